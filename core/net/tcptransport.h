// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/descriptorreadiness.h"
#include "core/net/environment.h"

namespace wirebench::net {

//! TCP on a connected, non-blocking descriptor. The only code that receives from or sends to it, so that an error,
//! which the kernel reports once, cannot be read by somebody who does not care.
//!
//! When the kernel's memory runs out (ENOBUFS, ENOMEM), which no readiness tells about, it rests for
//! Delays::memoryRetry.
class TcpTransport final : public streams::ByteTransport, private ReadinessReceiver
{
    Q_OBJECT

public:
    //! Takes over \a descriptor. Destroying this object closes it at once; only close() lets what was sent go out
    //! first. \a clock must outlive this object.
    TcpTransport(Descriptor descriptor, Clock &clock, const Delays &delays, QObject *parent = nullptr);

    int descriptor() const { return m_readiness.descriptor(); }
    streams::Transfer receive(std::span<char> buffer) override;
    streams::Transfer send(std::span<const QByteArrayView> pieces) override;
    Result<void> finishSending() override;
    void setReceiveInterest(bool interested) override;
    void setSendInterest(bool interested) override;
    void close() override;

    //! From now on sending is not finished but fails (Aborted), and closing sends RST, throwing away what waits in the
    //! kernel.
    void resetWhenClosed() { m_resets = true; }

private:
    void onReadyToReceive() override { Q_EMIT readyToReceive(); }
    void onReadyToSend() override { Q_EMIT readyToSend(); }

    DescriptorReadiness m_readiness;
    Clock &m_clock;
    const std::chrono::milliseconds m_lingerLimit;
    bool m_resets = false;
};

} // namespace wirebench::net
