// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/models/scenariofiles.h"

#include <set>

namespace wirebench {

//! ScenarioFiles as lines of a tree: folders that fold, with what came of all that is in them, and files, some of which
//! are chosen to be run. A filter leaves those whose path has each of its words, or that did not pass.
class ScenarioTree : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    //! Only what failed or was inconclusive.
    Q_PROPERTY(bool troubledOnly READ isTroubledOnly WRITE setTroubledOnly NOTIFY filterChanged)
    Q_PROPERTY(int chosenCount READ chosenCount NOTIFY chosenChanged)
    //! Of all files, whatever the filter: "3 passed, 1 failed, 2 not run".
    Q_PROPERTY(QString summary READ summary NOTIFY summaryChanged)

public:
    enum Role {
        PathRole = Qt::UserRole, //!< Of a folder: "pump/alarms".
        NameRole,
        DepthRole,
        FolderRole,
        FoldedRole,
        VerdictRole, //!< A ScenarioFiles::Verdict; of a folder the worst.
        SignRole,
        DetailRole, //!< Of a folder: "2 of 3".
        OpenRole, //!< Stands in the editor.
        ChosenRole, //!< Of a folder: all that is shown in it is.
        DescriptionRole, //!< All of it in words, for those who listen.
    };
    Q_ENUM(Role)

    //! \a files outlives this.
    explicit ScenarioTree(ScenarioFiles &files, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return static_cast<int>(m_lines.size()); }

    const QString &filter() const { return m_filter; }
    void setFilter(const QString &filter);
    bool isTroubledOnly() const { return m_isTroubledOnly; }
    void setTroubledOnly(bool isTroubledOnly);
    int chosenCount() const { return static_cast<int>(m_chosen.size()); }
    QString summary() const;

    //! Files that pass the filter, folded or not, in their order; and those of them, or of others, that are chosen.
    QStringList shown() const;
    QStringList chosen() const;
    //! The file of a line; empty for a folder.
    Q_INVOKABLE QString fileAt(int line) const;
    //! Folds or unfolds a folder.
    Q_INVOKABLE void toggle(int line);
    Q_INVOKABLE void setFolded(int line, bool isFolded);
    //! Chooses a file, or all that is shown in a folder; or not any more.
    Q_INVOKABLE void toggleChosen(int line);
    Q_INVOKABLE void chooseNone();
    //! The file that stands in the editor; empty for none.
    void setOpen(const QString &path);
    //! -1 where it is not in sight.
    Q_INVOKABLE int lineOf(const QString &path) const;

Q_SIGNALS:
    void countChanged();
    void filterChanged();
    void chosenChanged();
    void summaryChanged();

private:
    struct Line
    {
        QString path;
        bool isFolder = false;

        friend bool operator==(const Line &, const Line &) = default;
    };

    void rebuild();
    std::vector<Line> wantedLines() const;
    bool fits(int row) const;
    bool isFolded(const QString &folder) const { return m_folded.count(folder) > 0; }
    //! Files of a folder that pass the filter.
    QStringList filesIn(const QString &folder) const;
    ScenarioFiles::Outcome outcomeOf(const Line &line) const;
    bool isChosen(const Line &line) const;
    QString describe(const Line &line) const;
    void tell(const QList<int> &roles);
    void onOutcome(const QString &path);
    void onFilesGone();

    ScenarioFiles &m_files;
    std::vector<Line> m_lines; // in the order of ScenarioFiles::comesBefore()
    QString m_filter;
    bool m_isTroubledOnly = false;
    std::set<QString> m_folded; // folders
    std::set<QString> m_chosen; // files
    QString m_open;
};

} // namespace wirebench
