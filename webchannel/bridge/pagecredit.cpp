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

qint64 PageCredit::passable() const
{
    if (!m_side || m_isResting || !m_outbox || isTerminal(m_side->state()))
        return 0;
    const qint64 portion = qMin(m_portion, m_outbox->portion(m_lane));
    const qint64 room = portion - m_side->credit();
    // In halves, not byte by byte, so that what arrives is not cut up.
    return room < qMax<qint64>(portion / 2, 1) ? 0 : qMin(m_held, room);
}

void PageCredit::pass()
{
    if (passable() == 0 || m_isWaiting)
        return;
    if (m_outbox->isCongested(m_lane))
        awaitRelief();
    else
        grant();
}

void PageCredit::grant()
{
    const qint64 units = passable();
    m_held -= units;
    if (units > 0)
        m_side->grant(units);
}

void PageCredit::awaitRelief()
{
    m_isWaiting = true;
    m_outbox->whenRelieved(m_lane, this, [this] {
        m_isWaiting = false;
        grant();
    });
}

} // namespace wirebench::bridge
