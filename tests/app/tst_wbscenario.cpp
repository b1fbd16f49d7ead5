// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace wirebench::tests {

namespace {

constexpr int patience = 20'000; // ms

const QByteArray good = "device pump tcp://127.0.0.1:{port=5}\nconnect pump\n";
const QByteArray untidy = "device  pump   tcp://127.0.0.1:{port=5}\n\n\nconnect pump";
const QByteArray tidied = "device pump tcp://127.0.0.1:{port=5}\n\nconnect pump\n";

} // namespace

//! `wb check` and `wb fmt`, as the real program.
class WbScenarioTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void whatIsRightIsPassed();
    void errorsAreShownInTheirLine();
    void warningsDoNotFail();
    void variablesMayBePromised();
    void devicesMayBeOthers();
    void jsonHasALineForEach();
    void foldersAreSearched();
    void calledFilesAreFoundBesideTheirCaller();
    void whatCannotBeReadIsSaid_data();
    void whatCannotBeReadIsSaid();

    void filesAreFormattedInPlace();
    void whatIsInStyleIsNotTouched();
    void linksStayLinks();
    void checkingChangesNothing();
    void standardInputGoesToStandardOutput();
    void writingToStandardOutputChangesNothing();
    void whatIsNotAScenarioIsLeftAlone();

private:
    void run(const QStringList &arguments, const QByteArray &input = {});
    QString keep(const QString &name, const QByteArray &text);
    QByteArray kept(const QString &name);

    std::unique_ptr<QTemporaryDir> m_folder;
    int m_code = -1;
    QString m_out;
    QString m_err;
};

void WbScenarioTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void WbScenarioTest::run(const QStringList &arguments, const QByteArray &input)
{
    QProcess program;
    program.setWorkingDirectory(m_folder->path());
    program.start(QStringLiteral(WB_PROGRAM), arguments);
    program.write(input);
    program.closeWriteChannel();
    const bool isOver = program.waitForFinished(patience) && program.exitStatus() == QProcess::NormalExit;
    m_code = isOver ? program.exitCode() : -1;
    m_out = QString::fromUtf8(program.readAllStandardOutput());
    m_err = QString::fromUtf8(program.readAllStandardError());
}

QString WbScenarioTest::keep(const QString &name, const QByteArray &text)
{
    QFile file(m_folder->filePath(name));
    QDir().mkpath(QFileInfo(file).path());
    if (file.open(QIODevice::WriteOnly))
        file.write(text);
    return name;
}

QByteArray WbScenarioTest::kept(const QString &name)
{
    QFile file(m_folder->filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void WbScenarioTest::whatIsRightIsPassed()
{
    run({QStringLiteral("check"), keep(QStringLiteral("a.wire"), good)});
    QCOMPARE(m_err, QString());
    QCOMPARE(m_out, QStringLiteral("1 file: no errors, no warnings\n"));
    QCOMPARE(m_code, 0);
}

void WbScenarioTest::errorsAreShownInTheirLine()
{
    run({QStringLiteral("check"),
         keep(QStringLiteral("a.wire"), good + "\tsend pumpe 01 # x\nclose pump\nclose pump")});
    QCOMPARE(m_out,
             QStringLiteral("a.wire:3:7: error: \"pumpe\" is no device; expected the name of a device; is "
                            "\"pump\" meant?\n"
                            "     send pumpe 01 # x\n"
                            "          ^~~~~\n"
                            "a.wire:5:7: error: \"pump\" was closed before; expected connect pump before\n"
                            "    close pump\n"
                            "          ^~~~\n"));
    QCOMPARE(m_err, QStringLiteral("wb: 1 file: 2 errors, no warnings\n"));
    QCOMPARE(m_code, 2);
    run({QStringLiteral("check"), keep(QStringLiteral("b.wire"), "connekt a\r\n")});
    QVERIFY2(m_out.startsWith(u"b.wire:1:1: error: \"connekt\" does not belong here"), qPrintable(m_out));
    QVERIFY2(m_out.endsWith(u"\n    connekt a\n    ^~~~~~~\n"), qPrintable(m_out));
    QCOMPARE(m_code, 2);
}

void WbScenarioTest::warningsDoNotFail()
{
    run({QStringLiteral("check"), keep(QStringLiteral("a.wire"), "device pump tcp://h:1")});
    QCOMPARE(m_out,
             QStringLiteral("a.wire:1:8: warning: the device \"pump\" is never used\n"
                            "    device pump tcp://h:1\n"
                            "           ^~~~\n"
                            "1 file: no errors, 1 warning\n"));
    QCOMPARE(m_code, 0);
}

void WbScenarioTest::variablesMayBePromised()
{
    const QString file = keep(QStringLiteral("a.wire"), "note \"{a} {b}\"");
    run({QStringLiteral("check"), file});
    QCOMPARE(m_code, 2);
    run({QStringLiteral("check"), file, QStringLiteral("--var"), QStringLiteral("a=1=2"), QStringLiteral("--var"),
         QStringLiteral("b")});
    QCOMPARE(m_code, 0);
    run({QStringLiteral("check"), QStringLiteral("--var"), QStringLiteral("b"), file});
    QVERIFY2(m_out.contains(u"variable \"a\"") && !m_out.contains(u"variable \"b\""), qPrintable(m_out));
}

void WbScenarioTest::devicesMayBeOthers()
{
    const QString file = keep(QStringLiteral("a.wire"),
                              "device pump tcp://127.0.0.1:4000\nconnect pump\nexpect pump field transid == 1\n");
    run({QStringLiteral("check"), file});
    QVERIFY2(m_code == 0, qPrintable(m_out)); // nobody knows what is at that port
    const QString real = keep(QStringLiteral("real.devices"), "device pump tcp://192.0.2.20:502\n");
    run({QStringLiteral("check"), file, QStringLiteral("--device-file"), real});
    QVERIFY2(m_out.contains(u"a.wire:3:") && m_out.contains(u"transid"), qPrintable(m_out));
    QCOMPARE(m_code, 2);
    const QString wrong = keep(QStringLiteral("wrong.devices"), "# of the lab\nconnect pump\n");
    run({QStringLiteral("check"), file, QStringLiteral("--device-file"), wrong});
    QVERIFY2(m_err.startsWith(u"wb: wrong.devices:2:1: only devices belong here"), qPrintable(m_err));
    QCOMPARE(m_code, 2);
}

void WbScenarioTest::jsonHasALineForEach()
{
    run({QStringLiteral("check"), QStringLiteral("--json"),
         keep(QStringLiteral("a.wire"), "device pump tcp://h:1\nsend valve 01")});
    const QStringList lines = m_out.split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.first(),
             QStringLiteral("{\"column\":6,\"expected\":\"one of: pump\",\"file\":\"a.wire\",\"length\":5,\"line\":2,"
                            "\"problem\":\"\\\"valve\\\" is no device\",\"severity\":\"error\"}"));
    QCOMPARE(QJsonDocument::fromJson(lines.last().toUtf8())[QStringLiteral("severity")].toString(),
             QStringLiteral("warning"));
    QCOMPARE(m_code, 2);
    run({QStringLiteral("check"), QStringLiteral("--json"), keep(QStringLiteral("b.wire"), good)});
    QCOMPARE(m_out.trimmed(), QString());
    QCOMPARE(m_code, 0);
}

void WbScenarioTest::foldersAreSearched()
{
    keep(QStringLiteral("f/b.wire"), "close b");
    keep(QStringLiteral("f/deep/er/a.wire"), "close a");
    keep(QStringLiteral("f/other.txt"), "no scenario");
    keep(QStringLiteral("empty/other.txt"), "no scenario");
    run({QStringLiteral("check"), QStringLiteral("f"), QStringLiteral("f/b.wire")});
    QVERIFY2(m_out.startsWith(u"f/b.wire:1:7: ") && m_out.contains(u"\nf/deep/er/a.wire:1:7: "), qPrintable(m_out));
    QCOMPARE(m_err, QStringLiteral("wb: 2 files: 2 errors, no warnings\n"));
    run({QStringLiteral("check"), QStringLiteral("empty")});
    QVERIFY2(m_err.contains(u"empty: no scenarios are in this folder"), qPrintable(m_err));
    QCOMPARE(m_code, 2);
}

void WbScenarioTest::calledFilesAreFoundBesideTheirCaller()
{
    keep(QStringLiteral("f/a.wire"), "call \"sub/b.wire\"\ncall \"gone.wire\"");
    keep(QStringLiteral("f/sub/b.wire"), "note \"{x}\"");
    run({QStringLiteral("check"), QStringLiteral("f/a.wire")});
    QVERIFY2(m_out.startsWith(u"f/sub/b.wire:1:8: error: nothing sets the variable \"x\""), qPrintable(m_out));
    QVERIFY2(m_out.contains(u"\n    note \"{x}\"\n"), qPrintable(m_out));
    QVERIFY2(m_out.contains(u"\nf/a.wire:2:1: error: \"gone.wire\" cannot be read"), qPrintable(m_out));
}

void WbScenarioTest::whatCannotBeReadIsSaid_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("told");
    QTest::newRow("not UTF-8") << QByteArray("note \"\xff\"") << QStringLiteral("not UTF-8");
    QTest::newRow("too many bytes") << QByteArray(4 * 1024 * 1024, ' ') << QStringLiteral("too long");
    QTest::newRow("too many characters") << QByteArray(1024 * 1024 + 1, ' ') << QStringLiteral("too long");
}

void WbScenarioTest::whatCannotBeReadIsSaid()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, told);
    const QString file = keep(QStringLiteral("a.wire"), text);
    run({QStringLiteral("check"), file});
    QVERIFY2(m_out.startsWith(u"a.wire:1:1: error: ") && m_out.contains(told), qPrintable(m_out));
    QCOMPARE(m_code, 2);
    run({QStringLiteral("fmt"), file});
    QVERIFY2(m_err.startsWith(u"wb: a.wire:") && m_err.contains(told), qPrintable(m_err));
    QCOMPARE(m_code, 2);
    QCOMPARE(kept(file), text);
}

void WbScenarioTest::filesAreFormattedInPlace()
{
    const QString file = keep(QStringLiteral("f/a.wire"), untidy);
    keep(QStringLiteral("f/b.wire"), good);
    QVERIFY(QFile::setPermissions(m_folder->filePath(file), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    const auto before = QFileInfo(m_folder->filePath(file)).permissions();
    run({QStringLiteral("fmt"), QStringLiteral("f")});
    QCOMPARE(m_err, QString());
    QCOMPARE(m_out, QStringLiteral("f/a.wire\n"));
    QCOMPARE(m_code, 0);
    QCOMPARE(kept(file), tidied);
    QCOMPARE(QFileInfo(m_folder->filePath(file)).permissions(), before);
    QCOMPARE(QDir(m_folder->filePath(QStringLiteral("f"))).entryList(QDir::Files | QDir::Hidden).size(), 2);
}

void WbScenarioTest::whatIsInStyleIsNotTouched()
{
    const QString file = m_folder->filePath(keep(QStringLiteral("a.wire"), good));
    QFile opened(file);
    QVERIFY(opened.open(QIODevice::ReadWrite));
    const QDateTime old = QDateTime::fromSecsSinceEpoch(1'000'000'000);
    QVERIFY(opened.setFileTime(old, QFileDevice::FileModificationTime));
    opened.close();
    run({QStringLiteral("fmt"), file});
    QCOMPARE(m_out, QString());
    QCOMPARE(m_code, 0);
    QCOMPARE(QFileInfo(file).lastModified(), old);
}

void WbScenarioTest::linksStayLinks()
{
    keep(QStringLiteral("real.wire"), untidy);
    const QString link = m_folder->filePath(QStringLiteral("link.wire"));
    QVERIFY(QFile::link(m_folder->filePath(QStringLiteral("real.wire")), link));
    run({QStringLiteral("fmt"), link});
    QCOMPARE(m_code, 0);
    QVERIFY(QFileInfo(link).isSymLink());
    QCOMPARE(kept(QStringLiteral("real.wire")), tidied);
}

void WbScenarioTest::checkingChangesNothing()
{
    keep(QStringLiteral("a.wire"), untidy);
    keep(QStringLiteral("b.wire"), good);
    run({QStringLiteral("fmt"), QStringLiteral("--check"), QStringLiteral(".")});
    QCOMPARE(m_out, QStringLiteral("./a.wire\n"));
    QCOMPARE(m_code, 1);
    QCOMPARE(kept(QStringLiteral("a.wire")), untidy);
    run({QStringLiteral("fmt"), QStringLiteral("--check"), QStringLiteral("b.wire")});
    QCOMPARE(m_out, QString());
    QCOMPARE(m_code, 0);
}

void WbScenarioTest::standardInputGoesToStandardOutput()
{
    run({QStringLiteral("fmt"), QStringLiteral("-")}, untidy);
    QCOMPARE(m_out.toUtf8(), tidied);
    QCOMPARE(m_code, 0);
    run({QStringLiteral("fmt"), QStringLiteral("--check"), QStringLiteral("-")}, untidy);
    QCOMPARE(m_code, 1);
    run({QStringLiteral("fmt"), QStringLiteral("-")}, "sned a 01");
    QVERIFY2(m_err.startsWith(u"wb: <standard input>:1:1: "), qPrintable(m_err));
    QCOMPARE(m_out, QString());
    QCOMPARE(m_code, 2);
}

void WbScenarioTest::writingToStandardOutputChangesNothing()
{
    run({QStringLiteral("fmt"), QStringLiteral("--stdout"), keep(QStringLiteral("a.wire"), untidy)});
    QCOMPARE(m_out.toUtf8(), tidied);
    QCOMPARE(m_code, 0);
    QCOMPARE(kept(QStringLiteral("a.wire")), untidy);
}

void WbScenarioTest::whatIsNotAScenarioIsLeftAlone()
{
    const QByteArray broken = "close  a\nsned a 01\n";
    keep(QStringLiteral("a.wire"), broken);
    keep(QStringLiteral("b.wire"), untidy);
    run({QStringLiteral("fmt"), QStringLiteral(".")});
    QVERIFY2(m_err.startsWith(u"wb: ./a.wire:2:1: "), qPrintable(m_err));
    QVERIFY2(m_err.endsWith(u"wb: 1 left as they are\n"), qPrintable(m_err));
    QCOMPARE(m_code, 2);
    QCOMPARE(kept(QStringLiteral("a.wire")), broken);
    QCOMPARE(kept(QStringLiteral("b.wire")), tidied); // the others are done
}

} // namespace wirebench::tests

QTEST_GUILESS_MAIN(wirebench::tests::WbScenarioTest)
#include "tst_wbscenario.moc"
