// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// What is run, in order: the measures of the page, in a window or in a worker.

import { measures } from '../page/measures.js';
import { rows } from './rows.mjs';

//! What a run in the window does in a worker as well.
const alsoInWorkers = ['tcp-receive', 'tcp-send-60k', 'tcp-rtt', 'udp-rtt'];

function makeTask({ name, isFresh = false }, kind) {
  const prefix = kind === 'worker' ? 'worker-' : '';
  const own = rows.filter(({ measure }) => measure === name)
    .map((row) => ({ ...row, key: row.name, name: `${prefix}${row.name}` }));
  return { measure: name, kind, isFresh, name: `${prefix}${name}`, rows: own };
}

//! [{ measure, kind, isFresh, name, rows: [{ key: what the page calls it, name: what the table does, … }] }]
export function tasksOf({ context, only }) {
  const inWorkers = measures.filter(({ name, isOfWindow }) =>
    (context === 'worker' ? !isOfWindow : alsoInWorkers.includes(name)));
  return [
    ...(context === 'window' ? measures : []).map((measure) => makeTask(measure, 'window')),
    ...inWorkers.map((measure) => makeTask(measure, 'worker')),
  ].filter((task) => [task, ...task.rows].some(({ name }) => only.test(name)));
}
