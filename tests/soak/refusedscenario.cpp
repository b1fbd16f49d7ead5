// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/soak/refusedscenario.h"

#include "tests/support/rawaddress.h"

#include "core/net/socketaddress.h"

#include <QMetaEnum>

#include <unistd.h>

namespace wirebench::tests {

RefusedScenario::RefusedScenario(quint32 seed, const net::Environment &environment)
    : Scenario(seed)
    , m_event(chance(50) ? Event::Nothing : static_cast<Event>(random(1, 2)))
    , m_taken(boundSocket(SOCK_STREAM, QHostAddress(QHostAddress::LocalHost), 0))
    , m_connection(std::make_unique<net::TcpConnection>(environment))
{ }

RefusedScenario::~RefusedScenario()
{
    ::close(m_taken);
}

void RefusedScenario::start()
{
    connect(m_connection.get(), &net::Connection::opened, this, [this] { fail(QStringLiteral("opened")); });
    connect(m_connection.get(), &net::Connection::openFailed, this, [this](const Error &error) {
        if (error.code == ErrorCode::ConnectionRefused)
            pass();
        else
            fail(QStringLiteral("failed otherwise: ") + error.detail);
    });
    startTicking();
    m_connection->open(QStringLiteral("127.0.0.1"), net::localEndpointOf(m_taken).value().port);
    if (m_event == Event::WeClose)
        m_connection->close();
    else if (m_event == Event::WeDelete)
        m_connection.reset();
}

QString RefusedScenario::description() const
{
    return QStringLiteral("refused, ")
        + QString::fromLatin1(QMetaEnum::fromType<Event>().valueToKey(static_cast<int>(m_event)));
}

void RefusedScenario::tick()
{
    if (m_event != Event::Nothing)
        pass(); // given up: no signal came until now, and none may
}

} // namespace wirebench::tests
