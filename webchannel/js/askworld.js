// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { MessageEvent, dispatchEvent } from './platform.js';

const target = globalThis;

//! ask(request, port) of a window: passes `request`, a word, on to world.js, which lives beside the page and answers
//! through `port`. Returns false when nobody takes it.
export const askWorld = (eventName) => (request, port) => {
  const event = new MessageEvent(eventName, { __proto__: null, cancelable: true, data: request, ports: [port] });
  return !dispatchEvent(target, event);
};

//! Whether world.js says yes to `question`, a word, now. Without world.js: no.
export const worldSays = (eventName) => (question) =>
  !dispatchEvent(target, new MessageEvent(eventName, { __proto__: null, cancelable: true, data: question }));
