// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { assert, equal, equalArray, equalBytes, rejection, rejects, stateOf, throws } from '../harness/assertions.js';
import { join, pattern } from '../harness/bytes.js';
import { accept, ask, listenTcp, ports, readBytes } from '../harness/peer.js';
import { section } from '../harness/registry.js';

const checks = section('server-constructor', 'TCPServerSocket, constructor(), synchronous checks', { everywhere: true });

checks.each('localAddress %s is no IP address: TypeError', {
  '"localhost"': 'localhost', '""': '', '"127.0.0.1:80"': '127.0.0.1:80', '"[::1]"': '[::1]', '"256.0.0.1"': '256.0.0.1',
  undefined, null: null,
}, (t, address) => { throws('TypeError', () => new TCPServerSocket(address)); });
checks.each('%s: TypeError', {
  'localPort 0': { localPort: 0 }, 'backlog 0': { backlog: 0 }, 'ipv6Only with an IPv4 address': { ipv6Only: true },
}, (t, options) => { throws('TypeError', () => new TCPServerSocket('127.0.0.1', options)); });
checks.test('ipv6Only with an IPv6 address other than ::: TypeError', () => {
  throws('TypeError', () => new TCPServerSocket('::1', { ipv6Only: true }));
});
checks.each('%s is accepted', {
  'no options': ['127.0.0.1', undefined],
  'backlog 1': ['127.0.0.1', { backlog: 1 }],
  'ipv6Only false with an IPv4 address': ['127.0.0.1', { ipv6Only: false }],
  'ipv6Only with ::': ['::', { ipv6Only: true }],
  'the address 0.0.0.0': ['0.0.0.0', {}],
}, async (t, [address, options]) => {
  const { info } = await listenTcp(t, options, address);
  assert(info.localPort > 0, 'localPort');
});

const opened = section('server-opened', 'TCPServerSocket, constructor(), asynchronous steps', { everywhere: true });

opened.test('localAddress and localPort are told', async (t) => {
  const { info } = await listenTcp(t);
  equal(info.localAddress, '127.0.0.1', 'localAddress');
  assert(info.localPort >= 1024, 'localPort');
});
opened.test('IPv6', async (t) => {
  const { connect, info, reader } = await listenTcp(t, {}, '::1');
  equal(info.localAddress, '::1', 'localAddress');
  await connect();
  const { info: { remoteAddress } } = await accept(t, reader());
  equal(remoteAddress, '::1', 'remoteAddress of an accepted socket');
});
opened.test('localPort is the one that was asked for', async (t) => {
  const { info: { localPort }, socket } = await listenTcp(t);
  await socket.close();
  const { info } = await listenTcp(t, { localPort });
  equal(info.localPort, localPort, 'localPort');
});
opened.test('a port that is taken is a NetworkError', async () => {
  const socket = new TCPServerSocket('127.0.0.1', { localPort: ports.tcp });
  const error = await rejection(socket.opened);
  equal(await rejection(socket.closed), error, 'reason of closed');
  equal(error.name, 'NetworkError', 'name');
});
opened.test('an address of another machine is a NetworkError', () => (
  rejects('NetworkError', new TCPServerSocket('203.0.113.9').opened)));
opened.test('a port below 32768 needs a grant of its own', async () => {
  const socket = new TCPServerSocket('127.0.0.1', { localPort: 8123 });
  const error = await rejects('NotAllowedError', socket.opened);
  equal(await rejection(socket.closed), error, 'reason of closed');
});
opened.test('readable is a ReadableStream, and no byte stream', async (t) => {
  const { readable } = await listenTcp(t);
  throws('TypeError', () => readable.getReader({ mode: 'byob' }));
});
opened.test('closed stays pending', async (t) => {
  const { socket } = await listenTcp(t);
  equal(await stateOf(socket.closed), 'pending', 'closed');
});

const accepting = section('server-accept', 'TCPServerSocket, [[readable]], pullAlgorithm', { everywhere: true });

accepting.test('a chunk is a TCPSocket', async (t) => {
  const { connect, reader } = await listenTcp(t);
  await connect();
  const { socket } = await accept(t, reader());
  assert(socket instanceof TCPSocket, 'instance');
  equalArray(Reflect.ownKeys(socket), [], 'own keys');
});
accepting.test('its opened has resolved', async (t) => {
  const { connect, reader } = await listenTcp(t);
  await connect();
  const { socket } = await accept(t, reader());
  equal(await stateOf(socket.opened), 'fulfilled', 'opened');
});
accepting.test('its remote address and port are those of the peer', async (t) => {
  const { info: { localPort }, reader } = await listenTcp(t);
  const { localPort: peerPort } = await ask('tcp/connect', { address: '127.0.0.1', port: localPort });
  const { info } = await accept(t, reader());
  equal(`${info.remoteAddress} ${info.remotePort}`, `127.0.0.1 ${peerPort}`, 'remote');
});
accepting.test('its local address and port are those that it was accepted on', async (t) => {
  const { connect, info: { localPort }, reader } = await listenTcp(t);
  await connect();
  const { info } = await accept(t, reader());
  equal(`${info.localAddress} ${info.localPort}`, `127.0.0.1 ${localPort}`, 'local');
});
accepting.test('a read that waits gets the next connection', async (t) => {
  const { connect, reader } = await listenTcp(t);
  const accepted = accept(t, reader());
  equal(await stateOf(accepted), 'pending', 'before');
  await connect();
  assert((await accepted).socket instanceof TCPSocket, 'instance');
});
accepting.test('connections come in order', async (t) => {
  const { info: { localPort }, reader } = await listenTcp(t);
  const from = reader();
  const connected = [];
  for (let i = 0; i < 5; ++i)
    connected.push((await ask('tcp/connect', { address: '127.0.0.1', port: localPort })).localPort);
  const accepted = [];
  for (let i = 0; i < 5; ++i)
    accepted.push((await accept(t, from)).info.remotePort);
  equalArray(accepted, connected, 'ports');
});
accepting.test('it reads what the peer sent', async (t) => {
  const { connect, reader } = await listenTcp(t);
  const peer = await connect();
  await peer.send(100000);
  const accepted = await accept(t, reader());
  equalBytes(join(await readBytes(accepted.reader(), 100000)), pattern(100000), 'bytes');
});
accepting.test('it writes what the peer gets', async (t) => {
  const { connect, reader } = await listenTcp(t);
  const peer = await connect();
  const accepted = await accept(t, reader());
  await accepted.writer().write(pattern(1000));
  equal((await peer.received(1000)).length, 1000, 'bytes at the peer');
});
accepting.test('FIN works both ways', async (t) => {
  const { connect, reader } = await listenTcp(t);
  const peer = await connect();
  const accepted = await accept(t, reader());
  await peer.finish();
  equal((await accepted.reader().read()).done, true, 'done');
  await accepted.writer().close();
  equal((await peer.ended()).error, null, 'error at the peer');
  equal(await accepted.socket.closed, undefined, 'closed');
});
accepting.test('a peer that is gone before it was accepted comes with its end', async (t) => {
  const { connect, reader } = await listenTcp(t);
  const peer = await connect();
  await peer.send(10);
  await peer.finish();
  const accepted = await accept(t, reader());
  const from = accepted.reader();
  equalBytes(join(await readBytes(from, 10)), pattern(10), 'bytes');
  equal((await from.read()).done, true, 'done');
});
accepting.test('our own client can connect to it', async (t) => {
  const { info, reader } = await listenTcp(t);
  const client = new TCPSocket('127.0.0.1', info.localPort);
  const { localPort } = await client.opened;
  const accepted = await accept(t, reader());
  equal(accepted.info.remotePort, localPort, 'remotePort');
  await client.close();
});

const ends = section('server-closed', 'TCPServerSocket, cancelAlgorithm, closed and close()', { everywhere: true });

const isRefused = (port) => ask('tcp/connect', { address: '127.0.0.1', port }).then(() => false, () => true);

ends.test('cancel() resolves, and closed with it', async (t) => {
  const { readable, socket } = await listenTcp(t);
  equal(await readable.cancel(), undefined, 'cancel()');
  equal(await socket.closed, undefined, 'closed');
});
ends.test('after cancel() connections are refused', async (t) => {
  const { info, readable, socket } = await listenTcp(t);
  await readable.cancel();
  await socket.closed;
  equal(await isRefused(info.localPort), true, 'refused');
});
ends.test('close() resolves, and is closed', async (t) => {
  const { socket } = await listenTcp(t);
  equal(socket.close(), socket.closed, 'close()');
  equal(await socket.closed, undefined, 'closed');
});
ends.test('after close() connections are refused', async (t) => {
  const { info, socket } = await listenTcp(t);
  await socket.close();
  equal(await isRefused(info.localPort), true, 'refused');
});
ends.test('close() before opened: InvalidStateError', async () => {
  const socket = new TCPServerSocket('127.0.0.1');
  await rejects('InvalidStateError', socket.close());
  await socket.opened;
  await socket.close();
});
ends.test('close() with a reader: InvalidStateError', async (t) => {
  const { reader, socket } = await listenTcp(t);
  reader();
  await rejects('InvalidStateError', socket.close());
});
ends.test('close() after a failed opening: InvalidStateError', async () => {
  const socket = new TCPServerSocket('127.0.0.1', { localPort: ports.tcp });
  await rejection(socket.opened);
  await rejects('InvalidStateError', socket.close());
});
ends.test('once more it returns the same promise', async (t) => {
  const { socket } = await listenTcp(t);
  await socket.close();
  equal(socket.close(), socket.closed, 'close()');
});
ends.test('cancel() ends a read that waits', async (t) => {
  const { reader } = await listenTcp(t);
  const from = reader();
  const read = from.read();
  await from.cancel();
  equal((await read).done, true, 'done');
});
ends.test('accepted sockets live on', async (t) => {
  const { connect, readable, socket } = await listenTcp(t);
  const peer = await connect();
  const from = readable.getReader();
  const accepted = await accept(t, from);
  await from.cancel();
  await socket.closed;
  await peer.send(10);
  equalBytes(join(await readBytes(accepted.reader(), 10)), pattern(10), 'bytes');
});
ends.test('connections that nobody accepted end with it', async (t) => {
  const { connect, socket } = await listenTcp(t);
  const peer = await connect();
  await socket.close();
  await peer.ended();
});
