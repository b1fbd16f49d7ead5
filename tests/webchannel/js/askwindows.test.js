// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Workers without an owner: windows of their origin get the tickets. All are here, on a real BroadcastChannel.

import assert from 'node:assert/strict';
import { after, afterEach, test } from 'node:test';

import { closePorts } from './support/fakebrowser.js';

after(closePorts);

//! Time, as far as platform.js captures it: what is to happen, by its delay.
const timers = [];
globalThis.setTimeout = (action, delay) => { timers.push({ action, delay }); };

const channels = [];
const RealChannel = globalThis.BroadcastChannel;
globalThis.BroadcastChannel = class extends RealChannel {
  constructor(name) { super(name); channels.push(this); }
};

const { answerWorkers } = await import('../../../webchannel/js/answerworkers.js');
const { askWindows } = await import('../../../webchannel/js/askwindows.js');

afterEach(() => {
  for (const channel of channels.splice(0)) channel.close();
  timers.length = 0;
});

//! A window that lists what it was asked for.
function makeWindow(name, { mayAnswer = () => true, reply = { ticket: 'a ticket' } } = {}) {
  const asked = [];
  answerWorkers(name, (request, port) => { asked.push(request); if (reply) port.postMessage(reply); return true; }, mayAnswer);
  return asked;
}

function requestOf(ask) {
  const { port1, port2 } = new MessageChannel();
  const reply = new Promise((resolve) => { port1.addEventListener('message', ({ data }) => { port1.close(); resolve({ ...data }); }); });
  port1.start();
  assert.equal(ask('ticket', port2), true);
  return reply;
}

test('one window of several gets the ticket, each time one', async () => {
  const windows = [makeWindow('a'), makeWindow('a'), makeWindow('a')];
  const ask = askWindows('a');
  assert.deepEqual(await Promise.all([requestOf(ask), requestOf(ask)]), [{ ticket: 'a ticket' }, { ticket: 'a ticket' }]);
  assert.deepEqual(windows.flat(), ['shared worker ticket', 'shared worker ticket']);
});

test('a window that may not open sockets does not answer, and others do', async () => {
  const denied = makeWindow('b', { mayAnswer: () => false });
  const ask = askWindows('b');
  makeWindow('b', { reply: { error: 'words' } });
  assert.deepEqual(await requestOf(ask), { error: 'words' });
  assert.deepEqual(denied, []);
});

test('where no window offers, the worker is told so in words', async () => {
  const reply = requestOf(askWindows('c'));
  const [{ action, delay }] = timers;
  assert.equal(delay, 5000);
  action();
  assert.match((await reply).error, /^No window of this origin/);
});

test('where the window goes before it answers, the worker is told so in words', async () => {
  const silent = makeWindow('d', { reply: null });
  const reply = requestOf(askWindows('d'));
  while (silent.length === 0) await new Promise((resolve) => { setImmediate(resolve); });
  const late = timers.find(({ delay }) => delay === 10000);
  for (const { action } of timers) action(); // the first one: an offer has come
  assert.ok(late);
  assert.match((await reply).error, /^The window that was to get/);
});

test('a worker takes only its own answer, and only tickets can be asked for', async () => {
  const windows = makeWindow('e');
  const [one, other] = [askWindows('e'), askWindows('e')];
  assert.deepEqual(await Promise.all([requestOf(one), requestOf(other)]), [{ ticket: 'a ticket' }, { ticket: 'a ticket' }]);
  assert.equal(windows.length, 2);
  assert.equal(one('relay', new MessageChannel().port1), false);
});
