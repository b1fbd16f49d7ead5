// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/tabmodel.h"

#include "qml/models/explorer.h"

#include <QQmlEngine>

namespace wirebench {

TabModel::TabModel(Explorer &explorer, QObject *parent)
    : QAbstractListModel(parent)
    , m_explorer(explorer)
{ }

QHash<int, QByteArray> TabModel::roleNames() const
{
    return {{TabRole, "tab"}, {ExplorerRole, "explorer"}};
}

QVariant TabModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    ExplorerTab *tab = at(index.row());
    if (role == TabRole)
        return QVariant::fromValue(tab);
    if (role == ExplorerRole)
        return QVariant::fromValue(&m_explorer);
    return role == Qt::DisplayRole ? QVariant(tab->title()) : QVariant();
}

ExplorerTab *TabModel::at(int index) const
{
    return index >= 0 && index < count() ? m_tabs[static_cast<std::size_t>(index)].get() : nullptr;
}

int TabModel::indexOf(const ExplorerTab *tab) const
{
    for (int index = 0; index < count(); ++index) {
        if (at(index) == tab)
            return index;
    }
    return -1;
}

void TabModel::append(std::unique_ptr<ExplorerTab> tab)
{
    QQmlEngine::setObjectOwnership(tab.get(), QQmlEngine::CppOwnership);
    beginInsertRows({}, count(), count());
    m_tabs.push_back(std::move(tab));
    endInsertRows();
    Q_EMIT countChanged();
}

void TabModel::remove(int index)
{
    if (index < 0 || index >= count())
        return;
    beginRemoveRows({}, index, index);
    const auto at = m_tabs.begin() + index;
    ExplorerTab *const tab = at->release();
    m_tabs.erase(at);
    endRemoveRows(); // what shows it is deleted later by now, and so before it
    tab->deleteLater();
    Q_EMIT countChanged();
}

} // namespace wirebench
