// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/lookupworkers.h"
#include "core/net/resolver.h"

namespace wirebench::net {

//! What Resolver::system() is. Does not remember answers: that is for the system to do.
class SystemResolver final : public Resolver
{
public:
    //! What is asked for a name, which is ASCII; queryAddresses(), or what a test puts in its place. Called in many
    //! threads at once, may block, and may still be running after the resolver is gone.
    using Query = std::function<Result<QList<QHostAddress>>(const QByteArray &name, AddressFamily family)>;

    explicit SystemResolver(Query query, const LookupWorkers::Limits &limits = {});
    //! Who still waits gets no reply, but for lookups that are being worked at.
    ~SystemResolver() override;

    //! \a context lives in the caller's thread.
    void lookUp(const QString &host, AddressFamily family, QObject *context, Reply reply) override;

private:
    const Query m_query;
    const std::shared_ptr<LookupWorkers> m_workers;
};

} // namespace wirebench::net
