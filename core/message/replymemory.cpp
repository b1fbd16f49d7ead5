// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/message/replymemory.h"

#include "core/message/replyrules.h"

namespace wirebench::message {

ReplyMemory::ReplyMemory(const ReplyRules &rules, bool isShared, quint64 seed)
{
    RandomNumbers random(seed);
    for (const ReplyVariable &variable : rules.variables) {
        if (variable.isShared == isShared)
            m_values.insert(variable.name, variable.initial.evaluate({.random = random}).value_or(Value()));
    }
    for (const ReplyQueue &queue : rules.queues) {
        if (queue.isShared == isShared)
            m_queues.insert(queue.name,
                            {{},
                             queue.largest,
                             toText(queue.otherwise.evaluate({.random = random}).value_or(Value(QByteArray())))});
    }
}

const Value *ReplyMemory::value(const QString &name) const
{
    const auto found = m_values.constFind(name);
    return found == m_values.cend() ? nullptr : &*found;
}

bool ReplyMemory::push(const QString &queue, const QByteArray &bytes)
{
    Queue &found = m_queues[queue];
    if (found.waiting.size() >= found.largest)
        return false;
    found.waiting.append(bytes);
    return true;
}

QByteArray ReplyMemory::pop(const QString &queue)
{
    Queue &found = m_queues[queue];
    return found.waiting.isEmpty() ? found.otherwise : found.waiting.takeFirst();
}

} // namespace wirebench::message
