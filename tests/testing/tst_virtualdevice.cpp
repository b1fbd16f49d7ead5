// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/testing/devicesession.h"
#include "core/testing/virtualdevice.h"

#include <QTcpSocket>
#include <QTemporaryDir>

using namespace wirebench;
using namespace wirebench::testing;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds longTime = 30s; // it only ends what hangs

} // namespace

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
    void bundledDevicesAreStartedByName_data();
    void bundledDevicesAreStartedByName();
    void namesThatAreNoneAreErrors();
    void aDeviceFileIsStarted();
    void whatAFileServesDecidesTheAddress_data();
    void whatAFileServesDecidesTheAddress();
    void wrongFilesAreErrorsWithTheirPlace();
    void aStartEndsWhatWasBefore();
    void itTellsWhenItListensAndNoMore();
    void onlyRulesSpeakUnasked();
    void sendersOfDatagramsAreClients();
    void whatAClientSendsIsExpected();
    void whatAClientSendsElseIsTold();
    void whatIsKeptIsBounded();
    void theSeedDecidesWhatIsRandom_data();
    void theSeedDecidesWhatIsRandom();

private:
    //! Its path.
    QString file(const QByteArray &text);

    QTemporaryDir m_folder;
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
    WB_EXPECT(client, "\"abc\"", longTime);
    device.stop();
    QCOMPARE(device.port(), 0);
}

void TestVirtualDevice::bundledDevicesAreStartedByName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<TransportProtocol>("protocol");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("answer");
    const QString readRegisters = QStringLiteral("00 01 00 00 00 06 01 03 00 00 00 02");
    QTest::newRow("in a program") << QStringLiteral("modbus") << TransportProtocol::Tcp << readRegisters
                                  << QStringLiteral("00 01 00 00 00 07 01 03 04 ?? ?? ?? ??");
    QTest::newRow("in a file") << QStringLiteral("scpi") << TransportProtocol::Tcp << QStringLiteral("\"*IDN?\\n\"")
                               << QStringLiteral("/Wirebench,.*\\n/");
    QTest::newRow("over TCP") << QStringLiteral("echo") << TransportProtocol::Tcp << QStringLiteral("01 02")
                              << QStringLiteral("01 02");
    QTest::newRow("over UDP") << QStringLiteral("echo") << TransportProtocol::Udp << QStringLiteral("01 02")
                              << QStringLiteral("01 02");
    QTest::newRow("in a state") << QStringLiteral("misbehaving:single") << TransportProtocol::Tcp
                                << QStringLiteral("\"ab\\n\"") << QStringLiteral("\"ab\"");
}

void TestVirtualDevice::bundledDevicesAreStartedByName()
{
    QFETCH(const QString, name);
    QFETCH(const TransportProtocol, protocol);
    QFETCH(const QString, asked);
    QFETCH(const QString, answer);
    VirtualDevice device;
    WB_VERIFY(device.startBundled(name, protocol));
    const QString scheme = protocol == TransportProtocol::Tcp ? QStringLiteral("tcp") : QStringLiteral("udp");
    QCOMPARE(device.address(), QStringLiteral("%1://127.0.0.1:%2").arg(scheme).arg(device.port()));
    DeviceSession client;
    WB_VERIFY(client.connectTo(device.address()));
    WB_VERIFY(client.send(asked));
    WB_VERIFY(client.expect(answer, longTime));
    QCOMPARE(device.clients(), 1);
    QCOMPARE(device.received(), message::Template::parse(asked)->render({})->bytes);
}

void TestVirtualDevice::namesThatAreNoneAreErrors()
{
    VirtualDevice device;
    const auto unknown = device.startBundled(QStringLiteral("toaster"));
    QCOMPARE(unknown.error().code, ErrorCode::InvalidArgument);
    QVERIFY2(unknown.error().detail.contains(u"there are chargen, daytime"), qPrintable(unknown.error().detail));
    QVERIFY(device.startBundled(QStringLiteral("misbehaving:toast")).error().detail.contains(u"no state \"toast\""));
    QCOMPARE(device.port(), 0);
    QCOMPARE(device.address(), QString());
}

void TestVirtualDevice::aDeviceFileIsStarted()
{
    VirtualDevice device;
    WB_VERIFY(device.startFile(file("device meter\nlisten tcp\nframing line:any\n\"TEMP?\" -> \"21.5\"\n")));
    DeviceSession client;
    WB_VERIFY(client.connectTo(device.address()));
    WB_VERIFY(client.send(QStringLiteral("\"TEMP?\\n\"")));
    WB_EXPECT(client, "/21.5\\r?\\n/", longTime);
}

void TestVirtualDevice::whatAFileServesDecidesTheAddress_data()
{
    QTest::addColumn<QByteArray>("listen");
    QTest::addColumn<TransportProtocol>("protocol");
    QTest::addColumn<QString>("scheme");
    const QString tcp = QStringLiteral("tcp:");
    const QString udp = QStringLiteral("udp:");
    QTest::newRow("both, TCP") << QByteArray("both") << TransportProtocol::Tcp << tcp;
    QTest::newRow("both, UDP") << QByteArray("both") << TransportProtocol::Udp << udp;
    QTest::newRow("tcp, TCP") << QByteArray("tcp") << TransportProtocol::Tcp << tcp;
    QTest::newRow("tcp, UDP") << QByteArray("tcp") << TransportProtocol::Udp << tcp;
    QTest::newRow("udp, TCP") << QByteArray("udp") << TransportProtocol::Tcp << udp;
    QTest::newRow("udp, UDP") << QByteArray("udp") << TransportProtocol::Udp << udp;
}

void TestVirtualDevice::whatAFileServesDecidesTheAddress()
{
    QFETCH(const QByteArray, listen);
    QFETCH(const TransportProtocol, protocol);
    QFETCH(const QString, scheme);
    VirtualDevice device;
    WB_VERIFY(device.startFile(file("device any\nlisten " + listen + "\n\"abc\" -> echo\n"), protocol));
    QVERIFY2(device.address().startsWith(scheme), qPrintable(device.address()));
    QVERIFY(device.port() > 0);
    DeviceSession client;
    WB_VERIFY(client.connectTo(device.address()));
    WB_VERIFY(client.sendBytes("abc"));
    WB_EXPECT(client, "\"abc\"", longTime);
}

void TestVirtualDevice::wrongFilesAreErrorsWithTheirPlace()
{
    VirtualDevice device;
    const QString path = file("device meter\nany > echo\n");
    const auto wrong = device.startFile(path);
    QCOMPARE(wrong.error().code, ErrorCode::InvalidArgument);
    QVERIFY2(wrong.error().detail.startsWith(path + QStringLiteral(":2:")), qPrintable(wrong.error().detail));
    QVERIFY2(wrong.error().detail.contains(u"; expected "), qPrintable(wrong.error().detail));
    const QString nowhere = m_folder.filePath(QStringLiteral("nowhere.wbdevice"));
    QVERIFY(device.startFile(nowhere).error().detail.startsWith(nowhere + QStringLiteral(": ")));
}

void TestVirtualDevice::aStartEndsWhatWasBefore()
{
    VirtualDevice device;
    DeviceSession client;
    WB_VERIFY(device.startBundled(QStringLiteral("echo")));
    const QString before = device.address();
    WB_VERIFY(client.connectTo(before));
    WB_VERIFY(client.sendBytes("abc"));
    WB_EXPECT(client, "\"abc\"", longTime);
    WB_VERIFY(device.start(QStringLiteral("any -> echo")));
    QVERIFY(device.address() != before);
    QCOMPARE(device.received(), QByteArray());
    QCOMPARE(device.clients(), 0);
    DeviceSession late;
    QCOMPARE(late.connectTo(before).error().code, ErrorCode::ConnectionRefused);
    WB_VERIFY(device.startBundled(QStringLiteral("echo")));
    QCOMPARE(device.clients(), 0);
}

void TestVirtualDevice::itTellsWhenItListensAndNoMore()
{
    for (const bool isNamed : {false, true}) {
        VirtualDevice device;
        QList<bool> told;
        connect(&device, &VirtualDevice::changed, this, [&] { told.append(device.port() > 0); });
        if (isNamed)
            WB_VERIFY(device.startBundled(QStringLiteral("discard")));
        else
            WB_VERIFY(device.start(QStringLiteral("any -> nothing")));
        QVERIFY(!told.isEmpty() && told.last());
        DeviceSession client;
        WB_VERIFY(client.connectTo(device.address()));
        WB_VERIFY(client.sendBytes("abc"));
        told.clear();
        QTRY_COMPARE_WITH_TIMEOUT(device.received(), QByteArray("abc"), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(!told.isEmpty(), 30'000);
        told.clear();
        device.stop();
        QCOMPARE(told, QList<bool>{false});
    }
}

void TestVirtualDevice::onlyRulesSpeakUnasked()
{
    VirtualDevice device;
    QCOMPARE(device.tell("x").error().code, ErrorCode::InvalidState);
    WB_VERIFY(device.startBundled(QStringLiteral("echo")));
    const auto told = device.tell("x");
    QCOMPARE(told.error().code, ErrorCode::InvalidState);
    QCOMPARE(told.error().detail, QStringLiteral("echo only answers"));
}

void TestVirtualDevice::sendersOfDatagramsAreClients()
{
    VirtualDevice device;
    WB_VERIFY(device.startBundled(QStringLiteral("echo"), TransportProtocol::Udp));
    QCOMPARE(device.clients(), 0);
    for (int client = 1; client <= 2; ++client) {
        DeviceSession session;
        WB_VERIFY(session.connectTo(device.address()));
        for (int datagram = 0; datagram < 2; ++datagram) {
            WB_VERIFY(session.sendBytes("a"));
            WB_EXPECT(session, "\"a\"", longTime);
        }
        QCOMPARE(device.clients(), client);
    }
    QCOMPARE(device.received(), QByteArray("aaaa"));
}

void TestVirtualDevice::whatAClientSendsIsExpected()
{
    VirtualDevice device;
    WB_VERIFY(device.start(QStringLiteral("any -> nothing")));
    DeviceSession client;
    WB_VERIFY(client.connectTo(device.address()));
    WB_VERIFY(client.send(QStringLiteral("00 07 01 03 \"SET 12\"")));
    WB_EXPECT(device, "?? 07 01", longTime);
    WB_EXPECT(device, "03", longTime);
    WB_EXPECT(device, "/SET (\\d+)/", 1ms); // it may go on, and does not
    WB_VERIFY(client.send(QStringLiteral("\"more\"")));
    WB_EXPECT(device, "\"more\"", longTime);
    QVERIFY(device.received().endsWith("SET 12more"));
    WB_VERIFY(device.start(QStringLiteral("any -> nothing")));
    QVERIFY(device.expect(QStringLiteral("\"more\""), 1ms)); // it begins anew
}

void TestVirtualDevice::whatAClientSendsElseIsTold()
{
    VirtualDevice device;
    WB_VERIFY(device.start(QStringLiteral("any -> nothing")));
    DeviceSession client;
    WB_VERIFY(client.connectTo(device.address()));
    WB_VERIFY(client.send(QStringLiteral("01 02 03")));
    const auto other = device.expect(QStringLiteral("01 02 04 05"), longTime);
    QVERIFY(other && other->mismatch);
    QCOMPARE(other->problem, QStringLiteral("the bytes that came are not those that were expected"));
    QCOMPARE(other->mismatch->offset, 2);
    const auto early = device.expect(QStringLiteral("01 02 03 05"), 1ms);
    QVERIFY(early && early->mismatch);
    QCOMPARE(early->problem, QStringLiteral("3 bytes came within 1 ms, and more were expected"));
    QCOMPARE(early->mismatch->offset, 3);
    QVERIFY(device.expect(QStringLiteral("0"), 1ms)->problem.startsWith(u"the pattern is wrong: "));
    WB_EXPECT(device, "01 02 03", 1ms); // it is still there
}

void TestVirtualDevice::whatIsKeptIsBounded()
{
    VirtualDevice device;
    WB_VERIFY(device.start(QStringLiteral("any -> nothing")));
    DeviceSession client;
    WB_VERIFY(client.connectTo(device.address()));
    WB_VERIFY(client.sendBytes(QByteArray(VirtualDevice::mostReceived, 'x') + "end"));
    QTRY_VERIFY_WITH_TIMEOUT(device.received().endsWith("end"), 30'000);
    QCOMPARE(device.received().size(), VirtualDevice::mostReceived);
    const auto failure = device.expect(QStringLiteral("\"y\""), longTime);
    QVERIFY(failure && failure->mismatch);
    QCOMPARE(failure->mismatch->gotSize, VirtualDevice::mostReceived);
}

void TestVirtualDevice::theSeedDecidesWhatIsRandom_data()
{
    QTest::addColumn<bool>("isFile");
    QTest::newRow("rules") << false;
    QTest::newRow("device file") << true;
}

void TestVirtualDevice::theSeedDecidesWhatIsRandom()
{
    QFETCH(const bool, isFile);
    const auto answerOf = [&](quint64 seed) {
        const QByteArray rule("\"A\" -> {random:u64} {random:u64}");
        VirtualDevice device(seed);
        const auto started =
            isFile ? device.startFile(file("device dice\n" + rule)) : device.start(QString::fromUtf8(rule));
        DeviceSession client;
        if (!started || !client.connectTo(device.address()) || !client.send(QStringLiteral("\"A\"")))
            return QByteArray();
        const bool isWhole = QTest::qWaitFor([&] { return client.waiting().size() == 16; }, 30'000);
        return isWhole ? client.waiting() : QByteArray();
    };
    const QByteArray first = answerOf(1);
    QCOMPARE(first.size(), 16);
    QCOMPARE(answerOf(1), first);
    QVERIFY(answerOf(2) != first);
}

QString TestVirtualDevice::file(const QByteArray &text)
{
    const QString path = m_folder.filePath(QStringLiteral("some.wbdevice"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("the file could not be written");
    return path;
}

QTEST_GUILESS_MAIN(TestVirtualDevice)
#include "tst_virtualdevice.moc"
