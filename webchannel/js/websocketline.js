// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { engineRing, smallestCut } from './limits.js';
import { eventData, setBinaryType, webSocketClose, webSocketSend, WebSocket } from './platform.js';
import { addEventListener, encodeUtf8, newPromise, typedArrayByteLength } from './primordials.js';

//! The usual line to the program: a WebSocket. See Link for what a line is.
export class WebSocketLine {
  #webSocket;
  #sent = 0; // bytes

  //! Resolves with an open line, or with null when the browser or the program will have none.
  static async open(address) {
    const line = new WebSocketLine();
    const opened = newPromise();
    const fail = () => { opened.resolve(null); };
    try {
      line.#webSocket = new WebSocket(address);
    } catch {
      return null;
    }
    setBinaryType(line.#webSocket, 'arraybuffer');
    addEventListener(line.#webSocket, 'open', () => { opened.resolve(line); });
    addEventListener(line.#webSocket, 'close', fail);
    addEventListener(line.#webSocket, 'error', fail); // of a Content Security Policy nothing else is told
    return opened.promise;
  }

  listen(received, closed) {
    addEventListener(this.#webSocket, 'message', (event) => { received(eventData(event)); });
    addEventListener(this.#webSocket, 'close', () => { closed('The connection to Wirebench was lost.'); });
  }

  send(message) {
    this.#sent += typedArrayByteLength(typeof message === 'string' ? encodeUtf8(message) : message);
    webSocketSend(this.#webSocket, message);
  }

  get room() {
    const left = engineRing - this.#sent % engineRing;
    return left < smallestCut ? left + engineRing : left;
  }

  close() { webSocketClose(this.#webSocket); }
}
