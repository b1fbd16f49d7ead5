// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// `closed`, close(), and "handle closing the ... stream".

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { tcpSendWindow } from '../../../webchannel/js/limits.js';
import { openedTcp, openedUdp, reasonOf, settled, stateOf } from './support/fakebridge.js';

test('closed waits for both sides and for the operating system', async () => {
  const { socket, readable, writable, peer } = await openedTcp();
  const closing = writable.close();
  await settled();
  peer.finished();
  await closing;
  assert.equal(await stateOf(socket.closed), 'pending');
  peer.end();
  await readable.getReader().closed;
  assert.equal(await stateOf(socket.closed), 'pending');
  peer.closed();
  assert.equal(await socket.closed, undefined);
});

test('closed waits for the reader to reach the end', async () => {
  const { socket, readable, writable, peer } = await openedTcp();
  peer.data([1]);
  peer.end();
  writable.close();
  await settled();
  peer.finished();
  peer.closed();
  assert.equal(await stateOf(socket.closed), 'pending');
  await readable.getReader().read();
  assert.equal(await socket.closed, undefined);
});

test('both sides in error: the other side\'s error wins, and it is the stream\'s own object', async () => {
  for (const readableLast of [true, false]) {
    const { socket, readable, writable, peer } = await openedTcp();
    const [reader, writer] = [readable.getReader(), writable.getWriter()];
    if (readableLast) {
      peer.writableError('writable');
      peer.readableError('readable');
    } else {
      peer.readableError('readable');
      peer.writableError('writable');
    }
    peer.closed();
    const error = await reasonOf(socket.closed);
    assert.equal(error.message, readableLast ? 'writable' : 'readable');
    assert.equal(await reasonOf(readableLast ? writer.closed : reader.closed), error);
  }
});

test('one side in error: its error, whichever ended last', async () => {
  const first = await openedTcp();
  first.peer.end();
  await settled();
  first.peer.writableError();
  first.peer.closed();
  assert.equal(await reasonOf(first.socket.closed), await reasonOf(first.writable.getWriter().closed));

  const second = await openedTcp();
  const closing = second.writable.close();
  await settled();
  second.peer.finished();
  await closing;
  second.peer.readableError();
  second.peer.closed();
  assert.equal(await reasonOf(second.socket.closed), await reasonOf(second.readable.getReader().closed));
});

test('a page\'s abort(reason) makes closed reject with it', async () => {
  for (const reason of [new Error('mine'), undefined, 0]) {
    const { socket, readable, writable, peer } = await openedTcp();
    const aborting = writable.abort(reason);
    await settled();
    peer.finished();
    await aborting;
    assert.equal(await stateOf(socket.closed), 'pending');
    await readable.cancel();
    peer.closed();
    assert.equal(await reasonOf(socket.closed), reason);
  }
});

test('close() cancels, aborts, and resolves with undefined, through closed itself', async () => {
  for (const open of [openedTcp, openedUdp]) {
    const { socket, peer } = await open();
    const closing = socket.close();
    assert.equal(closing, socket.closed);
    await settled();
    assert.deepEqual(peer.names, ['Cancel', 'Abort']);
    assert.equal(await stateOf(closing), 'pending');
    peer.finished();
    peer.closed();
    assert.equal(await closing, undefined);
    assert.equal(socket.close(), closing, 'closed is settled: the same promise');
  }
});

test('close() twice before closed settles returns closed again', async () => {
  const { socket, peer } = await openedTcp();
  const first = socket.close();
  await settled();
  assert.equal(socket.close(), first);
  await settled();
  assert.deepEqual(peer.names, ['Cancel', 'Abort']);
});

test('close() with a locked stream rejects with InvalidStateError and closes nothing', async () => {
  for (const lock of [({ readable }) => readable.getReader(), ({ writable }) => writable.getWriter()]) {
    const opened = await openedTcp();
    lock(opened);
    const promise = opened.socket.close();
    assert.notEqual(promise, opened.socket.closed);
    assert.equal((await reasonOf(promise)).name, 'InvalidStateError');
    assert.deepEqual(opened.peer.names, []);
  }
});

test('close() after closed has settled returns it, locked streams or not', async () => {
  const { socket, readable, writable, peer } = await openedTcp();
  readable.getReader();
  writable.getWriter();
  peer.reset();
  await settled();
  assert.equal(socket.close(), socket.closed);
  assert.equal((await reasonOf(socket.closed)).name, 'NetworkError');
});

test('close() while a flush is under way still resolves', async () => {
  const { socket, writable, peer } = await openedTcp();
  const flushing = writable.close();
  await settled();
  socket.close();
  peer.finished();
  peer.closed();
  assert.equal((await reasonOf(flushing)).name, 'AbortError');
  assert.equal(await socket.closed, undefined);
});

test('close() does not hide that promised bytes were lost', async () => {
  const { socket, writable, peer } = await openedTcp();
  const writer = writable.getWriter();
  await writer.write(Uint8Array.of(1));
  writer.releaseLock();
  const closing = socket.close();
  await settled();
  peer.writableError('reset');
  peer.closed();
  assert.equal((await reasonOf(closing)).message, 'reset');
});

test('cancel() and abort() with a pending read and a pending write', async () => {
  const { socket, readable, writable, peer } = await openedTcp();
  const [reader, writer] = [readable.getReader(), writable.getWriter()];
  const read = reader.read();
  const write = writer.write(Buffer.alloc(tcpSendWindow + 1024 * 1024));
  await settled();
  const cancelled = reader.cancel();
  const aborted = writer.abort('why');
  assert.deepEqual(await read, { value: undefined, done: true });
  assert.equal(await reasonOf(write), 'why');
  await cancelled;
  peer.finished();
  await aborted;
  peer.closed();
  assert.equal(await reasonOf(socket.closed), 'why');
});

test('a socket that is closed without its sides having ended leaves nothing pending', async () => {
  const { socket, readable, writable, peer } = await openedTcp();
  const [reader, writer] = [readable.getReader(), writable.getWriter()];
  const pending = [reader.read(), writer.write(Buffer.alloc(tcpSendWindow + 1024 * 1024))];
  await settled();
  peer.closed();
  for (const promise of [...pending, socket.closed])
    assert.equal((await reasonOf(promise)).name, 'NetworkError');
});
