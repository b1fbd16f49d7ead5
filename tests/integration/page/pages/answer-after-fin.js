// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// A peer that answers only after our FIN.
import { assertPattern, connect, pattern, readAll } from './peer.js';

const { socket, readable, writable } = await connect('HASH_THEN_SEND 5000000');
const writer = writable.getWriter();
await writer.write(pattern(300000));
await writer.close();
const bytes = await readAll(readable);
assertPattern(bytes, 0);
await socket.closed;
console.log(bytes.length === 5000000 ? 'ok' : `lost: ${bytes.length} of 5000000 bytes arrived`);
window.close();
