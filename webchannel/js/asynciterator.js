// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// `stream.values()` and `for await (… of stream)` for all streams, where the engine has none. Web IDL, "default
// asynchronous iterator objects", and the Streams standard's steps for ReadableStream.

import { illegalInvocation, nativeLooking } from './interface.js';
import {
  defineProperty, getPrototypeOf, newPromise, newWeakMap, promiseThen, readableLocked, resolved, uncurryMethod, weakMapGet,
  weakMapSet,
} from './primordials.js';
import { toBoolean, toDictionary } from './webidl.js';

const optionMembers = { __proto__: null, preventCancel: toBoolean };
const context = "Failed to execute 'values' on 'ReadableStream'";

//! The promise of `then`, as PerformPromiseThen makes it: no species of the page's.
function settle(promise, onFulfilled, onRejected) {
  const { promise: result, resolve, reject } = newPromise();
  const passTo = (handler) => (value) => {
    try {
      resolve(handler(value));
    } catch (error) {
      reject(error);
    }
  };
  promiseThen(promise, passTo(onFulfilled), passTo(onRejected));
  return result;
}
const rethrow = (reason) => { throw reason; };

//! The prototype of the iterators: %AsyncIteratorPrototype% comes next in the chain.
const AsyncIteratorPrototype = getPrototypeOf(getPrototypeOf(async function* () {}.prototype));

//! What an iterator does; `reader` is its own. `read`, `cancel` and `releaseLock` take the reader first.
class Iteration {
  #reader;
  #preventCancel;
  #methods;
  #ongoing = null;
  #isFinished = false;

  constructor(reader, preventCancel, methods) {
    this.#reader = reader;
    this.#preventCancel = preventCancel;
    this.#methods = methods;
  }

  next() { return this.#afterOngoing(() => this.#next()); }

  return(value) {
    const returned = this.#afterOngoing(() => this.#return(value));
    return settle(returned, () => ({ value, done: true }), rethrow);
  }

  //! One after the other, so that no read waits when the reader is released.
  #afterOngoing(steps) {
    const mine = this.#ongoing === null ? steps() : settle(this.#ongoing, steps, steps);
    this.#ongoing = mine;
    const forget = () => {
      if (this.#ongoing === mine)
        this.#ongoing = null;
    };
    promiseThen(mine, forget, forget);
    return mine;
  }

  #next() {
    if (this.#isFinished)
      return resolved({ value: undefined, done: true });
    const { read, releaseLock } = this.#methods;
    return settle(read(this.#reader), (result) => {
      if (!result.done)
        return { value: result.value, done: false };
      this.#isFinished = true;
      releaseLock(this.#reader);
      return { value: undefined, done: true };
    }, (reason) => {
      this.#isFinished = true;
      releaseLock(this.#reader);
      throw reason;
    });
  }

  #return(value) {
    if (this.#isFinished)
      return resolved(undefined);
    this.#isFinished = true;
    const { cancel, releaseLock } = this.#methods;
    const result = this.#preventCancel ? resolved(undefined) : cancel(this.#reader, value);
    releaseLock(this.#reader);
    return result;
  }
}

const iterations = newWeakMap(); // by iterator

const iteratorMethods = {
  next() { return weakMapGet(iterations, this)?.next() ?? illegalInvocation(); },
  return(value) { return weakMapGet(iterations, this)?.return(value) ?? illegalInvocation(); },
};

function defineMethod(object, name, value, enumerable = true) {
  defineProperty(object, name, { __proto__: null, value, writable: true, enumerable, configurable: true });
}

//! Gives all streams of `global` values() and [Symbol.asyncIterator](). Call it after installReaders().
export function installAsyncIterator(global) {
  const iteratorPrototype = { __proto__: AsyncIteratorPrototype };
  defineMethod(iteratorPrototype, 'next', nativeLooking(iteratorMethods.next));
  defineMethod(iteratorPrototype, 'return', nativeLooking(iteratorMethods.return));
  defineProperty(iteratorPrototype, Symbol.toStringTag,
    { __proto__: null, value: 'ReadableStream AsyncIterator', configurable: true });

  const { prototype } = global.ReadableStream;
  const { prototype: readerPrototype } = global.ReadableStreamDefaultReader;
  const getReader = uncurryMethod(prototype, 'getReader');
  const methods = {
    __proto__: null,
    read: uncurryMethod(readerPrototype, 'read'),
    cancel: uncurryMethod(readerPrototype, 'cancel'),
    releaseLock: uncurryMethod(readerPrototype, 'releaseLock'),
  };
  const { values } = {
    values(options = undefined) {
      readableLocked(this); // throws for everything but a stream
      const { preventCancel = false } = toDictionary(options, optionMembers, context);
      const iterator = { __proto__: iteratorPrototype };
      weakMapSet(iterations, iterator, new Iteration(getReader(this), preventCancel, methods));
      return iterator;
    },
  };
  const method = nativeLooking(values);
  defineMethod(prototype, 'values', method);
  defineMethod(prototype, Symbol.asyncIterator, method, false);
}
