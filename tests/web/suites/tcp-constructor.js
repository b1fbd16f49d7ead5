// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { assert, equal, rejection, rejects, stateOf, throws } from '../harness/assertions.js';
import { PeerConnection, connectTcp, ports } from '../harness/peer.js';
import { section } from '../harness/registry.js';

//! A constructor call whose arguments are in order, but for the options.
const construct = (options) => new TCPSocket('127.0.0.1', ports.tcpUnused, options);

const checks = section('tcp-constructor', 'TCPSocket, constructor(), steps 2-4', { everywhere: true });

checks.each('%s throws TypeError', {
  'keepAliveDelay 0': { keepAliveDelay: 0 },
  'keepAliveDelay 999': { keepAliveDelay: 999 },
  'sendBufferSize 0': { sendBufferSize: 0 },
  'receiveBufferSize 0': { receiveBufferSize: 0 },
}, (t, options) => { throws('TypeError', () => construct(options)); });

checks.each('of several faults, %s is found first', {
  keepAliveDelay: { keepAliveDelay: 0, sendBufferSize: 0, receiveBufferSize: 0 },
  sendBufferSize: { keepAliveDelay: 1000, sendBufferSize: 0, receiveBufferSize: 0 },
}, (t, options, name) => {
  const { message } = throws('TypeError', () => construct(options));
  assert(message.includes(name), `"${message}" names ${name}`);
});

checks.test('options are converted before any of them is checked', () => {
  const options = { keepAliveDelay: 0, get sendBufferSize() { throw new RangeError('read'); } };
  throws('RangeError', () => construct(options));
});

checks.each('%s is accepted', {
  'keepAliveDelay 1000': { keepAliveDelay: 1000 },
  'sendBufferSize 1': { sendBufferSize: 1 },
  'receiveBufferSize 1': { receiveBufferSize: 1 },
  'noDelay true': { noDelay: true },
  'every option at once': {
    keepAliveDelay: 60000, sendBufferSize: 65536, receiveBufferSize: 65536, noDelay: true, dnsQueryType: 'ipv4',
  },
  'an unknown member': { timeToLive: 5 },
}, async (t, options) => {
  const { peer, reader } = await connectTcp(t, options);
  await peer.send(3);
  equal((await reader().read()).value.length, 3, 'bytes read');
});

const port = section('tcp-port', 'Web IDL, unsigned short remotePort', { everywhere: true });

port.each('%s is taken modulo 65,536', {
  'the port + 65536': () => ports.tcp + 65536,
  'the port - 65536': () => ports.tcp - 65536,
  'the port + 0.9': () => ports.tcp + 0.9,
  'the port as a string': () => String(ports.tcp),
  'an object whose valueOf() is the port': () => ({ valueOf: () => ports.tcp }),
}, async (t, value) => {
  const socket = new TCPSocket('127.0.0.1', value());
  equal((await socket.opened).remotePort, ports.tcp, 'remotePort');
  await socket.close();
});

port.each('%s is no number: TypeError', { 'a Symbol': Symbol('port'), 'a BigInt': 7n }, (t, value) => {
  throws('TypeError', () => new TCPSocket('127.0.0.1', value));
});

const failure = section('tcp-open-failure', 'TCPSocket, constructor(), step 5.2', { everywhere: true });

const failures = {
  'a refused connection': () => new TCPSocket('127.0.0.1', ports.tcpUnused),
  'a name that nobody knows': () => new TCPSocket('no-such-host.invalid', ports.tcp),
  'an IPv4 address where IPv6 is wanted': () => new TCPSocket('127.0.0.1', ports.tcp, { dnsQueryType: 'ipv6' }),
  'an IPv6 address where IPv4 is wanted': () => new TCPSocket('::1', ports.tcp6, { dnsQueryType: 'ipv4' }),
};

failure.each('%s: opened rejects with NetworkError', failures, (t, make) => rejects('NetworkError', make().opened));
failure.each('%s: closed rejects with NetworkError', failures, (t, make) => rejects('NetworkError', make().closed));
failure.test('opened and closed reject with the same error', async () => {
  const socket = construct();
  equal(await rejection(socket.closed), await rejection(socket.opened), 'reason');
});
failure.test('the error has a message', async () => {
  assert((await rejection(construct().opened)).message.length > 0, 'message');
});
failure.test('the constructor does not throw for what only the network can tell', (t) => {
  const socket = new TCPSocket('', ports.tcpUnused);
  t.after(() => socket.opened);
  assert(socket instanceof TCPSocket, 'constructed');
});
failure.test('an empty host is a NetworkError', () => rejects('NetworkError', new TCPSocket('', ports.tcp).opened));
failure.test('nothing is reported as unhandled when the page looks at neither promise', async () => {
  const untouched = construct();
  await rejection(construct().opened); // as long as a failure takes
  assert(untouched instanceof TCPSocket, 'constructed');
});

const success = section('tcp-opened', 'TCPSocket, constructor(), step 5.3', { everywhere: true });

success.test('opened and closed are pending at first', async () => {
  const socket = new TCPSocket('127.0.0.1', ports.tcp);
  const states = [Promise.race([socket.opened, 'pending']), Promise.race([socket.closed, 'pending'])];
  equal((await Promise.all(states)).join(), 'pending,pending', 'opened, closed');
  await socket.opened;
  await socket.close();
});
success.test('closed stays pending when opened resolves', async (t) => {
  const { socket } = await connectTcp(t);
  equal(await stateOf(socket.closed), 'pending', 'closed');
});
success.test('readable is a ReadableStream that nobody has locked', async (t) => {
  const { readable } = await connectTcp(t);
  assert(readable instanceof ReadableStream, 'instance');
  equal(readable.locked, false, 'locked');
});
success.test('writable is a WritableStream that nobody has locked', async (t) => {
  const { writable } = await connectTcp(t);
  assert(writable instanceof WritableStream, 'instance');
  equal(writable.locked, false, 'locked');
});
success.test('remoteAddress and remotePort are where it was connected to', async (t) => {
  const { info } = await connectTcp(t);
  equal(info.remoteAddress, '127.0.0.1', 'remoteAddress');
  equal(info.remotePort, ports.tcp, 'remotePort');
});
success.test('localAddress and localPort are those that the peer sees', async (t) => {
  const { info, peer } = await connectTcp(t);
  equal(info.localAddress, '127.0.0.1', 'localAddress');
  await peer.send(0); // the peer knows the connection by this port
});
success.test('a name becomes the address that was found', async () => {
  const socket = new TCPSocket('localhost', ports.tcp, { dnsQueryType: 'ipv4' });
  equal((await socket.opened).remoteAddress, '127.0.0.1', 'remoteAddress');
  await socket.close();
});
success.test('a name with several addresses: the one that answers is told', async () => {
  const socket = new TCPSocket('localhost', ports.tcp); // nobody listens on this port of ::1
  equal((await socket.opened).remoteAddress, '127.0.0.1', 'remoteAddress');
  await socket.close();
});
success.test('IPv6 addresses have no brackets', async () => {
  const socket = new TCPSocket('::1', ports.tcp6);
  const { remoteAddress, localAddress } = await socket.opened;
  equal(`${remoteAddress} ${localAddress}`, '::1 ::1', 'remote and local address');
  await socket.close();
});
success.test('dnsQueryType ipv6 asks for an IPv6 address', async () => {
  const socket = new TCPSocket('localhost', ports.tcp6, { dnsQueryType: 'ipv6' });
  const { remoteAddress } = await socket.opened.catch(() => ({ remoteAddress: '::1' })); // no such name in /etc/hosts
  equal(remoteAddress, '::1', 'remoteAddress');
  await socket.close().catch(() => {});
});
success.test('the dictionary is the same each time', async (t) => {
  const { socket, info } = await connectTcp(t);
  equal(await socket.opened, info, 'what opened resolves with');
});
success.test('many sockets can be open at once', async (t) => {
  const connections = await Promise.all(Array.from({ length: 20 }, () => connectTcp(t)));
  equal(new Set(connections.map(({ info }) => info.localPort)).size, 20, 'different local ports');
});
success.test('sockets do not mix up their bytes', async (t) => {
  const connections = await Promise.all(Array.from({ length: 4 }, () => connectTcp(t)));
  await Promise.all(connections.map(({ peer }, i) => peer.send(1, i)));
  const read = await Promise.all(connections.map(({ reader }) => reader().read()));
  equal(read.map(({ value }) => value[0]).join(), '0,31,62,93', 'first bytes'); // the pattern's first four
});
success.test('the peer is the one that was asked for', async (t) => {
  const { info, writer } = await connectTcp(t);
  await writer().write(new Uint8Array([1, 2, 3]));
  const { start } = await new PeerConnection(`in:${info.localPort}`).received(3);
  equal(start, '010203', 'bytes at the peer');
});
