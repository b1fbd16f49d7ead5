// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/session/answers.h"
#include "tests/support/leakcheck.h"
#include "tests/support/manualclock.h"
#include "tests/support/rawudppeer.h"

#include <QCoreApplication>
#include <QPointer>

using namespace wirebench;
using namespace wirebench::session;
using namespace wirebench::tests;
using namespace std::chrono_literals;
using Kind = SessionAddress::Kind;

namespace {

QByteArrayList datagramsOf(const RawUdpPeer &peer)
{
    QByteArrayList result;
    for (const Datagram &datagram : peer.received())
        result.append(datagram.data);
    return result;
}

//! A session of datagrams, with one peer or with all, that answers.
struct Answering
{
    Answering(Kind kind, const ResponderFactory &responders)
        : session(std::make_unique<Session>(address(kind, kind == Kind::Udp ? peer.port() : 0), SessionOptions{},
                                            net::Environment{.clock = clock}))
        , log(*session)
    {
        QObject::connect(session.get(), &Session::answered, &log,
                         [this](PeerId id, const QByteArray &bytes) { answered[id].append(bytes); });
        session->setResponders(responders);
        session->open();
        if (!QTest::qWaitFor([this] { return session->state() == SessionState::Open; }))
            qFatal("it does not open");
    }

    bool ask(const QByteArray &bytes) { return peer.send(bytes, session->localEndpoint()); }
    bool hasReceived(qint64 datagrams)
    {
        return QTest::qWaitFor([&] { return session->status().count.receivedPieces >= datagrams; });
    }

    ManualClock clock;
    RawUdpPeer peer;
    std::unique_ptr<Session> session;
    SessionLog log;
    QHash<PeerId, QByteArrayList> answered;
};

} // namespace

//! Answers by datagrams that go out later, and of which too many wait.
class TestDatagramAnswers : public LeakCheck
{
    Q_OBJECT

private Q_SLOTS:
    void answersGoOutAtTheirTimeInOrder_data() { kinds(); }
    void answersGoOutAtTheirTimeInOrder()
    {
        QFETCH(const Kind, kind);
        Answering ours(kind, respondersWith([](const QByteArray &bytes) {
                           return QList<Answer>{{bytes + "!", bytes == "slow" ? 50ms : 0ms}, {QByteArray()}};
                       }));
        QVERIFY(ours.ask("first"));
        QTRY_COMPARE(datagramsOf(ours.peer), QByteArrayList({"first!", ""}));
        QCOMPARE(ours.clock.activeTimers(), 0);
        QVERIFY(ours.ask("slow"));
        QVERIFY(ours.ask("quick"));
        QVERIFY(ours.hasReceived(3));
        ours.clock.advance(49ms);
        QCoreApplication::processEvents();
        QCOMPARE(ours.peer.received().size(), 2);
        ours.clock.advance(1ms);
        QTRY_COMPARE(datagramsOf(ours.peer), QByteArrayList({"first!", "", "slow!", "", "quick!", ""}));
        QCOMPARE(ours.answered.value(1), QByteArrayList({"first!", "", "slow!", "", "quick!", ""}));
        QCOMPARE(ours.session->peer(1)->pendingBytes, 0);
    }

    void peersDoNotWaitForEachOther()
    {
        Answering ours(Kind::UdpBound, respondersWith([](const QByteArray &bytes) {
                           return QList<Answer>{{bytes, bytes == "slow" ? 50ms : 0ms}};
                       }));
        RawUdpPeer other;
        QVERIFY(ours.ask("slow"));
        QVERIFY(ours.hasReceived(1));
        QVERIFY(other.send("quick", ours.session->localEndpoint()));
        QTRY_COMPARE(datagramsOf(other), QByteArrayList{"quick"});
        QCOMPARE(ours.peer.received().size(), 0);
        ours.clock.advance(50ms);
        QTRY_COMPARE(datagramsOf(ours.peer), QByteArrayList{"slow"});
    }

    void tooManyAnswersEndReadingForAWhile_data() { kinds(); }
    void tooManyAnswersEndReadingForAWhile()
    {
        QFETCH(const Kind, kind);
        Answering ours(kind, always({QByteArray("x"), 10ms}));
        qint64 sent = 0;
        for (int i = 0; i < 40; ++i) {
            for (int j = 0; j < 100; ++j)
                sent += ours.ask("?") ? 1 : 0;
            QCoreApplication::processEvents();
        }
        QVERIFY(ours.hasReceived(AnswerBudget::mostAnswers));
        for (int i = 0; i < 100; ++i)
            QCoreApplication::processEvents();
        const qint64 received = ours.session->status().count.receivedPieces;
        QVERIFY2(received < AnswerBudget::mostAnswers + 256, qPrintable(QString::number(received)));
        QVERIFY(received < sent); // the others wait with the kernel, or are lost there
        QCOMPARE(ours.peer.received().size(), 0);
        ours.clock.advance(10ms);
        QTRY_COMPARE(ours.answered.value(1).size(), received);
        QVERIFY(ours.hasReceived(received + 1)); // and reading goes on
        QCOMPARE(ours.log.reported.size(), 0);
    }

    void moreAnswersThanTheSocketTakesAtOnceWait_data() { kinds(); }
    void moreAnswersThanTheSocketTakesAtOnceWait()
    {
        QFETCH(const Kind, kind);
        Answering ours(kind, respondersWith([](const QByteArray &) {
                           QList<Answer> answers;
                           for (int i = 0; i < 900; ++i)
                               answers.append({QByteArray::number(i)});
                           return answers;
                       }));
        QVERIFY(ours.ask("?"));
        QVERIFY(ours.ask("?"));
        QTRY_COMPARE(ours.session->status().count.sentPieces, 1800);
        QCOMPARE(ours.log.reported.size(), 0);
        QCOMPARE(ours.answered.value(1).size(), 1800);
        QCOMPARE(ours.answered.value(1).last(), QByteArray("899"));
    }

    void behindAnEndingNothingIsAnswered_data() { kinds(); }
    void behindAnEndingNothingIsAnswered()
    {
        QFETCH(const Kind, kind);
        Answering ours(kind, always({QByteArray("bye"), 0ms, AnswerEnding::Close}));
        QVERIFY(ours.ask("1"));
        QVERIFY(ours.ask("2"));
        QVERIFY(ours.hasReceived(2));
        QTRY_COMPARE(datagramsOf(ours.peer), QByteArrayList{"bye"});
        QCOMPARE(ours.session->state(), SessionState::Open);
    }

    void anAnswerThatCannotBeMadeIsReported_data() { kinds(); }
    void anAnswerThatCannotBeMadeIsReported()
    {
        QFETCH(const Kind, kind);
        const Error error{ErrorCode::InvalidArgument, QStringLiteral("it does not fit")};
        Answering ours(kind, always({std::nullopt, 0ms, AnswerEnding::None, error}));
        QVERIFY(ours.ask("1"));
        QTRY_COMPARE(ours.log.reported, QList<Error>{error});
    }

    void closedItForgetsWhatWaits_data() { kinds(); }
    void closedItForgetsWhatWaits()
    {
        QFETCH(const Kind, kind);
        for (const bool isDestroyed : {true, false}) {
            Answering ours(kind, always({QByteArray("late"), 50ms}));
            QVERIFY(ours.ask("1"));
            QVERIFY(ours.hasReceived(1));
            QCOMPARE(ours.clock.activeTimers(), 1);
            isDestroyed ? ours.session.reset() : ours.session->close();
            QCOMPARE(ours.clock.activeTimers(), 0);
            ours.clock.advance(1s);
            QCoreApplication::processEvents();
            QCOMPARE(ours.log.reported.size(), 0);
        }
    }

    void everySignalMayBeAnsweredByDeletingIt_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<int>("signal");
        for (const Kind kind : {Kind::Udp, Kind::UdpBound}) {
            for (int signal = 0; signal < 5; ++signal)
                QTest::addRow("%s %d", kind == Kind::Udp ? "one" : "all", signal) << kind << signal;
        }
    }

    void everySignalMayBeAnsweredByDeletingIt()
    {
        QFETCH(const Kind, kind);
        QFETCH(const int, signal);
        const Error error{ErrorCode::Unknown, QStringLiteral("an error")};
        for (const auto delay : {0ms, 1ms}) {
            Answering ours(kind, respondersWith([&](const QByteArray &bytes) {
                               return QList<Answer>(3, {bytes, delay, AnswerEnding::None, error});
                           }));
            const QPointer<Session> session(ours.session.get());
            const auto end = [&] { ours.session.reset(); };
            if (signal == 0)
                connect(session, &Session::received, this, end);
            else if (signal == 1)
                connect(session, &Session::answered, this, end);
            else if (signal == 2)
                connect(session, &Session::sent, this, end);
            else if (signal == 3)
                connect(session, &Session::errorReported, this, end);
            else
                connect(session, &Session::changed, this, end);
            QVERIFY(ours.ask("1"));
            QVERIFY(ours.ask("2"));
            QVERIFY(QTest::qWaitFor([&] {
                ours.clock.advance(1ms);
                return session.isNull();
            }));
        }
    }

private:
    static void kinds()
    {
        QTest::addColumn<Kind>("kind");
        QTest::newRow("one peer") << Kind::Udp;
        QTest::newRow("all peers") << Kind::UdpBound;
    }
};

QTEST_GUILESS_MAIN(TestDatagramAnswers)
#include "tst_datagramanswers.moc"
