// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { networkError } from './errors.js';
import { MessageChannel, channelPort1, channelPort2, eventData, portClose, portStart } from './platform.js';
import { addEventListener, newPromise } from './primordials.js';

//! Asks for a ticket. Resolves with the address to connect to.
//!
//! `ask(request, port)`: passes the request, a word, on to whoever can answer it through `port`; returns false when
//! there is nobody. In windows that is askWorld().
export function requestAddress(ask) {
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

  if (!ask('ticket', channelPort2(channel))) {
    portClose(port);
    address.reject(networkError('Wirebench does not serve this page.'));
  }
  return address.promise;
}
