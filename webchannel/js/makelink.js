// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { Link } from './link.js';
import { RelayLine } from './relayline.js';
import { requestAddress } from './ticket.js';
import { WebSocketLine } from './websocketline.js';

//! How a context gets a link, for Links: by WebSocket, or by world.js where there can be none, which is remembered.
//! `ask`: as for requestAddress().
export function linkMaker(ask, QWebChannel) {
  let canHaveWebSockets = true;
  return async (onLost) => {
    const webSocket = canHaveWebSockets ? await WebSocketLine.open(await requestAddress(ask)) : null;
    const line = webSocket ?? await RelayLine.open(ask);
    canHaveWebSockets = webSocket !== null;
    return Link.over(line, QWebChannel, onLost);
  };
}
