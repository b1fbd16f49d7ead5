// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/tours.h"

#include "qml/models/explorer.h"

namespace wirebench {

namespace {

constexpr std::chrono::milliseconds lookInterval{200};

} // namespace

Tours::Tours(Explorer &explorer, QObject *parent)
    : QObject(parent)
    , m_explorer(explorer)
{
    m_tours = {demoTour(), replyTour(), recordingTour()};
    m_look.setInterval(lookInterval);
    connect(&m_look, &QTimer::timeout, this, &Tours::look);
}

Tours::~Tours() = default;

Tours::Tour Tours::demoTour()
{
    const auto tab = [this] { return m_explorer.current(); };
    return {"demo",
            QT_TR_NOOP("Send a message to the demo device"),
            {{QT_TR_NOOP("Start the demo device: an instrument that is simulated on this computer."), "startDemo",
              [tab] { return tab()->canSend(); }},
             {QT_TR_NOOP(
                  "Its question *IDN? is written already, and the exact bytes stand below. Press Send, or Ctrl+Enter."),
              "send", [this, tab] { return tab()->composer() && tab()->composer()->sentCount() > m_sentBefore; }},
             {QT_TR_NOOP("What went out and what came back are rows. Choose one."), "timeline",
              [tab] { return tab()->look() && !tab()->look()->inspector()->isEmpty(); }},
             {QT_TR_NOOP(
                  "On the right are its bytes and what they mean. Space opens a row in place, and its menu has more."),
              "timeline", nullptr}}};
}

Tours::Tour Tours::replyTour()
{
    const auto tab = [this] { return m_explorer.current(); };
    return {
        "reply",
        QT_TR_NOOP("Listen and reply"),
        {{QT_TR_NOOP("Write listen:tcp:127.0.0.1:9000 into the address bar, and press Enter."), "address",
          [tab] { return tab()->isAlive() && tab()->address().startsWith(QStringLiteral("listen:tcp")); }},
         {QT_TR_NOOP("Rules that answer are beside the message. Open Replies."), "replies",
          [tab] { return tab()->areRepliesShown(); }},
         {QT_TR_NOOP("Add a rule."), "addRule", [tab] { return tab()->replies() && tab()->replies()->count() > 0; }},
         {QT_TR_NOOP("Say what comes and what is sent back: any in the first field, and echo in the second."), "rules",
          [tab] { return tab()->replies() && tab()->replies()->activeCount() > 0; }},
         {QT_TR_NOOP("Whoever connects now is answered, and the number beside the rule counts. Try: nc 127.0.0.1 9000"),
          "rules", nullptr}}};
}

Tours::Tour Tours::recordingTour()
{
    const auto tab = [this] { return m_explorer.current(); };
    return {
        "recording",
        QT_TR_NOOP("Read a recording"),
        {{QT_TR_NOOP("Everything that passes is recorded. Ctrl+O opens a recording of before, or one of Wireshark's; "
                     "Ctrl+Alt+N keeps the present one in the sidebar."),
          "sidebar", [tab] { return tab()->kind() == ExplorerTab::RecordingTab; }},
         {QT_TR_NOOP("Show what came in only: write dir:in into the filter, and press Enter."), "filter",
          [tab] { return tab()->look() && tab()->look()->filter()->isActive(); }},
         {QT_TR_NOOP("Choose a row."), "timeline",
          [tab] { return tab()->look() && !tab()->look()->inspector()->isEmpty(); }},
         {QT_TR_NOOP("Ctrl+M marks a row, F4 goes to the next mark, and Esc in the filter shows all rows again."),
          "timeline", nullptr}}};
}

QStringList Tours::titles() const
{
    QStringList titles;
    for (const Tour &tour : m_tours)
        titles.append(tr(tour.title));
    return titles;
}

void Tours::setFinished(const QStringList &names)
{
    if (names == m_finished)
        return;
    m_finished = names;
    Q_EMIT finishedChanged();
}

bool Tours::isFinished(int index, const QStringList &finished) const
{
    return index >= 0 && index < static_cast<int>(m_tours.size())
        && finished.contains(QLatin1String(m_tours[static_cast<std::size_t>(index)].name));
}

const Tours::Step *Tours::step() const
{
    return isRunning() ? &m_tours[static_cast<std::size_t>(m_tour)].steps[m_step] : nullptr;
}

QString Tours::title() const
{
    return isRunning() ? tr(m_tours[static_cast<std::size_t>(m_tour)].title) : QString();
}

QString Tours::place() const
{
    if (!isRunning())
        return {};
    return tr("%1 of %2").arg(m_step + 1).arg(m_tours[static_cast<std::size_t>(m_tour)].steps.size());
}

QString Tours::text() const
{
    return step() ? tr(step()->text) : QString();
}

QString Tours::target() const
{
    return step() ? QLatin1String(step()->target) : QString();
}

bool Tours::isLast() const
{
    return step() && !step()->isDone;
}

void Tours::start(int tour)
{
    if (tour < 0 || tour >= static_cast<int>(m_tours.size()))
        return;
    m_tour = tour;
    m_step = 0;
    m_sentBefore = 0;
    m_look.start();
    Q_EMIT stepChanged();
}

void Tours::next()
{
    if (!isRunning())
        return;
    const Tour &tour = m_tours[static_cast<std::size_t>(m_tour)];
    if (m_step + 1 < tour.steps.size()) {
        ++m_step;
        m_sentBefore = m_explorer.current()->composer() ? m_explorer.current()->composer()->sentCount() : 0;
        Q_EMIT stepChanged();
        return;
    }
    if (const QString name = QLatin1String(tour.name); !m_finished.contains(name))
        setFinished(m_finished + QStringList{name});
    end();
}

void Tours::end()
{
    if (!isRunning())
        return;
    m_look.stop();
    m_tour = -1;
    Q_EMIT stepChanged();
}

void Tours::look()
{
    if (step() && step()->isDone && step()->isDone())
        next();
}

} // namespace wirebench
