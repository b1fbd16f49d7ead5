// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/sidelog.h"
#include "tests/support/memorybytetransport.h"
#include "tests/support/testbytes.h"

#include <QTest>

#include <algorithm>
#include <array>

using namespace wirebench;
using namespace wirebench::streams;
using namespace wirebench::tests;

class TestByteWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everySplitPositionSendsTheSameBytes()
    {
        const QByteArray payload = testBytes(40);
        for (qsizetype split = 0; split <= payload.size(); ++split) {
            for (const qsizetype cap : {1, 3, 39, 40}) {
                MemoryByteTransport transport;
                transport.setSendCap(cap);
                ByteWriter writer(transport);
                const SideLog log(writer);
                QVERIFY(writer.write(payload.first(split)));
                QVERIFY(writer.write(payload.sliced(split)));
                writer.close();
                QTRY_COMPARE(writer.state(), WritableState::Closed);
                QCOMPARE(transport.sent(), payload);
                QCOMPARE(log.taken, payload.size());
            }
        }
    }

    void whatWaitsGoesInOrder()
    {
        MemoryByteTransport transport;
        transport.setSendRoom(0);
        ByteWriter writer(transport);
        const SideLog log(writer);
        QByteArray payload;
        for (quint32 i = 0; i < 100; ++i) { // more pieces than one send takes
            const QByteArray piece = testBytes(1 + i, i);
            payload.append(piece);
            QVERIFY(writer.write(piece));
        }
        QCOMPARE(writer.pending(), payload.size());
        QVERIFY(transport.sendInterest());
        QVERIFY(log.lines.isEmpty());
        for (qsizetype sent = 0; sent < payload.size(); sent += 17) {
            QCOMPARE(transport.sent(), payload.first(sent));
            QCOMPARE(writer.pending(), payload.size() - sent);
            transport.setSendRoom(17);
            QTRY_COMPARE(log.taken, std::min<qint64>(sent + 17, payload.size()));
        }
        QCOMPARE(transport.sent(), payload);
        QCOMPARE(writer.pending(), 0);
        QCoreApplication::processEvents();
        QVERIFY(!transport.sendInterest());
    }

    void aWriteBehindOthersDoesNotTryToSend()
    {
        MemoryByteTransport transport;
        transport.setSendRoom(0);
        ByteWriter writer(transport);
        QVERIFY(writer.write("one"));
        const int before = transport.sends();
        QVERIFY(writer.write("two"));
        QCOMPARE(transport.sends(), before);
    }

    void piecesOfOneWriteGoTogether()
    {
        MemoryByteTransport transport;
        ByteWriter writer(transport);
        const std::array<QByteArray, 3> pieces = {"one ", "", "two"};
        QVERIFY(writer.writePieces(pieces));
        QCOMPARE(transport.sent(), "one two");
        QCOMPARE(transport.sends(), 1);
    }

    void piecesThatDoNotFitTogetherAreRefusedTogether()
    {
        MemoryByteTransport transport;
        transport.setSendRoom(0);
        ByteWriter writer(transport);
        writer.setLimit(7);
        const std::array<QByteArray, 2> pieces = {"1234", "5678"};
        QCOMPARE(writer.writePieces(pieces).error().code, ErrorCode::OutOfResources);
        QCOMPARE(writer.pending(), 0);
    }

    void copiedBytesAreThoseOfTheCallHoweverManyWait_data()
    {
        QTest::addColumn<qsizetype>("room");
        QTest::addColumn<bool>("behindOthers");
        for (const qsizetype room : {0, 1, 19, 20}) {
            for (const bool behindOthers : {false, true})
                QTest::addRow("%lld%s", static_cast<long long>(room), behindOthers ? ", behind others" : "")
                    << room << behindOthers;
        }
    }

    void copiedBytesAreThoseOfTheCallHoweverManyWait()
    {
        QFETCH(qsizetype, room);
        QFETCH(bool, behindOthers);
        MemoryByteTransport transport;
        transport.setSendRoom(behindOthers ? 0 : room);
        ByteWriter writer(transport);
        const SideLog log(writer);
        QByteArray expected;
        if (behindOthers) {
            QVERIFY(writer.write("others"));
            expected = "others";
        }
        QByteArray buffer = testBytes(20);
        expected += buffer;
        QVERIFY(writer.writeCopy(buffer));
        buffer.fill('#');
        transport.setSendRoom(100);
        QTRY_COMPARE(log.taken, expected.size());
        QCOMPARE(transport.sent(), expected);
    }

    void aWriteFromWithinTakenIsCopiedToo()
    {
        MemoryByteTransport transport;
        transport.setSendRoom(4);
        ByteWriter writer(transport);
        const SideLog log(writer);
        QByteArray second = "second";
        connect(
            &writer, &ByteWriter::taken, &writer, [&] { QVERIFY(writer.writeCopy(second)); }, Qt::SingleShotConnection);
        QByteArray first = "first";
        QVERIFY(writer.writeCopy(first));
        first.fill('#');
        second.fill('#');
        transport.setSendRoom(100);
        QTRY_COMPARE(log.taken, 11);
        QCOMPARE(transport.sent(), "firstsecond");
    }

    void copiedBytesCanBeGivenUp()
    {
        MemoryByteTransport transport;
        transport.setSendRoom(3);
        ByteWriter writer(transport);
        QVERIFY(writer.writeCopy("0123456789"));
        writer.abort(2);
        transport.setSendRoom(100);
        QTRY_COMPARE(writer.state(), WritableState::Errored);
        QCOMPARE(transport.sent(), "01234");
    }

    void anEmptyWriteSucceedsAndSendsNothing()
    {
        MemoryByteTransport transport;
        ByteWriter writer(transport);
        QVERIFY(writer.write({}));
        QCOMPARE(transport.sends(), 0);
        transport.setSendRoom(0);
        QVERIFY(writer.write("full"));
        writer.setLimit(4);
        QVERIFY(writer.write({}));
    }

    void noMoreThanTheLimitWaits()
    {
        MemoryByteTransport transport;
        transport.setSendRoom(0);
        ByteWriter writer(transport);
        QCOMPARE(writer.limit(), ByteWriter::defaultLimit);
        writer.setLimit(10);
        QVERIFY(writer.write("123456"));
        const Result<void> tooMuch = writer.write("78901");
        QVERIFY(!tooMuch);
        QCOMPARE(tooMuch.error().code, ErrorCode::OutOfResources);
        QCOMPARE(writer.pending(), 6); // all or nothing
        QVERIFY(writer.write("7890"));
        QVERIFY(!writer.write("1"));
        transport.setSendRoom(3);
        QTRY_COMPARE(writer.pending(), 7);
        QVERIFY(writer.write("abc"));
        transport.setSendRoom(100);
        QTRY_COMPARE(transport.sent(), QByteArray("1234567890abc"));
        QVERIFY(!writer.error()); // a write that did not fit harms nothing
    }

    void abortKeepsWhatWasPromisedAndNoByteMore()
    {
        const QList<QByteArray> pieces = {"abc", "d", "efgh", "ij"};
        const QByteArray payload = pieces.join();
        for (qsizetype before = 0; before < payload.size(); ++before) {
            for (qsizetype keep = 0; keep <= payload.size() - before + 1; ++keep) {
                for (const qsizetype cap : {1, 100}) {
                    MemoryByteTransport transport;
                    transport.setSendRoom(before);
                    transport.setSendCap(cap);
                    ByteWriter writer(transport);
                    const SideLog log(writer);
                    for (const QByteArray &piece : pieces)
                        QVERIFY(writer.write(piece));
                    QTRY_COMPARE(transport.sent().size(), before);
                    const qsizetype kept = std::min(keep, payload.size() - before);
                    writer.abort(keep);
                    QCOMPARE(writer.pending(), kept);
                    QCOMPARE(writer.state(), kept > 0 ? WritableState::Erroring : WritableState::Errored);
                    transport.setSendRoom(100);
                    QTRY_COMPARE(writer.state(), WritableState::Errored);
                    QCOMPARE(transport.sent(), payload.first(before + kept));
                    QCOMPARE(transport.finishes(), 1);
                    QCOMPARE(log.taken, before + kept);
                    QCOMPARE(log.lines.last(), QStringLiteral("ended"));
                }
            }
        }
    }

    void writingFromWithinTakenKeepsTheOrder()
    {
        MemoryByteTransport transport;
        transport.setSendCap(2);
        ByteWriter writer(transport);
        const SideLog log(writer);
        QByteArray more = "0123456789";
        int depth = 0;
        int deepest = 0;
        connect(&writer, &ByteWriter::taken, this, [&] {
            deepest = std::max(deepest, ++depth);
            if (!more.isEmpty()) {
                QVERIFY(writer.write(more.first(1)));
                more.remove(0, 1);
            }
            --depth;
        });
        QVERIFY(writer.write("abcdef"));
        QTRY_COMPARE(transport.sent(), QByteArray("abcdef0123456789"));
        QCOMPARE(log.taken, 16);
        QCOMPARE(deepest, 1);
    }

    void oneWakeUpLeavesTimeForOthers()
    {
        MemoryByteTransport transport;
        transport.setSendCap(1);
        ByteWriter writer(transport);
        QVERIFY(writer.write(testBytes(1000)));
        QVERIFY(transport.sent().size() < 100);
        QTRY_COMPARE(transport.sent(), testBytes(1000));
    }

    void waitingForRoomCostsNothing()
    {
        MemoryByteTransport transport;
        transport.setSendRoom(0);
        ByteWriter writer(transport);
        QVERIFY(writer.write("wait"));
        const int before = transport.sends();
        for (int i = 0; i < 100; ++i)
            QCoreApplication::processEvents();
        QCOMPARE(transport.sends(), before);
    }
};

QTEST_GUILESS_MAIN(TestByteWriter)
#include "tst_bytewriter.moc"
