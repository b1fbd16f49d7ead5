// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>

namespace wirebench::decode {

//! What Wireshark calls one part of a packet. Compared by all of it.
struct DissectedField
{
    QString name; //!< As in Wireshark's filters, "modbus.func_code"; "" or "_ws.…" for what is only text.
    QString text; //!< For people, "Function Code: Read Holding Registers (3)".
    QString shown; //!< The value as filters compare it, "3"; can be empty.
    QByteArray value; //!< The bytes it was read from, whole ones where it is only some of their bits; can be empty.
    //! Bytes from the beginning of the packet; of what was put together from several packets, or unpacked, from the
    //! beginning of that, which only \c value then has. Never negative, and 0 where Wireshark says none.
    qsizetype offset = 0;
    qsizetype length = 0; //!< Bytes; 0 for what is concluded rather than read. Can reach beyond the packet.
    bool hidden = false; //!< There for filters, not for people.
    QList<DissectedField> children;

    // Not defaulted: a list of what is not complete yet cannot be compared.
    friend bool operator==(const DissectedField &one, const DissectedField &other);
};

//! One packet: a field for each protocol in it, from the outermost on.
struct DissectedPacket
{
    qsizetype number = 0; //!< Counts up from 1 within the capture.
    QList<DissectedField> protocols;

    friend bool operator==(const DissectedPacket &, const DissectedPacket &) = default;
};

} // namespace wirebench::decode

Q_DECLARE_METATYPE(wirebench::decode::DissectedPacket)
