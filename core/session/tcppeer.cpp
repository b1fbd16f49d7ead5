// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/tcppeer.h"

#include "core/session/sessiontexts.h"

#include <QDateTime>
#include <QPointer>

#include <linux/sockios.h>
#include <sys/ioctl.h>

namespace wirebench::session {

namespace {

//! What may arrive before it has been dealt with.
constexpr qint64 window = 256 * 1024; // bytes

//! How often is looked whether the peer has acknowledged everything, which no event tells.
constexpr std::chrono::milliseconds acknowledgementInterval{5};

qint64 unacknowledged(int descriptor)
{
    int bytes = 0;
    return descriptor >= 0 && ::ioctl(descriptor, SIOCOUTQ, &bytes) == 0 ? bytes : 0;
}

} // namespace

TcpPeer::TcpPeer(std::unique_ptr<net::TcpConnection> connection, LinkContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_id(++context.lastPeer)
    , m_since(QDateTime::currentMSecsSinceEpoch())
    , m_connection(std::move(connection))
{
    connect(m_connection.get(), &net::Connection::stateChanged, this, [this] {
        prepare();
        if (m_answers && isTerminal(m_connection->state()))
            m_answers->clear();
        Q_EMIT changed();
    });
    prepare();
}

void TcpPeer::prepare()
{
    if (!m_connection->reader() || std::exchange(m_isPrepared, true))
        return;
    streams::ByteReader *reader = m_connection->reader();
    streams::ByteWriter *writer = m_connection->writer();
    writer->setLimit(m_context.options.sendLimit);
    std::unique_ptr<Responder> responder = m_context.responders ? m_context.responders(status()) : nullptr;
    if (responder) {
        m_answers = std::make_unique<AnswerQueue>(std::move(responder), AnswerQueue::Input::Stream,
                                                  m_context.environment.clock, m_budget);
        connect(m_answers.get(), &AnswerQueue::ready, this, &TcpPeer::goOn);
    }
    connect(reader, &streams::ByteReader::bytesArrived, this, &TcpPeer::onBytesArrived);
    connect(reader, &streams::ReadableSide::ended, this, &TcpPeer::onPeerFinished);
    connect(writer, &streams::ByteWriter::taken, this, &TcpPeer::onTaken);
    connect(writer, &streams::WritableSide::stateChanged, this, &TcpPeer::changed);
    connect(writer, &streams::WritableSide::ended, this, [this] {
        if (m_ending == AnswerEnding::Close)
            m_connection->close();
    });
}

void TcpPeer::start()
{
    const QPointer<TcpPeer> self(this);
    if (m_answers) {
        m_answers->start();
        goOn();
    }
    if (!self)
        return;
    m_connection->reader()->grant(window);
}

SessionState TcpPeer::state() const
{
    if (m_isReset)
        return SessionState::Closed;
    if (!m_connection->reader())
        return stateOf(m_connection->state());
    const SessionState state =
        stateOf(m_connection->state(), m_connection->reader()->state(), m_connection->writer()->state());
    if (m_isFinishing && state == SessionState::Open)
        return SessionState::WeFinished; // behind a file
    return m_isFinishing && state == SessionState::PeerFinished ? SessionState::Closing : state;
}

PeerStatus TcpPeer::status() const
{
    PeerStatus result{m_id, m_connection->remoteEndpoint(), state()};
    if (result.state == SessionState::Failed)
        result.error = m_connection->error();
    result.since = m_since;
    result.count = m_count;
    result.unacknowledgedBytes = unacknowledged(m_connection->descriptor());
    if (m_connection->writer())
        result.pendingBytes = m_connection->writer()->pending();
    if (m_answers)
        result.pendingBytes += m_answers->dueBytes();
    if (m_file)
        result.file = m_file->progress();
    return result;
}

Result<void> TcpPeer::checkWritable() const
{
    if (!m_connection->writer())
        return notOpen();
    if (m_isFinishing)
        return failure(ErrorCode::InvalidState, SessionTexts::tr("nothing can be sent behind the end of sending"));
    if (m_file)
        return failure(ErrorCode::InvalidState, SessionTexts::tr("%1 is being sent").arg(m_file->progress().path));
    return {};
}

Result<void> TcpPeer::send(const QByteArray &bytes)
{
    const Result<void> possible = checkWritable();
    return possible ? m_connection->writer()->write(bytes) : possible;
}

Result<void> TcpPeer::sendFile(const QString &path)
{
    if (const Result<void> possible = checkWritable(); !possible)
        return possible;
    if (m_connection->writer()->state() != streams::WritableState::Writable)
        return notOpen();
    auto file = std::make_unique<FileSender>(*m_connection->writer());
    if (const Result<void> started = file->start(path); !started)
        return started;
    m_file = std::move(file);
    connect(m_file.get(), &FileSender::ended, this, &TcpPeer::onFileEnded);
    Q_EMIT changed();
    return {};
}

Result<void> TcpPeer::cancelFile()
{
    if (!m_file)
        return failure(ErrorCode::InvalidState, SessionTexts::tr("no file is being sent"));
    m_file->cancel();
    return {};
}

Result<void> TcpPeer::closeWriting()
{
    if (!m_connection->writer())
        return notOpen();
    m_isFinishing = true;
    const QPointer<TcpPeer> self(this);
    finishWhenSent();
    if (self)
        Q_EMIT changed();
    return {};
}

void TcpPeer::reset()
{
    if (isTerminal(m_connection->state()))
        return;
    m_isReset = true;
    // Dissolving a connection is how Linux is told to reset it at once; closing would first see to what was sent.
    const sockaddr nobody{.sa_family = AF_UNSPEC, .sa_data = {}};
    if (m_connection->descriptor() >= 0)
        m_context.environment.calls.connect(m_connection->descriptor(), &nobody, sizeof nobody);
    m_connection->close();
}

void TcpPeer::onBytesArrived(const QByteArray &bytes)
{
    m_count.receivedBytes += bytes.size();
    ++m_count.receivedPieces;
    m_toGrant += bytes.size();
    const QPointer<TcpPeer> self(this);
    Q_EMIT received(bytes);
    if (!self)
        return;
    if (m_answers && !m_isFinishing)
        m_answers->feed(bytes);
    goOn();
}

void TcpPeer::goOn()
{
    const QPointer<TcpPeer> self(this);
    sendAnswers();
    if (self)
        grant();
    if (self && m_isFinishing)
        finishWhenSent();
}

void TcpPeer::sendAnswers()
{
    if (!m_answers || std::exchange(m_isAnswering, true))
        return; // taken() comes from within write()
    const QPointer<TcpPeer> self(this);
    while (self && !m_file) {
        const Answer *next = m_answers->due();
        if (!next || !hasRoomFor(*next))
            break;
        sendAnswer(m_answers->take());
    }
    if (self)
        m_isAnswering = false;
}

bool TcpPeer::hasRoomFor(const Answer &answer) const
{
    const streams::ByteWriter *writer = m_connection->writer();
    // One that is larger than the limit goes alone.
    return !answer.bytes || writer->pending() == 0 || writer->pending() + answer.bytes->size() <= writer->limit();
}

void TcpPeer::sendAnswer(const Answer &answer)
{
    streams::ByteWriter *writer = m_connection->writer();
    const QPointer<TcpPeer> self(this);
    if (answer.error)
        Q_EMIT errorReported(*answer.error);
    if (self && answer.bytes) {
        writer->setLimit(std::max<qsizetype>(m_context.options.sendLimit, answer.bytes->size()));
        const Result<void> written = writer->write(*answer.bytes);
        if (!self)
            return;
        writer->setLimit(m_context.options.sendLimit);
        if (!written)
            return m_answers->clear(); // it is broken, or will take nothing any more
        Q_EMIT answered(*answer.bytes);
    }
    if (!self || answer.ending == AnswerEnding::None)
        return;
    m_ending = answer.ending;
    (void)closeWriting();
}

void TcpPeer::grant()
{
    if (m_toGrant == 0 || (m_answers && (m_answers->due() || m_answers->isFull())))
        return;
    m_connection->reader()->grant(std::exchange(m_toGrant, 0));
}

void TcpPeer::onTaken(qint64 bytes)
{
    m_count.sentBytes += bytes;
    ++m_count.sentPieces;
    const QPointer<TcpPeer> self(this);
    Q_EMIT sent(bytes);
    if (self)
        goOn();
}

void TcpPeer::onPeerFinished()
{
    const bool finishesToo = !m_context.options.staysHalfOpen || m_context.options.reconnect;
    // Otherwise it is close() that ends reading, and broken is broken.
    const bool isPeers = m_connection->state() == streams::ConnectionState::Open && !m_connection->reader()->error();
    if (m_answers)
        m_answers->finish();
    if (finishesToo && isPeers)
        (void)closeWriting();
    else
        Q_EMIT changed();
}

void TcpPeer::onFileEnded(const std::optional<Error> &error)
{
    m_file.release()->deleteLater(); // it is calling
    const QPointer<TcpPeer> self(this);
    goOn();
    if (self)
        Q_EMIT fileEnded(error);
}

void TcpPeer::finishWhenSent()
{
    if (m_isAnswering || m_file || (m_answers && !m_answers->isIdle()))
        return;
    if (m_ending == AnswerEnding::Reset)
        resetWhenAcknowledged();
    else
        m_connection->writer()->close();
}

void TcpPeer::resetWhenAcknowledged()
{
    if (m_connection->writer()->pending() > 0)
        return;
    const net::Environment &environment = m_context.environment;
    if (!m_acknowledgement) {
        m_acknowledgement = environment.clock.makeTimer();
        connect(m_acknowledgement.get(), &Timer::expired, this, &TcpPeer::finishWhenSent);
        m_resetLimit = environment.clock.now() + environment.delays.lingerLimit;
    }
    if (unacknowledged(m_connection->descriptor()) == 0 || environment.clock.now() >= m_resetLimit) {
        m_acknowledgement->stop();
        reset();
    } else if (!m_acknowledgement->isActive()) {
        m_acknowledgement->start(acknowledgementInterval);
    }
}

} // namespace wirebench::session
