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

    //! The tab that shows the pages; empty at first: there is only one.
    void setHolder(const QString &holder) { m_holder = holder; }
    //! Where the document is that the tab shows; the page around whatever asks.
    void setTopUrl(const QUrl &url) { m_topUrl = url; }
    //! Documents of \a origin get tickets for their shared and service workers, too: it is served by this program, and
    //! so are the workers' scripts. Grants for them are for \a party, where it is not empty: the origin's port is
    //! another one each time.
    void setServedOrigin(const QUrl &origin, const QString &party = {})
    {
        m_servedOrigin = origin;
        m_servedParty = party;
    }

    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    void replyTicket(QWebEngineUrlRequestJob &job, const WorldRequest &request);
    Result<bridge::Ticket> documentOf(const WorldRequest &request) const;
    Result<bridge::Ticket> ticketFor(const WorldRequest &request) const;
    QString partyOf(const QString &origin) const;

    bridge::Bridge &m_bridge;
    const QByteArray m_secret;
    QString m_holder;
    QUrl m_topUrl;
    QUrl m_servedOrigin;
    QString m_servedParty;
    RelaySessions m_relays;
    DocumentHeaders m_headers;
};

} // namespace wirebench::engine
