// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Measures Direct Sockets as a page meets them, in Wirebench and in native Chromium. See README.md and --help.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { Chromium, program as chromium } from '../../web/run/chromium.mjs';
import { UsageError, readArguments, usage } from './run/arguments.mjs';
import { Contestant } from './run/contestant.mjs';
import { describeMachine } from './run/machine.mjs';
import { startPeer } from './run/peer.mjs';
import { Results } from './run/results.mjs';
import { runRounds } from './run/rounds.mjs';
import { toMarkdown, toText } from './run/table.mjs';
import { tasksOf } from './run/tasks.mjs';
import { Wirebench } from './run/wirebench.mjs';

function settingsOf(args) {
  const settings = readArguments(args);
  if (settings.isHelp)
    return settings;
  settings.peer ??= path.join(path.dirname(settings.program), 'bench_page_peer');
  for (const file of [settings.program, settings.peer]) {
    if (!existsSync(file))
      throw new UsageError(`there is no ${file}`);
  }
  settings.tasks = tasksOf(settings);
  if (settings.tasks.length === 0)
    throw new UsageError('no measure has such a name');
  return settings;
}

//! What `program --version` says, or undefined where it cannot be run.
const versionOf = (program) => spawnSync(program, ['--version']).stdout?.toString().trim().split('\n')[0] || undefined;

//! [Contestant], ready; what has begun is in `started` at once, so that it can be stopped.
async function startAll({ program, isNativeWanted, way }, started) {
  const start = async (contestant, launch) => {
    started.push(contestant);
    await contestant.start(launch);
  };
  await start(new Contestant('ours', versionOf(program) ?? 'Wirebench', way), (origin) => new Wirebench(program, origin));
  const version = isNativeWanted ? versionOf(chromium) : undefined;
  if (version)
    await start(new Contestant('native', version, 'socket'), (origin) => Chromium.start(origin));
  else if (isNativeWanted)
    console.error(`${chromium} cannot be run: Wirebench alone`);
}

const toShort = (value) => (Number.isFinite(value) ? Number(value.toPrecision(4)) : value);
const numbers = (rows) => Object.entries(rows).map(([name, value]) => `${name} ${toShort(value)}`).join(', ');

async function report({ isMarkdown, isSmoke, json, context, way, rounds }, machine, results) {
  const verdict = isSmoke ? { target: undefined, met: undefined } : {}; // next to nothing says nothing about times
  const summary = results.summary().map((row) => ({ ...row, ...verdict }));
  console.log(`\n${isMarkdown ? toMarkdown(summary) : toText(summary)}\n${machine}; medians of ${rounds} rounds`);
  for (const { browser, round, task, why } of results.failures)
    console.log(`FAILED: ${task}, ${browser}, round ${round}: ${why}`);
  if (!json)
    return;
  await mkdir(path.dirname(path.resolve(json)), { recursive: true });
  await writeFile(json, `${JSON.stringify({ machine, context, way, rounds, rows: summary, failures: results.failures }, null, 1)}\n`);
}

//! The smoke test's: rows that say that something was lost.
const lossesIn = (summary, tasks) => {
  const whole = new Set(tasks.flatMap(({ rows }) => rows).filter(({ isWhole }) => isWhole).map(({ name }) => name));
  return summary.filter(({ name, ours }) => whole.has(name) && ours < 1).map(({ name }) => name);
};

async function measure(settings) {
  const { tasks, rounds, isSmoke } = settings;
  const started = [];
  const peer = await startPeer(settings.peer);
  const stop = async () => {
    await Promise.all(started.map((contestant) => contestant.stop()));
    peer.stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => stop().finally(() => process.exit(1)));
  try {
    await startAll(settings, started);
    const machine = describeMachine(started.map(({ version }) => version));
    const results = new Results(tasks, rounds);
    const describe = (round, browser, task, rows) =>
      console.error(`${round + 1}/${rounds} ${browser} ${task.name}: ${numbers(rows)}`);
    await runRounds({ tasks, rounds, contestants: started, results, more: { isSmoke, ports: peer.ports }, describe });
    await report(settings, machine, results);
    const losses = isSmoke ? lossesIn(results.summary(), tasks) : [];
    losses.forEach((name) => console.log(`LOST: ${name}`));
    return losses.length > 0 || results.failures.some(({ browser }) => browser === 'ours') ? 1 : 0;
  } finally {
    await stop();
  }
}

try {
  const settings = settingsOf(process.argv.slice(2));
  if (settings.isHelp)
    console.log(usage);
  process.exit(settings.isHelp ? 0 : await measure(settings));
} catch (error) {
  console.error(error instanceof UsageError ? `${error.message}\n\n${usage}` : error);
  process.exit(error instanceof UsageError ? 2 : 1);
}
