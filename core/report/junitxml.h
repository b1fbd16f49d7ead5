// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/harness/result.h"

#include <QByteArray>

namespace wirebench::report {

//! JUnit XML as Jenkins, GitLab and GitHub's actions read it, in UTF-8: a suite for each folder, a case for each file;
//! fail is a failure, inconclusive an error. What XML cannot have is written as an escape.
QByteArray junitXml(const harness::SuiteResult &results);

} // namespace wirebench::report
