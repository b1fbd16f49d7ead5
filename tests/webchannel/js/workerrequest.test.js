// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// What `new Worker(url, options)` asks for, and the texts that are made of it.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { resolve, toWorkerRequest } from '../../../webchannel/js/workerrequest.js';
import { allowedFeatures, bootCall, featuresAllowed, moduleScript } from '../../../webchannel/js/workerscript.js';

const base = 'https://a.example/dir/page.html?q';
const origin = 'https://a.example';
const addressOf = (...args) => toWorkerRequest(args, base, origin).address;

test('scripts of the same origin and blobs get an absolute address', () => {
  assert.equal(addressOf('w.js'), 'https://a.example/dir/w.js');
  assert.equal(addressOf('../w.js?a#b'), 'https://a.example/w.js?a#b');
  assert.equal(addressOf('//a.example/w.js'), 'https://a.example/w.js');
  assert.equal(addressOf(new URL('https://a.example:443/w.js')), 'https://a.example/w.js');
  assert.equal(addressOf(''), base);
  assert.equal(addressOf('blob:https://a.example/123#x'), 'blob:https://a.example/123#x');
});

test('everything else is left to the browser', () => {
  for (const address of ['https://b.example/w.js', 'http://a.example/w.js', 'https://a.example:444/', 'http://[', 'about:blank',
    'data:text/javascript,0', 'file:///w.js', 'blob:https://b.example/123', 'blob:null/123', 'javascript:0'])
    assert.equal(addressOf(address), undefined, address);
  assert.equal(toWorkerRequest(['blob:null/123'], base, 'null').address, undefined);
  assert.equal(addressOf(), undefined);
  assert.equal(addressOf('w.js', { type: 'x' }), undefined);
  assert.equal(addressOf('w.js', { credentials: 'x' }), undefined);
  assert.equal(addressOf('w.js', 1), undefined);
  assert.equal(addressOf('w.js', null), 'https://a.example/dir/w.js');
});

test('addresses are resolved for the browser too, as far as they can be', () => {
  const argumentOf = (address) => toWorkerRequest([address], base, origin).args[0];
  assert.equal(argumentOf('//b.example/w.js'), 'https://b.example/w.js');
  assert.equal(argumentOf('http://['), 'http://[');
});

test('options are read once, in order, and passed on converted', () => {
  const log = [];
  const value = (name, text) => ({ get: () => { log.push(name); return { toString: () => { log.push(`${name}!`); return text; } }; } });
  const options = Object.defineProperties({ other: 1 }, {
    type: value('type', 'module'), name: value('name', 'n'), credentials: value('credentials', 'omit'),
  });
  const { args, options: converted } = toWorkerRequest([{ toString: () => { log.push('url!'); return 'w.js'; } }, options],
    base, origin);
  assert.deepEqual(log, ['url!', 'credentials', 'credentials!', 'name', 'name!', 'type', 'type!']);
  assert.deepEqual({ ...converted }, { credentials: 'omit', name: 'n', type: 'module' });
  assert.deepEqual([args[0], args[1]], ['https://a.example/dir/w.js', converted]);
});

test('reading stops at a value that cannot be, which the browser then refuses', () => {
  const options = { credentials: 'x', get name() { throw new Error('read'); } };
  assert.deepEqual({ ...toWorkerRequest(['w.js', options], base, origin).args[1] }, { credentials: 'x' });
});

test('what the page throws goes to the page', () => {
  assert.throws(() => addressOf(Symbol('s')), TypeError);
  assert.throws(() => addressOf('w.js', { get type() { throw new RangeError('mine'); } }), RangeError);
});

test('addresses that make none are undefined', () => {
  assert.equal(resolve('x', 'blob:https://a.example/1'), undefined);
  assert.equal(resolve('x', base), 'https://a.example/dir/x');
});

test('our function is called with the parameters and what the worker is to know', () => {
  const worker = { __proto__: null, address: 'https://a/"\\\u2028*/</script>', name: undefined, type: 'module' };
  const program = '(function (parameters) { return parameters; })';
  const parameters = (0, eval)(program + bootCall({ __proto__: null, eventName: 'e' }, worker));
  assert.deepEqual(parameters, { eventName: 'e', worker: { address: worker.address, type: 'module' } });
});

test('a module imports ours first, whatever the address', () => {
  assert.equal(moduleScript('blob:1', "https://a/'\"\\"), 'import "blob:1";\nimport "https://a/\'\\"\\\\";\n');
});

test('a worker may do what its owner may, and nothing else', () => {
  for (const allowed of [[], ['direct-sockets'], ['direct-sockets', 'direct-sockets-multicast']]) {
    const allows = featuresAllowed(allowedFeatures((name) => allowed.includes(name)));
    for (const name of ['direct-sockets', 'direct-sockets-private', 'direct-sockets-multicast', '', 'toString', '__proto__'])
      assert.equal(allows(name), allowed.includes(name), `${name} of ${allowed}`);
  }
});
