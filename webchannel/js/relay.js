// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Part of world.js: carries the messages of contexts that can have no WebSocket to the program and back, in
// XMLHttpRequests that no Content Security Policy stops. The portions are those of webchannel/README.md.

import { randomId } from './randomid.js';

const kinds = { __proto__: null, text: 1, binary: 2 };
const numberSize = 4;
const headerSize = 5; // of a message: kind u8 | length u32
const largestMessage = 1024 * 1024;
//! To the program; but for one message that is larger.
const fullPortion = 384 * 1024;
//! Portions on their way to the program, so that small messages need not wait for the answer to others.
const uploads = 4;
//! Requests for portions at once, so that one is always with the program while the answer to another is on its way.
const polls = 2;

const connectionLost = 'The connection to Wirebench was lost.';
const encoder = new TextEncoder();
const decoder = new TextDecoder();

//! What a header can carry: handlers of schemes see no request bodies before Qt 6.7.
function base64(bytes) {
  const step = 8192;
  let text = '';
  for (let offset = 0; offset < bytes.length; offset += step)
    text += String.fromCharCode.apply(null, bytes.subarray(offset, offset + step));
  return btoa(text);
}

//! `message`: text, or an array of bytes; with its header.
function encoded(message) {
  const isText = typeof message === 'string';
  const content = isText ? encoder.encode(message) : message;
  const bytes = new Uint8Array(headerSize + content.length);
  bytes[0] = isText ? kinds.text : kinds.binary;
  new DataView(bytes.buffer).setUint32(1, content.length, true);
  bytes.set(content, headerSize);
  return bytes;
}

//! One context: the port to it and the requests for it.
export class Relay {
  #port;
  #document; // headers
  #send;
  #requests = new Set(); // that are not answered yet
  #unsent = [];
  #uploading = 0; // portions
  #nextUpload = 0;
  #early = new Map(); // portions by number, before their turn
  #nextNumber = 0;
  #waitForEnd = new AbortController(); // waiting for the end of a worker
  #isOver = false;

  //! `document`: headers that say what the document may do. `send(suffix, headers, responseType)`: sends a request to
  //! the address of the relay with a suffix, and returns it.
  constructor(port, document, send) {
    const id = randomId();
    this.#port = port;
    this.#document = document;
    this.#send = (suffix, headers, responseType) =>
      send(suffix, { ...headers, 'X-Wirebench-Relay': id }, responseType);
    port.onmessage = ({ data }) => { this.#fromPage(data); };
  }

  #fromPage(message) {
    if (this.#isOver)
      return;
    if (typeof message === 'string' || message instanceof Uint8Array)
      this.#take(message);
    else if (message?.word === 'begin')
      this.#begin(message.lock);
    else
      this.#end('The page has ended it.');
  }

  #begin(lock) {
    // Held for as long as the context lives; answered when the program ends it.
    this.#request('', this.#document, 'json', (answer) => { this.#end(answer?.error ?? connectionLost); });
    for (let i = 0; i < polls; ++i)
      this.#poll();
    if (lock !== undefined)
      this.#endWith(lock);
  }

  //! The far side holds the lock of that name until it ends.
  async #endWith(lock) {
    try {
      await navigator.locks.request(lock, { signal: this.#waitForEnd.signal }, () => {});
    } catch {
      // no name for a lock, or over already
    }
    this.#end('The worker has ended.');
  }

  #take(message) {
    if (message.length > largestMessage)
      return this.#end('A message of the page is too large.');
    this.#unsent.push(encoded(message));
    this.#sendMore();
  }

  #sendMore() {
    while (this.#uploading < uploads && this.#unsent.length > 0)
      this.#upload(this.#takePortion());
  }

  #takePortion() {
    let size = 0;
    let count = 0;
    while (count < this.#unsent.length && (count === 0 || size + this.#unsent[count].length <= fullPortion))
      size += this.#unsent[count++].length;
    const portion = new Uint8Array(size);
    let offset = 0;
    for (const message of this.#unsent.splice(0, count)) {
      portion.set(message, offset);
      offset += message.length;
    }
    return portion;
  }

  #upload(portion) {
    ++this.#uploading;
    const headers = { 'X-Wirebench-Number': String(this.#nextUpload++), 'X-Wirebench-Portion': base64(portion) };
    this.#request('-up', headers, 'arraybuffer', () => {
      --this.#uploading;
      this.#sendMore();
    });
  }

  #poll() {
    this.#request('-down', {}, 'arraybuffer', (portion) => {
      this.#poll();
      this.#early.set(new DataView(portion).getUint32(0, true), portion);
      for (let next; (next = this.#early.get(this.#nextNumber)) !== undefined; ++this.#nextNumber) {
        this.#early.delete(this.#nextNumber);
        this.#toPage(next);
      }
    });
  }

  #toPage(portion) {
    if (this.#nextNumber === 0)
      this.#port.postMessage({ word: 'opened' });
    const view = new DataView(portion);
    for (let offset = numberSize; offset < portion.byteLength;) {
      const start = offset + headerSize;
      const end = start + view.getUint32(offset + 1, true);
      const content = portion.slice(start, end);
      if (view.getUint8(offset) === kinds.text)
        this.#port.postMessage(decoder.decode(content));
      else
        this.#port.postMessage(content, [content]);
      offset = end;
    }
  }

  #request(suffix, headers, responseType, answered) {
    const request = this.#send(suffix, headers, responseType);
    this.#requests.add(request);
    request.onload = () => {
      this.#requests.delete(request);
      if (!this.#isOver)
        answered(request.response);
    };
    request.onerror = () => { this.#end(connectionLost); };
    request.onabort = request.onerror; // of window.stop(), for example
  }

  #end(why) {
    if (this.#isOver)
      return;
    this.#isOver = true;
    this.#waitForEnd.abort();
    for (const request of this.#requests)
      request.abort(); // the program learns of the end by that
    this.#port.postMessage({ word: 'closed', error: why });
    this.#port.close();
  }
}
