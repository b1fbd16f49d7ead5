// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { notAllowedError } from './errors.js';
import { canonicalIpLiteral } from './ipliteral.js';
import { TypeError } from './primordials.js';
import { toAbortSignal, toTimeout } from './stopping.js';
import {
  toBoolean, toDOMString, toDictionary, toDnsQueryType, toEnforcedOctet, toEnforcedUnsignedLong,
  toEnforcedUnsignedShort,
} from './webidl.js';

//! dictionary UDPSocketOptions, and our extensions
const members = {
  __proto__: null,
  broadcast: toBoolean,
  dnsQueryType: toDnsQueryType,
  ipv6Only: toBoolean,
  localAddress: toDOMString,
  localPort: toEnforcedUnsignedShort,
  multicastAllowAddressSharing: toBoolean,
  multicastLoopback: toBoolean,
  multicastTimeToLive: toEnforcedOctet,
  receiveBufferSize: toEnforcedUnsignedLong,
  remoteAddress: toDOMString,
  remotePort: toEnforcedUnsignedShort,
  sendBufferSize: toEnforcedUnsignedLong,
  signal: toAbortSignal,
  timeout: toTimeout,
};
const context = "Failed to construct 'UDPSocket'";

export const toUdpOptions = (value) => toDictionary(value, members, context);

//! The constructor's synchronous checks, in their order; throws. A socket with a localAddress is a bound one.
export function checkUdpOptions(options, allowsFeature) {
  if (!allowsFeature('direct-sockets'))
    throw notAllowedError(`${context}: Permissions-Policy: direct-sockets are disabled.`);
  checkMode(options);
  if (options.sendBufferSize === 0)
    throw new TypeError(`${context}: sendBufferSize must be greater than zero.`);
  if (options.receiveBufferSize === 0)
    throw new TypeError(`${context}: receiveBufferSize must be greater than zero.`);
  if (wantsMulticast(options) && !allowsFeature('direct-sockets-multicast'))
    throw notAllowedError(`${context}: Permissions-Policy: direct-sockets-multicast is disabled.`);
}

//! Whether any multicast* option is given.
function wantsMulticast({ multicastAllowAddressSharing, multicastLoopback, multicastTimeToLive }) {
  return multicastAllowAddressSharing !== undefined || multicastLoopback !== undefined
    || multicastTimeToLive !== undefined;
}

function checkMode({ dnsQueryType, ipv6Only, localAddress, localPort, remoteAddress, remotePort }) {
  const isConnected = remoteAddress !== undefined;
  const isBound = localAddress !== undefined;
  const refuseIf = (condition, why) => {
    if (condition)
      throw new TypeError(`${context}: ${why}`);
  };
  refuseIf(isConnected !== (remotePort !== undefined), 'remoteAddress and remotePort go together.');
  refuseIf(localPort === 0, 'localPort must be greater than zero, or absent.');
  refuseIf(localPort !== undefined && !isBound, 'localPort needs a localAddress.');
  refuseIf(isBound && isConnected, 'localAddress and remoteAddress exclude each other.');
  const address = isBound ? canonicalIpLiteral(localAddress) : undefined;
  refuseIf(isBound && address === undefined, 'localAddress must be an IP address.');
  refuseIf(!isBound && !isConnected, 'neither remoteAddress nor localAddress is given.');
  refuseIf(isBound && dnsQueryType !== undefined, 'dnsQueryType needs a remoteAddress.');
  refuseIf(ipv6Only !== undefined && address !== '::', "ipv6Only needs the localAddress '::'.");
}
