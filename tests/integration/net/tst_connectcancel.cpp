// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/net/scriptednetwork.h"
#include "tests/support/fakepolicy.h"
#include "tests/support/faultysocketcalls.h"
#include "tests/support/leakcheck.h"
#include "tests/support/manualclock.h"

#include "core/net/tcpconnection.h"

#include <QSignalSpy>
#include <QTest>

#include <cerrno>

using namespace wirebench;
using namespace wirebench::net;
using namespace wirebench::streams;
using namespace wirebench::tests;
using namespace std::chrono_literals;

namespace {

using Place = ScriptedNetwork::Place;
using Call = FaultySocketCalls::Call;

const QString a4 = QStringLiteral("192.0.2.1");
const QString b4 = QStringLiteral("192.0.2.2");
const QString a6 = QStringLiteral("2001:db8::1");

//! connect() that begins and reports a signal's interruption, as POSIX allows.
class InterruptedConnects final : public SocketCalls
{
public:
    int connect(int descriptor, const sockaddr *address, socklen_t length) override
    {
        ++count;
        SocketCalls::connect(descriptor, address, length);
        errno = EINTR;
        return -1;
    }

    int count = 0;
};

} // namespace

//! Giving up while opening, at every moment and from every slot, and running out of things in between.
class TestConnectCancel : public LeakCheck
{
    Q_OBJECT

private Q_SLOTS:
    // a6 is silent, a4 dead and b4 alive: every kind of step happens. The action comes in the N-th signal of all.
    void everySlotMayCloseOrDelete_data()
    {
        QTest::addColumn<int>("moment");
        QTest::addColumn<QString>("action");
        for (const char *action : {"close", "delete", "deleteLater"}) {
            for (int moment = 1; moment <= 11; ++moment)
                QTest::addRow("%s in signal %d", action, moment) << moment << QString::fromLatin1(action);
        }
    }

    void everySlotMayCloseOrDelete()
    {
        QFETCH(const int, moment);
        QFETCH(const QString, action);
        ScriptedNetwork network;
        network.set(a6, Place::Silent);
        network.set(b4, Place::Alive);
        ScriptedResolver resolver;
        ManualClock clock;
        QPointer<TcpConnection> connection =
            new TcpConnection({.calls = network, .resolver = resolver, .clock = clock});
        int signal = 0;
        QStringList seen;
        const auto on = [&](const QString &what) {
            seen.append(what);
            if (++signal != moment)
                return;
            if (action == QStringLiteral("close"))
                connection->close();
            else if (action == QStringLiteral("delete"))
                delete connection.data();
            else
                connection->deleteLater();
        };
        connect(connection, &Connection::stateChanged, this,
                [&](ConnectionState, ConnectionState to) { on(QStringLiteral("state %1").arg(int(to))); });
        connect(connection, &Connection::stepped, this,
                [&](const OpenStep &step) { on(QStringLiteral("step %1").arg(int(step.kind))); });
        connect(connection, &Connection::opened, this, [&] { on(QStringLiteral("opened")); });
        connect(connection, &Connection::openFailed, this, [&] { on(QStringLiteral("failed")); });
        connection->open(QStringLiteral("device"), 7);
        const auto answer = [&](AddressFamily family, const QStringList &texts) {
            if (!resolver.isAsked(family))
                return;
            QList<QHostAddress> all;
            for (const QString &text : texts)
                all.append(QHostAddress(text));
            resolver.answer(family, all);
        };
        answer(AddressFamily::IPv6, {a6});
        answer(AddressFamily::IPv4, {a4, b4});
        clock.advance(250ms);
        QTRY_VERIFY(!connection || connection->state() != ConnectionState::Opening);
        if (action != QStringLiteral("close"))
            QTRY_VERIFY(!connection);
        QTRY_VERIFY2(signal >= moment, qPrintable(seen.join(u',')));
        const qsizetype before = seen.size();
        clock.advance(1h);
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(seen.size(), connection ? seen.size() : before);
        if (connection)
            QVERIFY(isTerminal(connection->state()));
        QCOMPARE(clock.activeTimers(), 0);
        delete connection.data();
    }

    void everyStageMayBeCutShort_data()
    {
        QTest::addColumn<QString>("stage");
        QTest::addColumn<bool>("destroys");
        for (const char *stage : {"not started", "lookup", "resolution delay", "question", "connecting", "two at once",
                                  "second question", "connected unnoticed"}) {
            for (const bool destroys : {false, true})
                QTest::addRow("%s, %s", stage, destroys ? "delete" : "close") << QString::fromLatin1(stage) << destroys;
        }
    }

    void everyStageMayBeCutShort()
    {
        QFETCH(const QString, stage);
        QFETCH(const bool, destroys);
        const auto at = [&](const char *name) { return stage == QLatin1String(name); };
        ScriptedNetwork network;
        network.set(a4, at("connected unnoticed") ? Place::Alive : Place::Silent);
        network.set(b4, Place::Silent);
        ScriptedResolver resolver;
        FakePolicy policy;
        ManualClock clock;
        const qsizetype before = openDescriptors();
        auto connection = std::make_unique<TcpConnection>(
            Environment{.calls = network, .resolver = resolver, .policy = policy, .clock = clock});
        const QSignalSpy opened(connection.get(), &Connection::opened);
        const QSignalSpy failed(connection.get(), &Connection::openFailed);
        const QSignalSpy stepped(connection.get(), &Connection::stepped);
        if (!at("not started"))
            connection->open(QStringLiteral("device"), 7);
        if (at("question"))
            policy.hold();
        if (!at("not started") && !at("lookup"))
            resolver.answer(AddressFamily::IPv4, QList{QHostAddress(a4), QHostAddress(b4)});
        if (at("resolution delay"))
            clock.advance(20ms);
        else
            clock.advance(50ms);
        if (at("second question"))
            policy.hold();
        if (at("second question"))
            resolver.answer(AddressFamily::IPv6, QList{QHostAddress(a6)});
        if (at("two at once"))
            clock.advance(250ms);
        const qsizetype tried = at("two at once")                                    ? 2
            : at("connecting") || at("second question") || at("connected unnoticed") ? 1
                                                                                     : 0;
        QCOMPARE(network.tried().size(), tried);
        const qsizetype steps = stepped.size();
        if (destroys)
            connection.reset();
        else
            connection->close();
        if (tried > 0 && destroys) // all of them, in this very moment; the poller went with the last
            QCOMPARE(openDescriptors(), before);
        QCOMPARE(clock.activeTimers(), 0);
        // Whatever comes later changes nothing.
        policy.release();
        for (const auto family : {AddressFamily::IPv6, AddressFamily::IPv4}) {
            if (resolver.isAsked(family))
                resolver.answer(family, QList{QHostAddress(b4)});
        }
        clock.advance(1h);
        QCoreApplication::processEvents();
        QCOMPARE(network.tried().size(), tried);
        QCOMPARE(opened.size() + failed.size(), 0);
        QCOMPARE(stepped.size(), steps);
    }

    void anOpenerMayOutliveItsConnectionsEndButNotTheConnection()
    {
        // Its timers belong to a clock that only has to live as long as the connection.
        ScriptedNetwork network;
        auto clock = std::make_unique<ManualClock>();
        auto resolver = std::make_unique<ScriptedResolver>();
        auto connection =
            std::make_unique<TcpConnection>(Environment{.calls = network, .resolver = *resolver, .clock = *clock});
        QSignalSpy failed(connection.get(), &Connection::openFailed);
        connection->open(QStringLiteral("device"), 7);
        resolver->answer(AddressFamily::IPv6, failure(ErrorCode::HostNotFound, QStringLiteral("no")));
        resolver->answer(AddressFamily::IPv4, failure(ErrorCode::HostNotFound, QStringLiteral("no")));
        QCOMPARE(failed.size(), 1);
        const QPointer<Connector> opener = connection->findChild<Connector *>();
        QVERIFY(opener); // waits to be deleted
        connection.reset();
        QVERIFY(!opener);
        clock.reset();
        resolver.reset();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void aCallThatFailsEndsInExactlyOneSignal_data()
    {
        QTest::addColumn<int>("call");
        QTest::addColumn<int>("number");
        QTest::addColumn<int>("error");
        for (const auto call : {Call::Socket, Call::Connect}) {
            for (int number = 1; number <= 4; ++number) {
                for (const int error : {EMFILE, ENFILE, ENOBUFS, ENOMEM, EADDRNOTAVAIL, ENETUNREACH, EACCES, EINTR}) {
                    QTest::addRow("%s %d: %s", call == Call::Socket ? "socket" : "connect", number,
                                  strerrorname_np(error))
                        << int(call) << number << error;
                }
            }
        }
    }

    void aCallThatFailsEndsInExactlyOneSignal()
    {
        QFETCH(const int, call);
        QFETCH(const int, number);
        QFETCH(const int, error);
        RawListener listener({.address = QHostAddress(QStringLiteral("127.77.0.3"))});
        ScriptedResolver resolver;
        FaultySocketCalls calls;
        calls.fail(static_cast<Call>(call), number, error);
        Connector connector({.calls = calls, .resolver = resolver}, QStringLiteral("device"), listener.port(),
                            TcpOptions());
        const StepLog log(connector);
        connector.start();
        // Two are dead (no other test comes to listen there), the third alive, a fourth is not needed.
        resolver.answer(AddressFamily::IPv6,
                        QList{QHostAddress(QStringLiteral("127.77.0.1")), QHostAddress(QStringLiteral("127.77.0.2")),
                              QHostAddress(QStringLiteral("127.77.0.3"))});
        resolver.answer(AddressFamily::IPv4, failure(ErrorCode::HostNotFound, QStringLiteral("no")));
        QTRY_COMPARE(log.ends(), 1);
        const bool fatal = number == 3 && (static_cast<Call>(call) == Call::Socket || error != EINTR); // it goes on
        QCOMPARE(log.lines.last().startsWith(QStringLiteral("failed")), fatal);
        if (fatal)
            QVERIFY(!log.error.detail.isEmpty());
        QCoreApplication::processEvents();
        QCOMPARE(log.ends(), 1);
    }

    void aConnectInterruptedBySignalGoesOn()
    {
        RawListener listener;
        InterruptedConnects calls;
        Connector connector({.calls = calls}, QStringLiteral("127.0.0.1"), listener.port(), TcpOptions());
        const StepLog log(connector);
        connector.start();
        QTRY_COMPARE(log.ends(), 1);
        QCOMPARE(log.lines.last(), QStringLiteral("opened"));
        QCOMPARE(calls.count, 1); // a second connect() would be EALREADY
    }
};

QTEST_GUILESS_MAIN(TestConnectCancel)
#include "tst_connectcancel.moc"
