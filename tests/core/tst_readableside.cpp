// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/sidelog.h"
#include "tests/support/memorybytetransport.h"
#include "tests/support/testbytes.h"

#include <QTest>

#include <functional>
#include <memory>

using namespace wirebench;
using namespace wirebench::streams;
using namespace wirebench::tests;

namespace {
const Error reset{ErrorCode::ConnectionReset, QStringLiteral("reset by peer")};
const Error timeout{ErrorCode::TimedOut, QStringLiteral("no answer")};
} // namespace

class TestReadableSide : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theEndComesAfterAllData()
    {
        MemoryByteTransport transport;
        ByteReader reader(transport);
        const SideLog log(reader);
        transport.arrive("hello");
        transport.arriveEnd();
        reader.grant(5);
        QCoreApplication::processEvents();
        QCOMPARE(log.lines, QStringList{QStringLiteral("bytes 5")}); // finding the end needs credit, too
        QVERIFY(!transport.receiveInterest());
        reader.grant(1);
        QCOMPARE(log.lines,
                 QStringList({QStringLiteral("bytes 5"), QStringLiteral("Readable > Draining"),
                              QStringLiteral("Draining > Closed"), QStringLiteral("ended")}));
        QVERIFY(!reader.error());
        QVERIFY(!transport.receiveInterest());
    }

    void anErrorComesAfterAllData()
    {
        MemoryByteTransport transport;
        ByteReader reader(transport);
        const SideLog log(reader);
        transport.arrive("hello");
        transport.arriveError(reset);
        reader.grant(6);
        QCOMPARE(log.lines,
                 QStringList({QStringLiteral("bytes 5"), QStringLiteral("Readable > Draining"),
                              QStringLiteral("broken ConnectionReset"), QStringLiteral("Draining > Errored"),
                              QStringLiteral("ended")}));
        QCOMPARE(reader.error(), reset);
        QVERIFY(!transport.receiveInterest());
    }

    void anErrorThatTheOtherSideNoticedComesAfterAllData_data()
    {
        QTest::addColumn<int>("behind"); // what the transport says after the data
        QTest::newRow("nothing") << 0;
        QTest::newRow("the end, as the kernel does once the error was told") << 1;
        QTest::newRow("another error") << 2;
    }

    void anErrorThatTheOtherSideNoticedComesAfterAllData()
    {
        QFETCH(const int, behind);
        MemoryByteTransport transport;
        ByteReader reader(transport);
        const SideLog log(reader);
        transport.arrive("hello");
        if (behind == 1)
            transport.arriveEnd();
        else if (behind == 2)
            transport.arriveError(timeout);
        reader.fail(reset);
        QCOMPARE(reader.state(), ReadableState::Draining);
        QCOMPARE(reader.error(), reset); // known at once
        reader.grant(3);
        QCOMPARE(log.received, QByteArray("hel"));
        QCOMPARE(reader.state(), ReadableState::Draining);
        reader.grant(3);
        QCOMPARE(
            log.lines,
            QStringList({QStringLiteral("Readable > Draining"), QStringLiteral("bytes 3"), QStringLiteral("bytes 2"),
                         QStringLiteral("Draining > Errored"), QStringLiteral("ended")}));
        QCOMPARE(reader.error(), reset); // the first one is kept
    }

    void anErrorThatTheOtherSideNoticedIsMetWithCreditLeft()
    {
        MemoryByteTransport transport;
        ByteReader reader(transport);
        const SideLog log(reader);
        reader.grant(10);
        reader.fail(reset);
        QCOMPARE(log.lines,
                 QStringList({QStringLiteral("Readable > Draining"), QStringLiteral("Draining > Errored"),
                              QStringLiteral("ended")}));
    }

    void cancellingEndsAtOnceAndForAll()
    {
        MemoryByteTransport transport;
        ByteReader reader(transport);
        const SideLog log(reader);
        transport.arrive("hello");
        reader.grant(2);
        reader.cancel();
        QCOMPARE(reader.state(), ReadableState::Closed);
        QVERIFY(!transport.receiveInterest());
        reader.grant(100);
        reader.fail(reset);
        reader.cancel();
        QCoreApplication::processEvents();
        QCOMPARE(
            log.lines,
            QStringList({QStringLiteral("bytes 2"), QStringLiteral("Readable > Closed"), QStringLiteral("ended")}));
        QVERIFY(!reader.error());
    }

    void cancellingWhileDrainingEndsCleanly()
    {
        MemoryByteTransport transport;
        ByteReader reader(transport);
        const SideLog log(reader);
        transport.arrive("hello");
        reader.fail(reset);
        reader.cancel();
        QCOMPARE(reader.state(), ReadableState::Closed);
        QCOMPARE(log.lines.last(), QStringLiteral("ended"));
    }

    void anythingMayBeDoneFromWithinAnySignal_data()
    {
        QTest::addColumn<int>("scenario"); // 0: ends, 1: breaks, 2: the other side breaks
        QTest::addColumn<QString>("signal");
        QTest::addColumn<QString>("action");
        const char *scenarios[] = {"end", "break", "other side breaks"};
        for (int scenario = 0; scenario < 3; ++scenario) {
            for (const char *signal : {"bytesArrived", "stateChanged", "transportFailed", "ended"}) {
                for (const char *action : {"grant", "cancel", "fail", "delete"}) {
                    QTest::addRow("%s: %s within %s", scenarios[scenario], action, signal)
                        << scenario << QString::fromLatin1(signal) << QString::fromLatin1(action);
                }
            }
        }
    }

    void anythingMayBeDoneFromWithinAnySignal()
    {
        QFETCH(const int, scenario);
        QFETCH(const QString, signal);
        QFETCH(const QString, action);
        MemoryByteTransport transport;
        auto reader = std::make_unique<ByteReader>(transport);
        const SideLog log(*reader);
        const auto act = [&] {
            if (action == QStringLiteral("delete"))
                reader.reset();
            else if (!reader)
                return;
            else if (action == QStringLiteral("grant"))
                reader->grant(100);
            else if (action == QStringLiteral("cancel"))
                reader->cancel();
            else
                reader->fail(timeout);
        };
        if (signal == QStringLiteral("bytesArrived"))
            connect(reader.get(), &ByteReader::bytesArrived, this, act);
        else if (signal == QStringLiteral("stateChanged"))
            connect(reader.get(), &ByteReader::stateChanged, this, act);
        else if (signal == QStringLiteral("transportFailed"))
            connect(reader.get(), &ByteReader::transportFailed, this, act);
        else
            connect(reader.get(), &ByteReader::ended, this, act);

        transport.arrive("one");
        transport.arrive("two");
        if (scenario == 1)
            transport.arriveError(reset);
        else
            transport.arriveEnd();
        reader->grant(4);
        if (reader && scenario == 2)
            reader->fail(reset);
        if (reader)
            reader->grant(100);
        QTRY_VERIFY(!reader || isTerminal(reader->state()));
        QCoreApplication::processEvents();

        QVERIFY(log.count(QStringLiteral("ended")) <= 1);
        QVERIFY(QByteArray("onetwo").startsWith(log.received));
        if (reader) {
            QCOMPARE(log.count(QStringLiteral("ended")), 1);
            QVERIFY(!transport.receiveInterest());
            if (action == QStringLiteral("grant"))
                QCOMPARE(log.received, QByteArray("onetwo"));
        }
    }

    void everyOperationMayFail()
    {
        const QByteArray payload = testBytes(50);
        for (int failing = 1;; ++failing) {
            MemoryByteTransport transport;
            transport.setReceiveCap(5);
            transport.failOperation(failing, reset);
            ByteReader reader(transport);
            const SideLog log(reader);
            transport.arrive(payload);
            transport.arriveEnd();
            reader.grant(1000);
            QTRY_VERIFY(isTerminal(reader.state()));
            QCOMPARE(log.count(QStringLiteral("ended")), 1);
            QCOMPARE(log.lines.last(), QStringLiteral("ended"));
            if (reader.state() == ReadableState::Closed) {
                QCOMPARE(log.received, payload);
                QCOMPARE(failing, transport.operations() + 1);
                return;
            }
            QCOMPARE(reader.error(), reset);
            QCOMPARE(log.received, payload.first(5 * (failing - 1)));
        }
    }
};

QTEST_GUILESS_MAIN(TestReadableSide)
#include "tst_readableside.moc"
