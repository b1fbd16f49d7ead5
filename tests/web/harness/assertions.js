// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// What the bodies of assertions say. Every one throws an Error that says what was expected and what was found.

function shown(value) {
  if (value instanceof Error || value instanceof DOMException)
    return `${value.name}: ${value.message}`;
  if (typeof value === 'string')
    return JSON.stringify(value);
  if (typeof value === 'function')
    return `function ${value.name}`;
  try {
    return Array.isArray(value) ? JSON.stringify(value) : String(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
}

export function assert(condition, what) {
  if (condition !== true)
    throw new Error(`${what}: not so`);
}

//! The same value, NaN and -0 included.
export function equal(actual, expected, what) {
  if (!Object.is(actual, expected))
    throw new Error(`${what}: expected ${shown(expected)}, got ${shown(actual)}`);
}

//! Arrays whose elements are the same values, in order.
export function equalArray(actual, expected, what) {
  const isEqual = actual.length === expected.length && expected.every((value, i) => Object.is(actual[i], value));
  if (!isEqual)
    throw new Error(`${what}: expected ${shown(expected)}, got ${shown(actual)}`);
}

export function equalBytes(actual, expected, what) {
  assert(actual instanceof Uint8Array, `${what}: is a Uint8Array`);
  equal(actual.length, expected.length, `${what}: length`);
  for (let i = 0; i < expected.length; ++i) {
    if (actual[i] !== expected[i])
      throw new Error(`${what}: byte ${i}: expected ${expected[i]}, got ${actual[i]}`);
  }
}

//! `name` is TypeError or RangeError, or the name of a DOMException.
export function isErrorNamed(error, name, what) {
  const Kind = { TypeError, RangeError, Error }[name] ?? DOMException;
  if (!(error instanceof Kind) || error.name !== name)
    throw new Error(`${what}: expected ${Kind === DOMException ? 'DOMException ' : ''}${name}, got ${shown(error)}`);
}

export function throws(name, body, what = 'the call') {
  let result;
  try {
    result = body();
  } catch (error) {
    isErrorNamed(error, name, what);
    return error;
  }
  if (typeof result?.closed?.catch === 'function') // a socket that should not have been made: its failure is no news
    result.closed.catch(() => {});
  throw new Error(`${what}: expected ${name}, but nothing was thrown`);
}

//! What a promise rejects with; it must.
export async function rejection(promise, what = 'the promise') {
  assert(promise instanceof Promise, `${what} is a promise`);
  let value;
  try {
    value = await promise;
  } catch (error) {
    return error;
  }
  throw new Error(`${what}: expected a rejection, but it resolved with ${shown(value)}`);
}

export async function rejects(name, promise, what = 'the promise') {
  const error = await rejection(promise, what);
  isErrorNamed(error, name, what);
  return error;
}

//! 'pending', 'fulfilled' or 'rejected', as it is after everything that is already on its way.
export async function stateOf(promise) {
  const pending = {};
  const turn = new Promise((resolve) => { setTimeout(resolve, 0, pending); });
  try {
    return await Promise.race([promise, turn]) === pending ? 'pending' : 'fulfilled';
  } catch {
    return 'rejected';
  }
}
