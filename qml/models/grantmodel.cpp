// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/grantmodel.h"

#include <algorithm>

namespace wirebench {

QVariant GrantModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Entry &entry = m_rows[index.row()];
    switch (role) {
    case AllowedRole:
        return entry.isAllowed;
    case PageRole:
        return entry.page;
    case Qt::DisplayRole:
    case DestinationRole:
        return entry.destination;
    case DetailRole:
        return entry.detail;
    case NameRole:
        return (entry.isAllowed ? tr("%1 may reach %2, %3") : tr("%1 never reaches %2, %3"))
            .arg(entry.page, entry.destination, entry.detail);
    default:
        return {};
    }
}

QHash<int, QByteArray> GrantModel::roleNames() const
{
    return {{AllowedRole, "allowed"},
            {PageRole, "page"},
            {DestinationRole, "destination"},
            {DetailRole, "detail"},
            {NameRole, "name"}};
}

void GrantModel::setSearch(const QString &search)
{
    if (search == m_search)
        return;
    m_search = search;
    Q_EMIT searchChanged();
    update();
}

void GrantModel::setProblem(const QString &problem)
{
    if (problem == m_problem)
        return;
    m_problem = problem;
    Q_EMIT problemChanged();
}

void GrantModel::setEntries(const QList<Entry> &entries)
{
    if (entries == m_all)
        return;
    m_all = entries;
    update();
}

bool GrantModel::matches(const Entry &entry) const
{
    const QString text = entry.page + u' ' + entry.destination + u' ' + entry.detail;
    const QStringList words = m_search.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.cbegin(), words.cend(),
                       [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

void GrantModel::update()
{
    QList<Entry> wanted;
    std::copy_if(m_all.cbegin(), m_all.cend(), std::back_inserter(wanted),
                 [this](const Entry &entry) { return matches(entry); });
    for (int row = count() - 1; row >= 0; --row) {
        if (wanted.contains(m_rows[row]))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
    // What is left is in the order of what is wanted, which only grows at its end or by another search.
    for (int row = 0; row < wanted.size(); ++row) {
        if (row < count() && m_rows[row] == wanted[row])
            continue;
        beginInsertRows({}, row, row);
        m_rows.insert(row, wanted[row]);
        endInsertRows();
    }
    Q_EMIT countChanged();
}

void GrantModel::revoke(int row)
{
    if (row >= 0 && row < count())
        Q_EMIT revokeAsked(m_rows[row].id);
}

} // namespace wirebench
