// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { inTime } from './deadline.mjs';

/** Questions and answers over one connected UDPSocket. */
export class UdpChannel {
  #socket;
  #reader;
  #writer;

  static async open(UDPSocketClass, address, port) {
    const socket = new UDPSocketClass({ remoteAddress: address, remotePort: port });
    const info = await inTime(socket.opened, `opening UDP to ${address}:${port}`);
    return new UdpChannel(socket, info);
  }

  constructor(socket, info) {
    this.#socket = socket;
    this.info = info;
    this.#reader = info.readable.getReader();
    this.#writer = info.writable.getWriter();
  }

  async send(data) {
    await inTime(this.#writer.write({ data }), 'sending a datagram');
  }

  /** The data of the next datagram, a Uint8Array. */
  async receive() {
    const { value, done } = await inTime(this.#reader.read(), 'waiting for a datagram', 10);
    if (done)
      throw new Error('the UDP socket ended');
    return value.data;
  }

  async close() {
    this.#reader.releaseLock();
    this.#writer.releaseLock();
    await inTime(this.#socket.close(), 'closing UDP');
  }
}
