// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/webchannel/engine/pageserver.h"
#include "webchannel/bridge/bridge.h"
#include "webchannel/engine/directsockets.h"
#include "webchannel/engine/enginesetup.h"
#include "webchannel/engine/headlesspage.h"

#include <QGuiApplication>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QWebEngineProfile>

using namespace wirebench;
using tests::PageServer;

namespace {

constexpr int deadline = 30'000;

//! Opens a socket nobody allowed, and says what came of it. The bridge's denial tells whom it took the page for.
constexpr char tryToOpen[] =
    "try { new TCPSocket('127.0.0.1', 9).opened.then(() => console.log('opened'), e => console.log(e.name)); }"
    "catch (e) { console.log('thrown ' + e.name); }";

QByteArray script(const QByteArray &code)
{
    return "<!doctype html><title>test</title><script>" + code + "</script>";
}

} // namespace

//! Who gets a ticket, and in whose name: the real engine and the real bridge, without any destination.
class TestDirectSockets : public QObject
{
    Q_OBJECT

private:
    PageServer m_top;
    PageServer m_other;
    std::unique_ptr<bridge::Bridge> m_bridge;
    std::unique_ptr<engine::DirectSockets> m_sockets;
    std::unique_ptr<QWebEngineProfile> m_profile;
    QStringList m_console;
    QStringList m_deniedOrigins;

    //! Loads \a path of m_top and waits for the first line on the console. In a real event loop: QTRY_… would sleep
    //! between the engine's many small steps.
    bool run(const QString &path)
    {
        m_console.clear();
        m_deniedOrigins.clear();
        engine::HeadlessPage page(m_profile.get());
        connect(&page, &engine::HeadlessPage::consoleWritten, this,
                [this](auto, const QString &text) { m_console.append(text); });
        QSignalSpy lines(&page, &engine::HeadlessPage::consoleWritten);
        page.load(m_top.url(path));
        return lines.wait(deadline);
    }

private Q_SLOTS:
    void initTestCase();
    void topDocumentIsItself();
    void sameOriginFrameIsItself();
    void crossOriginFrameNeedsTheParentsConsent();
    void crossOriginFrameIsItselfNotItsParent();
    void headerTakesTheRightAway();
    void sandboxedFrameGetsNothing();
    void pageCannotFetchATicketItself_data();
    void pageCannotFetchATicketItself();
    void otherServersNeverSeeTheSecretHeader();
    void onlyServedOriginsGetTicketsForSharedWorkers_data();
    void onlyServedOriginsGetTicketsForSharedWorkers();
};

void TestDirectSockets::initTestCase()
{
    auto bridge = bridge::Bridge::start();
    QVERIFY(bridge);
    m_bridge = std::move(*bridge);
    connect(m_bridge.get(), &bridge::Bridge::accessDenied, this,
            [this](const bridge::AccessDenial &denial) { m_deniedOrigins.append(denial.origin); });
    m_sockets = std::make_unique<engine::DirectSockets>(*m_bridge);
    m_profile = m_sockets->createProfile();

    m_top.add(QStringLiteral("/socket"), script(tryToOpen));
    m_other.add(QStringLiteral("/socket"), script(tryToOpen));
}

void TestDirectSockets::topDocumentIsItself()
{
    QVERIFY(run(QStringLiteral("/socket")));
    QCOMPARE(m_console, QStringList(QStringLiteral("NotAllowedError")));
    QTRY_COMPARE_WITH_TIMEOUT(m_deniedOrigins, QStringList(m_top.origin()), deadline);
}

void TestDirectSockets::sameOriginFrameIsItself()
{
    m_top.add(QStringLiteral("/frame"), "<!doctype html><iframe src=/socket></iframe>");
    QVERIFY(run(QStringLiteral("/frame")));
    QTRY_COMPARE_WITH_TIMEOUT(m_deniedOrigins, QStringList(m_top.origin()), deadline);
}

void TestDirectSockets::crossOriginFrameNeedsTheParentsConsent()
{
    m_top.add(QStringLiteral("/cross"),
              "<!doctype html><iframe src=" + m_other.url(QStringLiteral("/socket")).toEncoded() + "></iframe>");
    QVERIFY(run(QStringLiteral("/cross")));
    QCOMPARE(m_console, QStringList(QStringLiteral("thrown NotAllowedError")));
    QVERIFY(m_deniedOrigins.isEmpty());
}

void TestDirectSockets::crossOriginFrameIsItselfNotItsParent()
{
    m_top.add(QStringLiteral("/consent"),
              "<!doctype html><iframe allow=direct-sockets src=" + m_other.url(QStringLiteral("/socket")).toEncoded()
                  + "></iframe>");
    QVERIFY(run(QStringLiteral("/consent")));
    QCOMPARE(m_console, QStringList(QStringLiteral("NotAllowedError")));
    QTRY_COMPARE_WITH_TIMEOUT(m_deniedOrigins, QStringList(m_other.origin()), deadline);
}

void TestDirectSockets::headerTakesTheRightAway()
{
    m_top.add(QStringLiteral("/header"), script(tryToOpen), "Permissions-Policy: direct-sockets=()\r\n");
    QVERIFY(run(QStringLiteral("/header")));
    QCOMPARE(m_console, QStringList(QStringLiteral("thrown NotAllowedError")));
    QVERIFY(m_deniedOrigins.isEmpty());
}

void TestDirectSockets::sandboxedFrameGetsNothing()
{
    // Even with the parent's consent: an opaque origin is nobody.
    m_top.add(QStringLiteral("/sandbox"),
              "<!doctype html><iframe sandbox=allow-scripts allow='direct-sockets *' src=/socket></iframe>");
    QVERIFY(run(QStringLiteral("/sandbox")));
    QVERIFY2(m_console.first() == QLatin1String("thrown NotAllowedError")
                 || m_console.first() == QLatin1String("NetworkError"),
             qPrintable(m_console.first()));
    QVERIFY(m_deniedOrigins.isEmpty());
}

void TestDirectSockets::pageCannotFetchATicketItself_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::newRow("bare") << QByteArray();
    QTest::newRow("policy only") << QByteArrayLiteral("x.setRequestHeader('X-Wirebench-Policy', 'allowed');");
    QTest::newRow("wrong secret") << QByteArrayLiteral(
        "x.setRequestHeader('X-Wirebench-Policy', 'allowed');"
        "x.setRequestHeader('X-Wirebench-Secret', '0123456789abcdef0123456789abcdef');");
    QTest::newRow("empty secret") << QByteArrayLiteral("x.setRequestHeader('X-Wirebench-Secret', '');");
}

void TestDirectSockets::pageCannotFetchATicketItself()
{
    QFETCH(QByteArray, headers);
    m_top.add(QStringLiteral("/steal"),
              script("const x = new XMLHttpRequest(); x.open('GET', 'wirebench:ticket');" + headers
                     + "x.onload = () => console.log('got ' + x.responseText);"
                       "x.onerror = () => console.log('nothing'); x.send();"));
    QVERIFY(run(QStringLiteral("/steal")));
    QVERIFY2(m_console.contains(QStringLiteral("nothing")), qPrintable(m_console.join(u'\n')));
}

void TestDirectSockets::otherServersNeverSeeTheSecretHeader()
{
    QByteArray handshake;
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [socket, &handshake] {
            handshake += socket->readAll();
            if (handshake.contains("\r\n\r\n"))
                socket->disconnectFromHost();
        });
    });
    m_top.add(QStringLiteral("/websocket"),
              script("new WebSocket('ws://127.0.0.1:" + QByteArray::number(server.serverPort())
                     + "/').onerror = () => console.log('over')"));
    QVERIFY(run(QStringLiteral("/websocket")));
    QVERIFY(handshake.contains("Upgrade: websocket"));
    QVERIFY(!handshake.toLower().contains(m_bridge->secretHeader().name.toLower()));
    QVERIFY(!handshake.contains(m_bridge->secretHeader().value));
}

void TestDirectSockets::onlyServedOriginsGetTicketsForSharedWorkers_data()
{
    QTest::addColumn<QUrl>("served");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QStringList>("denied");
    const auto forOneOfUs = QStringLiteral("NotAllowedError"); // no rule allows the destination
    QTest::newRow("served") << QUrl(m_top.origin()) << forOneOfUs << QStringList(m_top.origin());
    QTest::newRow("another is served") << QUrl(m_other.origin()) << QStringLiteral("NetworkError") << QStringList();
    QTest::newRow("nothing is served") << QUrl() << QStringLiteral("NetworkError") << QStringList();
}

void TestDirectSockets::onlyServedOriginsGetTicketsForSharedWorkers()
{
    QFETCH(QUrl, served);
    QFETCH(QString, outcome);
    QFETCH(QStringList, denied);
    m_sockets->setServedOrigin(served);
    m_top.add(QStringLiteral("/shared.js"),
              m_sockets->workerPrelude()
                  + "onconnect = ({ ports: [port] }) =>"
                    "new TCPSocket('127.0.0.1', 9).opened.catch(e => port.postMessage(e.name));");
    m_top.add(QStringLiteral("/shared"),
              script("new SharedWorker('shared.js').port.onmessage = ({ data }) => console.log(data)"));
    QVERIFY(run(QStringLiteral("/shared")));
    QCOMPARE(m_console, QStringList(outcome));
    QTRY_COMPARE_WITH_TIMEOUT(m_deniedOrigins, denied, deadline);
}

int main(int argc, char **argv)
{
    engine::prepareProcess(engine::Display::None);
    QGuiApplication application(argc, argv);
    TestDirectSockets test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_directsockets.moc"
