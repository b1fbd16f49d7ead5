// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The rounds: each measure in one browser and at once in the other, so that both see the same minutes.

//! `describe` is told of each measure that is done. What a page needs to know besides the task is `more`.
export async function runRounds({ tasks, rounds, contestants, results, more, describe }) {
  for (let round = 0; round < rounds; ++round) {
    const order = round % 2 ? [...contestants].reverse() : contestants;
    for (const task of tasks) {
      for (const contestant of order) {
        try {
          const rows = await contestant.run({ measure: task.measure, kind: task.kind, isFresh: task.isFresh, ...more });
          results.add(contestant.name, round, task, rows);
          describe(round, contestant.name, task, rows);
        } catch (error) {
          results.fail(contestant.name, round, task, error.message);
          describe(round, contestant.name, task, { failed: error.message });
        }
      }
    }
  }
}
