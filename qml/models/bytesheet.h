// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QColor>
#include <QFont>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace wirebench {

//! Bytes as hexadecimal digits and text beside them, of which only the lines in sight are drawn. A byte is chosen by
//! mouse or keys; a range can be shown as belonging together.
class ByteSheet : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QByteArray bytes READ bytes WRITE setBytes NOTIFY bytesChanged)
    Q_PROPERTY(int columns READ columns NOTIFY layoutChanged)
    Q_PROPERTY(int lineCount READ lineCount NOTIFY layoutChanged)
    Q_PROPERTY(int visibleLines READ visibleLines NOTIFY layoutChanged)
    Q_PROPERTY(int firstLine READ firstLine WRITE setFirstLine NOTIFY firstLineChanged)
    //! The byte that was chosen; -1 for none.
    Q_PROPERTY(int cursor READ cursor WRITE setCursor NOTIFY cursorChanged)
    Q_PROPERTY(int rangeStart READ rangeStart WRITE setRangeStart NOTIFY rangeChanged)
    Q_PROPERTY(int rangeLength READ rangeLength WRITE setRangeLength NOTIFY rangeChanged)
    Q_PROPERTY(QFont face READ face WRITE setFace NOTIFY lookChanged)
    Q_PROPERTY(QColor textColor MEMBER m_textColor NOTIFY lookChanged)
    Q_PROPERTY(QColor softColor MEMBER m_softColor NOTIFY lookChanged)
    Q_PROPERTY(QColor rangeColor MEMBER m_rangeColor NOTIFY lookChanged)
    Q_PROPERTY(QColor cursorColor MEMBER m_cursorColor NOTIFY lookChanged)
    //! The line with the chosen byte, for those who listen.
    Q_PROPERTY(QString description READ description NOTIFY cursorChanged)

public:
    explicit ByteSheet(QQuickItem *parent = nullptr);

    QByteArray bytes() const { return m_bytes; }
    void setBytes(const QByteArray &bytes);
    //! Bytes in a line: 16, or 8 and 4 where there is no room for more.
    int columns() const { return m_columns; }
    int lineCount() const { return static_cast<int>((m_bytes.size() + m_columns - 1) / m_columns); }
    int visibleLines() const;
    int firstLine() const { return m_firstLine; }
    void setFirstLine(int line);
    int cursor() const { return m_cursor; }
    void setCursor(int cursor);
    int rangeStart() const { return m_rangeStart; }
    void setRangeStart(int start);
    int rangeLength() const { return m_rangeLength; }
    void setRangeLength(int length);
    QFont face() const { return m_face; }
    void setFace(const QFont &face);
    QString description() const;

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void bytesChanged();
    void layoutChanged();
    void firstLineChanged();
    void cursorChanged();
    //! The user has chosen a byte.
    void picked(int offset);
    void rangeChanged();
    void lookChanged();

protected:
    void geometryChange(const QRectF &to, const QRectF &from) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void measure();
    void paintLine(QPainter *painter, int line, qreal y) const;
    int byteAt(const QPointF &position) const;
    void pick(int offset);
    qreal hexX(int column) const;
    qreal textX(int column) const;
    int offsetDigits() const { return m_bytes.size() > 0x10000 ? 8 : 4; }

    QByteArray m_bytes;
    QFont m_face;
    QColor m_textColor = Qt::black;
    QColor m_softColor = Qt::darkGray;
    QColor m_rangeColor = Qt::lightGray;
    QColor m_cursorColor = Qt::blue;
    qreal m_cell = 8; // width of a character
    qreal m_lineHeight = 18;
    int m_columns = 16;
    int m_firstLine = 0;
    int m_cursor = -1;
    int m_rangeStart = -1;
    int m_rangeLength = 0;
};

} // namespace wirebench
