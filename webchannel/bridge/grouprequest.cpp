// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/grouprequest.h"

#include "core/net/addressclass.h"
#include "webchannel/bridge/memberreader.h"

namespace wirebench::bridge {

namespace {

//! An address of the very family that it is written in, and of no interface in particular.
bool isPlain(const QHostAddress &address)
{
    return address.scopeId().isEmpty() && net::unmapped(address) == address;
}

} // namespace

Result<GroupRequest> GroupRequest::fromJson(const QJsonValue &json)
{
    const QString groupName = QStringLiteral("groupAddress");
    const QString sourceName = QStringLiteral("sourceAddress");
    MemberReader members(json.toObject());
    GroupRequest request;
    request.id = members.integer<quint32>(QStringLiteral("id"), 1);
    request.membership.group = members.address(groupName);
    if (!isPlain(request.membership.group))
        members.fail(groupName, 0);
    if (json[sourceName] != QJsonValue::Undefined) {
        request.membership.source = members.address(sourceName);
        if (!isPlain(*request.membership.source))
            members.fail(sourceName, 0);
    }
    if (!members.wrong().isEmpty()) {
        return failure(ErrorCode::InvalidArgument,
                       QStringLiteral("the member \"%1\" of a multicast membership is missing or not what it should be")
                           .arg(members.wrong()));
    }
    return net::validateForPage(request.membership).map([&] { return request; });
}

} // namespace wirebench::bridge
