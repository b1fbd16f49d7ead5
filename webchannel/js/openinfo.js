// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// What `opened` resolves with: plain objects whose members have the order of their names, as Web IDL converts
// dictionaries. Members of `addresses` that do not belong to the socket are not looked at: a page can put some on
// Object.prototype.

//! dictionary TCPSocketOpenInfo, and UDPSocketOpenInfo of a connected socket.
export const toConnectedInfo = ({ localAddress, localPort, remoteAddress, remotePort }, readable, writable) =>
  ({ localAddress, localPort, readable, remoteAddress, remotePort, writable });

//! dictionary UDPSocketOpenInfo of a bound socket; `multicastController` is undefined where there is none.
export const toBoundInfo = ({ localAddress, localPort }, readable, writable, multicastController) =>
  (multicastController === undefined ? { localAddress, localPort, readable, writable }
    : { localAddress, localPort, multicastController, readable, writable });

//! dictionary TCPServerSocketOpenInfo
export const toListeningInfo = ({ localAddress, localPort }, readable) => ({ localAddress, localPort, readable });
