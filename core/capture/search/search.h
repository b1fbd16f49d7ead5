// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/capture/filter/filter.h"
#include "core/capture/recordsource.h"
#include "core/capture/search/rowset.h"

#include <QObject>
#include <QThreadPool>
#include <QTimeZone>

#include <memory>

namespace wirebench::capture {

class SearchWorker;

//! How far a search is.
struct SearchProgress
{
    quint64 examined = 0; //!< records from the first on
    quint64 total = 0; //!< records there were when this was said
    quint64 undecided = 0; //!< of the examined: could not be read, or would have taken too long; no hits
    bool isExhausted = false; //!< a regular expression is not tried any more; see FilterMatcher

    friend bool operator==(const SearchProgress &, const SearchProgress &) = default;
};

//! Finds the records of a source that a filter wants, from the first to the last, in a thread of a pool. Hits come in
//! batches and in ascending order, the first as soon as there is one, then every 20 ms at most; however slowly they are
//! taken, what waits is bounded by the size of a RowSet. When all records have been looked at it rests, and follow()
//! makes it go on with those that came since.
//!
//! The thread may hold the source and the fields a little longer than the search lives, and be the last that does:
//! their destructors may run in any thread.
class Search : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle, //!< not started
        Running,
        Resting, //!< has looked at all records there were; follow() may find more
        Cancelled, //!< terminal
        Failed, //!< terminal; error() says why
    };
    Q_ENUM(State)

    //! How the search works; values to be set before it is made.
    struct Options
    {
        std::shared_ptr<const FieldLookup> fields = nullptr; //!< none: nothing has fields
        QTimeZone zone = QTimeZone::systemTimeZone(); //!< for times without a Z
        quint64 first = 0; //!< the record to begin with
        QThreadPool *pool = nullptr; //!< outlives the search; nullptr: the application's
        const Clock *clock = &Clock::system(); //!< usable from every thread, outlives the work
    };

    Search(std::shared_ptr<const RecordSource> source, const Filter &filter, Options options,
           QObject *parent = nullptr);
    Search(std::shared_ptr<const RecordSource> source, const Filter &filter, QObject *parent = nullptr);
    //! Does not wait for the thread, which stops at the next record.
    ~Search() override;

    State state() const { return m_state; }
    //! All rows reported so far.
    const RowSet &hits() const { return m_hits; }
    SearchProgress progress() const { return m_progress; }
    //! Of State::Failed.
    Error error() const { return m_error; }

    //! Begins; only when Idle. Nothing is reported before it returns.
    void start();
    //! To be called when the source has grown, and at will. Goes on when Resting; while Running, what has come is
    //! looked at as well before it rests. Nothing is lost by calling it too often.
    void follow();
    //! Ends it; the hits so far stay. No signal but stateChanged() comes after this.
    void cancel();

Q_SIGNALS:
    void stateChanged(wirebench::capture::Search::State from, wirebench::capture::Search::State to);
    //! hits() has \a count rows more, from \a firstIndex on.
    void hitsFound(quint64 firstIndex, quint64 count);
    //! After the hits of that stretch.
    void progressed(const wirebench::capture::SearchProgress &progress);

private:
    void setState(State to);
    void takeReport();
    void work();

    std::shared_ptr<SearchWorker> m_worker;
    QThreadPool *m_pool;
    State m_state = State::Idle;
    bool m_mustFollow = false; // of Running
    RowSet m_hits;
    SearchProgress m_progress;
    Error m_error;
};

} // namespace wirebench::capture

Q_DECLARE_METATYPE(wirebench::capture::SearchProgress)
