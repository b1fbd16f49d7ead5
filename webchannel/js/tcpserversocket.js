// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { notAllowedError } from './errors.js';
import { illegalInvocation, toInterface } from './interface.js';
import { canonicalIpLiteral } from './ipliteral.js';
import { serverReceiveWindow } from './limits.js';
import { toListeningInfo } from './openinfo.js';
import { openSocket } from './opensocket.js';
import { TypeError } from './primordials.js';
import { ServerReadable } from './serverreadable.js';
import { Socket } from './socket.js';
import { toAbortSignal, toTimeout } from './stopping.js';
import {
  requireArguments, toBoolean, toDOMString, toDictionary, toEnforcedUnsignedLong, toEnforcedUnsignedShort,
} from './webidl.js';

//! dictionary TCPServerSocketOptions, and our extensions
const optionMembers = {
  __proto__: null,
  backlog: toEnforcedUnsignedLong,
  ipv6Only: toBoolean,
  localPort: toEnforcedUnsignedShort,
  signal: toAbortSignal,
  timeout: toTimeout,
};
const context = "Failed to construct 'TCPServerSocket'";

//! The interface TCPServerSocket over `links`; `allowsFeature(name)` is the document's Permissions Policy,
//! `toTCPSocket` comes from makeTCPSocket().
export function makeTCPServerSocket({ links, allowsFeature }, toTCPSocket) {
  const sides = {
    __proto__: null,
    makeReadable: (channel, handleClosing) => new ServerReadable(channel, handleClosing, toTCPSocket),
    makeWritable: null,
    toOpenInfo: toListeningInfo,
  };

  class TCPServerSocket {
    #socket = new Socket();

    constructor(localAddress, options = undefined) {
      requireArguments(arguments.length, 1, context);
      const address = toDOMString(localAddress);
      const settings = toDictionary(options, optionMembers, context);
      checkSettings(address, settings, allowsFeature);
      const request = {
        __proto__: null, protocol: 'listen', localAddress: address, credit: serverReceiveWindow, ...settings,
      };
      openSocket(this.#socket, links, request, sides);
    }

    static #isOne(value) { return typeof value === 'object' && value !== null && #socket in value; }

    get opened() { return TCPServerSocket.#isOne(this) ? this.#socket.opened : illegalInvocation(); }
    get closed() { return TCPServerSocket.#isOne(this) ? this.#socket.closed : illegalInvocation(); }
    close() { return TCPServerSocket.#isOne(this) ? this.#socket.close() : illegalInvocation(); }
  }
  return toInterface(TCPServerSocket, 'TCPServerSocket');
}

//! The constructor's synchronous checks, in their order; throws.
function checkSettings(localAddress, { backlog, ipv6Only, localPort }, allowsFeature) {
  if (!allowsFeature('direct-sockets'))
    throw notAllowedError(`${context}: Permissions-Policy: direct-sockets are disabled.`);
  const address = canonicalIpLiteral(localAddress);
  if (address === undefined)
    throw new TypeError(`${context}: localAddress must be an IP address.`);
  if (localPort === 0)
    throw new TypeError(`${context}: localPort must be greater than zero, or absent.`);
  if (backlog === 0)
    throw new TypeError(`${context}: backlog must be greater than zero, or absent.`);
  if (ipv6Only === true && address !== '::')
    throw new TypeError(`${context}: ipv6Only needs the localAddress '::'.`);
}
