// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/webchannel/bridge/clientframes.h"
#include "webchannel/bridge/websocketparser.h"

#include <QTest>

using namespace wirebench::bridge;
using namespace wirebench::tests;

namespace {

using Op = WebSocketOpcode;

} // namespace

class WebSocketFramesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theParserKnowsWhetherAFrameIsThere_data();
    void theParserKnowsWhetherAFrameIsThere();
    void masksAreAppliedAsBytewise();
    void headersAreThoseOfTheRfc_data();
    void headersAreThoseOfTheRfc();
    void framesAreThoseOfTheRfc();
    void closeReasonsAreCutAtCharacters_data();
    void closeReasonsAreCutAtCharacters();
    void closeCodesAreRead();
};

void WebSocketFramesTest::theParserKnowsWhetherAFrameIsThere_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("data") << frame(0x82, "data");
    QTest::newRow("fragment") << frame(0x02, "data");
    QTest::newRow("empty fragment") << frame(0x02, "");
    QTest::newRow("length of 2 bytes") << frame(0x82, someBytes(200));
    QTest::newRow("control") << frame(0x89, "ping");
    QTest::newRow("empty control") << frame(0x8a, "");
}

void WebSocketFramesTest::theParserKnowsWhetherAFrameIsThere()
{
    QFETCH(QByteArray, bytes);
    WebSocketParser parser(1000);
    QVERIFY(!parser.isInFrame());
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        std::span<char> byte(bytes.data() + i, 1);
        QVERIFY(parser.next(byte));
        QCOMPARE(parser.isInFrame(), i < bytes.size() - 1);
    }
}

void WebSocketFramesTest::masksAreAppliedAsBytewise()
{
    // Every alignment, every place in the mask, and sizes around those of words and blocks.
    for (qsizetype start = 0; start < 16; ++start) {
        for (qsizetype offset = 0; offset < 9; ++offset) {
            for (qsizetype size = 0; size < 150; ++size) {
                const QByteArray before = someBytes(200);
                alignas(16) std::array<char, 200> bytes = {};
                std::copy(before.begin(), before.end(), bytes.begin());
                applyWebSocketMask({bytes.data() + start, static_cast<std::size_t>(size)}, someMask, offset);
                QByteArray expected = before;
                for (qsizetype i = 0; i < size; ++i)
                    expected[start + i] =
                        static_cast<char>(expected[start + i] ^ someMask[static_cast<std::size_t>((offset + i) % 4)]);
                QVERIFY(std::equal(bytes.begin(), bytes.end(), expected.begin(), expected.end()));
            }
        }
    }
}

void WebSocketFramesTest::headersAreThoseOfTheRfc_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<QByteArray>("hex");
    const auto row = [](qint64 size, const char *hex) { QTest::addRow("%lld", size) << size << QByteArray(hex); };
    row(0, "8200");
    row(1, "8201");
    row(125, "827d");
    row(126, "827e007e");
    row(256, "827e0100"); // RFC 6455 5.7
    row(65535, "827effff");
    row(65536, "827f0000000000010000"); // RFC 6455 5.7
    row(Q_INT64_C(0x0102030405060708), "827f0102030405060708");
}

void WebSocketFramesTest::headersAreThoseOfTheRfc()
{
    QFETCH(qint64, size);
    QFETCH(QByteArray, hex);
    QByteArray written(webSocketHeaderSize(size), '\xaa');
    QVERIFY(written.size() <= largestWebSocketHeader);
    writeWebSocketHeader({written.data(), static_cast<std::size_t>(written.size())}, Op::Binary, size);
    QCOMPARE(written.toHex(), hex);
}

void WebSocketFramesTest::framesAreThoseOfTheRfc()
{
    QCOMPARE(webSocketFrame(Op::Text, "Hello").toHex(), "810548656c6c6f"); // RFC 6455 5.7, as the next one
    QCOMPARE(webSocketFrame(Op::Ping, "Hello").toHex(), "890548656c6c6f");
    QCOMPARE(webSocketFrame(Op::Pong, {}).toHex(), "8a00");
    QCOMPARE(webSocketFrame(Op::Binary, someBytes(300)), QByteArray::fromHex("827e012c") + someBytes(300));
    QCOMPARE(webSocketFrame(Op::Binary, someBytes(70'000)),
             QByteArray::fromHex("827f0000000000011170") + someBytes(70'000));
    QCOMPARE(webSocketClose(1002).toHex(), "880203ea");
    QCOMPARE(webSocketClose(0xabcd, "why").toHex(), "8805abcd776879");
}

void WebSocketFramesTest::closeReasonsAreCutAtCharacters_data()
{
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<qsizetype>("kept");
    const auto row = [](const char *name, const QByteArray &reason, qsizetype kept) {
        QTest::newRow(name) << reason << kept;
    };
    const QByteArray a(123, 'a');
    row("as long as it may be", a, 123);
    row("ASCII", a + "b", 123);
    row("2 bytes before the end", a.first(121) + "\xc3\xa4", 123);
    row("2 bytes over the end", a.first(122) + "\xc3\xa4", 122);
    row("2 bytes after the end", a + "\xc3\xa4", 123);
    row("3 bytes, 2 fit", a.first(121) + "\xe2\x82\xac", 121);
    row("3 bytes, 1 fits", a.first(122) + "\xe2\x82\xac", 122);
    row("4 bytes, 3 fit", a.first(120) + "\xf0\x9f\x98\x80 and more", 120);
    row("4 bytes that fit", a.first(119) + "\xf0\x9f\x98\x80 and more", 123);
    row("not UTF-8", QByteArray(1000, '\x80'), 0);
}

void WebSocketFramesTest::closeReasonsAreCutAtCharacters()
{
    QFETCH(QByteArray, reason);
    QFETCH(qsizetype, kept);
    const QByteArray frame = webSocketClose(1000, reason);
    QCOMPARE(frame, QByteArray("\x88") + static_cast<char>(2 + kept) + "\x03\xe8" + reason.first(kept));
}

void WebSocketFramesTest::closeCodesAreRead()
{
    QCOMPARE(closeCodeOf({}), std::nullopt);
    QCOMPARE(closeCodeOf("a"), std::nullopt);
    QCOMPARE(closeCodeOf("\x03\xe8"), 1000);
    QCOMPARE(closeCodeOf("\xff\xfe"
                         "bye"),
             0xfffe);
    QCOMPARE(closeCodeOf(QByteArrayView(webSocketClose(1009, "large")).sliced(2)), 1009);
}

QTEST_GUILESS_MAIN(WebSocketFramesTest)
#include "tst_websocketframes.moc"
