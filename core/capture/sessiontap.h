// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/traffictap.h"
#include "core/capture/recordbuffer.h"

namespace wirebench::capture {

//! Now, in nanoseconds since 1970 (UTC).
qint64 wallTime();

//! Puts what one socket moves into a buffer, as one session.
class SessionTap final : public TrafficTap
{
public:
    SessionTap(std::shared_ptr<RecordBuffer> buffer, SessionId session, Protocol protocol);
    ~SessionTap() override;

    void received(QByteArrayView bytes) override;
    void sent(QByteArrayView bytes) override;
    void receivedDatagram(const Datagram &datagram) override;
    void sentDatagram(const Datagram &datagram) override;
    void receivedEnd() override;
    void sentEnd() override;
    void failed(const Error &error) override;

private:
    void append(RecordKind kind, Direction direction, QByteArrayView payload = {}, const Endpoint &peer = {});

    const std::shared_ptr<RecordBuffer> m_buffer;
    const SessionId m_session;
    const Protocol m_protocol;
};

//! Makes sessions of the sockets of one owner.
class SessionWatcher final : public TrafficWatcher
{
public:
    SessionWatcher(std::shared_ptr<RecordBuffer> buffer, const QString &owner);

    std::unique_ptr<TrafficTap> watch(const TappedSocket &socket) override;
    void openFailed(TransportProtocol protocol, const QString &destination, const Error &error) override;

private:
    const std::shared_ptr<RecordBuffer> m_buffer;
    const QString m_owner;
};

} // namespace wirebench::capture
