// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { DOMException, TypeError } from './primordials.js';

export const networkError = (message) => new DOMException(message, 'NetworkError');
export const notAllowedError = (message) => new DOMException(message, 'NotAllowedError');
export const abortError = (message) => new DOMException(message, 'AbortError');
export const invalidStateError = (message) => new DOMException(message, 'InvalidStateError');

//! The exception that the program asked for by name, in a reply or an Error frame.
export const namedError = (name, message) =>
  (name === 'TypeError' ? new TypeError(message) : new DOMException(message, name));
