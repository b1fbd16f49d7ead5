// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/testing/devicesession.h"
#include "core/testing/virtualdevice.h"

//! Somebody's test, which uses the installed library.
class TestInstrument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTemperatureIsRead();
};

void TestInstrument::theTemperatureIsRead()
{
    wirebench::testing::VirtualDevice device;
    WB_VERIFY(device.start(QStringLiteral("\"TEMP?\\n\" -> \"TEMP 21.5\\n\"")));
    wirebench::testing::DeviceSession session;
    WB_VERIFY(session.connectTo(device.address()));
    WB_VERIFY(session.send(QStringLiteral("\"TEMP?\\n\"")));
    WB_EXPECT(session, "/TEMP (?<temperature>[\\d.]+)\\n/", std::chrono::seconds(20));
    QCOMPARE(session.number(QStringLiteral("temperature")), 21.5);
}

QTEST_GUILESS_MAIN(TestInstrument)
#include "tst_instrument.moc"
