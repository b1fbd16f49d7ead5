// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/explorer.h"
#include "tests/qml/fakewebhost.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebench;
using namespace wirebench::tests;

//! Web apps as tabs of the explorer, without a window and without an engine.
class WebTabsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPageHasItsStates();
    void aServedFolderIsKnownByItsName();
    void anExplorerOpensWebApps();
    void aWebAppThatCannotBeShownIsAProblemOfItsAddress();
    void aWebAppWaitsAfterARestart();
    void withoutAHostThereIsAWayToOpenOne();
};

void WebTabsTest::aPageHasItsStates()
{
    WebPage page(QStringLiteral("1"), QStringLiteral("https://app.example/start"));
    const QSignalSpy loads(&page, &WebPage::loadAsked);
    const QSignalSpy reloads(&page, &WebPage::reloadAsked);
    QCOMPARE(page.state(), WebPage::Waiting);
    QCOMPARE(page.location(), page.address());
    page.lose(); // nothing was there
    QCOMPARE(page.state(), WebPage::Waiting);
    page.reload();
    QCOMPARE(loads.count(), 1);
    QObject profile;
    page.show(QUrl(page.address()), &profile);
    QCOMPARE(page.state(), WebPage::Shown);
    page.setUrl({}); // of a view that has not begun
    QCOMPARE(page.url(), QUrl(page.address()));
    page.reload();
    QCOMPARE(reloads.count(), 1);
    page.setLoading(true);
    page.lose();
    QCOMPARE(page.state(), WebPage::Gone);
    QVERIFY(!page.isLoading());
    page.reload();
    QCOMPARE(loads.count(), 2);
    QCOMPARE(reloads.count(), 1);
}

void WebTabsTest::aServedFolderIsKnownByItsName()
{
    WebPage page(QStringLiteral("1"), QStringLiteral("/srv/app"));
    page.show(QUrl(QStringLiteral("http://127.0.0.1:4000/start")), nullptr, QStringLiteral("file:///srv/app"));
    QCOMPARE(page.origin(), QStringLiteral("file:///srv/app"));
    page.setUrl(QUrl(QStringLiteral("http://127.0.0.1:4000/other")));
    QCOMPARE(page.origin(), QStringLiteral("file:///srv/app"));
    page.setUrl(QUrl(QStringLiteral("http://127.0.0.1:4001/start"))); // somebody else's
    QCOMPARE(page.origin(), QStringLiteral("http://127.0.0.1:4001"));
    page.setUrl(QUrl(QStringLiteral("https://b\u00fccher.example/")));
    QCOMPARE(page.origin(), QStringLiteral("https://xn--bcher-kva.example"));
}

void WebTabsTest::anExplorerOpensWebApps()
{
    const QTemporaryDir folder;
    FakeWebHost host;
    auto explorer = *Explorer::create(folder.path());
    explorer->setWebHost(&host);
    QCOMPARE(explorer->webApps().size(), 2);
    QVERIFY(explorer->open(QStringLiteral("https://app.example/start")));
    ExplorerTab *tab = explorer->current();
    QCOMPARE(tab->kind(), ExplorerTab::WebTab);
    QVERIFY(tab->page() && tab->look() && !tab->composer());
    QCOMPARE(host.begun, QStringList(tab->key()));
    QCOMPARE(explorer->page(tab->key()), tab->page());
    QCOMPARE(explorer->recent(), QStringList(QStringLiteral("https://app.example/start")));
    QCOMPARE(tab->title(), QStringLiteral("app.example"));
    tab->page()->setTitle(QStringLiteral("App"));
    QCOMPARE(tab->title(), QStringLiteral("App"));
    QVERIFY(tab->isAlive() && !tab->isTroubled());
    tab->page()->lose();
    QVERIFY(!tab->isAlive() && tab->isTroubled());
    tab->page()->load();
    QCOMPARE(host.begun.size(), 2);
    QVERIFY(tab->isAlive());
    const QString key = tab->key();
    explorer->closeTab(0);
    QTRY_COMPARE(host.ended, QStringList(key));
    QVERIFY(!explorer->page(key));
}

void WebTabsTest::aWebAppThatCannotBeShownIsAProblemOfItsAddress()
{
    const QTemporaryDir folder;
    FakeWebHost host;
    host.problem = Error{ErrorCode::InvalidArgument, QStringLiteral("there is no index.html")};
    auto explorer = *Explorer::create(folder.path());
    explorer->setWebHost(&host);
    QVERIFY(!explorer->open(QStringLiteral("/srv/nothing")));
    QCOMPARE(explorer->addressProblem(), QStringLiteral("there is no index.html"));
    QCOMPARE(explorer->current()->kind(), ExplorerTab::Start);
    QCOMPARE(explorer->recent(), QStringList());
}

void WebTabsTest::aWebAppWaitsAfterARestart()
{
    const QTemporaryDir folder;
    FakeWebHost host;
    QString key;
    {
        auto explorer = *Explorer::create(folder.path());
        explorer->setWebHost(&host);
        QVERIFY(explorer->open(QStringLiteral("https://app.example/start")));
        explorer->current()->page()->setTitle(QStringLiteral("App"));
        explorer->current()->look()->filter()->setText(QStringLiteral("dir:in"));
        key = explorer->current()->key();
    }
    host.begun.clear();
    auto explorer = *Explorer::create(folder.path());
    explorer->setWebHost(&host);
    ExplorerTab *tab = explorer->current();
    QCOMPARE(tab->kind(), ExplorerTab::WebTab);
    QCOMPARE(tab->key(), key); // and so the same rows
    QCOMPARE(tab->title(), QStringLiteral("App"));
    QCOMPARE(tab->look()->filter()->text(), QStringLiteral("dir:in"));
    QCOMPARE(tab->page()->state(), WebPage::Waiting);
    QCOMPARE(host.begun, QStringList()); // nothing connects unasked
    host.problem = Error{ErrorCode::InvalidArgument, QStringLiteral("gone")};
    tab->page()->load();
    QCOMPARE(tab->problem(), QStringLiteral("gone"));
    host.problem.reset();
    tab->page()->load();
    QCOMPARE(tab->problem(), QString());
    QCOMPARE(tab->page()->state(), WebPage::Shown);
}

void WebTabsTest::withoutAHostThereIsAWayToOpenOne()
{
    const QTemporaryDir folder;
    auto explorer = *Explorer::create(folder.path());
    QVERIFY(!explorer->open(QStringLiteral("https://app.example/")));
    QVERIFY(explorer->addressProblem().contains(QStringLiteral("wirebench host https://app.example/")));
    QCOMPARE(explorer->webApps(), QVariantList());
}

QTEST_MAIN(WebTabsTest)
#include "tst_webtabs.moc"
