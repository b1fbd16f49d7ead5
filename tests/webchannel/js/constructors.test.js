// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Conversions, then the synchronous checks in their order, then the request to the program.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { tcpReceiveWindow } from '../../../webchannel/js/limits.js';
import { FakeBridge, settled } from './support/fakebridge.js';

const remote = { remoteAddress: 'host', remotePort: 7 };

//! What `run` throws: 'TypeError', 'NotAllowedError', or 'nothing'.
function thrown(run) {
  try {
    run();
    return 'nothing';
  } catch (error) {
    assert.ok(error instanceof TypeError || error instanceof DOMException);
    return error.name;
  }
}

async function requestOf(make) {
  const bridge = new FakeBridge();
  make(bridge);
  await settled();
  return { ...bridge.peers[0].request };
}

test('TCPSocket needs two arguments and converts them', async () => {
  const { TCPSocket } = new FakeBridge();
  assert.equal(thrown(() => new TCPSocket()), 'TypeError');
  assert.equal(thrown(() => new TCPSocket('host')), 'TypeError');
  assert.equal(thrown(() => new TCPSocket('host', 7, 1)), 'TypeError');
  assert.equal(thrown(() => new TCPSocket(Symbol('x'), 7)), 'TypeError');
  assert.deepEqual(await requestOf(({ TCPSocket }) => new TCPSocket('h', 65536 + 80)),
    { protocol: 'tcp', remoteAddress: 'h', remotePort: 80, credit: tcpReceiveWindow });
  assert.equal((await requestOf(({ TCPSocket }) => new TCPSocket(null, '443', null))).remotePort, 443);
});

test('TCPSocket hands its options to the program', async () => {
  const options = { sendBufferSize: 1.5, receiveBufferSize: 4294967295, noDelay: 1, keepAliveDelay: '1000', other: 1 };
  assert.deepEqual(await requestOf(({ TCPSocket }) => new TCPSocket('h', 1, options)), {
    protocol: 'tcp', remoteAddress: 'h', remotePort: 1, credit: tcpReceiveWindow,
    sendBufferSize: 1, receiveBufferSize: 4294967295, noDelay: true, keepAliveDelay: 1000,
  });
});

test('dnsQueryType goes to the program, for TCPSocket and for a connected UDPSocket', async () => {
  for (const dnsQueryType of ['ipv4', 'ipv6']) {
    const tcp = await requestOf(({ TCPSocket }) => new TCPSocket('h', 1, { dnsQueryType }));
    const udp = await requestOf(({ UDPSocket }) => new UDPSocket({ ...remote, dnsQueryType }));
    assert.deepEqual([tcp.protocol, tcp.dnsQueryType], ['tcp', dnsQueryType]);
    assert.deepEqual(udp, { protocol: 'udp', ...remote, credit: 64, dnsQueryType });
  }
});

test('TCPSocket checks policy, keepAliveDelay and buffer sizes, in this order, before it returns', async () => {
  const bridge = new FakeBridge();
  const { TCPSocket } = bridge;
  const messageOf = (options) => {
    try {
      return new TCPSocket('h', 1, options);
    } catch (error) {
      return error.message;
    }
  };
  const all = { keepAliveDelay: 999, sendBufferSize: 0, receiveBufferSize: 0 };
  assert.match(messageOf(all), /keepAliveDelay/);
  assert.match(messageOf({ ...all, keepAliveDelay: 1000 }), /sendBufferSize/);
  assert.match(messageOf({ receiveBufferSize: 0 }), /receiveBufferSize/);
  for (const options of [all, { sendBufferSize: 0 }, { receiveBufferSize: 0 }, { sendBufferSize: 4294967296 },
    { dnsQueryType: 'ipv5' },
                         { keepAliveDelay: -1 }, { keepAliveDelay: NaN }])
    assert.equal(thrown(() => new TCPSocket('h', 1, options)), 'TypeError');
  bridge.allowed.clear();
  assert.equal(thrown(() => new TCPSocket('h', 1, all)), 'NotAllowedError');
  assert.equal(thrown(() => new TCPSocket('h', 1, { keepAliveDelay: -1 })), 'TypeError',
    'conversions come before the steps');
  await settled();
  assert.equal(bridge.peers.length, 0);
});

test('options are read in the order of their names, and what a getter throws comes through', () => {
  const { TCPSocket, UDPSocket } = new FakeBridge();
  const reads = [];
  const spy = new Proxy({ ...remote }, { get: (target, name) => { reads.push(name); return target[name]; } });
  new TCPSocket('h', 1, spy);
  assert.deepEqual(reads.splice(0), ['dnsQueryType', 'keepAliveDelay', 'noDelay', 'receiveBufferSize',
    'sendBufferSize', 'signal', 'timeout']);
  new UDPSocket(spy);
  assert.deepEqual(reads, ['broadcast', 'dnsQueryType', 'ipv6Only', 'localAddress', 'localPort',
    'multicastAllowAddressSharing', 'multicastLoopback',
    'multicastTimeToLive', 'receiveBufferSize', 'remoteAddress', 'remotePort', 'sendBufferSize',
    'signal', 'timeout']);
  const mine = new Error('mine');
  assert.throws(() => new TCPSocket('h', 1, { get noDelay() { throw mine; } }), (error) => error === mine);
});

test('TCPServerSocket needs one argument, converts it and its options in the order of their names', async () => {
  const { TCPServerSocket } = new FakeBridge();
  for (const parameters of [[], ['::', 1], [Symbol('x')], ['::', { backlog: -1 }], ['::', { backlog: 4294967296 }],
    ['::', { localPort: 65536 }], ['::', { localPort: NaN }], ['::', { backlog: Infinity }]])
    assert.equal(thrown(() => new TCPServerSocket(...parameters)), 'TypeError', JSON.stringify(parameters[1]));
  const reads = [];
  const spy = new Proxy({}, { get: (target, name) => { reads.push(name); return undefined; } });
  new TCPServerSocket({ toString: () => { reads.push('localAddress'); return '::'; } }, spy);
  assert.deepEqual(reads, ['localAddress', 'backlog', 'ipv6Only', 'localPort', 'signal', 'timeout']);
  const mine = new Error('mine');
  assert.throws(() => new TCPServerSocket('::', { get backlog() { throw mine; } }), (error) => error === mine);
});

test('TCPServerSocket hands address and options to the program', async () => {
  const listen = { protocol: 'listen', credit: 16 };
  assert.deepEqual(await requestOf(({ TCPServerSocket }) => new TCPServerSocket('127.0.0.1')),
    { ...listen, localAddress: '127.0.0.1' });
  assert.deepEqual(await requestOf(({ TCPServerSocket }) => new TCPServerSocket('::1', null)),
    { ...listen, localAddress: '::1' });
  const options = { localPort: '65535', backlog: 1.9, ipv6Only: 1, other: 1 };
  assert.deepEqual(await requestOf(({ TCPServerSocket }) => new TCPServerSocket('::', options)),
    { ...listen, localAddress: '::', localPort: 65535, backlog: 1, ipv6Only: true });
  assert.equal((await requestOf(({ TCPServerSocket }) => new TCPServerSocket('0.0.0.0', { ipv6Only: false }))).ipv6Only,
    false);
});

test('TCPServerSocket checks policy, address, port, backlog and ipv6Only, in this order', async () => {
  const bridge = new FakeBridge();
  const { TCPServerSocket } = bridge;
  const all = { localPort: 0, backlog: 0, ipv6Only: true };
  const steps = [
    ['localhost', all, /localAddress must be/], ['', all, /localAddress must be/], ['[::1]', all, /localAddress/],
    ['1.2.3', {}, /localAddress/], ['127.0.0.1', all, /localPort/], ['127.0.0.1', { ...all, localPort: 1 }, /backlog/],
    ['127.0.0.1', { ipv6Only: true }, /ipv6Only/], ['::1', { ipv6Only: true, localPort: 1 }, /ipv6Only/],
  ];
  for (const [address, options, pattern] of steps) {
    assert.throws(() => new TCPServerSocket(address, options), { name: 'TypeError', message: pattern });
    assert.throws(() => new TCPServerSocket(address, options), /^TypeError: Failed to construct 'TCPServerSocket': /);
  }
  assert.equal(thrown(() => new TCPServerSocket('0:0::0', { ipv6Only: true })), 'nothing', 'another way to write ::');
  bridge.allowed.clear();
  assert.equal(thrown(() => new TCPServerSocket('localhost', all)), 'NotAllowedError');
  assert.equal(thrown(() => new TCPServerSocket('::', { backlog: -1 })), 'TypeError',
    'conversions come before the steps');
  await settled();
  assert.equal(bridge.peers.length, 1);
});

test('UDPSocket takes a remote end or a local address', async () => {
  const { UDPSocket } = new FakeBridge();
  const wrong = [
    undefined, null, {}, { remoteAddress: 'h' }, { remotePort: 1 }, { localPort: 1 }, { localAddress: '::',
      localPort: 0 }, { ...remote, localPort: 1 },
    { ...remote, localAddress: '::' }, { localAddress: 'localhost' }, { localAddress: '::', dnsQueryType: 'ipv4' },
      { ...remote, ipv6Only: false },
    { localAddress: '0.0.0.0', ipv6Only: true }, { ...remote, sendBufferSize: 0 }, { ...remote, receiveBufferSize: 0 },
      { ...remote, remotePort: 65536 },
    { ...remote, multicastTimeToLive: 256 },
  ];
  for (const options of wrong)
    assert.equal(thrown(() => new UDPSocket(options)), 'TypeError', JSON.stringify(options));
  assert.equal(thrown(() => new UDPSocket(1)), 'TypeError');
  for (const options of [remote, { localAddress: '127.0.0.1' }, { localAddress: '::', ipv6Only: true,
    localPort: 65535 }])
    assert.equal(thrown(() => new UDPSocket(options)), 'nothing');
  assert.deepEqual(await requestOf(({ UDPSocket: Udp }) => new Udp({ ...remote, sendBufferSize: 9 })),
    { protocol: 'udp', ...remote, credit: 64, sendBufferSize: 9 });
});

test('a bound UDPSocket hands its options to the program', async () => {
  const bind = { protocol: 'bind', credit: 64 };
  assert.deepEqual(await requestOf(({ UDPSocket }) => new UDPSocket({ localAddress: '127.0.0.1' })),
    { ...bind, localAddress: '127.0.0.1' });
  const options = {
    broadcast: true, localAddress: '::', localPort: 5353, ipv6Only: false, sendBufferSize: 1, receiveBufferSize: 2,
  };
  assert.deepEqual(await requestOf(({ UDPSocket }) => new UDPSocket({ ...options, other: 1 })),
    { ...bind, ...options });
});

test('UDPSocket checks in the order of the profile', () => {
  const bridge = new FakeBridge();
  const { UDPSocket } = bridge;
  const steps = [
    [{ remotePort: 1, localPort: 0, localAddress: 'x', sendBufferSize: 0, multicastLoopback: true }, /go together/],
    [{ ...remote, localPort: 0, localAddress: 'x', sendBufferSize: 0 }, /localPort must be/],
    [{ ...remote, localPort: 1, sendBufferSize: 0 }, /localPort needs/],
    [{ ...remote, localAddress: 'x', sendBufferSize: 0 }, /exclude/],
    [{ localAddress: 'x', dnsQueryType: 'ipv4', ipv6Only: true }, /IP address/],
    [{ ipv6Only: true, sendBufferSize: 0 }, /neither/],
    [{ localAddress: '1.2.3.4', dnsQueryType: 'ipv4', ipv6Only: true }, /dnsQueryType/],
    [{ ...remote, ipv6Only: true, sendBufferSize: 0 }, /ipv6Only/],
    [{ ...remote, sendBufferSize: 0, receiveBufferSize: 0, multicastLoopback: true }, /sendBufferSize/],
    [{ ...remote, receiveBufferSize: 0, multicastLoopback: true }, /receiveBufferSize/],
    [{ ...remote, multicastLoopback: true }, /direct-sockets-multicast/],
  ];
  for (const [options, pattern] of steps)
    assert.throws(() => new UDPSocket(options), pattern);
  bridge.allowed.clear();
  assert.equal(thrown(() => new UDPSocket(steps[0][0])), 'NotAllowedError');
});

test('multicast options need their own policy', () => {
  const bridge = new FakeBridge();
  for (const option of ['multicastTimeToLive', 'multicastLoopback', 'multicastAllowAddressSharing'])
    assert.equal(thrown(() => new bridge.UDPSocket({ ...remote, [option]: 0 })), 'NotAllowedError');
  bridge.allowed.add('direct-sockets-multicast');
  assert.equal(thrown(() => new bridge.UDPSocket({ localAddress: '::', multicastLoopback: false })), 'nothing');
});

test('multicast options go to the program, in both modes', async () => {
  const options = { multicastTimeToLive: 0, multicastLoopback: false, multicastAllowAddressSharing: true };
  for (const mode of [{ localAddress: '::' }, remote]) {
    const bridge = new FakeBridge();
    bridge.allowed.add('direct-sockets-multicast');
    new bridge.UDPSocket({ ...mode, ...options });
    await settled();
    const { protocol, credit, ...request } = bridge.peers[0].request;
    assert.deepEqual(request, { ...mode, ...options });
  }
});
