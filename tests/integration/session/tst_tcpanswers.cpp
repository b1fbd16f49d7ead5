// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/session/answers.h"
#include "tests/integration/session/rawclient.h"
#include "tests/support/leakcheck.h"
#include "tests/support/manualclock.h"
#include "tests/support/testbytes.h"

#include <QCoreApplication>
#include <QPointer>
#include <QTemporaryFile>

using namespace wirebench;
using namespace wirebench::session;
using namespace wirebench::tests;
using namespace std::chrono_literals;
using Kind = SessionAddress::Kind;

namespace {

//! A session that listens and answers, and whoever talks to it.
struct Answering
{
    explicit Answering(const ResponderFactory &responders, const SessionOptions &options = {}, int receiveBuffer = 0,
                       Clock &clock = Clock::system())
        : session(std::make_unique<Session>(address(Kind::TcpListen, 0), options, net::Environment{.clock = clock}))
        , log(*session)
    {
        QObject::connect(session.get(), &Session::answered, &log,
                         [this](PeerId, const QByteArray &bytes) { answered.append(bytes); });
        session->setResponders(responders);
        session->open();
        if (!QTest::qWaitFor([this] { return session->state() == SessionState::Open; }))
            qFatal("it does not listen");
        peer = connectTo(session->localEndpoint().port, receiveBuffer);
        if (!QTest::qWaitFor([this] { return session->status().peerCount == 1; }))
            qFatal("it does not accept");
    }

    bool hasReceived(qsizetype bytes)
    {
        return QTest::qWaitFor([&] { return log.received.value(1).size() >= bytes; });
    }
    SessionState state() const { return session->peer(1)->state; }

    std::unique_ptr<Session> session;
    SessionLog log;
    QByteArrayList answered;
    std::unique_ptr<RawPeer> peer;
};

//! So that much does not fit.
SessionOptions smallBuffer()
{
    SessionOptions options;
    options.sendBufferSize = 4096;
    return options;
}

void processEvents()
{
    for (int i = 0; i < 10; ++i)
        QCoreApplication::processEvents();
}

} // namespace

//! Answers over TCP that go out later, that end the connection, and of which too many wait.
class TestTcpAnswers : public LeakCheck
{
    Q_OBJECT

private Q_SLOTS:
    void anAnswerGoesOutAtItsTime()
    {
        ManualClock clock;
        Answering ours(always({QByteArray("late"), 50ms}), {}, 0, clock);
        QCOMPARE(clock.activeTimers(), 0);
        ours.peer->send("x");
        QVERIFY(ours.hasReceived(1));
        QCOMPARE(clock.activeTimers(), 1);
        clock.advance(49ms);
        processEvents();
        QCOMPARE(ours.peer->received(), 0);
        QCOMPARE(ours.answered, QByteArrayList());
        QCOMPARE(ours.session->peer(1)->pendingBytes, 0); // nobody is slow
        clock.advance(1ms);
        QTRY_COMPARE(ours.peer->receivedBytes(), QByteArray("late"));
        QCOMPARE(ours.answered, QByteArrayList{"late"});
        QCOMPARE(ours.session->peer(1)->count, (TrafficCount{1, 1, 4, 1}));
        QCOMPARE(clock.activeTimers(), 0);
    }

    void answersKeepTheirOrder()
    {
        ManualClock clock;
        Answering ours(respondersWith([](const QByteArray &bytes) {
                           return QList<Answer>{{bytes, bytes == "s" ? 100ms : 0ms}};
                       }),
                       {}, 0, clock);
        ours.peer->send("aqs");
        QTRY_COMPARE(ours.peer->receivedBytes(), QByteArray("aq"));
        ours.peer->send("b");
        QVERIFY(ours.hasReceived(4)); // so reading goes on meanwhile
        processEvents();
        QCOMPARE(ours.peer->receivedBytes(), QByteArray("aq"));
        clock.advance(100ms);
        QTRY_COMPARE(ours.peer->receivedBytes(), QByteArray("aqsb"));
        QCOMPARE(ours.answered, QByteArrayList({"a", "q", "s", "b"}));
    }

    void whatWasAskedBeforeTheEndIsAnswered()
    {
        ManualClock clock;
        Answering ours(always({QByteArray("late"), 50ms}), {}, 0, clock);
        ours.peer->send("x");
        ours.peer->finishSending();
        QVERIFY(ours.hasReceived(1));
        QTRY_COMPARE(ours.state(), SessionState::Closing);
        processEvents();
        QVERIFY(!ours.peer->sawEnd());
        clock.advance(50ms);
        QTRY_VERIFY(ours.peer->sawEnd());
        QCOMPARE(ours.peer->receivedBytes(), QByteArray("late"));
        QTRY_COMPARE(ours.state(), SessionState::Closed);
    }

    void anEndingComesBehindWhatIsSent_data()
    {
        QTest::addColumn<AnswerEnding>("ending");
        QTest::addColumn<bool>("isLarge");
        for (const bool isLarge : {false, true}) {
            const char *size = isLarge ? "much" : "little";
            QTest::addRow("half-close, %s", size) << AnswerEnding::HalfClose << isLarge;
            QTest::addRow("close, %s", size) << AnswerEnding::Close << isLarge;
            QTest::addRow("reset, %s", size) << AnswerEnding::Reset << isLarge;
        }
    }

    void anEndingComesBehindWhatIsSent()
    {
        QFETCH(const AnswerEnding, ending);
        QFETCH(const bool, isLarge);
        const QByteArray bytes = isLarge ? testBytes(3'000'000) : QByteArray("bye");
        Answering ours(always({bytes, 5ms, ending}), isLarge ? smallBuffer() : SessionOptions(), isLarge ? 4096 : 0);
        if (isLarge)
            ours.peer->setReading(false);
        ours.peer->send("xx"); // the second is not answered any more
        if (isLarge) {
            QTRY_VERIFY(ours.session->peer(1)->pendingBytes > 0);
            QCOMPARE(ours.state(), SessionState::WeFinished);
            QCOMPARE(ours.session->send("y", 1).error().code, ErrorCode::InvalidState);
            ours.peer->setReading(true);
        }
        QTRY_COMPARE_WITH_TIMEOUT(ours.peer->received(), bytes.size(), 30'000);
        if (ending == AnswerEnding::Reset) {
            QTRY_COMPARE(ours.peer->error(), ECONNRESET);
            QVERIFY(!ours.peer->sawEnd());
        } else {
            QTRY_VERIFY(ours.peer->sawEnd());
            QCOMPARE(ours.peer->error(), 0);
        }
        QCOMPARE(ours.peer->received(), bytes.size());
        QVERIFY(!isLarge || ours.peer->receivedHash() == QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
        if (ending == AnswerEnding::HalfClose) {
            QCOMPARE(ours.state(), SessionState::WeFinished);
            ours.peer->send("still there");
            QVERIFY(ours.hasReceived(13));
            ours.peer->finishSending();
        }
        QTRY_COMPARE(ours.state(), SessionState::Closed);
        QCOMPARE(ours.answered.size(), 1);
        QCOMPARE(ours.session->state(), SessionState::Open); // for the next peer
    }

    void anEndingNeedsNoBytes_data()
    {
        QTest::addColumn<AnswerEnding>("ending");
        QTest::newRow("half-close") << AnswerEnding::HalfClose;
        QTest::newRow("close") << AnswerEnding::Close;
        QTest::newRow("reset") << AnswerEnding::Reset;
    }

    void anEndingNeedsNoBytes()
    {
        QFETCH(const AnswerEnding, ending);
        Answering ours(always({std::nullopt, 0ms, ending}));
        ours.peer->send("x");
        if (ending == AnswerEnding::Reset)
            QTRY_COMPARE(ours.peer->error(), ECONNRESET);
        else
            QTRY_VERIFY(ours.peer->sawEnd());
        QCOMPARE(ours.peer->received(), 0);
        QCOMPARE(ours.answered, QByteArrayList());
    }

    void aPeerThatEndedFirstIsClosedAndResetAsWell()
    {
        Answering ours(always({QByteArray("bye"), 20ms, AnswerEnding::Reset}));
        ours.peer->send("x");
        ours.peer->finishSending();
        QTRY_COMPARE(ours.peer->error(), ECONNRESET);
        QCOMPARE(ours.peer->receivedBytes(), QByteArray("bye"));
        QTRY_COMPARE(ours.state(), SessionState::Closed);
    }

    void aResetWaitsNotForEver()
    {
        ManualClock clock;
        const QByteArray bytes(20'000, 'x');
        Answering ours(always({bytes, 0ms, AnswerEnding::Reset}), {}, 2048, clock);
        ours.peer->setReading(false);
        ours.peer->send("x");
        QTRY_VERIFY(ours.session->peer(1)->pendingBytes == 0 && ours.session->peer(1)->unacknowledgedBytes > 0);
        QTRY_COMPARE(clock.activeTimers(), 1);
        clock.advance(1s);
        QCOMPARE(ours.state(), SessionState::WeFinished);
        clock.advance(30s);
        QTRY_COMPARE(ours.state(), SessionState::Closed);
        ours.peer->setReading(true);
        QTRY_COMPARE(ours.peer->error(), ECONNRESET);
        QCOMPARE(clock.activeTimers(), 0);
    }

    void aFloodOfRequestsWaitsWithThePeer()
    {
        ManualClock clock;
        Answering ours(always({QByteArray("y"), 10ms}), {}, 0, clock);
        const QByteArray requests(600'000, 'x');
        ours.peer->send(requests);
        QVERIFY(ours.hasReceived(1000));
        for (int i = 0; i < 100; ++i)
            processEvents();
        const qsizetype before = ours.log.received.value(1).size();
        QVERIFY2(before <= 256 * 1024, qPrintable(QString::number(before)));
        QCOMPARE(ours.peer->received(), 0);
        QCOMPARE(clock.activeTimers(), 1);
        qsizetype most = 0;
        qint64 last = 0;
        while (ours.peer->received() < requests.size()) {
            clock.advance(10ms);
            QTRY_VERIFY2(ours.peer->received() > last, qPrintable(QString::number(last)));
            most = std::max<qsizetype>(most, ours.log.received.value(1).size() - ours.peer->received());
            last = ours.peer->received();
        }
        QVERIFY2(most <= 256 * 1024, qPrintable(QString::number(most)));
        QCOMPARE(ours.answered.size(), requests.size()); // none was dropped
        QCOMPARE(ours.peer->received(), requests.size());
        QCOMPARE(clock.activeTimers(), 0);
    }

    void answersWaitForAFile()
    {
        QTemporaryFile file;
        const QByteArray bytes = testBytes(2'000'000);
        QVERIFY(file.open() && file.write(bytes) == bytes.size() && file.flush());
        Answering ours(always({QByteArray("answer"), 0ms, AnswerEnding::Close}), smallBuffer(), 4096);
        ours.peer->setReading(false);
        QVERIFY(ours.session->sendFile(file.fileName()));
        ours.peer->send("x");
        QVERIFY(ours.hasReceived(1));
        processEvents();
        QCOMPARE(ours.answered, QByteArrayList());
        ours.peer->setReading(true);
        QTRY_VERIFY(ours.peer->sawEnd());
        QCOMPARE(ours.peer->received(), bytes.size() + 6);
    }

    void anAnswerThatCannotBeMadeIsReported()
    {
        const Error error{ErrorCode::InvalidArgument, QStringLiteral("it does not fit")};
        Answering ours(always({std::nullopt, 0ms, AnswerEnding::None, error}));
        ours.peer->send("x");
        QTRY_COMPARE(ours.log.reported, QList<Error>{error});
        QCOMPARE(ours.state(), SessionState::Open);
    }

    void theSessionMayBeDestroyedWhileAnswersWait()
    {
        for (const bool isWaiting : {true, false}) {
            ManualClock clock;
            Answering ours(always({QByteArray("late"), 50ms, AnswerEnding::Close}), {}, 0, clock);
            ours.peer->send("x");
            QVERIFY(ours.hasReceived(1));
            QCOMPARE(clock.activeTimers(), 1);
            if (isWaiting)
                ours.session.reset();
            else
                ours.peer->reset();
            QTRY_COMPARE(clock.activeTimers(), 0);
            clock.advance(1s);
            processEvents();
            QCOMPARE(ours.peer->received(), 0);
        }
    }

    void aClientThatIsOverForgetsWhatWaits()
    {
        ManualClock clock;
        Answering server(always({QByteArray("x"), 0ms}));
        Session client(address(Kind::Tcp, server.session->localEndpoint().port), {}, {.clock = clock});
        client.setResponders(always({QByteArray("late"), 50ms}));
        client.open();
        QTRY_COMPARE(client.state(), SessionState::Open);
        QVERIFY(client.send("?"));
        QTRY_COMPARE(client.status().count.receivedBytes, 1);
        QCOMPARE(clock.activeTimers(), 1);
        client.close();
        QCOMPARE(clock.activeTimers(), 0);
    }

    void everySignalMayBeAnsweredByDeletingIt_data()
    {
        QTest::addColumn<int>("signal");
        QTest::addColumn<AnswerEnding>("ending");
        for (const auto ending :
             {AnswerEnding::None, AnswerEnding::HalfClose, AnswerEnding::Close, AnswerEnding::Reset}) {
            for (int signal = 0; signal < 6; ++signal)
                QTest::addRow("%d, %d", static_cast<int>(ending), signal) << signal << ending;
        }
    }

    void everySignalMayBeAnsweredByDeletingIt()
    {
        QFETCH(const int, signal);
        QFETCH(const AnswerEnding, ending);
        const Error error{ErrorCode::Unknown, QStringLiteral("an error")};
        for (const auto delay : {0ms, 1ms}) {
            Answering ours(always({QByteArray("answer"), delay, ending, error}));
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
            else if (signal == 4)
                connect(session, &Session::changed, this, end);
            else
                connect(session, &Session::peerChanged, this, end);
            ours.peer->send("xx");
            if (signal == 5 && ending == AnswerEnding::None)
                ours.peer->finishSending();
            QTRY_VERIFY(!session);
            QTRY_VERIFY(ours.peer->sawEnd() || ours.peer->error());
        }
    }

    void aConnectionOfOursAnswersAsWell()
    {
        Answering server(always({QByteArray("x"), 1ms})); // and whoever connects to it
        server.peer->close();
        Session client(address(Kind::Tcp, server.session->localEndpoint().port));
        client.setResponders(always({QByteArray("last words"), 1ms, AnswerEnding::Close}));
        const SessionLog log(client);
        client.open();
        QTRY_COMPARE(client.state(), SessionState::Open);
        QVERIFY(client.send("?"));
        QTRY_COMPARE(client.state(), SessionState::Closed);
        QTRY_COMPARE(server.log.received.value(2), QByteArray("?last words"));
        QCOMPARE(log.received.value(1), QByteArray("x"));
    }
};

QTEST_GUILESS_MAIN(TestTcpAnswers)
#include "tst_tcpanswers.moc"
