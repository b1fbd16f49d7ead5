// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { notAllowedError } from './errors.js';
import { illegalInvocation, toInterface } from './interface.js';
import { openSocket } from './opensocket.js';
import { TypeError } from './primordials.js';
import { Socket } from './socket.js';
import { TcpReadable, receiveWindow } from './tcpreadable.js';
import { TcpWritable } from './tcpwritable.js';
import {
  requireArguments, toBoolean, toDOMString, toDictionary, toDnsQueryType, toEnforcedUnsignedLong, toUnsignedShort,
} from './webidl.js';

//! dictionary TCPSocketOptions
const optionMembers = {
  __proto__: null,
  dnsQueryType: toDnsQueryType,
  keepAliveDelay: toEnforcedUnsignedLong,
  noDelay: toBoolean,
  receiveBufferSize: toEnforcedUnsignedLong,
  sendBufferSize: toEnforcedUnsignedLong,
};
const context = "Failed to construct 'TCPSocket'";

//! The interface TCPSocket over `links`; `allowsFeature(name)` is the document's Permissions Policy.
export function makeTCPSocket({ links, allowsFeature }) {
  class TCPSocket {
    #socket = new Socket();

    constructor(remoteAddress, remotePort, options = undefined) {
      requireArguments(arguments.length, 2, context);
      const address = toDOMString(remoteAddress);
      const port = toUnsignedShort(remotePort);
      const settings = toDictionary(options, optionMembers, context);
      checkSettings(settings, allowsFeature);
      const request = {
        __proto__: null, protocol: 'tcp', remoteAddress: address, remotePort: port, credit: receiveWindow, ...settings,
      };
      openSocket(this.#socket, links, request, { Readable: TcpReadable, Writable: TcpWritable });
    }

    static #isOne(value) { return typeof value === 'object' && value !== null && #socket in value; }

    get opened() { return TCPSocket.#isOne(this) ? this.#socket.opened : illegalInvocation(); }
    get closed() { return TCPSocket.#isOne(this) ? this.#socket.closed : illegalInvocation(); }
    close() { return TCPSocket.#isOne(this) ? this.#socket.close() : illegalInvocation(); }
  }
  return toInterface(TCPSocket, 'TCPSocket');
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
