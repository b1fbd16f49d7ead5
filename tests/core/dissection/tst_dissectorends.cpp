// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/dissector.h"
#include "tests/core/dissection/faketshark.h"
#include "tests/support/manualclock.h"

#include <csignal>
#include <memory>

using namespace wirebench;
using namespace wirebench::decode;
using namespace wirebench::decode::tests;
using wirebench::tests::ManualClock;

//! A child that would not end by itself, or not in time.
class TestDissectorEnds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void cleanup() { QTRY_VERIFY_WITH_TIMEOUT(noChildIsLeft(), deadline); }

    void aChildThatHangsIsEndedWithAllItStarted();
    void theTimeLimitIsTheClocks();
    void noTimeLimitAfterTheEnd();
    void aFloodMeetsTheLimit_data();
    void aFloodMeetsTheLimit();
    void aFloodOfComplaintsIsNotKept();
    void cancellingEndsTheChild_data();
    void cancellingEndsTheChild();
    void destroyingFromEverySignalIsAllowed_data();
    void destroyingFromEverySignalIsAllowed();
    void destroyingWaitsForNothing();
};

void TestDissectorEnds::aChildThatHangsIsEndedWithAllItStarted()
{
    const FakeTshark fake("trap '' TERM HUP INT\n" + head + "sleep 1000 &\n" + tell("$$") + tell("$!") + "wait\n");
    DissectorOptions options = optionsFor(fake);
    options.timeout = std::chrono::milliseconds(300);
    Dissector dissector(options);
    Log log(dissector);
    dissector.start(capture);
    QTRY_VERIFY_WITH_TIMEOUT(log.ended(), deadline);
    QCOMPARE(log.failed.size(), 1);
    QCOMPARE(dissector.error().code, ErrorCode::TimedOut);
    QVERIFY2(dissector.error().detail.contains(QStringLiteral("within 300 ms: select fewer packets")),
             qPrintable(dissector.error().detail));
    QCOMPARE(log.packets.size(), 2);
    QTRY_VERIFY_WITH_TIMEOUT(!isAlive(log.shown(0)) && !isAlive(log.shown(1)), deadline);
}

void TestDissectorEnds::theTimeLimitIsTheClocks()
{
    ManualClock clock;
    const FakeTshark fake(head + tell("$$") + "exec sleep 1000\n");
    DissectorOptions options = optionsFor(fake);
    options.timeout = std::chrono::hours(1);
    Dissector dissector(options, clock);
    Log log(dissector);
    dissector.start(capture);
    QTRY_COMPARE_WITH_TIMEOUT(log.packets.size(), 1, deadline);
    clock.advance(std::chrono::hours(1) - std::chrono::milliseconds(1));
    QVERIFY(!log.ended());
    QVERIFY(isAlive(log.shown(0)));
    clock.advance(std::chrono::milliseconds(1));
    QCOMPARE(log.failed.size(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(!isAlive(log.shown(0)), deadline);
}

void TestDissectorEnds::noTimeLimitAfterTheEnd()
{
    ManualClock clock;
    for (const QByteArray &script : {QByteArray(head + tail), QByteArrayLiteral("exit 1\n")}) {
        const FakeTshark fake(script);
        Dissector dissector(optionsFor(fake), clock);
        Log log(dissector);
        dissector.start(capture);
        QCOMPARE(clock.activeTimers(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(log.ended(), deadline);
        QCOMPARE(clock.activeTimers(), 0);
    }
}

void TestDissectorEnds::aFloodMeetsTheLimit_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("detail");
    QTest::newRow("packets") << head + "exec yes '<packet/>'\n" << QStringLiteral("larger than 100000 bytes");
    QTest::newRow("fields") << head + "echo '<packet><proto>'; exec yes '<field/>'\n"
                            << QStringLiteral("more than 1000 fields");
    QTest::newRow("nested fields") << head + "echo '<packet>'; exec yes '<proto>'\n"
                                   << QStringLiteral("deeper than 64");
    QTest::newRow("one long text") << head + "echo '<packet><proto show=\"'; exec yes\n"
                                   << QStringLiteral("larger than 100000 bytes");
    QTest::newRow("nothing but lines") << QByteArray("exec yes ''\n") << QStringLiteral("larger than 100000 bytes");
}

void TestDissectorEnds::aFloodMeetsTheLimit()
{
    QFETCH(const QByteArray, script);
    QFETCH(const QString, detail);
    const FakeTshark fake(script);
    DissectorOptions options = optionsFor(fake);
    options.limits = {.output = 100'000, .fieldsPerPacket = 1000};
    Dissector dissector(options);
    Log log(dissector);
    dissector.start(capture);
    QTRY_VERIFY_WITH_TIMEOUT(log.ended(), deadline);
    QCOMPARE(log.failed.size(), 1);
    QCOMPARE(dissector.error().code, ErrorCode::OutOfResources);
    QVERIFY2(dissector.error().detail.contains(detail), qPrintable(dissector.error().detail));
}

void TestDissectorEnds::aFloodOfComplaintsIsNotKept()
{
    const FakeTshark fake("echo first >&2; yes complaint | head -c 20000000 >&2\n" + head + tell("here") + tail
                          + "exit 4\n");
    Dissector dissector(optionsFor(fake));
    Log log(dissector);
    dissector.start(capture);
    QTRY_VERIFY_WITH_TIMEOUT(log.ended(), deadline);
    QCOMPARE(log.shown(0), QStringLiteral("here"));
    QCOMPARE(dissector.error().detail, QStringLiteral("tshark failed with exit code 4: first"));
}

void TestDissectorEnds::cancellingEndsTheChild_data()
{
    QTest::addColumn<bool>("inSlot");
    QTest::newRow("later") << false;
    QTest::newRow("within a signal") << true;
}

void TestDissectorEnds::cancellingEndsTheChild()
{
    QFETCH(const bool, inSlot);
    const FakeTshark fake("trap '' TERM\n" + head + tell("$$") + tell("more") + "sleep 1000\n" + tail);
    Dissector dissector(optionsFor(fake));
    Log log(dissector);
    if (inSlot)
        connect(&dissector, &Dissector::packetDissected, &dissector, &Dissector::cancel);
    dissector.start(capture);
    QTRY_COMPARE_WITH_TIMEOUT(log.packets.size(), inSlot ? 1 : 2, deadline);
    dissector.cancel();
    QCOMPARE(dissector.state(), DissectorState::Cancelled);
    QTRY_VERIFY_WITH_TIMEOUT(!isAlive(log.shown(0)), deadline);
    QCOMPARE(log.packets.size(), inSlot ? 1 : 2);
    QVERIFY(!log.ended());
    dissector.cancel();
    dissector.start(capture);
    QCOMPARE(dissector.state(), DissectorState::Cancelled);

    Dissector idle(optionsFor(fake));
    idle.cancel();
    QCOMPARE(idle.state(), DissectorState::Cancelled);
    Dissector wrong(optionsFor(fake));
    Log wrongLog(wrong);
    wrong.start({});
    wrong.cancel(); // before it could say why it fails
    QCoreApplication::sendPostedEvents();
    QVERIFY(!wrongLog.ended());
}

void TestDissectorEnds::destroyingFromEverySignalIsAllowed_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<int>("packet"); // after which; 0: at the end
    QTest::newRow("finished") << head + tell("a") + tail << 0;
    QTest::newRow("failed with the child") << head + tell("a") + "exit 1\n" << 0;
    QTest::newRow("failed before the child") << head + "echo '<x>'; exec sleep 1000\n" << 0;
    QTest::newRow("the first packet") << head + tell("a") + tell("b") + tail << 1;
    QTest::newRow("the last packet") << head + tell("a") + tell("b") + tail << 2;
    QTest::newRow("a packet before an error") << head + tell("a") + "echo '<x>'\n" << 1;
}

void TestDissectorEnds::destroyingFromEverySignalIsAllowed()
{
    QFETCH(const QByteArray, script);
    QFETCH(const int, packet);
    const FakeTshark fake(script);
    auto dissector = std::make_unique<Dissector>(optionsFor(fake));
    Log log(*dissector);
    const auto destroy = [&] { dissector.reset(); };
    if (packet == 0) {
        connect(dissector.get(), &Dissector::finished, this, destroy);
        connect(dissector.get(), &Dissector::failed, this, destroy);
    } else {
        connect(dissector.get(), &Dissector::packetDissected, this, [&] {
            if (log.packets.size() == packet)
                destroy();
        });
    }
    dissector->start(capture);
    QTRY_VERIFY_WITH_TIMEOUT(!dissector, deadline);
    QCOMPARE(log.ended(), packet == 0);
    if (packet > 0)
        QCOMPARE(log.packets.size(), packet);
}

void TestDissectorEnds::destroyingWaitsForNothing()
{
    const FakeTshark fake(head + tell("$$") + "exec sleep 1000\n");
    QString child;
    {
        Dissector dissector(optionsFor(fake));
        Log log(dissector);
        dissector.start(capture);
        QTRY_COMPARE_WITH_TIMEOUT(log.packets.size(), 1, deadline);
        child = log.shown(0);
        ::kill(child.toInt(), SIGSTOP);
    }
    QTRY_VERIFY_WITH_TIMEOUT(!isAlive(child), deadline);
    for (int i = 0; i < 20; ++i) { // hardly started
        Dissector dissector(optionsFor(fake));
        dissector.start(capture);
    }
}

QTEST_GUILESS_MAIN(TestDissectorEnds)
#include "tst_dissectorends.moc"
