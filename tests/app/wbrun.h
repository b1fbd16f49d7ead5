// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

//! `wb`, run to its end in the folder of the scenarios, for tests of `wb run`.
namespace wirebench::tests {

//! Far more than any of this takes; it only ends what hangs.
inline constexpr int deadline = 60'000;

struct Outcome
{
    int code = -1;
    QString out;
    QString err;
};

inline Outcome wb(const QStringList &arguments, const QString &folder = QStringLiteral(WB_SCENARIOS))
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(QStringLiteral(WB_PROGRAM), arguments);
    if (!process.waitForFinished(deadline) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

inline QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

//! Without what differs from run to run: ports and times.
inline QString settled(QString text)
{
    static const QRegularExpression port(QStringLiteral("127\\.0\\.0\\.1:\\d{4,5}"));
    static const QRegularExpression time(QStringLiteral(" *\\d+\\.\\d{3} s"));
    static const QRegularExpression distance(QStringLiteral("(less than )?\\d+m?s (before|after) this began"));
    text.replace(distance, QStringLiteral("TIME \\2 this began"));
    return text.replace(port, QStringLiteral("127.0.0.1:PORT")).replace(time, QStringLiteral(" TIME"));
}

inline void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("%s cannot be written", qPrintable(path));
}

inline void addFiles(const QString &folder)
{
    QTest::addColumn<QString>("file");
    const QStringList names = QDir(QStringLiteral(WB_SCENARIOS) + u'/' + folder).entryList({QStringLiteral("*.wire")});
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << folder + u'/' + name;
}

} // namespace wirebench::tests
