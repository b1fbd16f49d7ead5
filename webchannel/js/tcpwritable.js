// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Direct Sockets, "initialize TCPSocket writable stream".

import { FrameQueue } from './framequeue.js';
import { encodeData } from './frames.js';
import { tcpSendWindow } from './limits.js';
import { subarray, typedArrayByteLength } from './primordials.js';
import { toBufferSource } from './webidl.js';
import { WritableSide } from './writableside.js';

export class TcpWritable extends WritableSide {
  #channel;

  constructor(channel, isSocketClosing, handleClosing) {
    super(channel, { sendWindow: tcpSendWindow, waitsForFinished: true }, isSocketClosing, handleClosing);
    this.#channel = channel;
  }

  //! Step 3 of writeAlgorithm.
  check(chunk) { return toBufferSource(chunk, 'Failed to write to the TCPSocket'); }

  //! Step 4, the copy: what goes at once is copied on its way only.
  begin(bytes) {
    const length = typedArrayByteLength(bytes);
    for (let offset = 0; offset < length;) {
      const units = this.#channel.payloadOf(length - offset);
      if (!this.hasRoom(units))
        return FrameQueue.ofBytes(this.#channel, bytes, offset);
      this.sendFrame(encodeData(this.#channel.id, units === length ? bytes : subarray(bytes, offset, units)), units);
      offset += units;
    }
    return null;
  }
}
