// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/models/explorertab.h"

#include <QAbstractListModel>

#include <vector>

namespace wirebench {

class Explorer;

//! The tabs of the explorer, in their order. A row is all that what shows a tab needs.
class TabModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { TabRole = Qt::UserRole, ExplorerRole };

    //! \a explorer outlives this.
    explicit TabModel(Explorer &explorer, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return static_cast<int>(m_tabs.size()); }

    //! Null where there is none.
    Q_INVOKABLE wirebench::ExplorerTab *at(int index) const;
    int indexOf(const ExplorerTab *tab) const;
    void append(std::unique_ptr<ExplorerTab> tab);
    //! The tab is deleted later, when nothing in sight shows it any more.
    void remove(int index);
    const std::vector<std::unique_ptr<ExplorerTab>> &all() const { return m_tabs; }

Q_SIGNALS:
    void countChanged();

private:
    Explorer &m_explorer;
    std::vector<std::unique_ptr<ExplorerTab>> m_tabs;
};

} // namespace wirebench
