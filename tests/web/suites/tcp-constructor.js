// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { assert, equal, rejection, rejects, stateOf, throws } from '../harness/assertions.js';
import { ports } from '../harness/peer.js';
import { section } from '../harness/registry.js';

//! A socket to a port that refuses, and what its constructor throws, if it does.
const construct = (options, address = '127.0.0.1', port = ports.tcpUnused) => new TCPSocket(address, port, options);

const checks = section('tcp-constructor', 'TCPSocket, constructor(), steps 2-4', { everywhere: true });

checks.each('%s throws TypeError', {
  'keepAliveDelay 0': { keepAliveDelay: 0 },
  'keepAliveDelay 999': { keepAliveDelay: 999 },
  'sendBufferSize 0': { sendBufferSize: 0 },
  'receiveBufferSize 0': { receiveBufferSize: 0 },
}, (t, options) => { throws('TypeError', () => construct(options)); });
