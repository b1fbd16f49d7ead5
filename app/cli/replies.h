// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/message/replyrules.h"

namespace wirebench::cli {

//! Rules of reply as \a fileOrRules says: what a file of that name contains, or, where there is none, the text itself.
//! An error names the file, line and column, and what was expected there; it begins with the name of the option.
Result<message::ReplyRules> repliesOf(const QString &fileOrRules);

} // namespace wirebench::cli
