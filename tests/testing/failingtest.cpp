// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/testing/devicesession.h"
#include "core/testing/virtualdevice.h"

using namespace wirebench;
using namespace wirebench::testing;

//! Fails on purpose, once for each of what the macros tell. tst_macros reads what it says.
class FailingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesDiffer();
    void theAddressIsWrong();
};

void FailingTest::bytesDiffer()
{
    VirtualDevice device;
    WB_VERIFY(device.start(QStringLiteral("01 02 -> 01 02 03 05")));
    DeviceSession session;
    WB_VERIFY(session.connectTo(device.address()));
    WB_VERIFY(session.send(QStringLiteral("01 02")));
    WB_EXPECT(session, "01 02 03 04", std::chrono::seconds(20));
    QFAIL("the test function was not left");
}

void FailingTest::theAddressIsWrong()
{
    DeviceSession session;
    WB_VERIFY(session.connectTo(QStringLiteral("tcp://nowhere")));
    QFAIL("the test function was not left");
}

QTEST_GUILESS_MAIN(FailingTest)
#include "failingtest.moc"
