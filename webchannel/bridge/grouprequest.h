// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/multicastgroups.h"

#include <QJsonValue>

namespace wirebench::bridge {

//! What a page asks for with `joinGroup(request)` and `leaveGroup(request)` (see webchannel/README.md), checked.
struct GroupRequest
{
    quint32 id = 0; //!< of the socket
    net::MulticastMembership membership; //!< as net::validateForPage() wants it, without zones

    //! InvalidArgument names the first member that is missing or not what it should be, or says what is wrong with the
    //! addresses. Members that are unknown are ignored.
    static Result<GroupRequest> fromJson(const QJsonValue &json);
};

} // namespace wirebench::bridge
