// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace wirebench::testing {

//! Fails the test function whose JavaScript called a method of \a object, at the place of that call, and ends it: for
//! use right before the method returns. Where no test runs, or the object is used from no JavaScript, it throws, or
//! tells, \a text.
void failCaller(QObject *object, const QString &text);

} // namespace wirebench::testing
