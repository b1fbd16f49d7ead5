// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// What the runners have in common: their arguments, what they print and what they write.

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { assertionsOf } from '../harness/registry.js';
import { toJUnit } from './junit.mjs';

export const options = {
  context: { type: 'string', default: 'window' },
  junit: { type: 'string' },
  results: { type: 'string' },
  only: { type: 'string', default: '' },
  limit: { type: 'string', default: '20000' },
  verbose: { type: 'boolean', default: false },
};

//! { positionals, context, junit, results, only, limit, echo }
export function readArguments() {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const echo = (id, { message, milliseconds }) => {
    if (values.verbose || message !== null)
      console.log(message === null ? `ok   ${id} (${milliseconds} ms)` : `FAIL ${id}: ${message}`);
  };
  return { ...values, limit: Number(values.limit), positionals, echo };
}

//! Writes the files that were asked for; returns the number of failures.
export async function writeResults(browser, { context, junit, results: file, only }, results) {
  const assertions = assertionsOf(context).filter(({ id }) => id.includes(only));
  const failures = assertions.filter(({ id }) => results.get(id).message !== null).length;
  if (junit)
    await write(junit, toJUnit(`${browser}.${context}`, assertions, results));
  if (file)
    await write(file, `${JSON.stringify({ browser, context, results: Object.fromEntries(results) }, null, 1)}\n`);
  console.log(`${browser}, ${context}: ${assertions.length} assertions, ${failures} failed`);
  return failures;
}

async function write(file, text) {
  await mkdir(path.dirname(path.resolve(file)), { recursive: true });
  await writeFile(file, text);
}
