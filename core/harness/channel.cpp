// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/harness/channel.h"

#include <algorithm>
#include <utility>

namespace wirebench::harness {

Channel::Channel(QString name, std::unique_ptr<Conversation> conversation, Boundaries boundaries,
                 Measurements &measurements, Clock &clock)
    : m_name(std::move(name))
    , m_conversation(std::move(conversation))
    , m_inbox(m_conversation->isStream(), std::move(boundaries.framer))
    , m_measurements(measurements)
    , m_clock(clock)
    , m_gap(boundaries.gap)
    , m_silence(clock.makeTimer())
{
    connect(m_conversation.get(), &Conversation::opened, this, [this] {
        m_state = State::Open;
        log(Exchange::Kind::Event, {}, QStringLiteral("connected"));
        grant();
        Q_EMIT changed();
    });
    connect(m_conversation.get(), &Conversation::openFailed, this, [this](const Error &error) {
        m_state = State::Failed;
        m_openError = error;
        log(Exchange::Kind::Event, {}, error.detail);
        Q_EMIT changed();
    });
    connect(m_conversation.get(), &Conversation::arrived, this, &Channel::onArrived);
    connect(m_conversation.get(), &Conversation::ended, this, &Channel::onEnded);
    connect(m_conversation.get(), &Conversation::taken, this, &Channel::changed);
    connect(m_conversation.get(), &Conversation::errorReported, this, [this](const Error &error) {
        m_warning = error;
        log(Exchange::Kind::Event, {}, error.detail);
        Q_EMIT changed();
    });
    connect(m_silence.get(), &Timer::expired, this, &Channel::onSilence);
}

void Channel::open()
{
    m_state = State::Opening;
    m_conversation->open();
}

Result<void> Channel::send(const QByteArray &bytes, const QString &to)
{
    const Result<void> sent = m_conversation->send(bytes, to);
    if (sent)
        log(Exchange::Kind::Sent, bytes);
    return sent;
}

void Channel::halfClose()
{
    log(Exchange::Kind::Event, {}, QStringLiteral("sending ended"));
    m_conversation->closeWriting();
}

void Channel::close()
{
    if (std::exchange(m_state, State::Closed) == State::Closed)
        return;
    log(Exchange::Kind::Event, {}, QStringLiteral("closed"));
    m_conversation->close();
}

void Channel::reset()
{
    if (std::exchange(m_state, State::Closed) == State::Closed)
        return;
    log(Exchange::Kind::Event, {}, QStringLiteral("reset"));
    m_conversation->reset();
}

void Channel::take(qsizetype bytes)
{
    m_inbox.take(bytes);
    grant();
}

void Channel::takeMessage()
{
    m_inbox.takeMessage();
    grant();
}

void Channel::onArrived(const QByteArray &bytes)
{
    m_outstanding -= m_conversation->isStream() ? bytes.size() : 1;
    m_lastArrival = m_clock.now();
    m_hasReceived = true;
    m_warning.reset();
    m_measurements.onReceived(bytes.size(), m_lastArrival);
    m_inbox.feed(bytes, m_lastArrival);
    log(Exchange::Kind::Received, bytes);
    if (m_gap > std::chrono::milliseconds(0))
        m_silence->start(m_gap);
    grant();
    Q_EMIT changed();
}

void Channel::onEnded(const std::optional<Error> &error)
{
    if (m_state == State::Closed)
        return;
    m_inbox.finish();
    m_state = State::Ended;
    m_endError = error;
    log(Exchange::Kind::Event, {}, error ? error->detail : QStringLiteral("closed by the peer"));
    Q_EMIT changed();
}

void Channel::onSilence()
{
    m_inbox.advance(m_clock.now());
    Q_EMIT changed();
}

void Channel::grant()
{
    const qint64 room = m_inbox.room(m_outstanding);
    if (room == 0 || m_state == State::Closed)
        return;
    m_outstanding += room;
    m_conversation->grant(room);
}

void Channel::log(Exchange::Kind kind, const QByteArray &bytes, const QString &event)
{
    Q_EMIT exchanged(
        {kind, {}, m_name, bytes.first(std::min(bytes.size(), Exchange::largestExchange)), bytes.size(), event});
}

} // namespace wirebench::harness
