// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/message/replyengine.h"
#include "core/session/responder.h"

#include <atomic>

namespace wirebench::session {

//! How often each rule has answered, or would have.
using RuleHits = std::vector<std::atomic<quint64>>;

//! Answers by rules that somebody wrote. {time} in a reply is the system's, as of when a message began to come.
class RuleResponder final : public Responder
{
public:
    using Transport = message::ReplyEngine::Transport;

    //! All that is random follows from \a seed. \a hits: null, or one for each rule, that are counted up. \a shared: as
    //! of message::ReplyEngine.
    RuleResponder(std::shared_ptr<const message::ReplyRules> rules, Transport transport, quint64 seed,
                  std::shared_ptr<RuleHits> hits = {}, std::shared_ptr<message::ReplyMemory> shared = {});
    //! For a peer of a session at \a address, as respondersOf() does it.
    static std::unique_ptr<RuleResponder> make(std::shared_ptr<const message::ReplyRules> rules,
                                               const SessionAddress &address, const PeerStatus &peer, quint64 seed,
                                               std::shared_ptr<RuleHits> hits = {},
                                               std::shared_ptr<message::ReplyMemory> shared = {});

    QList<Answer> begin(std::chrono::nanoseconds time) override;
    void finish() override { m_engine.stopTimers(); }
    QList<Answer> feed(const QByteArray &bytes, std::chrono::nanoseconds time) override;
    qsizetype largestPiece() const override;
    std::optional<std::chrono::nanoseconds> wakeTime() const override;
    QList<Answer> wake(std::chrono::nanoseconds time) override;

private:
    void updateOffset(std::chrono::nanoseconds time);
    void take(QList<Answer> &answers, message::Reply &&reply);

    const std::shared_ptr<const message::ReplyRules> m_rules;
    const std::shared_ptr<RuleHits> m_hits;
    message::ReplyEngine m_engine;
    std::optional<std::chrono::nanoseconds> m_offset; // of the engine's time
    std::chrono::nanoseconds m_lastTime{0}; // when bytes came last
};

//! Peers of a session at \a address answer by \a rules, each with a state of its own, and with \a shared, or with what
//! these peers share alone. All that is random follows from \a seed and the peer's id.
ResponderFactory respondersOf(std::shared_ptr<const message::ReplyRules> rules, const SessionAddress &address,
                              quint64 seed = 0, std::shared_ptr<message::ReplyMemory> shared = {});

} // namespace wirebench::session
