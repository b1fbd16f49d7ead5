// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/resolver.h"

namespace wirebench::net {

//! The name as resolvers are asked for it: ASCII, international labels in Punycode. HostNotFound, saying why, for what
//! cannot be a name: nothing, labels of 0 or more than 63 characters, more than 253 characters without the dot at the
//! end, white space or control characters.
Result<QByteArray> queryableName(const QString &host);

//! Asks the operating system (getaddrinfo): at least one address of \a family, in its order, link-local ones with the
//! name of their interface as zone; or an error. \a name is ASCII. Blocks for as long as the system takes, so only for
//! threads that may wait.
Result<QList<QHostAddress>> queryAddresses(const QByteArray &name, AddressFamily family);

} // namespace wirebench::net
