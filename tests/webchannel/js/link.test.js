// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { tcpSendWindow } from '../../../webchannel/js/limits.js';
import { addresses, reasonOf, settled, stateOf } from './support/fakebridge.js';
import { FakeFetch, FakeQWebChannel, FakeWebSocket } from './support/fakebrowser.js';
import { decodeSent, encodeToPage, messageOf } from './support/sentframes.js';

const { Links } = await import('../../../webchannel/js/links.js');
const { linkMaker } = await import('../../../webchannel/js/makelink.js');
const { makeTCPServerSocket } = await import('../../../webchannel/js/tcpserversocket.js');
const { makeTCPSocket } = await import('../../../webchannel/js/tcpsocket.js');

let attempts; // how often a link was asked for
let isUp;
let comings; // of WebSockets
let links;
let stream; // what the answer with the ticket says of it
let TCPSocket;
let TCPServerSocket;

beforeEach(() => {
  attempts = 0;
  isUp = false;
  comings = 0;
  FakeWebSocket.made = [];
  FakeWebSocket.asked = 0;
  FakeWebSocket.refuse = false;
  FakeQWebChannel.calls = [];
  FakeFetch.made = [];
  stream = true;
  links = new Links(linkMaker((request, port) => {
    if (request !== 'ticket') // there is no other way here; see relay.test.js
      return false;
    port.postMessage({ url: 'ws://127.0.0.1:1', ticket: `ticket${++attempts}`, stream });
    return true;
  }, FakeQWebChannel));
  const environment = { links, allowsFeature: () => true };
  const tcp = makeTCPSocket(environment);
  TCPSocket = tcp.TCPSocket;
  TCPServerSocket = makeTCPServerSocket(environment, tcp.toTCPSocket);
});

//! Waits until `count` tickets have been asked for, and used.
async function dialled(count) {
  while (FakeWebSocket.asked < count)
    await settled();
}

//! Lets the next WebSocket come up.
async function comeUp() {
  await dialled(++comings);
  const webSocket = FakeWebSocket.made.at(-1);
  webSocket.accept();
  await settled();
  webSocket.deliver('ready');
  await settled();
  isUp = true;
  return webSocket;
}

//! A socket opened on the link, with the WebSocket it uses.
async function openedSocket() {
  const socket = new TCPSocket('host', 7);
  const webSocket = isUp ? FakeWebSocket.made.at(-1) : await comeUp();
  await settled();
  FakeQWebChannel.calls.at(-1).answer(addresses);
  return { socket, webSocket, ...await socket.opened };
}

test('no link is made before the first socket, and one serves all', async () => {
  await settled();
  assert.equal(attempts, 0);
  new TCPSocket('one', 1);
  new TCPSocket('two', 2);
  const webSocket = await comeUp();
  new TCPSocket('three', 3);
  await settled();
  assert.equal(attempts, 1);
  assert.equal(webSocket.url, 'ws://127.0.0.1:1/ticket1');
  assert.equal(webSocket.binaryType, 'arraybuffer');
  assert.deepEqual(FakeQWebChannel.calls.map(({ request }) => [request.id, request.remoteAddress]), [[1, 'one'], [2,
    'two'], [3, 'three']]);
});

test('frames find their socket, several in a message, and before the reply', async () => {
  const sockets = [new TCPSocket('one', 1), new TCPSocket('two', 2)];
  const webSocket = await comeUp();
  webSocket.deliver(messageOf(encodeToPage(0x81, 2, [2]), encodeToPage(0x81, 1, [1]), encodeToPage(0x81, 2, [22])));
  FakeQWebChannel.calls.forEach(({ answer }) => answer(addresses));
  const chunks = [];
  for (const socket of sockets)
    chunks.push([...(await (await socket.opened).readable.getReader().read()).value]);
  assert.deepEqual(chunks, [[1], [2, 22]]);
  assert.equal(attempts, 1);
});

test('what a socket sends goes out as binary messages with its id', async () => {
  await openedSocket();
  const { writable, webSocket } = await openedSocket();
  await writable.getWriter().write(Uint8Array.of(5));
  const { name, id, payload } = decodeSent(webSocket.sent.at(-1));
  assert.deepEqual([name, id, [...payload]], ['Data', 2, [5]]);
});

test('much data comes by the stream beside the WebSocket, where the ticket allows it', async () => {
  const much = encodeToPage(0x81, 1, Buffer.alloc(600 * 1024));
  stream = false;
  const without = await openedSocket();
  without.webSocket.deliver(messageOf(much));
  assert.equal(FakeFetch.made.length, 0);
  without.webSocket.drop();
  stream = true;
  isUp = false;
  const { readable, webSocket } = await openedSocket();
  webSocket.deliver(messageOf(much));
  const [body] = FakeFetch.made;
  assert.equal(body.url, 'http://127.0.0.1:1/ticket2');
  body.accept();
  webSocket.deliver(messageOf(encodeToPage(0x89, 1, [2])));
  body.deliver(encodeToPage(0x81, 1, [1, 2, 3]));
  body.deliver(encodeToPage(0x84, 1));
  const chunks = [];
  for (const reader = readable.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done)
      break;
    chunks.push(value);
  }
  assert.ok(Buffer.concat(chunks).equals(Buffer.concat([Buffer.alloc(600 * 1024), Buffer.of(1, 2, 3)])));
  webSocket.drop();
  assert.ok(body.isAborted);
});

test('large writes are cut where the ring of the engine ends, others go in one piece', async () => {
  const ring = 128 * 1024;
  const { writable, webSocket } = await openedSocket();
  const writer = writable.getWriter();
  let sent = webSocket.sent.reduce((sum, { length }) => sum + length, 0); // bytes, or text that is ASCII
  for (const wanted of [1, 3_000_000, 60_000, 60_000, 60_000, 500_000, 100, ring + 1, 'up to 8 KiB before the end', ring + 1]) {
    const size = typeof wanted === 'number' ? wanted : ring - sent % ring - 8192 - 9;
    const before = webSocket.sent.length;
    const written = writer.write(new Uint8Array(size));
    const payloads = () => webSocket.sent.slice(before).map(({ length }) => length - 9);
    for (let taken = 0; taken < size;) {
      const units = payloads().reduce((sum, length) => sum + length, 0) - taken;
      const frame = Buffer.alloc(4);
      frame.writeUInt32LE(units);
      webSocket.deliver(messageOf(encodeToPage(0x83, 1, frame)));
      taken += units;
    }
    await written;
    payloads().forEach((length, i, all) => {
      sent += length + 9;
      assert.ok(i === all.length - 1 || sent % ring === 0, `${length} of ${size} bytes end at ${sent}`);
    });
    assert.ok(size > ring || payloads().length === 1);
  }
});

test('an error reply rejects with the named exception, and so does null', async () => {
  const expected = [['NotAllowedError', 'NotAllowedError'], ['NetworkError', 'NetworkError'], ['TypeError',
    'TypeError']];
  for (const [name, type] of expected) {
    const socket = new TCPSocket('host', 7);
    if (!isUp)
      await comeUp();
    await settled();
    FakeQWebChannel.calls.at(-1).answer({ error: { name, message: 'why' } });
    const reason = await reasonOf(socket.opened);
    assert.deepEqual([reason.name, reason.message, reason instanceof TypeError], [type, 'why', name === 'TypeError']);
    assert.equal(await reasonOf(socket.closed), reason);
  }
  const socket = new TCPSocket('host', 7);
  await settled();
  FakeQWebChannel.calls.at(-1).answer(null);
  assert.equal((await reasonOf(socket.opened)).name, 'NetworkError');
});

test('a lost link is a NetworkError for every socket, after the data that has arrived', async () => {
  const first = await openedSocket();
  const second = await openedSocket();
  const opening = new TCPSocket('third', 3);
  await settled();
  first.webSocket.deliver(messageOf(encodeToPage(0x81, 1, [1, 2])));
  const writing = second.writable.getWriter().write(Buffer.alloc(tcpSendWindow + 1024 * 1024));
  assert.equal(await stateOf(writing), 'pending');
  first.webSocket.drop();
  const reader = first.readable.getReader();
  assert.deepEqual([...(await reader.read()).value], [1, 2]);
  const promises = [reader.read(), first.socket.closed, writing, second.readable.getReader().read(),
    second.socket.closed, opening.opened,
    opening.closed];
  for (const promise of promises)
    assert.equal((await reasonOf(promise)).name, 'NetworkError');
});

test('after a lost link the next socket makes a new one, with ids of its own', async () => {
  const { webSocket } = await openedSocket();
  webSocket.drop();
  const socket = new TCPSocket('again', 8);
  await comeUp();
  assert.deepEqual([attempts, FakeWebSocket.made.length, FakeQWebChannel.calls.at(-1).request.id], [2, 2, 1]);
  FakeQWebChannel.calls.at(-1).answer(addresses);
  const { writable } = await socket.opened;
  await writable.getWriter().write(Uint8Array.of(1));
  assert.equal(FakeWebSocket.made[1].sent.length, 2);
  webSocket.drop(); // a late event of the old one
  assert.equal(await stateOf(socket.closed), 'pending');
});

test('a link that is refused rejects, and the next socket tries again', async () => {
  const refusals = [
    () => {},
    () => { FakeWebSocket.made.at(-1).drop(); },
    () => { FakeWebSocket.made.at(-1).block(); },
    async () => {
      FakeWebSocket.made.at(-1).accept();
      await settled();
      FakeWebSocket.made.at(-1).drop();
    },
  ];
  for (const [index, refuse] of refusals.entries()) {
    FakeWebSocket.refuse = index === 0;
    const socket = new TCPSocket('host', 7);
    await dialled(index + 1);
    refuse();
    assert.equal((await reasonOf(socket.opened)).name, 'NetworkError');
    assert.equal(attempts, index + 1);
  }
});

test('a malformed message breaks the link', async () => {
  for (const message of [encodeToPage(0x81, 1, [1, 2]).subarray(0, 10), encodeToPage(0x01, 1), encodeToPage(0x83, 1,
    [0, 0, 0, 1])]) {
    isUp = false;
    const { socket, webSocket } = await openedSocket();
    webSocket.deliver(messageOf(message));
    assert.equal((await reasonOf(socket.closed)).name, 'NetworkError');
    assert.ok(webSocket.isClosed);
  }
});

//! The payload of an Accepted frame.
const acceptedAs = (id) => {
  const payload = Buffer.alloc(8);
  payload.writeUInt32LE(id, 0);
  payload.writeUInt16LE(9, 4);
  payload.writeUInt16LE(50000, 6);
  const address = [9, ...Buffer.from('127.0.0.1')];
  return [...payload, ...address, ...address];
};

//! A listening socket opened on the link; its id is that of the last call.
async function openedServer() {
  const socket = new TCPServerSocket('127.0.0.1');
  const webSocket = isUp ? FakeWebSocket.made.at(-1) : await comeUp();
  await settled();
  const { request, answer } = FakeQWebChannel.calls.at(-1);
  answer({ localAddress: '127.0.0.1', localPort: 9 });
  return { socket, webSocket, id: request.id, ...await socket.opened };
}

test('an accepted connection has its id from the frame on, in the same message too', async () => {
  const { webSocket, id, readable } = await openedServer();
  const [one, two] = [0x80000000, 0xffffffff];
  webSocket.deliver(messageOf(encodeToPage(0x88, id, acceptedAs(one)), encodeToPage(0x84, one),
    encodeToPage(0x88, id, acceptedAs(two)), encodeToPage(0x85, two, [1, 12, ...Buffer.from('NetworkErrorwhy')])));
  const reader = readable.getReader();
  const sockets = [(await reader.read()).value, (await reader.read()).value];
  const [first, second] = [await sockets[0].opened, await sockets[1].opened];
  assert.deepEqual([first.localPort, first.remotePort, first.remoteAddress], [9, 50000, '127.0.0.1']);
  assert.equal((await first.readable.getReader().read()).done, true);
  assert.equal((await reasonOf(second.readable.getReader().read())).message, 'why');
  await first.writable.getWriter().write(Uint8Array.of(5));
  const sent = webSocket.sent.slice(1).map(decodeSent); // the first one is of QWebChannel
  assert.deepEqual(sent.map(({ name, id: to }) => [name, to]), [['Credit', one], ['Credit', two], ['Data', one]]);
});

test('the id of a connection that has ended can come again', async () => {
  const { webSocket, id, readable } = await openedServer();
  const again = 0x80000001;
  webSocket.deliver(messageOf(encodeToPage(0x88, id, acceptedAs(again)), encodeToPage(0x87, again),
    encodeToPage(0x88, id, acceptedAs(again))));
  const reader = readable.getReader();
  assert.equal(await stateOf((await reader.read()).value.closed), 'rejected');
  assert.equal(await stateOf((await reader.read()).value.closed), 'pending');
  assert.ok(!webSocket.isClosed);
});

test('a lost link ends a listening socket after the connections that have arrived, and these too', async () => {
  const { socket, webSocket, id, readable } = await openedServer();
  const reader = readable.getReader();
  webSocket.deliver(messageOf(...[0x80000000, 0x80000001].map((to) => encodeToPage(0x88, id, acceptedAs(to)))));
  const { value: read } = await reader.read();
  const opening = new TCPServerSocket('::1');
  await settled();
  webSocket.drop();
  const { value: unread } = await reader.read();
  const { readable: data } = await unread.opened;
  for (const promise of [reader.read(), socket.closed, read.closed, unread.closed, data.getReader().read(),
    opening.opened, opening.closed])
    assert.equal((await reasonOf(promise)).name, 'NetworkError');
});

test('a malformed Accepted frame breaks the link', async () => {
  const wrong = [
    (id) => [id, acceptedAs(0x80000000).slice(0, -1)], (id) => [id, [...acceptedAs(0x80000000), 0]],
    (id) => [id, acceptedAs(0x7fffffff)], (id) => [id, []],
  ];
  for (const make of wrong) {
    isUp = false;
    const { socket, webSocket, id } = await openedServer();
    webSocket.deliver(messageOf(encodeToPage(0x88, ...make(id))));
    assert.equal((await reasonOf(socket.closed)).name, 'NetworkError');
    assert.ok(webSocket.isClosed);
  }
});

test('an Accepted frame with the id of a socket that lives, or of one that does not listen, breaks the link',
  async () => {
    for (const twice of [true, false]) {
      isUp = false;
      const { socket, webSocket, id } = await openedServer();
      await openedSocket();
      const frame = encodeToPage(0x88, twice ? id : id + 1, acceptedAs(0x80000000));
      webSocket.deliver(messageOf(...(twice ? [frame, frame] : [frame])));
      if (twice)
        await socket.opened.then(({ readable }) => readable.getReader().read());
      assert.ok(webSocket.isClosed);
      assert.equal(await stateOf(socket.closed), 'rejected');
    }
  });

test('calls about a socket are answered, with an error or without, and end with the link', async () => {
  const link = links.get();
  const webSocket = await comeUp();
  const opening = (await link).open({ protocol: 'bind' });
  FakeQWebChannel.calls[0].answer(addresses);
  const { channel } = await opening;
  const call = (method) => channel.call(method, { groupAddress: '239.1.2.3', id: 77 });
  const answers = [{}, null, { error: { name: 'InvalidStateError', message: 'joined' } },
    { error: { name: 'TypeError', message: 'bad' } }];
  const outcomes = [];
  for (const answer of answers) {
    const called = call(outcomes.length === 0 ? 'leaveGroup' : 'joinGroup');
    const { method, request, answer: reply } = FakeQWebChannel.calls.at(-1);
    assert.deepEqual([method, { ...request }], [outcomes.length === 0 ? 'leaveGroup' : 'joinGroup',
      { groupAddress: '239.1.2.3', id: 1 }]);
    reply(answer);
    outcomes.push(await called.then((value) => value, ({ name, message }) => `${name}: ${message}`));
  }
  assert.deepEqual(outcomes, [undefined, 'NetworkError: Wirebench could not do that.', 'InvalidStateError: joined',
    'TypeError: bad']);
  webSocket.drop();
  assert.equal((await reasonOf(call('joinGroup'))).name, 'NetworkError');
});

test('frames for sockets that have ended, or never were, are ignored', async () => {
  const { socket, webSocket } = await openedSocket();
  const other = await openedSocket();
  socket.close();
  await settled();
  webSocket.deliver(messageOf(encodeToPage(0x86, 1), encodeToPage(0x87, 1)));
  assert.equal(await socket.closed, undefined);
  webSocket.deliver(messageOf(encodeToPage(0x81, 1, [1]), encodeToPage(0x83, 1, [9, 9, 9, 9]), encodeToPage(0x87, 77),
    encodeToPage(0x87, 1)));
  assert.equal(await stateOf(other.socket.closed), 'pending');
  assert.ok(!webSocket.isClosed);
});
