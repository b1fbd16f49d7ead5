// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The entry of page.js. scripts.cpp puts it into a function `program` that has `parameters` and Qt's `QWebChannel`.
// `parameters`: { eventName } in windows, { eventName, worker } in dedicated workers (wrapworker.js),
// { eventName, isShared } in shared and service workers.
/* global parameters, program, QWebChannel */

import { installStreams } from './installstreams.js';
import { Links } from './links.js';
import { linkMaker } from './makelink.js';
import { makeMulticastController } from './multicastcontroller.js';
import { defineProperty } from './primordials.js';
import { sharedContext } from './sharedcontext.js';
import { makeTCPServerSocket } from './tcpserversocket.js';
import { makeTCPSocket } from './tcpsocket.js';
import { makeUDPSocket } from './udpsocket.js';
import { windowContext } from './windowcontext.js';
import { workerContext } from './workercontext.js';
import { wrapWorker } from './wrapworker.js';

const { eventName, worker, isShared = false } = parameters;
const QtWebChannel = QWebChannel;

function install(name, value) {
  defineProperty(globalThis, name, { __proto__: null, value, writable: true, enumerable: false, configurable: true });
}

function makeContext() {
  if (isShared)
    return sharedContext(eventName);
  return worker === undefined ? windowContext(eventName) : workerContext(eventName, worker);
}

function installAll({ ask, allowsFeature, mayAllowFeature, document, base }) {
  installStreams(globalThis);
  const links = new Links(linkMaker(ask, QtWebChannel));
  const environment = { links, allowsFeature };
  const { TCPSocket, toTCPSocket } = makeTCPSocket(environment);
  install('TCPSocket', TCPSocket);
  const { MulticastController, toMulticastController } = makeMulticastController();
  install('UDPSocket', makeUDPSocket(environment, toMulticastController));
  install('MulticastController', MulticastController);
  install('TCPServerSocket', makeTCPServerSocket(environment, toTCPSocket));
  if (globalThis.Worker !== undefined)
    wrapWorker({
      scope: globalThis, ask, mayAllowFeature, document, base, program, parameters: { __proto__: null, eventName },
    });
}

const { isSecureContext } = globalThis;
if (isSecureContext || worker !== undefined) { // whose script we load, come what may
  const context = makeContext();
  if (isSecureContext) // [SecureContext]
    installAll(context);
  context.run();
}
