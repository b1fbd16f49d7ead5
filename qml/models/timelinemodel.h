// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/timeline/timeline.h"
#include "qml/models/openrows.h"
#include "qml/models/rowmarks.h"
#include "qml/models/rowselection.h"

#include <functional>

namespace wirebench {

//! The rows of a timeline that are in sight, and where the user is in it. A view has as many lines as fit into it;
//! which rows these show is firstLine. So ten million rows cost no more than thirty, and numbers stay exact. A row
//! takes one line, and one that is open some more, which show its bytes.
//!
//! Rows and lines are numbered from 0. QML has them as qreal, which is exact up to 2^53, as its numbers are anyway.
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
    //! Lines of all rows, and the first that is shown; what does not exist is corrected.
    Q_PROPERTY(qreal lineTotal READ lineTotal NOTIFY totalChanged)
    Q_PROPERTY(qreal firstLine READ firstLine WRITE setFirstLine NOTIFY firstRowChanged)
    //! The row of the first line; what does not exist is corrected.
    Q_PROPERTY(qreal firstRow READ firstRow WRITE setFirstRow NOTIFY firstRowChanged)
    //! Lines that fit into the view.
    Q_PROPERTY(int capacity READ capacity WRITE setCapacity NOTIFY capacityChanged)
    //! In the lines of rows that are open.
    Q_PROPERTY(int bytesPerLine READ bytesPerLine WRITE setBytesPerLine NOTIFY bytesPerLineChanged)
    //! Stays at the end while more comes. Scrolling away from the end ends it, scrolling there begins it.
    Q_PROPERTY(bool following READ isFollowing WRITE setFollowing NOTIFY followingChanged)
    //! -1 for none.
    Q_PROPERTY(qreal currentRow READ currentRow WRITE setCurrentRow NOTIFY currentRowChanged)
    Q_PROPERTY(qreal currentRecord READ currentRecord NOTIFY currentRowChanged)
    //! Rows that are chosen; the current one is the last that was.
    Q_PROPERTY(qreal selectedCount READ selectedCount NOTIFY currentRowChanged)
    Q_PROPERTY(wirebench::RowMarks *marks READ marks CONSTANT)
    Q_PROPERTY(bool searching READ isSearching NOTIFY progressChanged)
    //! 0 to 1, of the records a filter has looked at.
    Q_PROPERTY(qreal progress READ progress NOTIFY progressChanged)

public:
    enum Role {
        NumberRole = Qt::UserRole, //!< As people count, from 1.
        RowRole,
        PartRole, //!< 0 for the row itself; counts the lines below it.
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
        OpenableRole, //!< Has bytes to show.
        ExpandedRole,
        MarkedRole,
        FoundRole, //!< Is what somebody looks for.
        NoteRole,
        OffsetRole, //!< Of a line of bytes: "0010"; of what comes after the last of them: "12,345 more bytes".
        HexRole,
        CharactersRole,
        DescriptionRole, //!< All of it in words, for those who listen.
    };
    Q_ENUM(Role)

    //! \a timeline and \a feed outlive this.
    explicit TimelineModel(timeline::Timeline &timeline, timeline::RecordingFeed &feed, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    qint64 total() const { return m_total; }
    qint64 recordCount() const { return static_cast<qint64>(m_feed.count()); }
    QString totalText() const;
    QString recordCountText() const;
    qint64 lineTotal() const { return m_total + m_open.linesBelowAll(); }
    qint64 firstLine() const { return m_first; }
    void setFirstLine(qint64 line);
    qint64 firstRow() const { return m_open.at(m_first).row; }
    void setFirstRow(qint64 row) { setFirstLine(m_open.lineOf(row)); }
    int capacity() const { return m_capacity; }
    void setCapacity(int capacity);
    int bytesPerLine() const { return m_open.bytesPerLine(); }
    void setBytesPerLine(int bytes);
    bool isFollowing() const { return m_isFollowing; }
    void setFollowing(bool isFollowing);
    qint64 currentRow() const { return m_selection.current(); }
    void setCurrentRow(qint64 row) { moveTo(row, false); }
    qint64 currentRecord() const;
    qint64 selectedCount() const { return m_selection.count(); }
    //! The rows that are chosen, as records, all of them.
    capture::RowSet selectedRecords() const { return m_timeline.records(m_selection.ranges()); }
    //! Likewise what is shown.
    capture::RowSet shownRecords() const { return m_timeline.records({{0, m_total - 1}}); }
    bool isSearching() const { return m_timeline.isSearching(); }
    qreal progress() const;
    RowMarks *marks() { return &m_marks; }

    //! Makes a row the current one and shows it; \a extends the selection to it.
    Q_INVOKABLE void moveTo(qint64 row, bool extends);
    //! By lines of the view, from the current row.
    Q_INVOKABLE void moveBy(qint64 lines, bool extends);
    //! A line of the view was pressed: Shift extends the selection, Control changes it by this row. \a opens: where
    //! rows open and close.
    Q_INVOKABLE void press(int line, int modifiers, bool opens = false);
    //! Makes the row in that line current, unless it is chosen already.
    Q_INVOKABLE void pressForMenu(int line);
    //! Scrolls without moving the current row.
    Q_INVOKABLE void scrollBy(qint64 lines);
    //! Makes the row of that record the current one, now or once it has been found; false when it is not there yet.
    bool moveToRecord(quint64 record);
    Q_INVOKABLE bool isExpanded(qint64 row) const { return m_open.isOpen(row); }
    //! Shows or hides the bytes of a row that is known.
    Q_INVOKABLE void toggleExpanded(qint64 row);
    //! Marks the current row, or takes its mark away.
    Q_INVOKABLE void toggleMark();
    //! To the next (1) or the previous (-1) mark or note; stays where there is none.
    Q_INVOKABLE void moveToMark(int direction);
    //! To the row of a mark, if it is shown.
    Q_INVOKABLE void showMark(int index) { moveToRecord(m_marks.recordAt(index)); }
    //! What a key means to the rows; false for one that means nothing.
    Q_INVOKABLE bool handleKey(int key, int modifiers);

    //! Whether a record is what somebody looks for; told again when that is another.
    void setFound(const std::function<bool(quint64)> &isFound);

Q_SIGNALS:
    void totalChanged();
    void firstRowChanged();
    void capacityChanged();
    void bytesPerLineChanged();
    void followingChanged();
    void currentRowChanged();
    void progressChanged();
    //! Somebody wants to see all bytes of the current row.
    void bytesAsked();

private:
    void onBegan();
    void onGrown();
    void onRowsCame(quint64 first, quint64 last);
    void restoreCurrent();
    qint64 lastFirst() const { return std::max<qint64>(0, lineTotal() - m_capacity); }
    //! Shows lines from \a first on; inserts and removes what fits at the end.
    void show(qint64 first);
    void toggleSelected(qint64 row);
    //! Scrolls as far as it takes to have \a row in sight, with as much as fits of what is below it.
    void bringIntoSight(qint64 row);
    //! After other lines have come to stand where these were.
    void relayout();
    void changed(qint64 firstRow, qint64 lastRow, const QList<int> &roles = {});
    void changedAll(const QList<int> &roles = {});
    bool isShown(quint64 record) const;
    quint64 recordOf(qint64 row) const { return m_timeline.recordAt(static_cast<quint64>(row)); }
    const timeline::Row *known(qint64 row) const { return m_timeline.row(static_cast<quint64>(row)); }
    // In timelinedata.cpp
    QVariant rowData(qint64 row, const timeline::Row *known, int role) const;
    QVariant bytesData(const OpenRows::Place &place, const timeline::Row *known, int role) const;
    QString delta(qint64 row, const timeline::Row &known) const;
    QString description(quint64 record, const timeline::Row &known) const;

    timeline::Timeline &m_timeline;
    timeline::RecordingFeed &m_feed;
    RowMarks m_marks;
    RowSelection m_selection;
    OpenRows m_open;
    std::function<bool(quint64)> m_isFound;
    qint64 m_total = 0;
    qint64 m_first = 0;
    int m_capacity = 0;
    int m_lines = 0;
    bool m_isFollowing = true;
    quint64 m_currentRecordBefore = 0; // of the current row, while there is one
    std::optional<quint64> m_lostCurrent; // record that was current under another filter, or is waited for
};

} // namespace wirebench
