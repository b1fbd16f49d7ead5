// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/diagnosis.h"

#include <QMetaEnum>
#include <QTest>

using namespace wirebench;
using namespace wirebench::session;
using Kind = Finding::Kind;

namespace {

constexpr auto remote = "192.0.2.7";

Endpoint at(const char *address, quint16 port)
{
    return {QHostAddress(QLatin1String(address)), port};
}

//! Connected to somebody else, something was sent, nothing came.
SessionStatus connected(const QString &text = QStringLiteral("tcp://pump:502"))
{
    SessionStatus status{*parseSessionAddress(text), {}, SessionState::Open};
    status.local = at("192.0.2.1", 40'000);
    status.peers = {PeerStatus{1, at(remote, 502)}};
    status.peerCount = 1;
    status.peers.first().count = status.count = {0, 0, 8, 1};
    return status;
}

SessionStatus waiting(const QString &text, const char *local)
{
    SessionStatus status{*parseSessionAddress(text), {}, SessionState::Open};
    status.local = at(local, 5000);
    return status;
}

QList<Kind> kindsOf(const SessionStatus &status)
{
    QList<Kind> result;
    for (const Finding &finding : whyNothingArrives(status)) {
        if (!finding.fact.endsWith(u'.') || !finding.advice.endsWith(u'.'))
            qFatal("no sentence: %s %s", qPrintable(finding.fact), qPrintable(finding.advice));
        result.append(finding.kind);
    }
    return result;
}

} // namespace

//! What is said where nothing arrives.
class TestSessionDiagnosis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whereSomethingArrivedNothingIsSaid()
    {
        SessionStatus status = connected();
        status.peers.first().count.receivedBytes = status.count.receivedBytes = 1;
        status.count.receivedPieces = 1;
        QCOMPARE(kindsOf(status), QList<Kind>());
        status.peers.append(PeerStatus{2, at(remote, 503)}); // this one is silent
        QVERIFY(!kindsOf(status).isEmpty());
        status.peers.last().state = SessionState::Closed; // and gone
        QCOMPARE(kindsOf(status), QList<Kind>());
    }

    void aSessionThatIsNotOpenIsAllThereIsToSay_data()
    {
        QTest::addColumn<SessionState>("state");
        QTest::addColumn<QString>("words");
        QTest::newRow("idle") << SessionState::Idle << QStringLiteral("not opened yet");
        QTest::newRow("opening") << SessionState::Opening << QStringLiteral("still being opened");
        QTest::newRow("reconnecting") << SessionState::Reconnecting << QStringLiteral("the error");
        QTest::newRow("failed") << SessionState::Failed << QStringLiteral("the error");
        QTest::newRow("closing") << SessionState::Closing << QStringLiteral("closed");
        QTest::newRow("closed") << SessionState::Closed << QStringLiteral("closed");
    }

    void aSessionThatIsNotOpenIsAllThereIsToSay()
    {
        QFETCH(const SessionState, state);
        QFETCH(const QString, words);
        SessionStatus status = connected();
        status.state = state;
        if (state == SessionState::Failed || state == SessionState::Reconnecting)
            status.error = Error{ErrorCode::Unreachable, QStringLiteral("the error")};
        QCOMPARE(kindsOf(status), QList<Kind>{Kind::NotOpen});
        QVERIFY(whyNothingArrives(status).first().fact.contains(words));
    }

    void aConnectionThatIsFineLeavesTheFirewallForLast()
    {
        QCOMPARE(kindsOf(connected()), QList<Kind>({Kind::PeerSilent, Kind::FirewallPossible}));
        SessionStatus here = connected();
        here.peers.first().endpoint = at("127.0.0.1", 502);
        QCOMPARE(kindsOf(here), QList<Kind>{Kind::PeerSilent}); // nothing is between
        here.count = here.peers.first().count = {};
        QCOMPARE(kindsOf(here), QList<Kind>{Kind::NothingSent});
        here.pendingBytes = here.peers.first().pendingBytes = 5;
        QCOMPARE(kindsOf(here), QList<Kind>{Kind::PeerTakesNothing});
    }

    void whoHasEverythingAndSaysNothingIsSilent()
    {
        SessionStatus status = connected();
        const Finding finding = whyNothingArrives(status).first();
        QCOMPARE(finding.fact,
                 QStringLiteral("The other system has received all 8 bytes, and the program there says nothing."));
        QVERIFY(finding.advice.contains(QStringLiteral("line end, framing and checksum")));
        status.state = status.peers.first().state = SessionState::WeFinished;
        QCOMPARE(kindsOf(status).first(), Kind::PeerSilent);
        status.peers.append(PeerStatus{2, at(remote, 503)}); // to whom nothing was sent
        QCOMPARE(kindsOf(status), QList<Kind>({Kind::PeerSilent, Kind::FirewallPossible}));
        QVERIFY(whyNothingArrives(status).first().fact.startsWith(QStringLiteral("192.0.2.7:502 has received all 8 ")));
        status.peers.first().count.receivedBytes = status.count.receivedBytes = 1; // so it does talk
        status.count.receivedPieces = 1;
        QCOMPARE(kindsOf(status), QList<Kind>{Kind::FirewallPossible});
    }

    void whoMayNotHaveEverythingIsNotSilent()
    {
        SessionStatus status = connected();
        status.peers.first().unacknowledgedBytes = 1;
        QVERIFY(!kindsOf(status).contains(Kind::PeerSilent));
        status = connected();
        status.peers.first().pendingBytes = 1;
        QVERIFY(!kindsOf(status).contains(Kind::PeerSilent));
        status = connected(QStringLiteral("udp://pump:502")); // nobody acknowledges datagrams
        QVERIFY(!kindsOf(status).contains(Kind::PeerSilent));
        status = connected();
        status.peers.first().state = SessionState::PeerFinished;
        QVERIFY(!kindsOf(status).contains(Kind::PeerSilent));
    }

    void aPeerThatFinishedIsTheReason()
    {
        SessionStatus status = connected();
        status.peers.first().state = SessionState::PeerFinished;
        status.peers.first().count.receivedBytes = status.count.receivedBytes = 10;
        status.count.receivedPieces = 1;
        QCOMPARE(kindsOf(status), QList<Kind>{Kind::PeerFinished});
        QVERIFY(whyNothingArrives(status).first().fact.startsWith(QStringLiteral("192.0.2.7:502")));
    }

    void whatThePeerDoesNotTakeIsCounted()
    {
        SessionStatus status = connected();
        status.peers.first().unacknowledgedBytes = 12;
        QCOMPARE(kindsOf(status), QList<Kind>({Kind::PeerTakesNothing, Kind::FirewallPossible}));
        QVERIFY(whyNothingArrives(status).first().fact.contains(QStringLiteral("12 bytes")));
        status.peers.first().pendingBytes = status.pendingBytes = 345;
        const QString fact = whyNothingArrives(status).first().fact;
        QVERIFY(fact.contains(QStringLiteral("345 bytes wait here")) && fact.contains(QStringLiteral("12 are on")));
        status.address = *parseSessionAddress(u"udp://pump:502"); // has no such thing
        QCOMPARE(kindsOf(status), QList<Kind>{Kind::FirewallPossible});
    }

    void whatTheNetworkReportedIsSaid()
    {
        SessionStatus status = connected(QStringLiteral("udp://pump:502"));
        status.reported = Error{ErrorCode::ConnectionRefused, QStringLiteral("refused")};
        status.reportedCount = 3;
        QCOMPARE(kindsOf(status), QList<Kind>({Kind::NobodyListens, Kind::FirewallPossible}));
        QVERIFY(whyNothingArrives(status).first().fact.contains(QStringLiteral("3 times")));
        status.reported = Error{ErrorCode::Unreachable, QStringLiteral("no route")};
        QVERIFY(whyNothingArrives(status).first().fact.contains(QStringLiteral("no route")));
    }

    void theOtherFamilyIsNamed()
    {
        SessionStatus status = connected();
        status.resolved = {QHostAddress(QLatin1String(remote))};
        QCOMPARE(kindsOf(status), QList<Kind>({Kind::PeerSilent, Kind::FirewallPossible}));
        status.resolved.append(QHostAddress(QStringLiteral("2001:db8::7")));
        QCOMPARE(kindsOf(status), QList<Kind>({Kind::OtherFamily, Kind::PeerSilent, Kind::FirewallPossible}));
        const Finding finding = whyNothingArrives(status).first();
        QVERIFY(finding.fact.contains(QStringLiteral("pump is also 2001:db8::7")));
        QVERIFY(finding.advice.contains(QStringLiteral("IPv6")));
        status.peers.first().endpoint = at("2001:db8::7", 502);
        QVERIFY(whyNothingArrives(status).first().advice.contains(QStringLiteral("IPv4")));
    }

    void whoWaitsOnLoopbackIsTold()
    {
        QCOMPARE(kindsOf(waiting(QStringLiteral("listen:tcp:127.0.0.1:5000"), "127.0.0.1")),
                 QList<Kind>({Kind::OnlyLoopback, Kind::NobodyCame, Kind::NothingSent}));
        QCOMPARE(kindsOf(waiting(QStringLiteral("listen:udp:[::1]:5000"), "::1")).first(), Kind::OnlyLoopback);
        for (const char *everywhere : {"0.0.0.0", "::"}) {
            QCOMPARE(kindsOf(waiting(QStringLiteral("listen:tcp:5000"), everywhere)),
                     QList<Kind>({Kind::NobodyCame, Kind::NothingSent, Kind::FirewallPossible}));
        }
        SessionStatus bound = waiting(QStringLiteral("listen:udp:127.0.0.1:5000"), "127.0.0.1");
        bound.peers = {PeerStatus{1, at(remote, 9)}}; // whom something was sent to
        bound.peerCount = 1;
        bound.count.sentPieces = 1;
        QCOMPARE(kindsOf(bound), QList<Kind>({Kind::OnlyLoopback, Kind::FirewallPossible}));
        QVERIFY(whyNothingArrives(bound).first().fact.contains(QStringLiteral("192.0.2.7:9")));
        bound.peers.first().endpoint = at("127.0.0.1", 9);
        QCOMPARE(kindsOf(bound), QList<Kind>());
    }

    void whatTheKernelThrewAwayIsSaid()
    {
        SessionStatus status = waiting(QStringLiteral("multicast:239.1.1.1:5000"), "0.0.0.0");
        status.droppedDatagrams = 17;
        QVERIFY(kindsOf(status).contains(Kind::BufferFull));
    }

    void statesFollowFromTheMachines_data()
    {
        using namespace streams;
        QTest::addColumn<int>("readable");
        QTest::addColumn<int>("writable");
        QTest::addColumn<SessionState>("expected");
        const QMetaEnum readables = QMetaEnum::fromType<ReadableState>();
        const QMetaEnum writables = QMetaEnum::fromType<WritableState>();
        for (int r = 0; r < readables.keyCount(); ++r) {
            for (int w = 0; w < writables.keyCount(); ++w) {
                const bool hasPeerFinished =
                    r == static_cast<int>(ReadableState::Closed) || r == static_cast<int>(ReadableState::Errored);
                SessionState expected = hasPeerFinished ? SessionState::PeerFinished : SessionState::Open;
                if (w != static_cast<int>(WritableState::Writable))
                    expected = hasPeerFinished ? SessionState::Closing : SessionState::WeFinished;
                QTest::addRow("%s, %s", readables.key(r), writables.key(w)) << r << w << expected;
            }
        }
    }

    void statesFollowFromTheMachines()
    {
        using namespace streams;
        QFETCH(const int, readable);
        QFETCH(const int, writable);
        QFETCH(const SessionState, expected);
        const auto stateFor = [&](ConnectionState connection) {
            return stateOf(connection, static_cast<ReadableState>(readable), static_cast<WritableState>(writable));
        };
        QCOMPARE(stateFor(ConnectionState::Open), expected);
        QCOMPARE(stateFor(ConnectionState::Idle), SessionState::Idle);
        QCOMPARE(stateFor(ConnectionState::Opening), SessionState::Opening);
        QCOMPARE(stateFor(ConnectionState::Closing), SessionState::Closing);
        QCOMPARE(stateFor(ConnectionState::Closed), SessionState::Closed);
        QCOMPARE(stateFor(ConnectionState::Failed), SessionState::Failed);
    }
};

QTEST_GUILESS_MAIN(TestSessionDiagnosis)
#include "tst_sessiondiagnosis.moc"
