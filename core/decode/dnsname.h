// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QByteArrayView>
#include <QHash>

#include <optional>

//! Names of DNS as they are in messages (RFC 1035, 3.1 and 4.1.4).
namespace wirebench::decode {

struct DnsNameReading
{
    QString text; //!< "www.example.com", "." for the root; in labels \. \\ and \DDD as in RFC 1035, 5.1.
    qsizetype length = 0; //!< Bytes where it stands, a pointer counts as 2.
    QString problem;
};

//! Where each name that was written stands, so that later ones can point there.
using DnsNameTable = QHash<QByteArray, quint16>;

//! At \a position of \a message. Pointers only ever lead towards the front, so that there is an end to them.
DnsNameReading readDnsName(QByteArrayView message, qsizetype position);

//! As short as it can be: what \a names has is pointed at, and what is new becomes known there. Without an \a offset
//! nothing does.
Result<QByteArray> writeDnsName(const QString &text, DnsNameTable &names, std::optional<qsizetype> offset);

} // namespace wirebench::decode
