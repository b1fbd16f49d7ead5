// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/faultysocketcalls.h"
#include "tests/support/leakcheck.h"
#include "tests/support/multicastnetwork.h"
#include "tests/support/rawudppeer.h"

#include <QCoreApplication>

#include <cerrno>
#include <memory>

using namespace wirebench;
using namespace wirebench::net;
using namespace wirebench::streams;
using namespace wirebench::tests;

class TestMulticast : public LeakCheck
{
    Q_OBJECT

public:
    explicit TestMulticast(Result<void> network)
        : m_network(std::move(network))
    { }

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_network)
            QSKIP(qPrintable(QStringLiteral("skipped: ") + m_network.error().detail));
        // Linux takes its time until a new interface carries anything.
        const Addresses all(AddressFamily::IPv6);
        Bound there;
        QVERIFY(there.open(AddressFamily::IPv6));
        QVERIFY(there.groups().join(all.group, std::nullopt, QStringLiteral("wb1")));
        UdpBindOptions options;
        options.multicastInterface = QStringLiteral("wb0");
        Bound ours;
        QVERIFY(ours.open(AddressFamily::IPv6, options));
        QVERIFY(QTest::qWaitFor(
            [&] {
                (void)ours.socket.writer()->write({"anybody there?", {all.group, there.port()}});
                return !there.received.isEmpty();
            },
            20000));
    }

    void onlyTheWantedSourceIsHeard_data() { families(); }

    void onlyTheWantedSourceIsHeard()
    {
        QFETCH(const AddressFamily, family);
        QFETCH(const AddressFamily, socketFamily);
        const Addresses all(family);
        Bound ours;
        QVERIFY(ours.open(socketFamily));
        const auto joined = ours.groups().join(all.group, all.wanted);
        QVERIFY2(joined, qPrintable(joined ? QString() : joined.error().detail));
        RawUdpPeer wanted(all.wanted);
        RawUdpPeer unwanted(all.unwanted);
        for (const char *number : {"1", "2"}) {
            QVERIFY(unwanted.send("unwanted", {all.group, ours.port()}));
            QVERIFY(wanted.send(number, {all.group, ours.port()}));
        }
        QTRY_COMPARE(ours.received, (QList<QByteArray>{"1", "2"}));
        QCOMPARE(ours.lastSource, (Endpoint{all.wanted, wanted.port()}));
        // A second source beside it.
        QVERIFY(ours.groups().join(all.group, all.unwanted));
        QVERIFY(unwanted.send("3", {all.group, ours.port()}));
        QTRY_COMPARE(ours.received.size(), 3);
        QCOMPARE(
            ours.groups().groups(),
            (QList{MulticastMembership{all.group, all.wanted, {}}, MulticastMembership{all.group, all.unwanted, {}}}));
        QVERIFY(ours.groups().leave(all.group, all.wanted));
        QVERIFY(wanted.send("left", {all.group, ours.port()}));
        QVERIFY(unwanted.send("4", {all.group, ours.port()}));
        QTRY_COMPARE(ours.received.size(), 4);
        QCOMPARE(ours.received.last(), QByteArray("4"));
    }

    void aGroupIsHeardFromAnywhereUntilItIsLeft_data() { families(); }

    void aGroupIsHeardFromAnywhereUntilItIsLeft()
    {
        QFETCH(const AddressFamily, family);
        QFETCH(const AddressFamily, socketFamily);
        const Addresses all(family);
        Bound ours;
        QVERIFY(ours.open(socketFamily));
        QVERIFY(ours.groups().join(all.otherGroup));
        QVERIFY(ours.groups().join(all.group));
        QCOMPARE(ours.groups().groups(),
                 (QList{MulticastMembership{all.otherGroup, {}, {}}, MulticastMembership{all.group, {}, {}}}));
        RawUdpPeer first(all.wanted);
        RawUdpPeer second(all.unwanted);
        QVERIFY(first.send("1", {all.group, ours.port()}));
        QVERIFY(second.send("2", {all.group, ours.port()}));
        QVERIFY(first.send("3", {all.otherGroup, ours.port()}));
        QTRY_COMPARE(ours.received, (QList<QByteArray>{"1", "2", "3"}));
        QVERIFY(ours.groups().leave(all.group));
        QCOMPARE(ours.groups().groups(), (QList{MulticastMembership{all.otherGroup, {}, {}}}));
        QVERIFY(first.send("left", {all.group, ours.port()}));
        QVERIFY(first.send("4", {all.otherGroup, ours.port()}));
        QTRY_COMPARE(ours.received, (QList<QByteArray>{"1", "2", "3", "4"}));
        QVERIFY(ours.groups().join(all.group)); // may come again
        QVERIFY(first.send("5", {all.group, ours.port()}));
        QTRY_COMPARE(ours.received.size(), 5);
    }

    void whatOthersJoinedIsNotHeard_data() { families(); }

    void whatOthersJoinedIsNotHeard()
    {
        QFETCH(const AddressFamily, family);
        QFETCH(const AddressFamily, socketFamily);
        const Addresses all(family);
        Bound other;
        QVERIFY(other.open(socketFamily, sharing()));
        Bound ours;
        QVERIFY(ours.open(socketFamily, sharing(), other.port()));
        QVERIFY(other.groups().join(all.group));
        QVERIFY(ours.groups().join(all.otherGroup));
        RawUdpPeer peer(all.wanted);
        QVERIFY(peer.send("theirs", {all.group, ours.port()}));
        QVERIFY(peer.send("ours", {all.otherGroup, ours.port()}));
        QTRY_COMPARE(ours.received, QList<QByteArray>{"ours"});
        QTRY_COMPARE(other.received, QList<QByteArray>{"theirs"});
    }

    void membershipEndsWithTheSocket()
    {
        const Addresses all(AddressFamily::IPv4);
        Bound ours;
        QVERIFY(ours.open(AddressFamily::IPv4));
        QVERIFY(ours.groups().join(all.group));
        ours.socket.close();
        QVERIFY(ours.groups().groups().isEmpty());
        QCOMPARE(ours.groups().join(all.otherGroup).error().code, ErrorCode::InvalidState);
        QCOMPARE(ours.groups().leave(all.group).error().code, ErrorCode::InvalidState);
        // The arguments are looked at first.
        QCOMPARE(ours.groups().join(address("10.9.0.1")).error().code, ErrorCode::InvalidArgument);
    }

    void severalSocketsShareAnAddressWhereTheyAgree()
    {
        const Addresses all(AddressFamily::IPv4);
        Bound first;
        QVERIFY(first.open(AddressFamily::IPv4, sharing()));
        Bound second;
        QVERIFY(second.open(AddressFamily::IPv4, sharing(), first.port()));
        Bound unwilling;
        QVERIFY(!unwilling.open(AddressFamily::IPv4, {}, first.port()));
        QCOMPARE(unwilling.socket.error()->code, ErrorCode::AddressInUse);
        QVERIFY(first.groups().join(all.group));
        QVERIFY(second.groups().join(all.group));
        RawUdpPeer peer(all.wanted);
        QVERIFY(peer.send("for all", {all.group, first.port()}));
        QTRY_COMPARE(first.received, QList<QByteArray>{"for all"});
        QTRY_COMPARE(second.received, QList<QByteArray>{"for all"});
    }

    void theTimeToLiveSaysHowFarItGoes_data() { families(); }

    void theTimeToLiveSaysHowFarItGoes()
    {
        QFETCH(const AddressFamily, family);
        QFETCH(const AddressFamily, socketFamily);
        const Addresses all(family);
        UdpBindOptions atTheOtherEnd;
        atTheOtherEnd.interfaceName = QStringLiteral("wb1");
        Bound there;
        QVERIFY(there.open(socketFamily, atTheOtherEnd));
        QVERIFY(there.groups().join(all.group)); // by that interface
        Bound here; // without whom Linux lets 0 through
        QVERIFY(here.open(socketFamily));
        QVERIFY(here.groups().join(all.group, std::nullopt, QStringLiteral("wb0")));
        UdpBindOptions options;
        options.multicastInterface = QStringLiteral("wb0");
        for (const int timeToLive : {0, 1, 255}) {
            options.multicastTimeToLive = static_cast<quint8>(timeToLive);
            Bound ours;
            QVERIFY(ours.open(socketFamily, options));
            for (const quint16 port : {here.port(), there.port()})
                QVERIFY(ours.socket.writer()->write({QByteArray::number(timeToLive), {all.group, port}}));
        }
        QTRY_VERIFY(here.received.contains("0"));
        QTRY_COMPARE(there.received, (QList<QByteArray>{"1", "255"}));
    }

    void withoutLoopbackThisMachineHearsNothing_data() { families(); }

    void withoutLoopbackThisMachineHearsNothing()
    {
        QFETCH(const AddressFamily, family);
        QFETCH(const AddressFamily, socketFamily);
        const Addresses all(family);
        UdpBindOptions options = sharing();
        options.multicastInterface = QStringLiteral("wb0");
        options.multicastLoopback = true;
        Bound heard;
        QVERIFY(heard.open(socketFamily, options));
        QVERIFY(heard.groups().join(all.group)); // by the interface that it leaves by
        options.multicastLoopback = false;
        Bound unheard;
        QVERIFY(unheard.open(socketFamily, options, heard.port()));
        QVERIFY(unheard.groups().join(all.group));
        QVERIFY(unheard.socket.writer()->write({"unheard", {all.group, heard.port()}}));
        QVERIFY(heard.socket.writer()->write({"heard", {all.group, heard.port()}}));
        QTRY_COMPARE(heard.received, QList<QByteArray>{"heard"});
        QTRY_COMPARE(unheard.received, QList<QByteArray>{"heard"});
    }

    void theInterfaceCounts_data() { families(); }

    void theInterfaceCounts()
    {
        QFETCH(const AddressFamily, family);
        QFETCH(const AddressFamily, socketFamily);
        const Addresses all(family);
        Bound ours;
        QVERIFY(ours.open(socketFamily));
        QVERIFY(ours.groups().join(all.group, std::nullopt, QStringLiteral("wb0")));
        QCOMPARE(ours.groups().join(all.group, std::nullopt, QStringLiteral("wb0")).error().code,
                 ErrorCode::InvalidState);
        RawUdpPeer byLo(all.wanted);
        QVERIFY(byLo.send("by lo", {all.group, ours.port()}));
        UdpBindOptions byWb0;
        byWb0.multicastInterface = QStringLiteral("wb0");
        Bound sender;
        QVERIFY(sender.open(socketFamily, byWb0));
        QVERIFY(sender.socket.writer()->write({"by wb0", {all.group, ours.port()}}));
        QTRY_COMPARE(ours.received, QList<QByteArray>{"by wb0"});
        // The same group by another interface is another membership.
        QVERIFY(ours.groups().join(all.group, std::nullopt, QStringLiteral("lo")));
        QVERIFY(byLo.send("by lo", {all.group, ours.port()}));
        QTRY_COMPARE(ours.received.size(), 2);
        QVERIFY(ours.groups().leave(all.group, std::nullopt, QStringLiteral("wb0")));
        QVERIFY(sender.socket.writer()->write({"by wb0", {all.group, ours.port()}}));
        QVERIFY(byLo.send("by lo", {all.group, ours.port()}));
        QTRY_COMPARE(ours.received, (QList<QByteArray>{"by wb0", "by lo", "by lo"}));
        QCOMPARE(ours.groups().groups(), (QList{MulticastMembership{all.group, {}, QStringLiteral("lo")}}));
    }

    void aGroupsZoneNamesTheInterface()
    {
        Bound ours;
        QVERIFY(ours.open(AddressFamily::IPv6));
        QVERIFY(ours.groups().join(address("ff02::9:9%wb0")));
        QVERIFY(ours.groups().join(address("ff02::9:9%wb1")));
        QCOMPARE(ours.groups().join(address("ff02::9:9"), {}, QStringLiteral("wb1")).error().code,
                 ErrorCode::InvalidState); // that is the same
        QCOMPARE(ours.groups().groups().size(), 2);
        QCOMPARE(ours.groups().groups().first().interfaceName, QStringLiteral("wb0"));
        QVERIFY(ours.groups().leave(address("ff02::9:9%wb0")));
        QVERIFY(ours.groups().leave(address("ff02::9:9%wb1")));
    }

    void zonesGoBothWays()
    {
        Bound there;
        QVERIFY(there.open(address("fe80::9:2%wb1")));
        QCOMPARE(there.socket.localEndpoint().address.toString(), QStringLiteral("fe80::9:2%wb1"));
        Bound ours;
        QVERIFY(ours.open(AddressFamily::IPv6));
        QVERIFY(ours.groups().join(address("ff02::9:9%wb0")));
        QVERIFY(there.socket.writer()->write({"ping", {address("ff02::9:9%wb1"), ours.port()}}));
        QTRY_COMPARE(ours.received, QList<QByteArray>{"ping"});
        QCOMPARE(ours.lastSource.address.toString(), QStringLiteral("fe80::9:2%wb0"));
    }

    void whatMakesNoSenseIsRefusedInOrder_data()
    {
        QTest::addColumn<QString>("group");
        QTest::addColumn<QString>("source");
        QTest::addColumn<bool>("forPage"); // whether pages may
        QTest::addColumn<bool>("allowed");
        const auto row = [](const char *group, const char *source, bool forPage, bool allowed) {
            QTest::addRow("%s from %s", group, source)
                << QString::fromLatin1(group) << QString::fromLatin1(source) << forPage << allowed;
        };
        row("224.0.0.0", "any", true, true);
        row("239.255.255.255", "any", true, true);
        row("ff02::1", "any", true, true);
        row("223.255.255.255", "any", false, false);
        row("240.0.0.0", "any", false, false);
        row("fe80::1", "any", false, false);
        row("", "any", false, false);
        row("232.1.1.1", "10.9.0.1", true, true);
        row("232.1.1.1", "", false, false);
        row("232.1.1.1", "0.0.0.0", false, false);
        row("232.1.1.1", "232.1.1.2", false, false);
        row("232.1.1.1", "255.255.255.255", false, false);
        row("232.1.1.1", "127.0.0.1", false, true);
        row("232.1.1.1", "fd00:9::1", false, false);
        row("ff3e::1", "fd00:9::1", true, true);
        row("ff3e::1", "::", false, false);
        row("ff3e::1", "::1", false, true);
        row("ff3e::1", "ff3e::2", false, false);
        row("ff3e::1", "10.9.0.1", false, false);
    }

    void whatMakesNoSenseIsRefusedInOrder()
    {
        QFETCH(const QString, group);
        QFETCH(const QString, source);
        QFETCH(const bool, forPage);
        QFETCH(const bool, allowed);
        const auto from = source == QStringLiteral("any") ? std::nullopt : std::optional(QHostAddress(source));
        const MulticastMembership membership{QHostAddress(group), from, {}};
        QCOMPARE(validate(membership).has_value(), allowed);
        QCOMPARE(validateForPage(membership).has_value(), forPage);
        if (allowed)
            return;
        QCOMPARE(validate(membership).error().code, ErrorCode::InvalidArgument);
        Bound ours;
        QVERIFY(ours.open(AddressFamily::IPv6));
        QCOMPARE(ours.groups().join(membership.group, from).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(ours.groups().leave(membership.group, from).error().code, ErrorCode::InvalidArgument);
    }

    void aSocketJoinsItsOwnFamilyOnly()
    {
        const QHostAddress group4 = address("239.9.9.8");
        const QHostAddress group6 = address("ff15::9:8");
        Bound four;
        QVERIFY(four.open(AddressFamily::IPv4));
        QCOMPARE(four.groups().join(group6).error().code, ErrorCode::InvalidArgument);
        UdpBindOptions ipv6Only;
        ipv6Only.ipv6Only = true;
        Bound six;
        QVERIFY(six.open(AddressFamily::IPv6, ipv6Only));
        QCOMPARE(six.groups().join(group4).error().code, ErrorCode::InvalidArgument);
        Bound both;
        QVERIFY(both.open(AddressFamily::IPv6));
        QVERIFY(both.groups().join(group4));
        QVERIFY(both.groups().join(group6));
    }

    void theStateAndTheSystemSayNoAsWell()
    {
        const Addresses all(AddressFamily::IPv4);
        FaultySocketCalls calls;
        Bound ours(calls);
        QVERIFY(ours.open(AddressFamily::IPv4));
        QCOMPARE(ours.groups().leave(all.group).error().code, ErrorCode::InvalidState);
        QVERIFY(ours.groups().join(all.group));
        QCOMPARE(ours.groups().join(all.group).error().code, ErrorCode::InvalidState);
        QCOMPARE(ours.groups().leave(all.group, all.wanted).error().code, ErrorCode::InvalidState);
        // The kernel would turn one into the other, and tell nobody.
        QCOMPARE(ours.groups().join(all.group, all.wanted).error().code, ErrorCode::InvalidState);
        QVERIFY(ours.groups().join(all.otherGroup, all.wanted));
        QCOMPARE(ours.groups().join(all.otherGroup).error().code, ErrorCode::InvalidState);
        QCOMPARE(ours.groups().join(all.otherGroup, {}, QStringLiteral("lo")).error().code, ErrorCode::InvalidState);
        QVERIFY(ours.groups().join(all.group, all.wanted, QStringLiteral("wb0")).error().code
                == ErrorCode::InvalidState); // the system chose for the first
        QVERIFY(ours.groups().leave(all.otherGroup, all.wanted));
        QCOMPARE(ours.groups().join(all.otherGroup, {}, QStringLiteral("nonsense")).error().code,
                 ErrorCode::InvalidArgument);
        calls.failAlways(FaultySocketCalls::Call::SetOption, ENODEV);
        QCOMPARE(ours.groups().join(all.otherGroup).error().code, ErrorCode::Unreachable);
        QCOMPARE(ours.groups().leave(all.group).error().code, ErrorCode::Unreachable);
        QCOMPARE(ours.groups().groups().size(), 1); // unchanged
        calls.failAlways(FaultySocketCalls::Call::SetOption, 0);
        int joined = 1;
        Result<void> more;
        for (int i = 1; i < 1000 && more; ++i) {
            more = ours.groups().join(QHostAddress(0xEF010000u + static_cast<quint32>(i)));
            joined += more ? 1 : 0;
        }
        QVERIFY(!more); // the kernel's limit
        QCOMPARE(more.error().code, ErrorCode::OutOfResources);
        QCOMPARE(ours.groups().groups().size(), joined);
    }

private:
    Result<void> m_network;
};

int main(int argc, char **argv)
{
    const auto network = makeNetwork(); // first: a process with threads cannot
    const QCoreApplication application(argc, argv);
    TestMulticast test(network);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_multicast.moc"
