// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/socketsfacade.h"

#include <QEvent>

namespace wirebench::bridge {

SocketsFacade::SocketsFacade(Methods methods, QObject *parent)
    : QObject(parent)
    , m_methods(std::move(methods))
{ }

bool SocketsFacade::event(QEvent *event)
{
    return event->type() == QEvent::DeferredDelete || QObject::event(event);
}

QFuture<QJsonObject> SocketsFacade::open(const QJsonValue &request)
{
    return m_methods.open(request);
}

QFuture<QJsonObject> SocketsFacade::joinGroup(const QJsonValue &request)
{
    return m_methods.joinGroup(request);
}

QFuture<QJsonObject> SocketsFacade::leaveGroup(const QJsonValue &request)
{
    return m_methods.leaveGroup(request);
}

} // namespace wirebench::bridge
