// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/connection.h"

#include <QMetaEnum>
#include <QStringList>

namespace wirebench::tests {

//! Writes down, in order, what a connection signals: "Idle > Opening", "opened", "failed TimedOut", "closed".
class ConnectionLog : public QObject
{
public:
    explicit ConnectionLog(net::Connection &connection)
    {
        using net::Connection;
        using streams::ConnectionState;
        connect(&connection, &Connection::stateChanged, this, [this](ConnectionState from, ConnectionState to) {
            lines.append(name(from) + QStringLiteral(" > ") + name(to));
        });
        connect(&connection, &Connection::opened, this, [this] { lines.append(QStringLiteral("opened")); });
        connect(&connection, &Connection::openFailed, this,
                [this](const Error &error) { lines.append(QStringLiteral("failed ") + name(error.code)); });
        connect(&connection, &Connection::closed, this, [this] { lines.append(QStringLiteral("closed")); });
    }

    qsizetype count(const QString &line) const { return lines.count(line); }

    QStringList lines;

private:
    template<typename Enum>
    static QString name(Enum value)
    {
        return QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(static_cast<int>(value)));
    }
};

} // namespace wirebench::tests
