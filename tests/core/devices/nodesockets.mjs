// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
// TCPSocket and UDPSocket for node, as much of them as the demo page uses: the page's own code then runs here against
// the real device. Not the polyfill, and not a test of it.

import dgram from 'node:dgram';
import net from 'node:net';
import { Duplex } from 'node:stream';

export class TCPSocket {
  constructor(remoteAddress, remotePort, { noDelay = false } = {}) {
    const socket = net.connect({ host: remoteAddress, port: remotePort, allowHalfOpen: true, noDelay });
    this.closed = new Promise((resolve, reject) => {
      socket.once('close', (failed) => (failed ? reject(new Error('broken')) : resolve()));
    });
    this.closed.catch(() => {});
    this.opened = new Promise((resolve, reject) => {
      socket.once('error', reject);
      socket.once('connect', () => {
        const { localPort } = socket;
        resolve({ ...Duplex.toWeb(socket), remoteAddress, remotePort, localAddress: socket.localAddress, localPort });
      });
    });
  }
}

export class UDPSocket {
  #socket = dgram.createSocket('udp4');

  constructor({ remoteAddress, remotePort }) {
    const socket = this.#socket;
    const readable = new ReadableStream({
      start(controller) {
        socket.on('message', (data) => controller.enqueue({ data: new Uint8Array(data), remoteAddress, remotePort }));
        socket.on('error', (error) => controller.error(error));
      },
    });
    const writable = new WritableStream({
      write: ({ data }) => new Promise((resolve, reject) => {
        socket.send(data, (error) => (error ? reject(error) : resolve()));
      }),
    });
    this.opened = new Promise((resolve) => socket.connect(remotePort, remoteAddress, () => {
      const { address: localAddress, port: localPort } = socket.address();
      resolve({ readable, writable, remoteAddress, remotePort, localAddress, localPort });
    }));
  }

  close() {
    return new Promise((resolve) => this.#socket.close(resolve));
  }
}
