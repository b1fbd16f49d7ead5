// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Defects measured in native Chromium's Direct Sockets. Each test pins that they are not ours.
import { assert, equal, run, test } from './harness.js';
import { assertPattern, connect, delay, freshName, pattern, readAll, readText, report, sha256 } from './peer.js';

test('writer.close() sends FIN while the readable side is still open', async () => {
  const name = freshName();
  const { socket, readable, writable } = await connect(`EOF_SEEN ${name} 10`);
  await writable.close();
  assert((await report(name)).eof, 'the peer saw the end');
  equal((await readAll(readable)).length, 10, 'bytes read afterwards');
  await socket.closed;
});

test('1,000,000 bytes and FIN to a reader that takes 20 ms a chunk: all arrive', async () => {
  const { socket, readable, writable } = await connect('SEND 1000000 fin');
  const bytes = await readAll(readable, () => delay(20));
  equal(bytes.length, 1000000, 'bytes read');
  assertPattern(bytes, 0);
  await writable.close();
  await socket.closed;
});

for (const size of [16384, 65536, 262144]) {
  test(`awaited writes of ${size} bytes in a row all reach the peer`, async () => {
    const { socket, readable, writable } = await connect('HASH');
    const all = pattern(size * 100);
    const writer = writable.getWriter();
    for (let at = 0; at < all.length; at += size) await writer.write(all.subarray(at, at + size));
    await writer.close();
    const got = JSON.parse(await readText(readable));
    equal(got.count, all.length, 'bytes at the peer');
    equal(got.sha256, await sha256(all), 'hash at the peer');
    await socket.closed;
  });
}

test('a BYOB read pending when FIN arrives settles', async () => {
  const { socket, readable, writable } = await connect('HASH_THEN_SEND 0');
  const reader = readable.getReader({ mode: 'byob' });
  const read = reader.read(new Uint8Array(100));
  await writable.close(); // the peer finishes when it has seen our FIN
  const { done, value } = await read;
  equal(done, true, 'done');
  equal(value?.length, 0, 'length of the view');
  await socket.closed;
});

test('BYOB reads get every byte, into the buffer they were given', async () => {
  const { socket, readable, writable } = await connect('SEND 500000 fin');
  const reader = readable.getReader({ mode: 'byob' });
  let buffer = new ArrayBuffer(70000);
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read(new Uint8Array(buffer));
    if (done) break;
    equal(value.buffer.byteLength, 70000, 'length of the buffer');
    assertPattern(value, length);
    length += value.length;
    buffer = value.buffer;
  }
  equal(length, 500000, 'bytes read');
  await writable.close();
  await socket.closed;
});

run();
