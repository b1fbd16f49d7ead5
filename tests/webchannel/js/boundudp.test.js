// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// UDP sockets that are bound and not connected. What they share with connected ones is in udpstreams.test.js.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { localAddresses, openedBound, reasonOf, settled, stateOf } from './support/fakebridge.js';

const data = Uint8Array.of(1, 2);
const message = { data, remoteAddress: '127.0.0.1', remotePort: 9 };

test('opened tells the local end alone', async () => {
  const { socket } = await openedBound();
  const { readable, writable, ...rest } = await socket.opened;
  assert.deepEqual(rest, localAddresses);
});

test('datagrams come with their source', async () => {
  const { readable, peer } = await openedBound();
  const reader = readable.getReader();
  peer.datagram([1, 2], 9);
  peer.datagram([], 10);
  const { value } = await reader.read();
  assert.deepEqual(Object.keys(value), ['data', 'remoteAddress', 'remotePort']);
  assert.deepEqual([[...value.data], value.remoteAddress, value.remotePort], [[1, 2], '127.0.0.1', 9]);
  const second = (await reader.read()).value;
  assert.deepEqual([second.data.length, second.remotePort], [0, 10]);
});

test('each message is one frame with its destination, and empty ones too', async () => {
  const { writable, peer } = await openedBound();
  const writer = writable.getWriter();
  const messages = [
    [message, [0, 9, '127.0.0.1', 2]],
    [{ ...message, dnsQueryType: 'ipv4', remoteAddress: 'localhost' }, [4, 9, 'localhost', 2]],
    [{ ...message, dnsQueryType: 'ipv6', data: new ArrayBuffer(0) }, [6, 9, '127.0.0.1', 0]],
    [{ ...message, data: Buffer.alloc(65507), remotePort: 65536 + 80 }, [0, 80, '127.0.0.1', 65507]],
    [{ ...message, remoteAddress: 'häuschen.example', remotePort: '443' }, [0, 443, 'häuschen.example', 2]],
    [{ ...message, remoteAddress: 'a'.repeat(255) }, [0, 9, 'a'.repeat(255), 2]],
    [{ ...message, data: Buffer.alloc(65527), remoteAddress: '::1' }, [0, 9, '::1', 65527]],
  ];
  for (const [one, expected] of messages) {
    const written = writer.write(one);
    await settled();
    const { name, family, port, host, data: sent } = peer.sent.at(-1);
    assert.deepEqual([name, family, port, host, sent.length], ['DataTo', ...expected]);
    peer.taken(1);
    await written;
  }
  assert.equal(peer.sent.length, messages.length);
});

test('the data is copied when it is written', async () => {
  const { writable, peer } = await openedBound();
  const mine = Uint8Array.of(7);
  const written = writable.getWriter().write({ ...message, data: mine });
  await settled();
  mine[0] = 8;
  assert.deepEqual([...peer.sent[0].data], [7]);
  peer.taken(1);
  await written;
});

test('a write is done when the operating system has the datagram, and the next one goes then', async () => {
  const { writable, peer } = await openedBound();
  const writer = writable.getWriter();
  const writes = [writer.write(message), writer.write({ ...message, remotePort: 10 })];
  assert.equal(await stateOf(writes[0]), 'pending');
  assert.equal(peer.sent.length, 1);
  peer.taken(1);
  await writes[0];
  assert.equal(await stateOf(writes[1]), 'pending');
  assert.deepEqual(peer.sent.map(({ port }) => port), [9, 10]);
  peer.taken(1);
  await writes[1];
});

test('a datagram that cannot be sent rejects its write and errors the stream; reading goes on', async () => {
  for (const name of ['NetworkError', 'NotAllowedError', 'TypeError']) {
    const { socket, readable, writable, peer } = await openedBound();
    const writer = writable.getWriter();
    const [write, next] = [writer.write(message), writer.write(message)];
    await settled();
    peer.writableError('not there', name);
    const error = await reasonOf(write);
    assert.deepEqual([error.name, error.message], [name, 'not there']);
    assert.equal(error instanceof TypeError, name === 'TypeError');
    assert.equal(await reasonOf(next), error);
    assert.equal(await reasonOf(writer.closed), error);
    assert.deepEqual(peer.names, ['DataTo']);
    const reader = readable.getReader();
    peer.datagram([1]);
    assert.deepEqual([...(await reader.read()).value.data], [1]);
    await reader.cancel();
    assert.equal(await stateOf(socket.closed), 'pending');
    peer.closed();
    assert.equal(await reasonOf(socket.closed), error);
  }
});

test('a message that makes no sense rejects with TypeError and errors the stream', async () => {
  const { remoteAddress, remotePort } = message;
  const wrong = [
    [{}, /no member data/], [{ remoteAddress, remotePort }, /no member data/],
    [{ data }, /no member remoteAddress/], [{ data, remotePort }, /no member remoteAddress/],
    [{ data, remoteAddress }, /no member remotePort/], [{ ...message, remotePort: undefined }, /no member remotePort/],
    [{ ...message, dnsQueryType: 'ipv5' }, /SocketDnsQueryType/], [{ ...message, data: 'text' }, /member data/],
    [undefined, /no member data/], [null, /no member data/], [1, /not an object/], [data, /no member data/],
    [{ ...message, remoteAddress: Symbol('x') }, /Symbol/],
  ];
  for (const [one, pattern] of wrong) {
    const { writable, peer } = await openedBound();
    const writer = writable.getWriter();
    const error = await reasonOf(writer.write(one));
    assert.ok(error instanceof TypeError);
    assert.match(error.message, pattern);
    assert.equal(await reasonOf(writer.closed), error);
    assert.deepEqual(peer.names, ['Abort']);
  }
});

test('members are read in the order of their names, and what a getter throws comes through', async () => {
  const { writable, peer } = await openedBound();
  const reads = [];
  const writer = writable.getWriter();
  const spy = new Proxy(message, { get: (target, name) => { reads.push(name); return target[name]; } });
  const written = writer.write(spy);
  await settled();
  assert.deepEqual(reads, ['data', 'dnsQueryType', 'remoteAddress', 'remotePort']);
  peer.taken(1);
  await written;
  const mine = new Error('mine');
  assert.equal(await reasonOf(writer.write({ ...message, get remotePort() { throw mine; } })), mine);
});

test('what no datagram or no name can hold is refused with NetworkError, without a frame', async () => {
  const wrong = [
    { ...message, data: Buffer.alloc(65528) }, { ...message, remoteAddress: '' },
    { ...message, remoteAddress: 'a'.repeat(256) }, { ...message, remoteAddress: 'ä'.repeat(128) },
  ];
  for (const one of wrong) {
    const { writable, peer } = await openedBound();
    const writer = writable.getWriter();
    const error = await reasonOf(writer.write(one));
    assert.deepEqual([error.name, error instanceof DOMException], ['NetworkError', true]);
    assert.equal(await reasonOf(writer.closed), error);
    assert.deepEqual(peer.names, ['Abort']);
  }
});

test('abort() ends a write that waits, and promises only what was taken', async () => {
  const { socket, readable, writable, peer } = await openedBound();
  const writer = writable.getWriter();
  const first = writer.write(message);
  await settled();
  peer.taken(1);
  await first;
  const write = writer.write(message);
  await settled();
  const aborted = writer.abort('why');
  assert.equal(await reasonOf(write), 'why');
  await aborted;
  assert.deepEqual(peer.names, ['DataTo', 'DataTo', 'Abort']);
  assert.equal(peer.sent[2].promised, 1n);
  peer.taken(1); // crossed
  assert.equal(peer.lost, undefined);
  await readable.cancel();
  peer.closed();
  assert.equal(await reasonOf(socket.closed), 'why');
});

test('close() of the writable waits for the write before it and is then done at once', async () => {
  const { socket, readable, writable, peer } = await openedBound();
  const writer = writable.getWriter();
  writer.write(message);
  const closing = writer.close();
  assert.equal(await stateOf(closing), 'pending');
  assert.deepEqual(peer.names, ['DataTo']);
  peer.taken(1);
  await closing;
  assert.deepEqual(peer.names, ['DataTo', 'Finish']);
  await readable.cancel();
  assert.equal(await stateOf(socket.closed), 'pending');
  peer.finished();
  peer.closed();
  assert.equal(await socket.closed, undefined);
});

test('close() of the socket with a write that waits', async () => {
  const { socket, writable, peer } = await openedBound();
  const writer = writable.getWriter();
  const write = writer.write(message);
  await settled();
  writer.releaseLock();
  const closing = socket.close();
  assert.equal((await reasonOf(write)).name, 'AbortError');
  assert.deepEqual(peer.names, ['DataTo', 'Cancel', 'Abort']);
  assert.equal(peer.sent[2].promised, 0n);
  peer.finished();
  peer.closed();
  assert.equal(await closing, undefined);
});

test('a lost link is a NetworkError for a write that waits', async () => {
  const { socket, writable, readable, peer } = await openedBound();
  const [write, read] = [writable.getWriter().write(message), readable.getReader().read()];
  await settled();
  peer.reset();
  for (const promise of [write, read, socket.closed])
    assert.equal((await reasonOf(promise)).name, 'NetworkError');
});

test('more Taken than was sent, and connections, break the link', async () => {
  for (const break_ of [(peer) => peer.taken(1), (peer) => peer.connection(), (peer) => peer.data([1])]) {
    const { peer } = await openedBound();
    break_(peer);
    assert.ok(peer.lost);
  }
});
