// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Growth, cpuSeconds, parseStat, treeBelow } from '../run/processes.mjs';

test('a name with brackets and blanks does not mislead', () => {
  const text = `12 (a ) b) S 7 ${Array.from({ length: 9 }, (_, i) => i).join(' ')} 30 12 0 0`;
  assert.deepEqual(parseStat(text), { parent: 7, ticks: 42 });
});

test('a tree is what is below, at any depth and in any order', () => {
  const parents = new Map([[5, 4], [4, 2], [2, 1], [3, 1], [6, 9]]);
  assert.deepEqual(treeBelow(2, parents).sort(), [2, 4, 5]);
});

test('this process costs time', async () => {
  assert.ok(await cpuSeconds(process.pid) > 0);
});

test('memory that was taken since then counts', async () => {
  const growth = new Growth();
  await growth.mark(process.pid);
  const taken = new Uint8Array(64e6).fill(1);
  const bytes = await growth.since(process.pid);
  assert.ok(bytes > 50e6 && bytes < 200e6, `${bytes}, ${taken.length} were taken`);
});
