// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/refusalmodel.h"

namespace wirebench {

namespace {

//! Whether both are about the same thing, whichever socket asked.
bool isLike(const RefusalModel::Refusal &one, const RefusalModel::Refusal &other)
{
    if (!one.question || !other.question)
        return one == other;
    return one.question->page == other.question->page && one.question->frame == other.question->frame
        && destinationText(*one.question) == destinationText(*other.question);
}

} // namespace

QVariant RefusalModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Refusal &refusal = m_refusals[index.row()];
    if (role == TextRole || role == Qt::DisplayRole)
        return refusal.text;
    return role == ReconsiderableRole ? QVariant(refusal.question.has_value()) : QVariant();
}

QHash<int, QByteArray> RefusalModel::roleNames() const
{
    return {{TextRole, "text"}, {ReconsiderableRole, "reconsiderable"}};
}

void RefusalModel::add(const Refusal &refusal)
{
    for (qsizetype row = m_refusals.size() - 1; row >= 0; --row) {
        if (isLike(m_refusals[row], refusal) || row + 1 >= most)
            removeRow(row);
    }
    beginInsertRows({}, 0, 0);
    m_refusals.prepend(refusal);
    endInsertRows();
    Q_EMIT changed();
}

void RefusalModel::reconsider(int row)
{
    if (row < 0 || row >= m_refusals.size() || !m_refusals[row].question)
        return;
    const PermissionQuestion question = *m_refusals[row].question;
    removeRow(row);
    Q_EMIT changed();
    Q_EMIT reconsidered(question);
}

void RefusalModel::clear()
{
    if (m_refusals.isEmpty())
        return;
    beginRemoveRows({}, 0, count() - 1);
    m_refusals.clear();
    endRemoveRows();
    Q_EMIT changed();
}

void RefusalModel::removeRow(qsizetype row)
{
    beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
    m_refusals.removeAt(row);
    endRemoveRows();
}

} // namespace wirebench
