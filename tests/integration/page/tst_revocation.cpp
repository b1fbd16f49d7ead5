// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/page/pagescripts.h"
#include "tests/support/rawlistener.h"
#include "tests/support/rawudppeer.h"
#include "tests/webchannel/bridge/testrules.h"
#include "tests/webchannel/engine/browser.h"
#include "tests/webchannel/engine/pageserver.h"
#include "webchannel/engine/enginesetup.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QUdpSocket>

#include <csignal>
#include <functional>

using namespace wirebench;
using namespace wirebench::tests;

namespace {

//! What ends the document; \a world is where it lives.
using Ending = std::function<void(Browser &world)>;

constexpr qsizetype promisedBytes = 900'000;

//! With time enough for what was promised, however slow the machine is.
bridge::BridgeSettings patientSettings()
{
    bridge::BridgeSettings settings =
        settingsWith({QStringLiteral("tcp://127.0.0.1:*"), QStringLiteral("udp://127.0.0.1:*"),
                      QStringLiteral("listen://127.0.0.1:*"), QStringLiteral("bind://127.0.0.1:*")});
    settings.limits.farewell = std::chrono::seconds(30);
    return settings;
}

Ending script(const QString &code)
{
    return [code](Browser &world) { world.page().runJavaScript(code); };
}

bool isOver(const RawPeer *peer)
{
    return peer->sawEnd() || peer->error() != 0;
}

bool isRefused(quint16 port)
{
    QTcpSocket late;
    late.connectToHost(QHostAddress::LocalHost, port);
    return !late.waitForConnected() && late.error() == QAbstractSocket::ConnectionRefusedError;
}

} // namespace

Q_DECLARE_METATYPE(Ending)

//! When a document goes, so do its sockets, and nothing else (faults.md, rows 30 and 31).
class TestRevocation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void whateverEndsADocumentClosesItsSockets_data();
    void whateverEndsADocumentClosesItsSockets();
    void aRendererThatIsKilledTakesOnlyItsSocketsAlong();

private:
    QUrl page(const QString &path) { return m_server.url(path); }
    //! Waits until the page has said that all its sockets are open.
    void waitUntilAllIsOpen();
    //! Whether nobody listens and nobody is bound any more where the page did.
    void verifyThatLocalPortsAreFree();

    PageServer m_server;
    PageServer m_other;
    std::unique_ptr<Browser> m_browser;
    std::unique_ptr<RawListener> m_idle;
    std::unique_ptr<RawListener> m_promised;
    std::unique_ptr<RawListener> m_bystander;
    RawUdpPeer m_udp;
    std::unique_ptr<QTcpSocket> m_client; // of the page's listening socket
    quint16 m_listening = 0;
    quint16 m_bound = 0;
};

void TestRevocation::initTestCase()
{
    m_browser = std::make_unique<Browser>(patientSettings());
    m_server.add(QStringLiteral("/blank"), htmlOf("console.log('blank')"));
    m_other.add(QStringLiteral("/blank"), htmlOf("console.log('blank')"));
}

void TestRevocation::init()
{
    m_browser->close();
    m_browser->forget();
    m_idle = std::make_unique<RawListener>();
    m_promised = std::make_unique<RawListener>(RawListener::Options{.receiveBuffer = 4096});
    m_bystander = std::make_unique<RawListener>();
    const QVariantMap setup{{QStringLiteral("idle"), m_idle->port()},
                            {QStringLiteral("promised"), m_promised->port()},
                            {QStringLiteral("udp"), m_udp.port()},
                            {QStringLiteral("bytes"), promisedBytes}};
    const QByteArray sockets = scriptWith(setup, QStringLiteral("sockets"));
    m_server.add(QStringLiteral("/sockets"), htmlOf(sockets));
    const QJsonArray workerScript{QString::fromUtf8("onmessage = () => close();\n" + sockets)};
    m_server.add(QStringLiteral("/worker"),
                 htmlOf("let worker; new TCPSocket('127.0.0.1', " + QByteArray::number(m_bystander->port())
                        + ").opened.then(() => { worker = new Worker(URL.createObjectURL(new Blob("
                        + QJsonDocument(workerScript).toJson(QJsonDocument::Compact) + "))); });"));
    m_server.add(QStringLiteral("/framed"),
                 htmlOf("new TCPSocket('127.0.0.1', " + QByteArray::number(m_bystander->port())
                        + ").opened.then(() => { const frame = document.createElement('iframe');"
                          "frame.src = '/sockets'; document.body.append(frame); });"));
}

void TestRevocation::waitUntilAllIsOpen()
{
    m_listening = m_browser->lineAfter(QStringLiteral("listening")).toUShort();
    m_bound = m_browser->lineAfter(QStringLiteral("bound")).toUShort();
    QVERIFY2(m_listening != 0 && m_bound != 0, qPrintable(m_browser->console().join(u'\n')));
    m_client = std::make_unique<QTcpSocket>();
    m_client->connectToHost(QHostAddress::LocalHost, m_listening);
    QVERIFY(!m_browser->lineAfter(QStringLiteral("ready")).isNull());
    QTRY_VERIFY(m_idle->peer() && m_promised->peer());
    QCOMPARE(m_client->state(), QAbstractSocket::ConnectedState);
    QVERIFY(!isOver(m_idle->peer()));
}

void TestRevocation::verifyThatLocalPortsAreFree()
{
    QTRY_VERIFY(isRefused(m_listening));
    QTRY_VERIFY(QUdpSocket().bind(QHostAddress::LocalHost, m_bound, QAbstractSocket::DontShareAddress));
}

void TestRevocation::whateverEndsADocumentClosesItsSockets_data()
{
    QTest::addColumn<QString>("path"); // of the page whose document, frame or worker has the sockets
    QTest::addColumn<Ending>("ending");
    const auto top = [](const char *name, const Ending &ending) {
        QTest::newRow(name) << QStringLiteral("/sockets") << ending;
    };
    const auto frame = [](const char *name, const QString &code) {
        QTest::newRow(name) << QStringLiteral("/framed")
                            << script(QLatin1String("{ const frame = document.querySelector('iframe');") % code % u'}');
    };
    top("the page navigates", script(QStringLiteral("location.href = '/blank'")));
    top("the page goes to another origin",
        script(QLatin1String("location.href = '") % m_other.origin() % QLatin1String("/blank'")));
    top("the program navigates", [this](Browser &world) { world.page().load(page(QStringLiteral("/blank"))); });
    top("navigation to nowhere", [](Browser &world) {
        world.page().load(QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(unusedPort(SOCK_STREAM))));
    });
    top("the page reloads itself", script(QStringLiteral("location.reload()")));
    top("the program reloads", [](Browser &world) { world.page().triggerAction(QWebEnginePage::Reload); });
    top("history", script(QStringLiteral("history.back()")));
    top("the page closes itself", script(QStringLiteral("window.close()")));
    top("the tab is closed", [](Browser &world) { world.close(); });
    frame("the frame is removed", QStringLiteral("frame.remove()"));
    frame("all of the document is removed", QStringLiteral("document.documentElement.remove()"));
    frame("the frame navigates", QStringLiteral("frame.contentWindow.location.href = '/blank'"));
    frame("its parent navigates the frame", QStringLiteral("frame.src = '/blank'"));
    frame("the frame reloads itself", QStringLiteral("frame.contentWindow.location.reload()"));
    frame("the frame gets other content", QStringLiteral("frame.srcdoc = 'hello'"));
    const auto worker = [](const char *name, const QString &code) {
        QTest::newRow(name) << QStringLiteral("/worker") << script(code);
    };
    worker("the worker is terminated", QStringLiteral("worker.terminate()"));
    worker("the worker closes itself", QStringLiteral("worker.postMessage('')"));
}

void TestRevocation::whateverEndsADocumentClosesItsSockets()
{
    QFETCH(const QString, path);
    QFETCH(const Ending, ending);
    m_browser->open(page(QStringLiteral("/blank"))); // something to go back to
    QVERIFY(!m_browser->lineAfter(QStringLiteral("blank")).isNull());
    m_browser->page().load(page(path));
    connect(
        &m_browser->page(), &engine::HeadlessPage::closeAsked, m_browser.get(), [this] { m_browser->close(); },
        Qt::QueuedConnection); // as the program does
    QTRY_VERIFY_WITH_TIMEOUT(m_promised->peer(), Browser::deadline);
    m_promised->peer()->setReading(false); // so that much of what was promised still waits here
    waitUntilAllIsOpen();

    QElapsedTimer clock;
    clock.start();
    ending(*m_browser);
    QTRY_VERIFY(isOver(m_idle->peer()));
    const qint64 idleOver = clock.elapsed();
    QTRY_COMPARE(m_client->state(), QAbstractSocket::UnconnectedState);
    m_promised->peer()->setReading(true);
    QTRY_VERIFY(isOver(m_promised->peer()));
    QCOMPARE(m_promised->peer()->received(), promisedBytes);
    verifyThatLocalPortsAreFree();
    if (path != QLatin1String("/sockets")) // there is a document that goes on
        QVERIFY(m_bystander->peer() && !isOver(m_bystander->peer()));
    qInfo("peers saw the end after %lld ms", static_cast<long long>(idleOver));
}

void TestRevocation::aRendererThatIsKilledTakesOnlyItsSocketsAlong()
{
    m_browser->open(page(QStringLiteral("/sockets")));
    waitUntilAllIsOpen();
    QSignalSpy lost(&m_browser->page(), &engine::HeadlessPage::rendererLost);
    const qint64 renderer = m_browser->page().renderProcessPid();
    QVERIFY(renderer > 0);
    QCOMPARE(::kill(static_cast<pid_t>(renderer), SIGKILL), 0);
    QTRY_VERIFY(isOver(m_idle->peer()));
    QTRY_VERIFY(isOver(m_promised->peer()));
    QCOMPARE(m_promised->peer()->received(), promisedBytes);
    QTRY_COMPARE(m_client->state(), QAbstractSocket::UnconnectedState);
    verifyThatLocalPortsAreFree();
    QTRY_COMPARE(lost.count(), 1);
    QVERIFY2(lost.first().first().toString().contains(QStringLiteral("killed")),
             qPrintable(lost.first().first().toString()));

    init();
    m_browser->open(page(QStringLiteral("/sockets"))); // in a new view: see webchannel/engine/README.md
    waitUntilAllIsOpen();
}

int main(int argc, char **argv)
{
    engine::prepareProcess(engine::Display::None);
    QGuiApplication application(argc, argv);
    TestRevocation test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_revocation.moc"
