// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webchannel/bridge/domexception.h"

#include <QFuture>
#include <QJsonObject>

namespace wirebench::bridge {

//! What a call of the object `sockets` is answered with when it did not do what it should (webchannel/README.md).
QJsonObject errorReply(const DomException &exception);

//! An answer that need not be waited for.
QFuture<QJsonObject> readyReply(const QJsonObject &reply);

} // namespace wirebench::bridge
