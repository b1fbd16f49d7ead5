// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/socketoptions.h"

#include <QJsonObject>

#include <variant>

namespace wirebench::bridge {

//! Ids from here on are those of accepted connections, which the program chooses.
inline constexpr quint32 firstAcceptedId = 0x80000000;

//! protocol "tcp".
struct TcpRequest
{
    QString host; //!< as the page wrote it
    quint16 port = 0;
    net::TcpOptions options;
};

//! protocol "udp".
struct UdpRequest
{
    QString host; //!< as the page wrote it
    quint16 port = 0;
    net::UdpOptions options;
};

//! protocol "bind".
struct BindRequest
{
    Endpoint local; //!< port 0: any
    net::UdpBindOptions options;
};

//! protocol "listen".
struct ListenRequest
{
    Endpoint local; //!< port 0: any
    net::ListenOptions options;
};

//! What a page asks for with `open(request)` (see webchannel/README.md), checked.
struct OpenRequest
{
    quint32 id = 0; //!< 1 or more, below firstAcceptedId
    quint32 credit = 0; //!< bytes, datagrams or connections
    std::variant<TcpRequest, UdpRequest, BindRequest, ListenRequest> socket;

    //! InvalidArgument names the first member that is missing or has the wrong type or range. Members that are unknown,
    //! or of another protocol, are ignored.
    static Result<OpenRequest> fromJson(const QJsonValue &json);

    //! Whether any multicast option differs from what it is without Permissions Policy direct-sockets-multicast.
    bool wantsMulticast() const;
};

} // namespace wirebench::bridge
