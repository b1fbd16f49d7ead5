// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The options `signal` and `timeout` of all sockets, which are ours and not the specification's (README.md).

import {
  DOMException, TypeError, addEventListener, clearTimeout, min, promiseThen, removeEventListener, setTimeout,
  signalAborted, signalReason,
} from './primordials.js';
import { toEnforcedUnsignedLong } from './webidl.js';

const longestTimer = 2147483647; // of setTimeout, in ms

//! AbortSignal
export function toAbortSignal(value, context) {
  try {
    signalAborted(value);
  } catch {
    throw new TypeError(`${context}: The provided value is not of type 'AbortSignal'.`);
  }
  return value;
}

//! Milliseconds, 1 or more.
export function toTimeout(value, context) {
  const timeout = toEnforcedUnsignedLong(value, context);
  if (timeout === 0)
    throw new TypeError(`${context}: The value must be greater than zero.`);
  return timeout;
}

//! Calls `stop(reason)` when `signal` is aborted, now if it is already, until `closed` settles; and when `timeout` has
//! passed and `opened` has not settled. Both may be undefined.
export function watch({ signal, timeout }, { opened, closed }, stop) {
  if (timeout !== undefined) {
    const passed = () => { stop(new DOMException('The socket did not open in time.', 'TimeoutError')); };
    const timer = setTimeout(passed, min(timeout, longestTimer));
    const clear = () => { clearTimeout(timer); };
    promiseThen(opened, clear, clear);
  }
  if (signal === undefined)
    return;
  const aborted = () => { stop(signalReason(signal)); };
  if (signalAborted(signal)) {
    aborted();
    return;
  }
  addEventListener(signal, 'abort', aborted);
  const forget = () => { removeEventListener(signal, 'abort', aborted); };
  promiseThen(closed, forget, forget);
}
