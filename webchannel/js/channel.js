// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { Fifo } from './fifo.js';
import { FrameError, Lane } from './frames.js';
import { unpinned } from './inbox.js';

//! One socket's share of the link. Its frames come by one of two lanes at a time: what comes by the other one is held until
//! a Lane frame says that the lane changes there.
export class Channel {
  id;
  #link;
  #receiver = null;
  #early = new Fifo(); // frames that came before the reply to open
  #lane = Lane.Messages;
  #held = new Fifo(); // frames that came by #heldLane, the other one when they came
  #heldLane = Lane.Stream;

  constructor(link, id) {
    this.#link = link;
    this.id = id;
  }

  send(bytes) { this.#link.send(bytes); }

  //! How many bytes of data the next frame should have, of so many that are to be sent.
  payloadOf(length) { return this.#link.payloadOf(length); }

  //! So many more units may be sent to the page.
  grant(units) { this.#link.grant(this.id, units); }

  //! Calls a method of the program that is about this socket; see Link.call().
  call(method, request) { return this.#link.call(method, { __proto__: null, ...request, id: this.id }); }

  //! `receiver(frame)` gets every frame from now on, and now those that came early. It returns false for a frame that
  //! makes no sense.
  setReceiver(receiver) {
    this.#receiver = receiver;
    while (!this.#early.isEmpty)
      this.receive(this.#early.shift());
  }

  get lane() { return this.#lane; }

  //! A Lane frame, in its turn. Throws FrameError when it changes nothing.
  changeLane(lane) {
    if (lane === this.#lane)
      throw new FrameError('a change to the lane that the socket is on');
    this.#lane = lane;
  }

  //! `frame` came before its turn.
  hold(frame, lane) {
    this.#heldLane = lane;
    this.#held.push(kept(frame));
  }

  //! Whether it is the turn of a frame that is held, and the oldest of them.
  get hasNext() { return !this.#held.isEmpty && this.#heldLane === this.#lane; }
  next() { return this.#held.shift(); }

  //! A frame in its turn.
  receive(frame) {
    if (this.#receiver === null)
      this.#early.push(kept(frame));
    else if (!this.#receiver(frame))
      this.#link.lose(`Wirebench sent a frame of type ${frame.type} that makes no sense.`);
  }
}

function kept(frame) {
  if (frame.data !== undefined)
    frame.data = unpinned(frame.data);
  return frame;
}
