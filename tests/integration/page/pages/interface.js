// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The interface itself: validation, promises, locks, cancel and abort. Numbers are those of the fault list.
import { assert, equal, rejection, rejectsWith, run, test, throwsNamed } from './harness.js';
import { connect, freshName, pattern, ports, readAll, report } from './peer.js';

test('addresses are the resolved, numeric ones', async () => {
  const socket = new TCPSocket('localhost', ports.tcp);
  const info = await socket.opened;
  assert(['127.0.0.1', '::1'].includes(info.remoteAddress), `remoteAddress ${info.remoteAddress}`);
  equal(info.remotePort, ports.tcp, 'remotePort');
  assert(info.localPort > 0, 'localPort');
  assert(info.readable instanceof ReadableStream && info.writable instanceof WritableStream, 'native streams');
  await socket.close();
});

test('options are checked in order, before anything is opened', () => {
  const options = { keepAliveDelay: 999, sendBufferSize: 0, receiveBufferSize: 0 };
  assert(throwsNamed('TypeError', () => new TCPSocket('h', 1, options)).message.includes('keepAliveDelay'), 'first');
  options.keepAliveDelay = 1000;
  assert(throwsNamed('TypeError', () => new TCPSocket('h', 1, options)).message.includes('sendBufferSize'), 'second');
  options.sendBufferSize = 1;
  assert(throwsNamed('TypeError', () => new TCPSocket('h', 1, options)).message.includes('receiveBufferSize'), 'third');
  throwsNamed('TypeError', () => new TCPSocket('h', 1, { sendBufferSize: -1 }));
  throwsNamed('TypeError', () => new TCPSocket('h', 1, { sendBufferSize: 2 ** 32 }));
  throwsNamed('TypeError', () => new TCPSocket('h'));
  throwsNamed('TypeError', () => TCPSocket('h', 1));
  throwsNamed('TypeError', () => new UDPSocket());
  throwsNamed('TypeError', () => new UDPSocket({ remoteAddress: '127.0.0.1' }));
});

test('remotePort wraps modulo 65,536, as unsigned short does', async () => {
  const socket = new TCPSocket('127.0.0.1', 65536 + ports.tcp);
  equal((await socket.opened).remotePort, ports.tcp, 'remotePort');
  await socket.close();
});

test('opened and closed are the same promise every time', async () => {
  const socket = new TCPSocket('127.0.0.1', ports.tcp);
  equal(socket.opened, socket.opened, 'opened');
  equal(socket.closed, socket.closed, 'closed');
  await socket.opened;
  await socket.close();
});

test('28 close(): too early, locked, twice', async () => {
  const socket = new TCPSocket('127.0.0.1', ports.tcp);
  await rejectsWith('InvalidStateError', socket.close(), 'before opened');
  const { readable, writable } = await socket.opened;
  const reader = readable.getReader();
  await rejectsWith('InvalidStateError', socket.close(), 'readable locked');
  reader.releaseLock();
  const writer = writable.getWriter();
  await rejectsWith('InvalidStateError', socket.close(), 'writable locked');
  writer.releaseLock();
  const closing = socket.close();
  equal(closing, socket.closed, 'close() returns closed');
  equal(await closing, undefined, 'closed');
  equal(socket.close(), socket.closed, 'close() again');
});

test('29 cancel() alone ends the reading only', async () => {
  const { socket, readable, writable } = await connect('ECHO');
  const reader = readable.getReader();
  const read = reader.read();
  equal(await reader.cancel('enough'), undefined, 'cancel()');
  const { done } = await read;
  equal(done, true, 'the pending read');
  const writer = writable.getWriter();
  await writer.write(pattern(10));
  await writer.close();
  equal(await socket.closed, undefined, 'closed');
});

test('29 abort(reason) alone ends the writing only; closed then rejects with the reason', async () => {
  const name = freshName();
  const { socket, readable, writable } = await connect(`EOF_SEEN ${name} 5`);
  const reason = new Error('why');
  await writable.abort(reason);
  assert((await report(name)).eof, 'the peer saw the end');
  equal((await readAll(readable)).length, 5, 'bytes read');
  equal(await rejection(socket.closed), reason, 'closed');
});

test('29 abort(reason) with a write in progress rejects it with the reason, with queued ones after it', async () => {
  const name = freshName();
  const { socket, writable } = await connect(`STALL ${name}`);
  const writer = writable.getWriter();
  const first = writer.write(new Uint8Array(32 << 20));
  const second = writer.write(new Uint8Array(1));
  const reason = new Error('why');
  writer.abort(reason);
  equal(await rejection(first), reason, 'the write in progress');
  equal(await rejection(second), reason, 'the queued write');
  socket.closed.catch(() => {});
  await report(name);
});

test('29 cancel and abort together, with a pending read and write', async () => {
  const name = freshName();
  const { socket, readable, writable } = await connect(`STALL ${name}`);
  const reader = readable.getReader();
  const writer = writable.getWriter();
  const read = reader.read();
  const write = writer.write(new Uint8Array(32 << 20));
  const reason = new Error('why');
  const cancelled = reader.cancel();
  writer.abort(reason);
  equal((await read).done, true, 'the pending read');
  await cancelled;
  equal(await rejection(write), reason, 'the pending write');
  equal(await rejection(socket.closed), reason, 'closed');
  await report(name);
});

test('a chunk that is no BufferSource rejects that write and ends the stream', async () => {
  const { socket, writable } = await connect('ECHO');
  const writer = writable.getWriter();
  const error = await rejection(writer.write('text'));
  equal(error.name, 'TypeError', 'the write');
  equal(await rejection(writer.closed), error, 'the stream');
  socket.closed.catch(() => {});
});

test('bytes are copied when write() is called to act, and every kind of BufferSource goes', async () => {
  const { socket, readable, writable } = await connect('ECHO');
  const writer = writable.getWriter();
  const bytes = pattern(16);
  await writer.write(bytes.buffer.slice(0, 4));
  await writer.write(new DataView(bytes.buffer, 4, 4));
  await writer.write(new Uint16Array(bytes.buffer, 8, 2));
  await writer.write(bytes.subarray(12));
  bytes.fill(0);
  await writer.close();
  const got = await readAll(readable);
  equal(got.join(), pattern(16).join(), 'bytes');
  await socket.closed;
});

test('promises that the page never touched raise no unhandled rejection', async () => {
  new TCPSocket('127.0.0.1', ports.tcpUnused);
  const broken = await connect('RESET_AFTER 1');
  const writer = broken.writable.getWriter();
  await writer.write(pattern(1));
  await rejection(broken.socket.closed);
});

run();
