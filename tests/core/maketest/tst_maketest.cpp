// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/maketest/maketest.h"

#include "core/message/template.h"
#include "core/scenario/patterntext.h"
#include "tests/core/maketest/madetext.h"

#include <QRegularExpression>
#include <QTest>

using namespace wirebench;
using namespace wirebench::maketest;
using namespace wirebench::tests;

using Kind = capture::RecordKind;
using Direction = capture::Direction;
using Ends = QList<QPair<Kind, Direction>>;

//! Scenarios made from recordings.
class TestMakeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aConversationBecomesStatements();
    void theHeadSaysWhereItCameFrom();
    void howItWasCutDoesNotMatter();
    void everyByteIsWrittenAndReadAgain();
    void theEndIsKept_data();
    void theEndIsKept();
    void latencyBecomesWithin();
    void whatIsSelectedIsTaken();
    void muchIsWrittenToFiles();
    void tooMuchIsAnError();
    void whatIsMissingIsSaid();
    void anErrorOfTheSourceIsTold();
};

void TestMakeTest::aConversationBecomesStatements()
{
    RecordedTalk talk;
    talk.out("PING\r\n").in("PONG {1}\r\n").out(hex("00ff10")).in(hex("0102030405060708090a0b0c0d0e0f101112"));
    talk.out("say \"{x}\"\n").in("one\r\ntwo\r\nlogin: ");
    QCOMPARE(made(talk), QStringLiteral(R"(
connect pump
send pump "PING\r\n"
expect pump "PONG {{1}\r\n"

send pump 00 ff 10
expect pump \
    01 02 03 04 05 06 07 08 09 0a 0b 0c 0d 0e 0f 10 \
    11 12

send pump "say \"{{x}\"\n"
expect pump "one\r\n"
expect pump "two\r\n"
expect pump "login: "
close pump
)"));
}

void TestMakeTest::theHeadSaysWhereItCameFrom()
{
    RecordedTalk talk;
    talk.out("a");
    Options options;
    options.source = QStringLiteral("first\nsend x 00.pcapng");
    options.second = QStringLiteral("second.pcapng");
    const auto test = makeTest(talk.records(), &talk.records(), options);
    QVERIFY(test);
    QVERIFY2(
        test->text.startsWith(QStringLiteral("# Made from the recording first?send x 00.pcapng, with what differs in "
                                             "second.pcapng.\n"
                                             "# Session 0: tcp 127.0.0.1:40000 - 192.0.2.2:502 (test)\n"
                                             "# Began at 2026-09-21 14:13:20 UTC.\n"
                                             "\n"
                                             "device pump tcp://{host=pump.example}:{port=502}\n"
                                             "default within 500ms\n"
                                             "\n"
                                             "connect pump\n")),
        qPrintable(test->text));
}

//! TCP in every two pieces, and byte by byte.
void TestMakeTest::howItWasCutDoesNotMatter()
{
    const QByteArray answers = "line 1\r\nline 2\r\n";
    RecordedTalk whole;
    whole.out("GET\n").in(answers);
    const QString expected = made(whole);
    for (qsizetype cut = 1; cut < answers.size(); ++cut) {
        RecordedTalk talk;
        talk.out("GET\n").in(answers.first(cut)).in(answers.sliced(cut));
        QCOMPARE(made(talk), expected);
    }
    RecordedTalk bytes;
    bytes.out("GET\n");
    for (const char byte : answers)
        bytes.in(QByteArray(1, byte));
    QCOMPARE(made(bytes), expected);
}

//! Payloads and patterns of every byte, as text and otherwise, mean these bytes.
void TestMakeTest::everyByteIsWrittenAndReadAgain()
{
    QList<QByteArray> all;
    for (int byte = 0; byte < 256; ++byte) {
        all += QByteArray(1, static_cast<char>(byte));
        all += "text " + QByteArray(1, static_cast<char>(byte)) + " more\r\n";
    }
    QByteArray every;
    for (int i = 0; i < 3; ++i) {
        for (int byte = 0; byte < 256; ++byte)
            every += static_cast<char>(byte);
    }
    all += every;
    all += QByteArray(200, 'x');
    all += QByteArray("gr\xc3\xbc\xc3\x9f \xe2\x82\xac\n");
    for (const QByteArray &bytes : all) {
        RecordedTalk talk;
        talk.out(bytes).in(bytes);
        QByteArray left = bytes;
        int sends = 0;
        for (const QString &statement : statementsOf(made(talk))) {
            if (statement.startsWith(u"send pump ")) {
                const auto payload = message::Template::parse(statement.sliced(10));
                QVERIFY2(payload, qPrintable(statement));
                QCOMPARE(payload->render()->bytes, bytes);
                ++sends;
            } else if (statement.startsWith(u"expect pump ")) {
                const auto pattern = scenario::parsePatternText(statement.sliced(12));
                QVERIFY2(pattern && pattern->pattern, qPrintable(statement));
                const auto match = pattern->pattern->matchFront(left);
                QVERIFY2(match.outcome == message::PatternMatch::Outcome::Yes, qPrintable(statement));
                left = left.sliced(match.length);
            }
        }
        QCOMPARE(sends, 1);
        QCOMPARE(left, QByteArray());
    }
}

void TestMakeTest::theEndIsKept_data()
{
    QTest::addColumn<Ends>("ends");
    QTest::addColumn<QString>("statements");
    const auto row = [](const char *name, const Ends &ends, const char *statements) {
        QTest::newRow(name) << ends << QString::fromLatin1(statements);
    };
    const QPair<Kind, Direction> ourEnd{Kind::End, Direction::Out};
    const QPair<Kind, Direction> theirEnd{Kind::End, Direction::In};
    const QPair<Kind, Direction> closed{Kind::Closed, Direction::None};
    row("none", {}, "close pump");
    row("closed", {closed}, "close pump");
    row("we finish", {ourEnd, closed}, "close pump");
    row("we finish first", {ourEnd, theirEnd, closed}, "half-close pump|expect-close pump|close pump");
    row("they finish first", {theirEnd, ourEnd, closed}, "expect-close pump|close pump");
    row("they reset", {{Kind::Reset, Direction::In}, closed}, "expect-close pump reset");
    row("we reset", {{Kind::Reset, Direction::Out}, closed}, "reset pump");
}

void TestMakeTest::theEndIsKept()
{
    QFETCH(const Ends, ends);
    RecordedTalk talk;
    talk.out("a");
    for (const auto &[kind, direction] : ends)
        talk.add(kind, direction);
    QTEST(statementsOf(made(talk)).mid(2).join(u'|'), "statements");
}

void TestMakeTest::latencyBecomesWithin()
{
    RecordedTalk talk;
    talk.out("a\n").in("b\n").out("c\n");
    talk.wait(30);
    talk.in("d\n");
    talk.wait(70'000);
    talk.out("e\n");
    talk.wait(119);
    talk.in("f\n");
    talk.wait(100'000'000);
    talk.in("g\n"); // one turn with what was before it
    talk.out("h\n").in("i\n");
    const auto test = makeTest(talk.records(), nullptr);
    QVERIFY(test->text.contains(u"default within 500ms\n"));
    QCOMPARE(statementsOf(body(test)).filter(QStringLiteral("expect")).join(u'|'),
             QStringLiteral("expect pump \"b\\n\"|expect pump \"d\\n\"|expect pump \"f\\n\" within 600s|"
                            "expect pump \"g\\n\" within 600s|expect pump \"i\\n\""));
    RecordedTalk slow;
    for (int i = 0; i < 3; ++i) {
        slow.out("a\n");
        slow.wait(119);
        slow.in("b\n");
    }
    slow.out("c\n").in("d\n");
    const auto slowTest = makeTest(slow.records(), nullptr);
    QVERIFY(slowTest->text.contains(u"default within 2s\n"));
    QVERIFY(slowTest->text.contains(u"expect pump \"d\\n\" within 500ms\n"));
}

void TestMakeTest::whatIsSelectedIsTaken()
{
    RecordedTalk talk;
    talk.out("a\n").in("b\n").out("c\n").in("d\n");
    Options options;
    options.selection.records = {3, 4};
    QCOMPARE(statementsOf(body(makeTest(talk.records(), nullptr, options))).join(u'|'),
             QStringLiteral("connect pump|send pump \"c\\n\"|expect pump \"d\\n\"|close pump"));
    options.selection.session = 7;
    const auto none = makeTest(talk.records(), nullptr, options);
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::InvalidArgument);
}

void TestMakeTest::muchIsWrittenToFiles()
{
    const QByteArray much(5000, '\x01');
    RecordedTalk talk;
    talk.out("GET\n").in(much.first(4096)).in(much.sliced(4096)).out(much).out("x").in(much.first(4096));
    Options options;
    options.stem = QStringLiteral("a b/c");
    const auto test = makeTest(talk.records(), nullptr, options);
    QVERIFY(test);
    QCOMPARE(test->files,
             (QList<MadeFile>{{QStringLiteral("a-b-c-1.bin"), much}, {QStringLiteral("a-b-c-2.bin"), much + "x"}}));
    QVERIFY(test->text.contains(u"expect pump file \"a-b-c-1.bin\"\n"));
    QVERIFY(test->text.contains(u"send pump file \"a-b-c-2.bin\"\n"));
    QCOMPARE(test->text.count(QRegularExpression(QStringLiteral("expect pump \\\\\n"))), 16); // 4096 bytes
}

void TestMakeTest::tooMuchIsAnError()
{
    RecordedTalk talk;
    for (qsizetype i = 0; i < mostTurns + 1; ++i)
        talk.out("a");
    const auto turns = makeTest(talk.records(), nullptr);
    QCOMPARE(turns.error().code, ErrorCode::OutOfResources);
    QVERIFY(turns.error().detail.contains(u"select a session"));
    RecordedTalk large;
    const QByteArray part(4 * 1024 * 1024, 'a');
    for (int i = 0; i < 17; ++i)
        large.in(part);
    QCOMPARE(makeTest(large.records(), nullptr).error().code, ErrorCode::OutOfResources);
}

void TestMakeTest::whatIsMissingIsSaid()
{
    RecordedTalk talk;
    talk.out("a\n").add(Kind::Lost, Direction::In, "12 bytes").in("b\n");
    const auto test = makeTest(talk.records(), nullptr);
    QCOMPARE(test->remarks, QStringList{QStringLiteral("Here bytes of pump are missing in the recording: 12 bytes")});
    QVERIFY(test->text.contains(u"\n# Here bytes of pump are missing in the recording: 12 bytes\n"));
}

void TestMakeTest::anErrorOfTheSourceIsTold()
{
    RecordedTalk talk;
    talk.out("a\n").in("b\n");
    const_cast<MemoryRecords &>(talk.records()).breakPayload(2);
    QVERIFY(!makeTest(talk.records(), nullptr));
    RecordedTalk other;
    other.out("a\n").in("b\n");
    const_cast<MemoryRecords &>(other.records()).breakEntries(1);
    QVERIFY(!makeTest(other.records(), nullptr));
    RecordedTalk good;
    good.out("a\n").in("b\n");
    QVERIFY(makeTest(good.records(), &other.records()).error().detail.startsWith(u"the second recording: "));
}

QTEST_GUILESS_MAIN(TestMakeTest)
#include "tst_maketest.moc"
