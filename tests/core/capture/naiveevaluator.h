// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/capture/fieldlookup.h"
#include "core/capture/filter/filter.h"
#include "core/capture/recordsource.h"

#include <QTimeZone>

namespace wirebench::tests {

//! Says of one record what a filter says of it in the plainest way: everything is read, nothing is remembered, bytes
//! are compared one by one, regular expressions are QRegularExpression's.
bool isTrueOf(const capture::Filter &filter, const capture::RecordSource &source, quint64 row,
              const capture::FieldLookup &fields, const QTimeZone &zone);

} // namespace wirebench::tests
