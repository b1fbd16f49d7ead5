// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// For importScripts() of another worker script.
self.imported = (self.imported ?? 0) + 1;
