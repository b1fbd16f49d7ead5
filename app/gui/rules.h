// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "webchannel/bridge/accessrules.h"

namespace wirebench::app {

//! The rules given with --allow, then those of the files given with --allow-file. The error names the option, what is
//! wrong with it and where.
Result<bridge::AccessRules> readRules(const QStringList &allow, const QStringList &allowFiles);

//! \a rule as people write it.
QString toText(const bridge::AccessRule &rule);

} // namespace wirebench::app
