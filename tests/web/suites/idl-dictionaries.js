// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// What Web IDL says of the conversion of dictionaries, for each one of the IDL text that pages give, and of those that
// pages are given.

import { assert, equal, equalArray, rejection } from '../harness/assertions.js';
import { section } from '../harness/registry.js';
import idl, { extensions } from '../idl/direct-sockets.idl.js';
import { conversions, givenDictionaries, requiredMembers } from '../idl/examples.js';
import { parseIdl } from '../idl/parser.js';

const { dictionaries, enums } = parseIdl(idl);
const largest = { octet: 255, 'unsigned short': 65535, 'unsigned long': 4294967295 };
const isNumber = ({ name }) => name in largest;
const namesOf = (dictionary) => dictionaries[dictionary].map(({ name }) => name).sort();

//! Values that are converted by a call of the page's code, for each kind of type; the others are converted silently.
function convertible(type, onConversion) {
  if (isNumber(type))
    return { valueOf: () => { onConversion(); return 200; } };
  if (type.name === 'DOMString')
    return { toString: () => { onConversion(); return '127.0.0.1'; } };
  if (type.name in enums)
    return { toString: () => { onConversion(); return enums[type.name][0]; } };
  return type.name === 'BufferSource' ? new Uint8Array(1) : true;
}

//! What converting threw, or rejected with; undefined when it did neither.
async function outcomeOf(convert) {
  try {
    await convert();
    return undefined;
  } catch (error) {
    return error;
  }
}

async function converts(t, dictionary, value) {
  const error = await outcomeOf(() => conversions[dictionary](t, value));
  assert(!(error instanceof TypeError), `no TypeError (${error?.message})`);
}

async function isRefused(t, dictionary, value) {
  const error = await outcomeOf(() => conversions[dictionary](t, value));
  assert(error instanceof TypeError, `a TypeError (${error?.name ?? 'nothing thrown'})`);
}

const outOfRange = { '-1': () => -1, 'one more than fits': (most) => most + 1, NaN: () => NaN, Infinity: () => Infinity };
const nonObjects = { 'a number': 1, 'a string': 'options', true: true, 'a BigInt': 1n, 'a Symbol': Symbol('options') };

for (const dictionary of Object.keys(conversions)) {
  const suite = section(`idl-${dictionary}`, `Web IDL, dictionary ${dictionary}`);
  testConversion(suite, dictionary);
  for (const member of dictionaries[dictionary])
    testMember(suite, dictionary, member);
}

function testConversion(suite, dictionary) {
  suite.each('%s is no dictionary: TypeError', nonObjects, (t, value) => isRefused(t, dictionary, value));
  suite.test('members are read once each, in lexicographical order', async (t) => {
    const read = [];
    const recorder = new Proxy({}, { get: (_, key) => { read.push(key); } });
    await outcomeOf(() => conversions[dictionary](t, recorder));
    const extra = (extensions[dictionary] ?? []).filter((name) => read.includes(name));
    equalArray(read, [...namesOf(dictionary), ...extra].sort(), 'order');
  });
  suite.test('each member is converted before the next is read', async (t) => {
    const done = [];
    const value = {};
    const expected = [];
    for (const name of namesOf(dictionary)) {
      const { type } = dictionaries[dictionary].find((member) => member.name === name);
      expected.push(`get ${name}`);
      if (typeof convertible(type, () => {}) === 'object' && type.name !== 'BufferSource')
        expected.push(`convert ${name}`);
      const member = convertible(type, () => done.push(`convert ${name}`));
      Object.defineProperty(value, name, { get: () => { done.push(`get ${name}`); return member; } });
    }
    await outcomeOf(() => conversions[dictionary](t, value));
    equalArray(done, expected, 'order');
  });
  suite.test('inherited members count', async (t) => {
    const thrown = new Error('read');
    const [name] = namesOf(dictionary);
    const value = Object.create({ get [name]() { throw thrown; } });
    equal(await outcomeOf(() => conversions[dictionary](t, value)), thrown, 'what was thrown');
  });
  suite.test('a function can be a dictionary', (t) => (
    converts(t, dictionary, Object.assign(() => {}, requiredMembers[dictionary]()))));
}

function testMember(suite, dictionary, { name, type }) {
  const withMember = (value) => ({ ...requiredMembers[dictionary](), [name]: value });
  suite.test(`a getter of ${name} that throws is heard`, async (t) => {
    const thrown = new Error('getter');
    const value = Object.defineProperty(requiredMembers[dictionary](), name, { get() { throw thrown; } });
    equal(await outcomeOf(() => conversions[dictionary](t, value)), thrown, 'what was thrown');
  });
  if (isNumber(type) && type.enforceRange) {
    for (const [what, value] of Object.entries(outOfRange)) {
      suite.test(`[EnforceRange] ${name}: ${what} is refused`, (t) => (
        isRefused(t, dictionary, withMember(value(largest[type.name])))));
    }
    suite.test(`[EnforceRange] ${name}: fractions are cut off`, async (t) => {
      // Only what is in range after the cut is checked further, so the largest number and a half is no TypeError here.
      const error = await outcomeOf(() => conversions[dictionary](t, withMember(largest[type.name] + 0.5)));
      assert(!/range/i.test(error?.message ?? ''), `in range (${error?.message})`);
    });
  }
  if (type.name in enums) {
    for (const value of ['', enums[type.name][0].toUpperCase(), 'ipv5', null]) {
      suite.test(`${name}: ${value === null ? 'null' : `"${value}"`} is not in the enumeration: TypeError`, (t) => (
        isRefused(t, dictionary, withMember(value))));
    }
  }
  if (type.name === 'DOMString') {
    suite.test(`${name}: a Symbol cannot become a string: TypeError`, (t) => (
      isRefused(t, dictionary, withMember(Symbol('address')))));
  }
  if (type.name === 'BufferSource') {
    for (const [what, value] of Object.entries({ 'a string': 'data', 'an array': [1], null: null })) {
      suite.test(`${name}: ${what} is no BufferSource: TypeError`, (t) => isRefused(t, dictionary, withMember(value)));
    }
  }
}

const typeTests = {
  DOMString: (value) => typeof value === 'string',
  'unsigned short': (value) => Number.isInteger(value) && value >= 0 && value <= 65535,
  BufferSource: (value) => ArrayBuffer.isView(value) || value instanceof ArrayBuffer,
};
const conforms = (value, { name }) => (typeTests[name] ?? ((object) => object instanceof globalThis[name]))(value);

for (const [what, { make, absent }] of Object.entries(givenDictionaries)) {
  const [dictionary] = what.split(',');
  const members = dictionaries[dictionary].filter(({ name }) => !absent.includes(name));
  const suite = section(`given-${what.replaceAll(/[ ,]+/g, '-')}`, `Web IDL, dictionary ${dictionary}`);
  suite.test('it is a plain object', async (t) => {
    equal(Object.getPrototypeOf(await make(t)), Object.prototype, 'prototype');
  });
  suite.test('it has its members, in lexicographical order, and no others', async (t) => {
    equalArray(Reflect.ownKeys(await make(t)), members.map(({ name }) => name).sort(), 'keys');
  });
  suite.test('members are ordinary properties', async (t) => {
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(await make(t)))) {
      const { writable, enumerable, configurable } = descriptor;
      equalArray([writable, enumerable, configurable], [true, true, true], name);
    }
  });
  for (const { name, type } of members) {
    suite.test(`${name} is of type ${type.name}`, async (t) => {
      assert(conforms((await make(t))[name], type), `${name} is of type ${type.name}`);
    });
  }
}

section('idl-optional', 'Web IDL, optional dictionaries', { everywhere: true })
  .each('%s stands for no options', { undefined, null: null, '{}': {} }, async (t, value) => {
    // No options are not enough for a UDPSocket, but the right thing is missed.
    const error = await rejection((async () => { conversions.UDPSocketOptions(t, value); })());
    assert(error instanceof TypeError, 'UDPSocket: TypeError');
    await converts(t, 'TCPSocketOptions', value);
    await converts(t, 'TCPServerSocketOptions', value);
  });
