// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QAbstractListModel>
#include <QFileSystemWatcher>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace wirebench {

//! The scenarios of a folder and of those in it, each with what came of it when it was run last. Folders stand behind
//! files. What others do to the files shows at once. Files are named by their path below the folder: "pump/read.wire".
class ScenarioFiles : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    //! What could not be read or written last; empty for nothing.
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)

public:
    enum Role {
        PathRole = Qt::UserRole,
        VerdictRole, //!< A Verdict.
        SignRole, //!< "✓"
        WordRole, //!< "passed"
        DetailRole, //!< "18 ms", "line 4"; perhaps empty.
    };
    Q_ENUM(Role)

    enum Verdict { NotRun, Waiting, Running, Passed, Failed, Inconclusive };
    Q_ENUM(Verdict)

    //! How a scenario stands.
    struct Outcome
    {
        Verdict verdict = NotRun;
        QString detail = {};

        friend bool operator==(const Outcome &, const Outcome &) = default;
    };

    static constexpr qint64 largestFile = 1024 * 1024; //!< bytes
    static constexpr int mostFiles = 5'000;

    //! \a folder need not be there, but the one that it is in; it is made when something is saved.
    explicit ScenarioFiles(const QString &folder, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return static_cast<int>(m_files.size()); }
    QString problem() const { return m_problem; }

    const QString &folder() const { return m_folder; }
    QString fullPath(const QString &path) const;
    const QString &pathAt(int row) const { return m_files[static_cast<std::size_t>(row)].path; }
    const Outcome &outcomeAt(int row) const { return m_files[static_cast<std::size_t>(row)].outcome; }
    //! -1 where there is none.
    int rowOf(const QString &path) const;
    void setOutcome(const QString &path, const Outcome &outcome);

    //! What stands in it. InvalidState where it has gone.
    Result<QString> text(const QString &path) const;
    //! As a whole: a crash leaves the old text or the new one. Makes folders.
    Result<void> write(const QString &path, const QString &text);
    //! "Pump/Read registers" becomes "Pump/Read registers.wire". InvalidArgument where \a name is no name,
    //! InvalidState where there is such a file.
    Result<QString> create(const QString &name, const QString &text);

    static QString signOf(Verdict verdict);
    static QString wordOf(Verdict verdict);
    //! Whether the first stands above the second: files before folders, and both by their names.
    static bool comesBefore(const QString &path, const QString &other);

Q_SIGNALS:
    void countChanged();
    void problemChanged();
    void outcomeChanged(const QString &path);
    //! Somebody, perhaps we, did something to the files or in them.
    void changedOnDisk();

private:
    struct File
    {
        QString path;
        Outcome outcome;
    };

    void read();
    QStringList readFolder();
    void take(const QStringList &paths);
    void setProblem(const QString &problem);

    const QString m_folder;
    std::vector<File> m_files; // in the order of comesBefore()
    QFileSystemWatcher m_watcher;
    QString m_problem;
};

} // namespace wirebench
