// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/scenariotree.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebench;

namespace {

using Mode = QAbstractItemModelTester::FailureReportingMode;

} // namespace

//! The scenarios of a folder as files and as a tree.
class ScenarioTreeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void filesStandBeforeFolders();
    void otherFilesAndLinksAreNoScenarios();
    void changesByOthersShow();
    void whatComesAndGoesKeepsVerdicts();
    void namesAreChecked_data();
    void namesAreChecked();
    void aScenarioThatIsThereIsNotReplaced();
    void foldersFold();
    void foldersShowTheWorst_data();
    void foldersShowTheWorst();
    void aFilterLeavesWhatHasAllItsWords();
    void whatDidNotPassIsLeftAlone();
    void whatIsRunAgainStaysInSight();
    void aFolderChoosesWhatIsShownInIt();
    void whatHasGoneIsNotChosen();
    void theSummaryCountsAll();
    void everyVerdictHasASignAndAWord();
    void ofThousandsOnlyThoseThatDoNotFitGo();

private:
    void write(const QString &path, const QByteArray &bytes = "# nothing\n");
    QStringList paths() const;
    //! "name", indented as deep as it lies, with what is shown beside it.
    QStringList lines() const;
    int line(const QString &path) const;
    void set(const QString &path, ScenarioFiles::Verdict verdict) { m_files->setOutcome(path, {verdict, {}}); }

    std::unique_ptr<QTemporaryDir> m_root;
    std::unique_ptr<ScenarioFiles> m_files;
    std::unique_ptr<ScenarioTree> m_tree;
    std::unique_ptr<QAbstractItemModelTester> m_filesTester;
    std::unique_ptr<QAbstractItemModelTester> m_treeTester;
};

void ScenarioTreeTest::init()
{
    m_root = std::make_unique<QTemporaryDir>();
    for (const char *path : {"smoke.wire", "pump/read.wire", "pump/alarms/off.wire", "pump/Write.wire", "scale.wire"})
        write(QString::fromLatin1(path));
    m_files = std::make_unique<ScenarioFiles>(m_root->filePath(QStringLiteral("tests")));
    m_tree = std::make_unique<ScenarioTree>(*m_files);
    m_filesTester = std::make_unique<QAbstractItemModelTester>(m_files.get(), Mode::QtTest);
    m_treeTester = std::make_unique<QAbstractItemModelTester>(m_tree.get(), Mode::QtTest);
}

void ScenarioTreeTest::cleanup()
{
    m_treeTester.reset();
    m_filesTester.reset();
    m_tree.reset();
    m_files.reset();
}

void ScenarioTreeTest::write(const QString &path, const QByteArray &bytes)
{
    const QString full = m_root->filePath(QStringLiteral("tests/") + path);
    QDir().mkpath(QFileInfo(full).path());
    QFile file(full);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QStringList ScenarioTreeTest::paths() const
{
    QStringList paths;
    for (int row = 0; row < m_files->count(); ++row)
        paths.append(m_files->index(row).data(ScenarioFiles::PathRole).toString());
    return paths;
}

QStringList ScenarioTreeTest::lines() const
{
    QStringList lines;
    for (int row = 0; row < m_tree->count(); ++row) {
        const QModelIndex index = m_tree->index(row);
        lines.append(QString(index.data(ScenarioTree::DepthRole).toInt(), u'>')
                     + index.data(ScenarioTree::NameRole).toString());
    }
    return lines;
}

int ScenarioTreeTest::line(const QString &path) const
{
    for (int row = 0; row < m_tree->count(); ++row) {
        if (m_tree->index(row).data(ScenarioTree::PathRole).toString() == path)
            return row;
    }
    return -1;
}

void ScenarioTreeTest::filesStandBeforeFolders()
{
    QCOMPARE(paths(),
             QStringList({QStringLiteral("scale.wire"), QStringLiteral("smoke.wire"), QStringLiteral("pump/read.wire"),
                          QStringLiteral("pump/Write.wire"), QStringLiteral("pump/alarms/off.wire")}));
    QCOMPARE(lines(),
             QStringList({QStringLiteral("scale.wire"), QStringLiteral("smoke.wire"), QStringLiteral("pump"),
                          QStringLiteral(">read.wire"), QStringLiteral(">Write.wire"), QStringLiteral(">alarms"),
                          QStringLiteral(">>off.wire")}));
}

void ScenarioTreeTest::otherFilesAndLinksAreNoScenarios()
{
    write(QStringLiteral("readme.txt"));
    write(QStringLiteral("wire"));
    QVERIFY(QFile::link(m_root->path(), m_root->filePath(QStringLiteral("tests/loop"))));
    const ScenarioFiles files(m_root->filePath(QStringLiteral("tests")));
    QCOMPARE(files.count(), 5);
    QVERIFY(files.problem().isEmpty());
}

void ScenarioTreeTest::changesByOthersShow()
{
    write(QStringLiteral("new/one.wire"));
    QTRY_COMPARE(m_files->count(), 6);
    QVERIFY(line(QStringLiteral("new/one.wire")) >= 0);
    QVERIFY(QDir(m_root->filePath(QStringLiteral("tests/pump"))).removeRecursively());
    QTRY_COMPARE(lines(),
                 QStringList({QStringLiteral("scale.wire"), QStringLiteral("smoke.wire"), QStringLiteral("new"),
                              QStringLiteral(">one.wire")}));
    const QSignalSpy changed(m_files.get(), &ScenarioFiles::changedOnDisk);
    write(QStringLiteral("new/one.wire"), "# other\n");
    QTRY_VERIFY(!changed.isEmpty());
    ScenarioFiles fresh(m_root->filePath(QStringLiteral("later")));
    QCOMPARE(fresh.count(), 0);
    QVERIFY(QDir().mkpath(m_root->filePath(QStringLiteral("later"))));
    QVERIFY(fresh.create(QStringLiteral("x"), {}).has_value());
    QTRY_COMPARE(fresh.count(), 1);
}

void ScenarioTreeTest::whatComesAndGoesKeepsVerdicts()
{
    set(QStringLiteral("smoke.wire"), ScenarioFiles::Failed);
    set(QStringLiteral("pump/read.wire"), ScenarioFiles::Passed);
    QVERIFY(m_files->create(QStringLiteral("sea"), QStringLiteral("# x")).has_value());
    QVERIFY(QFile::remove(m_root->filePath(QStringLiteral("tests/scale.wire"))));
    QTRY_COMPARE(m_files->rowOf(QStringLiteral("scale.wire")), -1);
    QCOMPARE(m_files->outcomeAt(m_files->rowOf(QStringLiteral("smoke.wire"))).verdict, ScenarioFiles::Failed);
    QCOMPARE(m_files->outcomeAt(m_files->rowOf(QStringLiteral("pump/read.wire"))).verdict, ScenarioFiles::Passed);
    QCOMPARE(m_files->outcomeAt(m_files->rowOf(QStringLiteral("sea.wire"))).verdict, ScenarioFiles::NotRun);
}

void ScenarioTreeTest::namesAreChecked_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("path");
    QTest::newRow("plain") << "tank"
                           << "tank.wire";
    QTest::newRow("with its ending") << " tank.wire "
                                     << "tank.wire";
    QTest::newRow("in folders") << "plant/tank 1/Fill it"
                                << "plant/tank 1/Fill it.wire";
    for (const char *bad : {"", ".wire", "/", "a/", "/a", "../a", "a/../../b", ".hidden", "a:b", "a\\b", "a\nb"})
        QTest::newRow(bad) << QString::fromLatin1(bad) << QString();
    QTest::newRow("deep") << QStringLiteral("a/").repeated(20) + u'a' << QString();
}

void ScenarioTreeTest::namesAreChecked()
{
    QFETCH(const QString, name);
    QFETCH(const QString, path);
    const Result<QString> made = m_files->create(name, QStringLiteral("note \"ü\"\n"));
    QCOMPARE(made.has_value(), !path.isEmpty());
    if (!made) {
        QVERIFY(made.error().detail.contains(QStringLiteral("no name")));
        QCOMPARE(m_files->count(), 5);
        return;
    }
    QCOMPARE(*made, path);
    QCOMPARE(m_files->text(path).value(), QStringLiteral("note \"ü\"\n"));
    QVERIFY(m_files->rowOf(path) >= 0);
}

void ScenarioTreeTest::aScenarioThatIsThereIsNotReplaced()
{
    const Result<QString> made = m_files->create(QStringLiteral("smoke"), QStringLiteral("# mine"));
    QVERIFY(!made);
    QVERIFY(made.error().detail.contains(QStringLiteral("smoke.wire")));
    QCOMPARE(m_files->text(QStringLiteral("smoke.wire")).value(), QStringLiteral("# nothing\n"));
}

void ScenarioTreeTest::foldersFold()
{
    m_tree->toggle(line(QStringLiteral("pump")));
    QCOMPARE(m_tree->count(), 3);
    QVERIFY(m_tree->index(2).data(ScenarioTree::FoldedRole).toBool());
    QCOMPARE(m_tree->shown().size(), 5); // all the same
    m_tree->setFolded(2, true); // is already
    QCOMPARE(m_tree->count(), 3);
    m_tree->setFolded(2, false);
    QCOMPARE(m_tree->count(), 7);
    m_tree->toggle(line(QStringLiteral("pump/alarms")));
    QCOMPARE(m_tree->count(), 6);
    m_tree->toggle(0); // a file
    m_tree->toggle(-1);
    m_tree->toggle(99);
    QCOMPARE(m_tree->count(), 6);
    QCOMPARE(m_tree->fileAt(0), QStringLiteral("scale.wire"));
    QVERIFY(m_tree->fileAt(2).isEmpty());
}

void ScenarioTreeTest::foldersShowTheWorst_data()
{
    QTest::addColumn<int>("one");
    QTest::addColumn<int>("other");
    QTest::addColumn<int>("folder");
    using Files = ScenarioFiles;
    QTest::newRow("passed") << int(Files::Passed) << int(Files::Passed) << int(Files::Passed);
    QTest::newRow("some not run") << int(Files::Passed) << int(Files::NotRun) << int(Files::NotRun);
    QTest::newRow("inconclusive") << int(Files::Inconclusive) << int(Files::NotRun) << int(Files::Inconclusive);
    QTest::newRow("failed") << int(Files::Inconclusive) << int(Files::Failed) << int(Files::Failed);
    QTest::newRow("still waiting") << int(Files::Waiting) << int(Files::Failed) << int(Files::Waiting);
    QTest::newRow("running") << int(Files::Waiting) << int(Files::Running) << int(Files::Running);
}

void ScenarioTreeTest::foldersShowTheWorst()
{
    QFETCH(const int, one);
    QFETCH(const int, other);
    QFETCH(const int, folder);
    QSignalSpy changed(m_tree.get(), &QAbstractItemModel::dataChanged);
    set(QStringLiteral("pump/read.wire"), ScenarioFiles::Passed);
    set(QStringLiteral("pump/Write.wire"), static_cast<ScenarioFiles::Verdict>(one));
    set(QStringLiteral("pump/alarms/off.wire"), static_cast<ScenarioFiles::Verdict>(other));
    const QModelIndex pump = m_tree->index(line(QStringLiteral("pump")));
    QCOMPARE(pump.data(ScenarioTree::VerdictRole).toInt(), folder);
    const int passed = 1 + (one == ScenarioFiles::Passed) + (other == ScenarioFiles::Passed);
    QCOMPARE(pump.data(ScenarioTree::DetailRole).toString(), QStringLiteral("%1 of 3").arg(passed));
    QVERIFY(std::any_of(changed.cbegin(), changed.cend(),
                        [&](const QList<QVariant> &call) { return call[0].toModelIndex() == pump; }));
}

void ScenarioTreeTest::aFilterLeavesWhatHasAllItsWords()
{
    m_tree->setFilter(QStringLiteral("WRITE pump"));
    QCOMPARE(lines(), QStringList({QStringLiteral("pump"), QStringLiteral(">Write.wire")}));
    QCOMPARE(m_tree->shown(), QStringList(QStringLiteral("pump/Write.wire")));
    m_tree->setFilter(QStringLiteral("nothing has this"));
    QCOMPARE(m_tree->count(), 0);
    m_tree->setFilter(QStringLiteral("  "));
    QCOMPARE(m_tree->count(), 7);
}

void ScenarioTreeTest::whatDidNotPassIsLeftAlone()
{
    set(QStringLiteral("smoke.wire"), ScenarioFiles::Passed);
    set(QStringLiteral("pump/read.wire"), ScenarioFiles::Failed);
    m_tree->setTroubledOnly(true);
    QCOMPARE(m_tree->shown(), QStringList(QStringLiteral("pump/read.wire")));
    set(QStringLiteral("scale.wire"), ScenarioFiles::Inconclusive);
    QCOMPARE(m_tree->shown(), QStringList({QStringLiteral("scale.wire"), QStringLiteral("pump/read.wire")}));
    set(QStringLiteral("pump/read.wire"), ScenarioFiles::Passed);
    QCOMPARE(lines(), QStringList(QStringLiteral("scale.wire")));
}

void ScenarioTreeTest::whatIsRunAgainStaysInSight()
{
    set(QStringLiteral("scale.wire"), ScenarioFiles::Failed);
    m_tree->setTroubledOnly(true);
    for (const auto verdict : {ScenarioFiles::Waiting, ScenarioFiles::Running, ScenarioFiles::Failed}) {
        set(QStringLiteral("scale.wire"), verdict);
        QCOMPARE(m_tree->shown(), QStringList(QStringLiteral("scale.wire")));
    }
}

void ScenarioTreeTest::aFolderChoosesWhatIsShownInIt()
{
    const QSignalSpy changed(m_tree.get(), &ScenarioTree::chosenChanged);
    m_tree->toggleChosen(line(QStringLiteral("pump/read.wire")));
    QCOMPARE(m_tree->chosen(), QStringList(QStringLiteral("pump/read.wire")));
    QVERIFY(!m_tree->index(line(QStringLiteral("pump"))).data(ScenarioTree::ChosenRole).toBool());
    m_tree->toggleChosen(line(QStringLiteral("pump")));
    QCOMPARE(m_tree->chosenCount(), 3);
    QVERIFY(m_tree->index(line(QStringLiteral("pump"))).data(ScenarioTree::ChosenRole).toBool());
    m_tree->toggleChosen(line(QStringLiteral("pump")));
    QCOMPARE(m_tree->chosenCount(), 0);
    m_tree->setFilter(QStringLiteral("read"));
    m_tree->toggleChosen(line(QStringLiteral("pump")));
    m_tree->setFilter({});
    QCOMPARE(m_tree->chosen(), QStringList(QStringLiteral("pump/read.wire")));
    m_tree->chooseNone();
    QCOMPARE(m_tree->chosenCount(), 0);
    QCOMPARE(changed.count(), 5);
    m_tree->toggleChosen(99);
    QCOMPARE(changed.count(), 5);
}

void ScenarioTreeTest::whatHasGoneIsNotChosen()
{
    m_tree->toggleChosen(line(QStringLiteral("smoke.wire")));
    QVERIFY(QFile::remove(m_root->filePath(QStringLiteral("tests/smoke.wire"))));
    QTRY_COMPARE(m_tree->chosenCount(), 0);
}

void ScenarioTreeTest::theSummaryCountsAll()
{
    QCOMPARE(m_tree->summary(), QStringLiteral("5 not run"));
    const QSignalSpy changed(m_tree.get(), &ScenarioTree::summaryChanged);
    set(QStringLiteral("smoke.wire"), ScenarioFiles::Passed);
    set(QStringLiteral("scale.wire"), ScenarioFiles::Failed);
    set(QStringLiteral("pump/read.wire"), ScenarioFiles::Passed);
    m_tree->setFilter(QStringLiteral("smoke")); // whatever is in sight
    QCOMPARE(m_tree->summary(), QStringLiteral("1 failed · 2 passed · 2 not run"));
    QVERIFY(changed.count() >= 3);
}

void ScenarioTreeTest::everyVerdictHasASignAndAWord()
{
    QSet<QString> signs;
    QSet<QString> words;
    for (int verdict = ScenarioFiles::NotRun; verdict <= ScenarioFiles::Inconclusive; ++verdict) {
        set(QStringLiteral("smoke.wire"), static_cast<ScenarioFiles::Verdict>(verdict));
        const QModelIndex index = m_tree->index(line(QStringLiteral("smoke.wire")));
        signs.insert(index.data(ScenarioTree::SignRole).toString());
        const QString word = ScenarioFiles::wordOf(static_cast<ScenarioFiles::Verdict>(verdict));
        words.insert(word);
        QVERIFY(index.data(ScenarioTree::DescriptionRole).toString().contains(word));
        const QModelIndex row = m_files->index(m_files->rowOf(QStringLiteral("smoke.wire")));
        QCOMPARE(row.data(ScenarioFiles::SignRole), index.data(ScenarioTree::SignRole));
        QCOMPARE(row.data(ScenarioFiles::WordRole).toString(), word);
    }
    QCOMPARE(signs.size(), 6);
    QCOMPARE(words.size(), 6);
}

void ScenarioTreeTest::ofThousandsOnlyThoseThatDoNotFitGo()
{
    m_treeTester.reset(); // asks for everything all the time
    m_filesTester.reset();
    for (int i = 0; i < 3000; ++i)
        write(QStringLiteral("many/%1/%2.wire").arg(i / 100).arg(i));
    QTRY_COMPARE_WITH_TIMEOUT(m_files->count(), 3005, 20'000);
    constexpr int all = 3005 + 33; // files and their folders
    QCOMPARE(m_tree->count(), all);
    QSignalSpy removed(m_tree.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(m_tree.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(m_tree.get(), &QAbstractItemModel::modelReset);
    m_tree->setFilter(QStringLiteral("7"));
    const int left = m_tree->count();
    QVERIFY(left > 800 && left < all);
    QCOMPARE(removed.size(), all - left);
    QCOMPARE(inserted.size(), 0);
    m_tree->setFilter({});
    QCOMPARE(m_tree->count(), all);
    QCOMPARE(removed.size(), all - left);
    QCOMPARE(inserted.size(), all - left);
    QCOMPARE(reset.size(), 0);
}

QTEST_GUILESS_MAIN(ScenarioTreeTest)
#include "tst_scenariotree.moc"
