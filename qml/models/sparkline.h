// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QList>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace wirebench {

//! Two small curves, one above and one below the line: what came and what went.
class Sparkline : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    //! From 0 to 1.
    Q_PROPERTY(QList<qreal> above MEMBER m_above NOTIFY changed)
    Q_PROPERTY(QList<qreal> below MEMBER m_below NOTIFY changed)
    Q_PROPERTY(QColor aboveColor MEMBER m_aboveColor NOTIFY changed)
    Q_PROPERTY(QColor belowColor MEMBER m_belowColor NOTIFY changed)
    Q_PROPERTY(QColor lineColor MEMBER m_lineColor NOTIFY changed)

public:
    explicit Sparkline(QQuickItem *parent = nullptr);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void changed();

private:
    void paintCurve(QPainter *painter, const QList<qreal> &values, const QColor &color, qreal base, qreal height) const;

    QList<qreal> m_above;
    QList<qreal> m_below;
    QColor m_aboveColor = Qt::darkGreen;
    QColor m_belowColor = Qt::darkYellow;
    QColor m_lineColor = Qt::lightGray;
};

} // namespace wirebench
