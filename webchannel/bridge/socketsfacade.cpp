// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/socketsfacade.h"

#include <QEvent>

namespace wirebench::bridge {

SocketsFacade::SocketsFacade(Opener opener, QObject *parent)
    : QObject(parent)
    , m_opener(std::move(opener))
{ }

bool SocketsFacade::event(QEvent *event)
{
    return event->type() == QEvent::DeferredDelete || QObject::event(event);
}

QFuture<QJsonObject> SocketsFacade::open(const QJsonValue &request)
{
    return m_opener(request);
}

} // namespace wirebench::bridge
