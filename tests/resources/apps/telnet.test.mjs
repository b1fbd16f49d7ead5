// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { LineView } from '../../../resources/apps/terminal/lines.mjs';
import { TelnetDecoder, encodeTelnet } from '../../../resources/apps/terminal/telnet.mjs';

const bytes = (text) => [...text].map((character) => character.charCodeAt(0));

/** What arrives, what is said, what is answered. */
const conversations = [
  ['plain text', bytes('hello\r\n'), 'hello\r\n', []],
  ['a doubled 255 is one', [65, 255, 255, 66], 'A\xffB', []],
  ['WILL is refused', [255, 251, 1, 65], 'A', [255, 254, 1]],
  ['DO is refused', [255, 253, 24, 65], 'A', [255, 252, 24]],
  ['WONT and DONT are not answered', [255, 252, 1, 255, 254, 3, 65], 'A', []],
  ['a subnegotiation is left out', [255, 250, 24, 1, 255, 255, 2, 255, 240, 65], 'A', []],
  ['commands without an option are left out', [65, 255, 241, 255, 249, 66], 'AB', []],
  ['CR NUL is a carriage return alone', bytes('a\r\0b\r\n'), 'a\rb\r\n', []],
  ['a NUL elsewhere stays', bytes('a\0b'), 'a\0b', []],
];

for (const [name, arriving, said, answered] of conversations) {
  test(`telnet: ${name}, in every split`, () => {
    for (let cut = 0; cut <= arriving.length; ++cut) {
      const decoder = new TelnetDecoder();
      const pieces = [arriving.slice(0, cut), arriving.slice(cut)].map((piece) => decoder.decode(piece));
      assert.equal(pieces.map(({ data }) => String.fromCharCode(...data)).join(''), said);
      assert.deepEqual(pieces.flatMap(({ reply }) => [...reply]), answered);
    }
  });
}

test('telnet: byte 255 is doubled when sent', () => {
  assert.deepEqual([...encodeTelnet(Uint8Array.of(1, 255, 2))], [1, 255, 255, 2]);
});

test('lines: every split shows the same lines', () => {
  const text = 'one\r\ntwo\nthree\rfour\r\n\r\nprompt> ';
  for (let first = 0; first <= text.length; ++first) {
    for (let second = first; second <= text.length; ++second) {
      const lines = [];
      const view = new LineView((line) => {
        const at = lines.push(line) - 1;
        return (more) => { lines[at] += more; };
      });
      [text.slice(0, first), text.slice(first, second), text.slice(second)].forEach((piece) => view.show(piece));
      assert.deepEqual(lines, ['one', 'two', 'three', 'four', '', 'prompt> '], `cut at ${first} and ${second}`);
    }
  }
});

test('lines: after an end the next piece begins a line', () => {
  const lines = [];
  const view = new LineView((line) => {
    lines.push(line);
    return () => assert.fail('grew');
  });
  view.show('login: ');
  view.end();
  view.show('welcome');
  assert.deepEqual(lines, ['login: ', 'welcome']);
});
