// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/recordinglook.h"

namespace wirebench {

RecordingLook::RecordingLook(timeline::RecordingFeed &feed, const Decoders &decoders, const capture::Filter &scope,
                             QObject *parent)
    : QObject(parent)
    , m_feed(feed)
    , m_decoder(decoders)
    , m_timeline(feed)
    , m_model(m_timeline, feed)
    , m_filter(m_timeline, scope)
    , m_find(m_timeline, feed, m_model)
    , m_lastMatch(m_timeline, feed, m_model)
    , m_inspector(feed)
    , m_diff(feed)
    , m_stream(feed)
    , m_dissection(feed)
    , m_export(m_model, feed)
    , m_sheet(m_timeline, feed)
    , m_statistics(m_timeline, feed)
{
    connect(&feed, &timeline::RecordingFeed::stateChanged, this, &RecordingLook::stateChanged);
    connect(&feed, &timeline::RecordingFeed::grown, this, &RecordingLook::stateChanged);
    connect(&m_model, &TimelineModel::currentRowChanged, this, [this] {
        m_inspector.setRecord(m_model.currentRecord());
        m_diff.setRecord(m_model.currentRecord());
        m_dissection.setRecord(m_model.currentRecord());
    });
    connect(&m_inspector, &RecordInspector::detailChanged, this, [this] {
        m_stream.setSession(m_inspector.isEmpty() ? capture::noSession : m_inspector.detail().entry.session);
    });
    connect(&m_sheet, &TrafficBytes::recordPicked, &m_model, &TimelineModel::moveToRecord);
    connect(&m_decoder, &DecoderChoice::changed, this, &RecordingLook::decode);
    decode();
}

void RecordingLook::decode()
{
    const session::Decoding decoding = m_decoder.decoding();
    m_timeline.setDecoding(decoding);
    m_model.marks()->setDecoding(decoding);
    m_inspector.setDecoding(decoding);
    m_diff.setDecoding(decoding);
}

QString RecordingLook::problem() const
{
    return m_feed.state() == timeline::RecordingFeed::State::Failed ? m_feed.error().detail : QString();
}

void RecordingLook::setSheetShown(bool isShown)
{
    if (isShown == m_isSheetShown)
        return;
    m_isSheetShown = isShown;
    Q_EMIT sheetShownChanged();
}

bool RecordingLook::compareWithMarked()
{
    RowMarks &marks = *m_model.marks();
    const auto isMarked = [&marks](quint64 record) { return marks.isMarked(record); };
    auto other = marks.beside(m_model.currentRecord(), -1, isMarked);
    if (!other)
        other = marks.beside(m_model.currentRecord(), 1, isMarked);
    if (other)
        m_diff.setOther(other);
    return other.has_value();
}

} // namespace wirebench
