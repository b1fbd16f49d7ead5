// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/explorer.h"
#include "qml/models/teststab.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebench;

namespace {

const QString pump = QStringLiteral("pump.wire");
const QString scale = QStringLiteral("scale.wire");

} // namespace

//! The scenario that is written: what is unsaved, what others do, what is there again after an end.
class ScenarioEditorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatIsWrittenIsSaved();
    void nothingIsWrittenWhereNothingIsOpen();
    void lineEndsStayAsTheyWere();
    void whatIsUnsavedStaysWithItsFile();
    void othersAreFollowedWhileNothingIsUnsaved();
    void twoWritersAreToldApart();
    void theirsOrMine_data();
    void theirsOrMine();
    void savingLooksBeforeItWrites();
    void theSameTextIsNoConflict();
    void aFileThatWasDeletedComesBackBySaving();
    void aFileThatWasDeletedMayStayAway();
    void whatCannotBeReadIsSaid();
    void whatCannotBeWrittenIsSaid();
    void linesAndColumnsArePlaces_data();
    void linesAndColumnsArePlaces();
    void aNewScenarioAsksForItsName();
    void thereIsOneTabOfTests();
    void allOfItIsThereAgain();
    void typingIsKeptSoon();

private:
    void write(const QString &path, const QByteArray &bytes);
    QByteArray bytes(const QString &path) const;
    QString folder() const { return m_root->filePath(QStringLiteral("tests")); }
    ScenarioEditor &editor() const { return *m_scenarios->editor(); }

    std::unique_ptr<QTemporaryDir> m_root;
    std::unique_ptr<Scenarios> m_scenarios;
};

void ScenarioEditorTest::init()
{
    m_root = std::make_unique<QTemporaryDir>();
    write(pump, "note \"pump\"\n");
    write(scale, "note \"scale\"\n");
    m_scenarios = std::make_unique<Scenarios>(folder());
}

void ScenarioEditorTest::cleanup()
{
    m_scenarios.reset();
}

void ScenarioEditorTest::write(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(folder()));
    QFile file(QDir(folder()).filePath(path));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray ScenarioEditorTest::bytes(const QString &path) const
{
    QFile file(QDir(folder()).filePath(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void ScenarioEditorTest::whatIsWrittenIsSaved()
{
    QVERIFY(editor().open(pump));
    QCOMPARE(editor().text(), QStringLiteral("note \"pump\"\n"));
    QVERIFY(!editor().isModified());
    QCOMPARE(editor().lineCount(), 2);
    const QSignalSpy changed(&editor(), &ScenarioEditor::stateChanged);
    editor().setText(QStringLiteral("note \"größer\"\n"));
    QVERIFY(editor().isModified());
    QVERIFY(!changed.isEmpty());
    QCOMPARE(bytes(pump), QByteArray("note \"pump\"\n"));
    QVERIFY(editor().save());
    QVERIFY(!editor().isModified());
    QCOMPARE(bytes(pump),
             QByteArray("note \"gr\xc3\xb6\xc3\x9f"
                        "er\"\n"));
}

void ScenarioEditorTest::nothingIsWrittenWhereNothingIsOpen()
{
    editor().setText(QStringLiteral("lost"));
    QVERIFY(editor().text().isEmpty());
    QVERIFY(!editor().save());
    QVERIFY(!editor().saveOver());
    QVERIFY(!editor().isModified());
}

void ScenarioEditorTest::lineEndsStayAsTheyWere()
{
    write(pump, "note \"a\"\r\nnote \"b\"\r\n");
    QVERIFY(editor().open(pump));
    QCOMPARE(editor().text(), QStringLiteral("note \"a\"\nnote \"b\"\n"));
    QVERIFY(!editor().isModified());
    editor().setText(QStringLiteral("note \"c\"\nnote \"b\"\n"));
    QVERIFY(editor().save());
    QCOMPARE(bytes(pump), QByteArray("note \"c\"\r\nnote \"b\"\r\n"));
    QVERIFY(editor().open(scale));
    editor().setText(QStringLiteral("one\ntwo"));
    QVERIFY(editor().save());
    QCOMPARE(bytes(scale), QByteArray("one\ntwo"));
}

void ScenarioEditorTest::whatIsUnsavedStaysWithItsFile()
{
    QVERIFY(editor().open(pump));
    editor().setText(QStringLiteral("mine"));
    QVERIFY(editor().open(scale));
    QVERIFY(!editor().isModified());
    QVERIFY(editor().open(pump));
    QCOMPARE(editor().text(), QStringLiteral("mine"));
    QVERIFY(editor().isModified());
    QVERIFY(editor().conflict().isEmpty());
    editor().revert();
    QCOMPARE(editor().text(), QStringLiteral("note \"pump\"\n"));
    QVERIFY(editor().open(scale));
    QVERIFY(editor().open(pump));
    QVERIFY(!editor().isModified());
}

void ScenarioEditorTest::othersAreFollowedWhileNothingIsUnsaved()
{
    QVERIFY(editor().open(pump));
    write(pump, "note \"theirs\"\n");
    QTRY_COMPARE(editor().text(), QStringLiteral("note \"theirs\"\n"));
    QVERIFY(!editor().isModified());
    QVERIFY(editor().conflict().isEmpty());
}

void ScenarioEditorTest::twoWritersAreToldApart()
{
    QVERIFY(editor().open(pump));
    editor().setText(QStringLiteral("mine"));
    write(pump, "theirs");
    QTRY_VERIFY(editor().conflict().contains(pump));
    QCOMPARE(editor().text(), QStringLiteral("mine"));
    QVERIFY(!editor().save());
    QCOMPARE(bytes(pump), QByteArray("theirs"));
    QVERIFY(editor().open(scale)); // and it is still so afterwards
    QVERIFY(editor().conflict().isEmpty());
    QVERIFY(editor().open(pump));
    QCOMPARE(editor().text(), QStringLiteral("mine"));
    QVERIFY(!editor().conflict().isEmpty());
}

void ScenarioEditorTest::theirsOrMine_data()
{
    QTest::addColumn<bool>("isMine");
    QTest::newRow("theirs") << false;
    QTest::newRow("mine") << true;
}

void ScenarioEditorTest::theirsOrMine()
{
    QFETCH(const bool, isMine);
    QVERIFY(editor().open(pump));
    editor().setText(QStringLiteral("mine"));
    write(pump, "theirs");
    QTRY_VERIFY(!editor().conflict().isEmpty());
    if (isMine)
        QVERIFY(editor().saveOver());
    else
        editor().revert();
    QVERIFY(editor().conflict().isEmpty());
    QVERIFY(!editor().isModified());
    QCOMPARE(editor().text(), isMine ? QStringLiteral("mine") : QStringLiteral("theirs"));
    QCOMPARE(bytes(pump), editor().text().toUtf8());
}

void ScenarioEditorTest::savingLooksBeforeItWrites()
{
    QVERIFY(editor().open(pump));
    editor().setText(QStringLiteral("mine"));
    write(pump, "theirs"); // nobody had the time to tell of it
    QVERIFY(!editor().save());
    QCOMPARE(bytes(pump), QByteArray("theirs"));
    QVERIFY(!editor().conflict().isEmpty());
}

void ScenarioEditorTest::theSameTextIsNoConflict()
{
    QVERIFY(editor().open(pump));
    editor().setText(QStringLiteral("the same"));
    write(pump, "the same");
    QTRY_VERIFY(!editor().isModified());
    QVERIFY(editor().conflict().isEmpty());
}

void ScenarioEditorTest::aFileThatWasDeletedComesBackBySaving()
{
    QVERIFY(editor().open(pump));
    QVERIFY(QFile::remove(QDir(folder()).filePath(pump)));
    QTRY_VERIFY(editor().conflict().contains(QStringLiteral("deleted")));
    QVERIFY(editor().isModified());
    QCOMPARE(editor().text(), QStringLiteral("note \"pump\"\n"));
    QVERIFY(editor().open(scale));
    QVERIFY(editor().open(pump)); // from what was kept
    QVERIFY(editor().save());
    QCOMPARE(bytes(pump), QByteArray("note \"pump\"\n"));
    QVERIFY(editor().conflict().isEmpty());
}

void ScenarioEditorTest::aFileThatWasDeletedMayStayAway()
{
    QVERIFY(editor().open(pump));
    editor().setText(QStringLiteral("mine"));
    QVERIFY(QFile::remove(QDir(folder()).filePath(pump)));
    QTRY_VERIFY(!editor().conflict().isEmpty());
    editor().revert();
    QVERIFY(editor().path().isEmpty());
    QVERIFY(!editor().open(pump));
    QVERIFY(editor().problem().contains(pump));
}

void ScenarioEditorTest::whatCannotBeReadIsSaid()
{
    QVERIFY(editor().open(pump));
    write(scale, QByteArray(ScenarioFiles::largestFile + 1, 'x'));
    QVERIFY(!editor().open(scale));
    QVERIFY(editor().problem().contains(scale));
    QCOMPARE(editor().path(), pump);
    editor().dismissProblem();
    QVERIFY(editor().problem().isEmpty());
}

void ScenarioEditorTest::whatCannotBeWrittenIsSaid()
{
    ScenarioFiles nowhere(QStringLiteral("/proc/none"));
    const Result<QString> made = nowhere.create(QStringLiteral("a"), QStringLiteral("x"));
    QVERIFY(!made);
    QVERIFY(made.error().detail.contains(QStringLiteral("a.wire")));
}

void ScenarioEditorTest::linesAndColumnsArePlaces_data()
{
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("position");
    QTest::newRow("beginning") << 1 << 1 << 0;
    QTest::newRow("within") << 2 << 2 << 5;
    QTest::newRow("end of a line") << 2 << 99 << 6;
    QTest::newRow("last line") << 3 << 1 << 7;
    QTest::newRow("beyond") << 9 << 9 << 7;
    QTest::newRow("before") << 0 << 0 << 0;
}

void ScenarioEditorTest::linesAndColumnsArePlaces()
{
    QFETCH(const int, line);
    QFETCH(const int, column);
    QFETCH(const int, position);
    QVERIFY(editor().open(pump));
    editor().setText(QStringLiteral("abc\nde\n"));
    QCOMPARE(editor().positionOf(line, column), position);
    QCOMPARE(editor().lineAt(position), std::clamp(line, 1, 3));
    QCOMPARE(editor().lineAt(-1), 1);
    QCOMPARE(editor().lineAt(999), 3);
}

void ScenarioEditorTest::aNewScenarioAsksForItsName()
{
    QVERIFY(!m_scenarios->isNaming());
    QVERIFY(!m_scenarios->accept(QStringLiteral("unasked")) || m_scenarios->files()->count() == 2);
    m_scenarios->begin();
    QVERIFY(m_scenarios->isNaming());
    QVERIFY(!m_scenarios->accept(QStringLiteral("pump")));
    QVERIFY(m_scenarios->namingProblem().contains(pump));
    QVERIFY(m_scenarios->isNaming());
    QVERIFY(m_scenarios->accept(QStringLiteral("plant/tank")));
    QVERIFY(!m_scenarios->isNaming());
    QVERIFY(m_scenarios->namingProblem().isEmpty());
    QCOMPARE(editor().path(), QStringLiteral("plant/tank.wire"));
    QVERIFY(editor().text().contains(QStringLiteral("connect it")));
    m_scenarios->propose(QStringLiteral("name"), QStringLiteral("text"));
    QCOMPARE(m_scenarios->proposedName(), QStringLiteral("name"));
    m_scenarios->dismiss();
    QVERIFY(!m_scenarios->isNaming());
    QCOMPARE(m_scenarios->files()->count(), 3);
}

void ScenarioEditorTest::thereIsOneTabOfTests()
{
    const auto explorer = Explorer::create(m_root->path()).value();
    explorer->openTests({});
    QCOMPARE(explorer->current()->kind(), ExplorerTab::TestsTab);
    QCOMPARE(explorer->tabs()->count(), 1); // in the place of the empty one
    QCOMPARE(explorer->current()->state(), QStringLiteral("2 not run"));
    explorer->newTab();
    explorer->openTests(scale);
    QCOMPARE(explorer->tabs()->count(), 2);
    QCOMPARE(explorer->currentIndex(), 0);
    QCOMPARE(explorer->scenarios()->editor()->path(), scale);
    const QSignalSpy changed(explorer->current(), &ExplorerTab::statusChanged);
    explorer->scenarios()->files()->setOutcome(pump, {ScenarioFiles::Passed, {}});
    QVERIFY(!changed.isEmpty());
}

void ScenarioEditorTest::allOfItIsThereAgain()
{
    {
        const auto explorer = Explorer::create(m_root->path()).value();
        explorer->openTests(pump);
        explorer->scenarios()->editor()->setText(QStringLiteral("my pump"));
        explorer->openTests(scale);
        explorer->scenarios()->editor()->setText(QStringLiteral("my scale"));
    }
    write(scale, "theirs");
    const auto explorer = Explorer::create(m_root->path()).value();
    QCOMPARE(explorer->tabs()->count(), 1);
    QCOMPARE(explorer->current()->kind(), ExplorerTab::TestsTab);
    ScenarioEditor &again = *explorer->scenarios()->editor();
    QCOMPARE(again.path(), scale);
    QCOMPARE(again.text(), QStringLiteral("my scale"));
    QVERIFY(!again.conflict().isEmpty());
    QVERIFY(again.open(pump));
    QCOMPARE(again.text(), QStringLiteral("my pump"));
    QVERIFY(again.conflict().isEmpty());
}

void ScenarioEditorTest::typingIsKeptSoon()
{
    const auto explorer = Explorer::create(m_root->path()).value();
    explorer->openTests(pump);
    explorer->scenarios()->editor()->setText(QStringLiteral("typed just now"));
    QFile state(m_root->filePath(QStringLiteral("state.json")));
    const auto isKept = [&] { return state.open(QIODevice::ReadOnly) && state.readAll().contains("typed just now"); };
    QTRY_VERIFY_WITH_TIMEOUT((state.close(), isKept()), 2000);
}

QTEST_GUILESS_MAIN(ScenarioEditorTest)
#include "tst_scenarioeditor.moc"
