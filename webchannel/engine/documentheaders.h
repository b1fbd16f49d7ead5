// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QNetworkAccessManager>

class QWebEngineUrlRequestJob;

namespace wirebench::engine {

class WorldRequest;

//! Asks servers for the header `Permissions-Policy` of documents whose Content Security Policy keeps the world script
//! from asking. By HEAD, without the cookies of the page, and only where the document comes from: a page learns nothing
//! that it could not fetch itself.
class DocumentHeaders final : public QObject
{
    Q_OBJECT

public:
    //! Of the document that `X-Wirebench-Document` names. Replies with JSON: {permissionsPolicy}, null when there is
    //! none, or {error} in words.
    void answer(QWebEngineUrlRequestJob &job, const WorldRequest &request);

private:
    QNetworkAccessManager m_network;
};

} // namespace wirebench::engine
