// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/framing/framer.h"
#include "tests/core/framing/framedstream.h"

#include <QTest>

using namespace wirebench;
using namespace wirebench::framing;
using namespace wirebench::tests;
using namespace std::chrono_literals;

class TestFramer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aPieceIsARawFrame();
    void aPieceThatIsTooLargeComesInParts();
    void silenceEndsAnIdleFrame();
    void anIdleFrameThatIsTooLargeComesInParts();
    void onlySilenceCountsForAnIdleFrame();
    void timeIsThatOfTheFirstAndTheLastByte();
    void theTimeOfALineIsNotThatOfTheByteThatShowsItsEnd();
    void theTimeOfAPartIsThatOfItsBytes();
    void whatFollowsTheEndBeginsAFrame_data();
    void whatFollowsTheEndBeginsAFrame();
    void framesLargerThanPiecesAreWhole_data();
    void framesLargerThanPiecesAreWhole();
    void manyFramesInOnePieceBehindAPartOfOne();
    void theWorstCaseIsLinear_data();
    void theWorstCaseIsLinear();
    void memoryIsBoundedByTheLargestFrame_data();
    void memoryIsBoundedByTheLargestFrame();
    void wrongOptionsMakeNoFramer();
};

void TestFramer::aPieceIsARawFrame()
{
    const auto framer = framerOf(QStringLiteral("raw"));
    QCOMPARE(described(framer->feed("ab", 1s)), QStringList{QStringLiteral("0+2 ab")});
    QCOMPARE(described(framer->feed("", 2s)), QStringList());
    const QList<Frame> frames = framer->feed("c\nd", 3s);
    QCOMPARE(described(frames), QStringList{QStringLiteral("2+3 <630a64>")});
    QCOMPARE(frames.first().firstTime, 3s);
    QCOMPARE(frames.first().lastTime, 3s);
    QCOMPARE(framer->pending(), 0);
    QCOMPARE(framer->finish(), QList<Frame>());
}

void TestFramer::aPieceThatIsTooLargeComesInParts()
{
    const auto framer = framerOf(QStringLiteral("raw,largest=16"));
    QCOMPARE(described(framer->feed("0123456789abcdef", 0s)), QStringList{QStringLiteral("0+16 0123456789abcdef")});
    QCOMPARE(
        described(framer->feed("0123456789abcdefg", 0s)),
        (QStringList{QStringLiteral("16+16 0123456789abcdef ! the frame at byte 16 is larger than 16 bytes"),
                     QStringLiteral(
                         "32+1 g ! byte 32 continues a frame that began at byte 16, which is larger than 16 bytes")}));
    QCOMPARE(described(framer->feed("x", 0s)), QStringList{QStringLiteral("33+1 x")});
}

void TestFramer::silenceEndsAnIdleFrame()
{
    const auto framer = framerOf(QStringLiteral("idle:20ms"));
    QCOMPARE(framer->advance(1s), QList<Frame>());
    QCOMPARE(framer->feed("ab", 1000ms), QList<Frame>());
    QCOMPARE(framer->feed("c", 1019ms), QList<Frame>());
    QCOMPARE(framer->pending(), 3);
    QCOMPARE(framer->advance(1039ms - 1ns), QList<Frame>());
    QCOMPARE(framer->advance(1039ms), (QList<Frame>{Frame{0, 3, "abc", std::nullopt, 1000ms, 1019ms}}));
    QCOMPARE(framer->pending(), 0);
    QCOMPARE(framer->advance(2s), QList<Frame>());
    QCOMPARE(framer->feed("d", 3s), QList<Frame>());
    // Nobody said that time had passed, but the bytes do.
    QCOMPARE(framer->feed("e", 4s), (QList<Frame>{Frame{3, 1, "d", std::nullopt, 3s, 3s}}));
    QCOMPARE(framer->feed("", 5s), (QList<Frame>{Frame{4, 1, "e", std::nullopt, 4s, 4s}}));
}

void TestFramer::onlySilenceCountsForAnIdleFrame()
{
    const auto framer = framerOf(QStringLiteral("idle:20ms"));
    QCOMPARE(framer->feed("a", 0ms), QList<Frame>());
    QCOMPARE(framer->feed("", 15ms), QList<Frame>());
    QCOMPARE(framer->advance(15ms), QList<Frame>());
    QCOMPARE(framer->feed("b", 20ms).size(), 1); // nothing of what was in between had bytes
    const auto lines = framerOf(QStringLiteral("line:lf"));
    QCOMPARE(lines->feed("a", 0s), QList<Frame>());
    QCOMPARE(lines->advance(1h), QList<Frame>());
    QCOMPARE(lines->pending(), 1);
}

void TestFramer::anIdleFrameThatIsTooLargeComesInParts()
{
    const auto framer = framerOf(QStringLiteral("idle:1ms,largest=16"));
    QCOMPARE(framer->feed("0123456789abcdef", 0s), QList<Frame>());
    QCOMPARE(described(framer->feed("g", 0s)),
             QStringList{QStringLiteral("0+16 0123456789abcdef ! the frame at byte 0 is larger than 16 bytes")});
    QCOMPARE(described(framer->advance(1s)),
             QStringList{QStringLiteral(
                 "16+1 g ! byte 16 continues a frame that began at byte 0, which is larger than 16 bytes")});
    QCOMPARE(framer->feed("x", 2s), QList<Frame>());
    QCOMPARE(described(framer->finish()), QStringList{QStringLiteral("17+1 x")});
}

void TestFramer::timeIsThatOfTheFirstAndTheLastByte()
{
    const auto framer = framerOf(QStringLiteral("fixed:3"));
    QCOMPARE(framer->feed("a", 1s), QList<Frame>());
    QCOMPARE(framer->feed("b", 2s), QList<Frame>());
    QCOMPARE(framer->feed("cdefg", 3s),
             (QList<Frame>{Frame{0, 3, "abc", std::nullopt, 1s, 3s}, Frame{3, 3, "def", std::nullopt, 3s, 3s}}));
    QCOMPARE(framer->feed("", 9s), QList<Frame>());
    QCOMPARE(framer->feed("hi", 4s), (QList<Frame>{Frame{6, 3, "ghi", std::nullopt, 3s, 4s}}));
    QCOMPARE(framer->feed("k", 5s), QList<Frame>());
    QCOMPARE(framer->feed("l", 6s), QList<Frame>());
    const QList<Frame> last = framer->finish();
    QCOMPARE(last.size(), 1);
    QCOMPARE(last.first().firstTime, 5s);
    QCOMPARE(last.first().lastTime, 6s);
}

void TestFramer::theTimeOfALineIsNotThatOfTheByteThatShowsItsEnd()
{
    const auto framer = framerOf(QStringLiteral("line:any"));
    QCOMPARE(framer->feed("a", 1s), QList<Frame>());
    QCOMPARE(framer->feed("\r", 2s), QList<Frame>());
    QCOMPARE(framer->feed("b", 3s), (QList<Frame>{Frame{0, 2, "a", std::nullopt, 1s, 2s}}));
    QCOMPARE(framer->feed("\r", 4s), QList<Frame>());
    QCOMPARE(framer->feed("\n", 5s), (QList<Frame>{Frame{2, 3, "b", std::nullopt, 3s, 5s}}));
}

void TestFramer::theTimeOfAPartIsThatOfItsBytes()
{
    const auto framer = framerOf(QStringLiteral("delimiter:2e2e,largest=16"));
    QCOMPARE(framer->feed("0123456789abcde", 1s), QList<Frame>());
    const QList<Frame> part = framer->feed(".", 2s);
    QCOMPARE(part.size(), 1);
    QCOMPARE(part.first().length, 15U);
    QCOMPARE(part.first().firstTime, 1s);
    QCOMPARE(part.first().lastTime, 1s);
    const QList<Frame> rest = framer->feed(".", 3s);
    QCOMPARE(rest.size(), 1);
    QCOMPARE(rest.first().firstTime, 2s);
    QCOMPARE(rest.first().lastTime, 3s);

    const auto late = framerOf(QStringLiteral("delimiter:78797a,largest=16"));
    QCOMPARE(late->feed("0123456789abcd", 1s), QList<Frame>());
    QCOMPARE(late->feed("x", 2s), QList<Frame>());
    QCOMPARE(late->feed("y", 3s).size(), 1); // without xy, which may be the beginning of the delimiter
    QCOMPARE(late->pending(), 2);
    const QList<Frame> delimiter = late->feed("z", 4s);
    QCOMPARE(delimiter.size(), 1);
    QCOMPARE(delimiter.first().firstTime, 2s);
    QCOMPARE(delimiter.first().lastTime, 4s);
}

void TestFramer::whatFollowsTheEndBeginsAFrame_data()
{
    QTest::addColumn<QString>("framing");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const QByteArray large = QByteArray(40, 'x');
    QTest::newRow("line:lf") << QStringLiteral("line:lf,largest=16") << large << QByteArray("a\n");
    QTest::newRow("line:any") << QStringLiteral("line:any,largest=16") << large << QByteArray("a\n");
    QTest::newRow("line:any, CR") << QStringLiteral("line:any,largest=16") << QByteArray("x\r") << QByteArray("\n");
    QTest::newRow("delimiter") << QStringLiteral("delimiter:2e2e,keep,largest=16") << QByteArray("x.")
                               << QByteArray(".x..");
    QTest::newRow("fixed") << QStringLiteral("fixed:3") << QByteArray("x") << QByteArray("abc");
    QTest::newRow("length") << QStringLiteral("length:1be,largest=16") << QByteArray("~x") << QByteArray("\1a");
    QTest::newRow("slip") << QStringLiteral("slip,largest=16") << large << fromHex("c061c0");
    QTest::newRow("slip, only ends") << QStringLiteral("slip,largest=16") << fromHex("c0c0") << fromHex("61c0");
    QTest::newRow("cobs") << QStringLiteral("cobs,largest=16") << large << fromHex("00026100");
}

void TestFramer::whatFollowsTheEndBeginsAFrame()
{
    QFETCH(const QString, framing);
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    const auto fresh = framerOf(framing);
    QList<Frame> expected = fresh->feed(after, 0s);
    QCOMPARE(expected.size(), 1);
    QVERIFY(!expected.first().error);
    const auto framer = framerOf(framing);
    framer->feed(before, 0s);
    framer->finish();
    expected.first().offset = static_cast<quint64>(before.size());
    QCOMPARE(framer->feed(after, 0s), expected);
}

void TestFramer::framesLargerThanPiecesAreWhole_data()
{
    QTest::addColumn<QString>("framing");
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("tail");
    QTest::newRow("line:any") << QStringLiteral("line:any") << QByteArray() << QByteArray("\n");
    QTest::newRow("line:crlf") << QStringLiteral("line:crlf") << QByteArray() << QByteArray("\r\n");
    QTest::newRow("delimiter") << QStringLiteral("delimiter:03") << QByteArray() << QByteArray("\3");
    QTest::newRow("fixed") << QStringLiteral("fixed:3000000") << QByteArray() << QByteArray();
    QTest::newRow("length") << QStringLiteral("length:4be") << fromHex("002dc6c0") << QByteArray();
    QTest::newRow("slip") << QStringLiteral("slip") << fromHex("c0c0") << fromHex("c0");
}

void TestFramer::framesLargerThanPiecesAreWhole()
{
    QFETCH(const QString, framing);
    QFETCH(const QByteArray, head);
    QFETCH(const QByteArray, tail);
    QByteArray payload(3'000'000, Qt::Uninitialized);
    for (qsizetype index = 0; index < payload.size(); ++index)
        payload[index] = static_cast<char>('a' + (index * index / 7) % 26);
    const QByteArray stream = head + payload + tail + head + payload + tail;
    for (const qsizetype size : {qsizetype(1'000), qsizetype(65'537), qsizetype(1'000'001), stream.size()}) {
        const auto framer = framerOf(framing);
        QList<qsizetype> cuts;
        for (qsizetype cut = size; cut < stream.size(); cut += size)
            cuts.append(cut);
        const QList<Frame> frames = framesOf(*framer, stream, cuts);
        QCOMPARE(faultOf(frames, static_cast<quint64>(stream.size()), 0), QString());
        QCOMPARE(frames.size(), 2);
        for (const Frame &frame : frames)
            QVERIFY(frame.payload == payload && !frame.error);
    }
}

void TestFramer::manyFramesInOnePieceBehindAPartOfOne()
{
    const auto framer = framerOf(QStringLiteral("line:lf"));
    QList<Frame> frames = framer->feed("a", 1s);
    QByteArray lines;
    for (int number = 0; number < 100'000; ++number)
        lines += QByteArray::number(number) + '\n';
    frames += framer->feed(lines, 2s);
    QCOMPARE(frames.size(), 100'000);
    QCOMPARE(frames.first().payload, QByteArray("a0"));
    for (int number = 1; number < 100'000; ++number) {
        QCOMPARE(frames[number].payload, QByteArray::number(number));
        QCOMPARE(frames[number].firstTime, 2s);
    }
    QCOMPARE(faultOf(frames, static_cast<quint64>(lines.size()) + 1, 0), QString());
}

void TestFramer::theWorstCaseIsLinear_data()
{
    QTest::addColumn<QString>("framing");
    QTest::addColumn<QByteArray>("unit"); // of which there are many
    QTest::newRow("any, all CR") << QStringLiteral("line:any") << QByteArray("\r");
    QTest::newRow("any, all LF") << QStringLiteral("line:any") << QByteArray("\n");
    QTest::newRow("half delimiters") << QStringLiteral("delimiter:%1")
                                            .arg(QString::fromLatin1(
                                                QByteArray(127, 'a').append('b').append(128, 'a').toHex()))
                                     << QByteArray("a");
    QTest::newRow("slip, all ESC") << QStringLiteral("slip") << fromHex("db");
    QTest::newRow("slip, all END") << QStringLiteral("slip") << fromHex("c0");
    QTest::newRow("cobs, all codes") << QStringLiteral("cobs") << fromHex("01");
    QTest::newRow("cobs, all ends") << QStringLiteral("cobs") << fromHex("00");
    QTest::newRow("small parts") << QStringLiteral("line:lf,largest=16") << QByteArray("a");
    QTest::newRow("lengths that are wrong") << QStringLiteral("length:1be,inclusive") << fromHex("00");
}

//! 8 MiB in one piece and 1 MiB in single bytes: seconds where it is linear, and beyond the test's time limit where
//! not.
void TestFramer::theWorstCaseIsLinear()
{
    QFETCH(const QString, framing);
    QFETCH(const QByteArray, unit);
    const QByteArray stream = unit.repeated(2 * 1024 * 1024 / unit.size());
    quint64 bytes = 0;
    const FrameSink sink = [&bytes](Frame &&frame) { bytes += frame.length; };
    const auto whole = framerOf(framing);
    whole->feed(stream, 0s, sink);
    whole->finish(sink);
    QCOMPARE(bytes, static_cast<quint64>(stream.size()));
    const auto single = framerOf(framing);
    for (qsizetype index = 0; index < 256 * 1024; ++index)
        single->feed(QByteArrayView(stream).sliced(index, 1), 0s, sink);
    single->finish(sink);
    QCOMPARE(bytes, static_cast<quint64>(stream.size() + 256 * 1024));
}

void TestFramer::memoryIsBoundedByTheLargestFrame_data()
{
    QTest::addColumn<QString>("framing");
    for (const QString &text : framings())
        QTest::newRow(qPrintable(text)) << text;
}

void TestFramer::memoryIsBoundedByTheLargestFrame()
{
    QFETCH(const QString, framing);
    FramingOptions options = *parseFraming(framing);
    options.largestFrame = 100'000;
    const auto framer = std::move(*makeFramer(options));
    const FrameSink sink = [](Frame &&frame) { QVERIFY(frame.length <= 100'000); };
    const QByteArray piece(70'000, 'x');
    for (int count = 0; count < 20; ++count) {
        framer->feed(piece, 0s, sink);
        QVERIFY(framer->pending() <= 100'000);
    }
}

void TestFramer::wrongOptionsMakeNoFramer()
{
    const auto framer = makeFramer({FixedFraming{17}, 16});
    QVERIFY(!framer);
    QCOMPARE(framer.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(framer.error().detail, QStringLiteral("a fixed length is 1 to 16 bytes, the largest frame"));
}

QTEST_GUILESS_MAIN(TestFramer)
#include "tst_framer.moc"
