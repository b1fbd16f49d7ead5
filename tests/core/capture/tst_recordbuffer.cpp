// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/recordbuffer.h"

#include <QRegularExpression>
#include <QTest>

#include <cstring>
#include <thread>

using namespace wirebench;
using namespace wirebench::capture;

namespace {

constexpr std::chrono::milliseconds patience{20};
constexpr SessionId filler = 1000; // its records are not looked at

PassedRecord data(SessionId session, Direction direction, QByteArrayView payload)
{
    return {.kind = RecordKind::Data, .direction = direction, .session = session, .time = 1, .payload = payload};
}

Session ownedBy(const QString &owner)
{
    Session session;
    session.owner = owner;
    return session;
}

//! "kind session payload" each; Lost with its amounts.
QStringList textOf(const RecordBuffer::Batch &batch)
{
    QStringList result;
    batch.forEach([&](const PassedRecord &record) {
        if (record.session == filler)
            return;
        QString text = QVariant::fromValue(record.kind).toString() + u' ' + QString::number(record.session);
        if (record.kind == RecordKind::Lost) {
            LostAmount amount;
            std::memcpy(&amount, record.payload.data(), sizeof(amount));
            text += QStringLiteral(" %1 %2/%3")
                        .arg(record.direction == Direction::In ? u"in" : u"out")
                        .arg(amount.records)
                        .arg(amount.bytes);
            if (amount.events > 0)
                text += u' ' + QString::number(amount.events);
            if (amount.sessions > 0)
                text += u' ' + QString::number(amount.sessions);
        } else if (!record.payload.isEmpty()) {
            text += u' ' + QString::fromLatin1(record.payload);
        }
        result.append(text);
    });
    return result;
}

QList<qint64> timesOf(const RecordBuffer::Batch &batch)
{
    QList<qint64> result;
    batch.forEach([&](const PassedRecord &record) {
        if (record.session != filler)
            result.append(record.time);
    });
    return result;
}

//! No event fits any more.
void fill(RecordBuffer &buffer)
{
    for (std::size_t bytes = 0; bytes < RecordBuffer::eventRoom + 2000; bytes += 40)
        buffer.append({.kind = RecordKind::Reset, .session = filler});
}

} // namespace

//! What is taken over, in order, and what becomes of the rest.
class RecordBufferTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void recordsComeOutAsTheyWentIn();
    void peersAreKept_data();
    void peersAreKept();
    void whatIsTooMuchIsCountedInItsPlace();
    void lossesOfOthersInBetweenAreCountedApart();
    void whatOpensAndEndsIsNeverDropped();
    void behindTheRoomForEventsTheyAreCounted();
    void whatIsOwedToASessionComesBeforeWhatFollows();
    void whoComesAndGoesIsCountedWhereItBegan();
    void whoComesAndGoesTakesNoMemory();
    void takingEndsAtTheDeadline();
    void thereIsRoomAgainAfterTaking();
    void longTextIsCut();
    void nothingIsTakenAfterClosing();
    void manyThreadsLoseNothing();
};

void RecordBufferTest::recordsComeOutAsTheyWentIn()
{
    RecordBuffer buffer(1000);
    buffer.setFirstSession(5);
    const Session session{0, Protocol::Udp, {QHostAddress(QStringLiteral("::1")), 1}, {}, QStringLiteral("owner"), {}};
    QCOMPARE(buffer.open(session, 3), 5U);
    buffer.append(data(5, Direction::In, "abc"));
    buffer.append(data(5, Direction::Out, "d"));
    buffer.append({.kind = RecordKind::End, .direction = Direction::In, .session = 5, .time = 7});
    const RecordBuffer::Batch batch = buffer.take(patience);
    QCOMPARE(textOf(batch),
             (QStringList{QStringLiteral("Opened 5"), QStringLiteral("Data 5 abc"), QStringLiteral("Data 5 d"),
                          QStringLiteral("End 5")}));
    QCOMPARE(batch.opened().size(), 1U);
    QCOMPARE(batch.opened().front().owner, QStringLiteral("owner"));
    QCOMPARE(batch.opened().front().id, 5U);
    qint64 last = 0;
    batch.forEach([&](const PassedRecord &record) { last = record.time; });
    QCOMPARE(last, 7);
}

void RecordBufferTest::peersAreKept_data()
{
    QTest::addColumn<Endpoint>("peer");
    QTest::newRow("none") << Endpoint();
    QTest::newRow("IPv4") << Endpoint{QHostAddress(QStringLiteral("192.0.2.1")), 65'535};
    QTest::newRow("IPv6") << Endpoint{QHostAddress(QStringLiteral("2001:db8::1")), 1};
}

void RecordBufferTest::peersAreKept()
{
    QFETCH(Endpoint, peer);
    RecordBuffer buffer(1000);
    buffer.append({.kind = RecordKind::Datagram, .session = 1, .peer = peer, .payload = "x"});
    bool isSeen = false;
    buffer.take(patience).forEach([&](const PassedRecord &record) { isSeen = record.peer == peer; });
    QVERIFY(isSeen);
}

void RecordBufferTest::whatIsTooMuchIsCountedInItsPlace()
{
    RecordBuffer buffer(1000);
    buffer.append(data(1, Direction::In, "kept"));
    const QByteArray large(1000, 'x');
    buffer.append(data(1, Direction::In, large));
    buffer.append(data(1, Direction::In, large));
    buffer.append(data(1, Direction::Out, large));
    buffer.append(data(1, Direction::In, "small"));
    buffer.append(data(1, Direction::In, large));
    QCOMPARE(textOf(buffer.take(patience)),
             (QStringList{QStringLiteral("Data 1 kept"), QStringLiteral("Lost 1 in 2/2000"),
                          QStringLiteral("Lost 1 out 1/1000"), QStringLiteral("Data 1 small"),
                          QStringLiteral("Lost 1 in 1/1000")}));
    buffer.append(data(1, Direction::In, QByteArray(1001, 'x'))); // not into the batch that is gone
    QCOMPARE(textOf(buffer.take(patience)), QStringList{QStringLiteral("Lost 1 in 1/1001")});
}

void RecordBufferTest::lossesOfOthersInBetweenAreCountedApart()
{
    RecordBuffer buffer(500);
    const QByteArray large(500, 'x');
    buffer.append(data(1, Direction::In, "k"));
    buffer.append(data(1, Direction::In, large));
    buffer.append(data(2, Direction::In, large));
    buffer.append(data(1, Direction::In, large));
    QCOMPARE(textOf(buffer.take(patience)),
             (QStringList{QStringLiteral("Data 1 k"), QStringLiteral("Lost 1 in 2/1000"),
                          QStringLiteral("Lost 2 in 1/500")}));
}

void RecordBufferTest::whatOpensAndEndsIsNeverDropped()
{
    RecordBuffer buffer(10);
    buffer.append(data(0, Direction::In, QByteArray(20, 'x')));
    QCOMPARE(buffer.open({}, 0), 0U);
    for (const RecordKind kind :
         {RecordKind::End, RecordKind::Reset, RecordKind::Error, RecordKind::Note, RecordKind::Closed})
        buffer.append({.kind = kind, .session = 0, .payload = kind == RecordKind::Error ? "why" : ""});
    QCOMPARE(textOf(buffer.take(patience)),
             (QStringList{QStringLiteral("Lost 0 in 1/20"), QStringLiteral("Opened 0"), QStringLiteral("End 0"),
                          QStringLiteral("Reset 0"), QStringLiteral("Error 0 why"), QStringLiteral("Note 0"),
                          QStringLiteral("Closed 0")}));
}

void RecordBufferTest::behindTheRoomForEventsTheyAreCounted()
{
    RecordBuffer buffer(10);
    QCOMPARE(buffer.open({}, 1), 0U);
    fill(buffer);
    buffer.append({.kind = RecordKind::End, .direction = Direction::In, .session = 0, .time = 5});
    buffer.append(data(0, Direction::Out, "abc"));
    buffer.append({.kind = RecordKind::Note, .session = noSession, .time = 6, .payload = "note"});
    QCOMPARE(buffer.open(ownedBy(QStringLiteral("late")), 7), 1U); // stays
    buffer.append(data(1, Direction::In, "abcd"));
    QCOMPARE(buffer.open({}, 8), 2U); // comes and goes
    buffer.append(data(2, Direction::In, "abcde"));
    buffer.append({.kind = RecordKind::Error, .session = 2, .time = 9, .payload = "why"});
    buffer.append({.kind = RecordKind::Closed, .session = 2, .time = 9});
    buffer.append({.kind = RecordKind::Closed, .session = 0, .time = 10});
    const RecordBuffer::Batch full = buffer.take(patience);
    QCOMPARE(full.opened().size(), std::size_t(1));
    const RecordBuffer::Batch owed = buffer.take(patience);
    QCOMPARE(textOf(owed),
             (QStringList{QStringLiteral("Lost 0 in 0/0 1"), QStringLiteral("Lost 0 out 1/3"),
                          QStringLiteral("Closed 0"), QStringLiteral("Opened 1"), QStringLiteral("Lost 1 in 1/4"),
                          QStringLiteral("Lost %1 out 1/5 2 1").arg(noSession)}));
    // Of what was lost, that of the first.
    QCOMPARE(timesOf(owed), (QList<qint64>{5, 5, 10, 7, 7, 6}));
    QCOMPARE(owed.opened().size(), std::size_t(1));
    QCOMPARE(owed.opened().front().id, 1U);
    QCOMPARE(owed.opened().front().owner, QStringLiteral("late"));
}

void RecordBufferTest::whatIsOwedToASessionComesBeforeWhatFollows()
{
    RecordBuffer buffer(1000);
    fill(buffer);
    const SessionId session = buffer.open({}, 1);
    buffer.take(patience);
    buffer.append(data(session, Direction::In, "a")); // there is room again
    QCOMPARE(textOf(buffer.take(patience)),
             (QStringList{QStringLiteral("Opened %1").arg(session), QStringLiteral("Data %1 a").arg(session)}));
    buffer.append({.kind = RecordKind::Closed, .session = session, .time = 2});
    QCOMPARE(textOf(buffer.take(patience)), QStringList{QStringLiteral("Closed %1").arg(session)});
}

void RecordBufferTest::whoComesAndGoesIsCountedWhereItBegan()
{
    RecordBuffer buffer(10);
    fill(buffer);
    for (const qint64 time : {8, 18}) {
        const SessionId session = buffer.open({}, time);
        buffer.append({.kind = RecordKind::Closed, .session = session, .time = time + 1});
    }
    buffer.take(patience);
    const RecordBuffer::Batch owed = buffer.take(patience);
    QCOMPARE(textOf(owed), QStringList{QStringLiteral("Lost %1 out 0/0 2").arg(noSession)});
    QCOMPARE(timesOf(owed), QList<qint64>{8});
}

void RecordBufferTest::whoComesAndGoesTakesNoMemory()
{
    RecordBuffer buffer(1000);
    constexpr quint64 count = 200'000;
    for (quint64 i = 0; i < count; ++i) {
        const SessionId session = buffer.open(ownedBy(QString(100, u'x')), 1);
        buffer.append(data(session, Direction::In, "a"));
        buffer.append({.kind = RecordKind::Closed, .session = session, .time = 2});
    }
    const RecordBuffer::Batch full = buffer.take(patience);
    QVERIFY(full.opened().size() > 1000 && full.opened().size() * 512 <= RecordBuffer::eventRoom + 1000);
    quint64 sessions = full.opened().size();
    buffer.take(patience).forEach([&](const PassedRecord &record) {
        LostAmount amount;
        std::memcpy(&amount, record.payload.data(), std::min(sizeof(amount), std::size_t(record.payload.size())));
        if (record.session == noSession)
            sessions += amount.sessions;
    });
    QCOMPARE(sessions, count);
}

void RecordBufferTest::takingEndsAtTheDeadline()
{
    RecordBuffer buffer(1000);
    const auto soon = std::chrono::steady_clock::now() + std::chrono::milliseconds(20);
    QVERIFY(buffer.take(patience, soon).isEmpty());
    QVERIFY(std::chrono::steady_clock::now() >= soon);
    QVERIFY(!buffer.isClosed());
    buffer.append(data(1, Direction::In, "a"));
    QCOMPARE(textOf(buffer.take(patience, soon)), QStringList{QStringLiteral("Data 1 a")});
    buffer.close();
    QVERIFY(buffer.isClosed());
    QVERIFY(buffer.take(patience, std::chrono::steady_clock::now() + std::chrono::hours(1)).isEmpty());
}

void RecordBufferTest::thereIsRoomAgainAfterTaking()
{
    RecordBuffer buffer(100);
    for (int i = 0; i < 10; ++i) {
        buffer.append(data(1, Direction::In, QByteArray(100, 'x')));
        RecordBuffer::Batch batch = buffer.take(patience);
        QVERIFY(textOf(batch).first().startsWith(QStringLiteral("Data")));
        buffer.recycle(std::move(batch));
    }
}

void RecordBufferTest::longTextIsCut()
{
    RecordBuffer buffer(100);
    buffer.append({.kind = RecordKind::Note, .payload = QByteArray(5000, 'x')});
    buffer.take(patience).forEach([&](const PassedRecord &record) { QCOMPARE(record.payload.size(), 4096); });
}

void RecordBufferTest::nothingIsTakenAfterClosing()
{
    RecordBuffer buffer(100);
    buffer.append(data(1, Direction::In, "a"));
    buffer.close();
    buffer.append(data(1, Direction::In, "b"));
    buffer.open({}, 0);
    QCOMPARE(textOf(buffer.take(patience)), QStringList{QStringLiteral("Data 1 a")});
    QVERIFY(buffer.take(patience).isEmpty());
}

void RecordBufferTest::manyThreadsLoseNothing()
{
    constexpr int threads = 4;
    constexpr quint64 each = 20'000;
    RecordBuffer buffer(512 * 1024);
    std::vector<std::thread> writers;
    for (SessionId id = 0; id < threads; ++id) {
        writers.emplace_back([&buffer, id] {
            for (quint64 i = 0; i < each; ++i)
                buffer.append(data(id, Direction::In, {reinterpret_cast<const char *>(&i), sizeof(i)}));
        });
    }
    std::array<quint64, threads> next = {};
    quint64 lost = 0;
    bool isInOrder = true;
    const auto count = [&](const PassedRecord &record) {
        quint64 number = 0;
        std::memcpy(&number, record.payload.data(), sizeof(number)); // of a LostAmount: records
        quint64 &expected = next.at(record.session);
        if (record.kind == RecordKind::Lost) {
            lost += number;
            expected += number;
        } else {
            isInOrder = isInOrder && number == expected;
            ++expected;
        }
    };
    while (next != std::array<quint64, threads>{each, each, each, each} && isInOrder) {
        RecordBuffer::Batch batch = buffer.take(patience);
        batch.forEach(count);
        buffer.recycle(std::move(batch));
    }
    for (std::thread &writer : writers)
        writer.join();
    QVERIFY(isInOrder);
    qInfo("%llu of %llu were lost on purpose", lost, each * threads);
}

QTEST_GUILESS_MAIN(RecordBufferTest)
#include "tst_recordbuffer.moc"
