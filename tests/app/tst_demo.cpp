// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/gui/demoprogram.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace wirebench::app;

namespace {

constexpr int deadline = 180'000; // only ends what hangs

struct Result
{
    int code = -1;
    QByteArray out;
    QByteArray err;

    QByteArray lastLine() const { return out.trimmed().split('\n').last(); }
};

Result runDemo(const QString &program)
{
    QProcess process;
    process.start(program, {QStringLiteral("demo"), QStringLiteral("--headless")});
    const bool finished = process.waitForFinished(deadline) && process.exitStatus() == QProcess::NormalExit;
    const Result result{finished ? process.exitCode() : -1, process.readAllStandardOutput(),
                        process.readAllStandardError()};
    if (process.state() != QProcess::NotRunning) {
        process.kill();
        process.waitForFinished(deadline);
    }
    return result;
}

} // namespace

class TestDemo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void demoVerifiesMoreThan64MiB();
    void pageThatDoesNotVerifyFails_data();
    void pageThatDoesNotVerifyFails();
    void onlyVerdictLinesCount_data();
    void onlyVerdictLinesCount();
};

void TestDemo::demoVerifiesMoreThan64MiB()
{
    const Result result = runDemo(QStringLiteral(WIREBENCH_PROGRAM));
    QVERIFY2(result.code == 0, QByteArray(result.out + result.err).constData());
    QVERIFY2(verifiedBytes(QString::fromUtf8(result.lastLine())) > 64 * 1024 * 1024, result.lastLine().constData());
}

void TestDemo::pageThatDoesNotVerifyFails_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QByteArray>("lastLine");
    QTest::newRow("too little") << QByteArrayLiteral(
        "<script>console.log('demo: ok, 67108864 bytes verified')</script>")
                                << QByteArrayLiteral("demo: failed: too little was verified: 67108864 bytes");
    QTest::newRow("says it failed") << QByteArrayLiteral("<script>console.log('demo: failed: a reason')</script>")
                                    << QByteArrayLiteral("demo: failed: a reason");
    QTest::newRow("closes early") << QByteArrayLiteral("<script>window.close()</script>")
                                  << QByteArrayLiteral("demo: failed: the page closed without a verdict");
    QTest::newRow("throws") << QByteArrayLiteral("<script>throw new Error('boom')</script>")
                            << QByteArrayLiteral("demo: failed: uncaught error of the page: Uncaught Error: boom");
    QTest::newRow("missing") << QByteArray() << QByteArrayLiteral("demo: failed: ");
}

void TestDemo::pageThatDoesNotVerifyFails()
{
    QFETCH(QByteArray, page);
    QFETCH(QByteArray, lastLine);
    // The program looks for its page beside itself: give it another one. In the build folder, for a hard link to work.
    const QTemporaryDir folder(QCoreApplication::applicationDirPath() + QLatin1String("/../demo-XXXXXX"));
    const QDir root(folder.path());
    QVERIFY(root.mkpath(QStringLiteral("bin")) && root.mkpath(QStringLiteral("share/wirebench/demo")));
    const QString program = root.filePath(QStringLiteral("bin/wirebench"));
    QCOMPARE(::link(WIREBENCH_PROGRAM, QFile::encodeName(program).constData()), 0);
    if (!page.isEmpty()) {
        QFile file(root.filePath(QStringLiteral("share/wirebench/demo/index.html")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<!doctype html><title>test</title>" + page);
    }
    const Result result = runDemo(program);
    QVERIFY2(result.code == 1, QByteArray(result.out + result.err).constData());
    QVERIFY2(result.lastLine().startsWith(lastLine), result.out.constData());
    QCOMPARE(result.out.count("demo: failed"), 1);
}

void TestDemo::onlyVerdictLinesCount_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<qint64>("bytes");
    QTest::newRow("verdict") << "demo: ok, 135297487 bytes verified" << qint64(135297487);
    QTest::newRow("something before") << "so demo: ok, 135297487 bytes verified" << qint64(-1);
    QTest::newRow("something after") << "demo: ok, 135297487 bytes verified!" << qint64(-1);
    QTest::newRow("negative") << "demo: ok, -1 bytes verified" << qint64(-1);
    QTest::newRow("no number") << "demo: ok, NaN bytes verified" << qint64(-1);
    QTest::newRow("larger than any number") << "demo: ok, 99999999999999999999 bytes verified" << qint64(-1);
    QTest::newRow("empty") << "" << qint64(-1);
}

void TestDemo::onlyVerdictLinesCount()
{
    QFETCH(QString, line);
    QTEST(verifiedBytes(line), "bytes");
}

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
