// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/net/scriptednetwork.h"
#include "tests/support/fakepolicy.h"
#include "tests/support/faultysocketcalls.h"
#include "tests/support/leakcheck.h"
#include "tests/support/rawudppeer.h"

#include "core/net/binder.h"

#include <QTest>

#include <cerrno>
#include <fcntl.h>
#include <netinet/in.h>

using namespace wirebench;
using namespace wirebench::net;
using namespace wirebench::tests;

Q_DECLARE_METATYPE(wirebench::net::AnyBindOptions)

namespace {

using Call = FaultySocketCalls::Call;

const QHostAddress localhost(QHostAddress::LocalHost);

//! Binds one socket; keeps what became of it.
struct Binding
{
    Binding(const Endpoint &at, const AnyBindOptions &options, const Environment &environment = {})
        : binder(std::make_unique<Binder>(environment, at, options))
        , log(*binder)
    {
        QObject::connect(binder.get(), &Opener::opened, &log, [this](const Endpoint &mine, const Endpoint &theirs) {
            local = mine;
            hasRemote = !theirs.address.isNull();
        });
        binder->start();
    }

    bool succeeds()
    {
        return QTest::qWaitFor([this] { return log.ends() == 1; }) && log.lines.last() == QStringLiteral("opened");
    }

    std::unique_ptr<Binder> binder;
    StepLog log;
    Endpoint local;
    bool hasRemote = false;
};

int option(int descriptor, int level, int name)
{
    int value = -1;
    socklen_t length = sizeof value;
    return ::getsockopt(descriptor, level, name, &value, &length) == 0 ? value : -1;
}

} // namespace

class TestBinder : public LeakCheck
{
    Q_OBJECT

private Q_SLOTS:
    void aSocketIsBoundWhereAsked_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<AnyBindOptions>("options");
        for (const char *address : {"127.0.0.1", "127.0.0.9", "0.0.0.0", "::1", "::"}) {
            QTest::addRow("UDP %s", address) << QString::fromLatin1(address) << AnyBindOptions(UdpBindOptions());
            QTest::addRow("TCP %s", address) << QString::fromLatin1(address) << AnyBindOptions(ListenOptions());
        }
    }

    void aSocketIsBoundWhereAsked()
    {
        QFETCH(const QString, address);
        QFETCH(const AnyBindOptions, options);
        Binding any({QHostAddress(address), 0}, options);
        QCOMPARE(any.log.ends(), 0); // never at once
        QVERIFY2(any.succeeds(), qPrintable(any.log.error.detail));
        QCOMPARE(any.local.address.toString(), address);
        QVERIFY(any.local.port != 0);
        QVERIFY(!any.hasRemote);
        Descriptor descriptor = any.binder->takeDescriptor();
        const bool listens = std::holds_alternative<ListenOptions>(options);
        QCOMPARE(option(descriptor.get(), SOL_SOCKET, SO_TYPE), int(listens ? SOCK_STREAM : SOCK_DGRAM));
        QCOMPARE(option(descriptor.get(), SOL_SOCKET, SO_ACCEPTCONN), int(listens));
        QVERIFY((::fcntl(descriptor.get(), F_GETFL) & O_NONBLOCK) != 0);
        QVERIFY((::fcntl(descriptor.get(), F_GETFD) & FD_CLOEXEC) != 0);
        // The port is taken, and free again as soon as the socket is closed.
        Binding same(any.local, options);
        QVERIFY(!same.succeeds());
        QCOMPARE(same.log.error.code, ErrorCode::AddressInUse);
        descriptor.reset();
        Binding again(any.local, options);
        QVERIFY2(again.succeeds(), qPrintable(again.log.error.detail));
        QCOMPARE(again.local, any.local);
    }

    void whatCannotBeBoundSaysWhy_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<AnyBindOptions>("options");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *title, const char *address, const AnyBindOptions &options, ErrorCode code,
                            const char *words) {
            QTest::newRow(title) << QString::fromLatin1(address) << options << code << QString::fromLatin1(words);
        };
        row("not ours", "192.0.2.1", ListenOptions(), ErrorCode::AddressNotAvailable, "listen at 192.0.2.1:");
        row("not ours, UDP", "192.0.2.1", UdpBindOptions(), ErrorCode::AddressNotAvailable, "bind to 192.0.2.1:");
        row("none", "", ListenOptions(), ErrorCode::InvalidArgument, "no local address");
        row("unknown zone", "fe80::1%nosuch0", UdpBindOptions(), ErrorCode::InvalidArgument, "\"nosuch0\"");
        UdpBindOptions options;
        options.interfaceName = QStringLiteral("nosuch0");
        row("unknown interface", "127.0.0.1", options, ErrorCode::InvalidArgument, "\"nosuch0\"");
        options = {};
        options.ipv6Only = true;
        row("ipv6Only", "::1", options, ErrorCode::InvalidArgument, "ipv6Only");
        ListenOptions listening;
        listening.backlog = 0;
        row("backlog", "127.0.0.1", listening, ErrorCode::InvalidArgument, "backlog");
    }

    void whatCannotBeBoundSaysWhy()
    {
        QFETCH(const QString, address);
        QFETCH(const AnyBindOptions, options);
        QFETCH(const ErrorCode, code);
        QFETCH(const QString, words);
        FakePolicy policy;
        Binding binding({QHostAddress(address), 0}, options, {.policy = policy});
        QCOMPARE(binding.log.ends(), 0);
        QVERIFY(!binding.succeeds());
        QCOMPARE(binding.log.error.code, code);
        QVERIFY2(binding.log.error.detail.contains(words), qPrintable(binding.log.error.detail));
        QVERIFY(!binding.binder->takeDescriptor().isValid());
    }

    void thePolicyDecidesBeforeAnythingIsMade_data()
    {
        QTest::addColumn<bool>("listens");
        QTest::addColumn<QString>("asked");
        QTest::newRow("listen") << true << QStringLiteral("listen://127.0.0.1:7001");
        QTest::newRow("bind") << false << QStringLiteral("bind://127.0.0.1:7001");
    }

    void thePolicyDecidesBeforeAnythingIsMade()
    {
        QFETCH(const bool, listens);
        QFETCH(const QString, asked);
        const AnyBindOptions options = listens ? AnyBindOptions(ListenOptions()) : AnyBindOptions(UdpBindOptions());
        FakePolicy policy;
        policy.hold();
        const Error refusal = {ErrorCode::AccessDenied, QStringLiteral("no")};
        policy.setVerdict(tl::unexpected<Error>(refusal));
        FaultySocketCalls calls;
        Binding binding({localhost, 7001}, options, {.calls = calls, .policy = policy});
        QTRY_COMPARE(policy.questions().size(), 1);
        QCOMPARE(policy.questions().first().toString(), asked);
        QCOMPARE(policy.questions().first().addresses, QList{localhost});
        policy.release();
        QCOMPARE(binding.log.ends(), 1);
        QCOMPARE(binding.log.error, refusal);
        QCOMPARE(calls.count(Call::Socket), 0);
    }

    void everyMomentMayBeTheLast_data()
    {
        QTest::addColumn<QString>("moment");
        for (const char *moment : {"started", "question", "opened", "failed"})
            QTest::newRow(moment) << QString::fromLatin1(moment);
    }

    void everyMomentMayBeTheLast()
    {
        QFETCH(const QString, moment);
        FakePolicy policy;
        policy.hold();
        if (moment == QStringLiteral("failed"))
            policy.setVerdict(failure(ErrorCode::AccessDenied, QStringLiteral("no")));
        Binding binding({localhost, 0}, ListenOptions(), {.policy = policy});
        const auto destroy = [&] { binding.binder.reset(); };
        connect(binding.binder.get(), &Opener::opened, this, destroy);
        connect(binding.binder.get(), &Opener::failed, this, destroy);
        if (moment == QStringLiteral("started"))
            destroy();
        else
            QTRY_COMPARE(policy.questions().size(), 1);
        if (moment == QStringLiteral("question"))
            destroy();
        policy.release();
        QCoreApplication::processEvents();
        QVERIFY(!binding.binder);
        QCOMPARE(binding.log.ends(), moment == QStringLiteral("opened") || moment == QStringLiteral("failed") ? 1 : 0);
    }

    void aCallThatFailsLeavesNothingBehind_data()
    {
        QTest::addColumn<int>("call");
        QTest::addColumn<int>("error");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("socket EMFILE") << int(Call::Socket) << EMFILE << ErrorCode::OutOfResources;
        QTest::newRow("bind EACCES") << int(Call::Bind) << EACCES << ErrorCode::PermissionDenied;
        QTest::newRow("bind ENOBUFS") << int(Call::Bind) << ENOBUFS << ErrorCode::OutOfResources;
        QTest::newRow("listen EADDRINUSE") << int(Call::Listen) << EADDRINUSE << ErrorCode::AddressInUse;
    }

    void aCallThatFailsLeavesNothingBehind()
    {
        QFETCH(const int, call);
        QFETCH(const int, error);
        QFETCH(const ErrorCode, code);
        FaultySocketCalls calls;
        calls.fail(static_cast<Call>(call), 1, error);
        const qsizetype before = openDescriptors();
        Binding binding({localhost, 0}, ListenOptions(), {.calls = calls});
        QVERIFY(!binding.succeeds());
        QCOMPARE(binding.log.error.code, code);
        QCOMPARE(openDescriptors(), before);
    }

    void theUnspecifiedIpv6AddressTakesIpv4AsWellUnlessAskedNotTo_data()
    {
        QTest::addColumn<bool>("only");
        QTest::newRow("both") << false;
        QTest::newRow("IPv6 only") << true;
    }

    void theUnspecifiedIpv6AddressTakesIpv4AsWellUnlessAskedNotTo()
    {
        QFETCH(const bool, only);
        ListenOptions options;
        options.ipv6Only = only;
        Binding binding({QHostAddress(QHostAddress::AnyIPv6), 0}, options);
        QVERIFY(binding.succeeds());
        const Descriptor descriptor = binding.binder->takeDescriptor();
        QCOMPARE(option(descriptor.get(), IPPROTO_IPV6, IPV6_V6ONLY), int(only));
        Connector connector({}, QStringLiteral("127.0.0.1"), binding.local.port, TcpOptions());
        const StepLog log(connector);
        connector.start();
        QTRY_COMPARE(log.ends(), 1);
        QCOMPARE(log.lines.last(), only ? QStringLiteral("failed ConnectionRefused") : QStringLiteral("opened"));
    }

    void aDatagramPortIsSharedOnlyWhenBothSaySo()
    {
        UdpBindOptions sharing;
        sharing.multicastAllowAddressSharing = true;
        Binding first({localhost, 0}, sharing);
        QVERIFY(first.succeeds());
        Binding second(first.local, sharing);
        QVERIFY(second.succeeds());
        Binding third(first.local, UdpBindOptions());
        QVERIFY(!third.succeeds());
        QCOMPARE(third.log.error.code, ErrorCode::AddressInUse);
    }
};

QTEST_GUILESS_MAIN(TestBinder)
#include "tst_binder.moc"
