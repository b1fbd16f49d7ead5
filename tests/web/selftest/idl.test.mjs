// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { parseIdl } from '../idl/parser.js';

test('an interface has its constructor, attributes, operations and extended attributes', () => {
  const { interfaces: { A } } = parseIdl(`
    [Exposed=(Window,Worker), SecureContext] interface A {  // a comment
      constructor(DOMString x, optional B y = {});
      readonly attribute Promise<undefined> p;
      Promise<undefined> f([EnforceRange] octet n);
    };`);
  assert.deepEqual(A.extended, { Exposed: ['Window', 'Worker'], SecureContext: true });
  assert.deepEqual(A.construct.map(({ name, optional, type }) => [name, optional, type.name]),
    [['x', false, 'DOMString'], ['y', true, 'B']]);
  assert.equal(A.attributes[0].type.parameter.name, 'undefined');
  assert.deepEqual(A.operations.map(({ name, type }) => [name, type.name]), [['f', 'Promise']]);
  assert.equal(A.operations[0].arguments[0].type.enforceRange, true);
});

test('a dictionary has members of all types', () => {
  const { dictionaries: { D } } = parseIdl(`dictionary D { [EnforceRange] unsigned long a; boolean b = false;
    FrozenArray<(DOMString or E)> c; };`);
  assert.deepEqual(D.map(({ name, type }) => [name, type.name, type.enforceRange]),
    [['a', 'unsigned long', true], ['b', 'boolean', false], ['c', 'FrozenArray', false]]);
  assert.deepEqual(D[2].type.parameter.types.map(({ name }) => name), ['DOMString', 'E']);
});

test('an enumeration has its values', () => {
  assert.deepEqual(parseIdl('enum E { "a", "b" };').enums, { E: ['a', 'b'] });
});

test('what is no Web IDL, or more than we know, is refused', () => {
  for (const text of ['interface', 'interface A {', 'enum E { "a" }', 'dictionary D { long };', 'namespace N { };', 'interface A { # };'])
    assert.throws(() => parseIdl(text), SyntaxError, text);
});
