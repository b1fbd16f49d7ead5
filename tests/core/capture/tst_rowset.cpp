// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/search/rowset.h"
#include "tests/support/seeds.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace wirebench::capture;
using namespace wirebench::tests;

namespace {

void compare(const RowSet &rows, const std::vector<quint64> &expected)
{
    QCOMPARE(rows.count(), expected.size());
    std::vector<quint64> all;
    rows.forEach([&](quint64 row) { all.push_back(row); });
    QVERIFY(all == expected);
    const std::size_t step = std::max<std::size_t>(1, expected.size() / 500);
    for (std::size_t i = 0; i < expected.size(); i += step) {
        QCOMPARE(rows.at(i), expected[i]);
        QCOMPARE(rows.countBefore(expected[i]), i);
        QCOMPARE(rows.countBefore(expected[i] + 1), i + 1);
        QVERIFY(rows.contains(expected[i]));
        const bool nextIsThere = i + 1 < expected.size() && expected[i + 1] == expected[i] + 1;
        QCOMPARE(rows.contains(expected[i] + 1), nextIsThere);
    }
    QCOMPARE(rows.countBefore(0), 0U);
    QCOMPARE(rows.countBefore(~quint64(0)), expected.size());
}

} // namespace

class TestRowSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void whatWasAppendedIsThere_data();
    void whatWasAppendedIsThere();
    void itIsSmall_data();
    void itIsSmall();
    void setsAreAppendedToSets();
    void aClearedSetBeginsAnew();
};

void TestRowSet::whatWasAppendedIsThere_data()
{
    QTest::addColumn<unsigned>("seed");
    for (const unsigned seed : seeds(20))
        QTest::newRow(qPrintable(QStringLiteral("seed %1").arg(seed))) << seed;
}

void TestRowSet::whatWasAppendedIsThere()
{
    QFETCH(const unsigned, seed);
    QRandomGenerator random(seed);
    RowSet rows;
    std::vector<quint64> expected;
    quint64 row = random.bounded(3U);
    // Stretches of different density, so that blocks become runs, single numbers and bits, in every order.
    for (int stretch = 0; stretch < 12; ++stretch) {
        const quint32 gap = quint32(1) << random.bounded(seed % 3 == 0 ? 4 : 18);
        const int size = random.bounded(9000);
        for (int i = 0; i < size && expected.size() < 60'000; ++i) {
            rows.append(row);
            expected.push_back(row);
            row += random.bounded(4) == 0 ? 1 + random.bounded(gap) : 1;
        }
        row += random.bounded(3) == 0 ? random.bounded(200'000U) : 0;
    }
    compare(rows, expected);
}

void TestRowSet::itIsSmall_data()
{
    QTest::addColumn<quint64>("step");
    QTest::addColumn<qsizetype>("limit"); // bytes for a million rows looked at
    QTest::newRow("all") << quint64(1) << qsizetype(4'000);
    QTest::newRow("every second") << quint64(2) << qsizetype(140'000);
    QTest::newRow("every tenth") << quint64(10) << qsizetype(140'000);
    QTest::newRow("every hundredth") << quint64(100) << qsizetype(45'000);
    QTest::newRow("every hundred thousandth") << quint64(100'000) << qsizetype(4'000);
}

void TestRowSet::itIsSmall()
{
    QFETCH(const quint64, step);
    QFETCH(const qsizetype, limit);
    RowSet rows;
    for (quint64 row = 0; row < 1'000'000; row += step)
        rows.append(row);
    QVERIFY2(rows.bytes() <= limit, qPrintable(QString::number(rows.bytes())));
    QCOMPARE(rows.at(rows.count() - 1), (999'999 / step) * step);
}

void TestRowSet::setsAreAppendedToSets()
{
    RowSet all;
    std::vector<quint64> expected;
    for (quint64 part = 0; part < 30; ++part) {
        RowSet rows;
        for (quint64 row = part * 10'000; row < (part + 1) * 10'000; row += 1 + part % 4) {
            rows.append(row);
            expected.push_back(row);
        }
        all.append(rows);
        all.append(RowSet());
    }
    compare(all, expected);
}

void TestRowSet::aClearedSetBeginsAnew()
{
    RowSet rows;
    rows.append(7);
    rows.append(9);
    rows.clear();
    QVERIFY(rows.isEmpty());
    QVERIFY(!rows.contains(7));
    rows.append(3);
    compare(rows, {3});
}

QTEST_GUILESS_MAIN(TestRowSet)
#include "tst_rowset.moc"
