// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/search/rowset.h"

#include <algorithm>

namespace wirebench::capture {

void RowSet::Block::append(quint16 row)
{
    if (isRun() && count > 0 && row != first + count)
        spread();
    if (isRun()) {
        first = count == 0 ? row : first;
    } else if (bits.empty() && singles.size() < mostSingles) {
        singles.push_back(row);
    } else {
        if (bits.empty()) {
            bits.resize(rowsPerBlock / 64);
            for (const quint16 single : singles)
                bits[single / 64] |= quint64(1) << single % 64;
            std::vector<quint16>().swap(singles); // with its memory
        }
        bits[row / 64] |= quint64(1) << row % 64;
    }
    ++count;
}

void RowSet::Block::spread()
{
    const quint32 run = count;
    if (run < mostSingles) {
        for (quint32 i = 0; i < run; ++i)
            singles.push_back(static_cast<quint16>(first + i));
        return;
    }
    bits.resize(rowsPerBlock / 64);
    for (quint32 row = first; row < first + run; ++row)
        bits[row / 64] |= quint64(1) << row % 64;
}

quint16 RowSet::Block::at(quint32 index) const
{
    if (isRun())
        return static_cast<quint16>(first + index);
    if (bits.empty())
        return singles[index];
    std::size_t word = 0;
    for (quint32 here = 0; index >= (here = qPopulationCount(bits[word])); ++word)
        index -= here;
    quint64 rest = bits[word];
    for (; index > 0; --index)
        rest &= rest - 1;
    return static_cast<quint16>(word * 64 + qCountTrailingZeroBits(rest));
}

quint32 RowSet::Block::countBefore(quint32 row) const
{
    if (isRun())
        return row <= first ? 0 : std::min(row - first, count);
    if (bits.empty())
        return static_cast<quint32>(std::lower_bound(singles.begin(), singles.end(), row) - singles.begin());
    quint32 less = 0;
    for (std::size_t word = 0; word < row / 64; ++word)
        less += qPopulationCount(bits[word]);
    return less + qPopulationCount(bits[row / 64] & ((quint64(1) << row % 64) - 1));
}

void RowSet::append(quint64 row)
{
    Q_ASSERT(row >= m_end);
    m_end = row + 1;
    const quint64 number = row / rowsPerBlock;
    if (m_blocks.empty() || m_blocks.back().number != number) {
        m_blocks.emplace_back();
        m_blocks.back().number = number;
        m_blocks.back().before = m_count;
    }
    m_blocks.back().append(static_cast<quint16>(row % rowsPerBlock));
    ++m_count;
}

void RowSet::append(const RowSet &other)
{
    other.forEach([this](quint64 row) { append(row); });
}

void RowSet::clear()
{
    m_blocks.clear();
    m_count = 0;
    m_end = 0;
}

quint64 RowSet::at(quint64 index) const
{
    Q_ASSERT(index < m_count);
    const auto next = std::upper_bound(m_blocks.begin(), m_blocks.end(), index,
                                       [](quint64 wanted, const Block &block) { return wanted < block.before; });
    const Block &block = *(next - 1);
    return block.number * rowsPerBlock + block.at(static_cast<quint32>(index - block.before));
}

quint64 RowSet::countBefore(quint64 row) const
{
    const auto block = std::lower_bound(m_blocks.begin(), m_blocks.end(), row / rowsPerBlock,
                                        [](const Block &each, quint64 number) { return each.number < number; });
    if (block == m_blocks.end())
        return m_count;
    if (block->number != row / rowsPerBlock)
        return block->before;
    return block->before + block->countBefore(static_cast<quint32>(row % rowsPerBlock));
}

bool RowSet::contains(quint64 row) const
{
    const quint64 index = countBefore(row);
    return index < m_count && at(index) == row;
}

qsizetype RowSet::bytes() const
{
    std::size_t sum = m_blocks.capacity() * sizeof(Block);
    for (const Block &block : m_blocks)
        sum += block.singles.capacity() * sizeof(quint16) + block.bits.capacity() * sizeof(quint64);
    return static_cast<qsizetype>(sum);
}

} // namespace wirebench::capture
