// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace wirebench {

//! What a page asks for, and a person is to answer. Nothing in it is markup.
struct PermissionQuestion
{
    enum class Purpose { Connect, ExchangeDatagrams, Listen, Receive };
    enum class Place { Public, LocalNetwork, ThisMachine, Multicast, Broadcast, Listening, Unresolved };

    quint64 id = 0; //!< 0: no socket waits for the answer
    QString page; //!< origin of the page in the tab, host in punycode
    QString frame; //!< of the frame that asks; the same when it is the page itself
    Purpose purpose = Purpose::Connect;
    QString host; //!< as asked for: a name in punycode, or an address
    quint16 port = 0; //!< 0: one of the system's choice
    QStringList addresses; //!< that the name leads to
    QList<Place> places; //!< of all these

    friend bool operator==(const PermissionQuestion &, const PermissionQuestion &) = default;
};

//! "tcp://pump.example:502", as people write it.
QString destinationText(const PermissionQuestion &question);
//! "local network", "public, this computer".
QString placesText(const QList<PermissionQuestion::Place> &places);

} // namespace wirebench
