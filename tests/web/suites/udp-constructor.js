// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { assert, equal, rejection, rejects, stateOf, throws } from '../harness/assertions.js';
import { bindUdp, connectUdp, ports } from '../harness/peer.js';
import { section } from '../harness/registry.js';

const remote = () => ({ remoteAddress: '127.0.0.1', remotePort: ports.udp });
const local = { localAddress: '127.0.0.1' };

const checks = section('udp-constructor', 'UDPSocket, constructor(), synchronous checks', { everywhere: true });

checks.each('%s: TypeError', {
  'no options': () => undefined,
  'no mode': () => ({}),
  'remoteAddress alone': () => ({ remoteAddress: '127.0.0.1' }),
  'remotePort alone': () => ({ remotePort: 7 }),
  'localPort without localAddress': () => ({ ...remote(), localPort: 40000 }),
  'localPort alone': () => ({ localPort: 40000 }),
  'localPort 0': () => ({ ...local, localPort: 0 }),
  'localAddress and a remote': () => ({ ...local, ...remote() }),
  'localAddress and remoteAddress': () => ({ ...local, remoteAddress: '127.0.0.1' }),
  'localAddress and remotePort': () => ({ ...local, remotePort: 7 }),
  'dnsQueryType in bound mode': () => ({ ...local, dnsQueryType: 'ipv4' }),
  'ipv6Only in connected mode': () => ({ ...remote(), ipv6Only: true }),
  'ipv6Only with an IPv4 localAddress': () => ({ ...local, ipv6Only: true }),
  'ipv6Only with a localAddress other than ::': () => ({ localAddress: '::1', ipv6Only: true }),
  'ipv6Only false in connected mode': () => ({ ...remote(), ipv6Only: false }),
  'sendBufferSize 0, connected': () => ({ ...remote(), sendBufferSize: 0 }),
  'receiveBufferSize 0, connected': () => ({ ...remote(), receiveBufferSize: 0 }),
  'sendBufferSize 0, bound': () => ({ ...local, sendBufferSize: 0 }),
  'receiveBufferSize 0, bound': () => ({ ...local, receiveBufferSize: 0 }),
}, (t, make) => { throws('TypeError', () => new UDPSocket(make())); });

checks.each('localAddress %s is no IP address: TypeError', {
  '"localhost"': 'localhost', '""': '', '"127.0.0.1:80"': '127.0.0.1:80', '"[::1]"': '[::1]', '"256.0.0.1"': '256.0.0.1',
  '"1.2.3"': '1.2.3', '":::"': ':::', '" 127.0.0.1"': ' 127.0.0.1',
}, (t, localAddress) => { throws('TypeError', () => new UDPSocket({ localAddress })); });

checks.each('%s is accepted', {
  'localAddress alone': () => local,
  'a localPort of 65535 or near it': () => ({ ...local, localPort: 65000 + Math.floor(Math.random() * 500) }),
  'the localAddress 0.0.0.0': () => ({ localAddress: '0.0.0.0' }),
  'the localAddress ::': () => ({ localAddress: '::' }),
  'ipv6Only true with ::': () => ({ localAddress: '::', ipv6Only: true }),
  'ipv6Only false with ::': () => ({ localAddress: '::', ipv6Only: false }),
  'ipv6Only with the unspecified address written in another way': () => ({ localAddress: '0:0::0', ipv6Only: true }),
  'dnsQueryType in connected mode': () => ({ ...remote(), dnsQueryType: 'ipv4' }),
  'buffer sizes in connected mode': () => ({ ...remote(), sendBufferSize: 65536, receiveBufferSize: 65536 }),
  'buffer sizes in bound mode': () => ({ ...local, sendBufferSize: 65536, receiveBufferSize: 65536 }),
}, async (t, make) => {
  const socket = new UDPSocket(make());
  assert((await socket.opened).readable instanceof ReadableStream, 'opened');
  equal(await socket.close(), undefined, 'close()');
});

const opened = section('udp-opened', 'UDPSocket, constructor(), asynchronous steps', { everywhere: true });

opened.test('connected mode: the remote address and port are told', async (t) => {
  const { info } = await connectUdp(t);
  equal(`${info.remoteAddress} ${info.remotePort}`, `127.0.0.1 ${ports.udp}`, 'remote');
});
opened.test('connected mode: the local address and port are those that the peer sees', async (t) => {
  const { info, peer, writer } = await connectUdp(t);
  await writer().write({ data: new Uint8Array(1) });
  const { address, port } = await peer.receive();
  equal(`${address} ${port}`, `${info.localAddress} ${info.localPort}`, 'local');
});
opened.test('connected mode: a name becomes the address that was found', async () => {
  const socket = new UDPSocket({ remoteAddress: 'localhost', remotePort: ports.udp, dnsQueryType: 'ipv4' });
  equal((await socket.opened).remoteAddress, '127.0.0.1', 'remoteAddress');
  await socket.close();
});
opened.test('connected mode: a name that nobody knows is a NetworkError', async () => {
  const socket = new UDPSocket({ remoteAddress: 'no-such-host.invalid', remotePort: 7 });
  const error = await rejects('NetworkError', socket.opened);
  equal(await rejection(socket.closed), error, 'reason of closed');
});
opened.test('connected mode: an address of the other family than dnsQueryType is a NetworkError', async () => {
  const socket = new UDPSocket({ ...remote(), dnsQueryType: 'ipv6' });
  await rejects('NetworkError', socket.opened);
});
opened.test('connected mode: a port that nobody listens on opens all the same', async () => {
  const socket = new UDPSocket({ remoteAddress: '127.0.0.1', remotePort: ports.udpUnused });
  equal((await socket.opened).remotePort, ports.udpUnused, 'remotePort');
  await socket.close();
});
opened.test('connected mode: IPv6', async () => {
  const socket = new UDPSocket({ remoteAddress: '::1', remotePort: ports.udp6 });
  equal((await socket.opened).remoteAddress, '::1', 'remoteAddress');
  await socket.close();
});
opened.test('bound mode: the local address is told, and a port of the system\'s choice', async (t) => {
  const { info } = await bindUdp(t);
  equal(info.localAddress, '127.0.0.1', 'localAddress');
  assert(info.localPort > 1023, 'localPort');
});
opened.test('bound mode: localPort is the one that was asked for', async (t) => {
  const { info: { localPort }, socket } = await bindUdp(t);
  await socket.close();
  const { info } = await bindUdp(t, { localPort });
  equal(info.localPort, localPort, 'localPort');
});
opened.test('bound mode: a port that is taken is a NetworkError', async (t) => {
  const { info } = await bindUdp(t);
  const socket = new UDPSocket({ ...local, localPort: info.localPort });
  const error = await rejects('NetworkError', socket.opened);
  equal(await rejection(socket.closed), error, 'reason of closed');
});
opened.test('bound mode: an address of another machine is a NetworkError', async () => {
  await rejects('NetworkError', new UDPSocket({ localAddress: '203.0.113.9' }).opened);
});
opened.test('bound mode: a port below 1024 needs a grant of its own', async () => {
  const socket = new UDPSocket({ ...local, localPort: 999 });
  const error = await rejects('NotAllowedError', socket.opened);
  equal(await rejection(socket.closed), error, 'reason of closed');
});
opened.test('closed stays pending when opened resolves', async (t) => {
  const { socket } = await connectUdp(t);
  equal(await stateOf(socket.closed), 'pending', 'closed');
});
opened.test('the streams are a ReadableStream and a WritableStream that nobody has locked', async (t) => {
  const { readable, writable } = await bindUdp(t);
  assert(readable instanceof ReadableStream && writable instanceof WritableStream, 'instances');
  equal(`${readable.locked} ${writable.locked}`, 'false false', 'locked');
});
