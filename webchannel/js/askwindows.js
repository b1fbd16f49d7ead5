// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { BroadcastChannel, broadcastPost, eventData, portPost, randomUUID, setTimeout } from './platform.js';
import { addEventListener } from './primordials.js';

const offerLimit = 5000; // ms; a window may be busy
const answerLimit = 10000;

const nobodyOffers = 'No window of this origin that may open sockets is open, so this worker cannot open one.';
const nobodyAnswers = 'The window that was to get a ticket for this worker has gone.';

//! ask(request, port) of a worker without an owner (shared, service): windows of its origin offer to answer
//! (answerworkers.js), and one of them is asked. Only plain data can pass between them, so `port` does not: it gets the
//! one reply, a ticket or { error }.
export function askWindows(name) {
  const channel = new BroadcastChannel(name);
  const questions = { __proto__: null }; // by id

  addEventListener(channel, 'message', (event) => {
    const { offer, answer, from, reply } = eventData(event);
    questions[offer]?.offered(from);
    questions[answer]?.answered(reply);
  });

  return (request, port) => {
    if (request !== 'ticket')
      return false;
    const id = randomUUID();
    let window; // the one that was asked
    const question = {
      __proto__: null,
      offered(from) {
        if (window !== undefined)
          return;
        window = from;
        broadcastPost(channel, { __proto__: null, ask: id, of: from });
        setTimeout(() => { question.answered({ __proto__: null, error: nobodyAnswers }); }, answerLimit);
      },
      answered(reply) {
        if (questions[id] === undefined)
          return;
        delete questions[id];
        portPost(port, reply);
      },
    };
    questions[id] = question;
    broadcastPost(channel, { __proto__: null, seek: id });
    setTimeout(() => {
      if (window === undefined)
        question.answered({ __proto__: null, error: nobodyOffers });
    }, offerLimit);
    return true;
  };
}
