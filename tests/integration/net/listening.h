// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/rawaddress.h"
#include "tests/support/rawpeer.h"

#include "core/net/tcplistener.h"

#include <QMetaEnum>
#include <QStringList>
#include <QTest>

#include <memory>
#include <unistd.h>
#include <vector>

namespace wirebench::tests {

//! Writes down, in order, what a listener signals: "Idle > Opening", "opened", "accepted", "reported OutOfResources",
//! "failed AddressInUse", "closed".
class ListenerLog : public QObject
{
public:
    explicit ListenerLog(net::TcpListener &listener)
    {
        using net::TcpListener;
        using streams::ConnectionState;
        connect(&listener, &TcpListener::stateChanged, this, [this](ConnectionState from, ConnectionState to) {
            lines.append(name(from) + QStringLiteral(" > ") + name(to));
        });
        connect(&listener, &TcpListener::opened, this, [this] { lines.append(QStringLiteral("opened")); });
        connect(&listener, &TcpListener::openFailed, this,
                [this](const Error &error) { lines.append(QStringLiteral("failed ") + name(error.code)); });
        connect(&listener, &TcpListener::connectionAccepted, this,
                [this] { lines.append(QStringLiteral("accepted")); });
        connect(&listener, &TcpListener::errorReported, this,
                [this](const Error &error) { lines.append(QStringLiteral("reported ") + name(error.code)); });
        connect(&listener, &TcpListener::closed, this, [this] { lines.append(QStringLiteral("closed")); });
    }

    qsizetype count(const QString &line) const { return lines.count(line); }
    qsizetype accepted() const { return count(QStringLiteral("accepted")); }

    QStringList lines;

private:
    template<typename Enum>
    static QString name(Enum value)
    {
        return QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(static_cast<int>(value)));
    }
};

//! A listener of ours, and raw clients of it.
struct Listening
{
    explicit Listening(const net::Environment &environment = {})
        : listener(std::make_unique<net::TcpListener>(environment))
        , log(*listener)
    { }

    bool open(const QHostAddress &address = QHostAddress(QHostAddress::LocalHost),
              const net::ListenOptions &options = {})
    {
        listener->open({address, 0}, options);
        return QTest::qWaitFor([this] { return listener->state() == streams::ConnectionState::Open; });
    }

    //! Connects a client, to \a address and the listener's port, which the kernel does without the listener.
    //! nullptr when it was refused.
    RawPeer *connectClient(const QHostAddress &address = QHostAddress(QHostAddress::LocalHost))
    {
        socklen_t length = 0;
        const sockaddr_storage to = toSocketAddress({address, listener->localEndpoint().port}, length);
        const int descriptor = ::socket(to.ss_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (::connect(descriptor, reinterpret_cast<const sockaddr *>(&to), length) != 0) {
            ::close(descriptor);
            return nullptr;
        }
        clients.push_back(std::make_unique<RawPeer>(descriptor));
        return clients.back().get();
    }

    std::unique_ptr<net::TcpListener> listener;
    ListenerLog log;
    std::vector<std::unique_ptr<RawPeer>> clients;
};

} // namespace wirebench::tests
