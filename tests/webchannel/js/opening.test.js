// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { FakeBridge, addresses, reasonOf, settled, stateOf } from './support/fakebridge.js';

const makers = [
  (bridge) => new bridge.TCPSocket('host', 7),
  (bridge) => new bridge.UDPSocket({ remoteAddress: 'host', remotePort: 7 }),
  (bridge) => new bridge.TCPServerSocket('127.0.0.1'),
  (bridge) => new bridge.UDPSocket({ localAddress: '127.0.0.1' }),
];

async function opening(make) {
  const bridge = new FakeBridge();
  const socket = make(bridge);
  await settled();
  return { socket, peer: bridge.peers[0] };
}

test('opened resolves with streams and the addresses of the operating system', async () => {
  for (const make of makers.slice(0, 2)) {
    const { socket, peer } = await opening(make);
    assert.equal(await stateOf(socket.opened), 'pending');
    peer.accept();
    const { localAddress, localPort, remoteAddress, remotePort } = await socket.opened;
    assert.deepEqual({ localAddress, localPort, remoteAddress, remotePort }, addresses);
    assert.equal(await stateOf(socket.closed), 'pending');
  }
});

test('a failed open rejects opened and closed with one error object', async () => {
  for (const make of makers) {
    for (const name of ['NetworkError', 'NotAllowedError']) {
      const { socket, peer } = await opening(make);
      const error = new DOMException('no', name);
      peer.refuse(error);
      assert.equal(await reasonOf(socket.opened), error);
      assert.equal(await reasonOf(socket.closed), error);
    }
  }
});

test('a link that cannot be made rejects both', async () => {
  const bridge = new FakeBridge();
  const error = new DOMException('no link', 'NetworkError');
  bridge.open = async () => { throw error; };
  const socket = new bridge.TCPSocket('host', 7);
  assert.equal(await reasonOf(socket.opened), error);
  assert.equal(await reasonOf(socket.closed), error);
});

test('close() before open and after a failed open rejects with InvalidStateError', async () => {
  for (const make of makers) {
    const { socket, peer } = await opening(make);
    assert.equal((await reasonOf(socket.close())).name, 'InvalidStateError');
    assert.equal(await stateOf(socket.opened), 'pending');
    peer.refuse(new DOMException('no', 'NetworkError'));
    assert.equal((await reasonOf(socket.opened)).name, 'NetworkError');
    assert.equal((await reasonOf(socket.close())).name, 'InvalidStateError');
  }
});

test('no rejection is reported for promises that nobody touched, and each derived one is', async (context) => {
  const reported = [];
  const listener = (reason, promise) => reported.push(promise);
  const others = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', listener);
  context.after(() => {
    process.off('unhandledRejection', listener);
    others.forEach((other) => process.on('unhandledRejection', other));
  });
  for (const make of makers) {
    const { socket, peer } = await opening(make);
    peer.refuse(new DOMException('no', 'NetworkError'));
    await settled();
    await settled();
    assert.deepEqual(reported, []);

    const open = await opening(make);
    open.peer.accept();
    await open.socket.opened;
    open.peer.reset();
    await settled();
    await settled();
    assert.deepEqual(reported, []);
    assert.equal(await stateOf(open.socket.closed), 'rejected');

    const derived = socket.opened.then(() => {});
    await settled();
    await settled();
    assert.deepEqual(reported.splice(0), [derived]);
  }
});

test('frames that come before the reply wait for it', async () => {
  const { socket, peer } = await opening(makers[0]);
  peer.data([1, 2, 3]);
  peer.end();
  peer.accept();
  const { readable } = await socket.opened;
  const reader = readable.getReader();
  assert.deepEqual([...(await reader.read()).value], [1, 2, 3]);
  assert.equal((await reader.read()).done, true);
});

test('a reset that comes before the reply shows after it', async () => {
  const { socket, peer } = await opening(makers[0]);
  peer.reset();
  peer.accept();
  const { readable, writable } = await socket.opened;
  const readError = await reasonOf(readable.getReader().read());
  const writeError = await reasonOf(writable.getWriter().write(Uint8Array.of(1)));
  assert.deepEqual([readError.name, writeError.name], ['NetworkError', 'NetworkError']);
  assert.equal((await reasonOf(socket.closed)).name, 'NetworkError');
});
