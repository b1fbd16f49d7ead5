// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Changes to the browser's own classes that nobody can tell from the original: each is a proxy of what it replaces, with
// its name, length, prototype and toString().

import { Proxy, defineProperty } from './primordials.js';

const { apply, construct, getOwnPropertyDescriptor } = Reflect;

function replace(object, name, kind, replacement) {
  const descriptor = getOwnPropertyDescriptor(object, name);
  if (descriptor?.[kind] === undefined)
    return; // this engine has none, or none here
  descriptor[kind] = replacement(descriptor[kind]);
  defineProperty(object, name, descriptor);
}

//! Where there is a method `name`, puts `behaviour(call, args)` in its place: call(args) is the original with the
//! receiver it was called on.
export function overrideMethod(object, name, behaviour) {
  const trap = (target, self, args) => behaviour((given) => apply(target, self, given), args);
  replace(object, name, 'value', (original) => new Proxy(original, { __proto__: null, apply: trap }));
}

//! The getter `name` returns `value`, to receivers that the original takes.
export function overrideGetter(object, name, value) {
  const trap = (target, self) => {
    apply(target, self, []); // throws for others
    return value;
  };
  replace(object, name, 'get', (original) => new Proxy(original, { __proto__: null, apply: trap }));
}

//! Where there is a class `name`, `behaviour(make, args)` makes its objects: make(args) is the original.
export function overrideConstructor(object, name, behaviour) {
  const trap = (target, args, newTarget) => behaviour((given) => construct(target, given, newTarget), args);
  replace(object, name, 'value', (original) => {
    const replacement = new Proxy(original, { __proto__: null, construct: trap });
    replace(original.prototype, 'constructor', 'value', () => replacement);
    return replacement;
  });
}
