// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/recordinglook.h"
#include "tests/support/recordedtraffic.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace wirebench;

//! Lines over the rows of a recording.
class TimelineModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void fewRowsAreAllThere();
    void linesShowTheEndWhileFollowing();
    void scrollingUpEndsFollowing();
    void nothingIsResetWhileFollowing();
    void sizesChange();
    void keysMove_data();
    void keysMove();
    void shiftSelects();
    void theSelectedRowStaysUnderAFilter();
    void marksAreFound();
    void rowsSayWhatTheyAre();
    void unsoundFiltersChangeNothing();
    void filtersAreAppliedAfterAPause();
    void theInspectorFollowsTheRow();

private:
    void record(int count, const QByteArray &payload = "PING") { m_traffic->send(count, payload); }
    QVariant at(int line, TimelineModel::Role role) const { return model().index(line).data(role); }
    QList<quint64> selected() const;
    TimelineModel &model() const { return *m_look->timeline(); }

    std::unique_ptr<tests::RecordedTraffic> m_traffic; // row 0 is that its session was opened
    Decoders m_decoders;
    std::unique_ptr<timeline::RecordingFeed> m_feed;
    std::unique_ptr<RecordingLook> m_look;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TimelineModelTest::init()
{
    QLocale::setDefault(QLocale(QLocale::English));
    m_traffic = std::make_unique<tests::RecordedTraffic>();
    QVERIFY(m_traffic->isReady());
    m_feed = std::make_unique<timeline::RecordingFeed>(m_traffic->path());
    m_look = std::make_unique<RecordingLook>(*m_feed, m_decoders);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_look->timeline(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model().setCapacity(10);
}

void TimelineModelTest::cleanup()
{
    m_tester.reset();
    m_look.reset();
    m_feed.reset();
    m_traffic.reset();
}

QList<quint64> TimelineModelTest::selected() const
{
    QList<quint64> records;
    model().selectedRecords().forEach([&records](quint64 record) { records.append(record); });
    return records;
}

void TimelineModelTest::fewRowsAreAllThere()
{
    record(4);
    QTRY_COMPARE(model().total(), 5);
    QCOMPARE(model().rowCount(), 5);
    QCOMPARE(model().firstRow(), 0);
    QVERIFY(model().isFollowing());
    QCOMPARE(at(4, TimelineModel::NumberRole).toString(), QStringLiteral("5"));
}

void TimelineModelTest::linesShowTheEndWhileFollowing()
{
    record(1'999);
    QTRY_COMPARE(model().total(), 2'000);
    QCOMPARE(model().rowCount(), 10);
    QCOMPARE(model().firstRow(), 1'990);
    QTRY_VERIFY(at(9, TimelineModel::KnownRole).toBool());
    QCOMPARE(at(9, TimelineModel::NumberRole).toString(), QStringLiteral("2,000"));
    record(1);
    QTRY_COMPARE(model().firstRow(), 1'991);
}

void TimelineModelTest::scrollingUpEndsFollowing()
{
    record(99);
    QTRY_COMPARE(model().total(), 100);
    model().scrollBy(-5);
    QVERIFY(!model().isFollowing());
    QCOMPARE(model().firstRow(), 85);
    record(10);
    QTRY_COMPARE(model().total(), 110);
    QCOMPARE(model().firstRow(), 85);
    model().scrollBy(1'000);
    QVERIFY(model().isFollowing());
    QCOMPARE(model().firstRow(), 100);
    model().setFirstRow(-7);
    QCOMPARE(model().firstRow(), 0);
    model().setFollowing(true);
    QCOMPARE(model().firstRow(), 100);
}

void TimelineModelTest::nothingIsResetWhileFollowing()
{
    QSignalSpy reset(&model(), &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model(), &QAbstractItemModel::rowsInserted);
    record(20'000);
    QTRY_COMPARE_WITH_TIMEOUT(model().total(), 20'001, 20'000);
    QVERIFY(reset.isEmpty());
    QVERIFY(inserted.count() <= 10); // as many as there are lines
}

void TimelineModelTest::sizesChange()
{
    record(99);
    QTRY_COMPARE(model().total(), 100);
    model().setCapacity(20);
    QCOMPARE(model().rowCount(), 20);
    QCOMPARE(model().firstRow(), 80);
    model().setCapacity(0);
    QCOMPARE(model().rowCount(), 0);
    model().setCapacity(-3);
    QCOMPARE(model().capacity(), 0);
    model().setCapacity(10);
    QCOMPARE(model().firstRow(), 90);
    model().setFirstRow(3);
    model().setCapacity(5);
    QCOMPARE(model().firstRow(), 3);
}

void TimelineModelTest::keysMove_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<qint64>("row");
    QTest::addColumn<qint64>("first");
    QTest::newRow("up") << int(Qt::Key_Up) << qint64(49) << qint64(45);
    QTest::newRow("down") << int(Qt::Key_Down) << qint64(51) << qint64(45);
    QTest::newRow("page up") << int(Qt::Key_PageUp) << qint64(41) << qint64(41);
    QTest::newRow("page down") << int(Qt::Key_PageDown) << qint64(59) << qint64(50);
    QTest::newRow("home") << int(Qt::Key_Home) << qint64(0) << qint64(0);
    QTest::newRow("end") << int(Qt::Key_End) << qint64(99) << qint64(90);
}

void TimelineModelTest::keysMove()
{
    record(99);
    QTRY_COMPARE(model().total(), 100);
    model().setFirstRow(45);
    model().moveTo(50, false);
    QFETCH(int, key);
    QVERIFY(model().handleKey(key, Qt::NoModifier));
    QTEST(model().currentRow(), "row");
    QTEST(model().firstRow(), "first");
    QVERIFY(!model().handleKey(Qt::Key_A, Qt::NoModifier));
}

void TimelineModelTest::shiftSelects()
{
    record(99);
    QTRY_COMPARE(model().total(), 100);
    QCOMPARE(model().selectedCount(), 0);
    model().moveTo(50, false);
    QCOMPARE(model().selectedCount(), 1);
    model().handleKey(Qt::Key_Down, Qt::ShiftModifier);
    model().handleKey(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(model().selectedCount(), 3);
    QCOMPARE(selected(), QList<quint64>({50, 51, 52}));
    model().moveTo(48, true);
    QCOMPARE(selected(), QList<quint64>({48, 49, 50}));
    model().setFirstRow(45);
    QVERIFY(at(4, TimelineModel::SelectedRole).toBool());
    QVERIFY(!at(2, TimelineModel::SelectedRole).toBool());
    QVERIFY(at(3, TimelineModel::CurrentRole).toBool());
}

void TimelineModelTest::theSelectedRowStaysUnderAFilter()
{
    record(50);
    record(1, "ERR");
    record(50);
    QTRY_COMPARE(model().total(), 102);
    model().moveTo(51, false);
    m_look->filter()->setText(QStringLiteral("/ERR/"));
    m_look->filter()->apply();
    QTRY_COMPARE(model().total(), 1);
    QCOMPARE(model().currentRow(), 0);
    QCOMPARE(model().currentRecord(), 51);
    m_look->filter()->setText({});
    m_look->filter()->apply();
    QTRY_COMPARE(model().total(), 102);
    QCOMPARE(model().currentRow(), 51);
    m_look->filter()->setText(QStringLiteral("len>1000"));
    m_look->filter()->apply();
    QTRY_COMPARE(model().total(), 0);
    QCOMPARE(model().currentRow(), -1);
    QCOMPARE(model().rowCount(), 0);
    QCOMPARE(model().recordCount(), 102);
}

void TimelineModelTest::marksAreFound()
{
    record(99);
    QTRY_COMPARE(model().total(), 100);
    QSignalSpy changed(model().marks(), &RowMarks::marksChanged);
    model().toggleMark(); // of no row
    QVERIFY(changed.isEmpty());
    model().moveTo(10, false);
    model().toggleMark();
    model().moveTo(90, false);
    model().toggleMark();
    QCOMPARE(model().marks()->marked(), std::set<quint64>({10, 90}));
    model().moveToMark(-1);
    QCOMPARE(model().currentRow(), 10);
    model().moveToMark(-1);
    QCOMPARE(model().currentRow(), 10);
    model().moveToMark(1);
    QCOMPARE(model().currentRow(), 90);
    QVERIFY(model().firstRow() <= 90 && model().firstRow() > 80);
    model().toggleMark();
    QCOMPARE(model().marks()->marked(), std::set<quint64>({10}));
}

void TimelineModelTest::rowsSayWhatTheyAre()
{
    m_traffic->receive(1, "hello");
    QTRY_COMPARE(model().total(), 2);
    QTRY_VERIFY(at(1, TimelineModel::KnownRole).toBool());
    QTRY_VERIFY(!at(1, TimelineModel::DeltaRole).toString().isEmpty());
    QCOMPARE(at(1, TimelineModel::SummaryRole).toString(), QStringLiteral("hello"));
    QCOMPARE(at(1, TimelineModel::LengthRole).toString(), QStringLiteral("5"));
    QCOMPARE(at(1, TimelineModel::DirectionRole).toInt(), 1);
    QCOMPARE(at(1, TimelineModel::PeerRole).toString(), QStringLiteral("192.0.2.2:50001"));
    QVERIFY(at(0, TimelineModel::EventRole).toBool());
    QVERIFY(at(0, TimelineModel::LengthRole).toString().isEmpty());
    QVERIFY(at(1, TimelineModel::DescriptionRole).toString().contains(QStringLiteral("from 192.0.2.2:50001, 5 bytes")));
    model().toggleExpanded(1);
    QVERIFY(at(1, TimelineModel::ExpandedRole).toBool());
    model().toggleExpanded(1);
    QVERIFY(!at(1, TimelineModel::ExpandedRole).toBool());
}

void TimelineModelTest::unsoundFiltersChangeNothing()
{
    record(5);
    QTRY_COMPARE(model().total(), 6);
    FilterInput &filter = *m_look->filter();
    filter.setText(QStringLiteral("dir:up"));
    QVERIFY(!filter.error().isEmpty());
    QCOMPARE(filter.errorPosition(), 4);
    filter.apply();
    QVERIFY(!filter.isActive());
    QCOMPARE(model().total(), 6);
    const QVariantList completions = filter.completions(6);
    filter.setText(QStringLiteral("di"));
    const QVariantMap first = filter.completions(2).first().toMap();
    QCOMPARE(filter.completed(first).value(QStringLiteral("text")).toString(), QStringLiteral("dir:"));
    QCOMPARE(filter.completed(first).value(QStringLiteral("cursor")).toInt(), 4);
    QVERIFY(!filter.completed({}).value(QStringLiteral("text")).toString().isEmpty());
}

void TimelineModelTest::filtersAreAppliedAfterAPause()
{
    record(5);
    QTRY_COMPARE(model().total(), 6);
    QSignalSpy active(m_look->filter(), &FilterInput::activeChanged);
    m_look->filter()->setText(QStringLiteral("len>"));
    m_look->filter()->setText(QStringLiteral("len>1000"));
    QVERIFY(active.isEmpty());
    QTRY_COMPARE(active.count(), 1);
    QTRY_COMPARE(model().total(), 0);
}

void TimelineModelTest::theInspectorFollowsTheRow()
{
    record(1, QByteArray::fromHex("010300000002c40b"));
    QTRY_COMPARE(model().total(), 2);
    RecordInspector &inspector = *m_look->inspector();
    QVERIFY(inspector.isEmpty());
    model().moveTo(1, false);
    QTRY_VERIFY(!inspector.isEmpty());
    QCOMPARE(inspector.bytes().size(), 8);
    QCOMPARE(inspector.cursor(), 0);
    QTRY_VERIFY(!inspector.isFindingChecksums());
    QVERIFY2(inspector.checksums().join(u' ').contains(QStringLiteral("CRC-16/MODBUS 0x0bc4 over bytes 0–5")),
             qPrintable(inspector.checksums().join(u'|')));
    inspector.setCursor(5);
    QCOMPARE(inspector.values().first().toMap().value(QStringLiteral("value")).toString(), QStringLiteral("2"));
    inspector.setCursor(99);
    QCOMPARE(inspector.cursor(), 5);
    m_look->filter()->setText(QStringLiteral("len>1000"));
    m_look->filter()->apply();
    QTRY_VERIFY(inspector.isEmpty());
    QVERIFY(inspector.bytes().isEmpty());
}

QTEST_GUILESS_MAIN(TimelineModelTest)
#include "tst_timelinemodel.moc"
