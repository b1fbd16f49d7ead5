// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/record.h"

#include <QByteArray>

#include <span>
#include <utility>

namespace wirebench::capture {

//! Appends blocks of a pcapng file to a buffer, in the byte order of the machine. Knows no file and keeps no state but
//! the number of interfaces: what belongs into which order is up to the caller. (draft-ietf-opsawg-pcapng.)
class PcapngWriter
{
public:
    explicit PcapngWriter(QByteArray &buffer)
        : m_buffer(buffer)
    { }

    //! Section Header: interfaces count from 0 again.
    void section(const QString &application, const QString &comment);
    //! Interface Description, raw IP, nanoseconds; returns its number.
    quint32 interface(const QString &name, const QString &description);
    //! Enhanced Packet. \a time: nanoseconds since 1970.
    void packet(quint32 interface, qint64 time, Direction direction, std::span<const quint8> header,
                QByteArrayView payload, const QString &comment = {});
    //! Name Resolution: one name.
    void name(const QHostAddress &address, const QString &name);
    //! Interface Statistics: packets received and dropped, in all so far.
    void statistics(quint32 interface, qint64 time, quint64 received, quint64 dropped);
    //! systemd Journal Export, at \a time.
    void journal(qint64 time, std::span<const std::pair<QByteArray, QByteArray>> fields);

private:
    void begin(quint32 type);
    void end();
    void put16(quint16 value);
    void put32(quint32 value);
    void put64(quint64 value);
    void putTime(qint64 time);
    void pad();
    void option(quint16 code, QByteArrayView value);
    void endOfOptions();

    QByteArray &m_buffer;
    qsizetype m_begin = 0; // of the present block
    quint32 m_interfaces = 0;
};

} // namespace wirebench::capture
