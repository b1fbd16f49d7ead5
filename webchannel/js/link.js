// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { Channel } from './channel.js';
import { Downstream } from './downstream.js';
import { namedError, networkError } from './errors.js';
import { decodeFrames } from './framereader.js';
import { FrameError, FrameType, Lane, Side, encodeCredit, headerSize } from './frames.js';
import { largestSmallMessage, largestUncut } from './limits.js';
import { Uint8Array, min, newPromise, typedArrayByteLength } from './primordials.js';

const noAnswer = { __proto__: null, name: 'NetworkError', message: 'Wirebench could not do that.' };

//! The connection of this JavaScript context to the program: QWebChannel in text messages and the frames of all sockets
//! in binary ones, over one line; and where there is much to receive, frames by a stream besides.
//!
//! A line is open when it is made and has: send(message), which copies the message before it returns, `room`, the bytes that a
//! large message had better not exceed, close(), and
//! listen(received, closed), which is called once; received(message) gets text or an ArrayBuffer of its own, closed(why)
//! comes last.
export class Link {
  #line;
  #onLost;
  #transport = { __proto__: null, send: (text) => { this.send(text); }, onmessage: undefined };
  #sockets = null; // the program's object `sockets`
  #lastId = 0;
  #channels = { __proto__: null }; // by socket id
  #replies = { __proto__: null }; // promises of the replies to open, by socket id
  #isLost = false;
  #stream;
  #handleMessage = (frame) => { this.#cameByMessage(frame); };

  //! `onLost()` is called once if the link is lost after this promise has resolved. `streamAddress`: null where frames can
  //! come by messages only.
  static async over(line, QWebChannel, onLost, streamAddress) {
    const link = new Link();
    link.#stream = new Downstream(streamAddress, {
      __proto__: null,
      send: (message) => { link.send(message); },
      receive: (frame) => { link.#dispatch(frame, Lane.Stream); },
      lose: (why) => { link.lose(why); },
    });
    const ready = newPromise();
    link.#line = line;
    link.#onLost = () => { ready.reject(networkError('The page cannot reach Wirebench.')); };
    line.listen((message) => { link.#receive(message); }, (why) => { link.lose(why); });
    new QWebChannel(link.#transport, ({ objects }) => {
      link.#sockets = objects.sockets;
      link.#onLost = onLost;
      ready.resolve(link);
    });
    return ready.promise;
  }

  //! Asks the program to open a socket; `request` as in webchannel/README.md, without `id`. Resolves with
  //! { channel, addresses }, or rejects with the exception for the page. `onAsked(channel)` is called before, and the
  //! channel may be used to stop opening.
  open(request, onAsked = () => {}) {
    const id = ++this.#lastId;
    const reply = newPromise();
    if (this.#isLost) {
      reply.reject(networkError('The connection to Wirebench was lost.'));
      return reply.promise;
    }
    const channel = this.#channels[id] = new Channel(this, id);
    this.#replies[id] = reply;
    this.#sockets.open({ __proto__: null, ...request, id }, (answer) => { this.#answered(id, answer); });
    onAsked(channel);
    return reply.promise;
  }

  //! Calls `method` of the program's object `sockets`. The promise resolves when it has done what `request` says, or
  //! rejects with the exception for the page; it may stay pending when the link is lost meanwhile.
  call(method, request) {
    const reply = newPromise();
    if (this.#isLost) {
      reply.reject(networkError('The connection to Wirebench was lost.'));
      return reply.promise;
    }
    this.#sockets[method](request, (answer) => {
      const error = answer === null ? noAnswer : answer.error;
      if (error === undefined)
        reply.resolve(undefined);
      else
        reply.reject(namedError(error.name, error.message));
    });
    return reply.promise;
  }

  //! `message`: text, or a Uint8Array with frames, which the caller may use again.
  send(message) {
    if (!this.#isLost)
      this.#line.send(message);
  }

  //! How many bytes of data the next frame should have, of so many that are to be sent.
  payloadOf(length) { return length <= largestUncut ? length : min(length, this.#line.room - headerSize); }

  //! Credit for a socket.
  grant(id, units) { this.send(encodeCredit(id, units, this.#stream.takeOwed())); }

  //! The link is over: every socket gets a NetworkError, after the data that has arrived. Not what is held: between that and
  //! the data before it something is missing.
  lose(message) {
    if (this.#isLost)
      return;
    this.#isLost = true;
    this.#onLost();
    this.#stream.close();
    this.#line.close();
    for (const id in this.#replies)
      this.#replies[id].reject(networkError(message));
    const channels = this.#channels;
    this.#channels = { __proto__: null };
    for (const id in channels) {
      const channel = channels[id];
      const error = { __proto__: null, type: FrameType.Error, name: 'NetworkError', message };
      channel.receive({ __proto__: null, ...error, side: Side.Readable });
      channel.receive({ __proto__: null, ...error, side: Side.Writable });
      channel.receive({ __proto__: null, type: FrameType.Closed });
    }
  }

  #answered(id, answer) {
    const reply = this.#replies[id];
    const channel = this.#channels[id];
    if (channel === undefined) // lost meanwhile
      return;
    delete this.#replies[id];
    // A call that failed in the program altogether answers with null.
    const error = answer === null ? noAnswer : answer.error;
    if (error === undefined) {
      reply.resolve({ __proto__: null, channel, addresses: answer });
      return;
    }
    delete this.#channels[id];
    reply.reject(namedError(error.name, error.message));
  }

  #receive(data) {
    if (typeof data === 'string') {
      this.#transport.onmessage({ data });
      return;
    }
    try {
      const message = new Uint8Array(data);
      const length = typedArrayByteLength(message); // handlers may keep it, and cut it off
      decodeFrames(message, this.#handleMessage);
      if (length <= largestSmallMessage)
        this.#stream.sharesWithMessages();
    } catch (error) {
      this.lose(`Wirebench sent ${error.message}.`);
    }
  }

  #cameByMessage(frame) {
    if (frame.type === FrameType.Rest) {
      this.#stream.rest(frame.data);
      return;
    }
    this.#dispatch(frame, Lane.Messages);
    if (frame.type === FrameType.DataArrived)
      this.#stream.cameByMessages(typedArrayByteLength(frame.data));
  }

  //! `frame` came by `lane`; it is handled in its turn.
  #dispatch(frame, lane) {
    const channel = this.#channels[frame.id];
    if (channel === undefined) // ended; the frame crossed our last one
      return;
    if (channel.lane !== lane) {
      channel.hold(frame, lane);
      return;
    }
    this.#handle(channel, frame);
    while (channel.hasNext && this.#channels[frame.id] === channel)
      this.#handle(channel, channel.next());
  }

  #handle(channel, frame) {
    switch (frame.type) {
      case FrameType.Lane:
        channel.changeLane(frame.lane);
        return;
      case FrameType.Closed:
        delete this.#channels[frame.id];
        break;
      case FrameType.Accepted:
        frame.channel = this.#adopt(frame.socketId, channel.lane);
        break;
    }
    channel.receive(frame);
  }

  //! The channel of a connection that the program has accepted; its frames may follow at once, by messages. So this comes by
  //! messages too.
  #adopt(id, lane) {
    if (lane !== Lane.Messages)
      throw new FrameError('an accepted connection by the stream');
    if (this.#channels[id] !== undefined)
      throw new FrameError(`a connection with the id ${id} of another one`);
    return this.#channels[id] = new Channel(this, id);
  }
}
