// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/scenarios.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebench;

//! What is wrong with a scenario, where it stands.
class ScenarioProblemsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void problemsHavePlaces_data();
    void problemsHavePlaces();
    void theFirstOfALineLeads();
    void onlyTheNewestTextCounts();
    void anotherFileIsNotBlamed();
    void anEndIsHarmless();
    void theEditorsTextIsLookedThrough();
};

void ScenarioProblemsTest::problemsHavePlaces_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("what"); // stands there
    QTest::newRow("none") << "note \"a\"\n"
                          << ""
                          << "";
    QTest::newRow("empty") << ""
                           << ""
                           << "";
    QTest::newRow("word") << "note \"a\"\nconect pump\nnote \"b\"\n"
                          << "2:1"
                          << "conect";
    QTest::newRow("bytes") << "device pump tcp://a:1\nsend pump 01 0z"
                           << "2:14"
                           << "0";
    QTest::newRow("at the end") << "connect"
                                << "1:8"
                                << "";
    QTest::newRow("other letters") << QStringLiteral("note \"\u00e4\u4e2d\"\nconect x") << "2:1"
                                   << "conect";
}

void ScenarioProblemsTest::problemsHavePlaces()
{
    QFETCH(const QString, text);
    QFETCH(const QString, place);
    QFETCH(const QString, what);
    ScenarioProblems problems;
    const QAbstractItemModelTester tester(&problems, QAbstractItemModelTester::FailureReportingMode::QtTest);
    problems.look(text, QStringLiteral("a.wire"));
    QTRY_VERIFY(problems.isSettled());
    QCOMPARE(problems.count() > 0, !place.isEmpty());
    if (place.isEmpty()) {
        QVERIFY(problems.signs().isEmpty());
        return;
    }
    const QModelIndex index = problems.index(0);
    QCOMPARE(index.data(ScenarioProblems::PlaceRole).toString(), place);
    const int first = index.data(ScenarioProblems::FirstRole).toInt();
    const int end = index.data(ScenarioProblems::EndRole).toInt();
    QCOMPARE(text.mid(first, end - first), what);
    const int lineEnd = index.data(ScenarioProblems::LineEndRole).toInt();
    QVERIFY(lineEnd == text.size() || text[lineEnd] == u'\n');
    QVERIFY(!index.data(ScenarioProblems::ProblemRole).toString().isEmpty());
    QCOMPARE(problems.signs().keys(), QStringList(place.section(u':', 0, 0)));
}

void ScenarioProblemsTest::theFirstOfALineLeads()
{
    ScenarioProblems problems;
    problems.look(QStringLiteral("repeat 2 { conect a } \nfoo\nbar\n"), QStringLiteral("a.wire"));
    QTRY_VERIFY(problems.isSettled() && problems.count() > 1);
    QSet<int> lines;
    for (int row = 0; row < problems.count(); ++row) {
        const QModelIndex index = problems.index(row);
        const int line = index.data(ScenarioProblems::LineRole).toInt();
        QCOMPARE(index.data(ScenarioProblems::LeadingRole).toBool(), !lines.contains(line));
        lines.insert(line);
    }
    QCOMPARE(problems.signs().size(), lines.size());
}

void ScenarioProblemsTest::onlyTheNewestTextCounts()
{
    ScenarioProblems problems;
    const QSignalSpy changed(&problems, &ScenarioProblems::changed);
    problems.look(QStringLiteral("conect"), QStringLiteral("a.wire"));
    problems.look(QStringLiteral("note \"a\""), QStringLiteral("a.wire"));
    QVERIFY(!problems.isSettled());
    QTRY_VERIFY(problems.isSettled());
    QCOMPARE(problems.count(), 0);
    QCOMPARE(changed.count(), 0);
    problems.look(QStringLiteral("conect"), QString()); // no file is open
    QTRY_VERIFY(problems.isSettled());
    QCOMPARE(problems.count(), 0);
}

void ScenarioProblemsTest::anotherFileIsNotBlamed()
{
    ScenarioProblems problems;
    problems.look(QStringLiteral("conect"), QStringLiteral("a.wire"));
    QTRY_COMPARE(problems.count(), 1);
    problems.look(QStringLiteral("conect a"), QStringLiteral("a.wire"));
    QCOMPARE(problems.count(), 1); // nothing flickers while somebody types
    problems.look(QStringLiteral("note \"a\""), QStringLiteral("b.wire"));
    QCOMPARE(problems.count(), 0);
    QTRY_VERIFY(problems.isSettled());
    QCOMPARE(problems.count(), 0);
}

void ScenarioProblemsTest::anEndIsHarmless()
{
    auto problems = std::make_unique<ScenarioProblems>();
    problems->look(QStringLiteral("conect a\n").repeated(5000), QStringLiteral("a.wire"));
    QTRY_VERIFY(problems->isSettled());
    QVERIFY(problems->count() > 0 && problems->count() <= 20);
    problems->look(QStringLiteral("conect b\n").repeated(50'000), QStringLiteral("a.wire"));
    problems.reset();
}

void ScenarioProblemsTest::theEditorsTextIsLookedThrough()
{
    const QTemporaryDir root;
    Scenarios scenarios(root.filePath(QStringLiteral("tests")));
    scenarios.begin();
    QVERIFY(scenarios.accept(QStringLiteral("pump")));
    QTRY_VERIFY(scenarios.problems()->isSettled());
    QCOMPARE(scenarios.problems()->count(), 0); // what one begins with is right
    scenarios.editor()->setText(QStringLiteral("conect"));
    QTRY_COMPARE(scenarios.problems()->count(), 1);
    scenarios.editor()->revert();
    QTRY_COMPARE(scenarios.problems()->count(), 0);
}

QTEST_GUILESS_MAIN(ScenarioProblemsTest)
#include "tst_scenarioproblems.moc"
