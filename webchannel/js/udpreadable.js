// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Direct Sockets, "initialize UDPSocket readable stream".

import { Fifo } from './fifo.js';
import { FrameType } from './frames.js';
import { defaultController } from './primordials.js';
import { ReadableSide } from './readableside.js';
import { copyOf } from './webidl.js';

//! Datagrams that a socket holds for its page, queued and granted.
export const receiveWindow = 64;

export class UdpReadable extends ReadableSide {
  constructor(channel, handleClosing) {
    const kind = { __proto__: null, frameType: FrameType.DatagramArrived, inbox: new Fifo(), receiveWindow };
    super(channel, kind, handleClosing);
  }

  get desiredSize() { return defaultController.desiredSize(this.controller); }

  //! Step 2.2.2.1 of pullAlgorithm: one UDPMessage for one datagram.
  take(inbox) {
    const { data, remoteAddress, remotePort } = inbox.shift();
    return { __proto__: null, chunk: { data: copyOf(data), remoteAddress, remotePort }, units: 1 };
  }

  //! Enqueueing pulls again while reads wait.
  deliver(inbox) {
    const { chunk, units } = this.take(inbox);
    defaultController.enqueue(this.controller, chunk);
    return units;
  }

  close() { defaultController.close(this.controller); }

  error(error) { defaultController.error(this.controller, error); }
}
