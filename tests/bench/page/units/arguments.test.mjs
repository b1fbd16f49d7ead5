// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { UsageError, readArguments } from '../run/arguments.mjs';

test('what is not given has a value', () => {
  const { program, rounds, context, way, isNativeWanted, isSmoke, isMarkdown } = readArguments(['wb']);
  assert.deepEqual({ program, rounds, context, way, isNativeWanted, isSmoke, isMarkdown },
    { program: 'wb', rounds: 5, context: 'window', way: 'socket', isNativeWanted: true, isSmoke: false, isMarkdown: false });
});

test('what is given is taken', () => {
  const settings = readArguments(['wb', '--rounds', '3', '--only', '^tcp', '--context', 'worker', '--way', 'fallback',
    '--no-native', '--json', 'a.json', '--markdown', '--peer', 'p']);
  assert.deepEqual(settings, { program: 'wb', peer: 'p', rounds: 3, only: /^tcp/, context: 'worker', way: 'fallback',
    isNativeWanted: false, json: 'a.json', isMarkdown: true, isSmoke: false, isHelp: false });
});

test('the smoke test is one round without native', () => {
  const { rounds, isNativeWanted } = readArguments(['wb', '--smoke', '--rounds', '7']);
  assert.deepEqual({ rounds, isNativeWanted }, { rounds: 1, isNativeWanted: false });
});

test('help needs no program', () => {
  assert.equal(readArguments(['--help']).isHelp, true);
});

for (const args of [[], ['a', 'b'], ['a', '--rounds', '0'], ['a', '--rounds', 'x'], ['a', '--only', '('], ['a', '--context', 'frame'],
  ['a', '--way', 'x'], ['a', '--what'], ['a', '--json']]) {
  test(`the command line "${args.join(' ')}" is wrong`, () => {
    assert.throws(() => readArguments(args), UsageError);
  });
}
