// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { TelnetDecoder, encodeTelnet } from './telnet.mjs';

/** One conversation over an open TCPSocket. */
export class Session {
  #socket;
  #reader;
  #writer;
  #telnet;
  #decoder = new TextDecoder();

  /** `info`: what `socket.opened` resolved with. */
  constructor(socket, info, { telnet = false } = {}) {
    this.#socket = socket;
    this.#reader = info.readable.getReader();
    this.#writer = info.writable.getWriter();
    this.#telnet = telnet ? new TelnetDecoder() : null;
    this.peer = `${info.remoteAddress.includes(':') ? `[${info.remoteAddress}]` : info.remoteAddress}:${info.remotePort}`;
  }

  /** Pieces of text as they come, until the peer has finished. Throws when the connection breaks. */
  async *received() {
    for (;;) {
      const { value, done } = await this.#reader.read();
      const text = done ? this.#decoder.decode() : this.#decoder.decode(await this.#plain(value), { stream: true });
      if (text) yield text;
      if (done) return;
    }
  }

  /** Resolves when the text is on its way. */
  async send(text) {
    const bytes = new TextEncoder().encode(text);
    await this.#writer.write(this.#telnet ? encodeTelnet(bytes) : bytes);
  }

  /** Sends FIN; the peer can go on talking. */
  finish() { return this.#writer.close(); }

  /** Settles as TCPSocket.closed does. */
  get closed() { return this.#socket.closed; }

  /** Ends both directions. */
  async close() {
    await Promise.allSettled([this.#reader.cancel(), this.#writer.close().catch(() => this.#writer.abort())]);
  }

  async #plain(bytes) {
    if (!this.#telnet) return bytes;
    const { data, reply } = this.#telnet.decode(bytes);
    if (reply.length > 0) await this.#writer.write(reply);
    return data;
  }
}
