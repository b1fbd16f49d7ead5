// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Many sockets that receive together, spread over a few contexts.

import { makeChildren } from './children.js';
import { MB, quantile } from './sockets.js';

const perContext = 50;

async function rates({ kind, ports, amounts }, count) {
  const children = await makeChildren(kind, Math.ceil(count / perContext));
  const share = count / children.length;
  await Promise.all(children.map(({ call }) => call('open', { port: ports.source, count: share })));
  await Promise.all(children.map(({ call }) => call('read', { milliseconds: amounts.window })));
  const all = await Promise.all(children.map(({ call }) => call('rates', { milliseconds: amounts.window })));
  children.forEach(({ close }) => close());
  return all.flat();
}

const sum = (values) => values.reduce((total, value) => total + value, 0);

export async function many(environment) {
  const rows = {};
  const totals = [];
  let last;
  for (const count of environment.amounts.sockets) {
    last = await rates(environment, count);
    totals.push(sum(last));
    rows[`many-${count}`] = sum(last) / MB;
  }
  const middle = quantile(last, 0.5);
  return { ...rows, 'many-100-of-1': totals.at(-1) / totals[0],
    'many-100-fairness': middle > 0 ? Math.min(...last) / middle : 0,
    'many-100-silent': last.filter((rate) => rate === 0).length };
}
