// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/questiondesk.h"

#include "webchannel/bridge/permissionbroker.h"

namespace wirebench::bridge {

QuestionDesk::QuestionDesk(PermissionBroker &broker, QObject *parent)
    : QObject(parent)
{
    // All of them queued: one after the other in both directions, whichever thread makes this object.
    connect(this, &QuestionDesk::asked, &broker, &PermissionBroker::ask, Qt::QueuedConnection);
    connect(this, &QuestionDesk::withdrawn, &broker, &PermissionBroker::withdraw, Qt::QueuedConnection);
    connect(&broker, &PermissionBroker::answered, this, &QuestionDesk::answer, Qt::QueuedConnection);
    connect(&broker, &PermissionBroker::revoked, this, &QuestionDesk::revoked, Qt::QueuedConnection);
}

void QuestionDesk::ask(AccessQuestion question, QObject *asker, const Reply &reply)
{
    question.id = ++m_lastId;
    const QMetaObject::Connection untilGone = connect(asker, &QObject::destroyed, this, [this, id = question.id] {
        m_waiting.remove(id);
        Q_EMIT withdrawn(id);
    });
    m_waiting.insert(question.id, {asker, untilGone, reply});
    Q_EMIT asked(question);
}

void QuestionDesk::answer(quint64 id, const AccessVerdict &verdict)
{
    const auto found = m_waiting.find(id);
    if (found == m_waiting.end())
        return; // withdrawn when the answer was on its way
    const Waiting waiting = *found;
    m_waiting.erase(found);
    disconnect(waiting.untilGone);
    if (waiting.asker)
        waiting.reply(verdict);
}

} // namespace wirebench::bridge
