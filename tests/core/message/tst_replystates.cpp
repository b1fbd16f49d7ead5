// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/message/replyengine.h"

#include <QTest>

using namespace wirebench::message;
using namespace std::chrono_literals;

namespace {

std::shared_ptr<const ReplyRules> rulesOf(const QString &text)
{
    auto rules = parseReplyRules(text);
    if (!rules)
        qFatal("%s", qPrintable(rules.error().toString()));
    return std::make_shared<const ReplyRules>(*std::move(rules));
}

QByteArray bytesOf(const QList<Reply> &replies)
{
    QByteArray bytes;
    for (const Reply &reply : replies)
        bytes += reply.error ? "<" + reply.error->detail.toUtf8() + ">" : reply.bytes.value_or(QByteArray());
    return bytes;
}

} // namespace

//! Rules of reply that remember: variables, queues, conditions, states, greetings, timers.
class TestReplyStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void whatIsRemembered_data();
    void whatIsRemembered();
    void everyRuleComesBackFromItsText_data();
    void everyRuleComesBackFromItsText();
    void aWrongLineIsToldWhatWasExpectedWhere_data();
    void aWrongLineIsToldWhatWasExpectedWhere();
    void aGreetingIsSaidOnceAndThatOfTheStateFirst();
    void theStateThatIsAskedForIsWhereItStarts();
    void timersOfAStateRunWhileItLasts();
    void timesThatWereMissedAreLeftOut();
    void stoppedTimersStayStopped();
    void whatIsSharedIsSharedAndTheRestIsNot();
    void theSameSeedGivesTheSameReplies();
    void delaysAreWithinTheirRange();
    void howAReplyIsCutIsPassedOn();
    void aDateIsInUtc();
    void limitsAreKept();
};

void TestReplyStates::whatIsRemembered_data()
{
    QTest::addColumn<QString>("rules");
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *rules, const QByteArray &asked, const QByteArray &expected) {
        QTest::newRow(name) << QString::fromUtf8(rules) << asked << expected;
    };
    row("a counter", "set n = 0\n\"a\" -> \"{n} \" set n = {n} + 1", "aaa", "1 2 3 ");
    row("what was captured", "set x = 7\n/S(?<v>\\d)/ -> nothing set x = {v}\n\"G\" -> \"{x}\"", "GS4G", "74");
    row("a text of parts", "set x = \"\"\n/(?<v>[a-z]);/ -> \"{x} \" set x = \"{x}{v}\"", "a;b;", "a ab ");
    row("a capture hides a variable", "set v = 1\n/(?<v>[a-z]);/ -> \"{v}\"\n\"?\" -> \"{v}\"", "x;?", "x1");
    row("from the left", "set x = 2\n\"a\" -> \"{x} \" set x = {x} + 3 * 4 - 1 % 7", "aa", "5 3 ");
    row("a fraction", "set x = 0.1\n\"a\" -> \"{x} \" set x = {x} + 0.2", "aa", "0.3 0.5 ");
    row("below zero", "set x = 1\n\"a\" -> \"{x} \" set x = {x} - 2", "aa", "-1 -3 ");
    row("several assignments", "set x = 1\nset y = 1\n\"a\" -> \"{x}{y} \" set x = {x} + {y} set y = {x}", "aa",
        "22 44 ");
    row("a condition", "set n = 0\n\"a\" when {n} < 2 -> \"low \" set n = {n} + 1\n\"a\" -> \"high \"", "aaaa",
        "low low high high ");
    row("a condition on a capture", "/(?<v>\\d+);/ when {v} <= 30 -> \"ok \"\n/\\d+;/ -> \"no \"", "30;31;9;",
        "ok no ok ");
    row("two conditions", "/(?<v>\\d);/ when {v} > 2 and {v} != 5 -> \"y\"\n/.;/ -> \"n\"", "1;3;5;6;", "nyny");
    row("texts are compared",
        "set s = \"b\"\n/(?<v>[a-z]);/ when {v} == {s} -> \"=\"\n/(?<v>[a-z]);/ when {v} < {s} -> \"<\"\n/.;/ -> \">\"",
        "a;b;c;", "<=>");
    row("a number and a text are not the same",
        "set s = 1\n/(?<v>.);/ when {v} == {s} -> \"=\"\n/(?<v>.);/ when {v} != {s} -> \"#\"", "x;1;", "#=");
    row("a condition on bytes", "01 [v:u8] when {v} >= 128 -> \"H\"\n01 ?? -> \"L\"", QByteArray("\x01\x80\x01\x7f", 4),
        "HL");
    row("a queue",
        "set e = \"\"\nqueue q 2 otherwise \"none\"\n/p(?<v>.)/ -> nothing push q {v}\n\"g\" -> \"{e} \" set e = pop q",
        "gpapbpcggg", "none a b none ");
    row("an emptied queue",
        "set e = \"\"\nset c = 0\nqueue q 5\n\"p\" -> nothing push q \"x\"\n\"c\" -> nothing clear q\n\"n\" -> \"{c}\" "
        "set c = count q",
        "nppncn", "020");
    row("states", "state a\n\"x\" -> \"1\" then state b\nstate b\n\"x\" -> \"2\" then state a", "xxxx", "1212");
    row("rules of every state come after those of one",
        "\"x\" -> \"?\"\nstate a\n\"x\" -> \"1\" then state b\nstate b\n\"y\" -> \"2\" then state a", "xxyx", "1?21");
    row("a state begins with the next byte", "state a\n\"go\" -> \"1\" then state b\nstate b\n/(?<v>.);/ -> \"{v}\"",
        "goz;", "1z");
    row("a start", "start b\nstate a\n\"x\" -> \"a\"\nstate b\n\"x\" -> \"b\" then state a", "xx", "ba");
    row("with a framing", "framing line:lf\nset n = 0\nany -> \"{n}\" set n = {n} + 1", "a\nb\n", "1\n2\n");
    row("several times", "\"a\" -> \"xy\" times 3", "aa", "xyxyxyxyxyxy");
    row("several times with a counter", "\"a\" -> {seq:u8} times 3", "a", QByteArray("\0\1\2", 3));
    row("no number", "set x = \"abc\"\n\"a\" -> \"!\" set x = {x} + 1", "a", "<\"abc\" is no number>");
    row("too large a number", "set x = 9223372036854775807\n\"a\" -> \"!\" set x = {x} + 1", "a",
        "<the number is beyond 64 bits>");
    row("a division by 0", "set x = 1\n\"a\" -> \"!\" set x = {x} % 0", "a", "<a division by 0>");
    row("one of no steps", "set x = 1\n\"a\" -> \"{x}\" set x = {x} - 2 * 4611686018427387904 * 2 % -1", "a", "0");
    row("an error changes the state",
        "set x = \"\"\nstate a\n\"a\" -> \"!\" set x = {x} + 1 then state b\nstate b\n\"a\" -> \"b\"", "aa",
        "<\"\" is no number>b");
}

void TestReplyStates::whatIsRemembered()
{
    QFETCH(const QString, rules);
    QFETCH(const QByteArray, asked);
    QFETCH(const QByteArray, expected);
    const auto parsed = rulesOf(rules);
    ReplyEngine whole(parsed, ReplyEngine::Transport::Stream);
    QCOMPARE(bytesOf(whole.feed(asked)), expected);
    for (qsizetype cut = 0; cut <= asked.size(); ++cut) {
        ReplyEngine engine(parsed, ReplyEngine::Transport::Stream);
        QList<Reply> replies = engine.feed(asked.first(cut));
        replies += engine.feed(asked.sliced(cut));
        QCOMPARE(bytesOf(replies), expected);
    }
    ReplyEngine bytewise(parsed, ReplyEngine::Transport::Stream);
    QList<Reply> replies;
    for (const char byte : asked)
        replies += bytewise.feed(QByteArrayView(&byte, 1));
    QCOMPARE(bytesOf(replies), expected);
}

void TestReplyStates::everyRuleComesBackFromItsText_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *text) { QTest::newRow(text) << QString::fromUtf8(text); };
    row("set x = 1\n");
    row("set shared x = \"a\\\"b\"\n");
    row("set x = random(-0.5..0.5)\n");
    row("queue q 8\n");
    row("queue shared q 8 otherwise \"0,\\\"none\\\"\"\n");
    row("start b\nstate a\nstate b\n");
    row("on connect -> \"hello\" after 10ms\n");
    row("every 500ms -> \"tick\" then close\n");
    row("set x = 1\nany when {x} == 1 and {x} <= \"a\" -> echo set x = {x} + 1 - 2 * 3 % 4\n");
    row("queue q 8\nset y = 1\nany -> \"a\" after 10ms..2s split 3 every 20ms times 7 push q \"x\" clear q set y = pop "
        "q set y = count q then state s\nstate s\non connect -> nothing then reset\nevery 2s -> \"x\"\nany -> nothing "
        "then half-close\n");
    row("any -> echo split 1\n");
}

void TestReplyStates::everyRuleComesBackFromItsText()
{
    QFETCH(const QString, text);
    const auto rules = rulesOf(text);
    const auto again = parseReplyRules(rules->toString());
    QVERIFY2(again, qPrintable(rules->toString()));
    QVERIFY(*again == *rules);
    QCOMPARE(again->toString(), rules->toString());
    if (!text.startsWith(u"queue q 8\nset"))
        QCOMPARE(rules->toString(), text);
}

void TestReplyStates::aWrongLineIsToldWhatWasExpectedWhere_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *text, const char *error) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(error);
    };
    row("set", "1:4: something is missing; expected a name of letters, digits and _");
    row("set x", "1:6: something is missing; expected = and a value, as in set x = 1");
    row("set x = y",
        "1:9: \"y\" does not belong here; expected a number, \"text\", {variable}, random(LOW..HIGH), pop QUEUE or "
        "count QUEUE");
    row("set x = {y}", "1:9: nothing else has a value yet; expected a number, \"text\" or random(LOW..HIGH)");
    row("set x = 1 1", "1:11: \"1\" does not belong here; expected an operator, or the end of the line");
    row("set len = 1", "1:5: \"len\" means something already; expected another name");
    row("set x = 1\nset x = 2", "2:5: \"x\" means something already; expected another name");
    row("set x = \"a\" + 1", "1:9: \"a\" is no number; expected what can be worked out");
    row("any -> echo\nset x = 1", "2:1: what a variable begins with comes too late; expected it before the rules");
    row("queue q", "1:8: this is no size of a queue; expected how many it holds, 1 to 1000");
    row("queue q 1001", "1:9: this is no size of a queue; expected how many it holds, 1 to 1000");
    row("queue q 1 else", "1:11: \"e\" does not belong here; expected otherwise and a text, or the end of the line");
    row("state", "1:6: something is missing; expected the name of a state: letters, digits, - and _");
    row("state a\nstate a", "2:7: there is a state \"a\" already; expected all its rules there, or another name");
    row("any -> echo then state b\nstate a", "1:24: there is no state \"b\"; expected one of: a");
    row("start b", "1:7: there is no state \"b\"; expected a line \"state b\" and its rules");
    row("on", "1:3: something is missing; expected connect, as in on connect -> \"login: \"");
    row("on connect -> echo", "1:15: nothing came that could be echoed; expected what to send, or nothing");
    row("on connect -> \"a\"\non connect -> \"b\"",
        "2:1: there is a greeting already; expected one for each state, and one for all others");
    row("every 0ms -> \"a\"", "1:7: this is no interval; expected a whole number and ms or s, as 500ms, 1ms to a day");
    row("any when x == 1 -> echo",
        "1:10: \"x\" does not belong here; expected a variable in braces, as in when {x} <= 30");
    row("any when {x} == 1 -> echo",
        "1:10: \"x\" has no value; expected a capture in the pattern, or a line \"set x = 0\" before the rules");
    row("set x = 1\nany when {x} = 1 -> echo", "2:14: \"=\" does not belong here; expected == != < <= > or >=");
    row("set x = 1\nany when {x} == {y} -> echo",
        "2:17: \"y\" has no value; expected a capture in the pattern, or a line \"set y = 0\" before the rules");
    row("any -> echo set x = 1", "1:17: there is no variable \"x\"; expected a line \"set x = 0\" before the rules");
    row("any -> echo push q 1", "1:18: there is no queue \"q\"; expected a line \"queue q 8\" before the rules");
    row("set x = 1\nany -> echo set x = pop q",
        "2:21: there is no queue \"q\"; expected a line \"queue q 8\" before the rules");
    row("set x = 1\nany -> echo set x = 1 + {y}",
        "2:25: \"y\" has no value; expected a capture in the pattern, or a line \"set y = 0\" before the rules");
    row("any -> echo after 2s..1s",
        "1:19: this is no delay; expected a whole number and ms or s, as 50ms, up to a day, or a range as 10ms..50ms");
    row("any -> echo split 0", "1:19: this is no size of a piece; expected bytes, 1 to 1048576");
    row("any -> echo split 1 every 61s",
        "1:27: this is no pause between pieces; expected a whole number and ms or s, as 20ms, up to a minute");
    row("any -> \"a\" times 0", "1:18: so often it cannot be said; expected how often, 1 to 100000");
    row("any -> \"{y}\"", "1:9: \"y\" has no value; expected a preset as in {y=0:u8}, or a capture in the pattern");
    row("set x = random(2..1)",
        "1:9: there are no such random numbers; expected the lower bound first, both within a thousand million, 9 "
        "decimals");
    row("set x = random(2)",
        "1:9: these are no random numbers; expected random(LOW..HIGH), as random(1..6) or random(-0.5..0.5)");
}

void TestReplyStates::aWrongLineIsToldWhatWasExpectedWhere()
{
    QFETCH(const QString, text);
    QFETCH(const QString, error);
    const auto rules = parseReplyRules(text);
    QVERIFY(!rules);
    const TextError &found = rules.error().error;
    QCOMPARE(QStringLiteral("%1:%2: %3; expected %4")
                 .arg(QString::number(rules.error().line), QString::number(found.position + 1), found.problem,
                      found.expected),
             error);
    const QStringList lines = text.split(u'\n');
    QVERIFY(found.position + found.length <= lines[rules.error().line - 1].size());
}

void TestReplyStates::aGreetingIsSaidOnceAndThatOfTheStateFirst()
{
    const auto rules = rulesOf(QStringLiteral("on connect -> \"all\"\n\"b\" -> \"B\" then state b\nstate a\nstate b\n"
                                              "on connect -> \"own\" then half-close"));
    ReplyEngine general(rules, ReplyEngine::Transport::Stream);
    QCOMPARE(bytesOf(general.begin(1s)), QByteArray("all"));
    QCOMPARE(bytesOf(general.begin(1s)), QByteArray());
    QCOMPARE(general.state(), QStringLiteral("a"));
    QCOMPARE(bytesOf(general.feed("b")), QByteArray("B"));
    QCOMPARE(general.state(), QStringLiteral("b"));
    auto started = *rules;
    started.startState = QStringLiteral("b");
    ReplyEngine own(std::make_shared<const ReplyRules>(started), ReplyEngine::Transport::Stream);
    const QList<Reply> said = own.begin(1s);
    QCOMPARE(bytesOf(said), QByteArray("own"));
    QCOMPARE(said.first().rule, -1);
    QVERIFY(own.isOver());
    QCOMPARE(bytesOf(own.feed("b")), QByteArray());
}

void TestReplyStates::theStateThatIsAskedForIsWhereItStarts()
{
    ReplyRules rules = *rulesOf(QStringLiteral("start b\nstate a\nany -> \"a\"\nstate b\nany -> \"b\""));
    QCOMPARE(
        bytesOf(ReplyEngine(std::make_shared<const ReplyRules>(rules), ReplyEngine::Transport::Datagrams).feed("x")),
        QByteArray("b"));
    rules.startState = QStringLiteral("a");
    QCOMPARE(
        bytesOf(ReplyEngine(std::make_shared<const ReplyRules>(rules), ReplyEngine::Transport::Datagrams).feed("x")),
        QByteArray("a"));
}

void TestReplyStates::timersOfAStateRunWhileItLasts()
{
    const auto rules =
        rulesOf(QStringLiteral("every 100ms -> \"T\"\n\"b\" -> \"b\" then state b\n\"a\" -> \"a\" then state a\n"
                               "state a\nstate b\nevery 30ms -> \"s\""));
    ReplyEngine engine(rules, ReplyEngine::Transport::Stream);
    QVERIFY(!engine.timerTime());
    QCOMPARE(bytesOf(engine.begin(0ms)), QByteArray());
    QCOMPARE(engine.timerTime(), 100ms);
    QCOMPARE(bytesOf(engine.advance(99ms)), QByteArray());
    QCOMPARE(bytesOf(engine.advance(100ms)), QByteArray("T"));
    QCOMPARE(engine.timerTime(), 200ms);
    (void)engine.feed("b", 120ms);
    QCOMPARE(engine.timerTime(), 150ms);
    QCOMPARE(bytesOf(engine.advance(150ms)), QByteArray("s"));
    QCOMPARE(engine.timerTime(), 180ms);
    (void)engine.feed("b", 170ms); // again: begins anew
    QCOMPARE(engine.timerTime(), 200ms);
    QCOMPARE(bytesOf(engine.advance(200ms)), QByteArray("Ts"));
    (void)engine.feed("a", 210ms);
    QCOMPARE(engine.timerTime(), 300ms);
}

void TestReplyStates::timesThatWereMissedAreLeftOut()
{
    ReplyEngine engine(rulesOf(QStringLiteral("every 10ms -> \"t\"")), ReplyEngine::Transport::Stream);
    (void)engine.begin(0ms);
    QCOMPARE(bytesOf(engine.advance(1s)), QByteArray("t"));
    QVERIFY(*engine.timerTime() > 990ms);
    QCOMPARE(bytesOf(engine.advance(1s + 10ms)), QByteArray("t"));
}

void TestReplyStates::stoppedTimersStayStopped()
{
    ReplyEngine engine(
        rulesOf(QStringLiteral("every 10ms -> \"t\"\n\"a\" -> \"a\" then state a\nstate a\nevery 5ms -> \"s\"")),
        ReplyEngine::Transport::Stream);
    (void)engine.begin(0ms);
    QVERIFY(engine.timerTime());
    engine.stopTimers();
    QVERIFY(!engine.timerTime());
    QCOMPARE(bytesOf(engine.feed("a", 1ms)), QByteArray("a"));
    QVERIFY(!engine.timerTime());
    QCOMPARE(bytesOf(engine.advance(1s)), QByteArray());
}

void TestReplyStates::whatIsSharedIsSharedAndTheRestIsNot()
{
    const auto rules =
        rulesOf(QStringLiteral("set shared s = 0\nset o = 0\nset e = \"\"\nqueue shared q 3 otherwise \"-\"\n"
                               "\"+\" -> \"{s}{o} \" set s = {s} + 1 set o = {o} + 1\n"
                               "\"p\" -> nothing push q \"x\"\n\"g\" -> \"{e}\" set e = pop q"));
    const auto shared = std::make_shared<ReplyMemory>(*rules, true, 1);
    ReplyEngine first(rules, ReplyEngine::Transport::Stream, 1, shared);
    ReplyEngine second(rules, ReplyEngine::Transport::Stream, 2, shared);
    QCOMPARE(bytesOf(first.feed("+")), QByteArray("11 "));
    QCOMPARE(bytesOf(second.feed("+")), QByteArray("21 "));
    QCOMPARE(bytesOf(first.feed("+pp")), QByteArray("32 "));
    QCOMPARE(bytesOf(second.feed("ggg")), QByteArray("xx-"));
    ReplyEngine alone(rules, ReplyEngine::Transport::Stream, 1);
    QCOMPARE(bytesOf(alone.feed("+")), QByteArray("11 "));
}

void TestReplyStates::theSameSeedGivesTheSameReplies()
{
    const auto rules = rulesOf(QStringLiteral("set r = random(0..1000000)\n\"a\" -> \"{r} {random:u64} \" after "
                                              "0ms..1000s set r = {r} + random(0.000..1.000)"));
    const auto said = [&](quint64 seed) {
        return ReplyEngine(rules, ReplyEngine::Transport::Stream, seed).feed("aaaa");
    };
    QCOMPARE(said(7), said(7));
    QVERIFY(said(7) != said(8));
    QVERIFY(said(7)[0].bytes != said(7)[1].bytes);
    QVERIFY(said(7)[0].delay != said(7)[1].delay);
}

void TestReplyStates::delaysAreWithinTheirRange()
{
    ReplyEngine engine(rulesOf(QStringLiteral("\"a\" -> \"\\r\" after 10ms..12ms\n\"b\" -> \"b\" after 5ms")),
                       ReplyEngine::Transport::Stream);
    QSet<qint64> seen;
    for (const Reply &reply : engine.feed(QByteArray(200, 'a')))
        seen.insert(reply.delay.count());
    QCOMPARE(seen, QSet<qint64>({10, 11, 12}));
    QCOMPARE(engine.feed("b").first().delay, 5ms);
}

void TestReplyStates::howAReplyIsCutIsPassedOn()
{
    ReplyEngine engine(rulesOf(QStringLiteral("any -> \"abc\" split 2 every 30ms")), ReplyEngine::Transport::Datagrams);
    const Reply reply = engine.feed("x").first();
    QCOMPARE(reply.pieceSize, 2);
    QCOMPARE(reply.piecePause, 30ms);
    QCOMPARE(reply.bytes, QByteArray("abc"));
}

void TestReplyStates::aDateIsInUtc()
{
    ReplyEngine engine(rulesOf(QStringLiteral("\"a\" -> \"{date}\"\n/(?<date>x)/ -> \"{date}\"")),
                       ReplyEngine::Transport::Stream);
    QCOMPARE(bytesOf(engine.feed("a", 1'764'208'800s)), QByteArray("2025-11-27T02:00:00Z"));
    QCOMPARE(bytesOf(engine.feed("x", 1'764'208'800s)), QByteArray("x"));
}

void TestReplyStates::limitsAreKept()
{
    QString many;
    for (int i = 0; i < 257; ++i)
        many += QStringLiteral("set v%1 = 0\n").arg(i);
    QCOMPARE(parseReplyRules(many).error().error.problem, QStringLiteral("there are too many variables"));
    QCOMPARE(parseReplyRules(many).error().line, 257);
    const QString terms = QStringLiteral("set x = 1") + QStringLiteral(" + 1").repeated(32);
    QCOMPARE(parseReplyRules(terms).error().error.problem, QStringLiteral("the expression is too long"));
    ReplyEngine grows(rulesOf(QStringLiteral("set x = \"0123456789abcdef\"\n\"a\" -> \".\" set x = \"{x}{x}\"")),
                      ReplyEngine::Transport::Stream);
    const QList<Reply> replies = grows.feed(QByteArray(13, 'a'));
    QVERIFY(!replies[11].error);
    QVERIFY(replies[12].error);
    QVERIFY(replies[12].error->detail.contains(u"too long to be remembered"));
    ReplyEngine repeats(
        rulesOf(QStringLiteral("\"a\" -> \"0123456789abcdef\" times 65537\n\"b\" -> \"0123456789abcdef\" times 65536")),
        ReplyEngine::Transport::Stream);
    QVERIFY(repeats.feed("a").first().error);
    QCOMPARE(repeats.feed("b").first().bytes->size(), 1024 * 1024);
}

QTEST_GUILESS_MAIN(TestReplyStates)
#include "tst_replystates.moc"
