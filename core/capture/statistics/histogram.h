// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <vector>

namespace wirebench::capture {

//! How often which values came, in bounded memory: exact below 128, and beyond that in classes of which each is at most
//! 1/64 of its values wide, so that what is read back is off by less than 0.8 % (half a class). At most 3,776 classes,
//! 30 KiB. Two of them add up to what one would be that had taken all.
class Histogram
{
public:
    void add(quint64 value);
    void merge(const Histogram &other);

    quint64 count() const { return m_count; }
    bool isEmpty() const { return m_count == 0; }
    //! 0 when empty; exact.
    quint64 smallest() const { return isEmpty() ? 0 : m_smallest; }
    quint64 largest() const { return m_largest; }
    //! Exact but for rounding; 0 when empty.
    double mean() const;
    //! The value that \a share (0 to 1) of all are at most: 0.5 is the median, 0.99 what one in a hundred exceeds. The
    //! relative error is below 0.8 %, and it lies between smallest() and largest(). 0 when empty.
    quint64 percentile(double share) const;

    friend bool operator==(const Histogram &, const Histogram &) = default;

private:
    static std::size_t classOf(quint64 value);
    static quint64 middleOf(std::size_t index);

    std::vector<quint64> m_counts; // as far as there are any; the last is not 0
    quint64 m_count = 0;
    quint64 m_smallest = ~quint64(0);
    quint64 m_largest = 0;
    // The sum of all, in two halves because it can exceed 64 bits.
    quint64 m_sumLow = 0;
    quint64 m_sumHigh = 0;
};

} // namespace wirebench::capture
