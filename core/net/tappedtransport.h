// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/traffictap.h"
#include "core/streams/transport.h"

#include <memory>

namespace wirebench::net {

//! Tells a tap how a socket's two directions end: each once.
class TapEnds
{
public:
    void received(TrafficTap &tap, const streams::Transfer &transfer);
    void sent(TrafficTap &tap, const streams::Transfer &transfer);
    void finished(TrafficTap &tap, const Result<void> &result);

private:
    void failed(TrafficTap &tap, const Error &error);

    bool m_receivedEnd = false;
    bool m_sentEnd = false;
};

//! A transport of bytes that tells a tap what another one moves.
class TappedByteTransport final : public streams::ByteTransport
{
    Q_OBJECT

public:
    TappedByteTransport(std::unique_ptr<streams::ByteTransport> inner, std::unique_ptr<TrafficTap> tap);

    streams::Transfer receive(std::span<char> buffer) override;
    streams::Transfer send(std::span<const QByteArrayView> pieces) override;
    Result<void> finishSending() override;
    void setReceiveInterest(bool interested) override { m_inner->setReceiveInterest(interested); }
    void setSendInterest(bool interested) override { m_inner->setSendInterest(interested); }
    void close() override;

private:
    std::unique_ptr<streams::ByteTransport> m_inner;
    std::unique_ptr<TrafficTap> m_tap; // until closed
    TapEnds m_ends;
};

//! The same for datagrams.
class TappedDatagramTransport final : public streams::DatagramTransport
{
    Q_OBJECT

public:
    TappedDatagramTransport(std::unique_ptr<streams::DatagramTransport> inner, std::unique_ptr<TrafficTap> tap);

    streams::Transfer receive(QList<Datagram> &datagrams, qsizetype limit) override;
    streams::Transfer send(std::span<const Datagram> datagrams) override;
    Result<void> finishSending() override { return m_inner->finishSending(); }
    void setReceiveInterest(bool interested) override { m_inner->setReceiveInterest(interested); }
    void setSendInterest(bool interested) override { m_inner->setSendInterest(interested); }
    void close() override;

private:
    std::unique_ptr<streams::DatagramTransport> m_inner;
    std::unique_ptr<TrafficTap> m_tap; // until closed
};

} // namespace wirebench::net
