// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/library.h"

#include "qml/models/composer.h"
#include "qml/models/sessionfile.h"

#include <QDir>
#include <QMetaEnum>
#include <QSaveFile>

namespace wirebench {

namespace {

constexpr int deepest = 8; // folders within each other
constexpr char16_t suffix[] = u".wbmessage";

QMetaEnum notations()
{
    return QMetaEnum::fromType<Composer::Notation>();
}

QByteArray toFile(const QVariantMap &draft)
{
    const int notation = draft.value(QStringLiteral("notation")).toInt();
    QString text =
        QStringLiteral("notation: %1\n").arg(QString::fromLatin1(notations().valueToKey(notation)).toLower());
    if (const int lineEnd = draft.value(QStringLiteral("lineEnd")).toInt(); lineEnd > 0)
        text += QStringLiteral("line end: %1\n").arg(Composer::lineEndWords().value(lineEnd));
    if (const QString checksum = draft.value(QStringLiteral("checksum")).toString(); !checksum.isEmpty())
        text += QStringLiteral("checksum: %1\n").arg(checksum);
    if (const QString framing = draft.value(QStringLiteral("framing")).toString(); !framing.isEmpty())
        text += QStringLiteral("framing: %1\n").arg(framing);
    text += u'\n' + draft.value(QStringLiteral("text")).toString();
    return text.toUtf8();
}

QVariantMap toDraft(const QString &file)
{
    QVariantMap draft;
    qsizetype at = 0;
    while (at < file.size()) {
        const qsizetype end = std::max(file.indexOf(u'\n', at), qsizetype(-1));
        const QString line = file.mid(at, end < 0 ? -1 : end - at);
        at = end < 0 ? file.size() : end + 1;
        if (line.isEmpty())
            break;
        const QString key = line.section(u':', 0, 0).trimmed();
        const QString value = line.section(u':', 1).trimmed();
        if (key == u"checksum")
            draft.insert(QStringLiteral("checksum"), value);
        else if (key == u"framing")
            draft.insert(QStringLiteral("framing"), value);
        else if (key == u"line end")
            draft.insert(QStringLiteral("lineEnd"), std::max<qsizetype>(0, Composer::lineEndWords().indexOf(value)));
        for (int i = 0; key == u"notation" && i < notations().keyCount(); ++i) {
            if (value.compare(QLatin1String(notations().key(i)), Qt::CaseInsensitive) == 0)
                draft.insert(QStringLiteral("notation"), notations().value(i));
        }
    }
    draft.insert(QStringLiteral("text"), file.mid(at));
    return draft;
}

} // namespace

Library::Library(const QString &folder, QObject *parent)
    : QAbstractListModel(parent)
    , m_folder(folder)
{
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &Library::read);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &Library::read);
    read();
}

void Library::read()
{
    std::vector<Message> messages;
    if (const QStringList watched = m_watcher.files() + m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    if (QDir(m_folder).exists())
        readFolder(m_folder, {}, 0, messages);
    beginResetModel();
    m_messages = std::move(messages);
    endResetModel();
    Q_EMIT countChanged();
}

void Library::readFolder(const QString &path, const QString &folder, int depth, std::vector<Message> &messages)
{
    m_watcher.addPath(path);
    const QFileInfoList entries =
        QDir(path).entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks,
                                 QDir::DirsLast | QDir::Name | QDir::LocaleAware);
    for (const QFileInfo &entry : entries) {
        if (messages.size() >= mostFiles)
            return setProblem(tr("%1 has more than %2 messages; only these are shown").arg(m_folder).arg(mostFiles));
        if (entry.isDir() && depth < deepest)
            readFolder(entry.filePath(), folder.isEmpty() ? entry.fileName() : folder + u'/' + entry.fileName(),
                       depth + 1, messages);
        else if (entry.isFile() && entry.fileName().endsWith(QStringView(suffix))) {
            if (auto message = readMessage(entry.filePath(), folder))
                messages.push_back(*message);
        }
    }
}

std::optional<Library::Message> Library::readMessage(const QString &path, const QString &folder)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile) {
        setProblem(file.isOpen() ? tr("%1 is larger than a message may be").arg(path)
                                 : tr("%1 cannot be read: %2").arg(path, file.errorString()));
        return std::nullopt;
    }
    m_watcher.addPath(path);
    const QString name = QFileInfo(path).fileName().chopped(QStringView(suffix).size());
    return Message{path, folder, name, toDraft(QString::fromUtf8(file.readAll()))};
}

QVariant Library::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Message &message = m_messages[static_cast<std::size_t>(index.row())];
    switch (role) {
    case NameRole:
    case Qt::DisplayRole:
        return message.name;
    case FolderRole:
        return message.folder;
    case DraftRole:
        return message.draft;
    default:
        return {};
    }
}

QHash<int, QByteArray> Library::roleNames() const
{
    return {{NameRole, "name"}, {FolderRole, "folder"}, {DraftRole, "draft"}};
}

QVariantMap Library::draft(int row) const
{
    return row >= 0 && row < count() ? m_messages[static_cast<std::size_t>(row)].draft : QVariantMap();
}

bool Library::save(const QString &name, const QVariantMap &draft)
{
    const QStringList parts = name.split(u'/');
    if (parts.size() > deepest || !std::all_of(parts.cbegin(), parts.cend(), isFileName)) {
        setProblem(tr("\"%1\" is no name for a message: write \"Name\" or \"Folder/Name\", without < > : \" \\ | ? *")
                       .arg(name));
        return false;
    }
    const QFileInfo path(QDir(m_folder).filePath(name + QStringView(suffix).toString()));
    QDir().mkpath(path.path());
    QSaveFile file(path.filePath());
    const QByteArray bytes = toFile(draft);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        setProblem(tr("%1 cannot be written: %2").arg(path.filePath(), file.errorString()));
        return false;
    }
    setProblem({});
    read();
    return true;
}

bool Library::remove(int row)
{
    if (row < 0 || row >= count())
        return false;
    QFile file(m_messages[static_cast<std::size_t>(row)].path);
    if (!file.remove()) {
        setProblem(tr("%1 cannot be removed: %2").arg(file.fileName(), file.errorString()));
        return false;
    }
    read();
    return true;
}

void Library::setProblem(const QString &problem)
{
    if (problem == m_problem)
        return;
    m_problem = problem;
    Q_EMIT problemChanged();
}

} // namespace wirebench
