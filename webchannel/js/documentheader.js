// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

const limit = 10_000; // milliseconds

const withoutFragment = (url) => url.split('#', 1)[0];

//! Thrown where no answer came, for example because of a Content Security Policy.
class Unreachable extends Error {
  constructor() { super('its own address cannot be asked for its headers'); }
}

//! The header `Permissions-Policy` that a document was delivered with. Nobody keeps it for scripts, so the document's
//! own address is asked for it again, by HEAD, with the document's cookies. Where the document's Content Security Policy
//! forbids that, the program asks, without cookies.
export class DocumentHeader {
  #url;
  #program;

  //! `url`: the address when the document was created; pages can change it later without loading anything. `program`:
  //! { read(url) resolves with, readNow(url) returns what the program says of it: { permissionsPolicy }, { error } or
  //! null }; undefined where it cannot be asked.
  constructor(url, program) {
    this.#url = withoutFragment(url);
    this.#program = program;
  }

  //! Resolves with the value; with null when there is none, or when the document was not delivered by a server. Rejects
  //! with an Error that says why it cannot be known.
  async read() {
    if (!this.#hasServer())
      return null;
    try {
      return await this.#ask();
    } catch (error) {
      if (!(error instanceof Unreachable) || this.#program === undefined)
        throw error;
      return DocumentHeader.#valueOf(await this.#program.read(this.#url));
    }
  }

  //! The same at once, which holds up the page until its server has answered. Throws.
  readNow() {
    if (!this.#hasServer())
      return null;
    const request = new XMLHttpRequest();
    request.open('HEAD', this.#url, false);
    try {
      request.send();
    } catch {
      if (this.#program === undefined)
        throw new Unreachable();
      return DocumentHeader.#valueOf(this.#program.readNow(this.#url));
    }
    return this.#valueIn(request);
  }

  #ask() {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('HEAD', this.#url);
      request.timeout = limit;
      const fail = () => { reject(new Unreachable()); };
      request.onerror = fail;
      request.ontimeout = fail;
      request.onabort = fail;
      request.onload = () => {
        try {
          resolve(this.#valueIn(request));
        } catch (error) {
          reject(error);
        }
      };
      request.send();
    });
  }

  static #valueOf(answer) {
    if (answer?.permissionsPolicy === undefined)
      throw new Error(`its own address cannot be asked for its headers (${answer?.error ?? 'by the program neither'})`);
    return answer.permissionsPolicy;
  }

  #hasServer() {
    const scheme = this.#url.split(':', 1)[0];
    if (scheme === 'about' || scheme === 'blob')
      return false;
    if (scheme === 'http' || scheme === 'https')
      return true;
    throw new Error(`the headers of ${scheme} documents cannot be known`);
  }

  #valueIn(request) {
    if (request.status < 200 || request.status > 299)
      throw new Error(`its own address, asked for its headers, answers with status ${request.status}`);
    if (withoutFragment(request.responseURL) !== this.#url)
      throw new Error('its own address leads elsewhere by now');
    return request.getResponseHeader('Permissions-Policy');
  }
}
