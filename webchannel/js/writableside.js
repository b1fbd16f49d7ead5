// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { encodeAbort, encodeFinish } from './frames.js';
import {
  WritableStream, addEventListener, newPromise, rejected, signalAborted, signalReason, writableControllerError,
  writableControllerSignal,
} from './primordials.js';

//! What the writable streams of TCP and UDP have in common: frames go out within the send window, and a write is done
//! when its last frame is out.
//!
//! Units are bytes (TCP) or datagrams (UDP). Subclasses say how a chunk becomes frames: prepare(chunk) throws, or
//! returns { frames: Fifo of { bytes, units }, untilTaken: the write is done only when the operating system has it }.
export class WritableSide {
  #channel;
  #sendWindow;
  #waitsForFinished;
  #isSocketClosing;
  #handleClosing;
  #controller;
  #signal;
  #unitsOut = 0; // sent, and not with the operating system yet
  #promised = 0; // units whose write() has resolved
  #write = null; // the write in progress: { frames, units, untilTaken, done: promise }
  #finishing = null; // the close or abort in progress: { done: promise, isAbort, reason }
  #over = false;

  //! `waitsForFinished`: whether close and abort wait for the program (TCP), or are done at once (UDP).
  //! `isSocketClosing()`: whether close() of the socket was called, whose abort is no error.
  //! `handleClosing(failure)`: "handle closing the ... writable stream"; `failure` is { error } when the stream is
  //! errored.
  constructor(channel, { sendWindow, waitsForFinished }, isSocketClosing, handleClosing) {
    this.#channel = channel;
    this.#sendWindow = sendWindow;
    this.#waitsForFinished = waitsForFinished;
    this.#isSocketClosing = isSocketClosing;
    this.#handleClosing = handleClosing;
    this.stream = new WritableStream({
      __proto__: null,
      start: (controller) => { this.#start(controller); },
      write: (chunk) => this.#writeChunk(chunk),
      close: () => this.#close(),
      abort: (reason) => this.#abort(reason),
    }, { __proto__: null, highWaterMark: 1 });
  }

  //! From the program: the operating system has `units` more. Returns false when that cannot be.
  taken(units) {
    if (units > this.#unitsOut)
      return false;
    this.#unitsOut -= units;
    this.#send();
    return true;
  }

  //! From the program: over after Finish or Abort.
  finished() {
    if (this.#over || this.#finishing === null)
      return;
    const { done, isAbort } = this.#finishing;
    this.#endWith(this.#abortFailure());
    if (!isAbort && signalAborted(this.#signal)) // closeAlgorithm, step 2.2.2
      done.reject(signalReason(this.#signal));
    else
      done.resolve();
  }

  //! From the program: the direction broke.
  failed(error) {
    if (this.#over)
      return;
    const write = this.#write;
    const finishing = this.#finishing;
    this.#write = null;
    this.#endWith(this.#abortFailure() ?? { __proto__: null, error });
    writableControllerError(this.#controller, error);
    write?.done.reject(error);
    if (finishing?.isAbort)
      finishing.done.resolve();
    else
      finishing?.done.reject(error);
  }

  //! As if the direction broke now. What was promised to the page still goes out.
  abort(error) {
    if (this.#over)
      return;
    this.#channel.send(encodeAbort(this.#channel.id, this.#promised));
    this.failed(error);
  }

  #start(controller) {
    this.#controller = controller;
    this.#signal = writableControllerSignal(controller);
    addEventListener(this.#signal, 'abort', () => { this.#stopWriting(); });
  }

  //! writeAlgorithm
  #writeChunk(chunk) {
    let prepared;
    try {
      prepared = this.prepare(chunk);
    } catch (error) {
      this.#giveUp(error);
      return rejected(error);
    }
    const done = newPromise();
    this.#write = { __proto__: null, frames: prepared.frames, untilTaken: prepared.untilTaken, units: 0, done };
    this.#send();
    return done.promise;
  }

  //! Sends what the window allows of the write in progress, and settles it when all of it is out.
  #send() {
    const write = this.#write;
    if (write === null)
      return;
    while (!write.frames.isEmpty && this.#unitsOut + write.frames.front.units <= this.#sendWindow) {
      const { bytes, units } = write.frames.shift();
      this.#unitsOut += units;
      write.units += units;
      this.#channel.send(bytes);
    }
    if (!write.frames.isEmpty || (write.untilTaken && this.#unitsOut > 0))
      return;
    this.#write = null;
    this.#promised += write.units;
    write.done.resolve();
  }

  //! The abort steps of the signal: the write in progress ends now, however much of it is out.
  #stopWriting() {
    const write = this.#write;
    this.#write = null;
    write?.done.reject(signalReason(this.#signal));
  }

  //! A chunk was none: the stream becomes errored, without its abortAlgorithm, and nothing can be written any more.
  #giveUp(error) {
    this.#channel.send(encodeAbort(this.#channel.id, this.#promised));
    this.#endWith({ __proto__: null, error });
  }

  //! closeAlgorithm
  #close() {
    this.#channel.send(encodeFinish(this.#channel.id));
    return this.#finish(false, undefined);
  }

  //! abortAlgorithm. What was promised to the page still goes out.
  #abort(reason) {
    this.#channel.send(encodeAbort(this.#channel.id, this.#promised));
    return this.#finish(true, reason);
  }

  #finish(isAbort, reason) {
    const done = newPromise();
    this.#finishing = { __proto__: null, done, isAbort, reason };
    if (!this.#waitsForFinished)
      this.finished();
    return done.promise;
  }

  //! What an abort() by the page errored the stream with; undefined when there was none.
  #abortFailure() {
    if (!signalAborted(this.#signal) || this.#isSocketClosing())
      return undefined;
    const { isAbort, reason } = this.#finishing;
    return { __proto__: null, error: isAbort ? reason : signalReason(this.#signal) };
  }

  #endWith(failure) {
    this.#over = true;
    this.#handleClosing(failure);
  }
}
