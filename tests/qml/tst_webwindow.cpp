// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/explorerstage.h"
#include "tests/qml/fakewebhost.h"
#include "tests/support/manualclock.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebench;
using namespace wirebench::tests;
using namespace std::chrono_literals;

namespace {

const QStringList answers{QStringLiteral("Refuse"), QStringLiteral("Never"), QStringLiteral("Allow once"),
                          QStringLiteral("This session"), QStringLiteral("Always")};

QRectF placeOf(const QQuickItem *item)
{
    return item->mapRectToScene({0, 0, item->width(), item->height()});
}

} // namespace

//! A web app's tab in the window, whose page is never loaded: what is asked and told about it.
class WebWindowTest : public QObject
{
    Q_OBJECT

public:
    static void initMain() { ExplorerStage::drawInSoftware(); }

private Q_SLOTS:
    void init();
    void cleanup();
    void aClickOfTheFirstMomentAnswersNothing();
    void everyAnswerHasItsButton_data();
    void everyAnswerHasItsButton();
    void aQuestionTakesTheKeyboardFromNobody();
    void theKeyboardAnswers();
    void aKeyMeantForTheQuestionBeforeAnswersNothing();
    void comingToTheFrontIsGuarded();
    void aSlipIsUndone();
    void whatNobodyCouldAllowOffersNothing();
    void permissionsAreSearchedAndRevoked();
    void halvesFold();
    void aPageThatWasOpenBeforeWaits();
    void sidebarListsWebApps();
    void everythingFits_data();
    void everythingFits();
    void everyControlHasAName();

private:
    WebPage &page() const { return *m_stage->explorer().current()->page(); }
    void ask(const QString &host, quint64 id = 1) { page().prompt()->setQuestion(questionAbout(host, id)); }
    //! Presses and lets go in the middle of it, be it enabled or not.
    void strike(const QString &name)
    {
        QTest::mouseClick(m_stage->window(), Qt::LeftButton, {}, placeOf(m_stage->named(name)).center().toPoint());
    }
    QString focusedName() const
    {
        QQuickItem *item = m_stage->window()->activeFocusItem();
        return item ? ExplorerStage::name(item) : QString();
    }

    //! From here on prompts are guarded as long as the test says so.
    void holdTime() { page().prompt()->setClock(m_clock); }
    void endGuard() { m_clock.advance(PermissionPrompt::guardTime); }

    ManualClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    FakeWebHost m_host;
    std::unique_ptr<ExplorerStage> m_stage;
    std::unique_ptr<QSignalSpy> m_answered;
};

void WebWindowTest::init()
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
    m_answered = std::make_unique<QSignalSpy>(page().prompt(), &PermissionPrompt::answered);
}

void WebWindowTest::cleanup()
{
    m_answered.reset();
    m_stage.reset();
}

void WebWindowTest::aClickOfTheFirstMomentAnswersNothing()
{
    holdTime();
    ask(QStringLiteral("pump.example"));
    QTRY_VERIFY(m_stage->named(page().prompt()->sentence()));
    QTRY_VERIFY(m_stage->named(QStringLiteral("Always")));
    m_clock.advance(PermissionPrompt::guardTime - 1ms);
    for (const QString &answer : answers) {
        QVERIFY(!m_stage->named(answer)->isEnabled());
        strike(answer);
    }
    QCOMPARE(m_answered->count(), 0);
    m_clock.advance(1ms);
    QTRY_VERIFY(m_stage->named(QStringLiteral("Always"))->isEnabled());
    strike(QStringLiteral("Always"));
    QCOMPARE(m_answered->count(), 1);
}

void WebWindowTest::everyAnswerHasItsButton_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<PermissionPrompt::Answer>("answer");
    const PermissionPrompt::Answer all[] = {PermissionPrompt::Refuse, PermissionPrompt::Never, PermissionPrompt::Once,
                                            PermissionPrompt::Session, PermissionPrompt::Always};
    for (int i = 0; i < 5; ++i)
        QTest::addRow("%s", qPrintable(answers[i])) << answers[i] << all[i];
}

void WebWindowTest::everyAnswerHasItsButton()
{
    QFETCH(const QString, button);
    QFETCH(const PermissionPrompt::Answer, answer);
    ask(QStringLiteral("pump.example"), 7);
    QVERIFY(m_stage->click(button));
    QCOMPARE(m_answered->count(), 1);
    QCOMPARE(m_answered->first()[0].toULongLong(), 7u);
    QCOMPARE(m_answered->first()[1].value<PermissionPrompt::Answer>(), answer);
}

void WebWindowTest::aQuestionTakesTheKeyboardFromNobody()
{
    m_stage->press(Qt::Key_L, Qt::ControlModifier);
    m_stage->type(QStringLiteral("tcp://"));
    ask(QStringLiteral("pump.example"));
    QTRY_VERIFY(page().prompt()->isReady());
    m_stage->type(QStringLiteral("host:1"));
    QCOMPARE(focusedName(), QStringLiteral("Address"));
    QCOMPARE(m_stage->named(QStringLiteral("Address"))->property("text").toString(), QStringLiteral("tcp://host:1"));
    m_stage->press(Qt::Key_Escape);
    QCOMPARE(m_answered->count(), 0);
}

void WebWindowTest::theKeyboardAnswers()
{
    ask(QStringLiteral("pump.example"));
    QTRY_VERIFY(page().prompt()->isReady());
    m_stage->press(Qt::Key_F8);
    QTRY_COMPARE(focusedName(), QStringLiteral("Refuse"));
    for (qsizetype i = 1; i < answers.size(); ++i) {
        m_stage->press(Qt::Key_Tab);
        QCOMPARE(focusedName(), answers[i]);
    }
    m_stage->press(Qt::Key_Space);
    QCOMPARE(m_answered->count(), 1);
    QCOMPARE(m_answered->first()[1].value<PermissionPrompt::Answer>(), PermissionPrompt::Always);
    m_stage->press(Qt::Key_Escape);
    QCOMPARE(m_answered->count(), 2);
    QCOMPARE(m_answered->last()[1].value<PermissionPrompt::Answer>(), PermissionPrompt::Refuse);
}

void WebWindowTest::aKeyMeantForTheQuestionBeforeAnswersNothing()
{
    holdTime();
    ask(QStringLiteral("pump.example"), 1);
    QTRY_VERIFY(m_stage->named(QStringLiteral("Always")));
    endGuard();
    QVERIFY(page().prompt()->isReady());
    m_stage->press(Qt::Key_F8);
    QTRY_COMPARE(focusedName(), QStringLiteral("Refuse"));
    ask(QStringLiteral("scale.example"), 2);
    for (const int key : {Qt::Key_Space, Qt::Key_Return, Qt::Key_Escape})
        m_stage->press(key);
    QVERIFY(!page().prompt()->isReady());
    QCOMPARE(m_answered->count(), 0);
}

void WebWindowTest::comingToTheFrontIsGuarded()
{
    holdTime();
    ask(QStringLiteral("pump.example"));
    QTRY_VERIFY(m_stage->named(QStringLiteral("Always")));
    endGuard();
    QVERIFY(page().prompt()->isReady());
    m_stage->explorer().newTab();
    m_stage->explorer().setCurrentIndex(0); // as good as a window that comes to the front
    QTRY_VERIFY(m_stage->named(QStringLiteral("Always")));
    QVERIFY(!page().prompt()->isReady());
    endGuard();
    QVERIFY(page().prompt()->isReady());
    QWindow other;
    other.setGeometry(0, 0, 100, 100);
    other.show();
    other.requestActivate();
    QTRY_VERIFY(!m_stage->window()->isActive());
    endGuard();
    QVERIFY(page().prompt()->isReady());
    other.hide();
    m_stage->window()->requestActivate();
    QTRY_VERIFY(m_stage->window()->isActive());
    QVERIFY(!page().prompt()->isReady());
}

void WebWindowTest::aSlipIsUndone()
{
    const QSignalSpy reconsidered(page().refusals(), &RefusalModel::reconsidered);
    page().refusals()->add({QStringLiteral("Refused tcp://pump:502"), questionAbout(QStringLiteral("pump"))});
    QVERIFY(m_stage->click(QStringLiteral("Ask again: Refused tcp://pump:502")));
    QCOMPARE(reconsidered.count(), 1);
    QTRY_VERIFY(!m_stage->named(QStringLiteral("Refused tcp://pump:502")));
    ask(QStringLiteral("pump"), 0); // as the program does then
    QTRY_VERIFY(m_stage->named(QStringLiteral("Always")) && m_stage->named(QStringLiteral("Always"))->isEnabled());
    QVERIFY(!m_stage->named(QStringLiteral("Allow once"))->isEnabled());
}

void WebWindowTest::whatNobodyCouldAllowOffersNothing()
{
    page().refusals()->add({QStringLiteral("Refused: the metadata service"), std::nullopt});
    QTRY_VERIFY(m_stage->named(QStringLiteral("Refused: the metadata service")));
    QVERIFY(!m_stage->mentioning(QStringLiteral("Ask again")));
    QVERIFY(m_stage->click(QStringLiteral("Dismiss what was refused")));
    QTRY_VERIFY(!m_stage->named(QStringLiteral("Refused: the metadata service")));
}

void WebWindowTest::permissionsAreSearchedAndRevoked()
{
    GrantModel &grants = *m_stage->explorer().grants();
    const QString app = QStringLiteral("https://app.example");
    grants.setEntries({{QStringLiteral("a"), true, app, QStringLiteral("tcp://pump:502"), QStringLiteral("always")},
                       {QStringLiteral("b"), false, app, QStringLiteral("tcp://scale:1"), QStringLiteral("never")}});
    const QSignalSpy revoked(&grants, &GrantModel::revokeAsked);
    QVERIFY(m_stage->click(QStringLiteral("Permissions")));
    QTRY_COMPARE(focusedName(), QStringLiteral("Search permissions"));
    m_stage->type(QStringLiteral("scale"));
    QTRY_COMPARE(grants.count(), 1);
    QVERIFY(m_stage->click(QStringLiteral("Forget: https://app.example never reaches tcp://scale:1, never")));
    QCOMPARE(revoked.count(), 1);
    QCOMPARE(revoked[0][0].toString(), QStringLiteral("b"));
    m_stage->press(Qt::Key_Escape);
    QTRY_VERIFY(!m_stage->named(QStringLiteral("Search permissions")));
    QVERIFY(m_stage->click(QStringLiteral("Permissions of this page")));
    QTRY_VERIFY(m_stage->named(QStringLiteral("Search permissions")));
}

void WebWindowTest::halvesFold()
{
    QTRY_VERIFY(m_stage->named(QStringLiteral("Load it")) && m_stage->named(QStringLiteral("Timeline")));
    QVERIFY(m_stage->click(QStringLiteral("Show the page")));
    QTRY_VERIFY(!m_stage->named(QStringLiteral("Load it")));
    QVERIFY(m_stage->named(QStringLiteral("Timeline")));
    QVERIFY(m_stage->click(QStringLiteral("Show the timeline"))); // one of them is always there
    QTRY_VERIFY(!m_stage->named(QStringLiteral("Timeline")));
    QVERIFY(m_stage->named(QStringLiteral("Load it")));
}

void WebWindowTest::aPageThatWasOpenBeforeWaits()
{
    QCOMPARE(m_host.begun.size(), 1);
    QVERIFY(m_stage->click(QStringLiteral("Load it")));
    QCOMPARE(m_host.begun.size(), 2);
    m_stage->press(Qt::Key_F5);
    QCOMPARE(m_host.begun.size(), 3);
    m_host.problem = Error{ErrorCode::InvalidArgument, QStringLiteral("it is not there any more")};
    QVERIFY(m_stage->click(QStringLiteral("Load")));
    QTRY_VERIFY(m_stage->mentioning(QStringLiteral("it is not there any more")));
}

void WebWindowTest::sidebarListsWebApps()
{
    QVERIFY(m_stage->click(QStringLiteral("mDNS browser")));
    QCOMPARE(m_stage->explorer().tabs()->count(), 2);
    QCOMPARE(page().address(), QStringLiteral("/srv/apps/mdns"));
}

void WebWindowTest::everythingFits_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("smallest") << QSize(900, 600);
    QTest::newRow("large") << QSize(1440, 900);
}

void WebWindowTest::everythingFits()
{
    QFETCH(const QSize, size);
    m_stage->window()->resize(size);
    PermissionQuestion question =
        questionAbout(QString(60, u'h') + u'.' + QString(60, u'd') + QStringLiteral(".example"));
    question.page = QStringLiteral("https://") + QString(60, u'p') + QStringLiteral(".example");
    question.frame = QStringLiteral("https://") + QString(60, u'f') + QStringLiteral(".example");
    page().prompt()->setQuestion(question, 12);
    QTRY_VERIFY(m_stage->named(QStringLiteral("Always")));
    QTRY_COMPARE(m_stage->window()->size(), size);
    const QRectF all(QPointF(0, 0), QSizeF(size));
    QTRY_VERIFY(all.contains(placeOf(m_stage->named(QStringLiteral("Always")))));
    for (const QString &answer : answers) {
        const QRectF place = placeOf(m_stage->named(answer));
        QVERIFY2(all.contains(place), qPrintable(answer));
        for (const QString &other : answers)
            QVERIFY2(other == answer || !place.intersects(placeOf(m_stage->named(other))), qPrintable(answer + other));
    }
}

void WebWindowTest::everyControlHasAName()
{
    ask(QStringLiteral("pump.example"));
    page().refusals()->add({QStringLiteral("Refused"), questionAbout(QStringLiteral("pump"))});
    m_stage->explorer().grants()->setEntries(
        {{QStringLiteral("a"), true, QStringLiteral("p"), QStringLiteral("d"), {}}});
    QTRY_VERIFY(page().prompt()->isReady());
    QVERIFY(m_stage->click(QStringLiteral("Permissions")));
    QTRY_VERIFY(m_stage->mentioning(QStringLiteral("Revoke: ")));
    const QList<QQuickItem *> items = m_stage->visibleItems();
    for (QQuickItem *item : items) {
        if (ExplorerStage::role(item) == QAccessible::Button)
            QVERIFY2(!ExplorerStage::name(item).isEmpty(), item->metaObject()->className());
    }
}

QTEST_MAIN(WebWindowTest)
#include "tst_webwindow.moc"
