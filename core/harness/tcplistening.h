// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/harness/conversation.h"
#include "core/net/tcplistener.h"
#include "core/session/sessionaddress.h"
#include "core/session/sessionoptions.h"

namespace wirebench::harness {

//! Waits for TCP connections, and takes one from the kernel at a time.
class TcpListening final : public Listening
{
    Q_OBJECT

public:
    TcpListening(const session::SessionAddress &address, const session::SessionOptions &options,
                 const net::Environment &environment);

    void open() override;
    quint16 localPort() const override { return m_listener.localEndpoint().port; }
    std::unique_ptr<Conversation> take() override;

private:
    net::TcpListener m_listener;
    const session::SessionAddress m_address;
    const session::SessionOptions m_options;
    net::SocketCalls &m_calls;
};

} // namespace wirebench::harness
