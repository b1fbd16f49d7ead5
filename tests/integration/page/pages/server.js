// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// A page that listens, with TCPSockets of its own as clients.
import { assert, equal, rejection, rejectsWith, run, test } from './harness.js';
import { pattern, readAll, sha256 } from './peer.js';

async function listen(options) {
  const socket = new TCPServerSocket('127.0.0.1', options);
  return { socket, ...await socket.opened };
}

async function connectTo({ localPort }) {
  const socket = new TCPSocket('127.0.0.1', localPort);
  return { socket, ...await socket.opened };
}

// A connection with both of its ends.
async function connection(server) {
  const reader = server.readable.getReader();
  const [client, { value }] = await Promise.all([connectTo(server), reader.read()]);
  reader.releaseLock();
  return { client, accepted: { socket: value, ...await value.opened } };
}

async function writeAll(writable, bytes) {
  const writer = writable.getWriter();
  await writer.write(bytes);
  await writer.close();
}

async function assertSame(got, expected, what) {
  equal(got.length, expected.length, `${what}: bytes`);
  equal(await sha256(got), await sha256(expected), `${what}: hash`);
}

test('opened tells the local end alone', async () => {
  const { socket, readable, ...rest } = await listen();
  equal(Object.keys(rest).join(), 'localAddress,localPort', 'the other members');
  equal(rest.localAddress, '127.0.0.1', 'localAddress');
  assert(rest.localPort > 0, 'localPort');
  assert(readable instanceof ReadableStream, 'a native stream');
  equal(await socket.close(), undefined, 'close()');
});

test('an accepted socket is an open TCPSocket, and its ends are those of the client', async () => {
  const server = await listen();
  const { client, accepted } = await connection(server);
  assert(accepted.socket instanceof TCPSocket, 'a TCPSocket');
  equal(accepted.localAddress, '127.0.0.1', 'localAddress');
  equal(accepted.localPort, server.localPort, 'localPort');
  equal(accepted.remoteAddress, client.localAddress, 'remoteAddress');
  equal(accepted.remotePort, client.localPort, 'remotePort');
  equal(client.remotePort, server.localPort, 'remotePort of the client');
});

test('20 clients at once get 100 KB each back', async () => {
  const count = 20;
  const server = await listen();
  const echoes = [];
  const serving = (async () => {
    const reader = server.readable.getReader();
    while (echoes.length < count) {
      const { value: socket } = await reader.read();
      echoes.push(socket.opened.then(({ readable, writable }) => readable.pipeTo(writable)).then(() => socket.closed));
    }
    await reader.cancel();
  })();
  await Promise.all(Array.from({ length: count }, async (_, i) => {
    const { socket, readable, writable } = await connectTo(server);
    const bytes = pattern(100000 + i).subarray(i);
    bytes[0] = i; // each client has bytes of its own
    const [got] = await Promise.all([readAll(readable), writeAll(writable, bytes)]);
    await assertSame(got, bytes, `client ${i}`);
    equal(await socket.closed, undefined, `closed of client ${i}`);
  }));
  await serving;
  await Promise.all(echoes);
  equal(await server.socket.closed, undefined, 'closed of the server');
});

test('half-close: what one end sends after the FIN of the other one arrives, either way round', async () => {
  const server = await listen();
  const bytes = pattern(100000);
  for (const clientFirst of [true, false]) {
    const { client, accepted } = await connection(server);
    const [first, second] = clientFirst ? [client, accepted] : [accepted, client];
    await first.writable.close();
    equal((await readAll(second.readable)).length, 0, 'bytes before the FIN');
    const [got] = await Promise.all([readAll(first.readable), writeAll(second.writable, bytes)]);
    await assertSame(got, bytes, clientFirst ? 'to the client' : 'to the server');
    equal(await client.socket.closed, undefined, 'closed of the client');
    equal(await accepted.socket.closed, undefined, 'closed of the accepted socket');
  }
});

test('cancel() ends listening: a connect is refused, and accepted sockets live on', async () => {
  const server = await listen();
  const { client, accepted } = await connection(server);
  await server.readable.cancel();
  equal(await server.socket.closed, undefined, 'closed');
  await rejectsWith('NetworkError', new TCPSocket('127.0.0.1', server.localPort).opened, 'a connect afterwards');
  const bytes = pattern(100000);
  const [got] = await Promise.all([readAll(accepted.readable), writeAll(client.writable, bytes)]);
  await assertSame(got, bytes, 'to the accepted socket');
});

test('close() closes connections that nobody has read', async () => {
  const server = await listen();
  const client = await connectTo(server);
  const reading = readAll(client.readable).catch(error => error.name);
  equal(await server.socket.close(), undefined, 'close()');
  const end = await reading; // FIN, or RST where the kernel still had the connection
  assert(end === 'NetworkError' || end.length === 0, `the client got ${end}`);
});

test('28 close(): too early, locked, twice', async () => {
  const socket = new TCPServerSocket('127.0.0.1');
  await rejectsWith('InvalidStateError', socket.close(), 'before opened');
  const { readable } = await socket.opened;
  const reader = readable.getReader();
  await rejectsWith('InvalidStateError', socket.close(), 'locked');
  reader.releaseLock();
  const closing = socket.close();
  equal(closing, socket.closed, 'what close() returns');
  equal(socket.close(), closing, 'what it returns again');
  equal(await closing, undefined, 'closed');
});

test('a port in use rejects opened and closed with the same NetworkError', async () => {
  const server = await listen();
  const second = new TCPServerSocket('127.0.0.1', { localPort: server.localPort });
  const error = await rejectsWith('NetworkError', second.opened, 'opened');
  equal(await rejection(second.closed), error, 'the error of closed');
  await server.socket.close();
});

test('an address without a rule is not allowed', async () => {
  const socket = new TCPServerSocket('127.0.0.2');
  const error = await rejectsWith('NotAllowedError', socket.opened, 'opened');
  equal(await rejection(socket.closed), error, 'the error of closed');
});

run();
