// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/net/tcppair.h"
#include "tests/support/leakcheck.h"
#include "tests/support/testbytes.h"

#include <sys/socket.h>
#include <unistd.h>

using namespace wirebench;
using namespace wirebench::streams;
using namespace wirebench::tests;
using namespace std::chrono_literals;

//! close() in every state, adopting, and what an idle connection costs.
class TestTcpClose : public LeakCheck
{
    Q_OBJECT

private Q_SLOTS:
    void beforeOpeningItEndsAndCannotBeOpened()
    {
        RawListener listener;
        net::TcpConnection connection;
        const ConnectionLog log(connection);
        connection.close();
        connection.close();
        connection.open(QStringLiteral("127.0.0.1"), listener.port());
        QCoreApplication::processEvents();
        QCOMPARE(log.lines, QStringList{QStringLiteral("Idle > Closed")});
        QCOMPARE(listener.acceptedCount(), 0);
    }

    void afterOpeningFailedItChangesNothing()
    {
        net::TcpConnection connection;
        const ConnectionLog log(connection);
        connection.open(QStringLiteral("127.0.0.1"), 0);
        QTRY_COMPARE(connection.state(), ConnectionState::Failed);
        const QStringList before = log.lines;
        connection.close();
        QCOMPARE(log.lines, before);
    }

    void resettingTellsThePeerAtOnce_data()
    {
        QTest::addColumn<bool>("weFinished");
        QTest::addColumn<bool>("peerFinished");
        QTest::addColumn<qsizetype>("waiting");
        QTest::newRow("both open") << false << false << qsizetype(0);
        QTest::newRow("we finished") << true << false << qsizetype(0);
        QTest::newRow("the peer finished") << false << true << qsizetype(0);
        QTest::newRow("with data waiting") << false << false << qsizetype(8'000'000);
    }

    void resettingTellsThePeerAtOnce()
    {
        QFETCH(const bool, weFinished);
        QFETCH(const bool, peerFinished);
        QFETCH(const qsizetype, waiting);
        TcpPair pair;
        QVERIFY(pair.open());
        pair.reader().grant(10);
        if (weFinished) {
            pair.writer().close();
            QTRY_VERIFY(pair.peer->sawEnd());
        }
        if (peerFinished) {
            pair.peer->finishSending();
            QTRY_COMPARE(pair.reader().state(), ReadableState::Closed);
        }
        if (waiting > 0) {
            pair.peer->setReading(false);
            pair.writer().setLimit(waiting);
            QVERIFY(pair.writer().write(QByteArray(waiting, 'x')));
        }
        pair.connection->reset();
        QCOMPARE(pair.connection->state(), ConnectionState::Closed); // asked for by us: no failure
        QVERIFY(!pair.connection->error());
        pair.connection->reset();
        if (waiting > 0)
            pair.peer->setReading(true);
        if (weFinished)
            pair.peer->send("x"); // it reads no more
        QTRY_VERIFY(pair.peer->error() != 0);
        QCOMPARE(pair.peer->sawEnd(), weFinished);
        QVERIFY(pair.peer->received() < 8'000'000);
    }

    void whileOpenItEndsBothDirections()
    {
        TcpPair pair;
        QVERIFY(pair.open());
        pair.connection->close();
        QCOMPARE(pair.reader().state(), ReadableState::Closed);
        QCOMPARE(pair.writer().state(), WritableState::Errored);
        QCOMPARE(pair.connection->state(), ConnectionState::Closed); // asked for by us: no failure
        QVERIFY(!pair.connection->error());
        QCOMPARE(pair.connection->descriptor(), -1);
        QTRY_VERIFY(pair.peer->sawEnd());
        QCOMPARE(pair.peer->error(), 0);
        QCOMPARE(pair.log.lines.mid(3),
                 QStringList(
                     {QStringLiteral("Open > Closing"), QStringLiteral("Closing > Closed"), QStringLiteral("closed")}));
        pair.connection->close();
        QCOMPARE(pair.log.count(QStringLiteral("closed")), 1);
    }

    void afterOneDirectionEndedItEndsTheOther_data()
    {
        QTest::addColumn<bool>("readerFirst");
        QTest::newRow("the peer finished") << true;
        QTest::newRow("we finished") << false;
    }

    void afterOneDirectionEndedItEndsTheOther()
    {
        QFETCH(const bool, readerFirst);
        TcpPair pair;
        QVERIFY(pair.open());
        pair.reader().grant(100);
        if (readerFirst) {
            pair.peer->finishSending();
            QTRY_COMPARE(pair.reader().state(), ReadableState::Closed);
        } else {
            pair.writer().close();
            QTRY_VERIFY(pair.peer->sawEnd());
        }
        QCOMPARE(pair.connection->state(), ConnectionState::Open);
        pair.connection->close();
        QCOMPARE(pair.connection->state(), ConnectionState::Closed);
        QTRY_VERIFY(pair.peer->sawEnd());
        QCOMPARE(pair.log.count(QStringLiteral("closed")), 1);
    }

    void whatWasPromisedIsSentFirstAndNothingElse()
    {
        const QByteArray payload = testBytes(32 * 1024 * 1024); // far more than the kernel takes from us
        TcpPair pair;
        QVERIFY(pair.open());
        pair.peer->setReading(false);
        pair.writer().setLimit(payload.size());
        QVERIFY(pair.writer().write(payload));
        const qsizetype waiting = pair.writer().pending();
        const qsizetype keep = waiting / 2;
        QVERIFY(keep > 0);
        pair.connection->close(keep);
        pair.connection->close(); // twice changes nothing
        QCOMPARE(pair.connection->state(), ConnectionState::Closing);
        QCOMPARE(pair.reader().state(), ReadableState::Closed);
        QVERIFY(pair.writer().pending() <= keep); // the kernel may take more meanwhile
        pair.peer->setReading(true);
        QTRY_COMPARE(pair.connection->state(), ConnectionState::Closed);
        QTRY_VERIFY(pair.peer->sawEnd());
        const qsizetype expected = payload.size() - waiting + keep;
        QCOMPARE(pair.peer->received(), expected);
        QCOMPARE(pair.peer->receivedHash(), sha256(payload.first(expected)));
    }

    void fromWithinTheFirstStateChangeNothingWasEverOpened()
    {
        RawListener listener;
        net::TcpConnection connection;
        const ConnectionLog log(connection);
        connect(&connection, &net::Connection::stateChanged, this, [&](ConnectionState, ConnectionState to) {
            if (to == ConnectionState::Opening)
                connection.close();
        });
        connection.open(QStringLiteral("127.0.0.1"), listener.port());
        QCoreApplication::processEvents();
        QCOMPARE(log.lines, QStringList({QStringLiteral("Idle > Opening"), QStringLiteral("Opening > Closed")}));
    }

    void fromWithinOpeningClosedIsTheLastWord()
    {
        TcpPair pair;
        connect(pair.connection.get(), &net::Connection::stateChanged, this, [&](ConnectionState, ConnectionState to) {
            if (to == ConnectionState::Open)
                pair.connection->close();
        });
        QVERIFY(pair.open());
        QTRY_COMPARE(pair.connection->state(), ConnectionState::Closed);
        QCOMPARE(pair.log.lines.last(), QStringLiteral("closed"));
        QCOMPARE(pair.log.count(QStringLiteral("closed")), 1);
    }

    void anAcceptedSocketIsAdopted()
    {
        RawListener listener({.accepting = false});
        net::TcpConnection client;
        client.open(QStringLiteral("127.0.0.1"), listener.port());
        QTRY_VERIFY(client.writer());
        // Accepted by hand, blocking: adopt() has to change that.
        const int accepted = listener.acceptRaw();
        QVERIFY(accepted >= 0);
        net::TcpConnection server;
        const ConnectionLog log(server);
        QVERIFY(server.adopt(net::Descriptor(net::SocketCalls::system(), accepted)));
        QCOMPARE(log.lines,
                 QStringList(
                     {QStringLiteral("Idle > Opening"), QStringLiteral("Opening > Open"), QStringLiteral("opened")}));
        QCOMPARE(server.remoteEndpoint(), client.localEndpoint());
        QCOMPARE(server.localEndpoint(), client.remoteEndpoint());
        const Drain atServer(*server.reader());
        const Drain atClient(*client.reader());
        QVERIFY(client.writer()->write("ping"));
        QVERIFY(server.writer()->write("answer"));
        QTRY_COMPARE(atServer.received(), 4);
        QTRY_COMPARE(atClient.received(), 6);
        QVERIFY(!server.adopt({})); // once only
        QCOMPARE(server.state(), ConnectionState::Open);
    }

    void whatIsNotConnectedIsNotAdopted()
    {
        net::TcpConnection connection;
        const ConnectionLog log(connection);
        QVERIFY(!connection.adopt({}));
        const int unconnected = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        QVERIFY(!connection.adopt(net::Descriptor(net::SocketCalls::system(), unconnected)));
        QVERIFY(log.lines.isEmpty());
        QCOMPARE(connection.state(), ConnectionState::Idle);
    }

    void restingCostsNothing_data()
    {
        QTest::addColumn<bool>("credit");
        QTest::addColumn<bool>("weFinished");
        QTest::addColumn<bool>("peerFinished");
        QTest::newRow("waiting for data") << true << false << false;
        QTest::newRow("our end, waiting for theirs") << true << true << false;
        QTest::newRow("their end, unread") << false << false << true;
        // epoll and poll report the hang-up again and again to whoever listens.
        QTest::newRow("both ends, unread") << false << true << true;
        QTest::newRow("their end, read") << true << false << true;
    }

    void restingCostsNothing()
    {
        QFETCH(const bool, credit);
        QFETCH(const bool, weFinished);
        QFETCH(const bool, peerFinished);
        TcpPair pair;
        QVERIFY(pair.open());
        pair.peer->send("x");
        pair.reader().grant(credit ? 1000 : 1);
        QTRY_COMPARE(pair.reader().credit(), credit ? 999 : 0);
        if (weFinished) {
            pair.writer().close();
            QTRY_VERIFY(pair.peer->sawEnd());
        }
        if (peerFinished) {
            pair.peer->finishSending();
            if (credit)
                QTRY_COMPARE(pair.reader().state(), ReadableState::Closed);
        }
        QCOMPARE(pair.connection->state(), ConnectionState::Open);
        const int wakeUps = wakeUpsWithin(200ms);
        QVERIFY2(wakeUps < 20, qPrintable(QString::number(wakeUps)));
    }
};

QTEST_GUILESS_MAIN(TestTcpClose)
#include "tst_tcpclose.moc"
