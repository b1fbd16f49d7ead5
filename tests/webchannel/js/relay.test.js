// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The way without a WebSocket: the page's end (relayline.js) and the world's (relay.js) joined by a port.

import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';

import { addresses, reasonOf, settled } from './support/fakebridge.js';
import { FakeFetch, FakeQWebChannel, FakeWebSocket } from './support/fakebrowser.js';
import { FakeRelay, until } from './support/fakerelay.js';
import { decodeSent, encodeToPage, messageOf } from './support/sentframes.js';

globalThis.document = {}; // a window
const { Links } = await import('../../../webchannel/js/links.js');
const { linkMaker } = await import('../../../webchannel/js/makelink.js');
const { Relay } = await import('../../../webchannel/js/relay.js');
const { RelayLine } = await import('../../../webchannel/js/relayline.js');
const { makeTCPSocket } = await import('../../../webchannel/js/tcpsocket.js');

const documentHeaders = { 'X-Wirebench-Policy': 'direct-sockets' };

let relay; // the newest
let asked; // words
let ports; // that keep node running

afterEach(() => { ports.forEach((port) => { port.close(); }); });

beforeEach(() => {
  asked = [];
  ports = [];
  FakeWebSocket.made = [];
  FakeWebSocket.asked = 0;
  FakeQWebChannel.calls = [];
});

const ask = (request, port) => {
  asked.push(request);
  ports.push(port);
  if (request === 'relay') {
    relay = new FakeRelay();
    new Relay(port, documentHeaders, relay.send);
  } else {
    port.postMessage({ url: 'ws://127.0.0.1:1', ticket: 'abc', stream: true });
  }
  return true;
};

//! An open line with what it has received.
async function openedLine() {
  relay = undefined;
  const opening = RelayLine.open(ask);
  await until(() => relay?.count('-down') === 2);
  relay.deliver();
  const line = await opening;
  const received = [];
  const closed = new Promise((resolve) => {
    line.listen((message) => { received.push(typeof message === 'string' ? message : [...new Uint8Array(message)]); },
      resolve);
  });
  return { line, received, closed };
}

test('one request is held for the life of the relay, two wait for portions, all with one secret id', async () => {
  await openedLine();
  assert.deepEqual(relay.requests.map(({ suffix }) => suffix).sort(), ['', '-down', '-down']);
  const ids = relay.requests.map(({ headers }) => headers['X-Wirebench-Relay']);
  assert.match(ids[0], /^[0-9a-f]{32}$/);
  assert.equal(new Set(ids).size, 1);
  assert.equal(relay.requests.find(({ suffix }) => suffix === '').headers['X-Wirebench-Policy'], 'direct-sockets');
  const first = ids[0];
  await openedLine();
  assert.notEqual(relay.requests[0].headers['X-Wirebench-Relay'], first);
});

test('messages arrive one for one and in order, whatever order the portions come in', async () => {
  const { received } = await openedLine();
  relay.deliverAs(2, 'c');
  relay.deliverAs(1, 'a', [1, 2], [], 'ß');
  await until(() => received.length === 5);
  assert.deepEqual(received, ['a', [1, 2], [], 'ß', 'c']);
  assert.equal(relay.count('-down'), 2);
});

test('a few portions are on their way at a time, numbered; messages that wait share one', async () => {
  const { line } = await openedLine();
  for (const text of ['1', '2', '3', 'ß'])
    line.send(text);
  await until(() => relay.count('-up') === 4);
  line.send(Uint8Array.of(0, 255));
  line.send(new Uint8Array(0));
  await settled();
  await settled();
  assert.equal(relay.count('-up'), 4);
  const numbers = relay.requests.map(({ headers }) => headers['X-Wirebench-Number']);
  assert.deepEqual(numbers.filter((number) => number !== undefined), ['0', '1', '2', '3']);
  for (const text of ['1', '2', '3', 'ß']) {
    assert.deepEqual(relay.portionSent, [['text', Buffer.from(text)]]);
    relay.answer('-up', new ArrayBuffer(0));
  }
  assert.deepEqual(relay.portionSent, [['binary', Buffer.from([0, 255])], ['binary', Buffer.alloc(0)]]);
  relay.answer('-up', new ArrayBuffer(0));
  assert.equal(relay.count('-up'), 0);
});

test('of a part of a buffer only that part goes, as it was when it was sent', async () => {
  const posted = [];
  const line = await RelayLine.open((request, port) => {
    ports.push(port);
    port.onmessage = ({ data }) => {
      posted.push(data);
      if (posted.length === 1)
        port.postMessage({ word: 'opened' });
    };
    return true;
  });
  const buffer = new Uint8Array(100 * 1024).fill(1);
  line.send(buffer.subarray(5, 8));
  buffer.fill(2);
  await until(() => posted.length === 2);
  assert.deepEqual([[...posted[1]], posted[1].buffer.byteLength], [[1, 1, 1], 3]);
});

test('portions have a limit, but one message always goes', async () => {
  const { line } = await openedLine();
  const sizes = [1, 200 * 1024, 200 * 1024, 1024 * 1024, 100];
  for (const size of sizes)
    line.send(new Uint8Array(size).fill(size));
  const portions = [];
  while (portions.flat().length < sizes.length) {
    await until(() => relay.count('-up') > 0);
    portions.push(relay.portionSent.map(([, bytes]) => bytes.length));
    relay.answer('-up', new ArrayBuffer(0));
    await settled();
  }
  assert.deepEqual(portions.flat(), sizes);
  for (const portion of portions)
    assert.ok(portion.length === 1 || portion.reduce((sum, size) => sum + size + 5, 0) <= 384 * 1024);
});

test('the end of the program, of a request or of the requests of the document is told once', async () => {
  const ends = [
    [() => { relay.answer('', { error: 'why' }); }, 'why'],
    [() => { relay.answer('', null); }, 'The connection to Wirebench was lost.'],
    [() => { relay.fail(''); }, 'The connection to Wirebench was lost.'],
    [() => { relay.fail('-down'); }, 'The connection to Wirebench was lost.'],
    [() => { relay.fail('', 'onabort'); }, 'The connection to Wirebench was lost.'],
  ];
  for (const [end, why] of ends) {
    const { line, closed } = await openedLine();
    end();
    assert.equal(await closed, why);
    assert.deepEqual(relay.requests, []);
    line.send('too late');
    await settled();
    assert.deepEqual(relay.requests, []);
  }
});

test('a line that is closed by the page gives all requests up', async () => {
  const { line } = await openedLine();
  line.send('on its way');
  line.close();
  await until(() => relay.requests.length === 0);
  assert.equal(relay.ended, 4);
});

test('a message that is too large, or is none, ends the relay', async () => {
  for (const message of ['x'.repeat(1024 * 1024 + 1), new Uint8Array(1024 * 1024 + 1), null, 7, { word: 'what' }]) {
    const { line, closed } = await openedLine();
    line.send(message);
    await closed;
    assert.deepEqual(relay.requests, []);
  }
});

test('a refusal before it is open is a NetworkError with the words of the program', async () => {
  relay = undefined;
  const reason = reasonOf(RelayLine.open(ask));
  await until(() => relay?.count('') === 1);
  relay.answer('', { error: 'why' });
  assert.deepEqual([(await reason).name, (await reason).message], ['NetworkError', 'why']);
});

test('where nobody listens the page knows at once', async () => {
  assert.equal((await reasonOf(RelayLine.open(() => false))).name, 'NetworkError');
});

test('a context that can have no WebSocket takes the relay, and does not try again', async () => {
  const links = new Links(linkMaker(ask, FakeQWebChannel));
  const { TCPSocket } = makeTCPSocket({ links, allowsFeature: () => true });
  const socket = new TCPSocket('host', 7);
  await until(() => FakeWebSocket.asked === 1);
  FakeWebSocket.made[0].block();
  relay = undefined;
  await until(() => relay?.count('-down') === 2);
  relay.deliver();
  await until(() => relay.count('-up') === 1);
  assert.deepEqual(relay.portionSent, [['text', Buffer.from('init')]]);
  relay.answer('-up', new ArrayBuffer(0));
  relay.deliver('ready');
  await until(() => FakeQWebChannel.calls.length === 1);
  FakeQWebChannel.calls[0].answer(addresses);
  const { readable, writable } = await socket.opened;

  await writable.getWriter().write(Uint8Array.of(5));
  await until(() => relay.count('-up') === 1);
  const frames = relay.portionSent.map(([, bytes]) => decodeSent(Uint8Array.from(bytes)));
  assert.deepEqual([frames[0].name, [...frames[0].payload]], ['Data', [5]]);
  relay.deliver(Buffer.from(messageOf(encodeToPage(0x81, 1, [6]))));
  const reader = readable.getReader();
  assert.deepEqual([...(await reader.read()).value], [6]);
  relay.deliver(Buffer.from(messageOf(encodeToPage(0x81, 1, Buffer.alloc(600 * 1024)))));
  for (let left = 600 * 1024; left > 0;)
    left -= (await reader.read()).value.length;
  assert.equal(FakeFetch.made.length, 0);

  relay.fail('');
  assert.equal((await reasonOf(socket.closed)).name, 'NetworkError');
  const last = relay;
  new TCPSocket('host', 7).opened.catch(() => {});
  await until(() => relay !== last);
  assert.deepEqual(asked, ['ticket', 'relay', 'relay']);
  assert.equal(FakeWebSocket.asked, 1);
});

test('where neither works the next socket tries both again', async () => {
  const links = new Links(linkMaker((request, port) => request === 'ticket' && ask(request, port), FakeQWebChannel));
  for (const attempt of [1, 2]) {
    const link = reasonOf(links.get());
    await until(() => FakeWebSocket.asked === attempt);
    FakeWebSocket.made.at(-1).drop();
    assert.equal((await link).name, 'NetworkError');
  }
});
