// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "webchannel/bridge/ticketstore.h"

#include <QMap>
#include <QUrl>

class QWebEngineUrlRequestJob;

namespace wirebench::engine {

//! What a request of the world script says, and who the browser process says it comes from.
class WorldRequest
{
public:
    explicit WorldRequest(const QWebEngineUrlRequestJob &job);

    //! Empty without it. Names of headers have no case.
    QByteArray header(QByteArrayView name) const;
    //! The frame's; serialised. Empty when it is opaque: sandboxed frames, data: documents.
    const QString &origin() const { return m_origin; }
    //! Who the document is and what it may do, for a ticket or a relay. AccessDenied, with words for the page, where it
    //! may open no sockets.
    Result<bridge::Ticket> document() const;

private:
    QMap<QByteArray, QByteArray> m_headers;
    QString m_origin;
};

//! As in the Origin header; empty when it is opaque: sandboxed frames, data: documents.
QString serialised(const QUrl &origin);

//! Replies with the status 200. \a job then ends, and deletes itself.
void reply(QWebEngineUrlRequestJob &job, const QByteArray &type, const QByteArray &body);
//! Replies with {error}, for people.
void replyError(QWebEngineUrlRequestJob &job, const QString &words);

} // namespace wirebench::engine
