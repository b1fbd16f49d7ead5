// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/scenarios.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebench;

//! Scenarios that are run, without a window.
class ScenarioRunsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void verdictsComeToTheirFiles_data();
    void verdictsComeToTheirFiles();
    void theyAreRunInOrder();
    void whatIsUnsavedIsRun();
    void nothingIsRunTwiceAtOnce();
    void theCommandRunsTheSameAgain();
    void anEndWhileOneRunsIsHarmless();
    void onlyTheLastLinesAreKept();
    void linesSayWhatPassed();
    void variablesHaveTheirValuesFromTheBeginning();
    void aReportHasItsSpans();

private:
    void write(const QString &path, const QByteArray &bytes);
    ScenarioRuns &runs() const { return *m_scenarios->runs(); }
    ScenarioFiles::Outcome outcome(const QString &path) const
    {
        return m_scenarios->files()->outcomeAt(m_scenarios->files()->rowOf(path));
    }
    bool runAll(const QStringList &paths)
    {
        runs().run(paths);
        return QTest::qWaitFor([this] { return !runs().isRunning(); }, 20'000);
    }

    std::unique_ptr<QTemporaryDir> m_root;
    std::unique_ptr<Scenarios> m_scenarios;
};

void ScenarioRunsTest::init()
{
    m_root = std::make_unique<QTemporaryDir>();
    for (const char *path : {"a.wire", "b.wire", "c's.wire"})
        write(QString::fromLatin1(path), "note \"x\"\n");
    m_scenarios = std::make_unique<Scenarios>(m_root->filePath(QStringLiteral("tests")));
}

void ScenarioRunsTest::cleanup()
{
    m_scenarios.reset();
}

void ScenarioRunsTest::write(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(m_root->filePath(QStringLiteral("tests"))));
    QFile file(m_root->filePath(QStringLiteral("tests/") + path));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

void ScenarioRunsTest::verdictsComeToTheirFiles_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("verdict");
    QTest::addColumn<int>("failedLine");
    QTest::newRow("passes") << "note \"x\"\n" << int(ScenarioFiles::Passed) << 0;
    QTest::newRow("fails") << "note \"x\"\nassert 1 == 2\n" << int(ScenarioFiles::Failed) << 2;
    QTest::newRow("cannot be read") << "note \"x\"\nconect\n" << int(ScenarioFiles::Inconclusive) << 2;
    QTest::newRow("nobody is there") << "device it tcp://127.0.0.1:1\n\nconnect it within 2s\n"
                                     << int(ScenarioFiles::Inconclusive) << 3;
}

void ScenarioRunsTest::verdictsComeToTheirFiles()
{
    QFETCH(const QString, text);
    QFETCH(const int, verdict);
    QFETCH(const int, failedLine);
    write(QStringLiteral("a.wire"), text.toUtf8());
    QVERIFY(m_scenarios->editor()->open(QStringLiteral("a.wire")));
    QVERIFY(!runs().isKnown());
    QVERIFY(runAll({QStringLiteral("a.wire")}));
    QCOMPARE(outcome(QStringLiteral("a.wire")).verdict, verdict);
    QCOMPARE(runs().verdict(), verdict);
    QCOMPARE(runs().failedLine(), failedLine);
    QCOMPARE(runs().failedText().isEmpty(), failedLine == 0);
    QCOMPARE(runs().report()->count() > 0, failedLine != 0);
    QCOMPARE(runs().report()->text().startsWith(QStringLiteral("a.wire:%1:").arg(failedLine)), failedLine != 0);
    QCOMPARE(m_scenarios->signs().size(), failedLine == 0 ? 0 : 1);
    QVERIFY(!outcome(QStringLiteral("a.wire")).detail.isEmpty());
    QVERIFY(runs().words().contains(ScenarioFiles::wordOf(static_cast<ScenarioFiles::Verdict>(verdict))));
}

void ScenarioRunsTest::theyAreRunInOrder()
{
    QStringList order;
    connect(m_scenarios->files(), &ScenarioFiles::outcomeChanged, this, [&](const QString &path) {
        if (outcome(path).verdict == ScenarioFiles::Running)
            order.append(path);
    });
    const QStringList all{QStringLiteral("b.wire"), QStringLiteral("c's.wire"), QStringLiteral("a.wire")};
    QVERIFY(runs().progressText().isEmpty());
    runs().run(all);
    QCOMPARE(runs().progressText(), QStringLiteral("1 of 3"));
    QCOMPARE(outcome(QStringLiteral("a.wire")).verdict, ScenarioFiles::Waiting);
    QTRY_VERIFY(!runs().isRunning());
    QCOMPARE(order, all);
    QCOMPARE(runs().progress(), 1.0);
}

void ScenarioRunsTest::whatIsUnsavedIsRun()
{
    QVERIFY(m_scenarios->editor()->open(QStringLiteral("a.wire")));
    m_scenarios->editor()->setText(QStringLiteral("assert 1 == 2\n"));
    QVERIFY(m_scenarios->editor()->open(QStringLiteral("b.wire")));
    m_scenarios->editor()->setText(QStringLiteral("assert 1 == 3\n"));
    QVERIFY(runAll({QStringLiteral("a.wire"), QStringLiteral("b.wire"), QStringLiteral("c's.wire")}));
    QCOMPARE(outcome(QStringLiteral("a.wire")).verdict, ScenarioFiles::Failed);
    QCOMPARE(outcome(QStringLiteral("b.wire")).verdict, ScenarioFiles::Failed);
    QCOMPARE(outcome(QStringLiteral("c's.wire")).verdict, ScenarioFiles::Passed);
}

void ScenarioRunsTest::nothingIsRunTwiceAtOnce()
{
    write(QStringLiteral("a.wire"), "wait 60s\n");
    runs().run({QStringLiteral("a.wire")});
    runs().run({QStringLiteral("a.wire"), QStringLiteral("b.wire")});
    QCOMPARE(runs().progressText(), QStringLiteral("1 of 2"));
    QTRY_COMPARE(outcome(QStringLiteral("a.wire")).verdict, ScenarioFiles::Running);
    runs().stop();
    QTRY_VERIFY(!runs().isRunning());
    QCOMPARE(outcome(QStringLiteral("b.wire")).verdict, ScenarioFiles::NotRun);
    QVERIFY(runAll({QStringLiteral("b.wire")}));
    QCOMPARE(outcome(QStringLiteral("b.wire")).verdict, ScenarioFiles::Passed);
}

void ScenarioRunsTest::theCommandRunsTheSameAgain()
{
    QVERIFY(m_scenarios->editor()->open(QStringLiteral("c's.wire")));
    QVERIFY(runs().command().isEmpty());
    QVERIFY(runAll({QStringLiteral("c's.wire")}));
    const QString path = m_root->filePath(QStringLiteral("tests/c'\\''s.wire"));
    QVERIFY2(runs().command().startsWith(QStringLiteral("wb run '%1' --seed ").arg(path)),
             qPrintable(runs().command()));
    QVERIFY(runs().owner().startsWith(QStringLiteral("tests/c's.wire ")));
}

void ScenarioRunsTest::anEndWhileOneRunsIsHarmless()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    write(QStringLiteral("a.wire"),
          QStringLiteral("device it tcp://127.0.0.1:%1\nconnect it\nexpect it \"x\" within 60s\n")
              .arg(silent.serverPort())
              .toUtf8());
    runs().run({QStringLiteral("a.wire")});
    QTRY_VERIFY(silent.hasPendingConnections());
    m_scenarios.reset();
    QVERIFY(silent.isListening());
}

void ScenarioRunsTest::onlyTheLastLinesAreKept()
{
    RunLines lines;
    const QAbstractItemModelTester tester(&lines, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<harness::Exchange> some(700);
    for (int i = 0; i < some.size(); ++i)
        some[i].event = QString::number(i);
    lines.append(some, 0);
    QVERIFY(lines.leftText().isEmpty());
    lines.append(some, 5);
    QCOMPARE(lines.count(), int(RunLines::most));
    QVERIFY(lines.leftText().contains(QStringLiteral("405")));
    QCOMPARE(lines.index(0).data().toString(), QStringLiteral("400"));
    QCOMPARE(lines.index(lines.count() - 1).data().toString(), QStringLiteral("699"));
    lines.append(QList<harness::Exchange>(3000), 0);
    QCOMPARE(lines.count(), int(RunLines::most));
    lines.clear();
    QCOMPARE(lines.count(), 0);
    QVERIFY(lines.leftText().isEmpty());
}

void ScenarioRunsTest::linesSayWhatPassed()
{
    using Kind = harness::Exchange::Kind;
    RunLines lines;
    const QByteArray large(5000, '\x01');
    lines.append(
        {{Kind::Event, std::chrono::milliseconds(1), QStringLiteral("pump"), {}, 0, QStringLiteral("connected")},
         {Kind::Sent, std::chrono::milliseconds(12), QStringLiteral("pump"), "*IDN?\n", 6, {}},
         {Kind::Received, std::chrono::milliseconds(15), QStringLiteral("pump"), large.first(4096), 5000, {}}},
        0);
    QCOMPARE(lines.index(0).data(RunLines::DirectionRole).toInt(), 0);
    QCOMPARE(lines.index(0).data(RunLines::TextRole).toString(), QStringLiteral("connected"));
    QVERIFY(lines.index(0).data(RunLines::SizeRole).toString().isEmpty());
    QCOMPARE(lines.index(1).data(RunLines::DirectionRole).toInt(), 1);
    QCOMPARE(lines.index(1).data(RunLines::TextRole).toString(), QStringLiteral("\"*IDN?\\n\""));
    QCOMPARE(lines.index(1).data(RunLines::TimeRole).toString(), QStringLiteral("0.012 s"));
    QVERIFY(lines.index(1).data(RunLines::DescriptionRole).toString().startsWith(QStringLiteral("Sent to pump")));
    QCOMPARE(lines.index(2).data(RunLines::DirectionRole).toInt(), -1);
    QVERIFY(lines.index(2).data(RunLines::TextRole).toString().startsWith(QStringLiteral("01 01")));
    QVERIFY(lines.index(2).data(RunLines::TextRole).toString().endsWith(QStringLiteral("…")));
    QVERIFY(lines.index(2).data(RunLines::TextRole).toString().size() < 200);
}

void ScenarioRunsTest::variablesHaveTheirValuesFromTheBeginning()
{
    write(QStringLiteral("a.wire"), "assert {port} == 5020\nassert {who} == \"Ada L\"\n");
    QVERIFY(m_scenarios->editor()->open(QStringLiteral("a.wire")));
    QTRY_COMPARE(m_scenarios->problems()->count(), 2); // no values yet
    m_scenarios->variables()->setText(QStringLiteral("port=5020 \"who=Ada L\""));
    QTRY_COMPARE(m_scenarios->problems()->count(), 0);
    QVERIFY(runAll({QStringLiteral("a.wire")}));
    QCOMPARE(runs().verdict(), int(ScenarioFiles::Passed));
    m_scenarios->variables()->setText(QStringLiteral("port=80 'x"));
    QVERIFY(runs().command().contains(QStringLiteral(" --var 'port=5020' --var 'who=Ada L' --seed ")));
    QVERIFY(m_scenarios->variables()->problem().startsWith(QStringLiteral("\"'x\": ")));
    QCOMPARE(m_scenarios->variables()->values().value(QStringLiteral("port")), message::Value(quint64(80)));
    Scenarios later(m_root->filePath(QStringLiteral("tests")));
    later.setState(m_scenarios->state());
    QCOMPARE(later.variables()->text(), QStringLiteral("port=80 'x"));
}

void ScenarioRunsTest::aReportHasItsSpans()
{
    ReportLines lines;
    const QAbstractItemModelTester tester(&lines, QAbstractItemModelTester::FailureReportingMode::QtTest);
    lines.setLines(
        {{{QStringLiteral("expected "), report::Style::Faint}, {QStringLiteral("01"), report::Style::Expected}},
         {{QStringLiteral("^^"), report::Style::Wrong}}});
    QCOMPARE(lines.count(), 2);
    QCOMPARE(lines.index(0).data(ReportLines::TextRole).toString(), QStringLiteral("expected 01"));
    const QVariantList spans = lines.index(0).data(ReportLines::SpansRole).toList();
    QCOMPARE(spans.size(), 2);
    QCOMPARE(spans[1].toMap().value(QStringLiteral("style")).toInt(), int(ReportLines::Expected));
    QCOMPARE(lines.text(), QStringLiteral("expected 01\n^^\n"));
    QCOMPARE(lines.columns(), 11);
    lines.setLines({});
    QCOMPARE(lines.count(), 0);
    QCOMPARE(lines.columns(), 0);
}

QTEST_GUILESS_MAIN(ScenarioRunsTest)
#include "tst_scenarioruns.moc"
