// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

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

//! A screen of 1440 by 900 points that nobody sees (Xvfb), with a keyboard and a mouse (xdotool). Pictures of it can be
//! taken.
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
                        QStringLiteral("0"), QStringLiteral("1440x900x24"), QStringLiteral("-fbdir"), m_pixels.path()});
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

    //! The screen as it is now; null where it cannot be read.
    QImage picture() const
    {
        // As XWD has it: a header of numbers, a table of colours, the lines.
        const QByteArray screen = contentsOf(m_pixels.filePath(QStringLiteral("Xvfb_screen0")));
        const auto number = [&screen](qsizetype index) -> qsizetype {
            constexpr qsizetype size = sizeof(quint32);
            return screen.size() < (index + 1) * size ? 0 : qFromBigEndian<quint32>(screen.constData() + index * size);
        };
        constexpr int colorSize = 12;
        const qsizetype first = number(0) + number(19) * colorSize;
        const qsizetype width = number(4);
        const qsizetype height = number(5);
        const qsizetype lineLength = number(12);
        if (width <= 0 || lineLength < width * 4 || screen.size() < first + lineLength * height)
            return {};
        return QImage(reinterpret_cast<const uchar *>(screen.constData()) + first, static_cast<int>(width),
                      static_cast<int>(height), static_cast<int>(lineLength), QImage::Format_RGB32)
            .copy();
    }

private:
    bool run(const QStringList &arguments)
    {
        Program tool;
        tool.setProcessEnvironment(m_environment);
        tool.start(QStringLiteral("xdotool"), arguments);
        return tool.hasEnded() && tool.exitStatus() == QProcess::NormalExit && tool.exitCode() == 0;
    }

    QTemporaryDir m_pixels;
    Program m_screen;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
};

} // namespace wirebench::tests
