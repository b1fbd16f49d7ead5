// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/harness/scenariofiles.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebench;
using namespace wirebench::harness;

class TestScenarioFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *path : {"b.wire", "a.wire", "notes.txt", "f/z.wire", "f/deep/er/y.wire", "f/.hidden.wire",
                                 "f/.git/x.wire", "empty/other.txt"})
            write(QString::fromUtf8(path));
        QVERIFY(QFile::link(inFolder(QStringLiteral("f")), inFolder(QStringLiteral("f/circle"))));
        QVERIFY(QFile::link(inFolder(QStringLiteral("a.wire")), inFolder(QStringLiteral("f/link.wire"))));
        QVERIFY(QDir::setCurrent(m_folder.path()));
    }

    void whatIsNamedIsListedOnce_data()
    {
        QTest::addColumn<QString>("names");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *names, const char *expected) {
            QTest::newRow(names) << QString::fromUtf8(names) << QString::fromUtf8(expected);
        };
        row("b.wire a.wire", "b.wire a.wire");
        row("a.wire b.wire a.wire", "a.wire b.wire");
        row("a.wire ./a.wire f/../a.wire", "a.wire");
        row("f", "f/deep/er/y.wire f/link.wire f/z.wire");
        row("f f/z.wire f/deep", "f/deep/er/y.wire f/link.wire f/z.wire");
        row("f/z.wire f", "f/z.wire f/deep/er/y.wire f/link.wire");
        row("notes.txt", "notes.txt");
        row("- a.wire -", "- a.wire");
        row("a.wire none.wire", "error: none.wire: there is no such file or folder");
        row("empty", "error: empty: no scenarios are in this folder; they are named *.wire");
    }

    void whatIsNamedIsListedOnce()
    {
        QFETCH(QString, names);
        const auto paths = scenarioPaths(names.split(u' '));
        QTEST(paths ? paths->join(u' ') : u"error: " + paths.error().detail, "expected");
    }

    void listingsAreBounded()
    {
        const ScenarioListing all = scenariosBelow(QStringLiteral("f"), {.depth = 2, .files = 3});
        QCOMPARE(all.files.size(), 3);
        QVERIFY(!all.isCut);
        QCOMPARE(all.folders.size(), 3);
        QCOMPARE(all.folders.constFirst(), QStringLiteral("f"));
        const ScenarioListing flat = scenariosBelow(QStringLiteral("f"), {.depth = 1, .files = 3});
        QCOMPARE(flat.files, (QStringList{QStringLiteral("f/link.wire"), QStringLiteral("f/z.wire")}));
        const ScenarioListing few = scenariosBelow(QStringLiteral("f"), {.depth = 2, .files = 2});
        QCOMPARE(few.files.size(), 2);
        QVERIFY(few.isCut);
    }

    void aFileThatIsNamedTwiceIsReadOnce()
    {
        ScenarioFiles files;
        QCOMPARE(files.read({QStringLiteral("a.wire"), QStringLiteral("a.wire")}).size(), 1);
        QCOMPARE(files.errors(), QStringList());
    }

private:
    QString inFolder(const QString &path) const { return m_folder.filePath(path); }
    void write(const QString &path)
    {
        QDir(m_folder.path()).mkpath(QFileInfo(path).path());
        QFile file(inFolder(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("note \"x\"\n");
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestScenarioFiles)
#include "tst_scenariofiles.moc"
