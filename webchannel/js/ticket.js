// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { networkError } from './errors.js';
import {
  MessageChannel, MessageEvent, channelPort1, channelPort2, dispatchEvent, eventData, portClose, portStart,
} from './platform.js';
import { addEventListener, newPromise } from './primordials.js';

const target = globalThis;

//! Asks world.js, which lives beside the page, for a ticket. Resolves with the address to connect to.
export function requestAddress(eventName) {
  const address = newPromise();
  const channel = new MessageChannel();
  const port = channelPort1(channel);
  addEventListener(port, 'message', (event) => {
    portClose(port);
    const { url, ticket, error } = eventData(event);
    if (error === undefined)
      address.resolve(`${url}/${ticket}`);
    else
      address.reject(networkError(error));
  });
  portStart(port);

  const event = new MessageEvent(eventName, { __proto__: null, cancelable: true, ports: [channelPort2(channel)] });
  if (dispatchEvent(target, event)) { // nobody took it
    portClose(port);
    address.reject(networkError('Wirebench does not serve this page.'));
  }
  return address.promise;
}
