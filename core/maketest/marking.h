// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/maketest/course.h"

namespace wirebench::maketest {

//! Marks what is received and sent later as a value with a name, by the rule in the room's README. \a second, of the
//! same turns, or nullptr. Turns have no marks yet.
void findVariables(Course &course, const Course *second);

//! Marks what of a received turn is another in \a second, besides what is marked already.
void markDifferences(Turn &turn, const QByteArray &second);

//! Whether both have the same turns in the same order; otherwise what differs first, in words.
Result<void> compareCourses(const Course &one, const Course &second);

} // namespace wirebench::maketest
