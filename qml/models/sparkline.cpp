// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/sparkline.h"

#include <QPainter>
#include <QPainterPath>

namespace wirebench {

Sparkline::Sparkline(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &Sparkline::changed, this, [this] { update(); });
}

void Sparkline::paint(QPainter *painter)
{
    const qreal middle = height() * 0.62; // more comes than goes, as a rule
    painter->setPen(m_lineColor);
    painter->drawLine(QPointF(0, middle), QPointF(width(), middle));
    paintCurve(painter, m_above, m_aboveColor, middle, -(middle - 2));
    paintCurve(painter, m_below, m_belowColor, middle, height() - middle - 2);
}

void Sparkline::paintCurve(QPainter *painter, const QList<qreal> &values, const QColor &color, qreal base,
                           qreal height) const
{
    if (values.isEmpty())
        return;
    const qreal step = width() / static_cast<qreal>(std::max<qsizetype>(1, values.size() - 1));
    QPainterPath line;
    for (qsizetype i = 0; i < values.size(); ++i) {
        const QPointF point(step * static_cast<qreal>(i), base + height * values[i]);
        i == 0 ? line.moveTo(point) : line.lineTo(point);
    }
    QPainterPath area = line;
    area.lineTo(step * static_cast<qreal>(values.size() - 1), base);
    area.lineTo(0, base);
    QColor tint = color;
    tint.setAlphaF(0.15F);
    painter->fillPath(area, tint);
    painter->strokePath(line, QPen(color, 1.5));
}

} // namespace wirebench
