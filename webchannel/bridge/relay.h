// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QObject>

namespace wirebench::bridge {

class RelayLink;

//! A context without a WebSocket, for whoever carries its messages: the end of a RelayLink that lives in its user's
//! thread. Waits for nothing. Destroying it means that the page is gone.
//!
//! Portions are those of webchannel/README.md.
class Relay final : public QObject
{
    Q_OBJECT

public:
    //! \a link has not been moved to its thread yet.
    explicit Relay(RelayLink &link);
    ~Relay() override;

    //! Hands over what came from the page, in Base64; taken() follows for each, in order. What is not taken yet is held
    //! here, so whoever calls this keeps it little.
    void send(const QByteArray &base64) { Q_EMIT sent(base64); }
    //! Asks for one portion for the page; received() follows when there is something.
    void poll() { Q_EMIT polled(); }

Q_SIGNALS:
    void taken();
    void received(const QByteArray &portion);
    //! The context is over; \a why is for the page. Nothing follows.
    void ended(const QString &why);

    // To the link.
    void sent(const QByteArray &base64);
    void polled();
    void left();
};

} // namespace wirebench::bridge
