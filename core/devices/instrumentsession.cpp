// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/devices/instrumentsession.h"

#include "core/base/logging.h"

namespace wirebench::devices {
namespace {

constexpr qint64 pieceSize = 64 * 1024;
constexpr qsizetype sendAhead = 256 * 1024;
constexpr std::chrono::seconds patience{30};

} // namespace

InstrumentSession::InstrumentSession(std::unique_ptr<net::TcpConnection> connection, Instrument &instrument,
                                     QObject *parent)
    : QObject(parent)
    , m_instrument(instrument)
    , m_connection(std::move(connection))
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_connection->close(); });
    connect(m_connection.get(), &net::Connection::closed, this, &QObject::deleteLater);

    connect(m_connection->reader(), &streams::ByteReader::bytesArrived, this, [this](const QByteArray &bytes) {
        m_input += bytes;
        queueAdvance();
    });
    connect(m_connection->reader(), &streams::ReadableSide::ended, this, &InstrumentSession::queueAdvance);
    connect(m_connection->writer(), &streams::WritableSide::taken, this, &InstrumentSession::queueAdvance);
    connect(m_connection->writer(), &streams::WritableSide::ended, this, [this] {
        // Nobody can be answered any more; what still comes in would wait for credit for ever.
        if (m_connection->writer()->error())
            m_connection->close();
    });
    m_connection->reader()->grant(window);
}

void InstrumentSession::queueAdvance()
{
    if (std::exchange(m_advanceQueued, true))
        return;
    QMetaObject::invokeMethod(this, &InstrumentSession::advance, Qt::QueuedConnection);
}

void InstrumentSession::advance()
{
    m_advanceQueued = false;
    if (streams::isTerminal(m_connection->state()))
        return;
    const QByteArray input = std::exchange(m_input, {});
    QByteArrayView rest(input);
    while (takeStep(rest)) { }
    m_input = rest.toByteArray();
    if (rest.size() < input.size())
        m_connection->reader()->grant(input.size() - rest.size());
}

bool InstrumentSession::takeStep(QByteArrayView &input)
{
    switch (m_state) {
    case SessionState::Commands:
        return takeLine(input);
    case SessionState::Sending:
        return sendPieces();
    case SessionState::Receiving:
        if (!takeBytes(input, m_wanted - m_count) && m_count < m_wanted) {
            if (peerHasFinished())
                finish(SessionEvent::PeerFinished);
            return false;
        }
        if (m_count == m_wanted) {
            apply(SessionEvent::AllReceived);
            reply("RECEIVED " + takeDigest());
        }
        return true;
    case SessionState::HashingToEnd:
        if (takeBytes(input, input.size()))
            return true;
        if (peerHasFinished()) {
            reply("HASHED " + takeDigest());
            finish(SessionEvent::PeerFinished);
        }
        return false;
    case SessionState::Finishing:
        input = {};
        return false;
    }
    Q_UNREACHABLE();
}

bool InstrumentSession::takeLine(QByteArrayView &input)
{
    // A peer that asks and asks and never reads the answers is not asked to go on.
    if (m_connection->writer()->pending() > pieceSize)
        return false;
    const auto line = m_lines.next(input);
    if (m_lines.state() == LineState::TooLong) {
        reply(QByteArrayLiteral("ERR line longer than ") + QByteArray::number(LineCutter::largestLine) + " bytes");
        finish(SessionEvent::Refused);
        return true;
    }
    if (!line) {
        if (peerHasFinished())
            finish(SessionEvent::PeerFinished);
        return false;
    }
    if (line->trimmed().isEmpty())
        return true;
    if (const auto command = parseInstrumentCommand(*line))
        run(*command);
    else
        reply("ERR " + command.error().detail.toLatin1());
    return true;
}

bool InstrumentSession::takeBytes(QByteArrayView &input, qint64 limit)
{
    const QByteArrayView bytes = input.first(std::min<qint64>(input.size(), limit));
    m_hash.addData(bytes);
    m_count += bytes.size();
    input = input.sliced(bytes.size());
    return !bytes.isEmpty();
}

bool InstrumentSession::sendPieces()
{
    while (m_count < m_wanted) {
        if (m_connection->writer()->pending() >= sendAhead)
            return false;
        const QByteArray piece = m_pattern.next(std::min(pieceSize, m_wanted - m_count));
        m_hash.addData(piece);
        m_count += piece.size();
        if (!m_connection->writer()->write(piece))
            return false; // broken; closed() follows
    }
    apply(SessionEvent::AllSent);
    reply("SHA256 " + takeDigest());
    return true;
}

void InstrumentSession::run(const InstrumentCommand &command)
{
    m_wanted = command.count;
    switch (command.verb) {
    case InstrumentVerb::Identify:
        return reply(m_instrument.identity());
    case InstrumentVerb::MeasureTemperature:
        return reply(m_instrument.temperature());
    case InstrumentVerb::Uptime:
        return reply(m_instrument.uptime());
    case InstrumentVerb::BulkSend:
        m_pattern = Pattern(command.seed);
        apply(SessionEvent::SendAsked);
        return reply("BULK " + QByteArray::number(command.count));
    case InstrumentVerb::BulkReceive:
        return apply(SessionEvent::ReceiveAsked);
    case InstrumentVerb::HashUntilEnd:
        return apply(SessionEvent::HashAsked);
    }
    Q_UNREACHABLE();
}

void InstrumentSession::finish(SessionEvent event)
{
    apply(event);
    m_connection->writer()->close();
    if (event == SessionEvent::Refused)
        m_patience.start(patience);
}

void InstrumentSession::reply(const QByteArray &text)
{
    // Fails only when the connection is broken, and then closed() follows.
    if (const auto written = m_connection->writer()->write(text + "\r\n"); !written)
        qCDebug(logDevices) << "demo instrument: answer not sent:" << written.error();
}

//! "COUNT SHA256-IN-HEX" of what was hashed, and begins anew.
QByteArray InstrumentSession::takeDigest()
{
    const QByteArray text = QByteArray::number(m_count) + ' ' + m_hash.result().toHex();
    m_hash.reset();
    m_count = 0;
    return text;
}

bool InstrumentSession::peerHasFinished() const
{
    return streams::isTerminal(m_connection->reader()->state());
}

void InstrumentSession::apply(SessionEvent event)
{
    if (const auto next = streams::nextState(sessionTransitions, m_state, event))
        m_state = *next;
}

} // namespace wirebench::devices
