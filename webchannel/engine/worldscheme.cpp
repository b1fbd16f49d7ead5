// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/engine/worldscheme.h"

#include "webchannel/bridge/bridge.h"
#include "webchannel/engine/logging.h"
#include "webchannel/engine/worldrequest.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>

namespace wirebench::engine {

void WorldScheme::registerScheme()
{
    QWebEngineUrlScheme scheme(name());
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Path);
    // Reachable from every secure page, whatever its Content Security Policy says.
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme | QWebEngineUrlScheme::CorsEnabled
                    | QWebEngineUrlScheme::ContentSecurityPolicyIgnored);
    QWebEngineUrlScheme::registerScheme(scheme);
}

WorldScheme::WorldScheme(bridge::Bridge &bridge, QByteArray secret, QObject *parent)
    : QWebEngineUrlSchemeHandler(parent)
    , m_bridge(bridge)
    , m_secret(std::move(secret))
    , m_relays(bridge)
{ }

void WorldScheme::requestStarted(QWebEngineUrlRequestJob *job)
{
    const WorldRequest request(*job);
    const QString relay = relayUrl().path();
    const QString path = job->requestUrl().path();
    if (request.header("X-Wirebench-Secret") != m_secret) {
        qCWarning(logEngine).noquote() << "refused a request of origin" << request.origin()
                                       << "because the secret is missing or wrong";
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
    } else if (job->requestUrl() == ticketUrl()) {
        replyTicket(*job, request);
    } else if (job->requestUrl() == headerUrl()) {
        m_headers.answer(*job, request);
    } else if (path == relay) {
        m_relays.begin(*job, request, documentOf(request));
    } else if (path == relay + QLatin1String("-up")) {
        m_relays.takeUp(*job, request);
    } else if (path == relay + QLatin1String("-down")) {
        m_relays.takeDown(*job, request);
    } else {
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
    }
}

void WorldScheme::replyTicket(QWebEngineUrlRequestJob &job, const WorldRequest &request)
{
    const Result<QByteArray> token =
        ticketFor(request).and_then([this](const bridge::Ticket &whose) { return m_bridge.issueTicket(whose); });
    if (!token)
        return replyError(job, token.error().detail);
    // The page appends "/TICKET".
    const QJsonObject ticket{{QStringLiteral("url"), m_bridge.url().toString(QUrl::RemovePath)},
                             {QStringLiteral("ticket"), QString::fromLatin1(*token)}};
    reply(job, QByteArrayLiteral("application/json"), QJsonDocument(ticket).toJson(QJsonDocument::Compact));
}

QString WorldScheme::partyOf(const QString &origin) const
{
    return origin == serialised(m_servedOrigin) && !m_servedParty.isEmpty() ? m_servedParty : origin;
}

Result<bridge::Ticket> WorldScheme::documentOf(const WorldRequest &request) const
{
    Result<bridge::Ticket> ticket = request.document();
    if (ticket) {
        ticket->holder = m_holder;
        ticket->parties = {partyOf(serialised(m_topUrl)), partyOf(ticket->origin)};
    }
    return ticket;
}

Result<bridge::Ticket> WorldScheme::ticketFor(const WorldRequest &request) const
{
    Result<bridge::Ticket> ticket = documentOf(request);
    if (!ticket || request.header("X-Wirebench-Context") != "shared worker")
        return ticket;
    if (ticket->origin != serialised(m_servedOrigin)) {
        return failure(
            ErrorCode::AccessDenied,
            QStringLiteral("Sockets in shared and service workers are for folders that Wirebench serves itself."));
    }
    ticket->mayLackSecret = true;
    return ticket;
}

} // namespace wirebench::engine
