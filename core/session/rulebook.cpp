// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/rulebook.h"

namespace wirebench::session {

namespace {

//! Answers by the present edition of a book.
class BookResponder final : public Responder
{
public:
    using Maker = std::function<std::unique_ptr<RuleResponder>(const RuleBook::Page &page)>;

    BookResponder(std::shared_ptr<const RuleBook> book, Maker make)
        : m_book(std::move(book))
        , m_make(std::move(make))
    {
        follow();
    }

    QList<Answer> feed(const QByteArray &bytes, std::chrono::nanoseconds time) override
    {
        follow();
        return m_responder ? m_responder->feed(bytes, time) : QList<Answer>();
    }

    qsizetype largestPiece() const override
    {
        return m_responder ? m_responder->largestPiece() : Responder::largestPiece();
    }

    QList<Answer> begin(std::chrono::nanoseconds time) override
    {
        follow();
        return m_responder ? m_responder->begin(time) : QList<Answer>();
    }

    void finish() override
    {
        if (m_responder)
            m_responder->finish();
    }

    std::optional<std::chrono::nanoseconds> wakeTime() const override
    {
        return m_responder ? m_responder->wakeTime() : std::nullopt;
    }

    QList<Answer> wake(std::chrono::nanoseconds time) override
    {
        return m_responder ? m_responder->wake(time) : QList<Answer>();
    }

private:
    void follow()
    {
        const quint64 edition = m_book->edition();
        if (edition == m_edition)
            return;
        m_edition = edition;
        const RuleBook::Page page = m_book->page();
        m_responder = page.rules->rules.empty() ? nullptr : m_make(page);
    }

    const std::shared_ptr<const RuleBook> m_book;
    const Maker m_make;
    std::unique_ptr<RuleResponder> m_responder; // null without rules: then nothing is looked at
    quint64 m_edition = 0;
};

} // namespace

RuleBook::RuleBook()
    : m_page{std::make_shared<message::ReplyRules>(), std::make_shared<RuleHits>()}
{ }

void RuleBook::setRules(const message::ReplyRules &rules)
{
    Page page{std::make_shared<message::ReplyRules>(rules), std::make_shared<RuleHits>(rules.rules.size())};
    const std::lock_guard lock(m_mutex);
    m_page = std::move(page);
    m_edition.fetch_add(1, std::memory_order_release);
}

RuleBook::Page RuleBook::page() const
{
    const std::lock_guard lock(m_mutex);
    return m_page;
}

ResponderFactory respondersOf(std::shared_ptr<const RuleBook> book, const SessionAddress &address, quint64 seed)
{
    return [book = std::move(book), address, seed](const PeerStatus &peer) {
        return std::make_unique<BookResponder>(book, [=](const RuleBook::Page &page) {
            return RuleResponder::make(page.rules, address, peer, seed, page.hits);
        });
    };
}

} // namespace wirebench::session
