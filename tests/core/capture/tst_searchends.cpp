// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/search/search.h"
#include "tests/core/capture/searchtools.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace wirebench;
using namespace wirebench::capture;
using namespace wirebench::tests;
using State = Search::State;

class TestSearchEnds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void afterCancelNothingComes();
    void cancelBeforeStartAndTwice();
    void itMayBeDeletedWhileTheThreadWorks();
    void itMayBeDeletedOrCancelledFromEverySignal_data();
    void itMayBeDeletedOrCancelledFromEverySignal();
    void anErrorKeepsTheHitsBefore();
};

void TestSearchEnds::afterCancelNothingComes()
{
    QThreadPool pool;
    auto records = std::make_shared<HeldRecords>(20); // record 10
    addNumbers(*records, 1000);
    Search search(records, filterOf(u"/1/"), {.pool = &pool});
    search.start();
    QVERIFY(records->reached.tryAcquire(1, 20'000));
    QSignalSpy hits(&search, &Search::hitsFound);
    QSignalSpy progress(&search, &Search::progressed);
    QSignalSpy states(&search, &Search::stateChanged);
    search.cancel();
    QCOMPARE(search.state(), State::Cancelled);
    QCOMPARE(states.size(), 1);
    records->released.release();
    QVERIFY(pool.waitForDone(20'000));
    QCOMPARE(records->payloadsRead(), 11U); // the thread stopped there
    QCoreApplication::sendPostedEvents();
    search.follow();
    search.start();
    QCOMPARE(hits.size() + progress.size(), 0);
    QCOMPARE(states.size(), 1);
    QCOMPARE(search.state(), State::Cancelled);
}

void TestSearchEnds::cancelBeforeStartAndTwice()
{
    auto records = std::make_shared<MemoryRecords>();
    addNumbers(*records, 10);
    Search search(records, Filter());
    QSignalSpy states(&search, &Search::stateChanged);
    search.cancel();
    search.cancel();
    search.start();
    QCOMPARE(states.size(), 1);
    QCOMPARE(search.state(), State::Cancelled);
    QCOMPARE(records.use_count(), 2);
}

void TestSearchEnds::itMayBeDeletedWhileTheThreadWorks()
{
    QThreadPool pool;
    auto records = std::make_shared<HeldRecords>(20);
    addNumbers(*records, 1000);
    auto search = std::make_unique<Search>(records, filterOf(u"/1/"), Search::Options{.pool = &pool});
    search->start();
    QVERIFY(records->reached.tryAcquire(1, 20'000));
    search.reset();
    QVERIFY(records.use_count() > 1); // the thread still has them
    records->released.release();
    QVERIFY(pool.waitForDone(20'000));
    QCOMPARE(records->payloadsRead(), 11U);
    QCOMPARE(records.use_count(), 1);
}

void TestSearchEnds::itMayBeDeletedOrCancelledFromEverySignal_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<bool>("deletes");
    for (const bool deletes : {false, true}) {
        QTest::addRow("hitsFound, %d", deletes) << 0 << deletes;
        QTest::addRow("progressed, %d", deletes) << 1 << deletes;
        QTest::addRow("stateChanged, %d", deletes) << 2 << deletes;
    }
}

void TestSearchEnds::itMayBeDeletedOrCancelledFromEverySignal()
{
    QFETCH(const int, signal);
    QFETCH(const bool, deletes);
    auto records = std::make_shared<MemoryRecords>();
    addNumbers(*records, 1000);
    QPointer<Search> search = new Search(records, Filter());
    QStringList after; // what came after
    bool isOver = false;
    const auto came = [&](int which, const char *name) {
        if (isOver && (which != 2 || deletes))
            after.append(QString::fromLatin1(name));
        if (isOver || which != signal || search->state() == State::Idle)
            return;
        isOver = true;
        if (deletes)
            delete search;
        else
            search->cancel();
    };
    connect(search, &Search::hitsFound, this, [&] { came(0, "hitsFound"); });
    connect(search, &Search::progressed, this, [&] { came(1, "progressed"); });
    connect(search, &Search::stateChanged, this, [&] { came(2, "stateChanged"); });
    search->start();
    QTRY_VERIFY(isOver);
    QTRY_VERIFY(deletes ? search.isNull() : search->state() == State::Cancelled);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(after, QStringList());
    delete search;
}

void TestSearchEnds::anErrorKeepsTheHitsBefore()
{
    auto records = std::make_shared<MemoryRecords>();
    addNumbers(*records, 10'000);
    records->breakEntries(5'000);
    StoppedClock clock; // so that nothing is reported in between
    Search search(records, Filter(), {.clock = &clock});
    search.start();
    QTRY_COMPARE(search.state(), State::Failed);
    QCOMPARE(search.error(), (Error{ErrorCode::Unknown, QStringLiteral("broken on purpose")}));
    QCOMPARE(search.hits().count(), 4'096U); // they are read by the 2,048
    QCOMPARE(search.progress().examined, search.hits().count());
    search.follow();
    search.cancel();
    QCOMPARE(search.state(), State::Failed);
}

QTEST_GUILESS_MAIN(TestSearchEnds)
#include "tst_searchends.moc"
