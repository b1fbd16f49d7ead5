// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { illegalInvocation, toInterface } from './interface.js';
import { udpReceiveWindow } from './limits.js';
import { toBoundInfo, toConnectedInfo } from './openinfo.js';
import { openSocket } from './opensocket.js';
import { hasOwn } from './primordials.js';
import { Socket } from './socket.js';
import { checkUdpOptions, toUdpOptions } from './udpoptions.js';
import { UdpReadable } from './udpreadable.js';
import { BoundUdpWritable, UdpWritable } from './udpwritable.js';

const makeReadable = (channel, handleClosing) => new UdpReadable(channel, handleClosing);
const connectedSides = {
  __proto__: null,
  makeReadable,
  makeWritable: (channel, isSocketClosing, handleClosing) => new UdpWritable(channel, isSocketClosing, handleClosing),
  toOpenInfo: toConnectedInfo,
};

//! The interface UDPSocket over `links`; `allowsFeature(name)` is the document's Permissions Policy,
//! `toMulticastController` comes from makeMulticastController().
export function makeUDPSocket({ links, allowsFeature }, toMulticastController) {
  const boundSides = {
    __proto__: null,
    makeReadable,
    makeWritable: (channel, isSocketClosing, handleClosing) =>
      new BoundUdpWritable(channel, isSocketClosing, handleClosing),
    toOpenInfo: (addresses, readable, writable, channel, whenClosing) => {
      const mayJoin = hasOwn(addresses, 'multicast') && addresses.multicast === true;
      const controller = mayJoin ? toMulticastController(channel, whenClosing) : undefined;
      return toBoundInfo(addresses, readable, writable, controller);
    },
  };

  class UDPSocket {
    #socket = new Socket();

    constructor(options = undefined) {
      const settings = toUdpOptions(options);
      checkUdpOptions(settings, allowsFeature);
      const isBound = settings.localAddress !== undefined;
      const request = { __proto__: null, protocol: isBound ? 'bind' : 'udp', credit: udpReceiveWindow, ...settings };
      openSocket(this.#socket, links, request, isBound ? boundSides : connectedSides);
    }

    static #isOne(value) { return typeof value === 'object' && value !== null && #socket in value; }

    get opened() { return UDPSocket.#isOne(this) ? this.#socket.opened : illegalInvocation(); }
    get closed() { return UDPSocket.#isOne(this) ? this.#socket.closed : illegalInvocation(); }
    close() { return UDPSocket.#isOne(this) ? this.#socket.close() : illegalInvocation(); }
  }
  return toInterface(UDPSocket, 'UDPSocket');
}
