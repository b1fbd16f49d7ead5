// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { quantile, spread } from '../page/sockets.js';

const hundred = Array.from({ length: 100 }, (_, i) => 99 - i);

test('quantiles are values that were measured', () => {
  assert.equal(quantile(hundred, 0.5), 50);
  assert.equal(quantile(hundred, 0.99), 99);
  assert.equal(quantile([5], 0.99), 5);
  assert.equal(quantile([1, 2], 1), 2);
});

test('a spread is in microseconds', () => {
  assert.deepEqual(spread(hundred), { p50: 50000, p99: 99000 });
});
