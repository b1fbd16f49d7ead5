// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/sidelog.h"
#include "tests/support/memorybytetransport.h"
#include "tests/support/testbytes.h"

#include <QTest>

#include <algorithm>

using namespace wirebench;
using namespace wirebench::streams;
using namespace wirebench::tests;

class TestByteReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void nothingIsReadWithoutCredit()
    {
        MemoryByteTransport transport;
        ByteReader reader(transport);
        const SideLog log(reader);
        transport.arrive("hello");
        transport.arriveEnd();
        QCoreApplication::processEvents();
        QCOMPARE(transport.receives(), 0);
        QVERIFY(!transport.receiveInterest());
        QVERIFY(log.lines.isEmpty());
    }

    void creditIsRespectedExactly_data()
    {
        QTest::addColumn<qint64>("credit");
        for (const qint64 credit : {1, 2, 4095, 4096, 4097, 65536, 299999, 300000, 300001})
            QTest::addRow("%lld", static_cast<long long>(credit)) << credit;
    }

    void creditIsRespectedExactly()
    {
        QFETCH(const qint64, credit);
        const QByteArray payload = testBytes(300000);
        MemoryByteTransport transport;
        ByteReader reader(transport);
        const SideLog log(reader);
        transport.arrive(payload);
        reader.grant(credit);
        const qint64 expected = std::min<qint64>(credit, payload.size());
        QTRY_COMPARE(log.received.size(), expected);
        QCoreApplication::processEvents();
        QCOMPARE(log.received, payload.first(expected));
        QCOMPARE(reader.credit(), credit - expected);
        QCOMPARE(transport.receiveInterest(), credit > expected);

        reader.grant(payload.size());
        QTRY_COMPARE(log.received.size(), payload.size());
        QCOMPARE(log.received, payload);
    }

    void everySplitPositionGivesTheSameBytes()
    {
        const QByteArray payload = testBytes(40);
        for (qsizetype split = 0; split <= payload.size(); ++split) {
            for (const qint64 step : {1, 7, 40}) {
                MemoryByteTransport transport;
                ByteReader reader(transport);
                const SideLog log(reader);
                if (split > 0)
                    transport.arrive(payload.first(split));
                if (split < payload.size())
                    transport.arrive(payload.sliced(split));
                transport.arriveEnd();
                while (!isTerminal(reader.state())) {
                    reader.grant(step);
                    QCoreApplication::processEvents();
                }
                QCOMPARE(log.received, payload);
                QCOMPARE(log.lines.last(), QStringLiteral("ended"));
            }
        }
    }

    void everySegmentSizeGivesTheSameBytes_data()
    {
        QTest::addColumn<qsizetype>("cap");
        for (const qsizetype cap : {1, 2, 3, 1023, 4096, 65537})
            QTest::addRow("%lld", static_cast<long long>(cap)) << cap;
    }

    void everySegmentSizeGivesTheSameBytes()
    {
        QFETCH(const qsizetype, cap);
        const QByteArray payload = testBytes(std::min<qsizetype>(cap * 1000, 1000000));
        MemoryByteTransport transport;
        transport.setReceiveCap(cap);
        ByteReader reader(transport);
        const SideLog log(reader);
        transport.arrive(payload);
        transport.arriveEnd();
        reader.grant(payload.size() + 1);
        QTRY_COMPARE(reader.state(), ReadableState::Closed);
        QCOMPARE(log.received, payload);
    }

    void headroomIsInFrontOfEveryPieceAndNoCredit_data()
    {
        QTest::addColumn<qsizetype>("asked");
        QTest::addColumn<qsizetype>("given");
        QTest::newRow("none") << qsizetype(0) << qsizetype(0);
        QTest::newRow("one byte") << qsizetype(1) << qsizetype(1);
        QTest::newRow("a header") << qsizetype(13) << qsizetype(13);
        QTest::newRow("the most") << qsizetype(64) << qsizetype(64);
        QTest::newRow("too much") << qsizetype(65) << qsizetype(64);
        QTest::newRow("negative") << qsizetype(-1) << qsizetype(0);
    }

    void headroomIsInFrontOfEveryPieceAndNoCredit()
    {
        QFETCH(const qsizetype, asked);
        QFETCH(const qsizetype, given);
        const QByteArray payload = testBytes(20000);
        MemoryByteTransport transport;
        transport.setReceiveCap(3000);
        ByteReader reader(transport);
        reader.setHeadroom(asked);
        const SideLog log(reader);
        transport.arrive(payload);
        reader.grant(payload.size());
        QTRY_COMPARE(reader.credit(), 0);
        QByteArray received;
        for (const QByteArray &piece : log.pieces) {
            QVERIFY(piece.size() > given);
            received.append(piece.sliced(given));
        }
        QCOMPARE(received, payload);
    }

    void piecesAreNoLargerThanPromised()
    {
        const QByteArray payload = testBytes(5 * 1024 * 1024 + 1);
        MemoryByteTransport transport;
        ByteReader reader(transport);
        reader.setHeadroom(13);
        const SideLog log(reader);
        transport.arrive(payload);
        reader.grant(payload.size());
        QTRY_COMPARE(reader.credit(), 0);
        const auto largest = std::max_element(log.pieces.begin(), log.pieces.end(),
                                              [](const auto &a, const auto &b) { return a.size() < b.size(); });
        QCOMPARE(largest->size(), 13 + ByteReader::largestPiece); // it grew to the most, and no further
        // All of it, in order: the headroom's content is undefined.
        QByteArray received;
        for (const QByteArray &piece : log.pieces)
            received.append(piece.sliced(13));
        QCOMPARE(sha256(received), sha256(payload));
    }

    void aFewBytesDoNotOccupyALargeBuffer()
    {
        MemoryByteTransport transport;
        ByteReader reader(transport);
        const SideLog log(reader);
        transport.arrive(testBytes(1024 * 1024)); // lets the buffers grow
        transport.arrive("tiny");
        reader.grant(2 * 1024 * 1024);
        QTRY_COMPARE(log.received.size(), 1024 * 1024 + 4);
        QCOMPARE(log.pieces.last(), QByteArray("tiny"));
        QVERIFY2(log.pieces.last().capacity() < 4096, qPrintable(QString::number(log.pieces.last().capacity())));
    }

    void oneWakeUpLeavesTimeForOthers()
    {
        MemoryByteTransport transport;
        transport.setReceiveCap(1);
        ByteReader reader(transport);
        const SideLog log(reader);
        transport.arrive(testBytes(1000));
        reader.grant(1000);
        QVERIFY(log.received.size() < 100);
        QTRY_COMPARE(log.received.size(), 1000);
    }

    void oneWakeUpWithLargePiecesLeavesTimeForOthers()
    {
        MemoryByteTransport transport;
        ByteReader reader(transport);
        const SideLog log(reader);
        transport.arrive(testBytes(4 * 1024 * 1024)); // in the course of which the pieces become large
        reader.grant(4 * 1024 * 1024);
        QVERIFY(log.received.size() < 2 * ByteReader::largestPiece);
        QTRY_COMPARE(log.received.size(), 4 * 1024 * 1024);
    }

    void smallPiecesBetweenLargeOnesDoNotCutThose()
    {
        MemoryByteTransport transport;
        ByteReader reader(transport);
        const SideLog log(reader);
        reader.grant(16 * 1024 * 1024);
        transport.arrive(testBytes(1024 * 1024)); // lets the pieces grow
        for (int i = 0; i < 10; ++i) {
            transport.arrive("small");
            transport.arrive(testBytes(ByteReader::largestPiece));
        }
        QTRY_COMPARE(log.received.size(), 1024 * 1024 + 10 * (5 + ByteReader::largestPiece));
        QVERIFY(log.pieces.size() >= 20);
        for (qsizetype i = 1; i <= 20; ++i)
            QCOMPARE(log.pieces.at(log.pieces.size() - i).size(), i % 2 == 0 ? 5 : ByteReader::largestPiece);
    }

    void grantingFromWithinADeliveryDoesNotRecurse()
    {
        const QByteArray payload = testBytes(1000);
        MemoryByteTransport transport;
        transport.setReceiveCap(10);
        ByteReader reader(transport);
        const SideLog log(reader);
        int depth = 0;
        int deepest = 0;
        connect(&reader, &ByteReader::bytesArrived, this, [&] {
            deepest = std::max(deepest, ++depth);
            reader.grant(10);
            --depth;
        });
        transport.arrive(payload);
        transport.arriveEnd();
        reader.grant(10);
        QTRY_COMPARE(reader.state(), ReadableState::Closed);
        QCOMPARE(log.received, payload);
        QCOMPARE(deepest, 1);
    }

    void waitingForDataCostsNothing()
    {
        MemoryByteTransport transport;
        ByteReader reader(transport);
        reader.grant(1000);
        const int before = transport.receives();
        for (int i = 0; i < 100; ++i)
            QCoreApplication::processEvents();
        QCOMPARE(transport.receives(), before);
        QVERIFY(transport.receiveInterest());
    }
};

QTEST_GUILESS_MAIN(TestByteReader)
#include "tst_bytereader.moc"
