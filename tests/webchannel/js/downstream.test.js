// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The stream: when it is asked for, what the program is told of it, and that nothing is lost when it ends.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { receivedPortion, sharedFor, sharedPortion, streamThreshold } from '../../../webchannel/js/limits.js';
import { settled, stateOf } from './support/fakebridge.js';
import { FakeFetch, serviceWorkers } from './support/fakebrowser.js';
import { lines, openLink, openRecorder, openStream, streamAddress } from './support/fakeline.js';
import { encodeToPage } from './support/sentframes.js';

const threshold = streamThreshold;
const portion = receivedPortion;
const [messages, stream] = [1, 2];
const bytesOf = ({ frames }) => Buffer.concat(frames.filter(({ type }) => type === 0x81).map(({ data }) => data));
//! So many bytes of the stream that mean nothing to anybody.
const padding = (bytes) => encodeToPage(0x81, 4711, Buffer.alloc(bytes - 9));

after(() => { // or node waits for what the links have open
  for (const line of lines)
    line.drop();
});

test('it is asked for once, when more than 512 KiB of data have come', async () => {
  const { line } = await openLink();
  line.deliver(...Array.from({ length: 100 }, () => encodeToPage(0x82, 77, [1, 0, 0, ...Buffer.alloc(8000)])));
  line.deliverData(threshold - 1);
  line.deliverData(1);
  assert.equal(FakeFetch.made.length, 0);
  line.deliverData(1);
  line.deliverData(2 * threshold);
  assert.equal(FakeFetch.made.length, 1);
  const [{ url, options: { signal, ...options } }] = FakeFetch.made;
  assert.equal(url, streamAddress);
  assert.deepEqual({ ...options }, { mode: 'cors', credentials: 'omit', cache: 'no-store', redirect: 'error',
    referrerPolicy: 'no-referrer' });
  assert.equal(signal.aborted, false);
  assert.deepEqual(line.told, []);
});

test('it is not asked for where there is none', async () => {
  const { line } = await openLink(null);
  line.deliverData(3 * threshold);
  assert.equal(FakeFetch.made.length, 0);
});

test('it is not asked for, then or later, when a service worker controls the page by then', async () => {
  for (const state of [{ controller: {} }, { isKnown: false }]) {
    const before = { ...serviceWorkers };
    const { line } = await openLink();
    Object.assign(serviceWorkers, state);
    line.deliverData(3 * threshold);
    Object.assign(serviceWorkers, before);
    line.deliverData(3 * threshold);
    assert.deepEqual([FakeFetch.made.length, line.told, line.isClosed], [0, [], false]);
  }
});

test('what a page puts on Object.prototype does not become options of the request', async () => {
  Object.defineProperty(Object.prototype, 'method', { value: 'POST', configurable: true });
  try {
    const { line } = await openLink();
    line.deliverData(2 * threshold);
    assert.equal(FakeFetch.made[0].options.method, undefined);
  } finally {
    delete Object.prototype.method;
  }
});

test('a request that is refused or answered badly is told once, and messages go on', async () => {
  for (const answer of [(request) => { request.refuse(); }, (request) => { request.accept(404); },
    (request) => { request.accept(503); }]) {
    const { line, link } = await openLink();
    const socket = openRecorder(link);
    line.deliverData(2 * threshold);
    answer(FakeFetch.made[0]);
    await settled();
    assert.deepEqual(line.told, [['Resume', 0n]]);
    assert.ok(FakeFetch.made[0].isAborted);
    line.deliver(encodeToPage(0x81, socket.id, [1]));
    line.deliverData(2 * threshold);
    await settled();
    assert.deepEqual([...bytesOf(socket)], [1]);
    assert.deepEqual([FakeFetch.made.length, line.sent.length, line.isClosed], [1, 1, false]);
  }
});

test('what a program that had begun already sends after a refusal is not lost', async () => {
  const { line, link } = await openLink();
  const { frames, id } = openRecorder(link);
  line.deliverData(2 * threshold);
  line.deliver(encodeToPage(0x89, id, [stream]));
  FakeFetch.made[0].refuse();
  await settled();
  line.deliver(encodeToPage(0x81, id, [3])); // held: the socket is on the stream
  line.deliver(encodeToPage(0x8a, 0, encodeToPage(0x81, id, [1, 2])),
    encodeToPage(0x8a, 0, encodeToPage(0x89, id, [messages])));
  assert.deepEqual([...bytesOf({ frames })], [1, 2, 3]);
});

test('Received says all that has been taken over, in portions', async () => {
  const { line, stream: body } = await openStream();
  body.deliver(padding(portion - 1));
  await settled();
  assert.deepEqual(line.told, []);
  body.deliver(encodeToPage(0x84, 4711).subarray(0, 1)); // parts of frames count as well
  await settled();
  assert.deepEqual(line.told, [['Received', portion]]);
  body.deliver(encodeToPage(0x84, 4711).subarray(1));
  body.deliver(padding(2 * portion - 8));
  await settled();
  assert.deepEqual(line.told.slice(1), [['Received', 2 * portion]]);
});

test('while messages with frames come besides, Received comes in smaller portions', async () => {
  const { line, stream: body } = await openStream();
  const deliver = async (bytes) => {
    for (let left = bytes; left > 0; left -= threshold)
      body.deliver(padding(Math.min(left, threshold)));
    await settled();
  };
  const sum = (told) => told.reduce((total, [name, units]) => total + (name === 'Received' ? units : NaN), 0);
  await deliver(sharedPortion);
  line.deliver(padding(160 * 1024 + 1)); // bulk itself
  assert.deepEqual(line.told, []);
  line.deliver(encodeToPage(0x83, 4711, [1, 0, 0, 0])); // what waits is told at once
  assert.deepEqual(line.told, [['Received', sharedPortion]]);
  line.deliver(padding(160 * 1024));
  await deliver(sharedPortion - 1);
  assert.equal(line.told.length, 1);
  await deliver(sharedFor - sharedPortion); // one byte short of where it ends
  assert.equal(sum(line.told), sharedPortion + sharedFor - 1);
  const before = line.told.length;
  await deliver(portion - 1);
  assert.equal(line.told.length, before);
  await deliver(10);
  assert.deepEqual(line.told.slice(before), [['Received', portion + 9]]);
});

test('Received goes in front of Credit, in one message', async () => {
  const { line, link, stream: body } = await openStream();
  const { channel } = openRecorder(link);
  channel.grant(5);
  assert.deepEqual(line.told, [['Credit', 5]]);
  body.deliver(padding(100));
  await settled();
  const before = line.messages;
  channel.grant(6);
  assert.deepEqual([line.told.slice(1), line.messages - before], [[['Received', 100], ['Credit', 6]], 1]);
  channel.grant(7);
  assert.deepEqual(line.told.slice(3), [['Credit', 7]]);
  body.deliver(padding(portion - 1)); // counts from the last one on
  await settled();
  assert.equal(line.told.length, 4);
});

test('what a socket takes of a chunk is granted with the Received of that chunk', async () => {
  const { line, link, stream: body } = await openStream();
  const { channel } = openRecorder(link);
  channel.setReceiver(() => {
    channel.grant(1);
    return true;
  });
  line.deliver(encodeToPage(0x89, channel.id, [stream]));
  body.deliver(encodeToPage(0x81, channel.id, [1, 2]));
  await settled();
  assert.deepEqual(line.told, [['Received', 11], ['Credit', 1]]);
});

const endings = {
  'it ends': (body) => { body.end(); },
  'it breaks': (body) => { body.fail(); },
};
for (const [name, end] of Object.entries(endings)) {
  test(`${name}, between frames or anywhere in them: Resume says how far, and the rest goes on there`, async () => {
    const { line: sample, link: sampleLink } = await openLink(null);
    const { id } = openRecorder(sampleLink);
    sample.drop();
    const frames = Buffer.concat([encodeToPage(0x81, id, [1, 2, 3, 4]), encodeToPage(0x84, id), encodeToPage(0x81, id, [5]),
      encodeToPage(0x85, id, [2, 1, 0x4e, 0x6d]), encodeToPage(0x89, id, [messages])]);
    for (let cut = 0; cut <= frames.length; ++cut) {
      const { line, link, stream: body } = await openStream();
      const socket = openRecorder(link);
      line.deliver(encodeToPage(0x89, id, [stream]));
      if (cut > 0)
        body.deliver(frames.subarray(0, cut));
      await settled();
      end(body);
      await settled();
      assert.deepEqual(line.told, [['Resume', BigInt(cut)]]);
      line.deliver(encodeToPage(0x83, id, [9, 0, 0, 0])); // by messages, behind the rest
      const second = Math.min(cut + 5, frames.length);
      line.deliver(encodeToPage(0x8a, 0, frames.subarray(cut, second)), encodeToPage(0x8a, 0));
      line.deliver(encodeToPage(0x8a, 0, frames.subarray(second)));
      assert.deepEqual([...bytesOf(socket)], [1, 2, 3, 4, 5]);
      const others = socket.frames.filter(({ type }) => type !== 0x81).map(({ type }) => type);
      assert.deepEqual(others, [0x84, 0x85, 0x83]);
      line.deliverData(2 * threshold);
      assert.deepEqual([line.isClosed, FakeFetch.made.length], [false, 1]);
    }
  });
}

test('Resume says what was received and not told yet, and then nothing is told any more', async () => {
  const { line, link, stream: body } = await openStream();
  const { channel } = openRecorder(link);
  body.deliver(padding(portion));
  body.deliver(padding(100));
  await settled();
  body.end();
  await settled();
  line.deliver(encodeToPage(0x8a, 0, padding(1000)));
  line.deliver(encodeToPage(0x8a, 0, padding(portion + 100)));
  channel.grant(1);
  assert.deepEqual(line.told, [['Received', portion], ['Resume', BigInt(portion + 100)], ['Credit', 1]]);
});

test('a rest that nobody asked for breaks the link', async () => {
  for (const state of ['not asked', 'asked', 'reading', 'by the stream', 'nested']) {
    const { line, stream: body } = state === 'not asked' || state === 'asked' ? await openLink() : await openStream();
    if (state === 'asked')
      line.deliverData(2 * threshold);
    if (state === 'nested') {
      body.end();
      await settled();
    }
    const rest = encodeToPage(0x8a, 0, padding(20));
    if (state === 'by the stream')
      body.deliver(rest);
    else
      line.deliver(state === 'nested' ? encodeToPage(0x8a, 0, rest) : rest);
    await settled();
    assert.equal(line.isClosed, true, state);
  }
});

test('a malformed frame in the stream, or in its rest, breaks the link', async () => {
  for (const isRest of [false, true]) {
    const { line, link, stream: body } = await openStream();
    const { frames } = openRecorder(link);
    const wrong = encodeToPage(0x01, 1);
    if (isRest) {
      body.end();
      await settled();
      line.deliver(encodeToPage(0x8a, 0, wrong));
    } else {
      body.deliver(wrong);
      await settled();
      assert.ok(body.isAborted);
    }
    assert.ok(line.isClosed);
    assert.deepEqual(frames.map(({ type }) => type), [0x85, 0x85, 0x87]);
  }
});

test('a link that is lost gives the request up, whether it was answered or not, and tells nothing', async () => {
  for (const isAnswered of [false, true]) {
    const { line } = await openLink();
    line.deliverData(2 * threshold);
    const [request] = FakeFetch.made;
    if (isAnswered) {
      request.accept();
      await settled();
      request.deliver(padding(portion)); // is there, but was not read yet
    }
    line.drop();
    await settled();
    assert.deepEqual([request.isAborted, line.told], [true, []]);
  }
  const { line } = await openLink();
  line.deliverData(2 * threshold);
  FakeFetch.made[0].accept();
  line.drop();
  assert.equal(await stateOf(Promise.resolve()), 'resolved');
  assert.deepEqual(line.told, []);
});

test('a link that is lost by a message does not ask', async () => {
  const { line, link } = await openLink();
  const { channel } = openRecorder(link);
  channel.setReceiver(() => false);
  line.deliver(encodeToPage(0x81, channel.id, Buffer.alloc(600 * 1024)));
  assert.deepEqual([line.isClosed, FakeFetch.made.length], [true, 0]);
});

test('reading what is always there leaves other tasks their turn', async () => {
  const { line, stream: body } = await openStream();
  for (let i = 0; i < 40; ++i)
    body.deliver(padding(portion));
  for (let i = 0; i < 5000; ++i)
    await undefined; // no task
  const atOnce = line.sent.length;
  assert.ok(atOnce > 0 && atOnce <= 10, `${atOnce} portions`);
  for (let turn = 0; turn < 200 && line.sent.length < 40; ++turn)
    await settled();
  assert.equal(line.sent.length, 40, 'all of it is read');
  line.drop(); // or node waits for the port
});

test('patched built-ins are not called', async () => {
  const { line, link, stream: body } = await openStream();
  const { id, ...socket } = openRecorder(link);
  line.deliver(encodeToPage(0x89, id, [stream]));
  const called = [];
  const TypedArray = Object.getPrototypeOf(Uint8Array);
  const places = [[globalThis, 'fetch'], [ReadableStream.prototype, 'getReader'], [ReadableStream.prototype, 'cancel'],
    [ReadableStreamDefaultReader.prototype, 'read'], [AbortController.prototype, 'abort'],
    [TypedArray.prototype, 'subarray'], [TypedArray.prototype, 'set'], [TypedArray.prototype, 'slice']];
  const originals = places.map(([object, name]) => Object.getOwnPropertyDescriptor(object, name));
  const bytes = Uint8Array.from(encodeToPage(0x81, id, [1, 2]));
  const next = new Promise((resolve) => { setImmediate(resolve); });
  for (const [object, name] of places)
    Object.defineProperty(object, name, { configurable: true, value() { called[called.length] = name; } });
  try {
    body.deliverAsIs(bytes);
    body.end();
    await next;
  } finally {
    places.forEach(([object, name], i) => { Object.defineProperty(object, name, originals[i]); });
  }
  await settled();
  assert.deepEqual(called, []);
  assert.deepEqual([...bytesOf(socket)], [1, 2]);
  assert.deepEqual(line.told, [['Resume', 11n]]);
});
