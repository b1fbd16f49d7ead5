// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/streamtext.h"

#include "core/timeline/rowmaker.h"
#include "qml/models/wording.h"

namespace wirebench {

namespace {

constexpr std::chrono::milliseconds pause{100};

} // namespace

StreamText::StreamText(const timeline::Timeline &timeline, const timeline::RecordingFeed &feed, QObject *parent)
    : QAbstractListModel(parent)
    , m_map(timeline, feed)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &StreamText::read);
    connect(&m_map, &timeline::ByteMap::began, this, [this] { show({}); });
    connect(&m_map, &timeline::ByteMap::grown, this, [this] {
        if (!m_pause.isActive())
            m_pause.start();
    });
    connect(&m_map, &timeline::ByteMap::stretchRead, this, &StreamText::show);
}

int StreamText::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> StreamText::roleNames() const
{
    return {{TextRole, "text"}, {DirectionRole, "direction"}, {FirstRole, "first"}, {DescriptionRole, "description"}};
}

QVariant StreamText::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line &line = m_lines.at(index.row());
    switch (role) {
    case TextRole:
    case Qt::DisplayRole:
        return line.text;
    case DirectionRole:
        return static_cast<int>(line.direction);
    case FirstRole:
        return index.row() == 0 || m_lines.at(index.row() - 1).direction != line.direction;
    case DescriptionRole:
        return line.direction == capture::Direction::In ? tr("received: %1").arg(line.text)
                                                        : tr("sent: %1").arg(line.text);
    default:
        return {};
    }
}

void StreamText::setActive(bool isActive)
{
    m_map.setActive(isActive);
    if (isActive)
        read();
    else
        m_pause.stop();
}

QString StreamText::remark() const
{
    return m_leftOut == 0 ? QString()
                          : tr("%1 before this are not shown; as bytes, all are").arg(wording::bytes(m_leftOut));
}

void StreamText::read()
{
    const quint64 from = m_map.size() > mostBytes ? m_map.size() - mostBytes : 0;
    m_map.wish(from, m_map.size() - from);
}

QList<StreamText::Line> StreamText::linesOf(const timeline::ByteStretch &stretch)
{
    QList<Line> lines;
    QByteArray line;
    capture::Direction direction = capture::Direction::None;
    const auto end = [&] {
        if (!line.isEmpty())
            lines.append({timeline::readable(line, 4 * longestLine), direction});
        line.clear();
    };
    qsizetype at = 0;
    for (const timeline::ByteStretch::Span &span : stretch.spans) {
        if (span.direction != direction)
            end();
        direction = span.direction;
        for (const char byte : QByteArrayView(stretch.bytes).sliced(at, span.length)) {
            line += byte;
            if (byte == '\n' || line.size() == longestLine)
                end();
        }
        at += span.length;
    }
    end();
    return lines;
}

//! Tells what is new behind what stays; where the beginning is another, all of it.
void StreamText::show(const timeline::ByteStretch &stretch)
{
    const QList<Line> lines = linesOf(stretch);
    const auto firstOther = std::mismatch(m_lines.cbegin(), m_lines.cend(), lines.cbegin(), lines.cend()).first;
    const auto kept = static_cast<int>(firstOther - m_lines.cbegin());
    if (kept < count()) {
        beginRemoveRows({}, kept, count() - 1);
        m_lines.resize(kept);
        endRemoveRows();
    }
    if (kept < lines.size()) {
        beginInsertRows({}, kept, static_cast<int>(lines.size()) - 1);
        m_lines = lines;
        endInsertRows();
    }
    m_leftOut = stretch.offset;
    Q_EMIT changed();
}

} // namespace wirebench
