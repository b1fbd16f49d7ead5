// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/explorer.h"

#include "qml/models/wording.h"

#include <QDir>
#include <QFileInfo>

namespace wirebench {

namespace {

constexpr std::chrono::milliseconds savePause{400};
constexpr std::chrono::milliseconds measureInterval{1000};
constexpr qsizetype mostRecent = 20;

QString ownerOf(const QString &key)
{
    return QStringLiteral("explorer/%1/").arg(key);
}

} // namespace

Result<std::unique_ptr<Explorer>> Explorer::create(const QString &folder)
{
    const bool isNew = !QDir(folder).exists();
    if (!QDir().mkpath(folder))
        return failure(ErrorCode::PermissionDenied,
                       tr("%1: the folder cannot be made; choose one that can be written").arg(folder));
    // What passes may be secret: a folder of ours is for its owner alone.
    if (isNew)
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    auto lock = std::make_unique<QLockFile>(QDir(folder).filePath(QStringLiteral("lock")));
    lock->setStaleLockTime(0); // stale when its program is gone, however long that runs
    if (!lock->tryLock()) {
        return failure(
            ErrorCode::InvalidState,
            tr("%1 is used by another Wirebench; close that, or choose another folder with --folder").arg(folder));
    }
    capture::RecorderOptions options;
    options.append = true; // what was recorded before stays in sight
    auto recorder = capture::Recorder::start(QDir(folder).filePath(QStringLiteral("traffic.pcapng")), options);
    if (!recorder)
        return tl::unexpected(recorder.error());
    return std::unique_ptr<Explorer>(new Explorer(folder, std::move(lock), std::move(*recorder)));
}

Explorer::Explorer(const QString &folder, std::unique_ptr<QLockFile> lock, std::unique_ptr<capture::Recorder> recorder)
    : m_folder(folder)
    , m_lock(std::move(lock))
    , m_stateFile(QDir(folder).filePath(QStringLiteral("state.json")))
    , m_decoders(QDir(folder).filePath(QStringLiteral("decoders")))
    , m_recorder(std::move(recorder))
    , m_feed(std::make_unique<timeline::RecordingFeed>(m_recorder->path()))
    , m_library(QDir(folder).filePath(QStringLiteral("messages")))
    , m_saved(folder)
    , m_scenarios(QDir(folder).filePath(QStringLiteral("tests")),
                  [this](const QString &owner) { return m_recorder->watcher(owner); })
{
    m_save.setSingleShot(true);
    m_save.setInterval(savePause);
    connect(&m_save, &QTimer::timeout, this, &Explorer::save);
    connect(&m_stateFile, &FileWriter::failed, this, [this](const QString &error) {
        m_recordingProblem = tr("%1 cannot be written: %2").arg(m_stateFile.path(), error);
        Q_EMIT recordingProblemChanged();
    });
    m_measure.setInterval(measureInterval);
    connect(&m_measure, &QTimer::timeout, this, &Explorer::measure);
    prepareRecording();
    connect(&m_tours, &Tours::finishedChanged, this, [this] { m_save.start(); });
    connect(&m_saved, &SavedSessions::changedOutside, this, &Explorer::followSaved);
    restore();
    prepareTests();
    for (const auto change : {&WindowState::widthChanged, &WindowState::heightChanged, &WindowState::changed})
        connect(&m_window, change, this, [this] { m_save.start(); });
    if (m_tabs.count() == 0)
        newTab();
}

Explorer::~Explorer()
{
    m_webHost = nullptr; // may be gone when the tabs go
    if (m_save.isActive())
        save();
    m_measure.stop();
}

void Explorer::setCurrentIndex(int index)
{
    index = std::clamp(index, 0, std::max(0, m_tabs.count() - 1));
    if (index == m_current)
        return;
    m_current = index;
    m_save.start();
    Q_EMIT currentChanged();
}

void Explorer::setAddressProblem(const QString &problem)
{
    if (problem == m_addressProblem)
        return;
    m_addressProblem = problem;
    Q_EMIT addressProblemChanged();
}

void Explorer::forgetAddressProblem()
{
    setAddressProblem({});
}

bool Explorer::open(const QString &address)
{
    const QString text = address.trimmed();
    if (const QFileInfo file(text); file.isFile() && file.isAbsolute()) {
        addRecording(text);
        return true;
    }
    const auto parsed = session::parseSessionAddress(text);
    if (!parsed) {
        setAddressProblem(parsed.error().detail);
        return false;
    }
    if (parsed->kind == session::SessionAddress::Kind::Web)
        return openWeb(parsed->page);
    setAddressProblem({});
    remember(parsed->toString());
    ExplorerTab *tab = addSession(*parsed, QString::number(++m_lastKey));
    tab->open();
    return true;
}

void Explorer::remember(const QString &address)
{
    m_recent.removeAll(address);
    m_recent.prepend(address);
    m_recent.resize(std::min(m_recent.size(), mostRecent));
    Q_EMIT recentChanged();
}

void Explorer::openFile(const QUrl &file)
{
    addRecording(file.toLocalFile());
}

ExplorerTab *Explorer::addSession(const session::SessionAddress &address, const QString &key)
{
    std::unique_ptr<TrafficWatcher> &watcher = m_watchers[key];
    if (!watcher)
        watcher = m_recorder->watcher(ownerOf(key));
    auto tab = std::make_unique<ExplorerTab>(key, m_sessions.create(address, {}, watcher.get()), lookAt(key));
    ExplorerTab *const added = tab.get();
    connect(added, &ExplorerTab::statusChanged, this, &Explorer::onChanged);
    connect(added, &ExplorerTab::titleChanged, this, [this] { m_save.start(); });
    connect(added->composer(), &Composer::changed, this, [this] { m_save.start(); });
    connect(added, &ExplorerTab::settingsChanged, this, [this] { m_save.start(); });
    connect(added, &ExplorerTab::repliesShownChanged, this, [this] { m_save.start(); });
    addTab(std::move(tab));
    return added;
}

std::unique_ptr<RecordingLook> Explorer::lookAt(const QString &key)
{
    const capture::Filter own{capture::Filter::Kind::Term, {capture::OwnerTerm{ownerOf(key)}}, {}};
    return std::make_unique<RecordingLook>(*m_feed, m_decoders, own);
}

void Explorer::addRecording(const QString &path)
{
    auto feed = std::make_unique<timeline::RecordingFeed>(path);
    auto look = std::make_unique<RecordingLook>(*feed, m_decoders);
    addTab(std::make_unique<ExplorerTab>(QString::number(++m_lastKey), std::move(feed), std::move(look)));
}

//! What is kept of it is saved when it changes.
void Explorer::followLook(const ExplorerTab &tab)
{
    if (!tab.look())
        return;
    connect(tab.look()->timeline()->marks(), &RowMarks::marksChanged, this, [this] { m_save.start(); });
    connect(tab.look()->filter(), &FilterInput::textChanged, this, [this] { m_save.start(); });
    connect(tab.look()->decoder(), &DecoderChoice::changed, this, [this] { m_save.start(); });
}

//! In the place of one where nothing was begun yet.
void Explorer::addTab(std::unique_ptr<ExplorerTab> tab)
{
    const ExplorerTab *before = current();
    connect(tab.get(), &ExplorerTab::lookChanged, this, [this, added = tab.get()] { followLook(*added); });
    followLook(*tab);
    m_tabs.append(std::move(tab));
    m_current = m_tabs.count() - 1;
    if (before && before->kind() == ExplorerTab::Start) {
        const int index = m_tabs.indexOf(before);
        m_tabs.remove(index);
        m_current = m_tabs.count() - 1;
    }
    m_save.start();
    Q_EMIT currentChanged();
    Q_EMIT statisticsChanged();
}

void Explorer::newTab()
{
    addTab(std::make_unique<ExplorerTab>());
}

void Explorer::closeTab(int index)
{
    const ExplorerTab *tab = m_tabs.at(index);
    if (!tab)
        return;
    m_tabs.remove(index); // its watcher stays: the session's thread may still use it
    m_current = std::clamp(index < m_current ? m_current - 1 : m_current, 0, std::max(0, m_tabs.count() - 1));
    m_save.start();
    if (m_tabs.count() == 0)
        return newTab();
    Q_EMIT currentChanged();
    Q_EMIT statisticsChanged();
}

void Explorer::useDraft(const QVariantMap &draft)
{
    if (current() && current()->composer())
        current()->composer()->setState(draft);
}

void Explorer::startDemo()
{
    if (!m_demoAddress.isEmpty())
        return void(open(m_demoAddress));
    m_opensDemo = true;
    if (m_startDemo)
        m_startDemo();
}

void Explorer::setDemoAddress(const QString &address)
{
    m_demoAddress = address;
    Q_EMIT demoChanged();
    if (std::exchange(m_opensDemo, false) && open(address)) {
        current()->setTitle(tr("demo instrument"));
        current()->composer()->setState(
            {{QStringLiteral("text"), QStringLiteral("*IDN?")}, {QStringLiteral("lineEnd"), 1}});
    }
}

//! Something moved somewhere: rates are measured until nothing does.
void Explorer::onChanged()
{
    if (!m_measure.isActive()) {
        m_sinceMeasured.start();
        m_measure.start();
    }
    Q_EMIT statisticsChanged();
}

void Explorer::measure()
{
    qint64 received = 0;
    qint64 sent = 0;
    for (const auto &tab : m_tabs.all()) {
        if (!tab->handle())
            continue;
        received += tab->handle()->status().count.receivedBytes;
        sent += tab->handle()->status().count.sentBytes;
    }
    const double seconds = static_cast<double>(std::max<qint64>(1, m_sinceMeasured.nsecsElapsed())) / 1e9;
    m_rateIn = static_cast<double>(std::max<qint64>(0, received - m_receivedBefore)) / seconds;
    m_rateOut = static_cast<double>(std::max<qint64>(0, sent - m_sentBefore)) / seconds;
    const bool isStill = received == m_receivedBefore && sent == m_sentBefore;
    m_receivedBefore = received;
    m_sentBefore = sent;
    m_sinceMeasured.start();
    if (isStill)
        m_measure.stop();
    if (m_recordingLimit > 0 && recordedBytes() >= static_cast<quint64>(m_recordingLimit))
        beginRecording();
    Q_EMIT statisticsChanged();
}

QString Explorer::sessionsText() const
{
    const auto alive = std::count_if(m_tabs.all().begin(), m_tabs.all().end(), [](const auto &tab) {
        return tab->kind() == ExplorerTab::SessionTab && tab->isAlive();
    });
    return alive == 1 ? tr("1 session") : tr("%1 sessions").arg(alive);
}

int Explorer::countOf(int kind, int) const
{
    return static_cast<int>(std::count_if(m_tabs.all().begin(), m_tabs.all().end(),
                                          [kind](const auto &tab) { return tab->kind() == kind; }));
}

QString Explorer::rateIn() const
{
    return wording::rate(m_rateIn);
}

QString Explorer::rateOut() const
{
    return wording::rate(m_rateOut);
}

bool Explorer::isAnythingLost() const
{
    return m_recorder->statistics().lostRecords > 0;
}

QString Explorer::lostText() const
{
    return tr("%1 lost").arg(wording::grouped(static_cast<qint64>(m_recorder->statistics().lostRecords)));
}

} // namespace wirebench
