// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { Fifo } from './fifo.js';
import { newPromise } from './primordials.js';

//! A read() without a buffer of its own that waits for a chunk.
export class DefaultRead {
  #result = newPromise();
  #chunk;
  isMet = false;

  get promise() { return this.#result.promise; }

  //! `side` is the ReadableSide whose `inbox` has something. Returns how many units were taken.
  take(side, inbox) {
    this.#chunk = side.take(inbox);
    this.isMet = true;
    return side.unitsOf(this.#chunk);
  }

  resolve() { this.#result.resolve({ value: this.#chunk, done: false }); }
  close() { this.#result.resolve({ value: undefined, done: true }); }
  cancel() { this.close(); }
  error(error) { this.#result.reject(error); }
}

//! The reads of one reader that wait, oldest first. Kinds of reads are DefaultRead and ByobRead.
export class PendingReads {
  #reads = new Fifo();

  get isEmpty() { return this.#reads.isEmpty; }
  push(read) { this.#reads.push(read); }

  //! Gives the oldest read what is in `inbox`; returns how many units it took.
  meet(side, inbox) {
    const { front } = this.#reads;
    const units = front.take(side, inbox);
    if (front.isMet)
      this.#reads.shift().resolve();
    return units;
  }

  //! What the oldest read has got and cannot use any more, as a Uint8Array; undefined when it is nothing.
  takeBack() { return this.#reads.front?.takeBack?.(); }

  //! { error } when the end of the stream comes in the middle of an element of the oldest read, else undefined.
  failureAtEnd() { return this.#reads.front?.failureAtEnd?.(); }

  close() { this.#settle((read) => { read.close(); }); }
  cancel() { this.#settle((read) => { read.cancel(); }); }
  error(error) { this.#settle((read) => { read.error(error); }); }

  #settle(each) {
    while (!this.#reads.isEmpty)
      each(this.#reads.shift());
  }
}
