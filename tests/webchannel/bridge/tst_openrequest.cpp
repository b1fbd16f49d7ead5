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

//! A request to listen with another \a value of \a member.
QByteArray localRequest(const char *member, const char *value)
{
    QJsonObject request =
        QJsonDocument::fromJson(R"({"id":1,"protocol":"listen","localAddress":"127.0.0.1","credit":16})").object();
    request.insert(QString::fromLatin1(member), QJsonDocument::fromJson(QByteArray("[") + value + "]").array().at(0));
    return QJsonDocument(request).toJson(QJsonDocument::Compact);
}

} // namespace

class OpenRequestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLeastRequestIsUnderstood();
    void allMembersOfTcpAreUnderstood();
    void allMembersOfUdpAreUnderstood();
    void bindIsUnderstood();
    void multicastOptionsAreUnderstood_data();
    void multicastOptionsAreUnderstood();
    void listenIsUnderstood();
    void aWrongMemberIsNamed_data();
    void aWrongMemberIsNamed();
};

void OpenRequestTest::theLeastRequestIsUnderstood()
{
    const Result<OpenRequest> request = parse(tcpRequest());
    QVERIFY(request);
    QCOMPARE(request->id, 1u);
    QCOMPARE(request->credit, 1000u);
    const auto *tcp = std::get_if<TcpRequest>(&request->socket);
    QVERIFY(tcp);
    QCOMPARE(tcp->host, QStringLiteral("127.0.0.1"));
    QCOMPARE(tcp->port, 80);
    QCOMPARE(tcp->options, net::TcpOptions());
}

void OpenRequestTest::allMembersOfTcpAreUnderstood()
{
    const Result<OpenRequest> request =
        parse(R"({"id":2147483647,"protocol":"tcp","remoteAddress":"","remotePort":65535,"credit":4294967295,
        "dnsQueryType":"ipv6","sendBufferSize":1,"receiveBufferSize":4294967295,"noDelay":true,
        "keepAliveDelay":1500,"new":{}})");
    QVERIFY(request);
    QCOMPARE(request->id, 2147483647u);
    QCOMPARE(request->credit, 4294967295u);
    const auto *tcp = std::get_if<TcpRequest>(&request->socket);
    QVERIFY(tcp);
    QCOMPARE(tcp->host, QString());
    QCOMPARE(tcp->port, 65535);
    QCOMPARE(tcp->options.dnsQueryType, net::AddressFamily::IPv6);
    QCOMPARE(tcp->options.sendBufferSize, 1u);
    QCOMPARE(tcp->options.receiveBufferSize, 4294967295u);
    QCOMPARE(tcp->options.noDelay, true);
    QCOMPARE(tcp->options.keepAliveDelay, 1500ms);
}

void OpenRequestTest::allMembersOfUdpAreUnderstood()
{
    const Result<OpenRequest> request = parse(
        R"({"id":1,"protocol":"udp","remoteAddress":"db.example","remotePort":53,"credit":64,"dnsQueryType":"ipv4",
        "sendBufferSize":2,"receiveBufferSize":3,"broadcast":true,"noDelay":"not looked at","keepAliveDelay":[]})");
    QVERIFY(request);
    const auto *udp = std::get_if<UdpRequest>(&request->socket);
    QVERIFY(udp);
    QCOMPARE(udp->host, QStringLiteral("db.example"));
    QCOMPARE(udp->port, 53);
    QCOMPARE(udp->options.dnsQueryType, net::AddressFamily::IPv4);
    QCOMPARE(udp->options.sendBufferSize, 2u);
    QCOMPARE(udp->options.receiveBufferSize, 3u);
    QCOMPARE(udp->options.broadcast, true);
}

void OpenRequestTest::bindIsUnderstood()
{
    const Result<OpenRequest> least = parse(R"({"id":1,"protocol":"bind","localAddress":"0.0.0.0","credit":64})");
    QVERIFY(least);
    const auto *any = std::get_if<BindRequest>(&least->socket);
    QVERIFY(any);
    QCOMPARE(any->local, (Endpoint{QHostAddress(QHostAddress::AnyIPv4), 0}));
    QCOMPARE(any->options, net::UdpBindOptions());

    const Result<OpenRequest> all = parse(R"({"id":1,"protocol":"bind","localAddress":"::","localPort":5353,"credit":64,
        "ipv6Only":true,"broadcast":true,"sendBufferSize":1,"receiveBufferSize":2})");
    QVERIFY(all);
    const auto *bind = std::get_if<BindRequest>(&all->socket);
    QVERIFY(bind);
    QCOMPARE(bind->local.port, 5353);
    net::UdpBindOptions options;
    options.ipv6Only = true;
    options.broadcast = true;
    options.sendBufferSize = 1;
    options.receiveBufferSize = 2;
    QCOMPARE(bind->options, options);
}

void OpenRequestTest::multicastOptionsAreUnderstood_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<int>("timeToLive"); // -1: unset
    QTest::addColumn<int>("loopback"); // likewise
    QTest::addColumn<bool>("sharing");
    const auto row = [](const char *members, int timeToLive, int loopback, bool sharing) {
        QTest::newRow(members) << QByteArray(members) << timeToLive << loopback << sharing;
    };
    row(R"("other":1)", -1, -1, false);
    row(R"("multicastAllowAddressSharing":false)", -1, -1, false);
    row(R"("multicastAllowAddressSharing":true)", -1, -1, true);
    row(R"("multicastTimeToLive":0)", 0, -1, false);
    row(R"("multicastTimeToLive":255)", 255, -1, false);
    row(R"("multicastLoopback":false)", -1, 0, false);
    row(R"("multicastLoopback":true)", -1, 1, false);
}

void OpenRequestTest::multicastOptionsAreUnderstood()
{
    QFETCH(QByteArray, members);
    QFETCH(int, timeToLive);
    QFETCH(int, loopback);
    QFETCH(bool, sharing);
    const auto check = [&](const auto &options) {
        QCOMPARE(options.multicastTimeToLive.has_value() ? *options.multicastTimeToLive : -1, timeToLive);
        QCOMPARE(options.multicastLoopback.has_value() ? int(*options.multicastLoopback) : -1, loopback);
    };
    const bool wantsSending = timeToLive >= 0 || loopback >= 0;
    const Result<OpenRequest> bound =
        parse(R"({"id":1,"protocol":"bind","localAddress":"::","credit":64,)" + members + "}");
    QVERIFY(bound);
    check(std::get<BindRequest>(bound->socket).options);
    QCOMPARE(std::get<BindRequest>(bound->socket).options.multicastAllowAddressSharing, sharing);
    QCOMPARE(bound->wantsMulticast(), wantsSending || sharing);
    const Result<OpenRequest> connected =
        parse(R"({"id":1,"protocol":"udp","remoteAddress":"239.1.1.1","remotePort":1,"credit":64,)" + members + "}");
    QVERIFY(connected);
    check(std::get<UdpRequest>(connected->socket).options);
    QCOMPARE(connected->wantsMulticast(), wantsSending);
    const Result<OpenRequest> tcp = parse(tcpRequest("," + members)); // not looked at
    QVERIFY(tcp && !tcp->wantsMulticast());
}

void OpenRequestTest::listenIsUnderstood()
{
    const Result<OpenRequest> least = parse(R"({"id":1,"protocol":"listen","localAddress":"::","credit":16})");
    QVERIFY(least);
    const auto *any = std::get_if<ListenRequest>(&least->socket);
    QVERIFY(any);
    QCOMPARE(any->local, (Endpoint{QHostAddress(QHostAddress::AnyIPv6), 0}));
    QVERIFY(!any->options.backlog);
    QVERIFY(!any->options.ipv6Only);

    const Result<OpenRequest> all =
        parse(R"({"id":1,"protocol":"listen","localAddress":"::","localPort":65535,"credit":16,
        "ipv6Only":true,"backlog":4294967295,"dnsQueryType":1})");
    QVERIFY(all);
    const auto *listen = std::get_if<ListenRequest>(&all->socket);
    QVERIFY(listen);
    QCOMPARE(listen->local.port, 65535);
    QCOMPARE(listen->options.backlog.value_or(0), 4294967295u);
    QVERIFY(listen->options.ipv6Only);
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
    for (const char *id : {"0", "-1", "1.5", "2147483648", "4294967296", "1e300", "\"1\"", "null", "true", "{}"})
        row(requestWith("id", id), "id");
    for (const char *protocol : {"\"TCP\"", "\"\"", "6", "null"})
        row(requestWith("protocol", protocol), "protocol");
    for (const char *host : {"1", "null", "{}", "[\"127.0.0.1\"]"})
        row(requestWith("remoteAddress", host), "remoteAddress");
    for (const char *port : {"-1", "65536", "80.5", "\"80\"", "null"})
        row(requestWith("remotePort", port), "remotePort");
    for (const char *credit : {"-1", "4294967296", "null"})
        row(requestWith("credit", credit), "credit");
    for (const char *type : {"\"\"", "\"IPv4\"", "\"ipv5\"", "4", "null", "[\"ipv4\"]"})
        row(requestWith("dnsQueryType", type), "dnsQueryType");
    for (const char *address : {"\"\"", "\"localhost\"", "\"127.1\"", "\"[::1]\"", "1", "null"})
        row(localRequest("localAddress", address), "localAddress");
    for (const char *port : {"-1", "65536", "\"80\"", "null"})
        row(localRequest("localPort", port), "localPort");
    for (const char *backlog : {"-1", "1.5", "4294967296", "null"})
        row(localRequest("backlog", backlog), "backlog");
    row(localRequest("ipv6Only", "1"), "ipv6Only");
    const auto bindRequest = [](const char *member, const char *value) {
        return QByteArray(R"({"id":1,"protocol":"bind","localAddress":"::","credit":64,")") + member + "\":" + value
            + '}';
    };
    for (const char *value : {"-1", "256", "1.5", "null", "true"})
        row(bindRequest("multicastTimeToLive", value), "multicastTimeToLive");
    for (const char *member : {"broadcast", "multicastLoopback", "multicastAllowAddressSharing"}) {
        for (const char *value : {"0", "null", "\"true\""})
            row(bindRequest(member, value), member);
    }
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
