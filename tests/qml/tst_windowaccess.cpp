// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/accesscheck.h"
#include "tests/qml/windowstates.h"

#include <QTemporaryDir>
#include <QTest>

using namespace wirebench;
using namespace wirebench::tests;

namespace {

//! A test's message is cut off where it is long: all of them are seen this way.
QString told(const QString &flaw)
{
    qWarning().noquote() << flaw;
    return flaw;
}

} // namespace

//! Every state of the window, for those who use the keyboard only, who listen, or who see little.
class WindowAccessTest : public QObject
{
    Q_OBJECT

public:
    static void initMain() { ExplorerStage::drawInSoftware(); }

private Q_SLOTS:
    void init();
    void cleanup() { m_stage.reset(); }
    void everythingIsNamedAndReachedInEveryState_data() { sizes(); }
    void everythingIsNamedAndReachedInEveryState();
    void textHasContrastInEveryState();

private:
    static void sizes();

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeWebHost m_host;
    std::unique_ptr<ExplorerStage> m_stage;
};

void WindowAccessTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_host = {};
    m_stage = std::make_unique<ExplorerStage>(m_folder->path());
    QVERIFY(m_stage->window());
    QVERIFY(QTest::qWaitForWindowActive(m_stage->window()));
}

void WindowAccessTest::sizes()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("smallest") << QSize(900, 600);
    QTest::newRow("large") << QSize(1440, 900);
}

void WindowAccessTest::everythingIsNamedAndReachedInEveryState()
{
    QFETCH(const QSize, size);
    AccessCheck check(*m_stage);
    QStringList flaws;
    QString failure;
    const auto look = [&](const char *state) {
        m_stage->window()->resize(size);
        m_stage->explorer().window()->setProperty("sidebarShown", size.width() > 900 || !isInspecting(state));
        if (!QTest::qWaitFor([&] { return m_stage->window()->contentItem()->size() == QSizeF(size); }))
            return false;
        m_stage->window()->grabWindow(); // lays out
        const QStringList found = check.operatingFlaws();
        for (const QString &flaw : found)
            flaws.append(told(QStringLiteral("%1: %2").arg(QLatin1String(state), flaw)));
        return true;
    };
    QVERIFY2(walkStates(*m_stage, m_host, m_folder->path(), look, &failure), qPrintable(failure));
    QCOMPARE(flaws, QStringList());
}

void WindowAccessTest::textHasContrastInEveryState()
{
    AccessCheck check(*m_stage);
    QStringList faint;
    QString failure;
    const auto look = [&](const char *state) {
        for (const auto &[mode, theme] : {std::pair(1, "light"), std::pair(2, "dark")}) {
            m_stage->theme()->setProperty("mode", mode);
            QCoreApplication::processEvents(); // what binds to the theme
            const QStringList found = check.faintTexts();
            for (const QString &text : found)
                faint.append(told(QStringLiteral("%1, %2: %3").arg(QLatin1String(state), QLatin1String(theme), text)));
        }
        return true;
    };
    QVERIFY2(walkStates(*m_stage, m_host, m_folder->path(), look, &failure), qPrintable(failure));
    QCOMPARE(faint, QStringList());
}

QTEST_MAIN(WindowAccessTest)
#include "tst_windowaccess.moc"
