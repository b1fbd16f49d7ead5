// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The header `Permissions-Policy`, the attribute `allow`, and the allowlists that both are made of.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { containerPolicy } from '../../../webchannel/js/allowattribute.js';
import { declaredPolicy } from '../../../webchannel/js/policyheader.js';

const own = 'https://own.example';
const source = 'https://source.example:8443';
const third = 'http://third.example';
const origins = { own, source, third, opaque: 'null' };

//! The names of the origins that the policy's allowlist for `f` matches; undefined where it has none for `f`.
const allowed = (policy) => policy.has('f')
  ? Object.keys(origins).filter((name) => policy.get('f').matches(origins[name])).join(' ') : undefined;

const everybody = 'own source third opaque';
const headers = [
  [null, undefined],
  ['', undefined],
  ['g=*', undefined],
  ['f=()', ''],
  ['f=self', 'own'],
  ['f=(self)', 'own'],
  ['f=*', everybody],
  ['f=(self *)', everybody],
  ['f="https://source.example:8443"', 'source'],
  ['f=("https://source.example:8443" self)', 'own source'],
  ['f=("https://source.example:8443/a/path?q#f")', 'source'],
  ['f=("HTTPS://Source.Example:8443")', 'source'],
  ['f=("https://source.example")', ''], // another port
  ['f=("http://source.example:8443")', ''], // another scheme
  ['f=("http://third.example:80")', 'third'],
  ['f=("https://*.example:8443")', ''],
  ['f=("self" "*" "\'self\'")', ''], // strings are addresses
  ['f=("" "null" "own.example" "data:,x" "about:blank")', ''],
  ['f=(src none SELF)', ''], // no tokens that the specification knows
  ['f', ''],
  ['f=?1', ''],
  ['f=1', ''],
  ['f=(1 ?1 :YQ==: self)', 'own'],
  ['f=self;report-to=x', 'own'],
  ['f=(), f=self', 'own'],
  ['f=self, f=()', ''],
  ['f=(), g', ''],
  ['f=(), =', undefined], // nothing of a malformed header holds
  ["f='none'", undefined],
  ['F=()', undefined],
];
for (const [header, expected] of headers) {
  test(`the header ${JSON.stringify(header)}`, () => {
    assert.equal(allowed(declaredPolicy(header, own)), expected);
  });
}

const attributes = [
  ['', undefined],
  [' ; ;; ', undefined],
  ['g *', undefined],
  ['F *', undefined],
  ['f', 'source'],
  ["f 'src'", 'source'],
  ["f 'self'", 'own'],
  ["f 'SELF' 'Src'", 'own source'],
  ["f 'none'", ''],
  ["f 'none' 'self'", 'own'],
  ['f *', everybody],
  ['f nonsense *', everybody],
  ["f 'none' *", everybody],
  ['f self src none', ''], // without quotes they are no keywords
  ['f http://third.example/path', 'third'],
  ['f http://third.example https://own.example', 'own third'],
  ['f third.example data:,x null', ''],
  ['f=*', undefined],
  ['f:*', undefined],
  ['f,*', undefined],
  ['g; f', 'source'],
  ['f;g', 'source'],
  ["f;f 'none'", 'source'],
  ["f 'none';f *", ''],
  ["\n\tf\r\f'self'\t", 'own'],
  ['f\u00a0*', undefined], // no ASCII whitespace
];
for (const [attribute, expected] of attributes) {
  test(`the attribute ${JSON.stringify(attribute)}`, () => {
    assert.equal(allowed(containerPolicy(attribute, own, source)), expected);
  });
}

test('a frame whose attributes lead to an opaque origin is allowed nothing by them', () => {
  for (const attribute of ['f', "f 'src'"])
    assert.equal(allowed(containerPolicy(attribute, own, undefined)), '');
});

test('an opaque origin is not the same as itself', () => {
  assert.equal(allowed(declaredPolicy('f=(self "null")', 'null')), '');
  assert.equal(allowed(containerPolicy("f 'self' 'src' null", 'null', 'null')), '');
});

test('names that JavaScript knows are names like others', () => {
  assert.equal(declaredPolicy('constructor=*', own).has('toString'), false);
  assert.equal(containerPolicy('__proto__ *', own, source).get('f'), undefined);
});
