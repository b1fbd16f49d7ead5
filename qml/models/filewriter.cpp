// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/filewriter.h"

#include <QSaveFile>

#include <utility>

namespace wirebench {

FileWriter::FileWriter(const QString &path, QObject *parent)
    : QObject(parent)
    , m_path(path)
{
    m_pool.setMaxThreadCount(1);
}

FileWriter::~FileWriter() = default; // the pool waits, before all else goes

void FileWriter::write(const QByteArray &text)
{
    const std::scoped_lock lock(m_mutex);
    if (!std::exchange(m_next, text))
        m_pool.start([this] { writeNext(); });
}

void FileWriter::writeNext()
{
    QByteArray text;
    {
        const std::scoped_lock lock(m_mutex);
        text = *std::exchange(m_next, std::nullopt);
    }
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        Q_EMIT failed(file.errorString());
}

} // namespace wirebench
