// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// What Web IDL says of interfaces ("Interfaces" in its section on JavaScript bindings), for each one of the IDL text.

import { assert, equal, equalArray, isErrorNamed, rejects, throws } from '../harness/assertions.js';
import { section } from '../harness/registry.js';
import idl from '../idl/direct-sockets.idl.js';
import { construct, constructorArguments, instances } from '../idl/examples.js';
import { parseIdl } from '../idl/parser.js';

const { interfaces } = parseIdl(idl);
const { getOwnPropertyDescriptor, getPrototypeOf } = Object;
const requiredCount = (list) => list.filter(({ optional }) => !optional).length;
const isPromise = ({ name }) => name === 'Promise';
//! Values that are none of the objects an attribute or operation wants.
const wrongReceivers = (prototype) => [undefined, null, 1, {}, prototype, new Proxy({}, {})];

function flagsOf({ writable, enumerable, configurable }) {
  return [writable, enumerable, configurable];
}

for (const [name, definition] of Object.entries(interfaces)) {
  const suite = section(`idl-${name}`, `Web IDL, interface ${name}`, { everywhere: true });
  testInterfaceObject(suite, name, definition);
  testPrototype(suite, name, definition);
  testConstructor(suite, name, definition);
  for (const attribute of definition.attributes)
    testAttribute(suite, name, attribute);
  for (const operation of definition.operations)
    testOperation(suite, name, operation);
}

function testInterfaceObject(suite, name, { construct: parameters }) {
  suite.test('the global property is writable, configurable and not enumerable', () => {
    equalArray(flagsOf(getOwnPropertyDescriptor(globalThis, name)), [true, false, true], 'flags');
  });
  suite.test('the interface object is a function with Function.prototype as its prototype', () => {
    equal(typeof globalThis[name], 'function', 'typeof');
    equal(getPrototypeOf(globalThis[name]), Function.prototype, 'prototype');
  });
  suite.test('the property name is read-only, and right', () => {
    const descriptor = getOwnPropertyDescriptor(globalThis[name], 'name');
    equalArray([descriptor.value, ...flagsOf(descriptor)], [name, false, false, true], 'name');
  });
  suite.test('the property length is read-only, and the number of required arguments', () => {
    const descriptor = getOwnPropertyDescriptor(globalThis[name], 'length');
    const length = requiredCount(parameters ?? []);
    equalArray([descriptor.value, ...flagsOf(descriptor)], [length, false, false, true], 'length');
  });
  suite.test('the interface object has no other properties', () => {
    equalArray(Reflect.ownKeys(globalThis[name]).sort(), ['length', 'name', 'prototype'], 'own keys');
  });
  suite.test('its source text says native code', () => {
    assert(Function.prototype.toString.call(globalThis[name]).includes('[native code]'), 'toString()');
  });
}

function testPrototype(suite, name, { attributes, operations }) {
  suite.test('the property prototype cannot be changed', () => {
    equalArray(flagsOf(getOwnPropertyDescriptor(globalThis[name], 'prototype')), [false, false, false], 'flags');
  });
  suite.test('the prototype inherits from Object.prototype', () => {
    equal(getPrototypeOf(globalThis[name].prototype), Object.prototype, 'its prototype');
  });
  suite.test('the property constructor leads back, and is not enumerable', () => {
    const descriptor = getOwnPropertyDescriptor(globalThis[name].prototype, 'constructor');
    equal(descriptor.value, globalThis[name], 'constructor');
    equalArray(flagsOf(descriptor), [true, false, true], 'flags');
  });
  suite.test('Symbol.toStringTag is the name', () => {
    const descriptor = getOwnPropertyDescriptor(globalThis[name].prototype, Symbol.toStringTag);
    equalArray([descriptor.value, ...flagsOf(descriptor)], [name, false, false, true], 'toStringTag');
  });
  suite.test('the prototype has the members of the IDL and no others', () => {
    const members = [...attributes, ...operations].map((member) => member.name);
    const keys = Reflect.ownKeys(globalThis[name].prototype).filter((key) => typeof key === 'string');
    equalArray(keys.sort(), [...members, 'constructor'].sort(), 'keys');
  });
  suite.test('for-in over an object finds the members of the IDL', async (t) => {
    const found = [];
    for (const key in await instances[name](t))
      found.push(key);
    equalArray(found.sort(), [...attributes, ...operations].map((member) => member.name).sort(), 'keys');
  });
  suite.test('an object has no properties of its own', async (t) => {
    const instance = await instances[name](t);
    equalArray(Reflect.ownKeys(instance), [], 'own keys');
    equal(getPrototypeOf(instance), globalThis[name].prototype, 'prototype');
  });
  suite.test('an object as a string is [object Name]', async (t) => {
    equal(String(await instances[name](t)), `[object ${name}]`, 'String()');
  });
}

function testConstructor(suite, name, { construct: parameters }) {
  if (parameters === null) {
    suite.test('there is no constructor for pages', () => {
      equal(typeof globalThis[name], 'function', 'typeof');
      throws('TypeError', () => new globalThis[name]());
    });
    return;
  }
  suite.test('a call without new throws TypeError', () => {
    throws('TypeError', () => globalThis[name](...constructorArguments[name]()));
  });
  for (let count = 0; count < requiredCount(parameters); ++count) {
    suite.test(`${count} arguments are too few for the constructor`, () => {
      throws('TypeError', () => new globalThis[name](...constructorArguments[name]().slice(0, count)));
    });
  }
  parameters.forEach((parameter, i) => {
    if (parameter.type.name === 'DOMString') {
      suite.test(`${parameter.name}: a Symbol cannot become a string, so the constructor throws TypeError`, (t) => {
        const given = constructorArguments[name]();
        given[i] = Symbol('address');
        throws('TypeError', () => construct(t, name, given));
      });
      suite.test(`${parameter.name}: an object becomes a string once`, (t) => {
        let calls = 0;
        const given = constructorArguments[name]();
        const value = String(given[i]);
        given[i] = { toString: () => { ++calls; return value; } };
        construct(t, name, given);
        equal(calls, 1, 'calls of toString()');
      });
    }
  });
  suite.test('a subclass makes objects of its own', (t) => {
    const Derived = class extends globalThis[name] {};
    const socket = new Derived(...constructorArguments[name]());
    t.after(() => socket.opened.then(() => socket.close()));
    assert(socket instanceof Derived && socket instanceof globalThis[name], 'instanceof');
    equal(getPrototypeOf(socket), Derived.prototype, 'prototype');
    assert(socket.opened instanceof Promise, 'opened works');
  });
}

function testAttribute(suite, name, attribute) {
  const descriptorOf = () => getOwnPropertyDescriptor(globalThis[name].prototype, attribute.name);
  suite.test(`${attribute.name} is an enumerable accessor without setter`, () => {
    const { get, set, enumerable, configurable } = descriptorOf();
    equalArray([typeof get, set, enumerable, configurable], ['function', undefined, true, true], 'descriptor');
  });
  suite.test(`the getter of ${attribute.name} has its name and length`, () => {
    const { get } = descriptorOf();
    equalArray([get.name, get.length], [`get ${attribute.name}`, 0], 'name and length');
  });
  suite.test(`assigning to ${attribute.name} throws TypeError in strict mode`, async (t) => {
    const instance = await instances[name](t);
    throws('TypeError', () => { instance[attribute.name] = 1; });
  });
  suite.test(`${attribute.name} is the same object each time`, async (t) => {
    const instance = await instances[name](t);
    equal(instance[attribute.name], instance[attribute.name], attribute.name);
  });
  const outcome = isPromise(attribute.type) ? 'is a rejected promise' : 'throws TypeError';
  suite.test(`${attribute.name} of another object ${outcome}`, async () => {
    const { get } = descriptorOf();
    for (const receiver of wrongReceivers(globalThis[name].prototype)) {
      const read = () => Reflect.apply(get, receiver, []);
      if (isPromise(attribute.type))
        await rejects('TypeError', read(), attribute.name);
      else
        throws('TypeError', read, attribute.name);
    }
  });
}

function testOperation(suite, name, operation) {
  const required = requiredCount(operation.arguments);
  suite.test(`${operation.name}() is an enumerable method`, () => {
    const descriptor = getOwnPropertyDescriptor(globalThis[name].prototype, operation.name);
    equal(typeof descriptor.value, 'function', 'typeof');
    equalArray(flagsOf(descriptor), [true, true, true], 'flags');
  });
  suite.test(`${operation.name}() has its name and length`, () => {
    const method = globalThis[name].prototype[operation.name];
    equalArray([method.name, method.length], [operation.name, required], 'name and length');
  });
  suite.test(`${operation.name}() is no constructor`, () => {
    throws('TypeError', () => Reflect.construct(Object, [], globalThis[name].prototype[operation.name]));
  });
  suite.test(`${operation.name}() of another object is a rejected promise`, async () => {
    const method = globalThis[name].prototype[operation.name];
    for (const receiver of wrongReceivers(globalThis[name].prototype))
      await rejects('TypeError', Reflect.apply(method, receiver, ['239.255.77.1']), operation.name);
  });
  if (required > 0) {
    suite.test(`${operation.name}() with too few arguments is a rejected promise`, async (t) => {
      isErrorNamed(await (await instances[name](t))[operation.name]().catch((error) => error), 'TypeError', 'reason');
    });
  }
}
