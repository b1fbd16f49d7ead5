// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/statistics/histogram.h"

#include <QtAlgorithms>

#include <algorithm>
#include <cmath>

namespace wirebench::capture {

namespace {

// Of a value that does not fit into 7 bits, the first 7 say the class: 64 to 127.
constexpr int exactBits = 7;
constexpr quint64 exactValues = quint64(1) << exactBits;
constexpr quint64 classesPerDoubling = exactValues / 2;

} // namespace

std::size_t Histogram::classOf(quint64 value)
{
    if (value < exactValues)
        return value;
    const int shift = 64 - static_cast<int>(qCountLeadingZeroBits(value)) - exactBits;
    return static_cast<std::size_t>(shift) * classesPerDoubling + (value >> shift);
}

quint64 Histogram::middleOf(std::size_t index)
{
    if (index < exactValues)
        return index;
    const quint64 shift = index / classesPerDoubling - 1;
    const quint64 first = (index - shift * classesPerDoubling) << shift;
    return first + (quint64(1) << shift) / 2;
}

void Histogram::add(quint64 value)
{
    const std::size_t index = classOf(value);
    if (index >= m_counts.size())
        m_counts.resize(index + 1);
    ++m_counts[index];
    ++m_count;
    m_smallest = std::min(m_smallest, value);
    m_largest = std::max(m_largest, value);
    m_sumLow += value;
    m_sumHigh += m_sumLow < value ? 1 : 0;
}

void Histogram::merge(const Histogram &other)
{
    m_counts.resize(std::max(m_counts.size(), other.m_counts.size()));
    for (std::size_t i = 0; i < other.m_counts.size(); ++i)
        m_counts[i] += other.m_counts[i];
    m_count += other.m_count;
    m_smallest = std::min(m_smallest, other.m_smallest);
    m_largest = std::max(m_largest, other.m_largest);
    m_sumLow += other.m_sumLow;
    m_sumHigh += other.m_sumHigh + (m_sumLow < other.m_sumLow ? 1 : 0);
}

double Histogram::mean() const
{
    if (isEmpty())
        return 0;
    const double sum = std::ldexp(static_cast<double>(m_sumHigh), 64) + static_cast<double>(m_sumLow);
    return sum / static_cast<double>(m_count);
}

quint64 Histogram::percentile(double share) const
{
    if (isEmpty())
        return 0;
    const double wanted = std::ceil(std::clamp(share, 0.0, 1.0) * static_cast<double>(m_count));
    const quint64 rank = wanted < 1              ? 1
        : wanted >= static_cast<double>(m_count) ? m_count
                                                 : static_cast<quint64>(wanted);
    quint64 passed = 0;
    std::size_t index = 0;
    while ((passed += m_counts[index]) < rank)
        ++index;
    return std::clamp(middleOf(index), m_smallest, m_largest);
}

} // namespace wirebench::capture
