// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace wirebench::bridge {

//! The one spelling in which host names are compared, looked up and shown: lower case, ASCII (IDN as punycode), without
//! a trailing dot. Literal addresses come back as they are. Nothing for what cannot be a host: empty, too long, with
//! nothing between two dots, or with spaces or control characters.
std::optional<QString> normalisedHost(const QString &host);

} // namespace wirebench::bridge
