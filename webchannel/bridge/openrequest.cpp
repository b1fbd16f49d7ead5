// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/openrequest.h"

#include "webchannel/bridge/memberreader.h"

namespace wirebench::bridge {

namespace {

void readBuffers(MemberReader &members, net::BufferOptions &options)
{
    options.sendBufferSize = members.optionalInteger<quint32>(QStringLiteral("sendBufferSize"));
    options.receiveBufferSize = members.optionalInteger<quint32>(QStringLiteral("receiveBufferSize"));
}

//! \a Options: net::UdpOptions or net::UdpBindOptions.
template<typename Options>
void readMulticast(MemberReader &members, Options &options)
{
    options.multicastTimeToLive = members.optionalInteger<quint8>(QStringLiteral("multicastTimeToLive"));
    options.multicastLoopback = members.boolIfAny(QStringLiteral("multicastLoopback"));
}

//! \a Request: TcpRequest or UdpRequest.
template<typename Request>
Request readRemote(MemberReader &members)
{
    Request request;
    request.host = members.string(QStringLiteral("remoteAddress"));
    request.port = members.integer<quint16>(QStringLiteral("remotePort"));
    request.options.dnsQueryType = members.optionalFamily(QStringLiteral("dnsQueryType"));
    readBuffers(members, request.options);
    return request;
}

TcpRequest readTcp(MemberReader &members)
{
    auto request = readRemote<TcpRequest>(members);
    request.options.noDelay = members.optionalBool(QStringLiteral("noDelay"));
    if (const auto delay = members.optionalInteger<quint32>(QStringLiteral("keepAliveDelay")))
        request.options.keepAliveDelay = std::chrono::milliseconds(*delay);
    return request;
}

UdpRequest readUdp(MemberReader &members)
{
    auto request = readRemote<UdpRequest>(members);
    readMulticast(members, request.options);
    request.options.broadcast = members.optionalBool(QStringLiteral("broadcast"));
    return request;
}

//! \a Request: BindRequest or ListenRequest.
template<typename Request>
Request readLocal(MemberReader &members)
{
    Request request;
    request.local.address = members.address(QStringLiteral("localAddress"));
    request.local.port = members.optionalInteger<quint16>(QStringLiteral("localPort")).value_or(0);
    request.options.ipv6Only = members.optionalBool(QStringLiteral("ipv6Only"));
    return request;
}

BindRequest readBind(MemberReader &members)
{
    auto request = readLocal<BindRequest>(members);
    readBuffers(members, request.options);
    readMulticast(members, request.options);
    request.options.broadcast = members.optionalBool(QStringLiteral("broadcast"));
    request.options.multicastAllowAddressSharing = members.optionalBool(QStringLiteral("multicastAllowAddressSharing"));
    return request;
}

ListenRequest readListen(MemberReader &members)
{
    auto request = readLocal<ListenRequest>(members);
    request.options.backlog = members.optionalInteger<quint32>(QStringLiteral("backlog"));
    return request;
}

} // namespace

Result<OpenRequest> OpenRequest::fromJson(const QJsonValue &json)
{
    MemberReader members(json.toObject());
    OpenRequest request;
    request.id = members.integer<quint32>(QStringLiteral("id"), 1, firstAcceptedId - 1);
    request.credit = members.integer<quint32>(QStringLiteral("credit"));
    const QString protocol = members.string(QStringLiteral("protocol"));
    if (protocol == QLatin1String("tcp"))
        request.socket = readTcp(members);
    else if (protocol == QLatin1String("udp"))
        request.socket = readUdp(members);
    else if (protocol == QLatin1String("bind"))
        request.socket = readBind(members);
    else if (protocol == QLatin1String("listen"))
        request.socket = readListen(members);
    else
        members.fail(QStringLiteral("protocol"), 0);
    if (!members.wrong().isEmpty()) {
        return failure(
            ErrorCode::InvalidArgument,
            QStringLiteral("open: the member \"%1\" is missing or not what it should be").arg(members.wrong()));
    }
    return request;
}

bool OpenRequest::wantsMulticast() const
{
    const auto wants = [](const auto &options) { return options.multicastTimeToLive || options.multicastLoopback; };
    if (const auto *udp = std::get_if<UdpRequest>(&socket))
        return wants(udp->options);
    const auto *bind = std::get_if<BindRequest>(&socket);
    return bind && (wants(bind->options) || bind->options.multicastAllowAddressSharing);
}

} // namespace wirebench::bridge
