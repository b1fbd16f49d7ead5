// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/message/messagepattern.h"

#include <QElapsedTimer>
#include <QTest>

using namespace wirebench::message;
using Outcome = PatternMatch::Outcome;

namespace {

//! "n=5@2+2" for each capture: name, value, offset, length.
QString shown(const QList<Capture> &captures)
{
    QStringList all;
    for (const Capture &capture : captures)
        all += QStringLiteral("%1=%2@%3+%4")
                   .arg(capture.name, QString::fromLatin1(toText(capture.value)))
                   .arg(capture.offset)
                   .arg(capture.length);
    return all.join(u' ');
}

//! "yes 5", "no 2", "more" or "given up".
QString shown(const PatternMatch &match)
{
    switch (match.outcome) {
    case Outcome::No:
        return QStringLiteral("no %1").arg(match.mismatch);
    case Outcome::NeedMore:
        return QStringLiteral("more");
    case Outcome::Yes:
        return QStringLiteral("yes %1").arg(match.length);
    case Outcome::GivenUp:
        break;
    }
    return QStringLiteral("given up");
}

} // namespace

class TestMessagePattern : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aPatternMatchesMessages_data();
    void aPatternMatchesMessages();
    void capturesHaveValueAndPlace_data();
    void capturesHaveValueAndPlace();
    void whatFurtherBytesChangeIsNotDecided_data();
    void whatFurtherBytesChangeIsNotDecided();
    void aWrongPatternIsToldWhatWasExpectedWhere_data();
    void aWrongPatternIsToldWhatWasExpectedWhere();
    void aHostileExpressionIsGivenUp_data();
    void aHostileExpressionIsGivenUp();
    void aPatternKnowsWhatItIsAbout();
    void limitsAreKept();
};

void TestMessagePattern::aPatternMatchesMessages_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("whole");
    QTest::addColumn<QString>("front");
    const auto row = [](const char *pattern, const QByteArray &bytes, const char *whole, const char *front) {
        QTest::addRow("%s on %s", pattern, bytes.toHex(' ').constData())
            << QString::fromUtf8(pattern) << bytes << QString::fromLatin1(whole) << QString::fromLatin1(front);
    };
    const auto hex = [](const char *text) { return QByteArray::fromHex(text); };
    row("any", "", "yes 0", "more");
    row("any", "abc", "yes 3", "more");
    row("any", "a\nb\n", "yes 4", "yes 2");
    row("01 03", hex("0103"), "yes 2", "yes 2");
    row("01 03", hex("010304"), "no 2", "yes 2");
    row("01 03", hex("01"), "no 1", "more");
    row("01 03", hex(""), "no 0", "more");
    row("01 03", hex("02"), "no 0", "no 0");
    row("01 03", hex("0104"), "no 1", "no 1");
    row("0x01,0103", hex("010103"), "yes 3", "yes 3");
    row("01 ?? 03", hex("01ff03"), "yes 3", "yes 3");
    row("01 ?? 03", hex("01ff04"), "no 2", "no 2");
    row("1? ?2", hex("1fa2"), "yes 2", "yes 2");
    row("1? ?2", hex("2fa2"), "no 0", "no 0");
    row("1? ?2", hex("1fa3"), "no 1", "no 1");
    row("\"PING\\r\\n\"", "PING\r\n", "yes 6", "yes 6");
    row("\"PING\\r\\n\"", "PINg\r\n", "no 3", "no 3");
    row("\"PING\\r\\n\"", "PING\r", "no 5", "more");
    row("\"a\" ff \"\xc3\xa4\"", "a\xff\xc3\xa4", "yes 4", "yes 4");
    row("01 ...", hex("01"), "yes 1", "yes 1");
    row("01 ...", hex("010203"), "yes 3", "yes 1");
    row("... 03", hex("03"), "yes 1", "yes 1");
    row("... 03", hex("01020304"), "no 3", "yes 3");
    row("... 03", hex("010303"), "yes 3", "yes 2");
    row("... 03", hex("0102"), "no 1", "more");
    row("... 03", hex(""), "no 0", "more");
    row("01 ... 03", hex("0103"), "yes 2", "yes 2");
    row("01 ... 03", hex("01ffff03"), "yes 4", "yes 4");
    row("01 ... 03", hex("01"), "no 1", "more");
    row("01 ... 01", hex("01"), "no 1", "more"); // not the same byte twice
    row("01 ... 03", hex("02ff03"), "no 0", "no 0");
    row("01 ... 03 04 ... 05", hex("01 03 03 04 04 05"), "yes 6", "yes 6");
    row("01 ... 03 04 ... 05", hex("01 03 03 05 04 05"), "no 6", "more");
    row("01 ... ... 05", hex("01 05"), "yes 2", "yes 2");
    row("[n:u8 5..7]", hex("04"), "no 0", "no 0");
    row("[n:u8 5..7]", hex("05"), "yes 1", "yes 1");
    row("[n:u8 5..7]", hex("07"), "yes 1", "yes 1");
    row("[n:u8 5..7]", hex("08"), "no 0", "no 0");
    row("01 [n:u16 200] 02", hex("01 00c8 02"), "yes 4", "yes 4");
    row("01 [n:u16 200] 02", hex("01 00c9 02"), "no 1", "no 1");
    row("01 [n:u16 200] 02", hex("01 00"), "no 2", "more");
    row("01 [n:u16 200] 02", hex("01 00c8 03"), "no 3", "no 3");
    row("[n:bcd2]", hex("123a"), "no 0", "no 0");
    row("[t:f32 20.5..21.5]", hex("41ac0000"), "yes 4", "yes 4");
    row("[t:f32 20.5..21.5]", hex("41ac0001"), "no 0", "no 0");
    row("[t:f32 0..1e30]", hex("7fc00000"), "no 0", "no 0"); // no number
    row("[n:i8 -5..-1] ...", hex("ff00"), "yes 2", "yes 1");
    row("/PING\\r\\n/", "PING\r\n", "yes 6", "yes 6");
    row("/PING\\r\\n/", "PING\r", "no 0", "more");
    row("/PING\\r\\n/", "PONG", "no 0", "no 0");
    row("/PING\\r\\n/", "xPING\r\n", "no 0", "no 0");
    row("/PING\\r\\n/", "PING\r\n1", "no 0", "yes 6");
    row("/ping/i", "PInG", "yes 4", "yes 4");
    row("/a|ab/", "ab", "yes 2", "yes 1"); // a whole message is what some way makes of it
    row("/a+/", "aaa", "yes 3", "more");
    row("/a+/", "aab", "no 0", "yes 2");
    row("/a+?/", "aab", "no 0", "yes 1");
    row("/a$/", "a", "yes 1", "more");
    row("/.\\n/", "\n\n", "no 0", "no 0");
    row("/.\\n/s", "\n\n", "yes 2", "yes 2");
    row("/a b # c/x", "ab", "yes 2", "yes 2");
    row("/a\\/b/", "a/b", "yes 3", "yes 3");
    row("/\\Qa.b/", "a.b", "yes 3", "yes 3");
    row("/\\xff\\x00/", QByteArray("\xff\0", 2), "yes 2", "yes 2");
    row("/\xc3\xa4/", "\xe4", "yes 1", "yes 1");
    row("/x*/", "b", "no 0", "no 0"); // nothing is no message in a stream
    row("/x*/", "", "yes 0", "more");
    row("/(?=a)/", "a", "no 0", "no 0");
}

void TestMessagePattern::aPatternMatchesMessages()
{
    QFETCH(const QString, pattern);
    QFETCH(const QByteArray, bytes);
    const auto parsed = MessagePattern::parse(pattern);
    QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().toString()));
    QTEST(shown(parsed->match(bytes)), "whole");
    QTEST(shown(parsed->matchFront(bytes)), "front");
}

void TestMessagePattern::capturesHaveValueAndPlace_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("captures");
    const auto row = [](const char *pattern, const QByteArray &bytes, const char *captures) {
        QTest::newRow(pattern) << QString::fromUtf8(pattern) << bytes << QString::fromUtf8(captures);
    };
    const auto hex = [](const char *text) { return QByteArray::fromHex(text); };
    row("01 [a:u16] [b:i16le] ff", hex("01 0102 feff ff"), "a=258@1+2 b=-2@3+2");
    row("[a:bcd2 0..9999] \"x\"", hex("123478"), "a=1234@0+2");
    row("01 ... 02 [b:u8] ... [c:u8]", hex("01 ff ff 02 09 ee 07"), "b=9@4+1 c=7@6+1");
    row("[t:f32]", hex("41ac0000"), "t=21.5@0+4");
    row("/TEMP(?<n>\\d+)(?<x>b)?(.)\\n/", "TEMP12c\n", "n=12@4+2");
    row("/(?<all>.*)\\n/", "\xff\n", "all=\xc3\xbf@0+1");
    row("/(?<none>)a/", "a", "none=@0+0");
}

void TestMessagePattern::capturesHaveValueAndPlace()
{
    QFETCH(const QString, pattern);
    QFETCH(const QByteArray, bytes);
    const auto parsed = MessagePattern::parse(pattern);
    QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().toString()));
    QTEST(shown(parsed->match(bytes).captures), "captures");
    if (parsed->isBinary() && !bytes.endsWith('\x07'))
        QTEST(shown(parsed->matchFront(bytes).captures), "captures");
}

void TestMessagePattern::whatFurtherBytesChangeIsNotDecided_data()
{
    QTest::addColumn<QString>("pattern");
    for (const char *pattern : {"any",
                                "01 02 03",
                                "\"ab\"",
                                "\"a\" ... \"b\"",
                                "... \"ab\"",
                                "\"a\" ... \"b\" ... \"a\"",
                                "\"a\" ...",
                                "[n:u8 97] \"b\"",
                                "[n:u16 24930..24931]",
                                "6? ?2",
                                "/a/",
                                "/a+/",
                                "/a+b/",
                                "/a*?b/",
                                "/(a|ab)b/",
                                "/ab?/",
                                "/a(?=b)/",
                                "/a(?!b)/",
                                "/ab$/",
                                "/ab\\z/",
                                "/a\\b/",
                                "/(a+)\\1b/",
                                "/(?>a+)b/",
                                "/a\\n$/m",
                                "/^a.*\\n/",
                                "/(?<n>[ab]{2,4})\\n/",
                                "/a++b/",
                                "/(?:a|b)*\\n/",
                                "/\\R/",
                                "/a\\R/",
                                "/(a?)+b/",
                                "/^(?:a|$)b?/m"})
        QTest::newRow(pattern) << QString::fromLatin1(pattern);
}

//! Every stream of a few letters, at every length: what is decided stays so.
void TestMessagePattern::whatFurtherBytesChangeIsNotDecided()
{
    QFETCH(const QString, pattern);
    const auto parsed = MessagePattern::parse(pattern);
    QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().toString()));
    constexpr QByteArrayView letters("ab\r\n");
    constexpr int longest = 6;
    for (int number = 0; number < 1 << (2 * longest); ++number) {
        QByteArray bytes;
        for (int i = 0; i < longest; ++i)
            bytes += letters[(number >> (2 * i)) & 3];
        const PatternMatch atEnd = parsed->matchFront(bytes);
        for (int length = 0; length < longest; ++length) {
            const PatternMatch match = parsed->matchFront(QByteArrayView(bytes).first(length));
            if (match.outcome != Outcome::NeedMore)
                QVERIFY2(match == atEnd, bytes.toHex(' ').constData());
        }
    }
}

void TestMessagePattern::aWrongPatternIsToldWhatWasExpectedWhere_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("position"); // from 0
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *text, int position, int length, const char *problem, const char *expected) {
        QTest::newRow(text) << QString::fromUtf8(text) << position << length << QString::fromUtf8(problem)
                            << QString::fromUtf8(expected);
    };
    row("", 0, 0, "something is missing", "pairs of hexadecimal digits");
    row("  ", 2, 0, "something is missing", "pairs of hexadecimal digits");
    row("# x", 0, 1, "\"#\" does not", "pairs of hexadecimal digits");
    row("-> x", 0, 1, "\"-\" does not", "pairs of hexadecimal digits");
    row("...", 0, 3, "the pattern is about no byte", "any");
    row(" \"\" ", 1, 2, "the pattern is about no byte", "any");
    row("01 x", 3, 1, "\"x\" does not", "pairs of hexadecimal digits");
    row("01 2", 3, 1, "a digit stands alone", "pairs of hexadecimal digits");
    row("01 ?", 3, 1, "a digit stands alone", "pairs of hexadecimal digits");
    row("01 ..", 3, 1, "\".\" does not", "pairs of hexadecimal digits");
    row("01 -> 02", 3, 1, "\"-\" does not", "the end of the pattern");
    row("any 01", 4, 1, "\"0\" does not", "the end of the pattern");
    row("anything", 0, 1, "a digit stands alone", "pairs of hexadecimal digits");
    row("01 any", 3, 1, "a digit stands alone", "pairs of hexadecimal digits");
    row("\"a", 0, 2, "the quotes are not closed", "another \"");
    row("\"a\\", 2, 1, "the backslash means nothing", "one of r n t 0");
    row("\"\\xzz\"", 3, 1, "\"z\" does not", "two hexadecimal digits");
    row("\"\t\"", 1, 1, "U+0009 does not", "an escape for it");
    row("[", 1, 0, "something is missing", "a name for the number");
    row("[5:u8]", 1, 1, "\"5\" does not", "a name for the number");
    row("[n]", 2, 1, "\"]\" does not", "a type behind a colon");
    row("[n:]", 3, 0, "\"\" is no type", "u8, u16");
    row("[n:text]", 3, 4, "\"text\" is no type of numbers", "u8, u16");
    row("[n:bcd]", 3, 3, "\"bcd\" is no type of numbers", "u8, u16");
    row("[n:u8 x]", 6, 1, "this is neither a number nor a range", "a number");
    row("[n:u8 1..]", 6, 3, "this is neither a number nor a range", "a number");
    row("[n:u8 ..1]", 6, 3, "this is neither a number nor a range", "a number");
    row("[n:u8 0..256]", 6, 6, "256 does not fit into u8, 0 to 255", "numbers that fit");
    row("[n:u8 -1..6]", 6, 5, "-1 does not fit into u8, 0 to 255", "numbers that fit");
    row("[n:u8 7..6]", 6, 4, "the range ends before it begins", "the smaller number");
    row("[n:u8 1 2]", 8, 1, "\"2\" does not", "] behind the number");
    row("[n:u8", 5, 0, "something is missing", "] behind the number");
    row("[n:u8] [n:u8]", 8, 1, "there are two numbers named \"n\"", "another name");
    row("//", 0, 2, "the regular expression is empty", "what to look for");
    row("/a", 0, 2, "the regular expression is not closed", "another /");
    row("/a\\", 0, 3, "the regular expression is not closed", "another /");
    row("/a\\/", 0, 4, "the regular expression is not closed", "another /");
    row("/a\nb/", 0, 2, "the regular expression is not closed", "another /");
    row("/a/g", 3, 1, "\"g\" does not", "i (ignore case)");
    row("/a/ 01", 4, 1, "\"0\" does not", "the end of the pattern");
    row("/a(b/", 5 - 1, 0, "the regular expression is wrong: ", "a regular expression as in Perl");
    row("/a)b/", 2, 1, "the regular expression is wrong: ", "a regular expression as in Perl");
    row("/\\/a)b/", 4, 1, "the regular expression is wrong: ", "a regular expression as in Perl");
    row("/a(?R)/", 2, 1, "the regular expression is wrong: calling a group", "a regular expression as in Perl");
}

void TestMessagePattern::aWrongPatternIsToldWhatWasExpectedWhere()
{
    QFETCH(const QString, text);
    QFETCH(const QString, problem);
    QFETCH(const QString, expected);
    const auto parsed = MessagePattern::parse(text);
    QVERIFY(!parsed);
    const TextError &error = parsed.error();
    QVERIFY2(error.problem.startsWith(problem), qPrintable(error.problem));
    QVERIFY2(error.expected.startsWith(expected), qPrintable(error.expected));
    QTEST(int(error.position), "position");
    QTEST(int(error.length), "length");
}

void TestMessagePattern::aHostileExpressionIsGivenUp_data()
{
    QTest::addColumn<QString>("pattern");
    for (const char *pattern : {"/(a+)+b/", "/(a|aa)+b/", "/(.*)*b/s", "/(?:a?){30}a{30}b/", "/(?:(?=(a+))a)+?b\\1+c/"})
        QTest::newRow(pattern) << QString::fromLatin1(pattern);
}

void TestMessagePattern::aHostileExpressionIsGivenUp()
{
    QFETCH(const QString, pattern);
    const auto parsed = MessagePattern::parse(pattern);
    QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().toString()));
    QElapsedTimer timer;
    timer.start();
    const QByteArray bytes = QByteArray(2'000, 'a') + "\n";
    QVERIFY(parsed->match(bytes).outcome != Outcome::Yes);
    QVERIFY(parsed->matchFront(bytes).outcome != Outcome::Yes);
    QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed()))); // some ms; machines may be busy
    QCOMPARE(parsed->match(QByteArray(largestRegexMessage + 1, 'a')).outcome, Outcome::GivenUp);
}

void TestMessagePattern::aPatternKnowsWhatItIsAbout()
{
    const auto pattern = [](const char *text) { return *MessagePattern::parse(QString::fromLatin1(text)); };
    QCOMPARE(pattern("  01 \" a \" [n:u8]  \n").text(), QStringLiteral("01 \" a \" [n:u8]"));
    QCOMPARE(pattern("/ a /i ").text(), QStringLiteral("/ a /i"));
    QVERIFY(pattern("any").isAny());
    QCOMPARE(pattern("any"), MessagePattern());
    QVERIFY(!pattern("01").isAny());
    for (const char *binary : {"01", "\"a\" ...", "[n:u8]", "\"a\" ??"})
        QVERIFY(pattern(binary).isBinary());
    for (const char *text : {"any", "\"a\"", "\"a\" \"b\"", "/\\x01/"})
        QVERIFY(!pattern(text).isBinary());
    QCOMPARE(pattern("[a:u8] ... [b:u8]").captureNames(), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(pattern("/(x)(?<n>.)/").captureNames(), QStringList{QStringLiteral("n")});
    QVERIFY(pattern("any").captureNames().isEmpty());
}

void TestMessagePattern::limitsAreKept()
{
    QVERIFY(MessagePattern::parse(QString(2 * largestPattern, u'0')));
    QVERIFY(!MessagePattern::parse(QString(2 * largestPattern + 2, u'0')));
    QVERIFY(!MessagePattern::parse(QString(1'000'000, u'.')));
    QVERIFY(MessagePattern::parse(QString(u"01" + QStringLiteral("...").repeated(3'000))));
    QVERIFY(!MessagePattern::parse(QString(u"01" + QStringLiteral("...").repeated(4'000))));
    QVERIFY(!MessagePattern::parse(QString(u'/' + QString(longestPattern + 1, u'a') + u'/')));
}

QTEST_GUILESS_MAIN(TestMessagePattern)
#include "tst_messagepattern.moc"
