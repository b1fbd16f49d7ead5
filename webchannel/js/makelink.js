// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { Link } from './link.js';
import { RelayLine } from './relayline.js';
import { requestAddress } from './ticket.js';
import { WebSocketLine } from './websocketline.js';

const nowhere = { __proto__: null, address: null, streamAddress: null };

//! How a context gets a link, for Links: by WebSocket, or by world.js where there can be none, which is remembered.
//! `ask`: as for requestAddress().
export function linkMaker(ask, QWebChannel) {
  let canHaveWebSockets = true;
  return async (onLost) => {
    const { address, streamAddress } = canHaveWebSockets ? await requestAddress(ask) : nowhere;
    const webSocket = address === null ? null : await WebSocketLine.open(address);
    const line = webSocket ?? await RelayLine.open(ask);
    canHaveWebSockets = webSocket !== null;
    return Link.over(line, QWebChannel, onLost, webSocket === null ? null : streamAddress);
  };
}
