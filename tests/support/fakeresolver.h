// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/resolver.h"

#include <QHash>
#include <QPointer>

#include <vector>

namespace wirebench::tests {

//! A resolver that answers what the test says. A name it was not told about does not exist.
class FakeResolver final : public net::Resolver
{
public:
    using AddressFamily = net::AddressFamily;

    struct Lookup
    {
        QString host;
        AddressFamily family = AddressFamily::IPv4;

        friend bool operator==(const Lookup &, const Lookup &) = default;
    };

    //! Each family is answered with its part of \a addresses, in this order, and with HostNotFound when there is none.
    void setAnswer(const QString &host, const QList<QHostAddress> &addresses) { m_answers.insert(host, addresses); }
    //! For both families.
    void setError(const QString &host, const Error &error) { m_answers.insert(host, tl::unexpected<Error>(error)); }
    //! For one of them only, whatever the other is answered.
    void setError(const QString &host, AddressFamily family, const Error &error);

    //! While held no lookup, or none of this family, is answered; release() answers what waits.
    void hold();
    void hold(AddressFamily family) { isHeld(family) = true; }
    void release();
    void release(AddressFamily family);

    //! Every call, in order.
    const QList<Lookup> &lookups() const { return m_lookups; }
    //! Every name that was asked for, once, in the order of the first call for it.
    QStringList hosts() const;

    void lookUp(const QString &host, AddressFamily family, QObject *context, Reply reply) override;

private:
    struct Waiting
    {
        Lookup lookup;
        QPointer<QObject> context;
        Reply reply;
    };

    bool &isHeld(AddressFamily family) { return family == AddressFamily::IPv4 ? m_holdingIPv4 : m_holdingIPv6; }
    Result<QList<QHostAddress>> answerTo(const Lookup &lookup) const;
    void answer(const Waiting &waiting) const;

    QHash<QString, Result<QList<QHostAddress>>> m_answers;
    QList<std::pair<Lookup, Error>> m_errors; // of one family
    std::vector<Waiting> m_waiting;
    QList<Lookup> m_lookups;
    bool m_holdingIPv4 = false;
    bool m_holdingIPv6 = false;
};

} // namespace wirebench::tests
