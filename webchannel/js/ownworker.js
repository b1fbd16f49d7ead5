// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { addEventListener } from './primordials.js';
import {
  ErrorEvent, Event, MessageChannel, channelPort1, channelPort2, complain, dispatchEvent, eventData, eventPorts,
  portClose, portPost, portStart,
} from './platform.js';

//! What a worker without anybody above it is told, on the port it asked with.
const nobody = { __proto__: null, error: 'Wirebench does not serve this page.' };

//! The owner's end of a worker that has just been made (askowner.js is the other one). The first message that the worker
//! gets holds a port for it; over that one, what it asks for is passed on by `ask`.
//!
//! `post` and `terminate` are those of Worker. `onStarted()` is called once the worker's scripts have been loaded, or
//! could not be.
export function own(worker, { ask, word, post, terminate, onStarted }) {
  const channel = new MessageChannel();
  const port = channelPort1(channel);
  const notices = {
    __proto__: null,
    started: onStarted,
    // As if the browser had not found the script.
    failed: () => {
      portClose(port);
      terminate(worker);
      dispatchEvent(worker, new Event('error', { __proto__: null, cancelable: true }));
    },
    // As if it had not been handled in the worker.
    error: (details) => {
      const event = new ErrorEvent('error', { __proto__: null, cancelable: true, ...details });
      if (dispatchEvent(worker, event))
        complain(`${details.message} (${details.filename}:${details.lineno})`);
    },
  };
  addEventListener(port, 'message', (event) => {
    const { notice, details, request } = eventData(event);
    if (notice !== undefined) {
      notices[notice]?.(details);
      return;
    }
    const answerPort = eventPorts(event)[0];
    if (answerPort !== undefined && !ask(request, answerPort))
      portPost(answerPort, nobody);
  });
  portStart(port);
  addEventListener(worker, 'error', onStarted);
  post(worker, word, [channelPort2(channel)]);
}
