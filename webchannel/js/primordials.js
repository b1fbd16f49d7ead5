// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// JavaScript's and the streams' built-ins, captured when the script loads, before any script of the page can patch
// them.

const { apply, getOwnPropertyDescriptor } = Reflect;
export const { getPrototypeOf } = Reflect;

//! The method `name` of `prototype` as a function that takes `this` first.
export function uncurryMethod(prototype, name) {
  const method = prototype[name];
  return (self, ...args) => apply(method, self, args);
}

//! The getter `name` of `prototype` as a function of `this`.
export function uncurryGetter(prototype, name) {
  const { get } = getOwnPropertyDescriptor(prototype, name);
  return (self) => apply(get, self, []);
}

//! The setter `name` of `prototype` as a function of `this` and the value.
export function uncurrySetter(prototype, name) {
  const { set } = getOwnPropertyDescriptor(prototype, name);
  return (self, value) => apply(set, self, [value]);
}

export const {
  ArrayBuffer, BigInt, DOMException, DataView, Number, Proxy, RangeError, ReadableStream, TypeError, URL, Uint8Array,
  WritableStream,
} = globalThis;
export const { clearTimeout, setTimeout, structuredClone } = globalThis;
const { Promise, WeakMap } = globalThis;
export const { defineProperty, freeze, hasOwn } = Object;
export const { isFinite } = Number;
export const { floor, min, trunc } = Math;

export const isView = ArrayBuffer.isView;
export const bufferByteLength = uncurryGetter(ArrayBuffer.prototype, 'byteLength');
//! Whether the length of `buffer` can change. Engines without resizable buffers: never.
export const bufferIsResizable = 'resizable' in ArrayBuffer.prototype
  ? uncurryGetter(ArrayBuffer.prototype, 'resizable') : () => false;
const TypedArrayPrototype = getPrototypeOf(Uint8Array.prototype);
//! 'Uint8Array' and so on; undefined for everything that is not a typed array.
export const typedArrayName = uncurryGetter(TypedArrayPrototype, Symbol.toStringTag);
//! By name: the constructor and its elements' size in bytes.
export const typedArrays = { __proto__: null };
for (const name of ['Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array',
  'Uint32Array', 'BigInt64Array', 'BigUint64Array', 'Float16Array', 'Float32Array', 'Float64Array']) {
  const construct = globalThis[name];
  if (construct !== undefined)
    typedArrays[name] = { __proto__: null, construct, elementSize: construct.BYTES_PER_ELEMENT };
}
export const typedArrayBuffer = uncurryGetter(TypedArrayPrototype, 'buffer');
export const typedArrayByteOffset = uncurryGetter(TypedArrayPrototype, 'byteOffset');
export const typedArrayByteLength = uncurryGetter(TypedArrayPrototype, 'byteLength');
export const typedArraySet = uncurryMethod(TypedArrayPrototype, 'set');
//! A view over `length` bytes of `bytes` from `offset` on.
export const subarray = (bytes, offset, length) =>
  new Uint8Array(typedArrayBuffer(bytes), typedArrayByteOffset(bytes) + offset, length);
//! A copy of `bytes` (a Uint8Array) whose buffer is its own and just as long. Unlike slice() this asks nothing of what a
//! page can patch, and unlike a new array that is then filled it does not zero memory.
export const copyOf = (bytes) => new Uint8Array(bytes);
export const dataViewBuffer = uncurryGetter(DataView.prototype, 'buffer');
export const dataViewByteOffset = uncurryGetter(DataView.prototype, 'byteOffset');
export const dataViewByteLength = uncurryGetter(DataView.prototype, 'byteLength');

const utf8Decoder = new TextDecoder('utf-8');
const decode = uncurryMethod(TextDecoder.prototype, 'decode');
export const decodeUtf8 = (bytes) => decode(utf8Decoder, bytes);
const utf8Encoder = new TextEncoder();
const encode = uncurryMethod(TextEncoder.prototype, 'encode');
//! A Uint8Array.
export const encodeUtf8 = (text) => encode(utf8Encoder, text);
export const matches = uncurryMethod(RegExp.prototype, 'exec');

//! The source text of a function.
export const functionText = uncurryMethod(Function.prototype, 'toString');

export const weakMapGet = uncurryMethod(WeakMap.prototype, 'get');
export const weakMapSet = uncurryMethod(WeakMap.prototype, 'set');
export const newWeakMap = () => new WeakMap();

export const promiseThen = uncurryMethod(Promise.prototype, 'then');
export const resolved = (value) => new Promise((resolve) => { resolve(value); });
//! Nothing is reported when `promise` rejects and nobody else looks at it ([[PromiseIsHandled]]).
export const markHandled = (promise) => { promiseThen(promise, undefined, () => {}); };
//! `promise` for a page. A rejection that happens while our script runs the engine would keep from the page's listeners for
//! unhandledrejection, as one of a script of another origin.
export const forPage = (promise) => promiseThen(promise);
export const rejected = (reason) => forPage(new Promise((resolve, reject) => { reject(reason); }));
//! A promise with its resolving functions.
export function newPromise() {
  const deferred = { __proto__: null, promise: undefined, resolve: undefined, reject: undefined };
  deferred.promise = new Promise((resolve, reject) => {
    deferred.resolve = resolve;
    deferred.reject = reject;
  });
  return deferred;
}

export const readableLocked = uncurryGetter(ReadableStream.prototype, 'locked');
export const readableCancel = uncurryMethod(ReadableStream.prototype, 'cancel');
//! A default reader of the engine's own, and its read().
export const readableGetReader = uncurryMethod(ReadableStream.prototype, 'getReader');
export const readerRead = uncurryMethod(ReadableStreamDefaultReader.prototype, 'read');
export const writableLocked = uncurryGetter(WritableStream.prototype, 'locked');
export const writableAbort = uncurryMethod(WritableStream.prototype, 'abort');

//! close, enqueue, error, desiredSize (and byobRequest) of a controller class, each taking the controller first.
const readableController = ({ prototype }) => ({
  __proto__: null,
  close: uncurryMethod(prototype, 'close'),
  enqueue: uncurryMethod(prototype, 'enqueue'),
  error: uncurryMethod(prototype, 'error'),
  desiredSize: uncurryGetter(prototype, 'desiredSize'),
});
export const defaultController = readableController(ReadableStreamDefaultController);
export const byteController = readableController(ReadableByteStreamController);
export const controllerByobRequest = uncurryGetter(ReadableByteStreamController.prototype, 'byobRequest');
export const byobView = uncurryGetter(ReadableStreamBYOBRequest.prototype, 'view');
export const byobRespond = uncurryMethod(ReadableStreamBYOBRequest.prototype, 'respond');

export const writableControllerError = uncurryMethod(WritableStreamDefaultController.prototype, 'error');
export const writableControllerSignal = uncurryGetter(WritableStreamDefaultController.prototype, 'signal');
export const addEventListener = uncurryMethod(EventTarget.prototype, 'addEventListener');
export const removeEventListener = uncurryMethod(EventTarget.prototype, 'removeEventListener');
export const signalAborted = uncurryGetter(AbortSignal.prototype, 'aborted');
export const signalReason = uncurryGetter(AbortSignal.prototype, 'reason');
