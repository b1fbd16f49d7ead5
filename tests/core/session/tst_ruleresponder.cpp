// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/ruleresponder.h"

#include <QTest>

#include <chrono>

using namespace wirebench;
using namespace wirebench::session;
using namespace std::chrono_literals;

namespace {

const std::chrono::nanoseconds start = 1h;

std::shared_ptr<const message::ReplyRules> parsed(const QString &text)
{
    const auto rules = message::parseReplyRules(text);
    if (!rules)
        qFatal("%s", qPrintable(rules.error().toString()));
    return std::make_shared<const message::ReplyRules>(*rules);
}

std::unique_ptr<Responder> responder(const QString &rules, const QString &address = QStringLiteral("listen:tcp:0"),
                                     PeerId id = 1, quint64 seed = 0)
{
    const PeerStatus peer{id, {}};
    return respondersOf(parsed(rules), *parseSessionAddress(address), seed)(peer);
}

} // namespace

//! A responder that follows rules of reply.
class TestRuleResponder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void answersAreAsTheRulesSay_data()
    {
        QTest::addColumn<QString>("rules");
        QTest::addColumn<QList<Answer>>("expected");
        const auto row = [](const char *name, const char *rules, const QList<Answer> &expected) {
            QTest::newRow(name) << QString::fromLatin1(rules) << expected;
        };
        row("a reply", R"("ask" -> "tell")", {{QByteArray("tell")}});
        row("an echo", R"("ask" -> echo)", {{QByteArray("ask")}});
        row("nothing", R"("ask" -> nothing)", {});
        row("nothing, later", R"("ask" -> nothing after 1s)", {});
        row("a delay", R"("ask" -> "tell" after 50ms)", {{QByteArray("tell"), 50ms}});
        row("a close", R"("ask" -> "tell" then close)", {{QByteArray("tell"), 0ms, AnswerEnding::Close}});
        row("half a close", R"("ask" -> "tell" then half-close)", {{QByteArray("tell"), 0ms, AnswerEnding::HalfClose}});
        row("a reset", R"("ask" -> "tell" after 2s then reset)", {{QByteArray("tell"), 2s, AnswerEnding::Reset}});
        row("nothing but a reset", R"("ask" -> nothing then reset)", {{std::nullopt, 0ms, AnswerEnding::Reset}});
        row("pieces", R"("ask" -> "tell" after 5ms split 3 every 20ms then close)",
            {{QByteArray("tel"), 5ms}, {QByteArray("l"), 25ms, AnswerEnding::Close}});
        row("one piece", R"("ask" -> "tell" split 4)", {{QByteArray("tell")}});
        row("an echo in pieces", R"("ask" -> echo split 1)", {{QByteArray("a")}, {QByteArray("s")}, {QByteArray("k")}});
        row("another message", R"("other" -> "tell")", {});
    }

    void thePiecesOfAReplyAreBounded()
    {
        const auto big = responder(QStringLiteral("\"ask\" -> \"x\" split 1 times 10000"));
        const QList<Answer> answers = big->feed("ask", start);
        QCOMPARE(answers.size(), message::mostReplyPieces);
        QCOMPARE(answers.last().bytes->size(), 10'000 - message::mostReplyPieces + 1);
    }

    void itGreetsAndSpeaksUntilThePeerHasFinished()
    {
        const auto talker = responder(QStringLiteral("on connect -> \"hello\"\nevery 50ms -> \"tick\"\nany -> echo"));
        QCOMPARE(talker->begin(start), QList<Answer>{{QByteArray("hello")}});
        QCOMPARE(talker->wakeTime(), start + 50ms);
        QCOMPARE(talker->wake(start + 50ms), QList<Answer>{{QByteArray("tick")}});
        QCOMPARE(talker->wakeTime(), start + 100ms);
        talker->finish();
        QVERIFY(!talker->wakeTime());
    }

    void peersShareWhatIsShared()
    {
        const auto factory = respondersOf(parsed(QStringLiteral("set shared n = 0\n\"+\" -> \"{n}\" set n = {n} + 1")),
                                          *parseSessionAddress(u"listen:tcp:0"));
        const auto first = factory(PeerStatus{1, {}});
        const auto second = factory(PeerStatus{2, {}});
        QCOMPARE(first->feed("+", start), QList<Answer>{{QByteArray("1")}});
        QCOMPARE(second->feed("+", start), QList<Answer>{{QByteArray("2")}});
    }

    void answersAreAsTheRulesSay()
    {
        QFETCH(const QString, rules);
        QFETCH(const QList<Answer>, expected);
        for (const char *address : {"listen:tcp:0", "tcp://127.0.0.1:5"}) {
            QCOMPARE(responder(rules, QString::fromLatin1(address))->feed("ask", start), expected);
            const auto split = responder(rules, QString::fromLatin1(address));
            QCOMPARE(split->feed("as", start), QList<Answer>());
            QCOMPARE(split->feed("k", start), expected);
        }
        for (const char *address : {"listen:udp:0", "udp://127.0.0.1:5", "multicast:239.1.1.1:5"}) {
            const auto datagrams = responder(rules, QString::fromLatin1(address));
            QCOMPARE(datagrams->feed("as", start), QList<Answer>()); // is whole
            QCOMPARE(datagrams->feed("ask", start), expected);
        }
    }

    void aReplyThatCannotBeMadeIsAnError()
    {
        const QList<Answer> answers =
            responder(QStringLiteral("\"other\" -> \"x\"\n/(?<n>\\d+)\\n/ -> {n:u8}"))->feed("256\n", start);
        QCOMPARE(answers.size(), 1);
        QVERIFY(!answers.first().bytes);
        QVERIFY2(answers.first().error && answers.first().error->detail.contains(QStringLiteral("rule 2")),
                 qPrintable(answers.first().error.value_or(Error()).detail));
    }

    void anIdleGapEndsAMessage()
    {
        const auto gap = responder(QStringLiteral("framing idle:4ms\nany -> echo"));
        QVERIFY(!gap->wakeTime());
        QCOMPARE(gap->feed("on", start), QList<Answer>());
        QCOMPARE(*gap->wakeTime(), start + 4ms);
        QCOMPARE(gap->feed("e", start + 3ms), QList<Answer>());
        QCOMPARE(*gap->wakeTime(), start + 7ms);
        QCOMPARE(gap->wake(start + 7ms), QList<Answer>{{QByteArray("one")}});
        QVERIFY(!gap->wakeTime());
        QCOMPARE(gap->feed("two", start + 8ms), QList<Answer>());
        QCOMPARE(gap->feed("three", start + 20ms), QList<Answer>{{QByteArray("two")}}); // it was not woken in time
        QCOMPARE(*gap->wakeTime(), start + 24ms);
    }

    void nothingElseIsWoken()
    {
        for (const char *rules : {"any -> echo", "framing line:crlf\nany -> echo", "framing raw\nany -> echo"}) {
            const auto waiting = responder(QString::fromLatin1(rules));
            (void)waiting->feed("x", start);
            QVERIFY(!waiting->wakeTime());
        }
        const auto datagrams =
            responder(QStringLiteral("framing idle:4ms\nany -> echo"), QStringLiteral("listen:udp:0"));
        QCOMPARE(datagrams->feed("x", start), QList<Answer>{{QByteArray("x")}});
        QVERIFY(!datagrams->wakeTime());
    }

    void onlyPiecesThatAreMessagesStayWhole()
    {
        QVERIFY(responder(QStringLiteral("framing raw\nany -> echo"))->largestPiece() > 1'000'000);
        for (const char *rules : {"any -> echo", "framing line:lf\nany -> echo", "framing idle:1ms\nany -> echo"})
            QVERIFY(responder(QString::fromLatin1(rules))->largestPiece() <= 1'000);
    }

    void whatIsRandomFollowsFromSeedAndPeer()
    {
        const QString rules = QStringLiteral("\"x\" -> {random:u64}");
        const auto drawn = [&](PeerId id, quint64 seed) {
            return responder(rules, QStringLiteral("listen:tcp:0"), id, seed)->feed("xxxx", start);
        };
        QCOMPARE(drawn(1, 7), drawn(1, 7));
        QSet<QByteArray> numbers;
        for (const quint64 seed : {0, 1, 2, 3}) {
            for (PeerId id = 1; id <= 4; ++id) {
                for (const Answer &answer : drawn(id, seed))
                    numbers.insert(*answer.bytes);
            }
        }
        QCOMPARE(numbers.size(), 4 * 4 * 4);
    }

    void timeIsTheSystems()
    {
        const auto clock = responder(QStringLiteral("\"x\" -> {time_ms:u64}"));
        const auto timeAt = [&](std::chrono::nanoseconds time) {
            return static_cast<qint64>(clock->feed("x", time).value(0).bytes->toHex().toULongLong(nullptr, 16));
        };
        const auto now = [] { // QDateTime rounds up, from Qt 6.8 on
            const auto time = std::chrono::system_clock::now().time_since_epoch();
            return static_cast<qint64>(std::chrono::floor<std::chrono::milliseconds>(time).count());
        };
        const qint64 before = now();
        const qint64 first = timeAt(start);
        QVERIFY(first >= before && first <= now());
        QVERIFY(timeAt(start + 5s) >= first + 5'000); // it does not go back where the session's clock is ahead
    }

    void eachPeerHasItsOwnState()
    {
        const auto rules = parsed(QStringLiteral("\"ab\" -> {seq:u8}"));
        const ResponderFactory factory = respondersOf(rules, *parseSessionAddress(u"listen:tcp:0"));
        const auto first = factory({1, {}});
        const auto second = factory({2, {}});
        QCOMPARE(first->feed("a", start), QList<Answer>());
        QCOMPARE(second->feed("ab", start), QList<Answer>{{QByteArray(1, 0)}});
        QCOMPARE(first->feed("bab", start), QList<Answer>({{QByteArray(1, 0)}, {QByteArray(1, 1)}}));
        QCOMPARE(second->feed("ab", start), QList<Answer>{{QByteArray(1, 1)}});
    }
};

QTEST_GUILESS_MAIN(TestRuleResponder)
#include "tst_ruleresponder.moc"
