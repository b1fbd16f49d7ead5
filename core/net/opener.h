// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/endpoint.h"
#include "core/base/error.h"
#include "core/net/descriptor.h"

#include <QObject>

namespace wirebench::net {

//! Something that happened on the way to an open socket, for people to see.
struct OpenStep
{
    Q_GADGET

public:
    enum class Kind {
        LookedUp, //!< One more family of \c host's addresses is known, or will not be (\c error).
        Started, //!< Connecting to \c remote began.
        Failed, //!< That failed (\c error).
        Abandoned, //!< Given up, because another address was quicker, or the socket was closed or ran out of time.
        Connected, //!< That worked; the last step.
    };
    Q_ENUM(Kind)

    Kind kind = Kind::Started;
    Endpoint remote; //!< With LookedUp null.
    QList<QHostAddress> addresses; //!< With LookedUp only.
    Error error = {}; //!< With Failed, and with LookedUp where there are no addresses.

    friend bool operator==(const OpenStep &, const OpenStep &) = default;
};

//! Makes the descriptor of a socket ready for use, in its own time ("Invoke the operating system to open the ...
//! socket" of the constructor steps). Lives in one thread. Destroying it gives up, at any moment, and also from within
//! its own signals.
class Opener : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! Call once. Ends in exactly one of opened() and failed(), never before this returns.
    virtual void start() = 0;

    //! After opened(): the descriptor, non-blocking, with all options set.
    Descriptor takeDescriptor() { return std::move(m_descriptor); }

Q_SIGNALS:
    //! \a remote is null for a socket that has no peer.
    void opened(const wirebench::Endpoint &local, const wirebench::Endpoint &remote);
    void failed(const wirebench::Error &error);
    void stepped(const wirebench::net::OpenStep &step);

protected:
    Descriptor m_descriptor;
};

} // namespace wirebench::net

Q_DECLARE_METATYPE(wirebench::net::OpenStep)
