// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/qml/explorerstage.h"

#include <functional>

namespace wirebench::tests {

//! A step of a tour, from 0, by its number among all tours.
struct TourStep
{
    int tour;
    int step;
    const char *state;
};

//! Shows the step and what it points to, lets \a look have a look, and ends the tour. False when it could not be
//! reached, or \a look said so. The step goes on by itself where what it asks for was done already.
bool walkTourStep(ExplorerStage &stage, const TourStep &step, const std::function<bool(const char *)> &look);

} // namespace wirebench::tests
