// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include "qml/models/errortext.h"

namespace wirebench {

namespace {

//! Empty where the kind of the error tells nobody what to do.
QString sentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::ConnectionRefused:
        return ErrorText::tr("Nobody listens at that port: check it, and whether the program there runs.");
    case ErrorCode::ConnectionReset:
        return ErrorText::tr("The connection was broken off by the other side or the network.");
    case ErrorCode::BrokenPipe:
        return ErrorText::tr("The other side takes nothing any more: it has closed the connection.");
    case ErrorCode::TimedOut:
        return ErrorText::tr("Nothing was heard from there for too long: check the address, the network, and firewalls "
                             "between.");
    case ErrorCode::HostNotFound:
        return ErrorText::tr("The host was not found: check its name.");
    case ErrorCode::Unreachable:
        return ErrorText::tr("No way leads there: check the address, and whether the network is connected.");
    case ErrorCode::AddressInUse:
        return ErrorText::tr("The local address is in use: end the program that has it, or choose another port.");
    case ErrorCode::AddressNotAvailable:
        return ErrorText::tr("The local address is not one of this computer, or no port is free.");
    case ErrorCode::MessageTooLarge:
        return ErrorText::tr("The datagram is too large: send less at once.");
    case ErrorCode::PermissionDenied:
        return ErrorText::tr("The system does not allow this: ports below 1024 and some addresses need more rights.");
    case ErrorCode::OutOfResources:
    case ErrorCode::AccessDenied:
    case ErrorCode::InvalidArgument:
    case ErrorCode::InvalidState:
    case ErrorCode::Aborted:
    case ErrorCode::Unknown:
        break;
    }
    return {};
}

} // namespace

QString ErrorText::of(const Error &error)
{
    const QString what = sentence(error.code);
    return what.isEmpty() ? error.detail : error.detail.isEmpty() ? what : what + u'\n' + error.detail;
}

} // namespace wirebench
