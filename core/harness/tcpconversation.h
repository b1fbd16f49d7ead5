// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/harness/conversation.h"
#include "core/net/tcpconnection.h"

#include <memory>

namespace wirebench::harness {

class TcpConversation final : public Conversation
{
    Q_OBJECT

public:
    //! Connects to \a host when it is opened.
    TcpConversation(const QString &host, quint16 port, const net::TcpOptions &options,
                    const net::Environment &environment);
    //! Of a peer that was accepted.
    explicit TcpConversation(std::unique_ptr<net::TcpConnection> accepted);

    void open() override;
    bool isStream() const override { return true; }
    void grant(qint64 bytes) override;
    Result<void> send(const QByteArray &bytes, const QString &to) override;
    qint64 pending() const override;
    void closeWriting() override;
    void close() override;
    void reset() override;
    quint16 localPort() const override { return m_connection->localEndpoint().port; }

private:
    void attach();

    std::unique_ptr<net::TcpConnection> m_connection;
    const QString m_host;
    const quint16 m_port = 0;
    const net::TcpOptions m_options;
    bool m_isClosed = false; // by this side
};

} // namespace wirebench::harness
