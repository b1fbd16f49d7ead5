// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/harness/runnerbench.h"

#include <QTest>

using namespace wirebench;
using namespace wirebench::tests;

class TestStatements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStatementHasItsOutcome_data();
    void everyStatementHasItsOutcome();
    void itDoesNotMatterInWhichPiecesBytesCome_data();
    void itDoesNotMatterInWhichPiecesBytesCome();
};

void TestStatements::everyStatementHasItsOutcome_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Script>("script");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &text, const Script &script, const char *expected) {
        QTest::newRow(name) << text << script << QString::fromUtf8(expected);
    };
    row("nothing to do", QStringLiteral("# nothing\n"), {}, "pass");
    row("connected", head, {}, "pass");
    row("expect", head + u"expect pump 01 02", {{"", Act::Say, "\1\2"}}, "pass");
    row("expect after a send", head + u"send pump \"PING\"\nexpect pump \"PONG\"", {{"PING", Act::Say, "PONG"}},
        "pass");
    row("expect, just in time", head + u"expect pump 01 within 200ms", {{"", Act::Say, "\1", 199ms}}, "pass");
    row("expect, late", head + u"expect pump 01 within 200ms", {{"", Act::Say, "\1", 201ms}},
        "fail 3: nothing came within 200ms");
    row("expect, half", head + u"expect pump 01 02 within 200ms", {{"", Act::Say, "\1"}},
        "fail 3: only 1 byte came within 200ms");
    row("expect, wrong", head + u"expect pump 01 02 03", {{"", Act::Say, "\1\5\3"}}, "fail 3: byte 1 does not fit");
    row("expect, the peer ends", head + u"expect pump 01 02", {{"", Act::Say, "\1"}, {"", Act::End}},
        "fail 3: only 1 byte came before pump ended the connection");
    row("expect, the peer ends at once", head + u"expect pump 01 02", {{"", Act::End}},
        "fail 3: nothing came before pump ended the connection");
    row("expect, a reset", head + u"expect pump 01", {{"", Act::Reset}},
        "fail 3: nothing came before the connection failed: the connection was reset");
    row("expect, then the peer ends", head + u"expect pump 01", {{"", Act::Say, "\1"}, {"", Act::End}}, "pass");
    row("expect, two in one piece", head + u"expect pump 01\nexpect pump 02", {{"", Act::Say, "\1\2"}}, "pass");
    row("expect, a default limit", head + u"default within 50ms\nexpect pump 01", {{"", Act::Say, "\1", 60ms}},
        "fail 4: nothing came within 50ms");
    row("expect, two seconds at first", head + u"expect pump 01", {{"", Act::Say, "\1", 1999ms}}, "pass");
    row("expect, not more than two seconds", head + u"expect pump 01", {{"", Act::Say, "\1", 2001ms}},
        "fail 3: nothing came within 2s");
    row("expect, not connected", QStringLiteral("device pump tcp://pump:1\nexpect pump 01"), {},
        "inconclusive 2: pump is not connected");
    row("expect, no such device", QStringLiteral("expect valve 01"), {}, "inconclusive 1: no device is called valve");
    row("regex that could take more", head + u"expect pump /A+/ within 100ms", {{"", Act::Say, "AAA"}}, "pass");
    row("regex that could take more, up to the end", head + u"expect pump /A+/\nexpect-close pump",
        {{"", Act::Say, "AAA"}, {"", Act::End, {}, 10ms}}, "pass");
    row("regex, decided by what follows", head + u"expect pump /A+/\nexpect pump \"B\"", {{"", Act::Say, "AAB"}},
        "pass");
    row("regex, wrong", head + u"expect pump /A+/ within 100ms", {{"", Act::Say, "BAA"}},
        "fail 3: byte 0 does not fit");
    row("length", head + u"expect pump length 4", {{"", Act::Say, "abcd"}}, "pass");
    row("length, the rest waits", head + u"expect pump length 3\nexpect pump \"d\"", {{"", Act::Say, "abcd"}}, "pass");
    row("length, too few", head + u"expect pump length 4 within 100ms", {{"", Act::Say, "abc"}},
        "fail 3: 3 of 4 bytes came within 100ms");
    row("length in a range", head + u"expect pump length 2..9 within 100ms", {{"", Act::Say, "abc"}}, "pass");
    row("length below its range", head + u"expect pump length 4..9 within 100ms", {{"", Act::Say, "abc"}},
        "fail 3: 3 of 4 to 9 bytes came within 100ms");
    row("nothing", head + u"expect pump nothing for 100ms", {{"", Act::Say, "x", 101ms}}, "pass");
    row("nothing, and it came", head + u"expect pump nothing for 100ms", {{"", Act::Say, "x", 99ms}},
        "fail 3: 1 byte came 99ms after this began, expected nothing for 100ms");
    row("nothing, and it waits", head + u"expect pump \"a\"\nexpect pump nothing for 100ms", {{"", Act::Say, "ab"}},
        "fail 4: 1 byte came less than 1ms after this began, expected nothing for 100ms");
    row("nothing, and it has come long ago", head + u"expect pump \"a\"\nwait 70ms\nexpect pump nothing for 100ms",
        {{"", Act::Say, "ab"}}, "fail 5: 1 byte had come 70ms before this began, expected nothing for 100ms");
    row("nothing, and half a message has come",
        QStringLiteral("device pump tcp://pump:1 framing line:crlf\nconnect pump\nwait 70ms\n"
                       "expect pump nothing for 100ms"),
        {{"", Act::Say, "abc", 50ms}}, "fail 4: 3 bytes had come 20ms before this began, expected nothing for 100ms");
    row("nothing, and the peer ends", head + u"expect pump nothing for 100ms", {{"", Act::End}}, "pass");
    row("one of, the second", head + u"expect pump one of {\n\"A\"\n\"B\"\n}", {{"", Act::Say, "B"}}, "pass");
    row("one of, none", head + u"expect pump one of {\n\"A\"\n\"B\"\n}", {{"", Act::Say, "C"}},
        "fail 3: none of 2 alternatives fits");
    row("one of, its block is run",
        head + u"expect pump one of {\n\"A\"\n\"B\" {\nexpect pump \"C\"\n}\n}\nexpect pump \"D\"",
        {{"", Act::Say, "BCD"}}, "pass");
    row("one of, its block fails", head + u"expect pump one of {\n\"B\" {\nexpect pump \"C\"\n}\n}",
        {{"", Act::Say, "BX"}}, "fail 5: byte 0 does not fit");
    row("one of, the first that fits", head + u"expect pump one of {\n\"AB\"\n\"A\"\n}\nexpect pump \"C\"",
        {{"", Act::Say, "ABC"}}, "pass");
    row("one of, at the deadline", head + u"expect pump one of {\n\"ABC\"\n/A+/\n} within 100ms", {{"", Act::Say, "A"}},
        "pass");
    row("close", head + u"expect-close pump", {{"", Act::End}}, "pass");
    row("close, late", head + u"expect-close pump within 100ms", {{"", Act::End, {}, 101ms}},
        "fail 3: pump did not end the connection within 100ms");
    row("close, bytes instead", head + u"expect-close pump", {{"", Act::Say, "x"}, {"", Act::End}},
        "fail 3: 1 byte came, expected the end of the connection");
    row("close, reset instead", head + u"expect-close pump", {{"", Act::Reset}},
        "fail 3: the connection failed, expected its end: the connection was reset");
    row("reset", head + u"expect-close pump reset", {{"", Act::Reset}}, "pass");
    row("reset, closed instead", head + u"expect-close pump reset", {{"", Act::End}},
        "fail 3: pump ended the connection, expected a reset");
    row("reset, nothing", head + u"expect-close pump reset within 100ms", {},
        "fail 3: pump did not reset the connection within 100ms");
    row("closed by the scenario", head + u"close pump\nsend pump \"x\"", {},
        "inconclusive 4: pump was closed by the scenario");
    row("send after a reset", head + u"expect-close pump reset\nsend pump \"x\"", {{"", Act::Reset}},
        "fail 4: the connection was reset");
    row("send after the peer's end", head + u"expect-close pump\nsend pump \"x\"", {{"", Act::End}}, "pass");
    row("set and assert", QStringLiteral("set n = 2 + 3\nassert {n} == 5"), {}, "pass");
    row("assert, not so", QStringLiteral("set n = 2\nassert {n} > 5"), {}, "fail 2: {n} is 2, expected > 5");
    row("assert, out of range", QStringLiteral("assert 7 in 1..5"), {}, "fail 1: 7 is 7, expected in 1 .. 5");
    row("assert, nothing was measured", head + u"assert rtt(pump) p95 < 20ms", {},
        "fail 3: rtt(pump) p95: nothing was measured yet");
    row("a variable without value", head + u"send pump {n:u8}", {}, "inconclusive 3: \"n\" has no value");
    row("repeat", head + u"repeat 3 { send pump \"P\"  expect pump \"Q\" }",
        {{"P", Act::Say, "Q"}, {"P", Act::Say, "Q"}, {"P", Act::Say, "Q"}}, "pass");
    row("repeat, the last round fails", head + u"repeat 3 { send pump \"P\"  expect pump \"Q\" }",
        {{"P", Act::Say, "Q"}, {"P", Act::Say, "Q"}, {"P", Act::Say, "X"}}, "fail 3: byte 0 does not fit");
    row("repeat nothing", head + u"repeat 0 { expect pump \"Q\" }", {}, "pass");
    row("repeat as often as a variable says", head + u"set n = 2\nrepeat {n} { expect pump \"Q\" }\nexpect pump \"R\"",
        {{"", Act::Say, "QQR"}}, "pass");
    row("repeat, its variable counts",
        QStringLiteral("set sum = 0\nrepeat 4 as i { set sum = {sum} + {i} }\nassert {sum} == 6"), {}, "pass");
    row("repeat for a time",
        QStringLiteral("set n = 0\nrepeat for 10ms { wait 2ms  set n = {n} + 1 }\nassert {n} == 5"), {}, "pass");
    row("faults, from the next connecting on", head + u"fault pump latency 5ms", {}, "pass");
    row("faults, where none can be made", head + u"close pump\nfault pump latency 5ms\nconnect pump", {},
        "inconclusive 5: nothing lies in front of tcp://pump:1");
    row("faults, and none again", head + u"close pump\nfault pump latency 5ms\nfault pump off\nconnect pump", {},
        "pass");
    row("a framing",
        QStringLiteral("device pump tcp://pump:1 framing line:crlf\nconnect pump\nsend pump \"P\"\nexpect pump \"Q\""),
        {{"P\r\n", Act::Say, "Q\r\n"}}, "pass");
    row("a framing, the whole message",
        QStringLiteral("device pump tcp://pump:1 framing line:crlf\nconnect pump\nexpect pump \"Q\""),
        {{"", Act::Say, "QR\r\n"}}, "fail 3: byte 1 does not fit");
    row("a framing, half a message",
        QStringLiteral("device pump tcp://pump:1 framing line:crlf\nconnect pump\nexpect pump \"Q\" within 50ms"),
        {{"", Act::Say, "QR"}}, "fail 3: 2 bytes of a message came within 50ms, and not its end");
    const QString meter = QStringLiteral("device pump tcp://pump:1 with schema=modbus\nconnect pump\n");
    const QByteArray answer = QByteArray::fromHex("00010000000701030400e60001");
    row("a field, its message ends as the schema says",
        meter + u"expect pump field pdu.data.registers[0] in 200..250\nexpect pump \"rest\"",
        {{"", Act::Say, answer + "rest"}}, "pass");
    row("a field, by its label", meter + u"expect pump field pdu.function.func_code == \"Read Holding Registers\"",
        {{"", Act::Say, answer}}, "pass");
    row("a field, out of range", meter + u"expect pump field pdu.data.registers[1] in 2..5", {{"", Act::Say, answer}},
        "fail 3: pdu.data.registers[1] is 1, expected in 2 .. 5");
    row("a field, of half a message", meter + u"expect pump field len == 7 within 50ms",
        {{"", Act::Say, answer.first(12)}}, "fail 3: 12 bytes came within 50ms, and no message by modbus is whole");
    row("a field, kept", meter + u"expect pump field pdu.data.registers[0] as level\nassert {level} == 230",
        {{"", Act::Say, answer}}, "pass");
    row("a field, kept where it fits",
        meter + u"expect pump field unit_id == 1 as unit\nassert {unit} == 1\nexpect pump field unit_id == 2 as unit",
        {{"", Act::Say, answer + answer}}, "fail 5: unit_id is 1, expected == 2");
    row("a field, kept by its label",
        meter + u"expect pump field pdu.function.func_code == \"Read Holding Registers\" as code\nassert {code} == 3",
        {{"", Act::Say, answer}}, "pass");
    row("a field of bits, kept", meter + u"expect pump field pdu.function.is_exception as broken\nassert {broken} == 1",
        {{"", Act::Say, QByteArray::fromHex("000100000003018302")}}, "pass");
    row("a field with fields, kept", meter + u"expect pump field pdu as all\nassert {all} == \"\\x83\\x02\"",
        {{"", Act::Say, QByteArray::fromHex("000100000003018302")}}, "pass");
    row("a field, kept, of half a message", meter + u"expect pump field len as length within 50ms",
        {{"", Act::Say, answer.first(12)}}, "fail 3: 12 bytes came within 50ms, and no message by modbus is whole");
    row("a field that there is not, kept", meter + u"expect pump field pdu.data.byte_cnt as count",
        {{"", Act::Say, QByteArray::fromHex("000100000003018302")}},
        "fail 3: the message has no field pdu.data.byte_cnt; by modbus it has trans_id, prot_id, len, unit_id, "
        "pdu.function.is_exception, pdu.function.func_code, pdu.data.exception_code");
    row("a field that there is not", meter + u"expect pump field pdu.speed == 1",
        {{"", Act::Say, QByteArray::fromHex("000100000003018302")}},
        "fail 3: the message has no field pdu.speed; by modbus it has trans_id, prot_id, len, unit_id, "
        "pdu.function.is_exception, pdu.function.func_code, pdu.data.exception_code");
    row("a field, and no schema", head + u"expect pump field len == 7", {},
        "inconclusive 3: no schema is known for tcp://pump:1; say \"with schema=NAME\" behind its address");
    row("a checksum", head + u"send pump 01 02 checksum modbus\nexpect pump \"ok\"",
        {{QByteArray::fromHex("010281e1"), Act::Say, "ok"}}, "pass");
}

void TestStatements::everyStatementHasItsOutcome()
{
    QFETCH(QString, text);
    QFETCH(Script, script);
    Bench bench;
    bench.pump().reactions = script;
    QTEST(shown(bench.run(text)), "expected");
    QCOMPARE(bench.clock.activeTimers(), 0);
}

void TestStatements::itDoesNotMatterInWhichPiecesBytesCome_data()
{
    everyStatementHasItsOutcome_data();
}

void TestStatements::itDoesNotMatterInWhichPiecesBytesCome()
{
    QFETCH(QString, text);
    QFETCH(Script, script);
    for (const qsizetype piece : {1, 2, 3}) {
        if (QByteArray(QTest::currentDataTag()).contains("nothing, and it came") && piece > 1)
            continue;
        Bench bench;
        bench.pump().reactions = script;
        bench.pump().largestPiece = piece;
        QTEST(shown(bench.run(text)), "expected");
    }
}

QTEST_GUILESS_MAIN(TestStatements)
#include "tst_statements.moc"
