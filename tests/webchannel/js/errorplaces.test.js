// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Where an error came from, as its stack says.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import './support/fakebrowser.js';
import { placesOf } from '../../../webchannel/js/errorplaces.js';

const textOf = (stack) => placesOf({ stack }).map(({ filename, lineno, colno }) => `${filename} ${lineno} ${colno}`);

test('every form of a line of a stack gives its place', () => {
  assert.deepEqual(textOf([
    'NetworkError: at first sight (not a place:1:2)',
    '    at Object.apply (blob:http://a:80/12-34:2193:64)',
    '    at http://a:80/w.js?x=(y):5:1',
    '    at async Promise.all (index 0)',
    '    at new C (http://a/w.js:7:8)',
    '    at async f (http://a/w.js:9:10)',
    '    at <anonymous>',
  ].join('\n')), ['blob:http://a:80/12-34 2193 64', 'http://a:80/w.js?x=(y) 5 1', 'http://a/w.js 7 8', 'http://a/w.js 9 10']);
});

test('what is no error, or says nothing, has no places', () => {
  for (const error of [undefined, null, 7, {}, { stack: 7 }, { stack: '' }])
    assert.deepEqual(placesOf(error), []);
});

test('the innermost place of a real one is the first', () => {
  const [{ filename, lineno }] = placesOf(new Error('here'));
  assert.equal(filename, import.meta.url);
  assert.equal(lineno, 32);
});
