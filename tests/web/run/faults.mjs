// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// What must be true of the committed table and of the reasons.

//! One line for each fault. `sections` as registered, `rows` as of fromMarkdown(), `reasons` as of reasons.json.
export function faultsOf(sections, rows, reasons) {
  const faults = [];
  const specifications = new Map(sections.flatMap((section) => (
    section.tests.map(({ id }) => [id, section.specification]))));
  const contexts = new Map(sections.flatMap((section) => section.tests.map(({ id }) => [id, section.contexts])));
  for (const [id, specification] of specifications) {
    if (!rows.has(id))
      faults.push(`${id}: not in the table`);
    else if (rows.get(id).specification !== specification)
      faults.push(`${id}: the table names another specification`);
  }
  for (const [id, { outcomes: [window, worker, ...native], reason }] of rows) {
    const differs = native.includes('fail');
    if (!specifications.has(id))
      faults.push(`${id}: in the table, but there is no such assertion`);
    const ours = contexts.get(id)?.map((context) => ({ window, worker })[context]).filter(Boolean) ?? [];
    if (ours.some((outcome) => outcome !== 'pass'))
      faults.push(`${id}: does not hold in Wirebench, or was not run`);
    if (differs && reason === '')
      faults.push(`${id}: native Chromium differs, and no reason is given`);
    if (!differs && reason !== '')
      faults.push(`${id}: a reason is given, but native Chromium does not differ`);
  }
  const given = reasons.flatMap(({ assertions }) => assertions);
  for (const id of given) {
    if (!specifications.has(id))
      faults.push(`reasons.json: there is no assertion ${id}`);
    if (given.indexOf(id) !== given.lastIndexOf(id))
      faults.push(`reasons.json: two reasons for ${id}`);
  }
  return faults;
}
