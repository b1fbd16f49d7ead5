// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The scripts as they are shipped: the bundles, in a realm of their own.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import vm from 'node:vm';

import './support/fakebrowser.js';

const folder = process.env.WIREBENCH_JS_BUNDLES;
const options = { skip: folder === undefined && 'ctest sets WIREBENCH_JS_BUNDLES, the folder of the bundles' };

const platform = ['AbortController', 'AbortSignal', 'Blob', 'BroadcastChannel', 'DOMException', 'Event', 'EventTarget', 'MessageChannel',
  'MessageEvent', 'MessagePort', 'Response', 'fetch',
  'ReadableByteStreamController', 'ReadableStream', 'ReadableStreamBYOBReader', 'ReadableStreamBYOBRequest',
  'ReadableStreamDefaultController', 'ReadableStreamDefaultReader', 'TextDecoder', 'TextEncoder', 'URL',
  'structuredClone',
  'WebSocket', 'console', 'WritableStream', 'WritableStreamDefaultController'];

class NativeWorker {
  postMessage() {}
  terminate() {}
}
const nativeConstructor = NativeWorker.prototype.constructor;

//! A page's global object after `script` ran in it, wrapped as scripts.cpp wraps it.
function pageAfter(script, { isSecureContext }) {
  const window = new EventTarget();
  const page = vm.createContext({
    isSecureContext, document: { featurePolicy: { allowsFeature: () => false } },
    Node: class { get baseURI() { return ''; } }, Worker: NativeWorker,
    addEventListener: window.addEventListener.bind(window), dispatchEvent: window.dispatchEvent.bind(window),
    location: { href: 'https://page.example/', hostname: 'page.example' }, origin: 'https://page.example',
  });
  page.window = page.parent = page;
  for (const name of platform)
    page[name] = globalThis[name];
  const before = new Set(Reflect.ownKeys(page));
  const parameters = JSON.stringify({ eventName: 'event', ticketUrl: 'wirebench:ticket', secret: 'secret' });
  const given = 'var QWebChannel = function () {};\n';
  vm.runInContext(`(function program(parameters) {\n'use strict';\n${given}${script}\n})(${parameters});`, page);
  return { page, added: Reflect.ownKeys(page).filter((name) => !before.has(name)) };
}

test('page.js adds the classes to a secure page, as Web IDL defines interfaces', options, () => {
  const { page, added } = pageAfter(readFileSync(`${folder}/page.js`, 'utf8'), { isSecureContext: true });
  assert.deepEqual(added, ['TCPSocket', 'UDPSocket', 'MulticastController', 'TCPServerSocket']);
  assert.notEqual(page.Worker, NativeWorker);
  assert.equal(page.Worker.prototype.constructor, page.Worker);
  NativeWorker.prototype.constructor = nativeConstructor;
  for (const name of added) {
    const { value, writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(page, name);
    assert.deepEqual([value.name, writable, enumerable, configurable], [name, true, false, true]);
    assert.match(value.toString(), /\[native code\]/);
  }
  assert.throws(() => vm.runInContext("new TCPSocket('host', 7)", page), { name: 'NotAllowedError' });
  assert.throws(() => vm.runInContext("new TCPSocket('host')", page), { name: 'TypeError' });
  assert.throws(() => vm.runInContext("new TCPServerSocket('::')", page), { name: 'NotAllowedError' });
  assert.throws(() => vm.runInContext('new MulticastController()', page), { name: 'TypeError' });
});

test('page.js adds nothing to an insecure page', options, () => {
  const { page, added } = pageAfter(readFileSync(`${folder}/page.js`, 'utf8'), { isSecureContext: false });
  assert.deepEqual(added, []);
  assert.equal(vm.runInContext('typeof TCPSocket', page), 'undefined');
  assert.equal(page.Worker, NativeWorker);
});

test('world.js adds a symbol, for frames of the same origin, that nobody can list or change', options, () => {
  const { page, added } = pageAfter(readFileSync(`${folder}/world.js`, 'utf8'), { isSecureContext: true });
  assert.deepEqual(added, [Symbol.for('event')]);
  const { writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(page, added[0]);
  assert.deepEqual([writable, enumerable, configurable], [false, false, false]);
});

test('the bundles keep to the syntax of Chromium 102', options, () => {
  for (const name of ['page.js', 'world.js']) {
    const script = readFileSync(`${folder}/${name}`, 'utf8');
    assert.doesNotMatch(script, /withResolvers|AbortSignal\.(any|timeout)|for await/);
  }
});
