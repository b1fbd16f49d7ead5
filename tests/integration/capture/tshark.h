// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QStandardPaths>
#include <QStringList>

namespace wirebench::tests {

//! Wireshark's command line, as a second opinion.
class Tshark
{
public:
    static bool isInstalled() { return !QStandardPaths::findExecutable(QStringLiteral("tshark")).isEmpty(); }

    //! What it prints about \a file; what it complains about goes to complaints().
    QByteArray run(const QString &file, const QStringList &arguments)
    {
        QProcess process;
        process.start(QStringLiteral("tshark"),
                      QStringList{QStringLiteral("-n"), QStringLiteral("-r"), file} + arguments);
        // Not our sockets but a child that reads a file: there is nothing to do meanwhile.
        m_isOver = process.waitForFinished(100'000) && process.exitCode() == 0;
        QList<QByteArray> lines = process.readAllStandardError().split('\n');
        lines.removeIf([](const QByteArray &line) { return line.isEmpty() || line.startsWith("Running as user"); });
        m_complaints = lines.join('\n');
        return process.readAllStandardOutput();
    }

    //! One field of every packet that \a filter leaves, "" without one.
    QByteArrayList fields(const QString &file, const QString &filter, const QString &field)
    {
        QStringList arguments{QStringLiteral("-T"), QStringLiteral("fields"), QStringLiteral("-e"), field};
        if (!filter.isEmpty())
            arguments += {QStringLiteral("-Y"), filter};
        QByteArrayList lines = run(file, arguments).split('\n');
        lines.removeLast();
        return lines;
    }

    //! What it finds odd about the packets, with all checksums looked at: nothing, as a rule.
    QByteArray oddities(const QString &file)
    {
        return run(file,
                   {QStringLiteral("-o"), QStringLiteral("ip.check_checksum:TRUE"), QStringLiteral("-o"),
                    QStringLiteral("tcp.check_checksum:TRUE"), QStringLiteral("-o"),
                    QStringLiteral("udp.check_checksum:TRUE"), QStringLiteral("-q"), QStringLiteral("-z"),
                    QStringLiteral("expert,warn")})
            .trimmed();
    }

    struct Conversation
    {
        QByteArray fromFirst; //!< from whom tshark calls the first node
        QByteArray fromSecond;
    };

    //! "Follow TCP stream".
    Conversation follow(const QString &file, int stream = 0)
    {
        const QByteArray output =
            run(file, {QStringLiteral("-q"), QStringLiteral("-z"), QStringLiteral("follow,tcp,raw,%1").arg(stream)});
        Conversation result;
        bool isBody = false;
        for (const QByteArray &line : output.split('\n')) {
            if (line.startsWith("Node 1"))
                isBody = true;
            else if (isBody && line.startsWith('\t'))
                result.fromSecond += QByteArray::fromHex(line);
            else if (isBody && !line.startsWith('='))
                result.fromFirst += QByteArray::fromHex(line);
        }
        return result;
    }

    bool isOver() const { return m_isOver; } //!< with success
    const QByteArray &complaints() const { return m_complaints; }

private:
    bool m_isOver = false;
    QByteArray m_complaints;
};

} // namespace wirebench::tests
