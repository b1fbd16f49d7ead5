// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { URL, matches, uncurryGetter, uncurryMethod } from './primordials.js';

const hostname = uncurryGetter(URL.prototype, 'hostname');
const slice = uncurryMethod(String.prototype, 'slice');
const octet = '(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])';
const ipv4 = new RegExp(`^${octet}(?:\\.${octet}){3}$`);
const ipv6WithZone = /^([0-9a-fA-F:.]+)(%[0-9A-Za-z._~-]+)?$/;

//! `text` as a canonical IP address without brackets, with its IPv6 zone; undefined when it is not an IP literal.
export function canonicalIpLiteral(text) {
  if (matches(ipv4, text) !== null)
    return text;
  const parts = matches(ipv6WithZone, text);
  if (parts === null)
    return undefined;
  try {
    return slice(hostname(new URL(`http://[${parts[1]}]/`)), 1, -1) + (parts[2] ?? '');
  } catch {
    return undefined;
  }
}
