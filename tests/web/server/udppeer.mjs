// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The peer's UDP sockets: one that keeps what arrives until it is asked for, one for IPv6, and a port that refuses.

import { createHash } from 'node:crypto';
import dgram from 'node:dgram';

import { pattern } from '../harness/bytes.js';

const startLength = 64;

function bind(type, address, port = 0) {
  return new Promise((resolve, reject) => {
    const socket = dgram.createSocket({ type, reuseAddr: true });
    socket.on('error', reject);
    socket.bind(port, address, () => resolve(socket));
  });
}

export class UdpPeer {
  #sockets = {}; // by 'udp4' and 'udp6'
  #queues = new Map(); // by source port: { datagrams, waiting }

  //! { udp, udp6, udpUnused }: ports.
  async listen() {
    const udp = await this.#listenAt('udp4', '127.0.0.1');
    const udp6 = await this.#listenAt('udp6', '::1').catch(() => 0); // a machine without IPv6
    const unused = await bind('udp4', '127.0.0.1');
    const { port: udpUnused } = unused.address();
    await new Promise((resolve) => { unused.close(resolve); });
    return { udp, udp6, udpUnused };
  }

  async #listenAt(type, address) {
    const socket = await bind(type, address);
    this.#sockets[type] = socket;
    socket.on('message', (data, { address: from, port }) => this.#arrived(data, from, port));
    return socket.address().port;
  }

  #queue(port) {
    if (!this.#queues.has(port))
      this.#queues.set(port, { datagrams: [], waiting: [] });
    return this.#queues.get(port);
  }

  #arrived(data, address, port) {
    const queue = this.#queue(port);
    const sha256 = createHash('sha256').update(data).digest('hex');
    const start = data.subarray(0, startLength).toString('hex');
    queue.datagrams.push({ length: data.length, sha256, start, address, port });
    this.#deliver(queue);
  }

  #deliver({ datagrams, waiting }) {
    while (datagrams.length > 0 && waiting.length > 0)
      waiting.shift()(datagrams.shift());
  }

  receive({ port }) {
    const queue = this.#queue(Number(port));
    return new Promise((resolve) => {
      queue.waiting.push(resolve);
      this.#deliver(queue);
    });
  }

  //! To `port` of ours, on `address`; multicast goes out by the loopback interface.
  send({ port, address = '127.0.0.1', data, length, ttl }) {
    const bytes = data === undefined ? pattern(Number(length)) : Buffer.from(data, 'hex');
    const socket = this.#sockets[address.includes(':') ? 'udp6' : 'udp4'];
    if (/^(22[4-9]|23\d)\./.test(address))
      socket.setMulticastInterface('127.0.0.1');
    if (ttl !== undefined)
      socket.setMulticastTTL(Number(ttl));
    return new Promise((resolve, reject) => {
      socket.send(bytes, Number(port), address, (error) => (error ? reject(error) : resolve({})));
    });
  }

  act(what, parameters) {
    if (!['receive', 'send'].includes(what))
      throw new Error(`no ${what} of datagrams`);
    return this[what](parameters);
  }

  //! Forgets what nobody asked for.
  reset() { this.#queues.clear(); }

  close() {
    for (const socket of Object.values(this.#sockets))
      socket.close();
  }
}
