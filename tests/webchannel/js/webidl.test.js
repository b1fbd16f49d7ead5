// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { canonicalIpLiteral } from '../../../webchannel/js/ipliteral.js';
import {
  toBoolean, toBufferSource, toDOMString, toDictionary, toDnsQueryType, toEnforcedOctet, toEnforcedUnsignedLong,
  toEnforcedUnsignedShort, toUnsignedShort,
} from '../../../webchannel/js/webidl.js';

test('unsigned short wraps modulo 65,536', () => {
  const cases = [
    [80, 80], [65536 + 80, 80], [65535, 65535], [65536, 0], [-1, 65535], [-65537, 65535], [1.9, 1], [-1.9, 65535],
      [-0.5, 0],
    ['443', 443], [' 0x10 ', 16], [NaN, 0], [undefined, 0], [null, 0], [Infinity, 0], [-Infinity, 0], [true, 1], [[8],
      8],
    [{ valueOf: () => 9 }, 9], [2 ** 53, 0], [1e300, 0],
  ];
  for (const [value, expected] of cases)
    assert.ok(Object.is(toUnsignedShort(value), expected), `${String(value)}: ${toUnsignedShort(value)}`);
  assert.throws(() => toUnsignedShort(Symbol('x')), TypeError);
  assert.throws(() => toUnsignedShort(1n), TypeError);
});

test('[EnforceRange] integers throw outside their range', () => {
  for (const [convert, largest] of [[toEnforcedOctet, 255], [toEnforcedUnsignedShort, 65535], [toEnforcedUnsignedLong,
    4294967295]]) {
    for (const [value, expected] of [[0, 0], [largest, largest], [largest + 0.9, largest], ['7', 7], [-0.9, 0], [null,
      0]])
      assert.ok(Object.is(convert(value, 'x'), expected));
    for (const value of [-1, largest + 1, NaN, Infinity, -Infinity, 'seven', {}, undefined])
      assert.throws(() => convert(value, 'x'), TypeError);
  }
});

test('strings and booleans convert as ToString and ToBoolean do', () => {
  assert.equal(toDOMString(null), 'null');
  assert.equal(toDOMString({ toString: () => 'host' }), 'host');
  assert.throws(() => toDOMString(Symbol('x')), TypeError);
  assert.deepEqual([toBoolean(''), toBoolean('false'), toBoolean(0), toBoolean({})], [false, true, false, true]);
});

test('an enum takes its values and nothing else', () => {
  assert.equal(toDnsQueryType('ipv4'), 'ipv4');
  assert.equal(toDnsQueryType({ toString: () => 'ipv6' }), 'ipv6');
  for (const value of ['', 'IPv4', 'ipv5', null, 4])
    assert.throws(() => toDnsQueryType(value, 'x'), TypeError);
});

test('a dictionary is read once, in order, inherited members too', () => {
  const members = { __proto__: null, a: toDOMString, b: toBoolean, c: toDOMString };
  const reads = [];
  const value = new Proxy(Object.create({ c: 'inherited' }), {
    get: (target, name, receiver) => { reads.push(name); return Reflect.get(target, name, receiver); },
  });
  assert.deepEqual({ ...toDictionary(value, members, 'x') }, { c: 'inherited' });
  assert.deepEqual(reads, ['a', 'b', 'c']);
});

test('a dictionary may be absent, must be an object, and lets errors through', () => {
  const members = { __proto__: null, a: toDOMString };
  for (const value of [undefined, null, {}, () => {}, [], { a: undefined }])
    assert.deepEqual({ ...toDictionary(value, members, 'x') }, {});
  for (const value of [1, 'text', true, Symbol('x'), 1n])
    assert.throws(() => toDictionary(value, members, 'x'), TypeError);
  const mine = new Error('mine');
  assert.throws(() => toDictionary({ get a() { throw mine; } }, members, 'x'), (error) => error === mine);
  assert.deepEqual({ ...toDictionary(Object.assign(() => {}, { a: 1 }), members, 'x') }, { a: '1' });
});

test('every kind of BufferSource gives its bytes', () => {
  const { buffer } = Uint8Array.of(0, 1, 2, 3, 4, 5, 6, 7, 8);
  const sources = [
    [buffer, [0, 1, 2, 3, 4, 5, 6, 7, 8]], [new Uint8Array(buffer, 1, 2), [1, 2]], [new Uint16Array(buffer, 2, 2), [2,
      3, 4, 5]],
    [new DataView(buffer, 3, 4), [3, 4, 5, 6]], [new Uint8ClampedArray(buffer, 8), [8]], [new BigInt64Array(buffer, 0,
      1), [0, 1, 2, 3, 4, 5, 6, 7]],
    [Buffer.from('ab'), [97, 98]], [new ArrayBuffer(0), []],
  ];
  for (const [source, bytes] of sources)
    assert.deepEqual([...toBufferSource(source, 'x')], bytes);
});

test('what only looks like a BufferSource is none', () => {
  const shared = new SharedArrayBuffer(4);
  const fake = { __proto__: Uint8Array.prototype, buffer: new ArrayBuffer(4), byteLength: 4, byteOffset: 0 };
  const others = [undefined, null, 'text', 1, {}, [1, 2], fake, shared, new Uint8Array(shared), new DataView(shared),
    new Blob([])];
  if ('resizable' in ArrayBuffer.prototype)
    others.push(new ArrayBuffer(4, { maxByteLength: 8 }), new Uint8Array(new ArrayBuffer(4, { maxByteLength: 8 })));
  for (const source of others)
    assert.throws(() => toBufferSource(source, 'x'), TypeError);
});

test('a detached BufferSource is empty', () => {
  for (const make of [(buffer) => buffer, (buffer) => new Uint8Array(buffer, 1), (buffer) => new DataView(buffer, 1)]) {
    const buffer = new ArrayBuffer(4);
    const source = make(buffer);
    structuredClone(buffer, { transfer: [buffer] });
    assert.equal(toBufferSource(source, 'x').length, 0);
  }
});

test('IP literals are told from everything else', () => {
  for (const [text, canonical] of [['127.0.0.1', '127.0.0.1'], ['0.0.0.0', '0.0.0.0'], ['::', '::'], ['0:0::0:0',
    '::'], ['FE80::1', 'fe80::1'],
                                   ['::ffff:1.2.3.4', '::ffff:102:304'], ['fe80::1%eth0', 'fe80::1%eth0']])
    assert.equal(canonicalIpLiteral(text), canonical);
  for (const text of ['', 'localhost', '127.1', '2130706433', '0x7f.0.0.1', '01.2.3.4', '256.1.1.1', '1.2.3.4.5',
    '1.2.3.4\n', '[::1]', ':::',
                      '1::2::3', '12345::', '::1]/x', 'fe80::1%', '%eth0', '1.2.3.4%eth0', '1.2.3.4 '])
    assert.equal(canonicalIpLiteral(text), undefined, text);
});
