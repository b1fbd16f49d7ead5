// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHostAddress>
#include <QString>

namespace wirebench {

//! One end of a conversation: a numeric address and a port (0 to 65,535). Never a name.
struct Endpoint
{
    QHostAddress address;
    quint16 port = 0;

    //! "127.0.0.1:80", "[::1]:80", "[fe80::1%eth0]:80".
    QString toString() const;

    friend bool operator==(const Endpoint &, const Endpoint &) = default;
};

//! A host (name or literal address) and a port as they are asked for: "pump.example:502", "[::1]:80".
QString destinationText(const QString &host, quint16 port);

//! One UDP message, whole.
struct Datagram
{
    QByteArray data; //!< 0 to 65,507 bytes (IPv4) or 65,527 bytes (IPv6).
    Endpoint peer; //!< Whom it came from; when sending on an unconnected socket, whom it goes to.

    friend bool operator==(const Datagram &, const Datagram &) = default;
};

} // namespace wirebench

Q_DECLARE_METATYPE(wirebench::Endpoint)
Q_DECLARE_METATYPE(wirebench::Datagram)
