// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Replaces every function, getter and setter that can be reached from the global object, by what `setup.with` says.

const swap = (value) => typeof value === 'number' && value === setup.granted ? setup.forbidden
  : typeof value === 'string' ? value.split(`${setup.granted}`).join(`${setup.forbidden}`) : value;

const error = new Error('patched');
const around = {
  record: (original, self, list, call) => {
    const result = call(list);
    remember(self, list, result);
    return result;
  },
  throw: () => { throw error; },
  nothing: () => undefined,
  forge: (original, self, list, call) => {
    if (isWriting) return call(list);
    isWriting = true;
    try {
      for (let i = 0; i < list.length; i++) {
        list[i] = swap(list[i]);
        if (typeof list[i]?.remotePort === 'number') list[i].remotePort = swap(list[i].remotePort);
      }
    } catch {
      // frozen, or a proxy
    } finally {
      isWriting = false;
    }
    return swap(call(list));
  },
}[setup.with];

const { apply, construct, ownKeys, getOwnPropertyDescriptor, defineProperty, getPrototypeOf } = Reflect;
const CleanProxy = Proxy;
const spared = { __proto__: null, constructor: true }; // which `await` itself looks at

function patched(original) {
  return new CleanProxy(original, {
    __proto__: null,
    apply: (target, self, list) => around(target, self, list, (values) => apply(target, self, values)),
    construct: (target, list, newTarget) => around(target, undefined, list, (values) => construct(target, values, newTarget)) ?? {},
  });
}

const patches = [];
const visited = new Set();
const queue = [globalThis, getPrototypeOf(async () => {}), getPrototypeOf(function* () {}),
               getPrototypeOf(Uint8Array), getPrototypeOf([][Symbol.iterator]())];
while (queue.length > 0) {
  const object = queue.pop();
  if (visited.has(object)) continue;
  visited.add(object);
  for (const key of ownKeys(object)) {
    const descriptor = getOwnPropertyDescriptor(object, key);
    for (const part of ['value', 'get', 'set']) {
      const value = descriptor[part];
      if (typeof value === 'function' || (part === 'value' && typeof value === 'object' && value !== null))
        queue.push(value);
    }
    if (descriptor.configurable && !spared[key]) patches.push([object, key, descriptor]);
  }
  const prototype = getPrototypeOf(object);
  if (prototype !== null) queue.push(prototype);
}
let count = 0;
for (let i = 0; i < patches.length; i++) { // from here on without iterators and methods: they are being patched
  const object = patches[i][0];
  const key = patches[i][1];
  const { value, get, set, writable, enumerable } = patches[i][2];
  const descriptor = typeof value === 'function' ? { __proto__: null, value: patched(value), writable, enumerable, configurable: true }
    : get !== undefined || set !== undefined
      ? { __proto__: null, get: get && patched(get), set: set && patched(set), enumerable, configurable: true } : undefined;
  if (descriptor !== undefined && defineProperty(object, key, descriptor)) ++count;
}
say(`patched ${count}`);
