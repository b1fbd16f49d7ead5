// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/framing/wrap.h"
#include "tests/core/framing/framedstream.h"

#include <QTest>

using namespace wirebench;
using namespace wirebench::framing;
using namespace wirebench::tests;

class TestWrap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aPayloadIsPutIntoAFrame_data();
    void aPayloadIsPutIntoAFrame();
    void whatCannotBeFramedIsRefused_data();
    void whatCannotBeFramedIsRefused();
    void whatIsWrappedIsFoundAgain_data();
    void whatIsWrappedIsFoundAgain();
    void wrongOptionsAreRefused();
};

void TestWrap::aPayloadIsPutIntoAFrame_data()
{
    QTest::addColumn<QString>("framing");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QByteArray>("frame");
    const auto row = [](const char *framing, const QByteArray &payload, const QByteArray &frame) {
        QTest::addRow("%s, %s", framing, payload.left(20).toHex().constData())
            << QString::fromLatin1(framing) << payload << frame;
    };
    row("raw", "ab", "ab");
    row("idle:1s", "ab", "ab");
    row("line:lf", "ab\r", "ab\r\n");
    row("line:cr", "ab\n", "ab\n\r");
    row("line:crlf", "a\rb\nc\r", "a\rb\nc\r\r\n");
    row("line:any", "ab", "ab\r\n");
    row("line:any", "", "\r\n");
    row("delimiter:03", "ab", "ab\3");
    row("delimiter:03,keep", "ab\3", "ab\3");
    row("fixed:3", "abc", "abc");
    row("length:2be", "abc", QByteArray("\0\3abc", 5));
    row("length:2le@1", "abc", QByteArray("a\2\0bc", 5));
    row("length:1be@1+2", "abc", QByteArray("a\0bc", 4));
    row("length:1be-2", "abc", "\5abc");
    row("length:1be@2,inclusive", "abc", "ab\4c");
    row("length:4be,keep", "....a", QByteArray("\0\0\0\1a", 5));
    row("length:2be@4,keep", QByteArray::fromHex("000100000000010300000002"),
        QByteArray::fromHex("000100000006010300000002"));
    row("slip", QByteArray::fromHex("61c0dbdc"), QByteArray::fromHex("c061dbdcdbdddcc0"));
    row("cobs", "", QByteArray::fromHex("0100"));
    row("cobs", QByteArray::fromHex("00"), QByteArray::fromHex("010100"));
    row("cobs", QByteArray::fromHex("11220033"), QByteArray::fromHex("031122023300"));
    row("cobs", QByteArray::fromHex("11000000"), QByteArray::fromHex("021101010100"));
    row("cobs", QByteArray(254, 'x'), '\xff' + QByteArray(254, 'x') + '\0');
    row("cobs", QByteArray(255, 'x'), '\xff' + QByteArray(254, 'x') + "\2x" + '\0');
    row("cobs", QByteArray(254, 'x') + '\0', '\xff' + QByteArray(254, 'x') + "\1\1" + '\0');
}

void TestWrap::aPayloadIsPutIntoAFrame()
{
    QFETCH(const QString, framing);
    QFETCH(const QByteArray, payload);
    const auto frame = wrap(*parseFraming(framing), payload);
    QVERIFY2(frame, qPrintable(frame ? QString() : frame.error().detail));
    QTEST(*frame, "frame");
}

void TestWrap::whatCannotBeFramedIsRefused_data()
{
    QTest::addColumn<QString>("framing");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *framing, const QByteArray &payload, const char *detail) {
        QTest::addRow("%s, %s", framing, payload.left(20).toHex().constData())
            << QString::fromLatin1(framing) << payload << QString::fromLatin1(detail);
    };
    row("raw", "", "a frame of no bytes cannot be told from none");
    row("idle:1s", "", "a frame of no bytes cannot be told from none");
    row("slip", "", "a frame of no bytes cannot be told from none");
    row("line:lf", "a\nb", "the payload has a delimiter within, at byte 1");
    row("line:crlf", "a\r\n", "the payload has a delimiter within, at byte 1");
    row("line:cr", "a\r", "the payload has a delimiter within, at byte 1");
    row("line:any", "ab\r", "the line has a line end within, at byte 2");
    row("line:any", "\nab", "the line has a line end within, at byte 0");
    row("delimiter:0303", "ab\3", "the payload has a delimiter within, at byte 2");
    row("delimiter:03,keep", "ab", "the payload does not end with the delimiter");
    row("delimiter:03,keep", "a\3b\3", "the payload has a delimiter within, at byte 1");
    row("delimiter:03,keep", "a\3b", "the payload has a delimiter within, at byte 1");
    row("fixed:3", "ab", "the payload has 2 bytes and not 3");
    row("fixed:3", "abcd", "the payload has 4 bytes and not 3");
    row("length:2be@4", "abc", "the payload has 3 bytes, and needs 4 for what comes before the length");
    row("length:2be@4,keep", "abcde",
        "the payload has 5 bytes, and needs 6 for what comes up to and including the length");
    row("length:1be", QByteArray(256, 'x'),
        "the length of a frame of 257 bytes cannot be written in 1 bytes with this adjustment");
    row("length:1be+2", "a", "the length of a frame of 2 bytes cannot be written in 1 bytes with this adjustment");
    row("length:1be,largest=16", QByteArray(16, 'x'), "the frame would have 17 bytes; the largest has 16");
    row("line:lf,largest=16", QByteArray(16, 'x'), "the frame would have 17 bytes; the largest has 16");
    row("slip,largest=16", QByteArray(8, '\xc0'), "the frame would have 18 bytes; the largest has 16");
    row("cobs,largest=16", QByteArray(15, 'x'), "the frame would have 17 bytes; the largest has 16");
}

void TestWrap::whatCannotBeFramedIsRefused()
{
    QFETCH(const QString, framing);
    QFETCH(const QByteArray, payload);
    const auto frame = wrap(*parseFraming(framing), payload);
    QVERIFY(!frame);
    QCOMPARE(frame.error().code, ErrorCode::InvalidArgument);
    QTEST(frame.error().detail, "detail");
}

void TestWrap::whatIsWrappedIsFoundAgain_data()
{
    QTest::addColumn<QString>("framing");
    for (const char *text : {"line:any,largest=1000", "line:lf", "line:crlf", "line:cr", "delimiter:03",
                             "delimiter:0a0d0a", "delimiter:0000", "fixed:1", "fixed:40", "length:1be", "length:1le-3",
                             "length:2be@4", "length:3le@2+2,inclusive", "length:4be@1,inclusive",
                             "length:8le-300,largest=400", "slip", "slip,largest=100", "cobs", "cobs,largest=300"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestWrap::whatIsWrappedIsFoundAgain()
{
    QFETCH(const QString, framing);
    const FramingOptions options = *parseFraming(framing);
    QRandomGenerator random(7);
    int found = 0;
    for (int round = 0; round < 400; ++round) {
        QByteArray stream;
        QList<QByteArray> payloads;
        for (int count = random.bounded(5); count >= 0; --count) {
            const int letters = random.bounded(2) == 0 ? 256 : 1 + random.bounded(20); // few: many special bytes
            const auto *fixed = std::get_if<FixedFraming>(&options.framing);
            QByteArray payload(fixed ? fixed->length : random.bounded(random.bounded(4) == 0 ? 600 : 30),
                               Qt::Uninitialized);
            for (char &byte : payload)
                byte = static_cast<char>(random.bounded(letters) - (letters < 256 ? 0x41 * random.bounded(2) : 0));
            if (const auto frame = wrap(options, payload)) {
                stream += *frame;
                payloads += payload;
            }
        }
        const auto framer = framerOf(framing);
        const QList<Frame> frames = framesOf(*framer, stream, randomCuts(random, stream.size()));
        QCOMPARE(framer->pending(), 0);
        QCOMPARE(faultOf(frames, static_cast<quint64>(stream.size()), 0), QString());
        QCOMPARE(frames.size(), payloads.size());
        for (qsizetype index = 0; index < frames.size(); ++index) {
            QVERIFY2(!frames[index].error, qPrintable(described(frames[index])));
            QCOMPARE(frames[index].payload.toHex(), payloads[index].toHex());
        }
        found += static_cast<int>(frames.size());
    }
    QVERIFY(found > 100);
}

void TestWrap::wrongOptionsAreRefused()
{
    const auto frame = wrap({DelimiterFraming{}}, "a");
    QVERIFY(!frame);
    QCOMPARE(frame.error().detail, QStringLiteral("a delimiter has 1 to 256 bytes"));
}

QTEST_GUILESS_MAIN(TestWrap)
#include "tst_wrap.moc"
