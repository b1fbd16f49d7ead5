// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webchannel/bridge/accessquestion.h"

#include <QHash>
#include <QPointer>

#include <functional>

namespace wirebench::bridge {

class PermissionBroker;

//! Where sockets of pages ask whether they may, and wait. Lives in the network thread; the broker, in another thread,
//! answers by its signals. A question whose asker goes away is withdrawn.
class QuestionDesk final : public QObject
{
    Q_OBJECT

public:
    using Reply = std::function<void(const AccessVerdict &)>;

    //! \a broker may be gone before this: then nobody answers any more.
    explicit QuestionDesk(PermissionBroker &broker, QObject *parent = nullptr);

    //! Calls \a reply once, later, not when \a asker (of this thread) is gone by then. The id of \a question is given
    //! here.
    void ask(AccessQuestion question, QObject *asker, const Reply &reply);

Q_SIGNALS:
    void asked(const wirebench::bridge::AccessQuestion &question);
    //! Nobody waits for the answer any more.
    void withdrawn(quint64 id);
    //! What was opened under \a grant is to end.
    void revoked(const wirebench::bridge::Grant &grant);

private:
    void answer(quint64 id, const AccessVerdict &verdict);

    struct Waiting
    {
        QPointer<QObject> asker;
        QMetaObject::Connection untilGone;
        Reply reply;
    };

    QHash<quint64, Waiting> m_waiting;
    quint64 m_lastId = 0;
};

} // namespace wirebench::bridge
