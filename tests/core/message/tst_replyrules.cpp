// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/message/replyrules.h"

#include <QTest>

using namespace wirebench::message;

class TestReplyRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void rulesAreRead();
    void rulesComeBackFromTheirText_data();
    void rulesComeBackFromTheirText();
    void rulesMadeOfPartsAreOneLineEach();
    void aWrongRuleIsToldWhatWasExpectedWhere_data();
    void aWrongRuleIsToldWhatWasExpectedWhere();
    void anErrorIsOneSentence();
    void limitsAreKept();
};

void TestReplyRules::rulesAreRead()
{
    const auto rules = parseReplyRules(u"# a device\r\n"
                                       "\r\n"
                                       "  framing line:crlf,largest=100  # how\r\n"
                                       "\"PING#->\" -> \"PONG\" # answered\r\n"
                                       "/#->(?<n>.)/i->\"{n}\" 0a after 50ms\n"
                                       "any -> echo after 2s then half-close\n"
                                       "01 ?? -> nothing then reset\n"
                                       "\"Q\" -> af after 1ms then close");
    QVERIFY2(rules, qPrintable(rules ? QString() : rules.error().toString()));
    QVERIFY(rules->framing);
    QCOMPARE(rules->framing->largestFrame, 100);
    QCOMPARE(rules->rules.size(), 5u);
    const auto check = [&](std::size_t index, const char *pattern, ReplyRule::Action action, const char *reply,
                           qint64 delay, ReplyEnding ending) {
        const ReplyRule &rule = rules->rules[index];
        QCOMPARE(rule.pattern.text(), QString::fromLatin1(pattern));
        QCOMPARE(rule.action, action);
        QCOMPARE(rule.reply.text(), QString::fromLatin1(reply));
        QCOMPARE(rule.delay.count(), delay);
        QCOMPARE(rule.ending, ending);
    };
    using Action = ReplyRule::Action;
    check(0, "\"PING#->\"", Action::Send, "\"PONG\"", 0, ReplyEnding::None);
    check(1, "/#->(?<n>.)/i", Action::Send, "\"{n}\" 0a", 50, ReplyEnding::None);
    check(2, "any", Action::Echo, "", 2'000, ReplyEnding::HalfClose);
    check(3, "01 ??", Action::Nothing, "", 0, ReplyEnding::Reset);
    check(4, "\"Q\"", Action::Send, "af", 1, ReplyEnding::Close);
    QVERIFY(rules->isBinary());
    QVERIFY(!parseReplyRules(u"any -> 01")->isBinary());
    QVERIFY(parseReplyRules(u"")->rules.empty());
}

void TestReplyRules::rulesComeBackFromTheirText_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "framing length:2be\n", "any -> echo\n", "any -> nothing\n", "any -> nothing then close\n",
          "any -> echo after 50ms\n", "any -> echo after 2s then half-close\n", "\"#\" -> \"# -> then\" then reset\n",
          "01 ?? ... [n:u16 1..2] -> {n:u16} {crc:CRC-16/MODBUS}\n",
          "framing line:lf\n/a\\/#/ix -> \"b\"\n/-> (?<n>a)/ -> \"{n}{{\" after 86400s\n", "any -> \"\"\n"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestReplyRules::rulesComeBackFromTheirText()
{
    QFETCH(const QString, text);
    const auto rules = parseReplyRules(text);
    QVERIFY2(rules, qPrintable(rules ? QString() : rules.error().toString()));
    QCOMPARE(rules->toString(), text);
    QCOMPARE(*parseReplyRules(rules->toString()), *rules);
}

void TestReplyRules::rulesMadeOfPartsAreOneLineEach()
{
    ReplyRule rule;
    QCOMPARE(rule.toString(), QStringLiteral("any -> nothing"));
    rule.pattern = *MessagePattern::parse(u"01\n02");
    rule.reply = *Template::parse(u"03\r\n04");
    rule.action = ReplyRule::Action::Send;
    rule.delay = std::chrono::milliseconds(1'500);
    QCOMPARE(rule.toString(), QStringLiteral("01 02 -> 03  04 after 1500ms"));
    QVERIFY(parseReplyRules(rule.toString()));
}

void TestReplyRules::aWrongRuleIsToldWhatWasExpectedWhere_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("position"); // from 0, in the line
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *text, int line, int position, int length, const char *problem,
                        const char *expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << line << position << length << QString::fromUtf8(problem)
                            << QString::fromUtf8(expected);
    };
    row("any", 1, 3, 0, "something is missing", "-> and the reply");
    row("any # -> echo", 1, 4, 1, "\"#\" does not", "-> and the reply");
    row("\n\nany ->", 3, 6, 0, "the reply is missing", "what to send");
    row("any -> # echo", 1, 7, 0, "the reply is missing", "what to send");
    row("any -> after 5ms", 1, 7, 0, "the reply is missing", "what to send");
    row("-> echo", 1, 0, 1, "\"-\" does not", "pairs of hexadecimal digits");
    row("PING -> 01", 1, 0, 1, "\"P\" does not", "pairs of hexadecimal digits");
    row("01 -> PONG", 1, 6, 1, "\"P\" does not", "pairs of hexadecimal digits");
    row("# a\n  01 -> 0", 2, 8, 1, "a digit stands alone", "pairs of hexadecimal digits");
    row("any -> echo echo", 1, 12, 1, "\"e\" does not", "after and a delay");
    row("any -> echo then close after 5ms", 1, 23, 1, "\"a\" does not", "after and a delay");
    row("any -> echo after", 1, 17, 0, "this is no delay", "a whole number and ms or s");
    row("any -> echo after 5", 1, 18, 1, "this is no delay", "a whole number and ms or s");
    row("any -> echo after 5m", 1, 18, 2, "this is no delay", "a whole number and ms or s");
    row("any -> echo after 1.5s", 1, 18, 4, "this is no delay", "a whole number and ms or s");
    row("any -> echo after -1s", 1, 18, 3, "this is no delay", "a whole number and ms or s");
    row("any -> echo after s", 1, 18, 1, "this is no delay", "a whole number and ms or s");
    row("any -> echo after 86401s", 1, 18, 6, "this is no delay", "a whole number and ms or s");
    row("any -> echo after 86400001ms", 1, 18, 10, "this is no delay", "a whole number and ms or s");
    row("any -> echo after 18446744073709551615s", 1, 18, 21, "this is no delay", "a whole number and ms or s");
    row("any -> echo then", 1, 16, 0, "a connection does not end so", "close, half-close or reset");
    row("any -> echo then stop # x", 1, 17, 4, "a connection does not end so", "close, half-close or reset");
    row("any -> \"{n}\"", 1, 8, 3, "\"n\" has no value", "a preset as in {n=0:u8}, or a capture");
    row("/(?<a>.)(?<b>.)/ -> 01 {n:u8}", 1, 23, 6, "\"n\" has no value", "a preset as in {n=0:u8}, or one of: a, b");
    row("framing", 1, 7, 0, "", "a framing such as");
    row("framing lines", 1, 8, 5, "", "a framing such as");
    row("framing raw x", 1, 12, 1, "\"x\" does not", "the end of the line");
    row("framing raw\nframing raw", 2, 0, 7, "the framing comes too late", "it once, before the rules");
    row("any -> echo\nframing raw", 2, 0, 7, "the framing comes too late", "it once, before the rules");
}

void TestReplyRules::aWrongRuleIsToldWhatWasExpectedWhere()
{
    QFETCH(const QString, text);
    QFETCH(const QString, problem);
    QFETCH(const QString, expected);
    const auto rules = parseReplyRules(text);
    QVERIFY(!rules);
    const TextError &error = rules.error().error;
    QVERIFY2(error.problem.startsWith(problem), qPrintable(error.problem));
    QVERIFY2(error.expected.startsWith(expected), qPrintable(error.expected));
    QTEST(rules.error().line, "line");
    QTEST(int(error.position), "position");
    QTEST(int(error.length), "length");
}

void TestReplyRules::anErrorIsOneSentence()
{
    const auto rules = parseReplyRules(u"any -> echo\nany -> 0");
    QCOMPARE(rules.error().toString(),
             QStringLiteral("line 2: a digit stands alone at character 8; expected pairs of hexadecimal digits, "
                            "\"text\" or {a placeholder}"));
    QCOMPARE(rules.error().toError().detail, rules.error().toString());
}

void TestReplyRules::limitsAreKept()
{
    const QString rule = QStringLiteral("any -> echo\n");
    QVERIFY(parseReplyRules(rule.repeated(mostReplyRules)));
    const auto tooMany = parseReplyRules(rule.repeated(mostReplyRules + 1));
    QVERIFY(!tooMany);
    QCOMPARE(tooMany.error().line, 1'001);
    QVERIFY(parseReplyRules(QString(longestReplyRules, u'\n')));
    QVERIFY(!parseReplyRules(QString(longestReplyRules + 1, u'\n')));
}

QTEST_GUILESS_MAIN(TestReplyRules)
#include "tst_replyrules.moc"
