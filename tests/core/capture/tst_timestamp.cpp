// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/timestamp.h"

#include <QTest>

#include <limits>

using wirebench::capture::TimestampUnit;

class TestTimestamp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void timesAreConverted_data();
    void timesAreConverted();
};

void TestTimestamp::timesAreConverted_data()
{
    QTest::addColumn<quint8>("resolution");
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<quint64>("units");
    QTest::addColumn<qint64>("nanoseconds");
    constexpr qint64 latest = std::numeric_limits<qint64>::max();
    const auto row = [](const char *name, int resolution, qint64 offset, quint64 units, qint64 nanoseconds) {
        QTest::newRow(name) << quint8(resolution) << offset << units << nanoseconds;
    };
    row("seconds", 0, 0, 1'700'000'000, 1'700'000'000'000'000'000);
    row("milliseconds", 3, 0, 1'500, 1'500'000'000);
    row("microseconds", 6, 0, 1'500, 1'500'000);
    row("nanoseconds", 9, 0, 1'500, 1'500);
    row("picoseconds", 12, 0, 1'999, 1);
    row("the finest decimal", 19, 0, ~quint64(0), 1'844'674'407);
    row("finer than fits", 20, 0, ~quint64(0), 0);
    row("finest", 127, 0, ~quint64(0), 0);
    row("halves", 0x81, 0, 3, 1'500'000'000);
    row("2^-10", 0x8a, 0, 1'536, 1'500'000'000);
    row("2^-32", 0xa0, 0, quint64(1) << 31, 500'000'000);
    row("2^-40", 0xa8, 0, quint64(3) << 39, 1'500'000'000);
    row("2^-63", 0xbf, 0, quint64(1) << 62, 500'000'000);
    row("2^-64", 0xc0, 0, quint64(1) << 63, 500'000'000);
    row("2^-127", 0xff, 0, ~quint64(0), 0);
    row("offset", 9, 100, 7, 100'000'000'007);
    row("offset before 1970", 9, -100, 7, -99'999'999'993);
    row("too late", 0, 0, ~quint64(0), latest);
    row("offset too late", 9, latest, 1, latest);
    row("offset too early", 9, std::numeric_limits<qint64>::min(), 1, std::numeric_limits<qint64>::min());
    row("just too late", 6, 0, 9'223'372'036'854'775'808U, latest);
}

void TestTimestamp::timesAreConverted()
{
    QFETCH(const quint8, resolution);
    QFETCH(const qint64, offset);
    QFETCH(const quint64, units);
    const TimestampUnit unit{resolution, offset};
    QTEST(unit.nanoseconds(units), "nanoseconds");
}

QTEST_GUILESS_MAIN(TestTimestamp)
#include "tst_timestamp.moc"
