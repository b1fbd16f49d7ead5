// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/faultysocketcalls.h"
#include "tests/support/leakcheck.h"
#include "tests/support/manualclock.h"
#include "tests/support/rawaddress.h"
#include "tests/support/rawudppeer.h"
#include "tests/support/testbytes.h"

#include "core/net/datagrambatch.h"
#include "core/net/udptransport.h"
#include "core/streams/datagramreader.h"
#include "core/streams/datagramwriter.h"

#include <QSignalSpy>

#include <cerrno>
#include <memory>
#include <sys/socket.h>

using namespace wirebench;
using namespace wirebench::net;
using namespace wirebench::streams;
using namespace wirebench::tests;
using Call = FaultySocketCalls::Call;

namespace {

const QHostAddress loopback4(QHostAddress::LocalHost);

//! A bound, unconnected transport.
struct Bound
{
    explicit Bound(SocketCalls &calls = SocketCalls::system(), const QHostAddress &address = loopback4)
        : transport(Descriptor(calls, boundSocket(SOCK_DGRAM, address, 0)), {}, clock, std::chrono::milliseconds(10))
        , local(localEndpointOf(transport.descriptor()).value())
    { }

    //! Takes what is there now.
    void receiveAll()
    {
        while (true) {
            const Transfer transfer = transport.receive(received, 1000);
            if (transfer.outcome == Transfer::Outcome::Failed)
                errors.append(transfer.error);
            else if (transfer.outcome != Transfer::Outcome::Moved)
                return;
            most = std::max(most, transfer.amount);
        }
    }
    //! Takes until there are \a count altogether, and what is behind them.
    bool receive(qsizetype count)
    {
        const bool enough = QTest::qWaitFor([&] {
            receiveAll();
            return received.size() >= count;
        });
        receiveAll();
        return enough && received.size() == count;
    }

    ManualClock clock;
    UdpTransport transport;
    Endpoint local;
    QList<Datagram> received;
    QList<Error> errors;
    qsizetype most = 0; // at once
};

QList<QByteArray> dataOf(const QList<Datagram> &datagrams)
{
    QList<QByteArray> result;
    for (const Datagram &datagram : datagrams)
        result.append(datagram.data);
    return result;
}

} // namespace

class TestUdpTransport : public LeakCheck
{
    Q_OBJECT

private Q_SLOTS:
    void manyDatagramsComeAtOnce_data()
    {
        QTest::addColumn<bool>("portable");
        QTest::newRow("recvmmsg") << false;
        QTest::newRow("one by one") << true;
    }

    void manyDatagramsComeAtOnce()
    {
        QFETCH(const bool, portable);
        FaultySocketCalls oneByOne; // without a fault
        Bound ours(portable ? oneByOne : SocketCalls::system());
        RawUdpPeer first;
        RawUdpPeer second;
        QList<Datagram> expected;
        for (int i = 0; i < 100; ++i) { // sizes of all kinds, sources in turns, the empty one too
            RawUdpPeer &peer = i % 3 == 0 ? first : second;
            expected.append({testBytes(i % 7 == 0 ? i * 50 : i % 5, 3), {loopback4, peer.port()}});
            QVERIFY(peer.send(expected.last().data, ours.local));
        }
        QVERIFY(ours.receive(100));
        QVERIFY(ours.most <= 64);
        QCOMPARE(ours.received, expected);
        QCOMPARE(ours.transport.statistics(), (DatagramStatistics{.received = 100}));
    }

    void manyDatagramsGoAtOnceEachToItsPeer_data() { manyDatagramsComeAtOnce_data(); }

    void manyDatagramsGoAtOnceEachToItsPeer()
    {
        QFETCH(const bool, portable);
        FaultySocketCalls oneByOne;
        Bound ours(portable ? oneByOne : SocketCalls::system());
        RawUdpPeer first;
        RawUdpPeer second;
        QList<Datagram> all;
        for (int i = 0; i < 100; ++i)
            all.append({QByteArray::number(i), {loopback4, i % 3 == 0 ? first.port() : second.port()}});
        QCOMPARE(ours.transport.send(all).amount, 64);
        QCOMPARE(ours.transport.send(std::span(all).subspan(64)).amount, 36);
        QTRY_COMPARE(first.received().size() + second.received().size(), 100);
        int next[2] = {};
        for (int i = 0; i < 100; ++i) {
            const RawUdpPeer &peer = i % 3 == 0 ? first : second;
            QCOMPARE(peer.received().at(next[i % 3 == 0]++), (Datagram{QByteArray::number(i), ours.local}));
        }
        QCOMPARE(ours.transport.statistics(), (DatagramStatistics{.sent = 100}));
    }

    void theLargestDatagramIsNotCutOff()
    {
        Bound ours;
        RawUdpPeer peer;
        const QByteArray largest = testBytes(65507);
        QVERIFY(peer.send("before", ours.local));
        QVERIFY(peer.send(largest, ours.local));
        QVERIFY(peer.send("behind", ours.local));
        QVERIFY(ours.receive(3));
        QCOMPARE(dataOf(ours.received), (QList<QByteArray>{"before", largest, "behind"}));
    }

    void aDatagramThatWasCutOffIsAnErrorAndNotDelivered()
    {
        FaultySocketCalls calls;
        calls.setCap(10); // less room than it needs
        Bound ours(calls);
        RawUdpPeer peer;
        for (const char *data : {"short", "much too long", "short too"})
            QVERIFY(peer.send(data, ours.local));
        QVERIFY(ours.receive(2));
        QCOMPARE(dataOf(ours.received), (QList<QByteArray>{"short", "short too"}));
        QCOMPARE(ours.errors.size(), 1);
        QCOMPARE(ours.errors.first().code, ErrorCode::MessageTooLarge);
        QVERIFY(peer.send("also much too long", ours.local));
        QVERIFY(QTest::qWaitFor([&] {
            ours.receiveAll();
            return ours.errors.size() == 2;
        }));
        QCOMPARE(ours.transport.statistics().received, 2u);
    }

    void everyReceiveOfABatchMayFail_data()
    {
        QTest::addColumn<int>("error");
        QTest::newRow("interrupted") << EINTR;
        QTest::newRow("blocked") << EAGAIN;
        QTest::newRow("refused") << ECONNREFUSED;
        QTest::newRow("broken") << EBADF;
    }

    void everyReceiveOfABatchMayFail()
    {
        QFETCH(const int, error);
        for (int failing = 1; failing <= 7; ++failing) {
            FaultySocketCalls calls;
            calls.fail(Call::Receive, failing, error);
            Bound ours(calls);
            RawUdpPeer peer;
            for (int i = 0; i < 5; ++i)
                QVERIFY(peer.send(QByteArray::number(i), ours.local));
            QVERIFY(ours.receive(5));
            ours.receiveAll(); // counts on, where the last of the calls is to fail
            QCOMPARE(dataOf(ours.received), (QList<QByteArray>{"0", "1", "2", "3", "4"}));
            const bool invisible = error == EINTR || error == EAGAIN;
            QCOMPARE(ours.errors.size(), invisible ? 0 : 1); // not lost, not twice
        }
    }

    void everySendOfABatchMayFail_data() { everyReceiveOfABatchMayFail_data(); }

    void everySendOfABatchMayFail()
    {
        QFETCH(const int, error);
        for (int failing = 1; failing <= 5; ++failing) {
            FaultySocketCalls calls;
            calls.fail(Call::Send, failing, error);
            Bound ours(calls);
            RawUdpPeer peer;
            QList<Datagram> waiting;
            for (int i = 0; i < 5; ++i)
                waiting.append({QByteArray::number(i), {loopback4, peer.port()}});
            int errors = 0;
            while (!waiting.isEmpty()) {
                const Transfer transfer = ours.transport.send(waiting);
                if (transfer.outcome == Transfer::Outcome::Moved)
                    waiting.remove(0, transfer.amount);
                else if (transfer.outcome == Transfer::Outcome::Failed)
                    ++errors;
            }
            // In the middle of a batch an error that does not come again is lost, as sendmmsg() has it.
            QCOMPARE(errors, failing == 1 && error != EINTR && error != EAGAIN ? 1 : 0);
            QTRY_COMPARE(peer.received().size(), 5);
            for (int i = 0; i < 5; ++i)
                QCOMPARE(peer.received().at(i).data, QByteArray::number(i));
            QCOMPARE(ours.transport.statistics().sent, 5u);
        }
    }

    void aDatagramThatCannotGoStopsABatchBeforeIt_data()
    {
        QTest::addColumn<Datagram>("bad");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("too large") << Datagram{QByteArray(65508, 'x'), {loopback4, 9}} << ErrorCode::MessageTooLarge;
        QTest::newRow("no address") << Datagram{"x", {}} << ErrorCode::InvalidArgument;
        QTest::newRow("IPv6") << Datagram{"x", {QHostAddress(QHostAddress::LocalHostIPv6), 9}}
                              << ErrorCode::InvalidArgument;
        QTest::newRow("port 0") << Datagram{"x", {loopback4, 0}} << ErrorCode::InvalidArgument;
        QTest::newRow("broadcast") << Datagram{"x", {QHostAddress(QHostAddress::Broadcast), 9}}
                                   << ErrorCode::PermissionDenied;
    }

    void aDatagramThatCannotGoStopsABatchBeforeIt()
    {
        QFETCH(const Datagram, bad);
        QFETCH(const ErrorCode, code);
        for (int position = 0; position < 4; ++position) {
            Bound ours;
            RawUdpPeer peer;
            QList<Datagram> all;
            for (int i = 0; i < 4; ++i)
                all.append(i == position ? bad : Datagram{QByteArray::number(i), {loopback4, peer.port()}});
            DatagramWriter writer(ours.transport);
            QList<Error> reported;
            connect(&writer, &DatagramWriter::errorReported, &writer, [&](const Error &e) { reported.append(e); });
            QVERIFY(writer.write(all));
            QTRY_COMPARE(peer.received().size(), 3);
            QCOMPARE(reported.size(), 1);
            QCOMPARE(reported.first().code, code);
            QCOMPARE(writer.dropped(), 1u);
            QCOMPARE(writer.state(), WritableState::Writable);
            QCOMPARE(ours.transport.statistics().sent, 3u);
        }
    }

    void withoutKernelMemoryItWaitsAndLosesNothing_data()
    {
        QTest::addColumn<int>("error");
        QTest::newRow("ENOBUFS") << ENOBUFS;
        QTest::newRow("ENOMEM") << ENOMEM;
    }

    void withoutKernelMemoryItWaitsAndLosesNothing()
    {
        QFETCH(const int, error);
        FaultySocketCalls calls;
        Bound ours(calls);
        RawUdpPeer peer;
        DatagramWriter writer(ours.transport);
        calls.failAlways(Call::Send, error);
        for (int i = 0; i < 10; ++i)
            QVERIFY(writer.write({QByteArray::number(i), {loopback4, peer.port()}}));
        const int tries = calls.count(Call::Send);
        QVERIFY(tries <= 10);
        for (int i = 0; i < 100; ++i)
            QCoreApplication::processEvents(); // the socket is writable all the time
        QCOMPARE(calls.count(Call::Send), tries);
        ours.clock.advance(std::chrono::milliseconds(10));
        QTRY_COMPARE(calls.count(Call::Send), tries + 1);
        calls.failAlways(Call::Send, 0);
        ours.clock.advance(std::chrono::milliseconds(10));
        QTRY_COMPARE(peer.received().size(), 10);
        for (int i = 0; i < 10; ++i)
            QCOMPARE(peer.received().at(i).data, QByteArray::number(i));

        calls.failAlways(Call::Receive, error);
        DatagramReader reader(ours.transport);
        QSignalSpy arrived(&reader, &DatagramReader::datagramsArrived);
        QVERIFY(peer.send("answer", ours.local));
        reader.grant(10);
        const int receives = calls.count(Call::Receive);
        for (int i = 0; i < 100; ++i)
            QCoreApplication::processEvents();
        QVERIFY(calls.count(Call::Receive) <= receives + 1);
        calls.failAlways(Call::Receive, 0);
        ours.clock.advance(std::chrono::milliseconds(10));
        QTRY_COMPARE(arrived.size(), 1);
    }

    void closingDuringAPauseIsQuiet()
    {
        FaultySocketCalls calls;
        Bound ours(calls);
        DatagramWriter writer(ours.transport);
        calls.failAlways(Call::Send, ENOBUFS);
        QVERIFY(writer.write({"x", {loopback4, 9}}));
        ours.transport.close();
        QCOMPARE(ours.clock.activeTimers(), 0);
        QList<Datagram> none;
        QCOMPARE(ours.transport.receive(none, 1).outcome, Transfer::Outcome::End);
        QCOMPARE(ours.transport.send(QList{Datagram{}}).error.code, ErrorCode::InvalidState);
    }

    void receivedAndDroppedAreAllThatWasSent()
    {
        Bound ours;
        RawUdpPeer peer;
        quint64 sent = 0;
        const auto known = [&] {
            return ours.transport.statistics().received + ours.transport.statistics().kernelDropped;
        };
        // The kernel has room for some of each round, and drops the rest. A datagram sent when there is room again
        // tells how many those were.
        for (int round = 0; round < 5; ++round) {
            for (int i = 0; i < 5000; ++i)
                sent += peer.send(QByteArray(200, 'x'), ours.local) ? 1 : 0;
            QVERIFY(QTest::qWaitFor([&] {
                ours.receiveAll();
                sent += peer.send("last", ours.local) ? 1 : 0;
                ours.receiveAll();
                return known() == sent;
            }));
            QCOMPARE(ours.transport.statistics().received, static_cast<quint64>(ours.received.size()));
        }
        QVERIFY(ours.transport.statistics().kernelDropped > 0);
    }

    void aFloodIsCountedAndCostsNoMemory()
    {
        Bound ours;
        DatagramReader reader(ours.transport);
        RawUdpPeer peer;
        qint64 arrived = 0;
        qsizetype most = 0;
        connect(&reader, &DatagramReader::datagramsArrived, &reader, [&](const QList<Datagram> &datagrams) {
            arrived += datagrams.size();
            most = std::max(most, datagrams.size());
        });
        quint64 sent = 0;
        for (int turn = 0; turn < 200; ++turn) { // sends more than there is credit for
            for (int i = 0; i < 500; ++i)
                sent += peer.send(QByteArray(100, 'x'), ours.local) ? 1 : 0;
            reader.grant(50);
            QCoreApplication::processEvents();
        }
        QVERIFY(arrived <= 200 * 50);
        QVERIFY(most <= 64);
        reader.grant(1000000);
        QVERIFY(QTest::qWaitFor([&] {
            sent += peer.send("last", ours.local) ? 1 : 0;
            QCoreApplication::processEvents();
            return ours.transport.statistics().received + ours.transport.statistics().kernelDropped == sent;
        }));
        QCOMPARE(ours.transport.statistics().received, static_cast<quint64>(arrived));
        QVERIFY(ours.transport.statistics().kernelDropped > 0);
    }

    void theKernelsCounterMayBeginAnew()
    {
        DropCounter counter;
        for (const quint32 now : {0, 7, 7})
            counter.update(now);
        QCOMPARE(counter.total, 7u);
        counter.update(5); // a late one
        QCOMPARE(counter.total, 7u);
        counter.last = 0xfffffff0;
        counter.update(0xffffffff);
        QCOMPARE(counter.total, 7u + 15);
        counter.update(4);
        QCOMPARE(counter.total, 7u + 20);
    }

    void whatArrivesOverIpv4AtAnIpv6SocketIsIpv4()
    {
        Bound ours(SocketCalls::system(), QHostAddress(QHostAddress::AnyIPv6));
        RawUdpPeer peer;
        const Endpoint there{loopback4, peer.port()};
        QVERIFY(peer.send("ping", {loopback4, ours.local.port}));
        QVERIFY(ours.receive(1));
        QCOMPARE(ours.received, (QList{Datagram{"ping", there}}));
        QCOMPARE(ours.transport.send(QList{Datagram{"pong", there}}).amount, 1);
        QTRY_COMPARE(peer.received(), (QList{Datagram{"pong", {loopback4, ours.local.port}}}));
    }
};

QTEST_GUILESS_MAIN(TestUdpTransport)
#include "tst_udptransport.moc"
