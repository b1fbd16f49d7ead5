// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// A worker and its owner: how the port gets there, and what goes over it.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { settled } from './support/fakebridge.js';
import { closePorts } from './support/fakebrowser.js';

after(closePorts);

globalThis.ErrorEvent ??= class extends Event {
  constructor(type, { message, filename, lineno, ...init }) { super(type, init); Object.assign(this, { message, filename, lineno }); }
};
const complaints = [];
console.error = (text) => { complaints.push(text); };

const { Owner } = await import('../../../webchannel/js/askowner.js');
const { own } = await import('../../../webchannel/js/ownworker.js');

//! Both ends: `asked` is what came to the owner's ask(), `seen` are the messages that the page's script sees.
function pair({ answers = true } = {}) {
  const scope = new EventTarget();
  const worker = new EventTarget();
  const pairs = { asked: [], started: 0, seen: [], errors: [], isTerminated: false, scope, worker };
  const post = (target, data, ports = []) => scope.dispatchEvent(new MessageEvent('message', { data, ports }));
  pairs.owner = new Owner(scope, 'word');
  for (const capture of [true, false])
    scope.addEventListener('message', ({ data }) => { pairs.seen.push(data); }, capture);
  worker.addEventListener('error', (event) => { pairs.errors.push(event); });
  pairs.start = () => own(worker, {
    ask: (request, port) => { pairs.asked.push(request); port.postMessage(`reply to ${request}`); return answers; },
    word: 'word', post, terminate: () => { pairs.isTerminated = true; }, onStarted: () => { ++pairs.started; },
  });
  pairs.post = (data, ports) => post(worker, data, ports);
  return pairs;
}

function ask(owner, request) {
  const { port1, port2 } = new MessageChannel();
  const reply = new Promise((resolve) => { port1.addEventListener('message', ({ data }) => { port1.close(); resolve(data); }); });
  port1.start();
  assert.equal(owner.ask(request, port2), true);
  return reply;
}

test('what is asked before and after the first message reaches the owner, in order', async () => {
  const { owner, asked, seen, start, post } = pair();
  const early = [ask(owner, 'one'), ask(owner, 'two')];
  start();
  assert.equal(await early[0], 'reply to one');
  assert.equal(await early[1], 'reply to two');
  assert.equal(await ask(owner, 'three'), 'reply to three');
  assert.deepEqual(asked, ['one', 'two', 'three']);
  assert.deepEqual(seen, []);
  post('word'); // of the page, which knows the word
  post('else');
  assert.deepEqual(seen, ['word', 'word', 'else', 'else']);
});

test('a first message that is not the owner’s is the page’s', () => {
  const { seen, post } = pair();
  post('else', [new MessageChannel().port1]);
  post('word');
  assert.deepEqual(seen, ['else', 'else', 'word', 'word']);
});

test('an owner whom nobody answers says so', async () => {
  const { port1, port2 } = new MessageChannel();
  const { owner } = (() => { const made = pair(); made.start(); return made; })();
  const refusing = pair();
  refusing.worker = new EventTarget();
  own(refusing.worker, { ask: () => false, word: 'word', terminate() {}, onStarted() {},
    post: (target, data, ports) => refusing.scope.dispatchEvent(new MessageEvent('message', { data, ports })) });
  assert.deepEqual({ ...await ask(refusing.owner, 'ticket') }, { error: 'Wirebench does not serve this page.' });
  assert.equal(await ask(owner, 'ticket'), 'reply to ticket');
  port1.close();
  port2.close();
});

test('the owner hears that the worker has started, or that it failed', async () => {
  const { owner, start, worker, ...state } = pair();
  let started = 0;
  const errors = [];
  worker.addEventListener('error', (event) => { errors.push(event); });
  start();
  await settled();
  owner.notify('error', { message: 'Uncaught x', filename: 'f', lineno: 3 });
  await settled();
  assert.deepEqual(errors.map(({ message, filename, lineno, cancelable }) => [message, filename, lineno, cancelable]),
    [['Uncaught x', 'f', 3, true]]);
  assert.deepEqual(complaints, ['Uncaught x (f:3)']);
  owner.notify('something');
  owner.notify('failed');
  await settled();
  assert.equal(errors.length, 2);
  assert.equal(errors[1].message, undefined);
  assert.equal(started, 0);
  assert.equal(state.errors.length, 2);
});
