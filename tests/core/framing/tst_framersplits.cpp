// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/framing/framer.h"
#include "tests/core/framing/framedstream.h"

#include <QTest>

using namespace wirebench;
using namespace wirebench::framing;
using namespace wirebench::tests;

class TestFramerSplits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everySplitGivesTheFrames_data();
    void everySplitGivesTheFrames();
    void randomBytesInRandomPiecesGiveTheSameFrames_data();
    void randomBytesInRandomPiecesGiveTheSameFrames();
};

namespace {

QStringList textsOf(const QList<QByteArray> &lines)
{
    QStringList texts;
    for (const QByteArray &line : lines)
        texts.append(QString::fromLatin1(line));
    return texts;
}

} // namespace

void TestFramerSplits::everySplitGivesTheFrames_data()
{
    QTest::addColumn<QString>("framing");
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QStringList>("frames");
    QTest::addColumn<QStringList>("atEnd");
    const auto row = [](const char *name, const char *framing, const QByteArray &stream,
                        const QList<QByteArray> &frames, const QList<QByteArray> &atEnd = {}) {
        QTest::newRow(name) << QString::fromLatin1(framing) << stream << textsOf(frames) << textsOf(atEnd);
    };

    row("nothing", "line:any", "", {});
    row("lf", "line:lf", "a\nbc\r\n\n\rd\n", {"0+2 a", "2+4 <62630d>", "6+1 ", "7+3 <0d64>"});
    row("lf, incomplete", "line:lf", "a\nbc", {"0+2 a"},
        {"2+2 bc ! the frame at byte 2 is not whole: the stream ended after 2 bytes, before the delimiter 0a"});
    row("crlf", "line:crlf", "a\r\n\r\nb\nc\rd\r\r\n\n\r\n", {"0+3 a", "3+2 ", "5+8 <620a630d640d>", "13+3 <0a>"});
    row("crlf, incomplete", "line:crlf", "a\r\nb\r", {"0+3 a"},
        {"3+2 <620d> ! the frame at byte 3 is not whole: the stream ended after 2 bytes, before the delimiter 0d 0a"});
    row("cr", "line:cr", "a\rb\nc\r\r", {"0+2 a", "2+4 <620a63>", "6+1 "});
    row("any", "line:any", "a\nb\r\nc\rd\n\re\r\r\n\n\nf\n",
        {"0+2 a", "2+3 b", "5+2 c", "7+2 d", "9+1 ", "10+2 e", "12+2 ", "14+1 ", "15+1 ", "16+2 f"});
    row("any, ends in CR", "line:any", "a\nb\r", {"0+2 a"}, {"2+2 b"});
    row("any, incomplete", "line:any", "a\rb", {"0+2 a"},
        {"2+1 b ! the frame at byte 2 is not whole: the stream ended after 1 bytes, before a line end"});
    row("any, too large", "line:any,largest=16", "0123456789abcdef01234567\nx\n",
        {"0+16 0123456789abcdef ! the frame at byte 0 is larger than 16 bytes",
         "16+9 01234567 ! byte 16 continues a frame that began at byte 0, which is larger than 16 bytes", "25+2 x"});
    row("any, as large as can be", "line:any,largest=16", "0123456789abcde\n0123456789abcd\r\n0123456789abcd\rxyz\n",
        {"0+16 0123456789abcde", "16+16 0123456789abcd", "32+15 0123456789abcd", "47+4 xyz"});
    row("any, a CR where the limit is", "line:any,largest=16", "0123456789abcde\r\nx\n",
        {"0+15 0123456789abcde ! the frame at byte 0 is larger than 16 bytes",
         "15+2  ! byte 15 continues a frame that began at byte 0, which is larger than 16 bytes", "17+2 x"});

    row("delimiter", "delimiter:03",
        fromHex("0102030304"
                "03"),
        {"0+3 <0102>", "3+1 ", "4+2 <04>"});
    row("delimiter, kept", "delimiter:03,keep", fromHex("01020303"), {"0+3 <010203>", "3+1 <03>"});
    row("delimiter that begins again within", "delimiter:aaaaab", fromHex("aaaaaaaaab01aaabaaaaab"),
        {"0+5 <aaaa>", "5+6 <01aaab>"});
    row("delimiter of equal bytes", "delimiter:ffff", fromHex("ffffff01ffff02"), {"0+2 ", "2+4 <ff01>"},
        {"6+1 <02> ! the frame at byte 6 is not whole: the stream ended after 1 bytes, before the delimiter ff ff"});
    row("delimiter across the limit", "delimiter:78797a,largest=16", "0123456789abcdxyz..xyz",
        {"0+14 0123456789abcd ! the frame at byte 0 is larger than 16 bytes",
         "14+3  ! byte 14 continues a frame that began at byte 0, which is larger than 16 bytes", "17+5 .."});
    row("delimiter, no beginning of one at the limit", "line:crlf,largest=16", "0123456789abcdefg\r\n",
        {"0+16 0123456789abcdef ! the frame at byte 0 is larger than 16 bytes",
         "16+3 g ! byte 16 continues a frame that began at byte 0, which is larger than 16 bytes"});
    row("delimiter, three parts", "delimiter:2e,keep,largest=16", "0123456789abcdef0123456789abcdef.x.",
        {"0+16 0123456789abcdef ! the frame at byte 0 is larger than 16 bytes",
         "16+16 0123456789abcdef ! byte 16 continues a frame that began at byte 0, which is larger than 16 bytes",
         "32+1 . ! byte 32 continues a frame that began at byte 0, which is larger than 16 bytes", "33+2 x."});
    row("delimiter, just not too large", "delimiter:2e,largest=16", "0123456789abcde.0123456789abcd",
        {"0+16 0123456789abcde"},
        {"16+14 0123456789abcd ! the frame at byte 16 is not whole: the stream ended after 14 bytes, before the "
         "delimiter "
         "2e"});

    row("fixed", "fixed:3", "abcdefgh", {"0+3 abc", "3+3 def"},
        {"6+2 gh ! the frame at byte 6 is not whole: the stream ended after 2 bytes, before its 3 bytes"});
    row("fixed, one byte", "fixed:1", "ab", {"0+1 a", "1+1 b"});

    row("length", "length:2be",
        fromHex("00026162"
                "0000"
                "000163"),
        {"0+4 ab", "4+2 ", "6+3 c"});
    row("length, incomplete", "length:2be", fromHex("000361"), {},
        {"0+3 <000361> ! the frame at byte 0 is not whole: the stream ended after 3 bytes, before the end that its "
         "length "
         "says"});
    row("length, incomplete length", "length:2be", fromHex("00"), {},
        {"0+1 <00> ! the frame at byte 0 is not whole: the stream ended after 1 bytes, before its length"});
    row("length, little endian", "length:2le",
        fromHex("02006162"
                "0000"),
        {"0+4 ab", "4+2 "});
    row("length, three bytes", "length:3le@1",
        fromHex("4102000062"
                "63"),
        {"0+6 Abc"});
    row("length, kept", "length:2be,keep", fromHex("00026162"), {"0+4 <00026162>"});
    row("length, Modbus", "length:2be@4,keep",
        fromHex("000100000006010300000002"
                "000200000002ff"),
        {"0+12 <000100000006010300000002>"},
        {"12+7 <000200000002ff> ! the frame at byte 12 is not whole: the stream ended after 7 bytes, before the end "
         "that "
         "its length says"});
    row("length, the same said otherwise", "length:2be@4+6,inclusive", fromHex("000100000006010300000002"),
        {"0+12 <00010000010300000002>"});
    row("length, inclusive", "length:1be@1,inclusive", fromHex("4103424302"), {"0+3 AB", "3+2 C"});
    row("length, adjusted down", "length:1be-1", fromHex("0361620163"), {"0+3 ab", "3+1 "},
        {"4+1 c ! the frame at byte 4 is not whole: the stream ended after 1 bytes, before the end that its length "
         "says"});
    row("length, too small", "length:1be@1,inclusive",
        fromHex("4101"
                "4202"
                "4300"
                "44034b"),
        {"0+2 <4101> ! the length at byte 1 is 1, which makes a frame end before its length does", "2+2 B",
         "4+2 <4300> ! the length at byte 5 is 0, which makes a frame end before its length does", "6+3 DK"});
    row("length, negative", "length:1be-9",
        fromHex("08"
                "03"
                "0961"),
        {"0+1 <08> ! the length at byte 0 is 8, which makes a frame end before its length does",
         "1+1 <03> ! the length at byte 1 is 3, which makes a frame end before its length does", "2+1 "},
        {"3+1 a ! the frame at byte 3 is not whole: the stream ended after 1 bytes, before the end that its length "
         "says"});
    row("length, too large", "length:1be,largest=16",
        "\x14"
        "0123456789abcdefghij"
        "\x01"
        "x",
        {"0+1 <14> ! the frame at byte 0 is larger than 16 bytes: it would have 21",
         "1+16 0123456789abcdef ! byte 1 continues a frame that began at byte 0, which is larger than 16 bytes",
         "17+4 ghij ! byte 17 continues a frame that began at byte 0, which is larger than 16 bytes", "21+2 x"});
    row("length, as large as can be", "length:1be,largest=16",
        "\x0f"
        "0123456789abcde"
        "\x01"
        "x",
        {"0+16 0123456789abcde", "16+2 x"});
    row("length, larger than there are numbers", "length:8be,largest=16", fromHex("ffffffffffffffff6162"),
        {"0+8 <ffffffffffffffff> ! the frame at byte 0 is larger than 16 bytes: it would have 18446744073709551615"},
        {"8+2 ab ! byte 8 continues a frame that began at byte 0, which is larger than 16 bytes"});
    row("length, all of eight bytes", "length:8le,inclusive", fromHex("0a000000000000006162"), {"0+10 ab"});

    row("slip", "slip",
        fromHex("61c0"
                "c062c0"
                "c0c0c0"
                "63c0"),
        {"0+2 a", "2+3 b", "5+5 c"});
    row("slip, escapes", "slip", fromHex("dbdc61dbdd62dbdddcdddbdcc0"), {"0+13 <c061db62dbdcddc0>"});
    row("slip, wrong escape", "slip", fromHex("c061db62dbdcdbdbddc063c0"),
        {"0+10 <6162c0db> ! SLIP: expected dc or dd after the db at byte 2", "10+2 c"});
    row("slip, escape at the end", "slip", fromHex("63c061dbc0"),
        {"0+2 c", "2+3 a ! SLIP: expected dc or dd after the db at byte 3"});
    row("slip, incomplete", "slip", fromHex("61c0c0db"), {"0+2 a"},
        {"2+2 <c0db> ! the frame at byte 2 is not whole: the stream ended after 2 bytes, before the END"});
    row("slip, an end too many", "slip", fromHex("61c0c0c0"), {"0+2 a"}, {"2+2 "});
    row("slip, too large", "slip,largest=16", "0123456789abcdefdbdcgh" + fromHex("c061c0"),
        {"0+16 0123456789abcdef ! the frame at byte 0 is larger than 16 bytes",
         "16+7 <646264636768c0> ! byte 16 continues a frame that began at byte 0, which is larger than 16 bytes",
         "23+2 a"});
    row("slip, too large by its end", "slip,largest=16", "0123456789abcdef" + fromHex("c061c0"),
        {"0+16 0123456789abcdef ! the frame at byte 0 is larger than 16 bytes",
         "16+1 <c0> ! byte 16 continues a frame that began at byte 0, which is larger than 16 bytes", "17+2 a"});
    row("slip, nothing but ends", "slip,largest=16", QByteArray(17, '\xc0') + fromHex("61c0"),
        {"0+16 <c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0> ! from byte 0 on nothing but ends of frames", "16+3 a"});

    row("cobs", "cobs",
        fromHex("0100"
                "010100"
                "036162"
                "00"
                "02610262"
                "00"
                "010101"
                "00"),
        {"0+2 ", "2+3 <00>", "5+4 ab", "9+5 <610062>", "14+4 <0000>"});
    row("cobs, ends in between", "cobs", fromHex("0000036162000000026100"), {"0+6 ab", "6+5 a"});
    row("cobs, beyond the end", "cobs",
        fromHex("0261056200"
                "026100"),
        {"0+5 <610062> ! COBS: the code at byte 2 leads beyond the end of the frame", "5+3 a"});
    row("cobs, a whole block", "cobs", fromHex("ff") + QByteArray(254, 'x') + fromHex("00"),
        {"0+256 " + QByteArray(254, 'x')});
    row("cobs, a whole block and more", "cobs", fromHex("ff") + QByteArray(254, 'x') + fromHex("027900"),
        {"0+258 " + QByteArray(254, 'x') + 'y'});
    row("cobs, incomplete", "cobs",
        fromHex("0000026100"
                "0002"),
        {"0+5 a"}, {"5+2 <0002> ! the frame at byte 5 is not whole: the stream ended after 2 bytes, before the 0"});
    row("cobs, too large", "cobs,largest=16", "0123456789abcdefgh" + fromHex("00026100"),
        {"0+16 0123456789abcdef ! the frame at byte 0 is larger than 16 bytes",
         "16+3 <676800> ! byte 16 continues a frame that began at byte 0, which is larger than 16 bytes", "19+3 a"});
    row("cobs, too large to the end", "cobs,largest=16", "0123456789abcdefgh",
        {"0+16 0123456789abcdef ! the frame at byte 0 is larger than 16 bytes"},
        {"16+2 gh ! byte 16 continues a frame that began at byte 0, which is larger than 16 bytes"});
    row("idle, all at once", "idle:20ms", "abc", {}, {"0+3 abc"});
}

void TestFramerSplits::everySplitGivesTheFrames()
{
    QFETCH(const QString, framing);
    QFETCH(const QByteArray, stream);
    QFETCH(const QStringList, atEnd);
    const auto check = [&](const QList<qsizetype> &cuts) {
        if (QTest::currentTestFailed())
            return;
        const auto framer = framerOf(framing);
        const QList<Frame> frames = framesOf(*framer, stream, cuts);
        QTEST(described(frames), "frames");
        QCOMPARE(faultOf(frames, static_cast<quint64>(stream.size()), static_cast<quint64>(framer->pending())),
                 QString());
        QCOMPARE(described(framer->finish()), atEnd);
        QCOMPARE(framer->pending(), 0);
        QCOMPARE(framer->finish(), QList<Frame>());
    };
    QVERIFY(parseFraming(framing));
    check({});
    check(everyByte(stream.size()));
    for (qsizetype first = 0; first <= stream.size(); ++first) {
        check({first});
        if (stream.size() > 64)
            continue;
        for (qsizetype second = first; second <= stream.size(); ++second)
            check({first, second});
    }
}

void TestFramerSplits::randomBytesInRandomPiecesGiveTheSameFrames_data()
{
    QTest::addColumn<QString>("framing");
    for (const QString &text : framings())
        QTest::newRow(qPrintable(text)) << text;
}

void TestFramerSplits::randomBytesInRandomPiecesGiveTheSameFrames()
{
    QFETCH(const QString, framing);
    const qsizetype largest = parseFraming(framing)->largestFrame;
    const QByteArray alphabet = QByteArray::fromHex("000102030a0d0d0a08c0dbdcdd6162ff");
    QRandomGenerator random(1);
    for (int round = 0; round < 200; ++round) {
        QByteArray stream(random.bounded(300), Qt::Uninitialized);
        const int letters = 2 + random.bounded(15);
        const int first = random.bounded(16);
        for (char &byte : stream)
            byte = alphabet[(first + random.bounded(letters)) % 16];

        const auto whole = framerOf(framing);
        QList<Frame> frames = framesOf(*whole, stream, {});
        QVERIFY(whole->pending() <= largest);
        const qsizetype pending = whole->pending();
        frames += whole->finish();
        QCOMPARE(faultOf(frames, static_cast<quint64>(stream.size()), 0), QString());
        for (const Frame &frame : frames)
            QVERIFY(frame.length <= static_cast<quint64>(largest) && frame.payload.size() <= largest);

        const auto pieces = framerOf(framing);
        const QList<Frame> inPieces = framesOf(*pieces, stream, randomCuts(random, stream.size()));
        QCOMPARE(pieces->pending(), pending);
        QCOMPARE(inPieces + pieces->finish(), frames);
        const auto bytes = framerOf(framing);
        const QList<Frame> byteByByte = framesOf(*bytes, stream, everyByte(stream.size()));
        QCOMPARE(byteByByte + bytes->finish(), frames);
    }
}

QTEST_GUILESS_MAIN(TestFramerSplits)
#include "tst_framersplits.moc"
