// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/accesspolicy.h"

#include <QByteArrayView>
#include <QFlags>

namespace wirebench::bridge {

//! What Permissions Policy can allow a document (profile: `direct-sockets` and its two companions).
enum class PolicyFeature {
    DirectSockets = 1, //!< "direct-sockets": to make sockets at all; allowed in secure contexts only
    PrivateNetwork = 2, //!< "direct-sockets-private": destinations that are not public, and bound UDP sockets
    Multicast = 4, //!< "direct-sockets-multicast": multicast options and groups
};
Q_DECLARE_FLAGS(PolicyFeatures, PolicyFeature)
Q_DECLARE_OPERATORS_FOR_FLAGS(PolicyFeatures)

//! Reads their names, separated by spaces, as the world script lists what is allowed. Other words are left out.
PolicyFeatures policyFeaturesFromNames(QByteArrayView text);

//! Their names, in the order above, joined by ", ".
QString policyFeatureNames(PolicyFeatures features);

//! What \a destination needs besides DirectSockets: PrivateNetwork when any of its addresses, IPv4 inside IPv6
//! unwrapped, is not public, and to bind UDP; Multicast besides when one is a multicast address. Nothing to listen for
//! TCP connections, whatever the address: the profile names addresses one talks to, and bound UDP.
PolicyFeatures policyFeaturesNeeded(const net::Destination &destination);

} // namespace wirebench::bridge
