// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/page/pagescripts.h"
#include "tests/webchannel/engine/browser.h"
#include "tests/webchannel/engine/pageserver.h"
#include "webchannel/engine/enginesetup.h"

#include <QGuiApplication>
#include <QProcess>
#include <QTest>
#include <QThread>

#include <csignal>
#include <sys/prctl.h>
#include <vector>

using namespace wirebench;
using namespace wirebench::tests;

namespace {

//! Keeps every core busy while it lives, with processes that end with this one.
class BusyCores
{
public:
    BusyCores()
        : m_processes(static_cast<std::size_t>(QThread::idealThreadCount()))
    {
        for (QProcess &process : m_processes) {
            process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
            process.start(QStringLiteral("sh"), {QStringLiteral("-c"), QStringLiteral("while :; do :; done")});
        }
    }
    ~BusyCores()
    {
        for (QProcess &process : m_processes) {
            process.kill();
            process.waitForFinished();
        }
    }
    Q_DISABLE_COPY(BusyCores)

    bool areBusy() const
    {
        return std::all_of(m_processes.begin(), m_processes.end(),
                           [](const QProcess &process) { return process.state() == QProcess::Running; });
    }

private:
    std::vector<QProcess> m_processes;
};

//! The first inline script of a document: says what it finds there.
QByteArray firstScript(const QByteArray &where)
{
    return "<script>console.log('" + where
        + ": ' + [typeof TCPSocket, typeof UDPSocket, typeof TCPServerSocket].join())</script>";
}

} // namespace

//! The classes are there when the first script of a document runs, every time.
class TestLoads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstScriptOfEveryDocumentSeesTheClasses_data();
    void theFirstScriptOfEveryDocumentSeesTheClasses();
};

void TestLoads::theFirstScriptOfEveryDocumentSeesTheClasses_data()
{
    QTest::addColumn<int>("loads");
    QTest::newRow("short") << 30;
    QTest::newRow("long") << 1000;
}

void TestLoads::theFirstScriptOfEveryDocumentSeesTheClasses()
{
    QFETCH(const int, loads);
    PageServer server;
    PageServer other;
    Browser browser;
    const QByteArray start = "<!doctype html><title>test</title>";
    server.add(QStringLiteral("/frame"), start + firstScript("frame"));
    server.add(QStringLiteral("/made"), start + firstScript("made frame"));
    other.add(QStringLiteral("/frame"), start + firstScript("other origin"));
    const QByteArray page = start + firstScript("page")
        + "<iframe src=/frame></iframe><iframe allow=direct-sockets src=" + other.origin().toLatin1()
        + "/frame></iframe><iframe srcdoc=\"" + firstScript("srcdoc").replace('"', "&quot;")
        + "\"></iframe><script>document.body.append(Object.assign(document.createElement('iframe'), { src: '/made' }))"
          "</script>";
    for (const char *path : {"/one", "/two"}) // the same address again would be a reload
        server.add(QString::fromLatin1(path), page);

    const BusyCores cores;
    for (int load = 0; load < loads; ++load) {
        browser.forget();
        const QUrl url = server.url(load % 2 == 0 ? QStringLiteral("/one") : QStringLiteral("/two"));
        if (load % 10 == 0)
            browser.open(url); // in a new process
        else
            browser.page().load(url);
        for (const char *where : {"page", "frame", "made frame", "other origin", "srcdoc"})
            QVERIFY2(browser.lineAfter(QLatin1String(where) + QLatin1Char(':'))
                         == QLatin1String("function,function,function"),
                     qPrintable(QStringLiteral("load %1, %2: ").arg(load).arg(QLatin1String(where))
                                + browser.console().join(u'\n')));
    }
    QVERIFY(cores.areBusy());
}

int main(int argc, char **argv)
{
    engine::prepareProcess(engine::Display::None);
    QGuiApplication application(argc, argv);
    TestLoads test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_loads.moc"
