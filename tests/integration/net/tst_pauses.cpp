// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/net/tcppair.h"
#include "tests/support/fakeresolver.h"
#include "tests/support/leakcheck.h"
#include "tests/support/testbytes.h"

#include <QProcess>
#include <QSemaphore>

#include <csignal>
#include <thread>
#include <unistd.h>

using namespace wirebench;
using namespace wirebench::net;
using namespace wirebench::streams;
using namespace wirebench::tests;
using namespace std::chrono_literals;

namespace {

//! Sends \a payload and the end from a thread of its own, as fast as the kernel takes it.
class BusyPeer
{
public:
    //! Takes over \a descriptor, connected and blocking.
    BusyPeer(int descriptor, const QByteArray &payload)
        : m_thread([descriptor, payload] {
            for (qsizetype sent = 0; sent < payload.size();) {
                const ssize_t count = ::send(descriptor, payload.constData() + sent,
                                             static_cast<std::size_t>(payload.size() - sent), MSG_NOSIGNAL);
                if (count < 0)
                    break;
                sent += count;
            }
            ::close(descriptor);
        })
    { }
    ~BusyPeer() { m_thread.join(); }
    Q_DISABLE_COPY(BusyPeer)

private:
    std::thread m_thread;
};

//! Blocks this thread, event loop and all, as a program that computes would.
void blockThisThread(std::chrono::milliseconds duration)
{
    QSemaphore never;
    (void)never.tryAcquire(1, static_cast<int>(duration.count()));
}

//! The whole process stands still, as when the machine sleeps or somebody presses Ctrl-Z. Somebody else wakes it.
void standStill(int seconds)
{
    const QString command = QStringLiteral("sleep %1; kill -CONT %2").arg(seconds).arg(::getpid());
    if (!QProcess::startDetached(QStringLiteral("sh"), {QStringLiteral("-c"), command}))
        qFatal("nobody would wake this process");
    ::raise(SIGSTOP);
}

} // namespace

//! This program does not run for a while, and the network does.
class TestPauses : public LeakCheck
{
    Q_OBJECT

private Q_SLOTS:
    void whatCameWhileTheThreadWasBlockedIsReadAfterwards()
    {
        const QByteArray payload = testBytes(64 * 1024 * 1024);
        RawListener listener({.accepting = false});
        std::unique_ptr<BusyPeer> peer; // outlives the connection, whose end it may be waiting for
        TcpConnection connection;
        connection.open(QStringLiteral("127.0.0.1"), listener.port());
        QTRY_VERIFY(connection.reader());
        peer = std::make_unique<BusyPeer>(listener.acceptRaw(), payload);
        const Drain drain(*connection.reader());
        QTRY_VERIFY(drain.received() > 0);
        blockThisThread(5s);
        QTRY_COMPARE_WITH_TIMEOUT(connection.reader()->state(), ReadableState::Closed, 60000);
        QCOMPARE(drain.received(), payload.size());
        QCOMPARE(drain.hash(), sha256(payload));
    }

    void whoWasAnsweredDuringThePauseDidNotTimeOut_data()
    {
        QTest::addColumn<bool>("stopped");
        QTest::newRow("the thread was blocked") << false;
        QTest::newRow("the process was stopped") << true;
    }

    void whoWasAnsweredDuringThePauseDidNotTimeOut()
    {
        QFETCH(const bool, stopped);
        TcpOptions options;
        options.timeout = 2s;
        RawListener listener({.accepting = false});
        FakeResolver resolver; // whose answers come soon after the pause
        resolver.setAnswer(QStringLiteral("device"), {QHostAddress(QHostAddress::LocalHost)});
        resolver.hold();
        std::vector<std::unique_ptr<TcpConnection>> all;
        for (int i = 0; i < 25; ++i) {
            all.push_back(std::make_unique<TcpConnection>());
            all.back()->open(QStringLiteral("127.0.0.1"), listener.port(), options);
            all.push_back(std::make_unique<TcpConnection>(Environment{.resolver = resolver}));
            all.back()->open(QStringLiteral("device"), listener.port(), options);
        }
        QCoreApplication::processEvents(); // the answers of the first kind are there before anybody looks
        if (stopped)
            standStill(4);
        else
            blockThisThread(4s);
        QTimer::singleShot(20ms, this, [&resolver] { resolver.release(); });
        const auto opened = [&all] {
            return std::count_if(all.begin(), all.end(),
                                 [](const auto &one) { return one->state() == ConnectionState::Open; });
        };
        QTRY_COMPARE(opened(), 50);
    }

    void anOpenConnectionOutlivesThePause()
    {
        const QByteArray payload = testBytes(100000);
        TcpPair pair;
        QVERIFY(pair.open());
        const Drain drain(pair.reader());
        pair.peer->send(payload);
        QVERIFY(pair.writer().write(payload));
        standStill(2);
        pair.writer().close();
        pair.peer->finishSending();
        QTRY_COMPARE(pair.connection->state(), ConnectionState::Closed);
        QTRY_VERIFY(pair.peer->sawEnd());
        QCOMPARE(drain.hash(), sha256(payload));
        QCOMPARE(pair.peer->receivedHash(), sha256(payload));
    }
};

QTEST_GUILESS_MAIN(TestPauses)
#include "tst_pauses.moc"
