// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Pages are written for today's streams. Where the engine is older, ours have to be as new all the same.

import { assert, equal, equalArray, equalBytes, rejection, rejects } from '../harness/assertions.js';
import { join, pattern, sha256 } from '../harness/bytes.js';
import { connectTcp, connectUdp, listenTcp, readBytes } from '../harness/peer.js';
import { section } from '../harness/registry.js';

const iteration = section('streams-iteration', 'Streams, ReadableStream, asynchronous iteration', { everywhere: true });

iteration.test('for await reads to the end', async (t) => {
  const { peer, readable } = await connectTcp(t);
  await peer.send(5000);
  await peer.finish();
  const chunks = [];
  for await (const chunk of readable)
    chunks.push(chunk);
  equal(join(chunks).length, 5000, 'bytes');
});
iteration.test('for await gets the bytes', async (t) => {
  const { peer, readable } = await connectTcp(t);
  await peer.send(5000);
  const chunks = [];
  for await (const chunk of readable) {
    chunks.push(chunk);
    if (join(chunks).length === 5000)
      break;
  }
  equalBytes(join(chunks), pattern(5000), 'bytes');
});
iteration.test('leaving the loop cancels the stream', async (t) => {
  const { peer, readable, reader } = await connectTcp(t);
  await peer.send(10);
  for await (const chunk of readable) {
    equal(chunk.length > 0, true, 'a chunk');
    break;
  }
  equal((await reader().read()).done, true, 'done');
});
iteration.test('values({ preventCancel: true }) leaves the stream usable', async (t) => {
  const { peer, readable, reader } = await connectTcp(t);
  await peer.send(1, 0);
  for await (const chunk of readable.values({ preventCancel: true })) {
    equal(chunk[0], 0, 'first byte');
    break;
  }
  await peer.send(1, 1);
  equal((await reader().read()).value[0], 31, 'next byte');
});
iteration.test('an error ends the loop', async (t) => {
  const { peer, readable } = await connectTcp(t);
  const failing = rejects('NetworkError', (async () => {
    for await (const chunk of readable)
      assert(chunk.length > 0, 'a chunk');
  })());
  await peer.reset();
  await failing;
});
iteration.test('messages of a UDPSocket can be iterated', async (t) => {
  const { peer, readable } = await connectUdp(t);
  await peer.sendPattern(7);
  for await (const { data } of readable) {
    equal(data.length, 7, 'length');
    break;
  }
});
iteration.test('connections of a TCPServerSocket can be iterated', async (t) => {
  const { connect, readable } = await listenTcp(t);
  await connect();
  for await (const socket of readable) {
    assert(socket instanceof TCPSocket, 'instance');
    await socket.opened;
    await socket.close();
    break;
  }
});
iteration.test('a locked stream cannot be iterated', async (t) => {
  const { readable, reader } = await connectTcp(t);
  reader();
  await rejects('TypeError', (async () => {
    for await (const chunk of readable)
      assert(chunk.length > 0, 'a chunk');
  })());
});

const release = section('streams-release', 'Streams, releaseLock() with reads that wait', { everywhere: true });

const readers = { 'a default reader': undefined, 'a BYOB reader': { mode: 'byob' } };
const readOnce = (reader) => reader.read(...(reader instanceof ReadableStreamBYOBReader ? [new Uint8Array(100)] : []));

release.each('the read of %s rejects with TypeError', readers, async (t, mode) => {
  const { readable } = await connectTcp(t);
  const reader = readable.getReader(mode);
  const failing = rejects('TypeError', readOnce(reader));
  reader.releaseLock();
  await failing;
});
release.each('after %s nothing is lost', readers, async (t, mode) => {
  const { peer, readable, reader } = await connectTcp(t);
  const first = readable.getReader(mode);
  const failing = rejection(readOnce(first));
  first.releaseLock();
  await failing;
  await peer.send(1000);
  equalBytes(join(await readBytes(reader(), 1000)), pattern(1000), 'bytes');
});
release.test('the stream is not locked afterwards', async (t) => {
  const { readable } = await connectTcp(t);
  const reader = readable.getReader();
  const failing = rejection(reader.read());
  reader.releaseLock();
  await failing;
  equal(readable.locked, false, 'locked');
});
release.test('several reads that wait all reject', async (t) => {
  const { readable } = await connectTcp(t);
  const reader = readable.getReader();
  const failing = [rejects('TypeError', reader.read()), rejects('TypeError', reader.read())];
  reader.releaseLock();
  await Promise.all(failing);
});
release.test("the reader's closed rejects with TypeError", async (t) => {
  const { readable } = await connectTcp(t);
  const reader = readable.getReader();
  reader.releaseLock();
  await rejects('TypeError', reader.closed);
});
release.test('socket.close() works after the lock is gone', async (t) => {
  const { readable, socket } = await connectTcp(t);
  const reader = readable.getReader();
  const failing = rejection(reader.read());
  reader.releaseLock();
  await failing;
  equal(await socket.close(), undefined, 'close()');
});
release.test('messages of a UDPSocket are not lost', async (t) => {
  const { peer, readable, reader } = await connectUdp(t);
  const first = readable.getReader();
  const failing = rejection(first.read());
  first.releaseLock();
  await failing;
  await peer.sendPattern(5);
  equal((await reader().read()).value.data.length, 5, 'length');
});

const min = section('streams-min', 'Streams, ReadableStreamBYOBReader, read(view, { min })', { everywhere: true });

min.test('it waits until so many elements are there', async (t) => {
  const { byobReader, peer } = await connectTcp(t);
  const read = byobReader().read(new Uint8Array(100), { min: 10 });
  await peer.send(4, 0);
  await peer.send(6, 4);
  equalBytes((await read).value, pattern(10), 'bytes');
});
min.test('it may give more', async (t) => {
  const { byobReader, peer } = await connectTcp(t);
  await peer.send(50);
  const { value } = await byobReader().read(new Uint8Array(100), { min: 10 });
  assert(value.length >= 10, 'length');
});
min.test('it counts elements, not bytes', async (t) => {
  const { byobReader, peer } = await connectTcp(t);
  const read = byobReader().read(new Uint16Array(10), { min: 2 });
  await peer.send(3, 0);
  await peer.send(1, 3);
  equal((await read).value.length, 2, 'elements');
});
min.test('FIN before that gives what there is', async (t) => {
  const { byobReader, peer } = await connectTcp(t);
  const reader = byobReader();
  const read = reader.read(new Uint8Array(100), { min: 10 });
  await peer.send(4);
  await peer.finish();
  const { done, value } = await read;
  equal(value.length, 4, 'length');
  equal(done, true, 'done');
});
min.each('min %s rejects', { 0: 0, 'more than the view has': 11 }, async (t, value) => {
  const { byobReader } = await connectTcp(t);
  const error = await rejection(byobReader().read(new Uint8Array(10), { min: value }));
  assert(error instanceof TypeError || error instanceof RangeError, `TypeError or RangeError (${error.name})`);
});
min.test('min of 100,000 bytes gets them', async (t) => {
  const { byobReader, peer } = await connectTcp(t);
  const sent = peer.send(100000);
  const { value } = await byobReader().read(new Uint8Array(100000), { min: 100000 });
  equalBytes(value, pattern(100000), 'bytes');
  await sent;
});

const pipes = section('streams-pipes', 'Streams, piping', { everywhere: true });

pipes.test('pipeThrough(new TextDecoderStream()) gives text', async (t) => {
  const { peer, readable, writer } = await connectTcp(t);
  await peer.echo();
  await writer().write(new TextEncoder().encode('Grüße'));
  const reader = readable.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (text.length < 5)
    text += (await reader.read()).value;
  equal(text, 'Grüße', 'text');
  await reader.cancel();
});
pipes.test('a TextEncoderStream can be piped to writable', async (t) => {
  const { peer, writable } = await connectTcp(t);
  const encoder = new TextEncoderStream();
  const piping = encoder.readable.pipeTo(writable);
  const writer = encoder.writable.getWriter();
  await writer.write('Grüße');
  await writer.close();
  await piping;
  equal((await peer.received(7)).start, '4772c3bcc39f65', 'bytes at the peer');
});
pipes.test('pipeTo() ends with the stream, and closes the other', async (t) => {
  const { peer, readable } = await connectTcp(t);
  let closed = false;
  let length = 0;
  const piping = readable.pipeTo(new WritableStream({
    write: (chunk) => { length += chunk.length; },
    close: () => { closed = true; },
  }));
  await peer.send(10);
  while (length < 10)
    await new Promise((resolve) => { setTimeout(resolve); });
  await peer.finish();
  await piping;
  equal(closed, true, 'closed');
});
pipes.test('one socket can be piped into another', async (t) => {
  const first = await connectTcp(t);
  const second = await connectTcp(t);
  const piping = first.readable.pipeTo(second.writable);
  piping.catch(() => {}); // where it hangs, it ends later
  const received = second.peer.received(300000);
  await first.peer.send(300000);
  equal((await received).sha256, await sha256(pattern(300000)), 'hash at the other peer');
  await first.peer.finish();
  await piping;
});
pipes.test('pipeTo() stops with an AbortSignal', async (t) => {
  const { readable } = await connectTcp(t);
  const controller = new AbortController();
  const reason = new Error('enough');
  const failing = rejection(readable.pipeTo(new WritableStream(), { signal: controller.signal }));
  controller.abort(reason);
  const error = await failing;
  assert(error === reason || error.name === 'AbortError', `the reason, or AbortError in older engines (${error.name})`);
});
pipes.test('{ preventCancel: true } leaves the stream usable after an AbortSignal', async (t) => {
  const { peer, readable, reader } = await connectTcp(t);
  const controller = new AbortController();
  const options = { signal: controller.signal, preventCancel: true };
  const failing = rejection(readable.pipeTo(new WritableStream(), options));
  controller.abort();
  await failing;
  await peer.send(10);
  equalBytes(join(await readBytes(reader(), 10)), pattern(10), 'bytes');
});
pipes.test('tee() gives both branches the bytes', async (t) => {
  const { peer, readable } = await connectTcp(t);
  const branches = readable.tee().map((branch) => branch.getReader());
  await peer.send(100);
  for (const branch of branches)
    equalBytes(join(await readBytes(branch, 100)), pattern(100), 'bytes');
  await Promise.all(branches.map((branch) => branch.cancel()));
});
pipes.test('a Response takes readable as its body', async (t) => {
  const { peer, readable } = await connectTcp(t);
  await peer.send(1000);
  await peer.finish();
  equalBytes(new Uint8Array(await new Response(readable).arrayBuffer()), pattern(1000), 'body');
});
pipes.test('readable can be transferred', async (t) => {
  const { peer, readable } = await connectTcp(t);
  const { port1, port2 } = new MessageChannel();
  const arrived = new Promise((resolve) => { port2.onmessage = ({ data }) => resolve(data); });
  port1.postMessage(readable, [readable]);
  const reader = (await arrived).getReader();
  await peer.send(50);
  equalBytes(join(await readBytes(reader, 50)), pattern(50), 'bytes');
  await reader.cancel();
});
pipes.test('writable can be transferred', async (t) => {
  const { peer, writable } = await connectTcp(t);
  const { port1, port2 } = new MessageChannel();
  const arrived = new Promise((resolve) => { port2.onmessage = ({ data }) => resolve(data); });
  port1.postMessage(writable, [writable]);
  const writer = (await arrived).getWriter();
  await writer.write(new Uint8Array([1, 2, 3]));
  equal((await peer.received(3)).start, '010203', 'bytes at the peer');
  await writer.close();
});

const natives = section('streams-others', 'Streams that are not ours work as ever', { everywhere: true });

natives.test('a byte stream of the page can be read with a BYOB reader', async () => {
  const stream = new ReadableStream({
    type: 'bytes',
    pull(controller) {
      controller.byobRequest.view[0] = 7;
      controller.byobRequest.respond(1);
    },
  });
  equal((await stream.getReader({ mode: 'byob' }).read(new Uint8Array(4))).value[0], 7, 'byte');
});
natives.test('a stream of the page can be read, and released', async () => {
  const stream = new ReadableStream({ pull: (controller) => controller.enqueue('chunk') });
  const reader = stream.getReader();
  equal((await reader.read()).value, 'chunk', 'chunk');
  reader.releaseLock();
  equal(stream.locked, false, 'locked');
});
natives.test('the body of a Response is text', async () => {
  equal(await new Response(new Response('text').body).text(), 'text', 'text');
});
natives.test('the prototypes have no members that a page could trip over', () => {
  const keys = [];
  for (const key in new ReadableStream())
    keys.push(key);
  const known = ['locked', 'cancel', 'getReader', 'pipeThrough', 'pipeTo', 'tee', 'values'];
  equalArray(keys.filter((key) => !known.includes(key)), [], 'unknown members');
});
