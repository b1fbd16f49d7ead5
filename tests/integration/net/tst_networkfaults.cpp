// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/net/tcppair.h"
#include "tests/support/fakeresolver.h"
#include "tests/support/leakcheck.h"
#include "tests/support/networknamespace.h"
#include "tests/support/posixserver.h"
#include "tests/support/secondhost.h"
#include "tests/support/testbytes.h"

#include "core/net/udpconnection.h"

#include <QSignalSpy>

#include <net/if.h>
#include <netinet/in.h>
#include <netinet/tcp.h>

using namespace wirebench;
using namespace wirebench::net;
using namespace wirebench::streams;
using namespace wirebench::tests;
using namespace std::chrono_literals;

namespace {

const QString secondHost = QStringLiteral("10.77.0.2");
const QString nobody = QStringLiteral("10.77.0.9");

TcpOptions within(std::chrono::milliseconds limit)
{
    TcpOptions options;
    options.timeout = limit;
    return options;
}

//! The ports that the kernel may choose from, while this object lives.
class LocalPorts
{
public:
    explicit LocalPorts(const QByteArray &range)
        : set(setRange(range))
    { }
    ~LocalPorts() { (void)setRange("32768 60999"); }
    Q_DISABLE_COPY(LocalPorts)

    const Result<void> set;

private:
    static Result<void> setRange(const QByteArray &range)
    {
        return setNetworkParameter("ipv4/ip_local_port_range", range);
    }
};

} // namespace

//! What a broken network does, on a cable of our own to a second host.
class TestNetworkFaults : public LeakCheck
{
    Q_OBJECT

public:
    explicit TestNetworkFaults(Result<std::unique_ptr<SecondHost>> other)
        : m_other(std::move(other))
    { }

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_other)
            QSKIP(qPrintable(QStringLiteral("skipped: ") + m_other.error().detail));
    }

    void aHostThatNeverAnswersFailsAtTheLimitAndGivesEverythingBack()
    {
        QVERIFY(makeBlackHole(nobody.toUtf8()));
        TcpConnection connection;
        const ConnectionLog log(connection);
        QElapsedTimer clock;
        clock.start();
        connection.open(nobody, echoPort, within(300ms));
        QTRY_COMPARE(connection.state(), ConnectionState::Failed);
        QVERIFY(clock.elapsed() >= 290);
        QCOMPARE(connection.error()->code, ErrorCode::TimedOut);
        QCOMPARE(log.lines.last(), QStringLiteral("failed TimedOut"));
        QCOMPARE(log.lines.size(), 3);
    }

    void behindASilentFirstAddressTheSecondAnswers()
    {
        QVERIFY(makeBlackHole(nobody.toUtf8()));
        FakeResolver resolver;
        resolver.setAnswer(QStringLiteral("device"), {QHostAddress(nobody), QHostAddress(secondHost)});
        TcpConnection connection({.resolver = resolver});
        connection.open(QStringLiteral("device"), echoPort, within(20s));
        QTRY_VERIFY_WITH_TIMEOUT(connection.state() != ConnectionState::Opening, 19000);
        QCOMPARE(connection.state(), ConnectionState::Open);
        QCOMPARE(connection.remoteEndpoint(), (Endpoint{QHostAddress(secondHost), echoPort}));
    }

    void whenNoLocalPortIsLeftOpeningFailsAndTheNextWorks_data()
    {
        QTest::addColumn<bool>("overTcp");
        QTest::newRow("TCP") << true;
        QTest::newRow("UDP") << false;
    }

    void whenNoLocalPortIsLeftOpeningFailsAndTheNextWorks()
    {
        QFETCH(const bool, overTcp);
        const LocalPorts two("40000 40001");
        if (!two.set)
            QSKIP(qPrintable(QStringLiteral("skipped: ") + two.set.error().detail));
        std::vector<std::unique_ptr<Connection>> all;
        const auto openOne = [&all, overTcp] {
            if (overTcp) {
                auto connection = std::make_unique<TcpConnection>();
                connection->open(secondHost, echoPort);
                all.push_back(std::move(connection));
            } else {
                auto connection = std::make_unique<UdpConnection>();
                connection->open(secondHost, echoPort);
                all.push_back(std::move(connection));
            }
        };
        openOne();
        openOne();
        QTRY_COMPARE(all.at(0)->state(), ConnectionState::Open);
        QTRY_COMPARE(all.at(1)->state(), ConnectionState::Open);
        openOne();
        QTRY_COMPARE(all.at(2)->state(), ConnectionState::Failed);
        QCOMPARE(all.at(2)->error()->code, ErrorCode::AddressNotAvailable); // EAGAIN is what the kernel says for UDP
        QVERIFY(wakeUpsWithin(100ms) < 50); // nothing tries again
        QCOMPARE(all.at(0)->state(), ConnectionState::Open);
        if (overTcp)
            QVERIFY(setNetworkParameter("ipv4/ip_local_port_range", "40000 40003")); // TIME_WAIT keeps the others
        else
            all.erase(all.begin());
        openOne();
        QTRY_COMPARE(all.back()->state(), ConnectionState::Open);
    }

    void withoutARouteOpeningFailsAtOnce_data()
    {
        QTest::addColumn<QByteArray>("route"); // empty: none at all
        QTest::addColumn<bool>("overTcp");
        for (const char *route : {"", "unreachable 10.88.0.0/24"}) {
            QTest::addRow("TCP, route \"%s\"", route) << QByteArray(route) << true;
            QTest::addRow("UDP, route \"%s\"", route) << QByteArray(route) << false;
        }
    }

    void withoutARouteOpeningFailsAtOnce()
    {
        QFETCH(const QByteArray, route);
        QFETCH(const bool, overTcp);
        if (!route.isEmpty())
            QVERIFY(runIp("route replace " + route));
        TcpConnection tcp;
        UdpConnection udp;
        const QString host = QStringLiteral("10.88.0.1");
        if (overTcp)
            tcp.open(host, echoPort);
        else
            udp.open(host, echoPort);
        Connection &connection = overTcp ? static_cast<Connection &>(tcp) : udp;
        QTRY_COMPARE(connection.state(), ConnectionState::Failed);
        QCOMPARE(connection.error()->code, ErrorCode::Unreachable);
        if (!route.isEmpty())
            QVERIFY(runIp("route del " + route));
    }

    void aHostThatIsNotThereIsUnreachable()
    {
        // Nobody answers "who has this address?": about three seconds, by the kernel.
        TcpConnection connection;
        connection.open(QStringLiteral("10.77.0.8"), echoPort);
        QTRY_COMPARE_WITH_TIMEOUT(connection.state(), ConnectionState::Failed, 20000);
        QCOMPARE(connection.error()->code, ErrorCode::Unreachable);
    }

    void whatIsWrittenWhileTheLinkIsDownArrivesWhenItIsUpAgain_data()
    {
        QTest::addColumn<bool>("ours");
        QTest::newRow("our end") << true;
        QTest::newRow("the other end") << false;
    }

    void whatIsWrittenWhileTheLinkIsDownArrivesWhenItIsUpAgain()
    {
        QFETCH(const bool, ours);
        const auto setLink = [&](const QByteArray &state) {
            return ours ? runIp("link set dev wb0 " + state) : (*m_other)->runIp("link set dev wb1 " + state);
        };
        const QByteArray payload = testBytes(1024 * 1024);
        TcpConnection connection;
        connection.open(secondHost, echoPort);
        QTRY_VERIFY(connection.reader());
        const Drain drain(*connection.reader());
        QVERIFY(setLink("down"));
        QVERIFY(connection.writer()->write(payload));
        (void)wakeUpsWithin(100ms);
        QCOMPARE(connection.state(), ConnectionState::Open);
        QCOMPARE(connection.reader()->state(), ReadableState::Readable);
        QCOMPARE(connection.writer()->state(), WritableState::Writable);
        QCOMPARE(drain.received(), 0);
        QVERIFY(setLink("up"));
        QTRY_COMPARE_WITH_TIMEOUT(drain.received(), payload.size(), 30000);
        QCOMPARE(drain.hash(), sha256(payload));
        connection.writer()->close();
        QTRY_COMPARE(connection.state(), ConnectionState::Closed);
        QVERIFY(restoreIpv6());
    }

    void aDeadPeerIsNoticedByKeepAlive_data()
    {
        QTest::addColumn<bool>("linkDown");
        QTest::newRow("nothing comes back") << false;
        QTest::newRow("the link is down") << true;
    }

    void aDeadPeerIsNoticedByKeepAlive()
    {
        QFETCH(const bool, linkDown);
        TcpOptions options;
        options.keepAliveDelay = 1s;
        TcpConnection connection;
        const ConnectionLog log(connection);
        connection.open(secondHost, echoPort, options);
        QTRY_VERIFY(connection.reader());
        const int probes = 2; // the system's are many, and would take minutes
        QCOMPARE(::setsockopt(connection.descriptor(), IPPROTO_TCP, TCP_KEEPCNT, &probes, sizeof probes), 0);
        connection.reader()->grant(100); // a read is pending
        QStringList order;
        connect(connection.reader(), &ByteReader::stateChanged, this, [&](ReadableState, ReadableState to) {
            if (isTerminal(to))
                order.append(QStringLiteral("read"));
        });
        connect(&connection, &Connection::closed, this, [&] { order.append(QStringLiteral("closed")); });
        QVERIFY(linkDown ? runIp("link set dev wb0 down") : makeBlackHole(secondHost.toUtf8()));
        QTRY_VERIFY_WITH_TIMEOUT(isTerminal(connection.state()), 30000);
        QVERIFY(linkDown ? runIp("link set dev wb0 up").and_then([&] { return restoreIpv6(); })
                         : endBlackHole(secondHost.toUtf8()));
        QCOMPARE(order, (QStringList{QStringLiteral("read"), QStringLiteral("closed")}));
        // Where the kernel knows more, it says that.
        const ErrorCode code = connection.reader()->error()->code;
        QVERIFY(code == ErrorCode::TimedOut || (linkDown && code == ErrorCode::Unreachable));
        QCOMPARE(connection.writer()->error()->code, code);
        QCOMPARE(connection.state(), ConnectionState::Failed);
        QCOMPARE(connection.error()->code, code);
    }

    // Native Chromium knows no zones.
    void linkLocalAddressesNeedTheirZone_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("opens");
        QTest::newRow("by name") << QStringLiteral("fe80::77:2%wb0") << true;
        QTest::newRow("by number") << QStringLiteral("fe80::77:2%%1").arg(::if_nametoindex("wb0")) << true;
        QTest::newRow("none") << QStringLiteral("fe80::77:2") << false;
        QTest::newRow("another's") << QStringLiteral("fe80::77:2%lo") << false;
        QTest::newRow("nobody's") << QStringLiteral("fe80::77:2%wb7") << false;
    }

    void linkLocalAddressesNeedTheirZone()
    {
        QFETCH(const QString, host);
        QFETCH(const bool, opens);
        TcpConnection tcp;
        tcp.open(host, echoPort, within(2s));
        UdpConnection udp;
        udp.open(host, echoPort);
        QTRY_VERIFY(tcp.state() != ConnectionState::Opening && udp.state() != ConnectionState::Opening);
        if (!opens) {
            QCOMPARE(tcp.state(), ConnectionState::Failed);
            return;
        }
        QCOMPARE(tcp.state(), ConnectionState::Open);
        QCOMPARE(tcp.remoteEndpoint().address.scopeId(), QStringLiteral("wb0"));
        QCOMPARE(tcp.localEndpoint().address, QHostAddress(QStringLiteral("fe80::77:1%wb0")));
        const Drain drain(*tcp.reader());
        QVERIFY(tcp.writer()->write("hello"));
        QTRY_COMPARE(drain.received(), 5);
        QSignalSpy arrived(udp.reader(), &DatagramReader::datagramsArrived);
        udp.reader()->grant(1);
        QVERIFY(udp.writer()->write({"hello", {}}));
        QTRY_COMPARE(arrived.size(), 1);
    }

private:
    //! IPv6 addresses do not outlive a link that goes down.
    Result<void> restoreIpv6()
    {
        return runIp("addr replace fe80::77:1/64 dev wb0 nodad").and_then([&] {
            return (*m_other)->runIp("addr replace fe80::77:2/64 dev wb1 nodad");
        });
    }

    Result<std::unique_ptr<SecondHost>> m_other;
};

int main(int argc, char **argv)
{
    auto other = enterNetworkNamespace().and_then(SecondHost::start);
    QCoreApplication application(argc, argv);
    TestNetworkFaults test(std::move(other));
    return QTest::qExec(&test, argc, argv);
}

#include "tst_networkfaults.moc"
