// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// A name server for the app `dns`: a few names under .test, over UDP and TCP on one port.

import dgram from 'node:dgram';
import net from 'node:net';

import { encodeResponse, readQuestion } from './dnsrecords.mjs';

const nameError = 3;
const largestOverUdp = 512;

const zone = {
  'www.example.test': [
    { name: 'www.example.test', type: 'CNAME', data: 'host.example.test' },
    { name: 'host.example.test', type: 'A', data: '192.0.2.7' },
  ],
  'lossy.example.test': [{ name: 'lossy.example.test', type: 'A', data: '192.0.2.8' }],
  'large.example.test': Array.from({ length: 100 }, (_, index) =>
    ({ name: 'large.example.test', type: 'TXT', data: `text number ${index} <b>not bold</b>` })),
};

export class NameServer {
  #hasLost = false;

  //! The port of both protocols.
  async listen() {
    const tcp = net.createServer((socket) => { this.#serveTcp(socket); });
    await new Promise((resolve) => { tcp.listen(0, '127.0.0.1', resolve); });
    const { port } = tcp.address();
    const udp = dgram.createSocket('udp4', (message, { port: from, address }) => {
      const answer = this.#answer(message, largestOverUdp);
      if (answer)
        udp.send(answer, from, address);
    });
    await new Promise((resolve) => { udp.bind(port, '127.0.0.1', resolve); });
    return port;
  }

  //! null: not answered.
  #answer(message, largest) {
    const { id, name, question } = readQuestion(message);
    if (name === 'silent.example.test' || (name === 'lossy.example.test' && (this.#hasLost = !this.#hasLost)))
      return null;
    const records = zone[name];
    const whole = encodeResponse({ id, question, records, code: records ? 0 : nameError });
    return whole.length > largest ? encodeResponse({ id, question, truncated: true }) : whole;
  }

  //! The answer goes out in two pieces, cut within the length.
  #serveTcp(socket) {
    let arrived = Buffer.alloc(0);
    socket.setNoDelay(true);
    socket.on('error', () => {});
    socket.on('data', (data) => {
      arrived = Buffer.concat([arrived, data]);
      if (arrived.length < 2 || arrived.length < 2 + arrived.readUInt16BE(0))
        return;
      const answer = this.#answer(arrived.subarray(2), Infinity);
      socket.write(Buffer.from([answer.length >> 8]), () =>
        socket.end(Buffer.concat([Buffer.from([answer.length & 255]), answer])));
    });
  }
}
