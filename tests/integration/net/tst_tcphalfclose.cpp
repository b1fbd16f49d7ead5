// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/net/tcppair.h"
#include "tests/support/leakcheck.h"
#include "tests/support/testbytes.h"

using namespace wirebench;
using namespace wirebench::streams;
using namespace wirebench::tests;

namespace {
constexpr qsizetype mebibyte = 1024 * 1024;
} // namespace

//! The two directions end one by one, in every order.
class TestTcpHalfClose : public LeakCheck
{
    Q_OBJECT

private Q_SLOTS:
    void afterThePeersEndEverythingWeWriteArrives()
    {
        const QByteArray payload = testBytes(mebibyte);
        TcpPair pair;
        QVERIFY(pair.open());
        const Drain drain(pair.reader());
        pair.peer->finishSending();
        QTRY_COMPARE(pair.reader().state(), ReadableState::Closed);
        QCOMPARE(pair.writer().state(), WritableState::Writable);
        QCOMPARE(pair.connection->state(), ConnectionState::Open);

        QVERIFY(pair.writer().write(payload));
        QTRY_COMPARE(pair.peer->received(), payload.size());
        QVERIFY(!pair.peer->sawEnd());
        pair.writer().close();
        QTRY_COMPARE(pair.connection->state(), ConnectionState::Closed);
        QTRY_VERIFY(pair.peer->sawEnd());
        QCOMPARE(pair.peer->receivedHash(), sha256(payload));
        QVERIFY(!pair.connection->error());
        QCOMPARE(pair.log.lines.last(), QStringLiteral("closed"));
    }

    void whatWaitsWhenThePeerEndsStillArrives()
    {
        // A buffered QTcpSocket loses this: its queue is gone when the peer's FIN comes.
        const QByteArray payload = testBytes(4 * mebibyte);
        TcpPair pair;
        QVERIFY(pair.open());
        const Drain drain(pair.reader());
        pair.peer->setReading(false);
        QVERIFY(pair.writer().write(payload));
        QVERIFY(pair.writer().pending() > 0);
        pair.writer().close();
        pair.peer->finishSending();
        QTRY_COMPARE(pair.reader().state(), ReadableState::Closed);
        QVERIFY(pair.writer().pending() > 0);
        pair.peer->setReading(true);
        QTRY_VERIFY(pair.peer->sawEnd());
        QCOMPARE(pair.peer->receivedHash(), sha256(payload));
        QTRY_COMPARE(pair.connection->state(), ConnectionState::Closed);
    }

    // Native Chromium sends no FIN before its reading has ended.
    void ourEndReachesThePeerAtOnceAndReadingGoesOn()
    {
        const QByteArray payload = testBytes(mebibyte);
        TcpPair pair;
        QVERIFY(pair.open());
        QVERIFY(pair.writer().write("request"));
        pair.writer().close();
        QTRY_VERIFY(pair.peer->sawEnd());
        QCOMPARE(pair.peer->receivedBytes(), QByteArray("request"));
        QCOMPARE(pair.writer().state(), WritableState::Closed);
        QCOMPARE(pair.connection->state(), ConnectionState::Open);

        pair.peer->send(payload);
        pair.peer->finishSending();
        const Drain drain(pair.reader());
        QTRY_COMPARE(pair.connection->state(), ConnectionState::Closed);
        QCOMPARE(drain.received(), payload.size());
        QCOMPARE(drain.hash(), sha256(payload));
        QVERIFY(!pair.connection->error());
    }

    void bothEndsAtOnceCloseOnce()
    {
        TcpPair pair;
        QVERIFY(pair.open());
        const Drain drain(pair.reader());
        pair.peer->finishSending();
        pair.writer().close();
        QTRY_COMPARE(pair.connection->state(), ConnectionState::Closed);
        QTRY_VERIFY(pair.peer->sawEnd());
        QCOMPARE(pair.log.lines,
                 QStringList({QStringLiteral("Idle > Opening"), QStringLiteral("Opening > Open"),
                              QStringLiteral("opened"), QStringLiteral("Open > Closed"), QStringLiteral("closed")}));
    }

    void endingOneSideFromWithinTheOthersStateChangeClosesOnce_data()
    {
        QTest::addColumn<bool>("wholeConnection");
        QTest::newRow("writer.close()") << false;
        QTest::newRow("connection.close()") << true;
    }

    void endingOneSideFromWithinTheOthersStateChangeClosesOnce()
    {
        QFETCH(const bool, wholeConnection);
        TcpPair pair;
        QVERIFY(pair.open());
        const Drain drain(pair.reader());
        connect(&pair.reader(), &ReadableSide::stateChanged, this, [&](ReadableState, ReadableState to) {
            if (!isTerminal(to))
                return;
            if (wholeConnection)
                pair.connection->close();
            else
                pair.writer().close();
        });
        pair.peer->send("bye");
        pair.peer->finishSending();
        QTRY_VERIFY(isTerminal(pair.connection->state()));
        QTRY_VERIFY(pair.peer->sawEnd());
        QCOMPARE(pair.log.count(QStringLiteral("closed")), 1);
        QCOMPARE(drain.received(), 3);
    }

    void theConnectionMayBeDeletedFromWithinAnySignal_data()
    {
        QTest::addColumn<QString>("signal");
        for (const char *signal :
             {"opening", "open", "opened", "bytesArrived", "readerEnded", "taken", "writerEnded", "closed"})
            QTest::newRow(signal) << QString::fromLatin1(signal);
    }

    void theConnectionMayBeDeletedFromWithinAnySignal()
    {
        QFETCH(const QString, signal);
        RawListener listener;
        auto *connection = new net::TcpConnection;
        bool deleted = false;
        const auto die = [&](const char *at) {
            if (signal != QLatin1String(at) || deleted)
                return false;
            deleted = true;
            delete connection;
            return true;
        };
        connect(connection, &net::Connection::stateChanged, this, [&](ConnectionState, ConnectionState to) {
            die(to == ConnectionState::Opening ? "opening" : to == ConnectionState::Open ? "open" : "");
        });
        connect(connection, &net::Connection::closed, this, [&] { die("closed"); });
        connect(connection, &net::Connection::opened, this, [&] {
            if (die("opened"))
                return;
            connect(connection->reader(), &ByteReader::bytesArrived, this, [&] { die("bytesArrived"); });
            connect(connection->reader(), &ByteReader::ended, this, [&] { die("readerEnded"); });
            connect(connection->writer(), &ByteWriter::taken, this, [&] { die("taken"); });
            connect(connection->writer(), &ByteWriter::ended, this, [&] { die("writerEnded"); });
            (void)connection->writer()->write("hello");
            if (!deleted)
                connection->writer()->close();
            if (!deleted)
                connection->reader()->grant(100);
        });
        connection->open(QStringLiteral("127.0.0.1"), listener.port());
        if (!deleted) {
            QTRY_VERIFY(listener.peer() || deleted);
            if (listener.peer()) {
                listener.peer()->send("hello");
                listener.peer()->finishSending();
            }
        }
        QTRY_VERIFY(deleted);
    }
};

QTEST_GUILESS_MAIN(TestTcpHalfClose)
#include "tst_tcphalfclose.moc"
