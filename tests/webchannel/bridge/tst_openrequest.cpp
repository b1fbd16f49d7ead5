// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/openrequest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace wirebench;
using namespace wirebench::bridge;
using namespace std::chrono_literals;

namespace {

Result<OpenRequest> parse(const QByteArray &json)
{
    return OpenRequest::fromJson(QJsonDocument::fromJson("[" + json + "]").array().at(0));
}

QByteArray tcpRequest(const QByteArray &more = {})
{
    return R"({"id":1,"protocol":"tcp","remoteAddress":"127.0.0.1","remotePort":80,"credit":1000)" + more + "}";
}

//! tcpRequest() with another \a value of \a member.
QByteArray requestWith(const char *member, const char *value)
{
    QJsonObject request = QJsonDocument::fromJson(tcpRequest()).object();
    request.insert(QString::fromLatin1(member), QJsonDocument::fromJson(QByteArray("[") + value + "]").array().at(0));
    return QJsonDocument(request).toJson(QJsonDocument::Compact);
}

} // namespace

class OpenRequestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLeastRequestIsUnderstood();
    void allMembersAreUnderstood();
    void aWrongMemberIsNamed_data();
    void aWrongMemberIsNamed();
};

void OpenRequestTest::theLeastRequestIsUnderstood()
{
    const Result<OpenRequest> request = parse(tcpRequest());
    QVERIFY(request);
    QCOMPARE(request->id, 1u);
    QCOMPARE(request->protocol, net::Protocol::Tcp);
    QCOMPARE(request->host, QStringLiteral("127.0.0.1"));
    QCOMPARE(request->port, 80);
    QCOMPARE(request->credit, 1000u);
    QCOMPARE(request->options, net::TcpOptions());
}

void OpenRequestTest::allMembersAreUnderstood()
{
    const Result<OpenRequest> request =
        parse(R"({"id":4294967295,"protocol":"udp","remoteAddress":"","remotePort":65535,
        "credit":4294967295,"sendBufferSize":1,"receiveBufferSize":4294967295,"noDelay":true,
        "keepAliveDelay":1500,"new":{}})");
    QVERIFY(request);
    QCOMPARE(request->id, 4294967295u);
    QCOMPARE(request->protocol, net::Protocol::Udp);
    QCOMPARE(request->credit, 4294967295u);
    QCOMPARE(request->options.sendBufferSize, 1u);
    QCOMPARE(request->options.receiveBufferSize, 4294967295u);
    QCOMPARE(request->options.noDelay, true);
    QCOMPARE(request->options.keepAliveDelay, 1500ms);
}

void OpenRequestTest::aWrongMemberIsNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("member");
    const auto row = [](const QByteArray &json, const char *member) {
        QTest::newRow(json.constData()) << json << QString::fromLatin1(member);
    };
    for (const char *json : {"null", "1", "\"open\"", "[]", "{}", "true"})
        row(json, "id");
    for (const char *id : {"0", "-1", "1.5", "4294967296", "1e300", "\"1\"", "null", "true", "{}"})
        row(requestWith("id", id), "id");
    for (const char *protocol : {"\"TCP\"", "\"\"", "6", "null"})
        row(requestWith("protocol", protocol), "protocol");
    for (const char *host : {"1", "null", "{}", "[\"127.0.0.1\"]"})
        row(requestWith("remoteAddress", host), "remoteAddress");
    for (const char *port : {"-1", "65536", "80.5", "\"80\"", "null"})
        row(requestWith("remotePort", port), "remotePort");
    for (const char *credit : {"-1", "4294967296", "null"})
        row(requestWith("credit", credit), "credit");
    row(tcpRequest(R"(,"sendBufferSize":-1)"), "sendBufferSize");
    row(tcpRequest(R"(,"sendBufferSize":null)"), "sendBufferSize");
    row(tcpRequest(R"(,"receiveBufferSize":4294967296)"), "receiveBufferSize");
    row(tcpRequest(R"(,"noDelay":1)"), "noDelay");
    row(tcpRequest(R"(,"noDelay":null)"), "noDelay");
    row(tcpRequest(R"(,"keepAliveDelay":"1000")"), "keepAliveDelay");
}

void OpenRequestTest::aWrongMemberIsNamed()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, member);
    const Result<OpenRequest> request = parse(json);
    QVERIFY(!request);
    QCOMPARE(request.error().code, ErrorCode::InvalidArgument);
    QVERIFY2(request.error().detail.contains(QString(u'"' + member + u'"')), qPrintable(request.error().detail));
}

QTEST_GUILESS_MAIN(OpenRequestTest)
#include "tst_openrequest.moc"
