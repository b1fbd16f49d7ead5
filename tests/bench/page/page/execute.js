// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// One measure in the context that this is run in.

import { full, tiny } from './amounts.js';
import { measures } from './measures.js';

//! Asks the runner for what only it knows (contestant.mjs), which may take it some time.
export async function ask(what) {
  const response = await fetch(`/ask/${what}`);
  return response.json();
}

//! `task` is what the runner told the page: { measure, kind, isSmoke, ports }
export async function execute({ measure, kind, isSmoke, ports }) {
  const { run, isCold } = measures.find(({ name }) => name === measure);
  const environment = { kind, ports, ask };
  if (!isCold && !isSmoke)
    await run({ ...environment, amounts: { ...tiny, compare: false } });
  return run({ ...environment, amounts: isSmoke ? tiny : full });
}
