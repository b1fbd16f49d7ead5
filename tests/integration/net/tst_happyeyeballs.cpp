// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/net/scriptednetwork.h"
#include "tests/support/fakepolicy.h"
#include "tests/support/leakcheck.h"
#include "tests/support/manualclock.h"

#include <QTest>

using namespace wirebench;
using namespace wirebench::net;
using namespace wirebench::tests;
using namespace std::chrono_literals;

namespace {

using Place = ScriptedNetwork::Place;

const QString a4 = QStringLiteral("192.0.2.1");
const QString b4 = QStringLiteral("192.0.2.2");
const QString c4 = QStringLiteral("192.0.2.3");
const QString a6 = QStringLiteral("2001:db8::1");
const QString b6 = QStringLiteral("2001:db8::2");

QList<QHostAddress> addresses(const QStringList &texts)
{
    QList<QHostAddress> all;
    for (const QString &text : texts)
        all.append(QHostAddress(text));
    return all;
}

//! One connector in a world of which everything is decided here: names, addresses, policy and time.
struct Race
{
    explicit Race(const AnyConnectOptions &options = TcpOptions())
        : connector({.calls = network, .resolver = resolver, .policy = policy, .clock = clock},
                    QStringLiteral("device"), 7, options)
        , log(connector)
    {
        // At the end all others are closed: not soon, but now. Of those that failed or were given up before, too.
        QObject::connect(&connector, &Opener::opened, &log, [this] { QCOMPARE(network.openSockets(), 1); });
        QObject::connect(&connector, &Opener::failed, &log, [this] { QCOMPARE(network.openSockets(), 0); });
    }

    void answer(const QStringList &ipv6, const QStringList &ipv4)
    {
        answer(AddressFamily::IPv6, ipv6);
        answer(AddressFamily::IPv4, ipv4);
    }

    void answer(AddressFamily family, const QStringList &texts)
    {
        if (texts.isEmpty())
            resolver.answer(family, failure(ErrorCode::HostNotFound, QStringLiteral("nothing")));
        else
            resolver.answer(family, addresses(texts));
    }

    ScriptedNetwork network;
    ScriptedResolver resolver;
    FakePolicy policy;
    ManualClock clock;
    Connector connector;
    StepLog log;
};

} // namespace

//! Connecting to one of many addresses: the race of RFC 8305, and what the policy has to say about it.
class TestHappyEyeballs : public LeakCheck
{
    Q_OBJECT

private Q_SLOTS:
    void familiesTakeTurnsAndIpv6IsFirst_data()
    {
        QTest::addColumn<QStringList>("ipv6");
        QTest::addColumn<QStringList>("ipv4");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("two each") << QStringList{a6, b6} << QStringList{a4, b4} << QStringList{a6, a4, b6, b4};
        QTest::newRow("one and three") << QStringList{a6} << QStringList{a4, b4, c4} << QStringList{a6, a4, b4, c4};
        QTest::newRow("two and one") << QStringList{b6, a6} << QStringList{a4} << QStringList{b6, a4, a6};
        QTest::newRow("IPv4") << QStringList{} << QStringList{c4, a4, b4} << QStringList{c4, a4, b4};
        QTest::newRow("IPv6") << QStringList{b6, a6} << QStringList{} << QStringList{b6, a6};
        QTest::newRow("duplicates") << QStringList{a6, a6} << QStringList{a4, a4} << QStringList{a6, a4};
    }

    void familiesTakeTurnsAndIpv6IsFirst()
    {
        QFETCH(const QStringList, ipv6);
        QFETCH(const QStringList, ipv4);
        QFETCH(const QStringList, expected);
        Race race;
        race.policy.hold();
        race.connector.start();
        race.answer(ipv6, ipv4);
        race.policy.release();
        QTRY_COMPARE(race.log.ends(), 1);
        QCOMPARE(race.network.tried(), expected); // all dead, and no time has passed: each at once after the other
        QCOMPARE(race.log.error.code, ErrorCode::ConnectionRefused);
        QVERIFY2(race.log.error.detail.contains(expected.last()), qPrintable(race.log.error.detail));
        QCOMPARE(race.clock.activeTimers(), 0);
    }

    void theNextAddressIsTriedAfterTheAttemptDelayAndNotBefore()
    {
        Race race;
        for (const QString &silent : {a6, a4, b4})
            race.network.set(silent, Place::Silent);
        race.connector.start();
        race.answer({a6}, {a4, b4});
        QCOMPARE(race.network.tried(), QStringList{a6});
        race.clock.advance(249ms);
        QCOMPARE(race.network.tried().size(), 1);
        race.clock.advance(1ms);
        QCOMPARE(race.network.tried(), (QStringList{a6, a4}));
        race.clock.advance(249ms);
        QCOMPARE(race.network.tried().size(), 2);
        race.clock.advance(1ms);
        QCOMPARE(race.network.tried(), (QStringList{a6, a4, b4}));
        race.clock.advance(29499ms);
        QCOMPARE(race.log.ends(), 0);
        race.clock.advance(1ms); // 30 s over all
        QCOMPARE(race.log.error.code, ErrorCode::TimedOut);
        QCOMPARE(race.log.lines.mid(5),
                 (QStringList{QStringLiteral("Abandoned ") + a6, QStringLiteral("Abandoned ") + a4,
                              QStringLiteral("Abandoned ") + b4, QStringLiteral("failed TimedOut")}));
    }

    void aFailureStartsTheNextAtOnceAndTheDelayBeginsAnew()
    {
        Race race;
        race.network.set(a4, Place::Silent);
        race.network.set(b4, Place::Silent);
        race.connector.start();
        race.answer({a6}, {a4, b4});
        QTRY_COMPARE(race.network.tried(), (QStringList{a6, a4}));
        race.clock.advance(249ms);
        QCOMPARE(race.network.tried().size(), 2);
        race.clock.advance(1ms);
        QCOMPARE(race.network.tried().size(), 3);
    }

    void aSilentFirstAddressDoesNotEatTheLimit()
    {
        Race race;
        race.network.set(a6, Place::Silent);
        race.network.set(a4, Place::Alive);
        race.connector.start();
        race.answer({a6}, {a4});
        race.clock.advance(250ms);
        QTRY_COMPARE(race.log.ends(), 1);
        QCOMPARE(
            race.log.lines,
            (QStringList{QStringLiteral("LookedUp 1"), QStringLiteral("Started ") + a6, QStringLiteral("LookedUp 1"),
                         QStringLiteral("Started ") + a4, QStringLiteral("Abandoned ") + a6,
                         QStringLiteral("Connected 127.0.0.1"), QStringLiteral("opened")}));
        QCOMPARE(race.clock.activeTimers(), 0);
    }

    void theFirstToConnectWinsAndTheOthersAreClosedAtOnce()
    {
        Race race;
        race.network.set(a6, Place::Alive);
        race.network.set(a4, Place::Alive);
        race.connector.start();
        race.answer({a6}, {a4});
        race.clock.advance(250ms); // both are connected by now; neither knows
        QCOMPARE(race.network.tried(), (QStringList{a6, a4}));
        QTRY_COMPARE(race.log.ends(), 1);
        QCOMPARE(race.log.lines.last(), QStringLiteral("opened"));
        QTRY_COMPARE(race.network.listener().acceptedCount(), 2);
        const auto ended = [&] {
            return int(race.network.listener().peer(0)->sawEnd()) + int(race.network.listener().peer(1)->sawEnd());
        };
        QTRY_COMPARE(ended(), 1);
        const Descriptor kept = race.connector.takeDescriptor();
        QVERIFY(kept.isValid());
        QCOMPARE(ended(), 1);
    }

    void aConnectedDescriptorIsClosedUnlessTaken()
    {
        ScriptedNetwork network;
        network.set(a4, Place::Alive);
        ScriptedResolver resolver;
        auto connector = std::make_unique<Connector>(Environment{.calls = network, .resolver = resolver},
                                                     QStringLiteral("device"), 7, TcpOptions());
        const StepLog log(*connector);
        connector->start();
        resolver.answer(AddressFamily::IPv6, QList{QHostAddress(a4)});
        QTRY_COMPARE(log.ends(), 1);
        connector.reset();
        QTRY_VERIFY(network.listener().peer());
        QTRY_VERIFY(network.listener().peer()->sawEnd());
    }

    void theTimeoutMentionsTheLastError()
    {
        Race race;
        race.network.set(a4, Place::Silent);
        race.connector.start();
        race.answer({a6}, {a4});
        QTRY_COMPARE(race.network.tried().size(), 2);
        race.clock.advance(30s);
        QCOMPARE(race.log.error.code, ErrorCode::TimedOut);
        for (const char *part : {"tcp://device:7", "30000 ms", "connect to [2001:db8::1]:7", "refused"})
            QVERIFY2(race.log.error.detail.contains(QLatin1String(part)), qPrintable(race.log.error.detail));
    }

    void aLateFamilyJoinsTheRace()
    {
        Race race;
        race.network.set(a4, Place::Silent);
        race.network.set(a6, Place::Alive);
        race.connector.start();
        race.answer(AddressFamily::IPv4, {a4, b4});
        QVERIFY(race.network.tried().isEmpty());
        race.clock.advance(50ms);
        QCOMPARE(race.network.tried(), QStringList{a4});
        race.clock.advance(100ms);
        race.answer(AddressFamily::IPv6, {a6});
        QCOMPARE(race.network.tried(), QStringList{a4}); // the one under way has its time first
        QCOMPARE(race.policy.questions().size(), 2);
        QCOMPARE(race.policy.questions().at(0).addresses, addresses({a4, b4}));
        QCOMPARE(race.policy.questions().at(1).addresses, addresses({a4, b4, a6}));
        race.clock.advance(150ms);
        QCOMPARE(race.network.tried(), (QStringList{a4, a6}));
        QTRY_COMPARE(race.log.lines.last(), QStringLiteral("opened"));
    }

    void aLateFamilyIsTriedAtOnceWhenNothingElseIsLeft()
    {
        Race race;
        race.network.set(a6, Place::Alive);
        race.connector.start();
        race.answer(AddressFamily::IPv4, {a4});
        race.clock.advance(50ms);
        QTRY_COMPARE(race.log.lines.last(), QStringLiteral("Failed ") + a4);
        QCOMPARE(race.log.ends(), 0); // there is hope
        race.answer(AddressFamily::IPv6, {a6});
        QCOMPARE(race.network.tried(), (QStringList{a4, a6}));
        QTRY_COMPARE(race.log.lines.last(), QStringLiteral("opened"));
    }

    void aLateAnswerThatBringsNothingNewEndsTheWait_data()
    {
        QTest::addColumn<QStringList>("late");
        QTest::newRow("an error") << QStringList();
        QTest::newRow("what is known") << QStringList{a4};
    }

    void aLateAnswerThatBringsNothingNewEndsTheWait()
    {
        QFETCH(const QStringList, late);
        Race race;
        race.connector.start();
        race.answer(AddressFamily::IPv4, {a4});
        race.clock.advance(50ms);
        QTRY_COMPARE(race.log.lines.last(), QStringLiteral("Failed ") + a4);
        race.answer(AddressFamily::IPv6, late);
        QTRY_COMPARE(race.log.ends(), 1);
        QCOMPARE(race.log.error.code, ErrorCode::ConnectionRefused);
        QCOMPARE(race.policy.questions().size(), 1); // asked again only about more
    }

    void nothingIsSignalledAfterTheEnd()
    {
        Race race;
        race.network.set(a6, Place::Alive);
        race.connector.start();
        race.answer(AddressFamily::IPv6, {a6});
        QTRY_COMPARE(race.log.ends(), 1);
        const QStringList before = race.log.lines;
        race.answer(AddressFamily::IPv4, {a4}); // was looked up all the time
        race.clock.advance(1h);
        QCOMPARE(race.log.lines, before);
        QCOMPARE(race.policy.questions().size(), 1);
    }

    void aLateRefusalFailsTheWhole()
    {
        Race race;
        race.network.set(a4, Place::Silent);
        race.network.set(a6, Place::Alive);
        race.connector.start();
        race.answer(AddressFamily::IPv4, {a4});
        race.clock.advance(50ms);
        const Error refusal = {ErrorCode::AccessDenied, QStringLiteral("no")};
        race.policy.setVerdict(tl::unexpected<Error>(refusal));
        race.answer(AddressFamily::IPv6, {a6});
        QCOMPARE(race.log.ends(), 1);
        QCOMPARE(race.log.error, refusal);
        QCOMPARE(race.network.tried(), QStringList{a4});
        race.clock.advance(1h);
        QCOMPARE(race.network.tried(), QStringList{a4});
        QCOMPARE(race.log.ends(), 1);
    }

    // Fault row 5: a public and a private address, in every order of answers and verdicts.
    void whatThePolicyDidNotSeeIsNeverConnectedTo_data()
    {
        QTest::addColumn<bool>("publicFirst");
        QTest::addColumn<bool>("apart"); // the second answer comes after the resolution delay
        QTest::addColumn<bool>("allowed");
        for (const bool publicFirst : {true, false}) {
            for (const bool apart : {true, false}) {
                for (const bool allowed : {true, false}) {
                    QTest::addRow("%s first%s, %s", publicFirst ? "public" : "private", apart ? ", apart" : "",
                                  allowed ? "allowed" : "refused")
                        << publicFirst << apart << allowed;
                }
            }
        }
    }

    void whatThePolicyDidNotSeeIsNeverConnectedTo()
    {
        QFETCH(const bool, publicFirst);
        QFETCH(const bool, apart);
        QFETCH(const bool, allowed);
        const QString first = publicFirst ? a4 : QStringLiteral("192.168.0.9");
        const QString second = publicFirst ? QStringLiteral("fd00::9") : a6;
        Race race;
        race.network.set(first, Place::Silent);
        race.network.set(second, Place::Silent);
        race.network.setOnConnect([&](int) {
            const QString address = race.network.tried().last();
            if (!race.policy.questions().last().addresses.contains(QHostAddress(address)))
                QFAIL(qPrintable(address));
        });
        race.connector.start();
        race.policy.hold();
        race.answer(AddressFamily::IPv4, {first});
        race.clock.advance(apart ? 50ms : 49ms);
        QCOMPARE(race.policy.questions().size(), apart ? 1 : 0);
        if (apart)
            race.policy.release(); // about the first one alone
        const QStringList before = race.network.tried();
        QCOMPARE(before, apart ? QStringList{first} : QStringList());
        race.policy.hold();
        race.answer(AddressFamily::IPv6, {second});
        race.clock.advance(1s);
        QCOMPARE(race.network.tried(), before); // the question is open
        QCOMPARE(race.policy.questions().last().addresses, addresses({first, second}));
        if (!allowed)
            race.policy.setVerdict(failure(ErrorCode::AccessDenied, QStringLiteral("no")));
        race.policy.release();
        race.clock.advance(1s);
        QCOMPARE(race.log.ends(), allowed ? 0 : 1);
        QCOMPARE(race.network.tried().size(), allowed ? 2 : before.size());
        QCOMPARE(race.resolver.lookups(), 2); // one for each family: nothing is looked up again
    }

    void whatComesWhileThePolicyThinksIsAskedNext()
    {
        Race race;
        race.network.set(a4, Place::Silent);
        race.network.set(a6, Place::Silent);
        race.connector.start();
        race.policy.hold();
        race.answer(AddressFamily::IPv6, {a6});
        QCOMPARE(race.policy.questions().size(), 1);
        race.answer(AddressFamily::IPv4, {a4});
        QCOMPARE(race.policy.questions().size(), 1); // one at a time
        race.policy.release();
        QCOMPARE(race.policy.questions().size(), 2);
        race.clock.advance(250ms);
        QCOMPARE(race.network.tried(), (QStringList{a6, a4}));
    }

    void theSameLinkLocalAddressInTwoZonesIsTwoAddresses()
    {
        Race race;
        const QStringList zones = {QStringLiteral("fe80::1%1"), QStringLiteral("fe80::1%2")};
        race.connector.start();
        race.answer(zones, {});
        QTRY_COMPARE(race.log.ends(), 1);
        QCOMPARE(race.log.lines.filter(QStringLiteral("Started ")),
                 (QStringList{QStringLiteral("Started fe80::1%1"), QStringLiteral("Started fe80::1%2")}));
    }

    void theSecondQuestionIsAboutTheDestinationAsAWhole()
    {
        Race race{UdpOptions()};
        race.connector.start();
        race.answer({a6}, {a4});
        QTRY_COMPARE(race.log.ends(), 1);
        QCOMPARE(race.log.lines.last(), QStringLiteral("opened")); // UDP asks nobody
        const Destination asked = race.policy.questions().first();
        QCOMPARE(asked.toString(), QStringLiteral("udp://device:7"));
        QCOMPARE(asked.purpose, Purpose::Connect);
    }
};

QTEST_GUILESS_MAIN(TestHappyEyeballs)
#include "tst_happyeyeballs.moc"
