// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// What the socket classes have in common: the promises, "handle closing the ... stream", and close().

import { invalidStateError, namedError, networkError } from './errors.js';
import { FrameType, Side } from './frames.js';
import {
  markHandled, newPromise, readableCancel, readableLocked, rejected, writableAbort, writableLocked,
} from './primordials.js';

//! The internal slots of one socket. Receives the frames that the channel gets.
export class Socket {
  #opened = newPromise();
  #closed = newPromise();
  #phase = 'opening'; // then 'open' or 'failed'
  #readable = null; // ReadableSide
  #writable = null; // WritableSide; stays null for a socket that has none
  #readableFailure = null; // null while the stream is active; then undefined, or { error }
  #writableFailure = null;
  #failures = null; // both sides have ended: how, in the order in which closed looks at them
  #isClosedInSystem = false;
  #isClosedSettled = false;
  #isClosing = false; // close() was called
  #onClosing = () => {};

  constructor() {
    markHandled(this.#opened.promise);
    markHandled(this.#closed.promise);
  }

  get isOpening() { return this.#phase === 'opening'; }
  get opened() { return this.#opened.promise; }
  get closed() { return this.#closed.promise; }

  //! Constructor step "if this fails for any reason": both promises, one error.
  openingFailed(error) {
    this.#phase = 'failed';
    this.#isClosedSettled = true;
    this.#opened.reject(error);
    this.#closed.reject(error);
  }

  //! Constructor step "on success". `addresses` is the reply to the request to open; `sides` says how the streams are
  //! made: makeReadable(channel, handleClosing), makeWritable(channel, isSocketClosing, handleClosing) or null where
  //! there is only a readable stream, and toOpenInfo(addresses, readable, writable, channel, whenClosing), what `opened`
  //! resolves with; whenClosing(callback) calls back, perhaps more than once, when the socket is being closed.
  openingSucceeded(channel, { makeReadable, makeWritable, toOpenInfo }, addresses) {
    this.#readable = makeReadable(channel, (failure) => { this.#handleClosingReadable(failure); });
    if (makeWritable === null) {
      this.#writableFailure = undefined; // never active
    } else {
      const isClosing = () => this.#isClosing;
      this.#writable = makeWritable(channel, isClosing, (failure) => { this.#handleClosingWritable(failure); });
    }
    this.#phase = 'open';
    const whenClosing = (callback) => { this.#onClosing = callback; };
    this.#opened.resolve(toOpenInfo(addresses, this.#readable.stream, this.#writable?.stream, channel, whenClosing));
    channel.setReceiver((frame) => this.#receive(frame)); // what came early comes now
  }

  //! close()
  close() {
    if (this.#phase !== 'open')
      return rejected(invalidStateError('The socket is not open.'));
    if (this.#isClosedSettled)
      return this.closed;
    const readable = this.#readable.stream;
    const writable = this.#writable?.stream;
    if (readableLocked(readable) || (writable !== undefined && writableLocked(writable)))
      return rejected(invalidStateError('Close is not possible while a stream of the socket is locked.'));
    this.#isClosing = true;
    markHandled(readableCancel(readable));
    if (writable !== undefined)
      markHandled(writableAbort(writable));
    this.#onClosing();
    return this.closed;
  }

  //! Ends what has not ended, with `reason`: what waits in either direction is thrown away, but for what the page has seen
  //! written. Does nothing unless the socket is open.
  abort(reason) {
    if (this.#phase !== 'open')
      return;
    this.#readable.abort(reason);
    this.#writable?.abort(reason);
  }

  //! Returns false when `frame` makes no sense for this socket.
  #receive(frame) {
    switch (frame.type) {
      case FrameType.DataArrived:
      case FrameType.DatagramArrived:
      case FrameType.Accepted:
        return this.#readable.arrived(frame);
      case FrameType.End:
        this.#readable.ended(undefined);
        return true;
      case FrameType.Taken:
        return this.#writable !== null && this.#writable.taken(frame.units);
      case FrameType.Finished:
        this.#writable?.finished();
        return this.#writable !== null;
      case FrameType.Error:
        this.#failed(frame.side, namedError(frame.name, frame.message));
        return true;
      case FrameType.Closed:
        this.#closedInSystem();
        return true;
    }
    return false;
  }

  #failed(side, error) {
    if (side === Side.Readable)
      this.#readable.ended({ __proto__: null, error });
    else
      this.#writable?.failed(error); // a lost link fails both sides of every socket
  }

  //! Each side should have ended before. One that has not must not wait for ever.
  #closedInSystem() {
    this.#isClosedInSystem = true;
    this.#onClosing();
    this.#failed(Side.Readable, networkError('The socket was closed.'));
    this.#failed(Side.Writable, networkError('The socket was closed.'));
    this.#settleClosed();
  }

  //! "handle closing the ... readable stream": looks at the writable stream first.
  #handleClosingReadable(failure) {
    this.#readableFailure = failure;
    if (this.#writableFailure === null) // active
      return;
    this.#bothEnded({ __proto__: null, first: this.#writableFailure, second: failure });
  }

  //! "handle closing the ... writable stream": looks at the readable stream first.
  #handleClosingWritable(failure) {
    this.#writableFailure = failure;
    if (this.#readableFailure === null) // active
      return;
    this.#bothEnded({ __proto__: null, first: this.#readableFailure, second: failure });
  }

  #bothEnded(failures) {
    this.#failures = failures;
    this.#onClosing();
    this.#settleClosed();
  }

  //! The task after "invoke the operating system to close the socket".
  #settleClosed() {
    if (this.#isClosedSettled || !this.#isClosedInSystem || this.#failures === null)
      return;
    this.#isClosedSettled = true;
    const failure = this.#failures.first ?? this.#failures.second;
    if (failure === undefined)
      this.#closed.resolve(undefined);
    else
      this.#closed.reject(failure.error);
  }
}
