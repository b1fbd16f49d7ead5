// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { tcpReceiveWindow } from '../../../webchannel/js/limits.js';
import { openedTcp, reasonOf, settled, stateOf } from './support/fakebridge.js';

const window = tcpReceiveWindow;

async function readAll(reader) {
  const chunks = [];
  for (;;) {
    const { value, done } = await reader.read();
    if (done)
      return Buffer.concat(chunks);
    chunks.push(value);
  }
}

test('data that waits is read, as a Uint8Array over a buffer of its own', async () => {
  const { readable, peer } = await openedTcp();
  peer.data([1, 2]);
  peer.data([3]);
  const { value } = await readable.getReader().read();
  assert.equal(Object.getPrototypeOf(value), Uint8Array.prototype);
  assert.deepEqual([...value], [1, 2, 3]);
  assert.deepEqual([value.byteOffset, value.buffer.byteLength], [0, 3]);
});

test('a read that waits gets the next data', async () => {
  const { readable, peer } = await openedTcp();
  const reader = readable.getReader();
  const reads = [reader.read(), reader.read()];
  assert.equal(await stateOf(reads[0]), 'pending');
  peer.data([1]);
  peer.data([2]);
  assert.deepEqual((await Promise.all(reads)).map(({ value }) => [...value]), [[1], [2]]);
});

test('every byte comes once and in order, however it is cut', async () => {
  const bytes = Buffer.from(Array.from({ length: 2000 }, (unused, i) => (i * 7) & 255));
  for (const size of [1, 2, 3, 7, 999, 1000, 2000]) {
    const { readable, peer } = await openedTcp();
    const all = readAll(readable.getReader());
    for (let at = 0; at < bytes.length; at += size) {
      peer.data(bytes.subarray(at, at + size));
      if (at % 3 === 0)
        await settled();
    }
    peer.end();
    assert.ok(bytes.equals(await all));
  }
});

test('a chunk is at most 256 KiB', async () => {
  const { readable, peer } = await openedTcp();
  const reader = readable.getReader();
  peer.data(Buffer.alloc(300 * 1024));
  assert.equal((await reader.read()).value.length, 256 * 1024);
  assert.equal((await reader.read()).value.length, 44 * 1024);
});

test('nothing is granted while nobody reads, and granted plus queued stays within the window', async () => {
  const { readable, peer } = await openedTcp();
  let sent = 0;
  for (; sent < window; sent += 64 * 1024)
    peer.data(Buffer.alloc(64 * 1024));
  await settled();
  assert.equal(peer.credit, 0);
  const reader = readable.getReader();
  let read = 0;
  while (read < window) {
    read += (await reader.read()).value.length;
    assert.ok(peer.credit <= read, `${peer.credit} granted after ${read} read`);
    assert.ok(read - peer.credit < window / 4, 'credit is returned in batches, but it is returned');
  }
  assert.equal(peer.credit, window);
});

test('small reads return credit in batches', async () => {
  const { readable, peer } = await openedTcp();
  const reader = readable.getReader();
  for (let i = 0; i < window / 4096; ++i) {
    peer.data(Buffer.alloc(1024));
    await reader.read();
  }
  assert.deepEqual(peer.sent.map(({ name, units }) => [name, units]), [['Credit', window / 4]]);
});

test('a BYOB read fills the buffer of the reader', async () => {
  const { readable, peer } = await openedTcp();
  const reader = readable.getReader({ mode: 'byob' });
  peer.data([1, 2, 3, 4, 5]);
  const first = await reader.read(new Uint8Array(new ArrayBuffer(8), 2, 3));
  assert.deepEqual([[...first.value], first.value.byteOffset, first.value.buffer.byteLength], [[1, 2, 3], 2, 8]);
  assert.deepEqual([...(await reader.read(new Uint8Array(1))).value], [4]);
  assert.deepEqual([...(await reader.read(new Uint8Array(9))).value], [5]);
  const waiting = reader.read(new Uint16Array(2));
  peer.data([6]);
  assert.equal(await stateOf(waiting), 'pending');
  peer.data([7, 8, 9]);
  assert.deepEqual([...new Uint8Array((await waiting).value.buffer)], [6, 7, 8, 9]);
});

test('a BYOB read that is pending at FIN settles', async () => {
  const { readable, peer } = await openedTcp();
  const reader = readable.getReader({ mode: 'byob' });
  const pending = reader.read(new Uint8Array(8));
  await settled();
  peer.end();
  const { value, done } = await pending;
  assert.deepEqual([done, value.byteLength], [true, 0]);
  await reader.closed;
});

test('FIN in the middle of an element errors the stream, and closed says so', async () => {
  const { socket, readable, writable, peer } = await openedTcp();
  const reader = readable.getReader({ mode: 'byob' });
  const pending = reader.read(new Uint32Array(1));
  peer.data([1, 2, 3]);
  await settled();
  peer.end();
  const error = await reasonOf(pending);
  assert.ok(error instanceof TypeError);
  const closing = writable.close();
  await settled();
  peer.finished();
  peer.closed();
  await closing;
  assert.equal(await reasonOf(socket.closed), error);
});

test('all data comes before the end, and writing goes on after it', async () => {
  const { readable, writable, peer } = await openedTcp();
  peer.data(Buffer.alloc(300 * 1024, 1));
  peer.end();
  const reader = readable.getReader();
  assert.equal((await readAll(reader)).length, 300 * 1024);
  await reader.closed;
  const writer = writable.getWriter();
  await writer.write(Uint8Array.of(9));
  assert.deepEqual([...peer.bytes], [9]);
});

test('the end shows without a read when nothing precedes it', async () => {
  const { readable, peer } = await openedTcp();
  const reader = readable.getReader();
  peer.end();
  await reader.closed;
});

test('all data comes before the error, to a slow reader too', async () => {
  const { readable, peer } = await openedTcp();
  peer.data(Buffer.alloc(600 * 1024, 1));
  peer.reset();
  const reader = readable.getReader();
  let read = 0;
  const error = await (async () => {
    for (;;) {
      await settled();
      read += (await reader.read()).value.length;
    }
  })().catch((reason) => reason);
  assert.equal(read, 600 * 1024);
  assert.deepEqual([error.name, error instanceof DOMException], ['NetworkError', true]);
  assert.equal(await reasonOf(reader.closed), error);
});

test('an error does not overtake data that the stream itself still holds', async () => {
  const { socket, readable, writable, peer } = await openedTcp();
  const first = readable.getReader();
  const abandoned = first.read();
  await settled();
  first.releaseLock(); // the stream had asked for data already
  await reasonOf(abandoned);
  peer.data([1]);
  peer.reset();
  await settled();
  const second = readable.getReader();
  assert.deepEqual([...(await second.read()).value], [1]);
  assert.equal((await reasonOf(second.read())).name, 'NetworkError');
  assert.equal(await reasonOf(socket.closed), await reasonOf(writable.getWriter().closed));
});

test('a pending read rejects with the error', async () => {
  for (const options of [undefined, { mode: 'byob' }]) {
    const { readable, peer } = await openedTcp();
    const reader = readable.getReader(options);
    const pending = reader.read(new Uint8Array(4));
    peer.readableError('gone');
    const error = await reasonOf(pending);
    assert.deepEqual([error.name, error.message], ['NetworkError', 'gone']);
  }
});

test('cancel() resolves at once, tells the program, and ignores what still comes', async () => {
  const { readable, peer } = await openedTcp();
  peer.data([1]);
  assert.equal(await readable.cancel('enough'), undefined);
  assert.deepEqual(peer.names, ['Cancel']);
  peer.data([2]);
  peer.end();
  assert.deepEqual(peer.names, ['Cancel']);
  assert.equal((await readable.getReader().read()).done, true);
});

test('cancel() after the end has arrived sends nothing', async () => {
  const { readable, peer } = await openedTcp();
  peer.data([1]);
  peer.end();
  await readable.cancel();
  assert.deepEqual(peer.names, []);
});

test('the stream pipes, tees and transforms', async () => {
  const { readable, peer } = await openedTcp();
  const [left, right] = readable.tee();
  const upper = new TransformStream({ transform: (chunk, controller) => controller.enqueue(chunk.map((byte) =>
    byte - 32)) });
  const both = Promise.all([readAll(left.getReader()), readAll(right.pipeThrough(upper).getReader())]);
  peer.data(Buffer.from('abc'));
  await settled();
  peer.data(Buffer.from('def'));
  peer.end();
  assert.deepEqual((await both).map(String), ['abcdef', 'ABCDEF']);
});

test('a datagram on a TCP socket breaks the link', async () => {
  const { peer } = await openedTcp();
  peer.datagram([1]);
  assert.ok(peer.lost);
});
