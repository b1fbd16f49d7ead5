// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/addressparser.h"
#include "core/net/resolver.h"

#include <QJsonObject>

#include <cmath>
#include <limits>
#include <optional>

namespace wirebench::bridge {

//! Reads members of a request one by one; after the first wrong one the rest is not looked at.
class MemberReader
{
public:
    explicit MemberReader(const QJsonObject &object)
        : m_object(object)
    { }

    template<typename Integer>
    Integer integer(const QString &name, Integer least = 0, Integer most = std::numeric_limits<Integer>::max())
    {
        const double value = m_object.value(name).toDouble(std::nan(""));
        const bool good = value >= least && value <= most && std::floor(value) == value;
        return good ? static_cast<Integer>(value) : fail(name, least);
    }

    template<typename Integer>
    std::optional<Integer> optionalInteger(const QString &name)
    {
        return m_object.contains(name) ? std::optional(integer<Integer>(name)) : std::nullopt;
    }

    QString string(const QString &name)
    {
        const QJsonValue value = m_object.value(name);
        return value.isString() ? value.toString() : fail(name, QString());
    }

    //! A literal one.
    QHostAddress address(const QString &name)
    {
        const auto address = net::parseAddress(string(name));
        return address ? *address : fail(name, QHostAddress());
    }

    bool optionalBool(const QString &name)
    {
        const QJsonValue value = m_object.value(name);
        return value.isUndefined() || value.isBool() ? value.toBool() : fail(name, false);
    }

    //! As optionalBool(), where absence has a meaning of its own.
    std::optional<bool> boolIfAny(const QString &name)
    {
        return m_object.contains(name) ? std::optional(optionalBool(name)) : std::nullopt;
    }

    //! SocketDnsQueryType.
    std::optional<net::AddressFamily> optionalFamily(const QString &name)
    {
        const QJsonValue value = m_object.value(name);
        if (value == QLatin1String("ipv4"))
            return net::AddressFamily::IPv4;
        if (value == QLatin1String("ipv6"))
            return net::AddressFamily::IPv6;
        return value.isUndefined() ? std::nullopt : fail<std::optional<net::AddressFamily>>(name, std::nullopt);
    }

    template<typename T>
    T fail(const QString &name, const T &fallback)
    {
        if (m_wrong.isEmpty())
            m_wrong = name;
        return fallback;
    }

    const QString &wrong() const { return m_wrong; }

private:
    QJsonObject m_object;
    QString m_wrong;
};

} // namespace wirebench::bridge
