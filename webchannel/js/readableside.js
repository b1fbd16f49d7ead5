// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { Credit } from './credit.js';
import { encodeCancel } from './frames.js';
import { registerStream } from './ourstreams.js';
import { ReadableStream, promiseThen, readableLocked, typedArrayByteLength } from './primordials.js';
import { PendingReads } from './reads.js';

//! What the readable streams of all sockets have in common: data waits in an inbox until the stream pulls; what ended
//! the direction comes after the data.
//!
//! Where the engine's own readers are not enough (readers.js), reads wait here and not in the stream, which then
//! is locked, and never pulls. What is in the inbox goes to one or the other.
//!
//! Subclasses say how their kind is handled: take(inbox) moves something out of it and returns it, a chunk, deliver(inbox)
//! does the same into the stream and returns its units (bytes, datagrams or connections); and for the `controller` of the
//! stream: close(), which returns { error } where the stream errors instead, error(error), desiredSize. They may say
//! unitsOf(chunk) and refuse(frame).
export class ReadableSide {
  stream;
  controller;
  #channel;
  #frameType;
  #inbox;
  #credit;
  #handleClosing;
  #wanted = false; // the stream has pulled and got nothing since
  #ending = null; // what follows the data: null while unknown, { failure }
  #over = false;
  #reads = new PendingReads(); // those of the reader that was attached last
  #isHeld = false; // until #recover() is done

  //! `type`: of the stream, 'bytes' or undefined. `handleClosing(failure)`: "handle closing the ... readable stream";
  //! `failure` is { error } when the stream is errored.
  constructor(channel, { frameType, inbox, receiveWindow, type }, handleClosing) {
    this.#channel = channel;
    this.#frameType = frameType;
    this.#inbox = inbox;
    this.#credit = new Credit(channel, receiveWindow);
    this.#handleClosing = handleClosing;
    this.stream = new ReadableStream({
      __proto__: null,
      type,
      start: (controller) => { this.controller = controller; },
      pull: () => { this.#pull(); },
      cancel: () => { this.#cancel(); },
    }, { __proto__: null, highWaterMark: 0 });
    registerStream(this.stream, this);
  }

  //! Whether a read of the stream settles without anything new: it has ended, or its own queue holds something. That
  //! takes a pipe that asked and was aborted, and another one that had not asked yet.
  get isReady() { return this.#over || this.desiredSize !== 0; }

  //! Reads will come from a new reader of the stream, the only one. Nothing that was asked before stands. `readBytes`,
  //! for a reader that wants buffers filled: takes so many bytes out of the stream's own queue, a promise of { value }.
  attach(readBytes) {
    this.#wanted = false;
    this.#reads = new PendingReads();
    if (readBytes !== undefined && !this.#over && this.desiredSize !== 0)
      this.#recover(readBytes(-this.desiredSize));
  }

  //! `read`, of the reader that is attached, is met when something arrives. Not while isReady.
  read(read) {
    this.#reads.push(read);
    this.#flow();
  }

  //! The reader that is attached goes; its reads reject with `error`. Nothing of what they had got is lost.
  detach(error) {
    const reads = this.#reads;
    this.#reads = new PendingReads();
    const bytes = reads.takeBack();
    if (bytes !== undefined) {
      this.#inbox.putBack(bytes);
      this.#credit.give(-typedArrayByteLength(bytes));
    }
    reads.error(error);
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

  unitsOf() { return 1; }

  //! A frame that nobody can read any more.
  refuse() {}

  //! From the program: no more will arrive. The first call counts.
  ended(failure) {
    if (this.#over || this.#ending !== null)
      return;
    this.#ending = { __proto__: null, failure };
    this.#flow();
  }

  //! The stream errors now; what nobody has read is thrown away.
  abort(error) {
    if (this.#over)
      return;
    this.#giveUp();
    this.error(error);
    this.#handleClosing({ __proto__: null, error });
    this.#reads.error(error);
  }

  //! pullAlgorithm: remembers the demand, which is met now or when data arrives.
  #pull() {
    this.#wanted = true;
    this.#flow();
  }

  //! cancelAlgorithm
  #cancel() {
    if (this.#over)
      return;
    this.#giveUp();
    this.#handleClosing();
    this.#reads.cancel();
  }

  #giveUp() {
    this.#over = true;
    this.#inbox.clear();
    if (this.#ending === null)
      this.#channel.send(encodeCancel(this.#channel.id));
  }

  #flow() {
    while (!this.#reads.isEmpty && this.#hasSomething())
      this.#moved(this.#reads.meet(this, this.#inbox));
    // The reader that has pulled may be gone: what nobody asks for stays here, out of the stream's queue.
    if (this.#wanted && this.#hasSomething() && readableLocked(this.stream)) {
      this.#wanted = false; // before deliver(), which may pull again
      this.#moved(this.deliver(this.#inbox));
    }
    if (this.#ending !== null && !this.#over && !this.#isHeld && this.#inbox.isEmpty)
      this.#end(this.#ending.failure);
  }

  //! What was in the stream's own queue goes back to the inbox; until then nothing moves.
  #recover(bytes) {
    this.#isHeld = true;
    const goOn = () => {
      this.#isHeld = false;
      this.#flow();
    };
    promiseThen(bytes, ({ value }) => {
      if (!this.#over)
        this.#inbox.putBack(value);
      goOn();
    }, goOn);
  }

  #hasSomething() { return !this.#over && !this.#isHeld && !this.#inbox.isEmpty; }

  //! `units` have left the inbox.
  #moved(units) {
    if (this.#ending === null && !this.#over)
      this.#credit.give(units);
  }

  #end(failure) {
    // Erroring a stream throws its queue away, so that waits for the pull that follows the last chunk.
    if (failure !== undefined && this.desiredSize !== 0)
      return;
    this.#over = true;
    failure ??= this.#reads.failureAtEnd();
    if (failure !== undefined)
      this.error(failure.error);
    else
      failure = this.close();
    this.#handleClosing(failure);
    if (failure !== undefined)
      this.#reads.error(failure.error);
    else
      this.#reads.close();
  }
}
