// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// RFC 8941, section 4.2.2 and what it uses; the examples of malformed fields are by its grammar.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { parseDictionary } from '../../../webchannel/js/structuredfields.js';

const token = (value) => ({ type: 'token', value });
const string = (value) => ({ type: 'string', value });
const integer = (value) => ({ type: 'integer', value });
const decimal = (value) => ({ type: 'decimal', value });
const boolean = (value) => ({ type: 'boolean', value });
const bytes = (value) => ({ type: 'bytes', value });

const good = [
  ['', {}],
  ['   ', {}],
  ['a=*', { a: [token('*')] }],
  ['a=self', { a: [token('self')] }],
  ['  a=self  ', { a: [token('self')] }],
  ['a=()', { a: [] }],
  ['a=(  )', { a: [] }],
  ['a=(self)', { a: [token('self')] }],
  ['a=( self "https://b"   * )', { a: [token('self'), string('https://b'), token('*')] }],
  ['a=(), b=*', { a: [], b: [token('*')] }],
  ['a=()\t ,\t b=*', { a: [], b: [token('*')] }],
  ['a=(),b=*', { a: [], b: [token('*')] }],
  ['a=(), a=*', { a: [token('*')] }], // the last one counts
  ['a=1, b=2, a=3', { a: [integer(3)], b: [integer(2)] }],
  ['a', { a: [boolean(true)] }],
  ['a, b', { a: [boolean(true)], b: [boolean(true)] }],
  ['a;p', { a: [boolean(true)] }],
  ['a;p=1;q="x", b=?0', { a: [boolean(true)], b: [boolean(false)] }],
  ['a=self;p;  q=1', { a: [token('self')] }],
  ['a=(self;p=1 *;q);r=(', undefined],
  ['a=(self;p=1 *;q);r=:YQ==:', { a: [token('self'), token('*')] }],
  ['a=1', { a: [integer(1)] }],
  ['a=-999999999999999', { a: [integer(-999999999999999)] }],
  ['a=-1.5', { a: [decimal(-1.5)] }],
  ['a=123456789012.125', { a: [decimal(123456789012.125)] }],
  ['a=""', { a: [string('')] }],
  ['a="a \\"b\\" \\\\"', { a: [string('a "b" \\')] }],
  ['a="(self), b=*"', { a: [string('(self), b=*')] }],
  ['a=:aGVsbG8=:', { a: [bytes('aGVsbG8=')] }],
  ['a=?1', { a: [boolean(true)] }],
  ['a=https://b.example:8443/', { a: [token('https://b.example:8443/')] }],
  ["a=x!#$%&'*+-.^_`|~:/9", { a: [token("x!#$%&'*+-.^_`|~:/9")] }],
  ['a0_-.*b=*', { 'a0_-.*b': [token('*')] }],
  ['*=self', { '*': [token('self')] }],
  ['__proto__=(), constructor=*', undefined],
  ['constructor=*', { constructor: [token('*')] }],
];
for (const [text, expected] of good) {
  test(`a field: ${JSON.stringify(text)}`, () => {
    const parsed = parseDictionary(text);
    const wanted = expected && Object.entries(expected);
    assert.deepEqual(parsed && [...parsed], wanted);
  });
}

const malformed = [
  '=', '=a', ',', ',a', 'a,', 'a, ', 'a,,b', 'a=(),', 'a b', 'a=* b', 'a=*;', 'a=', 'a= self', 'a =self', 'a=,b=*', 'A=*', '1=*',
  '"a"=*', 'ä=*', 'a=ä', 'a/b=*', '(self)', 'a=(', 'a=)', 'a=())', 'a=(self', 'a=(self"x")', 'a=("x"self)', 'a=((self))',
  'a=(self,*)', 'a=(self\t*)', 'a=(\tself)', 'a=()self', 'a=() self', "a='none'", 'a="', 'a="x', 'a="\\x"', 'a="\\"', 'a="ä"', 'a="\t"', 'a="\n"',
  'a=-', 'a=--1', 'a=+1', 'a=1.', 'a=.5', 'a=1.1234', 'a=1.2.3', 'a=1234567890123456', 'a=1234567890123.5', 'a=1e3', 'a=1a',
  'a=:', 'a=:x', 'a=:!:', 'a=?', 'a=?2', 'a=?true', 'a=@1', 'a=%"x"', 'a;=1', 'a;P', 'a;p=', 'a;p=(x)', 'a=*;p=\u0000',
  'a=*\u0000', 'a=*\r\nb=*', 'a=*; ;p', 'a=*;;p',
];
for (const text of malformed) {
  test(`a malformed field says nothing: ${JSON.stringify(text)}`, () => {
    assert.equal(parseDictionary(text), undefined);
    // Nor does it when what comes before or after is well-formed.
    assert.equal(parseDictionary(`z=*, ${text}`), undefined);
  });
}

test('a field does not begin with a tab', () => { assert.equal(parseDictionary('\ta=*'), undefined); });

test('every beginning of a field is read or refused, and ends', () => {
  const text = 'a=(self "https://b";p=1 *);q=:YQ==:, b="x\\"y", c;p=-1.5, d=?0';
  assert.equal(parseDictionary(text).size, 4);
  for (let length = 0; length < text.length; length++)
    assert.ok(['undefined', 'object'].includes(typeof parseDictionary(text.slice(0, length))));
});

test('a long field takes no longer than its length', () => {
  const text = Array.from({ length: 20000 }, (_, i) => `k${i}=(self "https://host${i}.example" *;p=${i})`).join(', ');
  assert.equal(parseDictionary(text).size, 20000);
  assert.equal(parseDictionary(`${text}, `), undefined);
  assert.equal(parseDictionary(`a="${'\\"'.repeat(200000)}`), undefined);
});
