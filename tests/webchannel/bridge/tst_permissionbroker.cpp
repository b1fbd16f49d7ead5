// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/permissionbroker.h"
#include "webchannel/bridge/questiondesk.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wirebench;
using namespace wirebench::bridge;

namespace {

const QString tab = QStringLiteral("explorer/1");
const QString otherTab = QStringLiteral("explorer/2");

//! \a number tells the destination.
AccessQuestion questionOf(quint64 id, int number, const QString &document = QStringLiteral("one"),
                          const QString &holder = tab)
{
    const QString host = QStringLiteral("10.0.0.%1").arg(number);
    const QString origin = QStringLiteral("https://app.example");
    return {id, holder, document, {origin, origin}, {net::Protocol::Tcp, host, 502, {QHostAddress(host)}}};
}

} // namespace

//! Every state of a question, and everything that can happen in it.
class PermissionBrokerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aQuestionWaitsForItsAnswer_data();
    void aQuestionWaitsForItsAnswer();
    void onlyTheCurrentQuestionIsAnswered();
    void questionsOfATabQueue();
    void tabsAskBesideEachOther();
    void anAnswerSettlesThoseThatWaitForTheSame();
    void afterThreeRefusalsTheDocumentIsRefused();
    void anotherDocumentIsAskedAboutAgain();
    void onlySoManyQuestionsWait();
    void withdrawnQuestionsGo();
    void aTabThatGoesTakesItsQuestionsAlong();
    void whatWasRefusedIsReconsidered();
    void reconsideringAsksForNobody();
    void revokingTellsAndForgets();
    void whatIsKeptIsThereAgain();
    void theFileIsItsOwnersOnly();
    void aBrokenFileIsPutAside();
    void aFileThatCannotBeWrittenIsAProblem();
    void theDeskAnswersWhoStillWaits();

private:
    void ask(const AccessQuestion &question) { m_broker->ask(question); }
    void answer(AccessAnswer answer) { m_broker->answer(tab, currentId(), answer); }
    quint64 currentId(const QString &holder = tab) const
    {
        const AccessQuestion *question = m_broker->current(holder);
        return question ? question->id : 999;
    }
    //! "7 yes", "8 no", in order, since the last time.
    QStringList answers()
    {
        QStringList texts;
        for (const QVariantList &each : std::as_const(*m_answered)) {
            texts.append(
                QStringLiteral("%1 %2")
                    .arg(each[0].toULongLong())
                    .arg(each[1].value<AccessVerdict>().isAllowed ? QStringLiteral("yes") : QStringLiteral("no")));
        }
        m_answered->clear();
        return texts;
    }
    void use(const QString &path)
    {
        m_broker = std::make_unique<PermissionBroker>(path);
        m_answered = std::make_unique<QSignalSpy>(m_broker.get(), &PermissionBroker::answered);
        m_reasons.clear();
        connect(m_broker.get(), &PermissionBroker::refused, this,
                [this](const AccessQuestion &, RefusalReason why) { m_reasons.append(why); });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PermissionBroker> m_broker;
    std::unique_ptr<QSignalSpy> m_answered;
    QList<RefusalReason> m_reasons;
};

void PermissionBrokerTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    use(m_folder->filePath(QStringLiteral("grants")));
}

void PermissionBrokerTest::aQuestionWaitsForItsAnswer_data()
{
    QTest::addColumn<AccessAnswer>("answer");
    QTest::addColumn<bool>("isAllowed");
    QTest::addColumn<QString>("next"); // what the same question gets afterwards; empty: is asked again
    QTest::addColumn<QString>("later"); // the same when the program was started anew
    QTest::newRow("refuse") << AccessAnswer::Refuse << false << QString() << QString();
    QTest::newRow("once") << AccessAnswer::Once << true << QString() << QString();
    QTest::newRow("session") << AccessAnswer::Session << true << QStringLiteral("2 yes") << QString();
    QTest::newRow("always") << AccessAnswer::Always << true << QStringLiteral("2 yes") << QStringLiteral("3 yes");
    QTest::newRow("never") << AccessAnswer::Never << false << QStringLiteral("2 no") << QStringLiteral("3 no");
}

void PermissionBrokerTest::aQuestionWaitsForItsAnswer()
{
    QFETCH(const AccessAnswer, answer);
    QFETCH(const bool, isAllowed);
    QFETCH(const QString, next);
    QFETCH(const QString, later);
    const QSignalSpy changes(m_broker.get(), &PermissionBroker::currentChanged);
    ask(questionOf(1, 1));
    QCOMPARE(changes.count(), 1);
    QCOMPARE(currentId(), 1u);
    QCOMPARE(answers(), QStringList());
    m_broker->answer(tab, 1, answer);
    const AccessVerdict verdict = m_answered->first()[1].value<AccessVerdict>();
    QCOMPARE(answers(), QStringList(isAllowed ? QStringLiteral("1 yes") : QStringLiteral("1 no")));
    QCOMPARE(verdict.grant.has_value(), answer == AccessAnswer::Session || answer == AccessAnswer::Always);
    QVERIFY(!m_broker->current(tab));
    QVERIFY(changes.count() > 1);

    ask(questionOf(2, 1));
    QCOMPARE(answers(), next.isEmpty() ? QStringList() : QStringList(next));
    QCOMPARE(m_broker->current(tab) != nullptr, next.isEmpty());
    ask(questionOf(20, 2)); // another destination is asked about, whatever was said
    QVERIFY(m_broker->current(tab));

    use(m_folder->filePath(QStringLiteral("grants")));
    ask(questionOf(3, 1));
    QCOMPARE(answers(), later.isEmpty() ? QStringList() : QStringList(later));
    QCOMPARE(m_broker->current(tab) != nullptr, later.isEmpty());
}

void PermissionBrokerTest::onlyTheCurrentQuestionIsAnswered()
{
    m_broker->answer(tab, 1, AccessAnswer::Always); // nobody asked
    ask(questionOf(1, 1));
    ask(questionOf(2, 2));
    m_broker->answer(tab, 2, AccessAnswer::Always); // is not in sight
    m_broker->answer(otherTab, 1, AccessAnswer::Always);
    m_broker->answer(tab, 0, AccessAnswer::Always);
    QCOMPARE(answers(), QStringList());
    QCOMPARE(m_broker->grants().entries().size(), 0);
    QCOMPARE(m_broker->waiting(tab), 2);
}

void PermissionBrokerTest::questionsOfATabQueue()
{
    for (int i = 1; i <= 3; ++i)
        ask(questionOf(static_cast<quint64>(i), i));
    QCOMPARE(currentId(), 1u);
    answer(AccessAnswer::Once);
    QCOMPARE(currentId(), 2u);
    answer(AccessAnswer::Refuse);
    QCOMPARE(currentId(), 3u);
    answer(AccessAnswer::Session);
    QCOMPARE(answers(), QStringList({QStringLiteral("1 yes"), QStringLiteral("2 no"), QStringLiteral("3 yes")}));
    QCOMPARE(m_broker->waiting(tab), 0);
}

void PermissionBrokerTest::tabsAskBesideEachOther()
{
    ask(questionOf(1, 1));
    ask(questionOf(2, 1, QStringLiteral("two"), otherTab));
    QCOMPARE(currentId(), 1u);
    QCOMPARE(currentId(otherTab), 2u);
    m_broker->answer(otherTab, 2, AccessAnswer::Once);
    QCOMPARE(answers(), QStringList(QStringLiteral("2 yes")));
    QCOMPARE(currentId(), 1u);
}

void PermissionBrokerTest::anAnswerSettlesThoseThatWaitForTheSame()
{
    ask(questionOf(1, 1));
    ask(questionOf(2, 2));
    ask(questionOf(3, 1));
    ask(questionOf(4, 1, QStringLiteral("two"), otherTab));
    answer(AccessAnswer::Session);
    QStringList given = answers();
    given.sort();
    QCOMPARE(given, QStringList({QStringLiteral("1 yes"), QStringLiteral("3 yes"), QStringLiteral("4 yes")}));
    QCOMPARE(currentId(), 2u);
    QVERIFY(!m_broker->current(otherTab));
    ask(questionOf(5, 2));
    answer(AccessAnswer::Never);
    QCOMPARE(answers(), QStringList({QStringLiteral("2 no"), QStringLiteral("5 no")}));
}

void PermissionBrokerTest::afterThreeRefusalsTheDocumentIsRefused()
{
    for (int i = 1; i <= 5; ++i)
        ask(questionOf(static_cast<quint64>(i), i));
    answer(AccessAnswer::Refuse);
    answer(AccessAnswer::Never);
    QCOMPARE(currentId(), 3u);
    QCOMPARE(answers().size(), 2);
    answer(AccessAnswer::Refuse);
    QCOMPARE(answers(), QStringList({QStringLiteral("3 no"), QStringLiteral("4 no"), QStringLiteral("5 no")}));
    ask(questionOf(6, 6));
    QCOMPARE(answers(), QStringList(QStringLiteral("6 no")));
    QCOMPARE(m_reasons.last(), RefusalReason::TooManyRefusals);
    QVERIFY(!m_broker->current(tab));
}

void PermissionBrokerTest::anotherDocumentIsAskedAboutAgain()
{
    for (int i = 1; i <= 3; ++i) {
        ask(questionOf(static_cast<quint64>(i), i));
        answer(AccessAnswer::Refuse);
    }
    ask(questionOf(4, 4));
    QVERIFY(!m_broker->current(tab));
    ask(questionOf(5, 5, QStringLiteral("loaded anew")));
    QCOMPARE(currentId(), 5u);
}

void PermissionBrokerTest::onlySoManyQuestionsWait()
{
    quint64 id = 0;
    for (int i = 0; i < PermissionBroker::mostWaiting; ++i)
        ask(questionOf(++id, i));
    QCOMPARE(answers(), QStringList());
    ask(questionOf(++id, 200));
    QCOMPARE(answers(), QStringList(QStringLiteral("%1 no").arg(id)));
    QCOMPARE(m_reasons, QList<RefusalReason>{RefusalReason::TooManyQuestions});
    ask(questionOf(++id, 200, QStringLiteral("a frame"))); // which has places of its own
    QCOMPARE(answers(), QStringList());
    m_broker->withdraw(1);
    ask(questionOf(++id, 201));
    QCOMPARE(answers(), QStringList());
}

void PermissionBrokerTest::withdrawnQuestionsGo()
{
    const QSignalSpy changes(m_broker.get(), &PermissionBroker::currentChanged);
    const QSignalSpy waiting(m_broker.get(), &PermissionBroker::waitingChanged);
    for (int i = 1; i <= 3; ++i)
        ask(questionOf(static_cast<quint64>(i), i));
    QCOMPARE(changes.count(), 1);
    QCOMPARE(waiting.count(), 2);
    m_broker->withdraw(2);
    QCOMPARE(changes.count(), 1); // it was not in sight
    QCOMPARE(waiting.count(), 3);
    m_broker->withdraw(1);
    QCOMPARE(changes.count(), 2);
    QCOMPARE(currentId(), 3u);
    m_broker->answer(tab, 1, AccessAnswer::Always); // clicked just then
    QCOMPARE(m_broker->grants().entries().size(), 0);
    m_broker->withdraw(3);
    QVERIFY(!m_broker->current(tab));
    QCOMPARE(answers(), QStringList());
}

void PermissionBrokerTest::aTabThatGoesTakesItsQuestionsAlong()
{
    ask(questionOf(1, 1));
    ask(questionOf(2, 1, QStringLiteral("two"), otherTab));
    m_broker->forget(tab);
    QVERIFY(!m_broker->current(tab));
    QCOMPARE(currentId(otherTab), 2u);
}

void PermissionBrokerTest::whatWasRefusedIsReconsidered()
{
    for (int i = 1; i <= 3; ++i) {
        ask(questionOf(static_cast<quint64>(i), i));
        answer(AccessAnswer::Never);
    }
    answers();
    m_broker->reconsider(questionOf(1, 1));
    QCOMPARE(currentId(), 0u);
    answer(AccessAnswer::Session);
    QCOMPARE(answers(), QStringList());
    ask(questionOf(11, 1));
    ask(questionOf(12, 2));
    QCOMPARE(answers(), QStringList({QStringLiteral("11 yes"), QStringLiteral("12 no")}));
    ask(questionOf(14, 4)); // the document may ask again
    QCOMPARE(currentId(), 14u);
}

void PermissionBrokerTest::reconsideringAsksForNobody()
{
    m_broker->reconsider(questionOf(7, 1));
    m_broker->reconsider(questionOf(7, 1)); // clicked twice
    QCOMPARE(m_broker->waiting(tab), 1);
    answer(AccessAnswer::Once); // there is no socket that could use it
    QCOMPARE(answers(), QStringList());
    QCOMPARE(m_broker->grants().entries().size(), 0);
    for (int i = 0; i < 3; ++i) {
        m_broker->reconsider(questionOf(7, 1));
        answer(AccessAnswer::Refuse);
    }
    ask(questionOf(8, 1)); // none of these was a refusal of the page's
    QCOMPARE(currentId(), 8u);
    m_broker->reconsider(questionOf(7, 2)); // comes first
    QCOMPARE(currentId(), 0u);
    answer(AccessAnswer::Refuse);
    QCOMPARE(currentId(), 8u);
}

void PermissionBrokerTest::revokingTellsAndForgets()
{
    ask(questionOf(1, 1));
    answer(AccessAnswer::Always);
    const QSignalSpy revoked(m_broker.get(), &PermissionBroker::revoked);
    const Grant grant = m_broker->grants().entries().first().grant;
    m_broker->revoke(grant);
    m_broker->revoke(grant); // nothing is left of it
    QCOMPARE(revoked.count(), 1);
    QCOMPARE(revoked.first()[0].value<Grant>(), grant);
    ask(questionOf(2, 1));
    QCOMPARE(currentId(), 2u);
    use(m_folder->filePath(QStringLiteral("grants")));
    QCOMPARE(m_broker->grants().entries().size(), 0);
}

void PermissionBrokerTest::whatIsKeptIsThereAgain()
{
    const AccessAnswer given[] = {AccessAnswer::Always, AccessAnswer::Never, AccessAnswer::Session};
    for (int i = 0; i < 3; ++i) {
        ask(questionOf(static_cast<quint64>(i + 1), i + 1));
        answer(given[i]);
    }
    const QList<GrantStore::Entry> kept = m_broker->grants().entries().first(2);
    use(m_folder->filePath(QStringLiteral("grants")));
    QCOMPARE(m_broker->grants().entries(), kept);
}

void PermissionBrokerTest::theFileIsItsOwnersOnly()
{
    ask(questionOf(1, 1));
    answer(AccessAnswer::Always);
    const QString path = m_folder->filePath(QStringLiteral("grants"));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(QFile::exists(path));
    QCOMPARE(QFile::permissions(path) & others, QFile::Permissions());
}

void PermissionBrokerTest::aBrokenFileIsPutAside()
{
    const QString path = m_folder->filePath(QStringLiteral("grants"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("# mine\nallow everything\n");
    file.close();
    use(path);
    QVERIFY2(m_broker->problem().contains(path + QStringLiteral(":2:7: ")), qPrintable(m_broker->problem()));
    QCOMPARE(m_broker->grants().entries().size(), 0);
    ask(questionOf(1, 1));
    QCOMPARE(currentId(), 1u);
    answer(AccessAnswer::Always);
    QFile kept(path + QStringLiteral(".broken"));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QVERIFY(kept.readAll().contains("allow everything"));
}

void PermissionBrokerTest::aFileThatCannotBeWrittenIsAProblem()
{
    use(m_folder->filePath(QStringLiteral("missing/grants")));
    ask(questionOf(1, 1));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("grants are not kept")));
    answer(AccessAnswer::Always);
    QVERIFY(m_broker->problem().contains(QStringLiteral("missing/grants")));
    QCOMPARE(answers(), QStringList(QStringLiteral("1 yes"))); // it holds as long as the program runs
}

void PermissionBrokerTest::theDeskAnswersWhoStillWaits()
{
    QuestionDesk desk(*m_broker);
    auto asker = std::make_unique<QObject>();
    QList<bool> replies;
    const auto ask = [&](int number) {
        desk.ask(questionOf(0, number), asker.get(),
                 [&](const AccessVerdict &verdict) { replies.append(verdict.isAllowed); });
    };
    ask(1);
    ask(2);
    QTRY_COMPARE(m_broker->waiting(tab), 2);
    answer(AccessAnswer::Once);
    QTRY_COMPARE(replies, QList<bool>{true});
    ask(3);
    QTRY_COMPARE(m_broker->waiting(tab), 2);
    answer(AccessAnswer::Once);
    asker.reset(); // when the answer is on its way
    QTRY_COMPARE(m_broker->waiting(tab), 0);
    QCOMPARE(replies.size(), 1);
}

QTEST_GUILESS_MAIN(PermissionBrokerTest)
#include "tst_permissionbroker.moc"
