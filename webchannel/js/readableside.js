// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { Credit } from './credit.js';
import { encodeCancel } from './frames.js';

//! What the readable streams of all sockets have in common: data waits in an inbox until the stream pulls; what ended
//! the direction comes after the data.
//!
//! Subclasses have `stream`, and say how it is handled: deliver(inbox) moves something into it and returns how many
//! units (bytes, datagrams or connections), close() returns { error } where the stream errors instead, error(error),
//! streamIsEmpty(). They may say more: mayDeliver(), refuse(frame).
export class ReadableSide {
  #channel;
  #frameType;
  #inbox;
  #credit;
  #handleClosing;
  #wanted = false; // the stream has pulled and got nothing since
  #ending = null; // what follows the data: null while unknown, { failure }
  #over = false;

  //! `handleClosing(failure)`: "handle closing the ... readable stream"; `failure` is { error } when the stream is
  //! errored.
  constructor(channel, { frameType, inbox, receiveWindow }, handleClosing) {
    this.#channel = channel;
    this.#frameType = frameType;
    this.#inbox = inbox;
    this.#credit = new Credit(channel, receiveWindow);
    this.#handleClosing = handleClosing;
  }

  //! From the program: a frame with data. Returns false when it is not of the kind that this side takes.
  arrived(frame) {
    if (frame.type !== this.#frameType)
      return false;
    if (this.#over || this.#ending !== null) {
      this.refuse(frame);
    } else {
      this.#inbox.push(frame);
      this.#flow();
    }
    return true;
  }

  //! Whether the demand that a pull has left behind still stands.
  mayDeliver() { return true; }

  //! A frame that nobody can read any more.
  refuse() {}

  //! From the program: no more will arrive. The first call counts.
  ended(failure) {
    if (this.#over || this.#ending !== null)
      return;
    this.#ending = { __proto__: null, failure };
    this.#flow();
  }

  //! pullAlgorithm: remembers the demand, which is met now or when data arrives.
  pull() {
    this.#wanted = true;
    this.#flow();
  }

  //! cancelAlgorithm
  cancel() {
    if (this.#over)
      return;
    this.#over = true;
    this.#inbox.clear();
    if (this.#ending === null)
      this.#channel.send(encodeCancel(this.#channel.id));
    this.#handleClosing();
  }

  #flow() {
    if (this.#wanted && !this.#over && !this.#inbox.isEmpty && this.mayDeliver()) {
      this.#wanted = false; // before deliver(), which may pull again
      const units = this.deliver(this.#inbox);
      if (this.#ending === null && !this.#over)
        this.#credit.give(units);
    }
    if (this.#ending !== null && !this.#over && this.#inbox.isEmpty)
      this.#end(this.#ending.failure);
  }

  #end(failure) {
    // Erroring a stream throws its queue away, so that waits for the pull that follows the last chunk.
    if (failure !== undefined && !this.streamIsEmpty())
      return;
    this.#over = true;
    if (failure !== undefined)
      this.error(failure.error);
    else
      failure = this.close();
    this.#handleClosing(failure);
  }
}
