// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

namespace wirebench::bridge {

//! What a page gets for an error: the name of a DOMException (or TypeError) and a message.
struct DomException
{
    QString name;
    QString message;

    friend bool operator==(const DomException &, const DomException &) = default;
};

//! AccessDenied is NotAllowedError, InvalidArgument is TypeError, everything else NetworkError. Why access was denied
//! is for the user, not for the page: that message is always the same, and names no address.
DomException domExceptionFor(const Error &error);

//! The same for joining and leaving multicast groups, where InvalidState says that the page may not do so now:
//! InvalidStateError.
DomException groupExceptionFor(const Error &error);

} // namespace wirebench::bridge
