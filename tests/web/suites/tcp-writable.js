// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { assert, equal, rejection, rejects, stateOf } from '../harness/assertions.js';
import { pattern, sha256 } from '../harness/bytes.js';
import { connectTcp } from '../harness/peer.js';
import { section } from '../harness/registry.js';

const bytes = () => new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]);

const kinds = section('tcp-write', 'TCPSocket, [[writable]], writeAlgorithm, steps 3-4', { everywhere: true });

kinds.each('%s arrives, and nothing else', {
  'a Uint8Array': [() => bytes(), '0102030405060708'],
  'an ArrayBuffer': [() => bytes().buffer, '0102030405060708'],
  'a DataView': [() => new DataView(bytes().buffer), '0102030405060708'],
  'a Float64Array': [() => new Float64Array(bytes().buffer), '0102030405060708'],
  'a BigInt64Array': [() => new BigInt64Array(bytes().buffer), '0102030405060708'],
  'a Uint8ClampedArray': [() => new Uint8ClampedArray(bytes().buffer), '0102030405060708'],
  'a Uint8Array over a part of its buffer': [() => new Uint8Array(bytes().buffer, 2, 3), '030405'],
  'a DataView over a part of its buffer': [() => new DataView(bytes().buffer, 6), '0708'],
  'a subclass of Uint8Array': [() => new (class extends Uint8Array {})(bytes()), '0102030405060708'],
}, async (t, [make, hex]) => {
  const { peer, writer } = await connectTcp(t);
  const to = writer();
  await to.write(make());
  await to.write(new Uint8Array([0xff]));
  equal((await peer.received(hex.length / 2 + 1)).start, `${hex}ff`, 'bytes at the peer');
});

kinds.each('%s arrives as nothing', {
  'an empty Uint8Array': () => new Uint8Array(0),
  'an empty ArrayBuffer': () => new ArrayBuffer(0),
}, async (t, make) => {
  const { peer, writer } = await connectTcp(t);
  const to = writer();
  equal(await to.write(make()), undefined, 'write()');
  await to.write(new Uint8Array([9]));
  equal((await peer.received(1)).start, '09', 'bytes at the peer');
});

const notBytes = {
  'a string': () => 'text', 'a number': () => 7, null: () => null, undefined: () => undefined, 'an array': () => [1, 2],
  'an object': () => ({ byteLength: 1 }), 'a Blob': () => new Blob(['text']), 'a Promise': () => Promise.resolve(bytes()),
};
kinds.each('%s is no BufferSource: the write rejects with TypeError', notBytes, async (t, make) => {
  const { writer } = await connectTcp(t);
  await rejects('TypeError', writer().write(make()));
});
// [AllowShared] and [AllowResizable] are absent in the IDL.
const sharedBuffer = () => new WebAssembly.Memory({ shared: true, initial: 1, maximum: 1 }).buffer; // isolated or not
kinds.test('a SharedArrayBuffer is no BufferSource', async (t) => {
  const { writer } = await connectTcp(t);
  await rejects('TypeError', writer().write(sharedBuffer()));
});
kinds.test('a view of a SharedArrayBuffer is no BufferSource', async (t) => {
  const { writer } = await connectTcp(t);
  await rejects('TypeError', writer().write(new Uint8Array(sharedBuffer())));
});
kinds.test('a view of a resizable ArrayBuffer is no BufferSource, where there are any', async (t) => {
  const buffer = new ArrayBuffer(4, { maxByteLength: 8 });
  const { writer } = await connectTcp(t);
  const write = writer().write(new Uint8Array(buffer)); // engines without resizable buffers have made a plain one
  equal(buffer.resizable ? (await rejection(write)).name : await write, buffer.resizable ? 'TypeError' : undefined,
    'outcome');
});
kinds.test('a detached buffer counts as empty', async (t) => {
  const { peer, writer } = await connectTcp(t);
  const buffer = new ArrayBuffer(8);
  structuredClone(buffer, { transfer: [buffer] });
  const to = writer();
  await to.write(buffer);
  await to.write(new Uint8Array([9]));
  equal((await peer.received(1)).start, '09', 'bytes at the peer');
});
kinds.test('a chunk that is none errors the stream', async (t) => {
  const { writer } = await connectTcp(t);
  const to = writer();
  const error = await rejection(to.write('text'));
  equal(await rejection(to.closed), error, "the writer's closed");
  equal(await rejection(to.write(bytes())), error, 'the next write');
});
kinds.test('after a chunk that is none, reading goes on', async (t) => {
  const { peer, reader, writer } = await connectTcp(t);
  await rejection(writer().write('text'));
  await peer.send(5);
  equal((await reader().read()).value.length, 5, 'bytes read');
});
kinds.test('the bytes are copied: what happens to the buffer afterwards is nobody\'s business', async (t) => {
  const { peer, writer } = await connectTcp(t);
  const data = bytes();
  const written = writer().write(data);
  await written;
  data.fill(0);
  equal((await peer.received(8)).start, '0102030405060708', 'bytes at the peer');
});
kinds.test('the bytes are copied when the write begins', async (t) => {
  const { peer, writer } = await connectTcp(t);
  const to = writer();
  await to.ready;
  const data = bytes();
  const written = to.write(data); // the stream is idle, so this write begins now
  data.fill(0);
  await written;
  equal((await peer.received(8)).start, '0102030405060708', 'bytes at the peer');
});
kinds.test('the buffer is not detached', async (t) => {
  const { writer } = await connectTcp(t);
  const data = bytes();
  await writer().write(data);
  equal(data.byteLength, 8, 'length');
});

const writing = section('tcp-writing', 'TCPSocket, [[writable]], writeAlgorithm, step 5', { everywhere: true });

writing.test('write() resolves with undefined', async (t) => {
  const { writer } = await connectTcp(t);
  equal(await writer().write(bytes()), undefined, 'write()');
});
writing.test('ready is there when the stream is idle', async (t) => {
  const { writer } = await connectTcp(t);
  equal(await writer().ready, undefined, 'ready');
});
writing.test('writes that are not awaited arrive in order', async (t) => {
  const { peer, writer } = await connectTcp(t);
  const to = writer();
  const all = pattern(20000);
  await Promise.all(Array.from({ length: 200 }, (_, i) => to.write(all.subarray(i * 100, (i + 1) * 100))));
  equal((await peer.received(20000)).sha256, await sha256(all), 'hash at the peer');
});
writing.each('awaited writes of %s bytes all arrive', { 1: [1, 200], 16384: [16384, 100], 65536: [65536, 40], 262144:
  [262144, 16], '196,609': [196609, 10] }, async (t, [size, count]) => {
  const { peer, writer } = await connectTcp(t);
  const to = writer();
  const all = pattern(size * count);
  const received = peer.received(all.length);
  for (let at = 0; at < all.length; at += size)
    await to.write(all.subarray(at, at + size));
  equal((await received).sha256, await sha256(all), 'hash at the peer');
});
writing.test('one write of 8 MiB arrives', async (t) => {
  const { peer, writer } = await connectTcp(t);
  const all = pattern(8 * 1024 * 1024);
  const received = peer.received(all.length);
  await writer().write(all);
  equal((await received).sha256, await sha256(all), 'hash at the peer');
});
writing.test('both directions work at once', async (t) => {
  const { peer, reader, writer } = await connectTcp(t);
  await peer.echo();
  const to = writer();
  const from = reader();
  const writes = (async () => {
    for (let i = 0; i < 50; ++i)
      await to.write(pattern(10000, i * 10000));
  })();
  let length = 0;
  while (length < 500000) {
    const { value } = await from.read();
    equal(value[0], pattern(1, length)[0], `byte ${length}`);
    length += value.length;
  }
  await writes;
});
writing.test('a peer that does not read holds up the writer', async (t) => {
  const { writer } = await connectTcp(t);
  const to = writer();
  const write = to.write(new Uint8Array(32 * 1024 * 1024)).catch(() => {});
  equal(await stateOf(write), 'pending', 'the write');
  assert(to.desiredSize <= 0, 'desiredSize says wait');
});
writing.test('a write that was held up goes on when the peer reads', async (t) => {
  const { peer, writer } = await connectTcp(t);
  const all = pattern(24 * 1024 * 1024);
  const write = writer().write(all);
  equal(await stateOf(write), 'pending', 'before');
  const { sha256: hash } = await peer.received(all.length);
  await write;
  equal(hash, await sha256(all), 'hash at the peer');
});

const faults = section('tcp-write-failure', 'TCPSocket, [[writable]], writeAlgorithm, step 5.2.2', { everywhere: true });

faults.test('RST rejects a write in progress with NetworkError', async (t) => {
  const { peer, writer } = await connectTcp(t);
  const failing = rejects('NetworkError', writer().write(new Uint8Array(32 * 1024 * 1024)));
  await peer.reset();
  await failing;
});
faults.test('a write after RST rejects with NetworkError', async (t) => {
  const { peer, reader, writer } = await connectTcp(t);
  const failing = rejection(reader().closed);
  await peer.reset();
  await failing;
  await rejects('NetworkError', writer().write(bytes()));
});
faults.test('the write that failed errors the stream with its error', async (t) => {
  const { peer, writer } = await connectTcp(t);
  const to = writer();
  const failing = rejection(to.write(new Uint8Array(32 * 1024 * 1024)));
  const closed = rejection(to.closed);
  await peer.reset();
  equal(await closed, await failing, "the writer's closed");
});
faults.test('a peer that closes fully lets writes fail in the end', async (t) => {
  const { peer, writer } = await connectTcp(t);
  const to = writer();
  const failing = rejects('NetworkError', to.closed);
  await peer.close();
  (async () => {
    for (;;)
      await to.write(new Uint8Array(1000));
  })().catch(() => {});
  await failing;
});

const close = section('tcp-writer-close', 'TCPSocket, [[writable]], closeAlgorithm', { everywhere: true });

close.test('close() resolves with undefined', async (t) => {
  const { writer } = await connectTcp(t);
  equal(await writer().close(), undefined, 'close()');
});
close.test('the peer sees FIN while our readable side is open', async (t) => {
  const { peer, writer } = await connectTcp(t);
  await writer().close();
  equal((await peer.ended()).error, null, 'error at the peer');
});
close.test('everything that was written comes before FIN', async (t) => {
  const { peer, writer } = await connectTcp(t);
  const to = writer();
  const ended = peer.ended();
  to.write(pattern(1000000));
  to.write(pattern(1000000, 1000000));
  await to.close();
  const { length, sha256: hash } = await ended;
  equal(length, 2000000, 'bytes at the peer');
  equal(hash, await sha256(pattern(2000000)), 'hash at the peer');
});
close.test('after close() reading goes on', async (t) => {
  const { peer, reader, writer } = await connectTcp(t);
  await writer().close();
  await peer.send(1000);
  let length = 0;
  const from = reader();
  while (length < 1000)
    length += (await from.read()).value.length;
  equal(length, 1000, 'bytes read');
});
close.test('after close() closed waits for the readable side', async (t) => {
  const { socket, writer } = await connectTcp(t);
  await writer().close();
  equal(await stateOf(socket.closed), 'pending', 'closed');
});
close.test('a write after close() rejects with TypeError', async (t) => {
  const { writer } = await connectTcp(t);
  const to = writer();
  await to.close();
  await rejects('TypeError', to.write(bytes()));
});

const abort = section('tcp-writer-abort', 'TCPSocket, [[writable]], abortAlgorithm and signal', { everywhere: true });

abort.test('abort() resolves with undefined', async (t) => {
  const { writer } = await connectTcp(t);
  equal(await writer().abort(), undefined, 'abort()');
});
abort.test('the peer sees FIN', async (t) => {
  const { peer, writer } = await connectTcp(t);
  await writer().abort();
  equal((await peer.ended()).error, null, 'error at the peer');
});
abort.test('a write in progress ends at once, with the reason', async (t) => {
  const { writer } = await connectTcp(t);
  const to = writer();
  const reason = new Error('enough');
  const failing = rejection(to.write(new Uint8Array(32 * 1024 * 1024)));
  await stateOf(failing); // the write is in progress
  await to.abort(reason);
  equal(await failing, reason, 'reason of the write');
});
abort.test('writes that wait reject with the reason', async (t) => {
  const { writer } = await connectTcp(t);
  const to = writer();
  const reason = new Error('enough');
  const failing = [rejection(to.write(new Uint8Array(32 * 1024 * 1024))), rejection(to.write(bytes()))];
  await to.abort(reason);
  equal(await failing[1], reason, 'reason of the second write');
});
abort.test('after abort() reading goes on', async (t) => {
  const { peer, reader, writer } = await connectTcp(t);
  await writer().abort();
  await peer.send(5);
  equal((await reader().read()).value.length, 5, 'bytes read');
});
abort.test('after abort() closed waits for the readable side', async (t) => {
  const { socket, writer } = await connectTcp(t);
  await writer().abort();
  equal(await stateOf(socket.closed), 'pending', 'closed');
});
abort.test('what a write() had resolved for still arrives', async (t) => {
  const { peer, writer } = await connectTcp(t);
  const to = writer();
  await to.write(pattern(1000));
  await to.abort();
  equal((await peer.ended()).length, 1000, 'bytes at the peer');
});
