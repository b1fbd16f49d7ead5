// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/bytesheet.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>

namespace wirebench {

ByteSheet::ByteSheet(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setAcceptedMouseButtons(Qt::LeftButton);
    setActiveFocusOnTab(true);
    setAntialiasing(true);
    connect(this, &ByteSheet::lookChanged, this, [this] { update(); });
    connect(this, &QQuickItem::activeFocusChanged, this, [this] { update(); });
    measure();
}

void ByteSheet::setBytes(const QByteArray &bytes)
{
    if (bytes == m_bytes)
        return;
    m_bytes = bytes;
    m_firstLine = 0;
    m_cursor = m_bytes.isEmpty() ? -1 : std::min(m_cursor, static_cast<int>(m_bytes.size()) - 1);
    measure();
    Q_EMIT bytesChanged();
    Q_EMIT firstLineChanged();
    Q_EMIT cursorChanged();
}

void ByteSheet::setFace(const QFont &face)
{
    m_face = face;
    measure();
    Q_EMIT lookChanged();
}

void ByteSheet::measure()
{
    const QFontMetricsF metrics(m_face);
    m_cell = metrics.horizontalAdvance(u'0');
    m_lineHeight = std::ceil(metrics.height() * 1.25);
    for (m_columns = 16; m_columns > 4 && textX(m_columns) > width(); m_columns /= 2) { }
    m_firstLine = std::clamp(m_firstLine, 0, std::max(0, lineCount() - visibleLines()));
    setImplicitHeight(lineCount() * m_lineHeight);
    Q_EMIT layoutChanged();
    update();
}

int ByteSheet::visibleLines() const
{
    return std::max(1, static_cast<int>(height() / m_lineHeight));
}

void ByteSheet::geometryChange(const QRectF &to, const QRectF &from)
{
    QQuickPaintedItem::geometryChange(to, from);
    measure();
}

qreal ByteSheet::hexX(int column) const
{
    return m_cell * (offsetDigits() + 2 + column * 3 + column / 8);
}

qreal ByteSheet::textX(int column) const
{
    return hexX(m_columns) + m_cell * (1 + column);
}

void ByteSheet::setFirstLine(int line)
{
    line = std::clamp(line, 0, std::max(0, lineCount() - visibleLines()));
    if (line == m_firstLine)
        return;
    m_firstLine = line;
    update();
    Q_EMIT firstLineChanged();
}

void ByteSheet::setCursor(int cursor)
{
    cursor = std::clamp(cursor, -1, static_cast<int>(m_bytes.size()) - 1);
    if (cursor == m_cursor)
        return;
    m_cursor = cursor;
    const int line = cursor / m_columns;
    if (cursor >= 0 && line < m_firstLine)
        setFirstLine(line);
    else if (cursor >= 0 && line >= m_firstLine + visibleLines())
        setFirstLine(line - visibleLines() + 1);
    update();
    Q_EMIT cursorChanged();
}

void ByteSheet::setRangeStart(int start)
{
    if (start == m_rangeStart)
        return;
    m_rangeStart = start;
    if (start >= 0 && (start / m_columns < m_firstLine || start / m_columns >= m_firstLine + visibleLines()))
        setFirstLine(start / m_columns);
    update();
    Q_EMIT rangeChanged();
}

void ByteSheet::setRangeLength(int length)
{
    if (length == m_rangeLength)
        return;
    m_rangeLength = length;
    update();
    Q_EMIT rangeChanged();
}

QString ByteSheet::description() const
{
    if (m_cursor < 0)
        return tr("%1 bytes").arg(m_bytes.size());
    const auto byte = static_cast<quint8>(m_bytes[m_cursor]);
    return tr("Byte %1 of %2: %3").arg(m_cursor).arg(m_bytes.size()).arg(byte, 2, 16, QLatin1Char('0'));
}

void ByteSheet::paint(QPainter *painter)
{
    painter->setFont(m_face);
    const int last = std::min(lineCount(), m_firstLine + static_cast<int>(std::ceil(height() / m_lineHeight)));
    for (int line = m_firstLine; line < last; ++line)
        paintLine(painter, line, (line - m_firstLine) * m_lineHeight);
}

void ByteSheet::paintLine(QPainter *painter, int line, qreal y) const
{
    const int from = line * m_columns;
    const int to = std::min(from + m_columns, static_cast<int>(m_bytes.size()));
    const auto box = [&](qreal x, qreal characters) { return QRectF(x, y, m_cell * characters, m_lineHeight); };
    painter->setPen(m_softColor);
    painter->drawText(box(0, offsetDigits()), Qt::AlignVCenter | Qt::TextDontClip,
                      QString::number(from, 16).rightJustified(offsetDigits(), u'0'));
    const int rangeFrom = std::max(from, m_rangeStart);
    const int rangeTo = std::min(to, m_rangeStart + m_rangeLength);
    if (m_rangeStart >= 0 && rangeFrom < rangeTo) {
        const int first = rangeFrom - from;
        const int last = rangeTo - from - 1;
        painter->fillRect(QRectF(hexX(first) - m_cell / 2, y, hexX(last) - hexX(first) + 3 * m_cell, m_lineHeight),
                          m_rangeColor);
        painter->fillRect(box(textX(first), last - first + 1), m_rangeColor);
    }
    for (int at = from; at < to; ++at) {
        const int column = at - from;
        const auto byte = static_cast<quint8>(m_bytes[at]);
        if (at == m_cursor) {
            painter->setPen(QPen(m_cursorColor, hasActiveFocus() ? 2 : 1));
            painter->drawRect(box(hexX(column) - m_cell / 4, 2.5).adjusted(1, 1, -1, -1));
        }
        painter->setPen(m_textColor);
        painter->drawText(box(hexX(column), 2), Qt::AlignVCenter | Qt::TextDontClip,
                          QString::number(byte, 16).rightJustified(2, u'0'));
        const bool isShown = byte >= ' ' && byte <= '~';
        painter->setPen(isShown ? m_textColor : m_softColor);
        painter->drawText(box(textX(column), 1), Qt::AlignVCenter | Qt::TextDontClip,
                          isShown ? QString(QLatin1Char(m_bytes[at])) : QStringLiteral("·"));
    }
}

int ByteSheet::byteAt(const QPointF &position) const
{
    const int line = m_firstLine + static_cast<int>(position.y() / m_lineHeight);
    int column = 0;
    if (position.x() >= textX(0))
        column = static_cast<int>((position.x() - textX(0)) / m_cell);
    else
        while (column + 1 < m_columns && position.x() >= hexX(column + 1) - m_cell / 2)
            ++column;
    return std::min(line * m_columns + std::clamp(column, 0, m_columns - 1), static_cast<int>(m_bytes.size()) - 1);
}

void ByteSheet::pick(int offset)
{
    setCursor(offset);
    if (m_cursor >= 0)
        Q_EMIT picked(m_cursor);
}

void ByteSheet::mousePressEvent(QMouseEvent *event)
{
    forceActiveFocus(Qt::MouseFocusReason);
    pick(byteAt(event->position()));
}

void ByteSheet::mouseMoveEvent(QMouseEvent *event)
{
    pick(byteAt(event->position()));
}

void ByteSheet::wheelEvent(QWheelEvent *event)
{
    if (lineCount() <= visibleLines())
        return event->ignore();
    setFirstLine(m_firstLine - event->angleDelta().y() / 40);
}

void ByteSheet::keyPressEvent(QKeyEvent *event)
{
    const int page = m_columns * visibleLines();
    const int end = static_cast<int>(m_bytes.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return pick(std::max(0, m_cursor - 1));
    case Qt::Key_Right:
        return pick(std::min(end, m_cursor + 1));
    case Qt::Key_Up:
        return pick(m_cursor >= m_columns ? m_cursor - m_columns : m_cursor);
    case Qt::Key_Down:
        return pick(m_cursor + m_columns <= end ? m_cursor + m_columns : m_cursor);
    case Qt::Key_PageUp:
        return pick(std::max(0, m_cursor - page));
    case Qt::Key_PageDown:
        return pick(std::min(end, m_cursor + page));
    case Qt::Key_Home:
        return pick(std::min(end, 0));
    case Qt::Key_End:
        return pick(end);
    default:
        event->ignore();
    }
}

} // namespace wirebench
