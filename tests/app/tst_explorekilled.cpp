// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/explorer.h"
#include "tests/app/desktop.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebench;
using tests::contentsOf;
using tests::Desktop;
using tests::Program;

namespace {

constexpr int patience = tests::desktopPatience;

} // namespace

//! The real program, killed without warning.
class ExploreKilledTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatPassedIsThereAgain();
    void whatWasTypedIsThereAgain();

private:
    void start(Program &program, const QStringList &arguments);
    QString address() const { return QStringLiteral("tcp://127.0.0.1:%1").arg(m_server->serverPort()); }
    QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTcpServer> m_server;
};

void ExploreKilledTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<QTcpServer>();
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
}

void ExploreKilledTest::start(Program &program, const QStringList &arguments)
{
    QProcessEnvironment environment = program.processEnvironment().isEmpty() ? QProcessEnvironment::systemEnvironment()
                                                                             : program.processEnvironment();
    environment.insert(QStringLiteral("QT_QUICK_BACKEND"), QStringLiteral("software"));
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(QStringLiteral(WIREBENCH_PROGRAM),
                  QStringList{QStringLiteral("--folder"), m_folder->path()} + arguments);
}

//! In each round another session receives; WIREBENCH_KILLS says how many rounds there are.
void ExploreKilledTest::whatPassedIsThereAgain()
{
    const int rounds = std::max(2, qEnvironmentVariableIntValue("WIREBENCH_KILLS"));
    for (int round = 1; round <= rounds; ++round) {
        Program program;
        start(program, {address()});
        QTRY_VERIFY_WITH_TIMEOUT(m_server->hasPendingConnections(), patience);
        const std::unique_ptr<QTcpSocket> peer(m_server->nextPendingConnection());
        for (int i = 0; i < 20; ++i)
            peer->write(QStringLiteral("round %1 message %2\n").arg(round).arg(i).toLatin1());
        const QByteArray last = QStringLiteral("round %1 message 19\n").arg(round).toLatin1();
        QTRY_VERIFY_WITH_TIMEOUT(contentsOf(path("traffic.pcapng")).contains(last), patience);
        const QByteArray key = QStringLiteral("\"key\": \"%1\"").arg(round).toLatin1();
        QTRY_VERIFY_WITH_TIMEOUT(contentsOf(path("state.json")).contains(key), patience);
        program.end();
        QCOMPARE(program.exitStatus(), QProcess::CrashExit);
    }
    const auto explorer = Explorer::create(m_folder->path());
    QVERIFY2(explorer, explorer ? "" : qPrintable(explorer.error().detail));
    QCOMPARE((*explorer)->tabs()->count(), rounds);
    for (int round = 1; round <= rounds; ++round) {
        TimelineModel *const timeline = (*explorer)->tabs()->at(round - 1)->look()->timeline();
        timeline->setCapacity(50);
        const QString last = QStringLiteral("round %1 message 19").arg(round);
        QTRY_VERIFY(timeline->total() >= 2); // opened, and what came, in however many pieces
        const auto isThere = [&] {
            for (int row = 0; row < timeline->rowCount(); ++row) {
                if (timeline->index(row).data(TimelineModel::SummaryRole).toString().contains(last.left(8)))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(isThere());
    }
    const QByteArray recorded = contentsOf(path("traffic.pcapng"));
    for (int round = 1; round <= rounds; ++round) {
        for (int i = 0; i < 20; ++i)
            QVERIFY(recorded.contains(QStringLiteral("round %1 message %2\n").arg(round).arg(i).toLatin1()));
    }
}

void ExploreKilledTest::whatWasTypedIsThereAgain()
{
    if (!Desktop::isInstalled())
        QSKIP("needs Xvfb and xdotool");
    Desktop desktop;
    QVERIFY(desktop.start());

    Program program;
    program.setProcessEnvironment(desktop.environment());
    start(program, {address()});
    QTRY_VERIFY_WITH_TIMEOUT(m_server->hasPendingConnections(), patience);
    QVERIFY(desktop.focusWindow());
    const auto hasTyped = [&](const char *text) { return contentsOf(path("state.json")).contains(text); };
    // Into the message, below the timeline.
    QVERIFY(desktop.hand(QStringLiteral("mousemove 600 768 click 1")));
    QVERIFY(desktop.type(QStringLiteral("half a mess")));
    QTRY_VERIFY_WITH_TIMEOUT(hasTyped("half a mess"), patience);
    const std::unique_ptr<QTcpSocket> peer(m_server->nextPendingConnection());
    QVERIFY(desktop.hand(QStringLiteral("key ctrl+Return")));
    QTRY_COMPARE_WITH_TIMEOUT(peer->bytesAvailable(), 11, patience);
    QVERIFY(desktop.type(QStringLiteral("age")));
    QTRY_VERIFY_WITH_TIMEOUT(hasTyped("half a message"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(contentsOf(path("traffic.pcapng")).contains("half a mess"), patience);
    program.end();

    const auto explorer = Explorer::create(m_folder->path());
    QVERIFY2(explorer, explorer ? "" : qPrintable(explorer.error().detail));
    QCOMPARE((*explorer)->current()->address(), address());
    QCOMPARE((*explorer)->current()->composer()->text(), QStringLiteral("half a message"));
    QVERIFY((*explorer)->current()->composer()->recall(-1));
    QCOMPARE((*explorer)->current()->composer()->text(), QStringLiteral("half a mess"));
}

QTEST_MAIN(ExploreKilledTest)
#include "tst_explorekilled.moc"
