// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/sessionthread.h"
#include "qml/models/composer.h"
#include "qml/models/optionmodel.h"
#include "qml/models/recordinglook.h"
#include "qml/models/replies.h"
#include "qml/models/webpage.h"

#include <QDateTime>

namespace wirebench {

//! One thing that is looked at: a session with its timeline and composer, or a recording. Without either it is a place
//! to begin from.
class ExplorerTab : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(Kind kind READ kind CONSTANT)
    Q_PROPERTY(QString key READ key CONSTANT)
    Q_PROPERTY(QString title READ title WRITE setTitle NOTIFY titleChanged)
    //! "tcp://pump.example:502", or the path of a recording.
    Q_PROPERTY(QString address READ address CONSTANT)
    Q_PROPERTY(wirebench::RecordingLook *look READ look NOTIFY lookChanged)
    //! Null where nothing can be sent.
    Q_PROPERTY(wirebench::Composer *composer READ composer CONSTANT)
    //! Null but for a web app.
    Q_PROPERTY(wirebench::WebPage *page READ page CONSTANT)
    //! Null but for a session; likewise replies.
    Q_PROPERTY(wirebench::OptionModel *options READ options CONSTANT)
    Q_PROPERTY(wirebench::Replies *replies READ replies CONSTANT)
    //! Options were changed that the connection, which is open, does not have yet.
    Q_PROPERTY(bool optionsWaiting READ areOptionsWaiting NOTIFY statusChanged)
    //! Whether the rules of reply are looked at, and not the composer.
    Q_PROPERTY(bool repliesShown READ areRepliesShown WRITE showReplies NOTIFY repliesShownChanged)
    //! Of the project's file that this session is kept in; empty for none.
    Q_PROPERTY(QString savedName READ savedName NOTIFY titleChanged)
    //! "Connected", "Listening on 127.0.0.1:9000, 3 peers", "Failed".
    Q_PROPERTY(QString state READ state NOTIFY statusChanged)
    //! What went wrong and what to do; empty when nothing did.
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)
    Q_PROPERTY(bool alive READ isAlive NOTIFY statusChanged)
    Q_PROPERTY(bool troubled READ isTroubled NOTIFY statusChanged)
    Q_PROPERTY(bool canOpen READ canOpen NOTIFY statusChanged)
    Q_PROPERTY(bool canClose READ canClose NOTIFY statusChanged)
    Q_PROPERTY(bool canHalfClose READ canHalfClose NOTIFY statusChanged)
    Q_PROPERTY(bool canSend READ canSend NOTIFY statusChanged)
    //! "3 peers", "12.4 kB in": what a list has room for.
    Q_PROPERTY(QString badge READ badge NOTIFY statusChanged)
    Q_PROPERTY(QString traffic READ traffic NOTIFY statusChanged)
    //! Of each: "id", "name", "state", "alive".
    Q_PROPERTY(QVariantList peers READ peers NOTIFY statusChanged)
    //! "pump.bin: 3.1 MB of 12 MB" while a file is being sent; empty otherwise. And how far, from 0 to 1.
    Q_PROPERTY(QString fileText READ fileText NOTIFY statusChanged)
    Q_PROPERTY(qreal fileProgress READ fileProgress NOTIFY statusChanged)
    //! Whom the composer sends to: 0 for the only one, or the first.
    Q_PROPERTY(quint64 peer READ peer WRITE setPeer NOTIFY peerChanged)
    //! The peers as a list to choose from, and which of it is chosen.
    Q_PROPERTY(QStringList peerNames READ peerNames NOTIFY statusChanged)
    Q_PROPERTY(int peerIndex READ peerIndex WRITE setPeerIndex NOTIFY statusChanged)
    //! Something was sent long ago and nothing came. Of each finding: "fact" and "advice".
    Q_PROPERTY(bool silent READ isSilent NOTIFY silentChanged)
    Q_PROPERTY(QVariantList findings READ findings NOTIFY silentChanged)

public:
    enum Kind { Start, SessionTab, RecordingTab, WebTab, TestsTab };
    Q_ENUM(Kind)

    //! A place to begin from.
    explicit ExplorerTab(QObject *parent = nullptr);
    //! A session; \a look is what was recorded of it.
    ExplorerTab(const QString &key, std::unique_ptr<session::SessionHandle> handle, std::unique_ptr<RecordingLook> look,
                QObject *parent = nullptr);
    //! A recording, which \a feed reads.
    ExplorerTab(const QString &key, std::unique_ptr<timeline::RecordingFeed> feed, std::unique_ptr<RecordingLook> look,
                QObject *parent = nullptr);
    ~ExplorerTab() override;

    Kind kind() const { return m_kind; }
    QString key() const { return m_key; }
    virtual QString title() const;
    void setTitle(const QString &title);
    virtual QString address() const;
    RecordingLook *look() const { return m_look.get(); }
    //! Another recording of the same session; the filter stays. The old look is deleted later.
    void setLook(std::unique_ptr<RecordingLook> look);
    Composer *composer() const { return m_composer.get(); }
    virtual WebPage *page() const { return nullptr; }
    OptionModel *options() const { return m_options.get(); }
    Replies *replies() const { return m_replies.get(); }
    bool areOptionsWaiting() const;
    bool areRepliesShown() const { return m_areRepliesShown; }
    void showReplies(bool areShown);
    QString savedName() const { return m_savedName; }
    void setSavedName(const QString &name);
    //! Options and rules are as in the file; until they change.
    void setSettingsSaved() { m_areSettingsSaved = true; }
    bool areSettingsSaved() const { return m_areSettingsSaved; }
    virtual QString state() const;
    virtual QString problem() const;
    virtual bool isAlive() const;
    virtual bool isTroubled() const;
    bool canOpen() const;
    bool canClose() const;
    bool canHalfClose() const;
    bool canSend() const;
    QString badge() const;
    QString traffic() const;
    QString fileText() const;
    qreal fileProgress() const;
    QVariantList peers() const;
    QStringList peerNames() const;
    int peerIndex() const;
    void setPeerIndex(int index);
    quint64 peer() const { return m_peer; }
    void setPeer(quint64 peer);
    bool isSilent() const { return m_isSilent; }
    QVariantList findings() const;
    //! Null but for a session.
    session::SessionHandle *handle() const { return m_handle.get(); }

    Q_INVOKABLE void open();
    //! Ends what is open, and opens it anew with the options as they are now.
    Q_INVOKABLE void reconnect();
    Q_INVOKABLE void close();
    Q_INVOKABLE void halfClose();
    Q_INVOKABLE void disconnectPeer(quint64 peer);
    //! \a file is a local file's URL or path.
    Q_INVOKABLE void sendFile(const QString &file);
    Q_INVOKABLE void cancelFile();
    Q_INVOKABLE void dismissProblem();
    //! The bytes of the row under the lens into the composer.
    Q_INVOKABLE void editAndSend();
    Q_INVOKABLE void sendAgain();
    //! The row under the lens, which came in, becomes the pattern of a rule whose reply is still to be written.
    Q_INVOKABLE void makeReplyRule();

    //! How long nothing may come after something was sent, before silent() says so; 5 s unless told otherwise.
    void setPatience(std::chrono::milliseconds patience) { m_silence.setInterval(patience); }
    //! Something was sent, and its time is not over yet.
    bool isWaitingForAnswer() const { return m_silence.isActive(); }

Q_SIGNALS:
    void lookChanged();
    void titleChanged();
    void statusChanged();
    void problemChanged();
    void peerChanged();
    void silentChanged();
    void repliesShownChanged();
    //! Options, rules or the decoder, which are kept.
    void settingsChanged();

protected:
    //! Of a kind that a subclass knows.
    ExplorerTab(Kind kind, const QString &key, std::unique_ptr<RecordingLook> look, QObject *parent)
        : QObject(parent)
        , m_kind(kind)
        , m_key(key)
        , m_look(std::move(look))
    { }
    //! What somebody called it; empty for nothing.
    const QString &givenTitle() const { return m_title; }

private:
    void prepareSettings();
    void onSettingsChanged();
    //! The peer that a file goes to; null where none does.
    const session::PeerStatus *peerWithFile() const;
    void onStatus();
    void send(const QByteArray &bytes);
    void setProblem(const QString &problem);
    void setError(const Error &error);
    void watchForSilence();

    const Kind m_kind;
    const QString m_key;
    QString m_title;
    std::unique_ptr<timeline::RecordingFeed> m_feed; // of a recording
    std::unique_ptr<session::SessionHandle> m_handle;
    std::unique_ptr<RecordingLook> m_look; // after what it looks at
    std::unique_ptr<Composer> m_composer;
    std::unique_ptr<OptionModel> m_options;
    std::unique_ptr<Replies> m_replies;
    session::SessionOptions m_openedOptions; // when it was opened last
    bool m_areRepliesShown = false;
    QString m_savedName;
    bool m_areSettingsSaved = true;
    session::SessionState m_lastState = session::SessionState::Idle;
    quint64 m_peer = session::onlyPeer;
    QString m_problem;
    std::optional<Error> m_error; // instead of m_problem: put into words when somebody asks
    QTimer m_silence;
    qint64 m_receivedWhenAsked = 0;
    bool m_isSilent = false;
};

} // namespace wirebench
