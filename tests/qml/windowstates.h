// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/qml/explorerstage.h"
#include "tests/qml/fakewebhost.h"

#include <functional>

namespace wirebench::tests {

//! Takes a window that was just opened through all its states, and lets \a look have a look at each, by its name. That
//! may resize the window, press Tab and change the theme; what it opens it closes. False when a state could not be
//! reached or \a look said so; \a failure says which then.
//!
//! \a host outlives \a stage; \a folder is the explorer's.
bool walkStates(ExplorerStage &stage, FakeWebHost &host, const QString &folder,
                const std::function<bool(const char *)> &look, QString *failure);

//! Whether \a state is about the inspector: in a small window, that takes the sidebar's place then.
bool isInspecting(const char *state);

} // namespace wirebench::tests
