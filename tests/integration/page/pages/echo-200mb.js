// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// 200 MB in uneven chunks to an echo server, the writer closed, everything read back and compared by SHA-256.
import { connect, sha256 } from './peer.js';

const total = 200e6;
const sent = new Uint8Array(total);
for (let at = 0; at < total; at += 65536) crypto.getRandomValues(sent.subarray(at, Math.min(total, at + 65536)));

const { socket, readable, writable } = await connect('ECHO');

async function write() {
  const writer = writable.getWriter();
  const sizes = [1, 65536, 3, 1000, 262144, 70001, 16384, 1448, 999999, 17];
  for (let at = 0, i = 0; at < total; i++) {
    const size = sizes[i % sizes.length];
    await writer.ready;
    writer.write(sent.subarray(at, at + size));
    at += size;
  }
  await writer.close();
}

async function read() {
  const got = new Uint8Array(total);
  let length = 0;
  const reader = readable.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return got.subarray(0, length);
    got.set(value, length);
    length += value.length;
  }
}

const [got] = await Promise.all([read(), write()]);
await socket.closed;
const same = got.length === total && (await sha256(got)) === (await sha256(sent));
console.log(same ? 'ok' : `lost: ${got.length} of ${total} bytes came back, or some are wrong`);
window.close();
