// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/session/connectedsession.h"
#include "tests/support/leakcheck.h"
#include "tests/support/testbytes.h"

#include <QPointer>
#include <QTemporaryFile>

using namespace wirebench;
using namespace wirebench::session;
using namespace wirebench::tests;

//! A session that connects, destroyed at any moment.
class TestSessionLifetime : public LeakCheck
{
    Q_OBJECT

private Q_SLOTS:
    void itMayBeDestroyedInEveryState_data()
    {
        QTest::addColumn<SessionState>("wanted");
        for (const SessionState state : {SessionState::Opening, SessionState::Open, SessionState::PeerFinished,
                                         SessionState::WeFinished, SessionState::Closing, SessionState::Closed})
            QTest::newRow(name(state).constData()) << state;
    }

    void itMayBeDestroyedInEveryState()
    {
        QFETCH(const SessionState, wanted);
        SessionOptions options;
        options.staysHalfOpen = true;
        RawListener::Options listening;
        listening.receiveBuffer = 4096;
        for (const bool fromSlot : {true, false}) {
            Connected pair(options, listening);
            if (fromSlot) {
                connect(pair.session.get(), &Session::stateChanged, this, [&](SessionState, SessionState to) {
                    if (to == wanted)
                        pair.session.reset();
                });
            }
            const auto isThere = [&] { return !pair.session || pair.session->state() == wanted; };
            pair.session->open();
            if (wanted == SessionState::Opening) {
                QVERIFY(isThere());
                continue;
            }
            QTRY_VERIFY(pair.listener.peer() && (!pair.session || pair.session->state() == SessionState::Open));
            pair.listener.peer()->setReading(false);
            if (pair.session && (wanted == SessionState::Closing || wanted == SessionState::WeFinished)) {
                QVERIFY(pair.session->send(testBytes(3'000'000)));
                QVERIFY(pair.session->closeWriting());
            }
            if (wanted == SessionState::Closing || wanted == SessionState::PeerFinished)
                pair.listener.peer()->finishSending();
            if (wanted == SessionState::Closed)
                pair.session->close();
            QTRY_VERIFY(isThere());
            pair.session.reset();
            pair.listener.peer()->setReading(true);
            QTRY_VERIFY(pair.listener.peer()->sawEnd());
        }
    }

    void everySignalMayBeAnsweredByDeletingIt_data()
    {
        QTest::addColumn<int>("signal");
        int index = 0;
        for (const char *signal : {"stateChanged", "peerChanged", "received", "sent", "fileEnded", "changed"})
            QTest::newRow(signal) << index++;
    }

    void everySignalMayBeAnsweredByDeletingIt()
    {
        QFETCH(const int, signal);
        QTemporaryFile file;
        QVERIFY(file.open() && file.write("from a file") > 0 && file.flush());
        Connected pair;
        const QPointer<Session> session(pair.session.get());
        const auto end = [&] { pair.session.reset(); };
        switch (signal) {
        case 0:
            connect(session, &Session::stateChanged, this, end);
            break;
        case 1:
            connect(session, &Session::peerChanged, this, end);
            break;
        case 2:
            connect(session, &Session::received, this, end);
            break;
        case 3:
            connect(session, &Session::sent, this, end);
            break;
        case 4:
            connect(session, &Session::fileEnded, this, end);
            break;
        default:
            connect(session, &Session::changed, this, end);
            break;
        }
        session->open();
        QTRY_VERIFY(!session || (session->state() == SessionState::Open && pair.listener.peer()));
        if (session)
            (void)session->sendFile(file.fileName());
        if (session)
            pair.listener.peer()->send("x");
        QTRY_VERIFY(!session);
    }
};

QTEST_GUILESS_MAIN(TestSessionLifetime)
#include "tst_sessionlifetime.moc"
