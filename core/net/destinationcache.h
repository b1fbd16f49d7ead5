// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/endpoint.h"
#include "core/net/environment.h"

#include <QHash>

#include <deque>
#include <optional>

namespace wirebench::net {

class DestinationLookup;

//! Whom somebody wants to send a datagram to, in their words.
struct DestinationName
{
    QString host; //!< A name or a literal address.
    quint16 port = 0;
    std::optional<AddressFamily> family; //!< Only addresses of it.

    friend bool operator==(const DestinationName &, const DestinationName &) = default;
};

inline size_t qHash(const DestinationName &name, size_t seed = 0)
{
    return qHashMulti(seed, name.host, name.port, name.family ? static_cast<int>(*name.family) : -1);
}

//! Where datagrams for names go, as far as is known: looked up, allowed by the policy, and not older than
//! Delays::nameLifetime. What failed is not kept, so that the next datagram tries again.
class DestinationCache : public QObject
{
    Q_OBJECT

public:
    //! So many are kept; the oldest go first.
    static constexpr qsizetype largestSize = 1024;

    explicit DestinationCache(const Environment &environment, QObject *parent = nullptr);
    ~DestinationCache() override;

    std::optional<Endpoint> find(const DestinationName &name) const;
    //! Ends in exactly one of found() and failed() about \a name, never before this returns, unless given up. Does
    //! nothing while one is under way.
    void lookUp(const DestinationName &name);
    void giveUp(const DestinationName &name);
    qsizetype size() const { return m_known.size(); }

Q_SIGNALS:
    //! find() knows it now.
    void found(const wirebench::net::DestinationName &name, const wirebench::Endpoint &destination);
    void failed(const wirebench::net::DestinationName &name, const wirebench::Error &error);

private:
    struct Known
    {
        Endpoint destination;
        std::chrono::nanoseconds until = {};
    };

    void remember(const DestinationName &name, const Endpoint &destination);
    //! Ends the lookup, which may be the one that calls.
    void forgetLookup(const DestinationName &name);

    Environment m_environment;
    QHash<DestinationName, Known> m_known;
    std::deque<DestinationName> m_order; // the keys of m_known, oldest first
    QHash<DestinationName, DestinationLookup *> m_lookups; // children, under way
};

} // namespace wirebench::net
