// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
#include <QtQuickTest/quicktest.h>

QUICK_TEST_MAIN(runner)
