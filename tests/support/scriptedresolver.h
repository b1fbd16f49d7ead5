// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/resolver.h"

#include <QPointer>

#include <map>

namespace wirebench::tests {

using Addresses = Result<QList<QHostAddress>>;

//! A resolver that answers each family when the test says so.
class ScriptedResolver final : public net::Resolver
{
public:
    bool isAsked(net::AddressFamily family) const { return m_waiting.contains(family); }
    int lookups() const { return m_lookups; }

    //! Must have been asked, and not answered.
    void answer(net::AddressFamily family, const Addresses &addresses)
    {
        const auto waiting = m_waiting.extract(family).mapped();
        if (waiting.context)
            waiting.reply(addresses);
    }

    void lookUp(const QString &, net::AddressFamily family, QObject *context, Reply reply) override
    {
        ++m_lookups;
        m_waiting[family] = {context, std::move(reply)};
    }

private:
    struct Waiting
    {
        QPointer<QObject> context;
        Reply reply;
    };

    std::map<net::AddressFamily, Waiting> m_waiting;
    int m_lookups = 0;
};

} // namespace wirebench::tests
