// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openedTcp, reasonOf, settled, stateOf } from './support/fakebridge.js';

const window = 1024 * 1024;
const pattern = (length) => Buffer.from(Uint8Array.from({ length }, (unused, i) => (i * 31 + (i >> 8)) & 255));

test('a write resolves when its last byte is within the window, not when it is taken', async () => {
  const { writable, peer } = await openedTcp();
  await writable.getWriter().write(Uint8Array.of(1, 2, 3));
  assert.deepEqual([peer.names, [...peer.bytes]], [['Data'], [1, 2, 3]]);
});

test('every BufferSource is written, and only its own bytes', async () => {
  const { writable, peer } = await openedTcp();
  const writer = writable.getWriter();
  await writer.write(Uint8Array.of(1, 2).buffer);
  await writer.write(Uint8Array.of(0, 3, 4, 0).subarray(1, 3));
  await writer.write(new DataView(Uint8Array.of(0, 5).buffer, 1));
  assert.deepEqual([...peer.bytes], [1, 2, 3, 4, 5]);
});

test('an empty write resolves and sends nothing', async () => {
  const { writable, peer } = await openedTcp();
  const writer = writable.getWriter();
  await writer.write(new Uint8Array(0));
  const detached = new ArrayBuffer(8);
  structuredClone(detached, { transfer: [detached] });
  await writer.write(detached);
  assert.deepEqual(peer.names, []);
});

test('a large write is split, waits for the window, and arrives whole', async () => {
  const { writable, peer } = await openedTcp();
  const bytes = pattern(3 * window + 5);
  const written = writable.getWriter().write(bytes);
  let taken = 0;
  while (await stateOf(written) === 'pending') {
    assert.ok(peer.bytes.length - taken <= window, 'the window holds');
    assert.ok(peer.bytes.length > taken, 'there is progress');
    const next = Math.min(100_000, peer.bytes.length - taken);
    peer.taken(next);
    taken += next;
  }
  await written;
  assert.ok(bytes.equals(peer.bytes));
  assert.ok(peer.bytes.length - taken <= window);
});

test('the bytes are copied when they are written', async () => {
  const { writable, peer } = await openedTcp();
  const writer = writable.getWriter();
  const bytes = Buffer.alloc(2 * window, 1);
  const written = writer.write(bytes);
  await settled();
  bytes.fill(2);
  peer.taken(window);
  await written;
  assert.ok(peer.bytes.every((byte) => byte === 1));
});

test('writes in a row go out in order, each awaited or not', async () => {
  const { writable, peer } = await openedTcp();
  const writer = writable.getWriter();
  const bytes = pattern(40 * 1000);
  const writes = [];
  for (let at = 0; at < bytes.length; at += 1000)
    writes.push(writer.write(bytes.subarray(at, at + 1000)));
  await Promise.all(writes);
  assert.ok(bytes.equals(peer.bytes));
});

test('a chunk that is no BufferSource rejects with TypeError, errors the stream, and shuts down for writing',
  async () => {
  for (const chunk of ['text', undefined, 1, {}, [1], new SharedArrayBuffer(1),
    new Uint8Array(new SharedArrayBuffer(1))]) {
    const { socket, readable, writable, peer } = await openedTcp();
    const writer = writable.getWriter();
    await writer.write(Uint8Array.of(1, 2));
    const error = await reasonOf(writer.write(chunk));
    assert.ok(error instanceof TypeError);
    assert.equal(await reasonOf(writer.closed), error);
    assert.deepEqual(peer.names, ['Data', 'Abort']);
    assert.equal(peer.sent[1].promised, 2n);
    peer.finished();
    await readable.cancel();
    peer.closed();
    assert.equal(await reasonOf(socket.closed), error);
  }
});

test('abort() ends a write in progress at once with the reason, and keeps what was promised', async () => {
  const { writable, peer } = await openedTcp();
  const writer = writable.getWriter();
  await writer.write(Buffer.alloc(1000));
  const stuck = writer.write(Buffer.alloc(2 * window));
  const queued = writer.write(Uint8Array.of(1));
  assert.equal(await stateOf(stuck), 'pending');
  const reason = new Error('enough');
  const aborted = writer.abort(reason);
  assert.equal(await reasonOf(stuck), reason);
  assert.equal(await reasonOf(queued), reason);
  await settled();
  const { name, promised } = peer.sent.at(-1);
  assert.deepEqual([name, promised], ['Abort', 1000n]);
  assert.equal(await stateOf(aborted), 'pending');
  const frames = peer.sent.length;
  peer.taken(1000);
  peer.finished();
  assert.equal(await aborted, undefined);
  assert.equal(peer.sent.length, frames, 'nothing is sent after Abort');
});

test('abort() without a reason rejects a write in progress with an AbortError', async () => {
  const { writable, peer } = await openedTcp();
  const writer = writable.getWriter();
  const stuck = writer.write(Buffer.alloc(2 * window));
  await settled();
  writer.abort();
  assert.equal((await reasonOf(stuck)).name, 'AbortError');
  await settled();
  assert.equal(peer.sent.at(-1).promised, 0n);
});

test('close() sends what is queued, then Finish, and waits for Finished', async () => {
  const { writable, peer } = await openedTcp();
  const writer = writable.getWriter();
  writer.write(Buffer.alloc(window + 1));
  const closing = writer.close();
  await settled();
  assert.ok(!peer.names.includes('Finish'));
  peer.taken(window);
  await settled();
  assert.equal(peer.names.at(-1), 'Finish');
  assert.equal(peer.bytes.length, window + 1);
  assert.equal(await stateOf(closing), 'pending');
  peer.taken(1);
  peer.finished();
  await closing;
  await writer.closed;
});

test('abort() while close() is under way rejects the close with the reason', async () => {
  const { socket, readable, writable, peer } = await openedTcp();
  const writer = writable.getWriter();
  const closing = writer.close();
  await settled();
  const reason = new Error('enough');
  writer.abort(reason).catch(() => {});
  assert.equal(await stateOf(closing), 'pending');
  peer.finished();
  assert.equal(await reasonOf(closing), reason);
  await readable.cancel();
  peer.closed();
  assert.equal(await reasonOf(socket.closed), reason);
});

test('an error ends the pending write, the queued ones, and the stream, with one error object', async () => {
  const { writable, peer } = await openedTcp();
  const writer = writable.getWriter();
  const stuck = writer.write(Buffer.alloc(2 * window));
  const queued = writer.write(Uint8Array.of(1));
  await settled();
  peer.writableError('reset');
  const error = await reasonOf(stuck);
  assert.deepEqual([error.name, error.message], ['NetworkError', 'reset']);
  assert.equal(await reasonOf(queued), error);
  assert.equal(await reasonOf(writer.closed), error);
});

test('an error while idle shows at the next write', async () => {
  const { writable, peer } = await openedTcp();
  const writer = writable.getWriter();
  peer.writableError();
  assert.equal((await reasonOf(writer.write(Uint8Array.of(1)))).name, 'NetworkError');
  assert.deepEqual(peer.names, []);
});

test('an error while closing rejects the close; while aborting, abort resolves', async () => {
  const first = await openedTcp();
  const closing = first.writable.close();
  await settled();
  first.peer.writableError();
  assert.equal((await reasonOf(closing)).name, 'NetworkError');

  const second = await openedTcp();
  const aborting = second.writable.abort('why');
  await settled();
  second.peer.writableError();
  assert.equal(await aborting, undefined);
});

test('more Taken than was sent breaks the link', async () => {
  const { writable, peer } = await openedTcp();
  await writable.getWriter().write(Uint8Array.of(1));
  peer.taken(2);
  assert.ok(peer.lost);
});
