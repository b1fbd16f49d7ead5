// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/net/listening.h"
#include "tests/support/faultysocketcalls.h"
#include "tests/support/leakcheck.h"

#include <QPointer>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <sys/resource.h>
#include <unistd.h>

using namespace wirebench;
using namespace wirebench::net;
using namespace wirebench::streams;
using namespace wirebench::tests;
using namespace std::chrono_literals;

using Call = FaultySocketCalls::Call;

namespace {

//! A clock that stands still; its timers expire when they are told to.
class StoppedClock final : public Clock
{
public:
    std::chrono::nanoseconds now() const override { return {}; }
    std::unique_ptr<Timer> makeTimer() override
    {
        auto timer = std::make_unique<StoppedTimer>();
        m_timers.append(timer.get());
        return timer;
    }

    qsizetype timersMade() const { return m_timers.size(); }
    //! The delays of all timers that run.
    QList<std::chrono::milliseconds> running() const
    {
        QList<std::chrono::milliseconds> delays;
        for (const auto &timer : m_timers) {
            if (timer && timer->m_delay)
                delays.append(*timer->m_delay);
        }
        return delays;
    }

    void expireAll() const
    {
        for (const auto &timer : m_timers) {
            if (timer && std::exchange(timer->m_delay, std::nullopt))
                Q_EMIT timer->expired();
        }
    }

private:
    class StoppedTimer final : public Timer
    {
    public:
        void start(std::chrono::milliseconds delay) override { m_delay = delay; }
        void stop() override { m_delay.reset(); }
        bool isActive() const override { return m_delay.has_value(); }

        std::optional<std::chrono::milliseconds> m_delay;
    };

    QList<QPointer<StoppedTimer>> m_timers;
};

//! While it lives the process may open \a count descriptors at most (or at least so many, where that is more than now).
class DescriptorLimit
{
public:
    explicit DescriptorLimit(rlim_t count)
    {
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        const rlimit changed = {std::min(count, m_before.rlim_max), m_before.rlim_max};
        ::setrlimit(RLIMIT_NOFILE, &changed);
    }
    ~DescriptorLimit() { ::setrlimit(RLIMIT_NOFILE, &m_before); }
    Q_DISABLE_COPY(DescriptorLimit)

    rlim_t most() const { return m_before.rlim_max; }

private:
    rlimit m_before = {};
};

} // namespace

//! What goes wrong while accepting.
class TestAcceptFaults : public LeakCheck
{
    Q_OBJECT

private Q_SLOTS:
    void whatOneConnectionMetIsNobodyElsesBusiness_data()
    {
        QTest::addColumn<int>("error");
        for (const int error : {EINTR, EAGAIN, ECONNABORTED, EPROTO, EPERM, ENOPROTOOPT, EOPNOTSUPP, ENETDOWN,
                                ENETUNREACH, EHOSTDOWN, EHOSTUNREACH, ENONET, ETIMEDOUT})
            QTest::newRow(::strerrorname_np(error)) << error;
    }

    void whatOneConnectionMetIsNobodyElsesBusiness()
    {
        QFETCH(const int, error);
        FaultySocketCalls calls;
        calls.fail(Call::Accept, 1, error);
        calls.fail(Call::Accept, 3, error);
        Listening here({.calls = calls});
        QVERIFY(here.open());
        QVERIFY(here.connectClient());
        QVERIFY(here.connectClient());
        here.listener->reader()->grant(2);
        QTRY_COMPARE(here.log.accepted(), 2);
        QCOMPARE(calls.count(Call::Accept), 4);
        QCOMPARE(here.log.lines.size(), 5); // opening and the two, no report
    }

    void withoutResourcesAcceptingRestsAndGoesOn_data()
    {
        QTest::addColumn<int>("error");
        for (const int error : {EMFILE, ENFILE, ENOBUFS, ENOMEM})
            QTest::newRow(::strerrorname_np(error)) << error;
    }

    void withoutResourcesAcceptingRestsAndGoesOn()
    {
        QFETCH(const int, error);
        FaultySocketCalls calls;
        StoppedClock clock;
        calls.fail(Call::Accept, 2, error);
        calls.fail(Call::Accept, 3, error);
        Listening here({.calls = calls, .clock = clock, .delays = {.acceptRetry = 123ms}});
        QVERIFY(here.open());
        for (int i = 0; i < 3; ++i)
            QVERIFY(here.connectClient());
        here.listener->reader()->grant(3);
        QCOMPARE(here.log.accepted(), 1);
        const QString reported = QStringLiteral("reported OutOfResources");
        for (qsizetype attempt = 1; attempt <= 2; ++attempt) {
            QTRY_COMPARE(here.log.count(reported), attempt);
            // It rests: the queue is ready all the time, and nobody looks.
            QVERIFY(wakeUpsWithin(50ms) < 50);
            here.listener->reader()->grant(1); // no reason to look either
            QCOMPARE(calls.count(Call::Accept), 1 + attempt);
            QCOMPARE(here.log.count(reported), attempt);
            QCOMPARE(clock.running(), QList{123ms});
            clock.expireAll();
        }
        QTRY_COMPARE(here.log.accepted(), 3); // nothing that waited was lost
        QCOMPARE(here.log.count(reported), 2);
        QCOMPARE(here.listener->state(), ConnectionState::Open);
        QVERIFY(clock.running().isEmpty());
    }

    void closingEndsTheRest()
    {
        FaultySocketCalls calls;
        StoppedClock clock;
        calls.failAlways(Call::Accept, EMFILE);
        Listening here({.calls = calls, .clock = clock});
        QVERIFY(here.open());
        RawPeer *client = here.connectClient();
        here.listener->reader()->grant(1);
        QCOMPARE(clock.running(), QList{Delays().acceptRetry});
        here.listener->close();
        QVERIFY(clock.running().isEmpty());
        QTRY_COMPARE(client->error(), ECONNRESET);
        QCOMPARE(calls.count(Call::Accept), 1);
    }

    void closingFromWithinTheReportEndsItAtOnce()
    {
        FaultySocketCalls calls;
        StoppedClock clock;
        Listening here({.calls = calls, .clock = clock});
        QVERIFY(here.open());
        connect(here.listener.get(), &TcpListener::errorReported, this, [&here] { here.listener->close(); });
        calls.fail(Call::Accept, 1, EMFILE);
        QVERIFY(here.connectClient());
        here.listener->reader()->grant(1);
        QCOMPARE(here.listener->state(), ConnectionState::Closed);
        QVERIFY(clock.running().isEmpty());
        QCOMPARE(calls.count(Call::Accept), 1);
    }

    void acceptedConnectionsLiveInTheSameEnvironment()
    {
        StoppedClock clock;
        Listening here({.clock = clock});
        QVERIFY(here.open());
        QVERIFY(here.connectClient());
        here.listener->reader()->grant(1);
        QTRY_COMPARE(here.log.accepted(), 1);
        const auto connection = here.listener->takeConnection();
        here.listener.reset();
        const qsizetype before = clock.timersMade();
        connection->close();
        QCOMPARE(clock.timersMade(), before + 1); // Delays::closeLimit
    }

    void everythingElseEndsIt()
    {
        FaultySocketCalls calls;
        calls.fail(Call::Accept, 2, EINVAL);
        Listening here({.calls = calls});
        QVERIFY(here.open());
        QVERIFY(here.connectClient());
        RawPeer *second = here.connectClient();
        here.listener->reader()->grant(5);
        QTRY_COMPARE(here.listener->state(), ConnectionState::Failed);
        QCOMPARE(here.listener->error()->code, ErrorCode::InvalidArgument);
        QCOMPARE(here.listener->descriptor(), -1);
        QCOMPARE(here.log.count(QStringLiteral("closed")), 1);
        QCOMPARE(here.log.lines.last(), QStringLiteral("closed"));
        QVERIFY(here.listener->takeConnection()); // came before, and was not taken yet
        QVERIFY(!here.listener->takeConnection());
        QTRY_COMPARE(second->error(), ECONNRESET);
    }

    void whenTheProcessHasNoDescriptorLeftNothingIsLost()
    {
        Listening here({.delays = {.acceptRetry = 5ms}});
        QVERIFY(here.open());
        for (int i = 0; i < 5; ++i) {
            QVERIFY(here.connectClient());
            here.clients.back()->send("hello");
        }
        std::vector<int> taken;
        {
            const DescriptorLimit limit(256);
            for (int descriptor = 0; (descriptor = ::dup(0)) >= 0;)
                taken.push_back(descriptor);
            ::close(taken.back()); // so that one is accepted
            taken.pop_back();
            here.listener->reader()->grant(10);
            QTRY_VERIFY(here.log.count(QStringLiteral("reported OutOfResources")) >= 3);
            QCOMPARE(here.log.accepted(), 1);
            QCOMPARE(here.listener->state(), ConnectionState::Open);
            for (const int descriptor : taken)
                ::close(descriptor);
        }
        QTRY_COMPARE(here.log.accepted(), 5);
        std::vector<std::unique_ptr<TcpConnection>> connections;
        while (auto next = here.listener->takeConnection())
            connections.push_back(std::move(next));
        QCOMPARE(connections.size(), 5);
        QByteArray received;
        for (const auto &connection : connections) {
            connect(connection->reader(), &ByteReader::bytesArrived, this,
                    [&received](const QByteArray &bytes) { received += bytes; });
            connection->reader()->grant(100);
        }
        QTRY_COMPARE(received.size(), 25);
    }

    // 1,000 clients at once, of which 50 are served at a time.
    void anAcceptFloodIsServedWithinTheLimit()
    {
        constexpr int clientCount = 1000;
        constexpr qsizetype limit = 50;
        const DescriptorLimit enough(2 * clientCount);
        if (enough.most() < clientCount + 2 * limit)
            QSKIP("this process may not open enough descriptors for the clients");
        std::vector<std::unique_ptr<TcpConnection>> serving;
        QSet<QByteArray> questions;
        qsizetype mostServed = 0;
        Listening here;
        QVERIFY(here.open());
        connect(here.listener.get(), &TcpListener::connectionAccepted, this, [&] {
            serving.push_back(here.listener->takeConnection());
            TcpConnection *connection = serving.back().get();
            mostServed = std::max(mostServed, static_cast<qsizetype>(serving.size()));
            auto question = std::make_shared<QByteArray>();
            connect(connection->reader(), &ByteReader::bytesArrived, connection,
                    [question](const QByteArray &bytes) { *question += bytes; });
            connect(connection->reader(), &ReadableSide::ended, connection, [&questions, question, connection] {
                questions.insert(*question);
                (void)connection->writer()->write("answer to " + *question);
                connection->writer()->close();
            });
            connect(
                connection, &Connection::closed, this,
                [&, connection] {
                    std::erase_if(serving, [connection](const auto &each) { return each.get() == connection; });
                    if (here.listener->state() == ConnectionState::Open)
                        here.listener->reader()->grant(1);
                },
                Qt::QueuedConnection);
            connection->reader()->grant(1000);
        });
        here.listener->reader()->grant(limit);
        for (int i = 0; i < clientCount; ++i) {
            RawPeer *client = here.connectClient();
            QVERIFY(client);
            client->send(QByteArray::number(i));
            client->finishSending();
        }
        const auto isDone = [](const auto &client) { return client->sawEnd() || client->error() != 0; };
        QTRY_VERIFY_WITH_TIMEOUT(std::all_of(here.clients.begin(), here.clients.end(), isDone), 60000);
        QTRY_VERIFY(serving.empty());
        QCOMPARE(questions.size(), clientCount);
        QVERIFY2(mostServed <= limit, qPrintable(QString::number(mostServed)));
        for (int i = 0; i < clientCount; ++i)
            QCOMPARE(here.clients.at(static_cast<std::size_t>(i))->receivedBytes(),
                     "answer to " + QByteArray::number(i));
    }

    void whatOpenedAListenerEndsWithIt()
    {
        auto listener = std::make_unique<TcpListener>();
        QPointer<Opener> opener;
        bool wasThere = false;
        connect(listener.get(), &TcpListener::opened, this, [&] {
            opener = listener->findChild<Opener *>(); // waits to be deleted
            wasThere = !opener.isNull();
            listener.reset();
        });
        listener->open({QHostAddress(QHostAddress::LocalHost), 0});
        QTRY_VERIFY(!listener);
        QVERIFY(wasThere);
        QVERIFY(!opener);
    }
};

QTEST_GUILESS_MAIN(TestAcceptFaults)
#include "tst_acceptfaults.moc"
