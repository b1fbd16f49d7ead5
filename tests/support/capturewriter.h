// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/endpoint.h"

#include <QByteArray>
#include <QList>
#include <QtEndian>

#include <utility>

namespace wirebench::tests {

//! Writes pcapng and pcap as a test needs them, wrong ones too; uses nothing of core/capture.
class CaptureWriter
{
public:
    using Options = QList<std::pair<quint16, QByteArray>>;

    explicit CaptureWriter(bool isBigEndian = false)
        : m_isBigEndian(isBigEndian)
    { }

    QByteArray bytes;

    template<typename Integer>
    QByteArray number(Integer value) const
    {
        QByteArray raw(sizeof value, Qt::Uninitialized);
        m_isBigEndian ? qToBigEndian(value, raw.data()) : qToLittleEndian(value, raw.data());
        return raw;
    }
    QByteArray options(const Options &options) const;
    //! Returns where the block begins.
    qsizetype block(quint32 type, const QByteArray &body);

    void section(const QByteArray &application = {});
    //! \a resolution: as if_tsresol.
    void interface(quint16 linkType, const Options &more = {}, quint8 resolution = 9, quint32 snapLength = 0);
    //! An enhanced packet; \a flags: 1 inbound, 2 outbound, 0 without the option.
    void packet(quint32 interface, quint64 time, const QByteArray &data, quint32 flags = 0);
    void journal(const QByteArray &text);

    void pcapHeader(quint32 linkType, quint32 magic = 0xa1b2c3d4);
    void pcapPacket(quint32 seconds, quint32 fraction, const QByteArray &data);

private:
    bool m_isBigEndian;
};

//! Packets of IP by the rules, without checksums.
struct TestPacket
{
    static constexpr quint8 fin = 1;
    static constexpr quint8 syn = 2;
    static constexpr quint8 rst = 4;
    static constexpr quint8 ack = 16;

    Endpoint source;
    Endpoint destination;

    QByteArray tcp(quint32 sequence, quint32 acknowledgement, quint8 flags, const QByteArray &payload = {}) const;
    QByteArray udp(const QByteArray &payload) const;
    //! IPv4 or IPv6, as the addresses are. \a options: of IPv4, or extension headers, of which \a protocol is the
    //! first.
    QByteArray ip(quint8 protocol, const QByteArray &payload, const QByteArray &options = {}) const;
    TestPacket reversed() const { return {destination, source}; }
};

} // namespace wirebench::tests
