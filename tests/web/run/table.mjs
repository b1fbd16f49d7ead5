// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The comparison table as Markdown: written, and read back.

//! Columns of the table: a browser and a context each.
export const columns = [
  { browser: 'wirebench', context: 'window' }, { browser: 'wirebench', context: 'worker' },
  { browser: 'native', context: 'window' }, { browser: 'native', context: 'worker' },
];

const head = ['assertion', 'ours, window', 'ours, worker', 'native, window', 'native, worker', 'reason of the difference'];
const escape = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const toLine = (cells) => `| ${cells.map(escape).join(' | ')} |`;

//! `sections` as registered; `outcomeOf(column, id)` is 'pass', 'fail' or '–', `reasonOf(id)` a text or ''.
export function toMarkdown(sections, outcomeOf, reasonOf) {
  const lines = [];
  for (const { id, specification, contexts, tests } of sections) {
    lines.push('', `## ${id}`, '', `Specification: ${specification}`, '', toLine(head),
      '|---|---|---|---|---|---|');
    for (const test of tests) {
      const cells = columns.map((column) => (contexts.includes(column.context) ? outcomeOf(column, test.id) : '–'));
      lines.push(toLine([test.name, ...cells, reasonOf(test.id)]));
    }
  }
  return `${lines.join('\n')}\n`;
}

//! Map id -> { specification, outcomes: one for each column, reason }
export function fromMarkdown(text) {
  const rows = new Map();
  let section = null;
  let specification = null;
  for (const line of text.split('\n')) {
    if (line.startsWith('## '))
      section = line.slice(3);
    else if (line.startsWith('Specification: '))
      specification = line.slice('Specification: '.length);
    else if (line.startsWith('| ') && section !== null && line !== toLine(head)) {
      const cells = line.slice(2, -2).split(/(?<!\\) \| /).map((cell) => cell.replaceAll('\\|', '|'));
      rows.set(`${section}/${cells[0]}`, { specification, outcomes: cells.slice(1, 5), reason: (cells[5] ?? '').trim() });
    }
  }
  return rows;
}
