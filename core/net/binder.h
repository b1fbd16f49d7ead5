// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/environment.h"
#include "core/net/opener.h"
#include "core/net/socketoptions.h"

#include <variant>

namespace wirebench::net {

//! Options of the two kinds of socket that wait at a local address: for datagrams, or for connections.
using AnyBindOptions = std::variant<UdpBindOptions, ListenOptions>;

//! Opens one socket that has no peer: checks the options (InvalidArgument), asks the policy (AccessDenied), then binds
//! it, and listens where the options say so (AddressInUse, AddressNotAvailable, PermissionDenied, OutOfResources).
class Binder final : public Opener
{
    Q_OBJECT

public:
    //! \a local: a literal address, `0.0.0.0` and `::` for all; port 0: the system chooses. `::` takes IPv4 as well
    //! unless ipv6Only says otherwise.
    Binder(const Environment &environment, const Endpoint &local, const AnyBindOptions &options,
           QObject *parent = nullptr);

    void start() override;

private:
    Result<void> bind();
    void finish(const Result<void> &outcome);

    Environment m_environment;
    Endpoint m_local;
    AnyBindOptions m_options;
};

} // namespace wirebench::net
