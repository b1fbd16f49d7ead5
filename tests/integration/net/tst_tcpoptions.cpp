// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/net/tcppair.h"
#include "tests/support/leakcheck.h"

#include "core/net/udpconnection.h"
#include "tests/support/faultysocketcalls.h"
#include "tests/support/rawudppeer.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

using namespace wirebench;
using namespace wirebench::net;
using namespace wirebench::tests;
using namespace std::chrono_literals;

namespace {

int option(int descriptor, int level, int name)
{
    int value = -1;
    socklen_t length = sizeof value;
    ::getsockopt(descriptor, level, name, &value, &length);
    return value;
}

tcp_info information(int descriptor)
{
    tcp_info info = {};
    socklen_t length = sizeof info;
    ::getsockopt(descriptor, IPPROTO_TCP, TCP_INFO, &info, &length);
    return info;
}

} // namespace

//! What was asked for is what the operating system says.
class TestTcpOptions : public LeakCheck
{
    Q_OBJECT

private Q_SLOTS:
    void withoutOptionsTheSystemDecides()
    {
        TcpPair pair;
        QVERIFY(pair.open());
        const int descriptor = pair.connection->descriptor();
        QCOMPARE(option(descriptor, IPPROTO_TCP, TCP_NODELAY), 0);
        QCOMPARE(option(descriptor, SOL_SOCKET, SO_KEEPALIVE), 0);
        QVERIFY(::fcntl(descriptor, F_GETFL) & O_NONBLOCK);
        QVERIFY(::fcntl(descriptor, F_GETFD) & FD_CLOEXEC);
    }

    void noDelayIsSet()
    {
        TcpOptions options;
        options.noDelay = true;
        TcpPair pair;
        QVERIFY(pair.open(options));
        QCOMPARE(option(pair.connection->descriptor(), IPPROTO_TCP, TCP_NODELAY), 1);
    }

    void keepAliveIsInWholeSecondsRoundedUp_data()
    {
        QTest::addColumn<qint64>("delay"); // ms
        QTest::addColumn<int>("seconds");
        QTest::newRow("least") << qint64(1000) << 1;
        QTest::newRow("just more") << qint64(1001) << 2;
        QTest::newRow("an hour") << qint64(3600000) << 3600;
        QTest::newRow("the kernel's most") << qint64(32767000) << 32767;
        QTest::newRow("beyond it") << qint64(4294967295) << 32767;
    }

    void keepAliveIsInWholeSecondsRoundedUp()
    {
        QFETCH(const qint64, delay);
        QFETCH(const int, seconds);
        TcpOptions options;
        options.keepAliveDelay = std::chrono::milliseconds(delay);
        TcpPair pair;
        QVERIFY(pair.open(options));
        const int descriptor = pair.connection->descriptor();
        QCOMPARE(option(descriptor, SOL_SOCKET, SO_KEEPALIVE), 1);
        QCOMPARE(option(descriptor, IPPROTO_TCP, TCP_KEEPIDLE), seconds);
        QCOMPARE(option(descriptor, IPPROTO_TCP, TCP_KEEPINTVL), seconds);
    }

    void bufferSizesAreSet()
    {
        TcpOptions options;
        options.sendBufferSize = 20000;
        options.receiveBufferSize = 30000;
        TcpPair pair;
        QVERIFY(pair.open(options));
        // Linux doubles them, for its own bookkeeping.
        QCOMPARE(option(pair.connection->descriptor(), SOL_SOCKET, SO_SNDBUF), 40000);
        QCOMPARE(option(pair.connection->descriptor(), SOL_SOCKET, SO_RCVBUF), 60000);
    }

    void theReceiveBufferIsSetBeforeConnectingSoThatTheWindowScaleFits()
    {
        const auto scaleFor = [](quint32 size) {
            TcpOptions options;
            options.receiveBufferSize = size;
            TcpPair pair;
            // The scale is announced in the SYN: what the peer heard cannot have been set later.
            return pair.open(options) ? static_cast<int>(information(pair.peer->descriptor()).tcpi_snd_wscale) : -1;
        };
        TcpPair plain;
        QVERIFY(plain.open());
        const int usual = information(plain.peer->descriptor()).tcpi_snd_wscale;
        const int small = scaleFor(4096);
        QCOMPARE(small, 0);
        QVERIFY2(usual > small, "this system does not scale windows: the test proves nothing");
    }

    void sizesThatTheKernelLimitsAreNoError()
    {
        for (const quint32 size : {1u, 4294967295u}) {
            TcpOptions options;
            options.sendBufferSize = size;
            options.receiveBufferSize = size;
            TcpPair pair;
            QVERIFY(pair.open(options));
            QVERIFY(option(pair.connection->descriptor(), SOL_SOCKET, SO_SNDBUF) > 0);
        }
    }

    void everyAttemptHasTheOptions()
    {
        // Buffers before connect() even when the first address is dead: a new socket is made for the second.
        FaultySocketCalls calls;
        TcpOptions options;
        options.noDelay = true;
        options.sendBufferSize = 20000;
        TcpPair pair({.calls = calls});
        QVERIFY(pair.open(options));
        QCOMPARE(calls.count(FaultySocketCalls::Call::Socket), 1);
        QCOMPARE(option(pair.connection->descriptor(), SOL_SOCKET, SO_SNDBUF), 40000);
        QCOMPARE(option(pair.connection->descriptor(), IPPROTO_TCP, TCP_NODELAY), 1);
    }

    void udpHasItsBuffersAndNoBroadcast()
    {
        const RawUdpPeer peer;
        UdpOptions options;
        options.sendBufferSize = 20000;
        options.receiveBufferSize = 30000;
        UdpConnection connection;
        connection.open(QStringLiteral("127.0.0.1"), peer.port(), options);
        QTRY_VERIFY(connection.writer());
        QCOMPARE(option(connection.descriptor(), SOL_SOCKET, SO_SNDBUF), 40000);
        QCOMPARE(option(connection.descriptor(), SOL_SOCKET, SO_RCVBUF), 60000);
        QCOMPARE(option(connection.descriptor(), SOL_SOCKET, SO_BROADCAST), 0);
        QVERIFY(::fcntl(connection.descriptor(), F_GETFL) & O_NONBLOCK);
    }
};

QTEST_GUILESS_MAIN(TestTcpOptions)
#include "tst_tcpoptions.moc"
