// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { canonicalIpLiteral } from './ipliteral.js';
import { TypeError, matches } from './primordials.js';

// Of canonical literals.
const hasZone = /%/;
const ipv4 = /^[0-9.]+$/;
const multicast = /^(?:2(?:2[4-9]|3[0-9])\.|ff[0-9a-f]{2}:)/; // 224.0.0.0/4, ff00::/8
const loopback = /^(?:127\.|::1$)/;
const noOneHost = /^(?:0\.0\.0\.0|::|255\.255\.255\.255)$/;
const mappedIpv4 = /^::ffff:[0-9a-f]{1,4}:[0-9a-f]{1,4}$/;

const isLike = (pattern, address) => matches(pattern, address) !== null;

//! A multicast membership as the page names it, checked in the specification's order; throws TypeError. The result has
//! canonical addresses, so that it does not matter how they were written; no sourceAddress for a group that is heard
//! from anywhere.
export function toMembership(groupAddress, sourceAddress, context) {
  const group = toAddress(groupAddress, 'groupAddress', context);
  if (!isLike(multicast, group))
    throw new TypeError(`${context}: groupAddress must be a multicast address.`);
  if (sourceAddress === undefined)
    return { __proto__: null, groupAddress: group };
  const source = toAddress(sourceAddress, 'sourceAddress', context);
  if (isLike(multicast, source) || isLike(loopback, source) || isLike(noOneHost, source))
    throw new TypeError(`${context}: sourceAddress must be the unicast address of another computer.`);
  if (isLike(ipv4, group) !== isLike(ipv4, source) || isLike(mappedIpv4, source))
    throw new TypeError(`${context}: groupAddress and sourceAddress must be of the same IP version.`);
  return { __proto__: null, groupAddress: group, sourceAddress: source };
}

function toAddress(text, name, context) {
  const address = canonicalIpLiteral(text);
  if (address === undefined || isLike(hasZone, address))
    throw new TypeError(`${context}: ${name} must be an IP address.`);
  return address;
}
