// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The page: waits for a measure, runs it, tells the result, and is loaded anew, so that no measure finds what another one
// has left behind.

import { ask, execute } from './execute.js';
import { measures } from './measures.js';
import { scriptAddress } from './trusted.js';

function executeInWorker(task) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(scriptAddress('/worker.js'), { type: 'module' });
    worker.onmessage = ({ data: { error, rows } }) => (error ? reject(error) : resolve(rows));
    worker.onerror = (event) => reject(event.message ?? 'the worker could not be made');
    worker.postMessage(task);
  });
}

const task = await ask('task').catch((error) => {
  window.close(); // the runner has gone, so the browser goes too, where it listens to its page
  throw error;
});
const isPages = measures.find(({ name }) => name === task.measure).place === 'page';
let result;
try {
  result = { rows: await (task.kind === 'worker' && !isPages ? executeInWorker(task) : execute(task)) };
} catch (error) {
  result = { error: `${error}` };
}
await ask(`result?${encodeURIComponent(JSON.stringify({ id: task.id, ...result }))}`);
location.reload();
