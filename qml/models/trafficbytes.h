// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/timeline/bytemap.h"

#include <QtQml/qqmlregistration.h>

namespace wirebench {

//! The bytes of all rows of a timeline as one sheet: which lines of it are in sight, and what is in them. As many bytes
//! are held as fit into the view, and a little more; nothing is counted or read while nobody looks.
class TrafficBytes : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    //! Somebody looks.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    //! Bytes, as far as they were counted; as people write it, with an ellipsis as long as there may be more.
    Q_PROPERTY(qreal size READ size NOTIFY sizeChanged)
    Q_PROPERTY(QString sizeText READ sizeText NOTIFY sizeChanged)
    Q_PROPERTY(qreal lineTotal READ lineTotal NOTIFY sizeChanged)
    //! The line at the top; what does not exist is corrected.
    Q_PROPERTY(qreal firstLine READ firstLine WRITE setFirstLine NOTIFY placeChanged)
    //! Stays at the end while more comes. Scrolling away from the end ends it, scrolling there begins it.
    Q_PROPERTY(bool following READ isFollowing WRITE setFollowing NOTIFY placeChanged)
    //! The byte that was chosen; -1 for none.
    Q_PROPERTY(qreal cursor READ cursor NOTIFY placeChanged)
    //! That byte, for those who listen.
    Q_PROPERTY(QString description READ description NOTIFY placeChanged)

public:
    //! Both outlive this.
    TrafficBytes(const timeline::Timeline &timeline, const timeline::RecordingFeed &feed, QObject *parent = nullptr);

    bool isActive() const { return m_map.isActive(); }
    void setActive(bool isActive);
    qint64 size() const { return static_cast<qint64>(m_map.size()); }
    QString sizeText() const;
    qint64 lineTotal() const { return (size() + m_columns - 1) / m_columns; }
    qint64 firstLine() const { return m_first; }
    void setFirstLine(qint64 line);
    bool isFollowing() const { return m_isFollowing; }
    void setFollowing(bool isFollowing);
    qint64 cursor() const { return m_cursor; }
    QString description() const;

    //! Bytes in a line and lines in the view; one at least.
    void setLayout(int columns, int lines);
    int columns() const { return m_columns; }
    //! Chooses a byte and brings it into sight; what does not exist is corrected.
    void setCursor(qint64 cursor);
    //! What was read: parts of what is in sight may be missing yet.
    const timeline::ByteStretch &stretch() const { return m_stretch; }
    //! The span that has a byte; nullptr where that was not read.
    const timeline::ByteStretch::Span *spanAt(qint64 byte) const;

Q_SIGNALS:
    void activeChanged();
    void sizeChanged();
    void placeChanged();
    //! stretch() is another.
    void stretchChanged();
    //! The user chose a byte of that record.
    void recordPicked(quint64 record);

private:
    qint64 lastFirst() const { return qMax<qint64>(0, lineTotal() - m_lines); }
    void onGrown();
    void onRead(const timeline::ByteStretch &stretch);
    void show(qint64 first);
    void read();
    void pick();

    timeline::ByteMap m_map;
    timeline::ByteStretch m_stretch;
    std::vector<qint64> m_begins; // of its spans
    int m_columns = 16;
    int m_lines = 1;
    qint64 m_first = 0;
    qint64 m_cursor = -1;
    bool m_isFollowing = true;
    bool m_isPickWanted = false; // once the byte at the cursor is there
};

} // namespace wirebench
