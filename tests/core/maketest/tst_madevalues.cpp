// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/maketest/maketest.h"

#include "core/message/messagepattern.h"
#include "tests/core/maketest/madetext.h"

#include <QRegularExpression>
#include <QTest>

using namespace wirebench;
using namespace wirebench::maketest;
using namespace wirebench::tests;

//! What is not the same each time, in scenarios made from recordings.
class TestMadeValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void bytesThatDifferAreWildcards();
    void textThatDiffersIsAnExpression();
    void stretchesOfOtherLengthAreGaps();
    void gapsAndWildcardsMayBeAnywhere();
    void anotherCourseIsAnError();
    void aWordThatComesBackIsCaptured();
    void bytesThatComeBackAreCaptured();
    void whatIsNoValue_data();
    void whatIsNoValue();
    void twoRecordingsSayWhatIsAValue();
};

void TestMadeValues::bytesThatDifferAreWildcards()
{
    RecordedTalk one;
    one.out(hex("000100000006010300000002")).in(hex("0001000000070103040299012c"));
    RecordedTalk other;
    other.out(hex("000100000006010300000002")).in(hex("0001000000070103040298022d"));
    QCOMPARE(made(one, &other), QStringLiteral(R"(
connect pump
send pump 00 01 00 00 00 06 01 03 00 00 00 02
expect pump 00 01 00 00 00 07 01 03 04 02 ?? ?? ??
close pump
)"));
    QCOMPARE(made(one, &one), made(one));
}

void TestMadeValues::textThatDiffersIsAnExpression()
{
    RecordedTalk one;
    one.out("MEAS?\n").in("TEMP 21.5 (ok)\r\nSTATE idle\r\n").out("LIST\n").in("a/b\r\n");
    RecordedTalk other;
    other.out("MEAS?\n").in("TEMP 9 (ok)\r\nSTATE busy-2\r\n").out("LIST\n").in("a/b c\r\n");
    const QString text = made(one, &other);
    QCOMPARE(text, QStringLiteral(R"(
connect pump
send pump "MEAS?\n"
expect pump /TEMP [-+]?\d+(?:\.\d+)? \(ok\)\r\n/
expect pump /STATE [\w.-]+\r\n/

send pump "LIST\n"
expect pump /a\/.*\r\n/
close pump
)"));
    for (const char *line : {"TEMP 21.5 (ok)\r\n", "TEMP 9 (ok)\r\n", "TEMP -3 (ok)\r\n"})
        QCOMPARE(message::MessagePattern::parse(statementsOf(text)[2].sliced(12))->matchFront(line).outcome,
                 message::PatternMatch::Outcome::Yes);
}

void TestMadeValues::stretchesOfOtherLengthAreGaps()
{
    RecordedTalk one;
    one.out(hex("01")).in(hex("0203aabb0d0a")).out(hex("02")).in(hex("0102ff"));
    RecordedTalk other;
    other.out(hex("01")).in(hex("0203cc0d0a")).out(hex("02")).in(hex("0102fefdfc"));
    QCOMPARE(made(one, &other), QStringLiteral(R"(
connect pump
send pump 01
expect pump 02 03 ... 0d 0a

send pump 02
expect pump 01 02
expect pump length 1..1
close pump
)"));
}

//! Around where statements are divided: what was made fits both recordings, to their last byte.
void TestMadeValues::gapsAndWildcardsMayBeAnywhere()
{
    QByteArray bytes;
    for (int i = 0; i < 300; ++i) {
        bytes += static_cast<char>(i % 251);
        bytes += static_cast<char>(200 + i / 8);
    }
    for (qsizetype place = 230; place < 270; ++place) {
        for (const QByteArray &other :
             {QByteArray(bytes).insert(place, "\xff\xfe\xfd"), QByteArray(bytes).remove(place, 5),
              QByteArray(bytes).replace(place, 5, "\x01\xff\xff\xff\x02")}) {
            RecordedTalk one;
            one.in(bytes);
            RecordedTalk second;
            second.in(other);
            const QString text = made(one, &second);
            for (QByteArray left : {bytes, other}) {
                for (const QString &statement : statementsOf(text).filter(QStringLiteral("expect "))) {
                    const auto pattern = message::MessagePattern::parse(statement.sliced(12));
                    QVERIFY2(pattern, qPrintable(statement));
                    const auto match = pattern->matchFront(left);
                    QVERIFY2(match.outcome == message::PatternMatch::Outcome::Yes, qPrintable(text));
                    left = left.sliced(match.length);
                }
                QVERIFY2(left.isEmpty(), qPrintable(text));
            }
        }
    }
    RecordedTalk datagram(QStringLiteral("x:1"), capture::Protocol::Udp);
    datagram.in(hex("0102"));
    RecordedTalk longer(QStringLiteral("x:1"), capture::Protocol::Udp);
    longer.in(hex("030405"));
    QVERIFY2(made(datagram, &longer).contains(u"\nexpect x any\n"), qPrintable(made(datagram, &longer)));
}

void TestMadeValues::anotherCourseIsAnError()
{
    RecordedTalk two;
    two.addSession(QStringLiteral("pump.example:503"));
    RecordedTalk swapped;
    swapped.addSession(QStringLiteral("pump.example:503"));
    for (const capture::SessionId session : {0, 1}) {
        two.use(session);
        two.out("a");
        swapped.use(1 - session);
        swapped.out("a");
    }
    two.use(0);
    two.out("b");
    swapped.use(0);
    swapped.out("b");
    QVERIFY(!makeTest(two.records(), &swapped.records()));
    RecordedTalk one;
    one.out("a").in("b");
    RecordedTalk other;
    other.out("a").out("b");
    const auto test = makeTest(one.records(), &other.records());
    QVERIFY(!test);
    QCOMPARE(test.error().code, ErrorCode::InvalidArgument);
    QVERIFY2(test.error().detail.startsWith(u"the recordings took another course at turn 2: in the first bytes are "
                                            u"received, in the second bytes are sent; record"),
             qPrintable(test.error().detail));
    RecordedTalk shorter;
    shorter.out("a");
    QVERIFY(makeTest(one.records(), &shorter.records()).error().detail.contains(u"at turn 2"));
}

void TestMadeValues::aWordThatComesBackIsCaptured()
{
    RecordedTalk talk;
    talk.in("220 ready\r\nTOKEN=ab12cd; id a-7f99\r\n")
        .out("USE ab12cd a-7f99 now\r\n")
        .in("OK ab12cd of ab12cdef\r\n")
        .out("BYE ab12cd\r\n");
    QCOMPARE(made(talk), QStringLiteral(R"(
connect pump
expect pump "220 ready\r\n"
expect pump /TOKEN=(?<token>[\w-]+); id (?<id>[\w-]+)\r\n/

send pump "USE {token} {id} now\r\n"
expect pump "OK {token} of ab12cdef\r\n"

send pump "BYE {token}\r\n"
close pump
)"));
}

void TestMadeValues::bytesThatComeBackAreCaptured()
{
    RecordedTalk talk;
    talk.out(hex("01")).in(hex("0111223344550f")).out(hex("0211223344ff")).in(hex("0211223344"));
    QCOMPARE(made(talk), QStringLiteral(R"(
connect pump
send pump 01
expect pump 01 [value1:u32] 55 0f

send pump 02 {value1:u32} ff
expect pump 02 {value1:u32}
close pump
)"));
    RecordedTalk longer;
    longer.in(hex("00a1a2a3a4a5a6a7a8a9aaab00")).out(hex("a1a2a3a4a5a6a7a8a9aaab"));
    QCOMPARE(statementsOf(made(longer)).mid(1, 2).join(u'|'),
             QStringLiteral("expect pump 00 [value1:u64] [value2:u16] [value3:u8] 00|"
                            "send pump {value1:u64} {value2:u16} {value3:u8}"));
}

void TestMadeValues::whatIsNoValue_data()
{
    QTest::addColumn<QByteArrayList>("turns"); // received, sent, received, …
    QTest::newRow("a word without a digit") << QByteArrayList{"READY now\n", "READY\n"};
    QTest::newRow("a short word") << QByteArrayList{"id ab1\n", "id ab1\n"};
    QTest::newRow("a part of a word") << QByteArrayList{"id ab123\n", "id xab123\n"};
    QTest::newRow("what we said first") << QByteArrayList{"", "echo ab123\n", "ab123\n", "ab123\n"};
    QTest::newRow("received twice") << QByteArrayList{"ab123 ab123\n", "ab123\n"};
    QTest::newRow("few different bytes") << QByteArrayList{hex("ff0000000100"), hex("fe0000000100")};
    QTest::newRow("three bytes") << QByteArrayList{hex("ff010203ff"), hex("00010203fe")};
    QTest::newRow("bytes that we sent first")
        << QByteArrayList{"", hex("0011223344"), hex("0011223344"), hex("0011223344")};
}

void TestMadeValues::whatIsNoValue()
{
    QFETCH(const QByteArrayList, turns);
    RecordedTalk talk;
    for (qsizetype i = 0; i < turns.size(); ++i) {
        if (!turns[i].isEmpty())
            i % 2 == 0 ? talk.in(turns[i]) : talk.out(turns[i]);
    }
    const QString text = made(talk);
    QVERIFY2(!text.contains(u'{') && !text.contains(u'[') && !text.contains(u'/'), qPrintable(text));
}

void TestMadeValues::twoRecordingsSayWhatIsAValue()
{
    RecordedTalk one;
    one.in("TOKEN abcdef v1.2345 x9999\n").out("abcdef x9999\n");
    RecordedTalk other;
    other.in("TOKEN ghijkl v1.2345 x9999\n").out("ghijkl x9999\n");
    QCOMPARE(made(one, &other), QStringLiteral(R"(
connect pump
expect pump /TOKEN (?<token>[\w-]+) v1\.2345 x9999\n/

send pump "{token} x9999\n"
close pump
)"));
}

QTEST_GUILESS_MAIN(TestMadeValues)
#include "tst_madevalues.moc"
