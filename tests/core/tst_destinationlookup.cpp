// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fakepolicy.h"
#include "tests/support/manualclock.h"

#include "core/net/destinationlookup.h"
#include "core/net/socketaddress.h"

#include <QSignalSpy>
#include <QTest>

#include <array>
#include <cerrno>
#include <cstddef>
#include <map>
#include <memory>
#include <new>

using namespace wirebench;
using namespace wirebench::net;
using namespace wirebench::tests;

namespace {

const QHostAddress address4(QStringLiteral("192.0.2.4"));
const QHostAddress other4(QStringLiteral("192.0.2.5"));
const QHostAddress address6(QStringLiteral("2001:db8::6"));

//! Answers when the test says.
class ManualResolver final : public Resolver
{
public:
    void lookUp(const QString &, AddressFamily family, QObject *, Reply reply) override
    {
        m_replies[family] = std::move(reply);
    }
    bool isAsked(AddressFamily family) const { return m_replies.count(family) > 0; }
    void answer(AddressFamily family, const Result<QList<QHostAddress>> &answer)
    {
        m_replies.extract(family).mapped()(answer);
    }

private:
    std::map<AddressFamily, Reply> m_replies;
};

//! A routing table.
class FakeRoutes final : public SocketCalls
{
public:
    int connect(int, const sockaddr *address, socklen_t length) override
    {
        sockaddr_storage storage = {};
        memcpy(&storage, address, length);
        asked.append(endpointFromSocketAddress(storage).address);
        errno = ENETUNREACH;
        return routes.contains(asked.last()) ? 0 : -1;
    }

    QList<QHostAddress> routes;
    QList<QHostAddress> asked;
};

struct World
{
    explicit World(std::optional<AddressFamily> family = std::nullopt)
        : lookup({.calls = calls, .resolver = resolver, .policy = policy, .clock = clock}, QStringLiteral("box"), 7,
                 family)
        , found(&lookup, &DestinationLookup::found)
        , failed(&lookup, &DestinationLookup::failed)
    {
        lookup.start();
    }

    Endpoint result() const { return found.isEmpty() ? Endpoint{} : found.first().first().value<Endpoint>(); }
    Error error() const { return failed.isEmpty() ? Error{} : failed.first().first().value<Error>(); }
    bool isDone() const { return found.size() + failed.size() > 0; }

    FakeRoutes calls;
    ManualResolver resolver;
    FakePolicy policy;
    ManualClock clock;
    DestinationLookup lookup;
    QSignalSpy found;
    QSignalSpy failed;
};

//! Allows at once, and looks at the question only then, as a policy may that writes down what it did.
class AfterthoughtPolicy final : public AccessPolicy
{
public:
    void check(const Destination &destination, QObject *, Reply reply) override
    {
        reply({});
        seen = destination;
    }

    Destination seen;
};

Result<QList<QHostAddress>> unknown()
{
    return failure(ErrorCode::HostNotFound, QStringLiteral("no such name"));
}

constexpr AddressFamily v4 = AddressFamily::IPv4;
constexpr AddressFamily v6 = AddressFamily::IPv6;

} // namespace

class TestDestinationLookup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theOnlyAddressIsTakenWithoutAskingForARoute()
    {
        World world(v4);
        QVERIFY(!world.resolver.isAsked(v6));
        world.resolver.answer(v4, QList{address4});
        QCOMPARE(world.result(), (Endpoint{address4, 7}));
        QVERIFY(world.calls.asked.isEmpty());
        const Destination asked{Protocol::Udp, QStringLiteral("box"), 7, {address4}, Purpose::Connect};
        QCOMPARE(world.policy.questions().size(), 1);
        QCOMPARE(world.policy.questions().first().toString(), asked.toString());
        QCOMPARE(world.policy.questions().first().addresses, asked.addresses);
        QCOMPARE(world.policy.questions().first().purpose, Purpose::Connect);
        QCOMPARE(world.policy.questions().first().protocol, Protocol::Udp);
        QCOMPARE(world.clock.activeTimers(), 0);
    }

    void theFirstAddressWithARouteWins()
    {
        World world;
        world.calls.routes = {address4, other4};
        world.resolver.answer(v4, QList{address4, other4});
        QVERIFY(!world.isDone()); // the resolution delay
        world.resolver.answer(v6, QList{address6});
        QCOMPARE(world.result(), (Endpoint{address4, 7}));
        QCOMPARE(world.policy.questions().last().addresses.size(), 3); // the policy sees all
    }

    void ipv6WinsWhereThereIsARoute()
    {
        World world;
        world.calls.routes = {address4, address6};
        world.resolver.answer(v6, QList{address6});
        QCOMPARE(world.result(), (Endpoint{address6, 7})); // without waiting for the rest
        world.resolver.answer(v4, QList{address4});
        QCOMPARE(world.found.size(), 1);
    }

    void withoutARouteTheOtherFamilyIsWaitedFor()
    {
        World world;
        world.calls.routes = {address4};
        world.resolver.answer(v6, QList{address6});
        QVERIFY(!world.isDone());
        world.resolver.answer(v4, QList{address4});
        QCOMPARE(world.result(), (Endpoint{address4, 7}));
        QCOMPARE(world.policy.questions().last().addresses, (QList{address6, address4}));
    }

    void withoutAnyRouteSendingWillTell()
    {
        for (const bool otherFails : {false, true}) {
            World world;
            world.resolver.answer(v6, QList{address6});
            world.resolver.answer(v4, otherFails ? unknown() : Result<QList<QHostAddress>>(QList{address4}));
            QCOMPARE(world.result(), (Endpoint{address6, 7}));
        }
    }

    void anUnknownNameFails()
    {
        World world;
        world.resolver.answer(v4, unknown());
        QVERIFY(!world.isDone());
        world.resolver.answer(v6, unknown());
        QCOMPARE(world.error().code, ErrorCode::HostNotFound);
        QVERIFY(world.policy.questions().isEmpty());
    }

    void whatThePolicyRefusesFails()
    {
        World world;
        world.policy.setVerdict(failure(ErrorCode::AccessDenied, QStringLiteral("no")));
        world.resolver.answer(v6, QList{address6});
        QCOMPARE(world.error().code, ErrorCode::AccessDenied);
        world.resolver.answer(v4, QList{address4});
        QCOMPARE(world.failed.size(), 1);
        QCOMPARE(world.policy.questions().size(), 1); // nobody is asked any more
    }

    void addressesThatComeDuringTheCheckAreCheckedToo()
    {
        World world;
        world.calls.routes = {address4, address6};
        world.policy.hold();
        world.resolver.answer(v6, QList{address6});
        world.resolver.answer(v4, QList{address4});
        QCOMPARE(world.policy.questions().size(), 1);
        world.policy.release();
        QCOMPARE(world.policy.questions().size(), 2);
        QCOMPARE(world.policy.questions().last().addresses, (QList{address6, address4}));
        QCOMPARE(world.result(), (Endpoint{address6, 7}));
    }

    void thePolicyMayLookAtItsQuestionWhenTheAnswerHasDestroyedWhoAsked()
    {
        FakeRoutes calls;
        ManualResolver resolver;
        AfterthoughtPolicy policy;
        ManualClock clock;
        // In room of ours, emptied afterwards, so that a question that was in there is seen to be gone.
        alignas(DestinationLookup) std::array<std::byte, sizeof(DestinationLookup)> room;
        auto *lookup = new (room.data()) DestinationLookup(
            {.calls = calls, .resolver = resolver, .policy = policy, .clock = clock}, QStringLiteral("box"), 7, v4);
        bool isGone = false;
        connect(lookup, &DestinationLookup::found, this, [&] {
            std::destroy_at(lookup);
            room.fill({});
            isGone = true;
        });
        lookup->start();
        resolver.answer(v4, QList{address4});
        QVERIFY(isGone);
        QCOMPARE(policy.seen.toString(), QStringLiteral("udp://box:7"));
        QCOMPARE(policy.seen.addresses, QList{address4});
    }

    void aLookupThatHangsEndsAtTheLimit()
    {
        World world;
        world.clock.advance(DestinationLookup::limit - std::chrono::milliseconds(1));
        QVERIFY(!world.isDone());
        world.clock.advance(std::chrono::milliseconds(1));
        QCOMPARE(world.error().code, ErrorCode::TimedOut);
        world.resolver.answer(v6, QList{address6});
        world.resolver.answer(v4, QList{address4});
        QCOMPARE(world.failed.size() + world.found.size(), 1);
    }

    void noLimitRunsWhileAPersonIsAsked()
    {
        World world(v4);
        world.policy.hold();
        world.resolver.answer(v4, QList{address4});
        world.clock.advance(2 * DestinationLookup::limit);
        QVERIFY(!world.isDone());
        world.policy.release();
        QCOMPARE(world.found.size(), 1);
        QCOMPARE(world.failed.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestDestinationLookup)
#include "tst_destinationlookup.moc"
