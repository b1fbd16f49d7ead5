// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The peer's TCP connections. Each keeps still (neither reads nor writes) until it is told to.

import { createHash } from 'node:crypto';
import net from 'node:net';

import { pattern } from '../harness/bytes.js';

//! After so long without progress a flood counts as stopped: the other side's window is closed.
const stalled = 300;
const startLength = 64;

class Connection {
  #socket;
  #length = 0;
  #hash = createHash('sha256');
  #start = Buffer.alloc(0);
  #error = null;
  #over = false;
  #waiting = []; // { isDone(), resolve }

  constructor(socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (data) => this.#arrived(data));
    socket.on('end', () => this.#ended(null));
    socket.on('error', (error) => this.#ended(error.code));
    socket.on('close', () => this.#ended('closed'));
    socket.pause(); // after 'data', which starts the flow
  }

  #arrived(data) {
    this.#length += data.length;
    this.#hash.update(data);
    if (this.#start.length < startLength)
      this.#start = Buffer.concat([this.#start, data]).subarray(0, startLength);
    this.#check();
  }

  #ended(error) {
    if (!this.#over)
      this.#error = error;
    this.#over = true;
    this.#check();
  }

  #check() {
    const done = this.#waiting.filter(({ isDone }) => isDone());
    this.#waiting = this.#waiting.filter((one) => !done.includes(one));
    for (const { resolve } of done)
      resolve(this.#report());
  }

  #report() {
    return { length: this.#length, sha256: this.#hash.copy().digest('hex'), start: this.#start.toString('hex'),
      error: this.#error };
  }

  #readUntil(isDone) {
    this.#socket.resume();
    return new Promise((resolve) => {
      this.#waiting.push({ isDone, resolve });
      this.#check();
    });
  }

  received({ length }) { return this.#readUntil(() => this.#length >= Number(length) || this.#over); }
  ended() { return this.#readUntil(() => this.#over); }

  send({ length, offset }) {
    return new Promise((resolve, reject) => {
      this.#socket.write(pattern(Number(length), Number(offset)),
        (error) => (error ? reject(error) : resolve({})));
    });
  }

  //! Sends until all is sent, or nothing more is taken.
  flood({ length }) {
    this.#socket.write(pattern(Number(length)));
    return new Promise((resolve) => {
      let before = -1;
      const watch = setInterval(() => {
        const sent = this.#socket.bytesWritten - this.#socket.writableLength;
        if (sent === before) {
          clearInterval(watch);
          resolve({ sent });
        }
        before = sent;
      }, stalled);
    });
  }

  finish() { return new Promise((resolve) => { this.#socket.end(() => resolve({})); }); }

  reset() {
    this.#socket.resetAndDestroy();
    return {};
  }

  close() {
    this.#socket.destroy();
    return {};
  }

  echo() {
    this.#socket.removeAllListeners('data');
    this.#socket.pipe(this.#socket);
    return {};
  }
}

//! Connections by id: "in:PORT" with the other side's port, or "out:PORT" with our own.
export class TcpPeer {
  #connections = new Map();
  #expected = new Map(); // id -> functions that wait for the connection: pages may know of it first
  #servers = [];

  //! { tcp, tcp6, tcpUnused }: ports.
  async listen() {
    const tcp = await this.#listenAt('127.0.0.1');
    const tcp6 = await this.#listenAt('::1').catch(() => 0); // a machine without IPv6
    return { tcp, tcp6, tcpUnused: await unusedPort() };
  }

  #listenAt(host) {
    const server = net.createServer({ allowHalfOpen: true, pauseOnConnect: true }, (socket) => {
      this.#add(`in:${socket.remotePort}`, new Connection(socket));
    });
    this.#servers.push(server);
    return new Promise((resolve, reject) => {
      server.on('error', reject);
      server.listen(0, host, () => resolve(server.address().port));
    });
  }

  //! Connects to a port that a page listens on.
  connect({ address, port }) {
    return new Promise((resolve, reject) => {
      const socket = net.connect({ host: address, port: Number(port), allowHalfOpen: true }, () => {
        const id = `out:${socket.localPort}`;
        socket.off('error', reject);
        this.#add(id, new Connection(socket));
        resolve({ connection: id, localPort: socket.localPort });
      });
      socket.on('error', reject);
    });
  }

  #add(id, connection) {
    this.#connections.set(id, connection);
    this.#expected.get(id)?.forEach((resolve) => resolve(connection));
    this.#expected.delete(id);
  }

  #find(id) {
    if (this.#connections.has(id))
      return this.#connections.get(id);
    return new Promise((resolve) => {
      this.#expected.set(id, [...this.#expected.get(id) ?? [], resolve]);
    });
  }

  //! Does `what` with the connection that `parameters` names.
  async act(what, parameters) {
    if (what === 'connect')
      return this.connect(parameters);
    if (!['received', 'ended', 'send', 'flood', 'finish', 'reset', 'close', 'echo'].includes(what))
      throw new Error(`connections cannot ${what}`);
    const connection = await this.#find(parameters.connection);
    return connection[what](parameters);
  }

  //! Ends every connection, with RST.
  reset() {
    for (const connection of this.#connections.values())
      connection.reset();
    this.#connections.clear();
    this.#expected.clear();
  }

  close() {
    this.reset();
    for (const server of this.#servers)
      server.close();
  }
}

//! A port that nobody listens on: one that was just free.
function unusedPort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
