// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/recorder.h"
#include "qml/models/decoders.h"
#include "qml/models/explorertab.h"
#include "qml/models/filewriter.h"
#include "qml/models/grantmodel.h"
#include "qml/models/library.h"
#include "qml/models/savedsessions.h"
#include "qml/models/scenarios.h"
#include "qml/models/tabmodel.h"
#include "qml/models/tours.h"
#include "qml/models/webhost.h"
#include "qml/models/windowstate.h"

#include <QFile>
#include <QLockFile>
#include <QUrl>

#include <functional>
#include <map>

namespace wirebench {

//! Everything that the explorer's window shows: its tabs, the recording behind them, and what is kept when the program
//! ends. All that passes is recorded into one file of the folder, which the tabs look at.
class Explorer : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(wirebench::TabModel *tabs READ tabs CONSTANT)
    Q_PROPERTY(wirebench::Library *library READ library CONSTANT)
    Q_PROPERTY(wirebench::SavedSessions *saved READ saved CONSTANT)
    Q_PROPERTY(wirebench::Scenarios *scenarios READ scenarios CONSTANT)
    Q_PROPERTY(wirebench::Tours *tours READ tours CONSTANT)
    Q_PROPERTY(int currentIndex READ currentIndex WRITE setCurrentIndex NOTIFY currentChanged)
    Q_PROPERTY(wirebench::ExplorerTab *current READ current NOTIFY currentChanged)
    //! What is wrong with the address that open() was asked for last, and where; empty for nothing.
    Q_PROPERTY(QString addressProblem READ addressProblem NOTIFY addressProblemChanged)
    //! Addresses that were opened, the last one first.
    Q_PROPERTY(QStringList recent READ recent NOTIFY recentChanged)
    //! What keeps the recording from going on; empty for nothing.
    Q_PROPERTY(QString recordingProblem READ recordingProblem NOTIFY recordingProblemChanged)
    Q_PROPERTY(QString recordingName READ recordingName CONSTANT)
    Q_PROPERTY(QString recordingPath READ recordingPath CONSTANT)
    //! Recordings of before, by the names of their files, the newest first.
    Q_PROPERTY(QStringList keptRecordings READ keptRecordings NOTIFY keptChanged)
    Q_PROPERTY(QString sessionsText READ sessionsText NOTIFY statisticsChanged)
    Q_PROPERTY(QString rateIn READ rateIn NOTIFY statisticsChanged)
    Q_PROPERTY(QString rateOut READ rateOut NOTIFY statisticsChanged)
    Q_PROPERTY(QString lostText READ lostText NOTIFY statisticsChanged)
    Q_PROPERTY(bool anythingLost READ isAnythingLost NOTIFY statisticsChanged)
    Q_PROPERTY(QString recordedText READ recordedText NOTIFY statisticsChanged)
    Q_PROPERTY(wirebench::WindowState *window READ window CONSTANT)
    //! Where the demo device listens; empty until it does.
    Q_PROPERTY(QString demoAddress READ demoAddress NOTIFY demoChanged)
    //! What web pages may; the program fills it.
    Q_PROPERTY(wirebench::GrantModel *grants READ grants CONSTANT)
    //! Web apps that come with the program. Of each: "name" and "address".
    Q_PROPERTY(QVariantList webApps READ webApps NOTIFY webAppsChanged)

public:
    //! Begins to record into \a folder, which is made where it is missing, and brings back what was there. An error
    //! says why the folder cannot be used.
    static Result<std::unique_ptr<Explorer>> create(const QString &folder);
    ~Explorer() override;

    TabModel *tabs() { return &m_tabs; }
    Library *library() { return &m_library; }
    SavedSessions *saved() { return &m_saved; }
    Scenarios *scenarios() { return &m_scenarios; }
    Tours *tours() { return &m_tours; }
    int currentIndex() const { return m_current; }
    void setCurrentIndex(int index);
    ExplorerTab *current() const { return m_tabs.at(m_current); }
    QString addressProblem() const { return m_addressProblem; }
    QStringList recent() const { return m_recent; }
    QString recordingProblem() const { return m_recordingProblem; }
    QString recordingName() const;
    QString recordingPath() const { return m_recorder->path(); }
    const QStringList &keptRecordings() const { return m_kept; }
    //! Bytes after which a new recording begins by itself; 0: never. 1 GiB unless the state says otherwise.
    qint64 recordingLimit() const { return m_recordingLimit; }
    void setRecordingLimit(qint64 bytes);
    QString sessionsText() const;
    QString rateIn() const;
    QString rateOut() const;
    QString lostText() const;
    bool isAnythingLost() const;
    QString recordedText() const;
    WindowState *window() { return &m_window; }
    QString demoAddress() const { return m_demoAddress; }

    //! How the demo device is started; it answers by setDemoAddress().
    void setDemoStarter(const std::function<void()> &starter) { m_startDemo = starter; }
    void setDemoAddress(const QString &address);

    //! What shows web apps, until this is destroyed or there is another; null: nothing does.
    void setWebHost(WebHost *host);
    GrantModel *grants() { return &m_grants; }
    QVariantList webApps() const;
    //! Of the page \a key; null where it has gone.
    WebPage *page(const QString &key) const;
    //! Records into the explorer's recording. From any thread, as long as this lives.
    std::unique_ptr<TrafficWatcher> watcher(const QString &owner) { return m_recorder->watcher(owner); }

    //! Opens what \a address names: a session, which begins to connect or to listen, or a recording. False, and
    //! addressProblem(), where it names nothing.
    Q_INVOKABLE bool open(const QString &address);
    Q_INVOKABLE void openFile(const QUrl &file);
    //! What was recorded so far is kept in the folder "recordings", and all tabs begin with an empty timeline.
    Q_INVOKABLE void beginRecording();
    //! One of keptRecordings().
    Q_INVOKABLE void openKept(const QString &name);
    Q_INVOKABLE void newTab();
    //! Whoever has the address bar shows it.
    Q_INVOKABLE void askForAddress() { Q_EMIT addressAsked(); }
    //! Whoever lists the permissions of web apps shows those that match \a search.
    Q_INVOKABLE void askForPermissions(const QString &search);
    Q_INVOKABLE void closeTab(int index);
    //! A saved message into the composer of the tab in sight; nothing happens where there is none.
    Q_INVOKABLE void useDraft(const QVariantMap &draft);
    //! The session in sight is kept as a file of that name, which follows what is changed from now on. False, and
    //! saved()->problem(), where that cannot be.
    Q_INVOKABLE bool saveSession(const QString &name);
    //! Shows the tab of that saved session, or opens one.
    Q_INVOKABLE void openSaved(const QString &name);
    Q_INVOKABLE bool renameSaved(const QString &name, const QString &to);
    //! Its tab stays.
    Q_INVOKABLE bool removeSaved(const QString &name);
    //! Shows the scenarios, and of these \a path in the editor, unless that is empty.
    Q_INVOKABLE void openTests(const QString &path);
    //! A tab of the recording, with what passed in the last run of the scenario in the editor.
    Q_INVOKABLE void showRun();
    //! A scenario of the rows that are chosen, or where that is one, of all that are shown, which asks for its name in
    //! the tests' tab. \a source: what they were recorded of.
    Q_INVOKABLE void makeTest(wirebench::RecordingLook *look, const QString &source);
    Q_INVOKABLE void startDemo();
    //! What is written into the address bar is judged again when it is asked for.
    Q_INVOKABLE void forgetAddressProblem();
    //! How many tabs are of that kind; \a tabs is their number, so that bindings notice.
    Q_INVOKABLE int countOf(int kind, int tabs) const;

Q_SIGNALS:
    void currentChanged();
    void addressProblemChanged();
    void addressAsked();
    void recentChanged();
    void recordingProblemChanged();
    void keptChanged();
    void statisticsChanged();
    void demoChanged();
    void webAppsChanged();
    void permissionsAsked();

private:
    Explorer(const QString &folder, std::unique_ptr<QLockFile> lock, std::unique_ptr<capture::Recorder> recorder);

    ExplorerTab *addSession(const session::SessionAddress &address, const QString &key);
    void addRecording(const QString &path);
    bool openWeb(const QString &address);
    void addWeb(std::unique_ptr<WebPage> page);
    void addTests(const QString &key);
    void prepareTests();
    void remember(const QString &address);
    void addTab(std::unique_ptr<ExplorerTab> tab);
    void followLook(const ExplorerTab &tab);
    void setAddressProblem(const QString &problem);
    void prepareRecording();
    void onRecordingBegun();
    void readKept();
    quint64 recordedBytes() const;
    std::unique_ptr<RecordingLook> lookAt(const QString &key);
    ExplorerTab *tabOfSaved(const QString &name) const;
    void takeSaved(ExplorerTab &tab);
    void followSaved();
    void writeSaved(ExplorerTab &tab);
    void onChanged();
    void measure();
    void save();
    void restore();
    void keepBroken(QFile &file, const QString &why);

    const QString m_folder;
    const std::unique_ptr<QLockFile> m_lock; // on the folder: two would write into one recording
    FileWriter m_stateFile; // done with before the lock goes
    const Decoders m_decoders;
    // In the order in which they need each other; tabs, which need all of them, go first.
    std::unique_ptr<capture::Recorder> m_recorder;
    std::map<QString, std::unique_ptr<TrafficWatcher>> m_watchers; // by the key of a session
    session::SessionThread m_sessions;
    std::unique_ptr<timeline::RecordingFeed> m_feed;
    Library m_library;
    SavedSessions m_saved;
    Scenarios m_scenarios;
    TabModel m_tabs{*this};
    Tours m_tours{*this};
    int m_current = 0;
    int m_lastKey = 0;
    QString m_addressProblem;
    QStringList m_recent;
    QString m_recordingProblem;
    QStringList m_kept;
    qint64 m_recordingLimit = qint64(1024) * 1024 * 1024; // bytes
    quint64 m_recordedBefore = 0; // bytes, in earlier recordings
    bool m_isBeginning = false; // a new recording was asked for
    QString m_keptPath; // what the one so far is called then
    QString m_demoAddress;
    std::function<void()> m_startDemo;
    bool m_opensDemo = false;
    WebHost *m_webHost = nullptr;
    GrantModel m_grants;
    WindowState m_window;
    QTimer m_save; // a little after the last change
    QTimer m_measure; // runs while something moves
    QElapsedTimer m_sinceMeasured;
    qint64 m_receivedBefore = 0;
    qint64 m_sentBefore = 0;
    double m_rateIn = 0; // bytes per second
    double m_rateOut = 0;
};

} // namespace wirebench
