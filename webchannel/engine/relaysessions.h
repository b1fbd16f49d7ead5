// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webchannel/bridge/ticketstore.h"

#include <QHash>
#include <QObject>

class QWebEngineUrlRequestJob;

namespace wirebench::bridge {
class Bridge;
}

namespace wirebench::engine {

class RelaySession;
class WorldRequest;

//! All contexts whose messages the world script carries, because their pages could open no WebSocket. Answers the
//! requests that webchannel/README.md lists for that.
class RelaySessions final : public QObject
{
    Q_OBJECT

public:
    //! \a bridge must outlive this object.
    explicit RelaySessions(bridge::Bridge &bridge);
    ~RelaySessions() override;

    //! \a whose: who asks, or why that one gets none.
    void begin(QWebEngineUrlRequestJob &job, const WorldRequest &request, const Result<bridge::Ticket> &whose);
    void takeUp(QWebEngineUrlRequestJob &job, const WorldRequest &request);
    void takeDown(QWebEngineUrlRequestJob &job, const WorldRequest &request);

private:
    //! nullptr, and the job has failed, when the session is none of that origin's.
    RelaySession *find(QWebEngineUrlRequestJob &job, const WorldRequest &request);

    bridge::Bridge &m_bridge;
    QHash<QByteArray, RelaySession *> m_sessions; // children, by the id that the world script chose
};

} // namespace wirebench::engine
