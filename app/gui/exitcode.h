// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace wirebench::app {

//! What every program of ours ends with.
enum class ExitCode {
    Ok = 0,
    Failed = 1, //!< The page, test or comparison failed, or ran out of time.
    Usage = 2, //!< Wrong command line, or a file that cannot be used.
    Rig = 3, //!< Could not connect or start: nothing is known about what was to be tried.
};

} // namespace wirebench::app
