// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/ruleresponder.h"

#include <mutex>

namespace wirebench::session {

//! Rules of reply that are changed while a session runs, and what they did. Shared by a session's thread, which
//! answers, and the one where somebody edits. All functions may be called from every thread.
class RuleBook
{
public:
    struct Page
    {
        std::shared_ptr<const message::ReplyRules> rules; //!< Never null.
        std::shared_ptr<RuleHits> hits; //!< One for each rule.
    };

    RuleBook();

    //! From the next bytes on, of peers that are there as well. Hits begin at 0.
    void setRules(const message::ReplyRules &rules);
    Page page() const;
    //! Grows with each setRules().
    quint64 edition() const { return m_edition.load(std::memory_order_acquire); }

private:
    mutable std::mutex m_mutex;
    Page m_page;
    std::atomic<quint64> m_edition = 0;
};

//! Peers of a session at \a address answer by what \a book has at the time. What of a message had come when the rules
//! were changed is forgotten. All that is random follows from \a seed and the peer's id.
ResponderFactory respondersOf(std::shared_ptr<const RuleBook> book, const SessionAddress &address, quint64 seed = 0);

} // namespace wirebench::session
