// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { Fifo } from './fifo.js';
import { min, subarray, typedArrayByteLength, typedArraySet } from './primordials.js';

//! The bytes of a TCP socket that have arrived and that nobody has read yet.
export class ByteInbox {
  #pieces = new Fifo();
  #size = 0;
  #usedOfFront = 0;

  get isEmpty() { return this.#size === 0; }
  get size() { return this.#size; }

  //! `data`: a Uint8Array, kept, not copied.
  push({ data }) {
    const length = typedArrayByteLength(data);
    if (length === 0)
      return;
    this.#pieces.push(data);
    this.#size += length;
  }

  //! Moves as many bytes as there are into `target` (a Uint8Array); returns how many.
  moveTo(target) {
    const room = min(typedArrayByteLength(target), this.#size);
    for (let moved = 0; moved < room;) {
      const { front } = this.#pieces;
      const left = typedArrayByteLength(front) - this.#usedOfFront;
      const part = min(left, room - moved);
      typedArraySet(target, subarray(front, this.#usedOfFront, part), moved);
      moved += part;
      this.#usedOfFront += part;
      if (part === left) {
        this.#pieces.shift();
        this.#usedOfFront = 0;
      }
    }
    this.#size -= room;
    return room;
  }

  //! `data` was taken out and not used: it is the next that is read. A Uint8Array, kept, not copied.
  putBack(data) {
    const length = typedArrayByteLength(data);
    if (length === 0)
      return;
    if (this.#usedOfFront > 0) {
      const front = this.#pieces.shift();
      this.#pieces.unshift(subarray(front, this.#usedOfFront, typedArrayByteLength(front) - this.#usedOfFront));
      this.#usedOfFront = 0;
    }
    this.#pieces.unshift(data);
    this.#size += length;
  }

  clear() {
    this.#pieces.clear();
    this.#size = 0;
    this.#usedOfFront = 0;
  }
}
