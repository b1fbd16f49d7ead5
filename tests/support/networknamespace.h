// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QByteArray>

namespace wirebench::tests {

//! Moves this process into a network of its own: no interface but `lo`, which is up. What the test does to it nobody
//! else notices, so fixed addresses and ports are free, and links can be broken.
//!
//! Call first in main(): the process must have no threads yet, and QCoreApplication starts some. Works as root, and
//! as a user where user namespaces are allowed. An error says why not (PermissionDenied; HostNotFound where the
//! program `ip` is missing, Debian's iproute2): then the test is to be skipped with that reason.
Result<void> enterNetworkNamespace();

//! Runs `ip` with \a arguments, separated by single spaces, in this process's network, and waits for it (milliseconds).
//! The error has its words.
Result<void> runIp(const QByteArray &arguments);

//! Sets a parameter of this process's network, such as "ipv4/ip_local_port_range": a path below /proc/sys/net. Fails
//! where that is not writable, as in some containers.
Result<void> setNetworkParameter(const QByteArray &name, const QByteArray &value);

} // namespace wirebench::tests
