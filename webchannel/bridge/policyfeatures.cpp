// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/policyfeatures.h"

#include <QByteArrayList>

namespace wirebench::bridge {

PolicyFeatures policyFeaturesFromNames(QByteArrayView names)
{
    const QByteArrayList words = names.toByteArray().split(' ');
    PolicyFeatures features;
    features.setFlag(PolicyFeature::DirectSockets, words.contains("direct-sockets"));
    features.setFlag(PolicyFeature::PrivateNetwork, words.contains("direct-sockets-private"));
    features.setFlag(PolicyFeature::Multicast, words.contains("direct-sockets-multicast"));
    return features;
}

} // namespace wirebench::bridge
