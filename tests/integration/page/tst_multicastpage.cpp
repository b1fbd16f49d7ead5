// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/page/pagerun.h"
#include "tests/support/networknamespace.h"

#include <QCoreApplication>
#include <QTest>

using namespace wirebench;
using namespace wirebench::tests;

namespace {

//! Multicast goes by `lo`, which has addresses that multicast may come from; to 239.9.8.0/24 by a cable.
Result<void> makeNetwork()
{
    const auto entered = enterNetworkNamespace();
    if (!entered)
        return entered;
    for (const char *arguments :
         {"link set lo multicast on", "addr add 10.9.0.1/32 dev lo", "addr add 10.9.0.2/32 dev lo",
          "route add 224.0.0.0/4 dev lo", "link add wb0 type veth peer name wb1", "addr add 10.9.1.1/24 dev wb0",
          "link set wb0 up", "link set wb1 up", "route add 239.9.8.0/24 dev wb0"}) {
        if (const auto made = runIp(arguments); !made)
            return made;
    }
    return {};
}

bool addIpv6()
{
    for (const char *arguments : {"addr add fd00:9::1/128 dev lo nodad", "addr add fd00:9::2/128 dev lo nodad",
                                  "-6 route add local ff00::/8 dev lo table local metric 1"}) {
        if (!runIp(arguments))
            return false;
    }
    return true;
}

QStringList allowing(std::initializer_list<const char *> rules)
{
    QStringList arguments;
    for (const char *rule : rules)
        arguments << QStringLiteral("--allow") << QString::fromLatin1(rule);
    return arguments;
}

} // namespace

//! A real page that joins multicast groups, in a network of its own.
class TestMulticastPage : public QObject
{
    Q_OBJECT

public:
    TestMulticastPage(Result<void> network, bool hasIpv6)
        : m_network(std::move(network))
        , m_hasIpv6(hasIpv6)
    { }

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_network)
            QSKIP(qPrintable(QStringLiteral("skipped: ") + m_network.error().detail));
    }

    void assertionsHold()
    {
        const Peer peer;
        QVERIFY(!peer.ports().isEmpty());
        PageRun run(QStringLiteral("multicast"), peer, {{QStringLiteral("hasIpv6"), m_hasIpv6}});
        run.start(allowing({"tcp://127.0.0.1:*", "udp://127.0.0.1:*", "bind://0.0.0.0:*", "bind://[::]:*",
                            "udp://239.9.8.0/23:*", "udp://[ff15::/16]:*"}));
        const bool ended = run.waitForEnd(240000);
        const QStringList lines = run.lines();
        const QString all = lines.join(u'\n') + run.errors();
        QVERIFY2(ended, qPrintable(all));
        QVERIFY2(lines.filter(QStringLiteral("FAIL ")).isEmpty(), qPrintable(all));
        QVERIFY2(lines.filter(QStringLiteral("DONE ")).size() == 1, qPrintable(all));
        QVERIFY(lines.filter(QStringLiteral("PASS ")).size() > 0);
        QVERIFY2(run.endedNormally() && run.exitCode() == 0, qPrintable(all));
        if (!m_hasIpv6)
            qInfo("IPv6 was left out: this computer has none");
        // The user is told what would have allowed the group without a rule.
        QVERIFY2(run.errors().contains(QStringLiteral("--allow udp://239.8.8.8:")), qPrintable(all));
    }

private:
    Result<void> m_network;
    bool m_hasIpv6;
};

int main(int argc, char *argv[])
{
    const auto network = makeNetwork(); // before there are threads
    const bool hasIpv6 = network && addIpv6();
    QCoreApplication application(argc, argv);
    TestMulticastPage test(network, hasIpv6);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_multicastpage.moc"
