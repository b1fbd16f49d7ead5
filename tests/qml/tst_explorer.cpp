// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/explorer.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebench;

//! The explorer without its window, against real sockets.
class ExplorerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void itBeginsWithAPlaceToBeginFrom();
    void wrongAddressesAreRefused_data();
    void wrongAddressesAreRefused();
    void aSessionTalksAndIsRecorded();
    void refusedConnectionsSaySo();
    void aServerHasPeers();
    void eachTabShowsItsOwn();
    void tabsCloseInAnyOrder();
    void aRecordingOpens();
    void everythingIsThereAgain();
    void brokenStatesAreHarmless();
    void whatCannotBeReadIsKept();
    void aFolderIsForOne();
    void silenceIsExplained();

private:
    void create();
    ExplorerTab &tab() const { return *m_explorer->current(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Explorer> m_explorer;
    std::unique_ptr<QTcpServer> m_server;
    QString m_address;
};

void ExplorerTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    create();
    m_server = std::make_unique<QTcpServer>();
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
    m_address = QStringLiteral("tcp://127.0.0.1:%1").arg(m_server->serverPort());
}

void ExplorerTest::cleanup()
{
    m_explorer.reset();
    m_server.reset();
}

void ExplorerTest::create()
{
    auto explorer = Explorer::create(m_folder->path());
    QVERIFY2(explorer, explorer ? "" : qPrintable(explorer.error().detail));
    m_explorer = std::move(*explorer);
}

void ExplorerTest::itBeginsWithAPlaceToBeginFrom()
{
    const QAbstractItemModelTester tester(m_explorer->tabs(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(m_explorer->tabs()->count(), 1);
    QCOMPARE(tab().kind(), ExplorerTab::Start);
    m_explorer->closeTab(0);
    QCOMPARE(m_explorer->tabs()->count(), 1); // another one
    m_explorer->newTab();
    QVERIFY(m_explorer->open(m_address));
    QVERIFY(m_explorer->open(m_address));
    m_explorer->closeTab(0);
    m_explorer->closeTab(99);
    QCOMPARE(m_explorer->recent(), QStringList(m_address));
}

void ExplorerTest::wrongAddressesAreRefused_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("no port") << "tcp://127.0.0.1";
    QTest::newRow("nothing") << "";
    QTest::newRow("a scheme that is none") << "tcpp://127.0.0.1:1";
    QTest::newRow("a port that is none") << "tcp://127.0.0.1:99999";
}

void ExplorerTest::wrongAddressesAreRefused()
{
    QFETCH(QString, address);
    QVERIFY(!m_explorer->open(address));
    QVERIFY(!m_explorer->addressProblem().isEmpty());
    QCOMPARE(tab().kind(), ExplorerTab::Start);
    m_explorer->forgetAddressProblem();
    QVERIFY(m_explorer->addressProblem().isEmpty());
    QVERIFY(m_explorer->open(m_address));
}

void ExplorerTest::aSessionTalksAndIsRecorded()
{
    QVERIFY(m_explorer->open(QStringLiteral("  ") + m_address));
    tab().look()->timeline()->setCapacity(20);
    QTRY_VERIFY(tab().canSend());
    QTRY_VERIFY(m_server->hasPendingConnections());
    QTcpSocket *peer = m_server->nextPendingConnection();
    tab().composer()->setText(QStringLiteral("PING"));
    QVERIFY(tab().composer()->send());
    QTRY_COMPARE(peer->bytesAvailable(), 4);
    QCOMPARE(peer->readAll(), QByteArray("PING"));
    peer->write("PONG");
    QTRY_COMPARE(tab().look()->timeline()->total(), 3); // opened, sent, received
    QTRY_COMPARE(tab().look()->timeline()->index(2).data(TimelineModel::SummaryRole).toString(),
                 QStringLiteral("PONG"));
    QTRY_VERIFY(tab().traffic().startsWith(QStringLiteral("4 B in")));
    tab().look()->timeline()->moveTo(2, false);
    QTRY_VERIFY(!tab().look()->inspector()->isEmpty());
    tab().editAndSend();
    QCOMPARE(tab().composer()->text(), QStringLiteral("50 4f 4e 47"));
    tab().sendAgain();
    QTRY_COMPARE(peer->bytesAvailable(), 4);
    tab().halfClose();
    QTRY_VERIFY(!tab().canSend()); // and QTcpSocket closes when it sees that
    peer->close();
    QTRY_VERIFY(tab().canOpen());
    QVERIFY(!tab().isAlive());
    tab().open();
    QTRY_VERIFY(tab().canSend());
    tab().close();
    QTRY_VERIFY(tab().canOpen());
}

void ExplorerTest::refusedConnectionsSaySo()
{
    m_server->close();
    QVERIFY(m_explorer->open(m_address));
    QTRY_VERIFY(tab().isTroubled());
    QVERIFY(tab().problem().contains(QStringLiteral("127.0.0.1")));
    QVERIFY(!tab().canSend());
    tab().dismissProblem();
    QVERIFY(tab().problem().isEmpty());
    QVERIFY(tab().canOpen());
}

void ExplorerTest::aServerHasPeers()
{
    QVERIFY(m_explorer->open(QStringLiteral("listen:tcp:127.0.0.1:0")));
    QTRY_VERIFY(tab().isAlive());
    QVERIFY(!tab().canSend()); // to nobody
    const quint16 port = tab().handle()->status().local.port;
    QTcpSocket one;
    QTcpSocket other;
    one.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    QTRY_COMPARE(tab().peers().size(), 1);
    other.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    QTRY_COMPARE(tab().peers().size(), 2);
    QVERIFY(tab().canSend());
    QCOMPARE(tab().badge(), QStringLiteral("2"));
    tab().setPeer(tab().peers().last().toMap().value(QStringLiteral("id")).toULongLong());
    tab().composer()->setText(QStringLiteral("hello"));
    QVERIFY(tab().composer()->send());
    QTRY_COMPARE(other.bytesAvailable(), 5);
    QCOMPARE(one.bytesAvailable(), 0);
    tab().disconnectPeer(tab().peer());
    QTRY_COMPARE(other.state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE(tab().badge(), QStringLiteral("1"));
    QVERIFY(tab().composer()->send()); // the chosen one is gone
    QVERIFY(!tab().problem().isEmpty());
    tab().setPeer(0);
    QVERIFY(tab().composer()->send());
    QTRY_COMPARE(one.bytesAvailable(), 5);
}

void ExplorerTest::eachTabShowsItsOwn()
{
    QVERIFY(m_explorer->open(m_address));
    ExplorerTab &first = tab();
    QTRY_VERIFY(first.canSend());
    QVERIFY(m_explorer->open(m_address));
    ExplorerTab &second = tab();
    QVERIFY(&first != &second);
    QTRY_VERIFY(second.canSend());
    for (int i = 0; i < 3; ++i)
        QVERIFY((first.composer()->setText(QStringLiteral("a")), first.composer()->send()));
    second.composer()->setText(QStringLiteral("b"));
    QVERIFY(second.composer()->send());
    QTRY_COMPARE(first.look()->timeline()->total(), 4);
    QTRY_COMPARE(second.look()->timeline()->total(), 2);
    first.look()->filter()->setText(QStringLiteral("kind:opened"));
    first.look()->filter()->apply();
    QTRY_COMPARE(first.look()->timeline()->total(), 1);
    QCOMPARE(first.look()->timeline()->recordCount(), 6);
}

void ExplorerTest::tabsCloseInAnyOrder()
{
    for (int i = 0; i < 4; ++i)
        QVERIFY(m_explorer->open(m_address));
    m_explorer->setCurrentIndex(1);
    const ExplorerTab *third = m_explorer->tabs()->at(2);
    m_explorer->closeTab(0);
    m_explorer->closeTab(0);
    QCOMPARE(m_explorer->current(), third);
    m_explorer->setCurrentIndex(1);
    m_explorer->closeTab(1);
    QCOMPARE(m_explorer->current(), third);
    m_explorer->setCurrentIndex(-3);
    m_explorer->setCurrentIndex(30);
    QCOMPARE(m_explorer->currentIndex(), 0);
}

void ExplorerTest::aRecordingOpens()
{
    const QString path = m_folder->filePath(QStringLiteral("other.pcapng"));
    {
        auto recorder = capture::Recorder::start(path);
        QVERIFY(recorder);
        (*recorder)->note(QStringLiteral("a remark"));
    }
    QVERIFY(m_explorer->open(path));
    QCOMPARE(tab().kind(), ExplorerTab::RecordingTab);
    QCOMPARE(tab().title(), QStringLiteral("other.pcapng"));
    QVERIFY(!tab().composer());
    QTRY_COMPARE(tab().look()->timeline()->total(), 1);
    m_explorer->openFile(QUrl::fromLocalFile(m_folder->filePath(QStringLiteral("none.pcapng"))));
    QTRY_VERIFY(tab().problem().contains(QStringLiteral("none.pcapng")));
}

void ExplorerTest::everythingIsThereAgain()
{
    QVERIFY(m_explorer->open(m_address));
    QTRY_VERIFY(tab().canSend());
    tab().setTitle(QStringLiteral("pump"));
    tab().composer()->setText(QStringLiteral("sent"));
    QVERIFY(tab().composer()->send());
    tab().composer()->setText(QStringLiteral("not sent yet"));
    QTRY_COMPARE(tab().look()->timeline()->total(), 2);
    tab().look()->timeline()->moveTo(1, false);
    tab().look()->timeline()->toggleMark();
    m_explorer->newTab();
    m_explorer->setCurrentIndex(0);
    m_explorer->window()->setProperty("width", 1000);
    // As a program that is killed leaves it: the file as it is by now, and no destructor.
    const QString state = m_folder->filePath(QStringLiteral("state.json"));
    const auto saved = [&] {
        QFile file(state);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QTRY_VERIFY(saved().contains("not sent yet") && saved().contains("1000"));
    QTRY_VERIFY(QFile::exists(m_folder->filePath(QStringLiteral("traffic.pcapng.notes.json"))));
    m_explorer.reset();
    create();
    QCOMPARE(m_explorer->tabs()->count(), 1); // places to begin from are not worth it
    QCOMPARE(tab().title(), QStringLiteral("pump"));
    QCOMPARE(tab().address(), m_address);
    QCOMPARE(tab().composer()->text(), QStringLiteral("not sent yet"));
    QVERIFY(tab().canOpen()); // nothing connects unasked
    QTRY_VERIFY(tab().look()->timeline()->total() >= 2); // what was recorded
    QTRY_COMPARE(tab().look()->timeline()->marks()->count(), 1);
    QCOMPARE(m_explorer->window()->property("width").toInt(), 1000);
    QCOMPARE(m_explorer->recent(), QStringList(m_address));
    tab().open();
    QTRY_VERIFY(tab().canSend());
    const qint64 before = tab().look()->timeline()->total();
    QVERIFY(tab().composer()->send());
    QTRY_VERIFY(tab().look()->timeline()->total() > before);
}

void ExplorerTest::brokenStatesAreHarmless()
{
    m_explorer.reset();
    for (const char *text :
         {"", "no json",
          "{\"tabs\":[1,{\"address\":\"nonsense\"},{\"address\":\"tcp://127.0.0.1:1\"}],\"current\":-4}"}) {
        QFile file(m_folder->filePath(QStringLiteral("state.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        create();
        QCOMPARE(m_explorer->tabs()->count(), 1);
        m_explorer.reset();
    }
}

void ExplorerTest::whatCannotBeReadIsKept()
{
    m_explorer.reset();
    const QString path = m_folder->filePath(QStringLiteral("state.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"tabs\": [");
    file.close();
    create();
    QVERIFY(m_explorer->recordingProblem().contains(QStringLiteral("state.json.broken")));
    QFile kept(path + QStringLiteral(".broken"));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), QByteArray("{\"tabs\": ["));
}

void ExplorerTest::aFolderIsForOne()
{
    const QString own = m_folder->filePath(QStringLiteral("new"));
    QVERIFY(Explorer::create(own));
    const auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QVERIFY((QFile::permissions(own) & others) == 0); // nobody else reads what passed
    const auto second = Explorer::create(m_folder->path());
    QVERIFY(!second);
    QVERIFY(second.error().detail.contains(QStringLiteral("--folder")));
    const auto nowhere = Explorer::create(QStringLiteral("/proc/none"));
    QVERIFY(!nowhere);
}

void ExplorerTest::silenceIsExplained()
{
    QVERIFY(m_explorer->open(m_address));
    QTRY_VERIFY(tab().canSend());
    tab().composer()->setText(QStringLiteral("anybody?"));
    tab().setPatience(std::chrono::milliseconds(10));
    QVERIFY(tab().composer()->send());
    QVERIFY(!tab().isSilent());
    QTRY_VERIFY(tab().isSilent());
    QVERIFY(!tab().findings().isEmpty());
    QTRY_VERIFY(m_server->hasPendingConnections());
    m_server->nextPendingConnection()->write("yes");
    QTRY_VERIFY(!tab().isSilent());
}

QTEST_MAIN(ExplorerTest)
#include "tst_explorer.moc"
