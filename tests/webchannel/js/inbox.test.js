// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ByteInbox, unpinned } from '../../../webchannel/js/inbox.js';
import { openedTcp, openedUdp } from './support/fakebridge.js';

const kibi = 1024;

//! Bytes that tell where they are from, as the only content of their buffer.
const bytes = (length, from = 0) => Uint8Array.from({ length }, (unused, i) => ((from + i) * 31 + ((from + i) >> 8)) & 255);
//! The same as a view into a buffer of `size` bytes.
function within(size, content, offset = 9) {
  const view = new Uint8Array(new ArrayBuffer(size), offset, content.length);
  view.set(content);
  return view;
}
const push = (inbox, data) => { inbox.push({ data }); };
const isExact = ({ byteOffset, byteLength, buffer }) => byteOffset === 0 && byteLength === buffer.byteLength;

test('a small part of a large buffer does not keep it; all else is not copied', () => {
  const large = 64 * kibi;
  const cases = [[large, 1, true], [large, large / 4 - 1, true], [large, large / 4, false], [large, large - 9, false],
    [16 * kibi, 1, false], [16 * kibi + 4, 1, true]];
  for (const [size, length, isCopied] of cases) {
    const content = bytes(length);
    const data = within(size, content);
    const kept = unpinned(data);
    assert.equal(kept !== data, isCopied, `${length} of ${size}`);
    assert.deepEqual(kept, content);
    if (isCopied)
      assert.ok(isExact(kept));
  }
});

test('a piece that waits in the inbox does not keep a large buffer', () => {
  const inbox = new ByteInbox();
  const data = within(64 * kibi, bytes(100));
  push(inbox, data);
  data.fill(0); // of the buffer that was not kept
  assert.deepEqual(inbox.takeChunk(), bytes(100));
});

test('a chunk is handed over as it came when it fills its buffer and is at most 1 MiB', () => {
  for (const [length, isSame] of [[1, true], [200 * kibi, true], [1024 * kibi, true], [1024 * kibi + 1, false]]) {
    const inbox = new ByteInbox();
    const data = bytes(length);
    push(inbox, data);
    const chunk = inbox.takeChunk();
    assert.equal(chunk === data, isSame, length);
    assert.equal(chunk.length, isSame ? length : 256 * kibi);
    assert.equal(inbox.size, length - chunk.length);
  }
});

test('nothing is handed over that does not fill its buffer, or of which something was read', () => {
  const inbox = new ByteInbox();
  const views = [within(100 * kibi, bytes(100 * kibi - 9)), within(100 * kibi, bytes(100 * kibi - 9), 0)];
  for (const view of views) {
    push(inbox, view);
    const chunk = inbox.takeChunk();
    assert.notEqual(chunk.buffer, view.buffer);
    assert.ok(isExact(chunk));
    assert.deepEqual(chunk, view);
  }
  const whole = bytes(100 * kibi);
  push(inbox, whole);
  inbox.moveTo(new Uint8Array(1));
  const chunk = inbox.takeChunk();
  assert.ok(isExact(chunk));
  assert.deepEqual(chunk, whole.subarray(1));
});

test('small pieces are joined, large ones stay alone', () => {
  const inbox = new ByteInbox();
  for (const length of [1, 2, 60 * kibi])
    push(inbox, bytes(length));
  assert.equal(inbox.takeChunk().length, 60 * kibi + 3);
  const large = bytes(64 * kibi);
  push(inbox, large);
  push(inbox, bytes(5));
  assert.equal(inbox.takeChunk(), large);
  assert.equal(inbox.takeChunk().length, 5);
  for (let i = 0; i < 10; ++i)
    push(inbox, bytes(63 * kibi));
  assert.equal(inbox.takeChunk().length, 256 * kibi);
  assert.equal(inbox.size, (630 - 256) * kibi);
});

test('no byte is lost or moved, however pieces come and are taken', () => {
  let state = 1;
  const random = (limit) => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return (state >> 8) % limit;
  };
  const lengths = [1, 7, 100, 5000, 70 * kibi, 300 * kibi];
  const inbox = new ByteInbox();
  let pushed = 0;
  let taken = 0;
  const check = (chunk) => {
    assert.ok(Buffer.from(chunk).equals(bytes(chunk.length, taken)), `at ${taken}`);
    taken += chunk.length;
  };
  for (let step = 0; step < 300; ++step) {
    const length = lengths[random(lengths.length)];
    switch (random(6)) {
      case 0: push(inbox, bytes(length, pushed)); pushed += length; break;
      case 1: push(inbox, within(length + 9, bytes(length, pushed))); pushed += length; break;
      case 2: push(inbox, within(8 * length + 9, bytes(length, pushed))); pushed += length; break;
      case 3: {
        const target = new Uint8Array(random(length) + 1);
        check(target.subarray(0, inbox.moveTo(target)));
        break;
      }
      case 4:
        if (!inbox.isEmpty) {
          const chunk = inbox.takeChunk();
          const back = random(chunk.length + 1);
          inbox.putBack(chunk.slice(back));
          check(chunk.subarray(0, back));
        }
        break;
      default:
        if (!inbox.isEmpty)
          check(inbox.takeChunk());
    }
    assert.equal(inbox.size, pushed - taken);
    assert.equal(inbox.isEmpty, pushed === taken);
  }
  while (!inbox.isEmpty)
    check(inbox.takeChunk());
  assert.equal(taken, pushed);
});

test('a page gets what fills its buffer without a copy, and its credit is counted', async () => {
  const { readable, peer } = await openedTcp();
  const reader = readable.getReader();
  const data = bytes(512 * kibi);
  const { buffer } = data;
  const read = reader.read();
  peer.deliver({ type: 0x81, data });
  const { value } = await read;
  assert.deepEqual(value, bytes(512 * kibi));
  assert.ok(value.buffer === buffer || buffer.byteLength === 0); // the stream transfers it
  assert.equal(peer.credit, 512 * kibi);
});

test('datagrams do not keep the message that they came in', async () => {
  const { readable, peer } = await openedUdp();
  const data = within(64 * kibi, bytes(5));
  peer.deliver({ type: 0x82, data, remoteAddress: '::1', remotePort: 1 });
  data.fill(0);
  const { value } = await readable.getReader().read();
  assert.deepEqual(value.data, bytes(5));
  assert.ok(isExact(value.data));
});
