// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/recording.h"
#include "core/capture/replayer.h"
#include "tests/support/capturewriter.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebench;
using namespace wirebench::capture;
using namespace std::chrono_literals;
using std::chrono::nanoseconds;
using wirebench::tests::CaptureWriter;
using wirebench::tests::TestPacket;

namespace {

const TestPacket toServer{{QHostAddress(QStringLiteral("192.0.2.1")), 40000},
                          {QHostAddress(QStringLiteral("192.0.2.2")), 80}};
constexpr quint8 ack = TestPacket::ack;

QByteArray text(const Replayer::Item &item)
{
    return QByteArray::number(qint64(item.due.count())) + ':' + QByteArray::number(item.record) + ':'
        + (item.kind == RecordKind::End ? QByteArray("end") : item.payload);
}

QByteArrayList all(Replayer replayer)
{
    QByteArrayList items;
    while (const auto due = replayer.nextDue()) {
        if (due->count() > 0 && replayer.takeDue(*due - 1ns))
            items += "too early";
        items += text(*replayer.takeDue(*due));
    }
    if (replayer.takeDue(nanoseconds::max()))
        items += "too many";
    return items;
}

} // namespace

class TestReplayer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        CaptureWriter writer;
        writer.section("Wirebench 0.1");
        writer.interface(101, {{2, "session 1"}});
        writer.interface(101, {{2, "session 2"}});
        writer.journal("MESSAGE=o\nWIREBENCH_SESSION=1\nWIREBENCH_EVENT=opened\nWIREBENCH_TIME=1000\n");
        writer.packet(1, 1010, toServer.udp("other"), 2);
        writer.packet(0, 1100, toServer.tcp(1, 1, ack, "a"), 2);
        writer.packet(0, 1150, toServer.reversed().tcp(1, 1, ack, "A"), 1);
        writer.packet(0, 1300, toServer.tcp(2, 1, ack, "b"), 2);
        writer.packet(0, 1250, toServer.tcp(3, 1, ack, "back in time"), 2);
        writer.packet(0, 1310, toServer.tcp(15, 1, ack | TestPacket::fin), 2);
        for (int index = 0; index < 3000; ++index)
            writer.packet(1, 1400, toServer.udp("more"), 2);
        writer.packet(0, 1'000'001'310, toServer.reversed().tcp(2, 1, ack, "B"), 1);
        QFile file(m_folder.filePath(QStringLiteral("a")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(writer.bytes);
        file.close();
        m_recording = *Recording::open(file.fileName());
        QVERIFY(m_recording->indexAll());
    }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void oneSideIsSentAsItWas()
    {
        QCOMPARE(all({*m_recording, {.session = 0}}),
                 QByteArrayList({"100:2:a", "300:4:b", "300:5:back in time", "310:6:end"}));
        QCOMPARE(all({*m_recording, {.session = 0, .direction = Direction::In}}),
                 QByteArrayList({"150:3:A", "1000000310:3007:B"}));
        QCOMPARE(all({*m_recording, {.session = 1}}).size(), 3001);
        QCOMPARE(all({*m_recording, {.session = 2}}), QByteArrayList());
    }

    void timeIsScaled()
    {
        QCOMPARE(all({*m_recording, {.session = 0, .speed = 10}}),
                 QByteArrayList({"10:2:a", "30:4:b", "30:5:back in time", "31:6:end"}));
        QCOMPARE(all({*m_recording, {.session = 0, .direction = Direction::In, .speed = 0.5}}),
                 QByteArrayList({"300:3:A", "2000000620:3007:B"}));
        QCOMPARE(all({*m_recording, {.session = 0, .speed = 0}}),
                 QByteArrayList({"0:2:a", "0:4:b", "0:5:back in time", "0:6:end"}));
        const QByteArrayList slow = all({*m_recording, {.session = 0, .speed = 1e-300}});
        QCOMPARE(slow.size(), 4); // for ever, but defined
    }

    void longPausesAreShortened()
    {
        QCOMPARE(all({*m_recording, {.session = 0, .direction = Direction::In, .longestPause = 1us}}),
                 QByteArrayList({"150:3:A", "1150:3007:B"}));
        QCOMPARE(all({*m_recording, {.session = 0, .direction = Direction::In, .speed = 2, .longestPause = 0ns}}),
                 QByteArrayList({"0:3:A", "0:3007:B"}));
    }

    void whatIsDueIsTakenOnce()
    {
        Replayer replayer(*m_recording, {.session = 0});
        QVERIFY(!replayer.takeDue(99ns));
        QCOMPARE(*replayer.nextDue(), 100ns);
        QCOMPARE(text(*replayer.takeDue(1s)), "100:2:a");
        QCOMPARE(text(*replayer.takeDue(1s)), "300:4:b");
        QVERIFY(!replayer.takeDue(299ns));
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Recording> m_recording;
};

QTEST_GUILESS_MAIN(TestReplayer)
#include "tst_replayer.moc"
