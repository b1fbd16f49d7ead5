// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/session/sessionlog.h"
#include "tests/support/leakcheck.h"
#include "tests/support/rawlistener.h"
#include "tests/support/testbytes.h"

#include "core/session/sessiondriver.h"
#include "core/session/sessionthread.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryFile>

using namespace wirebench;
using namespace wirebench::session;
using namespace wirebench::tests;
using Kind = SessionAddress::Kind;

namespace {

class Upper final : public Responder
{
public:
    QList<Answer> feed(const QByteArray &bytes, std::chrono::nanoseconds) override { return {{bytes.toUpper()}}; }
};

} // namespace

//! Sessions in a thread of their own, seen from this one.
class TestSessionThread : public LeakCheck
{
    Q_OBJECT

private Q_SLOTS:
    void ordersAreCarriedOutAndSeen()
    {
        RawListener listener;
        SessionThread thread;
        const auto handle = thread.create(address(Kind::Tcp, listener.port()));
        QSignalSpy failed(handle.get(), &SessionHandle::commandFailed);
        QCOMPARE(handle->status().state, SessionState::Idle);
        QVERIFY(handle->send("too early"));
        QTRY_COMPARE(failed.size(), 1);
        handle->open();
        QTRY_COMPARE(handle->status().state, SessionState::Open);
        QVERIFY(handle->send("hello"));
        QTRY_VERIFY(listener.peer() && listener.peer()->receivedBytes() == "hello");
        listener.peer()->send("answer");
        QTRY_COMPARE(handle->status().count, (TrafficCount{6, 1, 5, 1}));
        QCOMPARE(handle->status().peers.first().endpoint.port, listener.port());
        QTemporaryFile file;
        QVERIFY(file.open() && file.write("from a file") > 0 && file.flush());
        QSignalSpy ended(handle.get(), &SessionHandle::fileEnded);
        handle->sendFile(file.fileName());
        QTRY_COMPARE(ended.size(), 1);
        handle->closeWriting();
        QTRY_VERIFY(listener.peer()->sawEnd());
        QCOMPARE(listener.peer()->receivedBytes(), QByteArray("hellofrom a file"));
        QTRY_COMPARE(handle->status().state, SessionState::WeFinished);
        handle->cancelFile();
        QTRY_COMPARE(failed.size(), 2);
        handle->close();
        QTRY_COMPARE(handle->status().state, SessionState::Closed);
    }

    void aServerAnswersAndEndsItsPeers()
    {
        SessionThread thread;
        const auto server = thread.create(address(Kind::TcpListen, 0));
        server->setResponders([](const PeerStatus &) { return std::make_unique<Upper>(); });
        server->open();
        QTRY_COMPARE(server->status().state, SessionState::Open);
        const quint16 port = server->status().local.port;
        const auto first = thread.create(address(Kind::Tcp, port));
        first->open();
        QTRY_COMPARE(server->status().peers.size(), 1);
        const auto second = thread.create(address(Kind::Tcp, port));
        second->open();
        QTRY_COMPARE(server->status().peers.size(), 2);
        QVERIFY(first->send("abc"));
        QTRY_COMPARE(first->status().count.receivedBytes, 3);
        server->resetPeer(1);
        QTRY_COMPARE(first->status().state, SessionState::Failed);
        server->disconnectPeer(2);
        QTRY_COMPARE(second->status().state, SessionState::Closed);
    }

    void statusesAreRareAndTheLastOneIsTrue()
    {
        SessionThread thread;
        const auto server = thread.create(address(Kind::TcpListen, 0));
        server->open();
        QTRY_COMPARE(server->status().state, SessionState::Open);
        const auto client = thread.create(address(Kind::Tcp, server->status().local.port));
        client->open();
        QTRY_COMPARE(client->status().state, SessionState::Open);
        QSignalSpy changed(server.get(), &SessionHandle::statusChanged);
        QElapsedTimer elapsed;
        elapsed.start();
        for (int i = 0; i < 2000; ++i) {
            QVERIFY(client->send("0123456789"));
            QTRY_VERIFY(client->status().count.sentBytes >= (i - 100) * 10);
        }
        QTRY_COMPARE(server->status().count.receivedBytes, 20'000);
        const qint64 most = elapsed.elapsed() / SessionDriver::interval.count() + 2;
        QVERIFY2(changed.size() <= most, qPrintable(QString::number(changed.size())));
    }

    void whileNobodyLooksOneStatusWaits()
    {
        SessionMailbox mailbox;
        SessionStatus status;
        QVERIFY(mailbox.putStatus(status));
        status.failures = 1;
        QVERIFY(!mailbox.putStatus(status));
        status.failures = 2;
        QVERIFY(!mailbox.putStatus(status));
        QCOMPARE(mailbox.takeStatus().failures, 2);
        QVERIFY(mailbox.putStatus(status));
        QVERIFY(!mailbox.post([](Session &) { return Result<void>(); }));
    }

    void whatIsOnItsWayIsBounded()
    {
        RawListener listener;
        SessionOptions options;
        options.sendLimit = 1000;
        SessionThread thread;
        const auto handle = thread.create(address(Kind::Tcp, listener.port()), options);
        handle->open();
        QTRY_COMPARE(handle->status().state, SessionState::Open);
        // The other thread is held up while it makes a responder, so that nothing is taken meanwhile.
        std::mutex hold;
        std::atomic<bool> isHeld = false;
        const auto server = thread.create(address(Kind::TcpListen, 0));
        server->setResponders([&](const PeerStatus &) {
            isHeld = true;
            const std::lock_guard lock(hold);
            return nullptr;
        });
        server->open();
        QTRY_COMPARE(server->status().state, SessionState::Open);
        hold.lock();
        const auto client = thread.create(address(Kind::Tcp, server->status().local.port));
        client->open();
        QTRY_VERIFY(isHeld);
        for (int i = 0; i < 10; ++i)
            QVERIFY(handle->send(QByteArray(100, 'x')));
        QCOMPARE(handle->send("x").error().code, ErrorCode::OutOfResources);
        hold.unlock();
        QTRY_COMPARE(listener.peer() ? listener.peer()->received() : 0, 1000);
        QTRY_VERIFY(handle->send("x"));
    }

    void askingShowsWhatTheKernelKnows()
    {
        RawListener::Options listening;
        listening.receiveBuffer = 4096;
        RawListener listener(listening);
        SessionOptions options;
        options.sendLimit = 10'000'000;
        SessionThread thread;
        const auto handle = thread.create(address(Kind::Tcp, listener.port()), options);
        handle->open();
        QTRY_VERIFY(handle->status().state == SessionState::Open && listener.peer());
        listener.peer()->setReading(false);
        QVERIFY(handle->send(testBytes(100'000)));
        QTRY_COMPARE(handle->status().count.sentBytes, 100'000);
        handle->refresh();
        QTRY_VERIFY(handle->status().peers.first().unacknowledgedBytes > 0);
        listener.peer()->setReading(true);
        QTRY_COMPARE(listener.peer()->received(), 100'000);
        QTRY_COMPARE(listener.peer()->received(), 100'000);
        QTRY_VERIFY([&] {
            handle->refresh();
            return handle->status().peers.first().unacknowledgedBytes == 0;
        }());
    }

    void eitherMayGoFirst()
    {
        RawListener listener;
        auto thread = std::make_unique<SessionThread>();
        const auto left = thread->create(address(Kind::Tcp, listener.port()));
        auto gone = thread->create(address(Kind::Tcp, listener.port()));
        left->open();
        gone->open();
        QTRY_COMPARE(listener.acceptedCount(), 2);
        gone.reset();
        QTRY_VERIFY(listener.peer(0)->sawEnd() != listener.peer(1)->sawEnd());
        thread.reset();
        QTRY_VERIFY(listener.peer(0)->sawEnd() && listener.peer(1)->sawEnd());
        left->open(); // nobody hears it
        left->refresh();
        QVERIFY(left->send("x"));
    }

    void optionsCountFromTheNextOpeningOn()
    {
        RawListener listener;
        SessionThread thread;
        const auto handle = thread.create(address(Kind::Tcp, listener.port()));
        SessionOptions options;
        options.local.address = QHostAddress(QStringLiteral("127.0.0.2"));
        handle->open();
        QTRY_COMPARE(handle->status().state, SessionState::Open);
        QCOMPARE(handle->status().local.address, QHostAddress(QHostAddress::LocalHost));
        handle->setOptions(options);
        QCOMPARE(handle->status().options, options);
        handle->open(); // it is open
        handle->reopen();
        QTRY_COMPARE(handle->status().local.address, options.local.address);
        QTRY_COMPARE(handle->status().state, SessionState::Open);
        QTRY_VERIFY(listener.peer(0)->sawEnd());
        QCOMPARE(handle->status().options, options);
        handle->close();
        QTRY_COMPARE(handle->status().state, SessionState::Closed);
        handle->reopen();
        QTRY_COMPARE(handle->status().state, SessionState::Open);
    }

    void aServerThatIsReopenedHasItsPortAgain()
    {
        SessionThread thread;
        const auto first = thread.create(address(Kind::TcpListen, 0));
        first->reopen(); // for the first time
        QTRY_COMPARE(first->status().state, SessionState::Open);
        const quint16 port = first->status().local.port;
        first->close();
        QTRY_COMPARE(first->status().state, SessionState::Closed);
        const auto server = thread.create(address(Kind::TcpListen, port));
        const auto client = thread.create(address(Kind::Tcp, port));
        server->open();
        QTRY_COMPARE(server->status().state, SessionState::Open);
        client->open();
        QTRY_COMPARE(client->status().state, SessionState::Open);
        server->reopen();
        QTRY_VERIFY(client->status().state != SessionState::Open); // it was ended
        QTRY_COMPARE(server->status().state, SessionState::Open);
        client->reopen();
        QTRY_COMPARE(client->status().state, SessionState::Open);
    }

    void destructionIsSafeAtAnyMoment()
    {
        RawListener listener;
        for (int round = 0; round < 100; ++round) {
            auto thread = std::make_unique<SessionThread>();
            auto handle =
                thread->create(address(round % 3 ? Kind::Tcp : Kind::TcpListen, round % 3 ? listener.port() : 0));
            handle->open();
            (void)handle->send("hello");
            if (round % 4 == 1)
                QTRY_VERIFY(handle->status().state != SessionState::Idle);
            if (round % 5 == 1)
                handle->close();
            if (round % 2)
                handle.reset();
            thread.reset();
            if (round % 7 == 0)
                QCoreApplication::processEvents();
        }
    }
};

QTEST_GUILESS_MAIN(TestSessionThread)
#include "tst_sessionthread.moc"
