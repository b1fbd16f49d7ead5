// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/testing/devicesession.h"
#include "core/testing/virtualdevice.h"
#include "tests/support/blackhole.h"

#include <QSignalSpy>

#include <cmath>

using namespace wirebench;
using namespace wirebench::testing;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds longTime = 30s; // it only ends what hangs

} // namespace

//! Sessions against a virtual device.
class TestDeviceSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void streamsAreExpectedHoweverTheyCome();
    void datagramsAreExpectedOneByOne();
    void capturesAreValues();
    void whatDiffersIsTold();
    void whatIsMissingIsTold();
    void nothingIsExpectedToo();
    void theEndIsExpected();
    void aResetIsNoEnd();
    void aResetEndsWaiting();
    void whatCameBeforeAClosingIsThere();
    void nothingIsWaitedForWhereNothingCanCome_data();
    void nothingIsWaitedForWhereNothingCanCome();
    void whoDoesNotAnswerIsGivenUp();
    void aMissingDatagramIsTold();
    void aPortWithoutADeviceIsTold();
    void onlyTcpHasAnEnd();
    void itMeasuresAsScenariosDo_data();
    void itMeasuresAsScenariosDo();
    void aRoundTripEndsWithTheLastByteThatIsTaken();
    void anExpressionThatCouldGoOnIsDecidedInTheEnd();
    void nobodyThereIsAnError();
    void wrongTextsAreErrors();
    void moreThanThereIsRoomForWaits();

private:
    void start(const char *rules, TransportProtocol protocol = TransportProtocol::Tcp);

    std::unique_ptr<VirtualDevice> m_device;
    std::unique_ptr<DeviceSession> m_session;
};

void TestDeviceSession::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_session = std::make_unique<DeviceSession>();
    m_device = std::make_unique<VirtualDevice>();
}

void TestDeviceSession::start(const char *rules, TransportProtocol protocol)
{
    WB_VERIFY(m_device->start(QString::fromUtf8(rules), protocol));
    WB_VERIFY(m_session->connectTo(m_device->address()));
}

void TestDeviceSession::streamsAreExpectedHoweverTheyCome()
{
    start("\"A\" -> \"one\\ntwo\\nthree\\n\"");
    WB_VERIFY(m_session->send(QStringLiteral("\"A\"")));
    WB_EXPECT(*m_session, "\"one\\n\"", longTime);
    WB_EXPECT(*m_session, "/t\\w+\\n/", longTime);
    QVERIFY(QTest::qWaitFor([&] { return m_session->waiting() == "three\n"; }, 30'000));
    WB_EXPECT(*m_session, "... 0a", longTime);
    QCOMPARE(m_session->waiting(), QByteArray());
}

void TestDeviceSession::datagramsAreExpectedOneByOne()
{
    start("\"A\" -> \"one\"\n\"B\" -> \"two\"", TransportProtocol::Udp);
    WB_VERIFY(m_session->send(QStringLiteral("\"A\"")));
    WB_VERIFY(m_session->send(QStringLiteral("\"B\"")));
    WB_EXPECT(*m_session, "\"one\"", longTime);
    const auto failure = m_session->expect(QStringLiteral("\"tw\""), longTime);
    QVERIFY(failure && failure->mismatch);
    QCOMPARE(failure->mismatch->offset, 2);
    QVERIFY(failure->mismatch->isWhole);
    WB_EXPECT(*m_session, "\"two\"", longTime);
    QCOMPARE(m_device->received(), QByteArray("AB"));
}

void TestDeviceSession::capturesAreValues()
{
    start("01 -> 00 d7 \"id 7f\" 0a\n/use (?<id>\\w+)\\n/ -> \"used {id}\\n\"");
    WB_VERIFY(m_session->send(QStringLiteral("01")));
    WB_EXPECT(*m_session, "[temp:u16 200..250]", longTime);
    WB_EXPECT(*m_session, "/id (?<id>\\w+)\\n/", longTime);
    QCOMPARE(m_session->number(QStringLiteral("temp")), 215.0);
    QCOMPARE(m_session->value(QStringLiteral("id")), QByteArray("7f"));
    QVERIFY(m_session->value(QStringLiteral("other")).isEmpty());
    QVERIFY(std::isnan(m_session->number(QStringLiteral("other"))));
    WB_VERIFY(m_session->send(QStringLiteral("{temp:u16}")));
    QVERIFY(QTest::qWaitFor([&] { return m_device->received().endsWith(QByteArray::fromHex("00d7")); }, 30'000));
}

void TestDeviceSession::whatDiffersIsTold()
{
    start("01 -> 01 02 03");
    WB_VERIFY(m_session->send(QStringLiteral("01")));
    const auto failure = m_session->expect(QStringLiteral("01 02 04"), longTime);
    QVERIFY(failure && failure->mismatch);
    QCOMPARE(failure->mismatch->got, QByteArray::fromHex("010203"));
    QCOMPARE(failure->mismatch->offset, 2);
    QCOMPARE(failure->before.size(), 3); // connected, sent, received
    const QString text = failure->toString();
    QVERIFY2(text.contains(u"byte 2 (0x2): 04 expected, 03 came") && text.contains(u"device  > 1 byte  01"),
             qPrintable(text));
    WB_EXPECT(*m_session, "01 02 03"); // it is still there
}

void TestDeviceSession::whatIsMissingIsTold()
{
    start("\"A\" -> \"on\"");
    WB_VERIFY(m_session->send(QStringLiteral("\"A\"")));
    QVERIFY(QTest::qWaitFor([&] { return m_session->waiting() == "on"; }, 30'000));
    const auto failure = m_session->expect(QStringLiteral("\"one\""), 1ms);
    QVERIFY(failure);
    QCOMPARE(failure->problem, QStringLiteral("2 bytes came within 1 ms, and more were expected"));
    QCOMPARE(failure->mismatch->offset, 2);
}

void TestDeviceSession::nothingIsExpectedToo()
{
    start("\"A\" -> \"x\"");
    QVERIFY(!m_session->expectNothing(1ms));
    WB_VERIFY(m_session->send(QStringLiteral("\"A\"")));
    const auto failure = m_session->expectNothing(longTime);
    QVERIFY(failure);
    QCOMPARE(failure->problem, QStringLiteral("1 byte came where nothing was expected"));
}

void TestDeviceSession::theEndIsExpected()
{
    start("\"A\" -> \"bye\" then close");
    QVERIFY(m_session->expectEnd(1ms));
    WB_VERIFY(m_session->send(QStringLiteral("\"A\"")));
    const auto early = m_session->expectEnd(longTime);
    QVERIFY(early && early->problem.contains(u"3 bytes came where the end was expected"));
    const auto more = m_session->expect(QStringLiteral("\"bye!\""), longTime);
    QVERIFY(more && more->problem.contains(u"before the device ended"));
    WB_EXPECT(*m_session, "\"bye\"");
    WB_VERIFY(m_session->expectEnd(longTime));
}

void TestDeviceSession::aResetIsNoEnd()
{
    start("\"A\" -> nothing then reset");
    WB_VERIFY(m_session->send(QStringLiteral("\"A\"")));
    const auto failure = m_session->expectEnd(longTime);
    QVERIFY(failure);
    QVERIFY2(failure->problem.startsWith(u"the connection broke (")
                 && failure->problem.endsWith(u") where the device's end was expected"),
             qPrintable(failure->problem));
    QVERIFY(!m_session->isOpen());
}

void TestDeviceSession::aResetEndsWaiting()
{
    start("\"A\" -> \"on\"\n\"B\" -> nothing then reset");
    WB_VERIFY(m_session->send(QStringLiteral("\"A\"")));
    QVERIFY(QTest::qWaitFor([&] { return m_session->waiting() == "on"; }, 30'000));
    WB_VERIFY(m_session->send(QStringLiteral("\"B\"")));
    const auto failure = m_session->expect(QStringLiteral("\"one\""), longTime);
    QVERIFY(failure && failure->mismatch);
    QVERIFY2(failure->problem.startsWith(u"2 bytes came before the connection broke ("), qPrintable(failure->problem));
    WB_EXPECT(*m_session, "\"on\"");
}

void TestDeviceSession::whatCameBeforeAClosingIsThere()
{
    start("\"A\" -> \"one\"");
    QVERIFY(m_session->isOpen());
    WB_VERIFY(m_session->send(QStringLiteral("\"A\"")));
    QVERIFY(QTest::qWaitFor([&] { return m_session->waiting() == "one"; }, 30'000));
    m_session->close();
    QVERIFY(!m_session->isOpen());
    WB_EXPECT(*m_session, "\"on\"", longTime);
    const auto failure = m_session->expect(QStringLiteral("\"x\""), longTime);
    QVERIFY(failure);
    QCOMPARE(failure->problem, QStringLiteral("the bytes that came are not those that were expected"));
    WB_EXPECT(*m_session, "\"e\"", longTime);
    QCOMPARE(m_session->expect(QStringLiteral("\"!\""), longTime)->problem,
             QStringLiteral("0 bytes came before the session was closed, and more were expected"));
    QCOMPARE(m_session->expectEnd(longTime)->problem,
             QStringLiteral("the session was closed where the device's end was expected"));
}

void TestDeviceSession::nothingIsWaitedForWhereNothingCanCome_data()
{
    QTest::addColumn<QString>("address"); // empty: connectTo() is not called
    QTest::addColumn<QString>("problem");
    QTest::newRow("never connected") << QString() << QStringLiteral("the session is not connected");
    QTest::newRow("no address") << QStringLiteral("tcp:/") << QStringLiteral("the session is not connected");
    QTest::newRow("refused") << QStringLiteral("refused") << QStringLiteral("connection failed (");
}

void TestDeviceSession::nothingIsWaitedForWhereNothingCanCome()
{
    QFETCH(QString, address);
    QFETCH(const QString, problem);
    if (address == u"refused") {
        WB_VERIFY(m_device->start(QStringLiteral("any -> echo")));
        address = m_device->address();
        m_device->stop();
    }
    if (!address.isEmpty())
        QVERIFY(!m_session->connectTo(address));
    for (const auto &outcome : {m_session->expect(QStringLiteral("\"x\""), 1h), m_session->expectEnd(1h)})
        QVERIFY2(outcome && outcome->problem.contains(problem), outcome ? qPrintable(outcome->problem) : "passed");
    const auto nothing = m_session->expectNothing(1ms);
    QCOMPARE(nothing.has_value(), problem.endsWith(u"not connected"));
}

void TestDeviceSession::whoDoesNotAnswerIsGivenUp()
{
    const tests::BlackHole nobody;
    const QString address = QStringLiteral("tcp://127.0.0.1:%1").arg(nobody.port());
    const auto connected = m_session->connectTo(address, 1ms);
    QVERIFY(!connected);
    QCOMPARE(connected.error().code, ErrorCode::TimedOut);
    QCOMPARE(connected.error().detail, address + QStringLiteral(": no answer within 1 ms"));
    QVERIFY(!m_session->isOpen());
    QCOMPARE(m_session->expect(QStringLiteral("\"x\""), 1h)->problem,
             QStringLiteral("0 bytes came before the session was closed, and more were expected"));
}

void TestDeviceSession::aMissingDatagramIsTold()
{
    start("\"A\" -> \"a\"", TransportProtocol::Udp);
    const auto failure = m_session->expect(QStringLiteral("01 02"), 1ms);
    QVERIFY(failure && failure->mismatch);
    QCOMPARE(failure->problem, QStringLiteral("no datagram came within 1 ms"));
    QVERIFY2(failure->toString().contains(u"expected  01 02"), qPrintable(failure->toString()));
    m_session->close();
    QCOMPARE(m_session->expect(QStringLiteral("01 02"), longTime)->problem,
             QStringLiteral("no datagram came before the session was closed"));
}

void TestDeviceSession::aPortWithoutADeviceIsTold()
{
    start("any -> nothing", TransportProtocol::Udp);
    m_device->stop();
    WB_VERIFY(m_session->send(QStringLiteral("\"A\"")));
    QSignalSpy changed(m_session.get(), &DeviceSession::changed);
    QVERIFY(changed.wait(30'000));
    const auto failure = m_session->expect(QStringLiteral("\"A\""), 1ms);
    QVERIFY(failure);
    QVERIFY2(failure->toString().contains(u"refused", Qt::CaseInsensitive), qPrintable(failure->toString()));
    QVERIFY(m_session->isOpen()); // it may come yet
}

void TestDeviceSession::onlyTcpHasAnEnd()
{
    start("any -> nothing", TransportProtocol::Udp);
    QCOMPARE(m_session->expectEnd(1h)->problem, QStringLiteral("only a TCP session has an end to expect"));
}

void TestDeviceSession::itMeasuresAsScenariosDo_data()
{
    QTest::addColumn<TransportProtocol>("protocol");
    QTest::newRow("TCP") << TransportProtocol::Tcp;
    QTest::newRow("UDP") << TransportProtocol::Udp;
}

void TestDeviceSession::itMeasuresAsScenariosDo()
{
    using Quantity = scenario::Measure::Quantity;
    using Statistic = scenario::Measure::Statistic;
    QFETCH(const TransportProtocol, protocol);
    start("\"A\" -> \"one\"", protocol);
    const harness::Measurements &measured = m_session->measurements();
    QCOMPARE(measured.value(Quantity::RoundTrip, Statistic::Maximum).error().code, ErrorCode::InvalidState);
    for (int time = 0; time < 3; ++time) {
        WB_VERIFY(m_session->send(QStringLiteral("\"A\"")));
        WB_EXPECT(*m_session, "\"one\"", longTime);
    }
    QCOMPARE(*measured.value(Quantity::RoundTrip, Statistic::Count), 3);
    const double longest = *measured.value(Quantity::RoundTrip, Statistic::Maximum);
    QVERIFY2(longest > 0 && longest < 30, qPrintable(QString::number(longest)));
    QCOMPARE(*measured.value(Quantity::Sent, Statistic::None), 3);
    QCOMPARE(*measured.value(Quantity::Received, Statistic::None), 9);
    QCOMPARE(*measured.value(Quantity::Messages, Statistic::None), 3);
    QCOMPARE(*measured.value(Quantity::Gap, Statistic::Count), 2);
}

void TestDeviceSession::aRoundTripEndsWithTheLastByteThatIsTaken()
{
    using Quantity = scenario::Measure::Quantity;
    using Statistic = scenario::Measure::Statistic;
    start("\"A\" -> \"one\" after 1ms\n\"B\" -> \"two\" after 50ms");
    WB_VERIFY(m_session->send(QStringLiteral("\"A\"")));
    QVERIFY(QTest::qWaitFor([&] { return m_session->waiting() == "one"; }, 30'000));
    WB_VERIFY(m_session->send(QStringLiteral("\"B\"")));
    QVERIFY(QTest::qWaitFor([&] { return m_session->waiting() == "onetwo"; }, 30'000));
    WB_EXPECT(*m_session, "\"on\"");
    // It had come before the second was sent.
    QCOMPARE(*m_session->measurements().value(Quantity::RoundTrip, Statistic::Maximum), 0);
    WB_VERIFY(m_session->send(QStringLiteral("\"C\"")));
    WB_EXPECT(*m_session, "\"etwo\"");
    QCOMPARE(*m_session->measurements().value(Quantity::RoundTrip, Statistic::Count), 2);
}

void TestDeviceSession::anExpressionThatCouldGoOnIsDecidedInTheEnd()
{
    start("\"A\" -> \"12\"");
    WB_VERIFY(m_session->send(QStringLiteral("\"A\"")));
    QVERIFY(QTest::qWaitFor([&] { return m_session->waiting() == "12"; }, 30'000));
    WB_EXPECT(*m_session, "/(?<n>\\d+)/", 1ms);
    QCOMPARE(m_session->number(QStringLiteral("n")), 12.0);
}

void TestDeviceSession::nobodyThereIsAnError()
{
    WB_VERIFY(m_device->start(QStringLiteral("any -> echo")));
    const QString address = m_device->address();
    m_device->stop();
    const auto refused = m_session->connectTo(address);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::ConnectionRefused);
    QVERIFY(refused.error().detail.startsWith(address));
    QCOMPARE(m_session->connectTo(address).error().code, ErrorCode::InvalidState);
    QCOMPARE(m_session->send(QStringLiteral("00")).error().code, ErrorCode::InvalidState);
}

void TestDeviceSession::wrongTextsAreErrors()
{
    QCOMPARE(m_session->connectTo(QStringLiteral("listen:tcp:0")).error().code, ErrorCode::InvalidArgument);
    QVERIFY(m_session->send(QStringLiteral("0")).error().detail.contains(u"character"));
    QVERIFY(m_session->send(QStringLiteral("{x:u8}")).error().detail.contains(u"no value"));
    QVERIFY(m_session->expect(QStringLiteral("0"))->problem.startsWith(u"the pattern is wrong: "));
    QVERIFY(m_session->expect(QStringLiteral("{x:u8}"))->problem.startsWith(u"the pattern cannot be filled in: "));
}

void TestDeviceSession::moreThanThereIsRoomForWaits()
{
    start("any -> nothing");
    const QByteArray part(1024 * 1024, 'x');
    QVERIFY(QTest::qWaitFor([&] { return m_device->clients() == 1; }, 30'000));
    WB_VERIFY(m_device->tell(part + part));
    WB_VERIFY(m_device->tell(part + part));
    QVERIFY(QTest::qWaitFor([&] { return m_session->waiting().size() == DeviceSession::mostBytes; }, 30'000));
    WB_VERIFY(m_device->tell("end"));
    QVERIFY(m_session->expect(QStringLiteral("\"y\""), 1ms));
    QCOMPARE(m_session->waiting().size(), DeviceSession::mostBytes);
    WB_EXPECT(*m_session, "78 78 78");
    QVERIFY(QTest::qWaitFor([&] { return m_session->waiting().endsWith("xend"); }, 30'000));
}

QTEST_GUILESS_MAIN(TestDeviceSession)
#include "tst_devicesession.moc"
