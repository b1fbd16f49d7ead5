// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { inTime } from './deadline.mjs';

const newline = 10;

/** Lines and counted bytes over one TCPSocket. Only the standard API: any browser that has Direct Sockets runs it. */
export class TcpChannel {
  #socket;
  #reader;
  #writer;
  #pieces = []; // arrived, not yet asked for
  #lastWrite = Promise.resolve();

  /** Connects; resolves to a channel with `info`, what TCPSocket.opened said. */
  static async open(TCPSocketClass, address, port, options) {
    const socket = new TCPSocketClass(address, port, options);
    const info = await inTime(socket.opened, `connecting to ${address}:${port}`);
    return new TcpChannel(socket, info);
  }

  constructor(socket, info) {
    this.#socket = socket;
    this.info = info;
    this.#reader = info.readable.getReader();
    this.#writer = info.writable.getWriter();
  }

  /** Settles as TCPSocket.closed does. */
  get closed() {
    return inTime(this.#socket.closed, 'closing');
  }

  /** Queues bytes; resolves when the stream has room for more. Failures show in flush(). */
  async write(bytes) {
    await inTime(this.#writer.ready, 'writing');
    const written = this.#writer.write(bytes);
    written.catch(() => {}); // reported by flush(), through the last write
    this.#lastWrite = written;
    return written;
  }

  /** Like write(), but calls taken(count) when the socket has taken the bytes, and resolves before that. */
  async stream(bytes, taken) {
    await inTime(this.#writer.ready, 'writing');
    const written = this.#writer.write(bytes);
    written.then(() => taken(bytes.length), () => {});
    this.#lastWrite = written;
  }

  flush() {
    return inTime(this.#lastWrite, 'writing');
  }

  /** Sends what is queued, then FIN. Reading goes on. */
  finish() {
    return inTime(this.#writer.close(), 'finishing');
  }

  /** The next piece, or undefined at the end. */
  async #next() {
    if (this.#pieces.length > 0)
      return this.#pieces.shift();
    const { value, done } = await inTime(this.#reader.read(), 'reading');
    return done ? undefined : value;
  }

  /** The next line without its end. */
  async readLine() {
    const line = [];
    for (let piece = await this.#next(); piece; piece = await this.#next()) {
      const end = piece.indexOf(newline);
      if (end < 0) {
        line.push(...piece);
        continue;
      }
      line.push(...piece.subarray(0, end));
      if (end + 1 < piece.length)
        this.#pieces.unshift(piece.subarray(end + 1));
      return new TextDecoder().decode(new Uint8Array(line)).replace(/\r$/, '');
    }
    throw new Error('the device finished in the middle of a line');
  }

  /** Hands the next count bytes to use(piece), piece by piece as they come. */
  async readBytes(count, use) {
    for (let left = count; left > 0;) {
      const piece = await this.#next();
      if (!piece)
        throw new Error(`the device finished ${left} bytes early`);
      if (piece.length > left)
        this.#pieces.unshift(piece.subarray(left));
      const wanted = piece.subarray(0, left);
      left -= wanted.length;
      use(wanted);
    }
  }

  /** Resolves when the device has finished; throws when it says anything before that. */
  async readEnd() {
    const piece = await this.#next();
    if (piece)
      throw new Error(`${piece.length} bytes more than expected`);
  }
}
