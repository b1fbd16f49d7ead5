// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Direct Sockets, "initialize TCPServerSocket readable stream".

import { ConnectionInbox, closeConnection } from './connectioninbox.js';
import { FrameType } from './frames.js';
import { ReadableStream, defaultController, readableLocked } from './primordials.js';
import { ReadableSide } from './readableside.js';

//! Connections that a listening socket holds for its page, queued and granted. More wait in the kernel.
export const receiveWindow = 16;

export class ServerReadable extends ReadableSide {
  #controller;
  #toTCPSocket;

  //! `toTCPSocket(channel, addresses)` makes what the page gets of a connection.
  constructor(channel, handleClosing, toTCPSocket) {
    super(channel, { frameType: FrameType.Accepted, inbox: new ConnectionInbox(), receiveWindow }, handleClosing);
    this.#toTCPSocket = toTCPSocket;
    this.stream = new ReadableStream({
      __proto__: null,
      start: (controller) => { this.#controller = controller; },
      pull: () => { this.pull(); },
      cancel: () => { this.cancel(); },
    }, { __proto__: null, highWaterMark: 0 });
  }

  //! The reader that asked may be gone. What went into the queue of the stream could not be closed at cancel().
  mayDeliver() { return readableLocked(this.stream); }

  deliver(inbox) {
    const { channel, ...addresses } = inbox.shift();
    defaultController.enqueue(this.#controller, this.#toTCPSocket(channel, addresses));
    return 1;
  }

  refuse(frame) { closeConnection(frame); }

  close() { defaultController.close(this.#controller); }

  error(error) { defaultController.error(this.#controller, error); }

  streamIsEmpty() { return defaultController.desiredSize(this.#controller) === 0; }
}
