// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/complaints.h"
#include "tests/qml/explorerstage.h"

#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebench;
using tests::ExplorerStage;

namespace {

QString whatItIs(QQuickItem *item)
{
    return QStringLiteral("%1 \"%2\" in %3")
        .arg(QString::fromLatin1(item->metaObject()->className()), ExplorerStage::name(item),
             item->parentItem() ? QString::fromLatin1(item->parentItem()->metaObject()->className()) : QString());
}

} // namespace

//! The window with real events; what it writes to standard error fails the test, whatever else was looked at.
class ExplorerWindowTest : public QObject
{
    Q_OBJECT

public:
    static void initMain() { ExplorerStage::drawInSoftware(); }

private Q_SLOTS:
    void init();
    void cleanup();
    void theFirstRunTalksToTheDemoDevice();
    void anAddressIsWrittenAndOpened();
    void aWrongAddressSaysWhatIsWrong();
    void aFilterIsWrittenAndCompleted();
    void rowsAreWalkedByKeys();
    void marksComeAndGo();
    void thePaletteRunsCommands();
    void tabsOpenAndCloseByKeys();
    void panesGoRound();
    void sidebarAndInspectorFold();
    void theThemeIsKept();
    void theSmallestWindowHoldsEverything();

private:
    void start();
    //! A session with the demo device that has answered \a count times.
    void talk(int count);
    ExplorerTab &tab() const { return *m_stage->explorer().current(); }
    TimelineModel &rows() const { return *tab().look()->timeline(); }
    QQuickItem *focused() const { return m_stage->window()->activeFocusItem(); }
    QString focusedName() const { return focused() ? ExplorerStage::name(focused()) : QString(); }
    bool hasFocus(const QString &pane) const;

    std::unique_ptr<tests::Complaints> m_complaints;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ExplorerStage> m_stage;
};

void ExplorerWindowTest::init()
{
    m_complaints = std::make_unique<tests::Complaints>();
    m_folder = std::make_unique<QTemporaryDir>();
    start();
}

void ExplorerWindowTest::start()
{
    m_stage.reset();
    m_stage = std::make_unique<ExplorerStage>(m_folder->path());
    QVERIFY(m_stage->window());
    QVERIFY(QTest::qWaitForWindowActive(m_stage->window()));
}

void ExplorerWindowTest::cleanup()
{
    m_stage.reset();
    m_complaints.reset();
    QCOMPARE(tests::Complaints::all(), QStringList());
}

void ExplorerWindowTest::talk(int count)
{
    QVERIFY(m_stage->click(QStringLiteral("Start the demo device")));
    QTRY_COMPARE(tab().kind(), ExplorerTab::SessionTab);
    QTRY_VERIFY(tab().canSend());
    const qreal before = static_cast<qreal>(rows().total());
    for (int i = 0; i < count; ++i)
        QVERIFY(tab().composer()->send());
    QTRY_VERIFY_WITH_TIMEOUT(static_cast<qreal>(rows().total()) >= before + 2, 10'000);
}

bool ExplorerWindowTest::hasFocus(const QString &pane) const
{
    for (QQuickItem *item = focused(); item; item = item->parentItem()) {
        if (ExplorerStage::name(item) == pane)
            return true;
    }
    return false;
}

void ExplorerWindowTest::theFirstRunTalksToTheDemoDevice()
{
    QVERIFY(m_stage->click(QStringLiteral("Start the demo device")));
    QTRY_COMPARE(tab().kind(), ExplorerTab::SessionTab);
    QTRY_VERIFY(tab().canSend());
    QTRY_VERIFY(m_stage->named(QStringLiteral("Message")));
    QCOMPARE(m_stage->named(QStringLiteral("Message"))->property("text").toString(), QStringLiteral("*IDN?"));
    m_stage->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_stage->mentioning(QStringLiteral("Demo Instrument")));

    QVERIFY(m_stage->click(QStringLiteral("Message")));
    QCOMPARE(focusedName(), QStringLiteral("Message"));
    m_stage->press(Qt::Key_A, Qt::ControlModifier);
    m_stage->type(QStringLiteral("*TST?"));
    QCOMPARE(tab().composer()->text(), QStringLiteral("*TST?"));
    const auto before = rows().total();
    QVERIFY(m_stage->click(QStringLiteral("Send")));
    QTRY_VERIFY(rows().total() >= before + 2);
    m_stage->press(Qt::Key_Tab); // leads on, and writes nothing
    QCOMPARE(tab().composer()->text(), QStringLiteral("*TST?"));
    QVERIFY(focusedName() != QStringLiteral("Message"));
}

void ExplorerWindowTest::anAddressIsWrittenAndOpened()
{
    QVERIFY(m_stage->click(QStringLiteral("Address")));
    QCOMPARE(focusedName(), QStringLiteral("Address"));
    m_stage->press(Qt::Key_A, Qt::ControlModifier);
    m_stage->type(QStringLiteral("listen:tcp:127.0.0.1:0"));
    m_stage->press(Qt::Key_Return);
    QTRY_COMPARE(tab().kind(), ExplorerTab::SessionTab);
    QTRY_VERIFY(tab().isAlive());
    QTRY_VERIFY(m_stage->mentioning(QStringLiteral("Listening at 127.0.0.1:")));
}

void ExplorerWindowTest::aWrongAddressSaysWhatIsWrong()
{
    m_stage->press(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(focusedName(), QStringLiteral("Address"));
    m_stage->type(QStringLiteral("tcp://127.0.0.1:99999"));
    m_stage->press(Qt::Key_Return);
    const QString problem = m_stage->explorer().addressProblem();
    QVERIFY(!problem.isEmpty());
    QTRY_VERIFY(m_stage->named(problem));
    m_stage->press(Qt::Key_Backspace);
    QTRY_VERIFY(!m_stage->named(problem));
}

void ExplorerWindowTest::aFilterIsWrittenAndCompleted()
{
    talk(3);
    m_stage->press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(focusedName(), QStringLiteral("Filter"));
    m_stage->type(QStringLiteral("di"));
    QTRY_VERIFY(m_stage->named(QStringLiteral("Completions")));
    m_stage->press(Qt::Key_Tab);
    QCOMPARE(tab().look()->filter()->text(), QStringLiteral("dir:"));
    m_stage->type(QStringLiteral("out"));
    m_stage->press(Qt::Key_Return);
    QTRY_VERIFY(tab().look()->filter()->isActive());
    QTRY_COMPARE(static_cast<int>(rows().total()), 3);
    m_stage->type(QStringLiteral(" len>"));
    QTRY_VERIFY(!tab().look()->filter()->error().isEmpty());
    QTRY_VERIFY(m_stage->named(tab().look()->filter()->error()));
    m_stage->press(Qt::Key_Escape);
    QCOMPARE(tab().look()->filter()->text(), QString());
    QTRY_VERIFY(rows().total() > 3);
}

void ExplorerWindowTest::rowsAreWalkedByKeys()
{
    talk(60);
    QTRY_VERIFY(rows().total() > 60);
    const auto last = rows().total() - 1;
    QVERIFY(m_stage->click(QStringLiteral("Timeline")));
    QVERIFY(hasFocus(QStringLiteral("Timeline")));
    m_stage->press(Qt::Key_Home);
    QCOMPARE(rows().currentRow(), 0);
    QVERIFY(!rows().isFollowing());
    m_stage->press(Qt::Key_Down);
    m_stage->press(Qt::Key_Down);
    m_stage->press(Qt::Key_Up);
    QCOMPARE(rows().currentRow(), 1);
    m_stage->press(Qt::Key_PageDown);
    QCOMPARE(rows().currentRow(), rows().capacity());
    m_stage->press(Qt::Key_PageUp);
    QCOMPARE(rows().currentRow(), 1);
    m_stage->press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(rows().selectedCount(), 2);
    const auto isKnown = [&] { // read again since PageUp
        return rows().index(static_cast<int>(2 - rows().firstRow())).data(TimelineModel::KnownRole).toBool();
    };
    QTRY_VERIFY(isKnown());
    m_stage->press(Qt::Key_Space);
    QVERIFY(rows().isExpanded(2));
    m_stage->press(Qt::Key_End);
    QVERIFY(rows().currentRow() >= last);
    m_stage->press(Qt::Key_F, Qt::ControlModifier);
    m_stage->press(Qt::Key_E, Qt::ControlModifier);
    QVERIFY(rows().isFollowing());
}

void ExplorerWindowTest::marksComeAndGo()
{
    talk(2);
    QVERIFY(m_stage->click(QStringLiteral("Timeline")));
    m_stage->press(Qt::Key_Home);
    m_stage->press(Qt::Key_M, Qt::ControlModifier);
    QCOMPARE(rows().marks()->count(), 1);
    m_stage->press(Qt::Key_End);
    m_stage->press(Qt::Key_F4, Qt::ShiftModifier);
    QCOMPARE(rows().currentRow(), 0);
    m_stage->press(Qt::Key_M, Qt::ControlModifier);
    QCOMPARE(rows().marks()->count(), 0);
}

void ExplorerWindowTest::thePaletteRunsCommands()
{
    m_stage->press(Qt::Key_K, Qt::ControlModifier);
    QTRY_COMPARE(focusedName(), QStringLiteral("Command"));
    m_stage->type(QStringLiteral("hide side"));
    QVERIFY(m_stage->named(QStringLiteral("Show or hide the sidebar")));
    QVERIFY(!m_stage->named(QStringLiteral("Show or hide the inspector")));
    m_stage->press(Qt::Key_Return);
    QTRY_VERIFY(!m_stage->named(QStringLiteral("Sidebar")));
    QTRY_VERIFY(!m_stage->named(QStringLiteral("Command")));

    m_stage->press(Qt::Key_K, Qt::ControlModifier);
    QTRY_COMPARE(focusedName(), QStringLiteral("Command"));
    QVERIFY(m_stage->click(QStringLiteral("New session"))); // by the mouse
    QTRY_COMPARE(m_stage->explorer().tabs()->count(), 1); // the place to begin from is there already
    QTRY_VERIFY(!m_stage->named(QStringLiteral("Command")));

    m_stage->press(Qt::Key_K, Qt::ControlModifier);
    QTRY_COMPARE(focusedName(), QStringLiteral("Command"));
    m_stage->type(QStringLiteral("no such command"));
    m_stage->press(Qt::Key_Return);
    m_stage->press(Qt::Key_Escape);
    QTRY_VERIFY(!m_stage->named(QStringLiteral("Command")));
}

void ExplorerWindowTest::tabsOpenAndCloseByKeys()
{
    talk(1);
    Explorer &explorer = m_stage->explorer();
    m_stage->press(Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(explorer.tabs()->count(), 2);
    QCOMPARE(tab().kind(), ExplorerTab::Start);
    QCOMPARE(focusedName(), QStringLiteral("Address"));
    m_stage->press(Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(explorer.currentIndex(), 0);
    QTRY_VERIFY(m_stage->named(QStringLiteral("Timeline")));
    m_stage->press(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(explorer.currentIndex(), 1);
    m_stage->press(Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(explorer.tabs()->count(), 1);
    QVERIFY(m_stage->click(QStringLiteral("Close demo instrument")));
    QCOMPARE(tab().kind(), ExplorerTab::Start);
    QTRY_VERIFY(m_stage->named(QStringLiteral("Start the demo device")));
}

void ExplorerWindowTest::panesGoRound()
{
    talk(1);
    QVERIFY(m_stage->click(QStringLiteral("Timeline")));
    m_stage->press(Qt::Key_F6);
    QVERIFY(hasFocus(QStringLiteral("Inspector")));
    m_stage->press(Qt::Key_F6);
    QVERIFY(hasFocus(QStringLiteral("Composer")));
    QCOMPARE(focusedName(), QStringLiteral("Message"));
    m_stage->press(Qt::Key_F6);
    QVERIFY(hasFocus(QStringLiteral("Timeline")));
}

void ExplorerWindowTest::sidebarAndInspectorFold()
{
    talk(1);
    QVERIFY(m_stage->named(QStringLiteral("Sidebar")) && m_stage->named(QStringLiteral("Inspector")));
    m_stage->press(Qt::Key_B, Qt::ControlModifier);
    m_stage->press(Qt::Key_I, Qt::ControlModifier);
    QTRY_VERIFY(!m_stage->named(QStringLiteral("Sidebar")) && !m_stage->named(QStringLiteral("Inspector")));
    m_stage->press(Qt::Key_F6);
    m_stage->press(Qt::Key_F6);
    QVERIFY(hasFocus(QStringLiteral("Composer")) || hasFocus(QStringLiteral("Timeline")));
    start();
    QVERIFY(!m_stage->named(QStringLiteral("Sidebar")));
}

void ExplorerWindowTest::theThemeIsKept()
{
    const QColor before = m_stage->window()->color();
    for (const char *mode : {"theme dark", "theme light", "theme dark"}) {
        m_stage->press(Qt::Key_K, Qt::ControlModifier);
        QTRY_COMPARE(focusedName(), QStringLiteral("Command"));
        m_stage->type(QLatin1String(mode));
        m_stage->press(Qt::Key_Return);
        QTRY_VERIFY(!m_stage->named(QStringLiteral("Command")));
        QCOMPARE(m_stage->theme()->property("dark").toBool(), QLatin1String(mode).endsWith(QLatin1String("dark")));
    }
    QVERIFY(m_stage->window()->color() != before);
    m_stage->press(Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(m_stage->theme()->property("scale").toReal() > 1);
    start();
    QCOMPARE(m_stage->theme()->property("dark").toBool(), true);
    QVERIFY(m_stage->theme()->property("scale").toReal() > 1);
}

void ExplorerWindowTest::theSmallestWindowHoldsEverything()
{
    m_stage->window()->resize(900, 600);
    QTcpSocket peer;
    for (const int step : {0, 1, 2}) {
        if (step == 1)
            talk(3);
        if (step == 2) {
            QVERIFY(m_stage->explorer().open(QStringLiteral("listen:tcp:127.0.0.1:0")));
            QTRY_VERIFY(tab().isAlive());
            peer.connectToHost(QHostAddress::LocalHost, tab().handle()->status().local.port);
            QTRY_VERIFY(tab().canSend());
        }
        QTRY_COMPARE(m_stage->window()->contentItem()->size(), QSizeF(900, 600));
        QVERIFY(!m_stage->window()->grabWindow().isNull()); // lays out
        const QList<QQuickItem *> items = m_stage->visibleItems();
        for (QQuickItem *item : items) {
            if (item->property("text").toString().isEmpty() && ExplorerStage::name(item).isEmpty())
                continue;
            const QRectF place = item->mapRectToScene({0, 0, item->width(), item->height()});
            QVERIFY2(place.right() <= 900.5 && place.left() >= -0.5,
                     qPrintable(whatItIs(item) + item->property("text").toString()));
        }
    }
}

QTEST_MAIN(ExplorerWindowTest)
#include "tst_explorerwindow.moc"
