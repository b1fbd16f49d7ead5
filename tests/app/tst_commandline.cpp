// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/gui/commandline.h"
#include "app/gui/rules.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebench;
using namespace wirebench::app;

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostTakesAllItsOptions();
    void demoTakesHeadless();
    void withoutACommandItIsTheExplorer();
    void helpAndVersionAreNoErrors();
    void wrongUsageIsNamed_data();
    void wrongUsageIsNamed();
    void rulesComeFromOptionsAndFiles();
    void wrongRulesAreNamed();
};

void TestCommandLine::hostTakesAllItsOptions()
{
    const auto parsed = parseCommandLine(QStringLiteral("host folder --headless --allow tcp://127.0.0.1:* --allow-file "
                                                        "rules --allow udp://[::1]:7 --timeout 1.5 --record it.pcapng")
                                             .split(u' '));
    QVERIFY(parsed);
    const auto *host = std::get_if<HostCommand>(&*parsed);
    QVERIFY(host);
    QCOMPARE(host->target, QStringLiteral("folder"));
    QVERIFY(host->headless);
    QCOMPARE(host->allow, QStringList({QStringLiteral("tcp://127.0.0.1:*"), QStringLiteral("udp://[::1]:7")}));
    QCOMPARE(host->allowFiles, QStringList(QStringLiteral("rules")));
    QCOMPARE(host->record, QStringLiteral("it.pcapng"));
    QVERIFY(host->timeout == std::chrono::milliseconds(1500));
}

void TestCommandLine::demoTakesHeadless()
{
    const auto parsed = parseCommandLine({QStringLiteral("demo"), QStringLiteral("--headless")});
    QVERIFY(parsed && std::holds_alternative<DemoCommand>(*parsed));
    QVERIFY(isHeadless(*parsed));
    QVERIFY(!isHeadless(*parseCommandLine({QStringLiteral("demo")})));
}

void TestCommandLine::withoutACommandItIsTheExplorer()
{
    const auto nothing = parseCommandLine({});
    QVERIFY(nothing && std::holds_alternative<ExploreCommand>(*nothing));
    QVERIFY(!isHeadless(*nothing));
    const QTemporaryDir folder;
    QFile recording(folder.filePath(QStringLiteral("it.pcapng")));
    QVERIFY(recording.open(QIODevice::WriteOnly));
    const auto parsed = parseCommandLine({QStringLiteral("tcp://127.0.0.1:7"), recording.fileName(),
                                          QStringLiteral("--folder"), QStringLiteral("there")});
    QVERIFY(parsed);
    const auto *explore = std::get_if<ExploreCommand>(&*parsed);
    QVERIFY(explore);
    QCOMPARE(explore->targets, QStringList({QStringLiteral("tcp://127.0.0.1:7"), recording.fileName()}));
    QCOMPARE(explore->folder, QStringLiteral("there"));
    const QStringList webApps{QStringLiteral("https://app.example/start"), folder.path()};
    const auto web = parseCommandLine(webApps);
    QVERIFY(web && std::get_if<ExploreCommand>(&*web));
    QCOMPARE(std::get<ExploreCommand>(*web).targets, webApps);
}

void TestCommandLine::helpAndVersionAreNoErrors()
{
    const auto help = parseCommandLine({QStringLiteral("host"), QStringLiteral("--help")});
    QVERIFY(!help && help.error().code == ExitCode::Ok);
    QVERIFY(help.error().why.contains(QLatin1String("--allow-file")));
    const auto version = parseCommandLine({QStringLiteral("--version")});
    QVERIFY(!version && version.error().code == ExitCode::Ok);
    QCOMPARE(version.error().why, QStringLiteral("wirebench " WIREBENCH_VERSION));
}

void TestCommandLine::wrongUsageIsNamed_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const char *line, const char *named) {
        QTest::newRow(name) << QString::fromLatin1(line) << QString::fromLatin1(named);
    };
    row("neither command nor address", "serve folder", "serve");
    row("an address that is none", "tcp://127.0.0.1", "colon and a port");
    row("a file that is not there", "/no/such.pcapng", "/no/such.pcapng");
    row("explorer, unknown option", "--no-such x", "--no-such");
    row("folder without a name", "--folder", "--folder");
    row("no target", "host --headless", "target");
    row("two targets", "host a b", "b");
    row("unknown option", "host a --no-such x", "--no-such");
    row("option without value", "host a --allow", "--allow");
    row("timeout is no number", "host a --headless --timeout soon", "--timeout");
    row("timeout of nothing", "host a --headless --timeout 0", "--timeout");
    row("timeout with a window", "host a --timeout 3", "--headless");
    row("demo with target", "demo folder", "folder");
}

void TestCommandLine::wrongUsageIsNamed()
{
    QFETCH(QString, line);
    QFETCH(QString, named);
    const auto parsed = parseCommandLine(line.split(u' ', Qt::SkipEmptyParts));
    QVERIFY(!parsed);
    QVERIFY(parsed.error().code == ExitCode::Usage);
    QVERIFY2(parsed.error().why.contains(named), qPrintable(parsed.error().why));
    QVERIFY2(parsed.error().why.contains(QLatin1String("--help")), qPrintable(parsed.error().why));
}

void TestCommandLine::rulesComeFromOptionsAndFiles()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("rules")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("# what the line needs\ntcp://10.0.0.0/8:502\n\nudp://127.0.0.1:7 # echo\n");
    file.close();
    const auto rules = readRules({QStringLiteral("tcp://127.0.0.1:*")}, {file.fileName()});
    QVERIFY(rules);
    QCOMPARE(rules->rules().size(), 3);
}

void TestCommandLine::wrongRulesAreNamed()
{
    const auto rule = readRules({QStringLiteral("tcp://127.0.0.1")}, {});
    QVERIFY(!rule);
    QVERIFY2(rule.error().detail.startsWith(QLatin1String("--allow tcp://127.0.0.1: ")),
             qPrintable(rule.error().detail));
    const auto file = readRules({}, {QStringLiteral("/no/such/file")});
    QVERIFY(!file);
    QVERIFY2(file.error().detail.startsWith(QLatin1String("--allow-file /no/such/file: ")),
             qPrintable(file.error().detail));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
