// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/rulebook.h"

#include <QTest>

#include <thread>

using namespace wirebench;
using namespace wirebench::session;
using namespace std::chrono_literals;

namespace {

message::ReplyRules parsed(const char *text)
{
    return *message::parseReplyRules(QString::fromLatin1(text));
}

} // namespace

//! Rules that change while somebody answers by them.
class TestRuleBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void peersFollowEachEdition()
    {
        const auto book = std::make_shared<RuleBook>();
        const auto responder = respondersOf(book, *parseSessionAddress(u"listen:tcp:1"))({1, {}});
        QVERIFY(responder->feed("ab", 1h).isEmpty());
        book->setRules(parsed("\"ab\" -> \"1\""));
        QCOMPARE(responder->feed("ab", 2h), QList<Answer>{{QByteArray("1")}});
        QVERIFY(responder->feed("a", 3h).isEmpty());
        book->setRules(parsed("\"b\" -> \"2\""));
        QCOMPARE(responder->feed("b", 4h), QList<Answer>{{QByteArray("2")}}); // without the a of before
        book->setRules({});
        QVERIFY(responder->feed("b", 5h).isEmpty());
    }

    void withoutRulesNothingIsCutIntoParts()
    {
        const auto book = std::make_shared<RuleBook>();
        const auto responder = respondersOf(book, *parseSessionAddress(u"tcp://a:1"))({1, {}});
        QVERIFY(responder->largestPiece() > 1024 * 1024);
        book->setRules(parsed("\"ab\" -> \"1\""));
        QVERIFY(responder->feed("x", 1h).isEmpty());
        QVERIFY(responder->largestPiece() <= 4096);
    }

    void idleGapsWakeThem()
    {
        const auto book = std::make_shared<RuleBook>();
        book->setRules(parsed("framing idle:20ms\n\"ab\" -> \"1\""));
        const auto responder = respondersOf(book, *parseSessionAddress(u"tcp://a:1"))({1, {}});
        QVERIFY(responder->feed("ab", 1h).isEmpty());
        QVERIFY(responder->wakeTime());
        QCOMPARE(responder->wake(1h + 20ms), QList<Answer>{{QByteArray("1")}});
    }

    void hitsAreOfEachRule()
    {
        const auto book = std::make_shared<RuleBook>();
        book->setRules(parsed("\"a\" -> \"1\"\n\"b\" -> nothing\n\"c\" -> echo"));
        const auto responder = respondersOf(book, *parseSessionAddress(u"tcp://a:1"))({1, {}});
        responder->feed("abba", 1h);
        const RuleBook::Page page = book->page();
        QCOMPARE(page.hits->at(0).load(), 2U);
        QCOMPARE(page.hits->at(1).load(), 2U);
        QCOMPARE(page.hits->at(2).load(), 0U);
    }

    void itIsEditedWhileOthersAnswer()
    {
        const auto book = std::make_shared<RuleBook>();
        std::atomic<bool> isOver = false;
        std::thread answering([&] {
            const auto responder = respondersOf(book, *parseSessionAddress(u"listen:tcp:1"))({1, {}});
            for (auto time = 1h; !isOver; ++time)
                responder->feed("ab", time);
        });
        for (int i = 0; i < 2'000; ++i)
            book->setRules(i % 2 ? parsed("\"ab\" -> \"1\"") : parsed("\"a\" -> \"2\"\n\"b\" -> \"3\""));
        isOver = true;
        answering.join();
        QCOMPARE(book->edition(), 2'000U);
    }
};

QTEST_GUILESS_MAIN(TestRuleBook)
#include "tst_rulebook.moc"
