// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { newWeakMap, weakMapGet, weakMapSet } from './primordials.js';

const sides = newWeakMap();

//! From now on `stream` is known as the readable stream of `side`, a ReadableSide.
export const registerStream = (stream, side) => { weakMapSet(sides, stream, side); };

//! The ReadableSide of a readable stream of a socket; undefined for everything else.
export const sideOf = (stream) => weakMapGet(sides, stream);
