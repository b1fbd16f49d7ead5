// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { networkError } from './errors.js';
import { MessageChannel, channelPort1, channelPort2, eventData, portClose, portStart } from './platform.js';
import { addEventListener, matches, newPromise } from './primordials.js';

//! Asks for a ticket. Resolves with { address, streamAddress }: where to connect to, and where the stream is that may be
//! asked for besides, or null.
//!
//! `ask(request, port)`: passes the request, a word, on to whoever can answer it through `port`; returns false when
//! there is nobody. In windows that is askWorld().
export function requestAddress(ask) {
  const addresses = newPromise();
  const channel = new MessageChannel();
  const port = channelPort1(channel);
  addEventListener(port, 'message', (event) => {
    portClose(port);
    const { url, ticket, stream, error } = eventData(event);
    if (error === undefined)
      addresses.resolve(addressesOf(`${url}/${ticket}`, stream === true));
    else
      addresses.reject(networkError(error));
  });
  portStart(port);

  if (!ask('ticket', channelPort2(channel))) {
    portClose(port);
    addresses.reject(networkError('Wirebench does not serve this page.'));
  }
  return addresses.promise;
}

function addressesOf(address, mayStream) {
  const parts = mayStream ? matches(/^ws(s?:.*)$/, address) : null; // http is to ws as https is to wss
  return { __proto__: null, address, streamAddress: parts === null ? null : `http${parts[1]}` };
}
