// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/search/search.h"
#include "tests/core/capture/randomrecords.h"
#include "tests/core/capture/searchtools.h"

#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace wirebench;
using namespace wirebench::capture;
using namespace wirebench::tests;
using State = Search::State;

class TestSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void allHitsComeInOrder_data();
    void allHitsComeInOrder();
    void nothingComesBeforeStartReturns();
    void anEmptySourceIsAtRestAtOnce();
    void theFirstHitComesWhileTheRestIsSearched();
    void batchesAreNotMoreThanTimeAllows();
    void hitsThatNobodyTakesComeTogether();
    void whatWaitsIsOneCall();
    void itGoesOnWhenTheSourceHasGrown();
    void itFollowsASourceThatGrowsAllTheTime();
    void growingWhileItRunsIsNotMissed();
    void whatIsUndecidedIsCounted();
    void aPatternThatTakesTooLongIsSaid();
    void itBeginsWhereItIsTold();
    void fieldsAndTheZoneReachTheFilter();
};

void TestSearch::allHitsComeInOrder_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "dir:in", "dir:none", "/7/", "\"99\"", "not len:4", "dir:in /[05]$/ or len:1"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestSearch::allHitsComeInOrder()
{
    QFETCH(const QString, text);
    auto records = std::make_shared<MemoryRecords>();
    addNumbers(*records, 20'000);
    Search search(records, filterOf(text));
    quint64 reported = 0;
    quint64 examined = 0;
    connect(&search, &Search::hitsFound, this, [&](quint64 firstIndex, quint64 count) {
        QCOMPARE(firstIndex, reported);
        QVERIFY(count > 0);
        reported += count;
        QCOMPARE(search.hits().count(), reported);
    });
    connect(&search, &Search::progressed, this, [&](const SearchProgress &progress) {
        QVERIFY(progress.examined >= examined);
        QVERIFY(search.hits().isEmpty() || search.hits().at(search.hits().count() - 1) < progress.examined);
        examined = progress.examined;
    });
    search.start();
    QTRY_COMPARE(search.state(), State::Resting);
    QVERIFY(rowsOf(search.hits()) == expectedRows(*records, filterOf(text)));
    QCOMPARE(reported, search.hits().count());
    QCOMPARE(search.progress(), (SearchProgress{20'000, 20'000, 0}));
    QCOMPARE(examined, 20'000U);
}

void TestSearch::nothingComesBeforeStartReturns()
{
    auto records = std::make_shared<MemoryRecords>();
    addNumbers(*records, 10);
    Search search(records, Filter());
    QSignalSpy hits(&search, &Search::hitsFound);
    QSignalSpy states(&search, &Search::stateChanged);
    QCOMPARE(search.state(), State::Idle);
    search.follow(); // does nothing yet
    QCOMPARE(search.state(), State::Idle);
    search.start();
    search.start();
    QCOMPARE(search.state(), State::Running);
    QCOMPARE(hits.size(), 0);
    QTRY_COMPARE(search.state(), State::Resting);
    search.start(); // once only
    QCOMPARE(search.state(), State::Resting);
    QCOMPARE(states.size(), 2);
    QCOMPARE(states[0], (QVariantList{QVariant::fromValue(State::Idle), QVariant::fromValue(State::Running)}));
    QCOMPARE(states[1], (QVariantList{QVariant::fromValue(State::Running), QVariant::fromValue(State::Resting)}));
}

void TestSearch::anEmptySourceIsAtRestAtOnce()
{
    Search search(std::make_shared<MemoryRecords>(), Filter());
    QSignalSpy hits(&search, &Search::hitsFound);
    search.start();
    QTRY_COMPARE(search.state(), State::Resting);
    QCOMPARE(hits.size(), 0);
    QCOMPARE(search.progress(), SearchProgress());
}

void TestSearch::theFirstHitComesWhileTheRestIsSearched()
{
    auto records = std::make_shared<HeldRecords>(22); // record 10, after "0|1|…|9|" and "x|"
    records->append({}, "x");
    addNumbers(*records, 100);
    StoppedClock clock; // so that only being the first makes it come
    Search search(records, filterOf(u"\"3\""), {.clock = &clock});
    QSignalSpy hits(&search, &Search::hitsFound);
    search.start();
    QTRY_COMPARE(hits.size(), 1);
    QVERIFY(rowsOf(search.hits()) == std::vector<quint64>{4});
    QCOMPARE(search.state(), State::Running);
    records->released.release();
    QTRY_COMPARE(search.state(), State::Resting);
    QCOMPARE(search.hits().count(), 19U);
}

void TestSearch::batchesAreNotMoreThanTimeAllows()
{
    auto records = std::make_shared<MemoryRecords>();
    addNumbers(*records, 50'000);
    StoppedClock clock;
    Search search(records, filterOf(u"dir:in"), {.clock = &clock});
    QSignalSpy hits(&search, &Search::hitsFound);
    QSignalSpy progress(&search, &Search::progressed);
    search.start();
    QTRY_COMPARE(search.state(), State::Resting);
    QVERIFY2(hits.size() <= 2, qPrintable(QString::number(hits.size()))); // the first, and the rest at the end
    QVERIFY2(progress.size() <= 3, qPrintable(QString::number(progress.size())));
}

void TestSearch::hitsThatNobodyTakesComeTogether()
{
    QThreadPool pool;
    auto records = std::make_shared<MemoryRecords>();
    addNumbers(*records, 50'000);
    Search search(records, Filter(), {.pool = &pool});
    QSignalSpy hits(&search, &Search::hitsFound);
    search.start();
    QVERIFY(pool.waitForDone(20'000));
    QTRY_COMPARE(search.state(), State::Resting);
    QCOMPARE(hits.size(), 1);
    QCOMPARE(search.hits().count(), 50'000U);
}

void TestSearch::whatWaitsIsOneCall()
{
    QThreadPool pool;
    HastyClock clock; // so that there is a report for each record
    auto records = std::make_shared<MemoryRecords>();
    addNumbers(*records, 1'000);
    Search search(records, Filter(), {.pool = &pool, .clock = &clock});
    CallCounter counter;
    search.installEventFilter(&counter);
    search.start();
    QVERIFY(pool.waitForDone(20'000));
    QTRY_COMPARE(search.state(), State::Resting);
    QCOMPARE(search.hits().count(), 1'000U);
    QCOMPARE(counter.calls, 1);
}

void TestSearch::itGoesOnWhenTheSourceHasGrown()
{
    auto records = std::make_shared<MemoryRecords>();
    Search search(records, filterOf(u"dir:in"));
    search.start();
    QTRY_COMPARE(search.state(), State::Resting);
    for (const int count : {1, 0, 5000, 3}) {
        addNumbers(*records, count);
        search.follow();
        QCOMPARE(search.state(), State::Running);
        QTRY_COMPARE(search.state(), State::Resting);
        QVERIFY(rowsOf(search.hits()) == expectedRows(*records, filterOf(u"dir:in")));
        QCOMPARE(search.progress().examined, records->count());
    }
}

void TestSearch::itFollowsASourceThatGrowsAllTheTime()
{
    auto records = std::make_shared<MemoryRecords>();
    Search search(records, filterOf(u"dir:in"));
    search.start();
    std::thread growing([records, &search] {
        for (int i = 0; i < 200; ++i) {
            addNumbers(*records, 50);
            QMetaObject::invokeMethod(&search, &Search::follow, Qt::QueuedConnection);
        }
    });
    growing.join();
    QTRY_VERIFY(search.state() == State::Resting && search.progress().examined == 10'000);
    QVERIFY(rowsOf(search.hits()) == expectedRows(*records, filterOf(u"dir:in")));
}

void TestSearch::growingWhileItRunsIsNotMissed()
{
    QThreadPool pool;
    auto records = std::make_shared<MemoryRecords>();
    addNumbers(*records, 10);
    Search search(records, Filter(), {.pool = &pool});
    search.start();
    QVERIFY(pool.waitForDone(20'000)); // has seen the end; nobody knows yet
    addNumbers(*records, 10);
    QCOMPARE(search.state(), State::Running);
    search.follow();
    QTRY_COMPARE(search.state(), State::Resting);
    QCOMPARE(search.hits().count(), 20U);
}

void TestSearch::whatIsUndecidedIsCounted()
{
    auto records = std::make_shared<MemoryRecords>();
    addNumbers(*records, 100);
    records->breakPayload(7);
    records->breakPayload(70);
    Search search(records, filterOf(u"/7/"));
    search.start();
    QTRY_COMPARE(search.state(), State::Resting);
    QCOMPARE(search.progress(), (SearchProgress{100, 100, 2}));
    QCOMPARE(search.hits().count(), 17U);
}

void TestSearch::aPatternThatTakesTooLongIsSaid()
{
    auto records = std::make_shared<MemoryRecords>();
    addNumbers(*records, 100);
    HastyClock clock; // each match takes a second
    Search search(records, filterOf(u"dir:in or not /^[1]/"), {.clock = &clock});
    search.start();
    QTRY_COMPARE(search.state(), State::Resting);
    // Every third came in and needs no pattern, and eleven of the others could be decided.
    QCOMPARE(search.progress(), (SearchProgress{100, 100, 66 - 11, true}));
    Search quick(records, filterOf(u"/^[1]/"));
    quick.start();
    QTRY_COMPARE(quick.state(), State::Resting);
    QCOMPARE(quick.progress(), (SearchProgress{100, 100, 0, false}));
}

void TestSearch::itBeginsWhereItIsTold()
{
    auto records = std::make_shared<MemoryRecords>();
    addNumbers(*records, 100);
    for (const quint64 first : {0U, 99U, 100U}) {
        Search search(records, Filter(), {.first = first});
        QCOMPARE(search.progress().examined, first);
        search.start();
        QTRY_COMPARE(search.state(), State::Resting);
        QCOMPARE(search.hits().count(), 100 - first);
        QCOMPARE(search.progress(), (SearchProgress{100, 100, 0}));
        if (first < 100)
            QCOMPARE(search.hits().at(0), first);
    }
}

void TestSearch::fieldsAndTheZoneReachTheFilter()
{
    auto records = std::make_shared<MemoryRecords>();
    addNumbers(*records, 30); // at 1970-01-01T00:00Z
    Search search(records, filterOf(u"field:name==\"7\" after:04:59 before:05:01"),
                  {.fields = std::make_shared<SimpleFields>(), .zone = QTimeZone(5 * 3600)});
    search.start();
    QTRY_COMPARE(search.state(), State::Resting);
    QVERIFY(rowsOf(search.hits()) == std::vector<quint64>{7});
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
