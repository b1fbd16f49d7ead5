// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/explorer.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUdpSocket>

using namespace wirebench;
using session::SessionState;

//! Options, rules of reply and reconnecting of the explorer's sessions, against real sockets.
class ExplorerSettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void optionsCountFromTheNextConnectionOn();
    void reconnectingBeginsAnew();
    void aServerListensAgainAtItsPort();
    void lostConnectionsComeBack();
    void reconnectingIsShownAndEnded();
    void aServerAnswersByItsRules();
    void clientsAnswerToo();
    void datagramsAreAnswered();
    void aRowBecomesARule();
    void optionsAndRulesAreThereAgain();
    void anAnswerEndsTheWaitForIt();

private:
    void create();
    void listen();
    ExplorerTab &tab() const { return *m_explorer->current(); }
    SessionState state() const { return tab().handle()->status().state; }
    void set(const char *option, const char *value);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Explorer> m_explorer;
    std::unique_ptr<QTcpServer> m_server;
    QString m_address;
};

void ExplorerSettingsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    create();
    m_server = std::make_unique<QTcpServer>();
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
    m_address = QStringLiteral("tcp://127.0.0.1:%1").arg(m_server->serverPort());
}

void ExplorerSettingsTest::cleanup()
{
    m_explorer.reset();
    m_server.reset();
}

void ExplorerSettingsTest::create()
{
    m_explorer.reset();
    auto explorer = Explorer::create(m_folder->path());
    QVERIFY2(explorer, explorer ? "" : qPrintable(explorer.error().detail));
    m_explorer = std::move(*explorer);
}

void ExplorerSettingsTest::set(const char *option, const char *value)
{
    const int row = tab().options()->rowOf(QString::fromLatin1(option));
    QVERIFY(row >= 0);
    tab().options()->setValue(row, QString::fromLatin1(value));
    QCOMPARE(tab().options()->index(row).data(OptionModel::ProblemRole).toString(), QString());
}

void ExplorerSettingsTest::listen()
{
    QVERIFY(m_explorer->open(QStringLiteral("listen:tcp:127.0.0.1:0")));
    QTRY_COMPARE(state(), SessionState::Open);
}

void ExplorerSettingsTest::optionsCountFromTheNextConnectionOn()
{
    QVERIFY(m_explorer->open(m_address));
    QTRY_COMPARE(state(), SessionState::Open);
    QVERIFY(!tab().areOptionsWaiting());
    set("source", "127.0.0.2");
    QVERIFY(tab().areOptionsWaiting());
    set("reconnect", "1s..2s"); // counts at once
    set("source", "");
    QVERIFY(!tab().areOptionsWaiting());
    set("source", "127.0.0.2");
    QCOMPARE(tab().handle()->status().local.address, QHostAddress(QHostAddress::LocalHost));
    tab().reconnect();
    QTRY_COMPARE(tab().handle()->status().local.address, QHostAddress(QStringLiteral("127.0.0.2")));
    QTRY_COMPARE(state(), SessionState::Open);
    QVERIFY(!tab().areOptionsWaiting());
    tab().close();
    QTRY_COMPARE(state(), SessionState::Closed);
    set("source", "127.0.0.3");
    QVERIFY(!tab().areOptionsWaiting()); // nothing is open that lacks it
    tab().open();
    QTRY_COMPARE(tab().handle()->status().local.address, QHostAddress(QStringLiteral("127.0.0.3")));
}

void ExplorerSettingsTest::reconnectingBeginsAnew()
{
    QVERIFY(m_explorer->open(m_address));
    QTRY_COMPARE(state(), SessionState::Open);
    QTRY_VERIFY(m_server->hasPendingConnections());
    const std::unique_ptr<QTcpSocket> first(m_server->nextPendingConnection());
    tab().reconnect();
    QTRY_VERIFY(m_server->hasPendingConnections());
    QTRY_COMPARE(first->state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE(tab().handle()->status().peerCount, 2);
    QTRY_COMPARE(state(), SessionState::Open);
}

void ExplorerSettingsTest::aServerListensAgainAtItsPort()
{
    QVERIFY(m_explorer->open(QStringLiteral("listen:tcp:127.0.0.1:0")));
    QTRY_COMPARE(state(), SessionState::Open);
    session::SessionHandle *first = tab().handle();
    const quint16 port = first->status().local.port;
    QVERIFY(m_explorer->open(QStringLiteral("listen:tcp:127.0.0.1:%1").arg(port)));
    QTRY_COMPARE(state(), SessionState::Failed);
    first->close();
    QTRY_COMPARE(first->status().state, SessionState::Closed); // and the port is free
    m_explorer->closeTab(0);
    tab().reconnect();
    QTRY_COMPARE(state(), SessionState::Open);
    QCOMPARE(tab().problem(), QString());
    QSignalSpy changed(&tab(), &ExplorerTab::statusChanged);
    tab().reconnect();
    QTRY_VERIFY(changed.size() > 0);
    QTRY_COMPARE(state(), SessionState::Open);
    QCOMPARE(tab().handle()->status().local.port, port);
}

void ExplorerSettingsTest::lostConnectionsComeBack()
{
    QVERIFY(m_explorer->open(m_address));
    set("reconnect", "1ms..20ms");
    QTRY_COMPARE(state(), SessionState::Open);
    QTRY_VERIFY(m_server->hasPendingConnections());
    m_server->nextPendingConnection()->abort();
    QTRY_VERIFY(m_server->hasPendingConnections());
    QTRY_COMPARE(state(), SessionState::Open);
    QTRY_COMPARE(tab().problem(), QString()); // it succeeded in the end
}

void ExplorerSettingsTest::reconnectingIsShownAndEnded()
{
    QVERIFY(m_explorer->open(m_address));
    QTRY_COMPARE(state(), SessionState::Open);
    tab().close();
    QTRY_COMPARE(state(), SessionState::Closed);
    set("reconnect", "10min..20min");
    m_server->close();
    tab().open();
    QTRY_COMPARE(state(), SessionState::Reconnecting);
    QCOMPARE(tab().state(), QStringLiteral("Attempt 2 follows after 10min"));
    QVERIFY(!tab().problem().isEmpty()); // says why
    QVERIFY(tab().canClose());
    tab().close();
    QTRY_COMPARE(state(), SessionState::Closed);
}

void ExplorerSettingsTest::aServerAnswersByItsRules()
{
    listen();
    QTcpSocket peer;
    peer.connectToHost(QHostAddress::LocalHost, tab().handle()->status().local.port);
    QTRY_COMPARE(tab().handle()->status().peers.size(), 1);
    tab().replies()->add(QStringLiteral("\"PING\\n\""), QStringLiteral("\"PONG\\n\"")); // to one that is there
    peer.write("PING\n");
    QTRY_COMPARE(peer.bytesAvailable(), 5);
    QCOMPARE(peer.readAll(), QByteArray("PONG\n"));
    QTRY_COMPARE(tab().replies()->index(0).data(Replies::HitsRole).toInt(), 1);
    tab().replies()->setEnding(0, 1);
    peer.write("PING\n");
    QTRY_COMPARE(peer.state(), QAbstractSocket::UnconnectedState);
}

void ExplorerSettingsTest::clientsAnswerToo()
{
    QVERIFY(m_explorer->open(m_address));
    tab().replies()->setText(QStringLiteral("any -> echo\n"));
    QTRY_VERIFY(m_server->hasPendingConnections());
    QTcpSocket *peer = m_server->nextPendingConnection();
    peer->write("hello\n");
    QTRY_COMPARE(peer->bytesAvailable(), 6);
    QCOMPARE(peer->readAll(), QByteArray("hello\n"));
}

void ExplorerSettingsTest::datagramsAreAnswered()
{
    QVERIFY(m_explorer->open(QStringLiteral("listen:udp:127.0.0.1:0")));
    tab().replies()->setText(QStringLiteral("01 ?? -> 02\n"));
    QTRY_COMPARE(state(), SessionState::Open);
    QUdpSocket peer;
    QVERIFY(peer.bind(QHostAddress::LocalHost));
    peer.writeDatagram("\x01\x07", QHostAddress::LocalHost, tab().handle()->status().local.port);
    QTRY_VERIFY(peer.hasPendingDatagrams());
    char byte = 0;
    QCOMPARE(peer.readDatagram(&byte, 1), 1);
    QCOMPARE(byte, '\x02');
}

void ExplorerSettingsTest::aRowBecomesARule()
{
    QVERIFY(m_explorer->open(m_address));
    tab().look()->timeline()->setCapacity(20);
    QTRY_VERIFY(tab().canSend());
    QTRY_VERIFY(m_server->hasPendingConnections());
    tab().composer()->setText(QStringLiteral("out"));
    QVERIFY(tab().composer()->send());
    QTRY_COMPARE(tab().look()->timeline()->total(), 2);
    m_server->nextPendingConnection()->write("ASK\n");
    QTRY_COMPARE(tab().look()->timeline()->total(), 3);
    const auto look = [this](int row) {
        tab().look()->timeline()->moveTo(row, false);
        return QTest::qWaitFor(
            [&] { return tab().look()->inspector()->record() >= 0 && !tab().look()->inspector()->isEmpty(); });
    };
    QVERIFY(look(1));
    tab().makeReplyRule();
    QCOMPARE(tab().replies()->count(), 0); // that went out
    QVERIFY(look(2));
    QTRY_VERIFY(tab().look()->inspector()->isIncoming());
    tab().makeReplyRule();
    QCOMPARE(tab().replies()->count(), 1);
    QCOMPARE(tab().replies()->index(0).data(Replies::PatternRole).toString(), QStringLiteral("\"ASK\\n\""));
    QVERIFY(tab().areRepliesShown());
}

void ExplorerSettingsTest::optionsAndRulesAreThereAgain()
{
    QVERIFY(m_explorer->open(m_address));
    set("no delay", "yes");
    set("keep-alive", "20s");
    tab().replies()->setText(QStringLiteral("# mine\nany -> echo\n# off: 01 -> 02\n"));
    tab().showReplies(true);
    tab().look()->decoder()->setName(QStringLiteral("modbus"));
    create();
    QCOMPARE(tab().address(), m_address);
    QVERIFY(tab().options()->options().noDelay);
    QVERIFY(tab().handle()->status().options.noDelay);
    QCOMPARE(tab().options()->index(tab().options()->rowOf(u"keep-alive")).data(OptionModel::ValueRole).toString(),
             QStringLiteral("20s"));
    QCOMPARE(tab().replies()->text(), QStringLiteral("# mine\nany -> echo\n# off: 01 -> 02\n"));
    QCOMPARE(tab().replies()->activeCount(), 1);
    QVERIFY(tab().areRepliesShown());
    QCOMPARE(tab().look()->decoder()->name(), QStringLiteral("modbus"));
}

void ExplorerSettingsTest::anAnswerEndsTheWaitForIt()
{
    QVERIFY(m_explorer->open(m_address));
    tab().setPatience(std::chrono::hours(1));
    QTRY_VERIFY(tab().canSend());
    QTRY_VERIFY(m_server->hasPendingConnections());
    QTcpSocket *peer = m_server->nextPendingConnection();
    tab().composer()->setText(QStringLiteral("ask"));
    QVERIFY(tab().composer()->send());
    QVERIFY(tab().isWaitingForAnswer());
    peer->write("answer");
    QTRY_VERIFY(!tab().isWaitingForAnswer());
    QVERIFY(!tab().isSilent());
    tab().setPatience(std::chrono::milliseconds(1));
    QVERIFY(tab().composer()->send()); // and waits anew
    QTRY_VERIFY(tab().isSilent());
    peer->write("at last");
    QTRY_VERIFY(!tab().isSilent());
}

QTEST_GUILESS_MAIN(ExplorerSettingsTest)
#include "tst_explorersettings.moc"
