// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/net/tcppair.h"
#include "tests/support/leakcheck.h"
#include "tests/support/manualclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace wirebench;
using namespace wirebench::net;
using namespace wirebench::streams;
using namespace wirebench::tests;
using namespace std::chrono_literals;

//! Closing with a peer that does not take what it was promised.
class TestCloseLimit : public LeakCheck
{
    Q_OBJECT

    //! What the kernel has taken and the peer has not: lingeringclose.h looks at it, up to a limit of its own.
    static constexpr int timersOfLingering = 2;

private Q_SLOTS:
    void aPeerThatTakesNothingIsGivenUpExactlyAtTheLimit()
    {
        ManualClock clock;
        TcpPair pair({.clock = clock});
        QVERIFY(pair.open());
        QVERIFY(keepWaiting(pair));
        const QSignalSpy closed(pair.connection.get(), &Connection::closed);
        pair.connection->close(pair.writer().pending());
        QCOMPARE(pair.connection->state(), ConnectionState::Closing);
        clock.advance(29999ms);
        QCoreApplication::processEvents();
        QCOMPARE(pair.connection->state(), ConnectionState::Closing);
        clock.advance(1ms);
        QTRY_COMPARE(closed.size(), 1);
        QCOMPARE(pair.connection->state(), ConnectionState::Failed);
        QCOMPARE(pair.connection->error()->code, ErrorCode::TimedOut);
        QVERIFY2(pair.connection->error()->detail.contains(QStringLiteral("before close()")),
                 qPrintable(pair.connection->error()->detail));
        QCOMPARE(clock.activeTimers(), timersOfLingering);
        QTest::ignoreMessage(QtWarningMsg, "closing with unacknowledged data after the linger limit");
        clock.advance(1h);
        QCOMPARE(clock.activeTimers(), 0);
        QCOMPARE(closed.size(), 1);
    }

    void theLimitIsTheEnvironments()
    {
        ManualClock clock;
        TcpPair pair({.clock = clock, .delays = {.closeLimit = 10ms}});
        QVERIFY(pair.open());
        QVERIFY(keepWaiting(pair));
        pair.connection->close(pair.writer().pending());
        clock.advance(9ms);
        QCOMPARE(pair.connection->state(), ConnectionState::Closing);
        clock.advance(1ms);
        QCOMPARE(pair.connection->state(), ConnectionState::Failed);
    }

    void aThreadThatWasBlockedGivesThePeerItsGracePeriod()
    {
        ManualClock clock;
        TcpPair pair({.clock = clock});
        QVERIFY(pair.open());
        const qint64 sent = keepWaiting(pair);
        QVERIFY(sent > 0);
        pair.connection->close(pair.writer().pending());
        pair.peer->setReading(true); // takes it all while we do not run
        clock.jump(1h);
        clock.advance(0ms);
        QTRY_COMPARE(pair.connection->state(), ConnectionState::Closed);
        QTRY_VERIFY(pair.peer->sawEnd());
        QCOMPARE(pair.peer->received(), sent);
        clock.advance(500ms); // the next look at what is acknowledged
        QCOMPARE(clock.activeTimers(), 0);
    }

    void nothingPromisedIsNothingToWaitFor()
    {
        ManualClock clock;
        TcpPair pair({.clock = clock});
        QVERIFY(pair.open());
        pair.connection->close();
        QTRY_COMPARE(pair.connection->state(), ConnectionState::Closed);
        QCOMPARE(clock.activeTimers(), 0);
    }

    void everySlotMayDestroyTheConnectionAtTheLimit_data()
    {
        QTest::addColumn<QString>("signal");
        for (const char *signal : {"stateChanged", "closed", "writable stateChanged"})
            QTest::newRow(signal) << QString::fromLatin1(signal);
    }

    void everySlotMayDestroyTheConnectionAtTheLimit()
    {
        QFETCH(const QString, signal);
        ManualClock clock;
        TcpPair pair({.clock = clock});
        QVERIFY(pair.open());
        QVERIFY(keepWaiting(pair));
        pair.connection->close(pair.writer().pending());
        const auto destroy = [&] { pair.connection.reset(); };
        if (signal == QStringLiteral("stateChanged"))
            connect(pair.connection.get(), &Connection::stateChanged, this, destroy);
        else if (signal == QStringLiteral("closed"))
            connect(pair.connection.get(), &Connection::closed, this, destroy);
        else
            connect(&pair.writer(), &ByteWriter::stateChanged, this, destroy);
        clock.advance(30s);
        QVERIFY(!pair.connection);
        QCOMPARE(clock.activeTimers(), timersOfLingering);
    }

private:
    //! Writes until much waits for a peer that does not read. How many bytes in all; 0 where that did not work.
    static qint64 keepWaiting(TcpPair &pair)
    {
        pair.peer->setReading(false);
        const QByteArray piece(1024 * 1024, 'x');
        for (qint64 sent = piece.size(); sent < 256 * piece.size(); sent += piece.size()) {
            pair.writer().write(piece);
            for (int turns = 0; turns < 20 && pair.writer().pending() > 0; ++turns)
                QCoreApplication::processEvents();
            if (pair.writer().pending() > 0)
                return sent;
        }
        return 0;
    }
};

QTEST_GUILESS_MAIN(TestCloseLimit)
#include "tst_closelimit.moc"
