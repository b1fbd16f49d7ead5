// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/tappedtransport.h"
#include "tests/support/memorybytetransport.h"
#include "tests/support/memorydatagramtransport.h"

#include <QSignalSpy>
#include <QTest>

using namespace wirebench;
using namespace wirebench::net;
using namespace wirebench::streams;
using namespace wirebench::tests;

namespace {

//! Writes down what it is told.
class LoggingTap final : public TrafficTap
{
public:
    explicit LoggingTap(QStringList &log)
        : m_log(log)
    { }
    ~LoggingTap() override { m_log += QStringLiteral("gone"); }

    void received(QByteArrayView bytes) override { m_log += QStringLiteral("received ") + QString::fromLatin1(bytes); }
    void sent(QByteArrayView bytes) override { m_log += QStringLiteral("sent ") + QString::fromLatin1(bytes); }
    void receivedDatagram(const Datagram &datagram) override { received(datagram.data); }
    void sentDatagram(const Datagram &datagram) override { sent(datagram.data); }
    void receivedEnd() override { m_log += QStringLiteral("received end"); }
    void sentEnd() override { m_log += QStringLiteral("sent end"); }
    void failed(const Error &error) override { m_log += QStringLiteral("failed ") + error.detail; }

private:
    QStringList &m_log;
};

const Error reset{ErrorCode::ConnectionReset, QStringLiteral("reset")};

} // namespace

//! A tap hears what was moved, all of it and nothing else; and the transport works as without one.
class TappedTransportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsMovedIsTold();
    void onlyWhatWasTakenIsTold_data();
    void onlyWhatWasTakenIsTold();
    void endsAreToldOnce();
    void anErrorIsToldOnceAndEndsBoth();
    void anErrorOfFinishingIsTold();
    void readinessAndInterestPassThrough();
    void afterClosingNothingIsTold();
    void datagramsAreToldOneByOne();
    void anErrorOfDatagramsEndsNothing();

private:
    Transfer receive(qsizetype size = 100);
    Transfer send(const QByteArrayList &pieces);

    QStringList m_log;
    MemoryByteTransport *m_inner = nullptr;
    std::unique_ptr<TappedByteTransport> m_transport;
};

void TappedTransportTest::init()
{
    m_transport.reset();
    m_log.clear();
    auto inner = std::make_unique<MemoryByteTransport>();
    m_inner = inner.get();
    m_transport = std::make_unique<TappedByteTransport>(std::move(inner), std::make_unique<LoggingTap>(m_log));
}

Transfer TappedTransportTest::receive(qsizetype size)
{
    QByteArray buffer(size, '\0');
    return m_transport->receive({buffer.data(), static_cast<std::size_t>(size)});
}

Transfer TappedTransportTest::send(const QByteArrayList &pieces)
{
    const QList<QByteArrayView> views(pieces.begin(), pieces.end());
    return m_transport->send(std::span(views.constData(), static_cast<std::size_t>(views.size())));
}

void TappedTransportTest::whatIsMovedIsTold()
{
    QCOMPARE(receive().outcome, Transfer::Outcome::WouldBlock);
    m_inner->arrive("abc");
    QCOMPARE(receive(2).amount, 2);
    QCOMPARE(receive().amount, 1);
    QCOMPARE(send({"d", "", "ef"}).amount, 3);
    QCOMPARE(m_inner->sent(), QByteArray("def"));
    QCOMPARE(m_log,
             (QStringList{QStringLiteral("received ab"), QStringLiteral("received c"), QStringLiteral("sent d"),
                          QStringLiteral("sent ef")}));
}

void TappedTransportTest::onlyWhatWasTakenIsTold_data()
{
    QTest::addColumn<int>("room");
    QTest::addColumn<QString>("told");
    QTest::newRow("nothing") << 0 << QString();
    QTest::newRow("part of the first") << 1 << QStringLiteral("sent a");
    QTest::newRow("the first") << 2 << QStringLiteral("sent ab");
    QTest::newRow("part of the second") << 3 << QStringLiteral("sent ab,sent c");
    QTest::newRow("all") << 4 << QStringLiteral("sent ab,sent cd");
}

void TappedTransportTest::onlyWhatWasTakenIsTold()
{
    QFETCH(int, room);
    QFETCH(QString, told);
    m_inner->setSendRoom(room);
    send({"ab", "cd"});
    QCOMPARE(m_log.join(u','), told);
}

void TappedTransportTest::endsAreToldOnce()
{
    m_inner->arriveEnd();
    QCOMPARE(receive().outcome, Transfer::Outcome::End);
    QCOMPARE(receive().outcome, Transfer::Outcome::End);
    QVERIFY(m_transport->finishSending());
    QVERIFY(m_transport->finishSending());
    QCOMPARE(m_log, (QStringList{QStringLiteral("received end"), QStringLiteral("sent end")}));
}

void TappedTransportTest::anErrorIsToldOnceAndEndsBoth()
{
    m_inner->arriveError(reset);
    QCOMPARE(receive().outcome, Transfer::Outcome::Failed);
    QCOMPARE(receive().outcome, Transfer::Outcome::End); // as Linux says after an error; it is no FIN
    m_inner->breakSending(reset);
    QCOMPARE(send({"x"}).outcome, Transfer::Outcome::Failed);
    QCOMPARE(m_log, QStringList{QStringLiteral("failed reset")});
}

void TappedTransportTest::anErrorOfFinishingIsTold()
{
    m_inner->failOperation(1, reset);
    QVERIFY(!m_transport->finishSending());
    QCOMPARE(m_log, QStringList{QStringLiteral("failed reset")});
}

void TappedTransportTest::readinessAndInterestPassThrough()
{
    QSignalSpy receiveSpy(m_transport.get(), &Transport::readyToReceive);
    QSignalSpy sendSpy(m_transport.get(), &Transport::readyToSend);
    m_transport->setReceiveInterest(true);
    QVERIFY(m_inner->receiveInterest());
    m_inner->arrive("x");
    QTRY_VERIFY(!receiveSpy.isEmpty());
    m_transport->setReceiveInterest(false);
    QVERIFY(!m_inner->receiveInterest());
    QVERIFY(sendSpy.isEmpty());
    m_transport->setSendInterest(true);
    QTRY_VERIFY(!sendSpy.isEmpty());
    m_transport->setSendInterest(false);
    QVERIFY(!m_inner->sendInterest());
}

void TappedTransportTest::afterClosingNothingIsTold()
{
    m_transport->close();
    QCOMPARE(m_inner->closes(), 1);
    QCOMPARE(m_log, QStringList{QStringLiteral("gone")});
    m_inner->arriveEnd();
    receive();
    QCOMPARE(m_log.size(), 1);
}

void TappedTransportTest::datagramsAreToldOneByOne()
{
    auto inner = std::make_unique<MemoryDatagramTransport>();
    MemoryDatagramTransport &memory = *inner;
    TappedDatagramTransport transport(std::move(inner), std::make_unique<LoggingTap>(m_log));
    m_log.clear();
    memory.arrive({"a", {}});
    memory.arrive({"", {}});
    QList<Datagram> datagrams = {{"already there", {}}};
    QCOMPARE(transport.receive(datagrams, 10).outcome, Transfer::Outcome::Moved);
    QCOMPARE(datagrams.size(), 3);
    memory.setSendRoom(2);
    const std::array<Datagram, 3> three = {Datagram{"x", {}}, Datagram{"y", {}}, Datagram{"z", {}}};
    QCOMPARE(transport.send(three).amount, 2);
    QCOMPARE(m_log,
             (QStringList{QStringLiteral("received a"), QStringLiteral("received "), QStringLiteral("sent x"),
                          QStringLiteral("sent y")}));
}

void TappedTransportTest::anErrorOfDatagramsEndsNothing()
{
    auto inner = std::make_unique<MemoryDatagramTransport>();
    MemoryDatagramTransport &memory = *inner;
    TappedDatagramTransport transport(std::move(inner), std::make_unique<LoggingTap>(m_log));
    m_log.clear();
    const Error refused{ErrorCode::ConnectionRefused, QStringLiteral("refused")};
    memory.arriveError(refused);
    memory.arrive({"a", {}});
    QList<Datagram> datagrams;
    QCOMPARE(transport.receive(datagrams, 10).outcome, Transfer::Outcome::Failed);
    transport.receive(datagrams, 10);
    memory.failNextSend(refused);
    const std::array<Datagram, 1> one = {Datagram{"x", {}}};
    QCOMPARE(transport.send(one).outcome, Transfer::Outcome::Failed);
    QCOMPARE(m_log,
             (QStringList{QStringLiteral("failed refused"), QStringLiteral("received a"),
                          QStringLiteral("failed refused")}));
    transport.close();
    QCOMPARE(m_log.last(), QStringLiteral("gone"));
}

QTEST_GUILESS_MAIN(TappedTransportTest)
#include "tst_tappedtransport.moc"
