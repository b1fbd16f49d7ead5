// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/harness/runnerbench.h"

#include <QTemporaryDir>
#include <QTest>

using namespace wirebench;
using namespace wirebench::tests;

class TestRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connectingFailsAsTheRigDoes();
    void capturesAreVariablesFromThenOn();
    void branchesRunAtOnceAndAreMerged();
    void theFirstBranchThatFailsEndsTheOthers();
    void aMillionRoundsNeitherGrowTheStackNorHoldUpOthers();
    void callsRunAnotherScenarioWithItsOwnVariables();
    void aFailureSaysWhereHowAndWhatWasBefore();
    void aMismatchIsMarked();
    void theSameSeedGivesTheSameBytesAndOrder();
    void cancellingEndsIt();
    void aLimitForAllOfItEndsIt();
    void whatWaitsIsBounded();
    void filesAreSentAndExpectedAsTheyAre();
    void whatIsSaidElsewhereOfADeviceIsUsed();
    void roundTripsAreMeasured();
    void exactTimesOfWaiting();
    void aMessageThatThePeersEndCutsIsBroken();
    void aCallDoesNotInheritItsCallersLimit();
    void whatIsSentIsCounted();
};

void TestRunner::connectingFailsAsTheRigDoes()
{
    Bench bench;
    bench.pump().openError = Error{ErrorCode::ConnectionRefused, QStringLiteral("refused")};
    ScenarioResult result = bench.run(head);
    QCOMPARE(shown(result), QStringLiteral("inconclusive 2: refused"));
    QCOMPARE(result.failure->advice, QStringLiteral("see that pump runs at tcp://pump:1"));
    bench.pump().openError.reset();
    bench.pump().isSilent = true;
    QCOMPARE(shown(bench.run(head)), QStringLiteral("inconclusive 2: pump at tcp://pump:1 did not answer within 5s"));
    QCOMPARE(shown(bench.run(QStringLiteral("device pump tcp://pump:1\nconnect pump within 30ms"))),
             QStringLiteral("inconclusive 2: pump at tcp://pump:1 did not answer within 30ms"));
    QCOMPARE(shown(bench.run(QStringLiteral("device pump tcp://{host}:1"))),
             QStringLiteral("inconclusive 1: the variable host has no value; set it, or say --var host=VALUE"));
    QCOMPARE(shown(bench.run(QStringLiteral("device pump simulated nosuch"))),
             QStringLiteral("inconclusive 1: no simulated device nosuch"));
    QCOMPARE(shown(bench.run(QStringLiteral("device pump listen:tcp:7\nconnect pump"))),
             QStringLiteral("inconclusive 2: pump is at listen:tcp:7, where one waits"));
    QCOMPARE(shown(bench.run(QStringLiteral("device pump listen:tcp:7\nlisten pump"))),
             QStringLiteral("inconclusive 2: listen:tcp:7 is in use"));
}

void TestRunner::capturesAreVariablesFromThenOn()
{
    Bench bench;
    bench.pump().reactions = {{"", Act::Say, QByteArray("\x00\xe6", 2)},
                              {QByteArray("\x00\xe7", 2), Act::Say, "id=42\n"}};
    const ScenarioResult result =
        bench.run(head
                  + u"expect pump [temp:u16be 200..250]\n"
                    "set next = {temp} + 1\nsend pump {next:u16be}\n"
                    "expect pump /id=(?<id>\\d+)\\n/\nnote \"{temp} {id}\"\nassert {id} == 42");
    QCOMPARE(shown(result), QStringLiteral("pass"));
    QCOMPARE(result.notes, QStringList(QStringLiteral("230 42")));
    QCOMPARE(result.checks, 2);
    QCOMPARE(result.steps, 8);
}

void TestRunner::branchesRunAtOnceAndAreMerged()
{
    Bench bench;
    bench.pump().reactions = {{"", Act::Say, "a", 40ms}};
    bench.pump(QStringLiteral("tcp://valve:1")).reactions = {{"", Act::Say, "b", 20ms}};
    const ScenarioResult result =
        bench.run(head
                  + u"device valve tcp://valve:1\nconnect valve\nset y = 1\n"
                    "parallel {\nbranch { expect pump /(?<x>a)/ within 60ms  set y = 2 }\n"
                    "branch { expect valve /(?<z>b)/ within 60ms  wait 30ms }\n}\nnote \"{x}{y}{z}\"");
    QCOMPARE(shown(result), QStringLiteral("pass"));
    QCOMPARE(result.notes, QStringList(QStringLiteral("a2b")));
    QCOMPARE(result.duration, 50ms);
}

void TestRunner::theFirstBranchThatFailsEndsTheOthers()
{
    Bench bench;
    const ScenarioResult result =
        bench.run(head + u"parallel {\nbranch { wait 10s }\nbranch { expect pump \"x\" within 50ms }\n}\nnote \"no\"");
    QCOMPARE(shown(result), QStringLiteral("fail 5: nothing came within 50ms"));
    QCOMPARE(result.failure->path, QStringList(QStringLiteral("branch 2 of 2")));
    QVERIFY(result.duration < 100ms);
    QVERIFY(result.notes.isEmpty());
}

void TestRunner::aMillionRoundsNeitherGrowTheStackNorHoldUpOthers()
{
    Bench bench;
    const ScenarioResult result =
        bench.run(QStringLiteral("set n = 0\nparallel {\nbranch { repeat 100000 { set n = {n} + 1 } }\n"
                                 "branch { wait 5ms  note \"meanwhile\" }\n}\nassert {n} == 100000"));
    QCOMPARE(shown(result), QStringLiteral("pass"));
    QCOMPARE(result.steps, 100'000 + 6);
    const auto note = bench.events.indexOf(QRegularExpression(QStringLiteral("begin 4:2.*")));
    QVERIFY(note > 0);
    QVERIFY(note < bench.events.size() - 10'000);
}

void TestRunner::callsRunAnotherScenarioWithItsOwnVariables()
{
    Bench bench;
    bench.pump().reactions = {{"", Act::Say, "hello"}};
    bench.options.load = [](const QString &path) -> Result<ScenarioPointer> {
        if (path == u"./login.wire")
            return parsed(head + u"expect pump \"{word}\"\nset secret = 1", path);
        if (path == u"./self.wire")
            return parsed(QStringLiteral("call \"self.wire\""), path);
        return failure(ErrorCode::InvalidArgument, QStringLiteral("no file"));
    };
    QCOMPARE(shown(bench.run(QStringLiteral("set x = 3\ncall \"login.wire\" with word=\"hello\"\nassert {x} == 3"))),
             QStringLiteral("pass"));
    QVERIFY(bench.run(QStringLiteral("call \"login.wire\" with word=\"hello\"\nnote \"{secret}\"")).failure);
    const ScenarioResult failed = bench.run(QStringLiteral("\ncall \"login.wire\" with word=\"other\""));
    QCOMPARE(shown(failed), QStringLiteral("fail 3: byte 0 does not fit"));
    QCOMPARE(failed.failure->fileName, QStringLiteral("./login.wire"));
    QCOMPARE(failed.failure->path, QStringList(QStringLiteral("called from test.wire:2")));
    QCOMPARE(shown(bench.run(QStringLiteral("call \"none.wire\""))), QStringLiteral("inconclusive 1: no file"));
    QVERIFY(shown(bench.run(QStringLiteral("call \"self.wire\""))).contains(u"calls are too deep"));
}

void TestRunner::aFailureSaysWhereHowAndWhatWasBefore()
{
    Bench bench;
    bench.pump().reactions = {{"P", Act::Say, "Q"}, {"P", Act::Say, "X"}};
    const ScenarioResult result =
        bench.run(head + u"repeat 5 {\n  send pump \"P\"\n  expect pump \"Q\"   # the answer\n}");
    const Failure &failure = *result.failure;
    QCOMPARE(failure.place.line, 5);
    QCOMPARE(failure.place.column, 3);
    QVERIFY(failure.statement.startsWith(u"expect pump \"Q\""));
    QCOMPARE(failure.device, QStringLiteral("pump"));
    QCOMPARE(failure.path, QStringList(QStringLiteral("repeat, round 2 of 5")));
    QCOMPARE(failure.before.size(), 5);
    QCOMPARE(failure.before.at(0).event, QStringLiteral("connected"));
    QCOMPARE(failure.before.at(3).kind, Exchange::Kind::Sent);
    QCOMPARE(failure.before.at(4).bytes, QByteArray("X"));
}

void TestRunner::aMismatchIsMarked()
{
    Bench bench;
    bench.pump().reactions = {{"", Act::Say, "\1\2\7\4"}};
    const ScenarioResult result = bench.run(head + u"expect pump 01 ?? 03 04");
    const ByteMismatch &mismatch = *result.failure->mismatch;
    QCOMPARE(mismatch.expected, QStringLiteral("01 ?? 03 04"));
    QCOMPARE(mismatch.got, QByteArray("\1\2\7\4"));
    QCOMPARE(mismatch.offset, 2);
    QCOMPARE(mismatch.isWhole, false);
}

void TestRunner::theSameSeedGivesTheSameBytesAndOrder()
{
    const QString text = head
        + u"parallel {\nbranch { repeat 20 { send pump {random:u64}  wait 1ms } }\n"
          "branch { repeat 20 { send pump {random:u32}  wait 2ms } }\n}";
    const auto run = [&text](quint64 seed) {
        Bench bench;
        bench.options.seed = seed;
        bench.run(text);
        return std::pair(bench.pump().received, bench.events);
    };
    QCOMPARE(run(1), run(1));
    QVERIFY(run(1).first != run(2).first);
    QCOMPARE(run(1).first.size(), 20 * 12);
}

void TestRunner::cancellingEndsIt()
{
    Bench bench;
    bench.cancelAt = QStringLiteral("3");
    const ScenarioResult result = bench.run(head + u"wait 10s\nnote \"no\"");
    QCOMPARE(shown(result), QStringLiteral("inconclusive 3: it was stopped"));
    QVERIFY(result.notes.isEmpty());
}

void TestRunner::aLimitForAllOfItEndsIt()
{
    Bench bench;
    bench.options.timeout = 100ms;
    QCOMPARE(shown(bench.run(head + u"wait 10s")),
             QStringLiteral("inconclusive 3: the scenario was not over within 100ms"));
    QCOMPARE(shown(bench.run(head + u"wait 99ms")), QStringLiteral("pass"));
}

void TestRunner::whatWaitsIsBounded()
{
    Bench bench;
    bench.pump().reactions = {{"", Act::Say, QByteArray(10 * 1024 * 1024, 'x')}};
    bench.pump().largestPiece = 64 * 1024;
    QCOMPARE(shown(bench.run(head + u"wait 500ms\nexpect pump length 10485760\nexpect pump nothing for 5ms", 20s)),
             QStringLiteral("pass"));
    QVERIFY(bench.pump().mostWaiting <= Inbox::limit);
    const ScenarioResult result = bench.run(head + u"wait 500ms\nexpect pump ... 00");
    QCOMPARE(shown(result), QStringLiteral("fail 4: 4194304 bytes came, and it is still not complete"));
}

void TestRunner::filesAreSentAndExpectedAsTheyAre()
{
    QTemporaryDir folder;
    QByteArray content;
    for (int i = 0; i < 1'000'000; ++i)
        content += static_cast<char>(i % 251);
    QFile file(folder.filePath(QStringLiteral("firmware.bin")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const auto text = [&](const char *what) -> QString {
        return head + QString::fromLatin1(what).arg(file.fileName());
    };
    Bench bench;
    QCOMPARE(shown(bench.run(text("send pump file \"%1\""))), QStringLiteral("pass"));
    QCOMPARE(bench.pump().received, content);
    bench.pump().reactions = {{"", Act::Say, content}};
    bench.pump().largestPiece = 1000;
    QCOMPARE(shown(bench.run(text("expect pump file \"%1\" within 10s"), 20s)), QStringLiteral("pass"));
    content[777'777] = static_cast<char>(content[777'777] ^ 1);
    bench.pump().reactions = {{"", Act::Say, content}};
    const ScenarioResult wrong = bench.run(text("expect pump file \"%1\" within 10s"), 20s);
    QCOMPARE(shown(wrong), QStringLiteral("fail 3: byte 777777 differs from %1").arg(file.fileName()));
    bench.pump().reactions = {{"", Act::Say, content.first(10)}};
    QCOMPARE(shown(bench.run(text("expect pump file \"%1\" within 50ms"))),
             QStringLiteral("fail 3: 10 of 1000000 bytes came within 50ms"));
    QVERIFY(shown(bench.run(text("send pump file \"%1.none\""))).startsWith(u"inconclusive 3: "));
    QVERIFY(shown(bench.run(text("expect pump file \"%1.none\""))).startsWith(u"inconclusive 3: "));
    bench.pump().received.clear();
    bench.pump().capacity = 300'000;
    QCOMPARE(shown(bench.run(text("send pump file \"%1\""))),
             QStringLiteral("fail 3: pump took only 300000 of 1000000 bytes within 2s"));
}

void TestRunner::whatIsSaidElsewhereOfADeviceIsUsed()
{
    Bench bench;
    scenario::DeviceStatement other;
    other.address = QStringLiteral("tcp://other:2");
    bench.options.devices.insert(QStringLiteral("pump"), other);
    bench.pump(QStringLiteral("tcp://other:2")).reactions = {{"", Act::Say, "other"}};
    QCOMPARE(shown(bench.run(head + u"expect pump \"other\"")), QStringLiteral("pass"));
    bench.options.devices.clear();
    bench.options.variables.insert(QStringLiteral("host"), QByteArray("other"));
    QCOMPARE(
        shown(bench.run(QStringLiteral("device pump tcp://{host=pump}:{port=2}\nconnect pump\nexpect pump \"other\""))),
        QStringLiteral("pass"));
}

void TestRunner::roundTripsAreMeasured()
{
    Bench bench;
    bench.pump().reactions = {{"P", Act::Say, "Q", 10ms}, {"P", Act::Say, "Q", 30ms}};
    const ScenarioResult result =
        bench.run(head
                  + u"repeat 2 { send pump \"P\"  expect pump \"Q\" }\n"
                    "assert rtt(pump) min == 10ms\nassert rtt(pump) max in 30ms..30ms\n"
                    "assert rtt(pump) count == 2\nassert sent(pump) == 2\nassert rtt(pump) max < 20ms");
    QCOMPARE(shown(result), QStringLiteral("fail 8: rtt(pump) max is 30 ms, expected < 20 ms"));
    QCOMPARE(result.measurements.first().first, QStringLiteral("rtt(pump) min"));
    QCOMPARE(result.measurements.first().second, 0.01);
}

void TestRunner::exactTimesOfWaiting()
{
    Bench bench;
    QCOMPARE(bench.run(QStringLiteral("wait 25ms\nwait 5ms")).duration, 30ms);
}

void TestRunner::aMessageThatThePeersEndCutsIsBroken()
{
    Bench bench;
    bench.pump().reactions = {{"", Act::Say, QByteArray("\0\5ab", 4)}, {"", Act::End}};
    const ScenarioResult result =
        bench.run(QStringLiteral("device pump tcp://pump:1 framing length:2be\nconnect pump\nexpect pump \"abcde\""));
    QVERIFY2(shown(result).startsWith(u"fail 3: a broken message came: "), qPrintable(shown(result)));
}

void TestRunner::aCallDoesNotInheritItsCallersLimit()
{
    Bench bench;
    bench.pump().reactions = {{"", Act::Say, "late", 50ms}};
    bench.options.load = [](const QString &path) -> Result<ScenarioPointer> {
        return parsed(head + u"expect pump \"late\"", path);
    };
    QCOMPARE(shown(bench.run(QStringLiteral("default within 10ms\ncall \"other.wire\""))), QStringLiteral("pass"));
}

void TestRunner::whatIsSentIsCounted()
{
    Bench bench;
    QCOMPARE(shown(bench.run(head + u"repeat 3 { send pump {seq:u8} }")), QStringLiteral("pass"));
    QCOMPARE(bench.pump().received, QByteArray("\0\1\2", 3));
}

QTEST_GUILESS_MAIN(TestRunner)
#include "tst_runner.moc"
