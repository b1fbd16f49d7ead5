// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { faultsOf } from '../run/faults.mjs';
import { toJUnit } from '../run/junit.mjs';
import { fromMarkdown, toMarkdown } from '../run/table.mjs';

const sections = [{
  id: 's', specification: 'a text', contexts: ['window', 'worker'],
  tests: [{ id: 's/one', name: 'one' }, { id: 's/a | b', name: 'a | b' }],
}];
const reasons = [{ reason: 'native does | not', assertions: ['s/a | b'] }];
const failsNatively = ({ browser }, id) => (browser === 'native' && id !== 's/one' ? 'fail' : 'pass');
const reasonOf = (id) => (id === 's/one' ? '' : reasons[0].reason);
const rows = (outcomeOf = failsNatively, reason = reasonOf) => fromMarkdown(toMarkdown(sections, outcomeOf, reason));

test('what was written is read back', () => {
  assert.deepEqual([...rows()], [
    ['s/one', { specification: 'a text', outcomes: ['pass', 'pass', 'pass', 'pass'], reason: '' }],
    ['s/a | b', { specification: 'a text', outcomes: ['pass', 'pass', 'fail', 'fail'], reason: 'native does | not' }],
  ]);
  assert.deepEqual(faultsOf(sections, rows(), reasons), []);
});

test('every fault is found', () => {
  const faults = (...change) => faultsOf(...change).join('\n');
  assert.match(faults([...sections, { ...sections[0], tests: [{ id: 's/new' }] }], rows(), reasons), /s\/new: not in/);
  assert.match(faults([{ ...sections[0], tests: [sections[0].tests[1]] }], rows(), reasons), /s\/one: .*no such/);
  assert.match(faults([{ ...sections[0], specification: 'else' }], rows(), reasons), /another specification/);
  for (const outcome of ['fail', '–'])
    assert.match(faults(sections, rows(() => outcome), reasons), /s\/one: does not hold in Wirebench/);
  assert.match(faults(sections, rows(failsNatively, () => ''), reasons), /no reason is given/);
  assert.match(faults(sections, rows(() => 'pass'), reasons), /does not differ/);
  assert.match(faults(sections, rows(), [...reasons, { reason: 'x', assertions: ['s/gone'] }]), /no assertion s\/gone/);
  assert.match(faults(sections, rows(), [...reasons, ...reasons]), /two reasons/);
});

test('JUnit has a suite for each section, and the messages of failures as text', () => {
  const assertions = sections[0].tests.map((one) => ({ ...one, section: sections[0] }));
  const results = new Map([['s/one', { message: null, milliseconds: 5 }],
    ['s/a | b', { message: '<&"> \u0001', milliseconds: 7 }]]);
  const xml = toJUnit('wirebench.window', assertions, results);
  assert.match(xml, /<testsuite name="wirebench.window.s" tests="2" failures="1">/);
  assert.match(xml, /<failure message="&lt;&amp;&quot;&gt; \uFFFD"\/>/);
});
