// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/windowstates.h"

#include <QDir>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

using namespace wirebench;
using tests::ExplorerStage;

namespace {

//! Takes pictures of the window's main states.
class Screens
{
public:
    explicit Screens(const QString &folder)
        : m_folder(folder)
    { }

    //! False when a state could not be reached, or a picture not be written.
    bool take()
    {
        return tests::walkStates(
                   m_stage, m_host, m_workspace.path(), [this](const char *name) { return shoot(name); }, &m_failure)
            && languages();
    }

    const QString &failure() const { return m_failure; }

private:
    //! In both themes and both sizes.
    bool shoot(const char *name)
    {
        for (const QSize size : {QSize(1440, 900), QSize(900, 600)}) {
            const bool isWithoutSidebar = size.width() == 900 && tests::isInspecting(name);
            m_stage.explorer().window()->setProperty("sidebarShown", !isWithoutSidebar); // first: the inspector stays
            m_stage.window()->resize(size);
            if (!QTest::qWaitFor([&] { return m_stage.window()->contentItem()->size() == QSizeF(size) && isRead(); }))
                return false;
            for (const auto &[mode, theme] : {std::pair(1, "light"), std::pair(2, "dark")}) {
                m_stage.theme()->setProperty("mode", mode);
                const QString file =
                    QStringLiteral("%1-%2-%3.png").arg(QLatin1String(name), QLatin1String(theme)).arg(size.width());
                QCoreApplication::processEvents(); // what binds to the size or the theme
                if (!m_stage.window()->grabWindow().save(QDir(m_folder).filePath(file)))
                    return false;
            }
        }
        return true;
    }

    //! A stream that was out of sight for a moment is read again.
    bool isRead() const
    {
        RecordingLook *const look = m_stage.explorer().current()->look();
        return !look || !look->stream()->isActive() || look->stream()->text()->count() > 0;
    }

    //! At the end: from here on nothing is found by its English name.
    bool languages()
    {
        const int tests = m_stage.explorer().currentIndex();
        m_stage.explorer().setCurrentIndex(0);
        for (const auto &[language, name] : {std::pair("de", "german"), std::pair("zh_CN", "chinese")}) {
            m_stage.explorer().window()->setProperty("language", QLatin1String(language));
            if (!shoot(name))
                return false;
        }
        m_stage.explorer().window()->setProperty("language", QStringLiteral("en"));
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        if (!shoot("right-to-left"))
            return false;
        m_stage.explorer().setCurrentIndex(tests);
        return shoot("right-to-left-tests");
    }

    const QString m_folder;
    QTemporaryDir m_workspace;
    tests::FakeWebHost m_host; // outlives what it shows pages for
    ExplorerStage m_stage{m_workspace.path()};
    QString m_failure;
};

} // namespace

//! explorer_screens FOLDER: writes pictures of the window's main states into a folder that exists.
int main(int argc, char **argv)
{
    ExplorerStage::drawInSoftware();
    const QGuiApplication application(argc, argv);
    if (argc != 2 || !QDir(QString::fromLocal8Bit(argv[1])).exists()) {
        QTextStream(stderr) << "explorer_screens FOLDER\n";
        return 2;
    }
    Screens screens(QString::fromLocal8Bit(argv[1]));
    if (screens.take())
        return 0;
    QTextStream(stderr) << "no picture: " << screens.failure() << '\n';
    return 1;
}
