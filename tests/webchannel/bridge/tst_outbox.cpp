// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/rawlistener.h"
#include "webchannel/bridge/contextlink.h"
#include "webchannel/bridge/outbox.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace wirebench;
using namespace wirebench::bridge;
using namespace wirebench::tests;

namespace {

constexpr qint64 limit = 1024 * 1024;
constexpr qint64 kibibyte = 1024;

//! Keeps what is sent, and says of itself that so much waits as it is told.
class FakeLink final : public ContextLink
{
public:
    void sendText(const QString &) override { }
    void sendBinary(const QByteArray &message) override { sent.append(message); }
    qint64 bytesToWrite() const override { return waiting; }
    void refuse() override { }
    QString fault() const override { return {}; }

    void setWaiting(qint64 bytes)
    {
        waiting = bytes;
        Q_EMIT bytesWritten();
    }

    QByteArrayList sent;
    qint64 waiting = 0;
};

} // namespace

//! Who gets to send next, and what leaves together.
class OutboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void smallFramesOfOneTurnLeaveTogether();
    void aLargeFrameLeavesAtOnceBehindWhatWaits();
    void waitersAreCalledInOrderWhileThereIsRoom();
    void whoComesBackWaitsBehindTheOthers();
    void aLaneWithWaitersIsCongestedForOthers();
    void aWaiterThatIsGoneIsPassedOver();
    void littleOfTheStreamIsUnderWayWhileItMakesWay();
    void messagesBeforeTheStreamDoNotCount();

private:
    //! Begins the stream, on a connection to a peer that keeps what comes.
    void beginStream();
    //! Sends \a bytes by the stream, which the page receives.
    void passByStream(qint64 bytes);
    //! Lets \a name wait for \a lane; once called it is in m_called.
    void await(Lane lane, const QString &name);

    std::unique_ptr<FakeLink> m_link;
    std::unique_ptr<Outbox> m_outbox;
    std::unique_ptr<RawListener> m_listener;
    QStringList m_called;
};

void OutboxTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_outbox.reset();
    m_link = std::make_unique<FakeLink>();
    m_outbox = std::make_unique<Outbox>(*m_link, limit);
    m_called.clear();
}

void OutboxTest::beginStream()
{
    m_listener = std::make_unique<RawListener>();
    auto connection = std::make_unique<net::TcpConnection>();
    QSignalSpy opened(connection.get(), &net::Connection::opened);
    connection->open(QStringLiteral("127.0.0.1"), m_listener->port());
    QVERIFY(!opened.isEmpty() || opened.wait());
    m_outbox->beginStream(std::move(connection), "head");
    QVERIFY(m_outbox->hasStream());
}

void OutboxTest::passByStream(qint64 bytes)
{
    for (qint64 sent = 0; sent < bytes;) {
        const qint64 size = qMin(bytes - sent, 512 * kibibyte);
        m_outbox->send(QByteArray(size, 'x'), Lane::Stream);
        QVERIFY(m_outbox->streamReceived(static_cast<quint32>(size)));
        sent += size;
    }
}

void OutboxTest::await(Lane lane, const QString &name)
{
    m_outbox->whenRelieved(lane, this, [this, name] { m_called.append(name); });
}

void OutboxTest::smallFramesOfOneTurnLeaveTogether()
{
    m_outbox->send("one ", Lane::Messages);
    m_outbox->batch(Lane::Messages).append("two");
    QCOMPARE(m_link->sent, QByteArrayList());
    QTRY_COMPARE(m_link->sent, QByteArrayList{"one two"});
    m_outbox->send("three", Lane::Messages);
    QTRY_COMPARE(m_link->sent, (QByteArrayList{"one two", "three"}));
}

void OutboxTest::aLargeFrameLeavesAtOnceBehindWhatWaits()
{
    const QByteArray large(64 * kibibyte, 'x');
    m_outbox->send("small", Lane::Messages);
    m_outbox->send(large, Lane::Messages);
    QCOMPARE(m_link->sent, (QByteArrayList{"small", large}));
    QVERIFY(m_link->sent.last().constData() == large.constData()); // not copied
}

void OutboxTest::waitersAreCalledInOrderWhileThereIsRoom()
{
    m_link->waiting = limit + 1;
    QVERIFY(m_outbox->isCongested(Lane::Messages));
    QVERIFY(!m_outbox->isCongested(Lane::Stream));
    await(Lane::Messages, QStringLiteral("a"));
    m_outbox->whenRelieved(Lane::Messages, this, [this] {
        m_called.append(QStringLiteral("b"));
        m_link->waiting = limit + 1; // b fills it
    });
    await(Lane::Messages, QStringLiteral("c"));
    m_link->setWaiting(limit + 1);
    QCOMPARE(m_called, QStringList());
    m_link->setWaiting(limit);
    QCOMPARE(m_called.join(u' '), QStringLiteral("a b"));
    m_link->setWaiting(limit);
    QCOMPARE(m_called.join(u' '), QStringLiteral("a b c"));
    QVERIFY(!m_outbox->isCongested(Lane::Messages));
}

void OutboxTest::whoComesBackWaitsBehindTheOthers()
{
    // What every one of many sockets with bulk does: reads once when it may, and that is enough for now.
    std::function<void(QString)> queue = [&](const QString &name) {
        m_outbox->whenRelieved(Lane::Messages, this, [this, &queue, name] {
            m_called.append(name);
            m_link->waiting = limit + 1;
            queue(name);
        });
    };
    m_link->waiting = limit + 1;
    for (const char *name : {"a", "b", "c"})
        queue(QLatin1String(name));
    for (int turn = 0; turn < 7; ++turn)
        m_link->setWaiting(0);
    QCOMPARE(m_called.join(u' '), QStringLiteral("a b c a b c a"));
}

void OutboxTest::aLaneWithWaitersIsCongestedForOthers()
{
    m_link->waiting = limit + 1;
    m_outbox->whenRelieved(Lane::Messages, this, [this] {
        m_called.append(QStringLiteral("a"));
        m_link->waiting = limit + 1;
    });
    await(Lane::Messages, QStringLiteral("b"));
    m_link->setWaiting(0);
    m_link->waiting = 0; // there would be room, but b was first
    QVERIFY(m_outbox->isCongested(Lane::Messages));
    m_link->setWaiting(0);
    QVERIFY(!m_outbox->isCongested(Lane::Messages));
    QCOMPARE(m_called.join(u' '), QStringLiteral("a b"));
}

void OutboxTest::aWaiterThatIsGoneIsPassedOver()
{
    m_link->waiting = limit + 1;
    auto gone = std::make_unique<QObject>();
    m_outbox->whenRelieved(Lane::Messages, gone.get(), [this] { m_called.append(QStringLiteral("gone")); });
    await(Lane::Messages, QStringLiteral("a"));
    gone.reset();
    m_link->setWaiting(0);
    QCOMPARE(m_called.join(u' '), QStringLiteral("a"));
}

void OutboxTest::littleOfTheStreamIsUnderWayWhileItMakesWay()
{
    beginStream();
    const auto isFullWith = [&](qint64 bytes) {
        m_outbox->send(QByteArray(bytes, 'x'), Lane::Stream);
        const bool result = m_outbox->isCongested(Lane::Stream);
        return m_outbox->streamReceived(static_cast<quint32>(bytes)) && result;
    };
    QVERIFY(!isFullWith(limit));
    QVERIFY(isFullWith(limit + 1));
    QCOMPARE(m_outbox->portion(Lane::Stream), limit);

    m_outbox->send("not urgent", Lane::Messages);
    QCOMPARE(m_outbox->portion(Lane::Stream), limit);
    m_outbox->makeWayForMessages();
    QCOMPARE(m_outbox->portion(Lane::Stream), 64 * kibibyte);
    QCOMPARE(m_outbox->portion(Lane::Messages), limit);
    QVERIFY(!isFullWith(64 * kibibyte));
    QVERIFY(isFullWith(64 * kibibyte + 1));

    passByStream(15 * limit);
    QVERIFY(isFullWith(64 * kibibyte + 1));
    passByStream(limit);
    QCOMPARE(m_outbox->portion(Lane::Stream), limit);
    QVERIFY(!isFullWith(limit));
}

void OutboxTest::messagesBeforeTheStreamDoNotCount()
{
    m_outbox->makeWayForMessages();
    beginStream();
    QCOMPARE(m_outbox->portion(Lane::Stream), limit);
}

QTEST_GUILESS_MAIN(OutboxTest)
#include "tst_outbox.moc"
