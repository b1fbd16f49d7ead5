// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The entry of the script in the ApplicationWorld: fetches tickets for the page beside it, and says what policies allow
// it (README.md). scripts.cpp puts it into a function that has `parameters` ({ eventName, ticketUrl, secret }).
/* global parameters */

import { ownFeatures } from './documentpolicy.js';
import { permissionsPolicy } from './policy.js';
import { makeWindowPolicy } from './windowpolicy.js';

const { eventName, ticketUrl, secret } = parameters;
const engineAllows = permissionsPolicy(globalThis.document);
const policy = makeWindowPolicy({ name: eventName, secret });

//! What can be asked for, by name: functions of the port on which the answer is expected.
const requests = {
  __proto__: null,
  ticket: async (port) => { fetchTicket(await allowedFeatures(), (reply) => { port.postMessage(reply); }); },
};

//! What can be asked at once, by name: functions that return yes or no.
const questions = { __proto__: null };
for (const feature of ownFeatures) {
  questions[`allows ${feature}`] = () => mayAllow(feature, () => policy.featuresNow());
  questions[`may allow ${feature}`] = () => mayAllow(feature, () => policy.featuresKnown());
}

globalThis.addEventListener(eventName, (event) => {
  const port = event.ports[0];
  const answer = requests[event.data];
  if (port !== undefined && answer !== undefined) {
    event.preventDefault(); // tells page.js that somebody is here
    answer(port);
  } else if (questions[event.data]?.()) {
    event.preventDefault(); // tells page.js: yes
  }
});

//! Calls `answer` with { url, ticket } or { error }.
function fetchTicket(features, answer) {
  const request = new XMLHttpRequest();
  request.open('GET', ticketUrl);
  request.setRequestHeader('X-Wirebench-Secret', secret);
  request.setRequestHeader('X-Wirebench-Policy', features.join(' '));
  request.responseType = 'json';
  request.onload = () => { answer(checked(request.response)); };
  request.onerror = () => { answer({ error: 'Wirebench gave no ticket to this page.' }); };
  request.send();
}

const mayUseSockets = () => globalThis.isSecureContext && engineAllows('direct-sockets');

//! Resolves with the names of the policy-controlled features that the document may use. The engine knows only the first
//! one. What cannot be known of the others is not allowed.
async function allowedFeatures() {
  if (!mayUseSockets())
    return [];
  try {
    return ['direct-sockets', ...await policy.features()];
  } catch (error) {
    console.warn(`Wirebench: neither ${ownFeatures.join(' nor ')} is allowed to ${globalThis.location.href}: `
      + `what Permissions Policy says of them is not known, because ${error.message}.`);
    return ['direct-sockets'];
  }
}

//! No where it is known. Else the program, which knows when it has given the ticket, refuses what uses the feature.
const mayAllow = (feature, features) => mayUseSockets() && (features()?.has(feature) ?? true);

function checked(reply) {
  if (typeof reply?.error === 'string')
    return { error: reply.error };
  if (typeof reply?.url !== 'string' || typeof reply.ticket !== 'string')
    return { error: 'Wirebench gave a ticket that makes no sense.' };
  return { url: reply.url, ticket: reply.ticket };
}
