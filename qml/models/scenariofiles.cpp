// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/scenariofiles.h"

#include "core/harness/scenariofiles.h"
#include "qml/models/sessionfile.h"

#include <QDir>
#include <QSaveFile>

#include <algorithm>

namespace wirebench {

namespace {

constexpr int deepest = 8; // folders within folders
const QLatin1String suffix(".wire");

int compareNames(QStringView one, QStringView other)
{
    const int order = one.compare(other, Qt::CaseInsensitive);
    return order != 0 ? order : one.compare(other);
}

} // namespace

ScenarioFiles::ScenarioFiles(const QString &folder, QObject *parent)
    : QAbstractListModel(parent)
    , m_folder(folder)
{
    const auto look = [this] {
        read();
        Q_EMIT changedOnDisk();
    };
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, look);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, look);
    read();
}

QString ScenarioFiles::fullPath(const QString &path) const
{
    return QDir(m_folder).filePath(path);
}

bool ScenarioFiles::comesBefore(const QString &path, const QString &other)
{
    const QStringList parts = path.split(u'/');
    const QStringList others = other.split(u'/');
    qsizetype same = 0;
    while (same + 1 < std::min(parts.size(), others.size()) && parts[same] == others[same])
        ++same;
    const bool isFolder = same + 1 < parts.size();
    const bool isOtherFolder = same + 1 < others.size();
    if (isFolder != isOtherFolder)
        return isOtherFolder;
    return compareNames(parts[same], others[same]) < 0;
}

void ScenarioFiles::read()
{
    if (const QStringList watched = m_watcher.files() + m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    setProblem({});
    QStringList paths;
    if (QDir(m_folder).exists())
        paths = readFolder();
    else
        m_watcher.addPath(QFileInfo(m_folder).path()); // until there is one
    std::sort(paths.begin(), paths.end(), comesBefore);
    take(paths);
}

//! Those that `wb run` of the folder would run.
QStringList ScenarioFiles::readFolder()
{
    const harness::ScenarioListing listing = harness::scenariosBelow(m_folder, {.depth = deepest, .files = mostFiles});
    if (listing.isCut)
        setProblem(tr("%1 has more than %2 scenarios; only these are shown").arg(m_folder).arg(mostFiles));
    m_watcher.addPaths(listing.folders + listing.files);
    QStringList paths;
    for (const QString &file : listing.files)
        paths.append(QDir(m_folder).relativeFilePath(file));
    return paths;
}

//! \a paths and what is there have the same order, so one walk along both finds what came and went.
void ScenarioFiles::take(const QStringList &paths)
{
    const int before = count();
    int row = 0;
    for (const QString &path : paths) {
        while (row < count() && comesBefore(pathAt(row), path)) {
            beginRemoveRows({}, row, row);
            m_files.erase(m_files.begin() + row);
            endRemoveRows();
        }
        if (row == count() || pathAt(row) != path) {
            beginInsertRows({}, row, row);
            m_files.insert(m_files.begin() + row, File{path, {}});
            endInsertRows();
        }
        ++row;
    }
    if (row < count()) {
        beginRemoveRows({}, row, count() - 1);
        m_files.resize(static_cast<std::size_t>(row));
        endRemoveRows();
    }
    if (count() != before)
        Q_EMIT countChanged();
}

int ScenarioFiles::rowOf(const QString &path) const
{
    const auto found =
        std::lower_bound(m_files.begin(), m_files.end(), path,
                         [](const File &file, const QString &wanted) { return comesBefore(file.path, wanted); });
    return found == m_files.end() || found->path != path ? -1 : static_cast<int>(found - m_files.begin());
}

void ScenarioFiles::setOutcome(const QString &path, const Outcome &outcome)
{
    const int row = rowOf(path);
    if (row < 0 || outcomeAt(row) == outcome)
        return;
    m_files[static_cast<std::size_t>(row)].outcome = outcome;
    Q_EMIT dataChanged(index(row), index(row), {VerdictRole, SignRole, WordRole, DetailRole});
    Q_EMIT outcomeChanged(path);
}

QVariant ScenarioFiles::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &[path, outcome] = m_files[static_cast<std::size_t>(index.row())];
    switch (role) {
    case PathRole:
    case Qt::DisplayRole:
        return path;
    case VerdictRole:
        return outcome.verdict;
    case SignRole:
        return signOf(outcome.verdict);
    case WordRole:
        return wordOf(outcome.verdict);
    case DetailRole:
        return outcome.detail;
    default:
        return {};
    }
}

QHash<int, QByteArray> ScenarioFiles::roleNames() const
{
    return {
        {PathRole, "path"}, {VerdictRole, "verdict"}, {SignRole, "sign"}, {WordRole, "word"}, {DetailRole, "remark"}};
}

Result<QString> ScenarioFiles::text(const QString &path) const
{
    QFile file(fullPath(path));
    if (!file.exists())
        return failure(ErrorCode::InvalidState, tr("%1 is not there any more").arg(path));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::PermissionDenied, tr("%1 cannot be read: %2").arg(path, file.errorString()));
    if (file.size() > largestFile)
        return failure(ErrorCode::InvalidArgument, tr("%1 is larger than a scenario may be (1 MiB)").arg(path));
    return QString::fromUtf8(file.read(largestFile));
}

Result<void> ScenarioFiles::write(const QString &path, const QString &text)
{
    QDir().mkpath(QFileInfo(fullPath(path)).path());
    QSaveFile file(fullPath(path));
    const QByteArray bytes = text.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(ErrorCode::Unknown, tr("%1 cannot be written: %2").arg(path, file.errorString()));
    read();
    return {};
}

Result<QString> ScenarioFiles::create(const QString &name, const QString &text)
{
    QString path = name.trimmed();
    if (path.endsWith(suffix))
        path.chop(suffix.size());
    const QStringList parts = path.split(u'/');
    if (parts.size() > deepest || !std::all_of(parts.cbegin(), parts.cend(), isFileName))
        return failure(
            ErrorCode::InvalidArgument,
            tr("\"%1\" is no name for a scenario: write \"Name\" or \"Folder/Name\", without < > : \" \\ | ? *")
                .arg(name));
    path += suffix;
    if (QFile::exists(fullPath(path)))
        return failure(ErrorCode::InvalidState, tr("There is a \"%1\" already").arg(path));
    if (const Result<void> written = write(path, text); !written)
        return tl::unexpected(written.error());
    return path;
}

QString ScenarioFiles::signOf(Verdict verdict)
{
    switch (verdict) {
    case NotRun:
        return QStringLiteral("–");
    case Waiting:
        return QStringLiteral("…");
    case Running:
        return QStringLiteral("▸");
    case Passed:
        return QStringLiteral("✓");
    case Failed:
        return QStringLiteral("✕");
    case Inconclusive:
        break;
    }
    return QStringLiteral("?");
}

QString ScenarioFiles::wordOf(Verdict verdict)
{
    switch (verdict) {
    case NotRun:
        return tr("not run");
    case Waiting:
        return tr("waiting");
    case Running:
        return tr("running");
    case Passed:
        return tr("passed");
    case Failed:
        return tr("failed");
    case Inconclusive:
        break;
    }
    return tr("inconclusive");
}

void ScenarioFiles::setProblem(const QString &problem)
{
    if (problem == m_problem)
        return;
    m_problem = problem;
    Q_EMIT problemChanged();
}

} // namespace wirebench
