// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/notesfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace wirebench {

namespace {

constexpr qint64 largest = 64 * 1024 * 1024; // bytes

} // namespace

Result<NotesFile::Notes> NotesFile::read() const
{
    const QString path = pathNow();
    QFile file(path);
    if (!file.exists())
        return Notes();
    QJsonParseError error{0, QJsonParseError::NoError};
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("%1: %2").arg(path, file.errorString()));
    const QJsonDocument document = QJsonDocument::fromJson(file.read(largest), &error);
    if (error.error != QJsonParseError::NoError)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("%1: %2").arg(path, error.errorString()));
    Notes notes;
    const QJsonArray array = document.object().value(QStringLiteral("notes")).toArray();
    for (const QJsonValue &value : array) {
        const qint64 number = value[QStringLiteral("record")].toInteger();
        const QString text = value[QStringLiteral("text")].toString();
        if (number > 0 && !text.isEmpty())
            notes.texts[static_cast<quint64>(number - 1)] = text;
    }
    const QJsonArray marks = document.object().value(QStringLiteral("marks")).toArray();
    for (const QJsonValue &value : marks) {
        if (const qint64 number = value.toInteger(); number > 0)
            notes.marks.insert(static_cast<quint64>(number - 1));
    }
    return notes;
}

QString NotesFile::pathNow() const
{
    const std::scoped_lock lock(m_writing);
    return m_path;
}

void NotesFile::follow(const QString &recording)
{
    const std::scoped_lock lock(m_writing);
    const QString before = std::exchange(m_path, pathFor(recording));
    QFile::rename(before, m_path);
}

bool NotesFile::put(const Notes &notes)
{
    const std::scoped_lock lock(m_mutex);
    const bool isFirst = !m_waiting;
    m_waiting = notes;
    return isFirst;
}

Result<void> NotesFile::write()
{
    const std::scoped_lock one(m_writing);
    std::optional<Notes> notes;
    {
        const std::scoped_lock lock(m_mutex);
        notes = std::exchange(m_waiting, std::nullopt);
    }
    if (!notes)
        return {};
    QJsonArray marks;
    for (const quint64 record : notes->marks)
        marks.append(static_cast<qint64>(record) + 1); // as people count
    QJsonArray array;
    for (const auto &[record, text] : notes->texts)
        array.append(
            QJsonObject{{QStringLiteral("record"), static_cast<qint64>(record) + 1}, {QStringLiteral("text"), text}});
    QSaveFile file(m_path);
    const QByteArray bytes =
        QJsonDocument(QJsonObject{{QStringLiteral("marks"), marks}, {QStringLiteral("notes"), array}}).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(
            ErrorCode::PermissionDenied,
            QCoreApplication::translate("NotesFile", "Notes are not kept: %1: %2").arg(m_path, file.errorString()));
    return {};
}

} // namespace wirebench
