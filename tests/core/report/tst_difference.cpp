// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/report/difference.h"

#include <QTest>

using namespace wirebench;
using namespace wirebench::report;

namespace {

QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

QString shown(const char *pattern, const QByteArray &got, bool isWhole = false, qint64 offset = 0)
{
    return u'\n' + plainText(differenceLines({QString::fromUtf8(pattern), got, got.size(), offset, isWhole}));
}

} // namespace

//! Expected against got, as people see it.
class TestDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aDifferenceIsShown_data();
    void aDifferenceIsShown();
    void aLongMessageIsShownAroundItsMismatch();
    void aLongTextIsShownAroundItsMismatch();
    void theMarkIsBelowTheByteThatDiffers();
    void wrongBytesHaveColour();
    void whatWasNotKeptIsSaid();
    void everyPlaceOfAMismatchIsShown();
};

void TestDifference::aDifferenceIsShown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("wrong byte") << shown("01 03 04", hex("010305")) << QStringLiteral(R"(
byte 2 (0x2): 04 expected, 05 came
000000  expected  01 03 04   ...
        got       01 03 05   ...
                        ^^
)");
    QTest::newRow("wildcards and a number")
        << shown("00 01 4? ?? [temp:u16 200..250] 58", hex("00014200012c58")) << QStringLiteral(R"(
byte 4 (0x4): [temp:u16 200..250] expected, 01 2c came
000000  expected  00 01 4? ?? [_ _] 58   ..??__X
        got       00 01 42 00 01 2c 58   ..B..,X
                              ^^^^^
[temp:u16 200..250] at byte 4: 300
)");
    QTest::newRow("nothing, and it is text")
        << shown("nothing", "a text that is longer than a row\r\n") << QStringLiteral(R"(
nothing expected
000000  got       61 20 74 65 78 74 20 74  68 61 74 20 69 73 20 6c   a text that is l
                  ^^
000010  got       6f 6e 67 65 72 20 74 68  61 6e 20 61 20 72 6f 77   onger than a row
000020  got       0d 0a                                              ..
)");
    QTest::newRow("a number that fits is told") << shown("[n:u8] 02", hex("0703")) << QStringLiteral(R"(
byte 1 (0x1): 02 expected, 03 came
000000  expected  [] 02   _.
        got       07 03   ..
                     ^^
[n:u8] at byte 0: 7
)");
    QTest::newRow("missing") << shown("01 02 03 04", hex("0102")) << QStringLiteral(R"(
2 bytes came, 2 bytes missing, from byte 2 on
000000  expected  01 02 03 04   ....
        got       01 02 -- --   ..
                        ^^
)");
    QTest::newRow("nothing came") << shown("01 02", {}) << QStringLiteral(R"(
0 bytes came, 2 bytes missing, from byte 0 on
000000  expected  01 02   ..
        got       -- --
                  ^^
)");
    QTest::newRow("too many") << shown("01 02", hex("01020304"), true) << QStringLiteral(R"(
2 bytes too many, from byte 2 on
000000  expected  01 02         ..
        got       01 02 03 04   ....
                        ^^
)");
    QTest::newRow("gap") << shown("01 ... 0d 0a", hex("01aabb0d0b"), true) << QStringLiteral(R"(
byte 4 (0x4): 0a expected, 0b came
000000  expected  01 .. .. 0d 0a   .  ..
        got       01 aa bb 0d 0b   .....
                              ^^
)");
    QTest::newRow("middle of a row") << shown("00 00 00 00 00 00 00 01 02", hex("000000000000000103"))
                                     << QStringLiteral(R"(
byte 8 (0x8): 02 expected, 03 came
000000  expected  00 00 00 00 00 00 00 01  02   .........
        got       00 00 00 00 00 00 00 01  03   .........
                                           ^^
)");
    QTest::newRow("text") << shown(R"("PONG 12\r\n")", "PONG 13\r\n") << QStringLiteral(R"(
byte 6: "2" expected, "3" came
expected  "PONG 12\r\n"
got       "PONG 13\r\n"
                 ^
)");
    QTest::newRow("text with escapes before the mismatch")
        << shown(R"("\0\xffAB")", QByteArray("\0\xff\x41\n", 4)) << QStringLiteral(R"(
byte 3: "B" expected, "\n" came
expected  "\0\xffAB"
got       "\0\xffA\n"
                  ^
)");
    QTest::newRow("text too short") << shown(R"("PONG\r\n")", "PONG") << QStringLiteral(R"(
4 bytes came, 2 bytes missing
expected  "PONG\r\n"
got       "PONG"
               ^
)");
    QTest::newRow("text too long") << shown(R"("OK")", "OK!", true) << QStringLiteral(R"(
1 byte too many, from byte 2 on
expected  "OK"
got       "OK!"
             ^
)");
    QTest::newRow("expression") << shown(R"(/PONG (?<n>\d+)\r\n/)", "PONG x\r\n") << QStringLiteral(R"(
what came fits up to byte 5, and not there
expected  /PONG (?<n>\d+)\r\n/
got       "PONG x\r\n"
                ^
)");
    QTest::newRow("expression that goes on") << shown(R"(/PONG (?<n>\d+)\r\n/)", "PONG 1") << QStringLiteral(R"(
6 bytes came, which the beginning of a match may be; the rest is missing
expected  /PONG (?<n>\d+)\r\n/
got       "PONG 1"
                 ^
)");
    QTest::newRow("no pattern, bytes") << shown("length 2", hex("010203"), false, 2) << QStringLiteral(R"(
length 2 expected
000000  got       01 02 03   ...
                        ^^
)");
    QTest::newRow("no pattern, text") << shown("length 2", "abc", false, 2) << QStringLiteral(R"(
what came fits up to byte 2, and not there
expected  length 2
got       "abc"
             ^
)");
}

void TestDifference::aDifferenceIsShown()
{
    QFETCH(const QString, text);
    QTEST(text, "expected");
}

void TestDifference::aLongMessageIsShownAroundItsMismatch()
{
    const QByteArray expected(1000, '\x11');
    QByteArray got = expected;
    got[500] = '\x12';
    const QByteArray pattern = expected.toHex(' ');
    const QString text = shown(pattern.constData(), got, true);
    const QStringList lines = text.split(u'\n');
    QCOMPARE(lines[1], QStringLiteral("byte 500 (0x1f4): 11 expected, 12 came"));
    QCOMPARE(lines[2], QStringLiteral("        (464 bytes before this left out: they fit)"));
    QVERIFY2(lines[3].startsWith(u"0001d0  expected  11 11 "), qPrintable(lines[3]));
    QVERIFY2(lines[7].startsWith(u"0001f0  expected  11 11 "), qPrintable(lines[7]));
    QCOMPARE(lines[9].indexOf(u'^'), 18 + 4 * 3);
    QVERIFY2(lines[14].startsWith(u"000220  expected  "), qPrintable(lines[14]));
    QCOMPARE(lines[16], QStringLiteral("        (440 bytes behind this left out)"));
}

void TestDifference::aLongTextIsShownAroundItsMismatch()
{
    const QByteArray expected(300, 'a');
    QByteArray got = expected;
    got[200] = 'b';
    const QString text = shown(QByteArray('"' + expected + '"').constData(), got, true);
    const QStringList lines = text.split(u'\n');
    QCOMPARE(lines[3],
             QStringLiteral("got       (160 bytes left out) \"%1b%2\" (40 bytes left out)")
                 .arg(QString(40, u'a'), QString(59, u'a')));
    QCOMPARE(lines[4].size(), lines[3].indexOf(u'b', 30) + 1);
}

//! For every byte of two rows.
void TestDifference::theMarkIsBelowTheByteThatDiffers()
{
    for (int place = 0; place < 32; ++place) {
        QByteArray got(32, '\0');
        const QByteArray pattern = got.toHex(' ');
        got[place] = '\xee';
        const QStringList lines = shown(pattern.constData(), got, true).split(u'\n');
        const auto marks =
            std::find_if(lines.begin(), lines.end(), [](const QString &line) { return line.contains(u'^'); });
        QVERIFY(marks != lines.end());
        const QString above = *(marks - 1);
        QVERIFY(above.startsWith(u"        got"));
        QCOMPARE(above.indexOf(u"ee"), marks->indexOf(u"^^"));
        QCOMPARE(marks->count(u'^'), 2);
    }
}

void TestDifference::wrongBytesHaveColour()
{
    const QList<Line> lines = differenceLines({QStringLiteral("01 02 ?? 04"), hex("01030005"), 4, 1, false});
    const auto textOf = [](const Line &line, Style style) {
        QString text;
        for (const Span &span : line) {
            if (span.style == style)
                text += span.text;
        }
        return text;
    };
    QCOMPARE(textOf(lines[1], Style::Expected), QStringLiteral("0204.."));
    QCOMPARE(textOf(lines[1], Style::Free), QStringLiteral("???"));
    QCOMPARE(textOf(lines[2], Style::Wrong), QStringLiteral("0305.."));
    // Of a stream, what is behind was not looked at.
    const QList<Line> more = differenceLines({QStringLiteral("01 02"), hex("0103ff"), 3, 1, false});
    QCOMPARE(textOf(more[2], Style::Wrong), QStringLiteral("03."));
    QVERIFY(textOf(more[2], Style::Faint).contains(u"ff"));
}

void TestDifference::whatWasNotKeptIsSaid()
{
    harness::ByteMismatch mismatch{QStringLiteral("01"), hex("0202"), 100'000, 0, true};
    QVERIFY(plainText(differenceLines(mismatch))
                .endsWith(u"(100,000 bytes came; only the first 2 bytes were kept for this)\n"));
    mismatch.gotSize = 2;
    QVERIFY(!plainText(differenceLines(mismatch)).contains(u"kept"));
}

//! Nothing of it fails, whatever the runner says about the place.
void TestDifference::everyPlaceOfAMismatchIsShown()
{
    for (const char *pattern : {"01 02 03", "01 ... 03", "\"abc\"", "/abc/", "any", "length 3", "[", ""}) {
        for (int size = 0; size < 40; ++size) {
            for (const qint64 offset : {qint64(-1), qint64(0), qint64(size), qint64(100)}) {
                for (const bool isWhole : {true, false})
                    QVERIFY(shown(pattern, QByteArray(size, 'a'), isWhole, offset).size() > 10);
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestDifference)
#include "tst_difference.moc"
