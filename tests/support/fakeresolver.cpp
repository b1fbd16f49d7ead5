// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fakeresolver.h"

#include <QTimer>

namespace wirebench::tests {

void FakeResolver::setError(const QString &host, AddressFamily family, const Error &error)
{
    m_errors.prepend({{host, family}, error}); // the latest counts
}

void FakeResolver::lookUp(const QString &host, AddressFamily family, QObject *context, Reply reply)
{
    m_lookups.append({host, family});
    const Waiting waiting{{host, family}, context, std::move(reply)};
    if (isHeld(family))
        m_waiting.push_back(waiting);
    else
        answer(waiting);
}

void FakeResolver::hold()
{
    hold(AddressFamily::IPv4);
    hold(AddressFamily::IPv6);
}

void FakeResolver::release()
{
    // In the order of the calls, whichever the family.
    m_holdingIPv4 = false;
    m_holdingIPv6 = false;
    for (const Waiting &waiting : std::exchange(m_waiting, {})) {
        if (waiting.context)
            answer(waiting);
    }
}

void FakeResolver::release(AddressFamily family)
{
    isHeld(family) = false;
    std::vector<Waiting> others;
    for (const Waiting &waiting : std::exchange(m_waiting, {})) {
        if (waiting.lookup.family != family)
            others.push_back(waiting);
        else if (waiting.context)
            answer(waiting);
    }
    m_waiting = std::move(others);
}

QStringList FakeResolver::hosts() const
{
    QStringList hosts;
    for (const Lookup &lookup : m_lookups) {
        if (!hosts.contains(lookup.host))
            hosts.append(lookup.host);
    }
    return hosts;
}

Result<QList<QHostAddress>> FakeResolver::answerTo(const Lookup &lookup) const
{
    for (const auto &[failing, error] : m_errors) {
        if (failing == lookup)
            return tl::unexpected<Error>(error);
    }
    Result<QList<QHostAddress>> result = m_answers.value(lookup.host);
    if (!result)
        return result;
    const bool ipv4 = lookup.family == AddressFamily::IPv4;
    result->removeIf(
        [ipv4](const QHostAddress &address) { return (address.protocol() == QAbstractSocket::IPv4Protocol) != ipv4; });
    if (result->isEmpty())
        return failure(ErrorCode::HostNotFound, QStringLiteral("look up \"%1\": no such name").arg(lookup.host));
    return result;
}

void FakeResolver::answer(const Waiting &waiting) const
{
    QTimer::singleShot(0, waiting.context,
                       [reply = waiting.reply, result = answerTo(waiting.lookup)] { reply(result); });
}

} // namespace wirebench::tests
