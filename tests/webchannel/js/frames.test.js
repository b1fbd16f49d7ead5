// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  FrameError, decodeFrames, encodeAbort, encodeCancel, encodeCredit, encodeData, encodeDataTo, encodeFinish,
  largestMessage,
} from '../../../webchannel/js/frames.js';
import { decodeSent, encodeToPage, messageOf } from './support/sentframes.js';

const datagram = [0x07, 0x01, 3, ...Buffer.from('::1'), 9, 8, 7];
const accepted = [0xfe, 0xff, 0xff, 0xff, 7, 1, 8, 2, 3, ...Buffer.from('::1'), 9, ...Buffer.from('127.0.0.1')];
const error = [2, 12, ...Buffer.from('NetworkErrorläuft nicht')];
const wellFormed = [
  [0x81, []], [0x81, [1, 2, 3]], [0x82, datagram], [0x83, [4, 3, 2, 1]], [0x84, []], [0x85, error], [0x86, []], [0x87,
    []],
  [0x88, accepted],
];

function decode(message) {
  const frames = [];
  decodeFrames(message, (frame) => frames.push(frame));
  return frames;
}

test('frames to the program have the bytes of the table', () => {
  assert.deepEqual([...encodeData(0x01020304, Uint8Array.of(5, 6))], [1, 4, 3, 2, 1, 2, 0, 0, 0, 5, 6]);
  assert.deepEqual([...encodeCredit(1, 0x80000001)], [2, 1, 0, 0, 0, 4, 0, 0, 0, 1, 0, 0, 0x80]);
  assert.deepEqual([...encodeFinish(2)], [3, 2, 0, 0, 0, 0, 0, 0, 0]);
  assert.deepEqual([...encodeAbort(3, 0x1122334455667)], [4, 3, 0, 0, 0, 8, 0, 0, 0, 0x67, 0x56, 0x45, 0x34, 0x23,
    0x12, 1, 0]);
  assert.deepEqual([...encodeCancel(4)], [5, 4, 0, 0, 0, 0, 0, 0, 0]);
  const [host, data] = [Uint8Array.of(0x3a, 0x3a, 0x31), Uint8Array.of(5, 6)];
  assert.deepEqual([...encodeDataTo(5, { family: 6, port: 0x1234, host, data })],
    [6, 5, 0, 0, 0, 9, 0, 0, 0, 6, 0x34, 0x12, 3, 0x3a, 0x3a, 0x31, 5, 6]);
  assert.equal(decodeSent(encodeAbort(1, Number.MAX_SAFE_INTEGER)).promised, BigInt(Number.MAX_SAFE_INTEGER));
});

test('every frame to the page is understood', () => {
  const [empty, data, message, taken, end, failed, finished, closed, connection] =
    decode(messageOf(...wellFormed.map(([type, payload]) => encodeToPage(type, 0xfffffffe, payload))));
  for (const frame of [empty, data, message, taken, end, failed, finished, closed, connection])
    assert.equal(frame.id, 0xfffffffe);
  assert.equal(empty.data.length, 0);
  assert.deepEqual([...data.data], [1, 2, 3]);
  assert.deepEqual([message.remotePort, message.remoteAddress, ...message.data], [0x107, '::1', 9, 8, 7]);
  assert.equal(taken.units, 0x01020304);
  assert.deepEqual({ ...connection }, {
    type: 0x88, id: 0xfffffffe, socketId: 0xfffffffe, localAddress: '::1', localPort: 0x107, remoteAddress: '127.0.0.1',
    remotePort: 0x208,
  });
  assert.deepEqual([failed.side, failed.name, failed.message], [2, 'NetworkError', 'läuft nicht']);
});

test('an empty message holds no frame', () => {
  assert.deepEqual(decode(new ArrayBuffer(0)), []);
});

test('a message cut anywhere but between frames is malformed and nothing of it is handled', () => {
  const frames = wellFormed.map(([type, payload]) => encodeToPage(type, 1, payload));
  const whole = messageOf(...frames);
  const borders = new Map([[0, 0]]);
  frames.reduce((at, frame, index) => { borders.set(at + frame.length, index + 1); return at + frame.length; }, 0);
  for (let length = 0; length <= whole.byteLength; ++length) {
    const handled = [];
    const run = () => decodeFrames(whole.slice(0, length), (frame) => handled.push(frame));
    if (borders.has(length)) {
      run();
      assert.equal(handled.length, borders.get(length));
    } else {
      assert.throws(run, FrameError, `cut at ${length}`);
      assert.equal(handled.length, 0);
    }
  }
});

test('payloads of the wrong length are malformed', () => {
  const wrong = [
    [0x82, []], [0x82, [1]], [0x82, [1, 0]], [0x82, [1, 0, 1]], [0x82, [1, 0, 4, 49, 50, 51]],
    [0x83, []], [0x83, [1, 2, 3]], [0x83, [1, 2, 3, 4, 5]],
    [0x84, [0]], [0x85, []], [0x85, [1]], [0x85, [1, 1]], [0x85, [0, 0]], [0x85, [3, 0]], [0x86, [0]], [0x87, [0]],
    ...Array.from(accepted, (unused, length) => [0x88, accepted.slice(0, length)]), [0x88, [...accepted, 0]],
  ];
  for (const [type, payload] of wrong)
    assert.throws(() => decode(messageOf(encodeToPage(type, 1, payload))), FrameError, `${type}: ${payload}`);
});

test('the ids of accepted connections are those of the program', () => {
  const withId = (...id) => messageOf(encodeToPage(0x88, 1, [...id, ...accepted.slice(4)]));
  assert.equal(decode(withId(0, 0, 0, 0x80))[0].socketId, 0x80000000);
  assert.equal(decode(withId(0xff, 0xff, 0xff, 0xff))[0].socketId, 0xffffffff);
  for (const id of [[0, 0, 0, 0], [1, 0, 0, 0], [0xff, 0xff, 0xff, 0x7f]])
    assert.throws(() => decode(withId(...id)), FrameError);
});

test('the shortest payloads are understood', () => {
  const [message, failed] = decode(messageOf(encodeToPage(0x82, 1, [1, 0, 0]), encodeToPage(0x85, 1, [1, 0])));
  assert.deepEqual([message.remoteAddress, message.data.length, failed.name, failed.message], ['', 0, '', '']);
});

test('unknown types, also those to the program, are malformed', () => {
  const known = new Set(wellFormed.map(([type]) => type));
  for (let type = 0; type < 256; ++type) {
    if (!known.has(type))
      assert.throws(() => decode(messageOf(encodeToPage(type, 1))), FrameError);
  }
});

test('a length that reaches beyond the message is malformed', () => {
  const frame = encodeToPage(0x81, 1, [1, 2, 3]);
  for (const length of [4, 0x7fffffff, 0x80000000, 0xffffffff]) {
    frame.writeUInt32LE(length, 5);
    assert.throws(() => decode(messageOf(frame)), FrameError);
  }
});

test('a message may be 1 MiB and not a byte more', () => {
  const payload = Buffer.alloc(largestMessage - 9);
  assert.equal(decode(messageOf(encodeToPage(0x81, 1, payload)))[0].data.length, payload.length);
  assert.throws(() => decode(messageOf(encodeToPage(0x81, 1, Buffer.alloc(largestMessage - 8)))), FrameError);
});
