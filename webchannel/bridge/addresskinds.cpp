// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/addresskinds.h"

#include "core/net/addressclass.h"

#include <QStringList>

namespace wirebench::bridge {

namespace {

constexpr struct
{
    AddressKind kind;
    const char *word;
} words[] = {
    {AddressKind::Public, "public"},
    {AddressKind::LocalNetwork, "local-network"},
    {AddressKind::ThisMachine, "this-machine"},
    {AddressKind::Multicast, "multicast"},
    {AddressKind::Broadcast, "broadcast"},
    {AddressKind::Listening, "listening"},
    {AddressKind::Unresolved, "unresolved"},
};

AddressKind kindOf(const QHostAddress &address)
{
    switch (net::classify(address)) {
    case net::AddressClass::Public:
        return AddressKind::Public;
    case net::AddressClass::Loopback:
        return AddressKind::ThisMachine;
    case net::AddressClass::Private:
        return AddressKind::LocalNetwork;
    case net::AddressClass::Multicast:
        return AddressKind::Multicast;
    case net::AddressClass::Broadcast:
        return AddressKind::Broadcast;
    case net::AddressClass::Forbidden:
        break;
    }
    return AddressKind::Forbidden;
}

} // namespace

AddressKinds kindsOf(const net::Destination &destination)
{
    if (destination.purpose != net::Purpose::Connect)
        return AddressKind::Listening;
    AddressKinds kinds;
    for (const QHostAddress &address : destination.addresses)
        kinds |= kindOf(address);
    return kinds ? kinds : AddressKind::Unresolved;
}

QString toText(AddressKinds kinds)
{
    QStringList named;
    for (const auto &[kind, word] : words) {
        if (kinds.testFlag(kind))
            named.append(QString::fromLatin1(word));
    }
    return named.join(u',');
}

std::optional<AddressKinds> addressKindsFromText(QStringView text)
{
    AddressKinds kinds;
    const QList<QStringView> parts = text.split(u',');
    for (const QStringView part : parts) {
        const auto found = std::find_if(std::begin(words), std::end(words),
                                        [part](const auto &each) { return part == QLatin1String(each.word); });
        if (found == std::end(words) || kinds.testFlag(found->kind))
            return std::nullopt;
        kinds |= found->kind;
    }
    return kinds;
}

} // namespace wirebench::bridge
