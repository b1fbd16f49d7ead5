// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fakeresolver.h"

#include <QTimer>

namespace wirebench::tests {

void FakeResolver::lookUp(const QString &host, QObject *context, Reply reply)
{
    m_lookups.append(host);
    const Waiting waiting{host, context, std::move(reply)};
    if (m_holding)
        m_waiting.push_back(waiting);
    else
        answer(waiting);
}

void FakeResolver::release()
{
    m_holding = false;
    for (const Waiting &waiting : std::exchange(m_waiting, {})) {
        if (waiting.context)
            answer(waiting);
    }
}

void FakeResolver::answer(const Waiting &waiting) const
{
    const Result<QList<QHostAddress>> unknown =
        failure(ErrorCode::HostNotFound, QStringLiteral("look up \"%1\": no such name").arg(waiting.host));
    QTimer::singleShot(0, waiting.context,
                       [reply = waiting.reply, result = m_answers.value(waiting.host, unknown)] { reply(result); });
}

} // namespace wirebench::tests
