// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/replies.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace wirebench;
using namespace std::chrono_literals;

namespace {

//! What a peer that appears now is answered.
QByteArray answer(const Replies &replies, const QByteArray &request)
{
    const auto responder = session::respondersOf(replies.book(), *session::parseSessionAddress(u"listen:tcp:1"))(
        session::PeerStatus{1, {}});
    QByteArray all;
    for (const session::Answer &answer : responder->feed(request, 1h))
        all += answer.bytes.value_or("");
    return all;
}

QVariant at(const Replies &replies, int row, Replies::Role role)
{
    return replies.index(row).data(role);
}

} // namespace

//! Rules of reply, while somebody edits them.
class RepliesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRuleIsWrittenFieldByField();
    void errorsStandAtTheirField_data();
    void errorsStandAtTheirField();
    void whatIsWrongDoesNotAnswerAndTheOthersDo();
    void rulesThatAreOffAreComments();
    void theFirstThatFitsAnswers();
    void hitsAreCountedAndSurviveEditing();
    void aTextComesBackAsItWas_data();
    void aTextComesBackAsItWas();
    void aLineThatIsWrongIsKept();
    void theFramingIsPartOfIt();
    void rowsBecomePatterns_data();
    void rowsBecomePatterns();
    void peersThatAreThereFollow();
};

void RepliesTest::aRuleIsWrittenFieldByField()
{
    Replies replies;
    const QAbstractItemModelTester tester(&replies, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy changed(&replies, &Replies::rulesChanged);
    replies.add();
    QCOMPARE(replies.count(), 1);
    QCOMPARE(replies.activeCount(), 0);
    replies.setPattern(0, QStringLiteral("\"PING\""));
    replies.setReply(0, QStringLiteral("\"PONG\""));
    QCOMPARE(replies.activeCount(), 1);
    replies.setDelay(0, QStringLiteral("50ms"));
    replies.setEnding(0, 2);
    QCOMPARE(replies.text(), QStringLiteral("\"PING\" -> \"PONG\" after 50ms then half-close\n"));
    QVERIFY(changed.size() >= 4);
    QCOMPARE(answer(replies, "PING"), QByteArray("PONG"));
    const qsizetype before = changed.size();
    replies.setEnding(0, 2);
    replies.setOn(0, true);
    QCOMPARE(changed.size(), before); // nothing is another
    replies.remove(0);
    replies.remove(0);
    QCOMPARE(replies.count(), 0);
    QCOMPARE(answer(replies, "PING"), QByteArray());
}

void RepliesTest::errorsStandAtTheirField_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("reply");
    QTest::addColumn<QString>("delay");
    QTest::addColumn<QString>("part");
    QTest::newRow("nothing is wrong") << "01 ??"
                                      << "02"
                                      << "2s"
                                      << "";
    QTest::newRow("no pattern") << ""
                                << "02"
                                << ""
                                << "pattern";
    QTest::newRow("a comment for a pattern") << "# x"
                                             << "02"
                                             << ""
                                             << "pattern";
    QTest::newRow("half a byte") << "0"
                                 << "02"
                                 << ""
                                 << "pattern";
    QTest::newRow("an open text") << "\"a"
                                  << "02"
                                  << ""
                                  << "pattern";
    QTest::newRow("no reply") << "01"
                              << ""
                              << ""
                              << "reply";
    QTest::newRow("a reply that is none") << "01"
                                          << "zz"
                                          << ""
                                          << "reply";
    QTest::newRow("a variable without a value") << "01"
                                                << "{n:u8}"
                                                << ""
                                                << "reply";
    QTest::newRow("a delay that is none") << "01"
                                          << "02"
                                          << "soon"
                                          << "delay";
    QTest::newRow("a delay that is too long") << "01"
                                              << "02"
                                              << "999999s"
                                              << "delay";
}

void RepliesTest::errorsStandAtTheirField()
{
    QFETCH(QString, pattern);
    QFETCH(QString, reply);
    QFETCH(QString, delay);
    Replies replies;
    replies.add(pattern, reply);
    replies.setDelay(0, delay);
    QTEST(at(replies, 0, Replies::WrongPartRole).toString(), "part");
    QCOMPARE(at(replies, 0, Replies::ProblemRole).toString().isEmpty(),
             at(replies, 0, Replies::WrongPartRole).toString().isEmpty());
    QCOMPARE(replies.activeCount(), at(replies, 0, Replies::ProblemRole).toString().isEmpty() ? 1 : 0);
}

void RepliesTest::whatIsWrongDoesNotAnswerAndTheOthersDo()
{
    Replies replies;
    replies.setText(QStringLiteral("\"A\" -> \"1\"\n\"B\" -> oops\n\"C\" -> \"3\"\n"));
    QCOMPARE(replies.activeCount(), 2);
    QCOMPARE(answer(replies, "A\n"), QByteArray("1"));
    QCOMPARE(answer(replies, "B\n"), QByteArray());
    QCOMPARE(answer(replies, "C\n"), QByteArray("3"));
    QCOMPARE(at(replies, 1, Replies::WrongPartRole).toString(), QStringLiteral("reply"));
}

void RepliesTest::rulesThatAreOffAreComments()
{
    Replies replies;
    replies.add(QStringLiteral("\"A\""), QStringLiteral("\"1\""));
    replies.setOn(0, false);
    QCOMPARE(replies.text(), QStringLiteral("# off: \"A\" -> \"1\"\n"));
    QCOMPARE(answer(replies, "A"), QByteArray());
    Replies other;
    other.setText(replies.text());
    QCOMPARE(other.count(), 1);
    QVERIFY(!at(other, 0, Replies::OnRole).toBool());
    other.setOn(0, true);
    QCOMPARE(answer(other, "A"), QByteArray("1"));
    const auto rules = message::parseReplyRules(replies.text()); // as `wb` reads it
    QVERIFY(rules && rules->rules.empty());
}

void RepliesTest::theFirstThatFitsAnswers()
{
    Replies replies;
    const QAbstractItemModelTester tester(&replies, QAbstractItemModelTester::FailureReportingMode::QtTest);
    replies.setText(QStringLiteral("any -> \"first\"\n\"A\\n\" -> \"second\"\n\"B\" -> \"third\"\n"));
    QCOMPARE(answer(replies, "A\n"), QByteArray("first"));
    replies.move(1, 0);
    QCOMPARE(answer(replies, "A\n"), QByteArray("second"));
    replies.move(0, 2);
    QCOMPARE(at(replies, 2, Replies::ReplyRole).toString(), QStringLiteral("\"second\""));
    replies.move(2, 3);
    replies.move(-1, 0);
    QCOMPARE(answer(replies, "A\n"), QByteArray("first"));
}

void RepliesTest::hitsAreCountedAndSurviveEditing()
{
    Replies replies;
    replies.setText(QStringLiteral("\"A\" -> \"1\"\n\"B\" -> nothing\n"));
    answer(replies, "AAB");
    QCOMPARE(at(replies, 0, Replies::HitsRole).toInt(), 0); // not looked at yet
    QSignalSpy changed(&replies, &Replies::dataChanged);
    replies.refreshHits();
    QCOMPARE(changed.size(), 2);
    QCOMPARE(at(replies, 0, Replies::HitsRole).toInt(), 2);
    QCOMPARE(at(replies, 1, Replies::HitsRole).toInt(), 1);
    replies.refreshHits();
    QCOMPARE(changed.size(), 2);
    answer(replies, "A");
    replies.move(0, 1); // another edition
    answer(replies, "A");
    replies.refreshHits();
    QCOMPARE(at(replies, 1, Replies::HitsRole).toInt(), 4);
    QCOMPARE(at(replies, 0, Replies::HitsRole).toInt(), 1);
}

void RepliesTest::aTextComesBackAsItWas_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << "";
    QTest::newRow("rules") << "\"A\" -> \"1\"\nany -> echo after 2s then reset\n";
    QTest::newRow("framing") << "framing line:crlf\n\"A\" -> \"1\"\n";
    QTest::newRow("comments") << "# what it does\n\n\"A\"   ->   \"1\"  # why\n\n# the end\n";
    QTest::newRow("off") << "# off: 01 ?? -> 02 then close\n";
    QTest::newRow("wrong") << "\"A\" -> \"1\" eventually\n# off: -> ->\n";
    QTest::newRow("a pattern with an arrow") << "\"a -> b\" -> \"c\"\n";
}

void RepliesTest::aTextComesBackAsItWas()
{
    QFETCH(QString, text);
    Replies replies;
    replies.setText(text);
    QCOMPARE(replies.text(), text);
    QSignalSpy reset(&replies, &Replies::modelReset);
    replies.setText(text);
    QCOMPARE(reset.size(), 0); // what somebody types into stays
}

void RepliesTest::aLineThatIsWrongIsKept()
{
    Replies replies;
    replies.setText(QStringLiteral("\"A\" -> \"1\" eventually\n\"B\" -> \"2\"\n"));
    replies.setReply(1, QStringLiteral("\"3\""));
    QCOMPARE(replies.text(), QStringLiteral("\"A\" -> \"1\" eventually\n\"B\" -> \"3\"\n"));
}

void RepliesTest::theFramingIsPartOfIt()
{
    Replies replies;
    replies.setText(QStringLiteral("\"A\" -> \"1\"\n"));
    replies.setFraming(QStringLiteral("line:crlf"));
    QCOMPARE(replies.text(), QStringLiteral("framing line:crlf\n\"A\" -> \"1\"\n"));
    QCOMPARE(answer(replies, "A\r\n"), QByteArray("1\r\n"));
    replies.setFraming(QStringLiteral("line:wavy"));
    QVERIFY(!replies.framingProblem().isEmpty());
    QCOMPARE(replies.activeCount(), 0);
    replies.setFraming({});
    QVERIFY(replies.framingProblem().isEmpty());
    QCOMPARE(replies.activeCount(), 1);
}

void RepliesTest::rowsBecomePatterns_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("pattern");
    QTest::newRow("text") << QByteArray("*IDN?\n") << "\"*IDN?\\n\"";
    QTest::newRow("what has to be escaped") << QByteArray("a\"\\\t\r") << "\"a\\\"\\\\\\t\\r\"";
    QTest::newRow("bytes") << QByteArray("\x01\x03\xff") << "01 03 ff";
    QTest::newRow("a brace") << QByteArray("{n}") << "\"{n}\"";
}

void RepliesTest::rowsBecomePatterns()
{
    QFETCH(QByteArray, bytes);
    QTEST(Replies::patternFor(bytes), "pattern");
    Replies replies;
    replies.add(Replies::patternFor(bytes), QStringLiteral("\"yes\""));
    QCOMPARE(at(replies, 0, Replies::ProblemRole).toString(), QString());
    QCOMPARE(answer(replies, bytes), QByteArray("yes"));
}

void RepliesTest::peersThatAreThereFollow()
{
    Replies replies;
    const auto responder =
        session::respondersOf(replies.book(), *session::parseSessionAddress(u"tcp://a:1"))(session::PeerStatus{1, {}});
    QVERIFY(responder->feed("A", 1h).isEmpty());
    replies.add(QStringLiteral("\"A\""), QStringLiteral("\"1\""));
    QCOMPARE(responder->feed("A", 2h).size(), 1);
    replies.setOn(0, false);
    QVERIFY(responder->feed("A", 3h).isEmpty());
}

QTEST_GUILESS_MAIN(RepliesTest)
#include "tst_replies.moc"
