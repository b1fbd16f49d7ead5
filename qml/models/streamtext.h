// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/timeline/bytemap.h"

#include <QAbstractListModel>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace wirebench {

//! The last bytes of a timeline's rows as lines of text, which end at a line feed, where the direction changes, and
//! after so many characters. Follows what comes.
class StreamText : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    //! Says what is left out before the first line; empty for nothing.
    Q_PROPERTY(QString remark READ remark NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)

public:
    static constexpr quint64 mostBytes = 64 * 1024;
    static constexpr qsizetype longestLine = 160; // bytes

    enum Role {
        TextRole = Qt::UserRole, //!< With escapes for what cannot be printed.
        DirectionRole, //!< capture::Direction as a number.
        FirstRole, //!< The line before is of the other direction, or there is none.
        DescriptionRole,
    };
    Q_ENUM(Role)

    struct Line
    {
        QString text;
        capture::Direction direction = capture::Direction::None;

        friend bool operator==(const Line &, const Line &) = default;
    };

    //! Both outlive this.
    StreamText(const timeline::Timeline &timeline, const timeline::RecordingFeed &feed, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void setActive(bool isActive);
    int count() const { return static_cast<int>(m_lines.size()); }
    QString remark() const;

    static QList<Line> linesOf(const timeline::ByteStretch &stretch);

Q_SIGNALS:
    void changed();

private:
    void read();
    void show(const timeline::ByteStretch &stretch);

    timeline::ByteMap m_map;
    QTimer m_pause; // of what comes
    QList<Line> m_lines;
    quint64 m_leftOut = 0; // bytes
};

} // namespace wirebench
