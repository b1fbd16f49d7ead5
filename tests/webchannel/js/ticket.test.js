// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// page.js asks, world.js answers: both run here side by side, as they do around a page.

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { reasonOf } from './support/fakebridge.js';
import './support/fakebrowser.js';

//! The program's answer to the request for a ticket, the server's headers for the document, and what was asked of both.
let answer;
let told; // what the program says of the header of the document
let server;
let requests;
let heads;

globalThis.XMLHttpRequest = class {
  headers = {};
  open(method, url, isAsync = true) { Object.assign(this, { method, url, isAsync }); }
  setRequestHeader(name, value) { this.headers[name] = value; }
  send() {
    if (this.method === 'HEAD') {
      heads.push(this);
      if (this.isAsync)
        return queueMicrotask(() => { (this.#meet() ? this.onload : this.onerror)(); });
      if (!this.#meet())
        throw new DOMException('refused', 'NetworkError');
      return undefined;
    }
    if (this.url === 'wirebench:header')
      return this.#tell();
    requests.push(this);
    return queueMicrotask(() => {
      this.response = answer ?? null;
      (answer === undefined ? this.onerror : this.onload)();
    });
  }
  #tell() {
    assert.equal(this.headers['X-Wirebench-Document'], 'https://page.example/');
    assert.equal(this.headers['X-Wirebench-Secret'], 'the secret');
    this.responseText = JSON.stringify(told);
    this.response = told;
    if (this.isAsync)
      queueMicrotask(() => { this.onload(); });
  }
  getResponseHeader(name) { return name === 'Permissions-Policy' ? server.header ?? null : null; }
  #meet() {
    Object.assign(this, { status: server.status, responseURL: server.url });
    return server.isThere;
  }
};
//! Warnings, instead of the console.
const warnings = [];
console.warn = (text) => { warnings.push(text); };
globalThis.isSecureContext = true;
globalThis.document = { featurePolicy: { allowed: ['direct-sockets'],
  allowsFeature(name) { return this.allowed.includes(name); } } };

const { askWorld, worldSays } = await import('../../../webchannel/js/askworld.js');
const { requestAddress } = await import('../../../webchannel/js/ticket.js');
let loaded = 0;
//! world.js of a new document. The ones of earlier documents stay, with events of their own.
async function loadDocument() {
  const eventName = `the event ${++loaded}`;
  globalThis.parameters = { eventName, ticketUrl: 'wirebench:ticket', headerUrl: 'wirebench:header', secret: 'the secret' };
  await import(`../../../webchannel/js/world.js?${loaded}`);
  return eventName;
}

const allFeatures = 'direct-sockets direct-sockets-private direct-sockets-multicast';

const both = ['direct-sockets-private', 'direct-sockets-multicast'];
let event;

beforeEach(async () => {
  requests = [];
  heads = [];
  warnings.length = 0;
  told = { error: 'out of order' };
  server = { isThere: true, status: 200, url: 'https://page.example/' };
  document.featurePolicy.allowed = ['direct-sockets'];
  event = await loadDocument();
  answer = { url: 'ws://127.0.0.1:1', ticket: 'abc', more: 'ignored' };
});

test('a ticket becomes the address to connect to', async () => {
  assert.equal((await requestAddress(askWorld(event))).address, 'ws://127.0.0.1:1/abc');
  const [{ method, url, headers, responseType }] = requests;
  assert.deepEqual([method, url, responseType], ['GET', 'wirebench:ticket', 'json']);
  const { 'X-Wirebench-Page': page, ...others } = headers;
  assert.deepEqual(others, { 'X-Wirebench-Secret': 'the secret', 'X-Wirebench-Policy': allFeatures,
    'X-Wirebench-Context': 'document' });
  assert.match(page, /^[0-9a-f]{32}$/);
});

test('every ticket of a document names the same document, and another document another one', async () => {
  const pageOf = ({ headers }) => headers['X-Wirebench-Page'];
  await requestAddress(askWorld(event));
  await requestAddress(askWorld(event));
  await requestAddress(askWorld(await loadDocument()));
  const [first, again, other] = requests.map(pageOf);
  assert.equal(again, first);
  assert.notEqual(other, first);
});

//! What there is of navigator.serviceWorker while `ask` runs.
async function underServiceWorkers(serviceWorker, ask) {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
  Object.defineProperty(globalThis, 'navigator', { configurable: true, value: serviceWorker });
  try {
    return await ask();
  } finally {
    delete globalThis.navigator;
    if (before !== undefined)
      Object.defineProperty(globalThis, 'navigator', before);
  }
}

const documents = [
  ['no service worker controls', { serviceWorker: { controller: null } }, true],
  ['knows no service workers', {}, true],
  ['has nobody to ask', undefined, true],
  ['a service worker controls', { serviceWorker: { controller: {} } }, false],
  ['may not know', { get serviceWorker() { throw new DOMException('no', 'SecurityError'); } }, false],
];
for (const [name, navigator, mayStream] of documents) {
  test(`a stream is ${mayStream ? 'offered to' : 'kept from'} a document that ${name}`, async () => {
    const { address, streamAddress } = await underServiceWorkers(navigator, () => requestAddress(askWorld(event)));
    assert.deepEqual([address, streamAddress],
      ['ws://127.0.0.1:1/abc', mayStream ? 'http://127.0.0.1:1/abc' : null]);
  });
}

test('a stream is kept from shared and service workers', async () => {
  const ask = (request, port) => askWorld(event)('shared worker ticket', port);
  assert.deepEqual({ ...await requestAddress(ask) }, { address: 'ws://127.0.0.1:1/abc', streamAddress: null });
  assert.equal(requests[0].headers['X-Wirebench-Context'], 'shared worker');
});

test('there is a stream only where the answer says so', async () => {
  const answers = [[undefined, null], [false, null], ['yes', null], [1, null], [true, 'http://127.0.0.1:1/abc']];
  for (const [stream, expected] of answers) {
    const ask = (request, port) => {
      port.postMessage({ url: 'ws://127.0.0.1:1', ticket: 'abc', stream });
      return true;
    };
    assert.equal((await requestAddress(ask)).streamAddress, expected);
  }
  const strange = (request, port) => {
    port.postMessage({ url: 'ftp://127.0.0.1:1', ticket: 'abc', stream: true });
    return true;
  };
  assert.equal((await requestAddress(strange)).streamAddress, null);
});

test('the policy header says what the document may do', async () => {
  document.featurePolicy.allowed = [];
  await requestAddress(askWorld(event));
  document.featurePolicy.allowed = ['direct-sockets'];
  globalThis.isSecureContext = false;
  await requestAddress(askWorld(event));
  globalThis.isSecureContext = true;
  assert.deepEqual(requests.map(({ headers }) => headers['X-Wirebench-Policy']), ['', '']);
});

test('a refusal is a NetworkError with the words of the program', async () => {
  answer = { error: 'not here' };
  const reason = await reasonOf(requestAddress(askWorld(event)));
  assert.deepEqual([reason.name, reason.message], ['NetworkError', 'not here']);
});

test('an answer that makes no sense, or none, is a NetworkError', async () => {
  for (const wrong of [undefined, null, {}, { url: 'ws://x' }, { ticket: 'x' }, { url: 1, ticket: 2 }, [], 'text']) {
    answer = wrong;
    assert.equal((await reasonOf(requestAddress(askWorld(event)))).name, 'NetworkError');
  }
});

test('where nobody listens the page knows at once', async () => {
  assert.equal((await reasonOf(requestAddress(askWorld('another event')))).name, 'NetworkError');
  assert.deepEqual(requests, []);
});

test('an event without a port is not answered', () => {
  const message = new MessageEvent(event, { cancelable: true, data: 'ticket' });
  assert.equal(EventTarget.prototype.dispatchEvent.call(globalThis, message), true);
  assert.deepEqual(requests, []);
});

test('a request that nobody knows is not answered', () => {
  for (const data of ['something', 'toString', undefined, {}, { toString: 1 }, ['ticket']]) {
    const message = new MessageEvent(event, { cancelable: true, data, ports: [new MessageChannel().port1] });
    assert.equal(EventTarget.prototype.dispatchEvent.call(globalThis, message), true);
  }
  assert.deepEqual(requests, []);
});

//! What the ticket says of the two features that the engine does not know.
async function ticketed() {
  await requestAddress(askWorld(event));
  const names = requests.at(-1).headers['X-Wirebench-Policy'].split(' ');
  assert.equal(names.shift(), 'direct-sockets');
  return names;
}
const said = () => both.filter((feature) => worldSays(event)(`allows ${feature}`));

test('the document is asked for its header once, and only when it uses sockets', async () => {
  assert.deepEqual(heads, []);
  server.header = 'direct-sockets-private=()';
  assert.deepEqual(await ticketed(), ['direct-sockets-multicast']);
  assert.deepEqual(await ticketed(), ['direct-sockets-multicast']);
  assert.deepEqual(said(), ['direct-sockets-multicast']);
  assert.deepEqual(heads.map(({ url, isAsync }) => [url, isAsync]), [['https://page.example/', true]]);
});

test('a question is answered at once, from a header asked for at once', async () => {
  server.header = 'direct-sockets-multicast=()';
  assert.deepEqual(said(), ['direct-sockets-private']);
  assert.deepEqual(heads.map(({ isAsync }) => isAsync), [false]);
  assert.deepEqual(await ticketed(), ['direct-sockets-private']);
  assert.equal(heads.length, 1);
});

test('what may be allowed is answered without a request, until it is known', async () => {
  const may = () => both.filter((feature) => worldSays(event)(`may allow ${feature}`));
  server.header = 'direct-sockets-private=()';
  assert.deepEqual(may(), both);
  assert.deepEqual(heads, []);
  await ticketed();
  assert.deepEqual(may(), ['direct-sockets-multicast']);
  document.featurePolicy.allowed = [];
  assert.deepEqual(may(), []);
});

test('where no sockets may be used nothing is asked for, and every answer is no', async () => {
  document.featurePolicy.allowed = [];
  assert.deepEqual(said(), []);
  await requestAddress(askWorld(event));
  assert.deepEqual(heads, []);
});

test('where the page may not ask, the program does', async () => {
  server.isThere = false;
  for (const [permissionsPolicy, features] of [[null, both], ['direct-sockets-private=()', both.slice(1)]]) {
    told = { permissionsPolicy };
    event = await loadDocument();
    assert.deepEqual(said(), features);
    event = await loadDocument();
    assert.deepEqual(await ticketed(), features);
  }
  assert.deepEqual(warnings, []);
});

test('an answer of the program that makes no sense allows nothing', async () => {
  server.isThere = false;
  for (told of [null, {}, 'text', [], 7]) {
    event = await loadDocument();
    assert.deepEqual(await ticketed(), [], JSON.stringify(told));
  }
});

const unreadable = {
  'the server cannot be asked': { isThere: false },
  'the server answers with an error': { status: 404 },
  'the server says that it does not know HEAD': { status: 405 },
  'the server leads elsewhere': { url: 'https://page.example/login' },
};
for (const [name, difference] of Object.entries(unreadable)) {
  test(`${name}: nothing is allowed and it says so; a question waits for the program`, async () => {
    Object.assign(server, { header: 'direct-sockets-private=*' }, difference);
    assert.deepEqual(said(), both);
    assert.deepEqual(warnings, []);
    assert.deepEqual(await ticketed(), []);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0], /direct-sockets-private nor direct-sockets-multicast/);
    server = { isThere: true, status: 200, url: 'https://page.example/' };
    assert.deepEqual(await ticketed(), both); // the next socket asks again
  });
}

test('the address is the one that the document was created with', async () => {
  const before = globalThis.location;
  globalThis.location = { href: 'https://page.example/pushed' };
  await ticketed();
  globalThis.location = before;
  assert.equal(heads[0].url, 'https://page.example/');
});

test('a document without a server has no header; one of an unknown scheme has nothing', async () => {
  const before = globalThis.location;
  const expected = { 'about:srcdoc': both, 'blob:https://page.example/1': both, 'other://x/': [] };
  for (const [href, features] of Object.entries(expected)) {
    globalThis.location = { href };
    event = await loadDocument();
    assert.deepEqual(await ticketed(), features, href);
    assert.deepEqual(heads, []);
  }
  globalThis.location = before;
});

test('a document of an opaque origin gets neither, and its address is not asked', async () => {
  globalThis.origin = 'null';
  event = await loadDocument();
  globalThis.origin = 'https://page.example';
  assert.deepEqual(said(), []);
  assert.deepEqual(await ticketed(), []);
  assert.deepEqual(heads, []);
});

test('a question that nobody knows is answered with no', () => {
  for (const question of ['allows direct-sockets', 'allows', 'toString', '__proto__', 'allows camera'])
    assert.equal(worldSays(event)(question), false);
  assert.equal(worldSays('another event')('allows direct-sockets-private'), false);
});
