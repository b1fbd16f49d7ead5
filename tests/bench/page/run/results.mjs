// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// All values of a run, and what became of them.

import { isMet, median, ratios } from './statistics.mjs';

export class Results {
  #values = new Map(); // name of a row -> { row, ours: [value of each round], native: [] }
  failures = []; // { browser, round, task, why }

  constructor(tasks, rounds) {
    for (const row of tasks.flatMap((task) => task.rows))
      this.#values.set(row.name, { row, ours: Array(rounds).fill(undefined), native: Array(rounds).fill(undefined) });
  }

  //! `rows` is what the page told.
  add(browser, round, task, rows) {
    for (const { key, name } of task.rows) {
      if (Number.isFinite(rows[key]))
        this.#values.get(name)[browser][round] = rows[key];
      else
        this.fail(browser, round, task, `${name} is no number`);
    }
  }

  fail(browser, round, task, why) {
    this.failures.push({ browser, round: round + 1, task: task.name, why });
  }

  //! [{ name, unit, digits, target, met, ours, native, ratio: medians; values: { ours, native, ratio } of each round }]
  summary() {
    return [...this.#values.values()].map(({ row: { name, unit, digits, target }, ours, native }) => {
      const values = { ours, native, ratio: ratios(ours, native) };
      const medians = { ours: median(ours), native: median(native), ratio: median(values.ratio) };
      return { name, unit, digits, target, met: isMet(target, medians), ...medians, values };
    });
  }
}
