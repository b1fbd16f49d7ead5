// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/httprequest.h"

#include <QTest>

using namespace wirebench;
using namespace wirebench::bridge;

namespace {

const QByteArray sampleKey("dGhlIHNhbXBsZSBub25jZQ=="); // RFC 6455 1.3

HttpRequest sound()
{
    HttpRequest request;
    request.method = "GET";
    request.target = "/ticket";
    request.headers = {{"host", "127.0.0.1:7000"},       {"connection", "keep-alive, Upgrade"},
                       {"upgrade", "websocket"},         {"sec-websocket-version", "13"},
                       {"sec-websocket-key", sampleKey}, {"origin", "https://page.example"}};
    return request;
}

HttpRequest with(const QByteArray &name, std::optional<QByteArray> value)
{
    HttpRequest request = sound();
    request.headers.removeIf([&name](const auto &header) { return header.first == name; });
    if (value)
        request.headers.append({name, *value});
    return request;
}

} // namespace

class HttpHandshakeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSoundHandshakePasses();
    void unsoundHandshakesAreErrors_data();
    void unsoundHandshakesAreErrors();
    void theAnswerToAKeyIsThatOfTheRfc();
    void answersAreThoseOfTheProtocol();
    void nothingCanBePutIntoAnswers_data();
    void nothingCanBePutIntoAnswers();
    void onlyNamesAreAllowedInPreflights();
};

void HttpHandshakeTest::aSoundHandshakePasses()
{
    const auto outcome = checkUpgrade(sound());
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
    QVERIFY(checkUpgrade(with("host", "")));
    QVERIFY(checkUpgrade(with("upgrade", "h2c, WebSocket")));
    QVERIFY(checkUpgrade(with("sec-websocket-key", "AQIDBAUGBwgJCgsMDQ4PEC=="))); // RFC 6455 4.1, not canonical
}

void HttpHandshakeTest::unsoundHandshakesAreErrors_data()
{
    QTest::addColumn<HttpRequest>("request");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const HttpRequest &request, const char *reason) {
        QTest::newRow(name) << request << QString::fromLatin1(reason);
    };
    HttpRequest request = sound();
    request.method = "POST";
    row("POST", request, "GET");
    request.method = "get";
    row("get", request, "GET");
    request = sound();
    request.minorVersion = 0;
    row("HTTP/1.0", request, "HTTP/1.1");
    row("no Host", with("host", {}), "Host");
    request = sound();
    request.headers.emplaceBack("host", "other");
    row("two Hosts", request, "Host");
    row("no Connection", with("connection", {}), "Connection");
    row("another Connection", with("connection", "keep-alive"), "Connection");
    row("no Upgrade", with("upgrade", {}), "Upgrade");
    row("another Upgrade", with("upgrade", "h2c"), "Upgrade");
    row("no version", with("sec-websocket-version", {}), "Sec-WebSocket-Version");
    row("version 8", with("sec-websocket-version", "8"), "Sec-WebSocket-Version");
    row("two versions", with("sec-websocket-version", "13, 8"), "Sec-WebSocket-Version");
    request = sound();
    request.headers.emplaceBack("sec-websocket-version", "13");
    row("version twice", request, "Sec-WebSocket-Version");
    row("no key", with("sec-websocket-key", {}), "Sec-WebSocket-Key");
    request = sound();
    request.headers.append({"sec-websocket-key", sampleKey});
    row("two keys", request, "Sec-WebSocket-Key");
    for (const char *key : {"", "AAAA", "AAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAA",
                            "AAAAAAAAAAAAAAAAAAAAA===", "AAAAAAAAAAAAAAAAAAAAAAA=", "AAAAAAAAAAAAAAAAAAAAAAAA",
                            "AAAAAAAAAAAAAAAAAAAAAAAAAAA=", "AA==AAAAAAAAAAAAAAAAAA==", "AAAAAAAAAAAAAAAAAAAAA.==",
                            "AAAAAAAAAA AAAAAAAAAAA==", "AAAAAAAAAAAAAAAAAAAAAA== "})
        QTest::addRow("key \"%s\"", key) << with("sec-websocket-key", key) << QStringLiteral("Sec-WebSocket-Key");
}

void HttpHandshakeTest::unsoundHandshakesAreErrors()
{
    QFETCH(HttpRequest, request);
    QFETCH(QString, reason);
    const auto outcome = checkUpgrade(request);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::InvalidArgument);
    QVERIFY2(outcome.error().detail.contains(reason), qPrintable(outcome.error().detail));
}

void HttpHandshakeTest::theAnswerToAKeyIsThatOfTheRfc()
{
    QCOMPARE(webSocketAccept(sampleKey), QByteArray("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="));
}

void HttpHandshakeTest::answersAreThoseOfTheProtocol()
{
    QCOMPARE(upgradeResponse(sampleKey),
             QByteArray("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n"));
    QCOMPARE(errorResponse(400, "Bad Request"),
             QByteArray("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
    QCOMPARE(streamResponse("https://page.example"),
             QByteArray("HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nCache-Control: no-store\r\n"
                        "X-Content-Type-Options: nosniff\r\nCross-Origin-Resource-Policy: cross-origin\r\n"
                        "Access-Control-Allow-Origin: https://page.example\r\nConnection: close\r\n\r\n"));
    QCOMPARE(preflightResponse("https://page.example", "x-one, X-Two"),
             QByteArray("HTTP/1.1 204 No Content\r\nAccess-Control-Allow-Origin: https://page.example\r\n"
                        "Access-Control-Allow-Methods: GET\r\nAccess-Control-Allow-Headers: x-one, X-Two\r\n"
                        "Access-Control-Allow-Private-Network: true\r\nAccess-Control-Max-Age: 600\r\n"
                        "Content-Length: 0\r\n\r\n"));
}

void HttpHandshakeTest::nothingCanBePutIntoAnswers_data()
{
    QTest::addColumn<QByteArray>("evil");
    QTest::newRow("CR LF") << QByteArray("a\r\nEvil: b");
    QTest::newRow("LF") << QByteArray("a\nEvil: b");
    QTest::newRow("CR") << QByteArray("a\rEvil: b");
    QTest::newRow("NUL") << QByteArray("a\0Evil: b", 9);
    QTest::newRow("DEL") << QByteArray("a\x7f"
                                       "Evil: b");
}

void HttpHandshakeTest::nothingCanBePutIntoAnswers()
{
    QFETCH(QByteArray, evil);
    QCOMPARE(errorResponse(400, evil), errorResponse(400, ""));
    QCOMPARE(streamResponse(evil), streamResponse(""));
    QVERIFY(!streamResponse(evil).contains("Access-Control"));
    QCOMPARE(preflightResponse(evil, evil), preflightResponse("", ""));
    QVERIFY(!preflightResponse(evil, evil).contains("Allow-Origin"));
    QVERIFY(!preflightResponse(evil, evil).contains("Allow-Headers"));
    QVERIFY(!upgradeResponse(evil).contains("Evil"));
}

void HttpHandshakeTest::onlyNamesAreAllowedInPreflights()
{
    for (const char *bad : {"a: b", "a\tb", "a;b", "\xc3\xa4", "\"a\""})
        QCOMPARE(preflightResponse("o", bad), preflightResponse("o", ""));
}

QTEST_GUILESS_MAIN(HttpHandshakeTest)
#include "tst_httphandshake.moc"
