// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// A multicast DNS responder for the app `mdns`: offers one service on a group.

import dgram from 'node:dgram';

import { encodeResponse, readQuestion } from './dnsrecords.mjs';

const type = '_instrument._tcp.local';
const instance = `Bench Multimeter.${type}`;
const host = 'multimeter.local';

const records = [
  { name: '_services._dns-sd._udp.local', type: 'PTR', data: type },
  { name: type, type: 'PTR', data: instance },
  { name: instance, type: 'SRV', data: { port: 5025, host } },
  { name: instance, type: 'TXT', data: 'model=34461A' },
  { name: host, type: 'A', data: '192.0.2.44' },
];

export class Responder {
  #socket = null;
  #group;
  #port;

  //! Answers on `group` and `port` from now on, by the interface that has the multicast route.
  async offer({ group, port }) {
    this.#group = group;
    this.#port = Number(port);
    this.#socket = dgram.createSocket({ type: 'udp4', reuseAddr: true }, (message) => { this.#hear(message); });
    await new Promise((resolve) => { this.#socket.bind(this.#port, resolve); });
    this.#socket.addMembership(group);
    return {};
  }

  //! Says goodbye, as a device does that is switched off.
  async withdraw() {
    await this.#send([{ name: type, type: 'PTR', data: instance, ttl: 0 }]);
    this.#socket.close();
    return {};
  }

  #hear(message) {
    const asked = readQuestion(message);
    const found = records.filter((record) => record.name === asked.name && record.type === asked.type);
    if (asked.isQuery && found.length > 0)
      this.#send(found);
  }

  #send(answers) {
    const message = encodeResponse({ records: answers });
    return new Promise((resolve) => { this.#socket.send(message, this.#port, this.#group, resolve); });
  }
}
