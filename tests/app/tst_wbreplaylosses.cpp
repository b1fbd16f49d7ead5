// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/recordingfile.h"
#include "core/capture/recordwriter.h"
#include "tests/support/rawlistener.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebench;
using namespace wirebench::capture;
using namespace wirebench::tests;

namespace {

//! Far more than any of this takes; it only ends what hangs.
constexpr int deadline = 60'000;

//! A recording in which bytes of \a direction are missing between "before" and "behind", which are sent.
Result<void> writeRecording(const QString &path, Direction direction)
{
    auto file = RecordingFile::create(path);
    if (!file)
        return tl::unexpected(file.error());
    QByteArray blocks;
    RecordWriter writer(blocks);
    const Endpoint peer{QHostAddress(QStringLiteral("192.0.2.1")), 502};
    const LostAmount lost{1, 100, 0, 0};
    const QByteArrayView amount(reinterpret_cast<const char *>(&lost), sizeof(lost));
    writer.beginSection();
    writer.addSession({.local = peer, .remote = peer, .owner = {}, .name = {}});
    writer.write({.kind = RecordKind::Opened, .time = 1});
    writer.write({.direction = Direction::Out, .time = 2, .payload = "before"});
    writer.write({.kind = RecordKind::Lost, .direction = direction, .time = 3, .payload = amount});
    writer.write({.direction = Direction::Out, .time = 4, .payload = "behind"});
    return file->write(blocks);
}

} // namespace

//! `wb replay` of recordings in which something is missing.
class WbReplayLossesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsMissingIsSaid_data();
    void whatIsMissingIsSaid();

private:
    QTemporaryDir m_folder;
};

void WbReplayLossesTest::whatIsMissingIsSaid_data()
{
    QTest::addColumn<Direction>("direction");
    QTest::newRow("of what is sent") << Direction::Out;
    QTest::newRow("of what comes back") << Direction::In;
}

void WbReplayLossesTest::whatIsMissingIsSaid()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    QFETCH(const Direction, direction);
    const QString path = m_folder.filePath(QStringLiteral("it.pcapng"));
    QVERIFY(writeRecording(path, direction));
    RawListener listener;
    QProcess replay;
    replay.start(QStringLiteral(WB_PROGRAM),
                 {QStringLiteral("replay"), path, QStringLiteral("--to"),
                  QStringLiteral("tcp://127.0.0.1:%1").arg(listener.port()), QStringLiteral("--expect"),
                  QStringLiteral("--wait"), QStringLiteral("60000")});
    QTRY_VERIFY_WITH_TIMEOUT(listener.peer() && listener.peer()->received() == 12, deadline);
    QCOMPARE(listener.peer()->receivedBytes(), QByteArray("beforebehind"));
    listener.peer()->finishSending();
    QTRY_COMPARE_WITH_TIMEOUT(replay.state(), QProcess::NotRunning, deadline);
    QCOMPARE(replay.exitCode(), 0);
    QCOMPARE(
        replay.readAllStandardError().contains("1 times bytes are missing in the recording; what is there is sent"),
        direction == Direction::Out);
    QCOMPARE(
        replay.readAllStandardOutput().contains("are missing in the recording, what is behind them was not compared"),
        direction == Direction::In);
}

QTEST_GUILESS_MAIN(WbReplayLossesTest)
#include "tst_wbreplaylosses.moc"
