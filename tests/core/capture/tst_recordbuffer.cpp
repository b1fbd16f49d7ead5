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

PassedRecord data(SessionId session, Direction direction, QByteArrayView payload)
{
    return {.kind = RecordKind::Data, .direction = direction, .session = session, .time = 1, .payload = payload};
}

//! "kind session payload" each; Lost with its amounts.
QStringList textOf(const RecordBuffer::Batch &batch)
{
    QStringList result;
    batch.forEach([&](const PassedRecord &record) {
        QString text = QVariant::fromValue(record.kind).toString() + u' ' + QString::number(record.session);
        if (record.kind == RecordKind::Lost) {
            LostAmount amount;
            std::memcpy(&amount, record.payload.data(), sizeof(amount));
            text += QStringLiteral(" %1 %2/%3")
                        .arg(record.direction == Direction::In ? u"in" : u"out")
                        .arg(amount.records)
                        .arg(amount.bytes);
        } else if (!record.payload.isEmpty()) {
            text += u' ' + QString::fromLatin1(record.payload);
        }
        result.append(text);
    });
    return result;
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
