// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/sidelog.h"
#include "tests/support/memorydatagramtransport.h"

#include <QTest>

#include <memory>

using namespace wirebench;
using namespace wirebench::streams;
using namespace wirebench::tests;

namespace {

Datagram numbered(int number)
{
    return {QByteArray::number(number), {}};
}

QList<int> numbersIn(const QList<Datagram> &datagrams)
{
    QList<int> numbers;
    for (const Datagram &datagram : datagrams)
        numbers.append(datagram.data.toInt());
    return numbers;
}

Error error(ErrorCode code)
{
    return {code, QStringLiteral("told once")};
}

} // namespace

class TestDatagramWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everyDatagramGoesWholeAndInOrder()
    {
        MemoryDatagramTransport transport;
        transport.setSendRoom(2);
        DatagramWriter writer(transport);
        const SideLog log(writer);
        const QList<Datagram> all = {{"one", {}}, {{}, {}}, {QByteArray(65507, 'x'), {}}, {{}, {}}};
        for (const Datagram &datagram : all)
            QVERIFY(writer.write(datagram));
        QCOMPARE(writer.pending(), 2);
        transport.setSendRoom(100);
        QTRY_COMPARE(writer.pending(), 0);
        QCOMPARE(transport.sent(), all);
        QCOMPARE(log.taken, 4);
    }

    void noMoreThanTheLimitWaits()
    {
        MemoryDatagramTransport transport;
        transport.setSendRoom(0);
        DatagramWriter writer(transport);
        for (int i = 0; i < DatagramWriter::limit; ++i)
            QVERIFY(writer.write(numbered(i)));
        QCOMPARE(writer.write(numbered(-1)).error().code, ErrorCode::OutOfResources);
        transport.setSendRoom(1);
        QTRY_COMPARE(writer.pending(), DatagramWriter::limit - 1);
        QVERIFY(writer.write(numbered(1000)));
        transport.setSendRoom(1000);
        QTRY_COMPARE(transport.sent().size(), DatagramWriter::limit + 1);
        QCOMPARE(transport.sent().last(), numbered(1000));
    }

    void whatCannotBeSentIsDroppedAndReported_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("too large") << ErrorCode::MessageTooLarge;
        QTest::newRow("unreachable") << ErrorCode::Unreachable;
        QTest::newRow("not permitted") << ErrorCode::PermissionDenied;
    }

    void whatCannotBeSentIsDroppedAndReported()
    {
        QFETCH(const ErrorCode, code);
        MemoryDatagramTransport transport;
        DatagramWriter writer(transport);
        const SideLog log(writer);
        QVERIFY(writer.write(numbered(1)));
        transport.failNextSend(error(code));
        QVERIFY(writer.write(numbered(2)));
        QVERIFY(writer.write(numbered(3)));
        QTRY_COMPARE(writer.pending(), 0);
        QCOMPARE(numbersIn(transport.sent()), (QList{1, 3}));
        QCOMPARE(log.taken, 2);
        QCOMPARE(log.lines.size(), 3);
        QVERIFY(log.lines.at(1).startsWith(QStringLiteral("reported ")));
        QCOMPARE(writer.state(), WritableState::Writable);
        QVERIFY(!writer.error());
    }

    void theAnswerToAnEarlierDatagramCostsTheNextOneNothing()
    {
        MemoryDatagramTransport transport;
        DatagramWriter writer(transport);
        const SideLog log(writer);
        transport.failNextSend(error(ErrorCode::ConnectionRefused));
        QVERIFY(writer.write(numbered(1)));
        QTRY_COMPARE(writer.pending(), 0);
        QCOMPARE(numbersIn(transport.sent()), QList{1});
        QCOMPARE(log.lines, QStringList({QStringLiteral("reported ConnectionRefused"), QStringLiteral("taken 1")}));
    }

    void otherErrorsEndTheDirection()
    {
        MemoryDatagramTransport transport;
        transport.setSendRoom(0);
        DatagramWriter writer(transport);
        const SideLog log(writer);
        QVERIFY(writer.write(numbered(1)));
        QVERIFY(writer.write(numbered(2)));
        transport.failNextSend(error(ErrorCode::Unknown));
        QTRY_COMPARE(writer.state(), WritableState::Errored);
        QCOMPARE(writer.pending(), 0);
        QCOMPARE(log.lines,
                 QStringList({QStringLiteral("broken Unknown"), QStringLiteral("Writable > Errored"),
                              QStringLiteral("ended")}));
        QCOMPARE(writer.write(numbered(3)).error().code, ErrorCode::Unknown);
    }

    void abortKeepsWhatWasPromisedAndNoDatagramMore()
    {
        for (int keep = 0; keep <= 6; ++keep) {
            MemoryDatagramTransport transport;
            transport.setSendRoom(1);
            DatagramWriter writer(transport);
            for (int i = 0; i < 6; ++i)
                QVERIFY(writer.write(numbered(i)));
            writer.abort(keep);
            QCOMPARE(writer.pending(), std::min(keep, 5));
            transport.setSendRoom(100);
            QTRY_COMPARE(writer.state(), WritableState::Errored);
            QCOMPARE(transport.sent().size(), 1 + std::min(keep, 5));
            QCOMPARE(writer.error()->code, ErrorCode::Aborted);
        }
    }

    void closingSendsWhatWaits()
    {
        MemoryDatagramTransport transport;
        transport.setSendRoom(0);
        DatagramWriter writer(transport);
        const SideLog log(writer);
        QVERIFY(writer.write(numbered(1)));
        writer.close();
        QCOMPARE(writer.write(numbered(2)).error().code, ErrorCode::InvalidState);
        transport.setSendRoom(1);
        QTRY_COMPARE(writer.state(), WritableState::Closed);
        QCOMPARE(numbersIn(transport.sent()), QList{1});
        QCOMPARE(transport.finishes(), 1);
        QCOMPARE(log.lines.last(), QStringLiteral("ended"));
    }

    void aDatagramThatFailsWhileClosingDoesNotKeepItOpen()
    {
        MemoryDatagramTransport transport;
        transport.setSendRoom(0);
        DatagramWriter writer(transport);
        QVERIFY(writer.write(numbered(1)));
        writer.close();
        transport.failNextSend(error(ErrorCode::MessageTooLarge));
        QTRY_COMPARE(writer.state(), WritableState::Closed);
    }

    void anythingMayBeDoneFromWithinAnErrorReport_data()
    {
        QTest::addColumn<QString>("action");
        for (const char *action : {"write", "close", "abort", "fail", "delete"})
            QTest::newRow(action) << QString::fromLatin1(action);
    }

    void anythingMayBeDoneFromWithinAnErrorReport()
    {
        QFETCH(const QString, action);
        for (const ErrorCode code : {ErrorCode::MessageTooLarge, ErrorCode::ConnectionRefused}) {
            MemoryDatagramTransport transport;
            auto writer = std::make_unique<DatagramWriter>(transport);
            const SideLog log(*writer);
            connect(writer.get(), &DatagramWriter::errorReported, this, [&] {
                if (action == QStringLiteral("delete"))
                    writer.reset();
                else if (action == QStringLiteral("write"))
                    QVERIFY(writer->write(numbered(2)));
                else if (action == QStringLiteral("close"))
                    writer->close();
                else if (action == QStringLiteral("abort"))
                    writer->abort();
                else
                    writer->fail(error(ErrorCode::TimedOut));
            });
            transport.failNextSend(error(code));
            QVERIFY(writer->write(numbered(1)));
            QCoreApplication::processEvents();
            QList<int> expected;
            if (code == ErrorCode::ConnectionRefused
                && (action == QStringLiteral("write") || action == QStringLiteral("close")))
                expected.append(1);
            if (action == QStringLiteral("write"))
                expected.append(2);
            QCOMPARE(numbersIn(transport.sent()), expected);
            if (writer) {
                QCOMPARE(isTerminal(writer->state()), action != QStringLiteral("write"));
                QCOMPARE(log.count(QStringLiteral("ended")), action != QStringLiteral("write") ? 1 : 0);
            }
        }
    }

    void waitingDatagramsGoTogether()
    {
        MemoryDatagramTransport transport;
        transport.setSendRoom(0);
        DatagramWriter writer(transport);
        const SideLog log(writer);
        for (int i = 0; i < 150; ++i)
            QVERIFY(writer.write(numbered(i)));
        const qsizetype before = transport.sendSizes().size();
        transport.setSendRoom(1000);
        QTRY_COMPARE(writer.pending(), 0);
        QCOMPARE(transport.sendSizes().mid(before), (QList<qsizetype>{64, 64, 22}));
        QCOMPARE(log.lines,
                 QStringList({QStringLiteral("taken 64"), QStringLiteral("taken 64"), QStringLiteral("taken 22")}));
        for (int i = 0; i < 150; ++i)
            QCOMPARE(transport.sent().at(i), numbered(i));
    }

    void aListIsTakenWholeOrNotAtAll()
    {
        MemoryDatagramTransport transport;
        transport.setSendRoom(0);
        DatagramWriter writer(transport);
        QVERIFY(writer.write(QList<Datagram>{}));
        const QList<Datagram> most(DatagramWriter::limit - 1, numbered(1));
        QVERIFY(writer.write(most));
        const QList<Datagram> two{numbered(2), numbered(3)};
        QCOMPARE(writer.write(two).error().code, ErrorCode::OutOfResources);
        QCOMPARE(writer.pending(), most.size());
        transport.setSendRoom(1);
        QTRY_COMPARE(writer.pending(), most.size() - 1);
        QVERIFY(writer.write(two));
        writer.close();
        QCOMPARE(writer.write(two).error().code, ErrorCode::InvalidState);
        QCOMPARE(writer.write(QList<Datagram>{}).error().code, ErrorCode::InvalidState);
        transport.setSendRoom(1000);
        QTRY_COMPARE(writer.state(), WritableState::Closed);
        QCOMPARE(transport.sent(), most + two);
    }

    void errorsHitTheirDatagramWhereverABatchIsSplit_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("about a datagram") << ErrorCode::MessageTooLarge;
        QTest::newRow("about an earlier one") << ErrorCode::ConnectionRefused;
        QTest::newRow("about the socket") << ErrorCode::Unknown;
    }

    void errorsHitTheirDatagramWhereverABatchIsSplit()
    {
        QFETCH(const ErrorCode, code);
        constexpr int count = 7;
        for (int batchLimit = 1; batchLimit <= count; ++batchLimit) {
            for (int failing = 0; failing < count; ++failing) {
                for (int room = 0; room <= count; ++room) { // blocked after so many
                    MemoryDatagramTransport transport;
                    transport.setBatchLimit(batchLimit);
                    transport.setSendRoom(room);
                    transport.failSendBehind(failing, error(code));
                    DatagramWriter writer(transport);
                    const SideLog log(writer);
                    QList<Datagram> all;
                    for (int i = 0; i < count; ++i)
                        all.append(numbered(i));
                    QVERIFY(writer.write(all));
                    transport.setSendRoom(100);
                    QTRY_VERIFY(writer.pending() == 0);
                    QList<int> expected;
                    for (int i = 0; i < count; ++i) {
                        if (i == failing && code == ErrorCode::Unknown)
                            break;
                        if (i != failing || code == ErrorCode::ConnectionRefused)
                            expected.append(i);
                    }
                    QCOMPARE(numbersIn(transport.sent()), expected);
                    QCOMPARE(log.taken, expected.size());
                    QCOMPARE(writer.dropped(), static_cast<quint64>(count - expected.size()));
                    QCOMPARE(log.lines.filter(QStringLiteral("reported")).size(), code == ErrorCode::Unknown ? 0 : 1);
                    QCOMPARE(isTerminal(writer.state()), code == ErrorCode::Unknown);
                }
            }
        }
    }

    void reservedPlacesCountAsWaiting()
    {
        MemoryDatagramTransport transport;
        DatagramWriter writer(transport);
        for (int i = 0; i < DatagramWriter::limit; ++i)
            QVERIFY(writer.reserve());
        QCOMPARE(writer.reserve().error().code, ErrorCode::OutOfResources);
        QCOMPARE(writer.write(numbered(1)).error().code, ErrorCode::OutOfResources);
        QVERIFY(!transport.sendInterest()); // there is nothing to send
        QVERIFY(transport.sendSizes().isEmpty());
        writer.giveUpReserved(DatagramWriter::limit - 2);
        QCOMPARE(writer.dropped(), static_cast<quint64>(DatagramWriter::limit - 2));
        QVERIFY(writer.write(numbered(1)));
        writer.close();
        QCOMPARE(writer.state(), WritableState::Closing); // they are waited for
        writer.writeReserved(QList{numbered(2)});
        QCOMPARE(numbersIn(transport.sent()), (QList{1, 2}));
        QCOMPARE(writer.state(), WritableState::Closing);
        writer.giveUpReserved(1);
        QCOMPARE(writer.state(), WritableState::Closed);
    }

    void everyOperationMayFail()
    {
        for (int failing = 1;; ++failing) {
            MemoryDatagramTransport transport;
            transport.failOperation(failing, error(ErrorCode::OutOfResources));
            DatagramWriter writer(transport);
            const SideLog log(writer);
            for (int i = 0; i < 10; ++i)
                (void)writer.write(numbered(i));
            writer.close();
            QTRY_VERIFY(isTerminal(writer.state()));
            QCOMPARE(log.count(QStringLiteral("ended")), 1);
            QCOMPARE(log.taken, transport.sent().size());
            if (writer.state() == WritableState::Closed) {
                QCOMPARE(transport.sent().size(), 10);
                QCOMPARE(failing, transport.operations() + 1);
                return;
            }
            QCOMPARE(transport.sent().size(), failing - 1);
            QCOMPARE(writer.error()->code, ErrorCode::OutOfResources);
        }
    }
};

QTEST_GUILESS_MAIN(TestDatagramWriter)
#include "tst_datagramwriter.moc"
