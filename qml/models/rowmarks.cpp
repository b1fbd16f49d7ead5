// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/rowmarks.h"

#include "qml/models/wording.h"

namespace wirebench {

namespace {

constexpr qsizetype mostRead = 500; // rows that are read for a list

} // namespace

RowMarks::RowMarks(timeline::RecordingFeed &feed, QObject *parent)
    : QAbstractListModel(parent)
    , m_feed(feed)
    , m_notes(RecordingNotes::of(feed))
    , m_asker(feed.newAsker())
{
    connect(&m_notes, &RecordingNotes::changed, this, &RowMarks::refresh);
    connect(&m_notes, &RecordingNotes::loaded, this, &RowMarks::reset);
    connect(&m_notes, &RecordingNotes::problemChanged, this, &RowMarks::problemChanged);
    connect(&feed, &timeline::RecordingFeed::rowsMade, this, &RowMarks::onRowsMade);
    reset();
}

int RowMarks::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> RowMarks::roleNames() const
{
    return {{NumberRole, "number"},
            {MarkedRole, "marked"},
            {NoteRole, "note"},
            {SummaryRole, "summary"},
            {DescriptionRole, "description"}};
}

QVariant RowMarks::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const quint64 record = recordAt(index.row());
    const auto summary = m_summaries.find(record);
    const QString words = summary == m_summaries.end() ? QString() : summary->second;
    const QString number = wording::grouped(static_cast<qint64>(record) + 1);
    switch (role) {
    case NumberRole:
    case Qt::DisplayRole:
        return number;
    case MarkedRole:
        return isMarked(record);
    case NoteRole:
        return note(record);
    case SummaryRole:
        return words;
    case DescriptionRole:
        return note(record).isEmpty() ? tr("Row %1: %2").arg(number, words)
                                      : tr("Row %1: %2, note: %3").arg(number, words, note(record));
    default:
        return {};
    }
}

std::optional<quint64> RowMarks::beside(qint64 record, int direction, const std::function<bool(quint64)> &isShown) const
{
    const auto first =
        std::find_if(m_records.begin(), m_records.end(), [&](quint64 it) { return static_cast<qint64>(it) > record; });
    if (direction > 0) {
        const auto found = std::find_if(first, m_records.end(), isShown);
        return found == m_records.end() ? std::nullopt : std::optional(*found);
    }
    auto last = std::make_reverse_iterator(first);
    if (last != m_records.rend() && static_cast<qint64>(*last) == record)
        ++last;
    const auto found = std::find_if(last, m_records.rend(), isShown);
    return found == m_records.rend() ? std::nullopt : std::optional(*found);
}

QString RowMarks::noteOf(qreal record) const
{
    return record < 0 ? QString() : note(static_cast<quint64>(record));
}

void RowMarks::setNote(qreal record, const QString &text)
{
    if (record >= 0)
        m_notes.set(static_cast<quint64>(record), text);
}

//! \a record is marked, or has a note, or not any more.
void RowMarks::refresh(quint64 record)
{
    const auto place = std::lower_bound(m_records.begin(), m_records.end(), record);
    const int row = static_cast<int>(place - m_records.begin());
    const bool isThere = place != m_records.end() && *place == record;
    const bool belongs = isMarked(record) || !note(record).isEmpty();
    if (belongs && !isThere) {
        beginInsertRows({}, row, row);
        m_records.insert(place, record);
        endInsertRows();
    } else if (isThere && !belongs) {
        beginRemoveRows({}, row, row);
        m_records.erase(place);
        endRemoveRows();
    } else if (isThere) {
        Q_EMIT dataChanged(index(row), index(row));
    }
    Q_EMIT marksChanged();
}

void RowMarks::reset()
{
    beginResetModel();
    std::set<quint64> all = marked();
    for (const auto &[record, text] : m_notes.all())
        all.insert(record);
    m_records.assign(all.begin(), all.end());
    endResetModel();
    Q_EMIT marksChanged();
}

void RowMarks::look()
{
    QList<quint64> wanted;
    for (const quint64 record : m_records) {
        if (wanted.size() < mostRead && !m_summaries.contains(record))
            wanted.append(record);
    }
    if (!wanted.isEmpty())
        m_feed.wishRows(m_asker, wanted, m_decoding);
}

void RowMarks::setDecoding(const session::Decoding &decoding)
{
    m_decoding = decoding;
    m_asker = m_feed.newAsker();
    if (!m_summaries.empty()) {
        m_summaries.clear();
        look();
    }
}

void RowMarks::onRowsMade(quint64 who, const QList<timeline::Row> &rows)
{
    if (who != m_asker)
        return;
    for (const timeline::Row &row : rows)
        m_summaries[row.record] = row.summary;
    if (!m_records.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1), {SummaryRole, DescriptionRole});
}

} // namespace wirebench
