// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

/** Accepts connections until it is closed. */
export class Listener {
  #socket;
  #reader = null;
  #isClosed = false;

  /** `port`: 0 for one that the system chooses. */
  constructor(address, port, { backlog } = {}) {
    this.#socket = new TCPServerSocket(address, { ...(port > 0 && { localPort: port }), ...(backlog && { backlog }) });
  }

  get opened() { return this.#socket.opened; }

  /** Connections, each a TCPSocket, taken when asked for. */
  async *accepted() {
    const { readable } = await this.#socket.opened;
    if (this.#isClosed) return;
    this.#reader = readable.getReader();
    for (;;) {
      const { value, done } = await this.#reader.read();
      if (done) return;
      yield value;
    }
  }

  /** Settles as TCPServerSocket.closed does: then the port is free. */
  get closed() { return this.#socket.closed; }

  /** No more connections; those that were accepted live on. */
  async close() {
    this.#isClosed = true;
    await this.#socket.opened.catch(() => {});
    await (this.#reader ? this.#reader.cancel() : this.#socket.close()).catch(() => {});
  }
}
