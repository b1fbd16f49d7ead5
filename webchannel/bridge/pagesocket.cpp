// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/pagesocket.h"

#include "webchannel/bridge/domexception.h"

namespace wirebench::bridge {

PageSocket::PageSocket(quint32 id, PageSocketSetup setup, QObject *parent)
    : QObject(parent)
    , m_id(id)
    , m_setup(std::move(setup))
    , m_outbox(&m_setup.outbox)
{ }

void PageSocket::moveTo(Lane lane)
{
    if (lane == m_lane || !m_outbox)
        return;
    appendLane(batch(), m_id, lane);
    m_lane = lane;
}

void PageSocket::sendPlain(FrameType type)
{
    if (m_outbox)
        appendFrame(batch(), type, m_id);
}

void PageSocket::sendError(Side side, const Error &error)
{
    const DomException exception = domExceptionFor(error);
    if (m_outbox)
        appendError(batch(), m_id, {side, exception.name.toLatin1(), exception.message});
}

} // namespace wirebench::bridge
