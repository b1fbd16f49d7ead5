// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The smallest test harness that does: one test after the other, one console line each, which the driver reads.
// A promise rejected behind the page's back fails the run.

const tests = [];
const limit = 30000;

export function test(name, body) {
  tests.push({ name, body });
}

export function assert(condition, what = 'assertion failed') {
  if (!condition) throw new Error(what);
}

export function equal(got, expected, what = 'value') {
  if (!Object.is(got, expected)) throw new Error(`${what}: expected ${String(expected)}, got ${String(got)}`);
}

// The reason that a promise rejects with; it must.
export async function rejection(promise, what = 'promise') {
  let value;
  try {
    value = await promise;
  } catch (error) {
    return error;
  }
  throw new Error(`${what} should have rejected, but resolved with ${String(value)}`);
}

export async function rejectsWith(name, promise, what) {
  const error = await rejection(promise, what);
  equal(error?.name, name, `${what ?? 'promise'}: name of the error (${error?.message})`);
  return error;
}

export function throwsNamed(name, body) {
  let error;
  try {
    body();
  } catch (e) {
    error = e;
  }
  assert(error, `should have thrown ${name}`);
  equal(error.name, name, 'name of the exception');
  return error;
}

function timeout(ms) {
  return new Promise((_, reject) => setTimeout(() => reject(new Error(`no end within ${ms} ms`)), ms));
}

export async function run() {
  let failed = 0;
  let unhandled = null;
  addEventListener('unhandledrejection', event => {
    event.preventDefault();
    unhandled = event.reason;
  });
  for (const { name, body } of tests) {
    unhandled = null;
    try {
      await Promise.race([body(), timeout(limit)]);
      await new Promise(resolve => setTimeout(resolve)); // unhandled rejections are reported after the microtasks
      if (unhandled !== null) throw new Error(`unhandled rejection: ${unhandled}`);
      console.log(`PASS ${name}`);
    } catch (error) {
      failed++;
      console.log(`FAIL ${name}: ${error?.stack ?? error}`);
    }
  }
  console.log(`DONE ${tests.length} tests, ${failed} failed`);
  window.close();
}
