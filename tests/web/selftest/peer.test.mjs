// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The peer does what it is told, and nothing else: assertions rest on it.

import assert from 'node:assert/strict';
import dgram from 'node:dgram';
import { once } from 'node:events';
import net from 'node:net';
import { test } from 'node:test';

import { pattern } from '../harness/bytes.js';
import { TcpPeer } from '../server/tcppeer.mjs';
import { UdpPeer } from '../server/udppeer.mjs';

async function connected(peer) {
  const { tcp } = await peer.listen();
  const socket = net.connect({ port: tcp, host: '127.0.0.1', allowHalfOpen: true });
  socket.on('error', () => {}); // the peer resets what is left at the end
  await once(socket, 'connect');
  return { socket, act: (what, more) => peer.act(what, { connection: `in:${socket.localPort}`, ...more }) };
}

test('it sends the pattern, and FIN', async () => {
  const peer = new TcpPeer();
  const { socket, act } = await connected(peer);
  await act('send', { length: '70000', offset: '5' });
  await act('finish', {});
  assert.deepEqual(Buffer.concat(await socket.toArray()), Buffer.from(pattern(70000, 5)));
  await peer.close();
});

test('it counts and hashes what it is told to read, and tells FIN from RST', async () => {
  const peer = new TcpPeer();
  const { socket, act } = await connected(peer);
  socket.write('abc');
  assert.deepEqual(await act('received', { length: '3' }), { length: 3, start: '616263', error: null,
    sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' });
  socket.end();
  assert.equal((await act('ended', {})).error, null);
  const second = await connected(peer);
  second.socket.on('error', () => {});
  const ended = second.act('ended', {});
  second.socket.resetAndDestroy();
  assert.equal((await ended).error, 'ECONNRESET');
  await peer.close();
});

test('it stops sending when nobody reads', async () => {
  const peer = new TcpPeer();
  const { socket, act } = await connected(peer);
  socket.pause();
  const { sent } = await act('flood', { length: '64000000' });
  assert.ok(sent < 32000000, String(sent));
  socket.destroy();
  await peer.close();
});

test('it resets', async () => {
  const peer = new TcpPeer();
  const { socket, act } = await connected(peer);
  const failed = once(socket, 'error');
  await act('reset', {});
  assert.equal((await failed)[0].code, 'ECONNRESET');
  await peer.close();
});

test('it keeps datagrams until they are asked for', async () => {
  const peer = new UdpPeer();
  const { udp } = await peer.listen();
  const socket = dgram.createSocket('udp4');
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address();
  socket.send('abc', udp, '127.0.0.1');
  assert.equal((await peer.act('receive', { port: String(port) })).start, '616263');
  const arrived = once(socket, 'message');
  await peer.act('send', { port: String(port), length: '10' });
  assert.deepEqual((await arrived)[0], Buffer.from(pattern(10)));
  socket.close();
  await peer.close();
});
