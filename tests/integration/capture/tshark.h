// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QFile>
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
        wait(process, file, arguments);
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
        Conversation result;
        bool isBody = false;
        for (const QByteArray &line : run(file, followArguments(stream)).split('\n'))
            takeFollowed(
                line, isBody, [&](QByteArrayView bytes) { result.fromFirst += bytes; },
                [&](QByteArrayView bytes) { result.fromSecond += bytes; });
        return result;
    }
    //! SHA-256 of both sides, which are not held. What it prints goes to the file \a output.
    Conversation followHashes(const QString &file, const QString &output, int stream = 0)
    {
        QProcess process;
        process.setStandardOutputFile(output);
        wait(process, file, followArguments(stream));
        QCryptographicHash first(QCryptographicHash::Sha256);
        QCryptographicHash second(QCryptographicHash::Sha256);
        QFile printed(output);
        m_isOver = m_isOver && printed.open(QIODevice::ReadOnly);
        bool isBody = false;
        while (m_isOver && !printed.atEnd()) {
            QByteArray line = printed.readLine();
            line.chop(line.endsWith('\n') ? 1 : 0);
            takeFollowed(
                line, isBody, [&](const QByteArray &bytes) { first.addData(bytes); },
                [&](const QByteArray &bytes) { second.addData(bytes); });
        }
        return {first.result(), second.result()};
    }

    bool isOver() const { return m_isOver; } //!< with success
    const QByteArray &complaints() const { return m_complaints; }

private:
    void wait(QProcess &process, const QString &file, const QStringList &arguments)
    {
        process.start(QStringLiteral("tshark"),
                      QStringList{QStringLiteral("-n"), QStringLiteral("-r"), file} + arguments);
        // Not our sockets but a child that reads a file: there is nothing to do meanwhile.
        m_isOver = process.waitForFinished(100'000) && process.exitCode() == 0;
        QList<QByteArray> lines = process.readAllStandardError().split('\n');
        lines.removeIf([](const QByteArray &line) { return line.isEmpty() || line.startsWith("Running as user"); });
        m_complaints = lines.join('\n');
    }

    static QStringList followArguments(int stream)
    {
        return {QStringLiteral("-q"), QStringLiteral("-z"), QStringLiteral("follow,tcp,raw,%1").arg(stream)};
    }
    //! \a isBody: this is behind the heading.
    template<typename First, typename Second>
    static void takeFollowed(const QByteArray &line, bool &isBody, First first, Second second)
    {
        if (line.startsWith("Node 1"))
            isBody = true;
        else if (isBody && line.startsWith('\t'))
            second(QByteArray::fromHex(line));
        else if (isBody && !line.startsWith('='))
            first(QByteArray::fromHex(line));
    }

    bool m_isOver = false;
    QByteArray m_complaints;
};

} // namespace wirebench::tests
