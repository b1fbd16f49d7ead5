// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scenario/statement.h"

#include <QString>

namespace wirebench::scenario {

//! What a file says: a value that never changes once it was parsed, and may be used in several threads.
struct Scenario
{
    QString fileName; //!< For errors and reports; as it was given. Other files are found beside it.
    QString text; //!< As it was read.
    Block steps;

    //! The line of \a place as it was written, without white space at its ends.
    QString lineAt(const Place &place) const;
};

} // namespace wirebench::scenario
