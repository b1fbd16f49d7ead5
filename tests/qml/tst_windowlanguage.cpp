// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/explorerstage.h"

#include <QGuiApplication>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace wirebench;
using tests::ExplorerStage;

//! The window in other languages, and for those who read from right to left.
class WindowLanguageTest : public QObject
{
    Q_OBJECT

public:
    static void initMain() { ExplorerStage::drawInSoftware(); }

private Q_SLOTS:
    void init();
    void cleanup();
    void thePaletteChangesTheLanguageOfTheOpenWindow();
    void theLanguageIsThereTheNextTime();
    void errorsFollowTheLanguage();
    void allIsMirroredForThoseWhoReadFromTheRight();

private:
    void choose(const QString &command, int further = 0);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ExplorerStage> m_stage;
};

void WindowLanguageTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_stage = std::make_unique<ExplorerStage>(m_folder->path());
    QVERIFY(m_stage->window());
    QVERIFY(QTest::qWaitForWindowActive(m_stage->window()));
}

void WindowLanguageTest::cleanup()
{
    m_stage.reset();
    QGuiApplication::setLayoutDirection(Qt::LayoutDirectionAuto);
}

//! The command in the palette that is so many lines further down than the first with these letters.
void WindowLanguageTest::choose(const QString &command, int further)
{
    m_stage->press(Qt::Key_K, Qt::ControlModifier);
    m_stage->type(command);
    for (int i = 0; i < further; ++i)
        m_stage->press(Qt::Key_Down);
    m_stage->press(Qt::Key_Return);
}

void WindowLanguageTest::thePaletteChangesTheLanguageOfTheOpenWindow()
{
    QTRY_VERIFY(m_stage->named(QStringLiteral("Start the demo device")));
    choose(QStringLiteral("Deutsch"));
    QTRY_VERIFY(m_stage->named(QStringLiteral("Demogerät starten")));
    QVERIFY(!m_stage->named(QStringLiteral("Start the demo device")));
    QTRY_VERIFY(m_stage->mentioning(QStringLiteral("Neue Sitzung"))); // what a model says
    choose(QStringLiteral("Sprache"), 3); // Chinese, for which there are no keys here
    QTRY_VERIFY(m_stage->named(QStringLiteral("启动演示设备")));
    choose(QStringLiteral("English"));
    QTRY_VERIFY(m_stage->named(QStringLiteral("Start the demo device")));
}

void WindowLanguageTest::theLanguageIsThereTheNextTime()
{
    choose(QStringLiteral("Deutsch"));
    QTRY_VERIFY(m_stage->named(QStringLiteral("Demogerät starten")));
    m_stage.reset();
    m_stage = std::make_unique<ExplorerStage>(m_folder->path());
    QTRY_VERIFY(m_stage->named(QStringLiteral("Demogerät starten")));
}

void WindowLanguageTest::errorsFollowTheLanguage()
{
    QTcpServer nobody; // after close()
    QVERIFY(nobody.listen(QHostAddress(QHostAddress::LocalHost)));
    const QString place = QStringLiteral("127.0.0.1:%1").arg(nobody.serverPort());
    nobody.close();
    QVERIFY(m_stage->explorer().open(QStringLiteral("tcp://") + place));
    Composer *composer = m_stage->explorer().current()->composer();
    composer->setNotation(Composer::Hex);
    composer->setText(QStringLiteral("0"));
    m_stage->press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    m_stage->type(QStringLiteral("dir:up"));
    const auto areThere = [this](const QStringList &parts) {
        return std::all_of(parts.cbegin(), parts.cend(),
                           [this](const QString &part) { return m_stage->mentioning(part); });
    };
    const QString technical = QStringLiteral("connect to %1: Connection refused").arg(place);
    const QStringList english{QStringLiteral("Nobody listens at that port"), technical,
                              QStringLiteral("a digit stands alone"), QStringLiteral("is no direction")};
    const QStringList german{QStringLiteral("An diesem Port wartet niemand"), technical,
                             QStringLiteral("eine Ziffer steht allein"), QStringLiteral("ist keine Richtung")};
    QTRY_VERIFY(areThere(english));
    choose(QStringLiteral("Deutsch"));
    QTRY_VERIFY(areThere(german));
    choose(QStringLiteral("English"));
    QTRY_VERIFY(areThere(english));
}

void WindowLanguageTest::allIsMirroredForThoseWhoReadFromTheRight()
{
    const auto leftEdge = [this] {
        QQuickItem *sidebar = m_stage->named(QStringLiteral("Sidebar"));
        return sidebar ? sidebar->mapToScene({0, 0}).x() : -1;
    };
    QTRY_COMPARE(leftEdge(), 0.0);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    QTRY_VERIFY(leftEdge() > m_stage->window()->width() / 2);
}

QTEST_MAIN(WindowLanguageTest)
#include "tst_windowlanguage.moc"
