// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Direct Sockets, "initialize TCPServerSocket readable stream".

import { ConnectionInbox, closeConnection } from './connectioninbox.js';
import { FrameType } from './frames.js';
import { defaultController } from './primordials.js';
import { ReadableSide } from './readableside.js';

//! Connections that a listening socket holds for its page, queued and granted. More wait in the kernel.
export const receiveWindow = 16;

export class ServerReadable extends ReadableSide {
  #toTCPSocket;

  //! `toTCPSocket(channel, addresses)` makes what the page gets of a connection.
  constructor(channel, handleClosing, toTCPSocket) {
    const kind = { __proto__: null, frameType: FrameType.Accepted, inbox: new ConnectionInbox(), receiveWindow };
    super(channel, kind, handleClosing);
    this.#toTCPSocket = toTCPSocket;
  }

  get desiredSize() { return defaultController.desiredSize(this.controller); }

  take(inbox) {
    const { channel, ...addresses } = inbox.shift();
    return { __proto__: null, chunk: this.#toTCPSocket(channel, addresses), units: 1 };
  }

  deliver(inbox) {
    const { chunk, units } = this.take(inbox);
    defaultController.enqueue(this.controller, chunk);
    return units;
  }

  refuse(frame) { closeConnection(frame); }

  close() { defaultController.close(this.controller); }

  error(error) { defaultController.error(this.controller, error); }
}
