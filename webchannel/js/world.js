// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The entry of the script in the ApplicationWorld: fetches tickets for the page beside it, carries its messages where it can
// have no WebSocket, and says what policies allow it (README.md). scripts.cpp puts it into a function that has `parameters`
// ({ eventName, ticketUrl, relayUrl, headerUrl, secret }).
/* global parameters */

import { ownFeatures } from './documentpolicy.js';
import { permissionsPolicy } from './policy.js';
import { randomId } from './randomid.js';
import { Relay } from './relay.js';
import { makeWindowPolicy } from './windowpolicy.js';

const { eventName, ticketUrl, relayUrl, headerUrl, secret } = parameters;
const engineAllows = permissionsPolicy(globalThis.document);
const policy = makeWindowPolicy({ name: eventName, secret, program: { read: readHeader, readNow: readHeaderNow } });

//! What can be asked for, by name: functions of the port on which the answer is expected.
const requests = {
  __proto__: null,
  ticket: async (port) => { fetchTicket(await documentHeaders('document'), port, mayStream); },
  'shared worker ticket': async (port) => { fetchTicket(await documentHeaders('shared worker'), port, () => false); },
  relay: async (port) => { beginRelay(await documentHeaders('document'), port); },
};

//! What can be asked at once, by name: functions that return yes or no.
const questions = { __proto__: null };
for (const feature of ownFeatures) {
  questions[`allows ${feature}`] = () => mayAllow(feature, () => policy.featuresNow());
  questions[`may allow ${feature}`] = () => mayAllow(feature, () => policy.featuresKnown());
}

globalThis.addEventListener(eventName, (event) => {
  if (typeof event.data !== 'string') // of a page that plays with us
    return;
  const port = event.ports[0];
  const answer = requests[event.data];
  if (port !== undefined && answer !== undefined) {
    event.preventDefault(); // tells page.js that somebody is here
    answer(port);
  } else if (questions[event.data]?.()) {
    event.preventDefault(); // tells page.js: yes
  }
});

//! Answers `port` with { url, ticket, stream } or { error }. `mayStream()`: whether the context may ask for a stream.
function fetchTicket(headers, port, mayStream) {
  const answer = (reply) => { port.postMessage(reply); };
  const request = send(ticketUrl, headers, 'json');
  request.onload = () => { answer(checked(request.response, mayStream())); };
  request.onerror = () => { answer({ error: 'Wirebench gave no ticket to this page.' }); };
}

//! A service worker would see the stream, and might keep what never ends.
function mayStream() {
  try {
    return !globalThis.navigator?.serviceWorker?.controller;
  } catch {
    return false; // a document that may not know
  }
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

let hasWarned = false;

function beginRelay(headers, port) {
  if (!hasWarned) {
    console.warn("Wirebench: this page's sockets take a slower way, because it cannot open a WebSocket to 127.0.0.1. Usually "
      + "its Content Security Policy forbids that; add `connect-src 'self' ws://127.0.0.1:*` to it for full speed.");
  }
  hasWarned = true;
  new Relay(port, headers, (suffix, more, responseType) => send(relayUrl + suffix, more, responseType));
}

//! Sends the program a request that it will know as ours.
function send(url, headers, responseType) {
  const request = open(url, headers, true);
  request.responseType = responseType;
  request.send();
  return request;
}

function open(url, headers, isAsync) {
  const request = new XMLHttpRequest();
  request.open('GET', url, isAsync);
  request.setRequestHeader('X-Wirebench-Secret', secret);
  for (const [name, value] of Object.entries(headers))
    request.setRequestHeader(name, value);
  return request;
}

//! What the program says of the header of the document at `url`, see DocumentHeader.
function readHeader(url) {
  return new Promise((resolve) => {
    const request = send(headerUrl, { 'X-Wirebench-Document': url }, 'json');
    request.onload = () => { resolve(request.response); };
    request.onerror = () => { resolve(null); };
  });
}

function readHeaderNow(url) {
  const request = open(headerUrl, { 'X-Wirebench-Document': url }, false);
  request.send();
  return JSON.parse(request.responseText);
}

let documentId; // drawn when it is first needed

//! What the program needs to know of the document besides its origin. `context`: of what kind the one is that asks.
async function documentHeaders(context) {
  documentId ??= randomId();
  return {
    'X-Wirebench-Policy': (await allowedFeatures()).join(' '),
    'X-Wirebench-Context': context,
    'X-Wirebench-Page': documentId,
  };
}

//! No where it is known. Else the program, which knows when it has given the ticket, refuses what uses the feature.
const mayAllow = (feature, features) => mayUseSockets() && (features()?.has(feature) ?? true);

function checked(reply, stream) {
  if (typeof reply?.error === 'string')
    return { error: reply.error };
  if (typeof reply?.url !== 'string' || typeof reply.ticket !== 'string')
    return { error: 'Wirebench gave a ticket that makes no sense.' };
  return { url: reply.url, ticket: reply.ticket, stream };
}
