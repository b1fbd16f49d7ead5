// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/net/addressclass.h"

#include <QHostAddress>
#include <QList>
#include <QObject>

#include <functional>

namespace wirebench::net {

//! Turns a host name into addresses of one family without blocking. Injected, so that tests decide what names mean.
//! Both families are two lookups, whose answers come independently (RFC 8305, section 3); see HostLookup.
class Resolver
{
public:
    using Reply = std::function<void(const Result<QList<QHostAddress>> &)>;

    virtual ~Resolver() = default;

    //! Calls \a reply once, later, in the caller's thread, with at least one address of \a family, the best first
    //! (RFC 6724), or an error (HostNotFound; OutOfResources where too many lookups wait); never when \a context is
    //! gone by then. Literal addresses ("127.0.0.1", "::1", "fe80::1%eth0") are answered without a lookup, or
    //! with HostNotFound when they are of the other family.
    virtual void lookUp(const QString &host, AddressFamily family, QObject *context, Reply reply) = 0;

    //! The system's resolver: getaddrinfo in threads of its own, at most 20 at once, 1,000 more wait. Usable from
    //! every thread. A lookup that hangs holds up neither other threads nor the end of the program.
    static Resolver &system();
};

} // namespace wirebench::net
