// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/fieldmodel.h"

namespace wirebench {

namespace {

constexpr qsizetype longestValue = 400; // characters

QString valueText(const decode::Field &field)
{
    QString text = decode::toText(field.value);
    if (text.size() > longestValue)
        text = text.first(longestValue) + u'…';
    for (QChar &character : text) {
        if (character < u' ')
            character = u' ';
    }
    if (!field.unit.isEmpty() && !text.isEmpty())
        text += u' ' + field.unit;
    if (!field.label.isEmpty())
        text += (text.isEmpty() ? QString() : QStringLiteral("  ")) + field.label;
    return text;
}

} // namespace

void FieldModel::setDetail(const timeline::RecordDetail &detail)
{
    beginResetModel();
    m_lines.clear();
    addAll(detail);
    rebuild();
    endResetModel();
    Q_EMIT countChanged();
}

QList<FieldText> FieldModel::texts(const timeline::RecordDetail &detail)
{
    FieldModel model;
    model.addAll(detail);
    QList<FieldText> texts;
    for (const Line &line : model.m_lines)
        texts.append({line.path, line.name, line.value, line.below == 0});
    return texts;
}

void FieldModel::addAll(const timeline::RecordDetail &detail)
{
    int number = 0;
    for (const timeline::Message &message : detail.messages) {
        if (!message.protocol.isEmpty())
            addMessage(message, detail.payload, ++number);
    }
}

void FieldModel::addMessage(const timeline::Message &message, const QByteArray &payload, int number)
{
    const auto offset = static_cast<qsizetype>(message.offset);
    // Framing may have taken escapes out of the middle; then fields are at no place of the record.
    const qsizetype found = payload.indexOf(message.payload, offset);
    const bool isThere = found >= 0 && found + message.payload.size() <= offset + qsizetype(message.length);
    const std::size_t root = m_lines.size();
    addField(message.field, QString::number(number), 0, {found, isThere});
    m_lines[root].name = message.title;
    m_lines[root].value = message.summary;
    if (!message.problem.isEmpty())
        m_lines[root].problem = message.problem;
}

void FieldModel::addField(const decode::Field &field, const QString &parent, int depth, const Place &place)
{
    const std::size_t at = m_lines.size();
    const QString path = parent + u'/' + field.name;
    m_lines.push_back({path, field.name, valueText(field), field.error ? field.error->detail : QString(), depth,
                       place.isKnown ? place.offset + field.offset : -1, place.isKnown ? qint64(field.length) : 0, 0});
    for (const decode::Field &child : field.children)
        addField(child, path, depth + 1, place);
    m_lines[at].below = static_cast<int>(m_lines.size() - at - 1);
}

void FieldModel::rebuild()
{
    m_shown.clear();
    for (std::size_t line = 0; line < m_lines.size(); ++line) {
        m_shown.push_back(static_cast<int>(line));
        if (m_folded.contains(m_lines[line].path))
            line += static_cast<std::size_t>(m_lines[line].below);
    }
}

int FieldModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> FieldModel::roleNames() const
{
    return {{NameRole, "name"},         {ValueRole, "value"},     {DepthRole, "depth"},
            {FoldableRole, "foldable"}, {FoldedRole, "folded"},   {ProblemRole, "problem"},
            {OffsetRole, "offset"},     {BytesRole, "byteCount"}, {DescriptionRole, "description"}};
}

QVariant FieldModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line &line = m_lines[static_cast<std::size_t>(m_shown[static_cast<std::size_t>(index.row())])];
    switch (role) {
    case NameRole:
    case Qt::DisplayRole:
        return line.name;
    case ValueRole:
        return line.value;
    case DepthRole:
        return line.depth;
    case FoldableRole:
        return line.below > 0;
    case FoldedRole:
        return m_folded.contains(line.path);
    case ProblemRole:
        return line.problem;
    case OffsetRole:
        return line.offset;
    case BytesRole:
        return line.bytes;
    case DescriptionRole:
        return line.problem.isEmpty() ? tr("%1: %2").arg(line.name, line.value)
                                      : tr("%1: %2. Wrong: %3").arg(line.name, line.value, line.problem);
    default:
        return {};
    }
}

void FieldModel::toggle(int line)
{
    if (line < 0 || line >= count())
        return;
    const auto at = static_cast<std::size_t>(m_shown[static_cast<std::size_t>(line)]);
    const Line &it = m_lines[at];
    if (it.below == 0)
        return;
    // What comes and goes is told exactly, so that the view keeps its place.
    const bool isFolded = m_folded.contains(it.path);
    const auto before = m_shown;
    isFolded ? (void)m_folded.erase(it.path) : (void)m_folded.insert(it.path);
    rebuild();
    const int change = static_cast<int>(m_shown.size()) - static_cast<int>(before.size());
    auto after = std::exchange(m_shown, before);
    if (change > 0) {
        beginInsertRows({}, line + 1, line + change);
        m_shown = std::move(after);
        endInsertRows();
    } else if (change < 0) {
        beginRemoveRows({}, line + 1, line - change);
        m_shown = std::move(after);
        endRemoveRows();
    }
    Q_EMIT dataChanged(index(line), index(line), {FoldedRole});
    Q_EMIT countChanged();
}

int FieldModel::lineAt(qint64 offset) const
{
    int best = -1;
    for (int line = 0; line < count(); ++line) {
        const qint64 from = offsetAt(line);
        const bool hasIt = from >= 0 && offset >= from && offset < from + bytesAt(line);
        if (hasIt && (best < 0 || bytesAt(line) <= bytesAt(best)))
            best = line;
    }
    return best;
}

qint64 FieldModel::offsetAt(int line) const
{
    if (line < 0 || line >= count())
        return -1;
    return m_lines[static_cast<std::size_t>(m_shown[static_cast<std::size_t>(line)])].offset;
}

qint64 FieldModel::bytesAt(int line) const
{
    if (line < 0 || line >= count())
        return 0;
    return m_lines[static_cast<std::size_t>(m_shown[static_cast<std::size_t>(line)])].bytes;
}

} // namespace wirebench
