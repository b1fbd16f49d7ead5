// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/bench/sockets.h"

#include "core/net/tcpconnection.h"
#include "core/net/udpconnection.h"

#include <QEventLoop>

#include <memory>

namespace wirebench::bench {

//! A connection of ours to 127.0.0.1, open, with the event loop that its measure runs.
template<typename Connection>
class Opened
{
public:
    template<typename Options>
    Opened(quint16 port, const Options &options)
        : m_connection(std::make_unique<Connection>())
    {
        QObject::connect(m_connection.get(), &net::Connection::opened, &m_loop, &QEventLoop::quit);
        QObject::connect(m_connection.get(), &net::Connection::openFailed, &m_loop,
                         [] { die("a connection of ours could not be opened"); });
        m_connection->open(QStringLiteral("127.0.0.1"), port, options);
        m_loop.exec();
    }

    Connection *operator->() const { return m_connection.get(); }
    Connection *get() const { return m_connection.get(); }
    QEventLoop &loop() { return m_loop; }

private:
    QEventLoop m_loop;
    std::unique_ptr<Connection> m_connection;
};

inline net::TcpOptions noDelay()
{
    net::TcpOptions options;
    options.noDelay = true;
    return options;
}

} // namespace wirebench::bench
