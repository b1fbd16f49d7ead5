// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/scenariotree.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace wirebench {

namespace {

using Outcome = ScenarioFiles::Outcome;

//! Which of two verdicts a folder shows.
int weight(ScenarioFiles::Verdict verdict)
{
    static constexpr std::array byWeight{ScenarioFiles::Passed, ScenarioFiles::NotRun,  ScenarioFiles::Inconclusive,
                                         ScenarioFiles::Failed, ScenarioFiles::Waiting, ScenarioFiles::Running};
    return static_cast<int>(std::find(byWeight.begin(), byWeight.end(), verdict) - byWeight.begin());
}

//! What is being run again stays in sight.
bool isTroubled(ScenarioFiles::Verdict verdict)
{
    return verdict != ScenarioFiles::Passed && verdict != ScenarioFiles::NotRun;
}

} // namespace

ScenarioTree::ScenarioTree(ScenarioFiles &files, QObject *parent)
    : QAbstractListModel(parent)
    , m_files(files)
{
    connect(&files, &QAbstractItemModel::rowsInserted, this, &ScenarioTree::rebuild);
    connect(&files, &QAbstractItemModel::rowsRemoved, this, &ScenarioTree::onFilesGone);
    connect(&files, &ScenarioFiles::outcomeChanged, this, &ScenarioTree::onOutcome);
    rebuild();
}

bool ScenarioTree::fits(int row) const
{
    if (m_isTroubledOnly && !isTroubled(m_files.outcomeAt(row).verdict))
        return false;
    const QStringList words = m_filter.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.cbegin(), words.cend(),
                       [&](const QString &word) { return m_files.pathAt(row).contains(word, Qt::CaseInsensitive); });
}

std::vector<ScenarioTree::Line> ScenarioTree::wantedLines() const
{
    std::vector<Line> lines;
    QStringList before; // folders of the file above
    for (int row = 0; row < m_files.count(); ++row) {
        if (!fits(row))
            continue;
        QStringList folders = m_files.pathAt(row).split(u'/');
        folders.removeLast();
        bool isHidden = false;
        for (qsizetype depth = 0; depth < folders.size() && !isHidden; ++depth) {
            const QString folder = folders.mid(0, depth + 1).join(u'/');
            if (before.mid(0, depth + 1) != folders.mid(0, depth + 1))
                lines.push_back({folder, true});
            isHidden = isFolded(folder);
        }
        if (!isHidden)
            lines.push_back({m_files.pathAt(row), false});
        before = folders;
    }
    return lines;
}

//! Both are parts of one order, so that what stays is found by walking along both.
void ScenarioTree::rebuild()
{
    const std::vector<Line> wanted = wantedLines();
    const int countBefore = count();
    QSet<QString> stays;
    for (const Line &line : wanted)
        stays.insert(line.path);
    for (int line = count() - 1; line >= 0; --line) {
        if (stays.contains(m_lines[static_cast<std::size_t>(line)].path))
            continue;
        beginRemoveRows({}, line, line);
        m_lines.erase(m_lines.begin() + line);
        endRemoveRows();
    }
    for (int line = 0; line < static_cast<int>(wanted.size()); ++line) {
        const Line &next = wanted[static_cast<std::size_t>(line)];
        if (line < count() && m_lines[static_cast<std::size_t>(line)] == next)
            continue;
        beginInsertRows({}, line, line);
        m_lines.insert(m_lines.begin() + line, next);
        endInsertRows();
    }
    tell({FoldedRole, VerdictRole, SignRole, DetailRole, ChosenRole, DescriptionRole});
    if (count() != countBefore)
        Q_EMIT countChanged();
    Q_EMIT summaryChanged();
}

void ScenarioTree::tell(const QList<int> &roles)
{
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1), roles);
}

void ScenarioTree::onFilesGone()
{
    const std::size_t before = m_chosen.size();
    std::erase_if(m_chosen, [this](const QString &path) { return m_files.rowOf(path) < 0; });
    rebuild();
    if (m_chosen.size() != before)
        Q_EMIT chosenChanged();
}

void ScenarioTree::onOutcome(const QString &path)
{
    if (m_isTroubledOnly)
        return rebuild();
    for (int line = 0; line < count(); ++line) {
        const Line &shown = m_lines[static_cast<std::size_t>(line)];
        if (shown.path == path || (shown.isFolder && path.startsWith(shown.path + u'/')))
            Q_EMIT dataChanged(index(line), index(line), {VerdictRole, SignRole, DetailRole, DescriptionRole});
    }
    Q_EMIT summaryChanged();
}

QStringList ScenarioTree::filesIn(const QString &folder) const
{
    QStringList files;
    for (int row = 0; row < m_files.count(); ++row) {
        if (fits(row) && (folder.isEmpty() || m_files.pathAt(row).startsWith(folder + u'/')))
            files.append(m_files.pathAt(row));
    }
    return files;
}

Outcome ScenarioTree::outcomeOf(const Line &line) const
{
    if (!line.isFolder) {
        const int row = m_files.rowOf(line.path);
        return row < 0 ? Outcome() : m_files.outcomeAt(row); // it may have gone a moment ago
    }
    const QStringList files = filesIn(line.path);
    Outcome worst{ScenarioFiles::Passed, {}};
    qsizetype passed = 0;
    for (const QString &file : files) {
        const ScenarioFiles::Verdict verdict = m_files.outcomeAt(m_files.rowOf(file)).verdict;
        passed += verdict == ScenarioFiles::Passed ? 1 : 0;
        if (weight(verdict) > weight(worst.verdict))
            worst.verdict = verdict;
    }
    if (worst.verdict != ScenarioFiles::NotRun || passed > 0)
        worst.detail = tr("%1 of %2").arg(passed).arg(files.size());
    return worst;
}

bool ScenarioTree::isChosen(const Line &line) const
{
    const QStringList files = line.isFolder ? filesIn(line.path) : QStringList(line.path);
    return std::all_of(files.cbegin(), files.cend(), [this](const QString &file) { return m_chosen.count(file) > 0; });
}

QString ScenarioTree::describe(const Line &line) const
{
    const Outcome outcome = outcomeOf(line);
    QStringList parts{line.path.section(u'/', -1), ScenarioFiles::wordOf(outcome.verdict)};
    if (!outcome.detail.isEmpty())
        parts.append(line.isFolder ? tr("%1 passed").arg(outcome.detail) : outcome.detail);
    if (line.isFolder)
        parts.append(isFolded(line.path) ? tr("folded") : tr("folder"));
    if (isChosen(line))
        parts.append(tr("chosen"));
    return parts.join(QStringLiteral(", "));
}

QVariant ScenarioTree::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line &line = m_lines[static_cast<std::size_t>(index.row())];
    switch (role) {
    case PathRole:
        return line.path;
    case NameRole:
    case Qt::DisplayRole:
        return line.path.section(u'/', -1);
    case DepthRole:
        return static_cast<int>(line.path.count(u'/'));
    case FolderRole:
        return line.isFolder;
    case FoldedRole:
        return line.isFolder && isFolded(line.path);
    case VerdictRole:
        return outcomeOf(line).verdict;
    case SignRole:
        return ScenarioFiles::signOf(outcomeOf(line).verdict);
    case DetailRole:
        return outcomeOf(line).detail;
    case OpenRole:
        return !line.isFolder && line.path == m_open;
    case ChosenRole:
        return isChosen(line);
    case DescriptionRole:
        return describe(line);
    default:
        return {};
    }
}

QHash<int, QByteArray> ScenarioTree::roleNames() const
{
    return {{PathRole, "path"},
            {NameRole, "name"},
            {DepthRole, "depth"},
            {FolderRole, "folder"},
            {FoldedRole, "folded"},
            {VerdictRole, "verdict"},
            {SignRole, "sign"},
            {DetailRole, "detail"},
            {OpenRole, "open"},
            {ChosenRole, "chosen"},
            {DescriptionRole, "description"}};
}

void ScenarioTree::setFilter(const QString &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    rebuild();
    Q_EMIT filterChanged();
}

void ScenarioTree::setTroubledOnly(bool isTroubledOnly)
{
    if (isTroubledOnly == m_isTroubledOnly)
        return;
    m_isTroubledOnly = isTroubledOnly;
    rebuild();
    Q_EMIT filterChanged();
}

QStringList ScenarioTree::shown() const
{
    return filesIn({});
}

QStringList ScenarioTree::chosen() const
{
    QStringList files;
    for (int row = 0; row < m_files.count(); ++row) {
        if (m_chosen.count(m_files.pathAt(row)) > 0)
            files.append(m_files.pathAt(row));
    }
    return files;
}

QString ScenarioTree::fileAt(int line) const
{
    const bool isFile = line >= 0 && line < count() && !m_lines[static_cast<std::size_t>(line)].isFolder;
    return isFile ? m_lines[static_cast<std::size_t>(line)].path : QString();
}

int ScenarioTree::lineOf(const QString &path) const
{
    const auto found = std::find(m_lines.begin(), m_lines.end(), Line{path, false});
    return found == m_lines.end() ? -1 : static_cast<int>(found - m_lines.begin());
}

void ScenarioTree::toggle(int line)
{
    if (line >= 0 && line < count())
        setFolded(line, !isFolded(m_lines[static_cast<std::size_t>(line)].path));
}

void ScenarioTree::setFolded(int line, bool isFolded)
{
    if (line < 0 || line >= count() || !m_lines[static_cast<std::size_t>(line)].isFolder)
        return;
    const QString folder = m_lines[static_cast<std::size_t>(line)].path;
    if (isFolded)
        m_folded.insert(folder);
    else
        m_folded.erase(folder);
    rebuild();
}

void ScenarioTree::toggleChosen(int line)
{
    if (line < 0 || line >= count())
        return;
    const Line &pressed = m_lines[static_cast<std::size_t>(line)];
    const bool isOut = isChosen(pressed);
    const QStringList files = pressed.isFolder ? filesIn(pressed.path) : QStringList(pressed.path);
    for (const QString &file : files) {
        if (isOut)
            m_chosen.erase(file);
        else
            m_chosen.insert(file);
    }
    tell({ChosenRole, DescriptionRole});
    Q_EMIT chosenChanged();
}

void ScenarioTree::chooseNone()
{
    m_chosen.clear();
    tell({ChosenRole, DescriptionRole});
    Q_EMIT chosenChanged();
}

void ScenarioTree::setOpen(const QString &path)
{
    m_open = path;
    tell({OpenRole});
}

QString ScenarioTree::summary() const
{
    QStringList parts;
    for (const ScenarioFiles::Verdict verdict :
         {ScenarioFiles::Running, ScenarioFiles::Waiting, ScenarioFiles::Failed, ScenarioFiles::Inconclusive,
          ScenarioFiles::Passed, ScenarioFiles::NotRun}) {
        int number = 0;
        for (int row = 0; row < m_files.count(); ++row)
            number += m_files.outcomeAt(row).verdict == verdict ? 1 : 0;
        if (number > 0)
            parts.append(tr("%1 %2", "\"3 passed\"").arg(number).arg(ScenarioFiles::wordOf(verdict)));
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace wirebench
