// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/recorddiff.h"

#include "core/timeline/neighbours.h"
#include "core/timeline/rowmaker.h"
#include "qml/models/fieldmodel.h"
#include "qml/models/wording.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace wirebench {

namespace {

constexpr qsizetype mostCompared = 64 * 1024; // bytes of each

QString digits(const std::optional<quint8> &byte)
{
    return byte ? QString::number(*byte, 16).rightJustified(2, u'0') : QString();
}

//! What one has and the other has not, or otherwise.
QVariantList differentFields(const timeline::RecordDetail &before, const timeline::RecordDetail &after)
{
    QVariantList all;
    const QList<FieldText> old = FieldModel::texts(before);
    const QList<FieldText> now = FieldModel::texts(after);
    const auto add = [&all](const FieldText &field, const QString &was, const QString &is) {
        all.append(QVariantMap{
            {QStringLiteral("name"), field.name}, {QStringLiteral("before"), was}, {QStringLiteral("after"), is}});
    };
    const auto find = [](const QList<FieldText> &fields, const QString &path) {
        return std::find_if(fields.cbegin(), fields.cend(), [&](const FieldText &it) { return it.path == path; });
    };
    for (const FieldText &field : now) {
        const auto other = find(old, field.path);
        const QString was = other == old.cend() ? QString() : other->value;
        if (field.isLeaf && was != field.value)
            add(field, was, field.value);
    }
    for (const FieldText &field : old) {
        if (field.isLeaf && find(now, field.path) == now.cend())
            add(field, field.value, {});
    }
    return all;
}

} // namespace

bool RecordDiff::Line::isDifferent() const
{
    return std::any_of(pairs.cbegin(), pairs.cend(), [](const Pair &pair) { return pair.before != pair.after; });
}

QVariantList RecordDiff::Line::cells(bool isOld) const
{
    QVariantList cells;
    for (const Pair &pair : pairs)
        cells.append(QVariantMap{{QStringLiteral("text"), digits(isOld ? pair.before : pair.after)},
                                 {QStringLiteral("different"), pair.before != pair.after},
                                 {QStringLiteral("old"), isOld}});
    return cells;
}

QString RecordDiff::Line::text(bool isOld) const
{
    QStringList all;
    for (const Pair &pair : pairs)
        all.append(digits(isOld ? pair.before : pair.after));
    return all.join(u' ');
}

RecordDiff::RecordDiff(timeline::RecordingFeed &feed, QObject *parent)
    : QAbstractListModel(parent)
    , m_feed(feed)
{ }

int RecordDiff::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_comparison ? 0 : static_cast<int>(m_comparison->lines.size());
}

QHash<int, QByteArray> RecordDiff::roleNames() const
{
    return {{OffsetRole, "offset"}, {BeforeRole, "before"}, {AfterRole, "after"}, {DescriptionRole, "description"}};
}

QVariant RecordDiff::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line &line = m_comparison->lines.at(index.row());
    switch (role) {
    case OffsetRole:
        return QString::number(line.offset, 16).rightJustified(4, u'0');
    case BeforeRole:
        return line.isDifferent() ? line.cells(true) : QVariantList();
    case AfterRole:
        return line.cells(false);
    case Qt::DisplayRole:
        return line.text(false);
    case DescriptionRole:
        return line.isDifferent() ? tr("%1: %2, before %3").arg(line.offset).arg(line.text(false), line.text(true))
                                  : tr("%1: %2, the same").arg(line.offset).arg(line.text(false));
    default:
        return {};
    }
}

void RecordDiff::setActive(bool isActive)
{
    if (isActive == m_isActive)
        return;
    m_isActive = isActive;
    refresh();
}

void RecordDiff::setRecord(qint64 record)
{
    if (record == m_record)
        return;
    m_record = record;
    refresh();
}

void RecordDiff::setDecoding(const session::Decoding &decoding)
{
    m_decoding = decoding;
    refresh();
}

void RecordDiff::setOther(std::optional<quint64> record)
{
    m_chosen = record;
    refresh();
}

void RecordDiff::refresh()
{
    beginResetModel(); // another record: everything is another
    ++m_turn;
    m_comparison.reset();
    m_fields.clear();
    endResetModel();
    Q_EMIT changed();
    if (!m_isActive || m_record < 0 || !m_feed.recording())
        return;
    QThreadPool::globalInstance()->start([self = QPointer(this), turn = m_turn, recording = m_feed.recording(),
                                          decoding = m_decoding, record = static_cast<quint64>(m_record),
                                          chosen = m_chosen] {
        const Comparison comparison = compare(*recording, decoding, record, chosen);
        QMetaObject::invokeMethod(qApp, [self, turn, comparison] {
            if (self)
                self->take(turn, comparison);
        });
    });
}

RecordDiff::Comparison RecordDiff::compare(const timeline::SharedRecording &recording,
                                           const session::Decoding &decoding, quint64 record,
                                           std::optional<quint64> chosen)
{
    Comparison comparison;
    const auto shared = std::shared_ptr<const timeline::SharedRecording>(std::shared_ptr<void>(), &recording);
    const timeline::RowMaker maker(shared, decoding);
    const timeline::RecordDetail after = maker.detail(record);
    comparison.hasBytes = after.entry.direction != capture::Direction::None && !after.payload.isEmpty();
    comparison.other = chosen ? chosen : timeline::similarBefore(recording, decoding, record);
    if (!comparison.other)
        return comparison;
    const timeline::RecordDetail before = maker.detail(*comparison.other);
    const QByteArrayView old = QByteArrayView(before.payload).first(std::min(before.payload.size(), mostCompared));
    const QByteArrayView now = QByteArrayView(after.payload).first(std::min(after.payload.size(), mostCompared));
    const QList<decode::DiffPart> parts = decode::diffBytes(old, now);
    for (const decode::DiffPart &part : parts)
        comparison.different += part.isSame ? 0 : std::max(part.length, part.otherLength);
    comparison.lines = linesOf(old, now, parts);
    comparison.fields = differentFields(before, after);
    return comparison;
}

QList<RecordDiff::Line> RecordDiff::linesOf(QByteArrayView before, QByteArrayView after,
                                            const QList<decode::DiffPart> &parts)
{
    QList<Line> lines;
    const auto at = [](QByteArrayView bytes, qsizetype begin, qsizetype length, qsizetype i) {
        return i < length ? std::optional(static_cast<quint8>(bytes[begin + i])) : std::nullopt;
    };
    for (const decode::DiffPart &part : parts) {
        for (qsizetype i = 0; i < std::max(part.length, part.otherLength); ++i) {
            if (lines.isEmpty() || lines.last().pairs.size() == columns)
                lines.append(Line{part.otherOffset + std::min(i, part.otherLength), {}});
            lines.last().pairs.append(
                {at(before, part.offset, part.length, i), at(after, part.otherOffset, part.otherLength, i)});
        }
    }
    return lines;
}

void RecordDiff::take(quint64 turn, const Comparison &comparison)
{
    if (turn != m_turn)
        return;
    beginResetModel();
    m_comparison = comparison;
    m_fields = comparison.fields;
    endResetModel();
    Q_EMIT changed();
}

QString RecordDiff::title() const
{
    if (m_record < 0)
        return tr("Choose a row to compare.");
    if (!m_comparison)
        return tr("Comparing…");
    if (!m_comparison->other)
        return m_comparison->hasBytes ? tr("No row before is like this one.") : tr("An event, without bytes.");
    const QString row = wording::grouped(static_cast<qint64>(*m_comparison->other) + 1);
    if (m_comparison->different == 0)
        return tr("The same bytes as row %1").arg(row);
    return (m_comparison->different == 1 ? tr("Compared with row %1: %2 byte differs")
                                         : tr("Compared with row %1: %2 bytes differ"))
        .arg(row, wording::grouped(m_comparison->different));
}

} // namespace wirebench
