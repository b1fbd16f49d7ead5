// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

const limit = 10_000; // milliseconds

const withoutFragment = (url) => url.split('#', 1)[0];

//! The header `Permissions-Policy` that a document was delivered with. Nobody keeps it for scripts, so the document's
//! own address is asked for it again, by HEAD, with the document's cookies, and through its Content Security Policy.
export class DocumentHeader {
  #url;

  //! `url`: the address when the document was created; pages can change it later without loading anything.
  constructor(url) { this.#url = withoutFragment(url); }

  //! Resolves with the value; with null when there is none, or when the document was not delivered by a server. Rejects
  //! with an Error that says why it cannot be known.
  read() {
    return new Promise((resolve, reject) => {
      if (!this.#hasServer())
        return resolve(null);
      const request = new XMLHttpRequest();
      request.open('HEAD', this.#url);
      request.timeout = limit;
      const fail = () => {
        reject(new Error("its own address cannot be asked for its headers (a Content Security Policy must allow it: "
          + "connect-src 'self')"));
      };
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
      return request.send();
    });
  }

  //! The same at once, which holds up the page until its server has answered. Throws.
  readNow() {
    if (!this.#hasServer())
      return null;
    const request = new XMLHttpRequest();
    request.open('HEAD', this.#url, false);
    request.send();
    return this.#valueIn(request);
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
