// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { askWindows } from './askwindows.js';

//! A shared or service worker of what Wirebench serves itself (webchannel/site): like windowContext(). It has no owner to
//! say what it may do; the window that gets it a ticket decides.
export function sharedContext(eventName) {
  const { href } = globalThis.location;
  return {
    __proto__: null,
    ask: askWindows(eventName),
    allowsFeature: () => true,
    mayAllowFeature: () => true,
    document: href,
    base: () => href,
    run() {}, // the page's script follows ours
  };
}
