// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The options signal and timeout, which are extensions.

import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { test } from 'node:test';

import { tcpSendWindow } from '../../../webchannel/js/limits.js';
import {
  FakeBridge, localAddresses, openedBound, openedTcp, openedUdp, reasonOf, settled, stateOf,
} from './support/fakebridge.js';

const makers = {
  tcp: (bridge, options) => new bridge.TCPSocket('host', 7, options),
  udp: (bridge, options) => new bridge.UDPSocket({ remoteAddress: 'host', remotePort: 7, ...options }),
  bind: (bridge, options) => new bridge.UDPSocket({ localAddress: '127.0.0.1', ...options }),
  listen: (bridge, options) => new bridge.TCPServerSocket('127.0.0.1', options),
};
const hasTwoSides = (name) => name !== 'listen';

test('a signal that is aborted already opens nothing', async () => {
  for (const make of Object.values(makers)) {
    const bridge = new FakeBridge();
    const reason = new Error('why');
    const socket = make(bridge, { signal: AbortSignal.abort(reason) });
    assert.equal(await reasonOf(socket.opened), reason);
    assert.equal(await reasonOf(socket.closed), reason);
    assert.deepEqual(bridge.peers, []);
    assert.equal((await reasonOf(socket.close())).name, 'InvalidStateError');
  }
});

test('a signal that is aborted before there is a link opens nothing', async () => {
  for (const make of Object.values(makers)) {
    const bridge = new FakeBridge();
    const controller = new AbortController();
    const socket = make(bridge, { signal: controller.signal });
    controller.abort(7);
    assert.equal(await reasonOf(socket.opened), 7);
    await settled();
    assert.deepEqual(bridge.peers, []);
  }
});

test('a signal that is aborted while opening stops the program, whatever it answers', async () => {
  const answers = [(peer) => peer.refuse(new DOMException('no', 'NetworkError')), (peer) => peer.accept(),
    (peer) => peer.accept(localAddresses)];
  for (const [name, make] of Object.entries(makers)) {
    for (const answer of answers) {
      const bridge = new FakeBridge();
      const controller = new AbortController();
      const socket = make(bridge, { signal: controller.signal });
      await settled();
      const [peer] = bridge.peers;
      controller.abort();
      assert.equal((await reasonOf(socket.opened)).name, 'AbortError');
      assert.equal(await reasonOf(socket.closed), await reasonOf(socket.opened));
      const expected = hasTwoSides(name) ? ['Cancel', 'Abort'] : ['Cancel'];
      assert.deepEqual(peer.names, expected);
      answer(peer);
      await settled();
      peer.closed();
      assert.deepEqual([peer.names, peer.lost], [expected, undefined]);
      assert.equal((await reasonOf(socket.close())).name, 'InvalidStateError');
    }
  }
});

test('connections that are accepted while the page gives up are closed', async () => {
  const bridge = new FakeBridge();
  const controller = new AbortController();
  makers.listen(bridge, { signal: controller.signal });
  await settled();
  controller.abort();
  const connection = bridge.peers[0].connection();
  assert.deepEqual(connection.names, ['Cancel', 'Abort']);
});

test('a signal that is aborted after opening ends both directions with its reason, and closes the socket', async () => {
  for (const [name, open] of Object.entries({ tcp: openedTcp, udp: openedUdp, bind: openedBound })) {
    const controller = new AbortController();
    const reason = new Error('why');
    const { socket, readable, writable, peer } = await open({ signal: controller.signal });
    const reader = readable.getReader();
    const writer = writable.getWriter();
    const read = reader.read();
    await settled();
    controller.abort(reason);
    for (const promise of [read, reader.closed, writer.closed, reader.read(), writer.write(Uint8Array.of(1))])
      assert.equal(await reasonOf(promise), reason, name);
    assert.equal(await stateOf(socket.closed), 'pending');
    assert.deepEqual(peer.names, ['Cancel', 'Abort']);
    peer.finished();
    peer.closed();
    assert.equal(await reasonOf(socket.closed), reason);
    assert.equal(peer.lost, undefined);
  }
});

test('what a write() had resolved for is promised, the rest is not', async () => {
  const controller = new AbortController();
  const { writable, peer } = await openedTcp({ signal: controller.signal });
  const writer = writable.getWriter();
  await writer.write(new Uint8Array(5));
  const large = writer.write(new Uint8Array(tcpSendWindow + 1024 * 1024));
  controller.abort(7);
  assert.equal(await reasonOf(large), 7);
  assert.equal(peer.sent.at(-1).promised, 5n);
});

test('only the side that has not ended is ended', async () => {
  const controller = new AbortController();
  const { socket, readable, writable, peer } = await openedTcp({ signal: controller.signal });
  peer.end();
  await readable.getReader().closed;
  controller.abort(7);
  assert.equal(await reasonOf(writable.getWriter().closed), 7);
  assert.deepEqual(peer.names, ['Abort']);
  peer.closed();
  assert.equal(await reasonOf(socket.closed), 7);

  const other = new AbortController();
  const opened = await openedTcp({ signal: other.signal });
  await Promise.all([opened.writable.close(), settled().then(() => { opened.peer.finished(); })]);
  other.abort(8);
  assert.equal(await reasonOf(opened.readable.getReader().read()), 8);
  assert.deepEqual(opened.peer.names, ['Finish', 'Cancel']);
  opened.peer.closed();
  assert.equal(await reasonOf(opened.socket.closed), 8);
});

test('a close() in progress of the writable stream rejects with the reason', async () => {
  const controller = new AbortController();
  const { writable } = await openedTcp({ signal: controller.signal });
  const closing = writable.close();
  await settled();
  controller.abort(7);
  assert.equal(await reasonOf(closing), 7);
});

test('after closed a signal does nothing, and is not listened to', async () => {
  const controller = new AbortController();
  const { signal } = controller;
  signal.addEventListener = signal.removeEventListener = () => assert.fail('the page\'s own were called');
  const { socket, peer } = await openedTcp({ signal });
  assert.equal(getEventListeners(signal, 'abort').length, 1);
  const closing = socket.close();
  await settled();
  peer.finished();
  peer.closed();
  assert.equal(await closing, undefined);
  await settled();
  assert.equal(getEventListeners(signal, 'abort').length, 0);
  const before = peer.names;
  controller.abort();
  assert.deepEqual(peer.names, before);
});

test('a timeout ends opening with TimeoutError, and stops the program', async () => {
  for (const [name, make] of Object.entries(makers)) {
    const bridge = new FakeBridge();
    const socket = make(bridge, { timeout: 1 });
    const error = await reasonOf(socket.opened); // the shortest one; nothing here depends on how long it takes
    assert.deepEqual([error.name, error instanceof DOMException], ['TimeoutError', true], name);
    assert.equal(await reasonOf(socket.closed), error);
    assert.deepEqual(bridge.peers[0].names, hasTwoSides(name) ? ['Cancel', 'Abort'] : ['Cancel']);
  }
});

test('a timeout is over when the socket is open', async () => {
  const { socket, peer } = await openedTcp({ timeout: 4294967295 });
  assert.equal(await stateOf(socket.closed), 'pending');
  assert.deepEqual(peer.names, []);
});

test('neither option reaches the program, and both are converted as Web IDL says', async () => {
  const { peer } = await openedTcp({ signal: new AbortController().signal, timeout: 100000 });
  assert.deepEqual(Object.keys({ ...peer.request }).sort(), ['credit', 'protocol', 'remoteAddress', 'remotePort']);
  for (const make of Object.values(makers)) {
    for (const options of [{ signal: null }, { signal: {} }, { signal: new EventTarget() }, { timeout: 0 },
      { timeout: -1 }, { timeout: 2 ** 32 }, { timeout: 'x' }])
      assert.throws(() => make(new FakeBridge(), options), TypeError);
  }
});

test('a page can see whether an option is known, without opening anything', () => {
  const bridge = new FakeBridge();
  const isKnown = (name) => {
    let wasRead = false;
    assert.throws(() => new bridge.UDPSocket({ get [name]() { wasRead = true; return undefined; } }), TypeError);
    return wasRead;
  };
  assert.deepEqual(['signal', 'timeout', 'nothing'].map(isKnown), [true, true, false]);
  assert.deepEqual(bridge.peers, []);
});
