// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/timelinemodel.h"

#include "qml/models/wording.h"

namespace wirebench {

using capture::Direction;
using capture::RecordKind;

TimelineModel::TimelineModel(timeline::Timeline &timeline, timeline::RecordingFeed &feed, QObject *parent)
    : QAbstractListModel(parent)
    , m_timeline(timeline)
    , m_feed(feed)
    , m_total(static_cast<qint64>(timeline.count()))
{
    connect(&timeline, &timeline::Timeline::began, this, &TimelineModel::onBegan);
    connect(&timeline, &timeline::Timeline::grown, this, &TimelineModel::onGrown);
    connect(&timeline, &timeline::Timeline::rowsCame, this, &TimelineModel::onRowsCame);
    connect(&timeline, &timeline::Timeline::progressed, this, &TimelineModel::progressChanged);
    connect(&feed, &timeline::RecordingFeed::grown, this, &TimelineModel::totalChanged);
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_lines;
}

QHash<int, QByteArray> TimelineModel::roleNames() const
{
    return {{NumberRole, "number"},
            {RowRole, "row"},
            {KnownRole, "known"},
            {TimeRole, "time"},
            {DeltaRole, "delta"},
            {DirectionRole, "direction"},
            {EventRole, "event"},
            {PeerRole, "peer"},
            {LengthRole, "length"},
            {ProtocolRole, "protocol"},
            {SummaryRole, "summary"},
            {SoundRole, "sound"},
            {CurrentRole, "current"},
            {SelectedRole, "selected"},
            {ExpandedRole, "expanded"},
            {MarkedRole, "marked"},
            {DescriptionRole, "description"}};
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const qint64 row = m_first + index.row();
    if (row >= m_total)
        return {}; // a line that is about to go
    switch (role) {
    case RowRole:
        return row;
    case CurrentRole:
        return row == m_current;
    case SelectedRole:
        return isSelected(row);
    case ExpandedRole:
        return row == m_expanded;
    case NumberRole:
        return wording::grouped(static_cast<qint64>(m_timeline.recordAt(static_cast<quint64>(row))) + 1);
    case MarkedRole:
        return m_marks.contains(m_timeline.recordAt(static_cast<quint64>(row)));
    default:
        return rowData(row, m_timeline.row(static_cast<quint64>(row)), role);
    }
}

QVariant TimelineModel::rowData(qint64 row, const timeline::Row *known, int role) const
{
    static const timeline::Row nothing;
    const timeline::Row &it = known ? *known : nothing;
    const bool isBytes = it.entry.kind == RecordKind::Data || it.entry.kind == RecordKind::Datagram;
    switch (role) {
    case KnownRole:
        return known != nullptr;
    case TimeRole:
        return known ? wording::timeOfDay(it.entry.time) : QString();
    case DeltaRole:
        return known ? delta(row, it) : QString();
    case DirectionRole:
        return static_cast<int>(it.entry.direction);
    case EventRole:
        return known && !isBytes;
    case PeerRole:
        return it.peer;
    case LengthRole:
        return known && isBytes ? wording::grouped(it.entry.payloadLength) : QString();
    case ProtocolRole:
        return it.protocol;
    case SummaryRole:
    case Qt::DisplayRole:
        return it.summary;
    case SoundRole:
        return it.isSound;
    case DescriptionRole:
        return known ? wording::describe(it) : QString();
    default:
        return {};
    }
}

QString TimelineModel::delta(qint64 row, const timeline::Row &known) const
{
    const timeline::Row *before = row > 0 ? m_timeline.row(static_cast<quint64>(row - 1)) : nullptr;
    return before ? wording::difference(known.entry.time - before->entry.time) : QString();
}

qreal TimelineModel::progress() const
{
    const capture::SearchProgress progress = m_timeline.progress();
    return progress.total == 0 ? 1 : static_cast<qreal>(progress.examined) / static_cast<qreal>(progress.total);
}

void TimelineModel::setCapacity(int capacity)
{
    capacity = std::max(0, capacity);
    if (capacity == m_capacity)
        return;
    m_capacity = capacity;
    show(m_isFollowing ? lastFirst() : m_first);
    Q_EMIT capacityChanged();
}

void TimelineModel::setFirstRow(qint64 row)
{
    show(row);
    setFollowing(m_first == lastFirst());
}

void TimelineModel::setFollowing(bool isFollowing)
{
    if (isFollowing)
        show(lastFirst());
    if (isFollowing == m_isFollowing)
        return;
    m_isFollowing = isFollowing;
    Q_EMIT followingChanged();
}

void TimelineModel::show(qint64 first)
{
    first = std::clamp<qint64>(first, 0, lastFirst());
    const bool isMoved = first != m_first;
    const int lines = static_cast<int>(std::min<qint64>(m_capacity, m_total - first));
    const int before = m_lines;
    m_first = first; // the lines that stay show other rows, which is told below
    if (lines < before) {
        beginRemoveRows({}, lines, before - 1);
        m_lines = lines;
        endRemoveRows();
    } else if (lines > before) {
        beginInsertRows({}, before, lines - 1);
        m_lines = lines;
        endInsertRows();
    }
    // The row before the first tells how much later that is; half a screen around is there when it is scrolled to.
    const qint64 margin = 1 + m_capacity / 2;
    const qint64 from = std::max<qint64>(0, first - margin);
    m_timeline.look(static_cast<quint64>(from), static_cast<quint64>(first + lines + margin - from));
    if (!isMoved)
        return;
    if (std::min(before, lines) > 0)
        Q_EMIT dataChanged(index(0), index(std::min(before, lines) - 1));
    Q_EMIT firstRowChanged();
}

void TimelineModel::onGrown()
{
    m_total = static_cast<qint64>(m_timeline.count());
    restoreCurrent();
    show(m_isFollowing ? lastFirst() : m_first);
    Q_EMIT totalChanged();
}

void TimelineModel::onBegan()
{
    if (m_current >= 0 && !m_lostCurrent)
        m_lostCurrent = m_currentRecordBefore;
    m_total = static_cast<qint64>(m_timeline.count());
    m_current = m_anchor = -1;
    if (m_expanded >= 0) {
        m_expanded = -1;
        Q_EMIT expandedRowChanged();
    }
    restoreCurrent();
    const qint64 first = m_first;
    show(m_isFollowing ? lastFirst() : std::max<qint64>(0, m_current - m_capacity / 2));
    if (first == m_first && m_lines > 0) // other rows in the same lines
        Q_EMIT dataChanged(index(0), index(m_lines - 1));
    Q_EMIT totalChanged();
    Q_EMIT currentRowChanged();
}

//! The record that was current under the filter before is so again, once it has been found.
void TimelineModel::restoreCurrent()
{
    if (!m_lostCurrent)
        return;
    const quint64 row = m_timeline.rowOf(*m_lostCurrent);
    if (row >= m_timeline.count() || m_timeline.recordAt(row) != *m_lostCurrent)
        return;
    m_current = m_anchor = static_cast<qint64>(row);
    m_currentRecordBefore = *m_lostCurrent;
    m_lostCurrent.reset();
    Q_EMIT currentRowChanged();
}

void TimelineModel::onRowsCame(quint64 first, quint64 last)
{
    changed(static_cast<qint64>(first), static_cast<qint64>(last) + 1); // the next knows how much later it is
}

void TimelineModel::changed(qint64 firstRow, qint64 lastRow, const QList<int> &roles)
{
    const qint64 first = std::max<qint64>(firstRow - m_first, 0);
    const qint64 last = std::min<qint64>(lastRow - m_first, m_lines - 1);
    if (first <= last)
        Q_EMIT dataChanged(index(static_cast<int>(first)), index(static_cast<int>(last)), roles);
}

QString TimelineModel::totalText() const
{
    return wording::grouped(m_total);
}

QString TimelineModel::recordCountText() const
{
    return wording::grouped(recordCount());
}

qint64 TimelineModel::currentRecord() const
{
    return m_current < 0 ? -1 : static_cast<qint64>(m_timeline.recordAt(static_cast<quint64>(m_current)));
}

qint64 TimelineModel::selectedCount() const
{
    return m_current < 0 ? 0 : std::abs(m_current - m_anchor) + 1;
}

bool TimelineModel::isSelected(qint64 row) const
{
    return m_current >= 0 && row >= std::min(m_current, m_anchor) && row <= std::max(m_current, m_anchor);
}

QList<quint64> TimelineModel::selectedRecords(qsizetype most) const
{
    QList<quint64> records;
    for (qint64 row = std::min(m_current, m_anchor); m_current >= 0 && row <= std::max(m_current, m_anchor); ++row) {
        if (records.size() == most)
            break;
        records.append(m_timeline.recordAt(static_cast<quint64>(row)));
    }
    return records;
}

void TimelineModel::moveTo(qint64 row, bool extends)
{
    row = std::clamp<qint64>(row, m_total == 0 ? -1 : 0, m_total - 1);
    m_lostCurrent.reset();
    const qint64 from = std::min(m_current, m_anchor);
    const qint64 to = std::max(m_current, m_anchor);
    m_current = row;
    m_anchor = extends && m_anchor >= 0 ? m_anchor : row;
    if (row >= 0)
        m_currentRecordBefore = m_timeline.recordAt(static_cast<quint64>(row));
    const QList<int> roles = {CurrentRole, SelectedRole};
    changed(from, to, roles);
    changed(std::min(m_current, m_anchor), std::max(m_current, m_anchor), roles);
    if (row >= 0 && (row < m_first || row >= m_first + m_capacity))
        setFirstRow(row < m_first ? row : row - m_capacity + 1);
    else if (row >= 0 && row < m_total - 1)
        setFollowing(false); // whoever looks at a row wants it to stay
    Q_EMIT currentRowChanged();
}

void TimelineModel::moveBy(qint64 rows, bool extends)
{
    if (m_current < 0)
        return moveTo(rows > 0 ? m_first : m_first + m_lines - 1, extends);
    moveTo(m_current + rows, extends);
}

void TimelineModel::scrollBy(qint64 rows)
{
    setFirstRow(m_first + rows);
}

bool TimelineModel::handleKey(int key, int modifiers)
{
    const bool extends = (modifiers & Qt::ShiftModifier) != 0;
    switch (key) {
    case Qt::Key_Up:
        moveBy(-1, extends);
        return true;
    case Qt::Key_Down:
        moveBy(1, extends);
        return true;
    case Qt::Key_PageUp:
        moveBy(-std::max(1, m_capacity - 1), extends);
        return true;
    case Qt::Key_PageDown:
        moveBy(std::max(1, m_capacity - 1), extends);
        return true;
    case Qt::Key_Home:
        moveTo(0, extends);
        return true;
    case Qt::Key_End:
        moveTo(m_total - 1, extends);
        return true;
    case Qt::Key_Space:
        toggleExpanded(m_current);
        return true;
    default:
        return false;
    }
}

void TimelineModel::toggleExpanded(qint64 row)
{
    const qint64 before = std::exchange(m_expanded, m_expanded == row ? -1 : row);
    changed(before, before, {ExpandedRole});
    changed(m_expanded, m_expanded, {ExpandedRole});
    Q_EMIT expandedRowChanged();
}

void TimelineModel::toggleMark()
{
    if (m_current < 0)
        return;
    const quint64 record = m_timeline.recordAt(static_cast<quint64>(m_current));
    if (m_marks.erase(record) == 0)
        m_marks.insert(record);
    changed(m_current, m_current, {MarkedRole});
    Q_EMIT marksChanged();
}

void TimelineModel::setMarks(const std::set<quint64> &marks)
{
    m_marks = marks;
    changed(m_first, m_first + m_lines, {MarkedRole});
    Q_EMIT marksChanged();
}

void TimelineModel::moveToMark(int direction)
{
    const quint64 from = m_current < 0 ? 0 : m_timeline.recordAt(static_cast<quint64>(m_current));
    const auto isShown = [this](quint64 record) {
        const quint64 row = m_timeline.rowOf(record);
        return row < m_timeline.count() && m_timeline.recordAt(row) == record;
    };
    const auto go = [&](auto begin, auto end) {
        const auto found = std::find_if(begin, end, isShown);
        if (found != end)
            moveTo(static_cast<qint64>(m_timeline.rowOf(*found)), false);
    };
    if (direction > 0)
        go(m_marks.upper_bound(from), m_marks.end());
    else
        go(std::make_reverse_iterator(m_marks.lower_bound(from)), m_marks.rend());
}

} // namespace wirebench
