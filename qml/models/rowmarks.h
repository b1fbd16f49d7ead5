// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/models/recordingnotes.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <set>
#include <vector>

namespace wirebench {

//! Records that somebody has marked or written a note about, in their order.
class RowMarks : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(int count READ count NOTIFY marksChanged)
    //! Why marks and notes are not kept; empty while they are.
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)

public:
    enum Role {
        NumberRole = Qt::UserRole, //!< As people count, from 1.
        MarkedRole,
        NoteRole,
        SummaryRole, //!< Of the row, once it was read.
        DescriptionRole,
    };
    Q_ENUM(Role)

    //! \a feed outlives this.
    explicit RowMarks(timeline::RecordingFeed &feed, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return static_cast<int>(m_records.size()); }
    QString problem() const { return m_notes.problem(); }
    quint64 recordAt(int index) const { return m_records.at(static_cast<std::size_t>(index)); }
    bool isMarked(quint64 record) const { return m_notes.isMarked(record); }
    QString note(quint64 record) const { return m_notes.note(record); }
    //! The nearest behind (1) or before (-1) \a record that \a isShown; from -1 on: of all.
    std::optional<quint64> beside(qint64 record, int direction, const std::function<bool(quint64)> &isShown) const;

    void toggle(quint64 record) { m_notes.toggleMark(record); }
    //! Without regard to notes.
    const std::set<quint64> &marked() const { return m_notes.marked(); }
    //! Marks of before, which were not kept beside the recording; and those of them that are not yet.
    void adopt(const std::set<quint64> &records) { m_notes.adoptMarks(records); }
    const std::set<quint64> &adopted() const { return m_notes.adopted(); }

    //! Of the row with that record; -1 has none.
    Q_INVOKABLE QString noteOf(qreal record) const;
    //! Empty text takes the note away.
    Q_INVOKABLE void setNote(qreal record, const QString &text);
    //! Of what the rows say.
    void setDecoding(const session::Decoding &decoding);
    //! Somebody looks at the list: what the rows say is read.
    Q_INVOKABLE void look();

Q_SIGNALS:
    void marksChanged();
    void problemChanged();

private:
    void refresh(quint64 record);
    void reset();
    void onRowsMade(quint64 who, const QList<timeline::Row> &rows);

    timeline::RecordingFeed &m_feed;
    RecordingNotes &m_notes;
    session::Decoding m_decoding;
    quint64 m_asker; // another one when answers to the last would come too late
    std::vector<quint64> m_records; // marked or with a note, in order
    std::map<quint64, QString> m_summaries; // of those that were looked at
};

} // namespace wirebench
