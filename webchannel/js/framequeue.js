// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { headerSize, putDataHeader } from './frames.js';
import { largestSpare } from './limits.js';
import { Uint8Array, copyOf, subarray, typedArrayByteLength, typedArraySet } from './primordials.js';

let spare = null; // a buffer that nobody uses

function bufferFor(size) {
  if (spare === null || typedArrayByteLength(spare) < size)
    return new Uint8Array(size);
  const bytes = spare;
  spare = null;
  return bytes;
}

//! What of a write must wait for the window, copied, so that the page may do with its own what it likes. There is room for a
//! header in front of it; those of later frames go where the end of the frame before was.
export class FrameQueue {
  //! The write is done only when the operating system has everything.
  untilTaken = false;
  #channel = null; // null for a datagram
  #bytes;
  #offset = 0;
  #left; // units

  //! What `payload`, a Uint8Array, has from `offset` on, as Data frames. Units are bytes.
  static ofBytes(channel, payload, offset) {
    const queue = new FrameQueue();
    queue.#channel = channel;
    queue.#left = typedArrayByteLength(payload) - offset;
    queue.#bytes = bufferFor(headerSize + queue.#left);
    typedArraySet(queue.#bytes, subarray(payload, offset, queue.#left), headerSize);
    return queue;
  }

  //! One datagram: one unit. `frame` is copied; null for one that has gone already.
  static ofDatagram(frame, untilTaken) {
    const queue = new FrameQueue();
    queue.untilTaken = untilTaken;
    queue.#left = frame === null ? 0 : 1;
    queue.#bytes = frame === null ? null : copyOf(frame);
    return queue;
  }

  get isEmpty() { return this.#left === 0; }
  //! Of the next frame.
  get units() { return this.#channel === null ? 1 : this.#channel.payloadOf(this.#left); }

  //! The next frame, to be sent at once.
  shift() {
    const { units } = this;
    const offset = this.#offset;
    this.#offset += units;
    this.#left -= units;
    if (this.#channel === null)
      return this.#bytes;
    putDataHeader(this.#bytes, offset, this.#channel.id, units);
    return subarray(this.#bytes, offset, headerSize + units);
  }

  //! Nothing of it will be sent any more.
  release() {
    if (this.#channel !== null && this.#bytes !== null && typedArrayByteLength(this.#bytes) <= largestSpare)
      spare = this.#bytes;
    this.#bytes = null;
    this.#left = 0;
  }
}
