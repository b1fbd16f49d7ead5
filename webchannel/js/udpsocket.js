// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { notSupportedError } from './errors.js';
import { illegalInvocation, toInterface } from './interface.js';
import { toConnectedInfo } from './openinfo.js';
import { openSocket } from './opensocket.js';
import { Socket } from './socket.js';
import { checkUdpOptions, toUdpOptions, wantsMulticast } from './udpoptions.js';
import { UdpReadable, receiveWindow } from './udpreadable.js';
import { UdpWritable } from './udpwritable.js';

const connectedSides = {
  __proto__: null,
  makeReadable: (channel, handleClosing) => new UdpReadable(channel, handleClosing),
  makeWritable: (channel, isSocketClosing, handleClosing) => new UdpWritable(channel, isSocketClosing, handleClosing),
  toOpenInfo: toConnectedInfo,
};

//! The interface UDPSocket over `links`; `allowsFeature(name)` is the document's Permissions Policy.
export function makeUDPSocket({ links, allowsFeature }) {
  class UDPSocket {
    #socket = new Socket();

    constructor(options = undefined) {
      const settings = toUdpOptions(options);
      checkUdpOptions(settings, allowsFeature);
      const missing = notYetSupported(settings);
      if (missing !== undefined) {
        this.#socket.openingFailed(notSupportedError(missing));
        return;
      }
      const request = { __proto__: null, protocol: 'udp', credit: receiveWindow, ...settings };
      openSocket(this.#socket, links, request, connectedSides);
    }

    static #isOne(value) { return typeof value === 'object' && value !== null && #socket in value; }

    get opened() { return UDPSocket.#isOne(this) ? this.#socket.opened : illegalInvocation(); }
    get closed() { return UDPSocket.#isOne(this) ? this.#socket.closed : illegalInvocation(); }
    close() { return UDPSocket.#isOne(this) ? this.#socket.close() : illegalInvocation(); }
  }
  return toInterface(UDPSocket, 'UDPSocket');
}

function notYetSupported(settings) {
  if (settings.localAddress !== undefined)
    return 'Bound UDP sockets are not supported yet.';
  return wantsMulticast(settings) ? 'Multicast is not supported yet.' : undefined;
}
