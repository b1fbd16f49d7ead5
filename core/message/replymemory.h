// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/message/value.h"

#include <QHash>
#include <QList>
#include <QString>

#include <vector>

namespace wirebench::message {

struct ReplyRules;

//! What rules of reply remember between messages: variables and queues, by name. Of one connection, or of all of a
//! device. Bounded: names and places are those of the rules.
class ReplyMemory
{
public:
    ReplyMemory() = default;
    //! As \a rules say at the beginning: what is shared by connections, or what is not. All that is random follows from
    //! \a seed.
    ReplyMemory(const ReplyRules &rules, bool isShared, quint64 seed);

    const QHash<QString, Value> &values() const { return m_values; }
    //! nullptr where there is no such variable here.
    const Value *value(const QString &name) const;
    void setValue(const QString &name, const Value &value) { m_values[name] = value; }

    bool hasQueue(const QString &name) const { return m_queues.contains(name); }
    //! Of the queue that is there; false, and nothing is done, when it is full.
    bool push(const QString &queue, const QByteArray &bytes);
    //! The oldest one, or what the queue has otherwise.
    QByteArray pop(const QString &queue);
    qsizetype count(const QString &queue) const { return m_queues.value(queue).waiting.size(); }
    void clear(const QString &queue) { m_queues[queue].waiting.clear(); }

private:
    struct Queue
    {
        QList<QByteArray> waiting;
        qsizetype largest = 0;
        QByteArray otherwise;
    };

    QHash<QString, Value> m_values;
    QHash<QString, Queue> m_queues;
};

inline constexpr qsizetype largestReplyValue = 64 * 1024; //!< bytes of a text that is remembered

} // namespace wirebench::message
