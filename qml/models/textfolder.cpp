// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/textfolder.h"

#include "qml/models/sessionfile.h"

#include <QDir>
#include <QSaveFile>

namespace wirebench {

TextFolder::TextFolder(const QString &path, const QString &suffix, QObject *parent)
    : QObject(parent)
    , m_path(path)
    , m_suffix(suffix)
{
    const auto look = [this] {
        const std::map<QString, QString> before = m_texts;
        const QString problemBefore = m_problem;
        read();
        if (m_texts != before || m_problem != problemBefore)
            Q_EMIT changed();
    };
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, look);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, look);
    read();
}

QString TextFolder::pathOf(const QString &name) const
{
    return QDir(m_path).filePath(name + m_suffix);
}

void TextFolder::read()
{
    if (const QStringList watched = m_watcher.files() + m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    m_texts.clear();
    m_problem.clear();
    if (!QDir(m_path).exists()) {
        m_watcher.addPath(QFileInfo(m_path).path()); // until there is one
        return;
    }
    m_watcher.addPath(m_path);
    const QFileInfoList entries =
        QDir(m_path).entryInfoList({u'*' + m_suffix}, QDir::Files | QDir::NoSymLinks | QDir::Readable, QDir::Name);
    for (const QFileInfo &entry : entries) {
        QFile file(entry.filePath());
        if (m_texts.size() >= mostFiles || entry.size() > largestFile) {
            m_problem = m_texts.size() >= mostFiles
                ? tr("%1 has more than %2 files; only these are shown").arg(m_path).arg(mostFiles)
                : tr("%1 is too large").arg(entry.filePath());
            continue;
        }
        m_watcher.addPath(entry.filePath());
        if (file.open(QIODevice::ReadOnly))
            m_texts[entry.fileName().chopped(m_suffix.size())] = QString::fromUtf8(file.read(largestFile));
        else
            m_problem = tr("%1 cannot be read: %2").arg(entry.filePath(), file.errorString());
    }
}

Result<void> TextFolder::write(const QString &name, const QString &text)
{
    if (!isFileName(name))
        return failure(
            ErrorCode::InvalidArgument,
            tr("\"%1\" is no name: write one without < > : \" / \\ | ? * and without a dot in front").arg(name));
    QDir().mkpath(m_path);
    QSaveFile file(pathOf(name));
    const QByteArray bytes = text.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(ErrorCode::Unknown, tr("%1 cannot be written: %2").arg(file.fileName(), file.errorString()));
    read();
    return {};
}

Result<void> TextFolder::remove(const QString &name)
{
    QFile file(pathOf(name));
    if (!file.remove())
        return failure(ErrorCode::Unknown, tr("%1 cannot be removed: %2").arg(file.fileName(), file.errorString()));
    read();
    return {};
}

Result<void> TextFolder::rename(const QString &name, const QString &to)
{
    if (!isFileName(to))
        return failure(
            ErrorCode::InvalidArgument,
            tr("\"%1\" is no name: write one without < > : \" / \\ | ? * and without a dot in front").arg(to));
    QFile file(pathOf(name));
    if (QFile::exists(pathOf(to)))
        return failure(ErrorCode::InvalidState, tr("There is a \"%1\" already").arg(to));
    if (!file.rename(pathOf(to)))
        return failure(ErrorCode::Unknown, tr("%1 cannot be renamed: %2").arg(pathOf(name), file.errorString()));
    read();
    return {};
}

} // namespace wirebench
