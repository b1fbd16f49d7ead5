// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { notAllowedError } from './errors.js';
import { illegalInvocation, toInterface } from './interface.js';
import { tcpReceiveWindow } from './limits.js';
import { toConnectedInfo } from './openinfo.js';
import { openSocket } from './opensocket.js';
import { TypeError, freeze } from './primordials.js';
import { Socket } from './socket.js';
import { toAbortSignal, toTimeout } from './stopping.js';
import { TcpReadable } from './tcpreadable.js';
import { TcpWritable } from './tcpwritable.js';
import {
  requireArguments, toBoolean, toDOMString, toDictionary, toDnsQueryType, toEnforcedUnsignedLong, toUnsignedShort,
} from './webidl.js';

//! dictionary TCPSocketOptions, and our extensions
const optionMembers = {
  __proto__: null,
  dnsQueryType: toDnsQueryType,
  keepAliveDelay: toEnforcedUnsignedLong,
  noDelay: toBoolean,
  receiveBufferSize: toEnforcedUnsignedLong,
  sendBufferSize: toEnforcedUnsignedLong,
  signal: toAbortSignal,
  timeout: toTimeout,
};
const context = "Failed to construct 'TCPSocket'";

const sides = {
  __proto__: null,
  makeReadable: (channel, handleClosing) => new TcpReadable(channel, handleClosing),
  makeWritable: (channel, isSocketClosing, handleClosing) => new TcpWritable(channel, isSocketClosing, handleClosing),
  toOpenInfo: toConnectedInfo,
};

//! As first argument of the constructor: the second one is the Socket. Never leaves this module.
const alreadyOpen = freeze({ __proto__: null });

//! { TCPSocket, toTCPSocket }: the interface over `links`, where `allowsFeature(name)` is the document's Permissions
//! Policy, and what makes a TCPSocket of an accepted connection: toTCPSocket(channel, addresses).
export function makeTCPSocket({ links, allowsFeature }) {
  class TCPSocket {
    #socket;

    constructor(remoteAddress, remotePort, options = undefined) {
      if (remoteAddress === alreadyOpen) {
        this.#socket = remotePort;
        return;
      }
      requireArguments(arguments.length, 2, context);
      const address = toDOMString(remoteAddress);
      const port = toUnsignedShort(remotePort);
      const settings = toDictionary(options, optionMembers, context);
      checkSettings(settings, allowsFeature);
      this.#socket = new Socket();
      const request = {
        __proto__: null, protocol: 'tcp', remoteAddress: address, remotePort: port, credit: tcpReceiveWindow,
        ...settings,
      };
      openSocket(this.#socket, links, request, sides);
    }

    static #isOne(value) { return typeof value === 'object' && value !== null && #socket in value; }

    get opened() { return TCPSocket.#isOne(this) ? this.#socket.opened : illegalInvocation(); }
    get closed() { return TCPSocket.#isOne(this) ? this.#socket.closed : illegalInvocation(); }
    close() { return TCPSocket.#isOne(this) ? this.#socket.close() : illegalInvocation(); }
  }

  const toTCPSocket = (channel, addresses) => {
    const socket = new Socket();
    channel.grant(tcpReceiveWindow); // none was granted with a request to open
    socket.openingSucceeded(channel, sides, addresses);
    return new TCPSocket(alreadyOpen, socket);
  };
  return { __proto__: null, TCPSocket: toInterface(TCPSocket, 'TCPSocket'), toTCPSocket };
}

//! Constructor steps 1 to 4.
function checkSettings({ keepAliveDelay, receiveBufferSize, sendBufferSize }, allowsFeature) {
  if (!allowsFeature('direct-sockets'))
    throw notAllowedError(`${context}: Permissions-Policy: direct-sockets are disabled.`);
  if (keepAliveDelay < 1000)
    throw new TypeError(`${context}: keepAliveDelay must be at least 1,000 milliseconds.`);
  if (sendBufferSize === 0)
    throw new TypeError(`${context}: sendBufferSize must be greater than zero.`);
  if (receiveBufferSize === 0)
    throw new TypeError(`${context}: receiveBufferSize must be greater than zero.`);
}
