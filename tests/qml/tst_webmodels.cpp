// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/grantmodel.h"
#include "tests/qml/fakewebhost.h"
#include "tests/support/manualclock.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace wirebench;
using namespace wirebench::tests;
using namespace std::chrono_literals;

namespace {

using Place = PermissionQuestion::Place;
using Purpose = PermissionQuestion::Purpose;

GrantModel::Entry entryOf(int number, bool isAllowed = true)
{
    const QString text = QString::number(number);
    return {text, isAllowed, QStringLiteral("https://app.example"), QStringLiteral("tcp://10.0.0.%1:502").arg(text),
            isAllowed ? QStringLiteral("always") : QStringLiteral("never")};
}

QStringList destinationsOf(const GrantModel &model)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row).data(GrantModel::DestinationRole).toString());
    return texts;
}

} // namespace

class WebModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPromptPutsTheQuestionIntoWords_data();
    void aPromptPutsTheQuestionIntoWords();
    void aFrameOfAnotherOriginIsNamed();
    void aPromptTakesNoAnswerInTheFirstMoment();
    void everyQuestionIsGuardedAnew();
    void theWindowsComingToTheFrontGuardsAnew();
    void whatNobodyWaitsForCannotBeAllowedOnce();
    void refusalsAreListedOnceAndNewestFirst();
    void onlyWhatAPersonCouldAllowIsReconsidered();
    void thereIsAnEndToRefusals();
    void grantsAreSearchedByWords_data();
    void grantsAreSearchedByWords();
    void grantsChangeRowByRow();
    void revokingNamesTheGrant();
};

void WebModelsTest::aPromptPutsTheQuestionIntoWords_data()
{
    QTest::addColumn<int>("purpose");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QStringList>("addresses");
    QTest::addColumn<int>("place");
    QTest::addColumn<QString>("sentence");
    const auto row = [](Purpose purpose, const char *host, int port, const char *addresses, Place place,
                        const char *sentence) {
        QTest::addRow("%s", sentence) << static_cast<int>(purpose) << QString::fromLatin1(host) << port
                                      << QString::fromLatin1(addresses).split(u' ', Qt::SkipEmptyParts)
                                      << static_cast<int>(place) << QString::fromLatin1(sentence);
    };
    row(Purpose::Connect, "pump.example", 502, "10.0.0.1 10.0.0.2", Place::LocalNetwork,
        "https://app.example wants to connect to tcp://pump.example:502: 10.0.0.1, 10.0.0.2 (local network)");
    row(Purpose::Connect, "10.0.0.1", 80, "10.0.0.1", Place::LocalNetwork,
        "https://app.example wants to connect to tcp://10.0.0.1:80: local network");
    row(Purpose::Connect, "a.example", 80, "1.1.1.1 1.1.1.2 1.1.1.3 1.1.1.4 1.1.1.5 1.1.1.6", Place::Public,
        "https://app.example wants to connect to tcp://a.example:80: 1.1.1.1, 1.1.1.2, 1.1.1.3, 1.1.1.4 and 2 more "
        "(public Internet)");
    row(Purpose::ExchangeDatagrams, "2001:db8::1", 53, "2001:db8::1", Place::Public,
        "https://app.example wants to exchange datagrams with udp://[2001:db8::1]:53: public Internet");
    row(Purpose::ExchangeDatagrams, "239.1.1.1", 53, "239.1.1.1", Place::Multicast,
        "https://app.example wants to exchange datagrams with the group udp://239.1.1.1:53: multicast group");
    row(Purpose::Listen, "0.0.0.0", 0, "0.0.0.0", Place::Listening,
        "https://app.example wants to accept connections at listen://0.0.0.0:*: this computer, open to others");
    row(Purpose::Receive, "127.0.0.1", 5353, "127.0.0.1", Place::Listening,
        "https://app.example wants to receive datagrams of everybody at bind://127.0.0.1:5353: this computer, open to "
        "others");
    row(Purpose::Connect, "gone.example", 80, "", Place::Unresolved,
        "https://app.example wants to connect to tcp://gone.example:80: unknown: the name leads nowhere now");
}

void WebModelsTest::aPromptPutsTheQuestionIntoWords()
{
    QFETCH(const int, purpose);
    QFETCH(const QString, host);
    QFETCH(const int, port);
    QFETCH(const QStringList, addresses);
    QFETCH(const int, place);
    QFETCH(const QString, sentence);
    PermissionQuestion question = questionAbout(host);
    question.purpose = static_cast<Purpose>(purpose);
    question.port = static_cast<quint16>(port);
    question.addresses = addresses;
    question.places = {static_cast<Place>(place)};
    PermissionPrompt prompt;
    QCOMPARE(prompt.sentence(), QString());
    prompt.setQuestion(question);
    QCOMPARE(prompt.sentence(), sentence);
    QCOMPARE(prompt.others(), QString());
    prompt.setQuestion(question, 3);
    QCOMPARE(prompt.others(), QStringLiteral("3 more wait"));
}

void WebModelsTest::aFrameOfAnotherOriginIsNamed()
{
    PermissionPrompt prompt;
    PermissionQuestion question = questionAbout(QStringLiteral("pump"));
    prompt.setQuestion(question);
    QCOMPARE(prompt.frame(), QString());
    question.frame = QStringLiteral("https://advert.example");
    prompt.setQuestion(question);
    QCOMPARE(prompt.frame(), question.frame);
    QVERIFY(prompt.sentence().startsWith(QStringLiteral("https://advert.example in https://app.example wants")));
}

void WebModelsTest::aPromptTakesNoAnswerInTheFirstMoment()
{
    ManualClock clock;
    PermissionPrompt prompt;
    prompt.setClock(clock);
    const QSignalSpy answered(&prompt, &PermissionPrompt::answered);
    const QSignalSpy ready(&prompt, &PermissionPrompt::readyChanged);
    prompt.answer(PermissionPrompt::Always);
    prompt.setQuestion(questionAbout(QStringLiteral("pump"), 7));
    QVERIFY(prompt.isActive() && !prompt.isReady());
    prompt.answer(PermissionPrompt::Always);
    clock.advance(499ms);
    prompt.answer(PermissionPrompt::Always);
    QCOMPARE(answered.count(), 0);
    clock.advance(1ms);
    QVERIFY(prompt.isReady());
    QVERIFY(ready.count() >= 2);
    prompt.answer(PermissionPrompt::Always);
    QCOMPARE(answered.count(), 1);
    QCOMPARE(answered[0][0].toULongLong(), 7u);
    QCOMPARE(answered[0][1].value<PermissionPrompt::Answer>(), PermissionPrompt::Always);
}

void WebModelsTest::everyQuestionIsGuardedAnew()
{
    ManualClock clock;
    PermissionPrompt prompt;
    prompt.setClock(clock);
    prompt.setQuestion(questionAbout(QStringLiteral("pump"), 1));
    clock.advance(PermissionPrompt::guardTime);
    QVERIFY(prompt.isReady());
    prompt.setQuestion(questionAbout(QStringLiteral("pump"), 1), 1); // only more that wait
    QVERIFY(prompt.isReady());
    prompt.setQuestion(questionAbout(QStringLiteral("scale"), 2));
    QVERIFY(!prompt.isReady());
    prompt.setQuestion(std::nullopt);
    QVERIFY(!prompt.isActive() && !prompt.isReady());
    prompt.setQuestion(questionAbout(QStringLiteral("scale"), 2));
    QVERIFY(!prompt.isReady());
}

void WebModelsTest::theWindowsComingToTheFrontGuardsAnew()
{
    ManualClock clock;
    PermissionPrompt prompt;
    prompt.setClock(clock);
    prompt.guard();
    QVERIFY(!prompt.isReady());
    prompt.setQuestion(questionAbout(QStringLiteral("pump")));
    clock.advance(PermissionPrompt::guardTime);
    QVERIFY(prompt.isReady());
    const QSignalSpy answered(&prompt, &PermissionPrompt::answered);
    prompt.guard();
    QVERIFY(!prompt.isReady());
    prompt.answer(PermissionPrompt::Once);
    QCOMPARE(answered.count(), 0);
    clock.advance(PermissionPrompt::guardTime);
    QVERIFY(prompt.isReady());
}

void WebModelsTest::whatNobodyWaitsForCannotBeAllowedOnce()
{
    PermissionPrompt prompt;
    prompt.setQuestion(questionAbout(QStringLiteral("pump"), 0));
    QVERIFY(!prompt.isAwaited());
    QTRY_VERIFY(prompt.isReady());
    const QSignalSpy answered(&prompt, &PermissionPrompt::answered);
    prompt.answer(PermissionPrompt::Once);
    QCOMPARE(answered.count(), 0);
    prompt.answer(PermissionPrompt::Session);
    QCOMPARE(answered.count(), 1);
}

void WebModelsTest::refusalsAreListedOnceAndNewestFirst()
{
    RefusalModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.add({QStringLiteral("pump"), questionAbout(QStringLiteral("pump"), 1)});
    model.add({QStringLiteral("scale"), questionAbout(QStringLiteral("scale"), 2)});
    model.add({QStringLiteral("pump again"), questionAbout(QStringLiteral("pump"), 3)});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.last(), QStringLiteral("pump again"));
    QCOMPARE(model.index(1).data(RefusalModel::TextRole).toString(), QStringLiteral("scale"));
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.last(), QString());
}

void WebModelsTest::onlyWhatAPersonCouldAllowIsReconsidered()
{
    RefusalModel model;
    const QSignalSpy reconsidered(&model, &RefusalModel::reconsidered);
    model.add({QStringLiteral("pump"), questionAbout(QStringLiteral("pump"), 1)});
    model.add({QStringLiteral("metadata"), std::nullopt});
    model.reconsider(0);
    model.reconsider(2);
    model.reconsider(-1);
    QCOMPARE(reconsidered.count(), 0);
    QVERIFY(!model.isLastReconsiderable());
    model.reconsider(1);
    QCOMPARE(reconsidered.count(), 1);
    QCOMPARE(reconsidered[0][0].value<PermissionQuestion>().host, QStringLiteral("pump"));
    QCOMPARE(model.rowCount(), 1);
}

void WebModelsTest::thereIsAnEndToRefusals()
{
    RefusalModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int i = 0; i < 200; ++i)
        model.add({QString::number(i), questionAbout(QString::number(i))});
    QCOMPARE(model.rowCount(), static_cast<int>(RefusalModel::most));
    QCOMPARE(model.last(), QStringLiteral("199"));
}

void WebModelsTest::grantsAreSearchedByWords_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QStringList>("found");
    const QString one = QStringLiteral("tcp://10.0.0.1:502");
    const QString two = QStringLiteral("tcp://10.0.0.2:502");
    QTest::newRow("nothing") << QString() << QStringList({one, two});
    QTest::newRow("destination") << QStringLiteral("0.2:") << QStringList(two);
    QTest::newRow("page, any case") << QStringLiteral("APP.example") << QStringList({one, two});
    QTest::newRow("two words") << QStringLiteral("never app") << QStringList(two);
    QTest::newRow("no match") << QStringLiteral("never 0.1:") << QStringList();
}

void WebModelsTest::grantsAreSearchedByWords()
{
    QFETCH(const QString, search);
    QFETCH(const QStringList, found);
    GrantModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEntries({entryOf(1), entryOf(2, false)});
    model.setSearch(search);
    QCOMPARE(destinationsOf(model), found);
    QCOMPARE(model.total(), 2);
    model.setSearch({});
    QCOMPARE(model.count(), 2);
}

void WebModelsTest::grantsChangeRowByRow()
{
    GrantModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEntries({entryOf(1), entryOf(2), entryOf(3)});
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.setEntries({entryOf(1), entryOf(3), entryOf(4)});
    QCOMPARE(removed.count(), 1);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(destinationsOf(model).last(), QStringLiteral("tcp://10.0.0.4:502"));
    QVERIFY(model.index(0).data(GrantModel::NameRole).toString().contains(QStringLiteral("may reach")));
}

void WebModelsTest::revokingNamesTheGrant()
{
    GrantModel model;
    const QSignalSpy asked(&model, &GrantModel::revokeAsked);
    model.setEntries({entryOf(1), entryOf(2)});
    model.setSearch(QStringLiteral("0.2:"));
    model.revoke(1);
    model.revoke(-1);
    QCOMPARE(asked.count(), 0);
    model.revoke(0);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked[0][0].toString(), QStringLiteral("2"));
}

QTEST_MAIN(WebModelsTest)
#include "tst_webmodels.moc"
