// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/message/replyengine.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace wirebench::message;
using Transport = ReplyEngine::Transport;

namespace {

std::shared_ptr<const ReplyRules> rulesOf(const QString &text)
{
    const auto rules = parseReplyRules(text);
    if (!rules)
        qFatal("%s", qPrintable(rules.error().toString()));
    return std::make_shared<const ReplyRules>(*rules);
}

//! "0:PING>PONG" for each reply: rule, request and what is sent, as escaped Latin 1; then delay, ending and error.
QString shown(const QList<Reply> &replies)
{
    const auto text = [](const QByteArray &bytes) {
        QString shown;
        for (const char c : bytes)
            shown += c >= ' ' && c < 127 ? QString(QLatin1Char(c))
                                         : QStringLiteral("\\%1").arg(quint8(c), 2, 16, QLatin1Char('0'));
        return shown;
    };
    QStringList all;
    for (const Reply &reply : replies) {
        QString one = QStringLiteral("%1:%2>").arg(reply.rule).arg(text(reply.request));
        one += reply.bytes ? text(*reply.bytes) : QStringLiteral("-");
        if (reply.delay.count() > 0)
            one += QStringLiteral(" +%1").arg(reply.delay.count());
        if (reply.ending != ReplyEnding::None)
            one += QStringLiteral(" end%1").arg(int(reply.ending));
        if (reply.error)
            one += QStringLiteral(" !") + reply.error->detail.section(u':', 0, 0);
        all += one;
    }
    return all.join(u'|');
}

struct Outcome
{
    QList<Reply> replies;
    quint64 letGo = 0;
    qsizetype waiting = 0;
    bool isOver = false;

    friend bool operator==(const Outcome &, const Outcome &) = default;
};

Outcome fedInPieces(const std::shared_ptr<const ReplyRules> &rules, const QByteArray &bytes,
                    const std::function<qsizetype()> &nextSize)
{
    ReplyEngine engine(rules, Transport::Stream, 5);
    Outcome outcome;
    for (qsizetype position = 0; position < bytes.size();) {
        const qsizetype size = std::min(nextSize(), bytes.size() - position);
        outcome.replies += engine.feed(QByteArrayView(bytes).sliced(position, size));
        position += size;
    }
    outcome.letGo = engine.letGo();
    outcome.waiting = engine.waiting();
    outcome.isOver = engine.isOver();
    return outcome;
}

} // namespace

class TestReplyEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aStreamIsAnsweredInEverySplit_data();
    void aStreamIsAnsweredInEverySplit();
    void aLongStreamIsAnsweredInEverySplit_data();
    void aLongStreamIsAnsweredInEverySplit();
    void whatWaitsTooLongIsLetGo();
    void datagramsAreWholeMessages();
    void everySendingCounts();
    void aReplyThatCannotBeMadeSaysWhy();
    void silenceEndsAMessage();
    void nothingIsAnsweredBehindAnEnding();
    void memoryIsBounded_data();
    void memoryIsBounded();
    void hostileBytesCostLittle();
};

void TestReplyEngine::aStreamIsAnsweredInEverySplit_data()
{
    QTest::addColumn<QString>("rules");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("replies");
    QTest::addColumn<quint64>("letGo");
    QTest::addColumn<int>("waiting");
    const auto row = [](const char *name, const char *rules, const QByteArray &bytes, const char *replies,
                        quint64 letGo = 0, int waiting = 0) {
        QTest::newRow(name) << QString::fromUtf8(rules) << bytes << QString::fromUtf8(replies) << letGo << waiting;
    };
    const auto hex = [](const char *text) { return QByteArray::fromHex(text); };
    const char *device = "\"PING\\r\\n\" -> \"PONG\\r\\n\"\n"
                         "/TEMP\\?(?<n>\\d+)\\r\\n/ -> \"{n}: 21.5\\r\\n\" after 50ms\n"
                         "\"QUIT\\r\\n\" -> \"BYE\\r\\n\" then close\n";
    row("lines", device, "PING\r\nTEMP?12\r\nPING\r\n",
        "0:PING\\0d\\0a>PONG\\0d\\0a|1:TEMP?12\\0d\\0a>12: 21.5\\0d\\0a +50|0:PING\\0d\\0a>PONG\\0d\\0a");
    row("a typo spoils its line", device, "XPING\r\nPING\r\nTEMP?x\r\nPI", "0:PING\\0d\\0a>PONG\\0d\\0a", 15, 2);
    row("a line end alone", device, "\r\n\nPING\r\n", "0:PING\\0d\\0a>PONG\\0d\\0a", 3);
    row("an ending ends it", device, "QUIT\r\nPING\r\n", "2:QUIT\\0d\\0a>BYE\\0d\\0a end1");
    row("lost without a line end", device, "XXXX", "", 4);
    row("what is behind a match", "\"A\" -> \"a\"", "AAxA\nA", "0:A>a|0:A>a|0:A>a", 3);
    row("the first rule wins", "\"AB\" -> \"1\"\n\"A\" -> \"2\"\n", "ABAC\nA", "0:AB>1|1:A>2", 2, 1);
    row("the first rule wins though it is shorter", "\"A\" -> \"2\"\n\"AB\" -> \"1\"\n", "ABA\n", "0:A>2", 3);
    row("a rule that may fit holds up others", "/a+/ -> \"1\"\n\"a\" -> \"2\"\n", "aab\naa", "0:aa>1", 2, 2);
    row("any is a line", "any -> echo\n", "ab\n\nc", "0:ab\\0a>ab\\0a|0:\\0a>\\0a", 0, 1);
    row("any behind others", "\"A\\n\" -> \"1\"\nany -> \"2\"\n", "A\nB\nAB\n", "0:A\\0a>1|1:B\\0a>2|1:AB\\0a>2");
    row("nothing is sent", "any -> nothing after 5ms\n", "A\n", "0:A\\0a>- +5");
    row("an empty reply is none of nothing", "any -> \"\"\n", "A\n", "0:A\\0a>");
    row("no rules", "", "A\nB", "", 3);
    row("modbus", "01 03 ?? ?? -> 01 03 02 {value=42:u16} {crc:CRC-16/MODBUS}", hex("ff 01 03 00 00 01 01 03 00"),
        "0:\\01\\03\\00\\00>\\01\\03\\02\\00*9\\9b", 2, 3);
    row("noise hides nothing", "02 ... 03 -> echo", hex("03 0a 02 ff 03 02 0a 02 03 02"),
        "0:\\02\\ff\\03>\\02\\ff\\03|0:\\02\\0a\\02\\03>\\02\\0a\\02\\03", 2, 1);
    row("any among bytes is one", "01 02 -> \"x\"\nany -> echo", hex("01 01 02 0a 01"),
        "1:\\01>\\01|0:\\01\\02>x|1:\\0a>\\0a", 0, 1);
    row("numbers within a range", "[n:u8 1..3] ff -> {n:u16} ", hex("01ff 04ff 03ff 02"),
        "0:\\01\\ff>\\00\\01|0:\\03\\ff>\\00\\03", 2, 1);
    row("captures on both sides of a gap", "01 [a:u8] ... 02 [b:u8] ... 03 -> {a:u8} {b:u8}",
        hex("01 07 ff 02 09 ff 03 01"), "0:\\01\\07\\ff\\02\\09\\ff\\03>\\07\\09", 0, 1);
    row("a framing of lines", "framing line:crlf\n\"PING\" -> \"PONG\"\nany -> echo\n", "PING\r\nx\r\n\r\nPI",
        "0:PING>PONG\\0d\\0a|1:x>x\\0d\\0a|1:>\\0d\\0a", 0, 2);
    row("patterns are about whole frames", "framing line:lf\n\"PING\" -> \"PONG\"\n", "PINGPING\nPING\n",
        "0:PING>PONG\\0a", 8);
    row("a framing with lengths", "framing length:2be\n01 ... -> 02 {len:u8} \"a\"\n",
        hex("0002 01ff 0001 02 0001 01 00"), "0:\\01\\ff>\\00\\03\\02\\01a|0:\\01>\\00\\03\\02\\01a", 1, 1);
    row("frames that are wrong", "framing line:lf,largest=16\nany -> \"x\"\n", "aaaaaaaaaaaaaaaaaaaaaaa\nb\n",
        "0:b>x\\0a", 24);
    row("what the framing cannot carry", "framing line:lf\nany -> \"a\\nb\"\n", "b\n",
        "0:b>- !the payload has a line end within at byte 1");
}

void TestReplyEngine::aStreamIsAnsweredInEverySplit()
{
    QFETCH(const QString, rules);
    QFETCH(const QByteArray, bytes);
    const auto parsed = rulesOf(rules);
    const Outcome whole = fedInPieces(parsed, bytes, [&] { return bytes.size(); });
    QFETCH(const QString, replies);
    if (replies.contains(u'!'))
        QVERIFY2(whole.replies.size() == 1 && whole.replies[0].error && !whole.replies[0].bytes,
                 qPrintable(shown(whole.replies)));
    else
        QCOMPARE(shown(whole.replies), replies);
    QTEST(whole.letGo, "letGo");
    QTEST(int(whole.waiting), "waiting");

    for (qsizetype first = 1; first < bytes.size(); ++first) {
        for (qsizetype second = 1; second <= bytes.size() - first; ++second) {
            int piece = 0;
            QVERIFY(fedInPieces(parsed, bytes,
                                [&] {
                                    ++piece;
                                    return piece == 1 ? first : (piece == 2 ? second : bytes.size());
                                })
                    == whole);
        }
    }
    for (qsizetype size = 1; size <= bytes.size(); ++size)
        QVERIFY(fedInPieces(parsed, bytes, [&] { return size; }) == whole);
}

void TestReplyEngine::aLongStreamIsAnsweredInEverySplit_data()
{
    QTest::addColumn<QString>("rules");
    QTest::addColumn<QByteArray>("letters");
    const auto row = [](const char *rules, const char *letters) {
        QTest::newRow(rules) << QString::fromLatin1(rules) << QByteArray(letters);
    };
    row("any -> echo", "a");
    row("any -> echo", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n");
    row("\"a\" ... \"b\" -> {seq:u32} {random:u32}", "ac");
    row("\"a\" ... \"bb\" -> {seq:u32} {random:u32}", "abcdefgh\n");
    row("\"b\" -> \"x\"\nany -> \"y{seq}\"", "ab\n");
    row("/a[^b]*b/ -> \"x\"\n\"c\" -> \"y\"", "ac\n");
    row("/a[^b]*b/ -> \"x\"\nany -> \"y\"", "ac");
    row("/a[^b]*b/ -> \"x\"\nany -> \"y\"", "abcd\n");
    row("01 -> \"x\"\n/a[^b]*b/ -> \"x\"\nany -> \"y\"", "acd");
    row("framing line:any,largest=1000\n/(?<n>a*)/ -> \"{n}\"", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab\r\n");
}

//! Longer than what may wait, in pieces of all sizes.
void TestReplyEngine::aLongStreamIsAnsweredInEverySplit()
{
    QFETCH(const QString, rules);
    QFETCH(const QByteArray, letters);
    const auto parsed = rulesOf(rules);
    std::mt19937 random(7);
    QByteArray bytes;
    while (bytes.size() < 3 * ReplyEngine::largestWaiting + 77)
        bytes += letters[static_cast<qsizetype>(random() % static_cast<unsigned>(letters.size()))];
    const Outcome whole = fedInPieces(parsed, bytes, [&] { return bytes.size(); });
    quint64 accounted = whole.letGo + static_cast<quint64>(whole.waiting);
    for (const Reply &reply : whole.replies)
        accounted += static_cast<quint64>(reply.request.size());
    if (!parsed->framing)
        QCOMPARE(accounted, static_cast<quint64>(bytes.size()));
    for (const qsizetype largest : {3'000, 30'000, 100'000})
        QVERIFY(fedInPieces(parsed, bytes, [&] { return 1 + static_cast<qsizetype>(random()) % largest; }) == whole);
    QVERIFY(fedInPieces(parsed, bytes, [&] { return ReplyEngine::largestWaiting; }) == whole);
    QVERIFY(fedInPieces(parsed, bytes, [&] { return ReplyEngine::largestWaiting - 1; }) == whole);
}

void TestReplyEngine::whatWaitsTooLongIsLetGo()
{
    constexpr qsizetype most = ReplyEngine::largestWaiting;
    ReplyEngine lines(rulesOf(QStringLiteral("any -> echo")), Transport::Stream);
    auto replies = lines.feed(QByteArray(most - 1, 'a'));
    QVERIFY(replies.isEmpty());
    replies = lines.feed("abb\n");
    QCOMPARE(replies.size(), 2);
    QCOMPARE(replies[0].request, QByteArray(most, 'a'));
    QCOMPARE(replies[1].request, QByteArray("bb\n"));
    QCOMPARE(lines.letGo(), 0u);

    const QString text = QStringLiteral("/a[^b]*b/ -> \"x\"\n\"c\\n\" -> \"y\"\n");
    ReplyEngine within(rulesOf(text), Transport::Stream);
    QCOMPARE(shown(within.feed(QByteArray(most, 'a').append("c\nc\n"))), QStringLiteral("1:c\\0a>y"));
    QCOMPARE(within.letGo(), static_cast<quint64>(most + 2)); // and the rest of the line
    ReplyEngine atLineEnd(rulesOf(text), Transport::Stream);
    QCOMPARE(shown(atLineEnd.feed(QByteArray(most - 1, 'a').append("\nc\n"))), QStringLiteral("1:c\\0a>y"));
    QCOMPARE(atLineEnd.letGo(), static_cast<quint64>(most));
    ReplyEngine bytes(rulesOf(QStringLiteral("\"a\" ... \"b\" -> \"x\"\n63 -> \"y\"\n")), Transport::Stream);
    QCOMPARE(shown(bytes.feed(QByteArray(most, 'a').append("cc"))), QStringLiteral("1:c>y|1:c>y"));
    QCOMPARE(bytes.letGo(), static_cast<quint64>(most));
}

void TestReplyEngine::datagramsAreWholeMessages()
{
    ReplyEngine engine(rulesOf(QStringLiteral("framing line:lf\n\"A\" -> \"1\"\n01 ... -> echo\nany -> \"{time}\"\n")),
                       Transport::Datagrams);
    const auto reply = [&](const QByteArray &datagram) {
        return shown(engine.feed(datagram, std::chrono::seconds(1'795'000'000)));
    };
    QCOMPARE(reply("A"), QStringLiteral("0:A>1"));
    QCOMPARE(reply("AA"), QStringLiteral("2:AA>1795000000"));
    QCOMPARE(reply("\x01\x02"), QStringLiteral("1:\\01\\02>\\01\\02"));
    QCOMPARE(reply(""), QStringLiteral("2:>1795000000"));
    QCOMPARE(engine.waiting(), 0);

    ReplyEngine strict(rulesOf(QStringLiteral("\"A\" -> \"1\"\n")), Transport::Datagrams);
    QVERIFY(strict.feed("AB").isEmpty());
    QVERIFY(strict.feed("").isEmpty());
    QCOMPARE(strict.letGo(), 2u);
}

void TestReplyEngine::everySendingCounts()
{
    const auto rules = rulesOf(QStringLiteral("\"a\" -> {seq:u8} {random:u64}\n\"b\" -> nothing\n\"c\" -> echo\n"));
    ReplyEngine engine(rules, Transport::Stream, 1);
    QList<QByteArray> sent;
    for (const Reply &reply : engine.feed("abaca")) {
        if (reply.rule == 0)
            sent += *reply.bytes;
    }
    QCOMPARE(sent.size(), 3);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(int(sent[i][0]), i);
    QVERIFY(sent[0].last(8) != sent[1].last(8));
    ReplyEngine other(rules, Transport::Stream, 2);
    QVERIFY(*other.feed("a")[0].bytes != sent[0]);
    ReplyEngine same(rules, Transport::Stream, 1);
    QCOMPARE(*same.feed("a")[0].bytes, sent[0]);
}

void TestReplyEngine::aReplyThatCannotBeMadeSaysWhy()
{
    ReplyEngine engine(rulesOf(QStringLiteral("/(?<n>\\d+)\\n/ -> {n:u8} then close")), Transport::Stream);
    const auto replies = engine.feed("300\n");
    QCOMPARE(replies.size(), 1);
    QVERIFY(!replies[0].bytes);
    QVERIFY(replies[0].error);
    QVERIFY2(
        replies[0].error->detail.startsWith(QStringLiteral("n: 300 does not fit into u8, 0 to 255 at character 1")),
        qPrintable(replies[0].error->detail));
    QCOMPARE(replies[0].ending, ReplyEnding::Close);

    ReplyEngine optional(rulesOf(QStringLiteral("/a(?<n>b)?\\n/ -> \"{n}\"")), Transport::Stream);
    QCOMPARE(*optional.feed("ab\n")[0].bytes, QByteArray("b"));
    QVERIFY(optional.feed("a\n")[0].error); // the group took no part
}

void TestReplyEngine::silenceEndsAMessage()
{
    using namespace std::chrono_literals;
    ReplyEngine engine(rulesOf(QStringLiteral("framing idle:20ms\nany -> echo\n")), Transport::Stream);
    QVERIFY(engine.feed("a", 1s).isEmpty());
    QVERIFY(engine.feed("b", 1s + 10ms).isEmpty());
    QVERIFY(engine.advance(1s + 20ms).isEmpty());
    QCOMPARE(engine.waiting(), 2);
    QCOMPARE(shown(engine.advance(1s + 40ms)), QStringLiteral("0:ab>ab"));
    QVERIFY(engine.feed("c", 2s).isEmpty());
    QCOMPARE(shown(engine.feed("d", 3s)), QStringLiteral("0:c>c"));
    ReplyEngine raw(rulesOf(QStringLiteral("framing raw\nany -> echo\n")), Transport::Stream);
    QCOMPARE(shown(raw.feed("ab")), QStringLiteral("0:ab>ab"));
}

void TestReplyEngine::nothingIsAnsweredBehindAnEnding()
{
    for (const char *framing : {"", "framing line:lf\n"}) {
        for (const char *ending : {"close", "half-close", "reset"}) {
            const QString end = QString::fromLatin1(framing[0] == 0 ? "\\n" : "");
            ReplyEngine engine(rulesOf(QStringLiteral("%1\"Q%2\" -> echo then %3\nany -> echo")
                                           .arg(QString::fromLatin1(framing), end, QString::fromLatin1(ending))),
                               Transport::Stream);
            QCOMPARE(engine.feed("a\nQ\nb\n").size(), 2);
            QVERIFY(engine.isOver());
            QVERIFY(engine.feed("a\n").isEmpty());
            QVERIFY(engine.advance(std::chrono::hours(1)).isEmpty());
        }
    }
    ReplyEngine datagrams(rulesOf(QStringLiteral("any -> nothing then close")), Transport::Datagrams);
    QCOMPARE(datagrams.feed("a").size(), 1);
    QVERIFY(datagrams.feed("a").isEmpty());
}

void TestReplyEngine::memoryIsBounded_data()
{
    QTest::addColumn<QString>("rules");
    for (const char *rules : {"\"a\" ... \"b\" -> echo", "/a.*b/s -> echo", "any -> nothing", "\"b\" -> echo",
                              "/a.*b/ -> echo\nany -> nothing", "framing line:lf,largest=65536\nany -> echo"})
        QTest::newRow(rules) << QString::fromLatin1(rules);
}

void TestReplyEngine::memoryIsBounded()
{
    QFETCH(const QString, rules);
    ReplyEngine engine(rulesOf(rules), Transport::Stream);
    const QByteArray piece(50'000, 'a');
    for (int i = 0; i < 40; ++i) {
        for (const Reply &reply : engine.feed(piece))
            QVERIFY(reply.request.size() <= ReplyEngine::largestWaiting);
        QVERIFY(engine.waiting() <= ReplyEngine::largestWaiting);
    }
}

void TestReplyEngine::hostileBytesCostLittle()
{
    ReplyEngine engine(rulesOf(QStringLiteral("/(a+)+b\\n/ -> echo\n/(.*)*x\\n/ -> echo\n\"a\" ... \"aab\" -> echo")),
                       Transport::Stream);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 100; ++i)
        (void)engine.feed(QByteArray(2'000, 'a'));
    // What was looked through is not looked through again.
    ReplyEngine gap(rulesOf(QStringLiteral("\"a\" ... \"aab\" -> echo")), Transport::Stream);
    for (int i = 0; i < ReplyEngine::largestWaiting; ++i)
        (void)gap.feed("a");
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestReplyEngine)
#include "tst_replyengine.moc"
