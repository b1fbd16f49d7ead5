// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/capture/sessiondescription.h"

#include <algorithm>

namespace wirebench::capture {

namespace {

//! Takes what comes before a space, or everything, and the space.
QStringView takeWord(QStringView &text)
{
    const qsizetype space = text.indexOf(u' ');
    const QStringView word = space < 0 ? text : text.first(space);
    text = space < 0 ? QStringView() : text.sliced(space + 1);
    return word;
}

//! The inverse of Endpoint::toString(); ":0" is a null one.
std::optional<Endpoint> endpointOf(QStringView text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon < 0)
        return std::nullopt;
    QStringView address = text.first(colon);
    if (address.startsWith(u'[') && address.endsWith(u']'))
        address = address.sliced(1, address.size() - 2);
    bool isPort = false;
    Endpoint endpoint{QHostAddress(address.toString()), text.sliced(colon + 1).toUShort(&isPort)};
    if (!isPort || endpoint.address.isNull() != address.isEmpty())
        return std::nullopt;
    return endpoint;
}

} // namespace

QString sessionDescription(const Session &session)
{
    const QString protocol = session.protocol == Protocol::Tcp ? QStringLiteral("tcp") : QStringLiteral("udp");
    QString text = protocol + u' ' + session.local.toString();
    if (!session.remote.address.isNull())
        text += QStringLiteral(" - ") + session.remote.toString();
    if (!session.name.isEmpty())
        text += QStringLiteral(" (") + session.name + u')';
    return session.owner.isEmpty() ? text : session.owner + QStringLiteral(": ") + text;
}

std::optional<Session> readSessionDescription(QStringView text)
{
    Session session;
    const qsizetype owned = std::max(text.lastIndexOf(u": tcp "), text.lastIndexOf(u": udp "));
    if (owned >= 0) {
        session.owner = text.first(owned).toString();
        text = text.sliced(owned + 2);
    }
    const QStringView protocol = takeWord(text);
    if (protocol != u"tcp" && protocol != u"udp")
        return std::nullopt;
    session.protocol = protocol == u"tcp" ? Protocol::Tcp : Protocol::Udp;
    const auto local = endpointOf(takeWord(text));
    std::optional<Endpoint> remote = Endpoint();
    if (text.startsWith(u"- ")) {
        takeWord(text);
        remote = endpointOf(takeWord(text));
    }
    if (!local || !remote)
        return std::nullopt;
    session.local = *local;
    session.remote = *remote;
    if (text.isEmpty())
        return session;
    if (!text.startsWith(u'(') || !text.endsWith(u')') || text.size() < 2)
        return std::nullopt;
    session.name = text.sliced(1, text.size() - 2).toString();
    return session;
}

} // namespace wirebench::capture
