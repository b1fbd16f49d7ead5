// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/httprequest.h"

#include <QTest>

using namespace wirebench;
using namespace wirebench::bridge;

namespace {

using Headers = QList<std::pair<QByteArray, QByteArray>>;

const QByteArray handshake("GET /ticket HTTP/1.1\r\n"
                           "Host: 127.0.0.1:7000\r\n"
                           "Connection: keep-alive, Upgrade\r\n"
                           "Upgrade: websocket\r\n"
                           "Sec-WebSocket-Version: 13\r\n"
                           "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                           "Origin: https://page.example\r\n"
                           "\r\n");

//! What a reader makes of bytes that come in two parts.
Result<std::optional<HttpRequest>> readInParts(HttpHeadReader &reader, QByteArrayView bytes, qsizetype cut)
{
    auto request = reader.append(bytes.first(cut));
    if (request && !*request)
        request = reader.append(bytes.sliced(cut));
    return request;
}

Result<std::optional<HttpRequest>> readHead(const QByteArray &bytes)
{
    HttpHeadReader reader;
    return reader.append(bytes);
}

QByteArray headOfSize(qsizetype size)
{
    const QByteArray start("GET / HTTP/1.1\r\nx: ");
    return start + QByteArray(size - start.size() - 4, 'v') + "\r\n\r\n";
}

HttpRequest sound()
{
    return **readHead(handshake);
}

} // namespace

class HttpRequestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHeadIsTakenApart();
    void everyCutGivesTheSame();
    void singleBytesGiveTheSame();
    void whatFollowsTheHeadIsHandedBack();
    void headsThatRfc9112AllowsAreRead_data();
    void headsThatRfc9112AllowsAreRead();
    void malformedHeadsAreErrors_data();
    void malformedHeadsAreErrors();
    void badnessIsNoticedBeforeTheEnd_data();
    void badnessIsNoticedBeforeTheEnd();
    void everyControlCharacterIsAnError();
    void namesAreTokens();
    void theHeadsSizeIsLimited();
    void theNumberOfHeadersIsLimited();
    void nothingIsReadAfterTheHead();
    void errorsAreFinal();
    void headersOfOneNameAreToldApart();
    void listsAreSearched_data();
    void listsAreSearched();
};

void HttpRequestTest::aHeadIsTakenApart()
{
    const auto request = readHead("POST /a?b=c HTTP/1.0\r\n"
                                  "HOST:  one\t\r\n"
                                  "x-Empty:\r\n"
                                  "X-Spaces: \t \r\n"
                                  "X-Inner: a b\t: \xff\r\n"
                                  "\r\n");
    QVERIFY(request && *request);
    QCOMPARE((*request)->method, "POST");
    QCOMPARE((*request)->target, "/a?b=c");
    QCOMPARE((*request)->minorVersion, 0);
    QCOMPARE((*request)->headers,
             (Headers{{"host", "one"}, {"x-empty", ""}, {"x-spaces", ""}, {"x-inner", "a b\t: \xff"}}));
    QCOMPARE(sound().minorVersion, 1);
    QVERIFY(checkUpgrade(sound()));
}

void HttpRequestTest::everyCutGivesTheSame()
{
    const QByteArray bytes = handshake + "what follows";
    for (qsizetype cut = 0; cut <= bytes.size(); ++cut) {
        HttpHeadReader reader;
        const auto request = readInParts(reader, bytes, cut);
        QVERIFY(request && *request);
        QVERIFY(**request == sound());
        const qsizetype end = cut < handshake.size() ? bytes.size() : cut; // nothing is read after the head
        QCOMPARE(reader.takeRest(), bytes.sliced(handshake.size(), end - handshake.size()));
    }
}

void HttpRequestTest::singleBytesGiveTheSame()
{
    HttpHeadReader reader;
    for (qsizetype i = 0; i < handshake.size(); ++i) {
        QCOMPARE(reader.takeRest(), QByteArray());
        const auto request = reader.append(QByteArrayView(handshake).sliced(i, 1));
        QVERIFY(request);
        QCOMPARE(request->has_value(), i == handshake.size() - 1);
        QVERIFY(!*request || **request == sound());
    }
}

void HttpRequestTest::whatFollowsTheHeadIsHandedBack()
{
    HttpHeadReader reader;
    const QByteArray more(2 * largestHttpHead, '\0');
    QVERIFY(*reader.append(QByteArray(handshake + more)));
    QCOMPARE(reader.takeRest(), more);
    QCOMPARE(reader.takeRest(), QByteArray());
}

void HttpRequestTest::headsThatRfc9112AllowsAreRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no headers") << QByteArray("GET / HTTP/1.1\r\n\r\n");
    QTest::newRow("all characters of a token") << QByteArray("!#$%&'*+-.^_`|~aZ09 / HTTP/1.1\r\n\r\n");
    QTest::newRow("target with an asterisk") << QByteArray("OPTIONS * HTTP/1.1\r\n\r\n");
    QTest::newRow("whole URL") << QByteArray("GET http://host/path HTTP/1.1\r\n\r\n");
    QTest::newRow("one name twice") << QByteArray("GET / HTTP/1.1\r\na: 1\r\nA: 2\r\n\r\n");
}

void HttpRequestTest::headsThatRfc9112AllowsAreRead()
{
    QFETCH(QByteArray, bytes);
    const auto request = readHead(bytes);
    QVERIFY(request && *request);
}

void HttpRequestTest::malformedHeadsAreErrors_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto line = [](const char *name, const char *text) {
        QTest::newRow(name) << QByteArray(text) + "\r\nHost: h\r\n\r\n";
    };
    line("empty line first", "\r\nGET / HTTP/1.1");
    line("space first", " GET / HTTP/1.1");
    line("method only", "GET");
    line("no method", " / HTTP/1.1");
    line("no version (HTTP/0.9)", "GET /");
    line("method with a colon", "G:T / HTTP/1.1");
    line("no target", "GET  HTTP/1.1");
    line("two spaces after the method", "GET  / HTTP/1.1");
    line("two spaces after the target", "GET /  HTTP/1.1");
    line("space in the target", "GET /a b HTTP/1.1");
    line("tab in the target", "GET /a\tb HTTP/1.1");
    line("tab instead of a space", "GET\t/ HTTP/1.1");
    line("target not ASCII", "GET /\xc3\xa4 HTTP/1.1");
    line("space at the end", "GET / HTTP/1.1 ");
    line("HTTP/1.2", "GET / HTTP/1.2");
    line("HTTP/2.0", "GET / HTTP/2.0");
    line("HTTP/1", "GET / HTTP/1");
    line("HTTP/1.10", "GET / HTTP/1.10");
    line("HTTP/01.1", "GET / HTTP/01.1");
    line("version in lower case", "GET / http/1.1");
    line("another protocol", "GET / RTSP/1.0");
    const auto header = [](const char *name, const char *text) {
        QTest::newRow(name) << QByteArray("GET / HTTP/1.1\r\nHost: h\r\n") + text + "\r\n\r\n";
    };
    header("header without colon", "a");
    header("header without name", ": a");
    header("space before the colon", "a : b");
    header("tab before the colon", "a\t: b");
    header("space before the name", " a: b"); // obs-fold
    header("tab before the name", "\ta: b");
    header("folded line", "a: b\r\n c");
    header("name with a space", "a b: c");
    header("name not ASCII", "\xc3\xa4: c");
    header("CR in a value", "a: b\rc: d");
    header("LF at the end of a header", "a: b\nc: d");
    header("CR CR LF", "a: b\r");
    QTest::newRow("LF at the end of the first line") << QByteArray("GET / HTTP/1.1\nHost: h\r\n\r\n");
    QTest::newRow("LF as the last line") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\n\n");
    QTest::newRow("CR as the last line") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\n\rX");
    QTest::newRow("TLS") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc", 9);
}

void HttpRequestTest::malformedHeadsAreErrors()
{
    QFETCH(QByteArray, bytes);
    const auto whole = readHead(bytes);
    QVERIFY(!whole);
    QCOMPARE(whole.error().code, ErrorCode::InvalidArgument);
    QVERIFY(!whole.error().detail.isEmpty());
    for (qsizetype cut = 0; cut <= bytes.size(); ++cut) {
        HttpHeadReader reader;
        const auto inParts = readInParts(reader, bytes, cut);
        QVERIFY(!inParts);
        QCOMPARE(inParts.error(), whole.error());
        QCOMPARE(reader.takeRest(), QByteArray());
    }
}

void HttpRequestTest::badnessIsNoticedBeforeTheEnd_data()
{
    QTest::addColumn<QByteArray>("sound");
    QTest::addColumn<QByteArray>("oneMore");
    QTest::newRow("TLS") << QByteArray() << QByteArray("\x16");
    QTest::newRow("NUL") << QByteArray("GET /") << QByteArray(1, '\0');
    QTest::newRow("CR alone") << QByteArray("GET / HTTP/1.1\r") << QByteArray("H");
    QTest::newRow("LF alone") << QByteArray("GET / HTTP/1.1") << QByteArray("\n");
    QTest::newRow("first line") << QByteArray("nonsense\r") << QByteArray("\n");
    QTest::newRow("header") << QByteArray("GET / HTTP/1.1\r\nnonsense\r") << QByteArray("\n");
}

void HttpRequestTest::badnessIsNoticedBeforeTheEnd()
{
    QFETCH(QByteArray, sound);
    QFETCH(QByteArray, oneMore);
    HttpHeadReader reader;
    const auto before = reader.append(sound);
    QVERIFY(before && !*before);
    QVERIFY(!reader.append(oneMore));
}

void HttpRequestTest::everyControlCharacterIsAnError()
{
    for (int code = 0; code < 256; ++code) {
        const char c = static_cast<char>(code);
        const bool isControl = code < 0x20 || code == 0x7f;
        const bool isSound = !isControl || c == '\t';
        const auto inValue = readHead(QByteArray("GET / HTTP/1.1\r\na: b") + c + "c\r\n\r\n");
        QCOMPARE(inValue && *inValue, isSound);
        const auto inTarget = readHead(QByteArray("GET /a") + c + "b HTTP/1.1\r\n\r\n");
        QCOMPARE(inTarget && *inTarget, code > 0x20 && code < 0x7f);
    }
}

void HttpRequestTest::namesAreTokens()
{
    const QByteArray allowed("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    for (int code = 0; code < 256; ++code) {
        const char c = static_cast<char>(code);
        const auto inName = readHead(QByteArray("GET / HTTP/1.1\r\na") + c + "b: c\r\n\r\n");
        QCOMPARE(inName && *inName, allowed.contains(c) || c == ':');
        const auto inMethod = readHead(QByteArray("G") + c + "T / HTTP/1.1\r\n\r\n");
        QCOMPARE(inMethod && *inMethod, allowed.contains(c));
    }
}

void HttpRequestTest::theHeadsSizeIsLimited()
{
    for (const qsizetype step : {largestHttpHead + 1, qsizetype(1), qsizetype(1000)}) {
        for (const qsizetype size : {largestHttpHead, largestHttpHead + 1}) {
            const QByteArray head = headOfSize(size);
            HttpHeadReader reader;
            Result<std::optional<HttpRequest>> request = std::nullopt;
            for (qsizetype i = 0; i < size && request; i += step)
                request = reader.append(QByteArrayView(head).sliced(i, std::min(step, size - i)));
            QCOMPARE(request.has_value(), size == largestHttpHead);
            QVERIFY(!request || *request);
        }
    }
    // Whatever follows is not what is too large.
    QVERIFY(readHead(headOfSize(largestHttpHead) + QByteArray(largestHttpHead, 'x')));
    // It is noticed without an end.
    QVERIFY(readHead(QByteArray(largestHttpHead - 1, 'G')));
    QVERIFY(!readHead(QByteArray(largestHttpHead, 'G')));
}

void HttpRequestTest::theNumberOfHeadersIsLimited()
{
    const auto headers = [](qsizetype count) -> QByteArray {
        return "GET / HTTP/1.1\r\n" + QByteArray("a:\r\n").repeated(count);
    };
    const auto most = readHead(headers(mostHttpHeaders) + "\r\n");
    QVERIFY(most && *most);
    QCOMPARE((*most)->headers.size(), mostHttpHeaders);
    QVERIFY(!readHead(headers(mostHttpHeaders + 1)));
}

void HttpRequestTest::nothingIsReadAfterTheHead()
{
    HttpHeadReader reader;
    QVERIFY(*reader.append(handshake));
    const auto again = reader.append(handshake);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::InvalidState);
    QCOMPARE(reader.takeRest(), QByteArray());
}

void HttpRequestTest::errorsAreFinal()
{
    HttpHeadReader reader;
    const auto first = reader.append("nonsense\r\n");
    QVERIFY(!first);
    const auto second = reader.append(handshake);
    QVERIFY(!second);
    QCOMPARE(second.error(), first.error());
}

void HttpRequestTest::headersOfOneNameAreToldApart()
{
    HttpRequest request;
    request.headers = {{"one", "1"}, {"empty", ""}, {"two", "a"}, {"other", "b"}, {"two", "a"}};
    QCOMPARE(request.header("ONE"), QByteArray("1"));
    QCOMPARE(request.header("Empty"), QByteArray(""));
    QCOMPARE(request.header("two"), std::nullopt);
    QCOMPARE(request.header("none"), std::nullopt);
    QCOMPARE(request.header("on"), std::nullopt);
    QCOMPARE(request.count("One"), 1);
    QCOMPARE(request.count("two"), 2);
    QCOMPARE(request.count("none"), 0);
}

void HttpRequestTest::listsAreSearched_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("listed");
    QTest::newRow("alone") << QByteArray("upgrade") << true;
    QTest::newRow("case") << QByteArray("UpGrade") << true;
    QTest::newRow("first") << QByteArray("upgrade,b") << true;
    QTest::newRow("last") << QByteArray("a,upgrade") << true;
    QTest::newRow("spaces") << QByteArray("a , \t upgrade\t ,b") << true;
    QTest::newRow("empty elements") << QByteArray(",, upgrade ,,") << true;
    QTest::newRow("part") << QByteArray("upgrades, aupgrade, up grade") << false;
    QTest::newRow("semicolon") << QByteArray("a; upgrade") << false;
    QTest::newRow("nothing") << QByteArray("") << false;
}

void HttpRequestTest::listsAreSearched()
{
    QFETCH(QByteArray, value);
    QFETCH(bool, listed);
    HttpRequest request;
    request.headers = {{"connection", value}};
    QCOMPARE(request.lists("Connection", "Upgrade"), listed);
    QVERIFY(!request.lists("Upgrade", "Upgrade"));
    request.headers = {{"connection", "first"}, {"other", "second"}, {"connection", value}};
    QCOMPARE(request.lists("Connection", "Upgrade"), listed);
}

QTEST_GUILESS_MAIN(HttpRequestTest)
#include "tst_httprequest.moc"
