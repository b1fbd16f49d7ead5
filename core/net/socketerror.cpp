// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "core/net/socketerror.h"

#include <cerrno>
#include <cstring>
#include <locale.h>
#include <netdb.h>

namespace wirebench::net {

namespace {

ErrorCode codeFromErrno(int number)
{
    switch (number) {
    case ECONNREFUSED:
        return ErrorCode::ConnectionRefused;
    case ECONNRESET:
    case ECONNABORTED:
    case ENOTCONN: // a FIN that cannot be sent any more after the peer's RST
        return ErrorCode::ConnectionReset;
    case EPIPE:
        return ErrorCode::BrokenPipe;
    case ETIMEDOUT:
        return ErrorCode::TimedOut;
    case EHOSTUNREACH:
    case ENETUNREACH:
    case ENETDOWN:
    case EHOSTDOWN:
    case ENODEV: // no interface leads there, or it is gone
        return ErrorCode::Unreachable;
    case EADDRINUSE:
        return ErrorCode::AddressInUse;
    case EADDRNOTAVAIL:
    case EAGAIN: // of connect() for UDP: no local port is left
        return ErrorCode::AddressNotAvailable;
    case EMSGSIZE:
        return ErrorCode::MessageTooLarge;
    case EMFILE:
    case ENFILE:
    case ENOBUFS:
    case ENOMEM:
        return ErrorCode::OutOfResources;
    case EACCES:
    case EPERM:
        return ErrorCode::PermissionDenied;
    case EINVAL:
    case EAFNOSUPPORT:
    case EDOM:
        return ErrorCode::InvalidArgument;
    default:
        return ErrorCode::Unknown;
    }
}

ErrorCode codeFromSocket(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return ErrorCode::ConnectionRefused;
    case QAbstractSocket::RemoteHostClosedError:
        return ErrorCode::ConnectionReset;
    case QAbstractSocket::HostNotFoundError:
        return ErrorCode::HostNotFound;
    case QAbstractSocket::SocketAccessError:
        return ErrorCode::PermissionDenied;
    case QAbstractSocket::SocketResourceError:
        return ErrorCode::OutOfResources;
    case QAbstractSocket::SocketTimeoutError:
        return ErrorCode::TimedOut;
    case QAbstractSocket::DatagramTooLargeError:
        return ErrorCode::MessageTooLarge;
    case QAbstractSocket::NetworkError:
        return ErrorCode::Unreachable;
    case QAbstractSocket::AddressInUseError:
        return ErrorCode::AddressInUse;
    case QAbstractSocket::SocketAddressNotAvailableError:
        return ErrorCode::AddressNotAvailable;
    case QAbstractSocket::UnsupportedSocketOperationError:
        return ErrorCode::InvalidArgument;
    default:
        return ErrorCode::Unknown;
    }
}

ErrorCode codeFromLookup(int code)
{
    switch (code) {
    case EAI_NONAME:
    case EAI_NODATA: // there is such a name, but it has no address
    case EAI_ADDRFAMILY: // nor has it one of this family
    case EAI_AGAIN: // no server answered
    case EAI_FAIL: // a server answered that it cannot
        return ErrorCode::HostNotFound;
    case EAI_MEMORY:
        return ErrorCode::OutOfResources;
    default:
        return ErrorCode::Unknown;
    }
}

//! Of the C library's words: pages and logs have them, which are to tell nobody's language.
locale_t english()
{
    static const locale_t locale = ::newlocale(LC_ALL_MASK, "C", nullptr);
    return locale;
}

QString lookupWords(int code)
{
    const locale_t before = ::uselocale(english());
    const QString words = QString::fromLatin1(::gai_strerror(code));
    ::uselocale(before);
    return words;
}

} // namespace

Error errorFromErrno(int number, const QString &what)
{
    return {codeFromErrno(number), what + QStringLiteral(": ") + QString::fromLatin1(::strerror_l(number, english()))};
}

Error errorFromSocket(QAbstractSocket::SocketError error, const QString &text, const QString &what)
{
    return {codeFromSocket(error), what + QStringLiteral(": ") + text};
}

Error errorFromLookup(int code, int systemError, const QString &what)
{
    if (code == EAI_SYSTEM)
        return errorFromErrno(systemError, what);
    return {codeFromLookup(code), what + QStringLiteral(": ") + lookupWords(code)};
}

} // namespace wirebench::net
