// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fakepolicy.h"
#include "tests/support/fakeresolver.h"
#include "tests/support/manualclock.h"

#include "core/net/destinationcache.h"

#include <QSignalSpy>
#include <QTest>

using namespace wirebench;
using namespace wirebench::net;
using namespace wirebench::tests;
using namespace std::chrono_literals;

namespace {

const QHostAddress address(QStringLiteral("192.0.2.4"));

DestinationName named(const QString &host, quint16 port = 7)
{
    return {host, port, AddressFamily::IPv4};
}

struct World
{
    World()
        : cache({.resolver = resolver, .policy = policy, .clock = clock, .delays = {.nameLifetime = 30s}})
        , found(&cache, &DestinationCache::found)
        , failed(&cache, &DestinationCache::failed)
    {
        resolver.setAnswer(QStringLiteral("box"), {address});
    }

    bool learn(const DestinationName &name)
    {
        const qsizetype before = found.size();
        cache.lookUp(name);
        return QTest::qWaitFor([&] { return found.size() > before; });
    }

    FakeResolver resolver;
    FakePolicy policy;
    ManualClock clock;
    DestinationCache cache;
    QSignalSpy found;
    QSignalSpy failed;
};

} // namespace

class TestDestinationCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void whatWasLookedUpIsKnownForItsLifetime()
    {
        World world;
        const auto name = named(QStringLiteral("box"));
        QVERIFY(!world.cache.find(name));
        QVERIFY(world.learn(name));
        QCOMPARE(*world.cache.find(name), (Endpoint{address, 7}));
        world.clock.advance(30s - 1ms);
        QVERIFY(world.cache.find(name));
        world.clock.advance(1ms);
        QVERIFY(!world.cache.find(name));
        QVERIFY(world.learn(name)); // begins anew
        QVERIFY(world.cache.find(name));
        QCOMPARE(world.cache.size(), 1);
        QCOMPARE(world.resolver.lookups().size(), 2);
    }

    void hostPortAndFamilyAllCount()
    {
        World world;
        QVERIFY(world.learn(named(QStringLiteral("box"))));
        QVERIFY(!world.cache.find(named(QStringLiteral("box"), 8)));
        QVERIFY(!world.cache.find(named(QStringLiteral("BOX2"))));
        QVERIFY(!world.cache.find({QStringLiteral("box"), 7, AddressFamily::IPv6}));
        QVERIFY(!world.cache.find({QStringLiteral("box"), 7, std::nullopt}));
    }

    void oneLookupAtATimeForEachName()
    {
        World world;
        world.resolver.hold();
        for (int i = 0; i < 3; ++i)
            world.cache.lookUp(named(QStringLiteral("box")));
        world.cache.lookUp(named(QStringLiteral("box"), 8));
        QCOMPARE(world.resolver.lookups().size(), 2);
        world.resolver.release();
        QTRY_COMPARE(world.found.size(), 2);
    }

    void whatFailedIsTriedAgain()
    {
        World world;
        world.policy.setVerdict(failure(ErrorCode::AccessDenied, QStringLiteral("no")));
        world.cache.lookUp(named(QStringLiteral("box")));
        world.cache.lookUp(named(QStringLiteral("nowhere")));
        QTRY_COMPARE(world.failed.size(), 2);
        QCOMPARE(world.cache.size(), 0);
        world.policy.setVerdict({});
        QVERIFY(world.learn(named(QStringLiteral("box"))));
    }

    void whatIsGivenUpIsNotTold()
    {
        World world;
        world.resolver.hold();
        world.cache.lookUp(named(QStringLiteral("box")));
        world.cache.giveUp(named(QStringLiteral("box")));
        world.cache.giveUp(named(QStringLiteral("never asked")));
        world.resolver.release();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(world.learn(named(QStringLiteral("box"))));
        QCOMPARE(world.found.size(), 1);
    }

    void theOldestGoFirstWhenThereAreTooMany()
    {
        World world;
        const auto numbered = [](int i) { return named(QStringLiteral("box"), static_cast<quint16>(i + 1)); };
        const int size = DestinationCache::largestSize;
        for (int i = 0; i < size; ++i)
            world.cache.lookUp(numbered(i));
        QTRY_COMPARE(world.cache.size(), size);
        QVERIFY(world.learn(numbered(0))); // is young again
        QVERIFY(world.learn(numbered(size)));
        QVERIFY(world.learn(numbered(size + 1)));
        QCOMPARE(world.cache.size(), size);
        QVERIFY(world.cache.find(numbered(0)));
        QVERIFY(!world.cache.find(numbered(1)));
        QVERIFY(!world.cache.find(numbered(2)));
        for (int i = 3; i <= size + 1; ++i)
            QVERIFY(world.cache.find(numbered(i)));
    }
};

QTEST_GUILESS_MAIN(TestDestinationCache)
#include "tst_destinationcache.moc"
