// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/recordsource.h"
#include "core/capture/search/rowset.h"
#include "core/capture/statistics/histogram.h"
#include "core/capture/statistics/timeseries.h"

#include <optional>
#include <unordered_map>

namespace wirebench::capture {

//! What passed in one direction.
struct DirectionStatistics
{
    quint64 records = 0; //!< data and datagrams
    quint64 bytes = 0;
    std::optional<qint64> firstTime; //!< the earliest and the latest of them, nanoseconds since 1970
    std::optional<qint64> lastTime;
    Histogram sizes; //!< bytes of each
    Histogram gaps; //!< nanoseconds between one and the next of the same session; 0 when the clock went back

    //! Of bytes, from the first to the last; 0 when there is no time between.
    double bytesPerSecond() const;
    double recordsPerSecond() const;
    void merge(const DirectionStatistics &other);

    friend bool operator==(const DirectionStatistics &, const DirectionStatistics &) = default;
};

//! Counts, sizes, times and latencies of records, one after the other, in memory that grows with the sessions only.
//! What was gathered of two stretches, merged in their order, is what one would be that had seen both.
class RecordStatistics
{
public:
    //! Sessions of which times between records are measured; those beyond count otherwise only.
    static constexpr std::size_t mostTimedSessions = 65'536;

    //! In the order of the recording.
    void add(const RecordEntry &entry);
    //! What comes right after what is here.
    void merge(const RecordStatistics &later);

    const DirectionStatistics &in() const { return m_in; }
    const DirectionStatistics &out() const { return m_out; }
    //! Nanoseconds from a record that was sent to the next one that came in the same session: what a request and its
    //! response take where they alternate. Of several sent in a row the last counts, of several that come the first.
    const Histogram &latencies() const { return m_latencies; }
    //! Over all directions; events count as records of no bytes.
    const TimeSeries &series() const { return m_series; }
    //! How many records of that kind there were.
    quint64 count(RecordKind kind) const { return m_kinds[static_cast<std::size_t>(kind)]; }
    //! Data and datagrams that no time was measured of, for too many sessions.
    quint64 untimed() const { return m_untimed; }

    friend bool operator==(const RecordStatistics &, const RecordStatistics &) = default;

private:
    //! What of a session may still matter to what comes before and after.
    struct Edges
    {
        std::optional<qint64> firstIn;
        std::optional<qint64> firstOut;
        std::optional<qint64> lastIn;
        std::optional<qint64> lastOut;
        bool beginsIn = false; // so the first that came may answer what was sent before
        bool endsOut = false; // so the last that was sent waits for an answer

        friend bool operator==(const Edges &, const Edges &) = default;
    };

    Edges *edgesOf(SessionId session);
    void addTimes(Edges &edges, const RecordEntry &entry);

    DirectionStatistics m_in;
    DirectionStatistics m_out;
    Histogram m_latencies;
    TimeSeries m_series;
    quint64 m_kinds[static_cast<std::size_t>(RecordKind::Lost) + 1] = {};
    quint64 m_untimed = 0;
    std::unordered_map<SessionId, Edges> m_edges;
};

//! The statistics of \a count records of \a source from \a first on, as far as there are any.
Result<RecordStatistics> statisticsOf(const RecordSource &source, quint64 first, quint64 count);
//! The statistics of the records with these \a rows.
Result<RecordStatistics> statisticsOf(const RecordSource &source, const RowSet &rows);

} // namespace wirebench::capture
