// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/filter/compiledterm.h"

namespace wirebench::capture {

//! Terms about the session of a record. What is true of a session is looked up once while its records come; where a
//! session has no one remote end, a question about the peer is asked for each record.
std::unique_ptr<CompiledTerm> compileSessionTerm(const ProtocolTerm &term);
std::unique_ptr<CompiledTerm> compileSessionTerm(const PortTerm &term);
std::unique_ptr<CompiledTerm> compileSessionTerm(const NetworkTerm &term);
std::unique_ptr<CompiledTerm> compileSessionTerm(const PeerNameTerm &term);
std::unique_ptr<CompiledTerm> compileSessionTerm(const OwnerTerm &term);

//! Whether \a address lies in the network of \a term. IPv4 within IPv6 (::ffff:0:0/96) is IPv4.
bool isInNetwork(const QHostAddress &address, const NetworkTerm &term);

} // namespace wirebench::capture
