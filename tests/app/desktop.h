// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

namespace wirebench::tests {

inline constexpr int desktopPatience = 60'000; // milliseconds; the machine may be busy

//! Empty where there is no such file.
inline QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! A process that is killed with the test.
class Program : public QProcess
{
public:
    ~Program() override { end(); }

    void end()
    {
        kill();
        (void)hasEnded();
    }

    //! Waits for it; false where it goes on too long.
    bool hasEnded()
    {
        return QTest::qWaitFor([this] { return state() == QProcess::NotRunning; }, desktopPatience);
    }
};

//! A screen of 1440 by 900 points that nobody sees (Xvfb), with a keyboard and a mouse (xdotool).
class Desktop
{
public:
    static bool isInstalled()
    {
        return !QStandardPaths::findExecutable(QStringLiteral("Xvfb")).isEmpty()
            && !QStandardPaths::findExecutable(QStringLiteral("xdotool")).isEmpty();
    }

    //! False where the screen does not come up.
    bool start()
    {
        m_screen.start(QStringLiteral("Xvfb"),
                       {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                        QStringLiteral("0"), QStringLiteral("1440x900x24")});
        QByteArray number;
        const auto isUp = [&] { return (number += m_screen.readAllStandardOutput()).endsWith('\n'); };
        if (!QTest::qWaitFor(isUp, desktopPatience))
            return false;
        m_environment.insert(QStringLiteral("DISPLAY"), u':' + QString::fromLatin1(number.trimmed()));
        m_environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        return true;
    }

    //! For programs that are to appear there.
    const QProcessEnvironment &environment() const { return m_environment; }

    //! What xdotool is told, word by word: "key ctrl+s". False where that failed.
    bool hand(const QString &words) { return run(words.split(u' ')); }
    bool type(const QString &text) { return run({QStringLiteral("type"), text}); }
    //! As soon as a window of the program is there.
    bool focusWindow() { return hand(QStringLiteral("search --sync --onlyvisible --name Wirebench windowfocus")); }

private:
    bool run(const QStringList &arguments)
    {
        Program tool;
        tool.setProcessEnvironment(m_environment);
        tool.start(QStringLiteral("xdotool"), arguments);
        return tool.hasEnded() && tool.exitStatus() == QProcess::NormalExit && tool.exitCode() == 0;
    }

    Program m_screen;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
};

} // namespace wirebench::tests
