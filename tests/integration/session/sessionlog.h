// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"

#include <QByteArrayList>
#include <QMetaEnum>
#include <QStringList>

namespace wirebench::tests {

inline QByteArray name(session::SessionState state)
{
    return QMetaEnum::fromType<session::SessionState>().valueToKey(static_cast<int>(state));
}

//! Writes down what a session signals: its states in order, "Idle > Opening"; what came, by peer; how files ended.
class SessionLog : public QObject
{
public:
    explicit SessionLog(session::Session &session)
    {
        using session::PeerId;
        using session::Session;
        using session::SessionState;
        connect(&session, &Session::stateChanged, this,
                [this](SessionState from, SessionState to) { states.append(name(from) + " > " + name(to)); });
        connect(&session, &Session::received, this,
                [this](PeerId peer, const QByteArray &bytes) { received[peer] += bytes; });
        connect(&session, &Session::sent, this, [this](PeerId peer, qint64 bytes) { sent[peer] += bytes; });
        connect(&session, &Session::fileEnded, this, [this](PeerId, const std::optional<Error> &error) {
            files.append(error ? error->detail : QStringLiteral("sent"));
        });
        connect(&session, &Session::errorReported, this, [this](const Error &error) { reported.append(error); });
        connect(&session, &Session::changed, this, [this] { ++changes; });
    }

    QByteArrayList states;
    QHash<session::PeerId, QByteArray> received;
    QHash<session::PeerId, qint64> sent;
    QStringList files;
    QList<Error> reported;
    int changes = 0;
};

//! "tcp://127.0.0.1:PORT" and the like.
inline session::SessionAddress address(session::SessionAddress::Kind kind, quint16 port)
{
    return {kind, QStringLiteral("127.0.0.1"), port};
}

} // namespace wirebench::tests
