// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QString>

namespace wirebench::cli {

//! What the file \a name contains, which is text in UTF-8 of at most about \a largest characters. InvalidArgument
//! begins with the name; \a what names what it was to be: "rules".
Result<QString> textOfFile(const QString &name, qsizetype largest, const QString &what);

} // namespace wirebench::cli
