// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/windowstates.h"

#include "tests/qml/popupstates.h"
#include "tests/qml/scenarioscreens.h"
#include "tests/qml/tourstates.h"

#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

namespace wirebench::tests {

namespace {

constexpr int patience = 10'000; // milliseconds

class States
{
public:
    States(ExplorerStage &stage, FakeWebHost &host, const QString &folder,
           const std::function<bool(const char *)> &look)
        : m_stage(stage)
        , m_host(host)
        , m_workspace(folder)
        , m_look(look)
    { }

    bool walk()
    {
        return firstRun() && session() && options() && timeline() && popups() && inspector() && filter() && palette()
            && composer() && silence() && server() && recording() && web() && scenarios();
    }

    const QString &failure() const { return m_failure; }

private:
    ExplorerTab &tab() { return *m_stage.explorer().current(); }

    bool wait(const char *what, const std::function<bool()> &condition)
    {
        if (QTest::qWaitFor(condition, patience))
            return true;
        m_failure = QString::fromLatin1(what);
        return false;
    }

    bool shoot(const char *name)
    {
        if (m_look(name))
            return true;
        m_failure = m_failure.isEmpty() ? QLatin1String(name) : m_failure;
        return false;
    }

    bool firstRun()
    {
        if (!wait("window", [this] { return m_stage.window()->isExposed(); }) || !shoot("first-run"))
            return false;
        return tour({0, 0, "tour"}) && tour({1, 0, "tour-listening"}) && tour({2, 0, "tour-recording"});
    }

    bool tour(const TourStep &step)
    {
        if (walkTourStep(m_stage, step, [this](const char *name) { return shoot(name); }))
            return true;
        m_failure = m_failure.isEmpty() ? QLatin1String(step.state) : m_failure;
        return false;
    }

    bool session()
    {
        if (!m_stage.click(QStringLiteral("Start the demo device"))
            || !wait("demo device", [this] { return tab().canSend(); }))
            return false;
        for (const char *text : {"*IDN?", "MEAS:TEMP?", "*TST?", "MEAS:TEMP?", "WHAT?", "MEAS:TEMP?"}) {
            const qint64 before = tab().look()->timeline()->total();
            tab().composer()->setText(QLatin1String(text));
            if (!tab().composer()->send()
                || !wait("answer", [&] { return tab().look()->timeline()->total() >= before + 2; }))
                return false;
        }
        tab().look()->timeline()->moveTo(2, false);
        tab().look()->timeline()->toggleMark();
        if (!wait("row", [this] { return !tab().look()->inspector()->isEmpty(); }))
            return false;
        tab().look()->inspector()->setCursor(2);
        return shoot("session") && tour({0, 1, "tour-send"}) && tour({0, 3, "tour-rows"});
    }

    //! Rows that are open, found, noted and chosen; the same as a sheet of bytes.
    bool timeline()
    {
        RecordingLook &look = *tab().look();
        TimelineModel &rows = *look.timeline();
        rows.marks()->setNote(4, QStringLiteral("warmer than before"));
        rows.toggleExpanded(2);
        look.find()->setText(QStringLiteral("TEMP"));
        m_stage.press(Qt::Key_F, Qt::ControlModifier);
        if (!wait("find", [&] { return look.find()->count() > 0 && !look.find()->isSearching(); }))
            return false;
        look.find()->next();
        if (!shoot("find"))
            return false;
        m_stage.press(Qt::Key_Escape);
        look.setSheetShown(true);
        const bool isSheet = wait("sheet", [&] { return !look.sheet()->stretch().bytes.isEmpty(); });
        look.sheet()->setCursor(30);
        if (!isSheet || !shoot("sheet"))
            return false;
        look.setSheetShown(false);
        m_stage.press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        if (!wait("marks", [&] { return m_stage.named(QStringLiteral("Marks and notes")) != nullptr; })
            || !shoot("marks"))
            return false;
        m_stage.press(Qt::Key_Escape);
        m_stage.press(Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
        if (!wait("export", [&] { return m_stage.named(QStringLiteral("Save as…")) != nullptr; }) || !shoot("export"))
            return false;
        m_stage.press(Qt::Key_Escape);
        return wait("export closed", [&] { return !m_stage.named(QStringLiteral("Save as…")); });
    }

    bool popups()
    {
        const auto look = [this](const char *name) { return shoot(name); };
        return walkPopups(m_stage, look, &m_failure);
    }

    bool inspector()
    {
        RecordingLook &look = *tab().look();
        m_stage.window()->resize(1440, 900);
        look.timeline()->moveTo(look.timeline()->total() - 1, false);
        if (!m_stage.click(QStringLiteral("Bytes")) || !shoot("bytes"))
            return false;
        const bool isDiff = wide("Diff") && wait("diff", [&] { return look.diff()->rowCount() > 0; }) && shoot("diff");
        const bool isStream = isDiff && wide("Stream")
            && wait("stream", [&] { return look.stream()->text()->count() > 0; }) && shoot("stream");
        const bool isDissected = isStream && wide("Wireshark")
            && wait("wireshark", [&] { return look.dissection()->isActive() && !look.dissection()->isRunning(); })
            && shoot("wireshark");
        return isDissected && wide("Fields");
    }

    bool wide(const char *view)
    {
        m_stage.window()->resize(1440, 900);
        return wait("size", [&] { return m_stage.window()->contentItem()->width() == 1440; })
            && m_stage.click(QLatin1String(view));
    }

    bool filter()
    {
        tab().look()->filter()->setText(QStringLiteral("dir:in len>"));
        const bool isShot = shoot("filter-error");
        m_stage.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        tab().look()->filter()->setText({});
        m_stage.type(QStringLiteral("p"));
        const bool isCompleted = shoot("filter-completions");
        tab().look()->filter()->setText(QStringLiteral("/nothing has this/"));
        tab().look()->filter()->apply();
        return isShot && isCompleted && wait("filter", [this] { return tab().look()->timeline()->total() == 0; })
            && shoot("filter-empty");
    }

    bool palette()
    {
        tab().look()->filter()->setText({});
        tab().look()->filter()->apply();
        m_stage.press(Qt::Key_K, Qt::ControlModifier);
        const bool isShot =
            wait("palette", [this] { return m_stage.named(QStringLiteral("Command")) != nullptr; }) && shoot("palette");
        m_stage.press(Qt::Key_Escape);
        return isShot && wait("palette closed", [this] { return !m_stage.named(QStringLiteral("Command")); });
    }

    bool composer()
    {
        tab().composer()->setNotation(Composer::Hex);
        tab().composer()->setText(QStringLiteral("01 03 zz 00"));
        return shoot("composer-problem");
    }

    bool silence()
    {
        QTcpServer silent;
        if (!silent.listen(QHostAddress::LocalHost)
            || !m_stage.explorer().open(QStringLiteral("tcp://127.0.0.1:%1").arg(silent.serverPort()))
            || !wait("connection", [this] { return tab().canSend(); }))
            return false;
        tab().composer()->setText(QStringLiteral("anybody there?"));
        return tab().composer()->send() && wait("silence", [this] { return tab().isSilent(); }) && shoot("silence");
    }

    bool server()
    {
        if (!m_stage.explorer().open(QStringLiteral("listen:tcp:127.0.0.1:0"))
            || !wait("server", [this] { return tab().isAlive(); }))
            return false;
        QTcpSocket one;
        QTcpSocket other;
        const quint16 port = tab().handle()->status().local.port;
        for (QTcpSocket *peer : {&one, &other}) {
            peer->connectToHost(QHostAddress::LocalHost, port);
            peer->write("hello from a peer\n");
        }
        return wait("peers", [this] { return tab().look()->timeline()->total() >= 4 && tab().canSend(); })
            && shoot("server") && tour({1, 1, "tour-replies"}) && replies();
    }

    bool replies()
    {
        tab().replies()->setText(QStringLiteral("# as the pump does\n\"hello from a peer\\n\" -> \"welcome\\r\\n\"\n"
                                                "/SET (?<n>\\d+)/ -> \"{n} is set\" after 50ms\n"
                                                "01 03 ?? ?? -> 01 83 zz\n# off: any -> echo then half-close\n"));
        tab().showReplies(true);
        const bool isShot = shoot("replies") && tour({1, 4, "tour-rules"});
        tab().replies()->setText({});
        const bool isEmptyShot = shoot("replies-empty") && tour({1, 2, "tour-add-rule"});
        tab().showReplies(false);
        return isShot && isEmptyShot;
    }

    bool options()
    {
        tab().options()->setValue(tab().options()->rowOf(u"source"), QStringLiteral("192.168.1.5:4000"));
        tab().options()->setValue(tab().options()->rowOf(u"keep-alive"), QStringLiteral("soon"));
        tab().options()->choose(tab().options()->rowOf(u"reconnect"), 2);
        m_stage.press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        const bool isShot = wait("options", [this] { return m_stage.named(QStringLiteral("Keep-alive")) != nullptr; })
            && shoot("options");
        m_stage.press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        return isShot;
    }

    bool recording()
    {
        const QString copy = m_workspace.filePath(QStringLiteral("pump.pcap"));
        if (!QFile::copy(QStringLiteral(WIREBENCH_TEST_CAPTURE), copy)) {
            m_failure = copy;
            return false;
        }
        m_stage.explorer().openFile(QUrl::fromLocalFile(copy));
        // Its server had a free port, where nobody looks for Modbus.
        tab().look()->decoder()->setName(QStringLiteral("modbus"));
        if (!wait("recording", [this] { return tab().look()->timeline()->total() > 4; }))
            return false;
        RecordInspector &inspector = *tab().look()->inspector();
        for (int row = 0; row < tab().look()->timeline()->total() && inspector.fields()->count() == 0; ++row) {
            tab().look()->timeline()->moveTo(row, false);
            if (!wait("row", [&] { return !inspector.isEmpty(); }))
                return false;
        }
        if (inspector.fields()->count() == 0) {
            m_failure = QStringLiteral("fields");
            return false;
        }
        inspector.setFieldLine(std::min(4, inspector.fields()->count() - 1));
        return shoot("recording") && tour({2, 1, "tour-filter"}) && tour({2, 3, "tour-marks"});
    }

    //! As a page's sockets do it.
    bool webTraffic()
    {
        const std::unique_ptr<TrafficWatcher> watcher =
            m_stage.explorer().watcher(QStringLiteral("explorer/%1/").arg(tab().key()));
        const std::unique_ptr<TrafficTap> socket =
            watcher->watch({TransportProtocol::Tcp,
                            {QHostAddress(QStringLiteral("192.168.1.5")), 40'000},
                            {QHostAddress(QStringLiteral("192.168.1.50")), 5025},
                            QStringLiteral("pump.example:5025")});
        if (!socket)
            return false;
        socket->sent("*IDN?\n");
        socket->received("Pump, 4.2\n");
        TimelineModel &rows = *tab().look()->timeline();
        if (!wait("web traffic", [&] { return rows.total() >= 3; }))
            return false;
        rows.moveTo(1, false);
        return wait("row of web traffic", [this] { return !tab().look()->inspector()->isEmpty(); });
    }

    //! A page that waits to be loaded, one that asks and was refused something beside what its sockets moved, and what
    //! pages may. The page itself needs an engine.
    bool web()
    {
        m_host.showsNothing = true;
        m_stage.explorer().setWebHost(&m_host);
        if (!m_stage.explorer().open(QStringLiteral("https://app.example/start"))
            || !wait("web", [this] { return m_stage.named(QStringLiteral("Load it")) != nullptr; }) || !shoot("web"))
            return false;
        WebPage &page = *tab().page();
        page.refusals()->add({QStringLiteral("connect to tcp://10.0.0.7:22 (local network): the port is blocked"), {}});
        page.refusals()->add(
            {QStringLiteral("connect to tcp://scale.example:8000"), questionAbout(QStringLiteral("scale.example"))});
        page.prompt()->setQuestion(questionAbout(QStringLiteral("pump-in-hall-two.factory.example")), 2);
        if (!wait("prompt", [&] { return page.prompt()->isReady(); }) || !webTraffic() || !shoot("web-prompt"))
            return false;
        page.prompt()->setQuestion({});
        const QString app = QStringLiteral("https://app.example");
        m_stage.explorer().grants()->setEntries(
            {{QStringLiteral("a"), true, app, QStringLiteral("tcp://pump.example:502"),
              QStringLiteral("local network · always")},
             {QStringLiteral("b"), false, app, QStringLiteral("udp://scale.example:8000"), QStringLiteral("never")},
             {QStringLiteral("c"), true, QStringLiteral("https://advert.example in https://app.example"),
              QStringLiteral("tcp://a-long-name-of-a-device.in-a-long-domain.example:50000"),
              QStringLiteral("public network · this session")}});
        m_stage.explorer().askForPermissions({});
        if (!wait("permissions", [this] { return m_stage.named(QStringLiteral("Search permissions")) != nullptr; })
            || !shoot("web-permissions"))
            return false;
        m_stage.press(Qt::Key_Escape);
        m_stage.explorer().closeTab(m_stage.explorer().currentIndex());
        return true;
    }

    bool scenarios()
    {
        const auto picture = [this](const char *name) { return shoot(name); };
        return takeScenarioScreens(m_stage, m_workspace.path(), picture, &m_failure);
    }

    ExplorerStage &m_stage;
    FakeWebHost &m_host;
    const QDir m_workspace;
    const std::function<bool(const char *)> m_look;
    QString m_failure;
};

} // namespace

bool isInspecting(const char *state)
{
    static const QStringList states{QStringLiteral("bytes"), QStringLiteral("diff"), QStringLiteral("stream"),
                                    QStringLiteral("wireshark"), QStringLiteral("recording")};
    return states.contains(QLatin1String(state));
}

bool walkStates(ExplorerStage &stage, FakeWebHost &host, const QString &folder,
                const std::function<bool(const char *)> &look, QString *failure)
{
    States states(stage, host, folder, look);
    const bool isDone = states.walk();
    *failure = states.failure();
    return isDone;
}

} // namespace wirebench::tests
