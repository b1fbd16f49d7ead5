// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace wirebench {

//! What web pages were allowed, and what they never may, as far as it matches a search. Revoking is asked for; what
//! decides answers by other grants.
class GrantModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    //! Words that all have to be somewhere in a grant, in either case; empty: all grants.
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged)
    //! Of the rows, and of all grants.
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int total READ total NOTIFY countChanged)
    //! What is wrong with the file they are kept in; empty for nothing.
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)

public:
    enum Role { AllowedRole = Qt::UserRole, PageRole, DestinationRole, DetailRole, NameRole };

    //! Ready to show.
    struct Entry
    {
        QString id; //!< what revoking names it by
        bool isAllowed = false;
        QString page; //!< "https://app.example", or "https://advert.example in https://app.example"
        QString destination; //!< "tcp://pump.example:502"
        QString detail; //!< "local network · always"

        friend bool operator==(const Entry &, const Entry &) = default;
    };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return static_cast<int>(m_rows.size()); }
    int total() const { return static_cast<int>(m_all.size()); }
    const QString &search() const { return m_search; }
    void setSearch(const QString &search);
    QString problem() const { return m_problem; }
    void setProblem(const QString &problem);

    //! Rows that stay are not touched.
    void setEntries(const QList<Entry> &entries);

    Q_INVOKABLE void revoke(int row);

Q_SIGNALS:
    void searchChanged();
    void countChanged();
    void problemChanged();
    void revokeAsked(const QString &id);

private:
    bool matches(const Entry &entry) const;
    void update();

    QList<Entry> m_all;
    QList<Entry> m_rows;
    QString m_search;
    QString m_problem;
};

} // namespace wirebench
