// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QHostAddress>
#include <QList>
#include <QObject>

#include <functional>

namespace wirebench::net {

//! Turns a host name into addresses without blocking. Injected, so that tests decide what names mean.
class Resolver
{
public:
    using Reply = std::function<void(const Result<QList<QHostAddress>> &)>;

    virtual ~Resolver() = default;

    //! Calls \a reply once, later, in the caller's thread, with at least one address or an error; never when
    //! \a context is gone by then. Literal addresses ("127.0.0.1", "::1", "fe80::1%eth0") are answered without a
    //! lookup.
    virtual void lookUp(const QString &host, QObject *context, Reply reply) = 0;

    //! The system's resolver (QHostInfo, whose threads do the waiting). Usable from every thread.
    static Resolver &system();
};

} // namespace wirebench::net
