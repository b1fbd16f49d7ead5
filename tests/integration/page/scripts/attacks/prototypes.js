// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Puts properties on Object.prototype and Array.prototype that our scripts, or Qt's, might take for their own.

const inherited = {
  url: `ws://127.0.0.1:${setup.granted}`, ticket: setup.otherTicket, error: undefined, id: 1, type: 10, ports: [],
  remoteAddress: '127.0.0.1', remotePort: setup.forbidden, localAddress: '127.0.0.1', localPort: setup.free,
  protocol: 'tcp', credit: 1, host: '127.0.0.1', port: setup.forbidden, origin: setup.other, secret: 'x', policies: 7,
  units: 0, frames: [], channel: {}, addresses: {}, message: 'x', name: 'x', data: {}, object: 'sockets',
  eventName: 'x', ticketUrl: 'x', cancelable: false,
};
for (const [name, value] of Object.entries(inherited)) {
  Object.defineProperty(Object.prototype, name, {
    configurable: true,
    get() { remember(this); return value; },
    set(other) { remember(this, other); },
  });
}
for (let index = 0; index < 4; index++) {
  Object.defineProperty(Array.prototype, index, {
    configurable: true,
    get() { remember(this); return setup.forbidden; },
    set(other) { remember(this, other); },
  });
}
Array.prototype[Symbol.iterator] = function* () { remember(this); yield setup.forbidden; };
