// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/rowselection.h"

#include <iterator>

namespace wirebench {

namespace {

bool isIn(const RowSelection::Ranges &ranges, qint64 row)
{
    const auto after = ranges.upper_bound(row);
    return after != ranges.begin() && row <= std::prev(after)->second;
}

//! Joins what touches.
void add(RowSelection::Ranges &ranges, qint64 first, qint64 last)
{
    auto it = ranges.upper_bound(first);
    if (it != ranges.begin() && std::prev(it)->second >= first - 1)
        --it;
    while (it != ranges.end() && it->first <= last + 1) {
        first = qMin(first, it->first);
        last = qMax(last, it->second);
        it = ranges.erase(it);
    }
    ranges[first] = last;
}

void remove(RowSelection::Ranges &ranges, qint64 row)
{
    const auto it = std::prev(ranges.upper_bound(row));
    const auto [first, last] = *it;
    ranges.erase(it);
    if (first < row)
        ranges[first] = row - 1;
    if (row < last)
        ranges[row + 1] = last;
}

} // namespace

RowSelection::Ranges RowSelection::ranges() const
{
    Ranges all = m_kept;
    if (m_current >= 0 && !m_isCurrentOut)
        add(all, qMin(m_current, m_anchor), qMax(m_current, m_anchor));
    return all;
}

bool RowSelection::contains(qint64 row) const
{
    const bool isNearCurrent =
        m_current >= 0 && !m_isCurrentOut && row >= qMin(m_current, m_anchor) && row <= qMax(m_current, m_anchor);
    return isNearCurrent || isIn(m_kept, row);
}

qint64 RowSelection::count() const
{
    qint64 count = 0;
    for (const auto &[first, last] : ranges())
        count += last - first + 1;
    return count;
}

void RowSelection::moveTo(qint64 row, bool extends)
{
    m_kept.clear();
    m_isCurrentOut = false;
    m_current = row;
    m_anchor = extends && m_anchor >= 0 ? m_anchor : row;
}

void RowSelection::toggle(qint64 row)
{
    m_kept = ranges();
    m_isCurrentOut = isIn(m_kept, row);
    if (m_isCurrentOut)
        remove(m_kept, row);
    m_current = m_anchor = row;
}

} // namespace wirebench
