// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/models/scenariorunner.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <deque>

namespace wirebench {

//! What passed while a scenario was run, the last of it.
class RunLines : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    //! "2,310 earlier ones are not shown"; empty when all are.
    Q_PROPERTY(QString leftText READ leftText NOTIFY countChanged)

public:
    enum Role {
        TimeRole = Qt::UserRole, //!< "0.012 s", since the scenario began
        DirectionRole, //!< 1 sent, -1 received, 0 neither
        DeviceRole,
        SizeRole, //!< "12 B"; empty of what has no bytes
        TextRole, //!< Text in quotes, the first bytes in hexadecimal, or what happened.
        DescriptionRole,
    };
    Q_ENUM(Role)

    static constexpr std::size_t most = 1'000; //!< lines

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return static_cast<int>(m_lines.size()); }
    QString leftText() const;

    void clear();
    //! \a left: so many before them are not known.
    void append(const QList<harness::Exchange> &exchanges, qint64 left);

Q_SIGNALS:
    void countChanged();

private:
    static QString textOf(const harness::Exchange &exchange);

    std::deque<harness::Exchange> m_lines;
    qint64 m_left = 0;
};

} // namespace wirebench
