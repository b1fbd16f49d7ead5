// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// 1 MB and FIN from the peer, to a page that reads 20 ms per chunk.
import { assertPattern, connect, delay, readAll } from './peer.js';

const { socket, readable, writable } = await connect('SEND 1000000 fin');
const bytes = await readAll(readable, () => delay(20));
assertPattern(bytes, 0);
await writable.close();
await socket.closed;
console.log(bytes.length === 1000000 ? 'ok' : `lost: ${bytes.length} of 1000000 bytes arrived`);
window.close();
