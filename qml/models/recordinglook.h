// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/models/filterinput.h"
#include "qml/models/recordinspector.h"
#include "qml/models/timelinemodel.h"
#include "qml/models/trafficstatistics.h"

namespace wirebench {

//! All that belongs to one look at a recording: its rows, what filters them, and the row under the lens.
class RecordingLook : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(wirebench::TimelineModel *timeline READ timeline CONSTANT)
    Q_PROPERTY(wirebench::FilterInput *filter READ filter CONSTANT)
    Q_PROPERTY(wirebench::RecordInspector *inspector READ inspector CONSTANT)
    Q_PROPERTY(wirebench::TrafficStatistics *statistics READ statistics CONSTANT)
    //! What keeps the recording from being read any further; empty for nothing.
    Q_PROPERTY(QString problem READ problem NOTIFY stateChanged)
    //! 0 to 1, of the file.
    Q_PROPERTY(qreal progress READ progress NOTIFY stateChanged)

public:
    //! \a scope is what is shown without a filter. \a feed outlives this.
    RecordingLook(timeline::RecordingFeed &feed, const decode::SchemaCatalogue &catalogue,
                  const capture::Filter &scope = {}, QObject *parent = nullptr);

    TimelineModel *timeline() { return &m_model; }
    FilterInput *filter() { return &m_filter; }
    RecordInspector *inspector() { return &m_inspector; }
    TrafficStatistics *statistics() { return &m_statistics; }
    QString problem() const;
    qreal progress() const { return m_feed.progress(); }

Q_SIGNALS:
    void stateChanged();

private:
    timeline::RecordingFeed &m_feed;
    timeline::Timeline m_timeline;
    TimelineModel m_model;
    FilterInput m_filter;
    RecordInspector m_inspector;
    TrafficStatistics m_statistics;
};

} // namespace wirebench
