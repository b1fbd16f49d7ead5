// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/explorerstage.h"
#include "tests/qml/fakewebhost.h"

#include <QTemporaryDir>
#include <QTest>

using namespace wirebench;
using namespace wirebench::tests;

//! Getting about in a web app's tab without a mouse.
class WebPanesTest : public QObject
{
    Q_OBJECT

public:
    static void initMain() { ExplorerStage::drawInSoftware(); }

private Q_SLOTS:
    void init();
    void cleanup() { m_stage.reset(); }
    void nextPaneLeadsRound();
    void whatIsAskedIsAPane();

private:
    PermissionPrompt &prompt() const { return *m_stage->explorer().current()->page()->prompt(); }
    QString focusedName() const
    {
        QQuickItem *item = m_stage->window()->activeFocusItem();
        return item ? ExplorerStage::name(item) : QString();
    }
    QString nextPane()
    {
        m_stage->press(Qt::Key_F6);
        return focusedName();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeWebHost m_host;
    std::unique_ptr<ExplorerStage> m_stage;
};

void WebPanesTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_folder = std::make_unique<QTemporaryDir>();
    m_host = {};
    m_host.showsNothing = true;
    m_stage = std::make_unique<ExplorerStage>(m_folder->path());
    QVERIFY(m_stage->window());
    QVERIFY(QTest::qWaitForWindowActive(m_stage->window()));
    m_stage->explorer().setWebHost(&m_host);
    QVERIFY(m_stage->explorer().open(QStringLiteral("https://app.example/start")));
    QTRY_VERIFY(m_stage->named(QStringLiteral("Load it")));
    m_stage->named(QStringLiteral("Timeline"))->forceActiveFocus();
}

void WebPanesTest::nextPaneLeadsRound()
{
    m_stage->explorer().window()->setProperty("inspectorShown", false);
    QCOMPARE(focusedName(), QStringLiteral("Timeline"));
    QCOMPARE(nextPane(), QStringLiteral("Load it")); // where the page will be
    QCOMPARE(nextPane(), QStringLiteral("Timeline"));
    m_stage->press(Qt::Key_F6);
    m_stage->press(Qt::Key_Space);
    QCOMPARE(m_host.begun.size(), 2); // opened, and loaded
}

void WebPanesTest::whatIsAskedIsAPane()
{
    m_stage->explorer().window()->setProperty("inspectorShown", false);
    prompt().setQuestion(questionAbout(QStringLiteral("pump.example")));
    QTRY_VERIFY(prompt().isReady());
    QCOMPARE(nextPane(), QStringLiteral("Refuse"));
    QCOMPARE(nextPane(), QStringLiteral("Load it"));
    QCOMPARE(nextPane(), QStringLiteral("Timeline"));
    prompt().setQuestion({});
    QCOMPARE(nextPane(), QStringLiteral("Load it"));
}

QTEST_MAIN(WebPanesTest)
#include "tst_webpanes.moc"
