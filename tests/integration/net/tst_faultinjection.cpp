// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/net/tcppair.h"
#include "tests/support/faultysocketcalls.h"
#include "tests/support/leakcheck.h"
#include "tests/support/rawudppeer.h"
#include "tests/support/seeds.h"
#include "tests/support/testbytes.h"

#include "core/net/udpconnection.h"

#include <QSignalSpy>

#include <cerrno>

using namespace wirebench;
using namespace wirebench::net;
using namespace wirebench::streams;
using namespace wirebench::tests;

using Call = FaultySocketCalls::Call;

namespace {

//! One whole life of a connection: opens, exchanges \c payload both ways, and ends.
struct Conversation
{
    explicit Conversation(FaultySocketCalls &calls, qsizetype size = 5000)
        : pair({.calls = calls})
        , payload(testBytes(size))
    { }

    //! True when both ends have ended, or opening has failed.
    bool run()
    {
        pair.connection->open(QStringLiteral("127.0.0.1"), pair.listener.port());
        const auto opened = [this] { return pair.connection->state() != ConnectionState::Opening; };
        if (!QTest::qWaitFor(opened))
            return false;
        if (pair.connection->state() == ConnectionState::Failed)
            return true;
        if (!QTest::qWaitFor([this] { return pair.listener.peer() != nullptr; }))
            return false;
        pair.peer = pair.listener.peer();
        QObject::connect(&pair.reader(), &ByteReader::bytesArrived, &pair.log,
                         [this](const QByteArray &bytes) { received += bytes; });
        pair.peer->send(payload);
        pair.peer->finishSending();
        QSignalSpy closed(pair.connection.get(), &Connection::closed);
        pair.reader().grant(payload.size() + 1);
        (void)pair.writer().write(payload);
        pair.writer().close();
        // A loop of its own first: qWaitFor() rests 10 ms after every event.
        if (!isTerminal(pair.connection->state()))
            (void)closed.wait();
        return QTest::qWaitFor([this] {
            return isTerminal(pair.connection->state()) && (pair.peer->sawEnd() || pair.peer->error() != 0);
        });
    }

    TcpPair pair;
    const QByteArray payload;
    QByteArray received;
};

//! What the caller of a connection sees of a failing system call.
enum class Seen {
    Nothing, //!< Everything arrives, and nothing was ever wrong.
    Error, //!< The connection fails with an error.
};

} // namespace

//! Every system call fails, one at a time, at every place.
class TestFaultInjection : public LeakCheck
{
    Q_OBJECT

private Q_SLOTS:
    void everyCallMayFailOnceAtEveryPlace_data()
    {
        QTest::addColumn<Call>("call");
        QTest::addColumn<int>("error");
        QTest::addColumn<Seen>("seen");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](Call call, const char *callName, int error, Seen seen, ErrorCode code) {
            QTest::addRow("%s: %s", callName, strerrorname(error)) << call << error << seen << code;
        };
        for (const int error : {EINTR, EAGAIN, ENOBUFS, ENOMEM}) {
            row(Call::Receive, "receive", error, Seen::Nothing, {});
            row(Call::Send, "send", error, Seen::Nothing, {});
        }
        row(Call::Connect, "connect", EINTR, Seen::Nothing, {});
        for (const int error : {EMFILE, ENFILE, ENOBUFS, ENOMEM}) {
            row(Call::Socket, "socket", error, Seen::Error, ErrorCode::OutOfResources);
            row(Call::Connect, "connect", error, Seen::Error, ErrorCode::OutOfResources);
        }
        row(Call::Socket, "socket", EACCES, Seen::Error, ErrorCode::PermissionDenied);
        row(Call::Connect, "connect", EADDRNOTAVAIL, Seen::Error, ErrorCode::AddressNotAvailable);
        row(Call::Connect, "connect", ENETUNREACH, Seen::Error, ErrorCode::Unreachable);
        for (const int error : {ECONNRESET, ETIMEDOUT, EHOSTUNREACH}) {
            const ErrorCode code = error == ECONNRESET ? ErrorCode::ConnectionReset
                : error == ETIMEDOUT                   ? ErrorCode::TimedOut
                                                       : ErrorCode::Unreachable;
            row(Call::Receive, "receive", error, Seen::Error, code);
            row(Call::Send, "send", error, Seen::Error, code);
        }
        row(Call::Send, "send", EPIPE, Seen::Error, ErrorCode::BrokenPipe);
        row(Call::Shutdown, "shutdown", ENOTCONN, Seen::Error, ErrorCode::ConnectionReset);
        row(Call::Shutdown, "shutdown", ENOBUFS, Seen::Error, ErrorCode::OutOfResources);
        row(Call::Close, "close", EINTR, Seen::Nothing, {});
        row(Call::Close, "close", EIO, Seen::Nothing, {});
    }

    void everyCallMayFailOnceAtEveryPlace()
    {
        QFETCH(const Call, call);
        QFETCH(const int, error);
        QFETCH(const Seen, seen);
        QFETCH(const ErrorCode, code);
        for (int failing = 1;; ++failing) {
            FaultySocketCalls calls;
            calls.setCap(1000); // several calls of each kind
            calls.fail(call, failing, error);
            Conversation conversation(calls);
            const TcpConnection &connection = *conversation.pair.connection;
            QVERIFY2(conversation.run(), qPrintable(QStringLiteral("call %1 hangs").arg(failing)));
            const bool reached = calls.count(call) >= failing;
            if (!reached || seen == Seen::Nothing) {
                QCOMPARE(connection.state(), ConnectionState::Closed);
                QCOMPARE(conversation.received, conversation.payload);
                QCOMPARE(conversation.pair.peer->receivedBytes(), conversation.payload);
            } else {
                QCOMPARE(connection.state(), ConnectionState::Failed);
                QCOMPARE(connection.error()->code, code);
                QVERIFY(conversation.payload.startsWith(conversation.received));
            }
            if (!reached)
                return;
            // The next socket knows nothing of it.
            Conversation next(calls);
            QVERIFY(next.run());
            QCOMPARE(next.pair.connection->state(), ConnectionState::Closed);
            QCOMPARE(next.received, next.payload);
            QVERIFY(failing < 1000);
        }
    }

    void oneByteAtATimeIsExact()
    {
        FaultySocketCalls calls;
        calls.setCap(1);
        Conversation conversation(calls, 1000);
        QVERIFY(conversation.run());
        QCOMPARE(conversation.pair.connection->state(), ConnectionState::Closed);
        QCOMPARE(conversation.received, conversation.payload);
        QCOMPARE(conversation.pair.peer->receivedBytes(), conversation.payload);
    }

    void randomFaultsAreInvisible_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (const unsigned seed : seeds(20))
            QTest::addRow("seed %u", seed) << seed;
    }

    void randomFaultsAreInvisible()
    {
        QFETCH(const unsigned, seed);
        const QByteArray payload = testBytes(200000, seed);
        FaultySocketCalls calls;
        calls.setRandomFaults(seed, 30 + static_cast<int>(seed % 60), true);
        TcpPair pair({.calls = calls});
        QVERIFY(pair.open());
        const Drain drain(pair.reader(), 1 + 977 * (seed % 100));
        const Feed feed(pair.writer(), payload, static_cast<qsizetype>(1 + 577 * (seed % 50)) + 100);
        pair.peer->setSegmentSize(static_cast<qsizetype>(seed % 3 * 1500));
        pair.peer->send(payload);
        pair.peer->finishSending();
        QTRY_COMPARE_WITH_TIMEOUT(pair.connection->state(), ConnectionState::Closed, 30000);
        QTRY_VERIFY(pair.peer->sawEnd());
        QCOMPARE(drain.hash(), sha256(payload));
        QCOMPARE(pair.peer->receivedHash(), sha256(payload));
    }

    void aDatagramSocketSurvivesWhatIsAboutOneDatagram_data()
    {
        QTest::addColumn<Call>("call");
        QTest::addColumn<int>("error");
        QTest::addColumn<bool>("reported");
        for (const int error : {EINTR, EAGAIN, ENOBUFS, ENOMEM}) {
            QTest::addRow("receive: %s", strerrorname(error)) << Call::Receive << error << false;
            QTest::addRow("send: %s", strerrorname(error)) << Call::Send << error << false;
        }
        QTest::newRow("receive: ECONNREFUSED") << Call::Receive << ECONNREFUSED << true;
        QTest::newRow("send: ECONNREFUSED") << Call::Send << ECONNREFUSED << true;
    }

    void aDatagramSocketSurvivesWhatIsAboutOneDatagram()
    {
        QFETCH(const Call, call);
        QFETCH(const int, error);
        QFETCH(const bool, reported);
        for (int failing = 1; failing <= 6; ++failing) {
            FaultySocketCalls calls;
            calls.fail(call, failing, error);
            RawUdpPeer peer;
            UdpConnection connection({.calls = calls});
            connection.open(QStringLiteral("127.0.0.1"), peer.port());
            QTRY_VERIFY(connection.writer());
            qsizetype received = 0;
            int reports = 0;
            connect(connection.reader(), &DatagramReader::datagramsArrived, this,
                    [&](const QList<Datagram> &datagrams) { received += datagrams.size(); });
            connect(connection.reader(), &DatagramReader::errorReported, this, [&] { ++reports; });
            connect(connection.writer(), &DatagramWriter::errorReported, this, [&] { ++reports; });
            connection.reader()->grant(100);
            for (int i = 1; i <= 5; ++i) {
                QVERIFY(connection.writer()->write({QByteArray::number(i), {}}));
                QVERIFY(peer.send(QByteArray::number(i), connection.localEndpoint()));
                QTRY_COMPARE(received, i);
                QTRY_COMPARE(peer.received().size(), i);
            }
            QCOMPARE(connection.state(), ConnectionState::Open);
            QCOMPARE(reports, reported && calls.count(call) >= failing ? 1 : 0);
        }
    }

private:
    static const char *strerrorname(int error) { return ::strerrorname_np(error); }
};

QTEST_GUILESS_MAIN(TestFaultInjection)
#include "tst_faultinjection.moc"
