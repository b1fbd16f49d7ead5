// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/devices/devicecatalogue.h"
#include "core/faults/faultproxy.h"
#include "tests/integration/session/rawclient.h"
#include "tests/support/manualclock.h"
#include "tests/support/rawlistener.h"
#include "tests/support/rawudppeer.h"
#include "tests/support/testbytes.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <cerrno>
#include <sys/socket.h>

using namespace wirebench;
using namespace wirebench::faults;
using namespace wirebench::tests;
using namespace std::chrono_literals;

namespace {

constexpr int deadline = 60'000; // ms
const Endpoint anyPort{QHostAddress(QHostAddress::LocalHost), 0};

} // namespace

//! A client and a server in plain POSIX, and a proxy with faults between them.
class TestFaultProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void cleanup()
    {
        m_client.reset();
        m_proxy.reset();
        m_server.reset();
    }

    void bytesGoBothWays_data()
    {
        QTest::addColumn<FaultOptions>("options");
        QTest::newRow("nothing") << FaultOptions{};
        QTest::newRow("late") << FaultOptions{.latency = 20ms, .jitter = 20ms};
        QTest::newRow("sliced") << FaultOptions{.slice = 1000};
        QTest::newRow("slow") << FaultOptions{.rate = 2'000'000};
    }

    void bytesGoBothWays()
    {
        QFETCH(const FaultOptions, options);
        connectBoth(options);
        const QByteArray up = QByteArray("up").repeated(100'000);
        const QByteArray down = QByteArray("down").repeated(50'000);
        m_client->send(up);
        m_client->finishSending();
        server()->send(down);
        server()->finishSending();
        QTRY_VERIFY_WITH_TIMEOUT(m_client->sawEnd() && server()->sawEnd(), deadline);
        QCOMPARE(server()->receivedBytes(), up);
        QCOMPARE(m_client->receivedBytes(), down);
        QTRY_COMPARE_WITH_TIMEOUT(m_ended->size(), 1, deadline);
        QCOMPARE(m_proxy->counts().bytesUp, up.size());
        QCOMPARE(m_proxy->counts().bytesDown, down.size());
    }

    void aResetGoesThroughBehindWhatCameBefore_data()
    {
        QTest::addColumn<FaultOptions>("options");
        QTest::newRow("at once") << FaultOptions{};
        QTest::newRow("late") << FaultOptions{.latency = 50ms};
    }

    void aResetGoesThroughBehindWhatCameBefore()
    {
        QFETCH(const FaultOptions, options);
        connectBoth(options);
        server()->send("last words");
        QTRY_VERIFY_WITH_TIMEOUT(m_proxy->counts().bytesDown == 10, deadline);
        server()->reset();
        QTRY_COMPARE_WITH_TIMEOUT(m_client->error(), ECONNRESET, deadline);
        QCOMPARE(m_client->receivedBytes(), QByteArray("last words"));
        QCOMPARE(m_proxy->counts().resets, 0);
    }

    void halfCloseGoesThrough()
    {
        connectBoth({.latency = 10ms});
        m_client->finishSending();
        QTRY_VERIFY_WITH_TIMEOUT(server()->sawEnd(), deadline);
        server()->send("still here");
        QTRY_COMPARE_WITH_TIMEOUT(m_client->receivedBytes(), QByteArray("still here"), deadline);
        QVERIFY(!m_client->sawEnd());
    }

    void latencyIsThereAndThroughputStays()
    {
        connectBoth({.latency = 200ms});
        QElapsedTimer timer;
        timer.start();
        m_client->send(QByteArray(8 * 1024 * 1024, 'x'));
        QTRY_VERIFY_WITH_TIMEOUT(server()->received() > 0, deadline);
        QVERIFY(timer.elapsed() >= 200);
        // With each read held up it would be a window of the kernel's in each 200 ms.
        QTRY_COMPARE_WITH_TIMEOUT(server()->received(), 8 * 1024 * 1024, deadline);
        QCOMPARE(m_proxy->counts().bytesUp, 8 * 1024 * 1024);
    }

    void whatIsNotTakenIsNotRead()
    {
        m_server = std::make_unique<RawListener>(RawListener::Options{.receiveBuffer = 4096});
        connectBoth({.slice = 100'000});
        server()->setReading(false);
        m_client->send(QByteArray(64 * 1024 * 1024, 'x'));
        qint64 before = -1;
        QTRY_VERIFY_WITH_TIMEOUT(std::exchange(before, m_proxy->counts().bytesUp) == m_proxy->counts().bytesUp
                                     && m_proxy->counts().bytesUp > 0,
                                 deadline);
        QVERIFY(m_proxy->counts().bytesUp <= 16 * 1024 * 1024); // the window, and what the kernels keep
        server()->setReading(true);
        QTRY_COMPARE_WITH_TIMEOUT(server()->received(), 64 * 1024 * 1024, deadline);
    }

    void slicesAreSegments()
    {
        m_server = std::make_unique<RawListener>();
        m_server->setAccepting(false);
        ManualClock clock; // however late a piece is read, the next one waits for it
        net::Environment environment{.clock = clock};
        startProxy({.slice = 3, .slicePause = 30ms}, {}, environment);
        m_client = connectTo(m_proxy->localEndpoint().port);
        m_client->send("abcdefgh");
        int accepted = -1;
        QTRY_VERIFY_WITH_TIMEOUT(accepted >= 0 || (accepted = m_server->acceptRaw()) >= 0, deadline);
        QByteArrayList pieces;
        for (const int received : {3, 6, 8}) {
            QTRY_VERIFY_WITH_TIMEOUT(readPiece(accepted, pieces) == received, deadline);
            clock.advance(29ms);
            QCOMPARE(readPiece(accepted, pieces), received);
            clock.advance(1ms);
        }
        QCOMPARE(pieces, QByteArrayList({"abc", "def", "gh"}));
        ::close(accepted);
        m_proxy.reset(); // before its clock
    }

    void behindSoManyBytesBothAreReset()
    {
        connectBoth({.direction = FaultDirection::Up, .resetAfter = 5});
        m_client->send("hello world");
        QTRY_COMPARE_WITH_TIMEOUT(m_client->error(), ECONNRESET, deadline);
        QTRY_COMPARE_WITH_TIMEOUT(server()->error(), ECONNRESET, deadline);
        QCOMPARE(server()->receivedBytes(), QByteArray("hello"));
        QTRY_COMPARE_WITH_TIMEOUT(m_ended->size(), 1, deadline);
        QCOMPARE(m_proxy->counts().resets, 1);
    }

    void halfAClose_data()
    {
        QTest::addColumn<std::optional<qint64>>("after");
        QTest::addColumn<QByteArray>("received");
        QTest::newRow("at once") << std::optional<qint64>() << QByteArray();
        QTest::newRow("behind some bytes") << std::optional<qint64>(5) << QByteArray("hello");
    }

    void halfAClose()
    {
        QFETCH(const std::optional<qint64>, after);
        QFETCH(const QByteArray, received);
        connectBoth({.resetAfter = after, .halfClose = true});
        server()->send("hello world");
        QTRY_VERIFY_WITH_TIMEOUT(m_client->sawEnd(), deadline);
        QCOMPARE(m_client->receivedBytes(), received);
        server()->send(QByteArray(32 * 1024 * 1024, 'x')); // what comes is taken, and thrown away
        QTRY_COMPARE_WITH_TIMEOUT(server()->unsent(), 0, deadline);
        m_client->send("the other way goes on");
        QTRY_COMPARE_WITH_TIMEOUT(server()->receivedBytes(), QByteArray("the other way goes on"), deadline);
        m_client->finishSending();
        server()->finishSending();
        QTRY_COMPARE_WITH_TIMEOUT(m_ended->size(), 1, deadline);
    }

    void theFirstOnesAreRefused()
    {
        m_server = std::make_unique<RawListener>();
        startProxy({.refuseFirst = 2});
        for (int i = 0; i < 2; ++i) {
            const auto refused = connectTo(m_proxy->localEndpoint().port);
            QTRY_COMPARE_WITH_TIMEOUT(refused->error(), ECONNRESET, deadline);
        }
        m_client = connectTo(m_proxy->localEndpoint().port);
        m_client->send("third");
        QTRY_VERIFY_WITH_TIMEOUT(m_server->peer() && server()->receivedBytes() == "third", deadline);
        QCOMPARE(m_server->acceptedCount(), 1);
        QCOMPARE(m_proxy->counts().refused, 2);
    }

    void whoIsHeldHearsNothing()
    {
        m_server = std::make_unique<RawListener>();
        startProxy({.hold = true});
        m_client = connectTo(m_proxy->localEndpoint().port);
        m_client->send(QByteArray(1'000'000, 'x'));
        QTRY_COMPARE_WITH_TIMEOUT(m_proxy->counts().bytesUp, 1'000'000, deadline);
        QCOMPARE(m_server->acceptedCount(), 0);
        QCOMPARE(m_client->received(), 0);
        m_client->finishSending();
        QTRY_VERIFY_WITH_TIMEOUT(m_client->sawEnd(), deadline);
        QTRY_COMPARE_WITH_TIMEOUT(m_ended->size(), 1, deadline);
    }

    void theSameSeedCorruptsTheSame()
    {
        QByteArrayList received;
        for (const quint64 seed : {1, 1, 2}) {
            connectBoth({.direction = FaultDirection::Up, .corrupt = 0.1, .seed = seed});
            m_client->setSegmentSize(received.isEmpty() ? 1 : 0);
            m_client->send(QByteArray(1000, 'a'));
            QTRY_COMPARE_WITH_TIMEOUT(server()->received(), 1000, deadline);
            received += server()->receivedBytes();
            cleanup();
        }
        QCOMPARE(received[0], received[1]);
        QVERIFY(received[0] != received[2]);
        QVERIFY(received[0] != QByteArray(1000, 'a'));
    }

    void aTargetThatIsNotThereIsTold()
    {
        auto made = FaultProxy::make(
            *session::parseSessionAddress(QStringLiteral("tcp://127.0.0.1:%1").arg(unusedPort(SOCK_STREAM))), {});
        m_proxy = *std::move(made);
        const QSignalSpy started(m_proxy.get(), &FaultProxy::started);
        const QSignalSpy reported(m_proxy.get(), &FaultProxy::errorReported);
        m_proxy->start(anyPort);
        QTRY_COMPARE_WITH_TIMEOUT(started.size(), 1, deadline);
        m_client = connectTo(m_proxy->localEndpoint().port);
        QTRY_COMPARE_WITH_TIMEOUT(reported.size(), 1, deadline);
        QCOMPARE(reported.first().first().value<Error>().code, ErrorCode::ConnectionRefused);
        QTRY_VERIFY_WITH_TIMEOUT(m_client->sawEnd() || m_client->error() != 0, deadline);
    }

    void aTakenPortIsAnError()
    {
        m_server = std::make_unique<RawListener>();
        for (const char *scheme : {"tcp", "udp"}) {
            const RawUdpPeer taken;
            auto made = FaultProxy::make(
                *session::parseSessionAddress(QString(QString::fromLatin1(scheme) + u"://127.0.0.1:9")), {});
            const QSignalSpy failed(made->get(), &FaultProxy::failed);
            (*made)->start({anyPort.address, scheme[0] == 't' ? m_server->port() : taken.port()});
            QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, deadline);
            QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::AddressInUse);
        }
    }

    void itMayBeDestroyedWhileConnectionsLive()
    {
        connectBoth({.latency = 50ms, .slice = 2});
        m_client->send("hello");
        server()->send("hello");
        QTRY_VERIFY_WITH_TIMEOUT(m_proxy->counts().bytesUp == 5, deadline);
        m_proxy.reset();
        QTRY_VERIFY_WITH_TIMEOUT(m_client->sawEnd() || m_client->error() != 0, deadline);
    }

    void datagramsFindTheirWayBack()
    {
        startUdp({.latency = 5ms});
        RawUdpPeer first;
        RawUdpPeer second;
        for (int i = 1; i <= 5; ++i) {
            QVERIFY(first.send("first", m_proxy->localEndpoint()));
            QVERIFY(second.send("second", m_proxy->localEndpoint()));
            QTRY_VERIFY_WITH_TIMEOUT(first.received().size() == i && second.received().size() == i, deadline);
        }
        QCOMPARE(first.received().last().data, QByteArray("first"));
        QCOMPARE(second.received().last().data, QByteArray("second"));
        QCOMPARE(m_proxy->counts().connections, 2);
        QCOMPARE(m_proxy->counts().datagramsUp, 10);
        QCOMPARE(m_proxy->counts().datagramsDown, 10);
    }

    void datagramsAreLostAndDoubledAsTheSeedSays()
    {
        QList<QByteArrayList> runs;
        for (int run = 0; run < 2; ++run) {
            startUdp({.direction = FaultDirection::Up, .seed = 5, .loss = 0.3, .duplicate = 0.3, .reorder = 0.2});
            RawUdpPeer peer;
            for (int i = 0; i < 100; ++i) {
                QVERIFY(peer.send(QByteArray::number(i), m_proxy->localEndpoint()));
                QTRY_COMPARE_WITH_TIMEOUT(m_proxy->counts().datagramsUp, i + 1, deadline);
            }
            const qint64 expected = 100 - m_proxy->counts().lost + m_proxy->counts().duplicated;
            QTRY_COMPARE_WITH_TIMEOUT(peer.received().size(), expected, deadline);
            QVERIFY(m_proxy->counts().lost > 10 && m_proxy->counts().duplicated > 5 && m_proxy->counts().reordered > 5);
            QByteArrayList received;
            for (const Datagram &datagram : peer.received())
                received += datagram.data;
            runs += received;
        }
        QCOMPARE(runs[0], runs[1]);
    }

private:
    RawPeer *server() const { return m_server->peer(); }

    //! The proxy listens, and leads to the server, or, without one, to \a target.
    void startProxy(const FaultOptions &options, const QString &target = {}, const net::Environment &environment = {})
    {
        const QString address = target.isEmpty() ? QStringLiteral("tcp://127.0.0.1:%1").arg(m_server->port()) : target;
        auto made = FaultProxy::make(*session::parseSessionAddress(address), options, environment);
        QVERIFY2(made, qPrintable(made ? QString() : made.error().detail));
        m_proxy = *std::move(made);
        m_ended = std::make_unique<QSignalSpy>(m_proxy.get(), &FaultProxy::connectionEnded);
        const QSignalSpy started(m_proxy.get(), &FaultProxy::started);
        m_proxy->start(anyPort);
        QTRY_COMPARE_WITH_TIMEOUT(started.size(), 1, deadline);
    }

    void connectBoth(const FaultOptions &options)
    {
        if (!m_server)
            m_server = std::make_unique<RawListener>();
        startProxy(options);
        m_client = connectTo(m_proxy->localEndpoint().port);
        QTRY_VERIFY_WITH_TIMEOUT(m_server->peer(), deadline);
    }

    void startUdp(const FaultOptions &options)
    {
        auto device = devices::makeDevice(u"echo");
        m_echo = *std::move(device);
        const QSignalSpy started(m_echo.get(), &devices::Device::started);
        m_echo->start(anyPort);
        QTRY_COMPARE_WITH_TIMEOUT(started.size(), 1, deadline);
        startProxy(options, m_echo->addresses().last());
    }

    //! How many bytes have come; each that came at once is one of \a pieces.
    static qsizetype readPiece(int descriptor, QByteArrayList &pieces)
    {
        char buffer[64];
        const ssize_t size = ::recv(descriptor, buffer, sizeof buffer, MSG_DONTWAIT);
        if (size > 0)
            pieces += QByteArray(buffer, size);
        return pieces.join().size();
    }

    std::unique_ptr<devices::Device> m_echo;
    std::unique_ptr<RawListener> m_server;
    std::unique_ptr<FaultProxy> m_proxy;
    std::unique_ptr<QSignalSpy> m_ended;
    std::unique_ptr<RawPeer> m_client;
};

QTEST_GUILESS_MAIN(TestFaultProxy)
#include "tst_faultproxy.moc"
