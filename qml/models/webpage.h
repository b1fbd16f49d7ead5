// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/models/permissionprompt.h"
#include "qml/models/refusalmodel.h"

#include <QPointer>
#include <QUrl>

namespace wirebench {

//! A web app in a tab: what its view shows, what it asks for, and what it was refused. Loads nothing by itself.
class WebPage : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    //! Waiting: nothing was loaded yet. Gone: its process has ended, and its view with it.
    Q_PROPERTY(State state READ state NOTIFY stateChanged)
    //! A WebEngineProfile, while Shown.
    Q_PROPERTY(QObject *profile READ profile NOTIFY stateChanged)
    //! Where the view is; written by it.
    Q_PROPERTY(QUrl url READ url WRITE setUrl NOTIFY urlChanged)
    //! The same as text, as far as there is something to see; before, what it was asked to show.
    Q_PROPERTY(QString location READ location NOTIFY urlChanged)
    Q_PROPERTY(QString title READ title WRITE setTitle NOTIFY titleChanged)
    Q_PROPERTY(bool loading READ isLoading WRITE setLoading NOTIFY loadingChanged)
    //! "https://app.example", or the folder: what grants are for.
    Q_PROPERTY(QString origin READ origin NOTIFY urlChanged)
    //! What it was asked to show, as people wrote it.
    Q_PROPERTY(QString address READ address CONSTANT)
    //! Why it cannot be shown; empty for nothing.
    Q_PROPERTY(QString problem READ problem NOTIFY stateChanged)
    Q_PROPERTY(wirebench::PermissionPrompt *prompt READ prompt CONSTANT)
    Q_PROPERTY(wirebench::RefusalModel *refusals READ refusals CONSTANT)

public:
    enum State { Waiting, Shown, Gone };
    Q_ENUM(State)

    WebPage(const QString &key, const QString &address, QObject *parent = nullptr);

    const QString &key() const { return m_key; }
    const QString &address() const { return m_address; }
    State state() const { return m_state; }
    QObject *profile() const { return m_profile; }
    QUrl url() const { return m_url; }
    void setUrl(const QUrl &url);
    QString location() const;
    QString title() const { return m_title; }
    void setTitle(const QString &title);
    bool isLoading() const { return m_isLoading; }
    void setLoading(bool isLoading);
    QString origin() const;
    QString problem() const { return m_problem; }
    PermissionPrompt *prompt() { return &m_prompt; }
    RefusalModel *refusals() { return &m_refusals; }

    //! Shows \a url with \a profile, which outlives the views. \a folder, where the page is one that is served: the
    //! name of its origin.
    void show(const QUrl &url, QObject *profile, const QString &folder = {});
    void fail(const QString &problem);

    //! Loads what waits, or what is gone.
    Q_INVOKABLE void load() { Q_EMIT loadAsked(); }
    //! Of what is shown; load() where nothing is.
    Q_INVOKABLE void reload();
    //! The view's process has ended.
    Q_INVOKABLE void lose();

Q_SIGNALS:
    void stateChanged();
    void urlChanged();
    void titleChanged();
    void loadingChanged();
    //! To whoever made this.
    void loadAsked();
    //! To the view.
    void reloadAsked();

private:
    const QString m_key;
    const QString m_address;
    State m_state = Waiting;
    QPointer<QObject> m_profile;
    QUrl m_url;
    QUrl m_site; // of the folder that is served
    QString m_folder;
    QString m_title;
    bool m_isLoading = false;
    QString m_problem;
    PermissionPrompt m_prompt;
    RefusalModel m_refusals;
};

} // namespace wirebench
