// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/testing/arrivals.h"

#include <QTest>

using namespace wirebench::testing;
using namespace std::chrono_literals;

//! When what is taken came.
class TestArrivals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySplitHasTheTimeOfItsLastByte_data();
    void everySplitHasTheTimeOfItsLastByte();
    void datagramsAreTakenWhole();
};

namespace {

//! 1 byte after 1 ns, 2 after 2 ns, 3 after 3 ns: when each of the six came.
constexpr int times[] = {1, 2, 2, 3, 3, 3};

Arrivals arrivals()
{
    Arrivals made;
    for (int piece = 1; piece <= 3; ++piece)
        made.add(piece, std::chrono::nanoseconds(piece));
    return made;
}

} // namespace

void TestArrivals::everySplitHasTheTimeOfItsLastByte_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("second");
    for (int first = 1; first <= 6; ++first) {
        for (int second = 0; first + second <= 6; ++second)
            QTest::addRow("%d, %d", first, second) << first << second;
    }
}

void TestArrivals::everySplitHasTheTimeOfItsLastByte()
{
    QFETCH(const int, first);
    QFETCH(const int, second);
    Arrivals came = arrivals();
    QCOMPARE(came.take(first).count(), times[first - 1]);
    QCOMPARE(came.take(second).count(), times[first + second - 1]);
    QCOMPARE(came.take(6).count(), first + second == 6 ? 3 : times[5]);
    came.add(1, 9ns);
    QCOMPARE(came.take(1), 9ns);
}

void TestArrivals::datagramsAreTakenWhole()
{
    Arrivals came;
    QCOMPARE(came.takePiece(), 0ns);
    came.add(0, 1ns);
    came.add(5, 2ns);
    QCOMPARE(came.takePiece(), 1ns);
    QCOMPARE(came.takePiece(), 2ns);
    QCOMPARE(came.takePiece(), 2ns); // of none: that of the last
}

QTEST_GUILESS_MAIN(TestArrivals)
#include "tst_arrivals.moc"
