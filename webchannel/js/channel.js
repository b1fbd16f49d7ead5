// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { Fifo } from './fifo.js';

//! One socket's share of the link.
export class Channel {
  id;
  #link;
  #receiver = null;
  #early = new Fifo(); // frames that came before the reply to open

  constructor(link, id) {
    this.#link = link;
    this.id = id;
  }

  send(bytes) { this.#link.send(bytes); }

  //! Calls a method of the program that is about this socket; see Link.call().
  call(method, request) { return this.#link.call(method, { __proto__: null, ...request, id: this.id }); }

  //! `receiver(frame)` gets every frame from now on, and now those that came early. It returns false for a frame that
  //! makes no sense.
  setReceiver(receiver) {
    this.#receiver = receiver;
    while (!this.#early.isEmpty)
      this.receive(this.#early.shift());
  }

  receive(frame) {
    if (this.#receiver === null)
      this.#early.push(frame);
    else if (!this.#receiver(frame))
      this.#link.lose(`Wirebench sent a frame of type ${frame.type} that makes no sense.`);
  }
}
