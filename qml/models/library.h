// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QFileSystemWatcher>
#include <QVariant>
#include <QtQml/qqmlregistration.h>

#include <optional>
#include <vector>

namespace wirebench {

//! Messages that somebody saved, each a small text file in a folder, made for version control: a few lines of
//! "name: value", an empty line, and the text as it was written. Folders within are shown as such. Changes of the
//! files, by whomever, show at once.
class Library : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    //! What could not be read or written last; empty for nothing.
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)

public:
    enum Role {
        NameRole = Qt::UserRole,
        FolderRole, //!< "Pump", "Pump/Alarms"; empty for the uppermost.
        DraftRole, //!< For Composer::setState().
    };
    Q_ENUM(Role)

    static constexpr qint64 largestFile = 1024 * 1024; //!< bytes
    static constexpr int mostFiles = 5'000;

    //! \a folder need not be there; it is made when something is saved.
    explicit Library(const QString &folder, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return static_cast<int>(m_messages.size()); }
    QString problem() const { return m_problem; }

    //! Saves \a draft, as Composer::state() gives it, under a name such as "Pump/Read registers"; what has that name
    //! is replaced. False, and problem(), when that cannot be.
    Q_INVOKABLE bool save(const QString &name, const QVariantMap &draft);
    Q_INVOKABLE bool remove(int row);
    Q_INVOKABLE QVariantMap draft(int row) const;

Q_SIGNALS:
    void countChanged();
    void problemChanged();

private:
    struct Message
    {
        QString path;
        QString folder;
        QString name;
        QVariantMap draft;
    };

    void read();
    void readFolder(const QString &path, const QString &folder, int depth, std::vector<Message> &messages);
    std::optional<Message> readMessage(const QString &path, const QString &folder);
    void setProblem(const QString &problem);

    const QString m_folder;
    std::vector<Message> m_messages;
    QFileSystemWatcher m_watcher;
    QString m_problem;
};

} // namespace wirebench
