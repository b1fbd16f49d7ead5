// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/decode/dissector.h"
#include "tests/core/dissection/faketshark.h"

#include <QFileInfo>

#include <csignal>
#include <unistd.h>

using namespace wirebench;
using namespace wirebench::decode;
using namespace wirebench::decode::tests;

class TestDissector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void cleanup() { QTRY_VERIFY_WITH_TIMEOUT(noChildIsLeft(), deadline); }

    void packetsComeInOrderAndThenTheEnd();
    void theWholeCaptureIsWritten();
    void aFileIsReadWithoutCopyingIt();
    void nothingComesFromWithinStart();
    void whatCannotBeStartedSaysWhatToDo_data();
    void whatCannotBeStartedSaysWhatToDo();
    void aChildThatEndsBadlyIsToldWhy_data();
    void aChildThatEndsBadlyIsToldWhy();
    void packetsBeforeABadEndCome();
    void aChildThatDoesNotReadIsNoDanger();
    void itIsStartedOnce();
    void aChildKnowsNothingOfTheUser();
    void aChildHasNoPrivileges();
    void aChildDiesWithUs();
};

void TestDissector::packetsComeInOrderAndThenTheEnd()
{
    const FakeTshark fake(head + "i=0; while [ $i -lt 5000 ]; do i=$((i + 1))\n" + tell("$i") + "done\n" + tail);
    Dissector dissector(optionsFor(fake));
    Log log(dissector);
    connect(&dissector, &Dissector::finished, &log.context, [&] { QCOMPARE(log.packets.size(), 5000); });
    QCOMPARE(dissector.state(), DissectorState::Idle);
    dissector.start(capture);
    QCOMPARE(dissector.state(), DissectorState::Running);
    QTRY_VERIFY_WITH_TIMEOUT(log.ended(), deadline);
    QCOMPARE(dissector.state(), DissectorState::Finished);
    QCOMPARE(log.finished.size(), 1);
    QCOMPARE(log.failed.size(), 0);
    QCOMPARE(log.packets.size(), 5000);
    for (qsizetype i = 0; i < 5000; ++i)
        QCOMPARE(log.shown(i), QString::number(i + 1));
}

void TestDissector::theWholeCaptureIsWritten()
{
    const FakeTshark fake(head + tell("$(wc -c)") + tail);
    for (const qsizetype size : {1, 70'000, 5'000'000}) {
        Dissector dissector(optionsFor(fake));
        Log log(dissector);
        dissector.start(QByteArray(size, 'x'));
        QTRY_VERIFY_WITH_TIMEOUT(log.ended(), deadline);
        QCOMPARE(log.shown(0), QString::number(size));
    }
}

void TestDissector::aFileIsReadWithoutCopyingIt()
{
    const FakeTshark fake(head + tell("$(readlink /proc/$$/fd/0) $(cat)") + tail);
    QTemporaryDir folder; // which the child may not enter: the file is opened for it
    const QString path = folder.filePath(QStringLiteral("capture.pcap"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("inside");
    file.close();
    DissectorOptions options = optionsFor(fake);
    options.largestCapture = 1; // of what is given as bytes
    Dissector dissector(options);
    Log log(dissector);
    dissector.startFile(path);
    QTRY_VERIFY_WITH_TIMEOUT(log.ended(), deadline);
    QCOMPARE(log.shown(0), path + QStringLiteral(" inside"));
}

void TestDissector::nothingComesFromWithinStart()
{
    const FakeTshark fake(head + tail);
    for (const QString &program : {fake.program(), QStringLiteral("/nonexistent/tshark")}) {
        DissectorOptions options = optionsFor(fake);
        options.program = program;
        for (const QByteArray &bytes : {capture, QByteArray()}) {
            Dissector dissector(options);
            Log log(dissector);
            dissector.start(bytes);
            QVERIFY(!log.ended());
            QCOMPARE(dissector.state(), DissectorState::Running);
            QTRY_VERIFY_WITH_TIMEOUT(log.ended(), deadline);
        }
    }
}

void TestDissector::whatCannotBeStartedSaysWhatToDo_data()
{
    QTest::addColumn<QString>("program"); // empty: a fake
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("table");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("detail");
    const QString usual = QStringLiteral("tcp.port");
    QTest::newRow("not there") << QStringLiteral("/nonexistent/tshark") << capture << QString() << usual
                               << ErrorCode::InvalidState << QStringLiteral("install the package tshark");
    QTest::newRow("no program") << QStringLiteral("/dev/null") << capture << QString() << usual
                                << ErrorCode::InvalidState << QStringLiteral("/dev/null: install the package tshark");
    QTest::newRow("no packets") << QString() << QByteArray() << QString() << usual << ErrorCode::InvalidArgument
                                << QStringLiteral("nothing to dissect");
    QTest::newRow("too many") << QString() << QByteArray(101, 'x') << QString() << usual << ErrorCode::OutOfResources
                              << QStringLiteral("than 100 bytes: select fewer packets");
    QTest::newRow("no file") << QString() << QByteArray() << QStringLiteral("/nonexistent/x.pcap") << usual
                             << ErrorCode::InvalidArgument
                             << QStringLiteral("\"/nonexistent/x.pcap\" cannot be dissected");
    QTest::newRow("a folder") << QString() << QByteArray() << QStringLiteral("/") << usual << ErrorCode::InvalidArgument
                              << QStringLiteral("not a file");
    QTest::newRow("wrong names") << QString() << capture << QString() << QStringLiteral("tcp port")
                                 << ErrorCode::InvalidArgument << QStringLiteral("\"tcp port\"");
}

void TestDissector::whatCannotBeStartedSaysWhatToDo()
{
    QFETCH(const QString, program);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, path);
    QFETCH(const QString, table);
    QFETCH(const QString, detail);
    const FakeTshark fake(head + tail);
    Dissector dissector({.program = program.isEmpty() ? fake.program() : program,
                         .timeout = std::chrono::milliseconds(deadline),
                         .largestCapture = 100,
                         .dissectAs = {{table, 1, QStringLiteral("mbtcp")}}});
    Log log(dissector);
    if (path.isEmpty())
        dissector.start(bytes);
    else
        dissector.startFile(path);
    QTRY_VERIFY_WITH_TIMEOUT(log.ended(), deadline);
    QCOMPARE(log.failed.size(), 1);
    QCOMPARE(log.failed[0][0].value<Error>(), dissector.error());
    QCOMPARE(dissector.state(), DissectorState::Failed);
    QTEST(dissector.error().code, "code");
    QVERIFY2(dissector.error().detail.contains(detail), qPrintable(dissector.error().detail));
}

void TestDissector::aChildThatEndsBadlyIsToldWhy_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const QByteArray &script, const char *detail,
                        ErrorCode code = ErrorCode::Unknown) {
        QTest::newRow(name) << script << code << QString::fromLatin1(detail);
    };
    row("silent exit code", "exit 3\n", "tshark failed with exit code 3");
    row("exit code and complaint", "echo 'Running as user \"x\".\ntshark: no\nmore' >&2; exit 1\n",
        "tshark failed with exit code 1: tshark: no");
    row("exit code after all packets", head + tail + "echo 'cut short' >&2; exit 2\n",
        "tshark failed with exit code 2: cut short");
    row("complaint without an exit code", head + "echo why >&2\n", "the dissection breaks off");
    row("a signal", head + "echo '<packet>'; echo ouch >&2; kill -SEGV $$\n", "tshark was ended by signal 11: ouch");
    row("nothing", "exit 0\n", "the dissection breaks off");
    row("half of it", head + "echo '<packet><proto name='; exit 0\n", "the dissection breaks off");
    row("garbage", "echo '\001\002\003'; exec sleep 1000\n", "tshark's output, line 1, column ");
    row("too old", "echo '<pdml creator=\"wireshark/1.10.2\">'; exec sleep 1000\n", "too old", ErrorCode::InvalidState);
}

void TestDissector::aChildThatEndsBadlyIsToldWhy()
{
    QFETCH(const QByteArray, script);
    QFETCH(const QString, detail);
    const FakeTshark fake(script);
    Dissector dissector(optionsFor(fake));
    Log log(dissector);
    dissector.start(capture);
    QTRY_VERIFY_WITH_TIMEOUT(log.ended(), deadline);
    QCOMPARE(log.failed.size(), 1);
    QCOMPARE(log.failed[0][0].value<Error>(), dissector.error());
    QCOMPARE(dissector.state(), DissectorState::Failed);
    QTEST(dissector.error().code, "code");
    QVERIFY2(dissector.error().detail.contains(detail), qPrintable(dissector.error().detail));
}

void TestDissector::packetsBeforeABadEndCome()
{
    for (const char *end : {"exit 2\n", "kill -KILL $$\n", "echo '<x/>'\n"}) {
        const FakeTshark fake(head + tell("one") + tell("two") + end);
        Dissector dissector(optionsFor(fake));
        Log log(dissector);
        dissector.start(capture);
        QTRY_VERIFY_WITH_TIMEOUT(log.ended(), deadline);
        QCOMPARE(log.failed.size(), 1);
        QCOMPARE(log.packets.size(), 2);
        QCOMPARE(log.shown(1), QStringLiteral("two"));
    }
}

void TestDissector::aChildThatDoesNotReadIsNoDanger()
{
    // It closes its input, or is gone, while there is more to write than a pipe holds.
    for (const QByteArray &first : {QByteArrayLiteral("exec <&-\n"), QByteArray()}) {
        const FakeTshark fake(first + head + tell("here") + tail);
        Dissector dissector(optionsFor(fake));
        Log log(dissector);
        dissector.start(QByteArray(10'000'000, 'x'));
        QTRY_VERIFY_WITH_TIMEOUT(log.ended(), deadline);
        QCOMPARE(log.finished.size(), 1);
        QCOMPARE(log.shown(0), QStringLiteral("here"));
    }
}

void TestDissector::itIsStartedOnce()
{
    const FakeTshark fake(head + tell("$(cat)") + tail);
    Dissector dissector(optionsFor(fake));
    Log log(dissector);
    dissector.start("first");
    dissector.start("second");
    QTRY_VERIFY_WITH_TIMEOUT(log.ended(), deadline);
    dissector.start("third");
    dissector.cancel();
    QCOMPARE(dissector.state(), DissectorState::Finished);
    QCOMPARE(log.packets.size(), 1);
    QCOMPARE(log.shown(0), QStringLiteral("first"));
}

void TestDissector::aChildKnowsNothingOfTheUser()
{
    qputenv("WIREBENCH_SECRET", "secret");
    const FakeTshark fake(head + tell("$HOME $XDG_CONFIG_HOME $WIRESHARK_CONFIG_DIR $TZ $LC_ALL")
                          + tell("$WIREBENCH_SECRET.") + tell("$(pwd)") + tell("$*") + tail);
    Dissector dissector(optionsFor(fake));
    Log log(dissector);
    dissector.start(capture);
    QTRY_VERIFY_WITH_TIMEOUT(log.ended(), deadline);
    QCOMPARE(log.shown(0), QStringLiteral("/nonexistent /nonexistent /nonexistent UTC C.UTF-8"));
    QCOMPARE(log.shown(1), QStringLiteral("."));
    QCOMPARE(log.shown(2), QStringLiteral("/"));
    QCOMPARE(log.shown(3), QStringLiteral("-n -r - -T pdml"));
}

void TestDissector::aChildHasNoPrivileges()
{
    const FakeTshark fake(
        head + tell("$(id -u)") + tell("$(grep -E '^(CapEff|CapPrm|NoNewPrivs)' /proc/self/status | tr -d '\\n\\t')")
        + tell("$(cut -d ' ' -f 5,6 /proc/$$/stat) $$") + tell("$(ulimit -f) $(ulimit -c) $(ulimit -v)") + tail);
    Dissector dissector(optionsFor(fake));
    Log log(dissector);
    dissector.start(capture);
    QTRY_VERIFY_WITH_TIMEOUT(log.ended(), deadline);
    QCOMPARE(log.shown(0), QString::number(::geteuid() == 0 ? 65534 : ::geteuid()));
    QCOMPARE(log.shown(1), QStringLiteral("CapPrm:0000000000000000CapEff:0000000000000000NoNewPrivs:1"));
    const QStringList ids = log.shown(2).split(u' '); // process group, session, process
    QCOMPARE(ids.size(), 3);
    QCOMPARE(ids[0], ids[2]);
    QCOMPARE(ids[1], ids[2]);
    QCOMPARE(log.shown(3), QStringLiteral("0 0 2097152")); // KiB
}

void TestDissector::aChildDiesWithUs()
{
    const QString python = QStringLiteral("/usr/bin/python3");
    if (!QFileInfo(python).isExecutable())
        QSKIP("nobody can ask for the signal");
    const FakeTshark fake(head + "exec " + python.toLatin1()
                          + " -c \"import ctypes\n"
                            "signal = ctypes.c_int()\n"
                            "ctypes.CDLL(None).prctl(2, ctypes.byref(signal)) # PR_GET_PDEATHSIG\n"
                            "print('<packet><proto show=\\\"%d\\\"/></packet></pdml>' % signal.value)\"\n");
    Dissector dissector(optionsFor(fake));
    Log log(dissector);
    dissector.start(capture);
    QTRY_VERIFY_WITH_TIMEOUT(log.ended(), deadline);
    QVERIFY2(log.finished.size() == 1, qPrintable(dissector.error().detail));
    QCOMPARE(log.shown(0), QString::number(SIGKILL));
}

QTEST_GUILESS_MAIN(TestDissector)
#include "tst_dissector.moc"
