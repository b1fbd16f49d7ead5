// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webchannel/bridge/ticketstore.h"
#include "webchannel/engine/documentheaders.h"
#include "webchannel/engine/relaysessions.h"

#include <QUrl>
#include <QWebEngineUrlSchemeHandler>

namespace wirebench::engine {

class WorldRequest;

//! Replies to the requests of the world script to `wirebench:…` (see webchannel/README.md): for a ticket, for a relay,
//! and for a document's header. The frame's origin comes from the browser process; that the world script asks, and not
//! the page, is proven by the secret. A request without it fails.
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
    //! Of DocumentHeaders.
    static QUrl headerUrl() { return QUrl(QStringLiteral("wirebench:header")); }

    //! \a bridge must outlive this object.
    WorldScheme(bridge::Bridge &bridge, QByteArray secret, QObject *parent = nullptr);

    //! Documents of \a origin get tickets for their shared and service workers, too: it is served by this program, and
    //! so are the workers' scripts.
    void setServedOrigin(const QUrl &origin) { m_servedOrigin = origin; }

    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    void replyTicket(QWebEngineUrlRequestJob &job, const WorldRequest &request);
    Result<bridge::Ticket> ticketFor(const WorldRequest &request) const;

    bridge::Bridge &m_bridge;
    const QByteArray m_secret;
    QUrl m_servedOrigin;
    RelaySessions m_relays;
    DocumentHeaders m_headers;
};

} // namespace wirebench::engine
