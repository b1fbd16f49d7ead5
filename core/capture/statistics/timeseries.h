// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/record.h"

#include <vector>

namespace wirebench::capture {

//! How many bytes and records passed when, in a bounded number of buckets of equal width: for rates and sparklines. The
//! width doubles whenever the records would need more buckets. Where a bucket begins depends on nothing but the width,
//! so the order of the records does not matter, and two of them add up to what one would be that had taken all.
class TimeSeries
{
public:
    struct Bucket
    {
        quint64 records = 0;
        quint64 bytesIn = 0;
        quint64 bytesOut = 0;

        friend bool operator==(const Bucket &, const Bucket &) = default;
    };

    //! \a narrowest is the width to begin with, in nanoseconds, 1 or more; \a mostBuckets is 2 or more.
    explicit TimeSeries(qint64 narrowest = 1'000'000, qsizetype mostBuckets = 256);

    void add(const RecordEntry &entry);
    //! \a other was made with the same arguments.
    void merge(const TimeSeries &other);

    //! From the first that has records to the last; in between there may be empty ones.
    const std::vector<Bucket> &buckets() const { return m_buckets; }
    //! Of each bucket, in nanoseconds: the narrowest times a power of two.
    quint64 width() const { return m_width; }
    //! When the first bucket begins, in nanoseconds since 1970 (UTC). Only when there is one.
    qint64 begin() const;

    friend bool operator==(const TimeSeries &, const TimeSeries &) = default;

private:
    qint64 indexOf(qint64 time) const;
    void widen();
    void include(qint64 time);

    quint64 m_width;
    qsizetype m_mostBuckets;
    qint64 m_first = 0; // index of the first bucket: its begin divided by the width
    std::vector<Bucket> m_buckets;
};

} // namespace wirebench::capture
