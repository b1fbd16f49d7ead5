// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The command line.

import { parseArgs } from 'node:util';

export const usage = `Measures Direct Sockets as a page meets them, in Wirebench and in native Chromium
usage: bench.mjs PROGRAM [OPTIONS]

  PROGRAM                   wirebench
  --peer FILE               the other end, bench_page_peer; otherwise it is looked for beside PROGRAM
  --rounds N                how often everything is measured in both, 5 unless given
  --only REGEX              only measures or rows whose name matches
  --context window|worker   where pages do it: everything in the window and some in a worker, or everything in a worker
  --way socket|fallback     fallback: pages' policy forbids WebSockets, so that Wirebench has to carry messages otherwise
  --no-native               Wirebench alone. Otherwise $CHROMIUM, or chromium, is measured too, where it is installed
  --json FILE               all values
  --markdown                the table for a README
  --smoke                   next to nothing, once, without native: does everything work, and is nothing lost?
  --help                    this

Ends with 0: measured, 1: a measure failed in Wirebench, 2: wrong usage. Targets that are not met are no failure.`;

//! A command line that cannot be followed.
export class UsageError extends Error {}

const options = {
  peer: { type: 'string' },
  rounds: { type: 'string', default: '5' },
  only: { type: 'string', default: '' },
  context: { type: 'string', default: 'window' },
  way: { type: 'string', default: 'socket' },
  'no-native': { type: 'boolean', default: false },
  json: { type: 'string' },
  markdown: { type: 'boolean', default: false },
  smoke: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
};

function parse(args) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error.message);
  }
}

function choice(name, value, choices) {
  if (!choices.includes(value))
    throw new UsageError(`--${name} is ${choices.join(' or ')}, not ${value}`);
  return value;
}

function pattern(text) {
  try {
    return new RegExp(text);
  } catch {
    throw new UsageError(`--only is a regular expression, not ${text}`);
  }
}

//! { program, peer?, rounds, only: RegExp, context, way, isNativeWanted, json?, isMarkdown, isSmoke, isHelp }
export function readArguments(args) {
  const { values, positionals } = parse(args);
  if (!values.help && positionals.length !== 1)
    throw new UsageError('one PROGRAM is needed');
  if (!/^[1-9][0-9]{0,3}$/.test(values.rounds))
    throw new UsageError(`--rounds is a number from 1 to 9999, not ${values.rounds}`);
  return {
    program: positionals[0],
    peer: values.peer,
    rounds: values.smoke ? 1 : Number(values.rounds),
    only: pattern(values.only),
    context: choice('context', values.context, ['window', 'worker']),
    way: choice('way', values.way, ['socket', 'fallback']),
    isNativeWanted: !values['no-native'] && !values.smoke,
    json: values.json,
    isMarkdown: values.markdown,
    isSmoke: values.smoke,
    isHelp: values.help,
  };
}
