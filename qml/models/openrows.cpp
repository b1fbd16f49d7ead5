// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/openrows.h"

namespace wirebench {

void OpenRows::open(qint64 row, qint64 length)
{
    if (length > 0)
        m_lengths[row] = length;
}

int OpenRows::linesFor(qint64 length) const
{
    const qint64 shown = qMin(length, mostBytes);
    return static_cast<int>((shown + m_bytesPerLine - 1) / m_bytesPerLine) + (length > mostBytes ? 1 : 0);
}

int OpenRows::linesBelow(qint64 row) const
{
    const auto found = m_lengths.find(row);
    return found == m_lengths.end() ? 0 : linesFor(found->second);
}

qint64 OpenRows::linesBelowAll() const
{
    qint64 lines = 0;
    for (const auto &[row, length] : m_lengths)
        lines += linesFor(length);
    return lines;
}

qint64 OpenRows::lineOf(qint64 row) const
{
    qint64 line = row;
    for (auto it = m_lengths.begin(); it != m_lengths.end() && it->first < row; ++it)
        line += linesFor(it->second);
    return line;
}

OpenRows::Place OpenRows::at(qint64 line) const
{
    qint64 below = 0; // lines of the bytes before
    for (const auto &[row, length] : m_lengths) {
        const qint64 part = line - below - row;
        if (part <= 0)
            break;
        const int lines = linesFor(length);
        if (part <= lines)
            return {row, static_cast<int>(part)};
        below += lines;
    }
    return {line - below, 0};
}

qint64 OpenRows::hiddenAt(const Place &place) const
{
    const auto found = m_lengths.find(place.row);
    if (place.part == 0 || found == m_lengths.end() || found->second <= mostBytes)
        return 0;
    return place.part == linesFor(found->second) ? found->second - mostBytes : 0;
}

} // namespace wirebench
