// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { ReadableStream, Uint8Array, markHandled } from './primordials.js';

//! `stream.values()` and `for await`.
const hasAsyncIteration = () => Symbol.asyncIterator in ReadableStream.prototype;

//! `releaseLock()` while a read waits: older engines throw.
function canReleaseWhileReading() {
  const reader = new ReadableStream().getReader();
  markHandled(reader.closed);
  markHandled(reader.read());
  try {
    reader.releaseLock();
    return true;
  } catch {
    return false;
  }
}

//! `read(view, { min })`: engines that do not know it do not look at the second argument.
function hasMinimumOfRead() {
  let isKnown = false;
  const options = { __proto__: null, get min() { isKnown = true; return 1; } };
  const reader = new ReadableStream({ __proto__: null, type: 'bytes' }).getReader({ __proto__: null, mode: 'byob' });
  markHandled(reader.read(new Uint8Array(1), options));
  return isKnown;
}

//! Which of today's features of streams this engine has itself.
export const engineFeatures = () => ({
  __proto__: null,
  asyncIteration: hasAsyncIteration(),
  releaseWhileReading: canReleaseWhileReading(),
  minimumOfRead: hasMinimumOfRead(),
});
