// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/timelinemodel.h"

namespace wirebench {

TimelineModel::TimelineModel(timeline::Timeline &timeline, timeline::RecordingFeed &feed, QObject *parent)
    : QAbstractListModel(parent)
    , m_timeline(timeline)
    , m_feed(feed)
    , m_marks(feed)
    , m_total(static_cast<qint64>(timeline.count()))
{
    connect(&timeline, &timeline::Timeline::began, this, &TimelineModel::onBegan);
    connect(&timeline, &timeline::Timeline::grown, this, &TimelineModel::onGrown);
    connect(&timeline, &timeline::Timeline::rowsCame, this, &TimelineModel::onRowsCame);
    connect(&timeline, &timeline::Timeline::forgotten, this, [this] {
        show(m_first); // which asks for them
        changedAll();
    });
    connect(&timeline, &timeline::Timeline::progressed, this, &TimelineModel::progressChanged);
    connect(&feed, &timeline::RecordingFeed::grown, this, &TimelineModel::totalChanged);
    connect(&m_marks, &RowMarks::marksChanged, this, [this] { changedAll({MarkedRole, NoteRole, DescriptionRole}); });
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_lines;
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

void TimelineModel::setBytesPerLine(int bytes)
{
    if (bytes == m_open.bytesPerLine() || bytes < 1)
        return;
    const OpenRows::Place first = m_open.at(m_first);
    m_open.setBytesPerLine(bytes);
    if (!m_open.isEmpty()) {
        m_first = m_open.lineOf(first.row);
        relayout();
    }
    Q_EMIT bytesPerLineChanged();
}

void TimelineModel::setFirstLine(qint64 line)
{
    show(line);
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
    const int lines = static_cast<int>(std::min<qint64>(m_capacity, lineTotal() - first));
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
    const qint64 row = m_open.at(first).row;
    const qint64 from = std::max<qint64>(0, row - margin);
    m_timeline.look(static_cast<quint64>(from), static_cast<quint64>(row + lines + margin - from));
    if (!isMoved)
        return;
    if (std::min(before, lines) > 0)
        Q_EMIT dataChanged(index(0), index(std::min(before, lines) - 1));
    Q_EMIT firstRowChanged();
}

void TimelineModel::relayout()
{
    const qint64 first = m_first;
    show(m_isFollowing ? lastFirst() : m_first);
    if (first == m_first)
        changedAll();
    Q_EMIT totalChanged();
    Q_EMIT firstRowChanged();
}

void TimelineModel::bringIntoSight(qint64 row)
{
    const qint64 line = m_open.lineOf(row);
    const qint64 last = line + m_open.linesBelow(row);
    if (line < m_first)
        setFirstLine(line);
    else if (last >= m_first + m_capacity)
        setFirstLine(std::min(line, last - m_capacity + 1));
    else if (row < m_total - 1)
        setFollowing(false); // whoever looks at a row wants it to stay
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
    if (m_selection.current() >= 0 && !m_lostCurrent)
        m_lostCurrent = m_currentRecordBefore;
    m_total = static_cast<qint64>(m_timeline.count());
    m_selection.clear();
    m_open.clear();
    restoreCurrent();
    const qint64 first = m_first;
    show(m_isFollowing ? lastFirst() : std::max<qint64>(0, m_selection.current() - m_capacity / 2));
    if (first == m_first)
        changedAll(); // other rows in the same lines
    Q_EMIT totalChanged();
    Q_EMIT currentRowChanged();
}

//! The record that was current under the filter before is so again, once it has been found.
void TimelineModel::restoreCurrent()
{
    if (!m_lostCurrent || !isShown(*m_lostCurrent))
        return;
    m_selection.moveTo(static_cast<qint64>(m_timeline.rowOf(*m_lostCurrent)), false);
    m_currentRecordBefore = *m_lostCurrent;
    m_lostCurrent.reset();
    Q_EMIT currentRowChanged();
}

bool TimelineModel::isShown(quint64 record) const
{
    const quint64 row = m_timeline.rowOf(record);
    return row < m_timeline.count() && m_timeline.recordAt(row) == record;
}

void TimelineModel::onRowsCame(quint64 first, quint64 last)
{
    changed(static_cast<qint64>(first), static_cast<qint64>(last) + 1); // the next knows how much later it is
}

void TimelineModel::changed(qint64 firstRow, qint64 lastRow, const QList<int> &roles)
{
    const qint64 first = std::max<qint64>(m_open.lineOf(firstRow) - m_first, 0);
    const qint64 last = std::min<qint64>(m_open.lineOf(lastRow) + m_open.linesBelow(lastRow) - m_first, m_lines - 1);
    if (first <= last)
        Q_EMIT dataChanged(index(static_cast<int>(first)), index(static_cast<int>(last)), roles);
}

void TimelineModel::changedAll(const QList<int> &roles)
{
    if (m_lines > 0)
        Q_EMIT dataChanged(index(0), index(m_lines - 1), roles);
}

qint64 TimelineModel::currentRecord() const
{
    return m_selection.current() < 0 ? -1 : static_cast<qint64>(recordOf(m_selection.current()));
}

void TimelineModel::moveTo(qint64 row, bool extends)
{
    row = std::clamp<qint64>(row, m_total == 0 ? -1 : 0, m_total - 1);
    m_lostCurrent.reset();
    m_selection.moveTo(row, extends);
    if (row >= 0) {
        m_currentRecordBefore = recordOf(row);
        bringIntoSight(row);
    }
    changedAll({CurrentRole, SelectedRole});
    Q_EMIT currentRowChanged();
}

void TimelineModel::moveBy(qint64 lines, bool extends)
{
    if (m_selection.current() < 0)
        return moveTo(m_open.at(lines > 0 ? m_first : m_first + m_lines - 1).row, extends);
    if (std::abs(lines) == 1)
        return moveTo(m_selection.current() + lines, extends);
    const qint64 line = m_open.lineOf(m_selection.current()) + lines;
    moveTo(m_open.at(std::max<qint64>(0, line)).row, extends);
}

void TimelineModel::press(int line, int modifiers, bool opens)
{
    const OpenRows::Place place = m_open.at(m_first + line);
    if (place.row >= m_total)
        return;
    if ((modifiers & Qt::ControlModifier) != 0)
        return toggleSelected(place.row);
    const bool asksForAll = m_open.hiddenAt(place) > 0;
    moveTo(place.row, (modifiers & Qt::ShiftModifier) != 0);
    if (asksForAll)
        Q_EMIT bytesAsked();
    else if (opens && place.part == 0)
        toggleExpanded(place.row);
}

void TimelineModel::pressForMenu(int line)
{
    const qint64 row = m_open.at(m_first + line).row;
    if (row < m_total && !m_selection.contains(row))
        moveTo(row, false);
}

void TimelineModel::toggleSelected(qint64 row)
{
    m_selection.toggle(row);
    m_currentRecordBefore = recordOf(row);
    bringIntoSight(row);
    changedAll({CurrentRole, SelectedRole});
    Q_EMIT currentRowChanged();
}

void TimelineModel::scrollBy(qint64 lines)
{
    setFirstLine(m_first + lines);
}

bool TimelineModel::moveToRecord(quint64 record)
{
    if (!isShown(record)) {
        m_lostCurrent = record;
        return false;
    }
    moveTo(static_cast<qint64>(m_timeline.rowOf(record)), false);
    return true;
}

bool TimelineModel::handleKey(int key, int modifiers)
{
    const bool extends = (modifiers & Qt::ShiftModifier) != 0;
    const qint64 current = m_selection.current();
    const qint64 page = std::max(1, m_capacity - 1);
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        moveBy(key == Qt::Key_Up ? -1 : 1, extends);
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        moveBy(key == Qt::Key_PageUp ? -page : page, extends);
        return true;
    case Qt::Key_Home:
    case Qt::Key_End:
        moveTo(key == Qt::Key_Home ? 0 : m_total - 1, extends);
        return true;
    case Qt::Key_Space:
        toggleExpanded(current);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (m_open.isOpen(current) == (key == Qt::Key_Left))
            toggleExpanded(current);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT bytesAsked();
        return true;
    case Qt::Key_A:
        if ((modifiers & Qt::ControlModifier) == 0)
            return false;
        m_selection.moveTo(0, false);
        moveTo(m_total - 1, true);
        return true;
    default:
        return false;
    }
}

void TimelineModel::toggleExpanded(qint64 row)
{
    const timeline::Row *it = row >= 0 && row < m_total ? known(row) : nullptr;
    if (m_open.isOpen(row))
        m_open.close(row);
    else if (it && !it->beginning.isEmpty())
        m_open.open(row, it->entry.payloadLength);
    else
        return;
    if (m_isFollowing && row < m_total - 1)
        setFollowing(false); // whoever looks into a row wants it to stay
    relayout();
    bringIntoSight(row);
}

void TimelineModel::toggleMark()
{
    if (m_selection.current() >= 0)
        m_marks.toggle(recordOf(m_selection.current()));
}

void TimelineModel::moveToMark(int direction)
{
    const qint64 from = m_selection.current() < 0 ? -1 : currentRecord();
    const auto found = m_marks.beside(from, direction, [this](quint64 record) { return isShown(record); });
    if (found)
        moveToRecord(*found);
}

void TimelineModel::setFound(const std::function<bool(quint64)> &isFound)
{
    m_isFound = isFound;
    changedAll({FoundRole, DescriptionRole});
}

} // namespace wirebench
