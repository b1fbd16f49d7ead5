// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/sidelog.h"
#include "tests/support/memorybytetransport.h"
#include "tests/support/testbytes.h"

#include <QTest>

#include <memory>

using namespace wirebench;
using namespace wirebench::streams;
using namespace wirebench::tests;

namespace {
const Error reset{ErrorCode::ConnectionReset, QStringLiteral("reset by peer")};
const Error timeout{ErrorCode::TimedOut, QStringLiteral("no answer")};
} // namespace

class TestWritableSide : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void closingWithNothingWaitingSendsFinAtOnce()
    {
        MemoryByteTransport transport;
        ByteWriter writer(transport);
        const SideLog log(writer);
        writer.close();
        QCOMPARE(transport.finishes(), 1);
        QCOMPARE(log.lines,
                 QStringList({QStringLiteral("Writable > Closing"), QStringLiteral("Closing > Closed"),
                              QStringLiteral("ended")}));
        QVERIFY(!writer.error());
    }

    void closingSendsWhatWaitsAndThenFinOnce()
    {
        MemoryByteTransport transport;
        transport.setSendRoom(2);
        ByteWriter writer(transport);
        const SideLog log(writer);
        QVERIFY(writer.write("hello"));
        writer.close();
        writer.close();
        QCoreApplication::processEvents();
        QCOMPARE(writer.state(), WritableState::Closing);
        QCOMPARE(transport.finishes(), 0);
        transport.setSendRoom(2);
        QTRY_COMPARE(writer.pending(), 1);
        QCOMPARE(transport.finishes(), 0);
        transport.setSendRoom(2);
        QTRY_COMPARE(writer.state(), WritableState::Closed);
        QCOMPARE(transport.sent(), QByteArray("hello"));
        QCOMPARE(transport.finishes(), 1);
        writer.close();
        writer.abort();
        writer.fail(reset);
        QCOMPARE(transport.finishes(), 1);
        QCOMPARE(log.count(QStringLiteral("ended")), 1);
        QVERIFY(!transport.sendInterest());
        QVERIFY(!writer.error());
    }

    void nothingIsWrittenAfterClose()
    {
        MemoryByteTransport transport;
        transport.setSendRoom(0);
        ByteWriter writer(transport);
        QVERIFY(writer.write("x"));
        writer.close();
        QCOMPARE(writer.write("y").error().code, ErrorCode::InvalidState);
        QCOMPARE(writer.pending(), 1);
        transport.setSendRoom(1);
        QTRY_COMPARE(writer.state(), WritableState::Closed);
        QCOMPARE(writer.write("z").error().code, ErrorCode::InvalidState);
    }

    void abortEndsAtOnceWhateverWaits()
    {
        MemoryByteTransport transport;
        transport.setSendRoom(0);
        ByteWriter writer(transport);
        const SideLog log(writer);
        QVERIFY(writer.write(testBytes(1000000)));
        writer.abort();
        QCOMPARE(log.lines,
                 QStringList({QStringLiteral("Writable > Erroring"), QStringLiteral("Erroring > Errored"),
                              QStringLiteral("ended")}));
        QCOMPARE(writer.pending(), 0);
        QCOMPARE(transport.finishes(), 1);
        QCOMPARE(writer.error()->code, ErrorCode::Aborted);
        QCOMPARE(writer.write("x").error().code, ErrorCode::Aborted);
        QVERIFY(!transport.sendInterest());
    }

    void abortOvertakesClose()
    {
        MemoryByteTransport transport;
        transport.setSendRoom(0);
        ByteWriter writer(transport);
        QVERIFY(writer.write("hello"));
        writer.close();
        writer.abort();
        QCOMPARE(writer.state(), WritableState::Errored);
        QCOMPARE(writer.error()->code, ErrorCode::Aborted);
        QCOMPARE(transport.finishes(), 1);
    }

    void aSecondAbortChangesNothing()
    {
        MemoryByteTransport transport;
        transport.setSendRoom(0);
        ByteWriter writer(transport);
        QVERIFY(writer.write("hello"));
        writer.abort(3);
        writer.abort(1);
        QCOMPARE(writer.pending(), 3);
        transport.setSendRoom(10);
        QTRY_COMPARE(writer.state(), WritableState::Errored);
        QCOMPARE(transport.sent(), QByteArray("hel"));
        QCOMPARE(transport.finishes(), 1);
    }

    void aBrokenTransportEndsEverything_data()
    {
        QTest::addColumn<int>("before"); // 0: writable, 1: closing, 2: erroring
        QTest::newRow("while writable") << 0;
        QTest::newRow("while closing") << 1;
        QTest::newRow("while erroring") << 2;
    }

    void aBrokenTransportEndsEverything()
    {
        QFETCH(const int, before);
        MemoryByteTransport transport;
        transport.setSendRoom(2);
        ByteWriter writer(transport);
        const SideLog log(writer);
        QVERIFY(writer.write("hello"));
        if (before == 1)
            writer.close();
        else if (before == 2)
            writer.abort(3);
        transport.breakSending(reset);
        QTRY_COMPARE(writer.state(), WritableState::Errored);
        QCOMPARE(writer.pending(), 0);
        QCOMPARE(transport.finishes(), 0);
        QCOMPARE(log.count(QStringLiteral("broken ConnectionReset")), 1);
        QCOMPARE(log.lines.last(), QStringLiteral("ended"));
        // Stored once: after abort() that is what later operations report.
        QCOMPARE(writer.error()->code, before == 2 ? ErrorCode::Aborted : ErrorCode::ConnectionReset);
        QCOMPARE(writer.write("x").error(), *writer.error());
        QVERIFY(!transport.sendInterest());
    }

    void anErrorOfTheOtherSideEndsEverything()
    {
        MemoryByteTransport transport;
        transport.setSendRoom(0);
        ByteWriter writer(transport);
        const SideLog log(writer);
        QVERIFY(writer.write("hello"));
        writer.fail(reset);
        writer.fail(timeout);
        QCOMPARE(log.lines, QStringList({QStringLiteral("Writable > Errored"), QStringLiteral("ended")}));
        QCOMPARE(writer.error(), reset);
        QCOMPARE(writer.pending(), 0);
    }

    void aFinThatCannotBeSentIsAnError()
    {
        MemoryByteTransport transport;
        transport.failOperation(1, reset);
        ByteWriter writer(transport);
        const SideLog log(writer);
        writer.close();
        QCOMPARE(writer.state(), WritableState::Errored);
        QCOMPARE(writer.error(), reset);
        QCOMPARE(log.count(QStringLiteral("ended")), 1);
    }

    void anythingMayBeDoneFromWithinAnySignal_data()
    {
        QTest::addColumn<QString>("scenario");
        QTest::addColumn<QString>("signal");
        QTest::addColumn<QString>("action");
        for (const char *scenario : {"close", "abort", "break"}) {
            for (const char *signal : {"taken", "stateChanged", "transportFailed", "ended"}) {
                for (const char *action : {"write", "close", "abort", "fail", "delete"}) {
                    QTest::addRow("%s: %s within %s", scenario, action, signal)
                        << QString::fromLatin1(scenario) << QString::fromLatin1(signal) << QString::fromLatin1(action);
                }
            }
        }
    }

    void anythingMayBeDoneFromWithinAnySignal()
    {
        QFETCH(const QString, scenario);
        QFETCH(const QString, signal);
        QFETCH(const QString, action);
        MemoryByteTransport transport;
        transport.setSendCap(2);
        transport.setSendRoom(3);
        auto writer = std::make_unique<ByteWriter>(transport);
        const SideLog log(*writer);
        QByteArray accepted = "hello";
        bool once = false;
        const auto act = [&] {
            if (!writer || std::exchange(once, true))
                return;
            if (action == QStringLiteral("delete"))
                writer.reset();
            else if (action == QStringLiteral("close"))
                writer->close();
            else if (action == QStringLiteral("abort"))
                writer->abort(1);
            else if (action == QStringLiteral("fail"))
                writer->fail(timeout);
            else if (writer->write("more"))
                accepted.append("more");
        };
        if (signal == QStringLiteral("taken"))
            connect(writer.get(), &ByteWriter::taken, this, act);
        else if (signal == QStringLiteral("stateChanged"))
            connect(writer.get(), &ByteWriter::stateChanged, this, act);
        else if (signal == QStringLiteral("transportFailed"))
            connect(writer.get(), &ByteWriter::transportFailed, this, act);
        else
            connect(writer.get(), &ByteWriter::ended, this, act);

        QVERIFY(writer->write("hello"));
        if (scenario == QStringLiteral("break"))
            transport.breakSending(reset);
        else if (writer && scenario == QStringLiteral("close"))
            writer->close();
        else if (writer)
            writer->abort(2);
        transport.setSendRoom(100);
        QTRY_VERIFY(!writer || isTerminal(writer->state()) || writer->pending() == 0);
        QCoreApplication::processEvents();

        QVERIFY(accepted.startsWith(transport.sent()));
        QVERIFY(transport.finishes() <= 1);
        if (!writer)
            return;
        QVERIFY(!transport.sendInterest());
        QCOMPARE(log.count(QStringLiteral("ended")), isTerminal(writer->state()) ? 1 : 0);
        if (writer->state() == WritableState::Closed) {
            QCOMPARE(transport.sent(), accepted);
            QCOMPARE(transport.finishes(), 1);
        }
        if (scenario == QStringLiteral("break") && signal == QStringLiteral("transportFailed")) {
            QCOMPARE(accepted, QByteArray("hello")); // what is broken takes nothing any more
            QCOMPARE(writer->error()->code,
                     action == QStringLiteral("fail") ? writer->error()->code : ErrorCode::ConnectionReset);
        }
    }

    void everyOperationMayFail()
    {
        const QByteArray payload = testBytes(50);
        for (int failing = 1;; ++failing) {
            MemoryByteTransport transport;
            transport.setSendCap(5);
            transport.failOperation(failing, reset);
            ByteWriter writer(transport);
            const SideLog log(writer);
            QVERIFY(writer.write(payload.first(30)));
            (void)writer.write(payload.sliced(30));
            writer.close();
            QTRY_VERIFY(isTerminal(writer.state()));
            QCOMPARE(log.count(QStringLiteral("ended")), 1);
            QCOMPARE(log.lines.last(), QStringLiteral("ended"));
            QCOMPARE(log.taken, transport.sent().size());
            if (writer.state() == WritableState::Closed) {
                QCOMPARE(transport.sent(), payload);
                QCOMPARE(failing, transport.operations() + 1);
                return;
            }
            QCOMPARE(writer.error(), reset);
            QCOMPARE(transport.sent(), payload.first(5 * (failing - 1)));
        }
    }
};

QTEST_GUILESS_MAIN(TestWritableSide)
#include "tst_writableside.moc"
