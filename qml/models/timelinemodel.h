// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/timeline/timeline.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <set>

namespace wirebench {

//! The rows of a timeline that are in sight, and where the user is in it. A view has as many lines as fit into it;
//! which rows these show is firstRow. So ten million rows cost no more than thirty, and numbers stay exact.
//!
//! Rows are numbered from 0. QML has them as qreal, which is exact up to 2^53, as its numbers are anyway.
class TimelineModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    //! All rows there are.
    Q_PROPERTY(qreal total READ total NOTIFY totalChanged)
    //! Records of the recording, whatever the filter.
    Q_PROPERTY(qreal recordCount READ recordCount NOTIFY totalChanged)
    //! Both as people write them.
    Q_PROPERTY(QString totalText READ totalText NOTIFY totalChanged)
    Q_PROPERTY(QString recordCountText READ recordCountText NOTIFY totalChanged)
    //! The row of the first line; what does not exist is corrected.
    Q_PROPERTY(qreal firstRow READ firstRow WRITE setFirstRow NOTIFY firstRowChanged)
    //! Lines that fit into the view.
    Q_PROPERTY(int capacity READ capacity WRITE setCapacity NOTIFY capacityChanged)
    //! Stays at the end while more comes. Scrolling away from the end ends it, scrolling there begins it.
    Q_PROPERTY(bool following READ isFollowing WRITE setFollowing NOTIFY followingChanged)
    //! -1 for none.
    Q_PROPERTY(qreal currentRow READ currentRow WRITE setCurrentRow NOTIFY currentRowChanged)
    Q_PROPERTY(qreal currentRecord READ currentRecord NOTIFY currentRowChanged)
    //! From currentRow to where Shift began.
    Q_PROPERTY(qreal selectedCount READ selectedCount NOTIFY currentRowChanged)
    //! The row that shows its bytes in place; -1 for none.
    Q_PROPERTY(qreal expandedRow READ expandedRow NOTIFY expandedRowChanged)
    Q_PROPERTY(bool searching READ isSearching NOTIFY progressChanged)
    //! 0 to 1, of the records a filter has looked at.
    Q_PROPERTY(qreal progress READ progress NOTIFY progressChanged)

public:
    enum Role {
        NumberRole = Qt::UserRole, //!< As people count, from 1.
        RowRole,
        KnownRole, //!< False until it was read.
        TimeRole,
        DeltaRole,
        DirectionRole, //!< capture::Direction as a number.
        EventRole, //!< Is no bytes.
        PeerRole,
        LengthRole,
        ProtocolRole,
        SummaryRole,
        SoundRole,
        CurrentRole,
        SelectedRole,
        ExpandedRole,
        MarkedRole,
        DescriptionRole, //!< All of it in words, for those who listen.
    };
    Q_ENUM(Role)

    //! \a timeline outlives this.
    explicit TimelineModel(timeline::Timeline &timeline, timeline::RecordingFeed &feed, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    qint64 total() const { return m_total; }
    qint64 recordCount() const { return static_cast<qint64>(m_feed.count()); }
    QString totalText() const;
    QString recordCountText() const;
    qint64 firstRow() const { return m_first; }
    void setFirstRow(qint64 row);
    int capacity() const { return m_capacity; }
    void setCapacity(int capacity);
    bool isFollowing() const { return m_isFollowing; }
    void setFollowing(bool isFollowing);
    qint64 currentRow() const { return m_current; }
    void setCurrentRow(qint64 row) { moveTo(row, false); }
    qint64 currentRecord() const;
    qint64 selectedCount() const;
    //! In order; at most \a most.
    QList<quint64> selectedRecords(qsizetype most) const;
    qint64 expandedRow() const { return m_expanded; }
    bool isSearching() const { return m_timeline.isSearching(); }
    qreal progress() const;

    //! Makes a row the current one and shows it; \a extends the selection to it.
    Q_INVOKABLE void moveTo(qint64 row, bool extends);
    Q_INVOKABLE void moveBy(qint64 rows, bool extends);
    //! Scrolls without moving the current row.
    Q_INVOKABLE void scrollBy(qint64 rows);
    Q_INVOKABLE void toggleExpanded(qint64 row);
    //! Marks the current row, or takes its mark away.
    Q_INVOKABLE void toggleMark();
    //! What a key means to the rows; false for one that means nothing.
    Q_INVOKABLE bool handleKey(int key, int modifiers);
    //! To the next (1) or the previous (-1) mark; stays where there is none.
    Q_INVOKABLE void moveToMark(int direction);

    const std::set<quint64> &marks() const { return m_marks; }
    void setMarks(const std::set<quint64> &marks);

Q_SIGNALS:
    void totalChanged();
    void firstRowChanged();
    void capacityChanged();
    void followingChanged();
    void currentRowChanged();
    void expandedRowChanged();
    void progressChanged();
    void marksChanged();

private:
    void onBegan();
    void onGrown();
    void onRowsCame(quint64 first, quint64 last);
    void restoreCurrent();
    qint64 lastFirst() const { return std::max<qint64>(0, m_total - m_capacity); }
    //! Shows lines from \a first on; inserts and removes what fits at the end.
    void show(qint64 first);
    void changed(qint64 firstRow, qint64 lastRow, const QList<int> &roles = {});
    bool isSelected(qint64 row) const;
    QVariant rowData(qint64 row, const timeline::Row *known, int role) const;
    QString delta(qint64 row, const timeline::Row &known) const;

    timeline::Timeline &m_timeline;
    timeline::RecordingFeed &m_feed;
    qint64 m_total = 0;
    qint64 m_first = 0;
    int m_capacity = 0;
    int m_lines = 0;
    bool m_isFollowing = true;
    qint64 m_current = -1;
    qint64 m_anchor = -1;
    qint64 m_expanded = -1;
    quint64 m_currentRecordBefore = 0; // of the current row, while there is one
    std::optional<quint64> m_lostCurrent; // record that was current under another filter
    std::set<quint64> m_marks; // records
};

} // namespace wirebench
