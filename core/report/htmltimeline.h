// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/harness/result.h"

#include <QString>

namespace wirebench::report {

//! The last exchanges before a failure as HTML: a strip on which each stands at its time, then a row for each, whose
//! bytes can be opened.
QString htmlTimeline(const QList<harness::Exchange> &exchanges);

//! \a text for HTML, without what has no glyph.
QString htmlText(const QString &text);

} // namespace wirebench::report
