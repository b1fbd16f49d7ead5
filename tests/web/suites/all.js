// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Every suite, in the order of the comparison table.

import './idl-interfaces.js';
import './idl-dictionaries.js';
import './tcp-constructor.js';
import './tcp-readable.js';
import './tcp-byob.js';
import './tcp-writable.js';
import './tcp-closed.js';
import './udp-constructor.js';
import './udp-connected.js';
import './udp-bound.js';
import './server.js';
import './streams-today.js';
import './multicast.js';
import './policies.js';
import './apps.js';
