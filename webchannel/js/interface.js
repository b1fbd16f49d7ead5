// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { Proxy, TypeError, defineProperty, rejected } from './primordials.js';

const { construct, getOwnPropertyDescriptor, ownKeys } = Reflect;

//! What an attribute or operation of promise type returns to a receiver that is none of ours.
export const illegalInvocation = () => rejected(new TypeError('Illegal invocation'));

//! A proxy without traps behaves like its target, and its toString() says [native code].
export const nativeLooking = (target) => new Proxy(target, { __proto__: null });

//! Puts `call(native, this, arguments)` in the place of the native method `name` of `object`; it looks like the native one,
//! but for the name in its toString().
export function patchMethod(object, name, call) {
  const descriptor = getOwnPropertyDescriptor(object, name);
  descriptor.value = new Proxy(descriptor.value, {
    __proto__: null, apply: (native, self, args) => call(native, self, args),
  });
  defineProperty(object, name, descriptor);
}

//! `onNew(instance, firstArgument)` is called for each instance of the class `name` of `global` that a page makes.
export function patchConstructor(global, name, onNew) {
  const descriptor = getOwnPropertyDescriptor(global, name);
  const { prototype } = descriptor.value;
  descriptor.value = new Proxy(descriptor.value, {
    __proto__: null,
    construct: (native, args, newTarget) => {
      const instance = construct(native, args, newTarget);
      onNew(instance, args[0]);
      return instance;
    },
  });
  defineProperty(global, name, descriptor);
  defineProperty(prototype, 'constructor', { __proto__: null, value: descriptor.value });
}

//! Gives a class the shape of a Web IDL interface (https://webidl.spec.whatwg.org/#js-interfaces): enumerable members,
//! toStringTag. Returns the interface object.
export function toInterface(target, name) {
  const interfaceObject = nativeLooking(target);
  const { prototype } = target;
  const keys = ownKeys(prototype);
  for (let i = 0; i < keys.length; ++i) {
    const key = keys[i];
    if (key === 'constructor')
      continue;
    const descriptor = getOwnPropertyDescriptor(prototype, key);
    if (descriptor.get !== undefined)
      descriptor.get = nativeLooking(descriptor.get);
    else
      descriptor.value = nativeLooking(descriptor.value);
    descriptor.enumerable = true;
    defineProperty(prototype, key, descriptor);
  }
  defineProperty(prototype, 'constructor', { __proto__: null, value: interfaceObject });
  defineProperty(prototype, Symbol.toStringTag, { __proto__: null, value: name, configurable: true });
  return interfaceObject;
}
