// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/lastmatch.h"

namespace wirebench {

LastMatch::LastMatch(timeline::Timeline &timeline, timeline::RecordingFeed &feed, TimelineModel &model, QObject *parent)
    : QObject(parent)
    , m_timeline(timeline)
    , m_feed(feed)
    , m_model(model)
{
    connect(&timeline, &timeline::Timeline::began, this, &LastMatch::search);
    connect(&feed, &timeline::RecordingFeed::stateChanged, this, [this] {
        if (m_search)
            goWhenKnown();
        else
            search();
    });
    connect(&model, &TimelineModel::currentRowChanged, this, [this] {
        const qint64 current = m_model.currentRecord();
        if (current >= 0 && current != m_before)
            forget(); // somebody has chosen another
    });
}

void LastMatch::show(const capture::Filter &filter)
{
    m_filter = filter;
    m_before = m_model.currentRecord();
    search();
}

void LastMatch::forget()
{
    m_filter = {};
    if (m_search)
        m_search.release()->deleteLater(); // it may be telling something
}

void LastMatch::search()
{
    m_search.reset();
    if (m_filter.kind == capture::Filter::Kind::Everything)
        return;
    m_search = m_timeline.makeSearch(capture::both(m_timeline.filter(), m_filter));
    if (!m_search)
        return; // once there is something
    connect(m_search.get(), &capture::Search::stateChanged, this, &LastMatch::goWhenKnown);
    m_search->start();
}

void LastMatch::goWhenKnown()
{
    if (!m_search || m_search->state() != capture::Search::State::Resting
        || m_feed.state() != timeline::RecordingFeed::State::Following)
        return;
    if (m_search->progress().examined < m_feed.count())
        return m_search->follow();
    const capture::RowSet &hits = m_search->hits();
    const auto last = hits.count() > 0 ? std::optional(hits.at(hits.count() - 1)) : std::nullopt;
    forget();
    if (last)
        m_model.moveToRecord(*last);
}

} // namespace wirebench
