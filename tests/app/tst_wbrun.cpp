// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "wbrun.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <csignal>

using namespace wirebench::tests;

//! `wb run` on the catalogue of scenarios, and its exit codes and reports.
class WbRunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passingScenariosPass_data() { addFiles(QStringLiteral("passing")); }
    void passingScenariosPass()
    {
        QFETCH(QString, file);
        const Outcome outcome = wb({QStringLiteral("run"), file});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.out + outcome.err));
        QCOMPARE(outcome.err, QString());
    }

    void failingScenariosSayWhy_data() { addFiles(QStringLiteral("failing")); }
    void failingScenariosSayWhy()
    {
        QFETCH(QString, file);
        const Outcome outcome = wb({QStringLiteral("run"), file});
        const QString golden =
            QStringLiteral(WB_SCENARIOS "/") + QString(file).replace(QStringLiteral(".wire"), QStringLiteral(".out"));
        if (qEnvironmentVariableIsSet("WIREBENCH_WRITE_GOLDEN"))
            write(golden, settled(outcome.out).toUtf8());
        QCOMPARE(settled(outcome.out), contentOf(golden));
        QCOMPARE(outcome.code, 1);
    }

    void whatTheRigDoesIsInconclusive_data() { addFiles(QStringLiteral("inconclusive")); }
    void whatTheRigDoesIsInconclusive()
    {
        QFETCH(QString, file);
        const Outcome outcome = wb({QStringLiteral("run"), file});
        QVERIFY2(outcome.code == 3, qPrintable(outcome.out + outcome.err));
        QVERIFY2(outcome.out.contains(u"inconclusive"), qPrintable(outcome.out));
    }

    void whatIsWrongIsSaidBeforeAnythingRuns_data() { addFiles(QStringLiteral("wrong")); }
    void whatIsWrongIsSaidBeforeAnythingRuns()
    {
        QFETCH(QString, file);
        const Outcome outcome = wb({QStringLiteral("run"), file});
        const QString golden =
            QStringLiteral(WB_SCENARIOS "/") + QString(file).replace(QStringLiteral(".wire"), QStringLiteral(".out"));
        if (qEnvironmentVariableIsSet("WIREBENCH_WRITE_GOLDEN"))
            write(golden, outcome.err.toUtf8());
        QCOMPARE(outcome.err, contentOf(golden));
        QCOMPARE(outcome.code, 2);
        QCOMPARE(outcome.out, QString());
    }

    void aFolderIsAllThatIsBelowItInOrder()
    {
        for (const char *jobs : {"1", "4"}) {
            const Outcome outcome = wb({QStringLiteral("run"), QStringLiteral("passing"), QStringLiteral("--json"),
                                        QStringLiteral("--jobs"), QString::fromLatin1(jobs)});
            QVERIFY2(outcome.code == 0, qPrintable(outcome.out + outcome.err));
            QStringList names;
            const QStringList lines = outcome.out.split(u'\n', Qt::SkipEmptyParts);
            for (const QString &line : lines) {
                const QJsonObject object = QJsonDocument::fromJson(line.toUtf8()).object();
                if (object.value(u"event") == QStringLiteral("scenario"))
                    names.append(object.value(u"file").toString().section(u'/', -1));
            }
            QCOMPARE(names, QDir(QStringLiteral(WB_SCENARIOS "/passing")).entryList({QStringLiteral("*.wire")}));
        }
    }

    //! Through faults; WIREBENCH_RUNS says how many.
    void manyAtOncePassEachTime()
    {
        const int runs = std::max(40, qEnvironmentVariableIntValue("WIREBENCH_RUNS"));
        QTemporaryDir folder; // each is a file of its own: what is named twice runs once
        for (int i = 0; i < runs; ++i) {
            const QString name =
                i % 4 == 0 ? QStringLiteral("faultdatagrams.wire") : QStringLiteral("faultslices.wire");
            QVERIFY(QFile::copy(QStringLiteral(WB_SCENARIOS "/passing/") + name,
                                folder.filePath(QStringLiteral("%1-%2").arg(i).arg(name))));
        }
        const Outcome outcome =
            wb({QStringLiteral("run"), QStringLiteral("--jobs"), QStringLiteral("4"), folder.path()});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.out.right(4000) + outcome.err));
        QVERIFY2(outcome.out.contains(QStringLiteral("%1 passed, 0 failed, 0 inconclusive").arg(runs)),
                 qPrintable(outcome.out.right(200)));
    }

    void oneFailureOutweighsAll()
    {
        QCOMPARE(wb({QStringLiteral("run"), QStringLiteral("inconclusive/refused.wire"),
                     QStringLiteral("failing/wrongbyte.wire"), QStringLiteral("passing/regex.wire")})
                     .code,
                 1);
        QCOMPARE(wb({QStringLiteral("run"), QStringLiteral("inconclusive/refused.wire"),
                     QStringLiteral("passing/regex.wire")})
                     .code,
                 3);
    }

    void nothingIsRunUnlessEverythingCanBeRead()
    {
        QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("a.wire")), "note \"ran\"\n");
        write(folder.filePath(QStringLiteral("b.wire")), "device pump tcp://127.0.0.1:1\nexpct pump 01\n");
        write(folder.filePath(QStringLiteral("c.wire")), "call \"d.wire\"\n");
        const Outcome outcome = wb({QStringLiteral("run"), folder.path()}, folder.path());
        QCOMPARE(outcome.code, 2);
        QCOMPARE(outcome.out, QString());
        QVERIFY2(outcome.err.contains(u"b.wire:2:1: "), qPrintable(outcome.err));
        QVERIFY2(outcome.err.contains(u"d.wire"), qPrintable(outcome.err));
        QCOMPARE(wb({QStringLiteral("run"), QStringLiteral("nosuch.wire")}, folder.path()).code, 2);
        QCOMPARE(wb({QStringLiteral("run"), QStringLiteral("a.wire"), QStringLiteral("--filter"), QStringLiteral("x")},
                    folder.path())
                     .code,
                 2);
        QCOMPARE(wb({QStringLiteral("run"), QStringLiteral("a.wire"), QStringLiteral("--var"), QStringLiteral("1")},
                    folder.path())
                     .code,
                 2);
    }

    void reportsAreWritten()
    {
        QTemporaryDir folder;
        const QString junit = folder.filePath(QStringLiteral("junit.xml"));
        const QString html = folder.filePath(QStringLiteral("report.html"));
        const Outcome outcome =
            wb({QStringLiteral("run"), QStringLiteral("failing/wrongbyte.wire"), QStringLiteral("passing/regex.wire"),
                QStringLiteral("--tap"), QStringLiteral("--junit"), junit, QStringLiteral("--html"), html,
                QStringLiteral("--record-failures"), folder.filePath(QStringLiteral("kept"))});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.out.startsWith(u"TAP version 14\n1..2\nnot ok 1"), qPrintable(outcome.out));
        QVERIFY(contentOf(junit).contains(u"<testcase"));
        QVERIFY(contentOf(html).contains(u"<html"));
        const QStringList kept = QDir(folder.filePath(QStringLiteral("kept"))).entryList(QDir::Files);
        QCOMPARE(kept, QStringList(QStringLiteral("001-wrongbyte.pcapng")));
        QVERIFY(QFileInfo(folder.filePath(QStringLiteral("kept/001-wrongbyte.pcapng"))).size() > 500);
        QCOMPARE(wb({QStringLiteral("run"), QStringLiteral("passing/regex.wire"), QStringLiteral("--junit"),
                     QStringLiteral("/nosuch/folder/x")})
                     .code,
                 2);
    }

    void variablesAndDevicesComeFromOutside()
    {
        QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("a.wire")),
              "device server listen:tcp:127.0.0.1:0\nlisten server\nset p = {server_port}\n"
              "device pump tcp://{host=nosuch.invalid}:{server_port}\nconnect pump\naccept peer from server\nnote "
              "\"{word}\"\n");
        write(folder.filePath(QStringLiteral("devices")), "# where\ndevice pump tcp://127.0.0.1:{server_port}\n");
        const QStringList run{QStringLiteral("run"), QStringLiteral("a.wire"), QStringLiteral("--var"),
                              QStringLiteral("word=it's")};
        QCOMPARE(wb(run + QStringList{QStringLiteral("--var"), QStringLiteral("host=127.0.0.1")}, folder.path()).code,
                 0);
        QCOMPARE(wb(run + QStringList{QStringLiteral("--device-file"), QStringLiteral("devices")}, folder.path()).code,
                 0);
        const Outcome outcome = wb(run, folder.path());
        QCOMPARE(outcome.code, 3);
        QVERIFY2(outcome.out.contains(u"wb run a.wire --seed 0 --var 'word=it'\\''s'"), qPrintable(outcome.out));
        write(folder.filePath(QStringLiteral("devices")), "note \"x\"\n");
        const Outcome wrong =
            wb(run + QStringList{QStringLiteral("--device-file"), QStringLiteral("devices")}, folder.path());
        QCOMPARE(wrong.code, 2);
        QVERIFY2(wrong.err.contains(u"devices:1:1: "), qPrintable(wrong.err));
    }

    void whatIsNamedTwiceRunsOnce()
    {
        QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("a.wire")), "note \"x\"\n");
        const Outcome outcome = wb({QStringLiteral("run"), QStringLiteral("a.wire"), QStringLiteral("a.wire"),
                                    QStringLiteral("."), QStringLiteral("./a.wire")},
                                   folder.path());
        QVERIFY2(outcome.out.contains(u"1 scenario: 1 passed"), qPrintable(outcome.out));
        const Outcome none = wb({QStringLiteral("run"), QStringLiteral("b.wire")}, folder.path());
        QCOMPARE(none.code, 2);
        QVERIFY2(none.err.contains(u"b.wire: there is no such file or folder"), qPrintable(none.err));
    }

    //! Not only addresses: what a device is, with its files beside the file that names it.
    void aDeviceFileSaysAllOfADevice_data()
    {
        QTest::addColumn<QByteArray>("scenario");
        QTest::addColumn<QByteArray>("devices");
        QTest::addColumn<int>("code");
        const QByteArray talk = "connect pump\nsend pump \"a\"\nexpect pump \"a\" within 1s\n";
        const QByteArray nowhere = "device pump tcp://nosuch.invalid:{port}";
        QTest::newRow("simulated") << nowhere + '\n' + talk << QByteArray("device pump simulated echo\n") << 0;
        QTest::newRow("a device file beside it")
            << nowhere + '\n' + talk << QByteArray("device pump simulated \"own.wbdevice\"\n") << 0;
        QTest::newRow("a framing") << nowhere + '\n' + "connect pump\nsend pump \"a\"\nexpect pump \"a\"\n"
                                   << QByteArray("device pump simulated echo framing line:crlf\n") << 0;
        QTest::newRow("the framing of the scenario stays")
            << "device pump simulated \"gone.wbdevice\" framing line:crlf\n" + talk + "send pump \"b\"\n"
                + "expect pump /b/ within 1s\nassert messages(pump) == 2\n"
            << QByteArray("device pump simulated echo\n") << 0;
        QTest::newRow("a schema beside it")
            << nowhere + "\nconnect pump\nsend pump \"L\" 00 07\nexpect pump field level == 7\n"
            << QByteArray("device pump simulated echo with schema=\"own.wbschema\"\n") << 0;
        QTest::newRow("the schema of the scenario stays")
            << QByteArray("device pump tcp://h:1 with schema=modbus\nconnect pump\nexpect pump field nosuch == 7\n")
            << QByteArray("device pump simulated echo\n") << 2;
        QTest::newRow("its schema is not the one of the port")
            << QByteArray(
                   "device pump tcp://h:502\nconnect pump\nsend pump \"L\" 00 07\nexpect pump field level == 7\n")
            << QByteArray("device pump simulated echo with schema=\"own.wbschema\"\n") << 0;
        QTest::newRow("no such device") << nowhere + '\n' + talk << QByteArray("device pump simulated ekko\n") << 2;
        QTest::newRow("of no scenario") << "device pump simulated echo\n" + talk
                                        << QByteArray("device other tcp://nosuch.invalid:1\n") << 0;
    }
    void aDeviceFileSaysAllOfADevice()
    {
        QFETCH(QByteArray, scenario);
        QFETCH(QByteArray, devices);
        QTemporaryDir folder;
        QDir(folder.path()).mkdir(QStringLiteral("rig"));
        write(folder.filePath(QStringLiteral("a.wire")), scenario);
        write(folder.filePath(QStringLiteral("rig/devices")), devices);
        write(folder.filePath(QStringLiteral("rig/own.wbdevice")), "device own\nlisten tcp\n\"a\" -> \"a\"\n");
        write(folder.filePath(QStringLiteral("rig/own.wbschema")),
              "protocol own\ntransport tcp\nframing \"fixed:3\"\ntype Level\n  mark u8\n  level u16\n");
        const Outcome outcome = wb({QStringLiteral("run"), QStringLiteral("a.wire"), QStringLiteral("--device-file"),
                                    QStringLiteral("rig/devices")},
                                   folder.path());
        QFETCH(int, code);
        QVERIFY2(outcome.code == code, qPrintable(outcome.out + outcome.err));
    }

    void aScenarioThatTakesTooLongIsEnded()
    {
        QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("a.wire")), "wait 10min\n");
        const Outcome outcome =
            wb({QStringLiteral("run"), QStringLiteral("a.wire"), QStringLiteral("--timeout"), QStringLiteral("0.05")},
               folder.path());
        QCOMPARE(outcome.code, 3);
        QVERIFY2(outcome.out.contains(u"was not over within 50ms"), qPrintable(outcome.out));
    }

    void anInterruptReportsWhatWasDone()
    {
        QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("a.wire")), "note \"done\"\n");
        write(folder.filePath(QStringLiteral("b.wire")), "wait 10min\n");
        write(folder.filePath(QStringLiteral("c.wire")), "note \"never\"\n");
        QProcess process;
        process.setWorkingDirectory(folder.path());
        process.start(QStringLiteral(WB_PROGRAM),
                      {QStringLiteral("run"), QStringLiteral("."), QStringLiteral("--json")});
        QByteArray out;
        while (!out.contains("b.wire") && process.waitForReadyRead(deadline))
            out += process.readAllStandardOutput();
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(deadline));
        out += process.readAllStandardOutput();
        QCOMPARE(process.exitCode(), 3);
        QVERIFY2(out.contains("b.wire") && out.contains("it was stopped"), out.constData());
        QVERIFY2(!out.contains("c.wire"), out.constData());
        QVERIFY2(out.contains("\"summary\""), out.constData());
    }
};

QTEST_GUILESS_MAIN(WbRunTest)
#include "tst_wbrun.moc"
