// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/pagecredit.h"

namespace wirebench::bridge {

PageCredit::PageCredit(Outbox &outbox, qint64 limit, qint64 portion, quint32 first)
    : m_outbox(&outbox)
    , m_limit(limit)
    , m_portion(portion)
    , m_held(qMin<qint64>(first, limit))
{ }

Result<void> PageCredit::add(quint32 units)
{
    const qint64 unused = m_held + (m_side ? m_side->credit() : 0);
    if (unused + units > m_limit) {
        return failure(ErrorCode::InvalidArgument,
                       QStringLiteral("more credit was granted than the receive window allows"));
    }
    m_held += units;
    pass();
    return {};
}

void PageCredit::pass()
{
    if (!m_side || m_isResting || !m_outbox || isTerminal(m_side->state()))
        return;
    const qint64 room = m_portion - m_side->credit();
    // In halves, not byte by byte, so that what arrives is not cut up.
    if (m_held == 0 || room < qMax<qint64>(m_portion / 2, 1))
        return;
    if (m_outbox->isCongested(m_lane))
        return awaitRelief();
    const qint64 units = qMin(m_held, room);
    m_held -= units;
    m_side->grant(units);
}

void PageCredit::awaitRelief()
{
    if (std::exchange(m_isWaiting, true))
        return;
    m_outbox->whenRelieved(m_lane, this, [this] {
        m_isWaiting = false;
        pass();
    });
}

} // namespace wirebench::bridge
