// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/accesspolicy.h"
#include "core/net/socketoptions.h"

#include <QJsonObject>

namespace wirebench::bridge {

//! What a page asks for with `open(request)` (see webchannel/README.md), checked.
struct OpenRequest
{
    quint32 id = 0; //!< 1 or more
    net::Protocol protocol = net::Protocol::Tcp;
    QString host; //!< as the page wrote it
    quint16 port = 0;
    quint32 credit = 0; //!< bytes or datagrams
    net::TcpOptions options; //!< UDP uses the buffer sizes only

    //! InvalidArgument names the first member that is missing or has the wrong type or range. Unknown members are
    //! ignored.
    static Result<OpenRequest> fromJson(const QJsonValue &json);
};

} // namespace wirebench::bridge
