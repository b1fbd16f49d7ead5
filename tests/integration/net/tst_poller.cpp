// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/leakcheck.h"

#include "core/net/descriptorreadiness.h"

#include <QEventLoop>
#include <QTest>
#include <QThread>

#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace wirebench;
using namespace wirebench::net;
using namespace wirebench::tests;
using namespace std::chrono_literals;

namespace {

//! One end of a socket pair, watched; the other end is the test's.
class Client final : public ReadinessReceiver
{
public:
    Client()
    {
        int ends[2] = {};
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, ends) != 0)
            qFatal("no socket pair");
        readiness = std::make_unique<DescriptorReadiness>(Descriptor(SocketCalls::system(), ends[0]), *this);
        other = Descriptor(SocketCalls::system(), ends[1]);
    }

    void onReadyToReceive() override
    {
        ++receives;
        if (const auto act = onReceive) // a copy, because it may destroy this
            act();
    }

    void onReadyToSend() override
    {
        ++sends;
        if (const auto act = onSend)
            act();
    }

    void poke() const { QCOMPARE(::write(other.get(), "x", 1), 1); }
    void drain() const
    {
        char bytes[16];
        while (::read(readiness->descriptor(), bytes, sizeof bytes) > 0) { }
    }

    std::unique_ptr<DescriptorReadiness> readiness;
    Descriptor other;
    std::function<void()> onReceive;
    std::function<void()> onSend;
    int receives = 0;
    int sends = 0;
};

using Clients = std::vector<std::unique_ptr<Client>>;

Clients makeClients(int count)
{
    Clients all;
    for (int i = 0; i < count; ++i)
        all.push_back(std::make_unique<Client>());
    return all;
}

void turn()
{
    QCoreApplication::processEvents();
}

} // namespace

class TestPoller : public LeakCheck
{
    Q_OBJECT

private Q_SLOTS:
    void readinessIsToldOncePerTurnWhileItLasts()
    {
        Client client;
        client.readiness->setReceiveInterest(true);
        turn();
        QCOMPARE(client.receives, 0);
        client.poke();
        turn();
        QCOMPARE(client.receives, 1);
        turn(); // nobody has read it
        QCOMPARE(client.receives, 2);
        client.drain();
        turn();
        QCOMPARE(client.receives, 2);
        QCOMPARE(client.sends, 0);
        client.readiness->setSendInterest(true);
        turn();
        QCOMPARE(client.sends, 1);
    }

    void withoutInterestNothingIsTold()
    {
        Client client;
        client.readiness->setReceiveInterest(true);
        client.readiness->setReceiveInterest(false);
        client.poke();
        turn();
        turn();
        QCOMPARE(client.receives, 0);
        client.readiness->setReceiveInterest(true); // it is still there
        turn();
        QCOMPARE(client.receives, 1);
        client.onReceive = [&] { client.readiness->setSendInterest(true); };
        turn();
        client.readiness->setReceiveInterest(false); // the other direction stays
        const int before = client.sends;
        turn();
        turn();
        QCOMPARE(client.receives, 2);
        QVERIFY(client.sends > before);
    }

    void interestLostInTheReceiversCallCounts()
    {
        Client client;
        client.readiness->setReceiveInterest(true);
        client.readiness->setSendInterest(true);
        client.onReceive = [&] { client.readiness->setSendInterest(false); };
        client.poke();
        turn();
        QCOMPARE(client.receives, 1);
        QCOMPARE(client.sends, 0);
    }

    // An error or hang-up is told by the kernel whether wanted or not.
    void aHangUpThatNobodyWaitsForDoesNotSpin_data()
    {
        QTest::addColumn<bool>("wasInterested");
        QTest::newRow("interest lost") << true;
        QTest::newRow("never") << false;
    }

    void aHangUpThatNobodyWaitsForDoesNotSpin()
    {
        QFETCH(const bool, wasInterested);
        Client client;
        if (wasInterested) {
            client.readiness->setReceiveInterest(true);
            turn();
            client.readiness->setReceiveInterest(false);
        }
        client.other.reset();
        QVERIFY(wakeUpsWithin(200ms) < 20);
        QCOMPARE(client.receives, 0);
        client.readiness->setReceiveInterest(true); // and is told when somebody wants to know
        turn();
        QCOMPARE(client.receives, 1);
    }

    void dataThatNobodyWantsYetDoesNotSpin()
    {
        Client client;
        client.readiness->setReceiveInterest(true);
        client.readiness->setSendInterest(true);
        turn();
        client.readiness->setReceiveInterest(false);
        client.readiness->setSendInterest(false);
        client.poke();
        QVERIFY(wakeUpsWithin(200ms) < 20);
    }

    // The first one called does something to all others; those that it removes are not called.
    void receiversMayRemoveAnybody_data()
    {
        QTest::addColumn<QString>("whom");
        for (const char *whom : {"itself", "others", "all", "and add"})
            QTest::newRow(whom) << QString::fromLatin1(whom);
    }

    void receiversMayRemoveAnybody()
    {
        QFETCH(const QString, whom);
        Clients clients = makeClients(20);
        Clients added;
        int calls = 0;
        bool done = false;
        for (auto &client : clients) {
            client->readiness->setReceiveInterest(true);
            client->readiness->setSendInterest(true);
            client->poke();
            const auto act = [&, me = client.get()] {
                ++calls;
                if (std::exchange(done, true))
                    return;
                for (auto &other : clients) {
                    if ((whom != QStringLiteral("itself") || other.get() == me)
                        && (whom != QStringLiteral("others") || other.get() != me))
                        other.reset();
                }
                if (whom == QStringLiteral("and add")) { // perhaps at the same place, with the same descriptors
                    added = makeClients(20);
                    for (auto &one : added)
                        one->readiness->setReceiveInterest(true);
                }
            };
            client->onReceive = client->onSend = act;
        }
        turn();
        const bool itself = whom == QStringLiteral("itself");
        // The one that stays is told of both directions.
        QCOMPARE(calls, itself ? 1 + 19 * 2 : whom == QStringLiteral("others") ? 2 : 1);
        for (const auto &one : added)
            QCOMPARE(one->receives, 0); // what was ready was another descriptor
        turn();
        for (const auto &one : added)
            QCOMPARE(one->receives, 0);
    }

    void aReceiverMayGiveTheDescriptorAway()
    {
        Client client;
        Descriptor taken;
        client.readiness->setReceiveInterest(true);
        client.readiness->setSendInterest(true);
        client.onReceive = [&] { taken = client.readiness->take(); };
        client.poke();
        turn();
        turn();
        QVERIFY(taken.isValid());
        QVERIFY(!client.readiness->isOpen());
        QCOMPARE(client.receives, 1);
        QCOMPARE(client.sends, 0);
        client.readiness->setReceiveInterest(true); // of nothing
        turn();
        QCOMPARE(client.receives, 1);
    }

    void aReceiverMayRunAnEventLoop()
    {
        Clients clients = makeClients(3);
        int nested = 0;
        bool inside = false;
        for (auto &client : clients) {
            client->readiness->setReceiveInterest(true);
            client->poke();
            client->onReceive = [&, me = client.get()] {
                if (inside) {
                    ++nested;
                    me->drain();
                    return;
                }
                inside = true;
                me->drain();
                turn(); // serves the other two
                clients.clear(); // all of them, also those of the outer turn
            };
        }
        turn();
        QCOMPARE(nested, 2);
        QVERIFY(clients.empty());
        turn();
    }

    void aNestedLoopMayRemoveWhomTheOuterOneHasYetToCall()
    {
        Clients clients = makeClients(5);
        Clients added;
        int calls = 0;
        for (auto &client : clients) {
            client->readiness->setReceiveInterest(true);
            client->poke();
            client->onReceive = [&, me = client.get()] {
                if (++calls == 1) {
                    me->drain();
                    turn();
                    return;
                }
                clients.clear();
                added = makeClients(20); // perhaps at the same place, with the same descriptors
                for (auto &one : added)
                    one->readiness->setReceiveInterest(true);
            };
        }
        turn();
        turn();
        QCOMPARE(calls, 2);
        for (const auto &one : added)
            QCOMPARE(one->receives, 0);
    }

    void thePollerOutlivesTheCallItMakes()
    {
        auto client = std::make_unique<Client>();
        const qsizetype before = openDescriptors();
        client->readiness->setReceiveInterest(true);
        qsizetype inside = 0;
        client->onReceive = [&] {
            client->readiness.reset(); // the last one
            inside = openDescriptors();
        };
        client->poke();
        turn();
        QCOMPARE(inside, before); // one less, and the poller's
        QCOMPARE(openDescriptors(), before - 1);
    }

    void everybodyHasATurnBeforeAnybodyHasMany()
    {
        Clients clients = makeClients(200);
        for (auto &client : clients) {
            client->readiness->setReceiveInterest(true);
            client->poke(); // and never read
        }
        for (int i = 0; i < 8; ++i)
            turn();
        for (const auto &client : clients)
            QVERIFY2(client->receives >= 1 && client->receives <= 4, qPrintable(QString::number(client->receives)));
    }

    void thePollerGoesWithTheLastDescriptor()
    {
        const qsizetype before = openDescriptors();
        Client first;
        auto second = std::make_unique<Client>();
        QCOMPARE(openDescriptors(), before + 4);
        first.readiness->setReceiveInterest(true);
        second->readiness->setReceiveInterest(true);
        QCOMPARE(openDescriptors(), before + 5); // one for both
        second.reset();
        QCOMPARE(openDescriptors(), before + 3);
        first.readiness->take().reset();
        QCOMPARE(openDescriptors(), before + 1);
    }

    void withoutAPollerNotifiersDoTheSame()
    {
        std::unique_ptr<QThread> thread(QThread::create([] {
            QEventLoop loop;
            loop.processEvents(); // the loop has its own descriptor by now
            Client client;
            Client hungUp;
            rlimit before = {};
            QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
            const rlimit none = {0, before.rlim_max};
            QCOMPARE(::setrlimit(RLIMIT_NOFILE, &none), 0);
            const bool noPoller = !Poller::ofThisThread();
            client.readiness->setReceiveInterest(true);
            hungUp.readiness->setReceiveInterest(true);
            QCOMPARE(::setrlimit(RLIMIT_NOFILE, &before), 0);
            QVERIFY(noPoller);
            loop.processEvents();
            QCOMPARE(client.receives, 0);
            client.poke();
            loop.processEvents();
            QCOMPARE(client.receives, 1);
            client.readiness->setSendInterest(true);
            loop.processEvents();
            QCOMPARE(client.sends, 1);
            client.readiness->setReceiveInterest(false);
            client.readiness->setSendInterest(false);
            loop.processEvents();
            QCOMPARE(client.receives + client.sends, 3);
            hungUp.readiness->setReceiveInterest(false);
            hungUp.other.reset();
            loop.processEvents();
            QCOMPARE(hungUp.receives, 0);
            hungUp.readiness->setReceiveInterest(true);
            hungUp.onReceive = [&] { hungUp.readiness.reset(); }; // its notifier is the one that calls
            loop.processEvents();
            QCOMPARE(hungUp.receives, 1);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }));
        thread->start();
        QTRY_VERIFY(thread->isFinished());
    }

    void everyThreadHasItsOwn()
    {
        Client here;
        here.readiness->setReceiveInterest(true);
        const Poller *ours = Poller::ofThisThread().get();
        const Poller *theirs = nullptr;
        std::unique_ptr<QThread> thread(QThread::create([&] { theirs = Poller::ofThisThread().get(); }));
        thread->start();
        QTRY_VERIFY(thread->isFinished());
        QVERIFY(theirs && theirs != ours);
    }
};

QTEST_GUILESS_MAIN(TestPoller)
#include "tst_poller.moc"
