// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/net/tcppair.h"
#include "tests/support/leakcheck.h"
#include "tests/support/testbytes.h"

#include <QSignalSpy>

using namespace wirebench;
using namespace wirebench::net;
using namespace wirebench::streams;
using namespace wirebench::tests;

namespace {

//! What a page can do to end a socket; the names are the specification's.
enum class Step { Cancel, Abort, CloseWriter, CloseSocket };
constexpr Step allSteps[] = {Step::Cancel, Step::Abort, Step::CloseWriter, Step::CloseSocket};

const char *nameOf(Step step)
{
    switch (step) {
    case Step::Cancel:
        return "reader.cancel()";
    case Step::Abort:
        return "writer.abort()";
    case Step::CloseWriter:
        return "writer.close()";
    case Step::CloseSocket:
        return "socket.close()";
    }
    return "";
}

//! What the specification's steps say, written down a second time and without any sockets.
struct Expected
{
    ReadableState readable = ReadableState::Readable;
    WritableState writable = WritableState::Writable;
    bool writePending = false;

    void take(Step step)
    {
        // "close()": cancel the readable stream, abort the writable stream; each does nothing where it has ended.
        if ((step == Step::Cancel || step == Step::CloseSocket) && !isTerminal(readable))
            readable = ReadableState::Closed;
        if ((step == Step::Abort || step == Step::CloseSocket) && !isTerminal(writable)) {
            writable = WritableState::Errored; // at once, whatever waits
            writePending = false;
        }
        if (step == Step::CloseWriter && writable == WritableState::Writable)
            writable = writePending ? WritableState::Closing : WritableState::Closed;
    }

    bool ended() const { return isTerminal(readable) && isTerminal(writable); }
};

//! Small buffers, so that what is written stays pending whatever the kernel would rather do.
struct NarrowPair : TcpPair
{
    NarrowPair()
        : TcpPair({}, {.receiveBuffer = 16384})
    { }

    bool open()
    {
        TcpOptions options;
        options.sendBufferSize = 16384;
        return TcpPair::open(options);
    }

    //! True when something waits.
    bool leavePending()
    {
        peer->setReading(false);
        return writer().write(testBytes(ByteWriter::defaultLimit)) && writer().pending() > ByteWriter::defaultLimit / 2;
    }
};

void perform(Step step, TcpPair &pair)
{
    switch (step) {
    case Step::Cancel:
        return pair.reader().cancel();
    case Step::Abort:
        return pair.writer().abort();
    case Step::CloseWriter:
        return pair.writer().close();
    case Step::CloseSocket:
        return pair.connection->close();
    }
}

} // namespace

//! Ending a socket, or one of its directions, in every order, in every state, with and without something pending.
class TestEndings : public LeakCheck
{
    Q_OBJECT

private Q_SLOTS:
    void everyOrderFollowsTheSpecification_data()
    {
        QTest::addColumn<QList<int>>("steps");
        QTest::addColumn<bool>("readPending");
        QTest::addColumn<bool>("writePending");
        QTest::addColumn<bool>("peerFinished");
        const auto rows = [](const QList<int> &steps, const QByteArray &names) {
            for (int situation = 0; situation < 8; ++situation) {
                const bool read = (situation & 1) != 0;
                const bool write = (situation & 2) != 0;
                const bool finished = (situation & 4) != 0;
                QTest::addRow("%s%s%s%s", names.constData(), read ? ", read pending" : "",
                              write ? ", write pending" : "", finished ? ", peer finished" : "")
                    << steps << read << write << finished;
            }
        };
        for (const Step first : allSteps) {
            for (const Step second : allSteps) {
                const QByteArray two = QByteArray(nameOf(first)) + ' ' + nameOf(second);
                rows({int(first), int(second)}, two);
                if (first == Step::CloseWriter && second == Step::Abort) // the longest way the writer can take
                    rows({int(first), int(second), int(Step::Cancel)}, two + ' ' + nameOf(Step::Cancel));
            }
        }
    }

    void everyOrderFollowsTheSpecification()
    {
        QFETCH(const QList<int>, steps);
        QFETCH(const bool, readPending);
        QFETCH(const bool, writePending);
        QFETCH(const bool, peerFinished);
        NarrowPair pair;
        QVERIFY(pair.open());
        QSignalSpy readerEnded(&pair.reader(), &ReadableSide::ended);
        QSignalSpy writerEnded(&pair.writer(), &WritableSide::ended);
        Expected expected;
        expected.writePending = writePending;
        if (writePending)
            QVERIFY(pair.leavePending());
        if (readPending)
            pair.reader().grant(100);
        if (peerFinished) {
            pair.peer->finishSending();
            if (readPending) {
                expected.readable = ReadableState::Closed;
                QTRY_COMPARE(pair.reader().state(), ReadableState::Closed);
            }
        }
        for (const int number : steps) {
            const auto step = static_cast<Step>(number);
            perform(step, pair);
            expected.take(step);
            QCOMPARE(pair.reader().state(), expected.readable);
            QCOMPARE(pair.writer().state(), expected.writable);
            QCOMPARE(isTerminal(pair.connection->state()), expected.ended());
            QCOMPARE(pair.connection->descriptor() < 0, expected.ended());
            QVERIFY(expected.writePending || pair.writer().pending() == 0);
            QCOMPARE(pair.writer().write({}).has_value(), expected.writable == WritableState::Writable);
            if (expected.writable == WritableState::Errored)
                QCOMPARE(pair.writer().write({}).error().code, ErrorCode::Aborted);
        }
        // Whatever is left ends in order once the peer does its part.
        pair.peer->setReading(true);
        pair.reader().cancel();
        pair.writer().close();
        QTRY_COMPARE(pair.connection->state(), ConnectionState::Closed);
        QTRY_VERIFY(pair.peer->sawEnd());
        QVERIFY(!pair.connection->error()); // all of it was our own will
        QVERIFY(!pair.reader().error());
        QCOMPARE(readerEnded.size(), 1);
        QCOMPARE(writerEnded.size(), 1);
        QCOMPARE(pair.log.count(QStringLiteral("closed")), 1);
        QCOMPARE(pair.log.lines.last(), QStringLiteral("closed"));
    }

    void aResetAfterEveryStepEndsOnce_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<bool>("writePending");
        for (const Step step : allSteps) {
            QTest::addRow("%s", nameOf(step)) << int(step) << false;
            QTest::addRow("%s, write pending", nameOf(step)) << int(step) << true;
        }
    }

    void aResetAfterEveryStepEndsOnce()
    {
        QFETCH(const int, step);
        QFETCH(const bool, writePending);
        NarrowPair pair;
        QVERIFY(pair.open());
        pair.reader().grant(100);
        if (writePending)
            QVERIFY(pair.leavePending());
        perform(static_cast<Step>(step), pair);
        const bool readableAlive = !isTerminal(pair.reader().state());
        const bool writableAlive = !isTerminal(pair.writer().state());
        const ConnectionState before = pair.connection->state();
        pair.peer->reset();
        if (readableAlive) {
            QTRY_COMPARE(pair.reader().state(), ReadableState::Errored);
            QCOMPARE(pair.reader().error()->code, ErrorCode::ConnectionReset);
        }
        if (writableAlive) {
            // With nothing under way only the next write meets it.
            QTRY_VERIFY((void(pair.writer().write("x")), isTerminal(pair.writer().state())));
            QCOMPARE(pair.writer().state(), WritableState::Errored);
            QCOMPARE(pair.writer().error()->code, ErrorCode::ConnectionReset);
        }
        QTRY_COMPARE(pair.connection->state(), isTerminal(before) ? before : ConnectionState::Failed);
        QCOMPARE(pair.log.count(QStringLiteral("closed")), 1);
        QCOMPARE(pair.log.lines.last(), QStringLiteral("closed"));
    }
};

QTEST_GUILESS_MAIN(TestEndings)
#include "tst_endings.moc"
