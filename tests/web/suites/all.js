// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Every suite, in the order of the comparison table.

import './tcp-constructor.js';
