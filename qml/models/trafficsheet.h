// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/models/trafficbytes.h"

#include <QColor>
#include <QFont>
#include <QPointer>
#include <QQuickPaintedItem>

namespace wirebench {

//! Draws TrafficBytes as offsets, hexadecimal digits and text. What was sent is underlined, and has another colour than
//! what came; an arrow says the direction at the beginning of each line, and a stroke where a record begins.
class TrafficSheet : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wirebench::TrafficBytes *traffic READ traffic WRITE setTraffic NOTIFY trafficChanged)
    Q_PROPERTY(int visibleLines READ visibleLines NOTIFY layoutChanged)
    Q_PROPERTY(QFont face READ face WRITE setFace NOTIFY lookChanged)
    Q_PROPERTY(QColor softColor MEMBER m_softColor NOTIFY lookChanged)
    Q_PROPERTY(QColor incomingColor MEMBER m_incomingColor NOTIFY lookChanged)
    Q_PROPERTY(QColor outgoingColor MEMBER m_outgoingColor NOTIFY lookChanged)
    Q_PROPERTY(QColor recordColor MEMBER m_recordColor NOTIFY lookChanged)
    Q_PROPERTY(QColor cursorColor MEMBER m_cursorColor NOTIFY lookChanged)

public:
    explicit TrafficSheet(QQuickItem *parent = nullptr);

    TrafficBytes *traffic() const { return m_traffic; }
    void setTraffic(TrafficBytes *traffic);
    int visibleLines() const;
    QFont face() const { return m_face; }
    void setFace(const QFont &face);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void trafficChanged();
    void layoutChanged();
    void lookChanged();

protected:
    void geometryChange(const QRectF &to, const QRectF &from) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void measure();
    void paintLine(QPainter *painter, qint64 line, qreal y) const;
    void paintByte(QPainter *painter, qint64 at, int column, qreal y) const;
    qint64 byteAt(const QPointF &position) const;
    qreal hexX(int column) const;
    qreal textX(int column) const;
    QRectF box(qreal x, qreal y, qreal characters) const;

    QPointer<TrafficBytes> m_traffic;
    QFont m_face;
    QColor m_softColor = Qt::darkGray;
    QColor m_incomingColor = Qt::darkGreen;
    QColor m_outgoingColor = Qt::darkYellow;
    QColor m_recordColor = Qt::lightGray;
    QColor m_cursorColor = Qt::blue;
    qreal m_cell = 8; // width of a character
    qreal m_lineHeight = 18;
    int m_columns = 16;
};

} // namespace wirebench
