// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/page/pagerun.h"
#include "tests/integration/page/processtree.h"

#include <QTest>

//! Real pages in the real program, against a real peer. What is asserted is mostly in pages/*.js.
class TestPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void assertionsHold_data();
    void assertionsHold();
    void everyByteArrives_data();
    void everyByteArrives();
    void everyByteArrivesFortyTimes_data() { everyByteArrives_data(); }
    void everyByteArrivesFortyTimes();
    void refusalNamesTheFlag();
    void aFloodIntoAPageThatNeverReadsStaysInTheKernel_data();
    void aFloodIntoAPageThatNeverReadsStaysInTheKernel();

private:
    //! Runs a page that prints "ok" at its end; an empty string, or what went wrong.
    QString runUntilOk(const QString &page, bool mayConnect, const Peer &peer);
};

namespace {

const QStringList allowLoopback{QStringLiteral("--allow"), QStringLiteral("tcp://127.0.0.1:*"),
                                QStringLiteral("--allow"), QStringLiteral("udp://127.0.0.1:*"),
                                QStringLiteral("--allow"), QStringLiteral("tcp://localhost:*"),
                                QStringLiteral("--allow"), QStringLiteral("tcp://no-such-host.invalid:*")};
//! What the pages that listen and bind need besides.
const QStringList allowBinding{QStringLiteral("--allow"), QStringLiteral("listen://127.0.0.1:*"),
                               QStringLiteral("--allow"), QStringLiteral("bind://127.0.0.1:*"),
                               QStringLiteral("--allow"), QStringLiteral("udp://localhost:*"),
                               QStringLiteral("--allow"), QStringLiteral("udp://127.255.255.255:*"),
                               QStringLiteral("--allow"), QStringLiteral("bind://127.255.255.255:*")};

constexpr qint64 mebibyte = 1024 * 1024;

//! Each page as it is, and as one whose Content Security Policy leaves it without a WebSocket.
void addPages(std::initializer_list<const char *> pages)
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<bool>("mayConnect");
    for (const char *page : pages) {
        QTest::newRow(page) << QString::fromLatin1(page) << true;
        QTest::addRow("csp-%s", page) << QString::fromLatin1(page) << false;
    }
}

} // namespace

void TestPage::assertionsHold_data()
{
    addPages({"interface", "faults-tcp", "native-defects", "udp", "server", "bound-udp", "streams", "stream-pipes",
              "stream-kinds", "stopping", "workers", "workers-native", "workers-shared"});
}

void TestPage::assertionsHold()
{
    QFETCH(const QString, page);
    QFETCH(const bool, mayConnect);
    const Peer peer;
    QVERIFY(!peer.ports().isEmpty());
    PageRun run(page, peer, mayConnect ? QVariantMap() : QVariantMap{{QStringLiteral("datagrams"), 1000}});
    if (!mayConnect)
        run.forbidConnections();
    const QStringList binding{QStringLiteral("server"), QStringLiteral("bound-udp"), QStringLiteral("stream-kinds"),
                              QStringLiteral("stopping")};
    const bool binds = binding.contains(page) || page.startsWith(QLatin1String("workers"));
    run.start(binds ? allowLoopback + allowBinding : allowLoopback);
    const bool ended = run.waitForEnd(240000);
    const QStringList lines = run.lines();
    const QStringList failures = lines.filter(QStringLiteral("FAIL "));
    QVERIFY2(failures.isEmpty(), qPrintable(failures.join(u'\n')));
    QVERIFY2(ended, qPrintable(lines.join(u'\n') + run.errors()));
    QVERIFY2(lines.filter(QStringLiteral("DONE ")).size() == 1, qPrintable(lines.join(u'\n') + run.errors()));
    QVERIFY(lines.filter(QStringLiteral("PASS ")).size() > 0);
    QVERIFY2(run.endedNormally() && run.exitCode() == 0, qPrintable(run.errors()));
}

void TestPage::everyByteArrives_data()
{
    addPages({"echo-200mb", "write-64k", "slow-reader", "answer-after-fin"});
}

QString TestPage::runUntilOk(const QString &page, bool mayConnect, const Peer &peer)
{
    PageRun run(page, peer);
    if (!mayConnect)
        run.forbidConnections();
    run.start({QStringLiteral("--allow"), QStringLiteral("tcp://127.0.0.1:*"), QStringLiteral("--timeout"),
               QStringLiteral("120")});
    const bool ended = run.waitForEnd(150000);
    if (ended && run.endedNormally() && run.exitCode() == 0 && run.lines().contains(QStringLiteral("ok")))
        return {};
    return QStringLiteral("exit code %1\n").arg(run.exitCode()) + run.lines().join(u'\n') + run.errors();
}

void TestPage::everyByteArrives()
{
    QFETCH(const QString, page);
    QFETCH(const bool, mayConnect);
    const Peer peer;
    const QString problem = runUntilOk(page, mayConnect, peer);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestPage::everyByteArrivesFortyTimes()
{
    QFETCH(const QString, page);
    QFETCH(const bool, mayConnect);
    const Peer peer;
    for (int time = 1; time <= 40; ++time) {
        const QString problem = runUntilOk(page, mayConnect, peer);
        QVERIFY2(problem.isEmpty(), qPrintable(QStringLiteral("run %1 of 40: ").arg(time) + problem));
    }
}

void TestPage::refusalNamesTheFlag()
{
    const Peer peer;
    PageRun run(QStringLiteral("refused"), peer);
    run.start({QStringLiteral("--timeout"), QStringLiteral("60")});
    QVERIFY2(run.waitForEnd(90000), qPrintable(run.errors()));
    const QString flag = QStringLiteral("--allow tcp://127.0.0.1:%1").arg(peer.ports()[QStringLiteral("tcp")].toInt());
    QVERIFY2(run.lines().contains(QStringLiteral("refused: NotAllowedError")), qPrintable(run.lines().join(u'\n')));
    QVERIFY2(run.errors().contains(flag), qPrintable(run.errors()));
    QCOMPARE(run.exitCode(), 0);
}

void TestPage::aFloodIntoAPageThatNeverReadsStaysInTheKernel_data()
{
    QTest::addColumn<int>("seconds");
    QTest::newRow("short") << 5;
    QTest::newRow("long") << 30;
}

void TestPage::aFloodIntoAPageThatNeverReadsStaysInTheKernel()
{
    QFETCH(const int, seconds);
    const Peer peer;
    PageRun run(QStringLiteral("never-reads"), peer, {{QStringLiteral("seconds"), seconds}});
    run.start({QStringLiteral("--allow"), QStringLiteral("tcp://127.0.0.1:*")});
    QVERIFY2(run.waitForLine(QStringLiteral("loaded"), 60000), qPrintable(run.errors()));
    const qint64 before = memoryOf(processTree(run.processId()));
    QVERIFY2(run.waitForLine(QStringLiteral("flooded"), seconds * 1000 + 20000), qPrintable(run.errors()));
    const QList<qint64> processes = processTree(run.processId());
    QVERIFY(processes.size() > 1);
    const qint64 growth = memoryOf(processes) - before;
    qInfo("memory of %lld processes grew by %.1f MiB in %d s", static_cast<long long>(processes.size()),
          static_cast<double>(growth) / mebibyte, seconds);
    QVERIFY2(growth < 16 * mebibyte, qPrintable(QString::number(growth)));
}

QTEST_GUILESS_MAIN(TestPage)
#include "tst_page.moc"
