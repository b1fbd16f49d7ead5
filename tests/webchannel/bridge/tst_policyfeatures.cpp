// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/policyfeatures.h"

#include <QTest>

using namespace wirebench::bridge;

class PolicyFeaturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesBecomeFeatures_data();
    void namesBecomeFeatures();
    void featuresBecomeNames();
};

void PolicyFeaturesTest::namesBecomeFeatures_data()
{
    QTest::addColumn<QByteArray>("names");
    QTest::addColumn<PolicyFeatures>("features");

    const PolicyFeatures none;
    const PolicyFeatures sockets = PolicyFeature::DirectSockets;
    QTest::newRow("nothing") << QByteArray() << none;
    QTest::newRow("sockets") << QByteArray("direct-sockets") << sockets;
    QTest::newRow("private") << QByteArray("direct-sockets-private") << PolicyFeatures(PolicyFeature::PrivateNetwork);
    QTest::newRow("multicast") << QByteArray("direct-sockets-multicast") << PolicyFeatures(PolicyFeature::Multicast);
    QTest::newRow("all, in any order") << QByteArray("direct-sockets-multicast direct-sockets direct-sockets-private")
                                       << (sockets | PolicyFeature::PrivateNetwork | PolicyFeature::Multicast);
    QTest::newRow("other words") << QByteArray("allowed camera direct-sockets*") << none;
    QTest::newRow("other case") << QByteArray("Direct-Sockets") << none;
    QTest::newRow("other separators") << QByteArray("direct-sockets,direct-sockets-private") << none;
    QTest::newRow("spaces") << QByteArray("  direct-sockets  ") << sockets;
}

void PolicyFeaturesTest::namesBecomeFeatures()
{
    QFETCH(const QByteArray, names);
    QTEST(policyFeaturesFromNames(names), "features");
}

void PolicyFeaturesTest::featuresBecomeNames()
{
    QCOMPARE(policyFeatureNames({}), QString());
    QCOMPARE(policyFeatureNames(PolicyFeature::Multicast | PolicyFeature::DirectSockets),
             QStringLiteral("direct-sockets, direct-sockets-multicast"));
}

QTEST_GUILESS_MAIN(PolicyFeaturesTest)

#include "tst_policyfeatures.moc"
