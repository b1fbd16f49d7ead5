// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/destinationcache.h"

#include "core/net/destinationlookup.h"

#include <algorithm>

namespace wirebench::net {

DestinationCache::DestinationCache(const Environment &environment, QObject *parent)
    : QObject(parent)
    , m_environment(environment)
{ }

DestinationCache::~DestinationCache() = default;

std::optional<Endpoint> DestinationCache::find(const DestinationName &name) const
{
    const auto known = m_known.constFind(name);
    if (known == m_known.constEnd() || known->until <= m_environment.clock.now())
        return std::nullopt;
    return known->destination;
}

void DestinationCache::lookUp(const DestinationName &name)
{
    if (m_lookups.contains(name))
        return;
    auto *lookup = new DestinationLookup(m_environment, name.host, name.port, name.family, this);
    m_lookups.insert(name, lookup);
    connect(lookup, &DestinationLookup::found, this, [this, name](const Endpoint &destination) {
        forgetLookup(name);
        remember(name, destination);
        Q_EMIT found(name, destination);
    });
    connect(lookup, &DestinationLookup::failed, this, [this, name](const Error &error) {
        forgetLookup(name);
        Q_EMIT failed(name, error);
    });
    lookup->start();
}

void DestinationCache::giveUp(const DestinationName &name)
{
    forgetLookup(name);
}

void DestinationCache::forgetLookup(const DestinationName &name)
{
    if (DestinationLookup *lookup = m_lookups.take(name)) {
        lookup->disconnect(this);
        lookup->deleteLater();
    }
}

void DestinationCache::remember(const DestinationName &name, const Endpoint &destination)
{
    if (m_known.contains(name))
        m_order.erase(std::find(m_order.begin(), m_order.end(), name));
    m_order.push_back(name);
    m_known.insert(name, {destination, m_environment.clock.now() + m_environment.delays.nameLifetime});
    while (m_known.size() > largestSize) {
        m_known.remove(m_order.front());
        m_order.pop_front();
    }
}

} // namespace wirebench::net
