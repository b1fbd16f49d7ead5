// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { answerWorkers } from './answerworkers.js';
import { askWorld, worldSays } from './askworld.js';
import { windowPolicy } from './policy.js';
import { uncurryGetter } from './primordials.js';

//! Where webchannel/site serves folders. Only there do shared and service workers have our script.
const servedHost = '127.0.0.1';

//! A window: whom it asks, what it may do, and what its addresses are relative to.
export function windowContext(eventName) {
  const { document } = globalThis;
  const baseURI = uncurryGetter(Node.prototype, 'baseURI');
  const ask = askWorld(eventName);
  const policy = windowPolicy(document, worldSays(eventName));
  if (globalThis.location.hostname === servedHost)
    answerWorkers(eventName, ask, () => policy.allowsFeature('direct-sockets'));
  return {
    __proto__: null,
    ask,
    ...policy,
    document: globalThis.location.href,
    base: () => baseURI(document),
    run() {}, // the page's scripts run by themselves
  };
}
