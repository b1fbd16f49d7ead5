// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/trafficbytes.h"

#include "qml/models/wording.h"

namespace wirebench {

TrafficBytes::TrafficBytes(const timeline::Timeline &timeline, const timeline::RecordingFeed &feed, QObject *parent)
    : QObject(parent)
    , m_map(timeline, feed)
{
    connect(&m_map, &timeline::ByteMap::began, this, [this] {
        m_stretch = {};
        m_begins.clear();
        m_cursor = -1;
        m_first = 0;
        Q_EMIT stretchChanged();
        Q_EMIT sizeChanged();
        Q_EMIT placeChanged();
    });
    connect(&m_map, &timeline::ByteMap::grown, this, &TrafficBytes::onGrown);
    connect(&m_map, &timeline::ByteMap::stretchRead, this, &TrafficBytes::onRead);
}

void TrafficBytes::setActive(bool isActive)
{
    if (isActive == m_map.isActive())
        return;
    m_map.setActive(isActive);
    read();
    Q_EMIT activeChanged();
}

QString TrafficBytes::sizeText() const
{
    const QString size = wording::grouped(this->size());
    return m_map.isComplete() ? tr("%1 bytes").arg(size) : tr("%1 bytes…").arg(size);
}

void TrafficBytes::setLayout(int columns, int lines)
{
    columns = qMax(1, columns);
    lines = qMax(1, lines);
    if (columns == m_columns && lines == m_lines)
        return;
    const qint64 byte = m_first * m_columns;
    m_columns = columns;
    m_lines = lines;
    show(m_isFollowing ? lastFirst() : byte / columns);
    Q_EMIT sizeChanged();
    Q_EMIT placeChanged();
}

void TrafficBytes::setFirstLine(qint64 line)
{
    show(line);
    m_isFollowing = m_first == lastFirst();
    Q_EMIT placeChanged();
}

void TrafficBytes::setFollowing(bool isFollowing)
{
    m_isFollowing = isFollowing;
    if (isFollowing)
        show(lastFirst());
    Q_EMIT placeChanged();
}

void TrafficBytes::setCursor(qint64 cursor)
{
    m_cursor = std::clamp<qint64>(cursor, -1, size() - 1);
    const qint64 line = m_cursor / m_columns;
    if (m_cursor >= 0 && (line < m_first || line >= m_first + m_lines))
        show(line < m_first ? line : line - m_lines + 1);
    m_isFollowing = m_first == lastFirst() && m_cursor == size() - 1;
    m_isPickWanted = m_cursor >= 0;
    pick();
    Q_EMIT placeChanged();
}

void TrafficBytes::show(qint64 first)
{
    m_first = std::clamp<qint64>(first, 0, lastFirst());
    read();
}

//! What is in sight and is not there yet, with a screen full around it.
void TrafficBytes::read()
{
    if (!isActive())
        return;
    const qint64 screen = qint64(m_lines) * m_columns;
    const qint64 from = m_first * m_columns;
    const qint64 to = qMin(from + screen, size());
    const auto there = static_cast<qint64>(m_stretch.offset);
    if (from >= there && to <= there + m_stretch.bytes.size())
        return;
    const qint64 begin = qMax<qint64>(0, from - screen);
    m_map.wish(static_cast<quint64>(begin), static_cast<quint64>(from - begin + 2 * screen));
}

void TrafficBytes::onGrown()
{
    if (m_isFollowing)
        m_first = lastFirst();
    read();
    Q_EMIT sizeChanged();
    Q_EMIT placeChanged();
}

void TrafficBytes::onRead(const timeline::ByteStretch &stretch)
{
    m_stretch = stretch;
    m_begins.clear();
    auto begin = static_cast<qint64>(stretch.offset);
    for (const timeline::ByteStretch::Span &span : stretch.spans) {
        m_begins.push_back(begin);
        begin += span.length;
    }
    pick();
    Q_EMIT stretchChanged();
    Q_EMIT placeChanged();
}

const timeline::ByteStretch::Span *TrafficBytes::spanAt(qint64 byte) const
{
    const auto end = static_cast<qint64>(m_stretch.offset) + m_stretch.bytes.size();
    const auto after = std::upper_bound(m_begins.begin(), m_begins.end(), byte);
    if (after == m_begins.begin() || byte >= end)
        return nullptr;
    return &m_stretch.spans[std::distance(m_begins.begin(), after) - 1];
}

void TrafficBytes::pick()
{
    const timeline::ByteStretch::Span *span = m_isPickWanted ? spanAt(m_cursor) : nullptr;
    if (!span)
        return;
    m_isPickWanted = false;
    Q_EMIT recordPicked(span->record);
}

QString TrafficBytes::description() const
{
    const timeline::ByteStretch::Span *span = spanAt(m_cursor);
    if (!span)
        return sizeText();
    const char byte = m_stretch.bytes[m_cursor - static_cast<qint64>(m_stretch.offset)];
    const QString text = QString::fromLatin1(QByteArray(1, byte).toHex());
    const QString pattern = span->direction == capture::Direction::In ? tr("Byte %1 of %2: %3, received in row %4")
                                                                      : tr("Byte %1 of %2: %3, sent in row %4");
    return pattern.arg(wording::grouped(m_cursor + 1), wording::grouped(size()), text,
                       wording::grouped(static_cast<qint64>(span->record) + 1));
}

} // namespace wirebench
