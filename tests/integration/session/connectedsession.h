// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/integration/session/sessionlog.h"
#include "tests/support/rawlistener.h"

#include <QTest>

namespace wirebench::tests {

//! A session that is connected, and its peer.
struct Connected
{
    explicit Connected(const session::SessionOptions &options = {}, const RawListener::Options &listening = {})
        : listener(listening)
        , session(
              std::make_unique<session::Session>(address(session::SessionAddress::Kind::Tcp, listener.port()), options))
        , log(*session)
    { }

    bool open()
    {
        session->open();
        return QTest::qWaitFor([this] { return session->state() == session::SessionState::Open && listener.peer(); });
    }

    RawListener listener;
    std::unique_ptr<session::Session> session;
    SessionLog log;
};

} // namespace wirebench::tests
