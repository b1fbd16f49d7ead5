// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// A relay for a worker, which can end without a word: then its locks are free.

import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';

import { settled } from './support/fakebridge.js';
import './support/fakebrowser.js';
import { FakeRelay, until } from './support/fakerelay.js';

//! The Web Locks API as far as it is used.
class FakeLockManager {
  queues = new Map(); // by name: those who hold or wait, in order

  request(name, ...rest) {
    const [{ signal }, callback] = rest.length === 2 ? rest : [{}, ...rest];
    const queue = this.queues.get(name) ?? [];
    this.queues.set(name, queue);
    return new Promise((resolve, reject) => {
      const leave = () => {
        queue.splice(queue.indexOf(entry), 1);
        queue[0]?.grant();
      };
      const entry = { leave, grant: async () => {
        await callback();
        leave();
        resolve();
      } };
      signal?.addEventListener('abort', () => {
        queue.splice(queue.indexOf(entry), 1);
        reject(new Error('aborted'));
      });
      queue.push(entry);
      if (queue.length === 1)
        entry.grant();
    });
  }

  //! What the browser does when the holder is terminated.
  terminateHolder(name) { this.queues.get(name)[0].leave(); }
}

const locks = new FakeLockManager();
Object.defineProperty(globalThis, 'navigator', { value: { locks }, configurable: true });
const { Relay } = await import('../../../webchannel/js/relay.js');
const { RelayLine } = await import('../../../webchannel/js/relayline.js');

let relay;
let ports; // that keep node running

beforeEach(() => {
  locks.queues.clear();
  ports = [];
});
afterEach(() => { ports.forEach((port) => { port.close(); }); });

const ask = (request, port) => {
  ports.push(port);
  relay = new FakeRelay();
  new Relay(port, {}, relay.send);
  return true;
};

//! An open line of a worker, and the name of its lock.
async function openedLine() {
  relay = undefined;
  const opening = RelayLine.open(ask);
  await until(() => relay?.count('-down') === 2);
  relay.deliver();
  const line = await opening;
  const closed = new Promise((resolve) => { line.listen(() => {}, resolve); });
  const [[lock, queue]] = locks.queues;
  assert.equal(queue.length, 2); // the worker holds it, the world waits
  return { line, lock, queue, closed };
}

test('a worker that is terminated ends its relay', async () => {
  const { lock, closed } = await openedLine();
  await settled();
  assert.equal(relay.count('-down'), 2);
  locks.terminateHolder(lock);
  await until(() => relay.requests.length === 0);
  await closed;
});

test('a line that ends leaves no lock behind, whoever ends it', async () => {
  for (const end of [(line) => { line.close(); }, () => { relay.fail(''); }]) {
    locks.queues.clear();
    const { line, queue } = await openedLine();
    end(line);
    await until(() => queue.length === 0);
    await until(() => relay.requests.length === 0);
  }
});
