// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/capture/tshark.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>

using namespace wirebench::tests;

namespace {

constexpr qint64 mayBeMissing = 250'000'000; // ns

qint64 now()
{
    timespec time = {};
    ::clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1'000'000'000LL + time.tv_nsec;
}

//! When (now()) how many bytes had been received.
QList<std::pair<qint64, qint64>> progressOf(const QString &path)
{
    QFile file(path);
    QList<std::pair<qint64, qint64>> result;
    if (!file.open(QIODevice::ReadOnly))
        return result;
    for (qint64 pair[2]; file.read(reinterpret_cast<char *>(pair), sizeof(pair)) == sizeof(pair);) {
        if (pair[1] > 0)
            result.emplaceBack(pair[0], pair[1]);
    }
    return result;
}

qint64 recordedFor(const QString &path)
{
    const auto progress = progressOf(path);
    return progress.isEmpty() ? 0 : progress.last().first - progress.first().first;
}

} // namespace

//! A program that is killed while it records leaves a file that opens, and that lacks at most what passed in the last
//! quarter of a second. How often it is killed: WIREBENCH_KILLS, 3 unless said otherwise.
class KilledRecorderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFileOpensAndLacksLittle_data()
    {
        QTest::addColumn<int>("milliseconds");
        QRandomGenerator random(qEnvironmentVariableIntValue("WIREBENCH_SEED"));
        const int kills = qMax(qEnvironmentVariableIntValue("WIREBENCH_KILLS"), 3);
        for (int i = 0; i < kills; ++i)
            QTest::newRow(qPrintable(QStringLiteral("kill %1").arg(i + 1))) << random.bounded(350, 900);
    }

    void theFileOpensAndLacksLittle()
    {
        QFETCH(int, milliseconds);
        if (!Tshark::isInstalled())
            QSKIP("tshark is not installed");
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("it.pcapng"));
        const QString progressPath = folder.filePath(QStringLiteral("progress"));
        QProcess program;
        program.start(QStringLiteral(RECORDING_PROGRAM), {path, progressPath});
        QTRY_VERIFY(program.canReadLine());
        // Killed in the middle of its work, wherever that is; a quarter of a second of it must not be enough to pass.
        QTRY_VERIFY_WITH_TIMEOUT(recordedFor(progressPath) > milliseconds * 1'000'000LL, 30'000);
        const qint64 killed = now();
        program.kill();
        QTRY_COMPARE(program.state(), QProcess::NotRunning);

        Tshark tshark;
        const QByteArrayList lengths = tshark.fields(path, QStringLiteral("tcp.len>0"), QStringLiteral("tcp.len"));
        qint64 recorded = 0;
        for (const QByteArray &length : lengths)
            recorded += length.toLongLong();
        const QByteArray complaints = tshark.complaints(); // a torn last block, which it leaves out, at most
        QVERIFY2(complaints.isEmpty() || complaints.contains("cut short"), complaints.constData());
        checkPlaces(path);

        qint64 due = 0;
        for (const auto &[time, bytes] : progressOf(progressPath)) {
            if (time <= killed - mayBeMissing)
                due = bytes;
        }
        QVERIFY(due > 0);
        QVERIFY2(recorded >= due, qPrintable(QStringLiteral("%1 of %2").arg(recorded).arg(due)));
    }

private:
    //! Bytes are where they belong in the stream: at the first byte of some packets.
    void checkPlaces(const QString &path)
    {
        Tshark tshark;
        const QByteArray rows =
            tshark.run(path,
                       {QStringLiteral("-Y"), QStringLiteral("tcp.len>0"), QStringLiteral("-T"),
                        QStringLiteral("fields"), QStringLiteral("-e"), QStringLiteral("tcp.seq"), QStringLiteral("-e"),
                        QStringLiteral("data.data"), QStringLiteral("-c"), QStringLiteral("200")});
        int checked = 0;
        for (const QByteArray &row : rows.split('\n')) {
            const QByteArrayList columns = row.split('\t');
            if (columns.size() != 2 || columns.at(1).isEmpty())
                continue;
            const qint64 place = columns.at(0).toLongLong() - 1;
            QCOMPARE(static_cast<quint8>(QByteArray::fromHex(columns.at(1).left(2)).at(0)), place / 8 % 251);
            ++checked;
        }
        QVERIFY(checked > 0);
    }
};

QTEST_GUILESS_MAIN(KilledRecorderTest)
#include "tst_killedrecorder.moc"
