// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/filter/filtermatcher.h"
#include "core/capture/recorder.h"
#include "core/capture/recordingsource.h"
#include "core/session/messagefields.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebench;
using namespace wirebench::session;

//! Filters that ask what messages mean, on a recorded conversation in Modbus/TCP.
class MessageFieldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void filtersFindMessages_data();
    void filtersFindMessages();
    void goingBackIsPossible();
    void recordsCanBeSkipped();
    void namesCanBeAskedInAnyOrder();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<capture::Recording> m_recording;
};

void MessageFieldsTest::initTestCase()
{
    const QString path = m_folder.filePath(QStringLiteral("it.pcapng"));
    {
        auto recorder = capture::Recorder::start(path);
        QVERIFY(recorder);
        const auto watcher = (*recorder)->watcher(QStringLiteral("test"));
        const Endpoint local{QHostAddress(QStringLiteral("192.0.2.1")), 50'000};
        const Endpoint remote{QHostAddress(QStringLiteral("192.0.2.2")), 502};
        const auto tap = watcher->watch({TransportProtocol::Tcp, local, remote, QStringLiteral("pump:502")});
        tap->sent(QByteArray::fromHex("0001000000060103000000"
                                      "02")); // row 1, read holding registers
        tap->received(QByteArray::fromHex("00010000000701")); // row 2, the beginning of the answer
        tap->received(QByteArray::fromHex("030400d70003")); // row 3, its end: 215 and 3
        tap->sent(QByteArray::fromHex("000200000006010600100"
                                      "0ff")); // row 4, write a register
    }
    auto recording = capture::Recording::open(path);
    QVERIFY(recording);
    m_recording = std::move(*recording);
    QVERIFY(m_recording->indexAll());
}

void MessageFieldsTest::filtersFindMessages_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("rows");
    const auto row = [](const char *filter, const char *rows) {
        QTest::newRow(filter) << QString::fromLatin1(filter) << QString::fromLatin1(rows);
    };
    row("proto:modbus", "1 3 4");
    row("proto:mqtt", "");
    row("field:trans_id==1", "1 3");
    row("field:trans_id==2", "4");
    row("field:trans_id>=1 dir:out", "1 4");
    row("field:no_such_field==1", "");
    row("not proto:modbus dir:in", "2");
}

void MessageFieldsTest::filtersFindMessages()
{
    QFETCH(QString, filter);
    QFETCH(QString, rows);
    const auto parsed = capture::parseFilter(filter);
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().toString()));
    const capture::RecordingSource source(*m_recording);
    const MessageFields fields(source, {decode::SchemaCatalogue::builtIn()});
    capture::FilterMatcher matcher(*parsed, source, &fields);
    QStringList found;
    for (qint64 row = 0; row < m_recording->count(); ++row) {
        const capture::RecordEntry entry = m_recording->at(row);
        if (matcher.matches(static_cast<quint64>(row), entry))
            found.append(QString::number(row));
    }
    QCOMPARE(found.join(u' '), rows);
}

void MessageFieldsTest::goingBackIsPossible()
{
    const capture::RecordingSource source(*m_recording);
    const MessageFields fields(source, {decode::SchemaCatalogue::builtIn()});
    const auto isModbus = [&](quint64 row) {
        const capture::RecordEntry entry = m_recording->at(static_cast<qint64>(row));
        const capture::Session session = m_recording->session(entry.session);
        const QByteArray payload = m_recording->payload(entry);
        return fields.isProtocol({row, entry, session, payload}, u"modbus");
    };
    QVERIFY(isModbus(4));
    QVERIFY(!isModbus(2));
    QVERIFY(isModbus(3));
    QVERIFY(isModbus(3));
    QVERIFY(isModbus(1));
}

void MessageFieldsTest::recordsCanBeSkipped()
{
    const capture::RecordingSource source(*m_recording);
    const MessageFields fields(source, {decode::SchemaCatalogue::builtIn()});
    const capture::RecordEntry entry = m_recording->at(3);
    const capture::Session session = m_recording->session(entry.session);
    const QByteArray payload = m_recording->payload(entry);
    const QList<capture::FieldValue> ids =
        fields.values({3, entry, session, payload}, u"TRANS_ID"); // row 2 is its beginning
    QVERIFY(ids.contains(capture::FieldValue(quint64(1))));
}

//! What is behind the fields that were asked about first is read when somebody asks.
void MessageFieldsTest::namesCanBeAskedInAnyOrder()
{
    const capture::RecordingSource source(*m_recording);
    const MessageFields fields(source, {decode::SchemaCatalogue::builtIn()});
    const capture::RecordEntry entry = m_recording->at(4);
    const capture::Session session = m_recording->session(entry.session);
    const QByteArray payload = m_recording->payload(entry);
    const capture::RecordView record{4, entry, session, payload};
    const capture::FieldValue value(quint64(0xff));
    QCOMPARE(fields.values(record, u"trans_id"), QList{capture::FieldValue(quint64(2))});
    QCOMPARE(fields.values(record, u"register"), QList{value});
    QVERIFY(fields.values(record, u"func_code").contains(capture::FieldValue(quint64(6))));
    QCOMPARE(fields.values(record, u"trans_id"), QList{capture::FieldValue(quint64(2))});
    QVERIFY(fields.values(record, u"no_such_field").isEmpty());
}

QTEST_GUILESS_MAIN(MessageFieldsTest)
#include "tst_messagefields.moc"
