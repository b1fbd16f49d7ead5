// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/timeline/recordexport.h"
#include "core/timeline/timeline.h"
#include "tests/support/recordedtraffic.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using namespace wirebench;
using namespace wirebench::timeline;

//! Records that go into a file while more are recorded.
class RecordExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyFormatIsWritten_data();
    void everyFormatIsWritten();
    void onlyTheDirectionThatIsWanted();
    void anExportIsARecording();
    void whatWasThereStaysUntilItIsDone();
    void cancelledItLeavesNothing();
    void afterwardsNothingIsCancelled();
    void aFolderThatIsNotThereFails();
    void theRecordingItselfIsNotWrittenOver();
    void itMayEndAtAnyMoment();

private:
    using State = RecordExport::State;

    capture::RowSet all() const;
    QByteArray contents(const QString &path) const;

    std::unique_ptr<tests::RecordedTraffic> m_traffic;
    std::unique_ptr<RecordingFeed> m_feed;
    QString m_path;
};

void RecordExportTest::init()
{
    m_traffic = std::make_unique<tests::RecordedTraffic>();
    m_feed = std::make_unique<RecordingFeed>(m_traffic->path());
    m_path = m_traffic->filePath(QStringLiteral("export"));
    m_traffic->send(1, "PING");
    m_traffic->receive(1, "pong");
    QTRY_COMPARE(m_feed->count(), 3u);
}

void RecordExportTest::cleanup()
{
    m_feed.reset();
    m_traffic.reset();
}

capture::RowSet RecordExportTest::all() const
{
    capture::RowSet records;
    for (quint64 record = 0; record < m_feed->count(); ++record)
        records.append(record);
    return records;
}

QByteArray RecordExportTest::contents(const QString &path) const
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void RecordExportTest::everyFormatIsWritten_data()
{
    QTest::addColumn<capture::ExportFormat>("format");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("pcapng") << capture::ExportFormat::Pcapng << QByteArray("\x0a\x0d\x0d\x0a");
    QTest::newRow("raw") << capture::ExportFormat::RawBytes << QByteArray("PINGpong");
    QTest::newRow("hex") << capture::ExportFormat::HexText << QByteArray("50 49 4e 47");
    QTest::newRow("C") << capture::ExportFormat::CArray << QByteArray("0x50, 0x49, 0x4e, 0x47");
    QTest::newRow("JSON") << capture::ExportFormat::JsonLines << QByteArray("\"hex\":\"706f6e67\"");
}

void RecordExportTest::everyFormatIsWritten()
{
    QFETCH(capture::ExportFormat, format);
    QFETCH(QByteArray, part);
    RecordExport it(m_feed->recording(), all(), {m_path, format});
    it.start();
    QCOMPARE(it.state(), State::Running);
    QTRY_COMPARE(it.state(), State::Finished);
    QCOMPARE(it.done(), 3u);
    QVERIFY2(contents(m_path).contains(part), contents(m_path).constData());
}

void RecordExportTest::onlyTheDirectionThatIsWanted()
{
    RecordExport it(m_feed->recording(), all(), {m_path, capture::ExportFormat::RawBytes, capture::Direction::In});
    it.start();
    it.start(); // again: nothing
    QTRY_COMPARE(it.state(), State::Finished);
    QCOMPARE(contents(m_path), QByteArray("pong"));
}

void RecordExportTest::anExportIsARecording()
{
    capture::RowSet some;
    some.append(0);
    some.append(2);
    RecordExport it(m_feed->recording(), some, {m_path, capture::ExportFormat::Pcapng});
    it.start();
    QTRY_COMPARE(it.state(), State::Finished);
    RecordingFeed feed(m_path);
    QTRY_COMPARE(feed.state(), RecordingFeed::State::Following);
    QCOMPARE(feed.count(), 2u);
}

void RecordExportTest::whatWasThereStaysUntilItIsDone()
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("before");
    file.close();
    m_traffic->send(50'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_feed->count(), 50'003u, 20'000);
    RecordExport it(m_feed->recording(), all(), {m_path, capture::ExportFormat::HexText});
    QSignalSpy changed(&it, &RecordExport::changed);
    it.start();
    QCOMPARE(contents(m_path), QByteArray("before"));
    QVERIFY(changed.wait());
    it.cancel();
    QCOMPARE(it.state(), State::Cancelled);
    const quint64 done = it.done();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(10'000));
    QCoreApplication::processEvents();
    QCOMPARE(it.state(), State::Cancelled);
    QCOMPARE(it.done(), done);
    QCOMPARE(contents(m_path), QByteArray("before"));
}

void RecordExportTest::cancelledItLeavesNothing()
{
    RecordExport it(m_feed->recording(), all(), {m_path, capture::ExportFormat::RawBytes});
    it.start();
    it.cancel();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(10'000));
    QCOMPARE(it.state(), State::Cancelled);
}

void RecordExportTest::afterwardsNothingIsCancelled()
{
    RecordExport it(m_feed->recording(), all(), {m_path, capture::ExportFormat::RawBytes});
    it.cancel(); // has not begun
    QCOMPARE(it.state(), State::Idle);
    RecordExport other(m_feed->recording(), all(), {m_path, capture::ExportFormat::RawBytes});
    other.start();
    QTRY_COMPARE(other.state(), State::Finished);
    other.cancel();
    QCOMPARE(other.state(), State::Finished);
}

void RecordExportTest::aFolderThatIsNotThereFails()
{
    RecordExport it(m_feed->recording(), all(),
                    {m_traffic->filePath(QStringLiteral("nowhere/x")), capture::ExportFormat::Pcapng});
    it.start();
    QTRY_COMPARE(it.state(), State::Failed);
    QVERIFY(it.error().detail.contains(QStringLiteral("nowhere/x")));
}

void RecordExportTest::theRecordingItselfIsNotWrittenOver()
{
    RecordExport it(m_feed->recording(), all(), {m_traffic->path(), capture::ExportFormat::Pcapng});
    it.start();
    QTRY_COMPARE(it.state(), State::Failed);
    QCOMPARE(it.error().code, ErrorCode::InvalidArgument);
}

void RecordExportTest::itMayEndAtAnyMoment()
{
    for (int i = 0; i < 20; ++i) {
        RecordExport it(m_feed->recording(), all(), {m_path, capture::ExportFormat::Pcapng});
        it.start();
        for (int turn = 0; turn < i; ++turn)
            QCoreApplication::processEvents();
    }
    QVERIFY(QThreadPool::globalInstance()->waitForDone(10'000));
}

QTEST_GUILESS_MAIN(RecordExportTest)
#include "tst_recordexport.moc"
