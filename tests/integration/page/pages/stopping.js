// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The options signal and timeout, which are extensions.
import { assert, equal, rejection, rejectsWith, run, test } from './harness.js';
import { connect, freshName, pattern, ports, readAll, report } from './peer.js';

test('a page can see which options there are', () => {
  const isKnown = name => {
    let wasRead = false;
    try {
      new UDPSocket({ get [name]() { wasRead = true; return undefined; } });
    } catch {
      // without a mode it opens nothing
    }
    return wasRead;
  };
  equal(['signal', 'timeout', 'nothing'].map(isKnown).join(), 'true,true,false', 'known');
});

// Nobody takes connections there, and nobody refuses them.
const silent = options => new TCPSocket('127.0.0.1', ports.tcpSilent, options);

test('a timeout ends opening with TimeoutError', async () => {
  const socket = silent({ timeout: 50 });
  const error = await rejectsWith('TimeoutError', socket.opened, 'opened');
  assert(error instanceof DOMException, 'a DOMException');
  equal(await rejection(socket.closed), error, 'the error of closed');
});

test('a signal ends opening with its reason, and the next socket opens', async () => {
  for (let round = 0; round < 100; round++) { // more than may be connecting at once
    const controller = new AbortController();
    const socket = silent({ signal: controller.signal });
    if (round % 2 === 0) await new Promise(resolve => setTimeout(resolve)); // it is connecting by now, or soon
    controller.abort(round);
    equal(await rejection(socket.opened), round, 'opened');
    equal(await rejection(socket.closed), round, 'closed');
  }
  const { socket, writable } = await connect('ECHO');
  await writable.close();
  await socket.close();
});

test('a signal that crosses the opening closes the socket, and the peer sees it', async () => {
  for (let turns = 0; turns < 40; turns++) {
    const controller = new AbortController();
    const socket = new TCPSocket('127.0.0.1', ports.tcp, { signal: controller.signal, timeout: 20000 });
    const opened = socket.opened.then(() => 'opened', reason => reason);
    if (turns % 4 === 0) await opened;
    for (let i = 0; i < turns; i++) await undefined;
    if (turns % 4 === 1) await new Promise(resolve => setTimeout(resolve));
    controller.abort('why');
    assert(['opened', 'why'].includes(await opened), 'opened');
    equal(await rejection(socket.closed), 'why', 'closed');
  }
});

test('a signal ends an open socket: reads and writes reject, what was written arrives, the peer sees the end', async () => {
  const name = freshName();
  const controller = new AbortController();
  const { socket, readable, writable } = await connect(`HASH ${name}`, { signal: controller.signal });
  const read = readable.getReader().read();
  const writer = writable.getWriter();
  await writer.write(pattern(100000));
  controller.abort(7);
  for (const promise of [read, writer.closed, writer.write(pattern(1)), socket.closed])
    equal(await rejection(promise), 7, 'reason');
  equal((await report(name)).count, 100000, 'bytes at the peer');
});

test('UDP and listening sockets end, too', async () => {
  const controller = new AbortController();
  const { signal } = controller;
  const udp = new UDPSocket({ remoteAddress: '127.0.0.1', remotePort: ports.udpEcho, signal, timeout: 20000 });
  const bound = new UDPSocket({ localAddress: '127.0.0.1', signal, timeout: 20000 });
  const server = new TCPServerSocket('127.0.0.1', { signal, timeout: 20000 });
  const { localPort } = await server.opened;
  const waiting = new TCPSocket('127.0.0.1', localPort);
  const { readable } = await waiting.opened;
  const accepting = (await server.opened).readable.getReader();
  const { value: accepted } = await accepting.read();
  await Promise.all([udp.opened, bound.opened]);
  controller.abort(8);
  for (const socket of [udp, bound, server]) equal(await rejection(socket.closed), 8, 'closed');
  equal(await rejection(accepting.read()), 8, 'accepting');
  await rejectsWith('NetworkError', new TCPSocket('127.0.0.1', localPort).opened, 'nobody listens any more');
  const { writable } = await accepted.opened; // lives on
  await writable.close();
  equal((await readAll(readable)).length, 0, 'bytes');
});

run();
