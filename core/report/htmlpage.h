// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/harness/result.h"

#include <QByteArray>

namespace wirebench::report {

//! A page in UTF-8 that needs nothing but itself: no script, no picture, no other file; its policy allows none. Light
//! or dark as the reader's system is. Every scenario can be opened; those that did not pass are open, with the
//! difference, a timeline of the last exchanges and their bytes.
QByteArray htmlPage(const harness::SuiteResult &results);

} // namespace wirebench::report
