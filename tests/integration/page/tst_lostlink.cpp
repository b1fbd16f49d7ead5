// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/page/pagescripts.h"
#include "tests/support/rawlistener.h"
#include "tests/webchannel/bridge/testrules.h"
#include "tests/webchannel/engine/browser.h"
#include "tests/webchannel/engine/pageserver.h"
#include "webchannel/engine/enginesetup.h"

#include <QGuiApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <csignal>
#include <netinet/in.h>
#include <sys/socket.h>

using namespace wirebench;
using namespace wirebench::tests;

namespace {

quint16 portOf(int descriptor, decltype(&::getsockname) name)
{
    sockaddr_in address{};
    socklen_t size = sizeof address;
    return name(descriptor, reinterpret_cast<sockaddr *>(&address), &size) == 0 && address.sin_family == AF_INET
        ? ntohs(address.sin_port)
        : quint16(0);
}

//! Cuts every connection between a page and the bridge: our end of it is a descriptor of this process. Returns how many
//! there were.
int cutConnectionsTo(quint16 bridge)
{
    int count = 0;
    for (int descriptor = 3; descriptor < 4096; ++descriptor) {
        if (portOf(descriptor, ::getsockname) != bridge || portOf(descriptor, ::getpeername) == 0)
            continue;
        ::shutdown(descriptor, SHUT_RDWR);
        ++count;
    }
    return count;
}

} // namespace

//! The connection between a page and the program is lost, or stands still (faults.md, row 32).
class TestLostLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everySocketFailsAndTheNextOnesWork();
    void aRendererThatStandsStillInMidFrameLosesNothingUnreported();

private:
    bridge::Bridge &bridge() { return m_browser->bridge(); }

    PageServer m_server;
    std::unique_ptr<Browser> m_browser;
    std::unique_ptr<RawListener> m_listener;
};

void TestLostLink::init()
{
    m_browser.reset();
    m_browser = std::make_unique<Browser>(
        settingsWith({QStringLiteral("tcp://127.0.0.1:*"), QStringLiteral("listen://127.0.0.1:*"),
                      QStringLiteral("bind://127.0.0.1:*")}));
    m_listener = std::make_unique<RawListener>();
    m_server.add(QStringLiteral("/page"),
                 htmlOf(scriptWith({{QStringLiteral("port"), m_listener->port()}}, QStringLiteral("lostlink"))));
}

void TestLostLink::everySocketFailsAndTheNextOnesWork()
{
    m_browser->open(m_server.url(QStringLiteral("/page")));
    QVERIFY2(!m_browser->lineAfter(QStringLiteral("busy")).isNull(), qPrintable(m_browser->console().join(u'\n')));
    QTRY_COMPARE(m_listener->acceptedCount(), 2);

    QCOMPARE(cutConnectionsTo(static_cast<quint16>(bridge().url().port())), 1);
    // What waited for something, in the order in which the script waits for it.
    QVERIFY2(!m_browser->lineAfter(QStringLiteral("all over")).isNull(), qPrintable(m_browser->console().join(u'\n')));
    for (const char *what :
         {"read", "write", "closed idle", "closed busy", "accept", "closed server", "receive", "closed bound"})
        QVERIFY2(m_browser->console().contains(QLatin1String(what) % QLatin1String(": NetworkError")),
                 qPrintable(m_browser->console().join(u'\n')));
    QTRY_VERIFY(m_listener->peer(0)->sawEnd() || m_listener->peer(0)->error() != 0);
    QTRY_VERIFY(m_listener->peer(1)->sawEnd() || m_listener->peer(1)->error() != 0);

    m_browser->page().runJavaScript(QStringLiteral("openAgain()"));
    QVERIFY2(!m_browser->lineAfter(QStringLiteral("again: opened")).isNull(),
             qPrintable(m_browser->console().join(u'\n')));
    QTRY_COMPARE(m_listener->acceptedCount(), 3);
    QVERIFY(!m_listener->peer(2)->sawEnd());
}

void TestLostLink::aRendererThatStandsStillInMidFrameLosesNothingUnreported()
{
    m_browser->open(m_server.url(QStringLiteral("/page")));
    QVERIFY2(!m_browser->lineAfter(QStringLiteral("busy")).isNull(), qPrintable(m_browser->console().join(u'\n')));
    QTRY_COMPARE(m_listener->acceptedCount(), 2);

    // While it writes as fast as it can. Somebody else wakes it, even if this test does not live that
    // long.
    QProcess waker;
    QSignalSpy woken(&waker, &QProcess::finished);
    const auto renderer = static_cast<pid_t>(m_browser->page().renderProcessPid());
    QVERIFY(renderer > 1);
    QCOMPARE(::kill(renderer, SIGSTOP), 0);
    waker.start(QStringLiteral("sh"), {QStringLiteral("-c"), QStringLiteral("sleep 6; kill -CONT %1").arg(renderer)});
    QVERIFY(woken.wait(Browser::deadline));

    m_browser->page().runJavaScript(QStringLiteral("stopWriting()"));
    const QString end = m_browser->lineAfter(QStringLiteral("written"));
    QVERIFY2(!end.isNull(), qPrintable(m_browser->console().join(u'\n')));
    const qint64 resolved = end.section(u' ', 0, 0).toLongLong();
    const bool failed = end.endsWith(QStringLiteral("NetworkError"));
    QVERIFY2(failed || end.endsWith(QStringLiteral("finished")), qPrintable(end));
    QTRY_VERIFY(m_listener->peer(1)->sawEnd() || m_listener->peer(1)->error() != 0);
    qInfo("%lld bytes written, %lld arrived: %s", static_cast<long long>(resolved),
          static_cast<long long>(m_listener->peer(1)->received()), failed ? "reported as broken" : "it went on");
    if (!failed)
        QCOMPARE(m_listener->peer(1)->received(), resolved);

    m_browser->page().runJavaScript(QStringLiteral("openAgain()"));
    QVERIFY2(!m_browser->lineAfter(QStringLiteral("again: opened")).isNull(),
             qPrintable(m_browser->console().join(u'\n')));
}

int main(int argc, char **argv)
{
    engine::prepareProcess(engine::Display::None);
    QGuiApplication application(argc, argv);
    TestLostLink test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_lostlink.moc"
