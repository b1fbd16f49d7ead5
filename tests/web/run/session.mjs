// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// One run of all assertions of one context in one browser, whatever becomes of the browser meanwhile.

import '../suites/all.js';
import { assertionsOf } from '../harness/registry.js';
import { Site } from '../server/site.mjs';

//! How long a page that is alive can be without a report, beyond the limit of one assertion.
const patience = 10000;

//! `launch(address)` makes the browser load the page and returns { ended: a promise of why it is gone, stop() }. An
//! assertion that takes the browser with it fails; the next ones run in another one. Resolves with
//! Map id -> { message: null when it holds, milliseconds }.
export async function runSession({ context, limit, only = '', echo = () => {} }, makeLaunch) {
  const site = new Site();
  const origin = await site.start();
  const launch = await makeLaunch(site, origin);
  const results = new Map();
  const expected = assertionsOf(context).map(({ id }) => id).filter((id) => id.includes(only));
  let after = null;
  for (;;) {
    const query = new URLSearchParams({ context, limit, only, ...(after === null ? {} : { after }) });
    const { finished, current, why } = await onePage(site, () => launch(`/contexts/window.html?${query}`), limit,
      (id, result) => {
        results.set(id, result);
        echo(id, result);
      });
    if (finished)
      break;
    const culprit = current ?? expected.find((id) => !results.has(id));
    results.set(culprit, { message: current === null ? `the page did not start: ${why}` : why, milliseconds: 0 });
    echo(culprit, results.get(culprit));
    if (current === null || after === culprit)
      break;
    after = culprit;
  }
  for (const id of expected) {
    if (!results.has(id))
      results.set(id, { message: 'was not run', milliseconds: 0 });
  }
  return results;
}

//! Resolves with { finished } or { finished: false, current: id of the assertion in progress or null, why }.
async function onePage(site, open, limit, keep) {
  let current = null;
  let timer;
  let settle;
  const outcome = new Promise((resolve) => { settle = resolve; });
  const watch = () => {
    clearTimeout(timer);
    timer = setTimeout(() => settle({ finished: false, current, why: 'no sign of life from the page' }),
      limit + patience);
  };
  const onReport = ({ result, next, failure }) => {
    watch();
    if (failure) {
      settle({ finished: false, current, why: failure });
      return;
    }
    if (result)
      keep(result.id, { message: result.message, milliseconds: result.milliseconds });
    current = next;
    if (next === null)
      settle({ finished: true });
  };
  site.on('report', onReport);
  watch();
  const browser = await open();
  browser.ended.then((why) => settle({ finished: false, current, why }));
  const result = await outcome;
  clearTimeout(timer);
  site.off('report', onReport);
  await browser.stop();
  return result;
}
