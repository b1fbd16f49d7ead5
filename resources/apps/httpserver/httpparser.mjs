// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// HTTP/1.1 requests (RFC 9112), from bytes cut anywhere.

const limits = { head: 16 * 1024, body: 16 * 1024 * 1024 };
const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const [lf, cr] = [10, 13];

/** What is wrong with a request, and the status it is answered with. */
export class HttpError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** Bytes that arrive in pieces and are taken in parts; `read()` resolves with a piece, or null at the end. */
class Input {
  #read;
  #rest = new Uint8Array(0);

  constructor(read) {
    this.#read = read;
  }

  /** A line without its end, as text in which each byte is a character; null when the input ends before it begins. */
  async line(limit) {
    for (let searched = 0; ; ) {
      const end = this.#rest.indexOf(lf, searched);
      if (end >= 0) {
        const line = this.#take(end + 1);
        return String.fromCharCode(...line.subarray(0, end > 0 && line[end - 1] === cr ? end - 1 : end));
      }
      if (this.#rest.length > limit) throw new HttpError(431, 'The head of the request is too long.');
      searched = this.#rest.length;
      if (!await this.#more()) {
        if (searched === 0) return null;
        throw new HttpError(400, 'The connection ended within the head of a request.');
      }
    }
  }

  async bytes(count) {
    while (this.#rest.length < count)
      if (!await this.#more()) throw new HttpError(400, 'The connection ended within the body of a request.');
    return this.#take(count);
  }

  async #more() {
    const piece = await this.#read();
    if (piece === null) return false;
    const joined = new Uint8Array(this.#rest.length + piece.length);
    joined.set(this.#rest);
    joined.set(piece, this.#rest.length);
    this.#rest = joined;
    return true;
  }

  #take(count) {
    const taken = this.#rest.subarray(0, count);
    this.#rest = this.#rest.subarray(count);
    return taken;
  }
}

/** Requests one after the other: { method, target, version, headers: Map with names in lower case, body }. */
export class RequestParser {
  #input;

  /** `read()` resolves with a Uint8Array, or null at the end. */
  constructor(read) {
    this.#input = new Input(read);
  }

  /** The next request, or null when the client has finished. Throws HttpError; nothing can follow that. */
  async next() {
    let line = await this.#input.line(limits.head);
    if (line === '') line = await this.#input.line(limits.head); // RFC 9112, 2.2: an empty line before is ignored
    if (line === null) return null;
    const [method, target, version, ...more] = line.split(' ');
    if (more.length > 0 || !token.test(method) || !target || !/^HTTP\/1\.[01]$/.test(version ?? ''))
      throw new HttpError(400, 'The request line is malformed.');
    const headers = await this.#headers();
    if (version === 'HTTP/1.1' && !headers.has('host')) throw new HttpError(400, 'The header Host is missing.');
    return { method, target, version, headers, body: await this.#body(headers) };
  }

  async #headers() {
    const headers = new Map();
    for (let left = limits.head; ;) {
      const line = await this.#input.line(left);
      if (line === null) throw new HttpError(400, 'The connection ended within the head of a request.');
      if (line === '') return headers;
      left -= line.length + 2;
      const colon = line.indexOf(':');
      const name = line.slice(0, Math.max(colon, 0)).toLowerCase();
      if (!token.test(name)) throw new HttpError(400, 'A header line is malformed.');
      if (left < 0) throw new HttpError(431, 'The head of the request is too long.');
      const value = line.slice(colon + 1).trim();
      headers.set(name, headers.has(name) ? `${headers.get(name)}, ${value}` : value);
    }
  }

  async #body(headers) {
    const coding = headers.get('transfer-encoding');
    const length = headers.get('content-length');
    if (coding !== undefined && length !== undefined) throw new HttpError(400, 'Two ways to tell the length of the body.');
    if (coding !== undefined) {
      if (coding.toLowerCase() !== 'chunked') throw new HttpError(501, `The transfer coding ${coding} is not known.`);
      return this.#chunks();
    }
    if (length === undefined) return new Uint8Array(0);
    if (!/^\d+$/.test(length)) throw new HttpError(400, 'Content-Length is no number.');
    if (Number(length) > limits.body) throw new HttpError(413, 'The body is too large.');
    return this.#input.bytes(Number(length));
  }

  async #chunks() {
    const chunks = [];
    for (let total = 0; ;) {
      const line = await this.#input.line(limits.head);
      const size = /^([0-9A-Fa-f]{1,8})(?:[ \t]*;.*)?$/.exec(line ?? '');
      if (!size) throw new HttpError(400, 'The length of a chunk is malformed.');
      const length = parseInt(size[1], 16);
      if (length === 0) break;
      if ((total += length) > limits.body) throw new HttpError(413, 'The body is too large.');
      chunks.push(await this.#input.bytes(length));
      if (await this.#input.line(2) !== '') throw new HttpError(400, 'A chunk is longer than it says.');
    }
    await this.#headers(); // trailers, which we have no use for
    return new Uint8Array(await new Blob(chunks).arrayBuffer());
  }
}
