// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/handshake.h"

#include <QSet>
#include <QTest>

#include <atomic>
#include <thread>

using namespace wirebench;
using namespace wirebench::bridge;
using namespace std::chrono_literals;

namespace {

const Ticket someTicket{QStringLiteral("https://example.org"), PolicyFeature::DirectSockets,
                        QStringLiteral("document 1")};

} // namespace

class TicketStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTicketComesBackOnce();
    void anUnknownTicketIsRefused();
    void aTicketExpires();
    void opaqueOriginsGetNone();
    void theCountIsBounded();
    void ticketsAreRandom();
    void twoThreadsCannotRedeemTheSame();
    void theHandshakeNeedsAllThree_data();
    void theHandshakeNeedsAllThree();
    void aFailedHandshakeUsesTheTicketUp();

private:
    std::chrono::steady_clock::time_point m_now{};
    TicketStore::Clock m_clock = [this] { return m_now; };
};

void TicketStoreTest::aTicketComesBackOnce()
{
    TicketStore store;
    const QByteArray token = *store.issue(someTicket);
    QCOMPARE(store.redeem(token), Result<Ticket>(someTicket));
    QCOMPARE(store.redeem(token).error().code, ErrorCode::InvalidArgument);
}

void TicketStoreTest::anUnknownTicketIsRefused()
{
    TicketStore store;
    QVERIFY(store.issue(someTicket));
    QVERIFY(!store.redeem({}));
    QVERIFY(!store.redeem(QByteArray(32, '0')));
}

void TicketStoreTest::aTicketExpires()
{
    TicketStore store(m_clock);
    const QByteArray early = *store.issue(someTicket);
    const QByteArray late = *store.issue(someTicket);
    m_now += TicketStore::lifetime - 1ms;
    QVERIFY(store.redeem(early));
    m_now += 1ms;
    QVERIFY(store.redeem(late).error().detail.contains(QStringLiteral("expired")));
}

void TicketStoreTest::opaqueOriginsGetNone()
{
    TicketStore store;
    QVERIFY(!store.issue({QStringLiteral("null"), PolicyFeature::DirectSockets, {}}));
    QVERIFY(!store.issue({QString(), PolicyFeature::DirectSockets, {}}));
}

void TicketStoreTest::theCountIsBounded()
{
    TicketStore store(m_clock);
    for (qsizetype i = 0; i < TicketStore::largestCountOfOrigin; ++i)
        QVERIFY(store.issue(someTicket));
    QCOMPARE(store.issue(someTicket).error().code, ErrorCode::OutOfResources);

    Ticket other = someTicket;
    for (qsizetype i = TicketStore::largestCountOfOrigin; i < TicketStore::largestCount; ++i) {
        other.origin = QString::number(i / TicketStore::largestCountOfOrigin);
        QVERIFY(store.issue(other));
    }
    other.origin = QStringLiteral("https://late.example");
    QCOMPARE(store.issue(other).error().code, ErrorCode::OutOfResources);
    m_now += TicketStore::lifetime;
    QVERIFY(store.issue(other));
}

void TicketStoreTest::ticketsAreRandom()
{
    TicketStore store;
    QSet<QByteArray> tokens;
    for (int i = 0; i < 500; ++i) {
        const QByteArray token = *store.issue({QString::number(i), PolicyFeature::DirectSockets, {}});
        QCOMPARE(QByteArray::fromHex(token).size(), 16);
        tokens.insert(token);
    }
    QCOMPARE(tokens.size(), 500);
}

void TicketStoreTest::twoThreadsCannotRedeemTheSame()
{
    TicketStore store;
    std::atomic<int> redeemed = 0;
    QByteArrayList tokens;
    for (qsizetype i = 0; i < TicketStore::largestCountOfOrigin; ++i)
        tokens.append(*store.issue(someTicket));
    const auto redeemAll = [&] {
        for (const QByteArray &token : tokens)
            redeemed += store.redeem(token).has_value();
    };
    std::thread other(redeemAll);
    redeemAll();
    other.join();
    QCOMPARE(redeemed.load(), static_cast<int>(tokens.size()));
}

void TicketStoreTest::theHandshakeNeedsAllThree_data()
{
    QTest::addColumn<QString>("origin");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<bool>("rightTicket");
    QTest::addColumn<QString>("complaint"); // empty: accepted
    const QString origin = someTicket.origin;
    const QByteArray secret = "secret";
    QTest::newRow("all right") << origin << secret << true << QString();
    QTest::newRow("another origin") << QStringLiteral("https://example.com") << secret << true
                                    << QStringLiteral("another origin");
    QTest::newRow("another port") << QStringLiteral("https://example.org:444") << secret << true
                                  << QStringLiteral("another origin");
    QTest::newRow("null origin") << QStringLiteral("null") << secret << true << QStringLiteral("opaque");
    QTest::newRow("no origin") << QString() << secret << true << QStringLiteral("opaque");
    QTest::newRow("no secret") << origin << QByteArray() << true << QStringLiteral("secret");
    QTest::newRow("wrong secret") << origin << QByteArray("Secret") << true << QStringLiteral("secret");
    QTest::newRow("wrong ticket") << origin << secret << false << QStringLiteral("unknown");
}

void TicketStoreTest::theHandshakeNeedsAllThree()
{
    QFETCH(QString, origin);
    QFETCH(QByteArray, secret);
    QFETCH(bool, rightTicket);
    QFETCH(QString, complaint);
    TicketStore store;
    const QByteArray token = *store.issue(someTicket);
    const HandshakeRequest request{origin, secret, rightTicket ? token : token.left(31) + '_'};
    const Result<Ticket> ticket = checkHandshake(request, {"X-Name", "secret"}, store);
    QCOMPARE(ticket.has_value(), complaint.isEmpty());
    if (ticket)
        QCOMPARE(*ticket, someTicket);
    else
        QVERIFY2(ticket.error().detail.contains(complaint), qPrintable(ticket.error().detail));
}

void TicketStoreTest::aFailedHandshakeUsesTheTicketUp()
{
    TicketStore store;
    const QByteArray token = *store.issue(someTicket);
    QVERIFY(!checkHandshake({someTicket.origin, {}, token}, {"X-Name", "secret"}, store));
    QVERIFY(!checkHandshake({someTicket.origin, "secret", token}, {"X-Name", "secret"}, store));
}

QTEST_GUILESS_MAIN(TicketStoreTest)
#include "tst_ticketstore.moc"
