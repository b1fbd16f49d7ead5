// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QThreadPool>

#include <mutex>
#include <optional>

namespace wirebench {

//! Writes one file, each time as a whole and down to the disk, in a thread of its own: a disk that is slow or busy
//! holds up nobody else. A crash leaves the old text or the new one.
class FileWriter : public QObject
{
    Q_OBJECT

public:
    explicit FileWriter(const QString &path, QObject *parent = nullptr);
    //! Waits until the last text is written.
    ~FileWriter() override;

    const QString &path() const { return m_path; }
    //! Returns at once. Only the newest text counts: what was not begun with when it comes is never written.
    void write(const QByteArray &text);

Q_SIGNALS:
    //! The file has the text that it had before.
    void failed(const QString &error);

private:
    void writeNext();

    const QString m_path;
    std::mutex m_mutex;
    std::optional<QByteArray> m_next;
    QThreadPool m_pool; // of one thread
};

} // namespace wirebench
