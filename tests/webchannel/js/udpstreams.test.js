// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openedUdp, reasonOf, settled, stateOf } from './support/fakebridge.js';

test('one message for each datagram, with its source, empty ones too', async () => {
  const { readable, peer } = await openedUdp();
  const reader = readable.getReader();
  peer.datagram([1, 2], 9);
  peer.datagram([]);
  const { value } = await reader.read();
  assert.deepEqual(Object.keys(value), ['data', 'remoteAddress', 'remotePort']);
  assert.deepEqual([[...value.data], value.remoteAddress, value.remotePort], [[1, 2], '127.0.0.1', 9]);
  assert.deepEqual([Object.getPrototypeOf(value.data), value.data.buffer.byteLength], [Uint8Array.prototype, 2]);
  assert.equal((await reader.read()).value.data.length, 0);
});

test('waiting reads are served in order', async () => {
  const { readable, peer } = await openedUdp();
  const reader = readable.getReader();
  const reads = Array.from({ length: 5 }, () => reader.read());
  await settled();
  for (let i = 0; i < 5; ++i)
    peer.datagram([i]);
  assert.deepEqual((await Promise.all(reads)).map(({ value }) => value.data[0]), [0, 1, 2, 3, 4]);
});

test('credit is counted in datagrams and returned in batches', async () => {
  const { readable, peer } = await openedUdp();
  assert.equal(peer.request.credit, 64);
  for (let i = 0; i < 64; ++i)
    peer.datagram([i]);
  await settled();
  assert.equal(peer.credit, 0);
  const reader = readable.getReader();
  for (let i = 0; i < 64; ++i) {
    assert.equal((await reader.read()).value.data[0], i);
    assert.equal(peer.credit, Math.floor((i + 1) / 16) * 16);
  }
});

test('an error comes after the datagrams before it', async () => {
  const { readable, peer } = await openedUdp();
  peer.datagram([1]);
  peer.readableError('port unreachable');
  const reader = readable.getReader();
  assert.deepEqual([...(await reader.read()).value.data], [1]);
  assert.equal((await reasonOf(reader.read())).message, 'port unreachable');
});

test('each message is one frame, empty ones too', async () => {
  const { writable, peer } = await openedUdp();
  const writer = writable.getWriter();
  await writer.write({ data: Uint8Array.of(1, 2) });
  await writer.write({ data: new ArrayBuffer(0) });
  await writer.write({ data: Buffer.alloc(65507) });
  assert.deepEqual(peer.sent.map(({ name, payload }) => [name, payload.length]), [['Data', 2], ['Data', 0], ['Data',
    65507]]);
});

test('a message that makes no sense rejects with TypeError and errors the stream', async () => {
  const data = Uint8Array.of(1);
  const mine = new Error('mine');
  const wrong = [
    undefined, null, {}, 1, 'text', data, { data: 'text' }, { data: undefined }, { data, remoteAddress: '::1' },
      { data, remotePort: 0 },
    { data, dnsQueryType: 'ipv4' }, { data, dnsQueryType: 'ipv5' }, { data, remoteAddress: '::1', remotePort: 1 },
  ];
  for (const message of wrong) {
    const { writable, peer } = await openedUdp();
    const writer = writable.getWriter();
    const error = await reasonOf(writer.write(message));
    assert.ok(error instanceof TypeError);
    assert.equal(await reasonOf(writer.closed), error);
    assert.deepEqual(peer.names, ['Abort']);
  }
  const { writable } = await openedUdp();
  assert.equal(await reasonOf(writable.getWriter().write({ get data() { throw mine; } })), mine);
});

test('members that are undefined are absent', async () => {
  const { writable, peer } = await openedUdp();
  await writable.getWriter().write({ data: Uint8Array.of(1), remoteAddress: undefined, remotePort: undefined });
  assert.deepEqual(peer.names, ['Data']);
});

test('256 datagrams may be out, the next waits for Taken', async () => {
  const { writable, peer } = await openedUdp();
  const writer = writable.getWriter();
  for (let i = 0; i < 256; ++i)
    await writer.write({ data: Uint8Array.of(i) });
  const next = writer.write({ data: Uint8Array.of(0) });
  assert.equal(await stateOf(next), 'pending');
  assert.equal(peer.sent.length, 256);
  peer.taken(1);
  await next;
});

test('a datagram that waits is the one of the time of writing, and goes when there is room', async () => {
  const { writable, peer } = await openedUdp();
  const writer = writable.getWriter();
  for (let i = 0; i < 256; ++i)
    await writer.write({ data: Uint8Array.of(i) });
  const data = Uint8Array.of(1, 2, 3);
  const waiting = writer.write({ data });
  await settled();
  data.fill(9);
  const other = await openedUdp(); // overwrites what frames are made in
  await other.writable.getWriter().write({ data: Uint8Array.of(7, 7, 7, 7) });
  peer.taken(1);
  await waiting;
  assert.equal(peer.sent.length, 257);
  assert.deepEqual([...peer.sent.at(-1).payload], [1, 2, 3]);
});

test('a datagram over 65,507 bytes that waits for the window waits for Taken as well', async () => {
  const { writable, peer } = await openedUdp();
  const writer = writable.getWriter();
  for (let i = 0; i < 256; ++i)
    await writer.write({ data: Uint8Array.of(i) });
  const large = writer.write({ data: Buffer.alloc(65508, 5) });
  await settled();
  peer.taken(256);
  assert.equal(await stateOf(large), 'pending');
  assert.equal(peer.sent.at(-1).payload.length, 65508);
  peer.taken(1);
  await large;
});

test('a socket that is aborted by the message itself sends nothing more, and the write says so', async () => {
  const reason = new Error('enough');
  const ways = [() => Uint8Array.of(2), () => { throw new Error('more than enough'); }, () => 'no data'];
  for (const goOn of ways) {
    const aborter = new AbortController();
    const { socket, writable, peer } = await openedUdp({ signal: aborter.signal });
    const writer = writable.getWriter();
    await writer.write({ data: Uint8Array.of(1) });
    const writing = writer.write({ get data() {
      aborter.abort(reason);
      return goOn();
    } });
    assert.equal(await stateOf(writing), 'rejected');
    assert.deepEqual(peer.names.filter((name) => name !== 'Cancel'), ['Data', 'Abort']);
    assert.equal(peer.sent.find(({ name }) => name === 'Abort').promised, 1n);
    peer.closed();
    assert.equal(await reasonOf(socket.closed), reason);
  }
});

test('a datagram over 65,507 bytes waits for Taken or Error', async () => {
  const first = await openedUdp();
  const taken = first.writable.getWriter().write({ data: Buffer.alloc(65508) });
  assert.equal(await stateOf(taken), 'pending');
  assert.equal(first.peer.sent[0].payload.length, 65508);
  first.peer.taken(1);
  await taken;

  const second = await openedUdp();
  const failed = second.writable.getWriter().write({ data: Buffer.alloc(65508) });
  await settled();
  second.peer.writableError('too large');
  assert.equal((await reasonOf(failed)).name, 'NetworkError');
});

test('what no datagram can hold is refused without a frame', async () => {
  const { writable, peer } = await openedUdp();
  const writer = writable.getWriter();
  assert.equal((await reasonOf(writer.write({ data: Buffer.alloc(2 * 1024 * 1024) }))).name, 'NetworkError');
  assert.deepEqual(peer.names, ['Abort']);
});

test('close() and abort() of the writable are done at once; closed waits for the program', async () => {
  const first = await openedUdp();
  await first.writable.close();
  assert.deepEqual(first.peer.names, ['Finish']);
  await first.readable.cancel();
  assert.equal(await stateOf(first.socket.closed), 'pending');
  first.peer.finished();
  first.peer.closed();
  assert.equal(await first.socket.closed, undefined);

  const second = await openedUdp();
  const writer = second.writable.getWriter();
  await writer.write({ data: Uint8Array.of(1) });
  await writer.abort('why');
  assert.deepEqual([second.peer.sent[1].name, second.peer.sent[1].promised], ['Abort', 1n]);
  await second.readable.cancel();
  second.peer.closed();
  assert.equal(await reasonOf(second.socket.closed), 'why');
});

test('bytes of a stream on a UDP socket break the link', async () => {
  const { peer } = await openedUdp();
  peer.data([1]);
  assert.ok(peer.lost);
});
