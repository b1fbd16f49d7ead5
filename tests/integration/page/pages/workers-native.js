// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// A worker is as the browser's own: everything is compared with those of a Worker that no script of ours has touched.
import { assert, equal, run, test, throwsNamed } from './harness.js';
import { blobOf, errorOf, evaluate, nativeWorker, nextMessage } from './workerlab.js';

const Native = nativeWorker();
const here = new URL('worker-eval.js', location).href;
const blob = blobOf(await (await fetch(here)).text());

const names = ['credentials', 'name', 'type'];

test('Worker looks like the browser’s', () => {
  assert(String(Worker).includes('[native code]'), 'toString()');
  assert(String(Native).includes('[native code]') && Worker !== Native, 'the native one is another one');
  for (const property of ['name', 'length', Symbol.toStringTag]) equal(Worker[property], Native[property], String(property));
  equal(Worker.prototype.constructor, Worker, 'constructor');
  const flags = ({ writable, enumerable, configurable }) => [writable, enumerable, configurable].join();
  equal(flags(Object.getOwnPropertyDescriptor(globalThis, 'Worker')), 'true,false,true', 'flags of the property');
  equal(flags(Object.getOwnPropertyDescriptor(Worker.prototype, 'constructor')), 'true,false,true', 'of constructor');
  equal(Object.getPrototypeOf(Worker), EventTarget, 'what it extends');
  throwsNamed('TypeError', () => Worker('worker-eval.js'));
});

test('its objects are its own, those of classes that extend it too', () => {
  class Mine extends Worker {}
  const worker = new Mine('worker-eval.js');
  assert(worker instanceof Mine && worker instanceof Worker && worker instanceof EventTarget, 'instanceof');
  equal(Object.prototype.toString.call(worker), '[object Worker]', 'toString()');
  equal(Reflect.ownKeys(worker).length, 0, 'properties of its own');
  equal(Object.getPrototypeOf(new Worker(here)), Worker.prototype, 'prototype');
  worker.terminate();
});

test('arguments are converted in the same order, once, and refused with the same words', () => {
  const tryWith = (Class, makeArguments) => {
    const log = [];
    const logged = (name, value) => ({ get: () => { log.push(name); return { toString() { log.push(`${name}!`); return value; } }; } });
    try {
      new Class(...makeArguments(logged, log)).terminate();
    } catch ({ name, message }) {
      log.push(name, message);
    }
    return log.join(' ');
  };
  const optionsWith = (logged, values) =>
    Object.defineProperties({}, Object.fromEntries(names.map(name => [name, logged(name, values[name] ?? 'x')])));
  const address = (log) => ({ toString() { log.push('url!'); return here; } });
  const cases = {
    good: (logged, log) => [address(log), optionsWith(logged, { credentials: 'omit', type: 'module' })],
    'bad type': (logged, log) => [address(log), optionsWith(logged, { credentials: 'omit' })],
    'bad credentials': (logged, log) => [address(log), optionsWith(logged, { type: 'module' })],
    nothing: () => [],
    'bad address': () => ['http://['],
    'other origin': () => ['http://localhost:1/worker.js'],
    'options that are none': () => [here, 1],
    null: () => [here, null],
    'a symbol': () => [Symbol('s')],
    'throwing options': () => [here, { get name() { throw new RangeError('mine'); } }],
    'file:': () => ['file:///etc/hostname'],
  };
  for (const [name, makeArguments] of Object.entries(cases))
    equal(tryWith(Worker, makeArguments), tryWith(Native, makeArguments), name);
});

// Of the global scope, and what addresses are relative to.
const common = [
  'JSON.stringify(location)', 'String(location)', 'location instanceof WorkerLocation', 'location.toString()',
  '[location.origin, location.protocol, location.host, location.hostname, location.port, location.pathname, location.search, '
    + 'location.hash].join()',
  "Object.getOwnPropertyDescriptor(WorkerLocation.prototype, 'href').get.name",
  "Object.getOwnPropertyDescriptor(WorkerLocation.prototype, 'href').get.call({})",
  'WorkerLocation.prototype.toString.call({})',
  'name', 'origin', 'isSecureContext', 'crossOriginIsolated', 'self.constructor.name', 'count', 'typeof importScripts',
  "fetch('ports.js').then(r => r.url)", "fetch(new URL('ports.js?x', location)).then(r => r.url)",
  "fetch(new Request('ports.js')).then(r => r.url)", "fetch('ports.js', { method: 'HEAD' }).then(r => r.url)", 'fetch()',
  "fetch('ports.js', 1)", "fetch('http://[')",
  "new Request('a/b?c#d').url", "new Request('x', { method: 'POST', body: 'y' }).method", "new Request('x') instanceof Request",
  "new (class extends Request {})('x').url", 'Request.prototype.constructor === Request', 'Request.length', 'Request()',
  "new Request(new Request('x')).url", "new Request('x').referrer",
  "Response.redirect('x').headers.get('location')",
  "new Promise(resolve => { const x = new XMLHttpRequest(); x.onloadend = () => resolve(x.responseURL); x.open('GET', 'ports.js'); x.send(); })",
  "(() => { const x = new XMLHttpRequest(); x.open('GET', 'ports.js', false); x.send(); return x.responseURL; })()",
  "(() => { const s = new EventSource('nothing'); s.close(); return s.url; })()",
  "caches.open('t').then(async c => { await c.put('kept', new Response('x')); const found = await caches.match('kept'); "
    + "const keys = await c.keys('kept'); return [!!await c.match('kept'), !!found, keys[0].url, await c.delete('kept')].join(); })",
  "caches.open('t').then(c => c.addAll(['ports.js', new Request('peer.js')]).then(() => c.keys())).then(all => all.map(r => r.url).join())",
  "import('./ports.js').then(m => m.ports.tcp)", "import('./missing.js')",
  "importScripts('worker-imported.js', './worker-imported.js'), imported", 'importScripts()', "importScripts('missing.js')",
  "importScripts.name + importScripts.length + fetch.name + fetch.length",
  "new Promise(r => { onerror = (...all) => { r(all.slice(0, 4).join()); return true; }; setTimeout(\"\\n new Request('http://[')\"); })",
  'Object.keys(self).sort().join()', "JSON.stringify(Object.getOwnPropertyDescriptor(WorkerGlobalScope.prototype, 'fetch'))",
  "Object.getOwnPropertyNames(self).filter(n => !['TCPSocket', 'UDPSocket', 'TCPServerSocket', 'MulticastController'].includes(n)).sort().join()",
];

for (const [kind, address] of [['a script', `${here}?query#hash`], ['a blob', blob]]) {
  for (const type of ['classic', 'module']) {
    test(`${kind}, ${type}: its global scope`, async () => {
      const options = { name: 'a name', type };
      const [ours, theirs] = [new Worker(address, options), new Native(address, options)];
      for (const expression of common) {
        const got = await evaluate(ours, expression);
        const expected = await evaluate(theirs, expression);
        equal(JSON.stringify(got), JSON.stringify(expected), expression);
      }
    });
  }
}

const failures = {
  'a missing script': 'missing.js',
  'a missing script with a fragment': 'missing.js?query#fragment',
  'a script that imports what is missing': 'worker-imports-missing.js',
  'a script that throws': 'worker-throws.js',
  'a page instead of a script': 'index.html',
  'a blob that throws': blobOf('\n\n  throw new TypeError("here");'),
  'a blob that does not parse': blobOf('\nlet x = = 1;'),
  'a blob that imports what is missing': blobOf(`importScripts("${new URL('missing.js', location).href}");`),
  'a blob that throws what it made elsewhere': blobOf('const e = new Error("made");\n\nthrow e;'),
  'a blob that throws no Error': blobOf('throw 7;'),
  'a blob that rejects in a message': blobOf('onmessage = () => { null.x; };'),
};
for (const [what, address] of Object.entries(failures)) {
  for (const type of ['classic', 'module']) {
    test(`${what}, ${type}: what the page is told`, async () => {
      const told = [];
      for (const Class of [Worker, Native]) {
        const worker = new Class(address, { type });
        worker.postMessage('go');
        told.push(await errorOf(worker));
      }
      equal(told[0], told[1], 'the event');
    });
  }
}

test('errors that the worker handles itself are not the page’s, and those it does not are told once', async () => {
  const address = blobOf(`onerror = (message, file, line) => line === 2;
    setTimeout(() => { throw new Error('handled'); });
    setTimeout(() => { throw new Error('not handled'); });
    setTimeout(() => { postMessage('end'); });`.replaceAll('\n    setTimeout', '\nsetTimeout'));
  for (const Class of [Worker, Native]) {
    const worker = new Class(address);
    const seen = [];
    worker.addEventListener('error', event => { event.preventDefault(); seen.push(event.message); });
    await new Promise(resolve => { worker.onmessage = resolve; });
    equal(seen.join(), 'Uncaught Error: not handled', 'errors');
  }
});

test('a listener on the window of capture sees no message of ours', async () => {
  const worker = new Worker(blobOf(`const seen = [];
    addEventListener('message', ({ data }) => { seen.push(data); if (data === 'last') postMessage(seen); }, true);`));
  worker.postMessage('first');
  worker.postMessage('last');
  equal((await nextMessage(worker)).join(), 'first,last', 'messages');
});

run();
