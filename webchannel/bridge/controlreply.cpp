// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/controlreply.h"

#include <QPromise>

namespace wirebench::bridge {

QJsonObject errorReply(const DomException &exception)
{
    return {{QStringLiteral("error"),
             QJsonObject{{QStringLiteral("name"), exception.name}, {QStringLiteral("message"), exception.message}}}};
}

QFuture<QJsonObject> readyReply(const QJsonObject &reply)
{
    QPromise<QJsonObject> promise;
    promise.start();
    promise.addResult(reply);
    promise.finish();
    return promise.future();
}

} // namespace wirebench::bridge
