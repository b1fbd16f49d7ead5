// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/socketoptions.h"

#include "core/net/descriptor.h"
#include "core/net/socketcalls.h"

#include <QTest>

#include <net/if.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <variant>

using namespace wirebench;
using namespace wirebench::net;
using namespace std::chrono_literals;

using AnyOptions = std::variant<TcpOptions, UdpOptions, UdpBindOptions, ListenOptions>;

Q_DECLARE_METATYPE(wirebench::net::TcpOptions)
Q_DECLARE_METATYPE(AnyOptions)

class TestSocketOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void optionsAreCheckedAsTheConstructorDoes_data()
    {
        QTest::addColumn<TcpOptions>("options");
        QTest::addColumn<QString>("named"); // the option that the error is about; empty: none
        const auto row = [](const char *title, const char *named, auto change) {
            TcpOptions options;
            change(options);
            QTest::newRow(title) << options << QString::fromLatin1(named);
        };
        row("none", "", [](TcpOptions &) {});
        row("keepAliveDelay 0", "keepAliveDelay", [](TcpOptions &o) { o.keepAliveDelay = 0ms; });
        row("keepAliveDelay 999", "keepAliveDelay", [](TcpOptions &o) { o.keepAliveDelay = 999ms; });
        row("keepAliveDelay 1000", "", [](TcpOptions &o) { o.keepAliveDelay = 1000ms; });
        row("keepAliveDelay largest", "", [](TcpOptions &o) { o.keepAliveDelay = 4294967295ms; });
        row("sendBufferSize 0", "sendBufferSize", [](TcpOptions &o) { o.sendBufferSize = 0; });
        row("sendBufferSize 1", "", [](TcpOptions &o) { o.sendBufferSize = 1; });
        row("sendBufferSize largest", "", [](TcpOptions &o) { o.sendBufferSize = 4294967295; });
        row("receiveBufferSize 0", "receiveBufferSize", [](TcpOptions &o) { o.receiveBufferSize = 0; });
        row("receiveBufferSize 1", "", [](TcpOptions &o) { o.receiveBufferSize = 1; });
        // The order of the specification's steps.
        row("all wrong", "keepAliveDelay", [](TcpOptions &o) {
            o.keepAliveDelay = 1ms;
            o.sendBufferSize = o.receiveBufferSize = 0;
        });
        row("both buffers 0", "sendBufferSize", [](TcpOptions &o) { o.sendBufferSize = o.receiveBufferSize = 0; });
    }

    void optionsAreCheckedAsTheConstructorDoes()
    {
        QFETCH(const TcpOptions, options);
        QFETCH(const QString, named);
        const Result<void> valid = validate(options);
        QCOMPARE(valid.has_value(), named.isEmpty());
        if (!valid) {
            QCOMPARE(valid.error().code, ErrorCode::InvalidArgument);
            QVERIFY2(valid.error().detail.startsWith(named), qPrintable(valid.error().detail));
        }
    }

    void udpOptionsAreCheckedLikewise()
    {
        UdpOptions options;
        QVERIFY(validate(options));
        options.receiveBufferSize = 0;
        QCOMPARE(validate(options).error().code, ErrorCode::InvalidArgument);
    }

    void listenOptionsAreCheckedLikewise_data()
    {
        QTest::addColumn<ListenOptions>("options");
        QTest::addColumn<QString>("local");
        QTest::addColumn<QString>("named"); // as above
        QTest::newRow("none") << ListenOptions() << QStringLiteral("127.0.0.1") << QString();
        QTest::newRow("backlog 0") << ListenOptions{0, false} << QStringLiteral("::") << QStringLiteral("backlog");
        QTest::newRow("backlog 1") << ListenOptions{1, false} << QStringLiteral("::") << QString();
        QTest::newRow("backlog largest") << ListenOptions{4294967295, false} << QStringLiteral("::") << QString();
        QTest::newRow("ipv6Only") << ListenOptions{{}, true} << QStringLiteral("::") << QString();
        for (const char *local : {"0.0.0.0", "127.0.0.1", "::1"}) {
            QTest::addRow("ipv6Only at %s", local)
                << ListenOptions{{}, true} << QString::fromLatin1(local) << QStringLiteral("ipv6Only");
        }
    }

    void listenOptionsAreCheckedLikewise()
    {
        QFETCH(const ListenOptions, options);
        QFETCH(const QString, local);
        QFETCH(const QString, named);
        const Result<void> valid = validate(options, QHostAddress(local));
        QCOMPARE(valid.has_value(), named.isEmpty());
        if (!valid) {
            QCOMPARE(valid.error().code, ErrorCode::InvalidArgument);
            QVERIFY2(valid.error().detail.startsWith(named), qPrintable(valid.error().detail));
        }
    }

    void whatTheSystemRefusesIsAnError()
    {
        TcpOptions options;
        options.sendBufferSize = 4096;
        options.noDelay = true;
        QVERIFY(!applyOptions(-1, static_cast<const BufferOptions &>(options)));
        QVERIFY(!applyOptions(-1, options));
        QVERIFY(applyOptions(-1, TcpOptions{})); // nothing asked for, nothing called
    }

    // What was set, as the kernel has it.
    void everyOptionArrivesAtTheSocket_data()
    {
        QTest::addColumn<AnyOptions>("options");
        QTest::addColumn<int>("level");
        QTest::addColumn<int>("option");
        QTest::addColumn<int>("expected");
        QTest::addColumn<bool>("atLeast"); // sizes: the kernel rounds up
        const auto row = [](const char *title, auto options, int level, int option, int expected, auto change) {
            change(options);
            QTest::newRow(title) << AnyOptions(options) << level << option << expected
                                 << (option == SO_SNDBUF || option == SO_RCVBUF);
        };
        const auto nothing = [](auto &) {};
        const TcpOptions tcp;
        const UdpOptions udp;
        const UdpBindOptions bound;
        const ListenOptions listening;
        row("send buffer", tcp, SOL_SOCKET, SO_SNDBUF, 20000, [](auto &o) { o.sendBufferSize = 20000; });
        row("receive buffer", tcp, SOL_SOCKET, SO_RCVBUF, 20000, [](auto &o) { o.receiveBufferSize = 20000; });
        row("send buffer, UDP", udp, SOL_SOCKET, SO_SNDBUF, 20000, [](auto &o) { o.sendBufferSize = 20000; });
        row("receive buffer, bound", bound, SOL_SOCKET, SO_RCVBUF, 20000, [](auto &o) { o.receiveBufferSize = 20000; });
        row("noDelay", tcp, IPPROTO_TCP, TCP_NODELAY, 1, [](auto &o) { o.noDelay = true; });
        row("no noDelay", tcp, IPPROTO_TCP, TCP_NODELAY, 0, nothing);
        row("keep-alive", tcp, SOL_SOCKET, SO_KEEPALIVE, 1, [](auto &o) { o.keepAliveDelay = 5000ms; });
        row("no keep-alive", tcp, SOL_SOCKET, SO_KEEPALIVE, 0, nothing);
        row("keep-alive idle", tcp, IPPROTO_TCP, TCP_KEEPIDLE, 6, [](auto &o) { o.keepAliveDelay = 5001ms; });
        row("keep-alive interval", tcp, IPPROTO_TCP, TCP_KEEPINTVL, 5, [](auto &o) { o.keepAliveDelay = 5000ms; });
        row("longest keep-alive", tcp, IPPROTO_TCP, TCP_KEEPIDLE, 32767,
            [](auto &o) { o.keepAliveDelay = 4294967295ms; });
        row("broadcast", udp, SOL_SOCKET, SO_BROADCAST, 1, [](auto &o) { o.broadcast = true; });
        row("no broadcast", udp, SOL_SOCKET, SO_BROADCAST, 0, nothing);
        row("broadcast, bound", bound, SOL_SOCKET, SO_BROADCAST, 1, [](auto &o) { o.broadcast = true; });
        row("sharing", bound, SOL_SOCKET, SO_REUSEADDR, 1, [](auto &o) { o.multicastAllowAddressSharing = true; });
        row("no sharing", bound, SOL_SOCKET, SO_REUSEADDR, 0, nothing);
        row("time to live", bound, IPPROTO_IP, IP_MULTICAST_TTL, 7, [](auto &o) { o.multicastTimeToLive = 7; });
        row("no time to live", bound, IPPROTO_IP, IP_MULTICAST_TTL, 1, nothing);
        row("hops", bound, IPPROTO_IPV6, IPV6_MULTICAST_HOPS, 255, [](auto &o) { o.multicastTimeToLive = 255; });
        row("loopback off", bound, IPPROTO_IP, IP_MULTICAST_LOOP, 0, [](auto &o) { o.multicastLoopback = false; });
        row("loopback6 off", bound, IPPROTO_IPV6, IPV6_MULTICAST_LOOP, 0, [](auto &o) { o.multicastLoopback = false; });
        row("loopback", bound, IPPROTO_IP, IP_MULTICAST_LOOP, 1, nothing);
        row("hops, connected", udp, IPPROTO_IPV6, IPV6_MULTICAST_HOPS, 0, [](auto &o) { o.multicastTimeToLive = 0; });
        row("time to live, connected", udp, IPPROTO_IP, IP_MULTICAST_TTL, 9,
            [](auto &o) { o.multicastTimeToLive = 9; });
        row("loopback6 off, connected", udp, IPPROTO_IPV6, IPV6_MULTICAST_LOOP, 0,
            [](auto &o) { o.multicastLoopback = false; });
        row("loopback, connected", udp, IPPROTO_IP, IP_MULTICAST_LOOP, 1, nothing);
        row("others' groups", bound, IPPROTO_IP, IP_MULTICAST_ALL, 0, nothing);
        row("others' groups6", bound, IPPROTO_IPV6, IPV6_MULTICAST_ALL, 0, nothing);
        const int lo = static_cast<int>(::if_nametoindex("lo"));
        row("multicast interface", bound, IPPROTO_IPV6, IPV6_MULTICAST_IF, lo,
            [](auto &o) { o.multicastInterface = QStringLiteral("lo"); });
        row("interface", udp, SOL_SOCKET, SO_BINDTOIFINDEX, lo,
            [](auto &o) { o.interfaceName = QStringLiteral("lo"); });
        row("interface, bound", bound, SOL_SOCKET, SO_BINDTOIFINDEX, lo,
            [](auto &o) { o.interfaceName = QStringLiteral("lo"); });
        row("ipv6Only", bound, IPPROTO_IPV6, IPV6_V6ONLY, 1, [](auto &o) { o.ipv6Only = true; });
        row("not ipv6Only", bound, IPPROTO_IPV6, IPV6_V6ONLY, 0, nothing);
        row("ipv6Only, listening", listening, IPPROTO_IPV6, IPV6_V6ONLY, 1, [](auto &o) { o.ipv6Only = true; });
        row("comes back", listening, SOL_SOCKET, SO_REUSEADDR, 1, nothing);
    }

    void everyOptionArrivesAtTheSocket()
    {
        QFETCH(const AnyOptions, options);
        QFETCH(const int, level);
        QFETCH(const int, option);
        QFETCH(const int, expected);
        QFETCH(const bool, atLeast);
        const bool isTcp =
            std::holds_alternative<TcpOptions>(options) || std::holds_alternative<ListenOptions>(options);
        const Descriptor descriptor(SocketCalls::system(), ::socket(AF_INET6, isTcp ? SOCK_STREAM : SOCK_DGRAM, 0));
        const Result<void> applied = std::visit(
            [&](const auto &all) -> Result<void> {
                if constexpr (requires { applyOptions(0, all, AddressFamily::IPv6); })
                    return applyOptions(descriptor.get(), all, AddressFamily::IPv6);
                else
                    return applyOptions(descriptor.get(), all);
            },
            options);
        QVERIFY2(applied.has_value(), qPrintable(applied ? QString() : applied.error().detail));
        int value = -1;
        socklen_t length = sizeof value;
        QCOMPARE(::getsockopt(descriptor.get(), level, option, &value, &length), 0);
        if (atLeast)
            QVERIFY2(value >= expected && value <= 4 * expected, qPrintable(QString::number(value)));
        else
            QCOMPARE(value, expected);
    }

    void bindingOptionsAreChecked()
    {
        const QHostAddress any6(QHostAddress::AnyIPv6);
        const QHostAddress any4(QHostAddress::AnyIPv4);
        const auto named = [](const Result<void> &result) {
            return result ? QString() : result.error().detail.section(u' ', 0, 0);
        };
        UdpBindOptions bound;
        ListenOptions listening;
        QCOMPARE(named(validate(bound, any4)) + named(validate(listening, any4)), QString());
        bound.ipv6Only = listening.ipv6Only = true;
        QCOMPARE(named(validate(bound, any6)) + named(validate(listening, any6)), QString());
        for (const QHostAddress &address : {any4, QHostAddress(QHostAddress::LocalHostIPv6), QHostAddress()}) {
            QCOMPARE(named(validate(bound, address)), QStringLiteral("ipv6Only"));
            QCOMPARE(named(validate(listening, address)), QStringLiteral("ipv6Only"));
        }
        bound.receiveBufferSize = 0;
        QCOMPARE(named(validate(bound, any6)), QStringLiteral("receiveBufferSize"));
        listening.backlog = 0;
        QCOMPARE(named(validate(listening, any6)), QStringLiteral("backlog"));
        listening.backlog = 4294967295;
        QCOMPARE(named(validate(listening, any6)), QString());
    }

    void aTimeLimitMustBeOne()
    {
        TcpOptions options;
        for (const auto &[limit, valid] : {std::pair(-1ms, false), {0ms, false}, {1ms, true}}) {
            options.timeout = limit;
            QCOMPARE(validate(options).has_value(), valid);
        }
    }

    void anUnknownInterfaceIsNamed()
    {
        const Descriptor descriptor(SocketCalls::system(), ::socket(AF_INET, SOCK_DGRAM, 0));
        UdpBindOptions options;
        options.interfaceName = QStringLiteral("nosuch0");
        const auto applied = applyOptions(descriptor.get(), options, AddressFamily::IPv4);
        QCOMPARE(applied.error(),
                 (Error{ErrorCode::InvalidArgument, QStringLiteral("there is no network interface \"nosuch0\"")}));
        options.interfaceName.clear();
        options.multicastInterface = QStringLiteral("nosuch0");
        QVERIFY(!applyOptions(descriptor.get(), options, AddressFamily::IPv4));
    }
};

QTEST_GUILESS_MAIN(TestSocketOptions)
#include "tst_socketoptions.moc"
