// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The harness: what holds is told to hold, what fails is told to fail, and one assertion's trouble is nobody else's.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import * as assertions from '../harness/assertions.js';
import { assertionsOf, section } from '../harness/registry.js';
import { run } from '../harness/runner.js';

const listeners = [];
globalThis.addEventListener = (type, listener) => { listeners.push({ type, listener }); };

const good = section('good', 'a text', { contexts: ['good'] });
good.test('holds', () => {});
good.test('holds later', async () => {});
good.each('row %s', { one: 1, two: 2 }, (t, value, key) => assertions.equal(`${key}${value}`, `${key}${value}`, 'row'));

const bad = section('bad', 'a text', { contexts: ['bad'] });
const steps = [];
bad.test('fails', () => { throw new Error('why'); });
bad.test('hangs', (t) => {
  t.after(() => steps.push('cleaned up'));
  return new Promise(() => {});
});
bad.test('rejects behind its back', () => {
  for (const { type, listener } of listeners)
    type === 'unhandledrejection' && listener({ preventDefault: () => {}, reason: new Error('nobody cared') });
});
bad.test('throws what is no error', () => { throw 7; });
bad.test('holds', () => {});

async function resultsOf(parameters) {
  const reports = [];
  await run(parameters, (result, next) => { reports.push({ result, next }); });
  return reports;
}

test('assertions that hold have no message', async () => {
  const reports = await resultsOf({ context: 'good' });
  assert.deepEqual(reports.slice(1).map(({ result }) => [result.id, result.message]), [['good/holds', null],
    ['good/holds later', null], ['good/row one', null], ['good/row two', null]]);
});

test('each report names the next assertion, so that one that never reports has a name', async () => {
  const reports = await resultsOf({ context: 'good' });
  assert.deepEqual(reports.map(({ next }) => next), ['good/holds', 'good/holds later', 'good/row one', 'good/row two',
    null]);
});

test('what fails, hangs or rejects fails alone', async () => {
  const reports = await resultsOf({ context: 'bad', limit: 50 });
  assert.deepEqual(reports.slice(1).map(({ result }) => result.message), ['why', 'hangs: not settled within 50 ms',
    'unhandled rejection: Error: nobody cared', 'threw 7', null]);
  assert.deepEqual(steps, ['cleaned up']);
});

test('a run can go on after an assertion, and leave others out', async () => {
  assert.equal((await resultsOf({ context: 'good', after: 'good/holds later' }))[0].next, 'good/row one');
  assert.equal((await resultsOf({ context: 'good', only: 'row two' }))[0].next, 'good/row two');
});

test('two assertions cannot have one id', () => {
  assert.throws(() => good.test('holds', () => {}), /good\/holds/);
  assert.equal(assertionsOf('good').length, 4);
});

test('assertions fail when they should', async () => {
  const { assert: isTrue, equal, equalArray, equalBytes, isErrorNamed, rejection, rejects, throws } = assertions;
  const failing = [
    () => isTrue(false, 'it'), () => isTrue(1, 'it'), () => equal(0, -0, 'it'), () => equal('1', 1, 'it'),
    () => equalArray([1], [1, 2], 'it'), () => equalArray([1, 3], [1, 2], 'it'),
    () => equalBytes(new Uint8Array([1]), new Uint8Array([2]), 'it'), () => equalBytes([1], new Uint8Array([1]), 'it'),
    () => isErrorNamed(new Error('x'), 'TypeError', 'it'), () => isErrorNamed(new TypeError('x'), 'NetworkError', 'it'),
    () => throws('TypeError', () => {}), () => throws('TypeError', () => { throw new RangeError('x'); }),
    () => rejection(Promise.resolve(1)), () => rejection(1),
    () => rejects('NetworkError', Promise.reject(new DOMException('x', 'AbortError'))),
  ];
  for (const body of failing)
    await assert.rejects(async () => body(), Error, String(body));
});

test('stateOf() tells the three states', async () => {
  const rejected = Promise.reject(new Error('x'));
  const states = [new Promise(() => {}), Promise.resolve(), rejected].map((promise) => assertions.stateOf(promise));
  assert.deepEqual(await Promise.all(states), ['pending', 'fulfilled', 'rejected']);
});
