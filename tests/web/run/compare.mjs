// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The table of all assertions, ours beside native ones. usage:
//   compare.mjs RESULTS.json ...   writes ../COMPARISON.md from what the runners wrote (--results); where two files have
//                                  a result for an assertion, the later one counts
//   compare.mjs --check            only looks at the committed table: it lists exactly the assertions that exist, ours
//                                  hold, and every difference has a reason in ../reasons.json
// Exits with 1 when something is missing, and says what.

import { readFile, writeFile } from 'node:fs/promises';

import '../suites/all.js';
import { sections } from '../harness/registry.js';
import { faultsOf } from './faults.mjs';
import { columns, fromMarkdown, toMarkdown } from './table.mjs';

const table = new URL('../COMPARISON.md', import.meta.url);
const preface = `# Wirebench and native Chromium, assertion by assertion

Written by \`run/compare.mjs\`; do not edit. What the assertions ask for is what the specification says. Where native Chromium differs, the
specification wins, and the reason (\`reasons.json\`) stands beside it. "–" is for a context where the assertion was not run.
`;

const isInTable = ({ contexts }) => contexts.some((name) => columns.some(({ context }) => context === name));
const listed = sections.filter(isInTable);
const reasons = JSON.parse(await readFile(new URL('../reasons.json', import.meta.url), 'utf8'));
const files = process.argv.slice(2).filter((argument) => argument !== '--check');

if (files.length > 0) {
  const runs = await Promise.all(files.map(async (file) => JSON.parse(await readFile(file, 'utf8'))));
  const outcomeOf = ({ browser, context }, id) => {
    const found = runs.filter((run) => run.browser === browser && run.context === context)
      .map(({ results }) => results[id]).findLast((result) => result !== undefined);
    return found ? (found.message === null ? 'pass' : 'fail') : '–';
  };
  const differs = (id) => columns.some((column) => column.browser === 'native' && outcomeOf(column, id) === 'fail');
  const reasonOf = (id) => (differs(id) ? reasons.find(({ assertions }) => assertions.includes(id))?.reason ?? '' : '');
  await writeFile(table, preface + summary(outcomeOf) + toMarkdown(listed, outcomeOf, reasonOf));
}

const faults = faultsOf(listed, fromMarkdown(await readFile(table, 'utf8')), reasons);
for (const fault of faults)
  console.log(fault);
console.log(`${listed.flatMap(({ tests }) => tests).length} assertions, ${faults.length} faults`);
process.exit(faults.length > 0 ? 1 : 0);

//! One line for each column.
function summary(outcomeOf) {
  const lines = columns.map((column) => {
    const outcomes = listed.filter(({ contexts }) => contexts.includes(column.context))
      .flatMap(({ tests }) => tests.map(({ id }) => outcomeOf(column, id)));
    const count = (outcome) => outcomes.filter((one) => one === outcome).length;
    const run = outcomes.length - count('–');
    return `- ${column.browser}, ${column.context}: ${run === 0 ? 'not run' : `${count('pass')} of ${run} hold`}`;
  });
  return `\n${lines.join('\n')}\n`;
}
