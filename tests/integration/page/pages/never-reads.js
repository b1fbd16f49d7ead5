// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Opens a connection to a peer that floods it, and never reads for so many seconds.
import { connect, delay, ports } from './peer.js';

console.log('loaded');
globalThis.kept = await connect('FLOOD');
await delay(1000 * ports.seconds);
console.log('flooded');
