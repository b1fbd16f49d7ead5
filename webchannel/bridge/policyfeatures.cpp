// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/policyfeatures.h"

#include "core/net/addressclass.h"

#include <QByteArrayList>

namespace wirebench::bridge {

namespace {

struct Name
{
    PolicyFeature feature;
    const char *name;
};

constexpr Name names[] = {
    {PolicyFeature::DirectSockets, "direct-sockets"},
    {PolicyFeature::PrivateNetwork, "direct-sockets-private"},
    {PolicyFeature::Multicast, "direct-sockets-multicast"},
};

PolicyFeatures neededFor(const QHostAddress &address)
{
    switch (net::classify(address)) {
    case net::AddressClass::Public:
        return {};
    case net::AddressClass::Multicast:
        return PolicyFeature::PrivateNetwork | PolicyFeature::Multicast;
    case net::AddressClass::Loopback:
    case net::AddressClass::Private:
    case net::AddressClass::Broadcast:
    case net::AddressClass::Forbidden:
        break;
    }
    return PolicyFeature::PrivateNetwork;
}

} // namespace

PolicyFeatures policyFeaturesFromNames(QByteArrayView text)
{
    const QByteArrayList words = text.toByteArray().split(' ');
    PolicyFeatures features;
    for (const Name &each : names)
        features.setFlag(each.feature, words.contains(each.name));
    return features;
}

QString policyFeatureNames(PolicyFeatures features)
{
    QStringList result;
    for (const Name &each : names) {
        if (features.testFlag(each.feature))
            result.append(QLatin1String(each.name));
    }
    return result.join(QLatin1String(", "));
}

PolicyFeatures policyFeaturesNeeded(const net::Destination &destination)
{
    if (destination.purpose == net::Purpose::Listen)
        return {};
    PolicyFeatures needed;
    needed.setFlag(PolicyFeature::PrivateNetwork, destination.purpose == net::Purpose::Bind);
    for (const QHostAddress &address : destination.addresses)
        needed |= neededFor(address);
    return needed;
}

} // namespace wirebench::bridge
