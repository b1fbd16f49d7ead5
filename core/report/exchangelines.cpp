// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/report/exchangelines.h"

#include <algorithm>

namespace wirebench::report {

using harness::Exchange;

QByteArray ExchangeLines::add(qsizetype index, const QString &fileName, const Exchange &exchange,
                              std::chrono::nanoseconds now)
{
    QByteArray lines;
    if (now - m_windowBegin >= window) {
        lines = flush();
        m_windowBegin = now;
        m_said = 0;
    }
    if (exchange.kind == Exchange::Kind::Event)
        return lines + flush() + jsonExchange(index, fileName, exchange);
    if (m_said >= mostAtOnce) {
        hold(index, fileName, exchange);
        return lines;
    }
    ++m_said;
    return lines + jsonExchange(index, fileName, exchange);
}

void ExchangeLines::hold(qsizetype index, const QString &fileName, const Exchange &exchange)
{
    const auto found = std::find_if(m_held.begin(), m_held.end(), [&](const Held &held) {
        return held.index == index && held.exchange.kind == exchange.kind && held.exchange.device == exchange.device;
    });
    if (found == m_held.end()) {
        m_held.push_back({index, fileName, exchange, 1});
        return;
    }
    // The bytes are the first ones, without a hole: a piece that was cut ends them.
    Exchange &all = found->exchange;
    const bool isWhole = all.bytes.size() == all.size;
    if (const qsizetype room = Exchange::largestExchange - all.bytes.size(); isWhole && room > 0)
        all.bytes += exchange.bytes.first(std::min(room, exchange.bytes.size()));
    all.size += exchange.size;
    ++found->pieces;
}

QByteArray ExchangeLines::flush()
{
    QByteArray lines;
    for (const Held &held : m_held)
        lines += jsonExchange(held.index, held.fileName, held.exchange, held.pieces);
    m_held.clear();
    return lines;
}

} // namespace wirebench::report
