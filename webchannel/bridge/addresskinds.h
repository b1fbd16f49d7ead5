// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/accesspolicy.h"

#include <QFlags>
#include <QString>

#include <optional>

namespace wirebench::bridge {

//! Where a destination leads, as people are asked about it and as grants remember it.
enum class AddressKind {
    Public = 1,
    LocalNetwork = 2,
    ThisMachine = 4,
    Multicast = 8,
    Broadcast = 16,
    Listening = 32, //!< a local address, to accept connections or to receive datagrams at
    Unresolved = 64, //!< a name that leads nowhere now
    Forbidden = 128, //!< see net::AddressClass; nobody is asked about it, and no text names it
};
Q_DECLARE_FLAGS(AddressKinds, AddressKind)
Q_DECLARE_OPERATORS_FOR_FLAGS(AddressKinds)

//! The kinds of all addresses of \a destination; Unresolved when it has none.
AddressKinds kindsOf(const net::Destination &destination);

//! "public", or several joined by commas: "public,local-network".
QString toText(AddressKinds kinds);
//! What toText() gives. Nothing for other text.
std::optional<AddressKinds> addressKindsFromText(QStringView text);

} // namespace wirebench::bridge
