// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QFileSystemWatcher>
#include <QObject>

#include <map>

namespace wirebench {

//! Small text files of one kind in a folder, by their names without the ending. Follows what others do to them.
class TextFolder : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 largestFile = 1024 * 1024; //!< bytes
    static constexpr std::size_t mostFiles = 5'000;

    //! \a path need not be there, but the folder that it is in. \a suffix: ".wbsession".
    TextFolder(const QString &path, const QString &suffix, QObject *parent = nullptr);

    const std::map<QString, QString> &texts() const { return m_texts; }
    //! What could not be read last; empty for nothing.
    const QString &problem() const { return m_problem; }
    QString pathOf(const QString &name) const;

    //! As a whole: a crash leaves the old text or the new one. Makes the folder. InvalidArgument where \a name is none.
    Result<void> write(const QString &name, const QString &text);
    Result<void> remove(const QString &name);
    //! AlreadyExists where there is a file of that name.
    Result<void> rename(const QString &name, const QString &to);

Q_SIGNALS:
    //! Somebody else has changed, added or removed files.
    void changed();

private:
    void read();

    const QString m_path;
    const QString m_suffix;
    std::map<QString, QString> m_texts;
    QString m_problem;
    QFileSystemWatcher m_watcher;
};

} // namespace wirebench
