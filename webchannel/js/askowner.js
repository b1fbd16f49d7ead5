// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { addEventListener } from './primordials.js';
import { eventData, eventPorts, portPost, removeEventListener, stopImmediatePropagation } from './platform.js';

//! A worker's way to its owner (ownworker.js): the port in the first message that the worker gets, which no script of the
//! page sees. What is said before it comes waits for it.
export class Owner {
  #port = null;
  #waiting = []; // arguments of portPost
  #listener;

  //! `word`: what the first message says. To be made before any script of the page runs.
  constructor(scope, word) {
    this.#listener = (event) => {
      if (eventData(event) !== word || eventPorts(event).length !== 1)
        return;
      stopImmediatePropagation(event);
      removeEventListener(scope, 'message', this.#listener, true);
      this.#found(eventPorts(event)[0]);
    };
    // Capturing, because those listeners are called first, whatever the order.
    addEventListener(scope, 'message', this.#listener, true);
  }

  //! ask(request, port), as everywhere. There is always an owner.
  ask = (request, port) => {
    this.#post({ __proto__: null, request }, [port]);
    return true;
  };

  //! Tells the owner something, see ownworker.js.
  notify(notice, details = undefined) { this.#post({ __proto__: null, notice, details }, []); }

  #post(message, ports) {
    if (this.#port === null)
      this.#waiting[this.#waiting.length] = { __proto__: null, message, ports };
    else
      portPost(this.#port, message, ports);
  }

  #found(port) {
    this.#port = port;
    this.notify('started'); // the browser delivers messages only once the scripts are there
    for (let i = 0; i < this.#waiting.length; ++i)
      portPost(port, this.#waiting[i].message, this.#waiting[i].ports);
    this.#waiting = [];
  }
}
