// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/devices/devicecatalogue.h"
#include "tests/integration/session/rawclient.h"
#include "tests/support/rawudppeer.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <cerrno>

using namespace wirebench;
using namespace wirebench::devices;
using namespace wirebench::tests;

namespace {

constexpr int deadline = 60'000; // ms
const Endpoint anyPort{QHostAddress(QHostAddress::LocalHost), 0};

} // namespace

//! The devices that come with the program, and clients in plain POSIX.
class TestBundledDevices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void cleanup() { m_device.reset(); }

    void whatIsAskedIsAnswered_data();
    void whatIsAskedIsAnswered();
    void datagramsAreAnswered_data();
    void datagramsAreAnswered();
    void everyDeviceStartsAndSaysWhere_data();
    void everyDeviceStartsAndSaysWhere();
    void daytimeSaysItAndEnds();
    void charactersComeUntilThePeerHasFinished();
    void whoReadsNothingIsNotSentWithoutEnd_data();
    void whoReadsNothingIsNotSentWithoutEnd();
    void settingsAreSharedAndErrorsAreNot();
    void aPeerMayMisbehaveAtOnce_data();
    void aPeerMayMisbehaveAtOnce();
    void aTakenPortIsAnError();
    void whatIsStoppedIsGone();
    void unknownNamesAreTold();

private:
    //! Makes and starts it; the device is m_device.
    void start(const QString &name, quint64 seed = 1);
    quint16 tcpPort() const { return m_device->tcpEndpoint()->port; }

    std::unique_ptr<Device> m_device;
};

void TestBundledDevices::start(const QString &name, quint64 seed)
{
    auto made = makeDevice(name, DeviceOptions{.seed = seed});
    QVERIFY2(made, qPrintable(made ? QString() : made.error().detail));
    m_device = *std::move(made);
    const QSignalSpy started(m_device.get(), &Device::started);
    m_device->start(anyPort);
    QTRY_COMPARE_WITH_TIMEOUT(started.size(), 1, deadline);
}

void TestBundledDevices::whatIsAskedIsAnswered_data()
{
    QTest::addColumn<QString>("device");
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *device, const QByteArray &asked, const QByteArray &expected) {
        QTest::newRow(name) << QString::fromLatin1(device) << asked << expected;
    };
    const auto hex = [](const char *text) { return QByteArray::fromHex(text); };
    row("echo", "echo", "hello\n\0there", "hello\n\0there");
    row("discard", "discard", "hello", "");
    row("demo", "demo", "*IDN?\n", "Wirebench,Demo Instrument,WB-1,1.0\r\n");
    row("scpi", "scpi", "*IDN?\r\n\nvolt 5.5\nVOLT?\nOUTP?\n*OPC?\n",
        "Wirebench,Simulated Supply,WB-2,1.0\r\n5.5\r\n0\r\n1\r\n");
    row("scpi errors", "scpi", "FOO\nVOLT 31\nVOLT x\nSYST:ERR:COUN?\nSYST:ERR?\nSYST:ERR?\nSYST:ERR?\nSYST:ERR?\n",
        "3\r\n-113,\"Undefined header\"\r\n-222,\"Data out of range\"\r\n-104,\"Data type error\"\r\n0,\"No "
        "error\"\r\n");
    row("scpi cleared", "scpi", "FOO\n*CLS\nSYST:ERR?\nVOLT 3\n*RST\nVOLT?\n", "0,\"No error\"\r\n12\r\n");
    row("modbus", "modbus",
        hex("000100000006010300000002 000200000006011000000001") + hex("000300000006020600050102")
            + hex("000400000006020300050001"),
        ""); // replaced below
    row("prompt", "prompt",
        hex("fffd01fffb18fffe03fffa1800fff0") + "bob\r\nsecret\r\necho hi there\r\nfoo x\r\nexit\r\n",
        "Wirebench simulated terminal\r\nlogin: " + hex("fffc01fffe18")
            + "password: Welcome, bob.\r\nbob> hi there\r\nbob> "
              "foo: unknown command; help lists them\r\nbob> Good bye.\r\n");
    row("prompt, wrong", "prompt", QByteArray("a\r\0b\r\n\nc\nx\na\nx\n", 16),
        "Wirebench simulated terminal\r\nlogin: password: Login incorrect\r\nlogin: login: password: Login "
        "incorrect\r\n"
        "login: password: Too many failures.\r\n");
    row("misbehaving: once more", "misbehaving", "what\n",
        "say one of: slow single reset half-close close cut flood silent garbage late twice\r\n");
    row("misbehaving: single bytes", "misbehaving", "single\nabc\n", "single\r\nabc\n");
    row("misbehaving: cut off", "misbehaving:cut", "abc\n", "the first half of an ans");
    row("misbehaving: twice", "misbehaving", "twice\nabc\n", "twice\r\nabc\nabc\n");
    row("misbehaving: silent", "misbehaving:silent", "abc\n", "");
}

void TestBundledDevices::whatIsAskedIsAnswered()
{
    QFETCH(const QString, device);
    QFETCH(QByteArray, asked);
    QFETCH(QByteArray, expected);
    if (device == u"modbus") {
        // Reads two registers, writes one of unit 2 and reads it; asks a unit that is not there, and a function.
        asked = QByteArray::fromHex("000100000006010300000002 000300000006020600050102 000400000006020300050001"
                                    "000500000006090300000001 000600000002016b 000700000006010303e70002");
        expected = QByteArray::fromHex("000100000007010304 00000000 000300000006020600050102 000400000005020302 0102"
                                       "000500000003 09830b 000600000003 01eb01 000700000003 018302");
    }
    for (qsizetype cut = 0; cut <= asked.size(); cut += std::max<qsizetype>(asked.size() / 40, 1)) {
        start(device); // anew, for it may remember
        const auto peer = connectTo(tcpPort());
        peer->send(asked.first(cut));
        QTRY_COMPARE_WITH_TIMEOUT(peer->unsent() + peer->unacknowledged(), 0, deadline);
        peer->send(asked.sliced(cut));
        peer->finishSending();
        QTRY_VERIFY_WITH_TIMEOUT(peer->sawEnd(), deadline);
        QCOMPARE(peer->receivedBytes(), expected);
    }
    start(device);
    const auto bytewise = connectTo(tcpPort());
    bytewise->setSegmentSize(1);
    bytewise->send(asked);
    bytewise->finishSending();
    QTRY_VERIFY_WITH_TIMEOUT(bytewise->sawEnd(), deadline);
    QCOMPARE(bytewise->receivedBytes(), expected);
}

void TestBundledDevices::datagramsAreAnswered_data()
{
    QTest::addColumn<QString>("device");
    QTest::addColumn<QString>("expected");
    QTest::newRow("echo") << QStringLiteral("echo") << QStringLiteral("ask");
    QTest::newRow("demo") << QStringLiteral("demo") << QStringLiteral("ask");
    QTest::newRow("daytime") << QStringLiteral("daytime")
                             << QStringLiteral("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\r\n");
    QTest::newRow("chargen") << QStringLiteral("chargen") << QStringLiteral("[ -~\r\n]{0,512}");
}

void TestBundledDevices::datagramsAreAnswered()
{
    QFETCH(const QString, device);
    QFETCH(const QString, expected);
    start(device);
    QCOMPARE(m_device->udpEndpoint()->port, tcpPort());
    RawUdpPeer peer;
    for (int i = 1; i <= 3; ++i) {
        QVERIFY(peer.send("ask", *m_device->udpEndpoint()));
        QTRY_COMPARE_WITH_TIMEOUT(peer.received().size(), i, deadline);
        const QString answer = QString::fromLatin1(peer.received().last().data);
        QVERIFY2(QRegularExpression(QRegularExpression::anchoredPattern(expected)).match(answer).hasMatch(),
                 qPrintable(answer));
    }
}

void TestBundledDevices::everyDeviceStartsAndSaysWhere_data()
{
    QTest::addColumn<QString>("name");
    for (const DeviceEntry &entry : bundledDevices())
        QTest::newRow(qPrintable(entry.name)) << entry.name;
    QVERIFY(bundledDevices().size() >= 9);
}

void TestBundledDevices::everyDeviceStartsAndSaysWhere()
{
    QFETCH(const QString, name);
    start(name);
    QCOMPARE(m_device->name(), name);
    const QList<DeviceEntry> all = bundledDevices();
    const auto entry =
        std::find_if(all.cbegin(), all.cend(), [&](const DeviceEntry &each) { return each.name == name; });
    QVERIFY(!entry->description.isEmpty());
    QStringList expected;
    if (entry->transports != Transports::Udp)
        expected += QStringLiteral("tcp://127.0.0.1:%1").arg(tcpPort());
    if (entry->transports != Transports::Tcp)
        expected += QStringLiteral("udp://127.0.0.1:%1").arg(tcpPort());
    QCOMPARE(m_device->addresses(), expected);
}

void TestBundledDevices::daytimeSaysItAndEnds()
{
    start(QStringLiteral("daytime"));
    const auto peer = connectTo(tcpPort());
    QTRY_VERIFY_WITH_TIMEOUT(peer->sawEnd(), deadline);
    const auto said = QDateTime::fromString(QString::fromLatin1(peer->receivedBytes().trimmed()), Qt::ISODate);
    QVERIFY2(std::abs(said.secsTo(QDateTime::currentDateTimeUtc())) < 60, peer->receivedBytes().constData());
}

void TestBundledDevices::charactersComeUntilThePeerHasFinished()
{
    start(QStringLiteral("chargen"));
    const auto peer = connectTo(tcpPort());
    QTRY_VERIFY_WITH_TIMEOUT(peer->received() > 500'000, deadline);
    peer->finishSending();
    QTRY_VERIFY_WITH_TIMEOUT(peer->sawEnd(), deadline);
    const QByteArrayList lines = peer->receivedBytes().left(500'000).split('\n');
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
        QCOMPARE(lines[i].size(), 73);
        for (qsizetype column = 0; column < 72; ++column)
            QCOMPARE(lines[i][column], static_cast<char>(' ' + (i + column) % 95));
    }
}

void TestBundledDevices::whoReadsNothingIsNotSentWithoutEnd_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("chargen") << QStringLiteral("chargen");
    QTest::newRow("flood") << QStringLiteral("misbehaving:flood");
}

//! Everything else goes on meanwhile, and it goes on when the peer reads again.
void TestBundledDevices::whoReadsNothingIsNotSentWithoutEnd()
{
    QFETCH(const QString, name);
    start(name);
    const auto peer = connectTo(tcpPort(), 4096);
    peer->setReading(false);
    const auto other = connectTo(tcpPort());
    QTRY_VERIFY_WITH_TIMEOUT(other->received() > 20'000'000, deadline);
    peer->setReading(true);
    QTRY_VERIFY_WITH_TIMEOUT(peer->received() > 5'000'000, deadline);
    peer->close();
    other->close();
}

void TestBundledDevices::settingsAreSharedAndErrorsAreNot()
{
    start(QStringLiteral("scpi"));
    const auto first = connectTo(tcpPort());
    const auto second = connectTo(tcpPort());
    first->send("VOLT 7\nFOO\nVOLT?\n");
    QTRY_COMPARE_WITH_TIMEOUT(first->receivedBytes(), QByteArray("7\r\n"), deadline);
    second->send("VOLT?\nSYST:ERR?\n");
    QTRY_COMPARE_WITH_TIMEOUT(second->receivedBytes(), QByteArray("7\r\n0,\"No error\"\r\n"), deadline);
}

void TestBundledDevices::aPeerMayMisbehaveAtOnce_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("resets");
    QTest::newRow("reset") << QStringLiteral("reset") << true;
    QTest::newRow("half-close") << QStringLiteral("half-close") << false;
    QTest::newRow("close") << QStringLiteral("close") << false;
}

void TestBundledDevices::aPeerMayMisbehaveAtOnce()
{
    QFETCH(const QString, state);
    QFETCH(const bool, resets);
    start(QStringLiteral("misbehaving:") + state);
    const auto atOnce = connectTo(tcpPort());
    start(QStringLiteral("misbehaving"));
    const auto asked = connectTo(tcpPort());
    asked->send(state.toLatin1() + '\n');
    if (resets) {
        QTRY_COMPARE_WITH_TIMEOUT(asked->error(), ECONNRESET, deadline);
    } else {
        QTRY_VERIFY_WITH_TIMEOUT(asked->sawEnd(), deadline);
        QTRY_VERIFY_WITH_TIMEOUT(atOnce->sawEnd() || atOnce->error() != 0, deadline);
    }
    QCOMPARE(asked->receivedBytes(), state.toLatin1() + "\r\n");
    if (resets)
        QTRY_COMPARE_WITH_TIMEOUT(atOnce->error(), ECONNRESET, deadline);
}

void TestBundledDevices::aTakenPortIsAnError()
{
    start(QStringLiteral("echo"));
    for (const char *name : {"echo", "modbus", "demo"}) {
        const auto other = makeDevice(QString::fromLatin1(name));
        const QSignalSpy failed(other->get(), &Device::failed);
        (*other)->start({anyPort.address, tcpPort()});
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, deadline);
        QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::AddressInUse);
        QCOMPARE((*other)->addresses(), QStringList());
    }
}

void TestBundledDevices::whatIsStoppedIsGone()
{
    start(QStringLiteral("echo"));
    const auto peer = connectTo(tcpPort());
    peer->send("a");
    QTRY_COMPARE_WITH_TIMEOUT(peer->receivedBytes(), QByteArray("a"), deadline);
    m_device->stop();
    QCOMPARE(m_device->addresses(), QStringList());
    QTRY_VERIFY_WITH_TIMEOUT(peer->sawEnd() || peer->error() != 0, deadline);
}

void TestBundledDevices::unknownNamesAreTold()
{
    const auto unknown = makeDevice(u"toaster");
    QVERIFY(!unknown);
    QVERIFY(unknown.error().detail.startsWith(u"toaster: there is no such device; there are chargen, daytime, demo, "));
    for (const char *name : {"misbehaving:kindly", "echo:x", "modbus:x"}) {
        const auto made = makeDevice(QString::fromLatin1(name));
        QVERIFY(!made);
        QVERIFY2(made.error().detail.contains(u"has no state \""), qPrintable(made.error().detail));
    }
}

QTEST_GUILESS_MAIN(TestBundledDevices)
#include "tst_bundleddevices.moc"
