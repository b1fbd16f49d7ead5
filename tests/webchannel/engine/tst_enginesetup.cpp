// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/engine/enginesetup.h"

#include <QTest>

class TestEngineSetup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void featureJoinsThoseThatAreThere_data();
    void featureJoinsThoseThatAreThere();
};

void TestEngineSetup::featureJoinsThoseThatAreThere_data()
{
    QTest::addColumn<QByteArray>("flags");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("none") << QByteArray() << QByteArrayLiteral("--enable-blink-features=F");
    QTest::newRow("other switches") << QByteArrayLiteral(" --a  --b=c ")
                                    << QByteArrayLiteral("--a --b=c --enable-blink-features=F");
    QTest::newRow("other features") << QByteArrayLiteral("--enable-blink-features=A,B --c")
                                    << QByteArrayLiteral("--enable-blink-features=A,B,F --c");
    QTest::newRow("empty list") << QByteArrayLiteral("--enable-blink-features=")
                                << QByteArrayLiteral("--enable-blink-features=F");
    QTest::newRow("there already") << QByteArrayLiteral("--enable-blink-features=F,A")
                                   << QByteArrayLiteral("--enable-blink-features=F,A");
    QTest::newRow("longer name") << QByteArrayLiteral("--enable-blink-features=FF")
                                 << QByteArrayLiteral("--enable-blink-features=FF,F");
    QTest::newRow("two lists") << QByteArrayLiteral("--enable-blink-features=F --enable-blink-features=A")
                               << QByteArrayLiteral("--enable-blink-features=F --enable-blink-features=A,F");
}

void TestEngineSetup::featureJoinsThoseThatAreThere()
{
    QFETCH(QByteArray, flags);
    QTEST(wirebench::engine::withBlinkFeature(flags, QByteArrayLiteral("F")), "expected");
}

QTEST_GUILESS_MAIN(TestEngineSetup)
#include "tst_enginesetup.moc"
