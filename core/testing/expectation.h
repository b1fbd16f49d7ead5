// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/harness/result.h"

#include <QTest>

namespace wirebench::testing {

//! What was not as expected.
struct Failure
{
    QString problem;
    std::optional<harness::ByteMismatch> mismatch;
    QList<harness::Exchange> before; //!< The last exchanges, at most harness::Failure::mostExchanges.

    //! In lines: the problem, expected and got aligned, what was before it.
    QString toString() const;
};

//! For the macros: fails the test function at this place, as QVERIFY2 does. False where there is something to tell.
bool verify(const std::optional<Failure> &failure, const char *expression, const char *file, int line);
bool verify(const Result<void> &result, const char *expression, const char *file, int line);

} // namespace wirebench::testing

//! Fails and leaves the test function when a Result<void>, or what an expect…() function says, is not well.
#define WB_VERIFY(expression)                                                                                          \
    do {                                                                                                               \
        if (!wirebench::testing::verify((expression), #expression, __FILE__, __LINE__))                                \
            return;                                                                                                    \
    } while (false)

//! WB_EXPECT(session, "pattern") or WB_EXPECT(session, "pattern", within): fails and leaves the test function when
//! something else comes, or nothing in time.
#define WB_EXPECT(session, ...) WB_VERIFY((session).expectText(__VA_ARGS__))
