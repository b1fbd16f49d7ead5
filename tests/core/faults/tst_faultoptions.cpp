// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/faults/faultproxy.h"

#include <QTest>

using namespace wirebench;
using namespace wirebench::faults;
using namespace std::chrono_literals;

//! Which options there are, for what.
class TestFaultOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void whatMeansNothingIsRefused_data()
    {
        QTest::addColumn<FaultOptions>("options");
        QTest::addColumn<QString>("tcp");
        QTest::addColumn<QString>("udp");
        const auto row = [](const char *name, const FaultOptions &options, const char *tcp, const char *udp) {
            QTest::newRow(name) << options << QString::fromLatin1(tcp) << QString::fromLatin1(udp);
        };
        const char *datagrams = "it is for datagrams";
        const char *connections = "it is for connections";
        row("nothing", {}, "", "");
        row("of both", {.latency = 1ms, .jitter = 1ms, .rate = 1, .corrupt = 1, .hold = true}, "", "");
        row("loss", {.loss = 0.1}, datagrams, "");
        row("duplicate", {.duplicate = 0.1}, datagrams, "");
        row("reorder", {.reorder = 0.1}, datagrams, "");
        row("slice", {.slice = 1}, "", connections);
        row("slice-pause", {.slicePause = 1ms}, "say slice as well", "say slice as well");
        row("reset-after", {.resetAfter = 0}, "", connections);
        row("half-close", {.halfClose = true}, "", connections);
        row("refuse-first", {.refuseFirst = 1}, "", connections);
        row("corrupt", {.corrupt = 1.1}, "expected a probability", "expected a probability");
        row("loss", {.loss = -0.1}, "expected a probability", "expected a probability");
        row("loss", {.loss = std::numeric_limits<double>::quiet_NaN()}, "expected a prob", "expected a prob");
        row("latency", {.latency = 601s}, "expected 0 to 600000 ms", "expected 0 to 600000 ms");
        row("jitter", {.jitter = -1ms}, "expected 0 to 600000 ms", "expected 0 to 600000 ms");
        row("slice", {.slice = -1}, "not below 0", "not below 0");
    }

    void whatMeansNothingIsRefused()
    {
        QFETCH(const FaultOptions, options);
        QFETCH(const QString, tcp);
        QFETCH(const QString, udp);
        for (const auto protocol : {TransportProtocol::Tcp, TransportProtocol::Udp}) {
            const bool isTcp = protocol == TransportProtocol::Tcp;
            const QString address = isTcp ? QStringLiteral("tcp") : QStringLiteral("udp");
            const QString &expected = isTcp ? tcp : udp;
            const auto checked = options.check(protocol);
            const auto made =
                FaultProxy::make(*session::parseSessionAddress(QString(address + u"://127.0.0.1:9")), options);
            QCOMPARE(checked.has_value(), expected.isEmpty());
            QCOMPARE(made.has_value(), expected.isEmpty());
            if (checked)
                continue;
            QCOMPARE(checked.error().code, ErrorCode::InvalidArgument);
            QVERIFY2(checked.error().detail.contains(expected), qPrintable(checked.error().detail));
            QVERIFY2(checked.error().detail.contains(QString::fromLatin1(QTest::currentDataTag())),
                     qPrintable(checked.error().detail));
        }
    }

    void onlyWhatHasATargetIsATarget()
    {
        for (const char *address : {"listen:tcp:5", "udp://:5", "multicast:239.1.1.1:5"}) {
            const auto made = FaultProxy::make(*session::parseSessionAddress(QString::fromLatin1(address)), {});
            QVERIFY(!made);
            QVERIFY(made.error().detail.contains(u"tcp:// or udp://"));
        }
    }

    void aDirectionIsLeftAlone()
    {
        const FaultOptions up{.direction = FaultDirection::Up, .latency = 5ms, .corrupt = 1, .seed = 7, .slice = 2};
        QCOMPARE(up.forDirection(FaultDirection::Up), up);
        QCOMPARE(up.forDirection(FaultDirection::Down), FaultOptions{.seed = 7});
        const FaultOptions both{.latency = 5ms, .resetAfter = 5};
        QCOMPARE(both.forDirection(FaultDirection::Up), both);
        QCOMPARE(both.forDirection(FaultDirection::Down), both);
    }

    void halfACloseIsTowardsTheClientUnlessAskedOtherwise()
    {
        const FaultOptions both{.latency = 5ms, .resetAfter = 5, .halfClose = true};
        QCOMPARE(both.forDirection(FaultDirection::Up), FaultOptions{.latency = 5ms});
        QCOMPARE(both.forDirection(FaultDirection::Down), both);
        FaultOptions up = both;
        up.direction = FaultDirection::Up;
        QVERIFY(up.forDirection(FaultDirection::Up).halfClose);
    }
};

QTEST_GUILESS_MAIN(TestFaultOptions)
#include "tst_faultoptions.moc"
