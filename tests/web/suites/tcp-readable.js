// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { assert, equal, equalBytes, rejection, rejects, stateOf } from '../harness/assertions.js';
import { join, pattern } from '../harness/bytes.js';
import { connectTcp, readAll, readBytes } from '../harness/peer.js';
import { section } from '../harness/registry.js';

const pause = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

const chunks = section('tcp-readable', 'TCPSocket, [[readable]], pullAlgorithm', { everywhere: true });

chunks.test('a chunk is a Uint8Array over a buffer of its own length', async (t) => {
  const { peer, reader } = await connectTcp(t);
  await peer.send(100);
  const { value } = await reader().read();
  equal(Object.getPrototypeOf(value), Uint8Array.prototype, 'prototype');
  equal(value.byteOffset, 0, 'byteOffset');
  equal(value.buffer.byteLength, value.length, 'length of the buffer');
});
chunks.test('two chunks have two buffers', async (t) => {
  const { peer, reader } = await connectTcp(t);
  const from = reader();
  await peer.send(10);
  const { value: first } = await from.read();
  await peer.send(10);
  const { value: second } = await from.read();
  assert(first.buffer !== second.buffer, 'different buffers');
});
chunks.test('the bytes are those that were sent', async (t) => {
  const { peer, reader } = await connectTcp(t);
  await peer.send(5000);
  equalBytes(join(await readBytes(reader(), 5000)), pattern(5000), 'bytes');
});
chunks.test('a read that waits gets what comes', async (t) => {
  const { peer, reader } = await connectTcp(t);
  const read = reader().read();
  equal(await stateOf(read), 'pending', 'before');
  await peer.send(1);
  equal((await read).value[0], 0, 'the byte');
});
chunks.test('several reads that wait are served in order', async (t) => {
  const { peer, reader } = await connectTcp(t);
  const from = reader();
  const reads = [from.read(), from.read()];
  await peer.send(1, 0);
  equal((await reads[0]).value[0], 0, 'first');
  await peer.send(1, 1);
  equal((await reads[1]).value[0], 31, 'second');
});
chunks.test('what comes before the first read waits for it', async (t) => {
  const { peer, reader } = await connectTcp(t);
  await peer.send(10);
  await peer.send(10, 10);
  equalBytes(join(await readBytes(reader(), 20)), pattern(20), 'bytes');
});
chunks.test('5,000,000 bytes arrive as they were sent', async (t) => {
  const { peer, reader } = await connectTcp(t);
  const sent = peer.send(5000000);
  equalBytes(join(await readBytes(reader(), 5000000)), pattern(5000000), 'bytes');
  await sent;
});
chunks.test('no chunk is empty', async (t) => {
  const { peer, reader } = await connectTcp(t);
  await peer.send(200000);
  await peer.finish();
  assert((await readAll(reader())).every(({ length }) => length > 0), 'lengths');
});
chunks.test('a second reader goes on where the first one ended', async (t) => {
  const { peer, readable, reader } = await connectTcp(t);
  await peer.send(1, 0);
  const first = readable.getReader();
  await first.read();
  first.releaseLock();
  await peer.send(1, 1);
  equal((await reader().read()).value[0], 31, 'the next byte');
});

const end = section('tcp-fin', 'TCPSocket, [[readable]], pullAlgorithm, step 2.2.1', { everywhere: true });

end.test('FIN ends a read that waits', async (t) => {
  const { peer, reader } = await connectTcp(t);
  const read = reader().read();
  await peer.finish();
  const { done, value } = await read;
  equal(done, true, 'done');
  equal(value, undefined, 'value');
});
end.test('FIN closes a stream that nobody reads', async (t) => {
  const { peer, reader } = await connectTcp(t);
  await peer.finish();
  equal(await reader().closed, undefined, "the reader's closed");
});
end.test('all bytes before FIN come first', async (t) => {
  const { peer, reader } = await connectTcp(t);
  await peer.send(3000);
  await peer.finish();
  equalBytes(join(await readAll(reader())), pattern(3000), 'bytes');
});
end.test('all bytes before FIN come first to a slow reader, too', async (t) => {
  const { peer, reader } = await connectTcp(t);
  const sent = peer.send(1000000).then(() => peer.finish());
  equalBytes(join(await readAll(reader(), () => pause(5))), pattern(1000000), 'bytes');
  await sent;
});
end.test('after FIN every read is done', async (t) => {
  const { peer, reader } = await connectTcp(t);
  const from = reader();
  await peer.finish();
  await from.closed;
  equal((await from.read()).done, true, 'first');
  equal((await from.read()).done, true, 'second');
});
end.test('after FIN what is written still arrives', async (t) => {
  const { peer, reader, writer } = await connectTcp(t);
  await peer.finish();
  await reader().closed;
  await writer().write(pattern(1000));
  equal((await peer.received(1000)).length, 1000, 'bytes at the peer');
});
end.test('after FIN closed waits for the writable side', async (t) => {
  const { peer, reader, socket } = await connectTcp(t);
  await peer.finish();
  await reader().closed;
  equal(await stateOf(socket.closed), 'pending', 'closed');
});

const fault = section('tcp-reset', 'TCPSocket, [[readable]], pullAlgorithm, step 2.2.3', { everywhere: true });

fault.test('RST errors a read that waits with NetworkError', async (t) => {
  const { peer, reader } = await connectTcp(t);
  const failing = rejects('NetworkError', reader().read());
  await peer.reset();
  await failing;
});
fault.test('RST errors a stream that nobody reads', async (t) => {
  const { peer, reader } = await connectTcp(t);
  const failing = rejects('NetworkError', reader().closed);
  await peer.reset();
  await failing;
});
fault.test('a read that rejects and that nobody handles is reported to the page', async (t) => {
  const { peer, reader } = await connectTcp(t);
  const from = reader();
  from.closed.catch(() => {});
  const reported = t.unhandledRejection();
  from.read();
  await peer.reset();
  equal((await reported).name, 'NetworkError', 'reason');
});
fault.test('close() that rejects and that nobody handles is reported to the page', async (t) => {
  const { socket, reader } = await connectTcp(t);
  reader();
  const reported = t.unhandledRejection();
  socket.close();
  equal((await reported).name, 'InvalidStateError', 'reason');
});
fault.test('every later read rejects with the same error', async (t) => {
  const { peer, reader } = await connectTcp(t);
  const from = reader();
  const failing = rejection(from.closed);
  await peer.reset();
  const error = await failing;
  equal(await rejection(from.read()), error, 'reason of a read');
  equal(await rejection(from.read()), error, 'reason of the next read');
});
fault.test('all bytes before RST come first', async (t) => {
  const { peer, reader } = await connectTcp(t);
  const from = reader();
  await peer.send(20000);
  const first = await from.read(); // they have arrived
  await peer.reset();
  const rest = await readBytes(from, 20000 - first.value.length);
  equalBytes(join([first.value, ...rest]), pattern(20000), 'bytes');
  await rejects('NetworkError', from.read());
});

const cancel = section('tcp-cancel', 'TCPSocket, [[readable]], cancelAlgorithm', { everywhere: true });

cancel.test('cancel() resolves with undefined', async (t) => {
  const { readable } = await connectTcp(t);
  equal(await readable.cancel(), undefined, 'cancel()');
});
cancel.test('cancel() resolves at once, whatever waits to be read', async (t) => {
  const { peer, readable } = await connectTcp(t);
  await peer.send(100000);
  equal(await readable.cancel('enough'), undefined, 'cancel()');
});
cancel.test('cancel() ends a read that waits', async (t) => {
  const { reader } = await connectTcp(t);
  const from = reader();
  const read = from.read();
  await from.cancel();
  equal((await read).done, true, 'done');
});
cancel.test('after cancel() what is written still arrives', async (t) => {
  const { peer, readable, writer } = await connectTcp(t);
  await readable.cancel();
  await writer().write(pattern(1000));
  equal((await peer.received(1000)).length, 1000, 'bytes at the peer');
});
cancel.test('after cancel() closed waits for the writable side', async (t) => {
  const { readable, socket } = await connectTcp(t);
  await readable.cancel();
  equal(await stateOf(socket.closed), 'pending', 'closed');
});
cancel.test('the reason of cancel() is no error', async (t) => {
  const { readable, socket, writable } = await connectTcp(t);
  await readable.cancel(new Error('enough'));
  await writable.close();
  equal(await socket.closed, undefined, 'closed');
});

const pressure = section('tcp-read-pressure', 'TCPSocket, [[readable]], highWaterMark; Streams, backpressure');

pressure.test('while nobody reads, the peer has to stop sending', async (t) => {
  const { peer } = await connectTcp(t);
  const { sent } = await peer.flood(64000000);
  assert(sent < 32000000, `of 64,000,000 bytes less than half were taken (${sent})`);
});
pressure.test('nothing of what waited is lost', async (t) => {
  const { peer, reader } = await connectTcp(t);
  await peer.flood(24000000);
  let length = 0;
  const from = reader();
  while (length < 24000000) {
    const { value } = await from.read();
    equalBytes(value, pattern(value.length, length), `bytes from ${length} on`);
    length += value.length;
  }
  equal(length, 24000000, 'bytes read');
});
pressure.test('what one socket does not read does not hold up another', async (t) => {
  const { peer: idle } = await connectTcp(t);
  const { peer, reader } = await connectTcp(t);
  await idle.flood(64000000);
  await peer.send(100);
  equalBytes(join(await readBytes(reader(), 100)), pattern(100), 'bytes');
});
