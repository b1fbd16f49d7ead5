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
//! Units are bytes (TCP) or datagrams (UDP). Subclasses say how a chunk becomes frames: check(chunk) throws, or returns what
//! begin() gets; code of the page may run in it, and in begin() none. begin(checked) sends what may go at once, by hasRoom()
//! and sendFrame(), and returns null, or a FrameQueue with what must wait.
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
  #write = null; // the write that waits: { queue, done: promise }
  #unitsOfWrite = 0; // sent of the write in progress
  #finishing = null; // the close or abort in progress: { done: promise, isAbort, reason }
  #over = false;
  #error; // that broke the direction

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
    const done = this.#takeWrite();
    const finishing = this.#finishing;
    this.#error = error;
    this.#endWith(this.#abortFailure() ?? { __proto__: null, error });
    writableControllerError(this.#controller, error);
    done?.reject(error);
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

  //! For begin(): whether a frame of so many units may go now.
  hasRoom(units) { return this.#unitsOut + units <= this.#sendWindow; }

  //! For begin(). `bytes` are copied, or gone, when this returns.
  sendFrame(bytes, units) {
    this.#unitsOut += units;
    this.#unitsOfWrite += units;
    this.#channel.send(bytes);
  }

  //! writeAlgorithm
  #writeChunk(chunk) {
    let queue;
    try {
      const checked = this.check(chunk);
      if (this.#over) // broken by what ran there; nothing may follow Abort
        return rejected(this.#error);
      this.#unitsOfWrite = 0;
      queue = this.begin(checked);
    } catch (error) {
      this.#giveUp(error);
      return rejected(error);
    }
    if (queue === null) { // as a rule: no promise needed
      this.#promised += this.#unitsOfWrite;
      return undefined;
    }
    const done = newPromise();
    this.#write = { __proto__: null, queue, done };
    return done.promise;
  }

  //! Sends what the window allows of the write that waits, and settles it when all of it is out.
  #send() {
    if (this.#write === null)
      return;
    const { queue } = this.#write;
    while (!queue.isEmpty && this.hasRoom(queue.units)) {
      const { units } = queue;
      this.sendFrame(queue.shift(), units);
    }
    if (!queue.isEmpty || (queue.untilTaken && this.#unitsOut > 0))
      return;
    this.#promised += this.#unitsOfWrite;
    this.#takeWrite().resolve();
  }

  //! The promise of the write that waits, which waits no more; undefined when there is none.
  #takeWrite() {
    const write = this.#write;
    this.#write = null;
    write?.queue.release();
    return write?.done;
  }

  //! The abort steps of the signal: the write in progress ends now, however much of it is out.
  #stopWriting() { this.#takeWrite()?.reject(signalReason(this.#signal)); }

  //! A chunk was none: the stream becomes errored, without its abortAlgorithm, and nothing can be written any more.
  #giveUp(error) {
    if (this.#over) // by what ran in check()
      return;
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
