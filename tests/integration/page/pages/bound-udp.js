// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Bound UDP: two sockets of the page talk to each other.
import { assert, equal, rejection, rejectsWith, run, test } from './harness.js';
import { assertPattern, pattern } from './peer.js';

async function bind(options) {
  const socket = new UDPSocket({ localAddress: '127.0.0.1', ...options });
  const info = await socket.opened;
  return { socket, info, port: info.localPort, reader: info.readable.getReader(), writer: info.writable.getWriter() };
}

const to = ({ port }) => ({ remoteAddress: '127.0.0.1', remotePort: port });

// One datagram, read before the next one is sent, so that no buffer overflows.
async function pass(from, target, data, destination = to(target)) {
  await from.writer.write({ data, ...destination });
  const { value } = await target.reader.read();
  assert(value.data instanceof Uint8Array, 'data is a Uint8Array');
  equal(value.data.length, data.length, 'length of the datagram');
  assertPattern(value.data, 0);
  equal(value.remoteAddress, '127.0.0.1', 'remoteAddress of the message');
  equal(value.remotePort, from.port, 'remotePort of the message');
}

test('opened tells the local end alone', async () => {
  const { info } = await bind();
  equal(Object.keys(info).join(), 'localAddress,localPort,multicastController,readable,writable', 'members');
  equal(info.localAddress, '127.0.0.1', 'localAddress');
  assert(info.localPort > 0, 'localPort');
});

test('200 datagrams there and back, empty ones and the largest one too', async () => {
  const [one, two] = [await bind(), await bind()];
  const sizes = [0, 1, 1472, 20000, 65507];
  for (let i = 0; i < 100; i++) {
    const data = pattern(sizes[i % sizes.length]);
    await pass(one, two, data);
    await pass(two, one, data);
  }
});

test('a destination by name, of a family', async () => {
  const [one, two] = [await bind(), await bind()];
  const destination = { remoteAddress: 'localhost', remotePort: two.port, dnsQueryType: 'ipv4' };
  for (const size of [0, 1, 65507]) await pass(one, two, pattern(size), destination);
});

test('one socket serves many', async () => {
  const server = await bind();
  for (let i = 0; i < 20; i++) {
    const client = await bind();
    await pass(client, server, pattern(i));
    await pass(server, client, pattern(i));
    client.reader.releaseLock();
    client.writer.releaseLock();
    equal(await client.socket.close(), undefined, 'close()');
  }
});

test('the extension broadcast, and nothing else, lets datagrams go to a broadcast address', async () => {
  const remoteAddress = '127.255.255.255';
  const receiver = await bind({ localAddress: remoteAddress });
  const remotePort = receiver.port;
  await pass(await bind({ broadcast: true }), receiver, pattern(9), { remoteAddress, remotePort });
  const connected = await new UDPSocket({ remoteAddress, remotePort, broadcast: 1 }).opened;
  await connected.writable.getWriter().write({ data: pattern(5) });
  assertPattern((await receiver.reader.read()).value.data, 0);
  const { writer } = await bind();
  await rejectsWith('NetworkError', writer.write({ data: pattern(9), remoteAddress, remotePort }), 'the write');
  await rejectsWith('NetworkError', new UDPSocket({ remoteAddress, remotePort }).opened, 'opened');
});

test('a destination without a rule is not allowed: the stream is over, reading goes on', async () => {
  const [one, two] = [await bind(), await bind()];
  const error = await rejectsWith('NotAllowedError',
    one.writer.write({ data: pattern(1), remoteAddress: '127.0.0.2', remotePort: two.port }), 'the write');
  equal(await rejection(one.writer.closed), error, 'the stream');
  await pass(two, one, pattern(10));
  await one.reader.cancel();
  equal(await rejection(one.socket.closed), error, 'closed');
});

test('65,508 bytes fail with NetworkError and nothing is cut off', async () => {
  const [one, two, three] = [await bind(), await bind(), await bind()];
  await rejectsWith('NetworkError', one.writer.write({ data: pattern(65508), ...to(two) }), 'the write');
  await pass(three, two, pattern(2)); // and not a part of the other one
});

test('a message without data or without a whole destination is a TypeError and ends the stream', async () => {
  const data = pattern(1);
  for (const message of [{ remoteAddress: '127.0.0.1', remotePort: 9 }, { data }, { data, remotePort: 9 },
    { data, remoteAddress: '127.0.0.1' }]) {
    const { writer } = await bind();
    const error = await rejection(writer.write(message));
    equal(error.name, 'TypeError', 'the write');
    equal(await rejection(writer.closed), error, 'the stream');
  }
});

test('a port in use rejects opened and closed with the same NetworkError', async () => {
  const { port } = await bind();
  const second = new UDPSocket({ localAddress: '127.0.0.1', localPort: port });
  const error = await rejectsWith('NetworkError', second.opened, 'opened');
  equal(await rejection(second.closed), error, 'the error of closed');
});

test('an address without a rule cannot be bound', async () => {
  await rejectsWith('NotAllowedError', new UDPSocket({ localAddress: '127.0.0.2' }).opened, 'opened');
});

test('closed resolves when both sides have ended', async () => {
  const { socket, reader, writer } = await bind();
  await reader.cancel();
  await writer.close();
  equal(await socket.closed, undefined, 'closed');
});

run();
