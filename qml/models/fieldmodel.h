// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/timeline/row.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <set>
#include <vector>

namespace wirebench {

//! A field by its place in the tree, with what it says.
struct FieldText
{
    QString path;
    QString name;
    QString value;
    bool isLeaf = true;
};

//! The fields of the messages of a record, as lines of a tree that can be folded. What is folded stays so from one
//! record to the next, by its path.
class FieldModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        NameRole = Qt::UserRole,
        ValueRole, //!< With label and unit, ready to show.
        DepthRole,
        FoldableRole,
        FoldedRole,
        ProblemRole, //!< What is wrong with it; empty when nothing is.
        OffsetRole, //!< In the bytes of the record; -1 where it is none of these.
        BytesRole, //!< How many.
        DescriptionRole,
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    void setDetail(const timeline::RecordDetail &detail);
    //! All fields of a record, in order.
    static QList<FieldText> texts(const timeline::RecordDetail &detail);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return static_cast<int>(m_shown.size()); }

    Q_INVOKABLE void toggle(int line);
    //! The line of the smallest field that has the byte; -1 for none.
    Q_INVOKABLE int lineAt(qint64 offset) const;
    //! Bytes of a line in the record: from, and how many; -1 and 0 for none.
    qint64 offsetAt(int line) const;
    qint64 bytesAt(int line) const;

Q_SIGNALS:
    void countChanged();

private:
    struct Line
    {
        QString path;
        QString name;
        QString value;
        QString problem;
        int depth = 0;
        qint64 offset = -1;
        qint64 bytes = 0;
        int below = 0; // lines that belong to it
    };

    //! Where the fields of a message lie in the record.
    struct Place
    {
        qint64 offset = 0;
        bool isKnown = false;
    };

    void addAll(const timeline::RecordDetail &detail);
    void addMessage(const timeline::Message &message, const QByteArray &payload, int number);
    void addField(const decode::Field &field, const QString &parent, int depth, const Place &place);
    void rebuild();

    std::vector<Line> m_lines; // all
    std::vector<int> m_shown; // of these
    std::set<QString> m_folded; // paths
};

} // namespace wirebench
