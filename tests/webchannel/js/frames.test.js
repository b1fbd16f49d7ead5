// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { FrameReader, decodeFrames } from '../../../webchannel/js/framereader.js';
import {
  FrameError, encodeAbort, encodeCancel, encodeCredit, encodeData, encodeDataTo, encodeFinish, encodeReceived,
  encodeResume, largestMessage,
} from '../../../webchannel/js/frames.js';
import { decodeSent, encodeToPage, messageOf } from './support/sentframes.js';

const datagram = [0x07, 0x01, 3, ...Buffer.from('::1'), 9, 8, 7];
const accepted = [0xfe, 0xff, 0xff, 0xff, 7, 1, 8, 2, 3, ...Buffer.from('::1'), 9, ...Buffer.from('127.0.0.1')];
const error = [2, 12, ...Buffer.from('NetworkErrorläuft nicht')];
const wellFormed = [
  [0x81, [1, 2, 3]], [0x82, datagram], [0x83, [4, 3, 2, 1]], [0x84, []], [0x85, error], [0x86, []], [0x87, []],
  [0x88, accepted], [0x89, [2]],
];
const rest = encodeToPage(0x8a, 0, [6, 5]);

function decode(message) {
  const frames = [];
  decodeFrames(new Uint8Array(message), (frame) => frames.push(frame));
  return frames;
}

test('frames to the program have the bytes of the table', () => {
  assert.deepEqual([...encodeData(0x01020304, Uint8Array.of(5, 6))], [1, 4, 3, 2, 1, 2, 0, 0, 0, 5, 6]);
  assert.deepEqual([...encodeCredit(1, 0x80000001)], [2, 1, 0, 0, 0, 4, 0, 0, 0, 1, 0, 0, 0x80]);
  assert.deepEqual([...encodeFinish(2)], [3, 2, 0, 0, 0, 0, 0, 0, 0]);
  assert.deepEqual([...encodeAbort(3, 0x1122334455667)], [4, 3, 0, 0, 0, 8, 0, 0, 0, 0x67, 0x56, 0x45, 0x34, 0x23,
    0x12, 1, 0]);
  assert.deepEqual([...encodeCancel(4)], [5, 4, 0, 0, 0, 0, 0, 0, 0]);
  assert.deepEqual([...encodeReceived(0x80000001)], [7, 0, 0, 0, 0, 4, 0, 0, 0, 1, 0, 0, 0x80]);
  assert.deepEqual([...encodeResume(0x1122334455667)], [8, 0, 0, 0, 0, 8, 0, 0, 0, 0x67, 0x56, 0x45, 0x34, 0x23, 0x12,
    1, 0]);
  assert.deepEqual([...encodeCredit(1, 2, 0x80000003)],
    [7, 0, 0, 0, 0, 4, 0, 0, 0, 3, 0, 0, 0x80, 2, 1, 0, 0, 0, 4, 0, 0, 0, 2, 0, 0, 0]);
  const [host, data] = [Uint8Array.of(0x3a, 0x3a, 0x31), Uint8Array.of(5, 6)];
  assert.deepEqual([...encodeDataTo(5, { family: 6, port: 0x1234, host, data })],
    [6, 5, 0, 0, 0, 9, 0, 0, 0, 6, 0x34, 0x12, 3, 0x3a, 0x3a, 0x31, 5, 6]);
  assert.equal(decodeSent(encodeAbort(1, Number.MAX_SAFE_INTEGER)).promised, BigInt(Number.MAX_SAFE_INTEGER));
});

test('every frame to the page is understood', () => {
  const [data, message, taken, end, failed, finished, closed, connection, lane, ...none] =
    decode(messageOf(...wellFormed.map(([type, payload]) => encodeToPage(type, 0xfffffffe, payload))));
  for (const frame of [data, message, taken, end, failed, finished, closed, connection, lane])
    assert.equal(frame.id, 0xfffffffe);
  assert.deepEqual(none, []);
  assert.equal(lane.lane, 2);
  assert.deepEqual([...data.data], [1, 2, 3]);
  assert.deepEqual([message.remotePort, message.remoteAddress, ...message.data], [0x107, '::1', 9, 8, 7]);
  assert.equal(taken.units, 0x01020304);
  assert.deepEqual({ ...connection }, {
    type: 0x88, id: 0xfffffffe, socketId: 0xfffffffe, localAddress: '::1', localPort: 0x107, remoteAddress: '127.0.0.1',
    remotePort: 0x208,
  });
  assert.deepEqual([failed.side, failed.name, failed.message], [2, 'NetworkError', 'läuft nicht']);
  assert.deepEqual([...decode(messageOf(rest))[0].data], [6, 5]);
});

test('data without bytes is no frame', () => {
  const frames = decode(messageOf(encodeToPage(0x81, 1), encodeToPage(0x84, 1), encodeToPage(0x81, 2)));
  assert.deepEqual(frames.map(({ id, type }) => [id, type]), [[1, 0x84]]);
});

test('the address of a datagram is its own, whatever came before it', () => {
  const from = (address) => encodeToPage(0x82, 1, [7, 1, address.length, ...Buffer.from(address), 1]);
  const addresses = ['1.2.3.4', '1.2.3.4', '1.2.3.5', '', '1.2.3.4', '1.2.3.45', '1.2.3', '::'];
  assert.deepEqual(decode(messageOf(...addresses.map(from))).map(({ remoteAddress }) => remoteAddress), addresses);
});

test('an empty message holds no frame', () => {
  assert.deepEqual(decode(new ArrayBuffer(0)), []);
});

test('a message cut anywhere but between frames is malformed, and no part of a frame is handled', () => {
  const frames = wellFormed.map(([type, payload]) => encodeToPage(type, 1, payload));
  const whole = messageOf(...frames);
  const borders = new Map([[0, 0]]);
  frames.reduce((at, frame, index) => { borders.set(at + frame.length, index + 1); return at + frame.length; }, 0);
  for (let length = 0; length <= whole.byteLength; ++length) {
    const handled = [];
    const wholeFrames = Math.max(...[...borders].filter(([at]) => at <= length).map(([, count]) => count));
    const run = () => decodeFrames(new Uint8Array(whole, 0, length), (frame) => handled.push(frame));
    if (borders.has(length))
      run();
    else
      assert.throws(run, FrameError, `cut at ${length}`);
    assert.equal(handled.length, wholeFrames);
  }
});

test('payloads of the wrong length are malformed', () => {
  const wrong = [
    [0x82, []], [0x82, [1]], [0x82, [1, 0]], [0x82, [1, 0, 1]], [0x82, [1, 0, 4, 49, 50, 51]],
    [0x83, []], [0x83, [1, 2, 3]], [0x83, [1, 2, 3, 4, 5]],
    [0x84, [0]], [0x85, []], [0x85, [1]], [0x85, [1, 1]], [0x85, [0, 0]], [0x85, [3, 0]], [0x86, [0]], [0x87, [0]],
    [0x89, []], [0x89, [0]], [0x89, [3]], [0x89, [1, 1]],
    ...Array.from(accepted, (unused, length) => [0x88, accepted.slice(0, length)]), [0x88, [...accepted, 0]],
  ];
  for (const [type, payload] of wrong)
    assert.throws(() => decode(messageOf(encodeToPage(type, 1, payload))), FrameError, `${type}: ${payload}`);
  assert.throws(() => decode(messageOf(encodeToPage(0x8a, 1, [1]))), FrameError); // it is about the link
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
  const known = new Set([...wellFormed.map(([type]) => type), 0x8a]);
  for (let type = 0; type < 256; ++type) {
    if (!known.has(type))
      assert.throws(() => decode(messageOf(encodeToPage(type, 1))), FrameError);
  }
});

//! What a FrameReader makes of `pieces`, with the payloads of data of one socket in a row joined.
function readPieces(pieces) {
  const reader = new FrameReader();
  const frames = [];
  for (const piece of pieces) {
    reader.feed(Uint8Array.from(piece), ({ ...frame }) => {
      const last = frames.at(-1);
      assert.ok(frame.type !== 0x81 || frame.data.length > 0);
      if (frame.data !== undefined)
        frame.data = [...frame.data];
      if (frame.type === 0x81 && last?.type === 0x81 && last.id === frame.id)
        last.data.push(...frame.data);
      else
        frames.push(frame);
    });
  }
  return frames;
}

// One behind the other of every kind, with lengths that end and do not end in front of the next header.
const script = [encodeToPage(0x81, 1), ...wellFormed.map(([type, payload], i) => encodeToPage(type, i + 1, payload)),
  encodeToPage(0x81, 0x80000007, Buffer.from('data')), encodeToPage(0x81, 2), encodeToPage(0x84, 2), rest];

test('a stream may be cut anywhere', () => {
  const bytes = Buffer.concat(script);
  const whole = readPieces([bytes]);
  assert.equal(whole.length, script.length - 2); // without the empty ones
  assert.deepEqual(readPieces(script), whole);
  for (let first = 0; first <= bytes.length; ++first) {
    assert.deepEqual(readPieces([bytes.subarray(0, first), bytes.subarray(first)]), whole, `cut at ${first}`);
    const second = Math.min(first + 7, bytes.length);
    assert.deepEqual(readPieces([bytes.subarray(0, first), bytes.subarray(first, second), bytes.subarray(second)]), whole);
  }
  for (const size of [1, 2, 3, 5, 8, 9, 10, 11]) {
    const pieces = [];
    for (let at = 0; at < bytes.length; at += size)
      pieces.push(bytes.subarray(at, at + size), []);
    assert.deepEqual(readPieces(pieces), whole, `pieces of ${size}`);
  }
});

test('data is handed on as it comes, as a view, and all else when it is whole', () => {
  const reader = new FrameReader();
  const handled = [];
  const feed = (bytes) => {
    handled.length = 0;
    reader.feed(bytes, ({ type, data }) => { handled.push([type, data]); });
    return handled;
  };
  const data = Uint8Array.from(encodeToPage(0x81, 1, [1, 2, 3]));
  assert.deepEqual(feed(data.slice(0, 9)), []);
  const middle = data.slice(9, 11);
  assert.equal(feed(middle)[0][1].buffer, middle.buffer);
  assert.deepEqual(feed(data.slice(11)), [[0x81, Uint8Array.of(3)]]);
  const failed = Uint8Array.from(encodeToPage(0x85, 1, error));
  assert.deepEqual(feed(failed.slice(0, -1)), []);
  assert.deepEqual(feed(failed.slice(-1)).map(([type]) => type), [0x85]);
});

test('what is malformed is so wherever the stream is cut, from the header on', () => {
  const wrong = [encodeToPage(0x01, 1), encodeToPage(0x80, 1), encodeToPage(0x8b, 1), encodeToPage(0x83, 1, [1]),
    encodeToPage(0x89, 1, [3])];
  for (const frame of wrong) {
    for (let cut = 0; cut <= frame.length; ++cut) {
      const before = encodeToPage(0x81, 3, [1]);
      const handled = [];
      const reader = new FrameReader();
      const feed = (bytes) => { reader.feed(Uint8Array.from(bytes), ({ id }) => { handled.push(id); }); };
      assert.throws(() => {
        feed(Buffer.concat([before, frame.subarray(0, cut)]));
        feed(Buffer.concat([frame.subarray(cut), encodeToPage(0x84, 4)]));
      }, FrameError, `${frame} cut at ${cut}`);
      assert.deepEqual(handled, [3]);
    }
  }
  for (const type of [0x81, 0x84, 0x8a]) {
    const header = encodeToPage(type, 0);
    header.writeUInt32LE(largestMessage + 1, 5);
    assert.throws(() => readPieces([header]), FrameError);
    assert.throws(() => readPieces([header.subarray(0, 8), header.subarray(8)]), FrameError);
  }
});

test('a frame of a stream may hold 1 MiB', () => {
  const header = encodeToPage(0x81, 1);
  header.writeUInt32LE(largestMessage, 5);
  const half = Buffer.alloc(largestMessage / 2, 1);
  const frames = [];
  const reader = new FrameReader();
  for (const piece of [header, half, half, encodeToPage(0x84, 1)])
    reader.feed(Uint8Array.from(piece), ({ type, data }) => { frames.push([type, data?.length]); });
  assert.deepEqual(frames, [[0x81, half.length], [0x81, half.length], [0x84, undefined]]);
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
