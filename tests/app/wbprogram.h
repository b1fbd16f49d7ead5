// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

namespace wirebench::tests {

//! The real program `wb`, which the test starts and ends.
class WbProgram
{
public:
    static constexpr int deadline = 60'000; // ms

    ~WbProgram()
    {
        if (process.state() == QProcess::NotRunning)
            return;
        process.kill(); // the test has failed
        (void)QTest::qWaitFor([this] { return process.state() == QProcess::NotRunning; }, deadline);
    }

    //! Starts it, and reads the first line that it prints; empty when it ends without one.
    QString start(const QStringList &arguments)
    {
        process.start(QStringLiteral(WB_PROGRAM), arguments);
        (void)QTest::qWaitFor([this] { return process.canReadLine() || process.state() == QProcess::NotRunning; },
                              deadline);
        return QString::fromUtf8(process.readLine()).trimmed();
    }

    //! What it printed and its exit code (-1: it did not end), when it has ended by itself.
    int wait()
    {
        const bool isOver = QTest::qWaitFor([this] { return process.state() == QProcess::NotRunning; }, deadline);
        out = process.readAllStandardOutput();
        err = process.readAllStandardError();
        return isOver && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }

    //! Likewise, with a signal.
    int end(int signal = SIGINT)
    {
        ::kill(static_cast<pid_t>(process.processId()), signal);
        return wait();
    }

    QProcess process;
    QByteArray out;
    QByteArray err;
};

//! The port behind the last colon of the address of that \a scheme in \a line.
inline quint16 portIn(const QString &line, const QString &scheme = {})
{
    const QRegularExpression address(scheme + QStringLiteral("[^ ]*:(\\d+)"));
    return static_cast<quint16>(address.match(line).captured(1).toUInt());
}

} // namespace wirebench::tests
