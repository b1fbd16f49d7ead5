// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QAbstractSocket>

//! The only places where foreign error codes are looked at. Pure functions; \a what names the attempt for people,
//! for example "connect to 127.0.0.1:80".
namespace wirebench::net {

//! \a number: an errno, not 0. Read it before anything else is called.
Error errorFromErrno(int number, const QString &what);
Error errorFromSocket(QAbstractSocket::SocketError error, const QString &text, const QString &what);
//! \a code: what getaddrinfo() returned, not 0; \a systemError: errno after it, which counts for EAI_SYSTEM only.
Error errorFromLookup(int code, int systemError, const QString &what);

} // namespace wirebench::net
