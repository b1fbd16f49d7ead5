// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The program's end of a relay, as relay.js meets it: requests that a test answers.

import { settled } from './fakebridge.js';

const kinds = { 1: 'text', 2: 'binary' };

//! Waits for `condition()`, which must come true without new input.
export async function until(condition) {
  for (let turn = 0; turn < 100 && !condition(); ++turn)
    await settled();
  if (!condition())
    throw new Error('it did not happen');
}

export class FakeRelay {
  requests = []; // that are not over
  ended = 0; // aborted ones
  #number = 0;

  //! What relay.js wants to send its requests with.
  send = (suffix, headers, responseType) => {
    const request = { suffix, headers, responseType, abort: () => { ++this.ended; this.#over(request); } };
    this.requests.push(request);
    return request;
  };

  #over(request) { this.requests.splice(this.requests.indexOf(request), 1); }
  #oldest(suffix) { return this.requests.find((request) => request.suffix === suffix); }
  count(suffix) { return this.requests.filter((request) => request.suffix === suffix).length; }

  answer(suffix, response) {
    const request = this.#oldest(suffix);
    this.#over(request);
    request.response = response;
    request.onload();
  }
  fail(suffix, event = 'onerror') {
    const request = this.#oldest(suffix);
    this.#over(request);
    request[event]();
  }

  //! Answers a request for a portion. `messages`: text or arrays of bytes.
  deliver(...messages) { this.answer('-down', this.portion(this.#number++, messages)); }
  //! As deliver(), but with that number.
  deliverAs(number, ...messages) { this.answer('-down', this.portion(number, messages)); }
  //! Written from the table in webchannel/README.md and not from relay.js.
  portion(number, messages) {
    const parts = [Buffer.alloc(4)];
    parts[0].writeUInt32LE(number);
    for (const message of messages) {
      const content = Buffer.from(message);
      const header = Buffer.alloc(5, typeof message === 'string' ? 1 : 2);
      header.writeUInt32LE(content.length, 1);
      parts.push(header, content);
    }
    return Uint8Array.from(Buffer.concat(parts)).buffer;
  }

  //! The messages of the portion that waits to be taken: [kind, Buffer].
  get portionSent() {
    const bytes = Buffer.from(this.#oldest('-up').headers['X-Wirebench-Portion'], 'base64');
    const messages = [];
    for (let offset = 0; offset < bytes.length;) {
      const end = offset + 5 + bytes.readUInt32LE(offset + 1);
      messages.push([kinds[bytes[offset]], bytes.subarray(offset + 5, end)]);
      offset = end;
    }
    return messages;
  }
}
