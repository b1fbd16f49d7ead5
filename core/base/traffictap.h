// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/endpoint.h"
#include "core/base/error.h"
#include "core/base/transportprotocol.h"

#include <QByteArrayView>

#include <memory>

namespace wirebench {

//! What a socket is, for those who watch it.
struct TappedSocket
{
    TransportProtocol protocol = TransportProtocol::Tcp;
    Endpoint local;
    Endpoint remote; //!< Null for a socket without a peer.
    QString destination; //!< As it was asked for, "pump.example:502". Empty where the peer came to us.
};

//! Watches one open socket: it is told what the socket has moved, after the fact, in the socket's thread, in order. It
//! must be quick, and cannot change, delay or refuse anything. Destroyed when the socket is closed, at the latest.
class TrafficTap
{
public:
    virtual ~TrafficTap() = default;

    //! At least one byte each; the views hold for the call only.
    virtual void received(QByteArrayView bytes) = 0;
    virtual void sent(QByteArrayView bytes) = 0;
    virtual void receivedDatagram(const Datagram &datagram) = 0;
    virtual void sentDatagram(const Datagram &datagram) = 0;
    //! The peer's FIN was received, or ours sent.
    virtual void receivedEnd() = 0;
    virtual void sentEnd() = 0;
    //! Receiving or sending failed. TCP: the connection is broken.
    virtual void failed(const Error &error) = 0;
};

//! Whoever wants to watch sockets. Called in the sockets' threads.
class TrafficWatcher
{
public:
    virtual ~TrafficWatcher() = default;

    //! A socket has been opened, or accepted. nullptr: this one need not be watched.
    virtual std::unique_ptr<TrafficTap> watch(const TappedSocket &socket) = 0;
    //! A socket could not be opened.
    virtual void openFailed(TransportProtocol protocol, const QString &destination, const Error &error) = 0;
};

} // namespace wirebench
