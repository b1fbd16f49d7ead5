// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Listening sockets, and the sockets that they accept.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { tcpReceiveWindow } from '../../../webchannel/js/limits.js';
import {
  FakeBridge, addresses, localAddresses, openedServer, reasonOf, settled, stateOf,
} from './support/fakebridge.js';

const closedUnseen = [['Cancel', undefined], ['Abort', 0n]];
const actionsOf = (peer) => peer.sent.map(({ name, promised }) => [name, promised]);

//! An accepted socket with its streams and the program's end of it.
async function accepted() {
  const server = await openedServer();
  const reading = server.readable.getReader().read();
  const peer = server.peer.connection();
  const { value: socket } = await reading;
  return { server, socket, peer, ...await socket.opened };
}

test('opened tells the local end alone', async () => {
  const { bridge, socket } = await openedServer();
  const { readable, ...rest } = await socket.opened;
  assert.deepEqual(rest, localAddresses);
  assert.equal(await stateOf(socket.closed), 'pending');
  assert.equal(bridge.peers[0].request.credit, 16);
});

test('an accepted socket is open, with streams and four addresses', async () => {
  const { bridge, readable, peer } = await openedServer();
  const reading = readable.getReader().read();
  peer.connection(50001);
  const { value: socket, done } = await reading;
  assert.equal(done, false);
  assert.ok(socket instanceof bridge.TCPSocket);
  assert.equal(await stateOf(socket.opened), 'resolved');
  const info = await socket.opened;
  assert.deepEqual(Object.keys(info), ['localAddress', 'localPort', 'readable', 'remoteAddress', 'remotePort',
    'writable']);
  const { localAddress, localPort, remoteAddress, remotePort } = info;
  assert.deepEqual({ localAddress, localPort, remoteAddress, remotePort }, { ...addresses, remotePort: 50001 });
  assert.equal(await stateOf(socket.closed), 'pending');
  assert.equal(bridge.peers.length, 1, 'nothing was opened for it');
});

test('accepting asks for no policy and makes no checks', async () => {
  const { bridge, readable, peer } = await openedServer();
  bridge.allowed.clear();
  bridge.asked.length = 0;
  const reading = readable.getReader().read();
  peer.connection();
  assert.equal(await stateOf((await reading).value.opened), 'resolved');
  assert.deepEqual(bridge.asked, []);
});

test('a page cannot make an open socket by itself', async () => {
  const { bridge, readable, peer } = await openedServer();
  const reading = readable.getReader().read();
  peer.connection();
  const { value: socket } = await reading;
  for (const value of [socket, socket.constructor, Object.freeze(Object.create(null))]) {
    assert.throws(() => new bridge.TCPSocket(value), TypeError);
    const one = (() => { try { return new bridge.TCPSocket(value, socket); } catch { return undefined; } })();
    assert.notEqual(one && await stateOf(one.opened), 'resolved');
  }
});

test('data flows both ways under the id that the program chose', async () => {
  const { readable, writable, peer } = await accepted();
  assert.deepEqual(peer.sent.map(({ name, id, units }) => [name, id, units]), [['Credit', 0x80000000, tcpReceiveWindow]]);
  const reader = readable.getReader();
  peer.data([1, 2]);
  assert.deepEqual([...(await reader.read()).value], [1, 2]);
  await writable.getWriter().write(Uint8Array.of(3));
  assert.deepEqual([peer.sent[1].name, peer.sent[1].id, [...peer.bytes]], ['Data', 0x80000000, [3]]);
  peer.end();
  assert.equal((await reader.read()).done, true);
});

test('half-closes, closed and close() work as for a socket that the page opened', async () => {
  const { socket, readable, writable, peer } = await accepted();
  const closing = writable.close();
  await settled();
  peer.finished();
  await closing;
  peer.end();
  await readable.getReader().closed;
  assert.equal(await stateOf(socket.closed), 'pending');
  peer.closed();
  assert.equal(await socket.closed, undefined);

  const second = await accepted();
  const promise = second.socket.close();
  assert.equal(promise, second.socket.closed);
  await settled();
  second.peer.finished();
  second.peer.closed();
  assert.equal(await promise, undefined);
});

test('what happens to a connection before the page reads it shows afterwards', async () => {
  const { readable, peer } = await openedServer();
  const [ended, broken] = [peer.connection(), peer.connection()];
  ended.end();
  broken.reset();
  await settled();
  assert.deepEqual([...ended.sent, ...broken.sent], [], 'no credit before somebody wants the connection');
  const reader = readable.getReader();
  const first = await (await reader.read()).value.opened;
  assert.equal((await first.readable.getReader().read()).done, true);
  const { value: socket } = await reader.read();
  const second = await socket.opened;
  assert.equal((await reasonOf(second.readable.getReader().read())).name, 'NetworkError');
  assert.equal((await reasonOf(socket.closed)).name, 'NetworkError');
});

test('connections are granted in batches as they are read, 16 ahead', async () => {
  const { readable, peer } = await openedServer();
  for (let i = 0; i < 16; ++i)
    peer.connection(50000 + i);
  await settled();
  assert.equal(peer.credit, 0);
  const reader = readable.getReader();
  for (let i = 0; i < 16; ++i) {
    assert.equal((await (await reader.read()).value.opened).remotePort, 50000 + i);
    assert.equal(peer.credit, Math.floor((i + 1) / 4) * 4);
  }
});

test('waiting reads are served in order', async () => {
  const { readable, peer } = await openedServer();
  const reader = readable.getReader();
  const reads = [reader.read(), reader.read(), reader.read()];
  await settled();
  for (const port of [1, 2, 3])
    peer.connection(port);
  const ports = (await Promise.all(reads)).map(async ({ value }) => (await value.opened).remotePort);
  assert.deepEqual(await Promise.all(ports), [1, 2, 3]);
});

test('a loop over the stream gets every connection', { skip: !ReadableStream.prototype[Symbol.asyncIterator] },
  async () => {
    const { readable, peer } = await openedServer();
    for (const port of [1, 2, 3])
      peer.connection(port);
    const ports = [];
    for await (const socket of readable) {
      ports.push((await socket.opened).remotePort);
      if (ports.length === 3)
        break;
    }
    assert.deepEqual(ports, [1, 2, 3]);
    assert.ok(peer.names.includes('Cancel'));
  });

test('cancel() closes what nobody has read, and lets the others live', async () => {
  const { socket, readable, peer } = await openedServer();
  const reader = readable.getReader();
  const delivered = peer.connection();
  const { value } = await reader.read();
  const unread = [peer.connection(), peer.connection()];
  unread[0].end();
  assert.equal(await reader.cancel('enough'), undefined);
  assert.deepEqual(peer.names, ['Cancel']);
  for (const one of unread)
    assert.deepEqual(actionsOf(one), closedUnseen);
  const crossed = peer.connection(); // sent before the program saw Cancel
  assert.deepEqual(actionsOf(crossed), closedUnseen);
  assert.equal(await stateOf(socket.closed), 'pending');
  peer.closed();
  assert.equal(await socket.closed, undefined);

  for (const one of [...unread, crossed]) {
    one.finished();
    one.closed();
    assert.equal(one.lost, undefined);
  }
  assert.deepEqual(delivered.names, ['Credit']);
  const info = await value.opened;
  delivered.data([1]);
  assert.deepEqual([...(await info.readable.getReader().read()).value], [1]);
  await info.writable.getWriter().write(Uint8Array.of(2));
  assert.deepEqual([...delivered.bytes], [2]);
});

test('a reader that asked and went leaves connections where cancel() finds them', async () => {
  const { socket, readable, peer } = await openedServer();
  const reader = readable.getReader();
  const abandoned = reader.read();
  await settled();
  reader.releaseLock();
  await reasonOf(abandoned);
  const first = peer.connection();
  await settled();
  assert.deepEqual(first.sent, []);
  const second = readable.getReader();
  assert.equal((await (await second.read()).value.opened).remotePort, 50000);
  second.releaseLock();
  const unread = peer.connection();
  socket.close();
  await settled();
  assert.deepEqual(actionsOf(unread), closedUnseen);
  assert.deepEqual(first.names, ['Credit']);
});

test('close() cancels, and is closed itself', async () => {
  const { socket, peer } = await openedServer();
  const unread = peer.connection();
  const closing = socket.close();
  assert.equal(closing, socket.closed);
  assert.equal(socket.close(), closing);
  await settled();
  assert.deepEqual(peer.names, ['Cancel']);
  assert.deepEqual(actionsOf(unread), closedUnseen);
  assert.equal(await stateOf(closing), 'pending');
  peer.closed();
  assert.equal(await closing, undefined);
  assert.equal(socket.close(), closing);
});

test('close() with a locked stream rejects with InvalidStateError and closes nothing', async () => {
  const { socket, readable, peer } = await openedServer();
  readable.getReader();
  assert.equal((await reasonOf(socket.close())).name, 'InvalidStateError');
  assert.deepEqual(peer.names, []);
});

test('an error comes after the connections before it, and closed rejects with it', async () => {
  const { socket, readable, peer } = await openedServer();
  peer.connection();
  peer.readableError('too many open files');
  peer.closed();
  const reader = readable.getReader();
  assert.equal(await stateOf((await reader.read()).value.opened), 'resolved');
  const error = await reasonOf(reader.read());
  assert.deepEqual([error.name, error.message], ['NetworkError', 'too many open files']);
  assert.equal(await reasonOf(socket.closed), error);
});

test('connections that wait when the socket fails are closed by cancel() too', async () => {
  const { socket, readable, peer } = await openedServer();
  const unread = peer.connection();
  peer.readableError();
  peer.closed();
  const late = peer.connection(); // makes no sense, but nothing may stay open
  await readable.cancel();
  for (const one of [unread, late])
    assert.deepEqual(actionsOf(one), closedUnseen);
  assert.deepEqual(peer.names, []);
  assert.equal(await socket.closed, undefined);
});

test('frames of sides that a listening socket does not have break the link', async () => {
  for (const break_ of [(peer) => peer.data([1]), (peer) => peer.datagram([1]), (peer) => peer.taken(0),
    (peer) => peer.finished()]) {
    const { peer } = await openedServer();
    break_(peer);
    assert.ok(peer.lost);
  }
});

test('an accepted connection on a socket that does not listen breaks the link', async () => {
  const bridge = new FakeBridge();
  for (const make of [() => new bridge.TCPSocket('host', 7),
    () => new bridge.UDPSocket({ remoteAddress: 'host', remotePort: 7 })]) {
    const socket = make();
    await settled();
    const peer = bridge.peers.at(-1);
    peer.accept();
    await socket.opened;
    peer.connection();
    assert.ok(peer.lost);
  }
});

test('connections that come before the reply to open wait for it', async () => {
  const bridge = new FakeBridge();
  const socket = new bridge.TCPServerSocket('::1');
  await settled();
  const [peer] = bridge.peers;
  peer.connection();
  peer.accept(localAddresses);
  const { readable } = await socket.opened;
  assert.equal(await stateOf((await readable.getReader().read()).value.opened), 'resolved');
});
