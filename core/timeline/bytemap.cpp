// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/timeline/bytemap.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace wirebench::timeline {

namespace {

constexpr quint64 mostAtOnce = 262'144; // rows
constexpr quint64 rowsPerCheckpoint = 1'024;

//! Calls \a take with each entry of \a records, until it says false.
template<typename Take>
void eachEntry(const SharedRecording &recording, const capture::RowSet &records, Take take)
{
    std::vector<capture::RecordEntry> entries(1'024);
    quint64 first = 0; // of those read
    quint64 count = 0;
    bool goesOn = true;
    records.forEach([&](quint64 record) {
        if (!goesOn)
            return;
        if (record < first || record >= first + count) {
            const Result<qsizetype> got = recording.read(record, entries);
            first = record;
            count = got ? static_cast<quint64>(*got) : 0;
        }
        goesOn = count > 0 && take(record, entries[record - first]);
    });
}

quint64 lengthOf(const capture::RecordEntry &entry)
{
    const bool isBytes = entry.kind == capture::RecordKind::Data || entry.kind == capture::RecordKind::Datagram;
    return isBytes ? entry.payloadLength : 0;
}

//! \a offset is of the first byte of \a records.
ByteStretch stretchOf(const SharedRecording &recording, const capture::RowSet &records, quint64 offset, quint64 from,
                      quint64 size)
{
    ByteStretch stretch;
    stretch.offset = from;
    eachEntry(recording, records, [&](quint64 record, const capture::RecordEntry &entry) {
        const quint64 begin = offset;
        offset += lengthOf(entry);
        if (offset <= from || lengthOf(entry) == 0)
            return true;
        const quint64 skipped = from > begin ? from - begin : 0;
        const quint64 wanted = std::min(lengthOf(entry) - skipped, size - static_cast<quint64>(stretch.bytes.size()));
        const QByteArray part = recording.part(entry, static_cast<quint32>(skipped), static_cast<quint32>(wanted));
        stretch.bytes += part;
        stretch.spans.append(
            {record, static_cast<quint32>(skipped), static_cast<quint32>(part.size()), entry.direction});
        return static_cast<quint64>(stretch.bytes.size()) < size && static_cast<quint64>(part.size()) == wanted;
    });
    return stretch;
}

} // namespace

ByteMap::ByteMap(const Timeline &timeline, const RecordingFeed &feed, QObject *parent)
    : QObject(parent)
    , m_timeline(timeline)
    , m_feed(feed)
{
    connect(&timeline, &Timeline::began, this, &ByteMap::beginAnew);
    connect(&timeline, &Timeline::grown, this, &ByteMap::count);
}

ByteMap::~ByteMap() = default;

void ByteMap::setActive(bool isActive)
{
    m_isActive = isActive;
    count();
}

void ByteMap::beginAnew()
{
    ++m_turn;
    ++m_wish;
    m_counted = 0;
    m_size = 0;
    m_checkpoints.clear();
    m_isCounting = false;
    Q_EMIT began();
    count();
}

capture::RowSet ByteMap::recordsOf(quint64 first, quint64 end) const
{
    capture::RowSet records;
    for (quint64 row = first; row < end; ++row)
        records.append(m_timeline.recordAt(row));
    return records;
}

//! The rows that came since.
void ByteMap::count()
{
    const quint64 end = std::min(m_timeline.count(), m_counted + mostAtOnce);
    if (!m_isActive || m_isCounting || end <= m_counted || !m_feed.recording())
        return;
    m_isCounting = true;
    const quint64 rows = end - m_counted;
    QThreadPool::globalInstance()->start([self = QPointer(this), turn = m_turn, rows, recording = m_feed.recording(),
                                          records = recordsOf(m_counted, end), from = Checkpoint{m_counted, m_size}] {
        const Count count = countOf(*recording, records, from);
        QMetaObject::invokeMethod(qApp, [self, turn, rows, count] {
            if (self)
                self->take(turn, rows, count);
        });
    });
}

ByteMap::Count ByteMap::countOf(const SharedRecording &recording, const capture::RowSet &records, Checkpoint from)
{
    Count count;
    eachEntry(recording, records, [&](quint64, const capture::RecordEntry &entry) {
        if (from.row % rowsPerCheckpoint == 0)
            count.checkpoints.push_back(from);
        ++from.row;
        from.offset += lengthOf(entry);
        count.bytes += lengthOf(entry);
        return true;
    });
    return count;
}

void ByteMap::take(quint64 turn, quint64 rows, const Count &count)
{
    if (turn != m_turn)
        return;
    m_isCounting = false;
    m_counted += rows;
    m_size += count.bytes;
    m_checkpoints.insert(m_checkpoints.end(), count.checkpoints.begin(), count.checkpoints.end());
    Q_EMIT grown(m_size);
    this->count();
}

void ByteMap::wish(quint64 offset, quint64 size)
{
    const quint64 wish = ++m_wish;
    const auto isAfter = [](quint64 wanted, const Checkpoint &checkpoint) { return wanted < checkpoint.offset; };
    const auto after = std::upper_bound(m_checkpoints.begin(), m_checkpoints.end(), offset, isAfter);
    if (after == m_checkpoints.begin() || offset >= m_size || size == 0)
        return;
    const Checkpoint from = *std::prev(after);
    const auto behind = std::upper_bound(after, m_checkpoints.end(), offset + size, isAfter);
    const quint64 end = behind == m_checkpoints.end() ? m_counted : behind->row;
    QThreadPool::globalInstance()->start([self = QPointer(this), wish, recording = m_feed.recording(),
                                          records = recordsOf(from.row, end), from, offset, size] {
        const ByteStretch stretch = stretchOf(*recording, records, from.offset, offset, size);
        QMetaObject::invokeMethod(qApp, [self, wish, stretch] {
            if (self && wish == self->m_wish)
                Q_EMIT self->stretchRead(stretch);
        });
    });
}

} // namespace wirebench::timeline
