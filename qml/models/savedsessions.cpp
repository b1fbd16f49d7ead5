// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/savedsessions.h"

#include <QDir>

#include <algorithm>

namespace wirebench {

SavedSessions::SavedSessions(const QString &folder, QObject *parent)
    : QAbstractListModel(parent)
    , m_sessions(QDir(folder).filePath(QStringLiteral("sessions")), QStringLiteral(".wbsession"))
    , m_rules(QDir(folder).filePath(QStringLiteral("replies")), QStringLiteral(".rules"))
{
    for (TextFolder *files : {&m_sessions, &m_rules}) {
        connect(files, &TextFolder::changed, this, [this] {
            read();
            Q_EMIT changedOutside();
        });
    }
    read();
}

void SavedSessions::read()
{
    std::vector<Entry> entries;
    for (const auto &[name, text] : m_sessions.texts()) {
        const auto file = parseSessionFile(text);
        entries.push_back(file ? Entry{name, *file, {}} : Entry{name, std::nullopt, file.error().toString()});
    }
    setProblem(m_sessions.problem().isEmpty() ? m_rules.problem() : m_sessions.problem());
    if (entries == m_entries)
        return;
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
    Q_EMIT countChanged();
}

QVariant SavedSessions::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Entry &entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return entry.name;
    case AddressRole:
        return entry.file ? entry.file->address.toString() : QString();
    case ProblemRole:
        return entry.problem;
    default:
        return {};
    }
}

QHash<int, QByteArray> SavedSessions::roleNames() const
{
    return {{NameRole, "name"}, {AddressRole, "address"}, {ProblemRole, "problem"}};
}

std::optional<SessionFile> SavedSessions::session(const QString &name) const
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &entry) { return entry.name == name; });
    return found == m_entries.end() ? std::nullopt : found->file;
}

QString SavedSessions::rules(const QString &name) const
{
    const auto found = m_rules.texts().find(name);
    return found == m_rules.texts().end() ? QString() : found->second;
}

bool SavedSessions::save(const QString &name, const SessionFile &file, const QString &rules)
{
    const auto known = m_sessions.texts().find(name);
    const QString before = known == m_sessions.texts().end() ? QString() : known->second;
    if (const auto parsed = parseSessionFile(before); !before.isEmpty() && !parsed) {
        setProblem(tr("%1 is not written over, for it cannot be read: %2")
                       .arg(m_sessions.pathOf(name), parsed.error().toString()));
        return false;
    }
    const QString text = toText(file, before);
    if (!file.replies.isEmpty() && rules != this->rules(file.replies) && !tell(m_rules.write(file.replies, rules)))
        return false;
    if ((text != before || before.isEmpty()) && !tell(m_sessions.write(name, text)))
        return false;
    read();
    return true;
}

bool SavedSessions::rename(const QString &name, const QString &to)
{
    if (name == to)
        return true;
    const bool isDone = tell(m_sessions.rename(name, to));
    if (isDone)
        read();
    return isDone;
}

bool SavedSessions::remove(const QString &name)
{
    const auto known = m_sessions.texts().find(name);
    const QString text = known == m_sessions.texts().end() ? QString() : known->second;
    if (!tell(m_sessions.remove(name)))
        return false;
    setRemoved(name, text);
    read();
    return true;
}

bool SavedSessions::undoRemove()
{
    if (m_removedName.isEmpty() || contains(m_removedName) || !tell(m_sessions.write(m_removedName, m_removedText)))
        return false;
    setRemoved({}, {});
    read();
    return true;
}

void SavedSessions::setRemoved(const QString &name, const QString &text)
{
    m_removedName = name;
    m_removedText = text;
    Q_EMIT removedChanged();
}

bool SavedSessions::tell(const Result<void> &result)
{
    setProblem(result ? QString() : result.error().detail);
    return result.has_value();
}

void SavedSessions::setProblem(const QString &problem)
{
    if (problem == m_problem)
        return;
    m_problem = problem;
    Q_EMIT problemChanged();
}

} // namespace wirebench
