// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "webchannel/bridge/domexception.h"

namespace wirebench::bridge {

DomException domExceptionFor(const Error &error)
{
    switch (error.code) {
    case ErrorCode::AccessDenied:
        return {QStringLiteral("NotAllowedError"), QStringLiteral("Access to the destination is not allowed.")};
    case ErrorCode::InvalidArgument:
        return {QStringLiteral("TypeError"), error.detail};
    case ErrorCode::ConnectionRefused:
    case ErrorCode::ConnectionReset:
    case ErrorCode::BrokenPipe:
    case ErrorCode::TimedOut:
    case ErrorCode::HostNotFound:
    case ErrorCode::Unreachable:
    case ErrorCode::AddressInUse:
    case ErrorCode::AddressNotAvailable:
    case ErrorCode::MessageTooLarge:
    case ErrorCode::OutOfResources:
    case ErrorCode::PermissionDenied:
    case ErrorCode::InvalidState:
    case ErrorCode::Aborted:
    case ErrorCode::Unknown:
        break;
    }
    return {QStringLiteral("NetworkError"), error.detail};
}

DomException groupExceptionFor(const Error &error)
{
    if (error.code == ErrorCode::InvalidState)
        return {QStringLiteral("InvalidStateError"), error.detail};
    return domExceptionFor(error);
}

} // namespace wirebench::bridge
