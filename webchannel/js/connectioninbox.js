// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { Fifo } from './fifo.js';
import { encodeAbort, encodeCancel } from './frames.js';

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

//! Closes an accepted connection that no page will ever see.
export function closeConnection({ channel }) {
  channel.setReceiver(() => true);
  channel.send(encodeCancel(channel.id));
  channel.send(encodeAbort(channel.id, 0));
}
