// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/models/timelinemodel.h"

namespace wirebench {

//! The way to the last of the rows that are shown that a filter wants, once: where a test's failure was seen, say.
//! Searched in a thread of a pool; nothing happens where there is no such row.
class LastMatch : public QObject
{
    Q_OBJECT

public:
    //! All outlive this.
    LastMatch(timeline::Timeline &timeline, timeline::RecordingFeed &feed, TimelineModel &model,
              QObject *parent = nullptr);

    //! Makes that row the current one when all records of the recording have been looked at, now or later; unless
    //! another row has become current meanwhile. Only the newest call counts.
    void show(const capture::Filter &filter);

private:
    void search();
    void goWhenKnown();
    void forget();

    timeline::Timeline &m_timeline;
    timeline::RecordingFeed &m_feed;
    TimelineModel &m_model;
    capture::Filter m_filter; // everything: nothing is asked for
    qint64 m_before = -1; // the record that was current when it was asked for
    std::unique_ptr<capture::Search> m_search;
};

} // namespace wirebench
