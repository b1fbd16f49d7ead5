// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/recordedlook.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace wirebench;
using tests::RecordedLook;

//! Rows that go into a file or onto the clipboard.
class RowExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theChosenRowsAreCopied_data();
    void theChosenRowsAreCopied();
    void copiesAreBounded();
    void whatIsShownIsExported();
    void onlyTheChosenRowsIfWanted();
    void whatWentWrongIsSaid();
    void choicesAreCorrected();
};

void RowExportTest::theChosenRowsAreCopied_data()
{
    QTest::addColumn<int>("form");
    QTest::addColumn<QString>("text");
    QTest::newRow("hex") << 0 << QStringLiteral("61 0a\n62");
    QTest::newRow("C array") << 1 << QStringLiteral("{0x61, 0x0a}\n{0x62}");
    QTest::newRow("Python") << 2 << QStringLiteral("b'a\\x0a'\nb'b'");
    QTest::newRow("text") << 4 << QStringLiteral("a\nb");
}

void RowExportTest::theChosenRowsAreCopied()
{
    RecordedLook it;
    it.traffic.send(1, "a\n");
    it.traffic.receive(1, "b");
    QTRY_COMPARE(it.rows.total(), 3);
    QSignalSpy copied(it.look.rowExport(), &RowExport::copied);
    QFETCH(int, form);
    it.look.rowExport()->copy(form); // of nothing
    it.rows.moveTo(0, false); // with an event, which has no bytes
    it.rows.moveTo(2, true);
    it.look.rowExport()->copy(form);
    QTRY_COMPARE(copied.count(), 1);
    QTEST(QGuiApplication::clipboard()->text(), "text");
    QVERIFY(it.look.rowExport()->copyRemark().isEmpty());
}

void RowExportTest::copiesAreBounded()
{
    RecordedLook it;
    it.traffic.send(300, QByteArray(60'000, 'x'));
    QTRY_COMPARE_WITH_TIMEOUT(it.rows.total(), 301, 20'000);
    it.rows.handleKey(Qt::Key_A, Qt::ControlModifier);
    it.look.rowExport()->copy(4);
    QTRY_VERIFY_WITH_TIMEOUT(!it.look.rowExport()->copyRemark().isEmpty(), 20'000);
    QCOMPARE(QGuiApplication::clipboard()->text().size(), 279 * 60'000); // the most whole rows
    it.look.rowExport()->forget();
    QVERIFY(it.look.rowExport()->copyRemark().isEmpty());
}

void RowExportTest::whatIsShownIsExported()
{
    RecordedLook it;
    it.traffic.send(3, "out");
    it.traffic.receive(2, "in");
    QTRY_COMPARE(it.rows.total(), 6);
    it.look.filter()->setText(QStringLiteral("dir:in"));
    it.look.filter()->apply();
    QTRY_COMPARE(it.rows.total(), 2);
    RowExport &rows = *it.look.rowExport();
    rows.setFormat(1);
    QCOMPARE(rows.suffix(), QStringLiteral("bin"));
    const QString path = it.traffic.filePath(QStringLiteral("x.bin"));
    rows.start(QUrl::fromLocalFile(path));
    QVERIFY(rows.isRunning());
    QTRY_COMPARE(rows.outcome(), QStringLiteral("2 rows went to x.bin"));
    QVERIFY(!rows.isRunning() && !rows.hasFailed());
    QCOMPARE(rows.progress(), 1.0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("inin"));
    rows.forget();
    QVERIFY(rows.outcome().isEmpty());
}

void RowExportTest::onlyTheChosenRowsIfWanted()
{
    RecordedLook it;
    it.traffic.send(1, "one");
    it.traffic.send(1, "two");
    it.traffic.receive(1, "three");
    QTRY_COMPARE(it.rows.total(), 4);
    it.rows.moveTo(2, false);
    it.rows.moveTo(3, true);
    RowExport &rows = *it.look.rowExport();
    rows.setSelectionOnly(true);
    rows.setFormat(1);
    rows.setDirection(2);
    const QString path = it.traffic.filePath(QStringLiteral("x.bin"));
    rows.start(QUrl::fromLocalFile(path));
    QTRY_VERIFY(!rows.isRunning());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("two"));
}

void RowExportTest::whatWentWrongIsSaid()
{
    RecordedLook it;
    QTRY_COMPARE(it.rows.total(), 1);
    RowExport &rows = *it.look.rowExport();
    rows.start(QUrl::fromLocalFile(it.traffic.filePath(QStringLiteral("no/such/folder"))));
    QTRY_VERIFY(rows.hasFailed());
    QVERIFY(rows.outcome().contains(QStringLiteral("no/such/folder")));
    rows.start(QUrl::fromLocalFile(it.traffic.path()));
    QTRY_VERIFY(rows.outcome().contains(QStringLiteral("the recording itself")));
    rows.cancel();
    QVERIFY(rows.hasFailed());
}

void RowExportTest::choicesAreCorrected()
{
    RecordedLook it;
    RowExport &rows = *it.look.rowExport();
    rows.setFormat(99);
    QCOMPARE(rows.format(), 4);
    rows.setFormat(-1);
    QCOMPARE(rows.format(), 0);
    rows.setDirection(7);
    QCOMPARE(rows.direction(), 2);
    QCOMPARE(RowExport::formatNames().size(), 5);
    QCOMPARE(RowExport::directionNames().size(), 3);
}

QTEST_MAIN(RowExportTest)
#include "tst_rowexport.moc"
