// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { assert, equal, equalBytes, rejects, stateOf } from '../harness/assertions.js';
import { join, pattern } from '../harness/bytes.js';
import { connectTcp } from '../harness/peer.js';
import { section } from '../harness/registry.js';

const byob = section('tcp-byob', 'TCPSocket, [[readable]] is a readable byte stream', { everywhere: true });

byob.test('getReader({ mode: "byob" }) gives a ReadableStreamBYOBReader', async (t) => {
  const { byobReader } = await connectTcp(t);
  assert(byobReader() instanceof ReadableStreamBYOBReader, 'instance');
});
byob.test('the bytes come in the buffer that was given', async (t) => {
  const { byobReader, peer } = await connectTcp(t);
  await peer.send(10);
  const { value } = await byobReader().read(new Uint8Array(100));
  equalBytes(value, pattern(10), 'bytes');
  equal(value.buffer.byteLength, 100, 'length of the buffer');
});
byob.test('the buffer that was given is transferred', async (t) => {
  const { byobReader, peer } = await connectTcp(t);
  const buffer = new ArrayBuffer(100);
  await peer.send(10);
  await byobReader().read(new Uint8Array(buffer));
  equal(buffer.byteLength, 0, 'length of the old buffer');
});
byob.test('only the part under the view is written', async (t) => {
  const { byobReader, peer } = await connectTcp(t);
  await peer.send(50);
  const { value } = await byobReader().read(new Uint8Array(new ArrayBuffer(30), 10, 5));
  equal(value.byteOffset, 10, 'byteOffset');
  equalBytes(value, pattern(5), 'bytes');
  const all = new Uint8Array(value.buffer);
  assert(all.every((byte, i) => (i >= 10 && i < 15) || byte === 0), 'the rest is untouched');
});
byob.test('a read that is smaller than what waits leaves the rest', async (t) => {
  const { byobReader, peer } = await connectTcp(t);
  const reader = byobReader();
  await peer.send(10);
  const got = [];
  for (let length = 0; length < 10; length += got.at(-1).length)
    got.push((await reader.read(new Uint8Array(3))).value);
  equalBytes(join(got), pattern(10), 'bytes');
});
byob.test('a read that waits gets what comes', async (t) => {
  const { byobReader, peer } = await connectTcp(t);
  const read = byobReader().read(new Uint8Array(10));
  equal(await stateOf(read), 'pending', 'before');
  await peer.send(2);
  equalBytes((await read).value, pattern(2), 'bytes');
});
byob.each('a %s can be filled', { Uint16Array: [Uint16Array, 4], Float64Array: [Float64Array, 8] },
  async (t, [View, bytes]) => {
    const { byobReader, peer } = await connectTcp(t);
    await peer.send(bytes);
    const { value } = await byobReader().read(new View(2));
    assert(value instanceof View, 'kind of the view');
    equal(value.byteLength, bytes, 'bytes');
  });
byob.test('a DataView can be filled', async (t) => {
  const { byobReader, peer } = await connectTcp(t);
  await peer.send(2);
  const { value } = await byobReader().read(new DataView(new ArrayBuffer(2)));
  equal(value.getUint16(0), 0x001f, 'bytes');
});
byob.test('a view of no bytes rejects with TypeError', async (t) => {
  const { byobReader } = await connectTcp(t);
  await rejects('TypeError', byobReader().read(new Uint8Array(0)));
});
byob.test('an element that comes in two parts is one element', async (t) => {
  const { byobReader, peer } = await connectTcp(t);
  const read = byobReader().read(new Uint16Array(1));
  await peer.send(1, 0);
  equal(await stateOf(read), 'pending', 'after one byte');
  await peer.send(1, 1);
  equal((await read).value.length, 1, 'elements');
});
byob.test('FIN ends a read that waits, and gives its view back', async (t) => {
  const { byobReader, peer } = await connectTcp(t);
  const read = byobReader().read(new Uint8Array(10));
  await peer.finish();
  const { done, value } = await read;
  equal(done, true, 'done');
  equal(value.length, 0, 'length of the view');
  equal(value.buffer.byteLength, 10, 'length of the buffer');
});
byob.test('RST errors a read that waits', async (t) => {
  const { byobReader, peer } = await connectTcp(t);
  const failing = rejects('NetworkError', byobReader().read(new Uint8Array(10)));
  await peer.reset();
  await failing;
});
byob.test('cancel() ends a read that waits, without the view', async (t) => {
  const { byobReader } = await connectTcp(t);
  const reader = byobReader();
  const read = reader.read(new Uint8Array(10));
  await reader.cancel();
  const { done, value } = await read;
  equal(done, true, 'done');
  equal(value, undefined, 'value');
});
byob.test('a default reader and a BYOB reader can take turns', async (t) => {
  const { peer, readable } = await connectTcp(t);
  await peer.send(1, 0);
  const first = readable.getReader();
  await first.read();
  first.releaseLock();
  await peer.send(1, 1);
  const second = readable.getReader({ mode: 'byob' });
  equal((await second.read(new Uint8Array(1))).value[0], 31, 'the second byte');
  second.releaseLock();
});
byob.test('1,000,000 bytes through one buffer of 70,000 arrive as they were sent', async (t) => {
  const { byobReader, peer } = await connectTcp(t);
  const sent = peer.send(1000000).then(() => peer.finish());
  const reader = byobReader();
  let buffer = new ArrayBuffer(70000);
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read(new Uint8Array(buffer));
    if (done)
      break;
    equalBytes(value, pattern(value.length, length), `bytes from ${length} on`);
    length += value.length;
    buffer = value.buffer;
  }
  equal(length, 1000000, 'bytes read');
  await sent;
});
