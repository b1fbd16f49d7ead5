// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/filter/filterterm.h"

namespace wirebench::capture {

//! The canonical text of a term.
QString writeTerm(const FilterTerm &term);
//! \a text in quotes, with escapes where they are needed.
QString quotedFilterText(QStringView text);

} // namespace wirebench::capture
