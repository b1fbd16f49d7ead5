// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/harness/conversation.h"
#include "core/harness/inbox.h"
#include "core/harness/measurements.h"
#include "core/harness/result.h"

namespace wirebench::harness {

//! What a scenario calls by a name and talks to: a conversation with what came of it. Reads no more than an Inbox
//! holds.
class Channel final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle,
        Opening,
        Open,
        Ended, //!< Nothing more comes; endError() says why, unless the peer has finished.
        Closed, //!< By the scenario.
        Failed, //!< Could not be opened.
    };

    //! How messages are told apart in a stream.
    struct Boundaries
    {
        std::unique_ptr<framing::Framer> framer; //!< nullptr: not at all
        std::chrono::milliseconds gap{0}; //!< that ends a message; 0: none does
    };

    //! \a measurements are the name's, over all its conversations. Those and \a clock outlive this.
    Channel(QString name, std::unique_ptr<Conversation> conversation, Boundaries boundaries, Measurements &measurements,
            Clock &clock);

    //! See Conversation.
    void open();
    Result<void> send(const QByteArray &bytes, const QString &to);
    void halfClose();
    void close();
    void reset();

    const QString &name() const { return m_name; }
    State state() const { return m_state; }
    const std::optional<Error> &openError() const { return m_openError; }
    const std::optional<Error> &endError() const { return m_endError; }
    //! What was reported last that ends nothing, since something came.
    const std::optional<Error> &warning() const { return m_warning; }
    bool hasReceived() const { return m_hasReceived; }
    qint64 pending() const { return m_conversation->pending(); }
    quint16 localPort() const { return m_conversation->localPort(); }
    bool isStream() const { return m_conversation->isStream(); }
    const Inbox &inbox() const { return m_inbox; }
    Measurements &measurements() { return m_measurements; }
    //! When something came last.
    std::chrono::nanoseconds lastArrival() const { return m_lastArrival; }

    //! Take what an expectation is about; that makes room for more.
    void take(qsizetype bytes);
    void takeMessage();

Q_SIGNALS:
    //! Something has changed that a step may wait for.
    void changed();
    //! \a exchange has no time yet.
    void exchanged(const wirebench::harness::Exchange &exchange);

private:
    void onArrived(const QByteArray &bytes);
    void onEnded(const std::optional<Error> &error);
    void log(Exchange::Kind kind, const QByteArray &bytes, const QString &event = {});
    void grant();
    void onSilence();

    const QString m_name;
    std::unique_ptr<Conversation> m_conversation;
    Inbox m_inbox;
    Measurements &m_measurements;
    Clock &m_clock;
    const std::chrono::milliseconds m_gap;
    std::unique_ptr<Timer> m_silence; // looks whether a gap has ended a message
    State m_state = State::Idle;
    std::optional<Error> m_openError;
    std::optional<Error> m_endError;
    std::optional<Error> m_warning;
    bool m_hasReceived = false;
    qint64 m_outstanding = 0; // credit that nothing has come for
    std::chrono::nanoseconds m_lastArrival{0};
};

} // namespace wirebench::harness
