// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/scenarioparser.h"

#include <QRegularExpression>
#include <QTest>

namespace wirebench::tests {

using namespace scenario;
using namespace std::chrono_literals;

namespace {

const QString everything = QStringLiteral(R"(# reads two registers
device pump tcp://{host=127.0.0.1}:{port} framing length:2be@4 with keep-alive=30s with schema=modbus
device echo simulated echo
device own simulated "own.wbdevice"
device server listen:tcp:127.0.0.1:0
default within 500ms
listen server
accept peer from server within 2s
connect pump within 2s
send pump   00 01 00 00 00 06 01 03 \
            00 00 00 02 checksum CRC-16/MODBUS
send pump file "blob.bin"
send echo "to {who}\r\n" to udp://127.0.0.1:9
expect pump 00 01 00 00 00 07 01 03 04 ?? ?? [temp:u16be 200..250]   within 200ms
expect pump nothing for 100ms
expect pump length 4..8 within 1s
expect pump file "answer.bin"
expect pump field pdu.function == 3
expect pump field pdu.values[0] in 20..25
expect pump one of {
    "OK\r\n"
    /ERR (?<code>\d+)\r\n/ { note "error {code}"  set failed = {code} + 1 }
    00 {temp:u16} ...  # with a variable
} within 3s
assert rtt(pump) p95 < 20ms
assert rate(pump) >= 1.5MB/s
assert {temp} in 200..250
set x = -({temp} - 2) * 3 % 4
repeat 100 { send pump "PING\r\n"  expect pump /PONG (?<n>\d+)\r\n/ }
repeat {n} as i {
    wait 5ms
}
repeat for 2s { send pump "x" }
parallel {
    branch { close echo }
    branch { half-close pump }
}
fault pump latency 20ms loss 1% half-close
fault pump off
call "other.wire" with a=1 with b="two"
expect-close pump reset within 1s
reset peer
close pump
)");

template<typename T>
const T *as(const Scenario &scenario, std::size_t index)
{
    return std::get_if<T>(&scenario.steps->at(index).statement);
}

QString errorsOf(const QString &text)
{
    const auto parsed = parseScenario(text, QStringLiteral("t.wire"));
    if (parsed)
        return QStringLiteral("none");
    QStringList errors;
    for (const ScenarioError &error : parsed.error())
        errors.append(error.toString());
    return errors.join(u'\n');
}

} // namespace

class ScenarioParserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void everyStatementIsRead();
    void blocksMayStandInOneLine();
    void lineEndsOfOtherSystemsAreFine();
    void errorsSayWhereAndWhat_data();
    void errorsSayWhereAndWhat();
    void fieldsAreComparedOrKept_data();
    void fieldsAreComparedOrKept();
    void severalErrorsAreFoundAtOnce();
    void everyPrefixIsReadOrRefused();
    void limitsHold();
};

void ScenarioParserTest::everyStatementIsRead()
{
    const auto scenario = parseScenario(everything, QStringLiteral("t.wire"));
    QVERIFY2(scenario, qPrintable(errorsOf(everything)));
    QCOMPARE(scenario->steps->size(), std::size_t(32));

    const auto *pump = as<DeviceStatement>(*scenario, 0);
    QVERIFY(pump);
    QCOMPARE(pump->address, QStringLiteral("tcp://{host=127.0.0.1}:{port}"));
    QVERIFY(pump->framing.has_value());
    QCOMPARE(pump->options.size(), 2);
    QCOMPARE(scenario->steps->at(0).place, (Place{2, 1, 101}));
    QVERIFY(as<DeviceStatement>(*scenario, 2)->isFile);
    QCOMPARE(as<DeviceStatement>(*scenario, 1)->simulated, QStringLiteral("echo"));
    QCOMPARE(as<DefaultStatement>(*scenario, 4)->within, 500ms);
    QCOMPARE(as<AcceptStatement>(*scenario, 6)->within.value(), 2000ms);

    const auto *send = as<SendStatement>(*scenario, 8);
    QCOMPARE(send->payload.render()->bytes.toHex(), QByteArray("000100000006010300000002"));
    QCOMPARE(send->checksum, QStringLiteral("CRC-16/MODBUS"));
    QCOMPARE(as<SendStatement>(*scenario, 9)->file, QStringLiteral("blob.bin"));
    QCOMPARE(as<SendStatement>(*scenario, 10)->to, QStringLiteral("udp://127.0.0.1:9"));

    const auto *expect = as<ExpectStatement>(*scenario, 11);
    QCOMPARE(expect->within.value(), 200ms);
    QCOMPARE(std::get<ExpectPattern>(expect->what).pattern.captures, QStringList{QStringLiteral("temp")});
    QCOMPARE(std::get<ExpectNothing>(as<ExpectStatement>(*scenario, 12)->what).duration, 100ms);
    QCOMPARE(std::get<ExpectLength>(as<ExpectStatement>(*scenario, 13)->what).largest, 8);
    QCOMPARE(std::get<ExpectField>(as<ExpectStatement>(*scenario, 16)->what).path, QStringLiteral("pdu.values[0]"));

    const auto &alternatives = std::get<ExpectOneOf>(as<ExpectStatement>(*scenario, 17)->what).alternatives;
    QCOMPARE(alternatives.size(), std::size_t(3));
    QVERIFY(!alternatives[0].steps);
    QCOMPARE(alternatives[1].steps->size(), std::size_t(2));
    QCOMPARE(alternatives[2].pattern.variables, QStringList{QStringLiteral("temp")});
    QCOMPARE(alternatives[2].place.line, 23);

    const auto *rate = std::get_if<Literal>(&as<AssertStatement>(*scenario, 19)->condition.right->form);
    QCOMPARE(std::get<quint64>(rate->value), quint64(1'500'000));
    QVERIFY(as<AssertStatement>(*scenario, 20)->condition.upper);
    QCOMPARE(std::get<qint64>(as<RepeatStatement>(*scenario, 22)->count), 100);
    QCOMPARE(as<RepeatStatement>(*scenario, 23)->variable, QStringLiteral("i"));
    QCOMPARE(std::get<Milliseconds>(as<RepeatStatement>(*scenario, 24)->count), 2000ms);
    QCOMPARE(as<ParallelStatement>(*scenario, 25)->branches.size(), std::size_t(2));
    QCOMPARE(as<FaultStatement>(*scenario, 26)->faults.size(), 3);
    QVERIFY(as<FaultStatement>(*scenario, 27)->faults.isEmpty());
    QCOMPARE(as<CallStatement>(*scenario, 28)->variables.size(), 2);
    QVERIFY(as<ExpectCloseStatement>(*scenario, 29)->isReset);
    QVERIFY(as<EndStatement>(*scenario, 30)->manner == EndStatement::Manner::Reset);
    QCOMPARE(scenario->lineAt(scenario->steps->at(30).place), QStringLiteral("reset peer"));
}

void ScenarioParserTest::blocksMayStandInOneLine()
{
    const auto scenario = parseScenario(
        QStringLiteral("repeat 2 { expect-close a reset b send a ca fe expect a \"x\" within 1s half-close a }"), {});
    QVERIFY(scenario);
    const Block steps = as<RepeatStatement>(*scenario, 0)->steps;
    QCOMPARE(steps->size(), std::size_t(5));
    QVERIFY(!std::get<ExpectCloseStatement>(steps->at(0).statement).isReset);
    QCOMPARE(std::get<SendStatement>(steps->at(2).statement).payload.text(), QStringLiteral("ca fe"));
    QCOMPARE(steps->at(4).place, (Place{1, 71, 12}));
}

void ScenarioParserTest::lineEndsOfOtherSystemsAreFine()
{
    QString text = everything;
    text.replace(u'\n', QStringLiteral("\r\n")).prepend(QChar(QChar::ByteOrderMark));
    const auto scenario = parseScenario(text, {});
    QVERIFY2(scenario, qPrintable(errorsOf(text)));
    QCOMPARE(scenario->steps->size(), std::size_t(32));
    QCOMPARE(scenario->steps->at(0).place.line, 2);
    QVERIFY(parseScenario(QString(), {}));
}

void ScenarioParserTest::errorsSayWhereAndWhat_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("error");

    const auto row = [](const char *text, const char *error) {
        QTest::newRow(text) << QString::fromUtf8(text) << u"t.wire:" + QString::fromUtf8(error);
    };
    row("connekt pump", "1:1: \"connekt\" does not belong here; expected a statement; is \"connect\" meant?");
    row("connect", "1:8: something is missing; expected the name of a device: a letter, then letters, digits and _");
    row("connect 5",
        "1:9: \"5\" does not belong here; expected the name of a device: a letter, then letters, digits and _");
    row("connect send",
        "1:9: \"send\" is a statement, not a name; expected the name of a device: a letter, then letters, digits and "
        "_");
    row("connect a within 5", "1:18: \"5\" is no time; expected a whole number and ms, s or min, from 1ms to a day");
    row("connect a b", "1:11: \"b\" does not belong here; expected the end of the line");
    row("\n\n  send a 01 0",
        "3:13: a digit stands alone; expected pairs of hexadecimal digits, \"text\" or {a placeholder}");
    row("send a \"x", "1:8: the quotes are not closed; expected another \" at the end of the text");
    row("send a 01 \\\n  zz",
        "2:3: \"z\" does not belong here; expected pairs of hexadecimal digits, \"text\" or {a placeholder}");
    row("send a 01 checksum CRC-99",
        "1:20: no checksum is named \"CRC-99\"; expected the name of a checksum, such as CRC-16/MODBUS");
    row("expect a [x:u16 300..200]", "1:17: the range ends before it begins; expected the smaller number first");
    row("expect a nothing 5ms", "1:18: \"5ms\" does not belong here; expected \"for\" and how long");
    row("expect a length 8..4", "1:20: this number is not possible; expected 8 to 1099511627776");
    row("expect a one of { }", "1:20: something is missing; expected at least one alternative in the braces");
    row("expect a nothing for 5ms within 1s", "1:26: this has a time already; expected the end of the statement");
    row("device a tcp://x", "1:10: ");
    row("device a tcp://x:1 framing lines", "1:28: ");
    row("device a tcp://x:1 with color=red", "1:25: there is no such option; expected one of: schema, ");
    row("device a tcp://x:1 with keep-alive=red", "1:36: \"red\" is not possible; expected ");
    row("repeat 2 {\nsend a 01", "2:10: something is missing; expected } for the { at line 1, column 10");
    row("}", "1:1: \"}\" does not belong here; expected a statement: no { is open here");
    row("set x 5", "1:7: \"5\" does not belong here; expected = and a value");
    row("set x = 5 +", "1:12: something is missing; expected a number such as 20ms");
    row("set x = 5 parsecs", "1:11: \"parsecs\" does not belong here; expected the end of the line");
    row("set x = 5parsecs", "1:10: \"parsecs\" is no unit; expected us, ms, s, min");
    row("set x = (1 + 2", "1:15: something is missing; expected a ) for the ( at column 9");
    row("assert rtt(a) < 5ms", "1:15: \"<\" does not belong here; expected which of them: p50");
    row("assert 5", "1:9: something is missing; expected ==, !=, <, <=, >, >=, or in and a range");
    row("parallel { close a }", "1:12: \"close\" does not belong here; expected \"branch\" and a block");
    row("expect a field 5 as", "1:20: something is missing; expected the name of a variable that takes the value");
    row("expect a field b",
        "1:17: something is missing; expected ==, !=, <, <=, >, >=, in and a range, or as and the "
        "name of a variable");
    row("expect a field b == 1 is x", "1:23: \"is\" does not belong here; expected the end of the line");
    row("expect a field as", "1:18: something is missing; expected ==");
    row("fault a", "1:8: something is missing; expected off, or some of: latency");
    row("call \"{x}\"", "1:6: this is not the name of a file; expected a path without variables");
    row("note \"\\", "1:7: the backslash means nothing; expected one of r n t 0");
    row("send a 01 } x", "1:11: \"}\" does not belong here; expected a statement: no { is open here");
}

void ScenarioParserTest::errorsSayWhereAndWhat()
{
    QFETCH(const QString, text);
    QFETCH(const QString, error);
    const QString errors = errorsOf(text);
    QVERIFY2(errors.startsWith(error), qPrintable(errors));
    QVERIFY2(errors.contains(u"; expected "), qPrintable(errors));
}

void ScenarioParserTest::fieldsAreComparedOrKept_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isCompared");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<bool>("isLimited");
    const auto row = [](const char *text, const char *path, bool isCompared, const char *variable, bool isLimited) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(path) << isCompared
                            << QString::fromUtf8(variable) << isLimited;
    };
    row("expect a field b == 1", "b", true, "", false);
    row("expect a field b as c", "b", false, "c", false);
    row("expect a field b as c within 1s", "b", false, "c", true);
    row("expect a field b[0].x in 1..2 as c", "b[0].x", true, "c", false);
    row("expect a field b < {d} + 1 as c within 1s", "b", true, "c", true);
    row("expect a field as as within", "as", false, "within", false);
    row("repeat 1 { expect a field b as c  close a }", "b", false, "c", false);
}

void ScenarioParserTest::fieldsAreComparedOrKept()
{
    QFETCH(QString, text);
    const auto scenario = parseScenario(text, QStringLiteral("t.wire"));
    QVERIFY2(scenario, qPrintable(errorsOf(text)));
    const auto *repeat = as<RepeatStatement>(*scenario, 0);
    const Step &step = repeat ? repeat->steps->front() : scenario->steps->front();
    const auto *expect = std::get_if<ExpectStatement>(&step.statement);
    QVERIFY(expect);
    const auto *field = std::get_if<ExpectField>(&expect->what);
    QVERIFY(field);
    QTEST(field->path, "path");
    QTEST(field->condition.has_value(), "isCompared");
    QTEST(field->variable, "variable");
    QTEST(expect->within.has_value(), "isLimited");
}

void ScenarioParserTest::severalErrorsAreFoundAtOnce()
{
    const QString errors = errorsOf(QStringLiteral("sned a 01\nrepeat 2 {\n  send a 0\n  wiat 5ms\n}\nclose 5\n"));
    QCOMPARE(errors.count(u'\n'), 3);
    QVERIFY(errors.contains(u"t.wire:1:1: "));
    QVERIFY(errors.contains(u"t.wire:3:10: "));
    QVERIFY(errors.contains(u"t.wire:4:3: "));
    QVERIFY(errors.contains(u"t.wire:6:7: "));
    QCOMPARE(errorsOf(QStringLiteral("sned\n").repeated(100)).count(u'\n'), mostErrors - 1);
}

void ScenarioParserTest::everyPrefixIsReadOrRefused()
{
    for (qsizetype size = 0; size < everything.size(); ++size) {
        const auto scenario = parseScenario(QStringView(everything).first(size), QStringLiteral("t.wire"));
        if (scenario)
            continue;
        for (const ScenarioError &error : scenario.error()) {
            QVERIFY(error.place.line >= 1 && error.place.column >= 1 && error.place.length >= 0);
            QVERIFY(!error.problem.isEmpty());
        }
    }
}

void ScenarioParserTest::limitsHold()
{
    QVERIFY(errorsOf(QString(longestScenario + 1, u' ')).contains(u"too long"));
    QVERIFY(errorsOf(QStringLiteral("close a\n").repeated(mostStatements + 1)).contains(u"too many statements"));
    QVERIFY(parseScenario(QStringLiteral("close a\n").repeated(mostStatements), {}));
    const QString deep = QStringLiteral("repeat 1 {\n");
    const QString deepest = deep.repeated(deepestBlock) + QString(deepestBlock, u'}');
    QVERIFY(parseScenario(deepest, {}));
    QVERIFY(errorsOf(deep.repeated(deepestBlock + 1) + QString(deepestBlock + 1, u'}')).contains(u"nested too deeply"));
    QVERIFY(errorsOf(QStringLiteral("set x = ") + QString(10'000, u'(')).contains(u"nested too deeply"));
    QVERIFY(errorsOf(QStringLiteral("set x = 1") + QStringLiteral("+1").repeated(10'000)).contains(u"too long"));
}

} // namespace wirebench::tests

QTEST_GUILESS_MAIN(wirebench::tests::ScenarioParserTest)
#include "tst_scenarioparser.moc"
