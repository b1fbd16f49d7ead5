// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/resetwhenacknowledged.h"

#include <QDeadlineTimer>
#include <QTimer>

namespace wirebench::session {

namespace {

//! So long a reset waits for what came before it to be taken, and it is looked so often: acknowledgements raise no
//! event.
constexpr std::chrono::seconds resetLimit{10};
constexpr std::chrono::milliseconds acknowledgeInterval{5};

void resetBy(net::TcpConnection &connection, QDeadlineTimer limit)
{
    if (connection.isAcknowledged() || limit.hasExpired())
        return connection.reset();
    QTimer::singleShot(acknowledgeInterval, &connection, [&connection, limit] { resetBy(connection, limit); });
}

} // namespace

void resetWhenAcknowledged(net::TcpConnection &connection)
{
    resetBy(connection, QDeadlineTimer(resetLimit));
}

} // namespace wirebench::session
