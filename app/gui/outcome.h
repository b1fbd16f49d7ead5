// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/gui/exitcode.h"

#include <QString>

namespace wirebench::app {

//! How the program, or one part of its work, ended.
struct Outcome
{
    ExitCode code = ExitCode::Ok;
    QString why; //!< In words, what to do about it included; empty when there is nothing to say.
};

} // namespace wirebench::app
