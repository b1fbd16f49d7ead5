// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// What stands in for the browser's own classes and functions cannot be told from them.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { BlobAddresses } from '../../../webchannel/js/blobaddresses.js';
import { overrideConstructor, overrideGetter, overrideMethod } from '../../../webchannel/js/override.js';

const flagsOf = (object, name) => {
  const { value, get, set, ...flags } = Object.getOwnPropertyDescriptor(object, name);
  return flags;
};

class Original {
  #brand = 1;
  constructor(a, b) { this.args = [a, b]; }
  get place() { return this.#brand; }
  method(a) { return [this.#brand, a]; }
}

test('methods keep name, length, flags and receivers', () => {
  class Mine extends Original {}
  const before = [flagsOf(Original.prototype, 'method'), Original.prototype.method.name, Original.prototype.method.length];
  overrideMethod(Original.prototype, 'method', (call, args) => call([`${args[0]}!`]));
  assert.deepEqual([flagsOf(Original.prototype, 'method'), Original.prototype.method.name, Original.prototype.method.length], before);
  assert.deepEqual(new Mine().method('a'), [1, 'a!']);
  assert.throws(() => Original.prototype.method.call({}, 'a'), TypeError);
  assert.match(Function.prototype.toString.call(Original.prototype.method), /\[native code\]/);
  assert.throws(() => new Original.prototype.method(), TypeError);
});

test('getters return what they are told to, to those who may have it', () => {
  overrideGetter(Original.prototype, 'place', 'elsewhere');
  assert.equal(new Original().place, 'elsewhere');
  assert.throws(() => Original.prototype.place, TypeError);
});

test('classes stay what their objects and their subclasses are of', () => {
  const scope = { Original };
  overrideConstructor(scope, 'Original', (make, args) => make([...args, 'more']));
  class Mine extends scope.Original {}
  const [one, mine] = [new scope.Original(1), new Mine(2)];
  assert.deepEqual([one.args, mine.args], [[1, 'more'], [2, 'more']]);
  assert.ok(one instanceof scope.Original && mine instanceof Mine && mine instanceof scope.Original);
  assert.equal(scope.Original.prototype.constructor, scope.Original);
  assert.equal(one.constructor, scope.Original);
  assert.deepEqual([scope.Original.name, scope.Original.length], ['Original', 2]);
  assert.throws(() => scope.Original(), TypeError);
});

test('what the engine does not have stays away', () => {
  const scope = {};
  overrideConstructor(scope, 'None', () => {});
  overrideMethod(scope, 'none', () => {});
  overrideGetter(scope, 'none', 1);
  assert.deepEqual(Reflect.ownKeys(scope), []);
});

test('an address is revoked when nobody needs it any more, and not before', () => {
  const revoked = [];
  const FakeURL = { revokeObjectURL(address) { revoked.push(address); } };
  const addresses = new BlobAddresses(FakeURL);
  const [first, second] = [addresses.keep('blob:1'), addresses.keep('blob:1')];
  FakeURL.revokeObjectURL('blob:1');
  FakeURL.revokeObjectURL('blob:2');
  assert.deepEqual(revoked, ['blob:2']);
  first();
  first();
  assert.deepEqual(revoked, ['blob:2']);
  second();
  assert.deepEqual(revoked, ['blob:2', 'blob:1']);
  addresses.keep('blob:3')();
  assert.deepEqual(revoked, ['blob:2', 'blob:1']);
  FakeURL.revokeObjectURL('blob:3');
  FakeURL.revokeObjectURL('blob:1');
  assert.deepEqual(revoked, ['blob:2', 'blob:1', 'blob:3', 'blob:1']);
});
