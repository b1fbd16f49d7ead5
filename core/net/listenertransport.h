// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/descriptorreadiness.h"

namespace wirebench::net {

//! Takes connections out of the kernel's queue of a listening, non-blocking descriptor, one at a time. The only code
//! that accepts from it. There is nothing to send.
//!
//! What happened to a connection while it was queued (accept(2), "Error handling") is no error of the listening socket:
//! that connection is skipped. When descriptors or memory ran out, accepting rests, so that a queue that stays
//! ready does not keep the thread busy; the kernel keeps what waits.
class ListenerTransport final : public streams::Transport, private ReadinessReceiver
{
    Q_OBJECT

public:
    //! \a retry: how long accepting rests (Delays::acceptRetry). \a clock must outlive this object.
    ListenerTransport(Descriptor descriptor, Clock &clock, std::chrono::milliseconds retry, QObject *parent = nullptr);

    int descriptor() const { return m_readiness.descriptor(); }
    //! Accepts one connection (Moved with 1) into \a accepted: a non-blocking descriptor, closed on exec. WouldBlock
    //! when none waits or one was skipped, Postponed while accepting rests. Failed with OutOfResources passes, other
    //! errors do not.
    streams::Transfer receive(Descriptor &accepted);
    Result<void> finishSending() override { return {}; }
    void setReceiveInterest(bool interested) override;
    void setSendInterest(bool) override { }
    //! The kernel resets whoever it has queued.
    void close() override;

private:
    void onReadyToReceive() override { Q_EMIT readyToReceive(); }
    void onReadyToSend() override { }

    DescriptorReadiness m_readiness;
};

} // namespace wirebench::net
