// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/hostlookup.h"

#include <QPointer>

namespace wirebench::net {

HostLookup::HostLookup(const Environment &environment, QObject *parent)
    : QObject(parent)
    , m_environment(environment)
    , m_resolutionDelay(environment.clock.makeTimer())
{
    connect(m_resolutionDelay.get(), &Timer::expired, this, &HostLookup::release);
}

void HostLookup::start(const QString &host, std::optional<AddressFamily> family)
{
    m_waiting = family ? QList{*family} : QList{AddressFamily::IPv6, AddressFamily::IPv4};
    for (const AddressFamily asked : QList(m_waiting)) {
        m_environment.resolver.lookUp(
            host, asked, this, [this, asked](const Result<QList<QHostAddress>> &answer) { onAnswer(asked, answer); });
    }
}

void HostLookup::onAnswer(AddressFamily family, const Result<QList<QHostAddress>> &answer)
{
    m_waiting.removeOne(family);
    const QPointer<HostLookup> self(this);
    Q_EMIT answered(answer);
    if (!self)
        return;
    if (answer) {
        m_held += *answer;
    } else if (!m_error || m_error->code == ErrorCode::HostNotFound) {
        m_error = answer.error(); // "not found" says the least of what may be wrong
    }
    if (!m_held.isEmpty() && family == AddressFamily::IPv4 && !isComplete())
        m_resolutionDelay->start(m_environment.delays.resolution);
    else
        release();
}

void HostLookup::release()
{
    m_resolutionDelay->stop();
    if (!m_held.isEmpty()) {
        m_anyFound = true;
        Q_EMIT found(std::exchange(m_held, {}));
    } else if (isComplete() && m_anyFound) {
        Q_EMIT exhausted();
    } else if (isComplete()) {
        Q_EMIT failed(m_error.value_or(Error{ErrorCode::HostNotFound, QStringLiteral("the answer has no address")}));
    }
}

} // namespace wirebench::net
