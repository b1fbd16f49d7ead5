// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/udpconnection.h"
#include "core/session/answerqueue.h"
#include "core/session/sessionlink.h"

#include <deque>

namespace wirebench::session {

//! A session of datagrams with one peer.
class UdpClientLink final : public SessionLink
{
    Q_OBJECT

public:
    explicit UdpClientLink(const std::shared_ptr<LinkContext> &context);

    void open() override;
    void close() override { m_connection.close(); }
    SessionState state() const override { return stateOf(m_connection.state()); }
    std::optional<Error> error() const override { return m_connection.error(); }
    Endpoint localEndpoint() const override { return m_connection.localEndpoint(); }
    QList<PeerStatus> peers() const override;
    std::optional<PeerStatus> peer(PeerId id) const override;
    quint64 droppedDatagrams() const override { return m_connection.statistics().kernelDropped; }

    Result<void> send(const QByteArray &bytes, PeerId peer) override;

private:
    //! The connection is open.
    void prepare();
    void onArrived(const QList<Datagram> &datagrams);
    //! Sends answers that are due, as far as there is room, and reads on unless too many wait.
    void goOn();
    void sendAnswer(const Answer &answer);
    void onErrorReported(const Error &error);
    //! The bytes of the datagrams that have left the queue since this was called last.
    qint64 takeSettled();
    PeerStatus status() const;

    net::UdpConnection m_connection;
    AnswerBudget m_budget;
    std::unique_ptr<AnswerQueue> m_answers; // nullptr: nobody answers
    qint64 m_toGrant = 0; // datagrams dealt with
    const PeerId m_id;
    qint64 m_since = 0;
    TrafficCount m_count;
    std::deque<qsizetype> m_sizes; // of the datagrams that wait
    qint64 m_pending = 0; // their sum
    quint64 m_settled = 0; // as the writer counts
    bool m_isPrepared = false;
    bool m_isAnswering = false;
};

} // namespace wirebench::session
