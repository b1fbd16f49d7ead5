// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// page.js asks, world.js answers: both run here side by side, as they do around a page.

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';

import { reasonOf } from './support/fakebridge.js';
import './support/fakebrowser.js';

//! The program's answer to the request for a ticket, and what was asked.
let answer;
let requests;

globalThis.XMLHttpRequest = class {
  headers = {};
  open(method, url) { Object.assign(this, { method, url }); }
  setRequestHeader(name, value) { this.headers[name] = value; }
  send() {
    requests.push(this);
    queueMicrotask(() => {
      this.response = answer ?? null;
      (answer === undefined ? this.onerror : this.onload)();
    });
  }
};
globalThis.isSecureContext = true;
globalThis.document = { featurePolicy: { allowed: ['direct-sockets'],
  allowsFeature(name) { return this.allowed.includes(name); } } };
globalThis.parameters = { eventName: 'the event', ticketUrl: 'wirebench:ticket', secret: 'the secret' };

const { askWorld } = await import('../../../webchannel/js/askworld.js');
const { requestAddress } = await import('../../../webchannel/js/ticket.js');
await import('../../../webchannel/js/world.js');

const allFeatures = 'direct-sockets direct-sockets-private direct-sockets-multicast';

beforeEach(() => {
  requests = [];
  answer = { url: 'ws://127.0.0.1:1', ticket: 'abc', more: 'ignored' };
});

test('a ticket becomes the address to connect to', async () => {
  assert.equal(await requestAddress(askWorld('the event')), 'ws://127.0.0.1:1/abc');
  const [{ method, url, headers, responseType }] = requests;
  assert.deepEqual([method, url, responseType], ['GET', 'wirebench:ticket', 'json']);
  assert.deepEqual(headers, { 'X-Wirebench-Secret': 'the secret', 'X-Wirebench-Policy': allFeatures });
});

test('the policy header says what the document may do', async () => {
  document.featurePolicy.allowed = [];
  await requestAddress(askWorld('the event'));
  document.featurePolicy.allowed = ['direct-sockets'];
  globalThis.isSecureContext = false;
  await requestAddress(askWorld('the event'));
  globalThis.isSecureContext = true;
  assert.deepEqual(requests.map(({ headers }) => headers['X-Wirebench-Policy']), ['', '']);
});

test('a refusal is a NetworkError with the words of the program', async () => {
  answer = { error: 'not here' };
  const reason = await reasonOf(requestAddress(askWorld('the event')));
  assert.deepEqual([reason.name, reason.message], ['NetworkError', 'not here']);
});

test('an answer that makes no sense, or none, is a NetworkError', async () => {
  for (const wrong of [undefined, null, {}, { url: 'ws://x' }, { ticket: 'x' }, { url: 1, ticket: 2 }, [], 'text']) {
    answer = wrong;
    assert.equal((await reasonOf(requestAddress(askWorld('the event')))).name, 'NetworkError');
  }
});

test('where nobody listens the page knows at once', async () => {
  assert.equal((await reasonOf(requestAddress(askWorld('another event')))).name, 'NetworkError');
  assert.deepEqual(requests, []);
});

test('an event without a port is not answered', () => {
  const event = new MessageEvent('the event', { cancelable: true, data: 'ticket' });
  assert.equal(EventTarget.prototype.dispatchEvent.call(globalThis, event), true);
  assert.deepEqual(requests, []);
});

test('a request that nobody knows is not answered', () => {
  for (const data of ['something', 'toString', undefined, {}]) {
    const event = new MessageEvent('the event', { cancelable: true, data, ports: [new MessageChannel().port1] });
    assert.equal(EventTarget.prototype.dispatchEvent.call(globalThis, event), true);
  }
  assert.deepEqual(requests, []);
});
