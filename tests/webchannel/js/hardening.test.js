// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// A page that patches built-ins after the scripts have loaded: our sockets still work, and its patches are not called.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { FrameReader } from '../../../webchannel/js/framereader.js';
import { ByteInbox } from '../../../webchannel/js/inbox.js';
import {
  hasOurReaders, openedBound, openedServer, openedTcp, openedUdp, reasonOf, settled,
} from './support/fakebridge.js';
import { tcpSendWindow } from '../../../webchannel/js/limits.js';
import { encodeToPage } from './support/sentframes.js';

const called = [];

//! Replaces members of `object` by ones that record and throw; returns what puts them back.
function sabotage(object, names) {
  const originals = names.map((name) => ({ name, descriptor: Object.getOwnPropertyDescriptor(object, name) }));
  const trap = (name) => function sabotaged() { called[called.length] = name; throw new Error(`${name} was called`); };
  for (const { name, descriptor: { get, writable } } of originals) {
    const label = `${object.constructor?.name ?? object.name}.${String(name)}`;
    Object.defineProperty(object, name, get === undefined && writable !== undefined
      ? { value: trap(label), configurable: true, writable: true } : { get: trap(label), configurable: true });
  }
  return () => {
    for (const { name, descriptor } of originals)
      Object.defineProperty(object, name, descriptor);
  };
}

//! What pages patch, as far as node's own streams do not need it, but for the prototypes in `spare`.
const sabotageAll = (spare = []) => [
  [ReadableStream.prototype, ['locked', 'cancel', 'getReader', 'tee']],
  [WritableStream.prototype, ['locked', 'abort', 'close', 'getWriter']],
  [ReadableStreamDefaultController.prototype, ['close', 'enqueue', 'error', 'desiredSize']],
  [ReadableByteStreamController.prototype, ['close', 'enqueue', 'error', 'desiredSize', 'byobRequest']],
  [WritableStreamDefaultController.prototype, ['error', 'signal']],
  [EventTarget.prototype, ['addEventListener']],
  // Not the getters of buffers and the iterator of Array: node's own streams use these.
  [TypedArray.prototype, ['set', 'subarray', 'slice', 'fill']],
  [ArrayBuffer.prototype, ['slice']],
  [Array.prototype, ['push', 'shift', 'forEach', 'map']],
].filter(([object]) => !spare.includes(object)).map(([object, names]) => sabotage(object, names));

const TypedArray = Object.getPrototypeOf(Uint8Array);

test('patched built-ins are not called', async () => {
  const tcp = await openedTcp();
  const udp = await openedUdp();
  const [reader, udpReader] = [tcp.readable.getReader(), udp.readable.getReader()];
  const [writer, udpWriter] = [tcp.writable.getWriter(), udp.writable.getWriter()];
  const byte = Uint8Array.of(1);
  const datagram = { data: byte };
  const fresh = [await openedTcp(), await openedUdp()];
  const frames = { data: { id: 1, type: 0x81, data: Uint8Array.of(7, 8) },
                   datagram: { id: 1, type: 0x82, data: Uint8Array.of(9), remoteAddress: '::1', remotePort: 1 } };
  const restores = sabotageAll();
  let results;
  try {
    tcp.peer.deliver(frames.data);
    udp.peer.deliver(frames.datagram);
    results = [reader.read(), udpReader.read(), fresh[0].socket.close(), fresh[1].socket.close()];
  } finally {
    for (const restore of restores.reverse())
      restore();
  }
  await settled();
  assert.deepEqual(called, []);
  assert.deepEqual([...(await results[0]).value], [7, 8]);
  assert.deepEqual([...(await results[1]).value.data], [9]);
  await Promise.all([writer.write(byte), udpWriter.write(datagram)]);
  fresh.forEach(({ peer }) => { peer.finished(); peer.closed(); });
  assert.deepEqual(await Promise.all(results.slice(2)), [undefined, undefined]);
});

test('patched built-ins are not called by our readers and loops', { skip: !hasOurReaders }, async () => {
  const [looped, byob] = [await openedTcp(), await openedTcp()];
  const iterator = looped.readable.values();
  const reader = byob.readable.getReader({ mode: 'byob' });
  const release = reader.releaseLock;
  const view = new Uint16Array(4);
  let results;
  const restores = [
    sabotage(ReadableStreamDefaultReader.prototype, ['read', 'releaseLock', 'cancel', 'closed']),
    sabotage(ReadableStreamBYOBReader.prototype, ['releaseLock', 'cancel', 'closed']),
    sabotage(WeakMap.prototype, ['get', 'set', 'has']), sabotage(Promise.prototype, ['then', 'catch']),
    sabotage(globalThis, ['structuredClone', 'Uint16Array', 'RangeError']),
    ...sabotageAll([EventTarget.prototype])]; // which node 18's structuredClone() needs
  try {
    results = [iterator.next(), iterator.return(), reader.read(view, { min: 4 }), reader.read(view, { min: 9 })];
    looped.peer.deliver({ id: 1, type: 0x81, data: Uint8Array.of(7, 8) });
    byob.peer.deliver({ id: 1, type: 0x81, data: Uint8Array.of(1, 2, 3) });
    Reflect.apply(release, reader, []);
  } finally {
    for (const restore of restores.reverse())
      restore();
  }
  assert.deepEqual(called, []);
  assert.deepEqual([...(await results[0]).value], [7, 8]);
  assert.equal((await results[1]).done, true);
  assert.ok(await reasonOf(results[2]) instanceof TypeError);
  assert.ok(await reasonOf(results[3]) instanceof TypeError); // detached by the read before it
  assert.deepEqual([...(await byob.readable.getReader().read()).value], [1, 2, 3]);
});

test('patched built-ins are not called when connections are accepted and closed', async () => {
  const server = await openedServer();
  const prepared = [0, 1].map(() => server.peer.connection());
  const reader = server.readable.getReader();
  const closing = await openedServer();
  closing.peer.connection();
  const { TCPServerSocket, TCPSocket } = server.bridge;
  let results;
  const restores = [sabotage(TCPSocket.prototype, ['opened', 'closed', 'close', 'constructor']),
    sabotage(String.prototype, ['slice']), sabotage(RegExp.prototype, ['exec']), sabotage(URL.prototype, ['hostname']),
    ...sabotageAll()];
  try {
    results = [reader.read(), reader.read(), closing.socket.close(), new TCPServerSocket('::', { ipv6Only: true })];
  } finally {
    for (const restore of restores.reverse())
      restore();
  }
  await settled();
  assert.deepEqual(called, []);
  assert.deepEqual(closing.peer.names, ['Cancel']);
  const sockets = (await Promise.all(results.slice(0, 2))).map(({ value }) => value);
  for (const [index, socket] of sockets.entries()) {
    const { readable } = await socket.opened;
    prepared[index].data([index]);
    assert.deepEqual([...(await readable.getReader().read()).value], [index]);
  }
});

test('patched built-ins are not called when a bound socket sends', async () => {
  const { writable, peer } = await openedBound();
  const message = { data: Uint8Array.of(1, 2), dnsQueryType: 'ipv6', remoteAddress: 'häuschen', remotePort: 7 };
  const writer = writable.getWriter();
  await settled();
  const restores = [sabotage(TextEncoder.prototype, ['encode', 'encodeInto']),
    sabotage(String.prototype, ['toString', 'charCodeAt', 'codePointAt']), ...sabotageAll()];
  let written;
  try {
    written = writer.write(message);
    peer.taken(1);
  } finally {
    for (const restore of restores.reverse())
      restore();
  }
  await written;
  assert.deepEqual(called, []);
  const { host, family, port, data } = peer.sent[0];
  assert.deepEqual([host, family, port, [...data]], ['häuschen', 6, 7, [1, 2]]);
});

test('a class, a prototype or a setter that a page has changed does not get hold of accepted sockets', async () => {
  const seen = [];
  const { bridge, readable, peer } = await openedServer();
  const { TCPSocket } = bridge;
  const reading = readable.getReader().read();
  await settled();
  const names = ['channel', 'localAddress', 'remoteAddress', 'makeWritable', 'toOpenInfo', 'readable'];
  for (const name of names) {
    Object.defineProperty(Object.prototype, name,
      { configurable: true, get() { seen.push(name); return undefined; }, set() { seen.push(name); } });
  }
  Object.setPrototypeOf(TCPSocket, class { constructor(...parameters) { seen.push(parameters); } });
  try {
    peer.connection();
    assert.equal(Object.getPrototypeOf((await reading).value), TCPSocket.prototype);
  } finally {
    for (const name of names)
      delete Object.prototype[name];
  }
  assert.deepEqual(seen, []);
});

test('setters and getters that a page puts on Object.prototype see neither frames nor what waits', async () => {
  const [tcp, udp] = [await openedTcp(), await openedUdp()];
  const readers = [tcp.readable.getReader(), udp.readable.getReader()];
  const frames = new FrameReader();
  const bytes = Uint8Array.from([...encodeToPage(0x81, 1, [1, 2]), ...encodeToPage(0x82, 1, [7, 1, 0, 3]),
    ...encodeToPage(0x83, 1, [0, 0, 16, 0])]);
  const writing = tcp.writable.getWriter().write(Buffer.alloc(tcpSendWindow + 1024 * 1024, 7));
  await settled();
  const seen = [];
  const names = ['type', 'id', 'data', 'remotePort', 'remoteAddress', 'next', 'queue', 'units', 'untilTaken'];
  for (const name of names) {
    Object.defineProperty(Object.prototype, name,
      { configurable: true, get() { seen[seen.length] = name; return undefined; }, set() { seen[seen.length] = name; } });
  }
  try {
    for (const piece of [bytes.subarray(0, 10), bytes.subarray(10, 20), bytes.subarray(20)])
      frames.feed(piece, (frame) => { (frame.type === 0x82 ? udp : tcp).peer.channel.receive(frame); });
  } finally {
    for (const name of names)
      delete Object.prototype[name];
  }
  assert.deepEqual(seen, []);
  await writing;
  assert.deepEqual([...(await readers[0].read()).value], [1, 2]);
  assert.deepEqual([...(await readers[1].read()).value.data], [3]);
  assert.ok(tcp.peer.bytes.equals(Buffer.alloc(tcpSendWindow + 1024 * 1024, 7)));
});

test('copies ask nothing of what a page has patched', () => {
  const inbox = new ByteInbox();
  const [large, small] = [new Uint8Array(100 * 1024), Uint8Array.of(1, 2, 3)];
  const restores = [sabotage(Uint8Array.prototype, ['constructor']),
    sabotage(ArrayBuffer.prototype, ['constructor', 'slice']),
    sabotage(TypedArray.prototype, [Symbol.iterator, 'slice', 'set', 'subarray', 'constructor', 'values'])];
  const constructors = [Uint8Array.prototype, ArrayBuffer.prototype, TypedArray.prototype];
  for (const prototype of constructors)
    Object.defineProperty(prototype, 'constructor',
      { configurable: true, get() { called[called.length] = 'constructor'; } });
  let chunks;
  try {
    inbox.push({ data: new Uint8Array(large.buffer, 5, 10) }); // copied
    inbox.push({ data: small });
    chunks = [inbox.takeChunk()];
    inbox.push({ data: new Uint8Array(large.buffer, 5, 90 * 1024) });
    chunks[1] = inbox.takeChunk();
  } finally {
    for (const restore of restores.reverse())
      restore();
  }
  assert.deepEqual(called, []);
  assert.deepEqual(chunks.map(({ length }) => length), [13, 90 * 1024]);
});

test('properties that a page puts on Object.prototype do not become options', async () => {
  const polluted = ['host', 'family', 'port', 'type', 'size', 'autoAllocateChunkSize', 'highWaterMark', 'transform',
    'units', 'error'];
  polluted.forEach((name) => Object.defineProperty(Object.prototype, name, { value: 'polluted', configurable: true }));
  try {
    const { peer, readable, writable } = await openedTcp();
    assert.deepEqual(Object.keys({ ...peer.request }).sort(), ['credit', 'protocol', 'remoteAddress', 'remotePort']);
    await writable.getWriter().write(Uint8Array.of(1));
    const reader = readable.getReader();
    peer.data([3]);
    assert.deepEqual([...(await reader.read()).value], [3]);
    peer.end();
    await reader.closed;

    const bound = await openedBound();
    assert.deepEqual(Object.keys({ ...bound.peer.request }).sort(), ['credit', 'localAddress', 'protocol']);
    const written = bound.writable.getWriter().write({ data: Uint8Array.of(1), remoteAddress: 'h', remotePort: 1 });
    await settled();
    assert.deepEqual([bound.peer.sent[0].family, [...bound.peer.sent[0].data]], [0, [1]]);
    bound.peer.taken(1);
    await written;

    const server = await openedServer();
    assert.deepEqual(Object.keys({ ...server.peer.request }).sort(), ['credit', 'localAddress', 'protocol']);
    assert.deepEqual(Object.keys(await server.socket.opened), ['localAddress', 'localPort', 'readable']);
    const connections = server.readable.getReader();
    server.peer.connection();
    assert.equal((await (await connections.read()).value.opened).remotePort, 50000);
  } finally {
    polluted.forEach((name) => { delete Object.prototype[name]; });
  }
});
