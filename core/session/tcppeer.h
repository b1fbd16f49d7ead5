// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/tcpconnection.h"
#include "core/session/answerqueue.h"
#include "core/session/filesender.h"
#include "core/session/sessionlink.h"

namespace wirebench::session {

//! One TCP connection of a session, connecting or accepted: reads always, counts, answers, sends files. Any slot may
//! delete it.
class TcpPeer : public QObject
{
    Q_OBJECT

public:
    //! Takes over \a connection. \a context must outlive this object.
    TcpPeer(std::unique_ptr<net::TcpConnection> connection, LinkContext &context, QObject *parent = nullptr);

    //! The connection is open, and that was told: begins to read. Call once.
    void start();

    PeerId id() const { return m_id; }
    net::TcpConnection &connection() { return *m_connection; }
    const net::TcpConnection &connection() const { return *m_connection; }
    SessionState state() const;
    //! Asks the kernel what is not acknowledged.
    PeerStatus status() const;

    //! See Session.
    Result<void> send(const QByteArray &bytes);
    Result<void> sendFile(const QString &path);
    Result<void> cancelFile();
    Result<void> closeWriting();
    void close() { m_connection->close(); }
    //! Sends RST, and is Closed when this returns.
    void reset();

Q_SIGNALS:
    //! state() has changed, or may have.
    void changed();
    void received(const QByteArray &bytes);
    void sent(qint64 bytes);
    //! An answer goes out.
    void answered(const QByteArray &bytes);
    //! An answer could not be made.
    void errorReported(const wirebench::Error &error);
    void fileEnded(const std::optional<wirebench::Error> &error);

private:
    //! The connection is open.
    void prepare();
    void onBytesArrived(const QByteArray &bytes);
    void onTaken(qint64 bytes);
    void onPeerFinished();
    void onFileEnded(const std::optional<Error> &error);
    Result<void> checkWritable() const;
    //! Does what may have waited for room, for its time or for a file.
    void goOn();
    //! Sends answers that are due, as far as there is room.
    void sendAnswers();
    bool hasRoomFor(const Answer &answer) const;
    void sendAnswer(const Answer &answer);
    //! Reads on, unless answers wait for room, or too many for their time.
    void grant();
    //! FIN behind everything that is still to be sent; or RST, as the answer before says.
    void finishWhenSent();
    //! RST when the peer's system has everything.
    void resetWhenAcknowledged();

    LinkContext &m_context;
    const PeerId m_id;
    const qint64 m_since;
    std::unique_ptr<net::TcpConnection> m_connection;
    AnswerBudget m_budget;
    std::unique_ptr<AnswerQueue> m_answers; // nullptr: nobody answers
    AnswerEnding m_ending = AnswerEnding::None; // of the last answer
    std::unique_ptr<Timer> m_acknowledgement; // to look for it
    std::chrono::nanoseconds m_resetLimit{0}; // once it is there
    std::unique_ptr<FileSender> m_file;
    qint64 m_toGrant = 0; // bytes dealt with
    TrafficCount m_count;
    bool m_isPrepared = false;
    bool m_isAnswering = false;
    bool m_isFinishing = false; // closeWriting() was called
    bool m_isReset = false;
};

} // namespace wirebench::session
