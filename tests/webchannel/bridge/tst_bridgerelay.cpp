// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/rawlistener.h"
#include "tests/support/testbytes.h"
#include "tests/webchannel/bridge/bridgeclient.h"
#include "tests/webchannel/bridge/testrules.h"
#include "webchannel/bridge/relaymessages.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace wirebench;
using namespace wirebench::bridge;
using namespace wirebench::tests;

namespace {

constexpr qsizetype mebibyte = 1024 * 1024;
const Ticket whose{
    QStringLiteral("https://page.example"), PolicyFeature::DirectSockets | PolicyFeature::PrivateNetwork, {}};

QByteArray portionOf(RelayMessageKind kind, const QByteArray &content)
{
    QByteArray portion;
    appendRelayMessage(portion, kind, content);
    return portion.toBase64();
}

//! A call of open() for socket 1, as a portion.
QByteArray openCall(const QJsonObject &request)
{
    return portionOf(RelayMessageKind::Text,
                     QJsonDocument(QJsonObject{{QStringLiteral("type"), 6},
                                               {QStringLiteral("id"), 1},
                                               {QStringLiteral("object"), QStringLiteral("sockets")},
                                               {QStringLiteral("method"), QStringLiteral("open")},
                                               {QStringLiteral("args"), QJsonArray{request}}})
                         .toJson());
}

} // namespace

//! What is peculiar to contexts without a WebSocket. What they have in common is tested by the tests of the bridge that
//! run a second time with WIREBENCH_TEST_LINK=relay.
class BridgeRelayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anOpaqueOriginGetsNone();
    void itBeginsWithAPortionWithoutMessages();
    void aBadPortionEndsTheContext_data();
    void aBadPortionEndsTheContext();
    void askingWithoutEndEndsTheContext();
    void tooManyContextsAreRefused();
    void itMayOutliveTheBridge();
    void aPageThatGrantsButDoesNotAskIsNotReadFor();

private:
    std::unique_ptr<Bridge> m_bridge;
};

void BridgeRelayTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_bridge = *Bridge::start(settingsWith({QStringLiteral("tcp://127.0.0.1:*")}));
}

void BridgeRelayTest::anOpaqueOriginGetsNone()
{
    for (const char *origin : {"", "null"})
        QCOMPARE(m_bridge->openRelay({QString::fromLatin1(origin), whose.policies, {}}).error().code,
                 ErrorCode::InvalidArgument);
}

void BridgeRelayTest::itBeginsWithAPortionWithoutMessages()
{
    const auto relay = *m_bridge->openRelay(whose);
    const QSignalSpy received(relay.get(), &Relay::received);
    relay->poll();
    QTRY_COMPARE(received.count(), 1);
    QCOMPARE(received.first().first().toByteArray(), QByteArray(relayNumberSize, '\0'));
}

void BridgeRelayTest::aBadPortionEndsTheContext_data()
{
    QTest::addColumn<QByteArray>("portion");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char *name, const QByteArray &portion, const char *complaint) {
        QTest::newRow(name) << portion << QString::fromLatin1(complaint);
    };
    row("no Base64", "\xff\xff", "not Base64");
    row("no header", QByteArray("\1\0\0").toBase64(), "header is cut off");
    row("unknown kind", QByteArray("\3\0\0\0\0", 5).toBase64(), "unknown kind");
    row("cut off", QByteArray("\2\2\0\0\0x", 6).toBase64(), "message is cut off");
    row("huge length", QByteArray("\2\xff\xff\xff\xff", 5).toBase64(), "message is cut off");
    row("too large", portionOf(RelayMessageKind::Binary, QByteArray(mebibyte + 1, '\1')), "too large");
}

void BridgeRelayTest::aBadPortionEndsTheContext()
{
    QFETCH(QByteArray, portion);
    QFETCH(QString, complaint);
    QTest::ignoreMessage(
        QtWarningMsg,
        QRegularExpression(QString(u"https://page.example context closed, bad relay message:.*" + complaint)));
    const auto bystander = *m_bridge->openRelay(whose);
    const QSignalSpy unharmed(bystander.get(), &Relay::received);
    const auto relay = *m_bridge->openRelay(whose);
    const QSignalSpy ended(relay.get(), &Relay::ended);
    const QSignalSpy taken(relay.get(), &Relay::taken);
    relay->send(portion);
    QTRY_COMPARE(ended.count(), 1);
    QCOMPARE(taken.count(), 0);

    // Nothing comes after the end, whatever is asked for; and nobody else notices.
    const QSignalSpy received(relay.get(), &Relay::received);
    relay->send(portion);
    relay->poll();
    bystander->poll();
    QTRY_COMPARE(unharmed.count(), 1);
    QCOMPARE(received.count() + taken.count(), 0);
    QCOMPARE(ended.count(), 1);
}

void BridgeRelayTest::askingWithoutEndEndsTheContext()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("too many requests at once")));
    const auto relay = *m_bridge->openRelay(whose);
    const QSignalSpy ended(relay.get(), &Relay::ended);
    for (int i = 0; i < 100; ++i)
        relay->poll();
    QTRY_COMPARE(ended.count(), 1);
}

void BridgeRelayTest::tooManyContextsAreRefused()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("refused a relay.*too many contexts")));
    BridgeSettings settings;
    settings.limits.contexts = 1;
    m_bridge = *Bridge::start(settings);
    auto first = *m_bridge->openRelay(whose);
    const auto second = *m_bridge->openRelay(whose);
    const QSignalSpy refused(second.get(), &Relay::ended);
    QTRY_COMPARE(refused.count(), 1);
    QCOMPARE(refused.first().first().toString(), QStringLiteral("too many contexts are connected"));

    first.reset();
    const auto third = *m_bridge->openRelay(whose);
    const QSignalSpy received(third.get(), &Relay::received);
    third->poll();
    QTRY_COMPARE(received.count(), 1);
}

void BridgeRelayTest::itMayOutliveTheBridge()
{
    const auto relay = *m_bridge->openRelay(whose);
    const QSignalSpy ended(relay.get(), &Relay::ended);
    m_bridge.reset();
    relay->poll();
    relay->send({});
    QTRY_COMPARE(ended.count(), 1);
}

void BridgeRelayTest::aPageThatGrantsButDoesNotAskIsNotReadFor()
{
    BridgeSettings settings = settingsWith({QStringLiteral("tcp://127.0.0.1:*")});
    settings.limits.creditBytes = 64 * mebibyte; // so that credit is not what stops it
    m_bridge = *Bridge::start(settings);
    RawListener listener;
    const auto relay = *m_bridge->openRelay(whose);
    QJsonObject request = BridgeClient::request(1, QStringLiteral("tcp"), listener.port(), 64 * mebibyte);
    request.insert(QStringLiteral("receiveBufferSize"), 65536); // in the kernel, which would else take all
    relay->send(openCall(request));
    QTRY_VERIFY(listener.peer());
    const QByteArray flood = testBytes(64 * mebibyte);
    listener.peer()->send(flood);

    const auto gone = [&] { return flood.size() - listener.peer()->unsent(); };
    qsizetype before = 0;
    while (QTest::qWaitFor([&] { return gone() != before; }, 1000))
        before = gone();
    QVERIFY(before > 0);
    // In the bridge; the rest of what is gone fills the kernel's buffers.
    QVERIFY2(gone() < settings.limits.unsentToPage + 16 * mebibyte, qPrintable(QString::number(gone())));

    qsizetype received = 0;
    qsizetype largest = 0;
    connect(relay.get(), &Relay::received, this, [&](const QByteArray &portion) {
        received += portion.size();
        largest = std::max(largest, portion.size());
        relay->poll();
    });
    relay->poll();
    QTRY_VERIFY_WITH_TIMEOUT(received > flood.size(), 30'000);
    QVERIFY2(largest <= mebibyte + relayNumberSize, qPrintable(QString::number(largest)));
}

QTEST_GUILESS_MAIN(BridgeRelayTest)
#include "tst_bridgerelay.moc"
