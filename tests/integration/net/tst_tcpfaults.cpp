// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/net/tcppair.h"
#include "tests/support/leakcheck.h"
#include "tests/support/testbytes.h"

using namespace wirebench;
using namespace wirebench::streams;
using namespace wirebench::tests;
using namespace std::chrono_literals;

//! What the other end, or the network, does to us.
class TestTcpFaults : public LeakCheck
{
    Q_OBJECT

private Q_SLOTS:
    void aResetWhileIdleEndsBothDirections()
    {
        TcpPair pair;
        QVERIFY(pair.open());
        pair.reader().grant(100); // a read is pending
        pair.peer->reset();
        QTRY_COMPARE(pair.connection->state(), ConnectionState::Failed);
        QCOMPARE(pair.reader().state(), ReadableState::Errored);
        QCOMPARE(pair.writer().state(), WritableState::Errored);
        QCOMPARE(pair.connection->error()->code, ErrorCode::ConnectionReset);
        QCOMPARE(pair.writer().write("x").error(), *pair.reader().error()); // the same error everywhere
        QCOMPARE(pair.log.count(QStringLiteral("closed")), 1);
        QCOMPARE(pair.log.lines.last(), QStringLiteral("closed"));
    }

    void aResetThatOnlyWritingMeetsReachesTheReaderToo()
    {
        TcpPair pair;
        QVERIFY(pair.open());
        pair.peer->reset();
        QTRY_VERIFY((void(pair.writer().write("x")), isTerminal(pair.writer().state())));
        QCOMPARE(pair.writer().error()->code, ErrorCode::ConnectionReset);
        QCOMPARE(pair.reader().state(), ReadableState::Draining);
        pair.reader().grant(1);
        QTRY_COMPARE(pair.reader().state(), ReadableState::Errored);
        QCOMPARE(pair.reader().error()->code, ErrorCode::ConnectionReset);
        QCOMPARE(pair.connection->state(), ConnectionState::Failed);
    }

    // Native Chromium loses what came just before the FIN.
    void allDataComesBeforeTheEnd_data()
    {
        QTest::addColumn<bool>("resets");
        QTest::addColumn<bool>("writerMeetsItFirst");
        QTest::addColumn<qsizetype>("size");
        QTest::addColumn<qint64>("piece"); // per millisecond
        for (const qint64 piece : {3000, 30000}) {
            QTest::addRow("FIN, %lld at a time", static_cast<long long>(piece))
                << false << false << qsizetype(1000000) << piece;
            QTest::addRow("RST, %lld at a time", static_cast<long long>(piece))
                << true << false << qsizetype(200000) << piece;
            QTest::addRow("RST that writing meets first, %lld at a time", static_cast<long long>(piece))
                << true << true << qsizetype(200000) << piece;
        }
    }

    void allDataComesBeforeTheEnd()
    {
        QFETCH(const bool, resets);
        QFETCH(const bool, writerMeetsItFirst);
        QFETCH(const qsizetype, size);
        QFETCH(const qint64, piece);
        const QByteArray payload = testBytes(size);
        TcpPair pair;
        net::TcpOptions options;
        options.receiveBufferSize = 1024 * 1024; // so that all of it fits while nobody reads
        QVERIFY(pair.open(options));
        pair.peer->send(payload);
        if (resets) {
            QTRY_VERIFY(pair.peer->unsent() == 0 && pair.peer->unacknowledged() == 0);
            pair.peer->reset(); // RST discards only what had not reached us
        } else {
            pair.peer->finishSending();
        }
        if (writerMeetsItFirst)
            QTRY_VERIFY((void(pair.writer().write("x")), isTerminal(pair.writer().state())));

        const Drain drain(pair.reader(), piece, 1ms);
        QTRY_VERIFY_WITH_TIMEOUT(isTerminal(pair.reader().state()), 30000);
        QCOMPARE(drain.received(), payload.size());
        QCOMPARE(drain.hash(), sha256(payload));
        QCOMPARE(pair.reader().state(), resets ? ReadableState::Errored : ReadableState::Closed);
        if (resets) {
            QCOMPARE(pair.reader().error()->code, ErrorCode::ConnectionReset);
            QCOMPARE(pair.connection->state(), ConnectionState::Failed);
        }
    }

    void aResetInMidWriteBreaksTheWrite()
    {
        TcpPair pair;
        QVERIFY(pair.open());
        pair.peer->setReading(false);
        QVERIFY(pair.writer().write(testBytes(ByteWriter::defaultLimit)));
        QVERIFY(pair.writer().pending() > 0);
        pair.reader().grant(100);
        pair.peer->reset();
        QTRY_COMPARE(pair.connection->state(), ConnectionState::Failed);
        QCOMPARE(pair.writer().state(), WritableState::Errored);
        QCOMPARE(pair.writer().pending(), 0);
        QCOMPARE(pair.writer().error()->code, ErrorCode::ConnectionReset);
        QCOMPARE(pair.connection->error()->code, ErrorCode::ConnectionReset);
    }

    void aPeerThatClosesInMidWriteBreaksTheWrite_data()
    {
        QTest::addColumn<bool>("reads");
        QTest::newRow("what came it has read") << true;
        QTest::newRow("it has read nothing") << false;
    }

    void aPeerThatClosesInMidWriteBreaksTheWrite()
    {
        QFETCH(const bool, reads);
        TcpPair pair;
        QVERIFY(pair.open());
        pair.peer->setReading(reads);
        const Feed feed(pair.writer(), testBytes(256 * 1024 * 1024), 65536);
        const Drain drain(pair.reader());
        if (reads)
            QTRY_VERIFY(pair.peer->received() > 0);
        pair.peer->close();
        QTRY_COMPARE(pair.connection->state(), ConnectionState::Failed);
        QCOMPARE(pair.writer().state(), WritableState::Errored);
        QVERIFY(pair.writer().error()->code == ErrorCode::ConnectionReset
                || pair.writer().error()->code == ErrorCode::BrokenPipe);
        QVERIFY(isTerminal(pair.reader().state()));
        QCOMPARE(pair.connection->error(), pair.writer().error());
        QCOMPARE(pair.log.lines.last(), QStringLiteral("closed"));
    }

    // Native Chromium says that they are written, and loses nearly all of them.
    void awaitedWritesInARowAllArrive_data()
    {
        QTest::addColumn<qsizetype>("size");
        for (const int kibibytes : {16, 64, 256})
            QTest::addRow("%d KiB", kibibytes) << qsizetype(kibibytes) * 1024;
    }

    void awaitedWritesInARowAllArrive()
    {
        QFETCH(const qsizetype, size);
        const int count = 100;
        const QByteArray payload = testBytes(count * size);
        TcpPair pair;
        QVERIFY(pair.open());
        pair.peer->setReading(false); // a slow peer: what is taken is not yet read
        QTimer::singleShot(50ms, pair.peer, [&] { pair.peer->setReading(true); });
        for (int i = 0; i < count; ++i) {
            QVERIFY(pair.writer().write(payload.mid(i * size, size)));
            QTRY_COMPARE(pair.writer().pending(), 0); // resolved: the kernel has all of it
        }
        pair.writer().close();
        QTRY_VERIFY(pair.peer->sawEnd());
        QCOMPARE(pair.peer->received(), payload.size());
        QCOMPARE(pair.peer->receivedHash(), sha256(payload));
    }

    void writingToAPeerThatClosedFullyFailsAfterACleanEnd()
    {
        TcpPair pair;
        QVERIFY(pair.open());
        const Drain drain(pair.reader());
        pair.peer->send("last words");
        pair.peer->close();
        QTRY_COMPARE(pair.reader().state(), ReadableState::Closed);
        QCOMPARE(drain.received(), 10);
        QCOMPARE(pair.writer().state(), WritableState::Writable);
        QTRY_VERIFY((void(pair.writer().write("x")), isTerminal(pair.writer().state())));
        QCOMPARE(pair.writer().error()->code, ErrorCode::BrokenPipe);
        QVERIFY(!pair.reader().error());
        QCOMPARE(pair.connection->state(), ConnectionState::Failed);
        QCOMPARE(pair.connection->error()->code, ErrorCode::BrokenPipe);
    }

    void aCleanEndStaysCleanWhenOnlyWritingFailed()
    {
        // The peer has sent all and closed; we have not read yet, and write.
        TcpPair pair;
        QVERIFY(pair.open());
        pair.peer->send("last words");
        pair.peer->close();
        QTRY_VERIFY((void(pair.writer().write("x")), isTerminal(pair.writer().state())));
        QCOMPARE(pair.reader().state(), ReadableState::Readable);
        const Drain drain(pair.reader());
        QTRY_COMPARE(pair.reader().state(), ReadableState::Closed);
        QCOMPARE(drain.received(), 10);
        QCOMPARE(pair.connection->error()->code, ErrorCode::BrokenPipe);
    }

    void aPeerThatNeverReadsLeavesWritingPendingAndBounded()
    {
        TcpPair pair;
        QVERIFY(pair.open());
        pair.peer->setReading(false);
        const QByteArray chunk = testBytes(65536);
        qint64 accepted = 0;
        Result<void> written;
        // Until the kernel takes no more either.
        for (int i = 0; i < 10; ++i) {
            while ((written = pair.writer().write(chunk)))
                accepted += chunk.size();
            QCOMPARE(written.error().code, ErrorCode::OutOfResources);
            QCoreApplication::processEvents();
        }
        QVERIFY(pair.writer().pending() <= ByteWriter::defaultLimit);
        QVERIFY(pair.writer().pending() > ByteWriter::defaultLimit - 2 * chunk.size());
        QCOMPARE(pair.writer().state(), WritableState::Writable);
        QVERIFY(wakeUpsWithin(100ms) < 50);

        pair.writer().abort();
        QCOMPARE(pair.writer().state(), WritableState::Errored); // at once
        QCOMPARE(pair.writer().pending(), 0);
        pair.reader().cancel();
        QCOMPARE(pair.connection->state(), ConnectionState::Closed); // ended at our own request: no failure
        QCOMPARE(pair.connection->descriptor(), -1);
        pair.peer->reset(); // or what the kernel has taken would linger
    }

    void aReaderThatRestsClosesThePeersWindowAndLosesNothing()
    {
        const QByteArray payload = testBytes(32 * 1024 * 1024);
        TcpPair pair;
        QVERIFY(pair.open());
        pair.peer->send(payload);
        pair.peer->finishSending();
        pair.reader().grant(1000);
        QTRY_COMPARE(pair.reader().credit(), 0);
        (void)wakeUpsWithin(100ms); // the kernel's buffers fill
        QVERIFY(wakeUpsWithin(100ms) < 50);
        QVERIFY2(pair.peer->unsent() > payload.size() / 2, "somebody took what nobody asked for");

        const Drain drain(pair.reader());
        QTRY_COMPARE_WITH_TIMEOUT(pair.reader().state(), ReadableState::Closed, 30000);
        QCOMPARE(drain.received(), payload.size() - 1000);
        QCOMPARE(drain.hash(), sha256(payload.sliced(1000)));
    }
};

QTEST_GUILESS_MAIN(TestTcpFaults)
#include "tst_tcpfaults.moc"
