// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Direct Sockets, "initialize UDPSocket readable stream".

import { Fifo } from './fifo.js';
import { FrameType } from './frames.js';
import { udpReceiveWindow } from './limits.js';
import { copyOf, defaultController } from './primordials.js';
import { ReadableSide } from './readableside.js';

//! Datagrams that have arrived and that nobody has read yet. They are copied when they come: the message that they came
//! in may be much larger.
class DatagramInbox {
  #frames = new Fifo();

  get isEmpty() { return this.#frames.isEmpty; }

  push(frame) {
    frame.data = copyOf(frame.data);
    this.#frames.push(frame);
  }

  shift() { return this.#frames.shift(); }
  clear() { this.#frames.clear(); }
}

export class UdpReadable extends ReadableSide {
  constructor(channel, handleClosing) {
    const kind = {
      __proto__: null, frameType: FrameType.DatagramArrived, inbox: new DatagramInbox(), receiveWindow: udpReceiveWindow,
    };
    super(channel, kind, handleClosing);
  }

  get desiredSize() { return defaultController.desiredSize(this.controller); }

  //! Step 2.2.2.1 of pullAlgorithm: one UDPMessage for one datagram.
  take(inbox) {
    const { data, remoteAddress, remotePort } = inbox.shift();
    return { data, remoteAddress, remotePort };
  }

  //! Enqueueing pulls again while reads wait.
  deliver(inbox) {
    defaultController.enqueue(this.controller, this.take(inbox));
    return 1;
  }

  close() { defaultController.close(this.controller); }

  error(error) { defaultController.error(this.controller, error); }
}
