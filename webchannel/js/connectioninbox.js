// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { Fifo } from './fifo.js';
import { FrameType, encodeAbort, encodeCancel } from './frames.js';

//! Accepted connections that nobody has asked for yet: frames of type Accepted, each with its `channel`.
export class ConnectionInbox {
  #frames = new Fifo();

  get isEmpty() { return this.#frames.isEmpty; }
  push(frame) { this.#frames.push(frame); }
  shift() { return this.#frames.shift(); }

  //! Closes what is left.
  clear() {
    while (!this.#frames.isEmpty)
      closeConnection(this.#frames.shift());
  }
}

//! Closes a connection that no page will ever see: an accepted one, or one that may still be opening.
export function closeConnection({ channel }) {
  channel.setReceiver(() => true);
  channel.send(encodeCancel(channel.id));
  channel.send(encodeAbort(channel.id, 0));
}

//! Closes a listening socket that no page will ever see, and the connections that it has accepted meanwhile.
export function closeListener({ channel }) {
  channel.setReceiver((frame) => {
    if (frame.type === FrameType.Accepted)
      closeConnection(frame);
    return true;
  });
  channel.send(encodeCancel(channel.id));
}
