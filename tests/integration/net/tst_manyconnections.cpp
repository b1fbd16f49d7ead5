// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/net/tcppair.h"
#include "tests/support/faultysocketcalls.h"
#include "tests/support/leakcheck.h"
#include "tests/support/rawudppeer.h"
#include "tests/support/testbytes.h"

#include "core/net/udpconnection.h"

#include <cerrno>
#include <sys/resource.h>
#include <unistd.h>

using namespace wirebench;
using namespace wirebench::net;
using namespace wirebench::streams;
using namespace wirebench::tests;

namespace {

//! How many descriptors this process may have, while this object lives.
class DescriptorLimit
{
public:
    explicit DescriptorLimit(rlim_t count)
    {
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        const rlimit wanted = {std::min(count, m_before.rlim_max), m_before.rlim_max};
        ::setrlimit(RLIMIT_NOFILE, &wanted);
        m_count = wanted.rlim_cur;
    }
    ~DescriptorLimit() { ::setrlimit(RLIMIT_NOFILE, &m_before); }
    Q_DISABLE_COPY(DescriptorLimit)

    rlim_t count() const { return m_count; }

private:
    rlimit m_before = {};
    rlim_t m_count = 0;
};

using Connections = std::vector<std::unique_ptr<TcpConnection>>;

qsizetype countIn(const Connections &connections, ConnectionState state)
{
    return std::count_if(connections.begin(), connections.end(),
                         [state](const auto &one) { return one->state() == state; });
}

//! Opens \a count connections to \a listener in one go.
Connections openMany(const RawListener &listener, int count)
{
    Connections all;
    for (int i = 0; i < count; ++i) {
        all.push_back(std::make_unique<TcpConnection>());
        all.back()->open(QStringLiteral("127.0.0.1"), listener.port());
    }
    return all;
}

} // namespace

//! Many sockets at once, and the limits on what one of them may hold.
class TestManyConnections : public LeakCheck
{
    Q_OBJECT

private Q_SLOTS:
    void aThousandOpenAtOnceAndAllTalk()
    {
        const int count = 1000;
        const DescriptorLimit limit(4096);
        if (limit.count() < 2 * count + 100)
            QSKIP("skipped: this process may not have 2,100 descriptors");
        QTimer heart; // beats on meanwhile
        int beats = 0;
        connect(&heart, &QTimer::timeout, this, [&beats] { ++beats; });
        heart.start(0);
        RawListener listener({.backlog = 4096});
        const Connections all = openMany(listener, count);
        QTRY_COMPARE_WITH_TIMEOUT(countIn(all, ConnectionState::Open), count, 60000);
        QTRY_COMPARE_WITH_TIMEOUT(listener.acceptedCount(), count, 60000);
        QVERIFY(beats > 10);
        qint64 arrived = 0;
        for (const auto &connection : all) {
            connect(connection->reader(), &ByteReader::bytesArrived, this,
                    [&arrived](const QByteArray &bytes) { arrived += bytes.size(); });
            connection->reader()->grant(100);
            QVERIFY(connection->writer()->write("hello"));
        }
        for (qsizetype i = 0; i < count; ++i)
            listener.peer(i)->send("welcome");
        QTRY_COMPARE_WITH_TIMEOUT(arrived, 7 * count, 60000);
        const auto allHeard = [&] {
            for (qsizetype i = 0; i < count; ++i) {
                if (listener.peer(i)->receivedBytes() != "hello")
                    return false;
            }
            return true;
        };
        QTRY_VERIFY_WITH_TIMEOUT(allHeard(), 60000);
        for (const auto &connection : all)
            connection->close();
        QCOMPARE(countIn(all, ConnectionState::Closed), count);
    }

    void whenDescriptorsRunOutTheRestRejectsAndTheNextWorks()
    {
        RawListener listener({.backlog = 4096, .accepting = false});
        Connections all;
        {
            const DescriptorLimit limit(static_cast<rlim_t>(openDescriptors()) + 100);
            all = openMany(listener, 300);
            QTRY_COMPARE_WITH_TIMEOUT(countIn(all, ConnectionState::Opening), 0, 60000);
            const qsizetype open = countIn(all, ConnectionState::Open);
            QVERIFY2(open > 50 && open < 150, qPrintable(QString::number(open)));
            QCOMPARE(countIn(all, ConnectionState::Failed), 300 - open);
            for (const auto &connection : all) {
                if (connection->state() == ConnectionState::Failed)
                    QCOMPARE(connection->error()->code, ErrorCode::OutOfResources);
            }
            // One place is free again: the next one takes it.
            const auto living = std::find_if(all.begin(), all.end(),
                                             [](const auto &one) { return one->state() == ConnectionState::Open; });
            (*living)->close();
            TcpConnection next;
            next.open(QStringLiteral("127.0.0.1"), listener.port());
            QTRY_COMPARE(next.state(), ConnectionState::Open);
        }
    }

    void withTheVeryLastDescriptorAConnectionStillWorks()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("the sanitizer of undefined behaviour needs a descriptor to look at the type of an object");
#endif
        RawListener listener({.accepting = false});
        TcpConnection connection;
        {
            // One for the socket, and none for what usually watches it.
            const DescriptorLimit limit(static_cast<rlim_t>(openDescriptors()));
            std::vector<int> taken;
            for (int descriptor = 0; (descriptor = ::dup(0)) >= 0;)
                taken.push_back(descriptor);
            if (!taken.empty()) {
                ::close(taken.back());
                taken.pop_back();
            }
            connection.open(QStringLiteral("127.0.0.1"), listener.port());
            QTRY_VERIFY(connection.state() != ConnectionState::Opening);
            for (const int descriptor : taken)
                ::close(descriptor);
        }
        QCOMPARE(connection.state(), ConnectionState::Open);
        RawPeer peer(listener.acceptRaw());
        const Drain drain(*connection.reader());
        const QByteArray payload = testBytes(1024 * 1024);
        QVERIFY(connection.writer()->write(payload));
        connection.writer()->close();
        peer.send(payload);
        peer.finishSending();
        QTRY_COMPARE(connection.state(), ConnectionState::Closed);
        QTRY_VERIFY(peer.sawEnd());
        QCOMPARE(drain.hash(), sha256(payload));
        QCOMPARE(peer.receivedHash(), sha256(payload));
    }

    void aWriteBeyondTheLimitIsRejectedWholeAndTheConnectionLives()
    {
        const QByteArray full = testBytes(ByteWriter::defaultLimit);
        TcpPair pair;
        QVERIFY(pair.open());
        pair.peer->setReading(false);
        const auto rejected = pair.writer().write(full + "x");
        QCOMPARE(rejected.error().code, ErrorCode::OutOfResources);
        QCOMPARE(pair.writer().pending(), 0); // nothing of it
        QVERIFY(pair.writer().write(full));
        while (pair.writer().write("y")) // what the kernel took made room
            continue;
        QCOMPARE(pair.writer().pending(), ByteWriter::defaultLimit);
        QCOMPARE(pair.writer().write("z").error().code, ErrorCode::OutOfResources);
        QVERIFY(pair.writer().write({})); // nothing fits always
        QCOMPARE(pair.writer().state(), WritableState::Writable);
        QCOMPARE(pair.connection->state(), ConnectionState::Open);
        QVERIFY(!pair.writer().error());
        pair.peer->setReading(true);
        QTRY_COMPARE(pair.writer().pending(), 0);
        QVERIFY(pair.writer().write("after"));
        pair.writer().close();
        QTRY_VERIFY(pair.peer->sawEnd());
        QVERIFY(pair.peer->received() >= full.size() + 5);
        QCOMPARE(pair.peer->receivedBytes(), full.first(1024 * 1024));
    }

    void datagramsBeyondTheLimitAreRejectedAndTheSocketLives()
    {
        const RawUdpPeer peer;
        FaultySocketCalls calls;
        UdpConnection connection({.calls = calls});
        connection.open(QStringLiteral("127.0.0.1"), peer.port());
        QTRY_VERIFY(connection.writer());
        calls.failAlways(FaultySocketCalls::Call::Send, EAGAIN); // nothing leaves
        Result<void> written;
        qsizetype count = 0;
        while ((written = connection.writer()->write({"x", {}})))
            ++count;
        QCOMPARE(written.error().code, ErrorCode::OutOfResources);
        QCOMPARE(count, DatagramWriter::limit);
        QCOMPARE(connection.state(), ConnectionState::Open);
        calls.failAlways(FaultySocketCalls::Call::Send, 0);
        QTRY_COMPARE(connection.writer()->pending(), 0);
        QVERIFY(connection.writer()->write({"x", {}}));
    }
};

QTEST_GUILESS_MAIN(TestManyConnections)
#include "tst_manyconnections.moc"
