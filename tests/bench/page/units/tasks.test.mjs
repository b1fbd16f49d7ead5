// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { measures } from '../page/measures.js';
import { full, tiny } from '../page/amounts.js';
import { rows } from '../run/rows.mjs';
import { tasksOf } from '../run/tasks.mjs';

const namesOf = (context, only) => tasksOf({ context, only }).map(({ name }) => name);

test('every measure yields rows, and every row is of a measure', () => {
  const names = new Set(measures.map(({ name }) => name));
  assert.deepEqual(rows.filter(({ measure }) => !names.has(measure)), []);
  assert.deepEqual([...names].filter((name) => !rows.some(({ measure }) => measure === name)), []);
  assert.equal(new Set(rows.map(({ name }) => name)).size, rows.length);
});

test('a run in the window does some in a worker as well', () => {
  const names = namesOf('window', /tcp-receive$/);
  assert.deepEqual(names, ['tcp-receive', 'worker-tcp-receive']);
});

test('a run in a worker does all there but what is about documents', () => {
  const names = namesOf('worker', /./);
  assert.ok(names.every((name) => name.startsWith('worker-')));
  assert.equal(names.length, measures.length - 1);
});

test('a measure is chosen by its name or that of a row', () => {
  assert.deepEqual(namesOf('window', /^many-100-fairness$/), ['many']);
  assert.deepEqual(namesOf('window', /^none$/), []);
});

test('no amount is missing from the tiny ones', () => {
  assert.deepEqual(Object.keys(full).filter((name) => !(name in tiny)), []);
});
