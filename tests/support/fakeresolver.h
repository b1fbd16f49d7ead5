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
    void setAnswer(const QString &host, const QList<QHostAddress> &addresses) { m_answers.insert(host, addresses); }
    void setError(const QString &host, const Error &error) { m_answers.insert(host, tl::unexpected<Error>(error)); }
    //! While held no lookup is answered; release() answers what waits.
    void hold() { m_holding = true; }
    void release();

    //! Every name that was asked for, in order.
    const QStringList &lookups() const { return m_lookups; }

    void lookUp(const QString &host, QObject *context, Reply reply) override;

private:
    struct Waiting
    {
        QString host;
        QPointer<QObject> context;
        Reply reply;
    };

    void answer(const Waiting &waiting) const;

    QHash<QString, Result<QList<QHostAddress>>> m_answers;
    std::vector<Waiting> m_waiting;
    QStringList m_lookups;
    bool m_holding = false;
};

} // namespace wirebench::tests
