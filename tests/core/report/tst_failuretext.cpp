// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/report/failuretext.h"

#include "tests/core/report/exampleresults.h"

#include <QTest>

using namespace wirebench;
using namespace wirebench::report;
using namespace wirebench::tests;

//! What people read when a scenario did not pass.
class TestFailureText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aFailureIsTold();
    void anInconclusiveResultIsTold();
    void aPassIsALine();
    void theSummaryCounts();
    void exchangesAreShown_data();
    void exchangesAreShown();
    void noDeviceWritesLines();
};

void TestFailureText::aFailureIsTold()
{
    const QString text = u'\n' + plainText(FailureText().linesOf(exampleFailure()));
    QCOMPARE(text, QStringLiteral(R"(
tests/pump.wire:6:1: fail: the bytes that came are not those that were expected
    expect pump 00 01 00 00 00 07 01 03 04 ?? ?? [temp:u16be 200..250] within 200ms
    in repeat, round 7 of 100

    byte 11 (0xb): [temp:u16 200..250] expected, 01 2c came
    000000  expected  00 01 00 00 00 07 01 03  04 ?? ?? [_ _]   .........??__
            got       00 01 00 00 00 07 01 03  04 02 9a 01 2c   ............,
                                                        ^^^^^
    [temp:u16 200..250] at byte 11: 300

    Before it:
       0.000 s  pump  - connected to 127.0.0.1:502
       0.001 s  pump  > 12 bytes  00 01 00 00 00 06 01 03 00 00 00 02
       0.012 s  pump  < 13 bytes  00 01 00 00 00 07 01 03 04 02 9a 01 2c

    To do:     look at the pump
    Recording: failures/pump.pcapng
    Again:     wb run tests/pump.wire --seed 42
)"));
}

void TestFailureText::anInconclusiveResultIsTold()
{
    const QString text = plainText(FailureText().linesOf(exampleInconclusive()));
    QCOMPARE(text,
             QStringLiteral("tests/unplugged.wire:2:1: inconclusive: 127.0.0.1:502 refused the connection\n"
                            "    connect pump\n"
                            "\n"
                            "    To do:     is the device switched on?\n"));
    QVERIFY(colouredText(FailureText().linesOf(exampleInconclusive())).contains(u"\x1b[33minconclusive"));
}

void TestFailureText::aPassIsALine()
{
    QCOMPARE(plainText(FailureText().linesOf(examplePass())),
             QStringLiteral("pass tests/echo.wire  (0.025 s, 3 checks)\n"));
}

void TestFailureText::theSummaryCounts()
{
    QCOMPARE(plainText({FailureText::summary(exampleSuite())}),
             QStringLiteral("3 scenarios: 1 passed, 1 failed, 1 inconclusive, in 1.250 s\n"));
    harness::SuiteResult one;
    one.scenarios.append(examplePass());
    QCOMPARE(plainText({FailureText::summary(one)}),
             QStringLiteral("1 scenario: 1 passed, 0 failed, 0 inconclusive, in 0.000 s\n"));
}

void TestFailureText::exchangesAreShown_data()
{
    using Kind = harness::Exchange::Kind;
    QTest::addColumn<harness::Exchange>("exchange");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, Kind kind, const QByteArray &bytes, qint64 size, const char *text) {
        QTest::newRow(name) << harness::Exchange{kind, std::chrono::milliseconds(1500), QStringLiteral("pump"), bytes,
                                                 size, QStringLiteral("closed")}
                            << QString::fromUtf8(text);
    };
    row("text", Kind::Sent, "PING\r\n", 6, "   1.500 s  pump  > 6 bytes  \"PING\\r\\n\"");
    row("bytes", Kind::Received, QByteArray::fromHex("0001"), 2, "   1.500 s  pump  < 2 bytes  00 01");
    row("event", Kind::Event, {}, 0, "   1.500 s  pump  - closed");
    row("long", Kind::Received, QByteArray(30, '\x01'), 5000,
        "   1.500 s  pump  < 5,000 bytes  01 01 01 01 01 01 01 01 01 01 01 01 01 01 01 01 01 01 01 01 01 01 01 01 "
        "... "
        "(4,976 bytes more)");
    row("empty", Kind::Sent, {}, 0, "   1.500 s  pump  > 0 bytes");
}

void TestFailureText::exchangesAreShown()
{
    QFETCH(const harness::Exchange, exchange);
    QTEST(plainText({FailureText::exchangeLine(exchange)}).chopped(1), "text");
}

void TestFailureText::noDeviceWritesLines()
{
    harness::ScenarioResult result = exampleFailure();
    const QString hostile = QStringLiteral("\x1b[2J\nnot ok\r\u202e");
    harness::Failure &failure = *result.failure;
    for (QString *text : {&result.fileName, &result.recording, &result.rerun, &failure.fileName, &failure.statement,
                          &failure.device, &failure.problem, &failure.advice})
        *text = hostile;
    failure.path = {hostile};
    failure.before = {{harness::Exchange::Kind::Event, {}, hostile, {}, 0, hostile}};
    failure.mismatch->expected = hostile;
    const QString text = plainText(FailureText().linesOf(result)) + plainText({FailureText::headline(result)});
    for (const QChar c : text)
        QVERIFY2(c == u'\n' || (c.isPrint() && c != QChar(0x202e)), qPrintable(QString::number(c.unicode(), 16)));
    QVERIFY(!text.contains(u"\nnot ok"));
}

QTEST_GUILESS_MAIN(TestFailureText)
#include "tst_failuretext.moc"
