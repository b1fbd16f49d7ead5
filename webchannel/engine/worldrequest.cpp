// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/engine/worldrequest.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QWebEngineUrlRequestJob>

namespace wirebench::engine {
WorldRequest::WorldRequest(const QWebEngineUrlRequestJob &job)
    : m_headers(job.requestHeaders())
    , m_origin(serialised(job.initiator()))
{ }

QByteArray WorldRequest::header(QByteArrayView name) const
{
    for (auto entry = m_headers.cbegin(); entry != m_headers.cend(); ++entry) {
        if (entry.key().compare(name, Qt::CaseInsensitive) == 0)
            return entry.value();
    }
    return {};
}

Result<bridge::Ticket> WorldRequest::document() const
{
    if (m_origin.isEmpty())
        return failure(ErrorCode::AccessDenied, QStringLiteral("Documents with an opaque origin cannot open sockets."));
    const bridge::PolicyFeatures policies = bridge::policyFeaturesFromNames(header("X-Wirebench-Policy"));
    if (!policies.testFlag(bridge::PolicyFeature::DirectSockets))
        return failure(
            ErrorCode::AccessDenied,
            QStringLiteral("The permissions policy 'direct-sockets' does not allow this document to open sockets."));
    constexpr qsizetype longestName = 64; // nobody but the world script says it, and it says 32
    return bridge::Ticket{m_origin, policies, QString::fromLatin1(header("X-Wirebench-Page").left(longestName))};
}

QString serialised(const QUrl &origin)
{
    // Sandboxed frames and data: documents have the initiator "null".
    if (origin.host().isEmpty())
        return {};
    const auto originOnly = QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment;
    return origin.toString(originOnly | QUrl::FullyEncoded);
}

void reply(QWebEngineUrlRequestJob &job, const QByteArray &type, const QByteArray &body)
{
    auto *buffer = new QBuffer(&job); // read after this function has returned
    buffer->setData(body);
    job.reply(type, buffer);
}

void replyError(QWebEngineUrlRequestJob &job, const QString &words)
{
    const QJsonObject error{{QStringLiteral("error"), words}};
    reply(job, QByteArrayLiteral("application/json"), QJsonDocument(error).toJson(QJsonDocument::Compact));
}

} // namespace wirebench::engine
