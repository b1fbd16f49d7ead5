// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { assert, equal, equalBytes, rejection, rejects, stateOf } from '../harness/assertions.js';
import { pattern, sha256 } from '../harness/bytes.js';
import { ask, connectUdp, ports } from '../harness/peer.js';
import { section } from '../harness/registry.js';

const reading = section('udp-connected-read', 'UDPSocket, [[readable]], pullAlgorithm', { everywhere: true });

reading.test('a message has data, remoteAddress and remotePort', async (t) => {
  const { peer, reader } = await connectUdp(t);
  await peer.sendPattern(10);
  const { value } = await reader().read();
  equalBytes(value.data, pattern(10), 'data');
  equal(value.remoteAddress, '127.0.0.1', 'remoteAddress');
  equal(value.remotePort, ports.udp, 'remotePort');
});
reading.test('data is a Uint8Array over a buffer of its own length', async (t) => {
  const { peer, reader } = await connectUdp(t);
  await peer.sendPattern(10);
  const { value: { data } } = await reader().read();
  equal(Object.getPrototypeOf(data), Uint8Array.prototype, 'prototype');
  equal(data.buffer.byteLength, 10, 'length of the buffer');
});
reading.test('datagrams are neither joined nor split', async (t) => {
  const { peer, reader } = await connectUdp(t);
  const lengths = [1, 1400, 9000, 2, 3];
  for (const length of lengths)
    await peer.sendPattern(length);
  const from = reader();
  for (const length of lengths)
    equalBytes((await from.read()).value.data, pattern(length), `datagram of ${length}`);
});
reading.test('an empty datagram is a message without bytes', async (t) => {
  const { peer, reader } = await connectUdp(t);
  await peer.sendPattern(0);
  equal((await reader().read()).value.data.length, 0, 'length');
});
reading.test('a datagram of 65,507 bytes arrives whole', async (t) => {
  const { peer, reader } = await connectUdp(t);
  await peer.sendPattern(65507);
  equalBytes((await reader().read()).value.data, pattern(65507), 'data');
});
reading.test('a read that waits gets what comes', async (t) => {
  const { peer, reader } = await connectUdp(t);
  const read = reader().read();
  equal(await stateOf(read), 'pending', 'before');
  await peer.sendPattern(4);
  equal((await read).value.data.length, 4, 'length');
});
reading.test('datagrams that came before the first read wait for it', async (t) => {
  const { peer, reader } = await connectUdp(t);
  for (let i = 0; i < 20; ++i)
    await peer.send(new Uint8Array([i]));
  const from = reader();
  for (let i = 0; i < 20; ++i)
    equal((await from.read()).value.data[0], i, `datagram ${i}`);
});
reading.test('datagrams of others do not arrive', async (t) => {
  const { info, peer, reader } = await connectUdp(t);
  const other = new UDPSocket({ localAddress: '127.0.0.1' });
  const writer = (await other.opened).writable.getWriter();
  await writer.write({ data: new Uint8Array([66]), remoteAddress: '127.0.0.1', remotePort: info.localPort });
  writer.releaseLock();
  await other.close();
  await peer.send(new Uint8Array([7]));
  equal((await reader().read()).value.data[0], 7, 'the first byte');
});
reading.test('it is no byte stream', async (t) => {
  const { readable } = await connectUdp(t);
  let error = null;
  try {
    readable.getReader({ mode: 'byob' });
  } catch (thrown) {
    error = thrown;
  }
  assert(error instanceof TypeError, 'getReader() throws TypeError');
});
reading.test('cancel() resolves, and ends a read that waits', async (t) => {
  const { reader } = await connectUdp(t);
  const from = reader();
  const read = from.read();
  equal(await from.cancel(), undefined, 'cancel()');
  equal((await read).done, true, 'done');
});

const writing = section('udp-connected-write', 'UDPSocket, [[writable]], writeAlgorithm', { everywhere: true });

writing.each('%s as data arrives', {
  'a Uint8Array': () => new Uint8Array([1, 2, 3]),
  'an ArrayBuffer': () => new Uint8Array([1, 2, 3]).buffer,
  'a DataView': () => new DataView(new Uint8Array([1, 2, 3]).buffer),
  'a part of a buffer': () => new Uint8Array(new Uint8Array([0, 1, 2, 3, 4]).buffer, 1, 3),
}, async (t, make) => {
  const { peer, writer } = await connectUdp(t);
  equal(await writer().write({ data: make() }), undefined, 'write()');
  const { length, start } = await peer.receive();
  equal(length, 3, 'length');
  equalBytes(start, new Uint8Array([1, 2, 3]), 'data');
});
writing.test('each write is one datagram', async (t) => {
  const { peer, writer } = await connectUdp(t);
  const to = writer();
  await Promise.all([5, 1, 1400].map((length) => to.write({ data: pattern(length) })));
  for (const length of [5, 1, 1400])
    equal((await peer.receive()).length, length, 'length');
});
writing.test('no bytes are an empty datagram', async (t) => {
  const { peer, writer } = await connectUdp(t);
  await writer().write({ data: new Uint8Array(0) });
  equal((await peer.receive()).length, 0, 'length');
});
writing.test('65,507 bytes are sent whole', async (t) => {
  const { peer, writer } = await connectUdp(t);
  await writer().write({ data: pattern(65507) });
  equal((await peer.receive()).sha256, await sha256(pattern(65507)), 'hash at the peer');
});
writing.test('65,508 bytes are a NetworkError', async (t) => {
  const { writer } = await connectUdp(t);
  await rejects('NetworkError', writer().write({ data: new Uint8Array(65508) }));
});
writing.test('nothing of a datagram that is too large is sent', async (t) => {
  const { info, peer, writer } = await connectUdp(t);
  await rejection(writer().write({ data: new Uint8Array(70000) }));
  await ask('udp/send', { port: ports.udp, data: '07' }); // from the peer to itself: whatever came before is there
  const { port, length } = await new Promise((resolve) => {
    peer.receive().then(resolve, () => {});
    ask('udp/receive', { port: ports.udp }).then(resolve);
  });
  equal(`${length} bytes from ${port === info.localPort ? 'us' : 'itself'}`, '1 bytes from itself', 'what arrived');
});
writing.each('%s: TypeError', {
  'no data': () => ({}),
  'data undefined': () => ({ data: undefined }),
  'a remoteAddress': () => ({ data: new Uint8Array(1), remoteAddress: '127.0.0.1' }),
  'a remotePort': () => ({ data: new Uint8Array(1), remotePort: 7 }),
  'a remoteAddress and a remotePort': () => ({
    data: new Uint8Array(1), remoteAddress: '127.0.0.1', remotePort: ports.udp,
  }),
  'a dnsQueryType': () => ({ data: new Uint8Array(1), dnsQueryType: 'ipv4' }),
  'bare bytes': () => new Uint8Array(1),
  'a string': () => 'text',
  undefined: () => undefined,
  null: () => null,
}, async (t, make) => {
  const { writer } = await connectUdp(t);
  await rejects('TypeError', writer().write(make()));
});
writing.test('a message that is none errors the stream', async (t) => {
  const { writer } = await connectUdp(t);
  const to = writer();
  const error = await rejection(to.write({}));
  equal(await rejection(to.closed), error, "the writer's closed");
});
writing.test('the bytes are copied when the write begins', async (t) => {
  const { peer, writer } = await connectUdp(t);
  const to = writer();
  await to.ready;
  const data = new Uint8Array([1, 2, 3]);
  const written = to.write({ data });
  data.fill(0);
  await written;
  equalBytes((await peer.receive()).start, new Uint8Array([1, 2, 3]), 'data');
});
writing.test('a port that nobody listens on: NetworkError, by reading or writing', async (t) => {
  const { reader, writer } = await connectUdp(t, { remotePort: ports.udpUnused });
  const to = writer();
  const failing = rejection(Promise.race([reader().read(), to.closed]));
  const write = () => to.write({ data: new Uint8Array(1) });
  await write();
  write().then(write).catch(() => {}); // a sending socket may be the one that is told
  equal((await failing).name, 'NetworkError', 'name');
});

const ends = section('udp-connected-closed', 'UDPSocket, "handle closing the … stream" and close()');

ends.test('close() of the writer resolves, and reading goes on', async (t) => {
  const { peer, reader, writer } = await connectUdp(t);
  equal(await writer().close(), undefined, 'close()');
  await peer.sendPattern(3);
  equal((await reader().read()).value.data.length, 3, 'length');
});
ends.test('abort() of the writer resolves, and reading goes on', async (t) => {
  const { peer, reader, writer } = await connectUdp(t);
  equal(await writer().abort(), undefined, 'abort()');
  await peer.sendPattern(3);
  equal((await reader().read()).value.data.length, 3, 'length');
});
ends.test('after cancel() writing goes on', async (t) => {
  const { peer, readable, writer } = await connectUdp(t);
  await readable.cancel();
  await writer().write({ data: pattern(3) });
  equal((await peer.receive()).length, 3, 'length');
});
ends.test('one side alone does not settle closed', async (t) => {
  const { readable, socket } = await connectUdp(t);
  await readable.cancel();
  equal(await stateOf(socket.closed), 'pending', 'closed');
});
ends.test('both sides ended cleanly: closed resolves', async (t) => {
  const { readable, socket, writable } = await connectUdp(t);
  await writable.close();
  await readable.cancel();
  equal(await socket.closed, undefined, 'closed');
});
ends.test('abort(reason) and cancel(): closed rejects with the reason', async (t) => {
  const { readable, socket, writable } = await connectUdp(t);
  const reason = new Error('why');
  await writable.abort(reason);
  await readable.cancel();
  equal(await rejection(socket.closed), reason, 'reason');
});
ends.test('close() before opened: InvalidStateError', async () => {
  const socket = new UDPSocket({ remoteAddress: '127.0.0.1', remotePort: ports.udp });
  await rejects('InvalidStateError', socket.close());
  await socket.opened;
  await socket.close();
});
ends.test('close() with a reader: InvalidStateError', async (t) => {
  const { reader, socket } = await connectUdp(t);
  reader();
  await rejects('InvalidStateError', socket.close());
});
ends.test('close() with a writer: InvalidStateError', async (t) => {
  const { socket, writer } = await connectUdp(t);
  writer();
  await rejects('InvalidStateError', socket.close());
});
ends.test('close() returns closed, which resolves', async (t) => {
  const { socket } = await connectUdp(t);
  equal(socket.close(), socket.closed, 'close()');
  equal(await socket.closed, undefined, 'closed');
});
ends.test('close() frees the port', async (t) => {
  const { info, socket } = await connectUdp(t);
  await socket.close();
  const again = new UDPSocket({ localAddress: '127.0.0.1', localPort: info.localPort });
  equal((await again.opened).localPort, info.localPort, 'localPort');
  await again.close();
});
