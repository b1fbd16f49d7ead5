// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/recorder.h"
#include "core/timeline/rowmaker.h"

#include <QTemporaryDir>
#include <QTest>

using namespace wirebench;
using namespace wirebench::timeline;

//! What rows and details say about the records of a conversation in Modbus/TCP, one of text, and their events.
class RowMakerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rowsSayWhatRecordsAre_data();
    void rowsSayWhatRecordsAre();
    void whatIsNotThereIsLeftOut();
    void aDetailHasTheMessagesAndTheirFields();
    void aDetailOfNothingIsEmpty();
    void bytesBecomeReadable_data();
    void bytesBecomeReadable();

private:
    QTemporaryDir m_folder;
    std::shared_ptr<SharedRecording> m_recording;
    std::optional<RowMaker> m_maker;
};

void RowMakerTest::initTestCase()
{
    const QString path = m_folder.filePath(QStringLiteral("it.pcapng"));
    {
        auto recorder = capture::Recorder::start(path);
        QVERIFY(recorder);
        const auto watcher = (*recorder)->watcher(QStringLiteral("test"));
        const Endpoint local{QHostAddress(QStringLiteral("192.0.2.1")), 50'000};
        const Endpoint pump{QHostAddress(QStringLiteral("192.0.2.2")), 502};
        const Endpoint text{QHostAddress(QStringLiteral("192.0.2.3")), 50'001};
        {
            const auto tap = watcher->watch({TransportProtocol::Tcp, local, pump, QStringLiteral("pump:502")});
            tap->sent(QByteArray::fromHex("000100000006010300000002"));
            tap->received(QByteArray::fromHex("00010000000701030400d70003"));
            tap->received(QByteArray::fromHex("0001000000030183020001000000030183"
                                              "02"));
            tap->receivedEnd();
        }
        const auto tap = watcher->watch({TransportProtocol::Tcp, local, text, {}});
        tap->sent("PING\r\n");
        tap->received(QByteArray(10'000, 'x'));
        tap->failed({ErrorCode::ConnectionReset, QStringLiteral("the peer reset\nthe connection")});
        (*recorder)->note(QStringLiteral("a remark"));
    }
    auto recording = SharedRecording::open(path, {});
    QVERIFY(recording);
    m_recording = *recording;
    QCOMPARE(m_recording->indexMore(std::numeric_limits<qint64>::max()), Result<bool>(true));
    m_maker.emplace(m_recording, session::Decoding{decode::SchemaCatalogue::builtIn()});
}

void RowMakerTest::rowsSayWhatRecordsAre_data()
{
    QTest::addColumn<quint64>("record");
    QTest::addColumn<QString>("protocol");
    QTest::addColumn<QString>("summary");
    QTest::addColumn<bool>("isSound");
    QTest::newRow("the beginning") << quint64(0) << ""
                                   << "opened at 192.0.2.1:50000" << true;
    QTest::newRow("a request") << quint64(1) << "Modbus/TCP"
                               << "Read Holding Registers" << true;
    QTest::newRow("its answer") << quint64(2) << "Modbus/TCP"
                                << "Read Holding Registers" << true;
    QTest::newRow("two at once") << quint64(3) << "Modbus/TCP"
                                 << "  +" << true;
    QTest::newRow("an end") << quint64(4) << ""
                            << "the peer sends no more" << true;
    QTest::newRow("text") << quint64(7) << ""
                          << "PING\\r\\n"
                          << true;
    QTest::newRow("long text") << quint64(8) << ""
                               << "xxx…" << true;
    QTest::newRow("an error") << quint64(9) << ""
                              << "the peer reset the connection" << false;
}

void RowMakerTest::rowsSayWhatRecordsAre()
{
    QFETCH(quint64, record);
    const QList<Row> rows = m_maker->rows({record});
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().record, record);
    QTEST(rows.first().protocol, "protocol");
    QFETCH(QString, summary);
    QVERIFY2(rows.first().summary.contains(summary), qPrintable(rows.first().summary));
    QTEST(rows.first().isSound, "isSound");
}

void RowMakerTest::whatIsNotThereIsLeftOut()
{
    const QList<Row> rows = m_maker->rows({2, 1'000'000, 1});
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.first().record, 2u);
    QCOMPARE(rows.last().record, 1u);
    QCOMPARE(rows.last().peer, QStringLiteral("192.0.2.2:502"));
}

void RowMakerTest::aDetailHasTheMessagesAndTheirFields()
{
    const RecordDetail detail = m_maker->detail(3);
    QCOMPARE(detail.record, 3u);
    QCOMPARE(detail.payload.size(), 18);
    QCOMPARE(detail.session.name, QStringLiteral("pump:502"));
    QCOMPARE(detail.session.owner, QStringLiteral("test"));
    QCOMPARE(detail.messages.size(), 2);
    const Message &second = detail.messages.last();
    QCOMPARE(second.protocol, QStringLiteral("modbus"));
    QCOMPARE(second.offset, 9u);
    QCOMPARE(second.length, 9u);
    QVERIFY(second.field.find(u"trans_id"));
    QVERIFY(second.problem.isEmpty());
}

void RowMakerTest::aDetailOfNothingIsEmpty()
{
    const RecordDetail detail = m_maker->detail(1'000'000);
    QVERIFY(detail.payload.isEmpty());
    QVERIFY(detail.messages.isEmpty());
}

void RowMakerTest::bytesBecomeReadable_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("text") << QByteArray("a b~") << QStringLiteral("a b~");
    QTest::newRow("line ends") << QByteArray("\r\n\t") << QStringLiteral("\\r\\n\\t");
    QTest::newRow("others") << QByteArray("\0\x7f\xff", 3) << QStringLiteral("···");
    QTest::newRow("as long as it may be") << QByteArray(4, 'a') << QStringLiteral("aaaa");
    QTest::newRow("too long") << QByteArray(5, 'a') << QStringLiteral("aaaa…");
}

void RowMakerTest::bytesBecomeReadable()
{
    QFETCH(QByteArray, bytes);
    if (QLatin1String(QTest::currentDataTag()).endsWith(QLatin1String("long")) || bytes.size() == 4)
        QTEST(readable(bytes, 4), "text");
    else
        QTEST(readable(bytes), "text");
}

QTEST_GUILESS_MAIN(RowMakerTest)
#include "tst_rowmaker.moc"
