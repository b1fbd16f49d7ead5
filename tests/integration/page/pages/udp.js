// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Connected UDP. Numbers are those of the fault list.
import { assert, equal, rejection, rejectsWith, run, test } from './harness.js';
import { connect, pattern, ports, readText } from './peer.js';

async function open(port) {
  const socket = new UDPSocket({ remoteAddress: '127.0.0.1', remotePort: port });
  const info = await socket.opened;
  return { socket, info, reader: info.readable.getReader(), writer: info.writable.getWriter() };
}

async function roundTrip({ reader, writer }, data) {
  await writer.write({ data });
  const { value } = await reader.read();
  equal(value.data.length, data.length, 'length of the datagram');
  for (let i = 0; i < data.length; i++) equal(value.data[i], data[i], `byte ${i}`);
  return value;
}

test('opened tells both ends, and messages carry where they came from', async () => {
  const peer = await open(ports.udpEcho);
  equal(peer.info.remoteAddress, '127.0.0.1', 'remoteAddress');
  equal(peer.info.remotePort, ports.udpEcho, 'remotePort');
  equal(peer.info.localAddress, '127.0.0.1', 'localAddress');
  assert(peer.info.localPort > 0, 'localPort');
  const message = await roundTrip(peer, pattern(10));
  assert(message.data instanceof Uint8Array, 'data is a Uint8Array');
  equal(message.remoteAddress, '127.0.0.1', 'remoteAddress of the message');
  equal(message.remotePort, ports.udpEcho, 'remotePort of the message');
});

test('datagrams are never merged and never split', async () => {
  const { reader, writer } = await open(ports.udpEcho);
  const sizes = [1, 1000, 0, 20000, 3, 65507];
  for (const size of sizes) await writer.write({ data: pattern(size) });
  for (const size of sizes) equal((await reader.read()).value.data.length, size, 'length');
});

test('22 after an ICMP error the read reports it, and writing still works', async () => {
  const { reader, writer } = await open(ports.udpLate);
  await writer.write({ data: pattern(1) });
  await rejectsWith('NetworkError', reader.read(), 'the read');
  const peer = await connect('OPEN_LATE');
  await peer.writable.close();
  equal(await readText(peer.readable), 'open', 'the peer');
  await writer.write({ data: pattern(2) });
  await writer.close();
});

test('23 65,507 bytes are sent, 65,508 fail with NetworkError and nothing is cut off', async () => {
  const peer = await open(ports.udpEcho);
  await roundTrip(peer, pattern(65507));
  await rejectsWith('NetworkError', peer.writer.write({ data: pattern(65508) }), 'the write');
});

test('25 an empty datagram goes both ways', async () => {
  const peer = await open(ports.udpEcho);
  const message = await roundTrip(peer, new Uint8Array(0));
  equal(message.data.length, 0, 'length');
});

const many = ports.datagrams ?? 10000; // fewer where each takes long
test(`${many} datagrams one after the other come back in order`, async () => {
  const { reader, writer } = await open(ports.udpEcho);
  for (let i = 0; i < many; i++) {
    await writer.write({ data: Uint32Array.of(i) });
    const { value } = await reader.read();
    equal(new Uint32Array(value.data.buffer)[0], i, 'number');
  }
});

test('a message without data, or with a remote, is a TypeError and ends the stream', async () => {
  for (const message of [{}, { data: 'text' }, { data: pattern(1), remotePort: 1 }, { data: pattern(1), remoteAddress: 'h' }]) {
    const { writer } = await open(ports.udpEcho);
    const error = await rejection(writer.write(message));
    equal(error.name, 'TypeError', 'the write');
    equal(await rejection(writer.closed), error, 'the stream');
  }
});

test('closed resolves when both sides have ended, and close() does it in one go', async () => {
  const one = await open(ports.udpEcho);
  await one.reader.cancel();
  await one.writer.close();
  equal(await one.socket.closed, undefined, 'closed');
  const two = await open(ports.udpEcho);
  two.reader.releaseLock();
  two.writer.releaseLock();
  equal(await two.socket.close(), undefined, 'close()');
});

run();
