// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/explorer.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebench;

//! Tours, as somebody goes through them who does what they say.
class ToursTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theDemoIsTalkedTo();
    void aServerReplies();
    void aRecordingIsRead();
    void stepsAreSkippedAndToursEnd();
    void finishedOnesAreRemembered();

private:
    void create();
    Tours &tours() const { return *m_explorer->tours(); }
    ExplorerTab &tab() const { return *m_explorer->current(); }
    bool isAt(const char *target) const
    {
        return QTest::qWaitFor([&] { return tours().target() == QLatin1String(target); });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Explorer> m_explorer;
    std::unique_ptr<QTcpServer> m_server;
};

void ToursTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<QTcpServer>();
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
    create();
}

void ToursTest::cleanup()
{
    m_explorer.reset();
    m_server.reset();
}

void ToursTest::create()
{
    m_explorer.reset();
    auto explorer = Explorer::create(m_folder->path());
    QVERIFY2(explorer, explorer ? "" : qPrintable(explorer.error().detail));
    m_explorer = std::move(*explorer);
    m_explorer->setDemoStarter(
        [this] { m_explorer->setDemoAddress(QStringLiteral("tcp://127.0.0.1:%1").arg(m_server->serverPort())); });
}

void ToursTest::theDemoIsTalkedTo()
{
    QVERIFY(!tours().isRunning());
    tours().start(0);
    QCOMPARE(tours().place(), QStringLiteral("1 of 4"));
    QCOMPARE(tours().target(), QStringLiteral("startDemo"));
    m_explorer->startDemo();
    QVERIFY(isAt("send"));
    tours().look();
    QCOMPARE(tours().target(), QStringLiteral("send")); // nothing was sent yet
    QVERIFY(tab().composer()->send());
    QVERIFY(isAt("timeline"));
    QVERIFY(!tours().isLast());
    tab().look()->timeline()->setCapacity(20);
    QTRY_VERIFY(tab().look()->timeline()->total() >= 2);
    tab().look()->timeline()->moveTo(1, false);
    QTRY_VERIFY(tours().isLast());
    tours().next();
    QVERIFY(!tours().isRunning());
    QVERIFY(tours().isFinished(0, tours().finished()));
}

void ToursTest::aServerReplies()
{
    tours().start(1);
    QCOMPARE(tours().target(), QStringLiteral("address"));
    QVERIFY(m_explorer->open(QStringLiteral("listen:tcp:127.0.0.1:0")));
    QVERIFY(isAt("replies"));
    tab().showReplies(true);
    QVERIFY(isAt("addRule"));
    tab().replies()->add();
    QVERIFY(isAt("rules"));
    QVERIFY(!tours().isLast());
    tab().replies()->setPattern(0, QStringLiteral("any"));
    tab().replies()->setReply(0, QStringLiteral("echo"));
    QTRY_VERIFY(tours().isLast());
}

void ToursTest::aRecordingIsRead()
{
    QSignalSpy kept(m_explorer.get(), &Explorer::keptChanged);
    QVERIFY(m_explorer->open(QStringLiteral("tcp://127.0.0.1:%1").arg(m_server->serverPort())));
    QTRY_VERIFY(tab().canSend());
    QTRY_VERIFY(m_server->hasPendingConnections());
    m_server->nextPendingConnection()->write("it");
    QTRY_COMPARE(tab().look()->timeline()->total(), 2);
    m_explorer->beginRecording();
    QTRY_COMPARE(kept.size(), 1);
    tours().start(2);
    m_explorer->openKept(m_explorer->keptRecordings().constFirst());
    QVERIFY(isAt("filter"));
    tab().look()->timeline()->setCapacity(20);
    tab().look()->filter()->setText(QStringLiteral("dir:in"));
    tab().look()->filter()->apply();
    QVERIFY(isAt("timeline"));
    QTRY_COMPARE(tab().look()->timeline()->total(), 1);
    tab().look()->timeline()->moveTo(0, false);
    QTRY_VERIFY(tours().isLast());
}

void ToursTest::stepsAreSkippedAndToursEnd()
{
    tours().next(); // none runs
    tours().end();
    tours().start(-1);
    tours().start(3);
    QVERIFY(!tours().isRunning());
    QCOMPARE(tours().titles().size(), 3);
    for (int tour = 0; tour < 3; ++tour) {
        tours().start(tour);
        for (int step = 0; step < 20 && !tours().isLast(); ++step) {
            QVERIFY(!tours().text().isEmpty() && !tours().target().isEmpty());
            tours().next();
        }
        QVERIFY(tours().isLast());
        tours().end();
        QVERIFY(!tours().isFinished(tour, tours().finished()));
    }
}

void ToursTest::finishedOnesAreRemembered()
{
    tours().start(1);
    while (tours().isRunning())
        tours().next();
    create();
    QCOMPARE(tours().finished(), QStringList(QStringLiteral("reply")));
    QVERIFY(tours().isFinished(1, tours().finished()) && !tours().isFinished(0, tours().finished()));
}

QTEST_GUILESS_MAIN(ToursTest)
#include "tst_tours.moc"
