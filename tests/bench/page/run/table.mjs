// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The table, as text or as Markdown.

const head = ['measure', 'unit', 'ours', 'native', 'ratio', 'target', 'met'];
const format = (value, digits) => (value === undefined ? '–' : value.toFixed(digits));
const verdicts = new Map([[true, 'yes'], [false, 'no'], [undefined, '–']]);

function targetText(target) {
  if (target === undefined)
    return '–';
  const bound = target.least === undefined ? `≤ ${target.most}` : `≥ ${target.least}`;
  return target.of === 'ratio' ? `ratio ${bound}` : bound;
}

function cellsOf({ name, unit, digits, ours, native, ratio, target, met }) {
  return [name, unit, format(ours, digits), format(native, digits), format(ratio, 2), targetText(target), verdicts.get(met)];
}

//! `summary` is that of Results.
export function toText(summary) {
  const lines = [head, ...summary.map(cellsOf)];
  const widths = head.map((_, column) => Math.max(...lines.map((cells) => cells[column].length)));
  const isRight = (column) => column >= 2 && column <= 4;
  const pad = (cell, column) => (isRight(column) ? cell.padStart(widths[column]) : cell.padEnd(widths[column]));
  return `${lines.map((cells) => cells.map(pad).join('  ').trimEnd()).join('\n')}\n`;
}

export function toMarkdown(summary) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return `${[line(head), '|---|---|--:|--:|--:|---|---|', ...summary.map((one) => line(cellsOf(one)))].join('\n')}\n`;
}
