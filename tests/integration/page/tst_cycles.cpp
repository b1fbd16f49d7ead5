// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/page/pagescripts.h"
#include "tests/integration/page/processtree.h"
#include "tests/support/process.h"
#include "tests/support/rawlistener.h"
#include "tests/webchannel/bridge/testrules.h"
#include "tests/webchannel/engine/browser.h"
#include "tests/webchannel/engine/pageserver.h"
#include "webchannel/engine/enginesetup.h"

#include <QDir>
#include <QGuiApplication>
#include <QTest>

#include <unistd.h>

using namespace wirebench;
using namespace wirebench::tests;

namespace {

constexpr int warmUp = 10; // caches fill, threads are made
constexpr qint64 mebibyte = 1024 * 1024;
//! What the engine's pools and caches go up and down by, measured: a descriptor or thread kept in each of 200 cycles
//! would be far more, and so would a socket's windows. A renderer collects its garbage when it likes.
constexpr qsizetype descriptorTolerance = 10;
constexpr qsizetype threadTolerance = 6;
constexpr qint64 ownTolerance = 16 * mebibyte;
constexpr qint64 treeTolerance = 96 * mebibyte;

struct Use
{
    qsizetype descriptors = openDescriptors();
    qsizetype threads = QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size();
    qint64 own = memoryOf({::getpid()});
    qint64 tree = memoryOf(processTree(::getpid()));
};

} // namespace

//! What pages use is given back when they go: descriptors, threads, memory of the program and of its renderers.
class TestCycles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatPagesUseIsGivenBack_data();
    void whatPagesUseIsGivenBack();

private:
    void runCycle(bool inNewView, int cycle);

    PageServer m_server;
    std::unique_ptr<Browser> m_browser;
};

void TestCycles::whatPagesUseIsGivenBack_data()
{
    QTest::addColumn<bool>("inNewView");
    QTest::addColumn<int>("cycles");
    QTest::newRow("one view, short") << false << 15;
    QTest::newRow("new views, short") << true << 15;
    QTest::newRow("one view, long") << false << 200;
    QTest::newRow("new views, long") << true << 200;
}

void TestCycles::runCycle(bool inNewView, int cycle)
{
    RawListener listener;
    const QString path = cycle % 2 == 0 ? QStringLiteral("/even") : QStringLiteral("/odd");
    m_server.add(path, htmlOf(scriptWith({{QStringLiteral("port"), listener.port()}}, QStringLiteral("cycle"))));
    m_browser->forget();
    if (inNewView || cycle == 0)
        m_browser->open(m_server.url(path));
    else
        m_browser->page().load(m_server.url(path));
    QVERIFY2(!m_browser->lineAfter(QStringLiteral("cycle done")).isNull(),
             qPrintable(m_browser->console().join(u'\n')));

    m_browser->page().load(m_server.url(QStringLiteral("/blank")));
    QVERIFY(!m_browser->lineAfter(QStringLiteral("blank")).isNull());
    QVERIFY(listener.acceptedCount() > 0);
    for (qsizetype index = 0; index < listener.acceptedCount(); ++index)
        QTRY_VERIFY(listener.peer(index)->sawEnd() || listener.peer(index)->error() != 0);
}

void TestCycles::whatPagesUseIsGivenBack()
{
    QFETCH(const bool, inNewView);
    QFETCH(const int, cycles);
    m_browser = std::make_unique<Browser>(
        settingsWith({QStringLiteral("tcp://127.0.0.1:*"), QStringLiteral("udp://127.0.0.1:*"),
                      QStringLiteral("listen://127.0.0.1:*"), QStringLiteral("bind://127.0.0.1:*")}));
    m_server.add(QStringLiteral("/blank"), htmlOf("console.log('blank')"));
    for (int cycle = 0; cycle < warmUp; ++cycle) {
        runCycle(inNewView, cycle);
        if (QTest::currentTestFailed())
            return;
    }
    const Use before;
    for (int cycle = 0; cycle < cycles; ++cycle) {
        runCycle(inNewView, warmUp + cycle);
        if (QTest::currentTestFailed())
            return;
    }
    const Use after;
    qInfo("%lld descriptors, %lld threads, %.1f MiB here, %.1f MiB with the renderers more after %d cycles (%s)",
          static_cast<long long>(after.descriptors - before.descriptors),
          static_cast<long long>(after.threads - before.threads),
          static_cast<double>(after.own - before.own) / mebibyte,
          static_cast<double>(after.tree - before.tree) / mebibyte, cycles, qPrintable(m_browser->console().first()));
    QTRY_VERIFY(Use().descriptors <= before.descriptors + descriptorTolerance);
    QTRY_VERIFY(Use().threads <= before.threads + threadTolerance);
    QTRY_VERIFY(Use().own <= before.own + ownTolerance);
    QTRY_VERIFY_WITH_TIMEOUT(Use().tree <= before.tree + treeTolerance, 30'000);
}

int main(int argc, char **argv)
{
    engine::prepareProcess(engine::Display::None);
    QGuiApplication application(argc, argv);
    TestCycles test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_cycles.moc"
