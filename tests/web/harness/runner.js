// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Runs assertions one after the other, so that each finds a quiet peer and can be blamed for what goes wrong behind
// everybody's back.

import { assertionsOf } from './registry.js';

//! What the body of an assertion gets.
class Context {
  #steps = [];

  #unhandled;

  constructor(context, unhandled) {
    this.context = context;
    this.#unhandled = unhandled;
  }

  //! Resolves with the reason of the next rejection that nobody handles, which is then no failure.
  unhandledRejection() { return new Promise((resolve) => { this.#unhandled.expected = resolve; }); }

  after(step) { this.#steps.push(step); }

  async cleanUp() {
    for (const step of this.#steps.reverse()) {
      try {
        await step();
      } catch {
        // What a failed assertion left behind need not be in order.
      }
    }
  }
}

function deadline(milliseconds) {
  let timer;
  const passed = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`hangs: not settled within ${milliseconds} ms`)), milliseconds);
  });
  return { passed, cancel: () => clearTimeout(timer) };
}

async function runOne(test, { context, limit, unhandled }) {
  const t = new Context(context, unhandled);
  const end = deadline(limit);
  const started = performance.now();
  unhandled.reasons.length = 0;
  unhandled.expected = null;
  let message = null;
  try {
    await Promise.race([test.body(t), end.passed]);
    await new Promise((resolve) => { setTimeout(resolve); }); // unhandled rejections are reported after the microtasks
    if (unhandled.reasons.length > 0)
      throw new Error(`unhandled rejection: ${unhandled.reasons[0]}`);
  } catch (error) {
    message = error instanceof Error ? error.message : `threw ${String(error)}`;
  }
  end.cancel();
  await Promise.race([t.cleanUp(), deadline(1000).passed.catch(() => {})]);
  return { id: test.id, message, milliseconds: Math.round(performance.now() - started) };
}

//! Runs the assertions of `context`, from the one after `after` on, of which the id contains `only`. `report(result,
//! next)` gets { id, message: null when it holds, milliseconds } and the id of the next one; it is awaited.
export async function run({ context, limit = 20000, after = null, only = '' }, report) {
  const unhandled = { reasons: [], expected: null };
  addEventListener('unhandledrejection', (event) => {
    event.preventDefault();
    if (unhandled.expected)
      unhandled.expected(event.reason);
    else
      unhandled.reasons.push(event.reason);
    unhandled.expected = null;
  });
  const all = assertionsOf(context);
  const first = after === null ? 0 : all.findIndex(({ id }) => id === after) + 1;
  const tests = all.slice(first).filter(({ id }) => id.includes(only));
  await report(null, tests[0]?.id ?? null);
  for (let i = 0; i < tests.length; ++i)
    await report(await runOne(tests[i], { context, limit, unhandled }), tests[i + 1]?.id ?? null);
}
