// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/models/permissionquestion.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace wirebench {

//! What a page was refused, the last one first; the same thing once. What a person could allow can be asked about
//! again, since a finger may have slipped.
class RefusalModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(int count READ count NOTIFY changed)
    //! The last one, in words; empty where there is none.
    Q_PROPERTY(QString last READ last NOTIFY changed)
    //! Whether that one can be allowed.
    Q_PROPERTY(bool lastReconsiderable READ isLastReconsiderable NOTIFY changed)

public:
    enum Role { TextRole = Qt::UserRole, ReconsiderableRole };

    struct Refusal
    {
        QString text;
        std::optional<PermissionQuestion> question; //!< nothing: no person could allow it

        friend bool operator==(const Refusal &, const Refusal &) = default;
    };

    static constexpr qsizetype most = 50;

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return static_cast<int>(m_refusals.size()); }
    QString last() const { return m_refusals.isEmpty() ? QString() : m_refusals.constFirst().text; }
    bool isLastReconsiderable() const { return !m_refusals.isEmpty() && m_refusals.constFirst().question; }

    void add(const Refusal &refusal);
    //! Asks again about that row; it goes.
    Q_INVOKABLE void reconsider(int row);
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void changed();
    void reconsidered(const wirebench::PermissionQuestion &question);

private:
    void removeRow(qsizetype row);

    QList<Refusal> m_refusals;
};

} // namespace wirebench

Q_DECLARE_METATYPE(wirebench::PermissionQuestion)
