// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// What becomes of sockets in a frame or worker of its own: loaded there, asked by name, answered in words. The asking
// side is harness/elsewhere.js.

//! 'constructed', or the name of what was thrown.
function attempt(construct) {
  try {
    construct().closed.catch(() => {});
    return 'constructed';
  } catch (error) {
    return error.name;
  }
}

//! 'opened', or the names of what opened and closed rejected with.
async function opening(construct) {
  const socket = construct();
  try {
    await socket.opened;
  } catch (error) {
    return `${error.name}, ${(await socket.closed.catch((reason) => reason)).name}`;
  }
  await socket.close();
  return 'opened';
}

const loopback = '127.0.0.1';

//! `ports` as of harness/peer.js.
const questions = {
  exposed: () => ['TCPSocket', 'UDPSocket', 'TCPServerSocket', 'MulticastController']
    .filter((name) => name in globalThis).join(),
  secure: () => isSecureContext,
  TCPSocket: (ports) => attempt(() => new TCPSocket(loopback, ports.tcp)),
  UDPSocket: (ports) => attempt(() => new UDPSocket({ remoteAddress: loopback, remotePort: ports.udp })),
  boundUDPSocket: () => attempt(() => new UDPSocket({ localAddress: loopback })),
  TCPServerSocket: () => attempt(() => new TCPServerSocket(loopback)),
  withBadOptions: (ports) => attempt(() => new TCPSocket(loopback, ports.tcp, { keepAliveDelay: 0 })),
  withUnconvertible: (ports) => attempt(() => new TCPSocket(loopback, ports.tcp, { dnsQueryType: 'ipv5' })),
  withMulticastOption: () => attempt(() => new UDPSocket({ localAddress: loopback, multicastLoopback: true })),
  withBadModeAndMulticastOption: () => attempt(() => new UDPSocket({ multicastLoopback: true })),
  openTCPSocket: (ports) => opening(() => new TCPSocket(loopback, ports.tcp)),
  openUDPSocket: (ports) => opening(() => new UDPSocket({ remoteAddress: loopback, remotePort: ports.udp })),
  openBoundUDPSocket: () => opening(() => new UDPSocket({ localAddress: loopback })),
  openTCPServerSocket: () => opening(() => new TCPServerSocket(loopback)),
  async multicastController() {
    const socket = new UDPSocket({ localAddress: loopback });
    const info = await socket.opened;
    await socket.close();
    return 'multicastController' in info ? 'there' : 'absent';
  },
};

//! Answers { question, ports, port: where the answer goes }.
export async function answer({ question, ports, port }) {
  try {
    port.postMessage(await questions[question](ports));
  } catch (error) {
    port.postMessage(`threw ${error.name}: ${error.message}`);
  }
}
