// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The frames of a socket come by one of two lanes at a time: they are handled in the order of sending, however the lanes
// race.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { settled } from './support/fakebridge.js';
import { openLink, openRecorder, openStream } from './support/fakeline.js';
import { encodeToPage } from './support/sentframes.js';

const messages = 1;
const stream = 2;
const other = (lane) => 3 - lane;

//! Plays the program: what it sends by each lane when it sends `script`, letters. 'a' is data of the first socket, 'A' a
//! change of its lane, 'x' the end of its data; 'b', 'B' and 'y' are those of the second one.
function lanesOf(script, ids) {
  const sent = { [messages]: [], [stream]: [] };
  const on = [messages, messages];
  const order = [[], []]; // for each socket
  for (const [at, letter] of [...script].entries()) {
    const socket = 'aAx'.includes(letter) ? 0 : 1;
    const id = ids[socket];
    const lane = sent[on[socket]];
    if ('AB'.includes(letter)) {
      on[socket] = other(on[socket]);
      lane.push(encodeToPage(0x89, id, [on[socket]]));
    } else if ('xy'.includes(letter)) {
      lane.push(encodeToPage(0x84, id));
      order[socket].push('end');
    } else {
      lane.push(encodeToPage(0x81, id, [at, at]));
      order[socket].push(at, at);
    }
  }
  return { sent, order };
}

//! All ways of taking `first` times 1 and `second` times 2.
function* interleavings(first, second) {
  if (first + second === 0)
    yield [];
  for (const [lane, rest] of [[messages, [first - 1, second]], [stream, [first, second - 1]]]) {
    if (Math.min(...rest) >= 0)
      for (const more of interleavings(...rest))
        yield [lane, ...more];
  }
}

const handledBy = ({ frames }) => frames.flatMap(({ type, data }) => (type === 0x84 ? ['end'] : [...data]));

//! `pieces`: of the stream.
async function check(script, cut = (pieces) => pieces) {
  let ways = 0;
  const world = await openStream();
  const play = async (order) => {
    const sockets = [openRecorder(world.link), openRecorder(world.link)];
    const { sent, order: expected } = lanesOf(script, sockets.map(({ id }) => id));
    const pieces = cut(sent[stream]);
    const [message, piece] = [sent[messages].values(), pieces.values()];
    for (const lane of order(sent[messages].length, pieces.length)) {
      if (lane === messages)
        world.line.deliver(message.next().value);
      else
        world.stream.deliver(piece.next().value);
      await settled();
    }
    assert.deepEqual(sockets.map(handledBy), expected, script);
    assert.ok(!world.line.isClosed);
  };
  const { sent } = lanesOf(script, [1, 2]);
  for (const way of interleavings(sent[messages].length, cut(sent[stream]).length)) {
    await play(() => way);
    ++ways;
  }
  return ways;
}

test('one socket goes to the stream and back, again and again', async () => {
  assert.equal(await check('aAaaAaAaAaax'), 792);
});

test('it changes lanes without anything between', async () => {
  assert.ok(await check('aAAaAAAax') > 80);
  assert.ok(await check('AAAAa') > 5);
});

test('two sockets are on different lanes', async () => {
  assert.ok(await check('abAabBbaAyx') > 200);
  assert.ok(await check('AbaBbabAx') > 80);
});

test('the stream is cut in the middle of frames', async () => {
  const cut = (size) => (frames) => {
    const bytes = Buffer.concat(frames);
    return Array.from({ length: Math.ceil(bytes.length / size) }, (unused, i) => bytes.subarray(i * size, (i + 1) * size));
  };
  assert.ok(await check('aAabBaAbBx', cut(7)) > 100);
  assert.ok(await check('aAaAa', cut(4)) > 50);
});

test('frames that are held are those of the other lane only, and nothing else waits for them', async () => {
  const { line, link, stream: body } = await openStream();
  const [held, free] = [openRecorder(link), openRecorder(link)];
  body.deliver(encodeToPage(0x81, held.id, [2]));
  await settled();
  line.deliver(encodeToPage(0x81, held.id, [1]), encodeToPage(0x81, free.id, [9]));
  assert.deepEqual([handledBy(held), handledBy(free)], [[1], [9]]);
  line.deliver(encodeToPage(0x89, held.id, [stream]));
  assert.deepEqual(handledBy(held), [1, 2]);
});

test('what is held, or comes before the reply to open, does not keep a large chunk', async () => {
  const { line, link, stream: body } = await openStream();
  const held = openRecorder(link);
  let early;
  link.open({ protocol: 'tcp' }, (its) => { early = its; });
  line.deliver(encodeToPage(0x89, early.id, [stream]));
  body.deliver(Buffer.concat([encodeToPage(0x81, held.id, [1]), encodeToPage(0x81, early.id, [2]),
    encodeToPage(0x81, 77, Buffer.alloc(100_000))]));
  await settled();
  line.deliver(encodeToPage(0x89, held.id, [stream]));
  early.setReceiver((frame) => held.frames.push(frame) > 0);
  assert.deepEqual(held.frames.map(({ data }) => [data[0], data.buffer.byteLength]), [[1, 1], [2, 1]]);
});

test('a change to the lane that a socket is on breaks the link, when its turn comes', async () => {
  for (const lanes of [[messages], [stream, stream]]) {
    const { line, link } = await openStream();
    const { id } = openRecorder(link);
    const frames = lanes.map((lane) => encodeToPage(0x89, id, [lane]));
    line.deliver(frames[0]);
    if (lanes.length === 2) {
      assert.ok(!line.isClosed);
      line.deliver(frames[1]); // held: it came by the lane that was left
      assert.ok(!line.isClosed);
    } else {
      assert.ok(line.isClosed);
    }
  }
  const { line, link, stream: body } = await openStream();
  const { id } = openRecorder(link);
  body.deliver(Buffer.concat([encodeToPage(0x81, id, [1]), encodeToPage(0x89, id, [stream])]));
  await settled();
  assert.ok(!line.isClosed);
  line.deliver(encodeToPage(0x89, id, [stream]));
  assert.ok(line.isClosed);
});

test('frames of sockets that are gone are ignored, also held ones and changes of the lane', async () => {
  const { line, link, stream: body } = await openStream();
  const gone = openRecorder(link);
  const alive = openRecorder(link);
  body.deliver(Buffer.concat([encodeToPage(0x81, gone.id, [2]), encodeToPage(0x89, gone.id, [messages])]));
  await settled();
  line.deliver(encodeToPage(0x87, gone.id));
  const late = [encodeToPage(0x89, gone.id, [stream]), encodeToPage(0x89, gone.id, [stream]),
    encodeToPage(0x81, gone.id, [3]), encodeToPage(0x89, 4711, [messages])];
  line.deliver(...late);
  body.deliver(Buffer.concat(late));
  await settled();
  assert.deepEqual(gone.frames.map(({ type }) => type), [0x87]);
  line.deliver(encodeToPage(0x81, alive.id, [1]));
  assert.deepEqual([handledBy(alive), line.isClosed], [[1], false]);
});

test('a socket ends with a frame that was held, and nothing held behind it is handled', async () => {
  const { line, link, stream: body } = await openStream();
  const ending = openRecorder(link);
  body.deliver(Buffer.concat([encodeToPage(0x84, ending.id), encodeToPage(0x87, ending.id),
    encodeToPage(0x81, ending.id, [1])]));
  await settled();
  line.deliver(encodeToPage(0x89, ending.id, [stream]));
  assert.deepEqual(ending.frames.map(({ type }) => type), [0x84, 0x87]);
  line.drop();
  assert.equal(ending.frames.length, 2);
});

test('when the link is lost, what had its turn comes before the error, and what is held never', async () => {
  for (const lane of [messages, stream]) {
    const { line, link, stream: body } = await openStream();
    const { frames, id } = openRecorder(link);
    line.deliver(encodeToPage(0x81, id, [1]));
    if (lane === stream) { // what is held came by messages
      line.deliver(encodeToPage(0x89, id, [stream]), encodeToPage(0x81, id, [5]));
      body.deliver(encodeToPage(0x81, id, [2]));
    } else {
      body.deliver(encodeToPage(0x81, id, [5]));
    }
    await settled();
    body.deliver(encodeToPage(0x89, id, [lane === stream ? messages : stream])); // is there, but was not read yet
    line.drop();
    await settled();
    assert.deepEqual(frames.filter(({ type }) => type === 0x81).map(({ data }) => data[0]), lane === stream ? [1, 2] : [1]);
    assert.deepEqual(frames.slice(-3).map(({ type }) => type), [0x85, 0x85, 0x87]);
    assert.equal(frames.length, lane === stream ? 5 : 4);
  }
});

const connection = (id) => {
  const payload = Buffer.alloc(8);
  payload.writeUInt32LE(id, 0);
  return [...payload, 1, 0x31, 1, 0x32];
};

test('an accepted connection begins on messages, and may go to the stream', async () => {
  const { line, link, stream: body } = await openStream();
  const listening = openRecorder(link);
  const id = 0x80000000;
  line.deliver(encodeToPage(0x88, listening.id, connection(id)), encodeToPage(0x81, id, [1]));
  const accepted = { frames: [] };
  listening.frames[0].channel.setReceiver((frame) => accepted.frames.push(frame) > 0);
  body.deliver(encodeToPage(0x81, id, [2]));
  await settled();
  assert.deepEqual(handledBy(accepted), [1]);
  line.deliver(encodeToPage(0x89, id, [stream]));
  assert.deepEqual(handledBy(accepted), [1, 2]);
});

test('a connection that is accepted by the stream breaks the link: its first frames could come before it', async () => {
  const { line, link, stream: body } = await openStream();
  const listening = openRecorder(link);
  line.deliver(encodeToPage(0x89, listening.id, [stream]));
  assert.ok(!line.isClosed);
  body.deliver(encodeToPage(0x88, listening.id, connection(0x80000000)));
  await settled();
  assert.ok(line.isClosed);
});

test('frames that come before the reply to open change lanes too', async () => {
  const { line, link, stream: body } = await openStream();
  let channel;
  link.open({ protocol: 'tcp' }, (its) => { channel = its; });
  body.deliver(encodeToPage(0x81, channel.id, [2]));
  await settled();
  line.deliver(encodeToPage(0x81, channel.id, [1]), encodeToPage(0x89, channel.id, [stream]));
  const frames = [];
  channel.setReceiver((frame) => frames.push(frame) > 0);
  assert.deepEqual(handledBy({ frames }), [1, 2]);
});

test('without a stream nothing comes by it', async () => {
  const { line, link } = await openLink(null);
  const { id } = openRecorder(link);
  line.deliver(encodeToPage(0x8a, 0, [...encodeToPage(0x81, id, [1])]));
  assert.ok(line.isClosed);
});
