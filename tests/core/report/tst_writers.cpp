// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/report/htmlpage.h"
#include "core/report/jsonlines.h"
#include "core/report/junitxml.h"
#include "core/report/taptext.h"
#include "tests/core/report/hostileresults.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace wirebench;
using namespace wirebench::report;
using namespace wirebench::tests;

namespace {

//! All attributes and texts, as a reader of XML gets them: "element@attribute=value", "element=text".
QStringList valuesOf(const QByteArray &xml)
{
    QXmlStreamReader reader(xml);
    QStringList values;
    QStringList path;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement()) {
            path += reader.name().toString();
            for (const QXmlStreamAttribute &attribute : reader.attributes())
                values += path.last() + u'@' + attribute.name().toString() + u'=' + attribute.value().toString();
        } else if (reader.isEndElement()) {
            path.removeLast();
        } else if (reader.isCharacters() && !reader.isWhitespace()) {
            values += path.last() + u'=' + reader.text().toString();
        }
    }
    return reader.hasError() ? QStringList{reader.errorString()} : values;
}

QStringList hostileTexts()
{
    QString all;
    for (char16_t c = 0; c < 0x100; ++c)
        all += QChar(c);
    return {all,
            QStringLiteral("]]> --> <!-- <script>alert(1)</script> &lt; %1 %2 %3"),
            QStringLiteral("\nnot ok 7 - fake # SKIP\n1..9\n  ...\nBail out!"),
            QString(QChar(0xd800)) + u'a' + QChar(0xdc00) + QChar(0xfffe) + QChar(0xffff) + QChar(0x2028)
                + QChar(0x202e),
            QStringLiteral("\" onclick='x' \\ / ../"),
            QString()};
}

} // namespace

//! What programs read about scenarios.
class TestWriters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void junitSaysWhatReadersLookFor();
    void junitKeepsToTheSchema_data();
    void junitKeepsToTheSchema();
    void junitIsWellFormedWhateverIsSaid();
    void foldersAreSuites();
    void tapSaysWhy();
    void noDeviceWritesTap();
    void aLineOfJsonIsAnObject();
    void eventsAreObjectsThatSayWhose();
    void jsonTakesEveryText();
    void thePageNeedsNothingElse();
    void thePageShowsWhatFailed();
    void nothingOfADeviceIsMarkup();
    void nothingIsAReportToo();
};

void TestWriters::junitSaysWhatReadersLookFor()
{
    const QStringList values = valuesOf(junitXml(exampleSuite()));
    for (const char *value :
         {"testsuites@tests=3", "testsuites@failures=1", "testsuites@errors=1", "testsuites@time=1.250",
          "testsuite@name=tests", "testsuite@tests=3", "testsuite@failures=1", "testsuite@errors=1",
          "testsuite@time=1.250", "testsuite@timestamp=2026-09-21T14:13:20Z", "testcase@classname=tests",
          "testcase@name=pump.wire", "testcase@time=1.204", "failure@type=fail",
          "failure@message=tests/pump.wire:6:1: the bytes that came are not those that were expected",
          "error@type=inconclusive", "error@message=tests/unplugged.wire:2:1: 127.0.0.1:502 refused the connection",
          "system-out=hello\nrtt(pump) p95 = 0.0125\nseed 0\n"})
        QVERIFY2(values.contains(QString::fromUtf8(value)), value);
    const auto failure = values.filter(QRegularExpression(QStringLiteral("^failure=tests/pump.wire:6:1: fail: ")));
    QCOMPARE(failure.size(), 1);
    QVERIFY(failure.first().contains(u"got       00 01 00 00 00 07 01 03  04 02 9a 01 2c"));
}

void TestWriters::junitKeepsToTheSchema_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::newRow("examples") << junitXml(exampleSuite());
    QTest::newRow("nothing") << junitXml({});
    for (const QString &text : hostileTexts())
        QTest::addRow("hostile %d", int(text.size())) << junitXml(hostileResults(text, text.toUtf8()));
}

void TestWriters::junitKeepsToTheSchema()
{
    QFETCH(const QByteArray, xml);
    if (QStandardPaths::findExecutable(QStringLiteral("xmllint")).isEmpty())
        QSKIP("xmllint is not installed");
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("junit.xml"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(xml) == xml.size());
    file.close();
    QProcess lint;
    lint.start(QStringLiteral("xmllint"),
               {QStringLiteral("--noout"), QStringLiteral("--nonet"), QStringLiteral("--schema"),
                QStringLiteral(JUNIT_SCHEMA), path});
    QTRY_COMPARE_WITH_TIMEOUT(lint.state(), QProcess::NotRunning, 30'000);
    QVERIFY2(lint.exitCode() == 0, lint.readAllStandardError().constData());
}

void TestWriters::junitIsWellFormedWhateverIsSaid()
{
    for (const QString &text : hostileTexts()) {
        const QStringList values = valuesOf(junitXml(hostileResults(text, text.toUtf8())));
        QVERIFY2(values.size() > 20, qPrintable(values.join(u'\n')));
        for (const QString &value : values) {
            for (const QChar c : value)
                QVERIFY2(c == u'\n' || c.unicode() >= 0x20, qPrintable(value));
        }
    }
}

void TestWriters::foldersAreSuites()
{
    const QStringList counts = valuesOf(junitXml({{exampleInconclusive(), examplePass(), exampleInconclusive()}, {}}));
    QVERIFY(counts.contains(QStringLiteral("testsuite@errors=2"))
            && counts.contains(QStringLiteral("testsuites@errors=2")));
    QVERIFY(counts.contains(QStringLiteral("testsuite@failures=0")));
    harness::SuiteResult results;
    for (const char *name : {"b.wire", "a/x.wire", "c.wire", "a/b/y.wire", "a/z.wire", "/z.wire"}) {
        results.scenarios.append(examplePass());
        results.scenarios.last().fileName = QString::fromLatin1(name);
    }
    const QStringList values = valuesOf(junitXml(results));
    QCOMPARE(values.filter(QRegularExpression(QStringLiteral("^testsuite@name="))).join(u' '),
             QStringLiteral("testsuite@name=scenarios testsuite@name=a testsuite@name=a/b"));
    QCOMPARE(values.filter(QRegularExpression(QStringLiteral("^testcase@(classname|name)=")))
                 .join(u' ')
                 .remove(QStringLiteral("testcase@")),
             QStringLiteral("classname=scenarios name=b.wire classname=scenarios name=c.wire classname=scenarios "
                            "name=z.wire classname=a name=x.wire classname=a name=z.wire classname=a.b name=y.wire"));
}

void TestWriters::tapSaysWhy()
{
    QCOMPARE(QString::fromUtf8(tapText(exampleSuite())), QStringLiteral(R"(TAP version 14
1..3
ok 1 - tests/echo.wire
  ---
  duration_ms: 25.000
  ...
not ok 2 - tests/pump.wire
  ---
  duration_ms: 1204.000
  severity: fail
  message: "the bytes that came are not those that were expected"
  at:
    file: "tests/pump.wire"
    line: 6
    column: 1
  statement: "expect pump 00 01 00 00 00 07 01 03 04 ?? ?? [temp:u16be 200..250] within 200ms"
  path:
    - "repeat, round 7 of 100"
  difference: |
    byte 11 (0xb): [temp:u16 200..250] expected, 01 2c came
    000000  expected  00 01 00 00 00 07 01 03  04 ?? ?? [_ _]   .........??__
            got       00 01 00 00 00 07 01 03  04 02 9a 01 2c   ............,
                                                        ^^^^^
    [temp:u16 200..250] at byte 11: 300
  before:
    - "0.000 s  pump  - connected to 127.0.0.1:502"
    - "0.001 s  pump  > 12 bytes  00 01 00 00 00 06 01 03 00 00 00 02"
    - "0.012 s  pump  < 13 bytes  00 01 00 00 00 07 01 03 04 02 9a 01 2c"
  advice: "look at the pump"
  recording: "failures/pump.pcapng"
  rerun: "wb run tests/pump.wire --seed 42"
  ...
not ok 3 - tests/unplugged.wire
  ---
  duration_ms: 21.000
  severity: inconclusive
  message: "127.0.0.1:502 refused the connection"
  at:
    file: "tests/unplugged.wire"
    line: 2
    column: 1
  statement: "connect pump"
  advice: "is the device switched on?"
  ...
)"));
}

void TestWriters::noDeviceWritesTap()
{
    for (const QString &text : hostileTexts()) {
        const QString tap = QString::fromUtf8(tapText(hostileResults(text, text.toUtf8())));
        const QStringList lines = tap.chopped(1).split(u'\n');
        int points = 0;
        int ends = 0;
        static const QRegularExpression allowed(
            QStringLiteral("^(TAP version 14|1\\.\\.3|(not )?ok [123] - .*|  .*)$"));
        static const QRegularExpression directive(QStringLiteral("(?<!\\\\)(\\\\\\\\)*#"));
        for (const QString &line : lines) {
            QVERIFY2(line.isEmpty() || allowed.match(line).hasMatch(), qPrintable(line));
            if (line.contains(QRegularExpression(QStringLiteral("^(not )?ok ")))) {
                ++points;
                QVERIFY2(!directive.match(line).hasMatch(), qPrintable(line));
            }
            ends += line == u"  ..." ? 1 : 0;
        }
        QCOMPARE(points, 3);
        QCOMPARE(ends, 3);
    }
    harness::SuiteResult results{{examplePass()}, {}};
    results.scenarios.first().fileName = QStringLiteral("a # SKIP b\\c");
    results.scenarios.first().rerun = QStringLiteral("say \"hi\" \\n");
    QVERIFY2(tapText(results).contains("\n  rerun: \"say \\\"hi\\\" \\\\n\"\n"), tapText(results).constData());
    QVERIFY(tapText(results).contains("\nok 1 - a \\# SKIP b\\\\\\\\c\n")
            || tapText(results).contains("\nok 1 - a \\# SKIP b\\\\c\n"));
}

void TestWriters::aLineOfJsonIsAnObject()
{
    const QByteArray line = jsonLine(exampleFailure());
    QCOMPARE(line.count('\n'), 1);
    QVERIFY(line.endsWith('\n'));
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    QCOMPARE(object.value(u"event").toString(), QStringLiteral("scenario"));
    QCOMPARE(object.value(u"verdict").toString(), QStringLiteral("fail"));
    QCOMPARE(object.value(u"duration").toDouble(), 1.204);
    QCOMPARE(object.value(u"start").toDouble(), 1'790'000'000.1);
    QCOMPARE(object.value(u"seed").toString(), QStringLiteral("42"));
    QCOMPARE(object.value(u"checks").toInt(), 8);
    const QJsonObject failure = object.value(u"failure").toObject();
    QCOMPARE(failure.value(u"line").toInt(), 6);
    QCOMPARE(failure.value(u"before").toArray().size(), 3);
    const QJsonObject received = failure.value(u"before").toArray().last().toObject();
    QCOMPARE(received.value(u"kind").toString(), QStringLiteral("received"));
    QCOMPARE(received.value(u"time").toDouble(), 0.012);
    QCOMPARE(received.value(u"bytes").toString(), QStringLiteral("000100000007010304029a012c"));
    const QJsonObject mismatch = failure.value(u"mismatch").toObject();
    QCOMPARE(mismatch.value(u"offset").toInt(), 11);
    QCOMPARE(mismatch.value(u"gotSize").toInt(), 13);
    QCOMPARE(mismatch.value(u"got").toString(), QStringLiteral("000100000007010304029a012c"));
    const QJsonObject pass = QJsonDocument::fromJson(jsonLine(examplePass())).object();
    QVERIFY(!pass.contains(u"failure"));
    QCOMPARE(pass.value(u"measurements").toObject().value(u"rtt(pump) p95").toDouble(), 0.0125);
    const QJsonObject summary = QJsonDocument::fromJson(jsonLine(exampleSuite())).object();
    QCOMPARE(summary.value(u"verdict").toString(), QStringLiteral("fail"));
    QCOMPARE(summary.value(u"pass").toInt() * 100 + summary.value(u"fail").toInt() * 10
                 + summary.value(u"inconclusive").toInt(),
             111);
}

void TestWriters::eventsAreObjectsThatSayWhose()
{
    const QJsonObject begin = QJsonDocument::fromJson(jsonBegin(3, QStringLiteral("a.wire"), ~quint64(0))).object();
    QCOMPARE(begin,
             QJsonObject({{QStringLiteral("event"), QStringLiteral("begin")},
                          {QStringLiteral("index"), 3},
                          {QStringLiteral("file"), QStringLiteral("a.wire")},
                          {QStringLiteral("seed"), QStringLiteral("18446744073709551615")}}));
    harness::Exchange exchange;
    exchange.kind = harness::Exchange::Kind::Received;
    exchange.time = std::chrono::milliseconds(1500);
    exchange.device = QStringLiteral("pump");
    exchange.bytes = QByteArray::fromHex("00ff");
    exchange.size = 5000;
    QCOMPARE(QJsonDocument::fromJson(jsonExchange(7, QStringLiteral("a.wire"), exchange)).object(),
             QJsonObject({{QStringLiteral("event"), QStringLiteral("exchange")},
                          {QStringLiteral("index"), 7},
                          {QStringLiteral("file"), QStringLiteral("a.wire")},
                          {QStringLiteral("time"), 1.5},
                          {QStringLiteral("device"), QStringLiteral("pump")},
                          {QStringLiteral("kind"), QStringLiteral("received")},
                          {QStringLiteral("bytes"), QStringLiteral("00ff")},
                          {QStringLiteral("size"), 5000}}));
    const QJsonObject end = QJsonDocument::fromJson(jsonEnd(1, exampleFailure())).object();
    QCOMPARE(end.keys(),
             QStringList({QStringLiteral("duration"), QStringLiteral("event"), QStringLiteral("failure"),
                          QStringLiteral("file"), QStringLiteral("index"), QStringLiteral("verdict")}));
    QCOMPARE(end.value(u"verdict").toString(), QStringLiteral("fail"));
    const QJsonObject failure = end.value(u"failure").toObject();
    QVERIFY(failure.contains(u"mismatch"));
    QVERIFY(!failure.contains(u"before"));
    QVERIFY(!QJsonDocument::fromJson(jsonEnd(1, examplePass())).object().contains(u"failure"));
}

void TestWriters::jsonTakesEveryText()
{
    for (const QString &text : hostileTexts()) {
        for (const harness::ScenarioResult &result : hostileResults(text, text.toUtf8()).scenarios) {
            const QByteArray line = jsonLine(result);
            QCOMPARE(line.count('\n'), 1);
            QVERIFY(QJsonDocument::fromJson(line).isObject());
        }
    }
}

void TestWriters::thePageNeedsNothingElse()
{
    const QString page = QString::fromUtf8(htmlPage(exampleSuite()));
    QVERIFY(!page.contains(QRegularExpression(
        QStringLiteral("<(script|link|img|iframe|object)|\\b(src|href|style|on\\w+)\\s*=|https?:|@import|url\\("))));
    const auto policy =
        QRegularExpression(QStringLiteral("content=\"default-src 'none'; style-src 'sha256-([^']+)';")).match(page);
    const auto style =
        QRegularExpression(QStringLiteral("<style>(.*)</style>"), QRegularExpression::DotMatchesEverythingOption)
            .match(page);
    QVERIFY(policy.hasMatch() && style.hasMatch());
    QCOMPARE(policy.captured(1).toLatin1(),
             QCryptographicHash::hash(style.captured(1).toUtf8(), QCryptographicHash::Sha256).toBase64());
    QVERIFY(page.indexOf(u"Content-Security-Policy") < page.indexOf(u"<style>"));
    QVERIFY(page.contains(u"prefers-color-scheme: dark"));
}

void TestWriters::thePageShowsWhatFailed()
{
    const QString page = QString::fromUtf8(htmlPage(exampleSuite()));
    QVERIFY(page.indexOf(u"tests/pump.wire") < page.indexOf(u"tests/unplugged.wire"));
    QVERIFY(page.indexOf(u"tests/unplugged.wire") < page.indexOf(u"tests/echo.wire"));
    QCOMPARE(page.count(u"<details class=\"scenario\" open>"), 2);
    QCOMPARE(page.count(u"<details class=\"scenario\">"), 1);
    QVERIFY(page.contains(u"04 02 9a <span class=\"s-wrong\">01 2c</span>")
            || page.contains(
                QRegularExpression(QStringLiteral("<span class=\"s-wrong\">01</span> *<span class=\"s-wrong\">2c"))));
    QVERIFY(page.contains(u"tests/pump.wire:6:1"));
    QVERIFY(page.contains(u"+11.000 ms"));
    QCOMPARE(page.count(u"<rect class=\"received\""), 1);
    QVERIFY(page.contains(u"<rect class=\"received\" x=\"990.0\""));
    QVERIFY(page.contains(u"0000  00 01 00 00 00 07 01 03 04 02 9a 01 2c"));
    QVERIFY(page.contains(u"2026-09-21 14:13:20 UTC"));
}

void TestWriters::nothingOfADeviceIsMarkup()
{
    const QByteArray plain = htmlPage(hostileResults(QStringLiteral("plain"), "plain"));
    const auto tagsOf = [](const QByteArray &page) {
        QStringList tags;
        auto all = QRegularExpression(QStringLiteral("</?(\\w+)")).globalMatch(QString::fromUtf8(page));
        while (all.hasNext())
            tags += all.next().captured(1);
        tags.removeDuplicates();
        tags.sort();
        tags.removeAll(QStringLiteral("dl"));
        tags.removeAll(QStringLiteral("dt"));
        tags.removeAll(QStringLiteral("dd"));
        return tags;
    };
    for (const QString &text : hostileTexts()) {
        const QByteArray page = htmlPage(hostileResults(text, text.toUtf8()));
        for (const QString &tag : tagsOf(page))
            QVERIFY2(tagsOf(plain).contains(tag), qPrintable(tag));
        QVERIFY(!page.contains("<script") && !page.contains("<!--"));
        QVERIFY(!QString::fromUtf8(page).contains(QChar(0x202e)));
    }
}

void TestWriters::nothingIsAReportToo()
{
    QCOMPARE(tapText({}), QByteArray("TAP version 14\n1..0\n"));
    QVERIFY(valuesOf(junitXml({})).contains(QStringLiteral("testsuites@tests=0")));
    QVERIFY(htmlPage({}).endsWith("</html>\n"));
    QCOMPARE(QJsonDocument::fromJson(jsonLine(harness::SuiteResult())).object().value(u"scenarios").toInt(-1), 0);
}

QTEST_GUILESS_MAIN(TestWriters)
#include "tst_writers.moc"
