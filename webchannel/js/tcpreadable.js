// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Direct Sockets, "initialize TCPSocket readable stream".

import { FrameType } from './frames.js';
import { ByteInbox } from './inbox.js';
import { tcpReceiveWindow } from './limits.js';
import { byobRespond, byobView, byteController, controllerByobRequest, typedArrayByteLength } from './primordials.js';
import { ReadableSide } from './readableside.js';

export class TcpReadable extends ReadableSide {
  constructor(channel, handleClosing) {
    const kind = {
      __proto__: null, frameType: FrameType.DataArrived, inbox: new ByteInbox(), receiveWindow: tcpReceiveWindow,
      type: 'bytes',
    };
    super(channel, kind, handleClosing);
  }

  get desiredSize() { return byteController.desiredSize(this.controller); }

  take(inbox) { return inbox.takeChunk(); }

  unitsOf(chunk) { return typedArrayByteLength(chunk); }

  //! Step 2.2.2 of pullAlgorithm: into the reader's own buffer where there is one, else a new chunk.
  deliver(inbox) {
    const request = controllerByobRequest(this.controller);
    if (request !== null) {
      const filled = inbox.moveTo(byobView(request));
      byobRespond(request, filled);
      return filled;
    }
    const chunk = this.take(inbox);
    const units = this.unitsOf(chunk); // before the stream detaches its buffer
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
