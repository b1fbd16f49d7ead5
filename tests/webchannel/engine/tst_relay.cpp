// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/rawlistener.h"
#include "tests/support/rawpeer.h"
#include "tests/support/testbytes.h"
#include "tests/webchannel/bridge/testrules.h"
#include "tests/webchannel/engine/pageserver.h"
#include "webchannel/bridge/bridge.h"
#include "webchannel/engine/directsockets.h"
#include "webchannel/engine/enginesetup.h"
#include "webchannel/engine/headlesspage.h"

#include <QDeadlineTimer>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QTest>
#include <QTimer>
#include <QWebEngineProfile>

#include <csignal>

using namespace wirebench;
using namespace wirebench::tests;

namespace {

constexpr int deadline = 30'000;
constexpr int bytes = 3'000'001;

using Action = std::function<void(engine::HeadlessPage &)>;

const QByteArray forbidden = "Content-Security-Policy: connect-src 'none'\r\n";
const QByteArray forbiddenAll = "Content-Security-Policy: default-src 'none'; script-src 'nonce-abc'\r\n";

QByteArray script(const QByteArray &code)
{
    return "<!doctype html><title>test</title><script nonce=abc>" + code + "</script>";
}

//! Sends so many bytes and FIN; then says the SHA-256 of what has come up to the peer's FIN.
QByteArray exchange(quint16 port)
{
    return script(
        "(async () => {"
        "const hex = (buffer) => Array.from(new Uint8Array(buffer), b => b.toString(16).padStart(2, '0')).join('');"
        "const socket = new TCPSocket('127.0.0.1', "
        + QByteArray::number(port)
        + ");"
          "const { readable, writable } = await socket.opened;"
          "const sent = new Uint8Array("
        + QByteArray::number(bytes)
        + ").fill(7);"
          "const sending = writable.getWriter();"
          "const writing = sending.write(sent).then(() => sending.close());"
          "const received = [];"
          "for (let reader = readable.getReader(), chunk; !(chunk = await reader.read()).done;) "
          "received.push(chunk.value);"
          "await writing; await socket.closed;"
          "console.log('received ' + hex(await crypto.subtle.digest('SHA-256', await new "
          "Blob(received).arrayBuffer())));"
          "})().catch(error => console.log('failed ' + error));");
}

//! Keeps a socket open.
QByteArray holdOpen(quint16 port)
{
    return script(
        "globalThis.open = () => { const socket = new TCPSocket('127.0.0.1', " + QByteArray::number(port)
        + ");"
          "socket.closed.catch(error => console.log('closed ' + error.name));"
          "return socket.opened.then(() => console.log('opened'), error => console.log('failed ' + error)); };"
          "open();");
}

} // namespace

Q_DECLARE_METATYPE(Action)

//! Pages whose Content Security Policy forbids WebSockets have sockets all the same (faults.md, row 34).
class TestRelay : public QObject
{
    Q_OBJECT

private:
    PageServer m_top;
    PageServer m_other;
    std::unique_ptr<bridge::Bridge> m_bridge;
    std::unique_ptr<engine::DirectSockets> m_sockets;
    std::unique_ptr<QWebEngineProfile> m_profile;
    std::unique_ptr<engine::HeadlessPage> m_page;
    std::unique_ptr<RawListener> m_listener;
    QStringList m_console;

    void load(const QString &path)
    {
        m_console.clear();
        m_page = std::make_unique<engine::HeadlessPage>(m_profile.get());
        connect(m_page.get(), &engine::HeadlessPage::consoleWritten, this,
                [this](auto, const QString &text) { m_console.append(text); });
        m_page->load(m_top.url(path));
    }
    //! In a real event loop: QTRY_… would sleep between the engine's many small steps.
    static bool waitFor(const std::function<bool()> &condition, int milliseconds = deadline)
    {
        const QDeadlineTimer limit(milliseconds);
        QTimer alarm; // so that the time limit is noticed when nothing happens
        alarm.start(50);
        while (!condition() && !limit.hasExpired())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        return condition();
    }
    bool waitForLines(const QString &prefix, qsizetype count = 1)
    {
        return waitFor([&] { return m_console.filter(QRegularExpression(QString(u'^' + prefix))).size() >= count; });
    }
    static void expectLogLine(const QString &origin)
    {
        QTest::ignoreMessage(QtWarningMsg,
                             QRegularExpression(QString(origin + QStringLiteral(" gets its sockets by a slower way"))));
    }
    bool peerHasSeenTheEnd() const { return m_listener->peer()->sawEnd() || m_listener->peer()->error() != 0; }

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void everyByteArrives_data();
    void everyByteArrives();
    void whereWebSocketsWorkTheyAreUsed();
    void onlyTheFirstSocketIsTalkedAbout();
    void theEndOfTheContextIsTheEndOfItsSockets_data();
    void theEndOfTheContextIsTheEndOfItsSockets();
    void aLostConnectionIsANetworkErrorAndTheNextSocketWorks();
    void aSandboxedFrameGetsNothing();
};

void TestRelay::initTestCase()
{
    m_bridge = std::move(*bridge::Bridge::start(settingsWith({QStringLiteral("tcp://127.0.0.1:*")})));
    m_sockets = std::make_unique<engine::DirectSockets>(*m_bridge);
    m_profile = m_sockets->createProfile();
}

void TestRelay::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("wirebench|slower|refused|context closed")));
    m_listener = std::make_unique<RawListener>();
}

void TestRelay::cleanup()
{
    m_page.reset();
}

void TestRelay::everyByteArrives_data()
{
    QTest::addColumn<QByteArray>("outer"); // of the frame that holds the page; empty: it is the top one
    QTest::addColumn<bool>("other"); // origin of the page
    QTest::addColumn<QByteArray>("headers");
    QTest::newRow("top, connect-src") << QByteArray() << false << forbidden;
    QTest::newRow("top, default-src") << QByteArray() << false << forbiddenAll;
    QTest::newRow("frame of the same origin") << QByteArray("<iframe src=") << false << forbidden;
    QTest::newRow("frame of another origin")
        << QByteArray("<iframe allow='direct-sockets; direct-sockets-private' src=") << true << forbidden;
    QTest::newRow("frame of another origin, default-src")
        << QByteArray("<iframe allow='direct-sockets; direct-sockets-private' src=") << true << forbiddenAll;
}

void TestRelay::everyByteArrives()
{
    QFETCH(const QByteArray, outer);
    QFETCH(const bool, other);
    QFETCH(const QByteArray, headers);
    PageServer &server = other ? m_other : m_top;
    server.add(QStringLiteral("/exchange"), exchange(m_listener->port()), headers);
    const QUrl url = server.url(QStringLiteral("/exchange"));
    m_top.add(QStringLiteral("/frame"), "<!doctype html>" + outer + url.toEncoded() + "></iframe>");
    expectLogLine(server.origin());

    load(outer.isEmpty() ? QStringLiteral("/exchange") : QStringLiteral("/frame"));
    QVERIFY2(waitFor([this] { return m_listener->peer() != nullptr; }), qPrintable(m_console.join(u'\n')));
    const QByteArray answer = testBytes(bytes);
    m_listener->peer()->send(answer);
    m_listener->peer()->finishSending();
    QVERIFY2(waitForLines(QStringLiteral("received ") + QString::fromLatin1(sha256(answer).toHex())),
             qPrintable(m_console.join(u'\n')));
    QVERIFY(waitFor([this] { return m_listener->peer()->sawEnd(); }));
    QCOMPARE(m_listener->peer()->received(), bytes);
    QCOMPARE(m_listener->peer()->receivedHash(), sha256(QByteArray(bytes, '\7')));
}

void TestRelay::whereWebSocketsWorkTheyAreUsed()
{
    m_top.add(QStringLiteral("/hold"), holdOpen(m_listener->port()),
              "Content-Security-Policy: connect-src 'self' ws://127.0.0.1:*\r\n"); // what our message recommends
    load(QStringLiteral("/hold"));
    QVERIFY(waitForLines(QStringLiteral("opened")));
    QCOMPARE(m_console, QStringList(QStringLiteral("opened")));
}

void TestRelay::onlyTheFirstSocketIsTalkedAbout()
{
    m_top.add(QStringLiteral("/hold"), holdOpen(m_listener->port()), forbidden);
    expectLogLine(m_top.origin());
    load(QStringLiteral("/hold"));
    QVERIFY(waitForLines(QStringLiteral("opened")));
    m_page->runJavaScript(QStringLiteral("open()"));
    QVERIFY(waitForLines(QStringLiteral("opened"), 2));
    const QStringList ours = m_console.filter(QStringLiteral("Wirebench:"));
    QCOMPARE(ours.size(), 1);
    QVERIFY(ours.first().contains(QStringLiteral("slower")));
    QVERIFY(ours.first().contains(QStringLiteral("connect-src 'self' ws://127.0.0.1:*")));
}

void TestRelay::theEndOfTheContextIsTheEndOfItsSockets_data()
{
    QTest::addColumn<Action>("end");
    const auto row = [](const char *name, const Action &end) { QTest::newRow(name) << end; };
    row("reload", [](engine::HeadlessPage &page) { page.triggerAction(QWebEnginePage::Reload); });
    row("navigation", [](engine::HeadlessPage &page) { page.load(QUrl(QStringLiteral("about:blank"))); });
    row("frame removed", [](engine::HeadlessPage &page) {
        page.runJavaScript(QStringLiteral("document.querySelector('iframe').remove()"));
    });
    row("renderer killed",
        [](engine::HeadlessPage &page) { ::kill(static_cast<pid_t>(page.renderProcessPid()), SIGKILL); });
}

void TestRelay::theEndOfTheContextIsTheEndOfItsSockets()
{
    QFETCH(const Action, end);
    m_top.add(QStringLiteral("/hold"), holdOpen(m_listener->port()), forbidden);
    m_top.add(QStringLiteral("/frame"), "<!doctype html><iframe src=/hold></iframe>");
    expectLogLine(m_top.origin());
    load(QStringLiteral("/frame"));
    QVERIFY(waitForLines(QStringLiteral("opened")));
    QVERIFY(waitFor([this] { return m_listener->peer() != nullptr; }));
    QVERIFY(!peerHasSeenTheEnd());
    m_top.add(QStringLiteral("/frame"), "<!doctype html>"); // for the reload

    end(*m_page);
    QVERIFY(waitFor([this] { return peerHasSeenTheEnd(); }, 5000));
}

void TestRelay::aLostConnectionIsANetworkErrorAndTheNextSocketWorks()
{
    m_top.add(QStringLiteral("/hold"), holdOpen(m_listener->port()), forbidden);
    expectLogLine(m_top.origin());
    load(QStringLiteral("/hold"));
    QVERIFY(waitForLines(QStringLiteral("opened")));
    m_page->runJavaScript(QStringLiteral("open()"));
    QVERIFY(waitForLines(QStringLiteral("opened"), 2));

    expectLogLine(m_top.origin());
    m_page->runJavaScript(QStringLiteral("window.stop()")); // ends all requests of the document, the relay's too
    QVERIFY2(waitForLines(QStringLiteral("closed NetworkError"), 2), qPrintable(m_console.join(u'\n')));
    QVERIFY(waitFor([this] { return peerHasSeenTheEnd(); }));
    m_page->runJavaScript(QStringLiteral("open()"));
    QVERIFY2(waitForLines(QStringLiteral("opened"), 3), qPrintable(m_console.join(u'\n')));
}

void TestRelay::aSandboxedFrameGetsNothing()
{
    m_top.add(QStringLiteral("/hold"), holdOpen(m_listener->port()), forbidden);
    m_top.add(QStringLiteral("/sandbox"),
              "<!doctype html><iframe sandbox=allow-scripts allow='direct-sockets *' src=/hold></iframe>");
    load(QStringLiteral("/sandbox"));
    QVERIFY(waitForLines(QStringLiteral("(failed NetworkError|Uncaught NotAllowedError)")));
}

int main(int argc, char **argv)
{
    engine::prepareProcess(engine::Display::None);
    QGuiApplication application(argc, argv);
    TestRelay test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_relay.moc"
