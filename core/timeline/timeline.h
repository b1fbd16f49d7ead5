// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/search/search.h"
#include "core/timeline/recordingfeed.h"

#include <QCache>

#include <map>

namespace wirebench::timeline {

//! One look at a recording: all of its records, or those that a filter wants, as rows that are numbered from 0 in the
//! order of the recording. Rows are made when they are looked at. Used in the thread of the feed.
class Timeline : public QObject
{
    Q_OBJECT

public:
    //! \a feed outlives this.
    explicit Timeline(RecordingFeed &feed, const session::Decoding &decoding = {}, QObject *parent = nullptr);
    ~Timeline() override;

    //! Looks for \a filter from now on, from the first record; began() comes at once.
    void setFilter(const capture::Filter &filter);
    const capture::Filter &filter() const { return m_filter; }
    //! What rows say, and what a filter finds in fields, is by \a decoding from now on; forgotten() comes at once.
    void setDecoding(const session::Decoding &decoding);
    //! Ends looking for more. What was found stays, and nothing that comes later is added, until the filter is set
    //! again.
    void cancel();

    quint64 count() const { return m_count; }
    quint64 recordAt(quint64 row) const;
    //! How many rows have a record before \a record: the row of that record, if it is there.
    quint64 rowOf(quint64 record) const;

    //! The records of these rows; first and last of each stretch, in ascending order. What is not there is left out.
    capture::RowSet records(const std::map<qint64, qint64> &rows) const;

    //! A row that is known; nullptr for one that has to be looked at first.
    const Row *row(quint64 row) const;
    //! Rows from \a first on are looked at: those that are not known yet will come. Only the newest call counts.
    void look(quint64 first, quint64 count);

    //! A search of all records for \a filter, not started; null as long as there is nothing to search.
    std::unique_ptr<capture::Search> makeSearch(const capture::Filter &filter) const;

    bool isSearching() const;
    //! All zero while everything is shown.
    capture::SearchProgress progress() const;

Q_SIGNALS:
    //! Another filter: all rows are others.
    void began();
    //! There are more rows.
    void grown(quint64 count);
    //! Rows from \a first to \a last, or some of them, are known now.
    void rowsCame(quint64 first, quint64 last);
    //! No row is known any more: the same ones say something else.
    void forgotten();
    //! isSearching() or progress() is another.
    void progressed();

private:
    void search();
    void setCount(quint64 count);
    void onRowsMade(quint64 who, const QList<Row> &rows);

    RecordingFeed &m_feed;
    session::Decoding m_decoding;
    quint64 m_asker; // another one when answers to the last would come too late
    capture::Filter m_filter;
    std::unique_ptr<capture::Search> m_search; // none while everything is shown
    bool m_isCancelled = false;
    quint64 m_count = 0;
    mutable QCache<quint64, Row> m_rows; // by record
};

} // namespace wirebench::timeline
