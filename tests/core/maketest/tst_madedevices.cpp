// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/maketest/maketest.h"

#include "tests/core/maketest/madetext.h"

#include <QRegularExpression>
#include <QTest>

using namespace wirebench;
using namespace wirebench::maketest;
using namespace wirebench::tests;

//! Who talks, in scenarios made from recordings.
class TestMadeDevices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void datagramsAreStatements();
    void aServerListens();
    void aBoundSocketAnswersItsPeers();
    void sessionsAreDevices();
    void devicesHaveNamesOfHosts_data();
    void devicesHaveNamesOfHosts();
};

void TestMadeDevices::datagramsAreStatements()
{
    RecordedTalk talk(QStringLiteral("[::1]:53"), capture::Protocol::Udp);
    talk.out("a\n").in("b\nc\n").in("d").in("");
    const auto test = makeTest(talk.records(), nullptr);
    QVERIFY2(test->text.contains(u"device target udp://[{host=::1}]:{port=53}\n"), qPrintable(test->text));
    QCOMPARE(u'\n' + body(test), QStringLiteral(R"(
connect target
send target "a\n"
expect target \
    "b\n" \
    "c\n"
expect target "d"
expect target length 0
close target
)"));
}

void TestMadeDevices::aServerListens()
{
    RecordedTalk talk((QString()));
    talk.in("HELLO\n").out("HI\n").add(capture::RecordKind::End, capture::Direction::In);
    const auto test = makeTest(talk.records(), nullptr);
    QVERIFY2(test->text.contains(u"device server listen:tcp:{port=40000}\n"), qPrintable(test->text));
    QCOMPARE(u'\n' + body(test), QStringLiteral(R"(
listen server
accept peer from server within 30s
expect peer "HELLO\n"

send peer "HI\n"
expect-close peer
close peer
)"));
}

void TestMadeDevices::aBoundSocketAnswersItsPeers()
{
    RecordedTalk talk(QStringLiteral("x:1"));
    talk.addSession(QString(), capture::Protocol::Udp, false);
    talk.peer = {QHostAddress(QStringLiteral("192.0.2.9")), 1000};
    talk.in("q\n").out("r\n");
    talk.peer = {QHostAddress(QStringLiteral("192.0.2.7")), 2000};
    talk.out("to another\n");
    const auto test = makeTest(talk.records(), nullptr);
    QVERIFY2(test->text.contains(u"device target listen:udp:{port=40000}\n"), qPrintable(test->text));
    QCOMPARE(u'\n' + body(test), QStringLiteral(R"(
listen target
expect target "q\n"

send target "r\n"
send target "to another\n" to udp://192.0.2.7:2000
close target
)"));
}

void TestMadeDevices::sessionsAreDevices()
{
    RecordedTalk talk;
    talk.addSession(QStringLiteral("pump.example:503"));
    talk.addSession(QStringLiteral("127.0.0.1:504"));
    talk.addSession(QStringLiteral("silent:505"));
    talk.use(0);
    talk.out("a\n");
    talk.use(1);
    talk.out("b\n").in("c\n");
    talk.use(0);
    talk.in("d\n");
    talk.use(2);
    talk.out("e\n");
    const auto test = makeTest(talk.records(), nullptr);
    QVERIFY2(test->text.contains(u"device pump tcp://{host=pump.example}:{port=502}\n"
                                 u"device pump2 tcp://{host2=pump.example}:{port2=503}\n"
                                 u"device target tcp://{host3=127.0.0.1}:{port3=504}\n"
                                 u"default"),
             qPrintable(test->text));
    QCOMPARE(u'\n' + body(test),
             QStringLiteral(R"(
connect pump
send pump "a\n"
connect pump2
send pump2 "b\n"
expect pump2 "c\n"
expect pump "d\n"
connect target

send target "e\n"
close pump
close pump2
close target
)")
                 .replace(QStringLiteral("connect target\n\n"), QStringLiteral("connect target\n")));
    Options options;
    options.selection.session = 1;
    QCOMPARE(statementsOf(body(makeTest(talk.records(), nullptr, options))).first(), QStringLiteral("connect pump"));
}

//! Of names that a scenario cannot have another is made.
void TestMadeDevices::devicesHaveNamesOfHosts_data()
{
    QTest::addColumn<QString>("destination");
    QTest::addColumn<QString>("name");
    QTest::newRow("host") << QStringLiteral("pump.example:1") << QStringLiteral("pump");
    QTest::newRow("dashes") << QStringLiteral("pump-3:1") << QStringLiteral("pump");
    QTest::newRow("address") << QStringLiteral("192.0.2.1:1") << QStringLiteral("target");
    QTest::newRow("here") << QStringLiteral("localhost:1") << QStringLiteral("target");
    QTest::newRow("digit first") << QStringLiteral("3com:1") << QStringLiteral("target");
    for (const QString &word : scenario::statementWords()) {
        if (!word.contains(u'-'))
            QTest::addRow("%s", qPrintable(word))
                << QString(word + QStringLiteral(".example:1")) << QStringLiteral("target");
    }
}

void TestMadeDevices::devicesHaveNamesOfHosts()
{
    QFETCH(const QString, destination);
    QFETCH(const QString, name);
    RecordedTalk talk(destination);
    talk.out("a\n");
    QCOMPARE(statementsOf(made(talk)).first(), QString(QStringLiteral("connect ") + name));
}

QTEST_GUILESS_MAIN(TestMadeDevices)
#include "tst_madedevices.moc"
