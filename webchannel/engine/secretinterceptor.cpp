// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/engine/secretinterceptor.h"

#include <QWebEngineUrlRequestInfo>

namespace wirebench::engine {

SecretInterceptor::SecretInterceptor(const QUrl &server, QByteArray headerName, QByteArray secret, QObject *parent)
    : QWebEngineUrlRequestInterceptor(parent)
    , m_server(server)
    , m_headerName(std::move(headerName))
    , m_secret(std::move(secret))
{ }

void SecretInterceptor::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    const QUrl url = info.requestUrl();
    const bool isOurScheme = url.scheme() == m_server.scheme() || url.scheme() == QLatin1String("http");
    if (isOurScheme && url.host() == m_server.host() && url.port() == m_server.port())
        info.setHttpHeader(m_headerName, m_secret);
}

} // namespace wirebench::engine
