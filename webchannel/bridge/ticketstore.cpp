// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/ticketstore.h"

#include "webchannel/bridge/randomhex.h"

#include <QMutexLocker>

#include <algorithm>

namespace wirebench::bridge {

TicketStore::TicketStore(Clock clock)
    : m_clock(std::move(clock))
{ }

bool isOpaque(const QString &origin)
{
    return origin.isEmpty() || origin == QLatin1String("null");
}

Result<QByteArray> TicketStore::issue(const Ticket &ticket)
{
    if (isOpaque(ticket.origin))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("an opaque origin gets no ticket"));

    const QMutexLocker lock(&m_mutex);
    const auto now = m_clock();
    m_entries.removeIf([now](const auto &entry) { return now - entry.value().issued >= lifetime; });
    const auto ofOrigin = std::count_if(m_entries.cbegin(), m_entries.cend(),
                                        [&ticket](const Entry &entry) { return entry.ticket.origin == ticket.origin; });
    if (m_entries.size() >= largestCount || ofOrigin >= largestCountOfOrigin)
        return failure(ErrorCode::OutOfResources, QStringLiteral("too many unused tickets"));
    const QByteArray token = randomHex();
    m_entries.insert(token, {ticket, now});
    return token;
}

Result<Ticket> TicketStore::redeem(const QByteArray &token)
{
    const QMutexLocker lock(&m_mutex);
    const auto found = m_entries.constFind(token);
    if (found == m_entries.cend())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("the ticket is unknown or was used before"));
    const Entry entry = *found;
    m_entries.erase(found);
    if (m_clock() - entry.issued >= lifetime)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("the ticket has expired"));
    return entry.ticket;
}

} // namespace wirebench::bridge
