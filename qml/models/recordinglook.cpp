// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/recordinglook.h"

namespace wirebench {

RecordingLook::RecordingLook(timeline::RecordingFeed &feed, const decode::SchemaCatalogue &catalogue,
                             const capture::Filter &scope, QObject *parent)
    : QObject(parent)
    , m_feed(feed)
    , m_timeline(feed, catalogue)
    , m_model(m_timeline, feed)
    , m_filter(m_timeline, scope)
    , m_inspector(feed)
    , m_statistics(m_timeline, feed)
{
    connect(&feed, &timeline::RecordingFeed::stateChanged, this, &RecordingLook::stateChanged);
    connect(&feed, &timeline::RecordingFeed::grown, this, &RecordingLook::stateChanged);
    connect(&m_model, &TimelineModel::currentRowChanged, this,
            [this] { m_inspector.setRecord(m_model.currentRecord()); });
}

QString RecordingLook::problem() const
{
    return m_feed.state() == timeline::RecordingFeed::State::Failed ? m_feed.error().detail : QString();
}

} // namespace wirebench
