// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/scenario/place.h"

#include <tl/expected.hpp>

namespace wirebench::scenario {

//! What one part of the parser returns: a value, or the first thing that is wrong.
template<typename T>
using Taken = tl::expected<T, ScenarioError>;

} // namespace wirebench::scenario

//! Returns the error of \a taken from the function around it.
#define WIREBENCH_TAKE(name, taken)                                                                                    \
    auto name = (taken);                                                                                               \
    if (!name)                                                                                                         \
    return tl::unexpected(name.error())
