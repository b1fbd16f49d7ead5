// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The browser's built-ins that only the link to the program needs, captured when the script loads.

import { uncurryGetter, uncurryMethod, uncurrySetter } from './primordials.js';

export const {
  AbortController, Blob, BroadcastChannel, ErrorEvent, Event, MessageChannel, MessageEvent, WebSocket, fetch,
  setTimeout,
} = globalThis;
export const { createObjectURL, revokeObjectURL } = URL;
const { error, warn } = globalThis.console;
export { error as complain, warn };

export const dispatchEvent = uncurryMethod(EventTarget.prototype, 'dispatchEvent');
export const removeEventListener = uncurryMethod(EventTarget.prototype, 'removeEventListener');
export const stopImmediatePropagation = uncurryMethod(Event.prototype, 'stopImmediatePropagation');
export const eventData = uncurryGetter(MessageEvent.prototype, 'data');
export const eventPorts = uncurryGetter(MessageEvent.prototype, 'ports');

export const channelPort1 = uncurryGetter(MessageChannel.prototype, 'port1');
export const channelPort2 = uncurryGetter(MessageChannel.prototype, 'port2');
export const portStart = uncurryMethod(MessagePort.prototype, 'start');
export const portPost = uncurryMethod(MessagePort.prototype, 'postMessage');
export const portClose = uncurryMethod(MessagePort.prototype, 'close');

export const webSocketSend = uncurryMethod(WebSocket.prototype, 'send');
export const webSocketClose = uncurryMethod(WebSocket.prototype, 'close');
export const setBinaryType = uncurrySetter(WebSocket.prototype, 'binaryType');

export const responseOk = uncurryGetter(Response.prototype, 'ok');
export const responseBody = uncurryGetter(Response.prototype, 'body');
export const abortSignal = uncurryGetter(AbortController.prototype, 'signal');
export const abort = uncurryMethod(AbortController.prototype, 'abort');

const getter = (prototype, name) => (prototype && name in prototype ? uncurryGetter(prototype, name) : () => undefined);
const { navigator } = globalThis;
const serviceWorkersOf = getter(globalThis.Navigator?.prototype, 'serviceWorker');
const controllerOf = getter(globalThis.ServiceWorkerContainer?.prototype, 'controller');
//! Whether a service worker sees what this document fetches. Workers cannot know: no.
export function isControlled() {
  try {
    const serviceWorkers = serviceWorkersOf(navigator);
    return serviceWorkers !== undefined && controllerOf(serviceWorkers) !== null;
  } catch {
    return true; // a document that may not know
  }
}

//! Undefined in workers.
export const { document } = globalThis;
//! Of the Web Locks API; undefined where there is none.
export const locks = globalThis.navigator?.locks;
export const requestLock = locks && uncurryMethod(locks, 'request');
const { crypto } = globalThis;
const cryptoRandomUUID = crypto?.randomUUID && uncurryMethod(crypto, 'randomUUID'); // secure contexts only
export const randomUUID = () => cryptoRandomUUID(crypto);

export const broadcastPost = uncurryMethod(BroadcastChannel.prototype, 'postMessage');
