// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/models/sessionfile.h"
#include "qml/models/textfolder.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace wirebench {

//! Sessions that are kept as files in a project's folder, and the rules that they use: "sessions/NAME.wbsession" and
//! "replies/NAME.rules". A file that cannot be read is shown with what is wrong in it, and never written over.
class SavedSessions : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    //! What could not be done or read last; empty for nothing.
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)
    //! The session that was removed last, and can be brought back; empty for none.
    Q_PROPERTY(QString removedName READ removedName NOTIFY removedChanged)

public:
    enum Role {
        NameRole = Qt::UserRole,
        AddressRole, //!< Empty where the file is broken.
        ProblemRole, //!< What is wrong in the file, with line and column; empty for nothing.
    };
    Q_ENUM(Role)

    //! \a folder is the project's.
    explicit SavedSessions(const QString &folder, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return static_cast<int>(m_entries.size()); }
    const QString &problem() const { return m_problem; }
    const QString &removedName() const { return m_removedName; }

    //! Nothing where there is no such session, or its file is broken.
    std::optional<SessionFile> session(const QString &name) const;
    bool contains(const QString &name) const { return m_sessions.texts().contains(name); }
    //! The text of a file of rules; empty where there is none.
    QString rules(const QString &name) const;

    //! Writes the session, and where \a file names some, its \a rules. False, and problem(), where that cannot be,
    //! or the file is broken.
    bool save(const QString &name, const SessionFile &file, const QString &rules);
    bool rename(const QString &name, const QString &to);
    bool remove(const QString &name);
    //! What was removed last is there again.
    Q_INVOKABLE bool undoRemove();
    Q_INVOKABLE void forgetProblem() { setProblem({}); }

Q_SIGNALS:
    void countChanged();
    void problemChanged();
    void removedChanged();
    //! Somebody else has changed files.
    void changedOutside();

private:
    struct Entry
    {
        QString name;
        std::optional<SessionFile> file;
        QString problem;

        friend bool operator==(const Entry &, const Entry &) = default;
    };

    void read();
    bool tell(const Result<void> &result);
    void setProblem(const QString &problem);
    void setRemoved(const QString &name, const QString &text);

    TextFolder m_sessions;
    TextFolder m_rules;
    std::vector<Entry> m_entries; // by their names
    QString m_problem;
    QString m_removedName;
    QString m_removedText;
};

} // namespace wirebench
