// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { askWorld, worldSays } from './askworld.js';
import { windowPolicy } from './policy.js';
import { uncurryGetter } from './primordials.js';

//! A window: whom it asks, what it may do, and what its addresses are relative to.
export function windowContext(eventName) {
  const { document } = globalThis;
  const baseURI = uncurryGetter(Node.prototype, 'baseURI');
  return {
    __proto__: null,
    ask: askWorld(eventName),
    ...windowPolicy(document, worldSays(eventName)),
    base: () => baseURI(document),
    run() {}, // the page's scripts run by themselves
  };
}
