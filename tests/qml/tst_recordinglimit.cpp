// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/recordinglimit.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebench;

//! The size of a recording as people write it.
class RecordingLimitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sizesAreRead_data();
    void sizesAreRead();
    void whatIsNoSizeIsNot_data();
    void whatIsNoSizeIsNot();
    void sizesAreWrittenAsTheyAreRead_data();
    void sizesAreWrittenAsTheyAreRead();
    void aSizeHoldsAlsoAfterwards();
    void whatIsWrongChangesNothing();
};

void RecordingLimitTest::sizesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("bytes");
    const auto row = [](const char *text, qint64 bytes) {
        QTest::addRow("%s", text) << QString::fromLatin1(text) << bytes;
    };
    row("1 GiB", 1'073'741'824);
    row("1GB", 1'000'000'000);
    row("  500 mb ", 500'000'000);
    row("1.5 GiB", 1'610'612'736);
    row("1,5 GB", 1'500'000'000);
    row("1000000", 1'000'000);
    row("2048 KiB", 2'097'152);
    row("1 MB", RecordingLimit::least);
    row("1 TiB", RecordingLimit::most);
    row("never", 0);
    row("NEVER", 0);
    row("0", 0);
    row("0 GB", 0);
}

void RecordingLimitTest::sizesAreRead()
{
    QFETCH(const QString, text);
    QFETCH(const qint64, bytes);
    QCOMPARE(RecordingLimit::parse(text), std::optional(bytes));
}

void RecordingLimitTest::whatIsNoSizeIsNot_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", " ", "big", "GiB", "-1 GB", "1 GiB or so", "1 Gbit", "999999", "999 kB", "1.1 TiB",
                             "1e9", "1..5 GB", "1 000 000", "999999999999999999999 B"})
        QTest::addRow("\"%s\"", text) << QString::fromLatin1(text);
}

void RecordingLimitTest::whatIsNoSizeIsNot()
{
    QFETCH(const QString, text);
    QCOMPARE(RecordingLimit::parse(text), std::nullopt);
}

void RecordingLimitTest::sizesAreWrittenAsTheyAreRead_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("GiB") << qint64(1'073'741'824) << QStringLiteral("1 GiB");
    QTest::newRow("MB") << qint64(500'000'000) << QStringLiteral("500 MB");
    QTest::newRow("GB") << qint64(1'000'000'000) << QStringLiteral("1 GB");
    QTest::newRow("KiB") << qint64(262'144) << QStringLiteral("256 KiB");
    QTest::newRow("B") << qint64(1'234'567) << QStringLiteral("1234567 B");
    QTest::newRow("never") << qint64(0) << QStringLiteral("never");
}

void RecordingLimitTest::sizesAreWrittenAsTheyAreRead()
{
    QFETCH(const qint64, bytes);
    QFETCH(const QString, text);
    QCOMPARE(RecordingLimit::write(bytes), text);
    if (bytes >= RecordingLimit::least)
        QCOMPARE(RecordingLimit::parse(text), std::optional(bytes));
}

void RecordingLimitTest::aSizeHoldsAlsoAfterwards()
{
    const QTemporaryDir folder;
    {
        const auto explorer = Explorer::create(folder.path());
        QVERIFY(explorer);
        RecordingLimit limit;
        limit.setProperty("explorer", QVariant::fromValue(explorer->get()));
        QCOMPARE(limit.text(), QStringLiteral("1 GiB"));
        QVERIFY(limit.accept(QStringLiteral("20 MB")));
        QCOMPARE((*explorer)->recordingLimit(), 20'000'000);
    }
    const auto later = Explorer::create(folder.path());
    QVERIFY(later);
    QCOMPARE((*later)->recordingLimit(), 20'000'000);
}

void RecordingLimitTest::whatIsWrongChangesNothing()
{
    const QTemporaryDir folder;
    const auto explorer = Explorer::create(folder.path());
    QVERIFY(explorer);
    RecordingLimit limit;
    limit.setProperty("explorer", QVariant::fromValue(explorer->get()));
    const QSignalSpy changed(&limit, &RecordingLimit::problemChanged);
    QVERIFY(!limit.accept(QStringLiteral("3 kB")));
    QVERIFY(limit.problem().contains(QStringLiteral("1 MB to 1 TiB")));
    QCOMPARE((*explorer)->recordingLimit(), qint64(1) << 30);
    QVERIFY(limit.accept(QStringLiteral("never")));
    QCOMPARE(limit.problem(), QString());
    QCOMPARE(changed.count(), 2);
    QCOMPARE((*explorer)->recordingLimit(), 0);
}

QTEST_GUILESS_MAIN(RecordingLimitTest)
#include "tst_recordinglimit.moc"
