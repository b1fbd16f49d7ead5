// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { networkError } from './errors.js';
import { largestRelayMessage } from './limits.js';
import {
  MessageChannel, channelPort1, channelPort2, document, eventData, locks, portClose, portPost, portStart,
  randomUUID, requestLock,
} from './platform.js';
import { addEventListener, copyOf, isView, newPromise } from './primordials.js';

//! The line of a page that cannot have a WebSocket: world.js carries its messages (relay.js). See Link for what a line
//! is, and README.md for the words on the port.
export class RelayLine {
  #port;
  #received = null;
  #closed = () => {};
  #free = () => {};

  //! Resolves with an open line; rejects with the exception for the page. `ask`: as for requestAddress().
  static async open(ask) {
    const line = new RelayLine();
    const opened = newPromise();
    const channel = new MessageChannel();
    line.#port = channelPort1(channel);
    line.#closed = (why) => { opened.reject(networkError(why)); };
    addEventListener(line.#port, 'message', (event) => {
      line.#receive(eventData(event), () => { opened.resolve(line); });
    });
    portStart(line.#port);
    if (!ask('relay', channelPort2(channel))) {
      portClose(line.#port);
      throw networkError('Wirebench does not serve this page.');
    }
    portPost(line.#port, { __proto__: null, word: 'begin', lock: await line.#holdLock() });
    return opened.promise;
  }

  listen(received, closed) {
    this.#received = received;
    this.#closed = closed;
  }

  //! A copy goes: with a part of a buffer all of it would be cloned.
  send(message) { portPost(this.#port, isView(message) ? copyOf(message) : message); }

  get room() { return largestRelayMessage; }

  close() {
    portPost(this.#port, { __proto__: null, word: 'close' });
    this.#end();
  }

  #receive(message, opened) {
    if (typeof message === 'string' || message.word === undefined)
      this.#received(message);
    else if (message.word === 'opened')
      opened();
    else
      this.#lost(message.error);
  }

  #lost(why) {
    this.#end();
    this.#closed(why);
  }

  #end() {
    portClose(this.#port);
    this.#free();
  }

  //! A worker that is terminated can say nothing, but loses its locks: the name of one that this context holds as long
  //! as the line. A window needs none, for world.js goes away with it.
  async #holdLock() {
    if (document !== undefined || locks === undefined)
      return undefined;
    const name = randomUUID();
    const held = newPromise();
    const freed = newPromise();
    this.#free = freed.resolve;
    requestLock(locks, name, () => {
      held.resolve(name);
      return freed.promise;
    });
    return held.promise;
  }
}
