// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { tcpSendWindow } from '../../../webchannel/js/limits.js';
import { largestPayload, openedTcp, reasonOf, settled, stateOf } from './support/fakebridge.js';

const window = tcpSendWindow;
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

test('the bytes are those of the time of writing, of what goes at once and of what waits, and stay so', async () => {
  const kibi = 1024;
  for (const [first, second, taken] of [[0, 700, 100], [1000, 40, 8], [1024, 1, 1], [900, 1500, 300], [1024, 4500, 999]]) {
    const { writable, peer } = await openedTcp();
    const writer = writable.getWriter();
    const expected = pattern((first + second) * kibi);
    const bytes = Buffer.from(expected);
    if (first > 0)
      await writer.write(bytes.subarray(0, first * kibi));
    const written = writer.write(bytes.subarray(first * kibi));
    await settled();
    bytes.fill(0xee);
    while (await stateOf(written) === 'pending')
      peer.taken(Math.min(taken * kibi, peer.bytes.length - peer.tookSoFar));
    await written;
    assert.ok(expected.equals(peer.bytes), `${first} and ${second} KiB`);
  }
});

test('sockets that write at the same time, with writes that wait and that are aborted, do not mix their bytes', async () => {
  const size = 2 * window - 1000; // so that the room for what waits is used again
  const takeAll = async (peers) => {
    for (let turn = 0; turn < 40; ++turn) {
      for (const peer of peers)
        peer.taken(Math.min(100_000, peer.bytes.length - peer.tookSoFar));
      await settled();
    }
  };
  const write = async ({ writable }, byte) => {
    const writer = writable.getWriter();
    const written = writer.write(Buffer.alloc(size, byte));
    await settled();
    return { writer, written };
  };
  const sockets = await Promise.all([1, 2, 3, 4, 5].map(() => openedTcp()));
  const first = await write(sockets[0], 1);
  await takeAll([sockets[0].peer]);
  await first.written;
  const second = await write(sockets[1], 2);
  const third = await write(sockets[2], 3);
  third.writer.abort().catch(() => {});
  third.written.catch(() => {});
  const fourth = await write(sockets[3], 4);
  const fifth = await write(sockets[4], 5);
  await takeAll([1, 3, 4].map((i) => sockets[i].peer));
  await Promise.all([second, fourth, fifth].map(({ written }) => written));
  for (const i of [0, 1, 3, 4])
    assert.ok(sockets[i].peer.bytes.equals(Buffer.alloc(size, i + 1)), `socket ${i}`);
  assert.ok(sockets[2].peer.bytes.every((byte) => byte === 3));
});

test('what was promised is every write that has resolved, whether it waited or not', async () => {
  const { writable, peer } = await openedTcp();
  const writer = writable.getWriter();
  await writer.write(Buffer.alloc(100));
  await writer.write(Buffer.alloc(10));
  const large = writer.write(Buffer.alloc(2 * window));
  while (await stateOf(large) === 'pending')
    peer.taken(peer.bytes.length - peer.tookSoFar);
  peer.taken(peer.bytes.length - peer.tookSoFar);
  await writer.write(Buffer.alloc(1));
  writer.write(Buffer.alloc(window)).catch(() => {});
  await settled();
  writer.abort().catch(() => {});
  await settled();
  const { name, promised } = peer.sent.at(-1);
  assert.deepEqual([name, promised], ['Abort', BigInt(111 + 2 * window)]);
});

test('frames hold what the link wants, and only the last one of a write less', async () => {
  const { writable, peer } = await openedTcp();
  const written = writable.getWriter().write(Buffer.alloc(window + 300_000));
  await settled();
  peer.taken(window);
  await written;
  assert.deepEqual(peer.sent.map(({ payload }) => payload.length), [...Array(window / largestPayload + 1).fill(largestPayload), 300_000 - largestPayload]);
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
