// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/timelinemodel.h"

#include "qml/models/bytetext.h"
#include "qml/models/wording.h"

//! What the lines of a timeline say.

namespace wirebench {

using capture::RecordKind;

namespace {

bool hasBytes(const timeline::Row &row)
{
    return row.entry.kind == RecordKind::Data || row.entry.kind == RecordKind::Datagram;
}

} // namespace

QHash<int, QByteArray> TimelineModel::roleNames() const
{
    return {{NumberRole, "number"},
            {RowRole, "row"},
            {PartRole, "part"},
            {KnownRole, "known"},
            {TimeRole, "time"},
            {DeltaRole, "delta"},
            {DirectionRole, "direction"},
            {EventRole, "event"},
            {PeerRole, "peer"},
            {LengthRole, "length"},
            {ProtocolRole, "protocol"},
            {SummaryRole, "summary"},
            {SoundRole, "sound"},
            {CurrentRole, "current"},
            {SelectedRole, "selected"},
            {OpenableRole, "openable"},
            {ExpandedRole, "expanded"},
            {MarkedRole, "marked"},
            {FoundRole, "found"},
            {NoteRole, "note"},
            {OffsetRole, "offset"},
            {HexRole, "hex"},
            {CharactersRole, "characters"},
            {DescriptionRole, "description"}};
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const OpenRows::Place place = m_open.at(m_first + index.row());
    if (place.row >= m_total)
        return {}; // a line that is about to go
    switch (role) {
    case RowRole:
        return place.row;
    case PartRole:
        return place.part;
    case CurrentRole:
        return place.row == m_selection.current();
    case SelectedRole:
        return m_selection.contains(place.row);
    case ExpandedRole:
        return m_open.isOpen(place.row);
    case NumberRole:
        return wording::grouped(static_cast<qint64>(recordOf(place.row)) + 1);
    case MarkedRole:
        return m_marks.isMarked(recordOf(place.row));
    case NoteRole:
        return m_marks.note(recordOf(place.row));
    case FoundRole:
        return m_isFound && m_isFound(recordOf(place.row));
    default:
        return place.part == 0 ? rowData(place.row, known(place.row), role) : bytesData(place, known(place.row), role);
    }
}

QVariant TimelineModel::rowData(qint64 row, const timeline::Row *known, int role) const
{
    static const timeline::Row nothing;
    const timeline::Row &it = known ? *known : nothing;
    switch (role) {
    case KnownRole:
        return known != nullptr;
    case TimeRole:
        return known ? wording::timeOfDay(it.entry.time) : QString();
    case DeltaRole:
        return known ? delta(row, it) : QString();
    case DirectionRole:
        return static_cast<int>(it.entry.direction);
    case EventRole:
        return known && !hasBytes(it);
    case PeerRole:
        return it.peer;
    case LengthRole:
        return known && hasBytes(it) ? wording::grouped(it.entry.payloadLength) : QString();
    case ProtocolRole:
        return it.protocol;
    case SummaryRole:
    case Qt::DisplayRole:
        return it.summary;
    case SoundRole:
        return it.isSound;
    case OpenableRole:
        return known && hasBytes(it) && it.entry.payloadLength > 0;
    case OffsetRole:
    case HexRole:
    case CharactersRole:
        return QString();
    case DescriptionRole:
        if (known && m_open.isOpen(row))
            return tr("%1, open").arg(description(recordOf(row), it));
        return known ? description(recordOf(row), it) : QString();
    default:
        return {};
    }
}

//! Lines below a row have its direction and nothing else of what it has in its own.
QVariant TimelineModel::bytesData(const OpenRows::Place &place, const timeline::Row *known, int role) const
{
    const qint64 hidden = m_open.hiddenAt(place);
    const qint64 from = qint64(place.part - 1) * m_open.bytesPerLine();
    const QByteArray all = known ? known->beginning : QByteArray();
    const QByteArrayView bytes =
        hidden > 0 ? QByteArrayView() : QByteArrayView(all).sliced(std::min<qint64>(from, all.size()));
    const QByteArrayView line = bytes.first(std::min<qsizetype>(bytes.size(), m_open.bytesPerLine()));
    switch (role) {
    case KnownRole:
        return known != nullptr;
    case DirectionRole:
        return known ? static_cast<int>(known->entry.direction) : 0;
    case EventRole:
    case OpenableRole:
        return false;
    case SoundRole:
        return true;
    case OffsetRole:
        return hidden > 0 ? tr("%1 more bytes").arg(wording::grouped(hidden))
                          : QString::number(from, 16).rightJustified(4, u'0');
    case HexRole:
        return hexColumns(line);
    case CharactersRole:
        return characters(line);
    case DescriptionRole:
        return hidden > 0 ? tr("%1 more bytes, in the inspector").arg(wording::grouped(hidden))
                          : tr("bytes from %1: %2").arg(from).arg(QString::fromLatin1(line.toByteArray().toHex(' ')));
    default:
        return role < Qt::UserRole ? QVariant() : QString();
    }
}

QString TimelineModel::description(quint64 record, const timeline::Row &known) const
{
    QString text = wording::describe(known);
    if (m_marks.isMarked(record))
        text = tr("%1, marked").arg(text);
    if (m_isFound && m_isFound(record))
        text = tr("%1, found").arg(text);
    const QString note = m_marks.note(record);
    return note.isEmpty() ? text : tr("%1, note: %2").arg(text, note);
}

QString TimelineModel::delta(qint64 row, const timeline::Row &it) const
{
    const timeline::Row *before = row > 0 ? known(row - 1) : nullptr;
    return before ? wording::difference(it.entry.time - before->entry.time) : QString();
}

QString TimelineModel::totalText() const
{
    return wording::grouped(m_total);
}

QString TimelineModel::recordCountText() const
{
    return wording::grouped(recordCount());
}

} // namespace wirebench
