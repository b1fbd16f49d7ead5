// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/models/decoderchoice.h"
#include "qml/models/dissection.h"
#include "qml/models/filterinput.h"
#include "qml/models/findinput.h"
#include "qml/models/lastmatch.h"
#include "qml/models/recorddiff.h"
#include "qml/models/recordinspector.h"
#include "qml/models/rowexport.h"
#include "qml/models/streamlook.h"
#include "qml/models/trafficstatistics.h"

namespace wirebench {

//! All that belongs to one look at a recording: its rows, what filters them, what is looked for among them, and the row
//! under the lens.
class RecordingLook : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(wirebench::TimelineModel *timeline READ timeline CONSTANT)
    Q_PROPERTY(wirebench::FilterInput *filter READ filter CONSTANT)
    Q_PROPERTY(wirebench::FindInput *find READ find CONSTANT)
    Q_PROPERTY(wirebench::DecoderChoice *decoder READ decoder CONSTANT)
    Q_PROPERTY(wirebench::RecordInspector *inspector READ inspector CONSTANT)
    Q_PROPERTY(wirebench::RecordDiff *diff READ diff CONSTANT)
    Q_PROPERTY(wirebench::StreamLook *stream READ stream CONSTANT)
    Q_PROPERTY(wirebench::Dissection *dissection READ dissection CONSTANT)
    Q_PROPERTY(wirebench::RowExport *rowExport READ rowExport CONSTANT)
    //! The rows as one sheet of bytes, and whether that is shown in their place.
    Q_PROPERTY(wirebench::TrafficBytes *sheet READ sheet CONSTANT)
    Q_PROPERTY(bool sheetShown READ isSheetShown WRITE setSheetShown NOTIFY sheetShownChanged)
    Q_PROPERTY(wirebench::TrafficStatistics *statistics READ statistics CONSTANT)
    //! What keeps the recording from being read any further; empty for nothing.
    Q_PROPERTY(QString problem READ problem NOTIFY stateChanged)
    //! 0 to 1, of the file.
    Q_PROPERTY(qreal progress READ progress NOTIFY stateChanged)

public:
    //! \a scope is what is shown without a filter. \a feed and \a decoders outlive this.
    RecordingLook(timeline::RecordingFeed &feed, const Decoders &decoders, const capture::Filter &scope = {},
                  QObject *parent = nullptr);

    TimelineModel *timeline() { return &m_model; }
    FilterInput *filter() { return &m_filter; }
    FindInput *find() { return &m_find; }
    LastMatch *lastMatch() { return &m_lastMatch; }
    DecoderChoice *decoder() { return &m_decoder; }
    RecordInspector *inspector() { return &m_inspector; }
    RecordDiff *diff() { return &m_diff; }
    StreamLook *stream() { return &m_stream; }
    Dissection *dissection() { return &m_dissection; }
    RowExport *rowExport() { return &m_export; }
    TrafficBytes *sheet() { return &m_sheet; }
    bool isSheetShown() const { return m_isSheetShown; }
    void setSheetShown(bool isShown);
    TrafficStatistics *statistics() { return &m_statistics; }
    QString problem() const;
    qreal progress() const { return m_feed.progress(); }
    //! To be read in threads of their own; null until it was opened.
    std::shared_ptr<const timeline::SharedRecording> recording() const { return m_feed.recording(); }

    //! The current row with the marked one before it, or else behind it; false where there is none.
    Q_INVOKABLE bool compareWithMarked();

Q_SIGNALS:
    void stateChanged();
    void sheetShownChanged();

private:
    void decode();

    timeline::RecordingFeed &m_feed;
    DecoderChoice m_decoder;
    timeline::Timeline m_timeline;
    TimelineModel m_model;
    FilterInput m_filter;
    FindInput m_find;
    LastMatch m_lastMatch;
    RecordInspector m_inspector;
    RecordDiff m_diff;
    StreamLook m_stream;
    Dissection m_dissection;
    RowExport m_export;
    TrafficBytes m_sheet;
    bool m_isSheetShown = false;
    TrafficStatistics m_statistics;
};

} // namespace wirebench
