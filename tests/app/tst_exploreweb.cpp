// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/gui/webpages.h"
#include "tests/qml/explorerstage.h"
#include "tests/support/rawlistener.h"
#include "webchannel/engine/enginesetup.h"

#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebench;
using namespace wirebench::tests;

namespace {

constexpr int deadline = 20'000; // milliseconds

//! Says in its title how far it has got.
constexpr char pageText[] = R"(<!DOCTYPE html><title>begins</title><script>
(async () => {
  const say = (text) => { document.title = text; };
  try {
    const socket = new TCPSocket('127.0.0.1', PORT);
    const { readable, writable } = await socket.opened;
    await writable.getWriter().write(new TextEncoder().encode('question of the page'));
    const reader = readable.getReader();
    const { value } = await reader.read();
    say(`got ${new TextDecoder().decode(value)}`);
    await reader.read();
    say('ended');
  } catch (error) {
    say(error.name);
  }
})();
</script>)";

} // namespace

//! Real pages in the explorer's window, and what their user says to what they ask.
class ExploreWebTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aPageAsksAndItsBytesStandBesideIt();
    void aRefusedPageIsToldSoAndASlipIsUndone();
    void aPermissionThatIsTakenBackEndsTheConnection();
    void aQuestionGoesWithItsPage();
    void whatIsAllowedAlwaysIsAllowedAfterARestart();
    void aFolderWithoutAPageIsNoWebApp();

private:
    void start();
    //! Writes a page that connects to the listener, and opens its folder.
    void openPage();
    bool titleBecomes(const QString &title)
    {
        return QTest::qWaitFor([&] { return tab().title() == title; }, deadline);
    }
    bool isAsked()
    {
        return QTest::qWaitFor([&] { return prompt().isActive(); }, deadline);
    }
    ExplorerTab &tab() const { return *m_stage->explorer().current(); }
    PermissionPrompt &prompt() const { return *tab().page()->prompt(); }
    RawPeer *peer() const { return m_listener->peer(m_listener->acceptedCount() - 1); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RawListener> m_listener;
    std::unique_ptr<ExplorerStage> m_stage;
    std::unique_ptr<app::WebPages> m_pages;
};

void ExploreWebTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_listener = std::make_unique<RawListener>();
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("app")));
    start();
}

void ExploreWebTest::start()
{
    cleanup();
    m_stage = std::make_unique<ExplorerStage>(m_folder->filePath(QStringLiteral("explorer")));
    QVERIFY(m_stage->window());
    QVERIFY(QTest::qWaitForWindowActive(m_stage->window()));
    m_pages = std::make_unique<app::WebPages>(m_stage->explorer(), m_folder->filePath(QStringLiteral("grants")));
    m_stage->explorer().setWebHost(m_pages.get());
}

void ExploreWebTest::cleanup()
{
    if (m_stage)
        m_stage->closeWindow();
    m_pages.reset();
    m_stage.reset();
}

void ExploreWebTest::openPage()
{
    QFile page(m_folder->filePath(QStringLiteral("app/index.html")));
    QVERIFY(page.open(QIODevice::WriteOnly));
    page.write(QByteArray(pageText).replace("PORT", QByteArray::number(m_listener->port())));
    page.close();
    QVERIFY(m_stage->explorer().open(m_folder->filePath(QStringLiteral("app"))));
    QCOMPARE(tab().kind(), ExplorerTab::WebTab);
}

void ExploreWebTest::aPageAsksAndItsBytesStandBesideIt()
{
    openPage();
    QVERIFY(isAsked());
    const QString folder =
        QString::fromLatin1(QUrl::fromLocalFile(m_folder->filePath(QStringLiteral("app"))).toEncoded());
    QCOMPARE(prompt().page(), folder);
    QCOMPARE(prompt().destination(), QStringLiteral("tcp://127.0.0.1:%1").arg(m_listener->port()));
    QCOMPARE(prompt().address(), QStringLiteral("this computer"));
    prompt().guard();
    QTRY_VERIFY(m_stage->named(QStringLiteral("This session")));
    const QQuickItem *button = m_stage->named(QStringLiteral("This session"));
    QTest::mouseClick(m_stage->window(), Qt::LeftButton, {},
                      button->mapToScene({button->width() / 2, button->height() / 2}).toPoint());
    QVERIFY(!prompt().isReady()); // it was too early
    QVERIFY(prompt().isActive());
    QCOMPARE(m_pages->broker().grants().entries().size(), 0);
    QCOMPARE(m_listener->acceptedCount(), 0);

    QVERIFY(m_stage->click(QStringLiteral("This session")));
    QTRY_VERIFY(!prompt().isActive());
    QTRY_VERIFY_WITH_TIMEOUT(m_listener->acceptedCount() == 1, deadline);
    peer()->send("answer of the peer");
    QVERIFY(titleBecomes(QStringLiteral("got answer of the peer")));
    QCOMPARE(peer()->receivedBytes(), QByteArray("question of the page"));
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->mentioning(QStringLiteral("question of the page")), deadline);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->mentioning(QStringLiteral("answer of the peer")), deadline);

    // Another tab has its own.
    peer()->send("the first one's only");
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->mentioning(QStringLiteral("the first one's only")), deadline);
    QVERIFY(m_stage->explorer().open(m_folder->filePath(QStringLiteral("app"))));
    QTRY_VERIFY_WITH_TIMEOUT(m_listener->acceptedCount() == 2, deadline); // unasked
    peer()->send("second answer");
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->mentioning(QStringLiteral("second answer")), deadline);
    QVERIFY(!m_stage->mentioning(QStringLiteral("the first one's only")));
}

void ExploreWebTest::aRefusedPageIsToldSoAndASlipIsUndone()
{
    openPage();
    QVERIFY(isAsked());
    QVERIFY(m_stage->click(QStringLiteral("Never")));
    QVERIFY(titleBecomes(QStringLiteral("NotAllowedError")));
    QCOMPARE(m_listener->acceptedCount(), 0);
    const QString refusal = QStringLiteral("Refused tcp://127.0.0.1:%1").arg(m_listener->port());
    QVERIFY(m_stage->click(QStringLiteral("Ask again: ") + refusal));
    QTRY_VERIFY(prompt().isActive() && !prompt().isAwaited());
    QVERIFY(m_stage->click(QStringLiteral("Always")));
    QTRY_VERIFY(!prompt().isActive());
    m_stage->press(Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(m_listener->acceptedCount() == 1, deadline);
}

void ExploreWebTest::aPermissionThatIsTakenBackEndsTheConnection()
{
    openPage();
    QVERIFY(isAsked());
    QVERIFY(m_stage->click(QStringLiteral("This session")));
    QTRY_VERIFY_WITH_TIMEOUT(m_listener->acceptedCount() == 1, deadline);
    peer()->send("answer");
    QVERIFY(titleBecomes(QStringLiteral("got answer")));
    QVERIFY(m_stage->click(QStringLiteral("Permissions of this page")));
    QTRY_VERIFY(m_stage->mentioning(QStringLiteral("Revoke: ")));
    QVERIFY(m_stage->click(ExplorerStage::name(m_stage->mentioning(QStringLiteral("Revoke: ")))));
    QTRY_VERIFY(peer()->sawEnd() || peer()->error() != 0);
    QVERIFY(titleBecomes(QStringLiteral("NotAllowedError")));
    QTRY_COMPARE(m_stage->explorer().grants()->total(), 0);
}

void ExploreWebTest::aQuestionGoesWithItsPage()
{
    openPage();
    QVERIFY(isAsked());
    QFile page(m_folder->filePath(QStringLiteral("app/index.html")));
    QVERIFY(page.open(QIODevice::WriteOnly));
    page.write("<title>asks nothing</title>");
    page.close();
    m_stage->press(Qt::Key_F5);
    QVERIFY(titleBecomes(QStringLiteral("asks nothing")));
    QTRY_VERIFY_WITH_TIMEOUT(!prompt().isActive(), deadline);
}

void ExploreWebTest::whatIsAllowedAlwaysIsAllowedAfterARestart()
{
    openPage();
    QVERIFY(isAsked());
    QVERIFY(m_stage->click(QStringLiteral("Always")));
    QTRY_VERIFY_WITH_TIMEOUT(m_listener->acceptedCount() == 1, deadline);
    start();
    QCOMPARE(tab().kind(), ExplorerTab::WebTab);
    QCOMPARE(tab().page()->state(), WebPage::Waiting);
    QVERIFY(m_stage->click(QStringLiteral("Load it")));
    QTRY_VERIFY_WITH_TIMEOUT(m_listener->acceptedCount() == 2, deadline); // though the site has another port by now
}

void ExploreWebTest::aFolderWithoutAPageIsNoWebApp()
{
    QVERIFY(!m_stage->explorer().open(m_folder->filePath(QStringLiteral("app"))));
    QVERIFY(m_stage->explorer().addressProblem().contains(QStringLiteral("index.html")));
}

int main(int argc, char **argv)
{
    ExplorerStage::drawInSoftware();
    engine::prepareProcess(engine::Display::None);
    QGuiApplication application(argc, argv);
    ExploreWebTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_exploreweb.moc"
