// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <memory>

class QQuickWebEngineProfile;
class QWebEngineProfile;
class QWebEngineScript;

namespace wirebench::bridge {
class Bridge;
}

namespace wirebench::js {
struct ScriptParameters;
}

namespace wirebench::engine {

class SecretInterceptor;
class WorldScheme;

//! Gives pages Direct Sockets: makes profiles whose frames get the two scripts, the world script's scheme and the
//! secret header, as webchannel/README.md describes. The profiles keep nothing on disk.
//!
//! prepareProcess() must have been called. GUI thread only. Lives longer than its profiles, and they longer than their
//! pages.
class DirectSockets final : public QObject
{
    Q_OBJECT

public:
    //! \a bridge must outlive this object.
    explicit DirectSockets(bridge::Bridge &bridge, QObject *parent = nullptr);
    ~DirectSockets() override;

    //! For HeadlessPage.
    std::unique_ptr<QWebEngineProfile> createProfile();
    //! For WebEngineView in QML.
    std::unique_ptr<QQuickWebEngineProfile> createQuickProfile();

    //! JavaScript on one line that gives sockets to shared and service workers when it comes first in their script.
    //! Windows of their origin get the tickets for them, so it is of use only for what the profiles show.
    QByteArray workerPrelude() const;
    //! Lets those workers of \a origin, which this program serves, have sockets. \a party: whom grants for it are for,
    //! since its port is another one each time; empty: the origin.
    void setServedOrigin(const QUrl &origin, const QString &party = {});
    //! Where there are several tabs, each with an object of this class of its own: which one this is (see
    //! bridge::Ticket), and always before the page there can ask, at which address it is.
    void setHolder(const QString &holder);
    void setTopUrl(const QUrl &url);

private:
    js::ScriptParameters parameters() const;
    QList<QWebEngineScript> scripts() const;

    const QByteArray m_scriptSecret;
    const QString m_eventName;
    std::unique_ptr<WorldScheme> m_scheme;
    std::unique_ptr<SecretInterceptor> m_interceptor;
};

} // namespace wirebench::engine
