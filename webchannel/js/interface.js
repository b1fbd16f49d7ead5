// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { Proxy, TypeError, defineProperty, rejected } from './primordials.js';

const { getOwnPropertyDescriptor, ownKeys } = Reflect;

//! What an attribute or operation of promise type returns to a receiver that is none of ours.
export const illegalInvocation = () => rejected(new TypeError('Illegal invocation'));

//! A proxy without traps behaves like its target, and its toString() says [native code].
const nativeLooking = (target) => new Proxy(target, { __proto__: null });

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
