// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/engine/relaysessions.h"

#include "webchannel/bridge/bridge.h"
#include "webchannel/engine/logging.h"
#include "webchannel/engine/relaysession.h"
#include "webchannel/engine/worldrequest.h"

#include <QWebEngineUrlRequestJob>

namespace wirebench::engine {
namespace {

constexpr qsizetype idLength = 32; // 128 bits in hexadecimal

QByteArray idOf(const WorldRequest &request)
{
    return request.header("X-Wirebench-Relay");
}

} // namespace

RelaySessions::RelaySessions(bridge::Bridge &bridge)
    : m_bridge(bridge)
{ }

RelaySessions::~RelaySessions() = default;

void RelaySessions::begin(QWebEngineUrlRequestJob &job, const WorldRequest &request,
                          const Result<bridge::Ticket> &whose)
{
    const QByteArray id = idOf(request);
    if (id.size() != idLength || m_sessions.contains(id))
        return job.fail(QWebEngineUrlRequestJob::RequestDenied);
    auto relay = whose.and_then([this](const bridge::Ticket &ticket) { return m_bridge.openRelay(ticket); });
    if (!relay)
        return replyError(job, relay.error().detail);
    qCWarning(logEngine).noquote()
        << request.origin()
        << "gets its sockets by a slower way, because it cannot open a WebSocket to 127.0.0.1. Usually its Content "
           "Security Policy forbids that; with `connect-src 'self' ws://127.0.0.1:*` in it sockets are as fast as "
           "elsewhere";
    auto *session = new RelaySession(job, request.origin(), std::move(*relay), this);
    m_sessions.insert(id, session);
    connect(session, &RelaySession::ended, this, [this, id, session] {
        m_sessions.remove(id);
        session->deleteLater();
    });
}

void RelaySessions::takeUp(QWebEngineUrlRequestJob &job, const WorldRequest &request)
{
    if (RelaySession *session = find(job, request))
        session->takeUp(job, request.header("X-Wirebench-Number").toUInt(), request.header("X-Wirebench-Portion"));
}

void RelaySessions::takeDown(QWebEngineUrlRequestJob &job, const WorldRequest &request)
{
    if (RelaySession *session = find(job, request))
        session->takeDown(job);
}

RelaySession *RelaySessions::find(QWebEngineUrlRequestJob &job, const WorldRequest &request)
{
    RelaySession *session = m_sessions.value(idOf(request));
    if (session && session->origin() == request.origin())
        return session;
    if (session)
        qCWarning(logEngine).noquote() << "refused a request of origin" << request.origin() << "for a relay of"
                                       << session->origin();
    else // usually it has just ended, and the request crossed that
        qCInfo(logEngine).noquote() << "refused a request of origin" << request.origin() << "for a relay that is not";
    job.fail(QWebEngineUrlRequestJob::RequestDenied);
    return nullptr;
}

} // namespace wirebench::engine
