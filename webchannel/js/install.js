// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The entry of page.js. scripts.cpp puts it into a function that has `parameters` ({ eventName }) and Qt's
// `QWebChannel`.
/* global parameters, QWebChannel */

import { askWorld, worldSays } from './askworld.js';
import { Link } from './link.js';
import { Links } from './links.js';
import { windowPolicy } from './policy.js';
import { defineProperty } from './primordials.js';
import { makeTCPServerSocket } from './tcpserversocket.js';
import { makeTCPSocket } from './tcpsocket.js';
import { requestAddress } from './ticket.js';
import { makeUDPSocket } from './udpsocket.js';

const { eventName } = parameters;
const QtWebChannel = QWebChannel;

function install(name, value) {
  defineProperty(globalThis, name, { __proto__: null, value, writable: true, enumerable: false, configurable: true });
}

if (globalThis.isSecureContext) { // [SecureContext]
  const ask = askWorld(eventName);
  const links = new Links(async (onLost) => Link.connect(await requestAddress(ask), QtWebChannel, onLost));
  const environment = { links, allowsFeature: windowPolicy(globalThis.document, worldSays(eventName)) };
  const { TCPSocket, toTCPSocket } = makeTCPSocket(environment);
  install('TCPSocket', TCPSocket);
  install('UDPSocket', makeUDPSocket(environment));
  install('TCPServerSocket', makeTCPServerSocket(environment, toTCPSocket));
}
