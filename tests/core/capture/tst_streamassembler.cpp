// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/streamassembler.h"
#include "tests/support/seeds.h"
#include "tests/support/testbytes.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace wirebench;
using namespace wirebench::capture;
using wirebench::tests::seeds;
using wirebench::tests::testBytes;

namespace {

//! A file in which segments lie, an assembler, and what it made of them as text: bytes, "[3]" for three lost, "." for
//! the end.
struct Stream
{
    explicit Stream(quint32 begin = 1000) { assembler.begin(begin); }

    void segment(quint32 sequence, const QByteArray &bytes, qsizetype captured = -1)
    {
        const auto inFile = quint32(captured < 0 ? bytes.size() : captured);
        file += "header";
        assembler.add({sequence, quint32(bytes.size()), inFile, quint64(file.size()), 6}, pieces);
        file += bytes.first(inFile);
    }
    void end(quint32 sequence) { assembler.endAt({sequence, 0, 0, quint64(file.size()), 6}, pieces); }
    void acknowledge(quint32 sequence) { assembler.acknowledge(sequence, pieces); }
    void flush() { assembler.flush(pieces); }

    QByteArray text() const
    {
        QByteArray all;
        for (const StreamPiece &piece : pieces) {
            if (piece.kind == RecordKind::Data)
                all += file.mid(qsizetype(piece.offset), piece.length);
            else
                all += piece.kind == RecordKind::Lost ? '[' + QByteArray::number(piece.length) + ']' : QByteArray(".");
            if (piece.kind == RecordKind::Data && file.mid(qsizetype(piece.offset - piece.headerLength), 6) != "header")
                all += "(wrong header)";
            if (piece.direction != Direction::In)
                all += "(wrong direction)";
        }
        return all;
    }

    QByteArray file;
    StreamAssembler assembler{Direction::In};
    StreamPieces pieces;
};

} // namespace

class TestStreamAssembler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void segmentsInOrderAreTakenAtOnce()
    {
        Stream stream;
        stream.segment(1000, "abc");
        QCOMPARE(stream.text(), "abc");
        stream.segment(1003, "");
        stream.segment(1003, "d");
        QCOMPARE(stream.text(), "abcd");
        QCOMPARE(stream.assembler.nextSequence(), 1004U);
    }

    void whatComesEarlyWaits()
    {
        Stream stream;
        stream.segment(1003, "def");
        stream.segment(1007, "h");
        QCOMPARE(stream.text(), "");
        QCOMPARE(stream.assembler.waiting(), 2U);
        stream.segment(1000, "abc");
        QCOMPARE(stream.text(), "abcdef");
        stream.segment(1006, "g");
        QCOMPARE(stream.text(), "abcdefgh");
        QCOMPARE(stream.assembler.waiting(), 0U);
    }

    void whatComesTwiceCountsOnce()
    {
        Stream stream;
        stream.segment(1000, "abc");
        stream.segment(1000, "XYZ");
        stream.segment(999, "X");
        stream.segment(1001, "YZd");
        QCOMPARE(stream.text(), "abcd");
        stream.segment(1005, "f");
        stream.segment(1005, "Xg");
        stream.segment(1004, "eXXhi");
        QCOMPARE(stream.text(), "abcdefghi");
    }

    //! Of three segments with a gap between them, a fourth brings only what is missing.
    void whatCameFirstCountsInEveryOverlap()
    {
        const QByteArray truth("abcdefghijklmnop");
        for (quint32 from = 0; from < 16; ++from) {
            for (quint32 to = from + 1; to <= 16; ++to) {
                Stream stream;
                stream.segment(1002, truth.mid(2, 3));
                stream.segment(1007, truth.mid(7, 1));
                stream.segment(1011, truth.mid(11, 2));
                QByteArray late = truth.mid(from, to - from);
                for (const quint32 known : {2U, 3U, 4U, 7U, 11U, 12U}) {
                    if (known >= from && known < to)
                        late[known - from] = '!';
                }
                stream.segment(1000 + from, late);
                stream.segment(1000, truth);
                QCOMPARE(stream.text(), truth);
            }
        }
    }

    void aGapBeforeAcknowledgedDataIsLost()
    {
        Stream stream;
        stream.segment(1003, "def");
        stream.segment(1010, "k");
        stream.acknowledge(1003);
        QCOMPARE(stream.text(), "");
        stream.acknowledge(1004);
        QCOMPARE(stream.text(), "[3]def");
        stream.segment(1000, "abc");
        QCOMPARE(stream.text(), "[3]def");
        stream.flush();
        QCOMPARE(stream.text(), "[3]def[4]k");
    }

    void theEndComesWhenAllWasThere()
    {
        Stream stream;
        stream.end(1003);
        QVERIFY(!stream.assembler.hasEnded());
        QCOMPARE(stream.assembler.waiting(), 1U);
        stream.segment(1000, "abc");
        QCOMPARE(stream.text(), "abc.");
        QVERIFY(stream.assembler.hasEnded());
        QCOMPARE(stream.assembler.waiting(), 0U);
        stream.end(1003);
        stream.segment(1003, "more");
        stream.flush();
        QCOMPARE(stream.text(), "abc.");
    }

    void aGapBeforeTheEndIsLost()
    {
        Stream acknowledged;
        acknowledged.end(1003);
        acknowledged.acknowledge(1003);
        QCOMPARE(acknowledged.text(), "");
        acknowledged.acknowledge(1004);
        QCOMPARE(acknowledged.text(), "[3].");
        Stream flushed;
        flushed.end(1003);
        flushed.segment(1001, "b");
        flushed.flush();
        QCOMPARE(flushed.text(), "[1]b[1].");
    }

    void dataBehindTheEndIsNone()
    {
        Stream stream;
        stream.segment(1005, "more");
        stream.end(1003);
        stream.segment(1000, "abc");
        QCOMPARE(stream.text(), "abc.");
        QCOMPARE(stream.assembler.waiting(), 0U);
    }

    void whatWasNotCapturedIsLost()
    {
        Stream stream;
        stream.segment(1000, "abcdef", 2);
        QCOMPARE(stream.text(), "ab[4]");
        stream.segment(1006, "gh", 0);
        QCOMPARE(stream.text(), "ab[4][2]");
        stream.segment(1010, "klm", 1);
        stream.segment(1012, "MNO", 2);
        stream.segment(1008, "ijKLMN", 5);
        QCOMPARE(stream.text(), "ab[4][2]ijk[2]N[1]");
    }

    void aStreamBeginsWhereItIsMet()
    {
        Stream stream;
        stream.assembler = StreamAssembler(Direction::In);
        stream.acknowledge(5000);
        stream.segment(7, "abc");
        stream.segment(10, "d");
        QCOMPARE(stream.text(), "abcd");
        Stream onlyEnd;
        onlyEnd.assembler = StreamAssembler(Direction::In);
        onlyEnd.end(5);
        QCOMPARE(onlyEnd.text(), ".");
    }

    void numbersWrapAround()
    {
        for (quint32 before = 0; before < 8; ++before) {
            Stream stream(0U - before);
            stream.segment(0U - before + 3, "def");
            stream.acknowledge(0U - before + 3);
            stream.segment(0U - before, "abc");
            stream.segment(0U - before + 8, "i");
            stream.acknowledge(0U - before + 9);
            stream.end(0U - before + 9);
            QCOMPARE(stream.text(), "abcdef[2]i.");
        }
    }

    void noMoreWaitsThanMay()
    {
        Stream stream;
        for (quint32 index = 0; index <= StreamAssembler::mostWaiting + 10; ++index) {
            stream.segment(1001 + 2 * index, "x");
            QVERIFY(stream.assembler.waiting() <= StreamAssembler::mostWaiting);
        }
        QCOMPARE(stream.text(), QByteArray("[1]x").repeated(11));
    }

    void anyOrderGivesTheTruth_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (const unsigned seed : seeds(300))
            QTest::addRow("seed %u", seed) << seed;
    }
    //! Segments of any size, overlapping, doubled and out of order, of which some never come and some are cut.
    void anyOrderGivesTheTruth()
    {
        QFETCH(const unsigned, seed);
        QRandomGenerator random(seed);
        const QByteArray truth = testBytes(random.bounded(1, 3000), seed);
        const auto first = quint32(random.bounded(2) == 0 ? random.generate() : 0U - quint32(random.bounded(3000)));
        const bool mayLose = random.bounded(2) == 0;
        struct Sent
        {
            qsizetype at;
            qsizetype size;
            qsizetype captured;
        };
        QList<Sent> sent;
        for (qsizetype at = 0; at < truth.size();) {
            const qsizetype size = std::min<qsizetype>(random.bounded(1, 200), truth.size() - at);
            const qsizetype back = std::min<qsizetype>(random.bounded(3) == 0 ? random.bounded(300) : 0, at);
            if (!mayLose || random.bounded(10) != 0)
                sent.append({at - back, size + back,
                             mayLose && random.bounded(10) == 0 ? random.bounded(int(size)) : size + back});
            if (random.bounded(5) == 0 && !sent.isEmpty())
                sent.append(sent[random.bounded(sent.size())]);
            at += size;
        }
        for (int swap = random.bounded(100); swap > 0 && sent.size() > 1; --swap) {
            const auto index = random.bounded(sent.size() - 1);
            sent.swapItemsAt(index, std::min(index + random.bounded(1, 8), sent.size() - 1));
        }

        Stream stream(first);
        if (random.bounded(2) == 0)
            stream.end(first + quint32(truth.size()));
        for (const Sent &segment : sent)
            stream.segment(first + quint32(segment.at), truth.mid(segment.at, segment.size), segment.captured);
        stream.end(first + quint32(truth.size()));
        stream.flush();

        qsizetype at = 0;
        bool hasLost = false;
        for (const StreamPiece &piece : stream.pieces) {
            if (piece.kind == RecordKind::Data)
                QCOMPARE(stream.file.mid(qsizetype(piece.offset), piece.length), truth.mid(at, piece.length));
            hasLost = hasLost || piece.kind == RecordKind::Lost;
            at += piece.length;
        }
        QCOMPARE(at, truth.size());
        QVERIFY(mayLose || !hasLost);
        QCOMPARE(stream.pieces.back().kind, RecordKind::End);
        QVERIFY(stream.assembler.hasEnded());
    }
};

QTEST_GUILESS_MAIN(TestStreamAssembler)
#include "tst_streamassembler.moc"
