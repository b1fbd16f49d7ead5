// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/explorer.h"
#include "qml/models/scenariotree.h"
#include "tests/bench/window/floodpeer.h"
#include "tests/bench/window/keymeter.h"
#include "tests/bench/window/stallmeter.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtQml/qqmlextensionplugin.h>

#include <cstdio>
#include <functional>
#include <string>
#include <thread>

#include <sys/resource.h>

Q_IMPORT_QML_PLUGIN(WirebenchPlugin)

//! What the explorer's window does while much passes: README.md says how to read it.

namespace wirebench::bench {

namespace {

constexpr double keyLimit = 100; // ms until a key is seen: more feels slow

//! Lets the window live until \a isDone, or \a limit is over.
bool runUntil(const std::function<bool()> &isDone, std::chrono::milliseconds limit)
{
    QEventLoop loop;
    QTimer looking;
    QObject::connect(&looking, &QTimer::timeout, &loop, [&] {
        if (isDone())
            loop.quit();
    });
    looking.start(2);
    QTimer::singleShot(limit, &loop, &QEventLoop::quit);
    loop.exec();
    return isDone();
}

//! Lets it live with nothing of ours running.
void rest(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

double processorSeconds()
{
    rusage usage = {};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double residentMebibytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * 4096 / 1048576;
}

//! What is in sight by that name, \a item itself included; null for nothing.
QQuickItem *visible(QQuickItem *item, QLatin1String name)
{
    if (!item->isVisible())
        return nullptr;
    if (item->objectName() == name)
        return item;
    const QList<QQuickItem *> children = item->childItems();
    for (QQuickItem *child : children) {
        if (QQuickItem *found = visible(child, name))
            return found;
    }
    return nullptr;
}

void print(const char *measure, double value, const char *unit)
{
    std::printf("%-38s %12.2f  %s\n", measure, value, unit);
    std::fflush(stdout);
}

class WindowBench
{
public:
    WindowBench()
    {
        auto explorer = Explorer::create(m_folder.filePath(QStringLiteral("folder")));
        if (!explorer) {
            std::fprintf(stderr, "%s\n", qPrintable(explorer.error().detail));
            std::exit(3);
        }
        m_explorer = std::move(*explorer);
        m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
        m_engine.setInitialProperties({{QStringLiteral("explorer"), QVariant::fromValue(m_explorer.get())}});
        m_engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Wirebench/explorer/ExplorerWindow.qml")));
        if (m_engine.rootObjects().isEmpty())
            std::exit(3);
        m_window = qobject_cast<QQuickWindow *>(m_engine.rootObjects().first());
        m_keys = std::make_unique<KeyMeter>(*m_window);
        rest(std::chrono::seconds(1));
    }

    void stream(double seconds)
    {
        const FloodPeer peer = FloodPeer::stream(200e6, seconds);
        m_explorer->open(QStringLiteral("tcp://127.0.0.1:%1").arg(peer.port()));
        flood("tcp", peer, seconds);
        const auto received = [&] { return m_explorer->current()->handle()->status().count.receivedBytes; };
        runUntil([&] { return received() == peer.sent(); }, std::chrono::seconds(20));
        print("tcp rate", static_cast<double>(received()) / seconds / 1e6, "MB/s");
        print("tcp bytes that did not come", static_cast<double>(peer.sent() - received()), "");
        finish("tcp");
    }

    void datagrams(double seconds)
    {
        m_explorer->open(QStringLiteral("listen:udp:127.0.0.1:0"));
        ExplorerTab *tab = m_explorer->current();
        runUntil([&] { return tab->isAlive(); }, std::chrono::seconds(10));
        const FloodPeer peer = FloodPeer::datagrams(tab->handle()->status().local.port, 100'000, seconds);
        flood("udp", peer, seconds);
        rest(std::chrono::seconds(1));
        const session::SessionStatus &status = tab->handle()->status();
        print("udp rate", static_cast<double>(status.count.receivedPieces) / seconds, "/s");
        print("udp thrown away by the kernel", static_cast<double>(peer.sent() - status.count.receivedPieces), "");
        finish("udp");
    }

    //! Keys that are pressed while a stream comes in.
    void streamKeys(double seconds)
    {
        const FloodPeer peer = FloodPeer::stream(200e6, seconds);
        m_explorer->open(QStringLiteral("tcp://127.0.0.1:%1").arg(peer.port()));
        keysDuring("tcp", peer, seconds);
    }

    //! Likewise datagrams.
    void datagramKeys(double seconds)
    {
        m_explorer->open(QStringLiteral("listen:udp:127.0.0.1:0"));
        ExplorerTab *tab = m_explorer->current();
        runUntil([&] { return tab->isAlive(); }, std::chrono::seconds(10));
        const FloodPeer peer = FloodPeer::datagrams(tab->handle()->status().local.port, 100'000, seconds);
        keysDuring("udp", peer, seconds);
    }

    void scroll(qint64 rows)
    {
        const QString path = m_folder.filePath(QStringLiteral("large.pcapng"));
        {
            auto recorder = capture::Recorder::start(path);
            if (!recorder)
                std::exit(3);
            const auto watcher = (*recorder)->watcher(QStringLiteral("bench"));
            const auto tap = watcher->watch({TransportProtocol::Udp,
                                             {QHostAddress(QHostAddress::LocalHost), 50'000},
                                             {QHostAddress(QHostAddress::LocalHost), 50'001},
                                             {}});
            for (qint64 row = 0; row < rows; ++row) {
                tap->sentDatagram({QByteArray::number(row), {}});
                while (row % 10'000 == 0 && (*recorder)->statistics().records + 200'000 < static_cast<quint64>(row))
                    std::this_thread::yield(); // it is not the recorder that is measured
            }
        }
        const double before = residentMebibytes();
        QElapsedTimer opening;
        opening.start();
        m_explorer->open(path);
        TimelineModel *model = m_explorer->current()->look()->timeline();
        runUntil([&] { return model->rowCount() > 0 && model->index(0).data(TimelineModel::KnownRole).toBool(); },
                 std::chrono::seconds(60));
        print("recording, first rows", static_cast<double>(opening.elapsed()), "ms");
        runUntil([&] { return model->recordCount() > rows; }, std::chrono::seconds(300));
        print("recording, all rows", static_cast<double>(model->recordCount()), "");
        print("recording, memory", residentMebibytes() - before, "MiB");
        m_meter.start();
        double longest = 0;
        for (int turn = 0; turn < 300; ++turn) {
            QElapsedTimer jump;
            jump.start();
            model->setFirstRow(static_cast<qint64>(QRandomGenerator::global()->bounded(static_cast<quint32>(rows))));
            runUntil([&] { return model->index(0).data(TimelineModel::KnownRole).toBool(); }, std::chrono::seconds(10));
            longest = std::max(longest, static_cast<double>(jump.nsecsElapsed()) / 1e6);
        }
        print("scrolling, longest to a row", longest, "ms");
        finish("scrolling");
    }

    //! Without the window: how long it would stand still while somebody writes into the filter of so many tests.
    void filterTests(int files)
    {
        const QDir folder(m_folder.filePath(QStringLiteral("tests")));
        for (int i = 0; i < files; ++i) {
            const QDir within(folder.filePath(QString::number(i / 100)));
            QFile file(within.filePath(QString::number(i) + QStringLiteral(".wire")));
            if (!within.mkpath(QStringLiteral(".")) || !file.open(QIODevice::WriteOnly))
                std::exit(3);
        }
        ScenarioFiles scenarios(folder.path());
        ScenarioTree tree(scenarios);
        runUntil([&] { return scenarios.count() == files; }, std::chrono::seconds(60));
        QElapsedTimer filtering;
        filtering.start();
        tree.setFilter(QStringLiteral("7"));
        tree.setFilter({});
        print("tests, filtered and not", static_cast<double>(filtering.nsecsElapsed()) / 1e6, "ms");
    }

    void idle(int seconds)
    {
        rest(std::chrono::seconds(seconds)); // what goes on for a while after the last touch
        const double before = processorSeconds();
        rest(std::chrono::seconds(seconds));
        print("idle, processor", (processorSeconds() - before) / seconds * 100, "%");
    }

private:
    void flood(const char *what, const FloodPeer &peer, double seconds)
    {
        int frames = 0;
        const auto counting = QObject::connect(m_window, &QQuickWindow::frameSwapped, m_window, [&] { ++frames; });
        m_meter.start();
        runUntil([&] { return peer.isOver(); }, std::chrono::seconds(static_cast<int>(seconds) + 30));
        QObject::disconnect(counting);
        print((std::string(what) + " frames").c_str(), frames / seconds, "/s");
    }

    //! Keys while that goes on: characters for the composer, then steps through the rows, which end and begin
    //! following.
    void keysDuring(const char *what, const FloodPeer &peer, double seconds)
    {
        const std::string name(what);
        const auto half = std::chrono::milliseconds(static_cast<int>(seconds * 500));
        press(name + " typing", "message", {{Qt::Key_X, QStringLiteral("x")}, {Qt::Key_Backspace, {}}}, half,
              [this] { return m_explorer->current()->composer()->text(); });
        press(name + " rows", "timeline", {{Qt::Key_Up, {}}, {Qt::Key_End, {}}}, half,
              [this] { return m_explorer->current()->look()->timeline()->currentRow(); });
        runUntil([&] { return peer.isOver(); }, std::chrono::seconds(static_cast<int>(seconds) + 30));
    }

    //! \a state is what each key changes; two keys may come into one frame.
    void press(const std::string &what, const char *focus, std::vector<KeyMeter::Key> keys,
               std::chrono::milliseconds time, const std::function<QVariant()> &state)
    {
        QQuickItem *item = visible(m_window->contentItem(), QLatin1String(focus));
        if (!item) {
            std::fprintf(stderr, "nothing is called %s\n", focus);
            std::exit(3);
        }
        item->forceActiveFocus();
        int changes = 0;
        QVariant before = state();
        const auto looking = QObject::connect(m_window, &QQuickWindow::afterAnimating, m_window,
                                              [&] { changes += std::exchange(before, state()) != before ? 1 : 0; });
        m_keys->start(std::move(keys));
        rest(time);
        m_keys->stop();
        const bool isDone = runUntil([this] { return m_keys->isDone(); }, std::chrono::seconds(10));
        QObject::disconnect(looking);
        const bool holds = isDone && changes * 2 >= m_keys->pressed() && m_keys->at(1) <= keyLimit;
        print((what + ", keys").c_str(), m_keys->pressed(), "");
        print((what + ", key to frame p50").c_str(), m_keys->at(0.5), "ms");
        print((what + ", key to frame p99").c_str(), m_keys->at(0.99), "ms");
        print((what + ", key to frame, longest").c_str(), m_keys->at(1), holds ? "ms  holds" : "ms  DOES NOT HOLD");
    }

    void finish(const char *what)
    {
        m_meter.stop();
        print((std::string(what) + " stall p99").c_str(), m_meter.at(0.99), "ms");
        print((std::string(what) + " stall, longest").c_str(), m_meter.at(1), "ms");
        print((std::string(what) + " records lost").c_str(),
              m_explorer->isAnythingLost() ? m_explorer->lostText().section(u' ', 0, 0).toDouble() : 0, "");
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Explorer> m_explorer;
    QQmlApplicationEngine m_engine;
    QQuickWindow *m_window = nullptr; // the engine's
    std::unique_ptr<KeyMeter> m_keys;
    StallMeter m_meter;
};

} // namespace

} // namespace wirebench::bench

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    const bool isSmoke = QGuiApplication::arguments().contains(QStringLiteral("--smoke"));
    wirebench::bench::WindowBench bench;
    bench.stream(isSmoke ? 0.5 : 10);
    bench.datagrams(isSmoke ? 0.5 : 10);
    bench.streamKeys(isSmoke ? 1 : 20);
    bench.datagramKeys(isSmoke ? 1 : 20);
    bench.scroll(isSmoke ? 20'000 : 10'000'000);
    bench.filterTests(isSmoke ? 100 : 3000);
    bench.idle(isSmoke ? 1 : 10);
    return 0;
}
