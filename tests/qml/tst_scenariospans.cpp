// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/scenariospans.h"

#include <QRandomGenerator>
#include <QTest>

using namespace wirebench;

//! Which words of a line get which colour.
class ScenarioSpansTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreToldApart_data();
    void wordsAreToldApart();
    void continuedLinesAreTold_data();
    void continuedLinesAreTold();
    void halfWrittenLinesAreHarmless();
};

namespace {

//! "S:send N:pump B:01": a letter for the kind, and what stands there.
QString told(const QString &line, bool isContinued)
{
    static const QString letters = QStringLiteral("SWNTEB?#VC");
    QStringList parts;
    const QList<ScenarioSpan> spans = scenarioSpans(line, isContinued);
    for (const ScenarioSpan &span : spans)
        parts.append(QStringLiteral("%1:%2").arg(letters[span.kind]).arg(line.mid(span.first, span.length)));
    return parts.join(u' ');
}

} // namespace

void ScenarioSpansTest::wordsAreToldApart_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("isContinued");
    QTest::addColumn<QString>("spans");
    const auto row = [](const char *name, const char *line, const char *spans, bool isContinued = false) {
        QTest::newRow(name) << QString::fromUtf8(line) << isContinued << QString::fromUtf8(spans);
    };
    row("nothing", "", "");
    row("comment", "  # send pump", "C:# send pump");
    row("comment behind", "close pump # done", "S:close N:pump C:# done");
    row("no comment in quotes", "note \"# 1\"", "S:note T:\"# 1\"");
    row("quote within quotes", R"(note "a\"b" # c)", R"(S:note T:"a\"b" C:# c)");
    row("device", "device pump simulated echo", "S:device N:pump W:simulated");
    row("named like a word", "connect send within 2s", "S:connect N:send W:within #:2s");
    row("bytes", "send pump 00 0a FFfe", "S:send N:pump B:00 B:0a B:FFfe");
    row("digits behind a word", "expect pump length 12", "S:expect N:pump W:length #:12");
    row("range", "expect pump length 12..20", "S:expect N:pump W:length #:12 #:20");
    row("wildcards", "expect pump 01 ?? 4? ... 02", "S:expect N:pump B:01 ?:?? ?:4? ?:... B:02");
    row("capture", "expect pump 01 [temp:u16be 200..250] within 10ms",
        "S:expect N:pump B:01 V:[temp:u16be 200..250] W:within #:10ms");
    row("expression", "expect pump /PONG (?<n>\\d+)\\// within 1s",
        "S:expect N:pump E:/PONG (?<n>\\d+)\\// W:within #:1s");
    row("slash that divides", "assert {a} / {b} == 10", "S:assert V:{a} V:{b} #:10");
    row("several in a line", "repeat 10 { send pump \"a\" expect pump 01 }",
        "S:repeat #:10 S:send N:pump T:\"a\" S:expect N:pump B:01");
    row("counter", "repeat {n} as round {", "S:repeat V:{n} W:as V:round");
    row("set", "set send = 10", "S:set V:send #:10");
    row("accept", "accept peer from server", "S:accept N:peer W:from N:server");
    row("hyphen", "expect-close pump within 1s", "S:expect-close N:pump W:within #:1s");
    row("alternative", "    01 03 { note \"x\" }", "B:01 B:03 S:note T:\"x\"");
    row("continued", "01 02 send", "B:01 B:02", true);
    row("unclosed", "note \"abc", "S:note T:\"abc");
    row("placeholder", "device pump tcp://{host=a}:{port}", "S:device N:pump V:{host=a} V:{port}");
    row("letters", "note \"\u00e4\u4e2d\"", "S:note T:\"\u00e4\u4e2d\"");
}

void ScenarioSpansTest::wordsAreToldApart()
{
    QFETCH(const QString, line);
    QFETCH(const bool, isContinued);
    QFETCH(const QString, spans);
    QCOMPARE(told(line, isContinued), spans);
}

void ScenarioSpansTest::continuedLinesAreTold_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("isContinued");
    QTest::newRow("not") << "send a 01" << false;
    QTest::newRow("continued") << "send a 01 \\" << true;
    QTest::newRow("space behind") << "send a 01 \\  " << true;
    QTest::newRow("comment") << "# a \\" << false;
    QTest::newRow("nothing") << "" << false;
}

void ScenarioSpansTest::continuedLinesAreTold()
{
    QFETCH(const QString, line);
    QFETCH(const bool, isContinued);
    QCOMPARE(continuesBelow(line), isContinued);
}

void ScenarioSpansTest::halfWrittenLinesAreHarmless()
{
    QRandomGenerator random(7);
    const QString letters = QStringLiteral("send pump \"/\\[]{}?.#01afx:\u00e4-");
    for (int round = 0; round < 20'000; ++round) {
        QString line;
        for (int i = random.bounded(24); i > 0; --i)
            line += letters[random.bounded(static_cast<int>(letters.size()))];
        qsizetype end = 0;
        const QList<ScenarioSpan> spans = scenarioSpans(line, random.bounded(2) == 0);
        for (const ScenarioSpan &span : spans) {
            QVERIFY2(span.first >= end && span.length > 0, qPrintable(line));
            end = span.first + span.length;
        }
        QVERIFY2(end <= line.size(), qPrintable(line));
    }
}

QTEST_APPLESS_MAIN(ScenarioSpansTest)
#include "tst_scenariospans.moc"
