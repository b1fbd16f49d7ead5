// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/exporter.h"
#include "core/capture/recording.h"
#include "core/net/boundudpsocket.h"
#include "tests/integration/capture/recorderfixture.h"
#include "tests/integration/net/tcppair.h"
#include "tests/support/testbytes.h"

#include <QFile>

using namespace wirebench;
using namespace wirebench::capture;
using namespace wirebench::tests;

namespace {

std::unique_ptr<Recording> indexed(const QString &path)
{
    auto recording = Recording::open(path, {.growth = Recording::Growth::Growing, .keepsIndex = false});
    return recording && (*recording)->indexAll() ? *std::move(recording) : nullptr;
}

QByteArray streamOf(const Recording &recording, Direction direction)
{
    QByteArray stream;
    for (qint64 index = 0; index < recording.count(); ++index) {
        const RecordEntry entry = recording.at(index);
        if (entry.direction == direction && entry.kind == RecordKind::Data)
            stream += recording.payload(entry);
    }
    return stream;
}

QList<RecordKind> eventsOf(const Recording &recording)
{
    QList<RecordKind> kinds;
    for (qint64 index = 0; index < recording.count(); ++index) {
        if (recording.at(index).kind != RecordKind::Data)
            kinds += recording.at(index).kind;
    }
    return kinds;
}

} // namespace

//! What a recorder writes is what a recording has, also while it is being written.
class RecordingReaderTest : public RecorderFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { prepare(); }

    void aConversationIsReadByteByByte()
    {
        start();
        const QByteArray there = testBytes(1'000'017, 1);
        const QByteArray back = testBytes(700'001, 2);
        Endpoint local;
        Endpoint remote;
        std::unique_ptr<Recording> live;
        {
            TcpPair pair(environment());
            QVERIFY(pair.open());
            local = pair.connection->localEndpoint();
            remote = {QHostAddress(QHostAddress::LocalHost), pair.listener.port()};
            const Drain drain(pair.reader());
            QVERIFY(pair.writer().write(there));
            QTRY_COMPARE(pair.peer->received(), there.size());
            live = indexed(m_path);
            QVERIFY(live);
            QTRY_VERIFY(live->indexAll() && streamOf(*live, Direction::Out) == there); // still recording
            pair.peer->send(back);
            pair.peer->finishSending();
            pair.writer().close();
            QTRY_COMPARE(pair.connection->state(), streams::ConnectionState::Closed);
        }
        stop();
        QVERIFY(live->indexAll());
        const auto recording = indexed(m_path);
        QVERIFY(recording && !recording->tornAt());
        QCOMPARE(recording->count(), live->count());
        QCOMPARE(recording->sessionCount(), 1);
        const Session session = recording->session(0);
        QCOMPARE(session.owner, QStringLiteral("a test"));
        QCOMPARE(session.protocol, Protocol::Tcp);
        QCOMPARE(session.local, local);
        QCOMPARE(session.remote, remote);
        QCOMPARE(sha256(streamOf(*recording, Direction::Out)), sha256(there));
        QCOMPARE(sha256(streamOf(*recording, Direction::In)), sha256(back));
        QList<RecordKind> events = eventsOf(*recording);
        QCOMPARE(events.takeFirst(), RecordKind::Opened);
        QCOMPARE(events.takeLast(), RecordKind::Closed);
        QCOMPARE(events, QList<RecordKind>(2, RecordKind::End));
        othersLikeTheCopy(*recording, there, back);
    }

    void datagramsOfABoundSocketHaveTheirPeers()
    {
        start();
        net::BoundUdpSocket first;
        net::BoundUdpSocket second;
        net::BoundUdpSocket socket(environment());
        for (net::BoundUdpSocket *each : {&first, &second, &socket}) {
            each->open({QHostAddress(QHostAddress::LocalHost), 0});
            QTRY_VERIFY(each->reader());
        }
        socket.reader()->grant(10);
        qsizetype arrived = 0;
        connect(socket.reader(), &streams::DatagramReader::datagramsArrived, this,
                [&](const QList<Datagram> &datagrams) { arrived += datagrams.size(); });
        QVERIFY(socket.writer()->write({"to the first", first.localEndpoint()}));
        QTRY_COMPARE(socket.writer()->pending(), 0);
        QVERIFY(second.writer()->write({"", socket.localEndpoint()}));
        QTRY_COMPARE(arrived, 1);
        const Endpoint local = socket.localEndpoint();
        stop();
        const auto recording = indexed(m_path);
        QVERIFY(recording);
        QCOMPARE(recording->session(0).local, local);
        QCOMPARE(recording->session(0).remote, Endpoint());
        QCOMPARE(recording->session(0).protocol, Protocol::Udp);
        const RecordEntry sent = recording->at(1);
        const RecordEntry received = recording->at(2);
        QCOMPARE(recording->payload(sent), "to the first");
        QCOMPARE(recording->peer(sent), first.localEndpoint());
        QCOMPARE(received.kind, RecordKind::Datagram);
        QCOMPARE(received.direction, Direction::In);
        QCOMPARE(recording->payload(received), "");
        QCOMPARE(recording->peer(received), second.localEndpoint());
    }

    void notesBelongToNoSession()
    {
        start();
        m_recorder->note(QStringLiteral("two\nlines"));
        stop();
        const auto recording = indexed(m_path);
        QVERIFY(recording);
        QCOMPARE(recording->count(), 1);
        QCOMPARE(recording->at(0).kind, RecordKind::Note);
        QCOMPARE(recording->at(0).session, noSession);
        QVERIFY(recording->at(0).time > 1'700'000'000'000'000'000);
        QCOMPARE(recording->payload(recording->at(0)), "two\nlines");
        QCOMPARE(recording->peer(recording->at(0)), Endpoint());
    }

private:
    //! A copy of everything but what is no packet, read by tshark.
    void othersLikeTheCopy(const Recording &recording, const QByteArray &there, const QByteArray &back)
    {
        QFile copy(m_folder->filePath(QStringLiteral("copy.pcapng")));
        QVERIFY(copy.open(QIODevice::WriteOnly));
        Exporter exporter(recording, copy, ExportFormat::Pcapng);
        for (qint64 index = 0; index < recording.count(); ++index)
            QVERIFY(exporter.add(index));
        copy.close();
        const Tshark::Conversation conversation = m_tshark.follow(copy.fileName());
        QCOMPARE(sha256(conversation.fromFirst), sha256(there));
        QCOMPARE(sha256(conversation.fromSecond), sha256(back));
    }
};

QTEST_GUILESS_MAIN(RecordingReaderTest)
#include "tst_recordingreader.moc"
