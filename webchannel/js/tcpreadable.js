// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Direct Sockets, "initialize TCPSocket readable stream".

import { FrameType } from './frames.js';
import { ByteInbox } from './inbox.js';
import { Uint8Array, byobRespond, byobView, byteController, controllerByobRequest, min } from './primordials.js';
import { ReadableSide } from './readableside.js';

//! Bytes that a socket holds for its page, queued and granted.
export const receiveWindow = 1024 * 1024;
//! The largest chunk a read without a buffer of its own gets.
const largestChunk = 256 * 1024;

export class TcpReadable extends ReadableSide {
  constructor(channel, handleClosing) {
    const kind = {
      __proto__: null, frameType: FrameType.DataArrived, inbox: new ByteInbox(), receiveWindow, type: 'bytes',
    };
    super(channel, kind, handleClosing);
  }

  get desiredSize() { return byteController.desiredSize(this.controller); }

  take(inbox) {
    const chunk = new Uint8Array(min(inbox.size, largestChunk));
    return { __proto__: null, chunk, units: inbox.moveTo(chunk) };
  }

  //! Step 2.2.2 of pullAlgorithm: into the reader's own buffer where there is one, else a new chunk.
  deliver(inbox) {
    const request = controllerByobRequest(this.controller);
    if (request !== null) {
      const filled = inbox.moveTo(byobView(request));
      byobRespond(request, filled);
      return filled;
    }
    const { chunk, units } = this.take(inbox);
    byteController.enqueue(this.controller, chunk);
    return units;
  }

  //! The peer's FIN. A read with a buffer of its own that is still waiting settles too. Returns { error } when the
  //! stream errors instead: a read of wider elements had got only a part of one.
  close() {
    try {
      byteController.close(this.controller);
    } catch (error) {
      return { __proto__: null, error };
    }
    const request = controllerByobRequest(this.controller);
    if (request !== null)
      byobRespond(request, 0);
    return undefined;
  }

  error(error) { byteController.error(this.controller, error); }
}
