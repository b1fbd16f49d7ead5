// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// How the IDL harness gets at each interface and dictionary: arguments that a constructor takes, objects to look at,
// and a place where a dictionary is converted. What is written here per interface is all that is not in the IDL text.

import { bindUdp, connectTcp, connectUdp, listenTcp, ports } from '../harness/peer.js';

const group = '239.255.77.1';

//! Arguments that pass all synchronous checks; nothing comes of them but a refused connection.
export const constructorArguments = {
  TCPSocket: () => ['127.0.0.1', ports.tcpUnused],
  UDPSocket: () => [{ remoteAddress: '127.0.0.1', remotePort: ports.udp }],
  TCPServerSocket: () => ['127.0.0.1'],
};

//! One of each, which ends with the assertion.
export const instances = {
  TCPSocket: (t) => construct(t, 'TCPSocket'),
  UDPSocket: (t) => construct(t, 'UDPSocket'),
  TCPServerSocket: (t) => construct(t, 'TCPServerSocket'),
  MulticastController: multicastController,
};

async function multicastController(t) {
  const { multicastController: controller } = (await bindUdp(t)).info;
  if (controller === undefined)
    throw new Error('the bound socket has no multicastController');
  return controller;
}

//! A socket made with `parameters`, closed when the assertion ends.
export function construct(t, name, parameters = constructorArguments[name]()) {
  const socket = new globalThis[name](...parameters);
  t.after(async () => {
    await socket.opened;
    await socket.close();
  });
  return socket;
}

//! Converts `value` to the dictionary, where pages do: throws, or returns a promise that may reject.
export const conversions = {
  TCPSocketOptions: (t, value) => { construct(t, 'TCPSocket', [...constructorArguments.TCPSocket(), value]); },
  UDPSocketOptions: (t, value) => { construct(t, 'UDPSocket', [value]); },
  TCPServerSocketOptions: (t, value) => { construct(t, 'TCPServerSocket', ['127.0.0.1', value]); },
  async UDPMessage(t, value) {
    const { writer } = await bindUdp(t);
    await writer().write(value);
  },
  async MulticastGroupOptions(t, value) {
    await (await multicastController(t)).joinGroup(group, value);
  },
};

//! Members without which the conversions above fail for another reason.
export const requiredMembers = {
  TCPSocketOptions: () => ({}),
  UDPSocketOptions: () => ({ remoteAddress: '127.0.0.1', remotePort: ports.udp }),
  TCPServerSocketOptions: () => ({}),
  UDPMessage: () => ({ data: new Uint8Array(1), remoteAddress: '127.0.0.1', remotePort: ports.udp }),
  MulticastGroupOptions: () => ({}),
};

//! Dictionaries that pages are given: a fresh one, and the members it has not got.
export const givenDictionaries = {
  TCPSocketOpenInfo: { make: async (t) => (await connectTcp(t)).info, absent: [] },
  'UDPSocketOpenInfo, connected mode': {
    make: async (t) => (await connectUdp(t)).info, absent: ['multicastController'],
  },
  'UDPSocketOpenInfo, bound mode': {
    make: async (t) => (await bindUdp(t)).info, absent: ['remoteAddress', 'remotePort'],
  },
  TCPServerSocketOpenInfo: { make: async (t) => (await listenTcp(t)).info, absent: [] },
  UDPMessage: {
    async make(t) {
      const { peer, reader } = await bindUdp(t);
      await peer.sendPattern(3);
      return (await reader().read()).value;
    },
    absent: ['dnsQueryType'],
  },
};
