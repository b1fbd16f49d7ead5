// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { execute } from './execute.js';

addEventListener('message', async ({ data: task }) => {
  try {
    postMessage({ rows: await execute(task) });
  } catch (error) {
    postMessage({ error: `${error}` });
  }
}, { once: true });
