// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webchannel/engine/relaysessions.h"

#include <QUrl>
#include <QWebEngineUrlSchemeHandler>

namespace wirebench::engine {

class WorldRequest;

//! Replies to the requests of the world script to `wirebench:…` (see webchannel/README.md): for a ticket, and for a
//! relay. The frame's origin comes from the browser process; that the world script asks, and not the page, is proven
//! by the secret. A request without it fails.
class WorldScheme final : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT

public:
    //! Makes the scheme known to the engine. Before QGuiApplication, in prepareProcess().
    static void registerScheme();
    static QByteArray name() { return QByteArrayLiteral("wirebench"); }
    //! Answered with JSON: {url, ticket}, or {error} in words.
    static QUrl ticketUrl() { return QUrl(QStringLiteral("wirebench:ticket")); }
    //! Of RelaySessions; "-up" and "-down" are appended.
    static QUrl relayUrl() { return QUrl(QStringLiteral("wirebench:relay")); }

    //! \a bridge must outlive this object.
    WorldScheme(bridge::Bridge &bridge, QByteArray secret, QObject *parent = nullptr);

    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    void replyTicket(QWebEngineUrlRequestJob &job, const WorldRequest &request);

    bridge::Bridge &m_bridge;
    const QByteArray m_secret;
    RelaySessions m_relays;
};

} // namespace wirebench::engine
