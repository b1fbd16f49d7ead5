// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// A page that patches built-ins after the scripts have loaded: our sockets still work, and its patches are not called.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openedTcp, openedUdp, settled } from './support/fakebridge.js';

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
  const restores = [
    sabotage(ReadableStream.prototype, ['locked', 'cancel', 'getReader', 'tee']),
    sabotage(WritableStream.prototype, ['locked', 'abort', 'close', 'getWriter']),
    sabotage(ReadableStreamDefaultController.prototype, ['close', 'enqueue', 'error', 'desiredSize']),
    sabotage(ReadableByteStreamController.prototype, ['close', 'enqueue', 'error', 'desiredSize', 'byobRequest']),
    sabotage(WritableStreamDefaultController.prototype, ['error', 'signal']),
    sabotage(EventTarget.prototype, ['addEventListener']),
    // Not the getters of buffers and the iterator of Array: node's own streams use these.
    sabotage(TypedArray.prototype, ['set', 'subarray', 'slice', 'fill']),
    sabotage(ArrayBuffer.prototype, ['slice']),
    sabotage(Array.prototype, ['push', 'shift', 'forEach', 'map']),
  ];
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

test('properties that a page puts on Object.prototype do not become options', async () => {
  const polluted = ['type', 'size', 'autoAllocateChunkSize', 'highWaterMark', 'transform', 'units', 'error'];
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
  } finally {
    polluted.forEach((name) => { delete Object.prototype[name]; });
  }
});
