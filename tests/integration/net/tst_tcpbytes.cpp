// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/net/tcppair.h"
#include "tests/support/faultysocketcalls.h"
#include "tests/support/leakcheck.h"
#include "tests/support/testbytes.h"

#include <cerrno>

using namespace wirebench;
using namespace wirebench::streams;
using namespace wirebench::tests;

namespace {
constexpr qsizetype kibibyte = 1024;
constexpr qsizetype mebibyte = 1024 * kibibyte;
} // namespace

//! Every byte arrives, once, in order, both ways; whatever the sizes and whatever the system calls do.
class TestTcpBytes : public LeakCheck
{
    Q_OBJECT

private Q_SLOTS:
    void bothEndsAreNamed()
    {
        TcpPair pair;
        QVERIFY(pair.open());
        const Endpoint &remote = pair.connection->remoteEndpoint();
        const Endpoint &local = pair.connection->localEndpoint();
        QCOMPARE(remote, (Endpoint{QHostAddress(QHostAddress::LocalHost), pair.listener.port()}));
        QCOMPARE(local.address, QHostAddress(QHostAddress::LocalHost));
        QVERIFY(local.port > 0);
    }

    void overIpv6ItIsTheSame()
    {
        const RawListener::Options options{.address = QHostAddress(QHostAddress::LocalHostIPv6)};
        RawListener listener(options);
        net::TcpConnection connection;
        connection.open(QStringLiteral("::1"), listener.port());
        QTRY_VERIFY(listener.peer() && connection.writer());
        QCOMPARE(connection.remoteEndpoint(), (Endpoint{QHostAddress(QHostAddress::LocalHostIPv6), listener.port()}));
        QVERIFY(connection.writer()->write("hello"));
        QTRY_COMPARE(listener.peer()->receivedBytes(), QByteArray("hello"));
    }

    void singleByteSegmentsAreExactBothWays()
    {
        const QByteArray payload = testBytes(20000);
        TcpPair pair;
        net::TcpOptions options;
        options.noDelay = true;
        QVERIFY(pair.open(options));
        const Drain drain(pair.reader());
        pair.peer->setSegmentSize(1);
        pair.peer->send(payload);
        pair.peer->finishSending();
        for (const char byte : payload)
            QVERIFY(pair.writer().write(QByteArray(1, byte)));
        pair.writer().close();
        QTRY_COMPARE_WITH_TIMEOUT(pair.connection->state(), ConnectionState::Closed, 30000);
        QTRY_VERIFY(pair.peer->sawEnd());
        QCOMPARE(drain.hash(), sha256(payload));
        QCOMPARE(pair.peer->receivedHash(), sha256(payload));
    }

    // Native Chromium loses bytes of awaited writes in a row.
    void writesOfEverySizeArrive_data()
    {
        QTest::addColumn<qsizetype>("total");
        QTest::addColumn<qsizetype>("chunk");
        QTest::newRow("nothing") << qsizetype(0) << qsizetype(1);
        QTest::newRow("one byte") << qsizetype(1) << qsizetype(1);
        QTest::newRow("3 x 64 KiB + 1") << 3 * 64 * kibibyte + 1 << 64 * kibibyte;
        QTest::newRow("16 KiB in a row") << 20 * mebibyte << 16 * kibibyte;
        QTest::newRow("64 KiB in a row") << 20 * mebibyte << 64 * kibibyte;
        QTest::newRow("256 KiB in a row") << 20 * mebibyte << 256 * kibibyte;
        QTest::newRow("uneven") << 5 * mebibyte + 3 << qsizetype(12345);
    }

    void writesOfEverySizeArrive()
    {
        QFETCH(const qsizetype, total);
        QFETCH(const qsizetype, chunk);
        const QByteArray payload = testBytes(total);
        TcpPair pair;
        QVERIFY(pair.open());
        const Feed feed(pair.writer(), payload, chunk);
        QTRY_VERIFY_WITH_TIMEOUT(pair.peer->sawEnd(), 60000);
        QCOMPARE(pair.peer->received(), total);
        QCOMPARE(pair.peer->receivedHash(), sha256(payload));
    }

    void oneWriteOf64MebibytesArrives()
    {
        const QByteArray payload = testBytes(64 * mebibyte);
        TcpPair pair;
        QVERIFY(pair.open());
        pair.writer().setLimit(payload.size());
        QVERIFY(pair.writer().write({}));
        QVERIFY(pair.writer().write(payload));
        QVERIFY(pair.writer().write({}));
        pair.writer().close();
        QTRY_VERIFY_WITH_TIMEOUT(pair.peer->sawEnd(), 60000);
        QCOMPARE(pair.peer->receivedHash(), sha256(payload));
    }

    void readingInPiecesOfEverySizeIsExact_data()
    {
        QTest::addColumn<qint64>("window");
        for (const qint64 window : {1, 1000, 65536, 4194304})
            QTest::addRow("%lld", static_cast<long long>(window)) << window;
    }

    void readingInPiecesOfEverySizeIsExact()
    {
        QFETCH(const qint64, window);
        const QByteArray payload = testBytes(std::min<qsizetype>(8 * mebibyte, window * 5000));
        TcpPair pair;
        QVERIFY(pair.open());
        const Drain drain(pair.reader(), window);
        pair.peer->send(payload);
        pair.peer->finishSending();
        QTRY_COMPARE_WITH_TIMEOUT(pair.reader().state(), ReadableState::Closed, 60000);
        QCOMPARE(drain.hash(), sha256(payload));
    }

    void interruptedBlockedAndShortCallsAreInvisible_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 12; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void interruptedBlockedAndShortCallsAreInvisible()
    {
        QFETCH(const unsigned, seed);
        const QByteArray payload = testBytes(500000, seed);
        FaultySocketCalls calls;
        calls.setRandomFaults(seed, 60, true);
        TcpPair pair({.calls = calls});
        QVERIFY(pair.open());
        const Drain drain(pair.reader(), 70000);
        const Feed feed(pair.writer(), payload, 7777);
        pair.peer->send(payload);
        pair.peer->finishSending();
        QTRY_COMPARE_WITH_TIMEOUT(pair.connection->state(), ConnectionState::Closed, 30000);
        QTRY_VERIFY(pair.peer->sawEnd());
        QCOMPARE(drain.hash(), sha256(payload));
        QCOMPARE(pair.peer->receivedHash(), sha256(payload));
        QVERIFY(!pair.connection->error());
    }

    void everyFailureThatPassesIsInvisibleAtEveryCall_data()
    {
        QTest::addColumn<int>("error");
        QTest::newRow("EINTR") << EINTR;
        QTest::newRow("EAGAIN") << EAGAIN;
        QTest::newRow("ENOBUFS") << ENOBUFS;
        QTest::newRow("ENOMEM") << ENOMEM;
    }

    void everyFailureThatPassesIsInvisibleAtEveryCall()
    {
        QFETCH(const int, error);
        using Call = FaultySocketCalls::Call;
        const QByteArray payload = testBytes(5000);
        for (int failing = 1;; ++failing) {
            FaultySocketCalls calls;
            calls.setCap(1000);
            calls.fail(Call::Receive, failing, error);
            calls.fail(Call::Send, failing, error);
            TcpPair pair({.calls = calls});
            QVERIFY(pair.open());
            const Drain drain(pair.reader());
            QVERIFY(pair.writer().write(payload));
            pair.writer().close();
            pair.peer->send(payload);
            pair.peer->finishSending();
            QTRY_COMPARE(pair.connection->state(), ConnectionState::Closed);
            QTRY_VERIFY(pair.peer->sawEnd());
            QCOMPARE(drain.hash(), sha256(payload));
            QCOMPARE(pair.peer->receivedHash(), sha256(payload));
            if (failing > calls.count(Call::Receive) && failing > calls.count(Call::Send))
                return;
        }
    }
};

QTEST_GUILESS_MAIN(TestTcpBytes)
#include "tst_tcpbytes.moc"
