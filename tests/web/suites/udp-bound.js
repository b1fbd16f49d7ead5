// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { equal, equalBytes, rejection, rejects, stateOf } from '../harness/assertions.js';
import { pattern, sha256 } from '../harness/bytes.js';
import { bindUdp, connectUdp, ports } from '../harness/peer.js';
import { section } from '../harness/registry.js';

const toPeer = (data) => ({ data, remoteAddress: '127.0.0.1', remotePort: ports.udp });

const messages = section('udp-bound', 'UDPSocket, bound mode, messages', { everywhere: true });

messages.test('a message says where it came from', async (t) => {
  const { peer, reader } = await bindUdp(t);
  await peer.sendPattern(10);
  const { value } = await reader().read();
  equalBytes(value.data, pattern(10), 'data');
  equal(`${value.remoteAddress} ${value.remotePort}`, `127.0.0.1 ${ports.udp}`, 'source');
});
messages.test('messages of several sources arrive', async (t) => {
  const { info, peer, reader } = await bindUdp(t);
  const { info: { localPort }, writer } = await bindUdp(t);
  const from = reader();
  await peer.send(new Uint8Array([1]));
  equal((await from.read()).value.remotePort, ports.udp, 'first source');
  await writer().write({ data: new Uint8Array([2]), remoteAddress: '127.0.0.1', remotePort: info.localPort });
  equal((await from.read()).value.remotePort, localPort, 'second source');
});
messages.test('a message goes where it says', async (t) => {
  const { info, peer, writer } = await bindUdp(t);
  await writer().write(toPeer(pattern(10)));
  const { length, port } = await peer.receive();
  equal(`${length} ${port}`, `10 ${info.localPort}`, 'length and source');
});
messages.test('one socket can send to several places', async (t) => {
  const { peer, writer } = await bindUdp(t);
  const { info, reader } = await bindUdp(t);
  const to = writer();
  await to.write(toPeer(new Uint8Array([1])));
  await to.write({ data: new Uint8Array([2]), remoteAddress: '127.0.0.1', remotePort: info.localPort });
  equal((await peer.receive()).start[0], 1, 'at the peer');
  equal((await reader().read()).value.data[0], 2, 'at the other socket');
});
messages.test('what was received can be sent back as it is', async (t) => {
  const { peer, reader, writer } = await bindUdp(t);
  await peer.sendPattern(20);
  const { value } = await reader().read();
  await writer().write(value);
  equal((await peer.receive()).sha256, await sha256(pattern(20)), 'hash at the peer');
});
messages.test('a name is looked up', async (t) => {
  const { peer, writer } = await bindUdp(t);
  await writer().write({ data: pattern(5), remoteAddress: 'localhost', remotePort: ports.udp, dnsQueryType: 'ipv4' });
  equal((await peer.receive()).length, 5, 'length');
});
messages.test('an empty datagram arrives as a message without bytes', async (t) => {
  const { peer, reader } = await bindUdp(t);
  await peer.sendPattern(0);
  equal((await reader().read()).value.data.length, 0, 'length');
});
messages.test('no bytes are sent as an empty datagram', async (t) => {
  const { peer, writer } = await bindUdp(t);
  await writer().write(toPeer(new Uint8Array(0)));
  equal((await peer.receive()).length, 0, 'length');
});
messages.test('65,507 bytes arrive whole', async (t) => {
  const { peer, reader, writer } = await bindUdp(t);
  await writer().write(toPeer(pattern(65507)));
  equal((await peer.receive()).sha256, await sha256(pattern(65507)), 'hash at the peer');
  await peer.sendPattern(65507);
  equal((await reader().read()).value.data.length, 65507, 'length here');
});
messages.test('65,508 bytes are a NetworkError', async (t) => {
  const { writer } = await bindUdp(t);
  await rejects('NetworkError', writer().write(toPeer(new Uint8Array(65508))));
});
messages.test('IPv6 works alike', async (t) => {
  const { writer } = await bindUdp(t, { localAddress: '::1' });
  equal(await writer().write({ data: pattern(5), remoteAddress: '::1', remotePort: ports.udp6 }), undefined, 'write()');
});
messages.test('a connected socket of ours can talk to it', async (t) => {
  const { info, reader, writer } = await bindUdp(t);
  const connected = await connectUdp(t, { remotePort: info.localPort });
  await connected.writer().write({ data: pattern(3) });
  const { value } = await reader().read();
  equal(value.remotePort, connected.info.localPort, 'source');
  await writer().write(value);
  equal((await connected.reader().read()).value.data.length, 3, 'length of the answer');
});
messages.test('a destination that refuses does not hurt: the next message arrives', async (t) => {
  const { peer, writer } = await bindUdp(t);
  const to = writer();
  await to.write({ data: pattern(3), remoteAddress: '127.0.0.1', remotePort: ports.udpUnused });
  await to.write(toPeer(pattern(4)));
  equal((await peer.receive()).length, 4, 'length');
});

const refused = section('udp-bound-write-failure', 'UDPSocket, bound mode, writeAlgorithm');

refused.each('%s: TypeError', {
  'no data': () => ({ remoteAddress: '127.0.0.1', remotePort: ports.udp }),
  'no remoteAddress': () => ({ data: pattern(1), remotePort: ports.udp }),
  'no remotePort': () => ({ data: pattern(1), remoteAddress: '127.0.0.1' }),
  'neither remoteAddress nor remotePort': () => ({ data: pattern(1) }),
  'bare bytes': () => pattern(1),
  undefined: () => undefined,
}, async (t, make) => {
  const { writer } = await bindUdp(t);
  await rejects('TypeError', writer().write(make()));
});
refused.each('%s: NetworkError', {
  'a name that nobody knows': () => ({ data: pattern(1), remoteAddress: 'no-such-host.invalid', remotePort: 7 }),
  'an empty name': () => ({ data: pattern(1), remoteAddress: '', remotePort: ports.udp }),
}, async (t, make) => {
  const { writer } = await bindUdp(t);
  await rejects('NetworkError', writer().write(make()));
});
refused.test('an address of the other family than dnsQueryType: NetworkError', async (t) => {
  const { writer } = await bindUdp(t, { localAddress: '::' });
  await rejects('NetworkError', writer().write({ ...toPeer(pattern(1)), dnsQueryType: 'ipv6' }));
});
refused.test('a write that fails errors the stream', async (t) => {
  const { writer } = await bindUdp(t);
  const to = writer();
  const error = await rejection(to.write(toPeer(new Uint8Array(70000))));
  equal(await rejection(to.closed), error, "the writer's closed");
});
refused.test('after a write that failed, reading goes on', async (t) => {
  const { peer, reader, writer } = await bindUdp(t);
  await rejection(writer().write({}));
  await peer.sendPattern(3);
  equal((await reader().read()).value.data.length, 3, 'length');
});
refused.test('remotePort is taken modulo 65,536', async (t) => {
  const { peer, writer } = await bindUdp(t);
  await writer().write({ ...toPeer(pattern(2)), remotePort: ports.udp + 65536 });
  equal((await peer.receive()).length, 2, 'length');
});

const ends = section('udp-bound-closed', 'UDPSocket, bound mode, closed and close()');

ends.test('close() frees the port', async (t) => {
  const { info, socket } = await bindUdp(t);
  await socket.close();
  const { info: again } = await bindUdp(t, { localPort: info.localPort });
  equal(again.localPort, info.localPort, 'localPort');
});
ends.test('close() ends a stream that is read later', async (t) => {
  const { reader, socket } = await bindUdp(t);
  await socket.close();
  equal((await reader().read()).done, true, 'done');
});
ends.test('both sides ended cleanly: closed resolves', async (t) => {
  const { readable, socket, writable } = await bindUdp(t);
  await readable.cancel();
  equal(await stateOf(socket.closed), 'pending', 'after one side');
  await writable.close();
  equal(await socket.closed, undefined, 'closed');
});
ends.test('an error of the writable side is that of closed', async (t) => {
  const { readable, socket, writer } = await bindUdp(t);
  const error = await rejection(writer().write({}));
  await readable.cancel();
  equal(await rejection(socket.closed), error, 'reason');
});
ends.test('close() with locked streams: InvalidStateError', async (t) => {
  const { reader, socket } = await bindUdp(t);
  reader();
  await rejects('InvalidStateError', socket.close());
});
