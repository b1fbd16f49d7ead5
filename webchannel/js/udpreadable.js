// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Direct Sockets, "initialize UDPSocket readable stream".

import { Fifo } from './fifo.js';
import { FrameType } from './frames.js';
import { ReadableStream, defaultController } from './primordials.js';
import { ReadableSide } from './readableside.js';
import { copyOf } from './webidl.js';

//! Datagrams that a socket holds for its page, queued and granted.
export const receiveWindow = 64;

export class UdpReadable extends ReadableSide {
  #controller;

  constructor(channel, handleClosing) {
    super(channel, { frameType: FrameType.DatagramArrived, inbox: new Fifo(), receiveWindow }, handleClosing);
    this.stream = new ReadableStream({
      __proto__: null,
      start: (controller) => { this.#controller = controller; },
      pull: () => { this.pull(); },
      cancel: () => { this.cancel(); },
    }, { __proto__: null, highWaterMark: 0 });
  }

  //! Step 2.2.2.1 of pullAlgorithm: one UDPMessage for one datagram. Enqueueing pulls again while reads wait.
  deliver(inbox) {
    const { data, remoteAddress, remotePort } = inbox.shift();
    defaultController.enqueue(this.#controller, { data: copyOf(data), remoteAddress, remotePort });
    return 1;
  }

  close() { defaultController.close(this.#controller); }

  error(error) { defaultController.error(this.#controller, error); }

  streamIsEmpty() { return defaultController.desiredSize(this.#controller) === 0; }
}
