// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/boundudpsocket.h"
#include "core/session/datagrampeers.h"
#include "core/session/sessionlink.h"

namespace wirebench::session {

//! A session of datagrams with everybody who sends some, or whom some are sent to. With multicast it receives what is
//! sent to the group, and whatever else comes to its port: answers to what was sent to the group.
class BoundUdpLink final : public SessionLink
{
    Q_OBJECT

public:
    //! So many peers are known, the newest.
    static constexpr qsizetype keptPeers = 10'000;

    explicit BoundUdpLink(const std::shared_ptr<LinkContext> &context);

    void open() override;
    void close() override { m_socket.close(); }
    SessionState state() const override;
    std::optional<Error> error() const override { return m_error ? m_error : m_socket.error(); }
    Endpoint localEndpoint() const override { return m_socket.localEndpoint(); }
    QList<PeerStatus> peers() const override;
    std::optional<PeerStatus> peer(PeerId id) const override;
    quint64 droppedDatagrams() const override { return m_socket.statistics().kernelDropped; }

    Result<void> send(const QByteArray &bytes, PeerId peer) override;
    Result<void> sendTo(const QByteArray &bytes, const QString &host, quint16 port) override;

private:
    struct Sending
    {
        PeerId peer; // onlyPeer: no known one
        qsizetype size;
    };

    void onOpened();
    Result<void> joinGroup();
    void onArrived(const QList<Datagram> &datagrams);
    //! False when a slot deleted this object.
    bool receive(const Datagram &datagram);
    //! The queue of a peer that is new; nullptr where nobody answers.
    std::unique_ptr<AnswerQueue> makeAnswers(const PeerStatus &peer);
    //! That peer may have answers that are due.
    void answer(PeerId id);
    //! Sends what is due, as far as there is room, and reads on unless too many answers wait.
    void goOn();
    void sendAnswer(PeerId id, const Answer &answer);
    void onSettled(quint64 number, const std::optional<Error> &error);
    //! The id of who is at \a endpoint, known already or not.
    PeerId peerAt(const Endpoint &endpoint);
    Result<void> sendCounted(const QByteArray &bytes, const QString &host, quint16 port, PeerId peer);

    net::BoundUdpSocket m_socket;
    std::optional<Error> m_error; // why it could not be made what was asked for
    AnswerBudget m_budget; // of all peers, for one cannot stop reading from some of them
    DatagramPeers m_peers{keptPeers};
    QList<PeerId> m_answering; // who may have answers that are due
    qint64 m_toGrant = 0; // datagrams dealt with
    QHash<quint64, Sending> m_sending; // by the socket's number
    quint64 m_lastNumber = 0;
    bool m_isAnswering = false;
    bool m_isReady = false; // the group is joined
};

} // namespace wirebench::session
