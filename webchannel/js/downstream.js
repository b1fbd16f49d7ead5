// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { FrameReader } from './framereader.js';
import { FrameError, FrameType, encodeReceived, encodeResume } from './frames.js';
import { longestRun, receivedPortion, sharedFor, sharedPortion, streamThreshold } from './limits.js';
import {
  AbortController, MessageChannel, abort, abortSignal, channelPort1, channelPort2, fetch, isControlled, portClose, portPost,
  portStart, responseBody, responseOk,
} from './platform.js';
import { addEventListener, promiseThen, readableGetReader, readerRead, typedArrayByteLength } from './primordials.js';

const options = {
  __proto__: null, mode: 'cors', credentials: 'omit', cache: 'no-store', redirect: 'error', referrerPolicy: 'no-referrer',
};

//! The second lane to the page: frames in the body of one response, which engines read much faster than messages. It is
//! asked for when there is much to read, and whatever becomes of it nothing is lost: the program sends the rest by messages.
//!
//! Phases: 'unasked', 'asked' (with or without an answer), 'resumed' (no more comes but the rest), 'closed'.
export class Downstream {
  #phase = 'unasked';
  #address;
  #link;
  #reader = null; // the engine's
  #frames = new FrameReader();
  #handle;
  #asking = new AbortController();
  #byMessages = 0; // bytes of data
  #total = 0; // bytes of the stream that have been taken over
  #owed = 0; // of them the program does not know
  #sharedUntil = 0; // so many bytes of the stream
  #run = 0; // bytes since other tasks had their turn
  #pause = null; // a MessageChannel

  //! `address`: of the stream; null where there is none. `link`: send(message), lose(why), and receive(frame), which gets
  //! the frames of the stream and may throw FrameError.
  constructor(address, link) {
    this.#address = address;
    this.#link = link;
    this.#handle = (frame) => {
      if (frame.type === FrameType.Rest)
        throw new FrameError('a frame of the messages by the stream');
      link.receive(frame);
    };
  }

  //! So many bytes of data have come by messages.
  cameByMessages(bytes) {
    if (this.#phase !== 'unasked' || this.#address === null)
      return;
    this.#byMessages += bytes;
    if (this.#byMessages > streamThreshold)
      this.#ask();
  }

  //! A small message with frames has come.
  sharesWithMessages() {
    this.#sharedUntil = this.#total + sharedFor;
    this.#tell();
  }

  //! What the program is to be told has been taken over, if the caller tells it.
  takeOwed() {
    const owed = this.#owed;
    this.#owed = 0;
    return owed;
  }

  //! A piece of what followed in the stream when it broke, or ended. Throws FrameError.
  rest(bytes) {
    if (this.#phase !== 'resumed')
      throw new FrameError('the rest of a stream that goes on');
    this.#frames.feed(bytes, this.#handle);
  }

  //! The link is over.
  close() {
    this.#phase = 'closed';
    this.#end();
  }

  #ask() {
    if (isControlled()) { // by a service worker that came since the ticket; it would see, and may keep, what never ends
      this.#phase = 'closed';
      return;
    }
    this.#phase = 'asked';
    const answer = fetch(this.#address, { __proto__: null, ...options, signal: abortSignal(this.#asking) });
    promiseThen(answer, (response) => { this.#answered(response); }, this.#broke);
  }

  #answered(response) {
    if (this.#phase !== 'asked')
      return;
    const body = responseOk(response) ? responseBody(response) : null;
    if (body === null) {
      this.#broke();
      return;
    }
    this.#reader = readableGetReader(body);
    this.#read();
  }

  #read() { promiseThen(readerRead(this.#reader), this.#got, this.#broke); }

  #got = ({ done, value }) => {
    if (done) {
      this.#broke();
      return;
    }
    const length = typedArrayByteLength(value);
    this.#total += length;
    this.#owed += length;
    try {
      this.#frames.feed(value, this.#handle);
    } catch (error) {
      this.#link.lose(`Wirebench sent ${error.message}.`);
    }
    if (this.#phase !== 'asked')
      return;
    this.#tell();
    this.#run += length;
    if (this.#run < longestRun)
      this.#read();
    else
      this.#readLater();
  };

  #tell() {
    if (this.#phase === 'asked' && this.#owed >= (this.#total < this.#sharedUntil ? sharedPortion : receivedPortion))
      this.#link.send(encodeReceived(this.takeOwed()));
  }

  //! There is always more to read when the program is faster than the page, and reads alone leave no turn to other tasks.
  #readLater() {
    this.#run = 0;
    if (this.#pause === null) {
      this.#pause = new MessageChannel();
      const port = channelPort1(this.#pause);
      addEventListener(port, 'message', () => {
        if (this.#phase === 'asked')
          this.#read();
      });
      portStart(port);
    }
    portPost(channelPort2(this.#pause), null);
  }

  //! It was refused, has ended, or has failed, while the link lives: the program is to send the rest by messages.
  #broke = () => {
    if (this.#phase !== 'asked')
      return;
    this.#phase = 'resumed';
    this.#owed = 0; // Resume says it
    this.#link.send(encodeResume(this.#total));
    this.#end();
  };

  #end() {
    abort(this.#asking);
    if (this.#pause !== null)
      portClose(channelPort1(this.#pause));
  }
}
