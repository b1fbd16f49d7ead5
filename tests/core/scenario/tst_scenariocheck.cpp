// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/faults/faulttext.h"
#include "core/scenario/scenariocheck.h"
#include "core/scenario/scenarioparser.h"

#include <QRegularExpression>
#include <QTest>

namespace wirebench::tests {

using namespace scenario;

namespace {

const QHash<QString, QString> files{
    {QStringLiteral("dir/there.bin"), QString()},
    {QStringLiteral("dir/needs.wire"), QStringLiteral("note \"{a}\"")},
    {QStringLiteral("dir/selfish.wire"), QStringLiteral("call \"selfish.wire\"")},
    {QStringLiteral("dir/back.wire"), QStringLiteral("call \"t.wire\"")},
    {QStringLiteral("dir/there.wbschema"), QString()},
    {QStringLiteral("dir/unsound.wbschema"), QString()},
    {QStringLiteral("dir/broken.wire"), QStringLiteral("sned a 01")},
    {QStringLiteral("dir/shared.wire"), QStringLiteral("send a 01")},
    {QStringLiteral("dir/stranger.wire"), QStringLiteral("send b 01")},
};

decode::Schema schema(const char *text)
{
    return *decode::parseSchema(QString::fromUtf8(text), QStringLiteral("own.wbschema"));
}

//! One finding a line: "E 1:9 problem; expected …".
QString findingsOf(const QString &text, const QSet<QString> &variables = {})
{
    const auto scenario = parseScenario(text, QStringLiteral("dir/t.wire"));
    if (!scenario)
        return u"unreadable: " + scenario.error().first().toString();
    CheckContext context;
    context.variables = variables;
    context.hasFile = [](const QString &path) { return files.contains(path); };
    context.readFile = [](const QString &path) -> Result<QString> {
        if (!files.contains(path))
            return failure(ErrorCode::InvalidArgument, QStringLiteral("there is no such file"));
        return files.value(path);
    };
    context.hasDevice = [](const QString &name) { return name == u"echo"; };
    context.schemas = decode::SchemaCatalogue();
    context.schemas->add(schema("protocol modbus\ntransport tcp\nport 502\ntype M\n  speed u8\n  pdu P\n  list P[]\n"
                                "type P\n  data u8\n"));
    context.readSchema = [](const QString &path) {
        return path == u"dir/there.wbschema"
            ? decode::parseSchema(QStringLiteral("protocol own\ntype M\n  level u8\n"), path)
            : failure(ErrorCode::InvalidArgument, QStringLiteral("it is not sound"));
    };
    QStringList lines;
    const auto findings = checkScenario(*scenario, context);
    for (const ScenarioFinding &finding : findings) {
        const bool isError = finding.severity == ScenarioFinding::Severity::Error;
        lines.append((isError ? u"E " : u"W ") + finding.error.toString());
    }
    return lines.join(u'\n');
}

} // namespace

class ScenarioCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void faultsAreJudgedAsWhereTheyAreMade();
    void whatIsRightIsLeftAlone_data();
    void whatIsRightIsLeftAlone();
    void whatIsWrongIsSaidWithItsPlace_data();
    void whatIsWrongIsSaidWithItsPlace();
    void variablesMayBeGiven();
    void whatIsNotGivenIsNotJudged();
    void findingsAreBounded();
    void deepNestingTakesNoTime();
};

void ScenarioCheckTest::faultsAreJudgedAsWhereTheyAreMade()
{
    static constexpr std::pair<const char *, const char *> all[] = {
        {"latency", "5ms"}, {"jitter", "5ms"}, {"rate", "1000"},    {"slice", "1"},   {"reset-after", "5"},
        {"corrupt", "1%"},  {"loss", "1%"},    {"duplicate", "1%"}, {"reorder", "1%"}};
    for (const auto &[name, value] : all) {
        const auto faults = faults::parseFaults({{QString::fromUtf8(name), QString::fromUtf8(value)}});
        QVERIFY2(faults, name);
        for (const bool isTcp : {true, false}) {
            const auto judged = faults->check(isTcp ? TransportProtocol::Tcp : TransportProtocol::Udp);
            const QString found = findingsOf(QStringLiteral("device a %1://h:1\nfault a %2 %3\nconnect a")
                                                 .arg(isTcp ? QStringLiteral("tcp") : QStringLiteral("udp"),
                                                      QString::fromUtf8(name), QString::fromUtf8(value)));
            QVERIFY2(found.contains(u"is no fault of") == !judged, qPrintable(QString::fromUtf8(name) + found));
        }
    }
}

void ScenarioCheckTest::whatIsRightIsLeftAlone_data()
{
    QTest::addColumn<QString>("text");

    const auto row = [](const char *name, const char *text) { QTest::newRow(name) << QString::fromUtf8(text); };
    row("nothing", "");
    row("a conversation", "device a tcp://h:1\nconnect a\nsend a 01\nexpect a 02\nclose a\n");
    row("again", "device a tcp://h:1\nconnect a\nclose a\nconnect a\nsend a 01\n");
    row("again in every round", "device a tcp://h:1\nrepeat 3 { connect a  send a 01  close a }\n");
    row("an end, then what is left to say", "device a tcp://h:1\nconnect a\nexpect-close a\nsend a 01\nclose a\n");
    row("half-close, then answers", "device a tcp://h:1\nconnect a\nhalf-close a\nexpect a 01\nexpect-close a\n");
    row("accepted",
        "device s listen:tcp:0\nlisten s\naccept p from s\nsend p 01\nexpect-close p reset\nreset p\nclose s\n");
    row("the port of a listener",
        "device s listen:tcp:0\ndevice c tcp://127.0.0.1:1\nlisten s\nnote \"{s_port}\"\nconnect c\n");
    row("datagrams", "device u udp://h:1\nconnect u\nsend u 01\nexpect u 02\nclose u\n");
    row("datagrams for several", "device u listen:udp:0\nlisten u\nsend u 01 to udp://h:1\n");
    row("simulated", "device e simulated echo\nconnect e\nsend e 01\nhalf-close e\n");
    row("a schema", "device a tcp://h:1 with schema=modbus\nconnect a\nexpect a field pdu.data == 1\n");
    row("an item of a list", "device a tcp://h:1 with schema=modbus\nconnect a\nexpect a field list[17].data as x\n");
    row("a schema in a file",
        "device a tcp://h:1 with schema=\"there.wbschema\"\nconnect a\nexpect a field level as x\n");
    row("a field of a port that says nothing", "device a tcp://h:1\nconnect a\nexpect a field any.thing as x\n");
    row("a field of a port that is not known yet",
        "device a tcp://h:{port=502}\nconnect a\nexpect a field any.thing as x\n");
    row("a captured field", "device a tcp://h:502\nconnect a\nexpect a field speed as x\nnote \"{x}\"\n");
    row("a field of a peer",
        "device s listen:tcp:0 with schema=modbus\nlisten s\naccept p from s\nexpect p field speed > 1 as x\n");
    row("a peer of two listeners",
        "device s listen:tcp:0 with schema=modbus\ndevice t listen:tcp:0\nlisten s\nlisten t\naccept p from s\n"
        "close p\naccept p from t\nexpect p field other as x\n");
    row("captures", "device a tcp://h:1\nconnect a\nexpect a 01 [n:u8]\nexpect a /(?<m>b)/\nnote \"{n} {m}\"\n");
    row("a counter", "repeat 3 as i { note \"{i}\" }\n");
    row("a preset", "device a tcp://{host=h}:{port=1}\nconnect a\n");
    row("of one alternative", "device a tcp://h:1\nconnect a\nexpect a one of {\n01 [n:u8]\n02\n}\nnote \"{n}\"\n");
    row("closed by one alternative",
        "device a tcp://h:1\nconnect a\nexpect a one of {\n01 { close a }\n02\n}\nsend a 01\n");
    row("perhaps never closed", "set n = 0\ndevice a tcp://h:1\nconnect a\nrepeat {n} { close a }\nsend a 01\n");
    row("opened by another branch", "device a tcp://h:1\nparallel {\nbranch { connect a }\nbranch { send a 01 }\n}\n");
    row("what branches have set", "parallel {\nbranch { set x = 1 }\nbranch { set y = 1 }\n}\nnote \"{x} {y}\"\n");
    row("a file", "device a tcp://h:1\nconnect a\nsend a file \"there.bin\"\nexpect a file \"there.bin\"\n");
    row("a call", "call \"needs.wire\" with a=1\n");
    row("faults of streams", "device a tcp://h:1\nfault a slice 1 latency 5ms\nconnect a\n");
    row("faults of datagrams", "device a udp://h:1\nfault a loss 1% corrupt 1%\nconnect a\n");
}

void ScenarioCheckTest::whatIsRightIsLeftAlone()
{
    QFETCH(const QString, text);
    QCOMPARE(findingsOf(text), QString());
}

void ScenarioCheckTest::whatIsWrongIsSaidWithItsPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("finding");

    const auto row = [](const char *text, const char *finding) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(finding);
    };
    row("device pump tcp://h:1\nconnect pumpe\nconnect pump",
        "E dir/t.wire:2:9: \"pumpe\" is no device; expected the name of a device; is \"pump\" meant?");
    row("device pump tcp://h:1\nconnect valve\nconnect pump",
        "E dir/t.wire:2:9: \"valve\" is no device; expected one of: pump");
    row("connect a",
        "E dir/t.wire:1:9: \"a\" is no device; expected a device statement before, as device a "
        "tcp://HOST:PORT");
    row("assert rtt(a) p95 < 5ms",
        "E dir/t.wire:1:12: \"a\" is no device; expected a device statement before, as "
        "device a tcp://HOST:PORT");
    row("device a tcp://h:1\ndevice a tcp://h:2\nconnect a",
        "E dir/t.wire:2:8: there is a device \"a\" already; expected another name; it is at line 1");
    row("device a tcp://h:1", "W dir/t.wire:1:8: the device \"a\" is never used");
    row("device a simulated ekko\nconnect a",
        "E dir/t.wire:1:20: Wirebench has no device \"ekko\"; expected one that wb device --list names, or a device "
        "file in quotes");
    row("device a simulated \"no.wbdevice\"\nconnect a",
        "E dir/t.wire:1:1: there is no file \"no.wbdevice\"; expected a file beside this one");
    row("device a tcp://h:1 with schema=modbsu\nconnect a",
        "E dir/t.wire:1:32: there is no schema \"modbsu\"; expected one of Wirebench's schemas; is \"modbus\" meant?");
    row("device a tcp://h:1 with schema=zigbee\nconnect a",
        "E dir/t.wire:1:32: there is no schema \"zigbee\"; expected one of Wirebench's schemas, or a *.wbschema file");
    row("device a tcp://h:1 with schema=\"unsound.wbschema\"\nconnect a",
        "E dir/t.wire:1:33: this schema is not sound: it is not sound; expected a schema that can be read");
    row("device a tcp://h:1 with schema=modbus\nconnect a\nexpect a field sped == 1",
        "E dir/t.wire:3:16: by modbus, a message has no \"sped\"; expected a field of modbus; is \"speed\" meant?");
    row("device a tcp://h:502\nconnect a\nexpect a field pdu.dta as x",
        "E dir/t.wire:3:16: by modbus, \"pdu\" has no \"dta\"; expected a field of modbus; is \"pdu.data\" meant?");
    row("device a tcp://h:502\nconnect a\nexpect a field temperature as x",
        "E dir/t.wire:3:16: by modbus, a message has no \"temperature\"; expected one of: speed, pdu, list");
    row("device a tcp://h:502\nconnect a\nexpect a field speed.high as x",
        "E dir/t.wire:3:16: by modbus, \"speed\" has no \"high\"; expected a condition or as VARIABLE: nothing is "
        "below "
        "\"speed\"");
    row("device a tcp://h:502\nconnect a\nexpect a field list.data as x",
        "E dir/t.wire:3:16: by modbus, \"list\" has no \"data\"; expected the number of an item, as list[0]");
    row("device a tcp://h:502\nconnect a\nexpect a field pdu[0] as x",
        "E dir/t.wire:3:16: by modbus, \"pdu\" has no \"[0]\"; expected one of: data");
    row("device a tcp://h:1 with schema=\"there.wbschema\"\nconnect a\nexpect a field levels as x",
        "E dir/t.wire:3:16: by own, a message has no \"levels\"; expected a field of own; is \"level\" meant?");
    row("device s listen:tcp:0 with schema=modbus\nlisten s\naccept p from s\nexpect p field sped > 1",
        "E dir/t.wire:4:16: by modbus, a message has no \"sped\"; expected a field of modbus; is \"speed\" meant?");
    row("device a tcp://h:502\nconnect a\nexpect a field speed == {x} as x",
        "E dir/t.wire:3:26: nothing sets the variable \"x\"; expected set x, a capture, or --var x=VALUE before");
    row("device a udp://h:1 with no-delay=yes\nconnect a",
        "W dir/t.wire:1:25: \"no-delay\" does nothing with this address");
    row("device a tcp://h:1\nsend a 01", "E dir/t.wire:2:6: \"a\" is not open yet; expected connect a before");
    row("device u listen:udp:0\nexpect u 01", "E dir/t.wire:2:8: \"u\" is not open yet; expected listen u before");
    row("device a tcp://h:1\nconnect a\nconnect a",
        "E dir/t.wire:3:9: \"a\" is connected already; expected close a before");
    row("device a tcp://h:1\nlisten a",
        "E dir/t.wire:2:8: \"a\" has an address to connect to; expected connect a, or a device at listen:tcp:, "
        "listen:udp: or multicast:");
    row("device s listen:tcp:0\nconnect s",
        "E dir/t.wire:2:9: \"s\" waits at its address, and connects to nobody; expected listen s");
    row("device s listen:tcp:0\nlisten s\nlisten s",
        "E dir/t.wire:3:8: \"s\" listens already; expected close s before");
    row("device s listen:tcp:0\naccept p from s",
        "E dir/t.wire:2:15: \"s\" does not listen here; expected listen s before");
    row("device a tcp://h:1\nconnect a\naccept p from a",
        "E dir/t.wire:3:15: nobody connects to \"a\"; expected a device at listen:tcp:");
    row("device s listen:tcp:0\nlisten s\naccept s from s",
        "E dir/t.wire:3:8: \"s\" is a device; expected a new name, for the connection that is accepted");
    row("device s listen:tcp:0\nlisten s\nsend s 01",
        "E dir/t.wire:3:6: \"s\" only accepts; expected a name that accept NAME from s has given");
    row("device a tcp://h:1\nconnect a\nclose a\nsend a 01",
        "E dir/t.wire:4:6: \"a\" was closed before it sends; expected connect a before");
    row("device a tcp://h:1\nconnect a\nreset a\nexpect a 01",
        "E dir/t.wire:4:8: \"a\" was closed before it receives; expected connect a before");
    row("device a tcp://h:1\nconnect a\nrepeat 2 { send a 01  close a }",
        "E dir/t.wire:3:17: \"a\" was closed before it sends; expected connect a before");
    row("device a tcp://h:1\nrepeat 2 { close a }",
        "E dir/t.wire:2:18: \"a\" is not open yet; expected connect a before");
    row("device a tcp://h:1\nsend a 01\nsend a 02\nconnect a\nclose a\nclose a",
        "E dir/t.wire:2:6: \"a\" is not open yet; expected connect a before\nE dir/t.wire:6:7: \"a\" was closed "
        "before; expected connect a before");
    row("device a tcp://h:1\nconnect a\nhalf-close a\nsend a 01",
        "E dir/t.wire:4:6: \"a\" has finished sending; expected this before its half-close");
    row("device a tcp://h:1\nconnect a\nhalf-close a\nhalf-close a",
        "E dir/t.wire:4:12: \"a\" has finished sending already; expected half-close once");
    row("device a tcp://h:1\nconnect a\nexpect-close a\nexpect a 01",
        "E dir/t.wire:4:8: nothing more can come from \"a\"; expected this before its expect-close");
    row("device a tcp://h:1\nconnect a\nexpect-close a\nexpect-close a",
        "E dir/t.wire:4:14: \"a\" has ended already; expected expect-close once");
    row("device a tcp://h:1\nclose a", "E dir/t.wire:2:7: \"a\" is not open yet; expected connect a before");
    row("device u udp://h:1\nconnect u\nhalf-close u", "E dir/t.wire:3:12: datagrams have no end; expected close u");
    row("device u udp://h:1\nconnect u\nexpect-close u",
        "E dir/t.wire:3:14: datagrams have no end; expected a device that speaks TCP");
    row("device s listen:tcp:0\nlisten s\nreset s", "E dir/t.wire:3:7: \"s\" only accepts; expected close s");
    row("device a tcp://h:1\nconnect a\nsend a 01 to udp://h:1",
        "E dir/t.wire:3:11: \"a\" has one peer; expected the end of the statement");
    row("device a tcp://h:1\nconnect a\nfault a latency 5ms",
        "E dir/t.wire:3:7: \"a\" is open already; expected fault before connect or listen");
    row("device a tcp://h:1\nfault a loss 1%\nconnect a",
        "E dir/t.wire:2:9: \"loss\" is no fault of streams; expected latency, jitter, rate, corrupt, or one of: "
        "slice, reset-after, half-close");
    row("device a udp://h:1\nfault a half-close\nconnect a",
        "E dir/t.wire:2:9: \"half-close\" is no fault of datagrams; expected latency, jitter, rate, corrupt, or one "
        "of: "
        "loss, "
        "duplicate, reorder");
    row("note \"{x}\"",
        "E dir/t.wire:1:8: nothing sets the variable \"x\"; expected set x, a capture, or --var x=VALUE before");
    row("set count = 1\nset y = {cuont} + 1",
        "E dir/t.wire:2:10: nothing sets the variable \"cuont\"; expected a variable that has a value; is \"count\" "
        "meant?");
    row("set y = 1 + (2 * \"{x}\")",
        "E dir/t.wire:1:20: nothing sets the variable \"x\"; expected set x, a capture, or --var x=VALUE before");
    row("assert 1 in 0..{x}",
        "E dir/t.wire:1:17: nothing sets the variable \"x\"; expected set x, a capture, or --var x=VALUE before");
    row("repeat {x} { }",
        "E dir/t.wire:1:9: nothing sets the variable \"x\"; expected set x, a capture, or --var x=VALUE before");
    row("device a tcp://h:{port}\nconnect a",
        "E dir/t.wire:1:19: nothing sets the variable \"port\"; expected set port, a capture, or --var port=VALUE "
        "before");
    row("device a tcp://h:1\nconnect a\nexpect a {x:u8} within 1s",
        "E dir/t.wire:3:11: nothing sets the variable \"x\"; expected set x, a capture, or --var x=VALUE before");
    row("parallel {\nbranch { set x = 1 }\nbranch { note \"{x}\" }\n}",
        "E dir/t.wire:3:17: nothing sets the variable \"x\"; expected set x, a capture, or --var x=VALUE before");
    row("device a tcp://h:1\nconnect a\nsend a file \"no.bin\"",
        "E dir/t.wire:3:1: there is no file \"no.bin\"; expected a file beside this one");
    row("device a tcp://h:1\nconnect a\nexpect a file \"no.bin\"",
        "E dir/t.wire:3:1: there is no file \"no.bin\"; expected a file beside this one");
    row("call \"no.wire\"",
        "E dir/t.wire:1:1: \"no.wire\" cannot be read: there is no such file; expected a scenario "
        "beside this file");
    row("call \"needs.wire\"",
        "E dir/needs.wire:1:8: nothing sets the variable \"a\"; expected set a, a capture, or --var a=VALUE before");
    row("call \"broken.wire\"",
        "E dir/broken.wire:1:1: \"sned\" does not belong here; expected a statement; is \"send\" meant?");
    row("device a tcp://h:1\nconnect a\ncall \"shared.wire\"",
        "E dir/shared.wire:1:6: \"a\" is no device; expected a device statement before, as device a tcp://HOST:PORT");
    row("call \"stranger.wire\"",
        "E dir/stranger.wire:1:6: \"b\" is no device; expected a device statement before, as device b "
        "tcp://HOST:PORT");
    row("call \"selfish.wire\"",
        "E dir/selfish.wire:1:1: this never ends: dir/selfish.wire calls dir/selfish.wire; "
        "expected a file that does not call this one");
    row("call \"back.wire\"",
        "E dir/back.wire:1:1: this never ends: dir/t.wire calls dir/back.wire calls dir/t.wire; "
        "expected a file that does not call this one");
    row("repeat 0 { note \"x\" }", "W dir/t.wire:1:8: this block is never run; expected 1 or more times");
    row("device a tcp://h:1\nconnect a\nexpect a /b*/",
        "W dir/t.wire:3:1: this regular expression fits when nothing comes; expected at least one character that has "
        "to come, as + instead of *");
    row("device a tcp://h:1\nconnect a\nexpect a one of {\nany\n01\n}",
        "W dir/t.wire:5:1: this is never reached; expected \"any\" as the last alternative");
}

void ScenarioCheckTest::whatIsWrongIsSaidWithItsPlace()
{
    QFETCH(const QString, text);
    QTEST(findingsOf(text), "finding");
}

void ScenarioCheckTest::variablesMayBeGiven()
{
    QVERIFY(!findingsOf(QStringLiteral("note \"{x}\"")).isEmpty());
    QCOMPARE(findingsOf(QStringLiteral("note \"{x}\""), {QStringLiteral("x")}), QString());
    QVERIFY(!findingsOf(QStringLiteral("call \"needs.wire\""), {QStringLiteral("a")}).isEmpty());
}

void ScenarioCheckTest::whatIsNotGivenIsNotJudged()
{
    const auto scenario = parseScenario(
        QStringLiteral("device e simulated ekko with schema=none\nconnect e\nsend e file \"no\"\ncall \"no.wire\""),
        {});
    QVERIFY(scenario);
    QCOMPARE(checkScenario(*scenario), QList<ScenarioFinding>());
    QVERIFY(!hasErrors({{ScenarioFinding::Severity::Warning, {}}}));
    QVERIFY(hasErrors({{ScenarioFinding::Severity::Warning, {}}, {}}));
}

void ScenarioCheckTest::findingsAreBounded()
{
    QString text;
    for (int i = 0; i < 1000; ++i)
        text += QStringLiteral("connect a%1\n").arg(i);
    QCOMPARE(findingsOf(text).count(u'\n') + 1, mostFindings);
}

void ScenarioCheckTest::deepNestingTakesNoTime()
{
    const QString inner = QStringLiteral("parallel {\nbranch { repeat 2 { ");
    QCOMPARE(findingsOf(inner.repeated(deepestBlock / 2) + QStringLiteral("} }\n}\n").repeated(deepestBlock / 2)),
             QString());
}

} // namespace wirebench::tests

QTEST_GUILESS_MAIN(wirebench::tests::ScenarioCheckTest)
#include "tst_scenariocheck.moc"
