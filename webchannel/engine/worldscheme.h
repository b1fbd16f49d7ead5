// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webchannel/bridge/policyfeatures.h"

#include <QUrl>
#include <QWebEngineUrlSchemeHandler>

namespace wirebench::bridge {
class Bridge;
}

namespace wirebench::engine {

//! Replies to `GET wirebench:ticket`, the request of the world script for a ticket (see webchannel/README.md). The
//! frame's origin comes from the browser process; that the world script asks, and not the page, is proven by the
//! secret.
//!
//! Replies with JSON: {url, ticket}, or {error} in words. A request without the secret fails.
class WorldScheme final : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT

public:
    //! Makes the scheme known to the engine. Before QGuiApplication, in prepareProcess().
    static void registerScheme();
    static QByteArray name() { return QByteArrayLiteral("wirebench"); }
    //! The one address of the scheme.
    static QUrl url() { return QUrl(QStringLiteral("wirebench:ticket")); }

    //! \a bridge must outlive this object.
    WorldScheme(bridge::Bridge &bridge, QByteArray secret, QObject *parent = nullptr);

    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    QJsonObject reply(const QUrl &initiator, bridge::PolicyFeatures policies) const;

    bridge::Bridge &m_bridge;
    const QByteArray m_secret;
};

} // namespace wirebench::engine
