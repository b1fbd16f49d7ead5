// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/engine/enginesetup.h"
#include "webchannel/engine/headlesspage.h"

#include <QTest>

class TestEngineSetup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void featureJoinsThoseThatAreThere_data();
    void featureJoinsThoseThatAreThere();
    void noticesOfOurFeaturesAreKnown_data();
    void noticesOfOurFeaturesAreKnown();
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
    QTest::newRow("another option's list")
        << QByteArrayLiteral("--enable-blink-features-not=A")
        << QByteArrayLiteral("--enable-blink-features-not=A --enable-blink-features=F");
    QTest::newRow("two lists") << QByteArrayLiteral("--enable-blink-features=F --enable-blink-features=A")
                               << QByteArrayLiteral("--enable-blink-features=F --enable-blink-features=A,F");
}

void TestEngineSetup::featureJoinsThoseThatAreThere()
{
    QFETCH(QByteArray, flags);
    QTEST(wirebench::engine::withFeature(flags, QByteArrayLiteral("--enable-blink-features"), QByteArrayLiteral("F")),
          "expected");
}

void TestEngineSetup::noticesOfOurFeaturesAreKnown_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<bool>("isKnown");
    const QString start = QStringLiteral("Error with Permissions-Policy header: ");
    QTest::newRow("header") << start + QStringLiteral("Unrecognized feature: 'direct-sockets-private'.") << true;
    QTest::newRow("allow") << QStringLiteral("Unrecognized feature: 'direct-sockets-multicast'.") << true;
    QTest::newRow("other feature") << QStringLiteral("Unrecognized feature: 'direct-sockets-other'.") << false;
    QTest::newRow("other words") << QStringLiteral("direct-sockets-private is not allowed") << false;
}

void TestEngineSetup::noticesOfOurFeaturesAreKnown()
{
    QFETCH(QString, message);
    QTEST(wirebench::engine::isNoticeOfOurFeatures(message), "isKnown");
}

QTEST_GUILESS_MAIN(TestEngineSetup)
#include "tst_enginesetup.moc"
