// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/dissectorprocess.h"
#include "tests/qml/recordedlook.h"

#include <QTest>

using namespace wirebench;
using tests::RecordedLook;

//! How a record differs from another, and what Wireshark says about it.
class RecordDiffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesThatDifferAreMarked();
    void fieldsThatDifferAreListed();
    void whatIsPutInHasAPlace();
    void nothingBeforeIsLikeIt();
    void theMarkedRowIsCompared();
    void nobodyLooksNothingIsCompared();
    void wiresharkSaysWhatItIs();
    void withoutTsharkItSaysWhatToInstall();
    void eventsAreNotDissected();
};

namespace {

//! "61 [62]": what differs is in brackets.
QString cells(const RecordDiff &diff, int line, RecordDiff::Role role)
{
    QStringList all;
    const QVariantList list = diff.index(line).data(role).toList();
    for (const QVariant &value : list) {
        const QVariantMap cell = value.toMap();
        const QString text = cell.value(QStringLiteral("text")).toString();
        all.append(cell.value(QStringLiteral("different")).toBool() ? QStringLiteral("[%1]").arg(text) : text);
    }
    return all.join(u' ');
}

} // namespace

void RecordDiffTest::bytesThatDifferAreMarked()
{
    RecordedLook it;
    RecordDiff &diff = *it.look.diff();
    const QAbstractItemModelTester tester(&diff, QAbstractItemModelTester::FailureReportingMode::QtTest);
    it.traffic.send(1, "0123456789");
    it.traffic.send(1, "01234567x9");
    QTRY_COMPARE(it.rows.total(), 3);
    diff.setActive(true);
    it.rows.moveTo(2, false);
    QTRY_COMPARE(diff.title(), QStringLiteral("Compared with row 2: 1 byte differs"));
    QCOMPARE(diff.rowCount(), 2);
    QVERIFY(diff.index(0).data(RecordDiff::BeforeRole).toList().isEmpty());
    QCOMPARE(diff.index(0).data(RecordDiff::AfterRole).toList().size(), 8);
    QCOMPARE(diff.index(1).data(RecordDiff::OffsetRole).toString(), QStringLiteral("0008"));
    QCOMPARE(cells(diff, 1, RecordDiff::BeforeRole), QStringLiteral("[38] 39"));
    QCOMPARE(cells(diff, 1, RecordDiff::AfterRole), QStringLiteral("[78] 39"));
    QVERIFY(diff.index(1).data(RecordDiff::DescriptionRole).toString().contains(QStringLiteral("78 39, before 38 39")));
    it.traffic.send(1, "01234567x9");
    QTRY_COMPARE(it.rows.total(), 4);
    it.rows.moveTo(3, false);
    QTRY_COMPARE(diff.title(), QStringLiteral("The same bytes as row 3"));
}

void RecordDiffTest::fieldsThatDifferAreListed()
{
    RecordedLook it;
    RecordDiff &diff = *it.look.diff();
    it.askModbusTwice(502);
    QTRY_COMPARE(it.rows.total(), 5);
    diff.setActive(true);
    it.rows.moveTo(4, false);
    QTRY_COMPARE(diff.fields().size(), 1);
    const QVariantMap field = diff.fields().first().toMap();
    QCOMPARE(field.value(QStringLiteral("name")).toString(), QStringLiteral("trans_id"));
    QCOMPARE(field.value(QStringLiteral("before")).toString(), QStringLiteral("1"));
    QCOMPARE(field.value(QStringLiteral("after")).toString(), QStringLiteral("2"));
}

void RecordDiffTest::whatIsPutInHasAPlace()
{
    RecordedLook it;
    RecordDiff &diff = *it.look.diff();
    it.traffic.send(1, "abcd");
    it.traffic.send(1, "abXXcd");
    QTRY_COMPARE(it.rows.total(), 3);
    diff.setActive(true);
    it.rows.moveTo(2, false);
    QTRY_COMPARE(diff.rowCount(), 1);
    QCOMPARE(cells(diff, 0, RecordDiff::BeforeRole), QStringLiteral("61 62 [] [] 63 64"));
    QCOMPARE(diff.title(), QStringLiteral("Compared with row 2: 2 bytes differ"));
}

void RecordDiffTest::nothingBeforeIsLikeIt()
{
    RecordedLook it;
    RecordDiff &diff = *it.look.diff();
    it.traffic.send(1);
    QTRY_COMPARE(it.rows.total(), 2);
    diff.setActive(true);
    QCOMPARE(diff.title(), QStringLiteral("Choose a row to compare."));
    it.rows.moveTo(1, false);
    QTRY_COMPARE(diff.title(), QStringLiteral("No row before is like this one."));
    it.rows.moveTo(0, false);
    QTRY_COMPARE(diff.title(), QStringLiteral("An event, without bytes."));
    QCOMPARE(diff.rowCount(), 0);
}

void RecordDiffTest::theMarkedRowIsCompared()
{
    RecordedLook it;
    RecordDiff &diff = *it.look.diff();
    it.traffic.send(1, "aaaa");
    it.traffic.receive(1, "aaab");
    it.traffic.send(1, "aacc");
    QTRY_COMPARE(it.rows.total(), 4);
    diff.setActive(true);
    it.rows.moveTo(2, false);
    QVERIFY(!it.look.compareWithMarked()); // there is none
    it.rows.toggleMark();
    QVERIFY(!it.look.compareWithMarked()); // with itself
    it.rows.moveTo(3, false);
    QVERIFY(it.look.compareWithMarked());
    QVERIFY(diff.isChosen());
    QTRY_COMPARE(diff.title(), QStringLiteral("Compared with row 3: 2 bytes differ"));
    it.rows.moveTo(1, false); // before the marked one
    QVERIFY(it.look.compareWithMarked());
    QTRY_COMPARE(diff.title(), QStringLiteral("Compared with row 3: 1 byte differs"));
    diff.forget();
    it.rows.moveTo(3, false);
    QTRY_COMPARE(diff.title(), QStringLiteral("Compared with row 2: 2 bytes differ"));
}

void RecordDiffTest::nobodyLooksNothingIsCompared()
{
    RecordedLook it;
    RecordDiff &diff = *it.look.diff();
    it.traffic.send(2);
    QTRY_COMPARE(it.rows.total(), 3);
    it.rows.moveTo(2, false);
    QTRY_VERIFY(!it.look.inspector()->isEmpty());
    QCOMPARE(diff.title(), QStringLiteral("Comparing…"));
    QCOMPARE(diff.rowCount(), 0);
    diff.setActive(true);
    QTRY_COMPARE(diff.rowCount(), 1);
}

void RecordDiffTest::wiresharkSaysWhatItIs()
{
    if (decode::findTshark().isEmpty())
        QSKIP("tshark is not installed");
    RecordedLook it;
    Dissection &dissection = *it.look.dissection();
    const QAbstractItemModelTester tester(&dissection, QAbstractItemModelTester::FailureReportingMode::QtTest);
    it.traffic.beginStream(502);
    it.traffic.tap().sent(QByteArray::fromHex("000100000006010300000002"));
    it.traffic.tap().sent(QByteArray::fromHex("000200000006010300070002"));
    QTRY_COMPARE(it.rows.total(), 5);
    it.rows.moveTo(4, false);
    QVERIFY(!dissection.isRunning());
    dissection.setActive(true);
    QVERIFY(dissection.isRunning());
    QTRY_VERIFY_WITH_TIMEOUT(!dissection.isRunning(), 30'000);
    QCOMPARE(dissection.problem(), QString());
    QStringList texts;
    for (int line = 0; line < dissection.rowCount(); ++line)
        texts.append(dissection.index(line).data(Dissection::TextRole).toString());
    const QString all = texts.join(u'\n');
    QVERIFY2(all.contains(QStringLiteral("Transaction Identifier: 2")), qPrintable(all));
    QCOMPARE(dissection.index(0).data(Dissection::DepthRole).toInt(), 0);
    QVERIFY(dissection.index(0).data(Dissection::FoldedRole).toBool()); // of the frame nobody wants to know
    QCOMPARE(dissection.index(1).data(Dissection::DepthRole).toInt(), 0);
    const int lines = dissection.rowCount();
    dissection.toggle(0);
    QVERIFY(dissection.rowCount() > lines);
    QCOMPARE(dissection.index(1).data(Dissection::DepthRole).toInt(), 1);
    dissection.toggle(1); // cannot be folded
    dissection.toggle(-1);
    dissection.toggle(0);
    QCOMPARE(dissection.rowCount(), lines);
}

void RecordDiffTest::withoutTsharkItSaysWhatToInstall()
{
    RecordedLook it;
    Dissection &dissection = *it.look.dissection();
    dissection.setProgram(QStringLiteral("/no/such/tshark"));
    it.traffic.send(1);
    QTRY_COMPARE(it.rows.total(), 2);
    it.rows.moveTo(1, false);
    dissection.setActive(true);
    QTRY_VERIFY(dissection.problem().contains(QStringLiteral("apt install tshark")));
    QVERIFY(!dissection.isRunning());
}

void RecordDiffTest::eventsAreNotDissected()
{
    RecordedLook it;
    Dissection &dissection = *it.look.dissection();
    dissection.setProgram(QCoreApplication::applicationFilePath());
    QTRY_COMPARE(it.rows.total(), 1);
    it.rows.moveTo(0, false);
    dissection.setActive(true);
    QTRY_COMPARE(dissection.problem(), QStringLiteral("An event, without bytes."));
}

QTEST_GUILESS_MAIN(RecordDiffTest)
#include "tst_recorddiff.moc"
