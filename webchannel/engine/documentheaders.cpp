// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/engine/documentheaders.h"

#include "webchannel/engine/worldrequest.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QWebEngineUrlRequestJob>

#include <chrono>

namespace wirebench::engine {
namespace {

constexpr std::chrono::seconds limit{10};
const QByteArray headerName = QByteArrayLiteral("Permissions-Policy");

//! What is to be told of \a answer.
QJsonObject told(const QNetworkReply &answer)
{
    const int status = answer.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0)
        return {{QStringLiteral("error"), answer.errorString()}};
    if (status < 200 || status > 299)
        return {{QStringLiteral("error"), QStringLiteral("status %1").arg(status)}};
    const bool isThere = answer.hasRawHeader(headerName);
    return {{QStringLiteral("permissionsPolicy"),
             isThere ? QJsonValue(QString::fromLatin1(answer.rawHeader(headerName))) : QJsonValue()}};
}

} // namespace

void DocumentHeaders::answer(QWebEngineUrlRequestJob &job, const WorldRequest &request)
{
    const QUrl document = QUrl::fromEncoded(request.header("X-Wirebench-Document"), QUrl::StrictMode);
    const bool isHttp = document.scheme() == QLatin1String("http") || document.scheme() == QLatin1String("https");
    if (!isHttp || request.origin().isEmpty() || serialised(document) != request.origin())
        return job.fail(QWebEngineUrlRequestJob::RequestDenied);
    QNetworkRequest head(document);
    head.setTransferTimeout(std::chrono::milliseconds(limit).count());
    head.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    head.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    head.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    QNetworkReply *answer = m_network.head(head);
    connect(&job, &QObject::destroyed, answer, [answer](QObject *gone) { // with the page
        answer->disconnect(gone);
        answer->abort();
    });
    connect(answer, &QNetworkReply::finished, &job, [&job, answer] {
        reply(job, QByteArrayLiteral("application/json"), QJsonDocument(told(*answer)).toJson(QJsonDocument::Compact));
    });
    connect(answer, &QNetworkReply::finished, answer, &QObject::deleteLater);
}

} // namespace wirebench::engine
