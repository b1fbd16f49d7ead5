// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Worker script with an error, on line 6.

function fail() {
  throw new RangeError('boom');
}
fail();
