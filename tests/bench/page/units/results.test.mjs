// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Results } from '../run/results.mjs';
import { toMarkdown, toText } from '../run/table.mjs';

const task = { name: 'x', rows: [
  { key: 'x-rate', name: 'x-rate', unit: 'MiB/s', digits: 0, target: { of: 'ratio', least: 1.25 } },
  { key: 'x-loss', name: 'x-loss', unit: 'of 1', digits: 3, target: { of: 'ours', most: 0.1 } },
] };

function threeRounds() {
  const results = new Results([task], 3);
  [[100, 50], [300, 100], [30, 10]].forEach(([ours, native], round) => {
    results.add('ours', round, task, { 'x-rate': ours, 'x-loss': 0.5 });
    results.add('native', round, task, { 'x-rate': native, 'x-loss': 0 });
  });
  return results;
}

test('the ratio is the median of the rounds\' ratios, not the ratio of the medians', () => {
  const [rate] = threeRounds().summary();
  assert.deepEqual([rate.ours, rate.native, rate.ratio, rate.met], [100, 50, 3, true]);
});

test('the table says what is not known', () => {
  const lines = toText(threeRounds().summary()).split('\n').map((line) => line.trim().split(/ {2,}/));
  assert.deepEqual(lines[1], ['x-rate', 'MiB/s', '100', '50', '3.00', 'ratio ≥ 1.25', 'yes']);
  assert.deepEqual(lines[2], ['x-loss', 'of 1', '0.500', '0.000', '–', '≤ 0.1', 'no']);
});

test('Markdown has a line for each row', () => {
  const lines = toMarkdown(threeRounds().summary()).trim().split('\n');
  assert.equal(lines.length, 4);
  assert.equal(lines[2], '| x-rate | MiB/s | 100 | 50 | 3.00 | ratio ≥ 1.25 | yes |');
});

test('a measure that failed, and one without a number, leave a gap and a reason', () => {
  const results = new Results([task], 1);
  results.fail('native', 0, task, 'took too long');
  results.add('ours', 0, task, { 'x-rate': 1, 'x-loss': null });
  const [rate, loss] = results.summary();
  assert.deepEqual([rate.ours, rate.native, rate.ratio, rate.met, loss.ours], [1, undefined, undefined, undefined, undefined]);
  assert.deepEqual(results.failures.map(({ browser, why }) => [browser, why]),
    [['native', 'took too long'], ['ours', 'x-loss is no number']]);
});
