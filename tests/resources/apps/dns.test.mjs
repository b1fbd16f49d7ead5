// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { DnsMessage, encodeQuery } from '../../../resources/apps/common/dnsmessage.mjs';
import { Directory, allTypes } from '../../../resources/apps/mdns/directory.mjs';
import { crc32 } from '../../../resources/apps/recorder/crc32.mjs';

const hex = (text) => Uint8Array.from(text.replace(/\s/g, '').match(/../g), (pair) => parseInt(pair, 16));
const name = (text) => [...text.split('.').map((label) => [label.length, ...Buffer.from(label)]).flat(), 0];
const u16 = (number) => [number >> 8, number & 255];
const record = (owner, type, data, ttl = 60) => [...owner, ...u16(type), 0, 1, 0, 0, ...u16(ttl), ...u16(data.length), ...data];
/** An answer to www.example.org whose records refer to the question's name (offset 12). */
const answer = (...records) => Uint8Array.from([...u16(7), 0x81, 0x80, ...u16(1), ...u16(records.length), 0, 0, 0, 0,
  ...name('www.example.org'), ...u16(1), ...u16(1), ...records.flat()]);
const same = [0xc0, 12];
const domain = [0xc0, 16]; // example.org within the question

test('a query is written as RFC 1035 says', () => {
  assert.deepEqual(encodeQuery({ id: 0x1234, name: 'a.bc', type: 'AAAA' }),
    hex('1234 0100 0001 0000 0000 0000 01 61 02 6263 00 001c 0001'));
  assert.deepEqual(encodeQuery({ name: '.', type: 'NS', recursionDesired: false, unicastResponse: true }),
    hex('0000 0000 0001 0000 0000 0000 00 0002 8001'));
});

for (const wrong of ['a..b', `${'x'.repeat(64)}.org`, Array(60).fill('abcd').join('.')])
  test(`“${wrong.slice(0, 20)}” is no name`, () => { assert.throws(() => encodeQuery({ name: wrong, type: 'A' }), RangeError); });

for (const [what, bytes, expected] of [
  ['A', record(same, 1, [192, 0, 2, 1]), '192.0.2.1'],
  ['AAAA', record(same, 28, [...hex('20010db8000000000000000000000001')]), '2001:db8::1'],
  ['AAAA', record(same, 28, Array(16).fill(0)), '::'],
  ['AAAA', record(same, 28, [...hex('00010000000000020000000000000003')]), '1:0:0:2::3'],
  ['AAAA', record(same, 28, [...hex('00010002000300040005000600070008')]), '1:2:3:4:5:6:7:8'],
  ['AAAA', record(same, 28, [...hex('fe800000000000000000000000000000')]), 'fe80::'],
  ['CNAME', record(same, 5, [1, 97, ...domain]), 'a.example.org'],
  ['MX', record(same, 15, [...u16(10), ...domain]), '10 example.org'],
  ['SRV', record(same, 33, [...u16(1), ...u16(2), ...u16(8080), ...domain]), '1 2 8080 example.org'],
  ['TXT', record(same, 16, [2, 97, 98, 0, 1, 99]), '"ab" "" "c"'],
  ['SOA', record(same, 6, [...domain, 0, ...Array(4).fill([0, 0, 0, 1]).flat(), 0, 0, 0, 9]), 'example.org . 1 1 1 1 9'],
  ['TYPE99', record(same, 99, [1, 255]), '01 ff'],
]) {
  test(`${what} ${expected} is read`, () => {
    const { id, isResponse, responseCode, questions, answers } = new DnsMessage(answer(bytes));
    assert.deepEqual([id, isResponse, responseCode, questions], [7, true, 0, [{ name: 'www.example.org', type: 'A' }]]);
    assert.deepEqual(answers, [{ name: 'www.example.org', type: what, ttl: 60, data: expected }]);
  });
}

test('a message cut anywhere is malformed, and nothing else', () => {
  const whole = answer(record(same, 1, [1, 2, 3, 4]), record(same, 16, [2, 97, 98]), record(same, 33, [0, 1, 0, 2, 0, 3, ...domain]));
  for (let length = 0; length < whole.length; ++length)
    assert.throws(() => new DnsMessage(whole.slice(0, length)), RangeError, `${length} bytes`);
});

for (const [what, owner] of [['itself', [0xc0, 33]], ['what follows', [0xc0, 40]], ['each other', [1, 97, 0xc0, 33]]])
  test(`a name that points to ${what} is malformed`, () => {
    assert.throws(() => new DnsMessage(answer(record(owner, 1, [1, 2, 3, 4]))), RangeError);
  });

test('random bytes never do more than throw RangeError', () => {
  let state = 1;
  const random = () => (state = (state * 48271) % 2147483647) & 255;
  for (let round = 0; round < 20000; ++round) {
    const bytes = answer(record(same, 33, [0, 1, 0, 2, 0, 3, ...domain]), record(same, 16, [2, 97, 98]));
    for (let change = 0; change < 4; ++change) bytes[random() % bytes.length] = random();
    try {
      new DnsMessage(bytes);
    } catch (error) {
      assert(error instanceof RangeError, error);
    }
  }
});

test('a directory asks on until it knows a service, and forgets it on goodbye', () => {
  const directory = new Directory();
  const learn = (owner, type, data, ttl = 60) => directory.learn({ answers: [{ name: owner, type, data, ttl }], additionals: [] });
  assert.deepEqual(learn(allTypes, 'PTR', '_http._tcp.local'), [{ name: '_http._tcp.local', type: 'PTR' }]);
  assert.deepEqual(learn(allTypes, 'PTR', '_HTTP._tcp.local'), []);
  assert.deepEqual(learn('_http._tcp.local', 'PTR', 'My Web._http._tcp.local'),
    [{ name: 'My Web._http._tcp.local', type: 'SRV' }, { name: 'My Web._http._tcp.local', type: 'TXT' }]);
  assert.deepEqual(learn('My Web._http._tcp.local', 'SRV', '0 0 80 Box.local'),
    [{ name: 'Box.local', type: 'A' }, { name: 'Box.local', type: 'AAAA' }]);
  learn('My Web._http._tcp.local', 'TXT', '"path=/"');
  learn('box.LOCAL', 'A', '192.0.2.1');
  learn('somebody.local', 'SRV', '0 0 1 else.local'); // of no service that we know
  assert.deepEqual(directory.services, [{
    name: 'My Web', type: '_http._tcp', host: 'Box.local', port: '80', text: '"path=/"', addresses: ['192.0.2.1'],
  }]);
  learn('_http._tcp.local', 'PTR', 'My Web._http._tcp.local', 0);
  assert.deepEqual(directory.services, []);
});

test('the checksum of every split is that of the whole', () => {
  const bytes = Uint8Array.from({ length: 67 }, (_, index) => index * 37);
  assert.equal(crc32(Buffer.from('123456789')), 0xcbf43926);
  for (let cut = 0; cut <= bytes.length; ++cut)
    assert.equal(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut))), crc32(bytes));
});
