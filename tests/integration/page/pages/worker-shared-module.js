// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Shared or service worker script, module, whose imports count too.
import { ports } from './ports.js';
import './worker-imported.js';
import './worker-shared.js';

self.peerPort = ports.tcp;
self.metaUrl = import.meta.url;
