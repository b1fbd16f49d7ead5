// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { DnsMessage, encodeQuery } from '../common/dnsmessage.mjs';
import { Directory, allTypes } from './directory.mjs';

const askAgain = 5000; // ms

/** Asks a multicast group for services and listens to what is said there. */
export class Browser {
  #group;
  #port;
  #socket;
  #reader = null;
  #writer = null;
  #timer = null;
  #failure = null;
  #directory = new Directory();

  constructor(group, port) {
    this.#group = group;
    this.#port = port;
    // Other programs of this computer listen to the same port.
    this.#socket = new UDPSocket({
      localAddress: group.includes(':') ? '::' : '0.0.0.0', localPort: port, multicastAllowAddressSharing: true,
      multicastTimeToLive: 255,
    });
  }

  /** Calls `onChange(services)` whenever something was learnt, until it is stopped; throws when that is not possible. */
  async browse(onChange) {
    const { readable, writable, multicastController } = await this.#socket.opened;
    this.#reader = readable.getReader();
    this.#writer = writable.getWriter();
    await multicastController.joinGroup(this.#group);
    this.#askForTypes();
    for (;;) {
      const { value, done } = await this.#reader.read();
      if (done) break;
      const message = parsed(value.data);
      if (!message?.isResponse) continue;
      this.#directory.learn(message).forEach(({ name, type }) => { this.#ask(name, type); });
      onChange(this.#directory.services);
    }
    if (this.#failure) throw this.#failure;
  }

  async stop() {
    clearTimeout(this.#timer);
    await this.#socket.opened.catch(() => {});
    await Promise.allSettled([this.#reader?.cancel(), this.#writer?.close()]);
  }

  #askForTypes() {
    this.#ask(allTypes, 'PTR');
    this.#timer = setTimeout(() => this.#askForTypes(), askAgain);
  }

  #ask(name, type) {
    const data = encodeQuery({ name, type, recursionDesired: false });
    this.#writer.write({ data, remoteAddress: this.#group, remotePort: this.#port }).catch((error) => {
      this.#failure ??= error; // nothing can be sent any more
      this.#reader.cancel();
    });
  }
}

function parsed(data) {
  try {
    return new DnsMessage(data);
  } catch {
    return null; // anybody can send anything to a group
  }
}
