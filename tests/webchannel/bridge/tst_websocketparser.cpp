// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/webchannel/bridge/clientframes.h"
#include "webchannel/bridge/websocketparser.h"

#include <QList>
#include <QTest>

using namespace wirebench;
using namespace wirebench::bridge;
using namespace wirebench::tests;

namespace {

using Op = WebSocketOpcode;

constexpr qsizetype limit = 1000;

struct Message
{
    Op opcode = Op::Binary;
    QByteArray payload;

    friend bool operator==(const Message &, const Message &) = default;
};

//! What a parser made of some bytes.
struct Outcome
{
    QList<Message> messages;
    QByteArray unfinished; // payload of a message that has not ended
    QList<qsizetype> pieces; // their sizes
    std::optional<Error> error;

    bool isSameAs(const Outcome &other) const
    {
        return messages == other.messages && unfinished == other.unfinished && error == other.error;
    }
};

class Reader
{
public:
    explicit Reader(qsizetype largestMessage = limit)
        : m_parser(largestMessage)
    { }

    //! In memory of its own of exactly that size.
    void read(QByteArrayView part)
    {
        std::vector<char> copy(part.begin(), part.end());
        std::span<char> bytes(copy);
        while (!m_outcome.error) {
            const auto piece = m_parser.next(bytes);
            if (!piece)
                m_outcome.error = piece.error();
            else if (!*piece)
                break;
            else
                take(**piece);
        }
        QVERIFY(m_outcome.error || bytes.empty());
    }

    const Outcome &outcome() const { return m_outcome; }

private:
    void take(const WebSocketPiece &piece)
    {
        const QByteArray payload(piece.payload.data(), static_cast<qsizetype>(piece.payload.size()));
        m_outcome.pieces.append(payload.size());
        if (piece.opcode >= Op::Close) {
            QVERIFY(piece.isLast);
            m_outcome.messages.append({piece.opcode, payload});
            return;
        }
        QVERIFY(piece.opcode != Op::Continuation);
        QVERIFY(!m_opcode || m_opcode == piece.opcode);
        QVERIFY(!payload.isEmpty() || piece.isLast);
        m_opcode = piece.opcode;
        m_outcome.unfinished += payload;
        if (!piece.isLast)
            return;
        m_outcome.messages.append({piece.opcode, std::exchange(m_outcome.unfinished, {})});
        m_opcode.reset();
    }

    WebSocketParser m_parser;
    Outcome m_outcome;
    std::optional<Op> m_opcode;
};

Outcome readWhole(const QByteArray &bytes, qsizetype largestMessage = limit)
{
    Reader reader(largestMessage);
    reader.read(bytes);
    return reader.outcome();
}

Outcome readCut(const QByteArray &bytes, qsizetype cut)
{
    Reader reader;
    reader.read(QByteArrayView(bytes).first(cut));
    reader.read(QByteArrayView(bytes).sliced(cut));
    return reader.outcome();
}

Outcome readInSteps(const QByteArray &bytes, qsizetype step)
{
    Reader reader;
    for (qsizetype i = 0; i < bytes.size(); i += step)
        reader.read(QByteArrayView(bytes).sliced(i, std::min(step, bytes.size() - i)));
    return reader.outcome();
}

} // namespace

class WebSocketParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theExamplesOfTheRfcAreRead();
    void everyCutGivesTheSame_data();
    void everyCutGivesTheSame();
    void violationsAreErrors_data();
    void violationsAreErrors();
    void badnessIsNoticedInTheHeader_data();
    void badnessIsNoticedInTheHeader();
    void onlySixOpcodesAreKnown();
    void piecesPointIntoWhatWasGiven();
    void emptyPiecesOnlySayThatAMessageIsOver();
    void theSizeOfMessagesIsLimited_data();
    void theSizeOfMessagesIsLimited();
    void theLimitIsThatOfOneMessage();
    void everyLengthIsReadFromItsShortestEncoding();
    void errorsAreFinal();
    void masksGoOnWhereAFrameIsCut();
};

//! RFC 6455 5.7, those that a client may send.
void WebSocketParserTest::theExamplesOfTheRfcAreRead()
{
    const auto hello = readWhole(QByteArray::fromHex("818537fa213d7f9f4d5158"));
    QCOMPARE(hello.messages, (QList<Message>{{Op::Text, "Hello"}}));
    const auto pong = readWhole(QByteArray::fromHex("8a8537fa213d7f9f4d5158"));
    QCOMPARE(pong.messages, (QList<Message>{{Op::Pong, "Hello"}}));
}

void WebSocketParserTest::everyCutGivesTheSame_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<Message>>("messages");
    const auto row = [](const char *name, const QByteArray &bytes, const QList<Message> &messages) {
        QTest::newRow(name) << bytes << messages;
    };
    row("text", frame(0x81, "text"), {{Op::Text, "text"}});
    row("binary", frame(0x82, someBytes(70)), {{Op::Binary, someBytes(70)}});
    row("empty messages", frame(0x81, "") + frame(0x82, ""), {{Op::Text, ""}, {Op::Binary, ""}});
    row("length of 2 bytes", frame(0x82, someBytes(300)), {{Op::Binary, someBytes(300)}});
    row("messages in a row", frame(0x82, "a") + frame(0x81, "b") + frame(0x82, "c"),
        {{Op::Binary, "a"}, {Op::Text, "b"}, {Op::Binary, "c"}});
    row("fragments", frame(0x02, "one") + frame(0x00, "two") + frame(0x80, "three"), {{Op::Binary, "onetwothree"}});
    row("empty fragments", frame(0x01, "") + frame(0x00, "a") + frame(0x00, "") + frame(0x80, ""), {{Op::Text, "a"}});
    row("nothing but empty fragments", frame(0x02, "") + frame(0x00, "") + frame(0x80, ""), {{Op::Binary, ""}});
    row("control", frame(0x89, "ping") + frame(0x8a, "") + frame(0x88, QByteArray("\x03\xe8 bye")),
        {{Op::Ping, "ping"}, {Op::Pong, ""}, {Op::Close, "\x03\xe8 bye"}});
    row("largest control", frame(0x89, someBytes(125)), {{Op::Ping, someBytes(125)}});
    row("control between fragments",
        frame(0x02, "one") + frame(0x89, "ping") + frame(0x8a, "") + frame(0x00, "two") + frame(0x8a, "pong")
            + frame(0x80, "three") + frame(0x82, "after"),
        {{Op::Ping, "ping"}, {Op::Pong, ""}, {Op::Pong, "pong"}, {Op::Binary, "onetwothree"}, {Op::Binary, "after"}});
    row("masks that differ",
        frame(0x02, "one", {1, 2, 3, 4}) + frame(0x80, "two", {0, 0, 0, 0}) + frame(0x82, "x", {-1, -2, -3, -4}),
        {{Op::Binary, "onetwo"}, {Op::Binary, "x"}});
    row("text that is not UTF-8", frame(0x81, "\xff\xfe"), {{Op::Text, "\xff\xfe"}});
}

void WebSocketParserTest::everyCutGivesTheSame()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QList<Message>, messages);
    const Outcome whole = readWhole(bytes);
    QVERIFY2(!whole.error, whole.error ? qPrintable(whole.error->detail) : "");
    QCOMPARE(whole.messages, messages);
    QCOMPARE(whole.unfinished, QByteArray());
    for (qsizetype cut = 0; cut <= bytes.size(); ++cut)
        QVERIFY2(readCut(bytes, cut).isSameAs(whole), qPrintable(QString::number(cut)));
    for (qsizetype step = 1; step < 20; ++step)
        QVERIFY2(readInSteps(bytes, step).isSameAs(whole), qPrintable(QString::number(step)));
}

void WebSocketParserTest::violationsAreErrors_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const char *reason, const QByteArray &bytes) {
        QTest::newRow(name) << bytes << QString::fromLatin1(reason);
    };
    row("not masked", "not masked", header(0x82, 1) + "a");
    row("control not masked", "not masked", header(0x89, 0));
    row("RSV1", "reserved", frame(0xc2, "a"));
    row("RSV2", "reserved", frame(0xa2, "a"));
    row("RSV3", "reserved", frame(0x92, "a"));
    row("RSV1 of control", "reserved", frame(0xc9, "a"));
    row("RSV1 of a continuation", "reserved", frame(0x02, "a") + frame(0xc0, "a"));
    row("unknown data opcode", "opcode 3", frame(0x83, "a"));
    row("unknown control opcode", "opcode 11", frame(0x8b, "a"));
    row("fragmented ping", "fragmented", frame(0x09, "a"));
    row("fragmented pong", "fragmented", frame(0x0a, "a"));
    row("fragmented close", "fragmented", frame(0x08, ""));
    row("ping of 126 bytes", "125", frame(0x89, someBytes(126)));
    row("ping with a length of 2 bytes", "125", header(0x89, 0xfe, 2, 5) + maskBytes() + "abcde");
    row("ping with a length of 8 bytes", "125", header(0x89, 0xff, 8, 5) + maskBytes() + "abcde");
    row("close with half a code", "half a code", frame(0x88, "a"));
    row("continuation of nothing", "continues", frame(0x80, "a"));
    row("continuation of nothing, not final", "continues", frame(0x00, "a"));
    row("continuation of a message that is over", "continues", frame(0x82, "a") + frame(0x80, "a"));
    row("continuation of fragments that are over", "continues", frame(0x02, "a") + frame(0x80, "b") + frame(0x80, "c"));
    row("continuation of control", "continues", frame(0x89, "a") + frame(0x80, "a"));
    row("binary inside binary", "inside", frame(0x02, "a") + frame(0x82, "a"));
    row("text inside binary", "inside", frame(0x02, "a") + frame(0x01, "a"));
    row("binary inside text, after control", "inside", frame(0x01, "a") + frame(0x89, "") + frame(0x02, "a"));
    row("binary inside an empty fragment", "inside", frame(0x01, "") + frame(0x82, "a"));
    row("0 in 2 bytes", "than it needs", header(0x82, 0xfe, 2, 0) + maskBytes());
    row("125 in 2 bytes", "than it needs", header(0x82, 0xfe, 2, 125) + maskBytes() + someBytes(125));
    row("0 in 8 bytes", "than it needs", header(0x82, 0xff, 8, 0) + maskBytes());
    row("125 in 8 bytes", "than it needs", header(0x82, 0xff, 8, 125) + maskBytes() + someBytes(125));
    row("65535 in 8 bytes", "than it needs", header(0x82, 0xff, 8, 65535) + maskBytes());
    row("negative", "negative", header(0x82, 0xff, 8, Q_UINT64_C(0x8000000000000000)) + maskBytes());
    row("-1", "negative", header(0x82, 0xff, 8, Q_UINT64_C(0xffffffffffffffff)) + maskBytes());
}

void WebSocketParserTest::violationsAreErrors()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, reason);
    const QByteArray before = frame(0x82, "before");
    const Outcome whole = readWhole(before + bytes);
    QVERIFY(whole.error);
    QCOMPARE(whole.error->code, ErrorCode::InvalidArgument);
    QVERIFY2(whole.error->detail.contains(reason), qPrintable(whole.error->detail));
    QCOMPARE(whole.messages.front(), (Message{Op::Binary, "before"}));
    for (qsizetype cut = 0; cut <= before.size() + bytes.size(); ++cut)
        QVERIFY2(readCut(before + bytes, cut).isSameAs(whole), qPrintable(QString::number(cut)));
    QVERIFY(readInSteps(before + bytes, 1).isSameAs(whole));
}

void WebSocketParserTest::badnessIsNoticedInTheHeader_data()
{
    QTest::addColumn<QByteArray>("bytes"); // the last one is wrong
    QTest::newRow("RSV") << header(0xc2, 0).first(1);
    QTest::newRow("opcode") << header(0x83, 0).first(1);
    QTest::newRow("fragmented control") << header(0x09, 0).first(1);
    QTest::newRow("continuation") << header(0x80, 0).first(1);
    QTest::newRow("begins inside") << frame(0x02, "a") + header(0x82, 0).first(1);
    QTest::newRow("mask") << header(0x82, 0x05);
    QTest::newRow("size of control") << header(0x89, 0x80 + 126);
    QTest::newRow("longer than needed") << header(0x82, 0x80 + 126, 2, 125);
    QTest::newRow("too large") << header(0x82, 0x80 + 126, 2, limit + 1);
    QTest::newRow("far too large") << header(0x82, 0x80 + 127, 8, Q_UINT64_C(0x7fffffffffffffff));
}

void WebSocketParserTest::badnessIsNoticedInTheHeader()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!readInSteps(bytes.chopped(1), 1).error);
    QVERIFY(readInSteps(bytes, 1).error);
    QVERIFY(readWhole(bytes).error);
}

void WebSocketParserTest::onlySixOpcodesAreKnown()
{
    for (int opcode = 0; opcode < 16; ++opcode) {
        const bool isKnown = opcode == 1 || opcode == 2 || (opcode >= 8 && opcode <= 10);
        QCOMPARE(readWhole(frame(0x80 | opcode, "")).error.has_value(), !isKnown);
        const bool continues = opcode == 0 || opcode >= 8;
        QCOMPARE(readWhole(frame(0x02, "") + frame(0x80 | opcode, "")).error.has_value(),
                 !(continues && (isKnown || opcode == 0)));
    }
}

void WebSocketParserTest::piecesPointIntoWhatWasGiven()
{
    QByteArray bytes = frame(0x82, "data") + frame(0x89, "ping") + frame(0x82, "cut off").chopped(4);
    std::span<char> rest(bytes.data(), static_cast<std::size_t>(bytes.size()));
    WebSocketParser parser(limit);
    auto piece = parser.next(rest);
    QVERIFY(piece && *piece);
    QCOMPARE((*piece)->payload.data(), bytes.data() + 6);
    QCOMPARE((*piece)->payload.size(), 4u);
    QCOMPARE(rest.data(), bytes.data() + 10);
    QCOMPARE(bytes.sliced(6, 4), QByteArray("data"));
    piece = parser.next(rest);
    QVERIFY(piece && *piece);
    QVERIFY((*piece)->payload.data() < bytes.data() || (*piece)->payload.data() >= bytes.data() + bytes.size());
    piece = parser.next(rest);
    QVERIFY(piece && *piece);
    QCOMPARE((*piece)->payload.data(), bytes.data() + 26);
    QCOMPARE((*piece)->payload.size(), 3u);
    QVERIFY(!(*piece)->isLast);
    QVERIFY(rest.empty());
    piece = parser.next(rest);
    QVERIFY(piece && !*piece);
}

void WebSocketParserTest::emptyPiecesOnlySayThatAMessageIsOver()
{
    QCOMPARE(readWhole(frame(0x82, "abc")).pieces, (QList<qsizetype>{3}));
    QCOMPARE(readWhole(frame(0x82, "")).pieces, (QList<qsizetype>{0}));
    QCOMPARE(readWhole(frame(0x02, "") + frame(0x00, "a") + frame(0x00, "") + frame(0x80, "")).pieces,
             (QList<qsizetype>{1, 0}));
    QCOMPARE(readInSteps(frame(0x82, "abc"), 1).pieces, (QList<qsizetype>{1, 1, 1}));
    QCOMPARE(readInSteps(frame(0x82, "abc"), 6).pieces, (QList<qsizetype>{3}));
    QCOMPARE(readInSteps(frame(0x89, "abc"), 1).pieces, (QList<qsizetype>{3}));
}

void WebSocketParserTest::theSizeOfMessagesIsLimited_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("tooLarge");
    QTest::newRow("one frame") << frame(0x82, someBytes(limit)) << false;
    QTest::newRow("one frame, too large") << frame(0x82, someBytes(limit + 1)) << true;
    QTest::newRow("text, too large") << frame(0x81, someBytes(limit + 1)) << true;
    const QByteArray start = frame(0x02, someBytes(limit - 1));
    QTest::newRow("fragments") << start + frame(0x00, "a") + frame(0x80, "") << false;
    QTest::newRow("fragments, too large") << start + frame(0x00, "a") + frame(0x80, "b") << true;
    QTest::newRow("second fragment too large") << start + frame(0x80, "ab") << true;
    QTest::newRow("control does not count") << start + frame(0x89, someBytes(125)) + frame(0x80, "a") << false;
    QTest::newRow("largest length") << header(0x82, 0xff, 8, Q_UINT64_C(0x7fffffffffffffff)) + maskBytes() << true;
    QTest::newRow("largest length in a fragment")
        << start + header(0x80, 0xff, 8, Q_UINT64_C(0x7fffffffffffffff)) + maskBytes() << true;
}

void WebSocketParserTest::theSizeOfMessagesIsLimited()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, tooLarge);
    const Outcome whole = readWhole(bytes);
    QCOMPARE(whole.error.has_value(), tooLarge);
    if (tooLarge)
        QCOMPARE(whole.error->code, ErrorCode::OutOfResources);
    else
        QCOMPARE(whole.messages.back().payload.size(), limit);
    QVERIFY(readInSteps(bytes, 1).isSameAs(whole));
}

void WebSocketParserTest::theLimitIsThatOfOneMessage()
{
    const QByteArray fragments = frame(0x02, someBytes(limit / 2)) + frame(0x80, someBytes(limit / 2));
    const Outcome outcome = readWhole(frame(0x82, someBytes(limit)) + fragments + fragments);
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.messages.size(), 3);
    QVERIFY(!readWhole(frame(0x82, "") + frame(0x89, "ping"), 0).error);
    QVERIFY(readWhole(frame(0x82, "a"), 0).error);
}

void WebSocketParserTest::everyLengthIsReadFromItsShortestEncoding()
{
    for (const qsizetype size : {0, 1, 124, 125, 126, 127, 128, 65534, 65535, 65536, 65537}) {
        const Outcome outcome = readWhole(frame(0x82, someBytes(size)), 100'000);
        QVERIFY(!outcome.error);
        QCOMPARE(outcome.messages, (QList<Message>{{Op::Binary, someBytes(size)}}));
    }
}

void WebSocketParserTest::errorsAreFinal()
{
    for (const QByteArray &bad : {frame(0x83, ""), frame(0x82, someBytes(limit + 1))}) {
        WebSocketParser parser(limit);
        QByteArray bytes = bad;
        std::span<char> rest(bytes.data(), static_cast<std::size_t>(bytes.size()));
        const auto first = parser.next(rest);
        QVERIFY(!first);
        bytes = frame(0x82, "fine");
        rest = {bytes.data(), static_cast<std::size_t>(bytes.size())};
        const auto second = parser.next(rest);
        QVERIFY(!second);
        QCOMPARE(second.error(), first.error());
        rest = {};
        QVERIFY(!parser.next(rest));
    }
}

void WebSocketParserTest::masksGoOnWhereAFrameIsCut()
{
    const QByteArray bytes = frame(0x02, someBytes(300)) + frame(0x80, someBytes(200), {9, 8, 7, 6});
    const QList<Message> messages{{Op::Binary, someBytes(300) + someBytes(200)}};
    for (qsizetype step = 1; step < 150; ++step)
        QCOMPARE(readInSteps(bytes, step).messages, messages);
    for (qsizetype cut = 0; cut < bytes.size(); ++cut)
        QCOMPARE(readCut(bytes, cut).messages, messages);
}

QTEST_GUILESS_MAIN(WebSocketParserTest)
#include "tst_websocketparser.moc"
