// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// What is done with the values of the rounds. A round without a value has undefined.

const isNumber = (value) => Number.isFinite(value);

//! Of those that are numbers; undefined where there is none. The mean of the two in the middle where they are even.
export function median(values) {
  const sorted = values.filter(isNumber).sort((a, b) => a - b);
  if (sorted.length === 0)
    return undefined;
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

//! Round by round: the machine's speed drifts, and what was measured side by side has drifted alike. Memory may shrink;
//! then a ratio says nothing.
export const ratios = (ours, native) =>
  ours.map((value, round) => (value >= 0 && native[round] > 0 ? value / native[round] : undefined));

//! Whether a target { of, least | most } is met by what is measured; undefined where that is not known.
export function isMet(target, { ours, ratio }) {
  const value = target?.of === 'ratio' ? ratio : ours;
  if (target === undefined || value === undefined)
    return undefined;
  return target.least === undefined ? value <= target.most : value >= target.least;
}
