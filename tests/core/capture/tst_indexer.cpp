// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/indexer.h"
#include "tests/core/capture/recordtext.h"
#include "tests/support/capturewriter.h"

#include <QTest>

using namespace wirebench;
using namespace wirebench::capture;
using wirebench::tests::CaptureWriter;
using wirebench::tests::describe;
using wirebench::tests::TestPacket;

namespace {

const Endpoint client{QHostAddress(QStringLiteral("192.0.2.1")), 40000};
const Endpoint server{QHostAddress(QStringLiteral("192.0.2.2")), 80};
const TestPacket toServer{client, server};
const TestPacket toClient{server, client};
constexpr quint8 ack = TestPacket::ack;
constexpr quint8 syn = TestPacket::syn;
constexpr quint8 fin = TestPacket::fin;
constexpr quint8 rst = TestPacket::rst;

//! A capture of somebody else's, raw IP; packets come at 1, 2, 3, …
struct Capture : CaptureWriter
{
    explicit Capture(bool isBigEndian = false)
        : CaptureWriter(isBigEndian)
    {
        section("dumpcap");
        interface(101);
    }
    void add(const QByteArray &data, quint32 on = 0) { packet(on, ++time, data); }
    quint64 time = 0;
};

//! A recording of ours, with two sessions and everything that happens to them.
QByteArray ours()
{
    CaptureWriter writer;
    writer.section("Wirebench 0.1");
    writer.interface(101, {{2, "session 4"}, {3, "wb send"}});
    writer.block(4,
                 writer.number(quint16(1)) + writer.number(quint16(16)) + QByteArray("\xc0\0\2\2pump.local\0\0", 16)
                     + writer.number(quint32(0)));
    writer.journal("MESSAGE=opened\nWIREBENCH_SESSION=4\nWIREBENCH_EVENT=opened\nWIREBENCH_TIME=10\n");
    writer.packet(0, 11, toServer.tcp(0, 0, syn), 2);
    writer.packet(0, 12, toClient.tcp(0, 1, syn | ack), 1);
    writer.packet(0, 13, toServer.tcp(1, 1, ack), 2);
    writer.packet(0, 14, toServer.tcp(1, 1, ack, "question"), 2);
    writer.interface(101, {{2, "session 5"}});
    writer.packet(1, 15, toServer.udp("to one"), 2);
    writer.packet(0, 16, toClient.tcp(100, 9, ack, "answer after a hole"), 1);
    writer.packet(1, 17, TestPacket{Endpoint{server.address, 81}, client}.udp("from another"), 1);
    writer.packet(0, 18, toClient.tcp(119, 9, ack | fin), 1);
    writer.journal("MESSAGE\n" + writer.number(quint64(7))
                   + "two\nrow\nWIREBENCH_SESSION=5\nWIREBENCH_EVENT=note\n"
                     "__REALTIME_TIMESTAMP=2\nWIREBENCH_DIRECTION=in\n");
    writer.packet(0, 2100, toServer.tcp(9, 119, ack | rst), 2);
    writer.journal("MESSAGE=of somebody else\n");
    writer.journal("MESSAGE=gone\nWIREBENCH_SESSION=4\nWIREBENCH_EVENT=closed\n");
    return writer.bytes;
}

} // namespace

class TestIndexer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aConnectionIsPutTogether()
    {
        Capture capture;
        capture.add(toServer.tcp(0, 0, syn));
        capture.add(toClient.tcp(500, 1, syn | ack));
        capture.add(toServer.tcp(1, 501, ack));
        capture.add(toServer.tcp(1, 501, ack, "GET "));
        capture.add(toClient.tcp(501, 5, ack, "OK"));
        capture.add(toServer.tcp(5, 503, ack | fin, "/"));
        capture.add(toClient.tcp(503, 7, ack | fin));
        QCOMPARE(describe(capture.bytes),
                 QByteArrayList({"0 tcp 192.0.2.1:40000 192.0.2.2:80", "4 s0 out data GET ", "5 s0 in data OK",
                                 "6 s0 out data /", "6 s0 out end", "7 s0 in end"}));
    }

    void whoSentTheSynIsLocal()
    {
        // The ports alone would say the contrary.
        const TestPacket odd{{client.address, 80}, {server.address, 40000}};
        Capture capture;
        capture.add(odd.tcp(0, 0, syn));
        capture.add(odd.reversed().tcp(0, 1, ack, "x"));
        Capture answerOnly;
        answerOnly.add(odd.reversed().tcp(0, 1, syn | ack));
        QCOMPARE(describe(capture.bytes), QByteArrayList({"0 tcp 192.0.2.1:80 192.0.2.2:40000", "2 s0 in data x"}));
        QCOMPARE(describe(answerOnly.bytes), QByteArrayList{"0 tcp 192.0.2.1:80 192.0.2.2:40000"});
    }

    void inTheMiddleTheLowerPortIsTheServer()
    {
        Capture capture;
        capture.add(toClient.tcp(7, 0, ack, "b"));
        capture.add(toServer.tcp(70, 0, ack, "c"));
        capture.add(toClient.udp("d"));
        QCOMPARE(describe(capture.bytes),
                 QByteArrayList({"0 tcp 192.0.2.1:40000 192.0.2.2:80", "1 udp 192.0.2.1:40000 192.0.2.2:80",
                                 "1 s0 in data b", "2 s0 out data c", "3 s1 in datagram d"}));
    }

    void betweenHighPortsOfUdpTheFirstIsLocal()
    {
        for (const TestPacket &first : {TestPacket{{client.address, 50000}, {server.address, 40000}},
                                        TestPacket{{client.address, 40000}, {server.address, 50000}}}) {
            Capture capture;
            capture.add(first.udp(""));
            capture.add(first.reversed().udp("b"));
            const QByteArrayList found = describe(capture.bytes);
            QVERIFY(found[0].startsWith("0 udp 192.0.2.1:"));
            QCOMPARE(found.mid(1), QByteArrayList({"1 s0 out datagram ", "2 s0 in datagram b"}));
        }
    }

    void portsThatAreUsedAgainAreAnotherSession()
    {
        Capture capture;
        capture.add(toServer.tcp(0, 0, syn));
        capture.add(toServer.tcp(0, 0, syn)); // sent again
        capture.add(toServer.tcp(1, 0, ack, "a"));
        capture.add(toServer.tcp(3, 0, ack, "c"));
        capture.add(toServer.tcp(90, 0, syn)); // nobody had said that the first was over
        capture.add(toServer.tcp(91, 0, ack, "A"));
        capture.add(toClient.tcp(0, 92, rst));
        capture.add(toClient.tcp(0, 92, rst));
        capture.add(TestPacket(toClient).tcp(7, 0, syn)); // by the other side
        capture.add(toClient.tcp(8, 0, ack, "B"));
        QCOMPARE(describe(capture.bytes),
                 QByteArrayList({"0 tcp 192.0.2.1:40000 192.0.2.2:80", "1 tcp 192.0.2.1:40000 192.0.2.2:80",
                                 "2 tcp 192.0.2.2:80 192.0.2.1:40000", "3 s0 out data a", "5 s0 out lost 1",
                                 "5 s0 out data c", "6 s1 out data A", "7 s1 in reset", "10 s2 out data B"}));
    }

    void aSynBehindTheFirstDataBelongsToThem()
    {
        Capture capture;
        capture.add(toClient.tcp(501, 1, ack, "early"));
        capture.add(toClient.tcp(500, 1, syn | ack));
        capture.add(toServer.tcp(0, 0, syn));
        capture.add(toServer.tcp(1, 0, ack, "x"));
        capture.add(toClient.tcp(90'000'000, 1, syn | ack));
        QCOMPARE(describe(capture.bytes).mid(0, 4),
                 QByteArrayList({"0 tcp 192.0.2.1:40000 192.0.2.2:80", "1 tcp 192.0.2.1:40000 192.0.2.2:80",
                                 "1 s0 in data early", "4 s0 out data x"}));
    }

    void lostSegmentsAreSaidWhenTheyAreAcknowledgedOrAtTheEnd()
    {
        Capture capture;
        capture.add(toServer.tcp(0, 0, syn));
        capture.add(toServer.tcp(4, 0, ack, "def"));
        capture.add(toClient.tcp(0, 1, ack));
        capture.add(toClient.tcp(0, 7, ack));
        capture.add(toServer.tcp(10, 0, ack | fin, "j"));
        QCOMPARE(describe(capture.bytes),
                 QByteArrayList({"0 tcp 192.0.2.1:40000 192.0.2.2:80", "4 s0 out lost 3", "4 s0 out data def",
                                 "5 s0 out lost 3", "5 s0 out data j", "5 s0 out end"}));
    }

    void aResetGivesOutWhatWaits()
    {
        Capture capture;
        capture.add(toServer.tcp(0, 0, syn));
        capture.add(toServer.tcp(2, 0, ack, "b"));
        capture.add(toClient.tcp(0, 0, rst | ack, "why"));
        QCOMPARE(describe(capture.bytes),
                 QByteArrayList(
                     {"0 tcp 192.0.2.1:40000 192.0.2.2:80", "3 s0 out lost 1", "3 s0 out data b", "3 s0 in reset"}));
    }

    void whatWasCutOffIsLost()
    {
        Capture capture;
        capture.add(toServer.udp("datagram").chopped(4));
        capture.add(toServer.tcp(0, 0, ack, "stream").chopped(4));
        QCOMPARE(describe(capture.bytes).mid(2),
                 QByteArrayList({"1 s0 out datagram data", "1 s0 out lost 4", "2 s1 out data st", "2 s1 out lost 4"}));
    }

    void whatIsNoPacketOfASessionIsCounted()
    {
        Capture capture;
        capture.interface(147);
        capture.add("\x10");
        capture.add(toServer.ip(1, "ping"));
        capture.add(toServer.udp("x"), 1);
        QByteArray fragment = toServer.udp("x");
        fragment[6] = 0x20;
        capture.add(fragment);
        capture.add(fragment);
        capture.add(toServer.udp("x").first(25));
        capture.add(toServer.ip(17, "x"));
        Indexer indexer;
        QVERIFY(indexer.append(capture.bytes));
        QCOMPARE(indexer.unread(), (Indexer::Unread{1, 1, 1, 2, 1, 1}));
        QCOMPARE(indexer.takeEntries().size(), 0U);
        QCOMPARE(indexer.sessions().size(), 0U);
    }

    void sectionsAndInterfacesHaveTheirOwnSessions()
    {
        Capture capture;
        capture.interface(101);
        capture.add(toServer.udp("a"), 0);
        capture.add(toServer.udp("b"), 1);
        capture.add(toServer.udp("c"), 0);
        capture.section("other");
        capture.interface(101);
        capture.add(toServer.udp("d"), 0);
        QCOMPARE(describe(capture.bytes).mid(3),
                 QByteArrayList(
                     {"1 s0 out datagram a", "2 s1 out datagram b", "3 s0 out datagram c", "4 s2 out datagram d"}));
    }

    void aRecordingOfOursIsReadAsItIs()
    {
        QCOMPARE(describe(ours()),
                 QByteArrayList({"0 tcp 192.0.2.1:40000 192.0.2.2:80 wb send pump.local:80", "1 udp 192.0.2.1:40000 -",
                                 "10 s0 none opened opened", "14 s0 out data question", "15 s1 out datagram to one",
                                 "16 s0 in data answer after a hole", "17 s1 in datagram from another", "18 s0 in end",
                                 "2000 s1 in note two\nrow", "2100 s0 out reset", "2100 s0 none closed gone"}));
    }

    void whatARecordingSaysOfASessionCounts()
    {
        CaptureWriter writer;
        writer.section("Wirebench 0.1");
        writer.journal("MESSAGE=refused\nWIREBENCH_SESSION=1\nWIREBENCH_EVENT=error\n");
        writer.journal("MESSAGE=of nobody\nWIREBENCH_EVENT=note\nWIREBENCH_TIME=4\n");
        writer.interface(101, {{2, "session 1"}, {3, "web: udp [::1]:7 (host:9)"}});
        writer.packet(
            0, 5,
            TestPacket{{QHostAddress(QStringLiteral("::1")), 7}, {QHostAddress(QStringLiteral("::2")), 9}}.udp("x"));
        writer.packet(
            0, 6,
            TestPacket{{QHostAddress(QStringLiteral("::2")), 9}, {QHostAddress(QStringLiteral("::1")), 7}}.udp("y"));
        QCOMPARE(describe(writer.bytes),
                 QByteArrayList({"0 udp [::1]:7 - web host:9", "0 s0 none error refused",
                                 "4 s4294967295 none note of nobody", "5 s0 out datagram x", "6 s0 in datagram y"}));
    }

    void anotherSectionOfOursHasOtherSessions()
    {
        const QByteArray both = ours() + ours();
        const QByteArrayList once = describe(ours());
        const QByteArrayList twice = describe(both);
        QCOMPARE(twice.size(), 2 * once.size());
        QCOMPARE(twice[2], "2" + once[0].mid(1));
        QVERIFY(twice.contains("14 s2 out data question"));
    }

    void everySplitGivesTheSame()
    {
        Capture capture;
        for (quint32 index = 0; index < 6; ++index)
            capture.add(toServer.tcp(index ^ 1, 0, ack, QByteArray(1, char('a' + index))));
        for (const QByteArray &file : {ours(), capture.bytes}) {
            const QByteArrayList whole = describe(file);
            for (qsizetype split = 0; split <= file.size(); ++split)
                QCOMPARE(describe(file, split), whole);
            QCOMPARE(describe(file, -1), whole);
        }
    }

    void indexingGoesOnFromASavedState()
    {
        const QByteArray file = ours() + ours();
        const QByteArrayList whole = describe(file);
        for (qsizetype split = 0; split <= file.size(); ++split) {
            Indexer first;
            QVERIFY(first.append(QByteArrayView(file).first(split)));
            QVERIFY(first.canContinue());
            Indexer second;
            QVERIFY(second.restoreState(first.saveState()));
            QVERIFY(second.canContinue());
            QVERIFY(second.append(QByteArrayView(file).sliced(qsizetype(second.position()))));
            QCOMPARE(wirebench::tests::sessionsOf(second) + wirebench::tests::recordsOf(first.takeEntries(), file)
                         + wirebench::tests::recordsOf(second.takeEntries(), file),
                     whole);
        }
    }

    void aConversationOfOthersCannotGoOnFromASavedState()
    {
        Capture capture;
        capture.add(toServer.udp("x"));
        Indexer indexer;
        QVERIFY(indexer.append(capture.bytes));
        QVERIFY(!indexer.canContinue());
        Indexer other;
        QVERIFY(other.restoreState(indexer.saveState()));
        QVERIFY(!other.canContinue());
        QCOMPARE(wirebench::tests::sessionsOf(other), wirebench::tests::sessionsOf(indexer));
    }

    void aBrokenStateIsRefusedOrHarmless()
    {
        Indexer indexer;
        QVERIFY(indexer.append(ours()));
        const QByteArray state = indexer.saveState();
        const QByteArray more = ours();
        for (qsizetype size = 0; size < state.size(); ++size)
            QVERIFY(!Indexer().restoreState(state.first(size)));
        for (qsizetype at = 0; at < state.size(); ++at) {
            for (const int value : {0, 1, 0x7f, 0xff}) {
                QByteArray changed = state;
                changed[at] = char(value);
                Indexer other;
                if (other.restoreState(changed))
                    std::ignore = other.append(more);
            }
        }
    }

    void anErrorLeavesWhatWasBefore()
    {
        QByteArray file = ours();
        const QByteArrayList whole = describe(file);
        file += QByteArray(12, 'x');
        Indexer indexer;
        const auto result = indexer.append(file);
        QVERIFY(!result);
        QVERIFY(result.error().detail.startsWith(QStringLiteral("at byte %1 of the file: ").arg(file.size() - 8)));
        QCOMPARE(indexer.takeEntries().size(), std::size_t(whole.size() - 2));
        QVERIFY(!indexer.append({}));
    }

    void sessionsAreBounded()
    {
        Capture capture;
        Indexer indexer;
        Result<void> result = indexer.append(capture.bytes);
        for (quint32 index = 0; result && index <= SessionTable::most;) {
            CaptureWriter writer;
            for (const quint32 end = index + 1000; index < end; ++index)
                writer.packet(0, 1, TestPacket{{QHostAddress(index), 1}, server}.udp({}));
            result = indexer.append(writer.bytes);
            indexer.takeEntries();
        }
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::OutOfResources);
        QCOMPARE(indexer.sessions().size(), SessionTable::most);
    }

    void waitingSegmentsAreBounded()
    {
        Capture capture;
        Indexer indexer;
        QVERIFY(indexer.append(capture.bytes));
        for (quint32 index = 0; index < 400; ++index) {
            CaptureWriter writer;
            const TestPacket packet{{QHostAddress(index), 1}, server};
            writer.packet(0, 1, packet.tcp(0, 0, syn));
            for (quint32 segment = 0; segment < 500; ++segment)
                writer.packet(0, 1, packet.tcp(2 + 2 * segment, 0, ack, "x"));
            QVERIFY(indexer.append(writer.bytes));
            QVERIFY(indexer.waiting() <= Indexer::mostWaiting);
        }
        const std::size_t before = indexer.takeEntries().size();
        indexer.finish();
        QCOMPARE(indexer.waiting(), 0U);
        QCOMPARE(before + indexer.takeEntries().size(), 400U * 500 * 2);
    }
};

QTEST_GUILESS_MAIN(TestIndexer)
#include "tst_indexer.moc"
