// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Direct Sockets, "initialize TCPSocket writable stream".

import { Fifo } from './fifo.js';
import { encodeData } from './frames.js';
import { min, subarray, typedArrayByteLength } from './primordials.js';
import { toBufferSource } from './webidl.js';
import { WritableSide } from './writableside.js';

//! Bytes that may be sent to the program and not with the operating system yet.
export const sendWindow = 1024 * 1024;
//! Large writes go in pieces, so that the sockets of a page share the link.
const largestPayload = 128 * 1024;

export class TcpWritable extends WritableSide {
  #channel;

  constructor(channel, isSocketClosing, handleClosing) {
    super(channel, { sendWindow, waitsForFinished: true }, isSocketClosing, handleClosing);
    this.#channel = channel;
  }

  //! Steps 3 and 4 of writeAlgorithm. The copy is made straight into the frames.
  prepare(chunk) {
    const bytes = toBufferSource(chunk, 'Failed to write to the TCPSocket');
    const length = typedArrayByteLength(bytes);
    const frames = new Fifo();
    for (let offset = 0; offset < length; offset += largestPayload) {
      const units = min(largestPayload, length - offset);
      frames.push({ __proto__: null, bytes: encodeData(this.#channel.id, subarray(bytes, offset, units)), units });
    }
    return { __proto__: null, frames, untilTaken: false };
  }
}
