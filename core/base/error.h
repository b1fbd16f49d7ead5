// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDebug>
#include <QMetaType>
#include <QString>

#include <tl/expected.hpp>

namespace wirebench {
Q_NAMESPACE

//! Why something failed. Foreign errors (errno, QAbstractSocket, getaddrinfo) are translated into these once, in
//! one function per source; nothing outside those functions looks at foreign codes.
enum class ErrorCode {
    ConnectionRefused, //!< The peer answered that nobody listens there (TCP RST on connect, ICMP port unreachable).
    ConnectionReset, //!< The peer, or the network, threw an open connection away (TCP RST).
    BrokenPipe, //!< Written after the peer had closed both directions.
    TimedOut, //!< No answer within the time limit, or keep-alive gave up.
    HostNotFound, //!< The name does not resolve to any usable address.
    Unreachable, //!< No route to the host or the network.
    AddressInUse, //!< The local address is taken.
    AddressNotAvailable, //!< The local address is not ours, or no local port is left.
    MessageTooLarge, //!< A datagram larger than UDP can carry. Nothing of it was sent.
    OutOfResources, //!< Descriptors, memory or buffers ran out, or one of our own limits is reached.
    PermissionDenied, //!< The operating system said no.
    AccessDenied, //!< Wirebench's own access rules, or the user, said no. See \c detail for the rule that would allow
                  //!< it.
    InvalidArgument, //!< The request makes no sense; \c detail says which part and why.
    InvalidState, //!< Not possible in the present state.
    Aborted, //!< Ended at the request of this side.
    Unknown, //!< Anything else; \c detail has the operating system's words.
};
Q_ENUM_NS(ErrorCode)

//! An error value: what kind, and in words for people (what, where, what to do). Compared by both.
struct Error
{
    ErrorCode code = ErrorCode::Unknown;
    QString detail;

    friend bool operator==(const Error &, const Error &) = default;
};

QDebug operator<<(QDebug debug, const Error &error);

//! What functions return that can fail, at once; what fails later comes with a signal. Not ignored unless the failure
//! is certain to be told in another way as well. Nothing of ours throws.
template<typename T>
using Result = tl::expected<T, Error>;

//! For `return failure(ErrorCode::…, text)` in functions returning Result.
inline tl::unexpected<Error> failure(ErrorCode code, const QString &detail)
{
    return tl::unexpected<Error>(Error{code, detail});
}

} // namespace wirebench

Q_DECLARE_METATYPE(wirebench::Error)
