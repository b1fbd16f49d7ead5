// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { overrideGetter, overrideMethod } from './override.js';
import { URL } from './primordials.js';

const parts = ['href', 'origin', 'protocol', 'host', 'hostname', 'port', 'pathname', 'search', 'hash'];

//! `self.location` tells where the page's script is, not ours.
export function repairLocation(scope, address) {
  const { prototype } = scope.WorkerLocation;
  const url = new URL(address);
  for (const part of parts)
    overrideGetter(prototype, part, url[part]);
  const { href } = url;
  overrideMethod(prototype, 'toString', (call) => {
    call([]); // throws for other receivers
    return href;
  });
}
