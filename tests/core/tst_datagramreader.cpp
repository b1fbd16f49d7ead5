// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/sidelog.h"
#include "tests/support/memorydatagramtransport.h"
#include "tests/support/testbytes.h"

#include <QTest>

#include <algorithm>
#include <memory>

using namespace wirebench;
using namespace wirebench::streams;
using namespace wirebench::tests;

namespace {

const Endpoint peer{QHostAddress(QHostAddress::LocalHost), 7};

Datagram numbered(int number)
{
    return {QByteArray::number(number), peer};
}

Error error(ErrorCode code)
{
    return {code, QStringLiteral("told once")};
}

} // namespace

class TestDatagramReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everyDatagramArrivesWholeAndInOrder()
    {
        MemoryDatagramTransport transport;
        DatagramReader reader(transport);
        const SideLog log(reader);
        const QList<Datagram> sent = {{"one", peer},
                                      {{}, peer},
                                      {testBytes(65507), peer},
                                      {{}, {QHostAddress(QHostAddress::LocalHostIPv6), 9}},
                                      {"x", peer}};
        for (const Datagram &datagram : sent)
            transport.arrive(datagram);
        reader.grant(100);
        QTRY_COMPARE(log.datagrams.size(), sent.size());
        QCOMPARE(log.datagrams, sent);
        QCOMPARE(reader.credit(), 95);
    }

    void creditIsRespectedExactly_data()
    {
        QTest::addColumn<int>("credit");
        for (const int credit : {1, 2, 63, 64, 65, 199, 200, 201})
            QTest::addRow("%d", credit) << credit;
    }

    void creditIsRespectedExactly()
    {
        QFETCH(const int, credit);
        MemoryDatagramTransport transport;
        DatagramReader reader(transport);
        const SideLog log(reader);
        for (int i = 0; i < 200; ++i)
            transport.arrive(numbered(i));
        QCoreApplication::processEvents();
        QVERIFY(transport.receiveLimits().isEmpty()); // nothing without credit
        reader.grant(credit);
        QTRY_COMPARE(log.datagrams.size(), std::min(credit, 200));
        QCoreApplication::processEvents();
        QCOMPARE(log.datagrams.size(), std::min(credit, 200));
        QVERIFY(std::all_of(transport.receiveLimits().begin(), transport.receiveLimits().end(),
                            [credit](qsizetype limit) { return limit >= 1 && limit <= std::min(credit, 64); }));
        reader.grant(200);
        QTRY_COMPARE(log.datagrams.size(), 200);
        for (int i = 0; i < 200; ++i)
            QCOMPARE(log.datagrams.at(i), numbered(i));
    }

    void errorsAboutOneDatagramEndNothing_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("refused") << ErrorCode::ConnectionRefused;
        QTest::newRow("unreachable") << ErrorCode::Unreachable;
        QTest::newRow("too large") << ErrorCode::MessageTooLarge;
        QTest::newRow("not permitted") << ErrorCode::PermissionDenied;
    }

    void errorsAboutOneDatagramEndNothing()
    {
        QFETCH(const ErrorCode, code);
        MemoryDatagramTransport transport;
        DatagramReader reader(transport);
        const SideLog log(reader);
        transport.arrive(numbered(1));
        transport.arriveError(error(code));
        transport.arriveError(error(code));
        transport.arrive(numbered(2));
        reader.grant(10);
        QTRY_COMPARE(log.datagrams.size(), 2);
        QCOMPARE(log.lines.size(), 4);
        QCOMPARE(log.lines.first(), QStringLiteral("datagrams 1"));
        QVERIFY(log.lines.at(1).startsWith(QStringLiteral("reported ")));
        QVERIFY(log.lines.at(2).startsWith(QStringLiteral("reported ")));
        QCOMPARE(log.lines.last(), QStringLiteral("datagrams 1"));
        QCOMPARE(reader.state(), ReadableState::Readable);
        QVERIFY(!reader.error());
        QCOMPARE(reader.credit(), 8); // errors cost none
    }

    void manyErrorsLeaveTimeForOthers()
    {
        MemoryDatagramTransport transport;
        DatagramReader reader(transport);
        const SideLog log(reader);
        for (int i = 0; i < 1000; ++i)
            transport.arriveError(error(ErrorCode::ConnectionRefused));
        transport.arrive(numbered(1));
        reader.grant(1);
        QVERIFY(log.lines.size() < 100);
        QTRY_COMPARE(log.datagrams.size(), 1);
        QCOMPARE(log.lines.size(), 1001);
    }

    void otherErrorsEndTheDirectionAfterAllData()
    {
        MemoryDatagramTransport transport;
        DatagramReader reader(transport);
        const SideLog log(reader);
        transport.arrive(numbered(1));
        transport.arriveError(error(ErrorCode::Unknown));
        reader.grant(10);
        QCOMPARE(log.lines,
                 QStringList({QStringLiteral("datagrams 1"), QStringLiteral("Readable > Draining"),
                              QStringLiteral("broken Unknown"), QStringLiteral("Draining > Errored"),
                              QStringLiteral("ended")}));
    }

    void anythingMayBeDoneFromWithinADelivery_data()
    {
        QTest::addColumn<QString>("action");
        for (const char *action : {"grant", "cancel", "fail", "delete"})
            QTest::newRow(action) << QString::fromLatin1(action);
    }

    void anythingMayBeDoneFromWithinADelivery()
    {
        QFETCH(const QString, action);
        for (const bool fromError : {false, true}) {
            MemoryDatagramTransport transport;
            auto reader = std::make_unique<DatagramReader>(transport);
            const SideLog log(*reader);
            const auto act = [&] {
                if (action == QStringLiteral("delete"))
                    reader.reset();
                else if (action == QStringLiteral("grant"))
                    reader->grant(1);
                else if (action == QStringLiteral("cancel"))
                    reader->cancel();
                else
                    reader->fail(error(ErrorCode::TimedOut));
            };
            if (fromError)
                connect(reader.get(), &DatagramReader::errorReported, this, act);
            else
                connect(reader.get(), &DatagramReader::datagramsArrived, this, act);
            transport.arriveError(error(ErrorCode::ConnectionRefused));
            for (int i = 0; i < 100; ++i)
                transport.arrive(numbered(i));
            transport.arriveEnd();
            reader->grant(1);
            if (action == QStringLiteral("grant") && fromError)
                reader->grant(200);
            if (action == QStringLiteral("delete")) {
                QVERIFY(!reader);
                continue;
            }
            if (action == QStringLiteral("fail"))
                reader->grant(200);
            QTRY_VERIFY(isTerminal(reader->state()));
            QCOMPARE(log.count(QStringLiteral("ended")), 1);
            QCOMPARE(reader->state(),
                     action == QStringLiteral("fail") ? ReadableState::Errored : ReadableState::Closed);
            if (action != QStringLiteral("cancel"))
                QCOMPARE(log.datagrams.size(), 100);
        }
    }

    void errorsKeepTheirPlaceWhereverABatchIsSplit()
    {
        constexpr int count = 7;
        for (int batchLimit = 1; batchLimit <= count; ++batchLimit) {
            for (int before = 0; before <= count; ++before) {
                MemoryDatagramTransport transport;
                transport.setBatchLimit(batchLimit);
                for (int i = 0; i < count; ++i) {
                    if (i == before)
                        transport.arriveError(error(ErrorCode::ConnectionRefused));
                    transport.arrive(numbered(i));
                }
                DatagramReader reader(transport);
                const SideLog log(reader);
                int delivered = -1;
                connect(&reader, &DatagramReader::errorReported, this,
                        [&] { delivered = static_cast<int>(log.datagrams.size()); });
                reader.grant(100);
                QTRY_COMPARE(log.datagrams.size(), count);
                QCOMPARE(delivered, before < count ? before : -1);
                for (int i = 0; i < count; ++i)
                    QCOMPARE(log.datagrams.at(i), numbered(i));
                QCOMPARE(reader.credit(), 100 - count);
            }
        }
    }

    void everyOperationMayFail()
    {
        for (int failing = 1;; ++failing) {
            MemoryDatagramTransport transport;
            transport.failOperation(failing, error(ErrorCode::OutOfResources));
            DatagramReader reader(transport);
            const SideLog log(reader);
            for (int i = 0; i < 150; ++i)
                transport.arrive(numbered(i));
            transport.arriveEnd();
            reader.grant(1000);
            QTRY_VERIFY(isTerminal(reader.state()));
            QCOMPARE(log.lines.last(), QStringLiteral("ended"));
            QCOMPARE(log.datagrams.size(), std::min(64 * (failing - 1), 150));
            if (reader.state() == ReadableState::Closed) {
                QCOMPARE(failing, transport.operations() + 1);
                return;
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestDatagramReader)
#include "tst_datagramreader.moc"
