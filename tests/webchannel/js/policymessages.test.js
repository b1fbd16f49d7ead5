// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// A frame asks its parent what it inherits; either of them may be in hostile hands.

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';

import { ownFeatures } from '../../../webchannel/js/documentpolicy.js';
import { answerChildren, askParent } from '../../../webchannel/js/policymessages.js';
import { reasonOf } from './support/fakebridge.js';
import './support/fakebrowser.js';

const name = 'the name';
const secret = 'the secret';
const origin = 'https://frame.example';
const [local] = ownFeatures;

const top = globalThis.parent;
const warnings = [];
console.warn = (text) => { warnings.push(text); };
const opened = []; // ports that keep node running

afterEach(() => {
  globalThis.parent = top;
  warnings.length = 0;
  for (const port of opened.splice(0))
    port.close();
});

//! The parent's listener for messages; `inheritedBy` is its DocumentPolicy's.
function listenerOf(inheritedBy) {
  const { addEventListener } = globalThis;
  let found;
  globalThis.addEventListener = (type, listener, { capture }) => { found = { type, listener, capture }; };
  answerChildren({ name, secret, policy: { inheritedBy } });
  globalThis.addEventListener = addEventListener;
  assert.deepEqual([found.type, found.capture], ['message', true]);
  return found.listener;
}

const frame = { get parent() { return globalThis.window; } };

//! What a browser makes of postMessage() from the frame to this window. Returns the event; see isTaken.
function message(data, ports, differences = {}) {
  const event = { isTrusted: true, data, ports, origin, source: frame, isTaken: false,
                  stopImmediatePropagation() { event.isTaken = true; }, ...differences };
  return event;
}

//! The window around is this one, with `listener`.
function parentIs(listener, differences) {
  globalThis.parent = { postMessage: (data, target, ports) => {
    opened.push(...ports);
    listener(message(data, ports, differences));
  } };
}

const ask = () => askParent({ name, secret, origin });

test('the answer is what the parent hands down to that frame and that origin', async () => {
  for (const features of [[], [local], ownFeatures]) {
    const asked = [];
    parentIs(listenerOf(async (...child) => { asked.push(child); return new Set(features); }));
    assert.deepEqual([...await ask()], features);
    assert.deepEqual(asked, [[frame, origin]]);
  }
});

test('an answer for another origin is none: the question was passed on', async () => {
  parentIs(listenerOf(async () => new Set(ownFeatures)), { origin: 'https://elsewhere.example' });
  assert.match((await reasonOf(ask())).message, /made up/);
});

test('an answer to another question is none', async () => {
  const listener = listenerOf(async () => new Set(ownFeatures));
  parentIs((event) => listener({ ...event, data: { ...event.data, nonce: 'another' } }));
  assert.match((await reasonOf(ask())).message, /made up/);
});

test('an answer of somebody without the secret is none', async () => {
  const { addEventListener } = globalThis;
  let listener;
  globalThis.addEventListener = (type, found) => { listener = found; };
  answerChildren({ name, secret: 'guessed', policy: { inheritedBy: async () => new Set(ownFeatures) } });
  globalThis.addEventListener = addEventListener;
  parentIs(listener);
  assert.match((await reasonOf(ask())).message, /made up/);
});

test('an answer that was changed is none', async () => {
  const listener = listenerOf(async () => new Set([local]));
  parentIs((event) => {
    const [port, ...others] = event.ports;
    const changing = { postMessage: (answer) => { port.postMessage({ ...answer, features: ownFeatures }); } };
    listener({ ...event, ports: [changing, ...others] });
  });
  assert.match((await reasonOf(ask())).message, /made up/);
});

const nonsense = [undefined, null, 1, 'text', {}, [], { features: ownFeatures }, { signature: new ArrayBuffer(32) },
  { features: ownFeatures, signature: 'text' }, { features: ownFeatures, signature: [] },
  { features: 'text', signature: new ArrayBuffer(32) }, { features: ownFeatures, signature: new ArrayBuffer(0) },
  { features: ownFeatures, signature: new ArrayBuffer(32) }, { features: [{}], signature: new ArrayBuffer(32) }];
for (const answer of nonsense) {
  test(`an answer that makes no sense is none: ${JSON.stringify(answer)}`, async () => {
    globalThis.parent = { postMessage: (data, target, [port]) => { port.postMessage(answer); } };
    assert.match((await reasonOf(ask())).message, /made up|cannot say/);
  });
}

test('an answer that does not come is none, after a time', async () => {
  const { setTimeout } = globalThis;
  const limits = [];
  globalThis.setTimeout = (callback, limit) => { limits.push(limit); queueMicrotask(callback); };
  globalThis.parent = { postMessage: (data, target, ports) => { opened.push(...ports); } };
  const reason = await reasonOf(ask());
  globalThis.setTimeout = setTimeout;
  assert.match(reason.message, /does not say/);
  assert.deepEqual(limits, [5000]);
});

test('a parent that cannot know says so at once', async () => {
  parentIs(listenerOf(async () => { throw new Error('no header'); }));
  assert.match((await reasonOf(ask())).message, /cannot say/);
  assert.match(warnings[0], /no header/);
});

//! So many ports as a question has.
const ports = () => Array.from({ length: 5 }, () => {
  const { port1, port2 } = new MessageChannel();
  opened.push(port1, port2);
  return port2;
});

test('a question is taken, and the page never sees it', () => {
  const listener = listenerOf(async () => new Set());
  for (const data of [{ name, nonce: 'n' }, { name, nonce: 1 }, { name }]) {
    const event = message(data, ports());
    listener(event);
    assert.equal(event.isTaken, true);
  }
});

test('only frames in this window get answers', async () => {
  const asked = [];
  const listener = listenerOf(async (child) => { asked.push(child); return new Set(); });
  const strangers = [null, {}, { parent: null }, { parent: {} }];
  for (const source of strangers)
    listener(message({ name, nonce: 'n' }, ports(), { source }));
  assert.deepEqual(asked, []);
});

test('messages of pages stay theirs, and their data is looked at by nobody', () => {
  const listener = listenerOf(async () => { throw new Error('asked'); });
  const untouched = (event) => Object.defineProperty(event, 'data', { get() { throw new Error('looked at'); } });
  for (const count of [0, 1, 2, 4, 6])
    listener(untouched(message(undefined, [...ports(), ...ports()].slice(0, count))));
  listener(untouched(message(undefined, ports(), { isTrusted: false }))); // made by a script
  for (const data of [undefined, null, 'text', {}, { name: 'another', nonce: 'n' }, [name], name]) {
    const event = message(data, ports());
    listener(event);
    assert.equal(event.isTaken, false);
  }
});
