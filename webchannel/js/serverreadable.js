// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Direct Sockets, "initialize TCPServerSocket readable stream".

import { ConnectionInbox, closeConnection } from './connectioninbox.js';
import { FrameType } from './frames.js';
import { serverReceiveWindow } from './limits.js';
import { defaultController } from './primordials.js';
import { ReadableSide } from './readableside.js';

export class ServerReadable extends ReadableSide {
  #toTCPSocket;

  //! `toTCPSocket(channel, addresses)` makes what the page gets of a connection.
  constructor(channel, handleClosing, toTCPSocket) {
    const kind = {
      __proto__: null, frameType: FrameType.Accepted, inbox: new ConnectionInbox(), receiveWindow: serverReceiveWindow,
    };
    super(channel, kind, handleClosing);
    this.#toTCPSocket = toTCPSocket;
  }

  get desiredSize() { return defaultController.desiredSize(this.controller); }

  take(inbox) {
    const { channel, ...addresses } = inbox.shift();
    return this.#toTCPSocket(channel, addresses);
  }

  deliver(inbox) {
    defaultController.enqueue(this.controller, this.take(inbox));
    return 1;
  }

  refuse(frame) { closeConnection(frame); }

  close() { defaultController.close(this.controller); }

  error(error) { defaultController.error(this.controller, error); }
}
