// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// What the sample apps (resources/apps) talk to: servers and clients of their protocols, by node's own means.

import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import { setTimeout as rest } from 'node:timers/promises';

import { pattern } from '../harness/bytes.js';
import { NameServer } from './nameserver.mjs';
import { Responder } from './responder.mjs';

const block = pattern(65536);

export class AppServers {
  #names = new NameServer();
  #responder = new Responder();
  #sent = 0; // bytes that the system has taken for the last connection to the source

  //! { source, names }: ports.
  async listen() {
    const source = net.createServer({ allowHalfOpen: true }, (socket) => { this.#serveSource(socket); });
    await new Promise((resolve) => { source.listen(0, '127.0.0.1', resolve); });
    return { source: source.address().port, names: await this.#names.listen() };
  }

  act(what, parameters) {
    const actions = {
      sent: () => ({ sent: this.#sent }),
      checksum: ({ length }) => ({ checksum: checksum(Number(length)) }),
      converse, request, flood,
      offer: (parameters) => this.#responder.offer(parameters),
      withdraw: () => this.#responder.withdraw(),
    };
    if (!Object.hasOwn(actions, what))
      throw new Error(`no ${what} for apps`);
    return actions[what](parameters);
  }

  //! "SEND LENGTH" is answered with so many bytes of the pattern and FIN.
  #serveSource(socket) {
    let asked = '';
    socket.on('error', () => {});
    socket.on('data', (data) => {
      asked += data;
      const length = /^SEND (\d+)\r?\n/.exec(asked)?.[1];
      if (length)
        this.#send(socket, Number(length));
      socket.removeAllListeners(length ? 'data' : 'none');
    });
  }

  async #send(socket, length) {
    this.#sent = 0;
    socket.resume(); // so that its end is noticed
    const closed = once(socket, 'close').catch(() => {});
    for (let left = length; left > 0 && !socket.destroyed; left -= block.length) {
      if (!socket.write(block.subarray(0, Math.min(left, block.length))))
        await Promise.race([once(socket, 'drain').catch(() => {}), closed]);
      this.#sent = socket.bytesWritten - socket.writableLength;
    }
    socket.end();
  }
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; ++bit)
    value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

//! CRC-32 of the first `length` bytes of the pattern, in hex.
function checksum(length) {
  let crc = ~0;
  for (let at = 0; at < length; ++at)
    crc = (crc >>> 8) ^ table[(crc ^ block[at & 65535]) & 255];
  return (~crc >>> 0).toString(16).padStart(8, '0');
}

//! Connects to an app that listens, says `lines`, and resolves when as many lines have been answered: { heard }. Then
//! finishes, and waits for the app's FIN when `untilEnd` is given.
async function converse({ port, lines, answers, untilEnd }) {
  const socket = net.connect({ port: Number(port), host: '127.0.0.1', allowHalfOpen: true });
  let heard = '';
  const count = () => heard.split('\n').length - 1;
  const settled = new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('data', (data) => {
      heard += data;
      if (count() >= Number(answers))
        untilEnd ? socket.end() : resolve();
    });
    socket.on('end', resolve);
  });
  socket.write(lines);
  await settled;
  socket.destroy();
  return { heard };
}

//! One HTTP request of node's own client: { status, headers, body }.
function request({ port, method = 'GET', path, body = '', chunked }, agent) {
  return new Promise((resolve, reject) => {
    const headers = chunked ? { 'Transfer-Encoding': 'chunked' } : { 'Content-Length': Buffer.byteLength(body) };
    const asked = http.request({ port: Number(port), host: '127.0.0.1', method, path, headers, agent }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => resolve({
        status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString('latin1'),
      }));
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

//! `count` requests over at most `connections` connections that are kept: { good: as many as came back as sent }.
async function flood({ port, count, connections }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: Number(connections) });
  const bodies = Array.from({ length: Number(count) }, (_, index) => `${index} `.repeat(index % 997 + 1));
  const answers = await Promise.all(bodies.map((body) => request({ port, method: 'POST', path: '/echo', body }, agent)));
  agent.destroy();
  await rest(0);
  return { good: answers.filter(({ status, body }, index) => status === 200 && body === bodies[index]).length };
}
