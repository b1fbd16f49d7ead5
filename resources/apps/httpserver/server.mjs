// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { Listener } from '../common/listener.mjs';
import { HttpError, RequestParser } from './httpparser.mjs';
import { encodeHead, isKeptAlive, respond, text } from './responder.mjs';

const pieceSize = 64 * 1024;

/** Serves `files` (a Map from name to Blob, looked at with every request) until it is stopped. */
export class Server {
  #listener;
  #files;
  #onAnswered;
  #readers = new Set();
  #count = 0;

  /** `onAnswered({ peer, request, status, bytes })` after each answer; `request` is null when it could not be read. */
  constructor(address, port, files, onAnswered) {
    this.#listener = new Listener(address, port, { backlog: 128 });
    this.#files = files;
    this.#onAnswered = onAnswered;
  }

  /** Resolves with TCPServerSocketOpenInfo. */
  get opened() { return this.#listener.opened; }

  /** Resolves when stopped. */
  async serve() {
    for await (const socket of this.#listener.accepted()) this.#converse(socket).catch(() => {}); // the client has gone
    await this.#listener.closed;
  }

  /** No more connections; those that are open end. */
  async stop() {
    await this.#listener.close();
    await Promise.allSettled([...this.#readers].map((reader) => reader.cancel()));
  }

  async #converse(socket) {
    const { readable, writable, remoteAddress, remotePort } = await socket.opened;
    const reader = readable.getReader();
    const writer = writable.getWriter();
    this.#readers.add(reader);
    try {
      await this.#answerAll(`${remoteAddress}:${remotePort}`, reader, writer);
      await writer.close();
    } finally {
      this.#readers.delete(reader);
      await reader.cancel();
    }
  }

  async #answerAll(peer, reader, writer) {
    const requests = new RequestParser(async () => (await reader.read()).value ?? null);
    for (let goesOn = true; goesOn;) {
      let request = null;
      let answer;
      try {
        request = await requests.next();
        if (request === null) return;
        answer = respond(request, this.#files, ++this.#count);
        goesOn = isKeptAlive(request);
      } catch (error) {
        if (!(error instanceof HttpError)) throw error;
        answer = text(error.status, `${error.message}\n`);
        goesOn = false; // where the next request begins is not known
      }
      await writer.write(encodeHead(answer, goesOn));
      if (request?.method !== 'HEAD') await this.#send(answer.body, writer);
      this.#onAnswered({ peer, request, status: answer.status, bytes: answer.body.size });
    }
  }

  /** In pieces, so that a large file is never in memory as a whole. */
  async #send(body, writer) {
    for (let offset = 0; offset < body.size; offset += pieceSize)
      await writer.write(await body.slice(offset, offset + pieceSize).arrayBuffer());
  }
}
