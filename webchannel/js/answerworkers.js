// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import {
  BroadcastChannel, MessageChannel, broadcastPost, channelPort1, channelPort2, eventData, portClose, portStart,
  randomUUID,
} from './platform.js';
import { addEventListener } from './primordials.js';

//! A window's end of askWindows(): offers to answer while `mayAnswer()`, and asks for a ticket when its offer is taken.
export function answerWorkers(name, ask, mayAnswer) {
  const channel = new BroadcastChannel(name);
  const self = randomUUID();

  function answer(id) {
    const { port1, port2 } = newPorts();
    addEventListener(port1, 'message', (event) => {
      portClose(port1);
      broadcastPost(channel, { __proto__: null, answer: id, reply: eventData(event) });
    });
    portStart(port1);
    if (!ask('shared worker ticket', port2))
      portClose(port1); // the worker hears nothing and gives up
  }

  addEventListener(channel, 'message', (event) => {
    const { seek, ask: id, of } = eventData(event);
    if (seek !== undefined && mayAnswer())
      broadcastPost(channel, { __proto__: null, offer: seek, from: self });
    else if (of === self)
      answer(id);
  });
}

function newPorts() {
  const channel = new MessageChannel();
  return { __proto__: null, port1: channelPort1(channel), port2: channelPort2(channel) };
}
