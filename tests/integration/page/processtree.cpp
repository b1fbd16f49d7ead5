// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/page/processtree.h"

#include <QDir>
#include <QFile>
#include <QMultiHash>

namespace {

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The fourth field of /proc/PID/stat; the second one, the name in brackets, may contain anything.
qint64 parentOf(const QString &process)
{
    const QByteArray stat = readAll(QStringLiteral("/proc/%1/stat").arg(process));
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    return fields.size() > 1 ? fields.at(1).toLongLong() : 0;
}

} // namespace

QList<qint64> processTree(qint64 root)
{
    QMultiHash<qint64, qint64> children;
    const QStringList entries = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString &entry : entries) {
        bool isNumber = false;
        const qint64 process = entry.toLongLong(&isNumber);
        if (isNumber)
            children.insert(parentOf(entry), process);
    }
    QList<qint64> tree{root};
    for (qsizetype at = 0; at < tree.size(); ++at)
        tree += children.values(tree.at(at));
    return tree;
}

qint64 memoryOf(const QList<qint64> &processes)
{
    qint64 sum = 0;
    for (const qint64 process : processes) {
        const QByteArray rollup = readAll(QStringLiteral("/proc/%1/smaps_rollup").arg(process));
        const QList<QByteArray> lines = rollup.split('\n');
        for (const QByteArray &line : lines) {
            if (line.startsWith("Rss:"))
                sum += line.mid(4).trimmed().chopped(3).toLongLong() * 1024;
        }
    }
    return sum;
}
