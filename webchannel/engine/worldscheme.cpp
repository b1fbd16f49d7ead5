// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/engine/worldscheme.h"

#include "webchannel/bridge/bridge.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>

namespace wirebench::engine {
namespace {

QByteArray header(const QMap<QByteArray, QByteArray> &headers, QByteArrayView name)
{
    for (auto entry = headers.cbegin(); entry != headers.cend(); ++entry) {
        if (entry.key().compare(name, Qt::CaseInsensitive) == 0)
            return entry.value();
    }
    return {};
}

QJsonObject errorReply(const QString &words)
{
    return {{QStringLiteral("error"), words}};
}

} // namespace

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
{ }

void WorldScheme::requestStarted(QWebEngineUrlRequestJob *job)
{
    const QMap<QByteArray, QByteArray> headers = job->requestHeaders();
    if (job->requestUrl() != url() || header(headers, "X-Wirebench-Secret") != m_secret) {
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
        return;
    }
    const bridge::PolicyFeatures policies = bridge::policyFeaturesFromNames(header(headers, "X-Wirebench-Policy"));
    auto *body = new QBuffer(job); // read after this function has returned
    body->setData(QJsonDocument(reply(job->initiator(), policies)).toJson(QJsonDocument::Compact));
    job->reply(QByteArrayLiteral("application/json"), body);
}

QJsonObject WorldScheme::reply(const QUrl &initiator, bridge::PolicyFeatures policies) const
{
    // Sandboxed frames and data: documents have the initiator "null".
    if (initiator.host().isEmpty())
        return errorReply(QStringLiteral("Documents with an opaque origin cannot open sockets."));
    if (!policies.testFlag(bridge::PolicyFeature::DirectSockets))
        return errorReply(
            QStringLiteral("The permissions policy 'direct-sockets' does not allow this document to open sockets."));

    const auto originOnly = QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment;
    bridge::Ticket ticket;
    ticket.origin = initiator.toString(originOnly | QUrl::FullyEncoded);
    ticket.policies = policies;
    const Result<QByteArray> token = m_bridge.issueTicket(ticket);
    if (!token)
        return errorReply(token.error().detail);
    // The page appends "/TICKET".
    return {{QStringLiteral("url"), m_bridge.url().toString(QUrl::RemovePath)},
            {QStringLiteral("ticket"), QString::fromLatin1(*token)}};
}

} // namespace wirebench::engine
