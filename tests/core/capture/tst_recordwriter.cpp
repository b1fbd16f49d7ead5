// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/recording.h"
#include "core/capture/recordwriter.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <cstring>

using namespace wirebench;
using namespace wirebench::capture;

namespace {

const Session session{3,
                      Protocol::Tcp,
                      {QHostAddress(QStringLiteral("192.0.2.1")), 50'000},
                      {QHostAddress(QStringLiteral("192.0.2.2")), 502},
                      QStringLiteral("owner"),
                      QStringLiteral("pump.example:502")};

PassedRecord record(RecordKind kind, Direction direction = Direction::None, QByteArrayView payload = {})
{
    return {.kind = kind, .direction = direction, .session = 3, .time = 1'700'000'000'000'000'000, .payload = payload};
}

} // namespace

//! Records become blocks, and what is lost is told.
class RecordWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsLostIsToldInItsPlace();
    void whatIsLostIsInTheStatistics();
    void openSessionsAreDescribedInEverySection();
    void whatBelongsToNoSessionIsThere();

private:
    //! The blocks so far, as they are read.
    void read();

    QByteArray m_blocks;
    std::unique_ptr<RecordWriter> m_writer;
    QTemporaryDir m_folder;
    std::unique_ptr<Recording> m_recording;
};

void RecordWriterTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_recording.reset();
    m_blocks.clear();
    m_writer = std::make_unique<RecordWriter>(m_blocks);
    m_writer->beginSection();
    m_writer->addSession(session);
    m_writer->write(record(RecordKind::Opened));
}

void RecordWriterTest::read()
{
    QFile file(m_folder.filePath(QStringLiteral("it.pcapng")));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(m_blocks) == m_blocks.size());
    file.close();
    auto recording = Recording::open(file.fileName(), {Recording::Growth::Complete, false});
    QVERIFY(recording && (*recording)->indexAll());
    m_recording = std::move(*recording);
}

void RecordWriterTest::whatIsLostIsToldInItsPlace()
{
    const LostAmount lost{2, 1000};
    m_writer->write(record(RecordKind::Data, Direction::In, "abc"));
    m_writer->write(record(RecordKind::Lost, Direction::In, {reinterpret_cast<const char *>(&lost), sizeof(lost)}));
    m_writer->write(record(RecordKind::Data, Direction::In, "def"));
    QCOMPARE(m_writer->lostRecords(), 2U);
    QCOMPARE(m_writer->lostBytes(), 1000U);
    read();
    QList<RecordKind> kinds;
    for (qint64 i = 0; i < m_recording->count(); ++i)
        kinds.append(m_recording->at(i).kind);
    QCOMPARE(kinds, (QList<RecordKind>{RecordKind::Opened, RecordKind::Data, RecordKind::Lost, RecordKind::Data}));
    QCOMPARE(m_recording->at(2).direction, Direction::In);
    QVERIFY(m_recording->payload(m_recording->at(2)).startsWith("1000 bytes in 2 records"));
    const QByteArray header = m_recording->header(m_recording->at(3));
    QCOMPARE(qFromBigEndian<quint32>(header.constData() + 24), 1U + 3 + 1000); // so others see the hole
}

void RecordWriterTest::whatIsLostIsInTheStatistics()
{
    const LostAmount lost{2, 1000};
    const QByteArray dropped("\x05\0\x08\0\x02\0\0\0\0\0\0\0", 12); // isb_ifdrop: 2
    m_writer->writeStatistics(1);
    const qsizetype before = m_blocks.size();
    m_writer->writeStatistics(1);
    QCOMPARE(m_blocks.size(), before); // nothing to say
    m_writer->write(record(RecordKind::Lost, Direction::In, {reinterpret_cast<const char *>(&lost), sizeof(lost)}));
    m_writer->writeStatistics(1);
    QCOMPARE(m_blocks.count(dropped), 1);
    m_writer->writeStatistics(1);
    QCOMPARE(m_blocks.count(dropped), 1);
    m_writer->write(record(RecordKind::Closed));
    QCOMPARE(m_blocks.count(dropped), 2);
}

void RecordWriterTest::openSessionsAreDescribedInEverySection()
{
    m_writer->endSection(1);
    m_blocks.clear(); // another file
    m_writer->beginSection();
    m_writer->write(record(RecordKind::Data, Direction::Out, "later"));
    m_writer->write(record(RecordKind::Closed));
    m_writer->endSection(1);
    read();
    QCOMPARE(m_recording->sessionCount(), 1);
    const Session read = m_recording->session(m_recording->at(0).session);
    QCOMPARE(read.owner, session.owner);
    QCOMPARE(read.name, session.name);
    QCOMPARE(read.remote, session.remote);
    QCOMPARE(m_recording->payload(m_recording->at(0)), QByteArray("later"));
    m_blocks.clear();
    m_writer->beginSection();
    QVERIFY(!m_blocks.contains("session 3")); // closed meanwhile
}

void RecordWriterTest::whatBelongsToNoSessionIsThere()
{
    m_writer->write({.kind = RecordKind::Note, .session = noSession, .time = 5, .payload = "remark"});
    read();
    const RecordEntry note = m_recording->at(m_recording->count() - 1);
    QCOMPARE(note.kind, RecordKind::Note);
    QCOMPARE(note.session, noSession);
    QCOMPARE(note.time, 5); // to the nanosecond
    QCOMPARE(m_recording->payload(note), QByteArray("remark"));
}

QTEST_GUILESS_MAIN(RecordWriterTest)
#include "tst_recordwriter.moc"
