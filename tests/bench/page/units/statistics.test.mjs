// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isMet, median, ratios } from '../run/statistics.mjs';

test('the median is in the middle of those that are numbers', () => {
  assert.equal(median([3, 1, 10]), 3);
  assert.equal(median([4, 1, 2, 10]), 3);
  assert.equal(median([undefined, 7, NaN]), 7);
  assert.equal(median([undefined]), undefined);
  assert.equal(median([10, 9, 100]), 10); // not as text
});

test('ratios are those of each round', () => {
  assert.deepEqual(ratios([1, 6, 5], [2, 2, undefined]), [0.5, 3, undefined]);
  assert.deepEqual(ratios([undefined, 1, -1, 1], [2, 0, 1, -1]), Array(4).fill(undefined));
});

test('a target is of the ratio or of ours', () => {
  const medians = { ours: 10, ratio: 0.5 };
  assert.equal(isMet({ of: 'ratio', most: 0.5 }, medians), true);
  assert.equal(isMet({ of: 'ratio', least: 0.51 }, medians), false);
  assert.equal(isMet({ of: 'ours', least: 10 }, medians), true);
  assert.equal(isMet({ of: 'ours', most: 9 }, medians), false);
});

test('without a value or a target nothing is known', () => {
  assert.equal(isMet({ of: 'ratio', least: 1 }, { ours: 10, ratio: undefined }), undefined);
  assert.equal(isMet(undefined, { ours: 10, ratio: 1 }), undefined);
});
