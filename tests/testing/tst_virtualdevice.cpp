// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/testing/devicesession.h"
#include "core/testing/virtualdevice.h"

#include <QTcpSocket>

using namespace wirebench;
using namespace wirebench::testing;

//! A device for clients under test.
class TestVirtualDevice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aClientOfQtIsAnswered();
    void clientsAreToldAndThrownOut();
    void wrongRulesAreAnError();
    void itHasAnAddressWhileItListens();
};

void TestVirtualDevice::aClientOfQtIsAnswered()
{
    VirtualDevice device;
    WB_VERIFY(device.start(QStringLiteral("\"TEMP?\\n\" -> \"21.5\\n\"")));
    QTcpSocket client;
    client.connectToHost(QStringLiteral("127.0.0.1"), device.port());
    client.write("TEMP?\n");
    QTRY_COMPARE_WITH_TIMEOUT(client.bytesAvailable(), 5, 30'000);
    QCOMPARE(client.readAll(), QByteArray("21.5\n"));
    QCOMPARE(device.received(), QByteArray("TEMP?\n"));
    QCOMPARE(device.clients(), 1);
}

void TestVirtualDevice::clientsAreToldAndThrownOut()
{
    VirtualDevice device;
    WB_VERIFY(device.start(QStringLiteral("any -> nothing")));
    QTcpSocket client;
    client.connectToHost(QStringLiteral("127.0.0.1"), device.port());
    QTRY_COMPARE_WITH_TIMEOUT(device.clients(), 1, 30'000);
    WB_VERIFY(device.tell("ALARM\n"));
    QTRY_COMPARE_WITH_TIMEOUT(client.bytesAvailable(), 6, 30'000);
    device.resetClients();
    QTRY_COMPARE_WITH_TIMEOUT(client.state(), QAbstractSocket::UnconnectedState, 30'000);
    QCOMPARE(client.error(), QAbstractSocket::RemoteHostClosedError);
}

void TestVirtualDevice::wrongRulesAreAnError()
{
    VirtualDevice device;
    const auto started = device.start(QStringLiteral("any -> echo\nany > echo"));
    QVERIFY(!started);
    QCOMPARE(started.error().code, ErrorCode::InvalidArgument);
    QVERIFY2(started.error().detail.contains(u"2"), qPrintable(started.error().detail));
}

void TestVirtualDevice::itHasAnAddressWhileItListens()
{
    VirtualDevice device;
    QCOMPARE(device.port(), 0);
    WB_VERIFY(device.start(QStringLiteral("any -> echo"), TransportProtocol::Udp));
    QVERIFY(device.port() > 0);
    QCOMPARE(device.address(), QStringLiteral("udp://127.0.0.1:%1").arg(device.port()));
    DeviceSession client;
    WB_VERIFY(client.connectTo(device.address()));
    WB_VERIFY(client.sendBytes("abc"));
    WB_EXPECT(client, "\"abc\"", std::chrono::seconds(30));
    device.stop();
    QCOMPARE(device.port(), 0);
}

QTEST_GUILESS_MAIN(TestVirtualDevice)
#include "tst_virtualdevice.moc"
