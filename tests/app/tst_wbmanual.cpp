// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace wirebench::tests {

namespace {

constexpr int patience = 20'000; // ms

struct Output
{
    int status = -1;
    QString out;
    QString err;
};

Output run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(patience))
        return {-1, {}, process.errorString()};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

Output wb(const QStringList &arguments)
{
    return run(QStringLiteral(WB_PROGRAM), arguments);
}

//! What the program itself says that there is: each command, and its options.
QMap<QString, QStringList> commands()
{
    QMap<QString, QStringList> found;
    static const QRegularExpression command(QStringLiteral("^  ([a-z][a-z-]*)  +\\S"),
                                            QRegularExpression::MultilineOption);
    static const QRegularExpression option(QStringLiteral("(?<=[ ,])(--[a-z][a-z-]*)"));
    const QString help = wb({QStringLiteral("--help")}).out;
    auto match = command.globalMatch(help.sliced(help.indexOf(u"Subcommands:")));
    while (match.hasNext()) {
        const QString name = match.next().captured(1);
        QStringList &options = found[name];
        const QString own = wb({name, QStringLiteral("--help")}).out;
        for (const QString &line : own.split(u'\n')) {
            if (line.startsWith(u"  -"))
                options += option.match(line).captured(1);
        }
    }
    return found;
}

QString kept(const QTemporaryDir &folder, const QString &name, const QString &text)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(text.toUtf8());
    return file.fileName();
}

} // namespace

class WbManualTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void everyOptionIsInTheManualAndBothCompletions();
    void whatHelpExplainsIsInTheManual();
    void roffHasNothingToComplainAbout();
    void bashCompletes_data();
    void bashCompletes();
    void zshReadsItsScript();
    void anUnknownShellIsWrongUsage();
};

void WbManualTest::everyOptionIsInTheManualAndBothCompletions()
{
    const auto all = commands();
    QVERIFY(all.size() >= 5);
    const QString manual = wb({QStringLiteral("manual")}).out;
    const QString bash = wb({QStringLiteral("completion"), QStringLiteral("bash")}).out;
    const QString zsh = wb({QStringLiteral("completion"), QStringLiteral("zsh")}).out;
    for (auto command = all.cbegin(); command != all.cend(); ++command) {
        const QString inRoff = QString(command.key()).replace(u'-', QStringLiteral("\\-"));
        const qsizetype at = manual.indexOf(QStringLiteral(".SS \"\\fBwb %1\\fR").arg(inRoff));
        QVERIFY2(at >= 0, qPrintable(command.key()));
        const QString section = manual.sliced(at, manual.indexOf(QStringLiteral("\n.S"), at) - at);
        QVERIFY(!command.value().isEmpty());
        for (const QString &option : command.value()) {
            const QString line = QString(option).replace(u'-', QStringLiteral("\\-"));
            QVERIFY2(option == u"--help" || section.contains(QStringLiteral("\\fB%1\\fR").arg(line)),
                     qPrintable(section + option));
            QVERIFY2(QRegularExpression(QStringLiteral("\n    %1\\) _wb_offer '[^']*%2\\b").arg(command.key(), option))
                         .match(bash)
                         .hasMatch(),
                     qPrintable(command.key() + option));
            QVERIFY2(zsh.contains(option + u'['), qPrintable(command.key() + option));
        }
    }
}

void WbManualTest::whatHelpExplainsIsInTheManual()
{
    const QString manual = wb({QStringLiteral("manual")}).out;
    for (const char *words : {"\"begin\", \"exchange\"", "assert rtt(pump) p95 < 20ms"}) {
        QVERIFY2(wb({QStringLiteral("run"), QStringLiteral("--help")}).out.contains(QString::fromUtf8(words)), words);
        QVERIFY2(manual.contains(QString::fromUtf8(words)), words);
    }
}

void WbManualTest::roffHasNothingToComplainAbout()
{
    if (QStandardPaths::findExecutable(QStringLiteral("groff")).isEmpty())
        QSKIP("groff is not installed");
    const QTemporaryDir folder;
    const QString page = kept(folder, QStringLiteral("wb.1"), wb({QStringLiteral("manual")}).out);
    const Output groff = run(QStringLiteral("groff"),
                             {QStringLiteral("-man"), QStringLiteral("-ww"), QStringLiteral("-Kutf8"),
                              QStringLiteral("-Tutf8"), QStringLiteral("-P-cbou"), page});
    QCOMPARE(groff.err, QString());
    QCOMPARE(groff.status, 0);
    QVERIFY(groff.out.contains(u"\\xHH")); // escapes are shown, not carried out
    QVERIFY(groff.out.contains(u"--listen [HOST:]PORT"));
    QVERIFY(groff.out.contains(u"EXIT STATUS"));
}

void WbManualTest::bashCompletes_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("offered");

    QTest::newRow("commands") << QStringList{QStringLiteral("re")} << QStringLiteral("record replay");
    QTest::newRow("options") << QStringList{QStringLiteral("send"), QStringLiteral("--te")}
                             << QStringLiteral("--text --template");
    QTest::newRow("choices") << QStringList{QStringLiteral("show"), QStringLiteral("--as"), QStringLiteral("h")}
                             << QStringLiteral("hex");
    QTest::newRow("choices of an argument")
        << QStringList{QStringLiteral("completion"), QStringLiteral("z")} << QStringLiteral("zsh");
    QTest::newRow("behind free text nothing")
        << QStringList{QStringLiteral("send"), QStringLiteral("--text"), QString()} << QString();
    QTest::newRow("no such command") << QStringList{QStringLiteral("fly"), QStringLiteral("--")} << QString();
}

void WbManualTest::bashCompletes()
{
    QFETCH(const QStringList, words);
    QFETCH(const QString, offered);
    const QTemporaryDir folder;
    const QString script =
        kept(folder, QStringLiteral("wb.bash"), wb({QStringLiteral("completion"), QStringLiteral("bash")}).out);
    const QString ask =
        QStringLiteral("source \"$1\"; shift; COMP_WORDS=(wb \"$@\"); COMP_CWORD=$#; _wb; echo -n \"${COMPREPLY[*]}\"");
    const Output bash =
        run(QStringLiteral("bash"), QStringList{QStringLiteral("-uc"), ask, QStringLiteral("ask"), script} + words);
    QCOMPARE(bash.err, QString());
    QCOMPARE(bash.out, offered);
}

void WbManualTest::zshReadsItsScript()
{
    if (QStandardPaths::findExecutable(QStringLiteral("zsh")).isEmpty())
        QSKIP("zsh is not installed");
    const QTemporaryDir folder;
    kept(folder, QStringLiteral("_wb"), wb({QStringLiteral("completion"), QStringLiteral("zsh")}).out);
    // _arguments is what zsh would parse the descriptions with; here it shows them.
    const QString ask = QStringLiteral("fpath=(%1 $fpath); autoload -U _wb; _arguments() { print -l -- \"$@\"; }; "
                                       "_describe() { print -l -- \"${(P@)2}\"; }; words=(wb ''); CURRENT=2; _wb; "
                                       "words=(wb show --as ''); CURRENT=4; _wb")
                            .arg(folder.path());
    const Output zsh = run(QStringLiteral("zsh"), {QStringLiteral("-fc"), ask});
    QCOMPARE(zsh.err, QString());
    QVERIFY2(zsh.out.contains(u"record:"), qPrintable(zsh.out));
    QVERIFY2(zsh.out.contains(u":FORMAT:(summary fields dissection hex raw c json pcapng)"), qPrintable(zsh.out));
    QVERIFY2(zsh.out.contains(u"1:FILE:_files"), qPrintable(zsh.out));
}

void WbManualTest::anUnknownShellIsWrongUsage()
{
    const Output fish = wb({QStringLiteral("completion"), QStringLiteral("fish")});
    QCOMPARE(fish.status, 2);
    QVERIFY(fish.err.contains(u"bash"));
    QCOMPARE(fish.out, QString());
}

} // namespace wirebench::tests

QTEST_GUILESS_MAIN(wirebench::tests::WbManualTest)
#include "tst_wbmanual.moc"
