// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/connector.h"
#include "core/net/socketaddress.h"
#include "tests/support/blackhole.h"
#include "tests/support/rawlistener.h"
#include "tests/support/scriptedresolver.h"

#include <QHash>
#include <QMetaEnum>

#include <functional>

namespace wirebench::tests {

//! Addresses all over the world, every one of which is a port of this machine: a listener, one where nobody listens
//! (unless told otherwise), or one that never answers. Writes down what is connected to, in order.
class ScriptedNetwork final : public net::SocketCalls
{
public:
    enum class Place { Dead, Alive, Silent };

    void set(const QString &address, Place place) { m_places[address] = place; }
    //! Runs in every connect(), before it connects.
    void setOnConnect(std::function<void(int number)> onConnect) { m_onConnect = std::move(onConnect); }

    const QStringList &tried() const { return m_tried; }
    //! Sockets that were made and are not closed.
    int openSockets() const { return m_openSockets; }
    RawListener &listener() { return m_listener; }

    int socket(int domain, int type, int protocol) override
    {
        const int descriptor = SocketCalls::socket(domain, type, protocol);
        m_openSockets += descriptor >= 0 ? 1 : 0;
        return descriptor;
    }

    int close(int descriptor) override
    {
        --m_openSockets;
        return SocketCalls::close(descriptor);
    }

    int connect(int descriptor, const sockaddr *address, socklen_t length) override
    {
        sockaddr_storage storage = {};
        memcpy(&storage, address, length);
        const QString wanted = net::endpointFromSocketAddress(storage).address.toString();
        m_tried.append(wanted);
        if (m_onConnect)
            m_onConnect(static_cast<int>(m_tried.size()));
        const auto family = address->sa_family == AF_INET6 ? net::AddressFamily::IPv6 : net::AddressFamily::IPv4;
        const auto real = net::toSocketAddress(endpointFor(wanted), family);
        return SocketCalls::connect(descriptor, real->get(), real->length);
    }

private:
    Endpoint endpointFor(const QString &address) const
    {
        const QHostAddress localhost(QHostAddress::LocalHost);
        switch (m_places.value(address, Place::Dead)) {
        case Place::Alive:
            return {localhost, m_listener.port()};
        case Place::Silent:
            return {localhost, m_hole.port()};
        case Place::Dead:
            break;
        }
        return {QHostAddress(QStringLiteral("127.77.0.1")), m_unused}; // where no other test comes to listen
    }

    RawListener m_listener;
    BlackHole m_hole;
    quint16 m_unused = unusedPort(SOCK_STREAM);
    QHash<QString, Place> m_places;
    QStringList m_tried;
    int m_openSockets = 0;
    std::function<void(int)> m_onConnect;
};

//! Writes down, in order, what an opener signals: "LookedUp 2", "Started 192.0.2.1", ... "opened", "failed TimedOut".
class StepLog : public QObject
{
public:
    explicit StepLog(net::Opener &opener)
    {
        connect(&opener, &net::Opener::stepped, this, [this](const net::OpenStep &step) {
            const bool lookedUp = step.kind == net::OpenStep::Kind::LookedUp;
            lines.append(name(step.kind) + u' '
                         + (lookedUp ? QString::number(step.addresses.size()) : step.remote.address.toString()));
        });
        connect(&opener, &net::Opener::opened, this, [this] { lines.append(QStringLiteral("opened")); });
        connect(&opener, &net::Opener::failed, this, [this](const Error &failure) {
            lines.append(QStringLiteral("failed ") + name(failure.code));
            error = failure;
        });
    }

    qsizetype ends() const
    {
        return lines.count(QStringLiteral("opened")) + lines.filter(QStringLiteral("failed ")).size();
    }

    QStringList lines;
    Error error;

private:
    template<typename Enum>
    static QString name(Enum value)
    {
        return QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(static_cast<int>(value)));
    }
};

} // namespace wirebench::tests
