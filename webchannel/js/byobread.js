// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Streams, ReadableStreamBYOBReader.read(view, { min }).

import {
  DataView, RangeError, TypeError, Uint8Array, bufferByteLength, bufferIsResizable, dataViewBuffer, dataViewByteLength,
  dataViewByteOffset, isView, min, newPromise, structuredClone, typedArrayBuffer, typedArrayByteLength,
  typedArrayByteOffset, typedArrayName, typedArrays,
} from './primordials.js';
import { toDictionary, toEnforcedUnsignedLongLong } from './webidl.js';

const context = "Failed to execute 'read' on 'ReadableStreamBYOBReader'";
const optionMembers = { __proto__: null, min: toEnforcedUnsignedLongLong };

//! What is to be known of `view`; undefined when it is none that can be read into (empty, detached, shared, ...).
function describe(view) {
  if (!isView(view))
    return undefined;
  const name = typedArrayName(view);
  try { // the getters of a DataView throw when its buffer is detached
    const kind = name === undefined ? { __proto__: null, construct: DataView, elementSize: 1 } : typedArrays[name];
    const description = name === undefined
      ? { buffer: dataViewBuffer(view), offset: dataViewByteOffset(view), length: dataViewByteLength(view) }
      : { buffer: typedArrayBuffer(view), offset: typedArrayByteOffset(view), length: typedArrayByteLength(view) };
    bufferByteLength(description.buffer); // throws for a shared one
    return description.length === 0 || bufferIsResizable(description.buffer) ? undefined
      : { __proto__: null, ...kind, ...description };
  } catch {
    return undefined;
  }
}

//! The arguments of read(view, options), checked in the standard's order; throws. Undefined when the engine's own read()
//! refuses the view.
export function toByobArguments({ 0: view, 1: options }) {
  const description = describe(view);
  const { min: least = 1 } = toDictionary(options, optionMembers, context);
  if (description === undefined)
    return undefined;
  if (least === 0)
    throw new TypeError(`${context}: min must be greater than zero.`);
  if (least > description.length / description.elementSize)
    throw new RangeError(`${context}: min must not be greater than the length of the view.`);
  return { __proto__: null, ...description, least };
}

//! A read() into a buffer of the page's, waiting until at least the smallest number of elements is there: a "pull-into
//! descriptor".
export class ByobRead {
  #result = newPromise();
  #construct;
  #elementSize;
  #buffer;
  #offset;
  #length; // in bytes, as are the next two
  #least;
  #filled = 0;
  isMet = false;

  //! As toByobArguments() returns them. Detaches the page's buffer; throws when that is not possible.
  constructor({ construct, elementSize, buffer, offset, length, least }) {
    try {
      this.#buffer = structuredClone(buffer, { __proto__: null, transfer: [buffer] });
    } catch {
      throw new TypeError(`${context}: The buffer cannot be transferred.`);
    }
    this.#construct = construct;
    this.#elementSize = elementSize;
    this.#offset = offset;
    this.#length = length;
    this.#least = least * elementSize;
  }

  get promise() { return this.#result.promise; }

  //! ReadableByteStreamControllerFillPullIntoDescriptorFromQueue: once there is enough, whole elements only.
  take(side, inbox) {
    const most = this.#filled + min(inbox.size, this.#length - this.#filled);
    const whole = most - most % this.#elementSize;
    this.isMet = whole >= this.#least;
    const end = this.isMet ? whole : most;
    const taken = inbox.moveTo(new Uint8Array(this.#buffer, this.#offset + this.#filled, end - this.#filled));
    this.#filled = end;
    return taken;
  }

  takeBack() { return new Uint8Array(this.#buffer, this.#offset, this.#filled); }

  failureAtEnd() {
    return this.#filled % this.#elementSize === 0 ? undefined
      : { __proto__: null, error: new TypeError('The stream ended in the middle of an element of the view.') };
  }

  resolve() { this.#result.resolve({ value: this.#view(), done: false }); }
  close() { this.#result.resolve({ value: this.#view(), done: true }); }
  cancel() { this.#result.resolve({ value: undefined, done: true }); }
  error(error) { this.#result.reject(error); }

  //! ReadableByteStreamControllerConvertPullIntoDescriptor
  #view() {
    const Construct = this.#construct;
    return new Construct(this.#buffer, this.#offset, this.#filled / this.#elementSize);
  }
}
