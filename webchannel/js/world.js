// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The entry of the script in the ApplicationWorld: fetches tickets for the page beside it (README.md). scripts.cpp puts
// it into a function that has `parameters` ({ eventName, ticketUrl, secret }).
/* global parameters */

import { permissionsPolicy } from './policy.js';

const { eventName, ticketUrl, secret } = parameters;
const allowsFeature = permissionsPolicy(globalThis.document);

//! What can be asked for, by name: functions of the port on which the answer is expected.
const requests = {
  __proto__: null,
  ticket: (port) => { fetchTicket((reply) => { port.postMessage(reply); }); },
};

globalThis.addEventListener(eventName, (event) => {
  const port = event.ports[0];
  const answer = requests[event.data];
  if (port === undefined || answer === undefined)
    return;
  event.preventDefault(); // tells page.js that somebody is here
  answer(port);
});

//! Calls `answer` with { url, ticket } or { error }.
function fetchTicket(answer) {
  const request = new XMLHttpRequest();
  request.open('GET', ticketUrl);
  request.setRequestHeader('X-Wirebench-Secret', secret);
  request.setRequestHeader('X-Wirebench-Policy', allowedFeatures());
  request.responseType = 'json';
  request.onload = () => { answer(checked(request.response)); };
  request.onerror = () => { answer({ error: 'Wirebench gave no ticket to this page.' }); };
  request.send();
}

//! The names of the policy-controlled features that the document may use. The engine knows only the first one.
function allowedFeatures() {
  const mayUseSockets = globalThis.isSecureContext && allowsFeature('direct-sockets');
  return mayUseSockets ? 'direct-sockets direct-sockets-private direct-sockets-multicast' : '';
}

function checked(reply) {
  if (typeof reply?.error === 'string')
    return { error: reply.error };
  if (typeof reply?.url !== 'string' || typeof reply.ticket !== 'string')
    return { error: 'Wirebench gave a ticket that makes no sense.' };
  return { url: reply.url, ticket: reply.ticket };
}
