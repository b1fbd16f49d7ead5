// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Web IDL conversions (https://webidl.spec.whatwg.org/#js-type-mapping). Each throws TypeError, naming `context`.

import {
  TypeError, Uint8Array, bufferByteLength, bufferIsResizable, dataViewBuffer, dataViewByteLength, dataViewByteOffset,
  floor, isFinite, isView, trunc, typedArrayBuffer, typedArrayByteLength, typedArrayByteOffset, typedArrayName,
} from './primordials.js';

//! DOMString. A Symbol throws, as ToString does.
export function toDOMString(value) {
  return `${value}`;
}

export const toBoolean = (value) => !!value;

//! unsigned short without [EnforceRange]: modulo 65,536.
export function toUnsignedShort(value) {
  const number = trunc(+value);
  if (!isFinite(number))
    return 0;
  return number - floor(number / 65536) * 65536 + 0; // + 0 makes -0 a 0
}

function enforceRange(value, largest, context) {
  const number = trunc(+value);
  if (!isFinite(number) || number < 0 || number > largest)
    throw new TypeError(`${context}: Value is outside the range 0 to ${largest}.`);
  return number + 0;
}

export const toEnforcedOctet = (value, context) => enforceRange(value, 255, context);
export const toEnforcedUnsignedShort = (value, context) => enforceRange(value, 65535, context);
export const toEnforcedUnsignedLong = (value, context) => enforceRange(value, 4294967295, context);
//! At most the largest integer that a Number holds exactly.
export const toEnforcedUnsignedLongLong = (value, context) => enforceRange(value, 9007199254740991, context);

//! enum SocketDnsQueryType
export function toDnsQueryType(value, context) {
  const string = toDOMString(value);
  if (string !== 'ipv4' && string !== 'ipv6')
    throw new TypeError(`${context}: '${string}' is not a valid enum value of type SocketDnsQueryType.`);
  return string;
}

//! A dictionary: `members` maps names to conversions, in lexicographical order, which is the order of reading. Members
//! that are missing (undefined) are missing in the result, which has no prototype.
export function toDictionary(value, members, context) {
  const result = { __proto__: null };
  if (value === undefined || value === null)
    return result;
  if (typeof value !== 'object' && typeof value !== 'function')
    throw new TypeError(`${context}: The provided value is not an object.`);
  for (const name in members) { // no prototype, so own names only, in order
    const member = value[name];
    if (member !== undefined)
      result[name] = members[name](member, `${context}: member ${name}`);
  }
  return result;
}

//! BufferSource, as a Uint8Array over the same memory. Empty when detached, as in "get a copy of the buffer source".
export function toBufferSource(value, context) {
  const view = bytesOf(value);
  if (view === undefined)
    throw new TypeError(`${context}: The provided value is not of type '(ArrayBuffer or ArrayBufferView)'.`);
  return view;
}

function bytesOf(value) {
  if (!isView(value))
    return isUnsharedBuffer(value) ? bytesAt(value, () => 0, () => bufferByteLength(value)) : undefined;
  const isTypedArray = typedArrayName(value) !== undefined;
  const buffer = isTypedArray ? typedArrayBuffer(value) : dataViewBuffer(value);
  if (!isUnsharedBuffer(buffer))
    return undefined;
  return isTypedArray ? bytesAt(buffer, () => typedArrayByteOffset(value), () => typedArrayByteLength(value))
    : bytesAt(buffer, () => dataViewByteOffset(value), () => dataViewByteLength(value));
}

//! The getters of a DataView, and Uint8Array itself, throw when the buffer is detached.
function bytesAt(buffer, offset, length) {
  try {
    return new Uint8Array(buffer, offset(), length());
  } catch {
    return new Uint8Array(0);
  }
}

//! An ArrayBuffer that is neither shared nor resizable ([AllowShared] and [AllowResizable] are absent in our IDL).
function isUnsharedBuffer(value) {
  try {
    bufferByteLength(value); // throws for everything but an ArrayBuffer
    return !bufferIsResizable(value);
  } catch {
    return false;
  }
}

//! The first check of every operation.
export function requireArguments(count, required, context) {
  if (count < required) {
    const plural = required === 1 ? 'argument' : 'arguments';
    throw new TypeError(`${context}: ${required} ${plural} required, but only ${count} present.`);
  }
}
