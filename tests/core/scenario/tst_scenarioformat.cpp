// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/scenario/scenarioformat.h"
#include "core/scenario/scenarioparser.h"
#include "tests/support/scenariomeaning.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

namespace wirebench::tests {

using namespace scenario;

namespace {

const QString unformatted = QStringLiteral(R"(

   # reads two registers   
device   pump tcp://{host=127.0.0.1}:{port}   framing length:2be@4 with keep-alive=30s
device echo simulated echo # nearby
default within 500ms


connect pump within 2s
send pump   00 01 00 00 00 06 01 03 \
   00 00 00 02 checksum CRC-16/MODBUS
send pump "a  \x42  c"   FF 0A
expect pump 00 01 00 00 00 07 AB ?? 4?  ... [temp:u16be   200..250]   within 200ms
expect pump/x  Y(?<n>\d+)#/i   # not a comment before
set x=-({temp} - 2) * 3
set y =1
repeat 100 { send pump "PING\r\n"  expect pump /PONG (?<m>\d+)\r\n/ }
repeat {n} as i {# why

  wait 5ms

  # last
}
expect pump one of{
    "OK\r\n"
    /ERR (?<code>\d+)\r\n/ { note "error {code}" set failed = {code} + 1 }

    00 {temp:u16} AB  # with a variable
} within 3s
parallel {
 branch{ close echo }

 # the other
    branch { half-close pump
    }
}   # done
)");

const QString formatted = QStringLiteral(R"(# reads two registers
device pump tcp://{host=127.0.0.1}:{port} framing length:2be@4 with keep-alive=30s
device echo simulated echo  # nearby
default within 500ms

connect pump within 2s
send pump   00 01 00 00 00 06 01 03 \
        00 00 00 02 checksum CRC-16/MODBUS
send pump   "a  \x42  c" ff 0a
expect pump 00 01 00 00 00 07 ab ?? 4? ... [temp:u16be 200..250] within 200ms
expect pump /x  Y(?<n>\d+)#/i  # not a comment before
set x = -({temp} - 2) * 3
set y = 1
repeat 100 { send pump "PING\r\n"  expect pump /PONG (?<m>\d+)\r\n/ }
repeat {n} as i {  # why
    wait 5ms

    # last
}
expect pump one of {
    "OK\r\n"
    /ERR (?<code>\d+)\r\n/ { note "error {code}"  set failed = {code} + 1 }

    00 {temp:u16} ab  # with a variable
} within 3s
parallel {
    branch { close echo }

    # the other
    branch {
        half-close pump
    }
}  # done
)");

QString formattedOf(const QString &text)
{
    const auto scenario = parseScenario(text, QStringLiteral("t.wire"));
    return scenario ? formatScenario(*scenario) : u"unreadable: " + scenario.error().first().toString();
}

//! The same, in another layout: more or less white space wherever there is some between statements' words.
QString shaken(const QString &text, QRandomGenerator &random)
{
    QString result;
    bool isQuoted = false;
    for (const QChar c : text) {
        isQuoted = c == u'\n' ? false : isQuoted != (c == u'"');
        const bool isSpace = c == u' ' && !isQuoted;
        result += c == u'\n' && random.bounded(4) == 0 ? QStringLiteral("  \n") : QString(c);
        if (isSpace && random.bounded(4) == 0)
            result += random.bounded(3) == 0 ? QStringLiteral("\\\n  ") : QStringLiteral("   ");
    }
    return result;
}

} // namespace

class ScenarioFormatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void thereIsOneStyle_data();
    void thereIsOneStyle();
    void lineEndsOfOtherSystemsBecomeOurs();
    void everyLayoutMeansTheSame();
    void whatIsOutsideOfColumnsIsBounded();
};

void ScenarioFormatTest::thereIsOneStyle_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char *name, const QString &text, const QString &expected) {
        QTest::newRow(name) << text << expected;
    };
    const auto bytes = [](const char *text) { return QString::fromUtf8(text); };
    row("everything", unformatted, formatted);
    row("nothing", {}, {});
    row("empty lines alone", bytes("\n\n  \n"), {});
    row("a comment alone", bytes("\n  #x  \n\n"), bytes("#x\n"));
    row("no line end", bytes("close a"), bytes("close a\n"));
    row("empty lines at the ends of a block", bytes("repeat 2 {\n\n\nclose a\n\n\n}\n"),
        bytes("repeat 2 {\n    close a\n}\n"));
    row("quotes in quotes", bytes("send a  \"x  \\\"  y\"  01"), bytes("send a \"x  \\\"  y\" 01\n"));
    row("an empty block", bytes("repeat 2 {  }"), bytes("repeat 2 { }\n"));
    row("an empty block of lines", bytes("repeat 2 {\n}"), bytes("repeat 2 {\n}\n"));
    row("a block in a block", bytes("repeat 2 { repeat 3 as i { close a   close b } }"),
        bytes("repeat 2 { repeat 3 as i { close a  close b } }\n"));
    row("a block without spaces", bytes("repeat 2{close a}"), bytes("repeat 2 { close a }\n"));
    row("a count that is glued", bytes("repeat 5as i {close a}"), bytes("repeat 5as i { close a }\n"));
    row("two in a line of a block", bytes("repeat 2 {\nclose a  close b # c\n}"),
        bytes("repeat 2 {\n    close a\n    close b  # c\n}\n"));
    row("100 columns", u"repeat 2 { note \"" + QString(80, u'x') + u"\" }",
        u"repeat 2 { note \"" + QString(80, u'x') + u"\" }\n");
    row("101 columns", u"repeat 2 { note \"" + QString(81, u'x') + u"\" }",
        u"repeat 2 {\n    note \"" + QString(81, u'x') + u"\"\n}\n");
    row("columns end at an empty line", bytes("send a 01\n\nexpect pump 01\n"), bytes("send a 01\n\nexpect pump 01\n"));
    row("columns end at a comment", bytes("send a 01\n# x\nexpect pump 01\n"),
        bytes("send a 01\n# x\nexpect pump 01\n"));
    row("columns end at another statement", bytes("send a 01\nclose b\nexpect pump 01\n"),
        bytes("send a 01\nclose b\nexpect pump 01\n"));
    row("columns of devices", bytes("device a udp://h:1\ndevice pump udp://h:1\nsend a 01\n"),
        bytes("device a    udp://h:1\ndevice pump udp://h:1\nsend a 01\n"));
    row("a field that is kept", bytes("expect a   field b.c[0]  in 1..2   as  AB within 1s"),
        bytes("expect a field b.c[0] in 1..2 as AB within 1s\n"));
    row("digits of words stay", bytes("send a AB checksum CRC-16/MODBUS to udp://AB:1"),
        bytes("send a ab checksum CRC-16/MODBUS to udp://AB:1\n"));
    row("half a byte", bytes("expect a A? ?B 0F"), bytes("expect a a? ?b 0f\n"));
    row("a brace that nobody closes", bytes("device a tcp://{h   #x"), bytes("device a tcp://{h  #x\n"));
    row("such a brace before a backslash", bytes("device a tcp://{h \\\n  #x"), bytes("device a tcp://{h  #x\n"));
    row("groups stay", bytes("send a 0001 AB CD"), bytes("send a 0001 ab cd\n"));
    row("placeholders stay", bytes("send a {crc:CRC-16/MODBUS  from=1} {AB=1:u8}"),
        bytes("send a {crc:CRC-16/MODBUS  from=1} {AB=1:u8}\n"));
    row("a backslash before nothing", bytes("close a \\\n\nclose b"), bytes("close a\nclose b\n"));
    row("a backslash before a comment", bytes("close a \\\n  # x\n"), bytes("close a  # x\n"));
    row("a name that is glued", bytes("send a\"x  y\"\nexpect a/x  y/"), bytes("send a   \"x  y\"\nexpect a /x  y/\n"));
    row("a name that is part of the word", bytes("send s 01\nexpect e 01"), bytes("send s   01\nexpect e 01\n"));
    row("expect-close before reset", bytes("repeat 2 { expect-close a reset b }"),
        bytes("repeat 2 { expect-close a  reset b }\n"));
}

void ScenarioFormatTest::thereIsOneStyle()
{
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    QCOMPARE(formattedOf(text), expected);
    QCOMPARE(formattedOf(expected), expected);
    const auto before = parseScenario(text, {});
    const auto after = parseScenario(expected, {});
    QVERIFY(before && after);
    QCOMPARE(meaningOf(after->steps), meaningOf(before->steps));
}

void ScenarioFormatTest::lineEndsOfOtherSystemsBecomeOurs()
{
    QString text = unformatted;
    text.replace(u'\n', QStringLiteral("\r\n")).prepend(QChar(QChar::ByteOrderMark));
    QCOMPARE(formattedOf(text), formatted);
}

void ScenarioFormatTest::everyLayoutMeansTheSame()
{
    const auto original = parseScenario(formatted, {});
    QVERIFY(original);
    QRandomGenerator random(1);
    for (int round = 0; round < 300; ++round) {
        const QString text = shaken(formatted, random);
        const auto read = parseScenario(text, {});
        if (!read)
            continue; // white space within a placeholder, say
        const QString once = formatScenario(*read);
        const auto again = parseScenario(once, {});
        QVERIFY2(again, qPrintable(text));
        QCOMPARE(meaningOf(again->steps), meaningOf(read->steps));
        QCOMPARE(formatScenario(*again), once);
    }
}

void ScenarioFormatTest::whatIsOutsideOfColumnsIsBounded()
{
    const QString name(100'000, u'a');
    const QString text = u"device " + name + u" udp://h:1\n" + QStringLiteral("device b udp://h:1\n").repeated(5000);
    QVERIFY(formattedOf(text).size() < 2 * text.size());
}

} // namespace wirebench::tests

QTEST_GUILESS_MAIN(wirebench::tests::ScenarioFormatTest)
#include "tst_scenarioformat.moc"
