// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/trafficsheet.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>

namespace wirebench {

namespace {

constexpr int offsetDigits = 10; // of a terabyte

} // namespace

TrafficSheet::TrafficSheet(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setAcceptedMouseButtons(Qt::LeftButton);
    setActiveFocusOnTab(true);
    setAntialiasing(true);
    connect(this, &TrafficSheet::lookChanged, this, [this] { update(); });
    connect(this, &QQuickItem::activeFocusChanged, this, [this] { update(); });
}

void TrafficSheet::setTraffic(TrafficBytes *traffic)
{
    if (traffic == m_traffic)
        return;
    if (m_traffic)
        m_traffic->disconnect(this);
    m_traffic = traffic;
    if (traffic) {
        connect(traffic, &TrafficBytes::stretchChanged, this, [this] { update(); });
        connect(traffic, &TrafficBytes::placeChanged, this, [this] { update(); });
    }
    measure();
    Q_EMIT trafficChanged();
}

void TrafficSheet::setFace(const QFont &face)
{
    m_face = face;
    measure();
    Q_EMIT lookChanged();
}

void TrafficSheet::measure()
{
    const QFontMetricsF metrics(m_face);
    m_cell = metrics.horizontalAdvance(u'0');
    m_lineHeight = std::ceil(metrics.height() * 1.25);
    for (m_columns = 32; m_columns > 4 && textX(m_columns) > width(); m_columns /= 2) { }
    if (m_traffic && width() > 0 && height() > 0)
        m_traffic->setLayout(m_columns, visibleLines());
    Q_EMIT layoutChanged();
    update();
}

int TrafficSheet::visibleLines() const
{
    return std::max(1, static_cast<int>(height() / m_lineHeight));
}

void TrafficSheet::geometryChange(const QRectF &to, const QRectF &from)
{
    QQuickPaintedItem::geometryChange(to, from);
    measure();
}

qreal TrafficSheet::hexX(int column) const
{
    return m_cell * (offsetDigits + 5 + column * 3 + column / 8);
}

qreal TrafficSheet::textX(int column) const
{
    return hexX(m_columns) + m_cell * (1 + column);
}

QRectF TrafficSheet::box(qreal x, qreal y, qreal characters) const
{
    return {x, y, m_cell * characters, m_lineHeight};
}

void TrafficSheet::paint(QPainter *painter)
{
    if (!m_traffic)
        return;
    painter->setFont(m_face);
    const qint64 first = m_traffic->firstLine();
    const qint64 last = std::min(m_traffic->lineTotal(), first + visibleLines());
    for (qint64 line = first; line < last; ++line)
        paintLine(painter, line, static_cast<qreal>(line - first) * m_lineHeight);
}

void TrafficSheet::paintLine(QPainter *painter, qint64 line, qreal y) const
{
    const qint64 from = line * m_columns;
    painter->setPen(m_softColor);
    painter->drawText(box(m_cell, y, offsetDigits), Qt::AlignVCenter | Qt::TextDontClip,
                      QString::number(from, 16).rightJustified(offsetDigits, u'0'));
    if (const auto *span = m_traffic->spanAt(from)) {
        const bool isIn = span->direction == capture::Direction::In;
        painter->setPen(isIn ? m_incomingColor : m_outgoingColor);
        painter->drawText(box(m_cell * (offsetDigits + 2.5), y, 1), Qt::AlignVCenter | Qt::TextDontClip,
                          isIn ? QStringLiteral("↓") : QStringLiteral("↑"));
    }
    const qint64 to = std::min(from + m_columns, m_traffic->size());
    for (qint64 at = from; at < to; ++at)
        paintByte(painter, at, static_cast<int>(at - from), y);
}

void TrafficSheet::paintByte(QPainter *painter, qint64 at, int column, qreal y) const
{
    const timeline::ByteStretch &stretch = m_traffic->stretch();
    const auto *span = m_traffic->spanAt(at);
    if (!span)
        return; // not read yet
    const auto *chosen = m_traffic->spanAt(m_traffic->cursor());
    if (chosen && chosen->record == span->record) {
        painter->fillRect(box(hexX(column) - m_cell / 2, y, 3), m_recordColor);
        painter->fillRect(box(textX(column), y, 1), m_recordColor);
    }
    const bool isIn = span->direction == capture::Direction::In;
    const QColor color = isIn ? m_incomingColor : m_outgoingColor;
    const auto *before = m_traffic->spanAt(at - 1);
    if (before && before != span)
        painter->fillRect(QRectF(hexX(column) - m_cell / 2 - 0.5, y + 3, 1, m_lineHeight - 6), m_softColor);
    if (at == m_traffic->cursor()) {
        painter->setPen(QPen(m_cursorColor, hasActiveFocus() ? 2 : 1));
        painter->drawRect(box(hexX(column) - m_cell / 4, y, 2.5).adjusted(1, 1, -1, -1));
    }
    const char byte = stretch.bytes[at - static_cast<qint64>(stretch.offset)];
    const bool isShown = byte >= ' ' && byte <= '~';
    painter->setPen(color);
    painter->drawText(box(hexX(column), y, 2), Qt::AlignVCenter | Qt::TextDontClip,
                      QString::fromLatin1(QByteArray(1, byte).toHex()));
    painter->drawText(box(textX(column), y, 1), Qt::AlignVCenter | Qt::TextDontClip,
                      isShown ? QString(QLatin1Char(byte)) : QStringLiteral("·"));
    if (!isIn)
        painter->fillRect(QRectF(hexX(column), y + m_lineHeight - 3, m_cell * 2, 1), color);
}

qint64 TrafficSheet::byteAt(const QPointF &position) const
{
    const qint64 line = m_traffic->firstLine() + static_cast<qint64>(position.y() / m_lineHeight);
    int column = 0;
    if (position.x() >= textX(0))
        column = static_cast<int>((position.x() - textX(0)) / m_cell);
    else
        while (column + 1 < m_columns && position.x() >= hexX(column + 1) - m_cell / 2)
            ++column;
    return line * m_columns + std::clamp(column, 0, m_columns - 1);
}

void TrafficSheet::mousePressEvent(QMouseEvent *event)
{
    forceActiveFocus(Qt::MouseFocusReason);
    if (m_traffic)
        m_traffic->setCursor(byteAt(event->position()));
}

void TrafficSheet::mouseMoveEvent(QMouseEvent *event)
{
    if (m_traffic)
        m_traffic->setCursor(std::max<qint64>(0, byteAt(event->position())));
}

void TrafficSheet::wheelEvent(QWheelEvent *event)
{
    if (m_traffic)
        m_traffic->setFirstLine(m_traffic->firstLine() - event->angleDelta().y() / 40);
}

void TrafficSheet::keyPressEvent(QKeyEvent *event)
{
    if (!m_traffic)
        return event->ignore();
    const qint64 line = m_columns;
    const qint64 page = line * std::max(1, visibleLines() - 1);
    const qint64 cursor = m_traffic->cursor();
    const auto move = [&](qint64 bytes) {
        const qint64 start = m_traffic->firstLine() * line;
        m_traffic->setCursor(cursor < 0 ? start : std::max<qint64>(0, cursor + bytes));
    };
    switch (event->key()) {
    case Qt::Key_Left:
        return move(-1);
    case Qt::Key_Right:
        return move(1);
    case Qt::Key_Up:
        return move(-line);
    case Qt::Key_Down:
        return move(line);
    case Qt::Key_PageUp:
        return move(-page);
    case Qt::Key_PageDown:
        return move(page);
    case Qt::Key_Home:
        return m_traffic->setCursor(0);
    case Qt::Key_End:
        return m_traffic->setCursor(m_traffic->size() - 1);
    default:
        event->ignore();
    }
}

} // namespace wirebench
