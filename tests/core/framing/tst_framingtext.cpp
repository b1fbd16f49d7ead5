// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/framing/framingtext.h"

#include <QTest>

using namespace wirebench;
using namespace wirebench::framing;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(wirebench::framing::FramingOptions)

class TestFramingText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aFramingComesBackFromItsText_data();
    void aFramingComesBackFromItsText();
    void otherTextsForAFramingAreReadToo_data();
    void otherTextsForAFramingAreReadToo();
    void aWrongTextIsToldWhatWasExpectedWhere_data();
    void aWrongTextIsToldWhatWasExpectedWhere();
    void everyTextThatIsCutOffIsReadOrToldWhere();
    void optionsOutOfTheirRangeAreRefused_data();
    void optionsOutOfTheirRangeAreRefused();
};

void TestFramingText::aFramingComesBackFromItsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<FramingOptions>("options");
    const auto row = [](const char *text, const Framing &framing, qsizetype largest = defaultLargestFrame) {
        QTest::newRow(text) << QString::fromLatin1(text) << FramingOptions{framing, largest};
    };
    row("raw", RawFraming{});
    row("raw,largest=16", RawFraming{}, 16);
    row("raw,largest=1073741824", RawFraming{}, largestLargestFrame);
    row("line:any", LineFraming{LineEnd::Any});
    row("line:lf", LineFraming{LineEnd::Lf});
    row("line:crlf", LineFraming{LineEnd::CrLf});
    row("line:cr,largest=4096", LineFraming{LineEnd::Cr}, 4096);
    row("delimiter:03", DelimiterFraming{"\x03"});
    row("delimiter:0d0a,keep", DelimiterFraming{"\r\n", true});
    row("delimiter:ff00,keep,largest=100", DelimiterFraming{QByteArray("\xff\0", 2), true}, 100);
    row("fixed:1", FixedFraming{1});
    row("fixed:12", FixedFraming{12});
    row("length:2be@4+6", LengthFraming{2, ByteOrder::BigEndian, 4, 6});
    row("length:2be", LengthFraming{});
    row("length:1le", LengthFraming{1, ByteOrder::LittleEndian});
    row("length:8le@10-18,inclusive,keep,largest=65536", LengthFraming{8, ByteOrder::LittleEndian, 10, -18, true, true},
        65536);
    row("length:4be,keep", LengthFraming{4, ByteOrder::BigEndian, 0, 0, false, true});
    row("length:3be+1073741824", LengthFraming{3, ByteOrder::BigEndian, 0, largestAdjustment});
    row("slip", SlipFraming{});
    row("cobs,largest=256", CobsFraming{}, 256);
    row("idle:20ms", IdleFraming{20ms});
    row("idle:1s", IdleFraming{1s});
    row("idle:86400s", IdleFraming{24h});
    row("idle:1500us", IdleFraming{1500us});
    row("idle:1ns", IdleFraming{1ns});
}

void TestFramingText::aFramingComesBackFromItsText()
{
    QFETCH(const QString, text);
    QFETCH(const FramingOptions, options);
    QVERIFY(check(options));
    QCOMPARE(toString(options), text);
    const auto parsed = parseFraming(text);
    QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().detail));
    QVERIFY(*parsed == options);
}

void TestFramingText::otherTextsForAFramingAreReadToo_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("usual");
    QTest::newRow("zeros that say nothing") << "length:2be@0+0"
                                            << "length:2be";
    QTest::newRow("capital digits") << "delimiter:0D0A"
                                    << "delimiter:0d0a";
    QTest::newRow("another unit") << "idle:1000ms"
                                  << "idle:1s";
    QTest::newRow("the default limit") << "slip,largest=16777216"
                                       << "slip";
}

void TestFramingText::otherTextsForAFramingAreReadToo()
{
    QFETCH(const QString, text);
    const auto parsed = parseFraming(text);
    QVERIFY(parsed);
    QTEST(toString(*parsed), "usual");
}

void TestFramingText::aWrongTextIsToldWhatWasExpectedWhere_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("character");
    const auto row = [](const QByteArray &text, const char *what, int character) {
        QTest::newRow(text.left(40).constData()) << QString::fromUtf8(text) << QString::fromLatin1(what) << character;
    };
    const char *kinds = "raw, line:, delimiter:, fixed:, length:, slip, cobs or idle:";
    row("", kinds, 1);
    row(" raw", kinds, 1);
    row("RAW", kinds, 1);
    row("line", kinds, 1);
    row("rawx", "the end or one of \",largest=\"", 4);
    row("raw ", "the end or one of \",largest=\"", 4);
    row("raw,keep", "the end or one of \",largest=\"", 4);
    row("raw,largest=", "a number from 16 to 1073741824", 13);
    row("raw,largest=15", "a number from 16 to 1073741824", 13);
    row("raw,largest=1073741825", "a number from 16 to 1073741824", 13);
    row("raw,largest=10737418240", "a number from 16 to 1073741824", 13);
    row("raw,largest=016", "a number from 16 to 1073741824", 13);
    row("raw,largest=20x", "the end", 15);
    row("raw,largest=20,largest=20", "the end", 15);
    row("line:", "any, lf, crlf or cr", 6);
    row("line:lfcr", "the end or one of \",largest=\"", 8);
    row("delimiter:", "a byte as two hexadecimal digits, such as 0a,", 11);
    row("delimiter:0", "a byte as two hexadecimal digits, such as 0a,", 11);
    row("delimiter:0d0", "a byte as two hexadecimal digits, such as 0a,", 13);
    row("delimiter:0g", "a byte as two hexadecimal digits, such as 0a,", 11);
    row("delimiter:0d 0a", "a byte as two hexadecimal digits, such as 0a,", 13);
    row("delimiter:,keep", "a byte as two hexadecimal digits, such as 0a,", 11);
    row("delimiter:" + QByteArray(514, '0'), "no more than 256 bytes", 523);
    row("delimiter:03,kept", "the end or one of \",keep\" \",largest=\"", 13);
    row("delimiter:03,largest=20,keep", "the end", 24);
    row("delimiter:" + QByteArray(34, '0') + ",largest=16", "a larger ,largest= (a delimiter has 1 to 16 bytes)", 45);
    row("fixed:0", "a number from 1 to 1073741824", 7);
    row("fixed:-1", "a number from 1 to 1073741824", 7);
    row("fixed:99999999999999999999", "a number from 1 to 1073741824", 7);
    row("fixed:17,largest=16", "a larger ,largest= (a fixed length is 1 to 16 bytes, the largest frame)", 9);
    row("fixed:16777217", "a larger ,largest= (a fixed length is 1 to 16777216 bytes, the largest frame)", 15);
    row("length:0be", "a number from 1 to 8", 8);
    row("length:9be", "a number from 1 to 8", 8);
    row("length:be", "a number from 1 to 8", 8);
    row("length:2", "be or le, the byte order,", 9);
    row("length:2xe", "be or le, the byte order,", 9);
    row("length:2be@", "a number from 0 to 1073741824", 12);
    row("length:2be@x", "a number from 0 to 1073741824", 12);
    row("length:2be+", "a number from 0 to 1073741824", 12);
    row("length:2be-1073741825", "a number from 0 to 1073741824", 12);
    row("length:2be+6@4", "the end or one of \"@\" \"+\" \"-\" \",inclusive\" \",keep\" \",largest=\"", 13);
    row("length:2be,keep,inclusive", "the end or one of \"@\" \"+\" \"-\" \",inclusive\" \",keep\" \",largest=\"", 16);
    row("length:4be@13,largest=16",
        "a larger ,largest= (a length field of this width lies 0 to 12 bytes from the start, so that it is within the "
        "largest frame)",
        14);
    row("idle:", "a number from 1 to 86400000000000", 6);
    row("idle:0ms", "a number from 1 to 86400000000000", 6);
    row("idle:20", "ns, us, ms or s", 8);
    row("idle:20 ms", "ns, us, ms or s", 8);
    row("idle:86401s", "24 h at most", 6);
    row("idle:1.5s", "ns, us, ms or s", 7);
    row("fixed:\xef\xbc\x91", // a full width digit
        "a number from 1 to 1073741824", 7);
}

void TestFramingText::aWrongTextIsToldWhatWasExpectedWhere()
{
    QFETCH(const QString, text);
    QFETCH(const QString, what);
    QFETCH(const int, character);
    const auto parsed = parseFraming(text);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(parsed.error().detail,
             QStringLiteral("\"%1\": expected %2 at character %3").arg(text, what, QString::number(character)));
}

void TestFramingText::everyTextThatIsCutOffIsReadOrToldWhere()
{
    for (const char *whole : {"length:8le@10-18,inclusive,keep,largest=65536", "delimiter:0d0a,keep,largest=65536",
                              "idle:86400s,largest=16", "line:crlf,largest=77"}) {
        const QString text = QString::fromLatin1(whole);
        for (qsizetype size = 0; size < text.size(); ++size) {
            const auto parsed = parseFraming(text.first(size));
            if (parsed)
                QCOMPARE(toString(*parsed), text.first(size));
            else
                QVERIFY(parsed.error().detail.contains(QStringLiteral("expected ")));
        }
    }
}

void TestFramingText::optionsOutOfTheirRangeAreRefused_data()
{
    QTest::addColumn<FramingOptions>("options");
    QTest::addColumn<bool>("right");
    const auto row = [](const char *name, const Framing &framing, bool right, qsizetype largest = 100) {
        QTest::newRow(name) << FramingOptions{framing, largest} << right;
    };
    row("largest 15", RawFraming{}, false, 15);
    row("largest 16", RawFraming{}, true, 16);
    row("largest 1 GiB", RawFraming{}, true, 1024 * 1024 * 1024);
    row("larger than 1 GiB", RawFraming{}, false, 1024 * 1024 * 1024 + 1);
    row("largest negative", RawFraming{}, false, -1);
    row("no delimiter", DelimiterFraming{}, false);
    row("delimiter 100", DelimiterFraming{QByteArray(100, 'x')}, true);
    row("delimiter 101", DelimiterFraming{QByteArray(101, 'x')}, false);
    row("delimiter 256", DelimiterFraming{QByteArray(256, 'x')}, true, 1000);
    row("delimiter 257", DelimiterFraming{QByteArray(257, 'x')}, false, 1000);
    row("fixed 0", FixedFraming{0}, false);
    row("fixed 100", FixedFraming{100}, true);
    row("fixed 101", FixedFraming{101}, false);
    row("width 0", LengthFraming{.width = 0}, false);
    row("width 1", LengthFraming{.width = 1}, true);
    row("width 8", LengthFraming{.width = 8}, true);
    row("width 9", LengthFraming{.width = 9}, false);
    row("offset -1", LengthFraming{.offset = -1}, false);
    row("offset 98", LengthFraming{.offset = 98}, true);
    row("offset 99", LengthFraming{.offset = 99}, false);
    row("adjustment", LengthFraming{.adjustment = largestAdjustment}, true);
    row("adjustment, negative", LengthFraming{.adjustment = -largestAdjustment}, true);
    row("adjustment too large", LengthFraming{.adjustment = largestAdjustment + 1}, false);
    row("adjustment too small", LengthFraming{.adjustment = -largestAdjustment - 1}, false);
    row("gap 0", IdleFraming{0ns}, false);
    row("gap negative", IdleFraming{-1ns}, false);
    row("gap 1 ns", IdleFraming{1ns}, true);
    row("gap 24 h", IdleFraming{24h}, true);
    row("gap larger than 24 h", IdleFraming{24h + 1ns}, false);
}

void TestFramingText::optionsOutOfTheirRangeAreRefused()
{
    QFETCH(const FramingOptions, options);
    QFETCH(const bool, right);
    const auto checked = check(options);
    QCOMPARE(checked.has_value(), right);
    QVERIFY(right || (checked.error().code == ErrorCode::InvalidArgument && !checked.error().detail.isEmpty()));
}

QTEST_GUILESS_MAIN(TestFramingText)
#include "tst_framingtext.moc"
