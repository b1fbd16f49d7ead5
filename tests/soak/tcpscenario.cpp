// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/soak/tcpscenario.h"

#include "tests/support/testbytes.h"

#include <QMetaEnum>

namespace wirebench::tests {

using streams::ConnectionState;

namespace {

constexpr qint64 largestPayload = 1024 * 1024; // what a raw peer keeps
constexpr qint64 smallPayload = 8 * 1024;
constexpr qint64 window = 256 * 1024;

// Bytes without a pattern; payloads are pieces of it.
const QByteArray &pool()
{
    static const QByteArray bytes = testBytes(2 * largestPayload);
    return bytes;
}

} // namespace

TcpScenario::TcpScenario(quint32 seed, const net::Environment &environment)
    : Scenario(seed)
    , m_connection(std::make_unique<net::TcpConnection>(environment))
{
    m_event = chance(40) ? Event::Nothing : static_cast<Event>(random(1, QMetaEnum::fromType<Event>().keyCount() - 1));
    m_order = static_cast<FinishOrder>(random(0, 2));
    m_ours = pool().mid(random(0, largestPayload), randomSize(largestPayload));
    // Where we end without reading on, what the peer cannot send any more would keep it from reading.
    const bool endsUnread = m_event == Event::WeCancel || m_event == Event::WeClose || m_event == Event::WeDelete;
    m_theirs = pool().mid(random(0, largestPayload), randomSize(endsUnread ? smallPayload : largestPayload));
    m_chunk = 1 + randomSize(128 * 1024);
    if (m_ours.size() / m_chunk > 4096)
        m_chunk = m_ours.size() / 4096 + 1; // not ten thousands of tiny writes
    m_trigger = random(0, m_ours.size() + m_theirs.size());
    m_patience = static_cast<int>(random(1, 50));
    m_starving = chance(30);
    m_slowPeer = chance(30);
    m_segment = !endsUnread && m_theirs.size() <= smallPayload && chance(30) ? random(1, 10) : 0;
}

void TcpScenario::start()
{
    connect(m_connection.get(), &net::Connection::opened, this, &TcpScenario::onOpened);
    connect(m_connection.get(), &net::Connection::closed, this, &TcpScenario::onClosed);
    connect(m_connection.get(), &net::Connection::openFailed, this,
            [this](const Error &error) { fail(QStringLiteral("could not be opened: ") + error.detail); });
    startTicking();
    m_connection->open(QStringLiteral("127.0.0.1"), m_listener.port());
}

QString TcpScenario::description() const
{
    return QStringLiteral(
               "tcp %1, finish %2, %3 B out (%4 written, %5 taken, peer has %6), %7 B in (%8 received), event "
               "after %9 B%10%11%12%13")
        .arg(QString::fromLatin1(QMetaEnum::fromType<Event>().valueToKey(static_cast<int>(m_event))),
             QString::fromLatin1(QMetaEnum::fromType<FinishOrder>().valueToKey(static_cast<int>(m_order))),
             QString::number(m_ours.size()), QString::number(m_written), QString::number(m_taken),
             QString::number(m_peer ? m_peer->received() : -1), QString::number(m_theirs.size()),
             QString::number(m_received), QString::number(m_trigger))
        .arg(m_starving ? QStringLiteral(", starving") : QString(),
             m_slowPeer ? QStringLiteral(", slow peer") : QString(),
             m_segment > 0 ? QStringLiteral(", tiny segments") : QString(),
             m_happened ? QStringLiteral(", happened") : QString());
}

qint64 TcpScenario::bytes() const
{
    return m_received + (m_peer ? m_peer->received() : 0);
}

void TcpScenario::onOpened()
{
    connect(m_connection->reader(), &streams::ByteReader::bytesArrived, this, &TcpScenario::onBytes);
    connect(m_connection->reader(), &streams::ReadableSide::ended, this, [this] {
        m_readerEnded = true;
        finishWritingWhenDue();
    });
    connect(m_connection->writer(), &streams::WritableSide::taken, this, [this](qint64 units) {
        m_taken += units;
        writeMore();
    });
    m_connection->writer()->setLimit(std::max(m_chunk, random(1, largestPayload)));
    if (!m_starving)
        m_connection->reader()->grant(window);
    writeMore();
}

void TcpScenario::onBytes(const QByteArray &bytes)
{
    if (m_theirs.mid(m_received, bytes.size()) != bytes)
        return fail(QStringLiteral("received something else than was sent"));
    m_received += bytes.size();
    if (!m_starving)
        m_connection->reader()->grant(bytes.size());
}

void TcpScenario::onClosed()
{
    if (m_closed)
        return fail(QStringLiteral("closed() came twice"));
    m_closed = true;
}

void TcpScenario::writeMore()
{
    if (!m_connection || !m_connection->writer())
        return;
    while (m_written < m_ours.size()) {
        const qint64 offset = m_written;
        const QByteArray piece = m_ours.mid(offset, random(1, m_chunk));
        m_written += piece.size(); // first: taken() may come from within write()
        if (!m_connection->writer()->write(piece)) {
            m_written = offset; // nothing was taken from within a write that was refused
            return;
        }
        if (!m_connection)
            return;
    }
    finishWritingWhenDue();
}

void TcpScenario::finishWritingWhenDue()
{
    const bool mayFinish = m_event != Event::PeerResets && (m_event != Event::WeAbort || m_happened)
        && (m_event != Event::Nothing || m_order != FinishOrder::PeerFirst || m_readerEnded);
    if (mayFinish && m_connection && m_connection->writer() && m_written == m_ours.size())
        m_connection->writer()->close();
}

void TcpScenario::tick()
{
    ++m_ticks;
    if (!m_peer && m_listener.peer())
        greetPeer();
    if (!m_peer || (m_connection && !m_connection->reader()))
        return;
    driveCredit();
    drivePeer();
    causeEventWhenDue();
    judgeWhenEnded();
}

void TcpScenario::greetPeer()
{
    m_peer = m_listener.peer();
    m_peer->setSegmentSize(m_segment);
    m_peer->send(m_theirs);
    // After its FIN a reset would go unnoticed while we have nothing to send.
    const bool waits = m_event == Event::PeerResets || (m_event == Event::Nothing && m_order == FinishOrder::WeFirst);
    if (!waits)
        m_peer->finishSending();
}

void TcpScenario::driveCredit()
{
    if (m_starving && m_connection && chance(50))
        m_connection->reader()->grant(1 + randomSize(window));
}

void TcpScenario::drivePeer()
{
    if (m_peer->descriptor() < 0)
        return;
    if (m_event == Event::Nothing && m_order == FinishOrder::WeFirst && m_peer->sawEnd())
        m_peer->finishSending();
    if (m_slowPeer && !m_peer->sawEnd() && m_peer->error() == 0) {
        m_peerReads = chance(60);
        m_peer->setReading(m_peerReads);
    }
}

bool TcpScenario::isTriggered() const
{
    return bytes() >= m_trigger || m_ticks >= m_patience;
}

void TcpScenario::causeEventWhenDue()
{
    if (m_happened || !isTriggered() || !m_connection)
        return;
    m_happened = true;
    switch (m_event) {
    case Event::Nothing:
        break;
    case Event::PeerResets:
        m_peer->reset();
        break;
    case Event::PeerCloses:
        m_peer->close();
        break;
    case Event::WeAbort:
        m_connection->writer()->abort();
        break;
    case Event::WeCancel:
        m_connection->reader()->cancel();
        break;
    case Event::WeClose:
        m_connection->close();
        break;
    case Event::WeDelete:
        m_connection.reset();
        break;
    }
}

bool TcpScenario::peerIsDone() const
{
    return m_peer->descriptor() < 0 || m_peer->sawEnd() || m_peer->error() != 0;
}

void TcpScenario::judgeWhenEnded()
{
    if ((m_connection && !m_closed) || !peerIsDone())
        return;
    if (const QString fault = verdict(); fault.isEmpty())
        pass();
    else
        fail(fault);
}

QString TcpScenario::verdict() const
{
    if (!m_ours.startsWith(m_peer->receivedBytes()))
        return QStringLiteral("the peer received something else than was sent");
    if (m_connection && m_happened && m_event == Event::PeerResets && m_connection->state() != ConnectionState::Failed)
        return QStringLiteral("a reset went unnoticed");
    const bool peerIsRude = m_happened && (m_event == Event::PeerResets || m_event == Event::PeerCloses);
    if (peerIsRude)
        return {};
    if (m_connection && m_connection->state() != ConnectionState::Closed)
        return QStringLiteral("failed: ") + (m_connection->error() ? m_connection->error()->detail : QString());
    if (m_peer->received() != m_taken)
        return QStringLiteral("the peer did not get what was taken");
    const bool weSendAll = m_event == Event::Nothing || m_event == Event::WeCancel || !m_happened;
    if (weSendAll && m_taken != m_ours.size())
        return QStringLiteral("not everything was sent");
    const bool weReceiveAll = m_event == Event::Nothing || m_event == Event::WeAbort || !m_happened;
    if (weReceiveAll && m_received != m_theirs.size())
        return QStringLiteral("not everything was received");
    return {};
}

} // namespace wirebench::tests
