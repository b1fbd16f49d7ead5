// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { Fifo } from './fifo.js';
import { largePiece, largestChunk, largestCopiedChunk, smallBuffer } from './limits.js';
import {
  Uint8Array, bufferByteLength, copyOf, min, subarray, typedArrayBuffer, typedArrayByteLength, typedArraySet,
} from './primordials.js';

const bufferLength = (bytes) => bufferByteLength(typedArrayBuffer(bytes));

//! `bytes`, or a copy of them where they would keep a much larger buffer.
export function unpinned(bytes) {
  const size = bufferLength(bytes);
  return size > smallBuffer && typedArrayByteLength(bytes) < size / 4 ? copyOf(bytes) : bytes;
}

//! The bytes of a TCP socket that have arrived and that nobody has read yet.
export class ByteInbox {
  #pieces = new Fifo();
  #size = 0;
  #usedOfFront = 0;

  get isEmpty() { return this.#size === 0; }
  get size() { return this.#size; }

  //! `data`: a Uint8Array, kept, and copied only where it is a small part of its buffer. Nobody else may use the buffer if
  //! it holds nothing else: it may go to the page.
  push({ data }) {
    const length = typedArrayByteLength(data);
    if (length === 0)
      return;
    this.#pieces.push(unpinned(data));
    this.#size += length;
  }

  //! What a read without a buffer of its own gets, when there is something: a large piece alone, as it is if it fills its
  //! buffer; or small ones, joined. A Uint8Array that fills its buffer.
  takeChunk() {
    const { front } = this.#pieces;
    const length = typedArrayByteLength(front);
    const left = length - this.#usedOfFront;
    if (left < largePiece && left < this.#size) {
      const chunk = new Uint8Array(min(this.#size, largestCopiedChunk));
      this.moveTo(chunk);
      return chunk;
    }
    if (left === bufferLength(front) && left <= largestChunk) {
      this.#use(left);
      return front;
    }
    const chunk = copyOf(subarray(front, this.#usedOfFront, min(left, largestCopiedChunk)));
    this.#use(typedArrayByteLength(chunk));
    return chunk;
  }

  //! Moves as many bytes as there are into `target` (a Uint8Array); returns how many.
  moveTo(target) {
    const room = min(typedArrayByteLength(target), this.#size);
    for (let moved = 0; moved < room;) {
      const { front } = this.#pieces;
      const part = min(typedArrayByteLength(front) - this.#usedOfFront, room - moved);
      typedArraySet(target, subarray(front, this.#usedOfFront, part), moved);
      moved += part;
      this.#use(part);
    }
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

  //! `length` bytes of the front piece, at most all of it, have been taken out.
  #use(length) {
    this.#size -= length;
    this.#usedOfFront += length;
    if (this.#usedOfFront < typedArrayByteLength(this.#pieces.front))
      return;
    this.#pieces.shift();
    this.#usedOfFront = 0;
  }
}
