// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Today's readers on our streams: node's own, or ours in an older engine (ctest runs this file both ways).

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { engineFeatures } from '../../../webchannel/js/streamfeatures.js';
import { tcpReceiveWindow } from '../../../webchannel/js/limits.js';
import { hasOurReaders, openedServer, openedTcp, openedUdp, reasonOf, settled, stateOf } from './support/fakebridge.js';

const { minimumOfRead, releaseWhileReading } = engineFeatures();
const needsMin = { skip: !hasOurReaders && !minimumOfRead && 'this node does not know read(view, { min })' };
const needsOurs = { skip: !hasOurReaders && 'only for our readers' };
const view = (length) => new Uint8Array(length);
const byob = (readable) => readable.getReader({ mode: 'byob' });

async function readAll(readable) {
  const bytes = [];
  for await (const chunk of readable)
    bytes.push(...chunk);
  return bytes;
}

test('reads that wait reject at releaseLock(), in both kinds of readers, and nothing is lost', async () => {
  for (const options of [undefined, { mode: 'byob' }]) {
    const { readable, peer } = await openedTcp();
    const reader = readable.getReader(options);
    const reads = [reader.read(view(4)), reader.read(view(4))];
    await settled();
    reader.releaseLock();
    for (const promise of [...reads, reader.closed, reader.read(view(4))])
      assert.ok(await reasonOf(promise) instanceof TypeError);
    const next = readable.getReader(options);
    peer.data([1, 2]);
    assert.deepEqual([...(await next.read(view(4))).value], [1, 2]);
    next.releaseLock();
    peer.data([3]);
    peer.end();
    assert.deepEqual(await readAll(readable), [3]);
  }
});

test('a read that was met before releaseLock() stays met', async () => {
  const { readable, peer } = await openedTcp();
  const reader = readable.getReader();
  const reads = [reader.read(), reader.read()];
  peer.data([1]);
  reader.releaseLock();
  assert.deepEqual([...(await reads[0]).value], [1]);
  assert.ok(await reasonOf(reads[1]) instanceof TypeError);
});

test('what a wide read had got goes to the next reader, at every split', needsMin, async () => {
  const bytes = Array.from({ length: 12 }, (unused, i) => i);
  for (let split = 1; split < bytes.length; ++split) {
    const { readable, peer } = await openedTcp();
    const reader = byob(readable);
    const wide = reader.read(new Uint32Array(3), { min: 3 });
    for (const byte of bytes.slice(0, split))
      peer.data([byte]);
    await settled();
    reader.releaseLock();
    assert.ok(await reasonOf(wide) instanceof TypeError);
    const next = byob(readable);
    const first = next.read(view(5), { min: 5 });
    peer.data(bytes.slice(split));
    assert.deepEqual([...(await first).value], bytes.slice(0, 5));
    next.releaseLock();
    peer.end();
    assert.deepEqual(await readAll(readable), bytes.slice(5));
  }
});

test('read(view, { min }) waits for that many elements, at every split, and gives no more than whole ones', needsMin,
  async () => {
    const bytes = Array.from({ length: 12 }, (unused, i) => i);
    for (let split = 0; split <= bytes.length; ++split) {
      for (const minimum of [1, 2, 3]) {
        const { readable, peer } = await openedTcp();
        const reader = byob(readable);
        const read = reader.read(new Uint32Array(new ArrayBuffer(20), 4, 3), { min: minimum });
        peer.data(bytes.slice(0, split));
        await settled();
        assert.equal(await stateOf(read), split >= 4 * minimum ? 'resolved' : 'pending');
        peer.data(bytes.slice(split));
        const { value, done } = await read;
        assert.deepEqual([done, value.constructor, value.byteOffset, value.buffer.byteLength], [false, Uint32Array, 4, 20]);
        assert.equal(value.length, split >= 4 * minimum ? Math.floor(split / 4) : 3);
        assert.deepEqual([...new Uint8Array(value.buffer, 4, value.byteLength)], bytes.slice(0, value.byteLength));
        reader.releaseLock();
        peer.end();
        assert.deepEqual(await readAll(readable), bytes.slice(value.byteLength));
      }
    }
  });

test('a minimum beyond the window is met, and credit flows for it', needsMin, async () => {
  const { readable, peer } = await openedTcp();
  const size = 2 * tcpReceiveWindow;
  const read = byob(readable).read(view(size), { min: size });
  for (let sent = 0; sent < size; sent += 65536) {
    assert.ok(sent <= peer.credit + tcpReceiveWindow - 65536, `${sent} sent, ${peer.credit} granted`);
    peer.data(Buffer.alloc(65536, 7));
    await settled();
  }
  const { value } = await read;
  assert.equal(value.length, size);
  assert.ok(value.every((byte) => byte === 7));
});

test('credit is given for what stays read, once', needsOurs, async () => {
  const { readable, peer } = await openedTcp();
  let read = 0;
  for (let round = 0; round < 64; ++round) {
    const reader = byob(readable);
    const wide = reader.read(view(65537), { min: 65537 });
    peer.data(Buffer.alloc(65536));
    await settled();
    reader.releaseLock(); // all of it goes back
    await reasonOf(wide);
    const next = byob(readable);
    read += (await next.read(view(65536), { min: 65536 })).value.length;
    next.releaseLock();
  }
  assert.ok(peer.credit <= read && read - peer.credit < 256 * 1024, `${peer.credit} granted for ${read}`);
});

test('the end before the minimum gives what there is, done; a part of an element is an error', needsMin, async () => {
  const whole = await openedTcp();
  const reader = byob(whole.readable);
  const reads = [reader.read(new Uint16Array(8), { min: 8 }), reader.read(new Uint16Array(8), { min: 8 })];
  whole.peer.data([1, 0, 2, 0]);
  whole.peer.end();
  const [first, second] = await Promise.all(reads);
  assert.deepEqual([[...first.value], first.done, [...second.value], second.done], [[1, 2], true, [], true]);

  const part = await openedTcp();
  const other = byob(part.readable);
  const broken = [other.read(new Uint16Array(8), { min: 8 }), other.read(view(1))];
  part.peer.data([1, 0, 2]);
  part.peer.end();
  const error = await reasonOf(broken[0]);
  assert.ok(error instanceof TypeError);
  assert.equal(await reasonOf(broken[1]), error);
  assert.equal(await reasonOf(other.closed), error);
});

test('an error rejects every read, after those that data had met', async () => {
  const { readable, peer } = await openedTcp();
  const reader = byob(readable);
  const reads = [reader.read(view(2)), reader.read(view(2)), reader.read(view(2))];
  peer.data([1]);
  peer.reset();
  assert.deepEqual([...(await reads[0]).value], [1]);
  const error = await reasonOf(reads[1]);
  assert.equal(error.name, 'NetworkError');
  assert.equal(await reasonOf(reads[2]), error);
  assert.equal(await reasonOf(reader.closed), error);
});

test('cancel() ends the reads that wait', async () => {
  for (const options of [undefined, { mode: 'byob' }]) {
    const { readable, peer } = await openedTcp();
    const reader = readable.getReader(options);
    const reads = [reader.read(view(4)), reader.read(view(4))];
    await reader.cancel('enough');
    assert.deepEqual(await Promise.all(reads), Array(2).fill({ value: undefined, done: true }));
    assert.deepEqual(peer.names, ['Cancel']);
    await reader.closed;
  }
});

test('the view is detached at once, and refused ones are not', needsMin, async () => {
  const { readable, peer } = await openedTcp();
  const reader = byob(readable);
  const taken = view(4);
  const read = reader.read(taken);
  assert.equal(taken.byteLength, 0);
  const kept = view(4);
  const refusals = [[kept, { min: 0 }, TypeError], [kept, { min: 5 }, RangeError], [kept, { min: -1 }, TypeError],
    [kept, 'text', TypeError], [taken, undefined, TypeError], [{}, undefined, TypeError], [view(0), { min: 1 }, TypeError]];
  for (const [refused, options, Kind] of refusals)
    assert.equal((await reasonOf(reader.read(refused, options))).constructor, Kind);
  assert.equal(kept.byteLength, 4);
  const thrown = new Error('getter');
  assert.equal(await reasonOf(reader.read(kept, { get min() { throw thrown; } })), thrown);
  peer.data([1]);
  assert.deepEqual([...(await read).value], [1]);
});

test('connections and datagrams that come after releaseLock() are for the next reader', async () => {
  for (const { readable, peer, make } of [{ ...await openedUdp(), make: (to) => to.datagram([1]) },
    { ...await openedServer(), make: (to) => to.connection() }]) {
    const reader = readable.getReader();
    const reads = [reader.read(), reader.read()];
    await settled();
    reader.releaseLock();
    for (const read of reads)
      assert.ok(await reasonOf(read) instanceof TypeError);
    make(peer);
    make(peer);
    const values = [];
    for await (const value of readable) {
      values.push(value);
      if (values.length === 2)
        break;
    }
    assert.ok(values.every((value) => value !== undefined));
    assert.equal(peer.names.at(-1), 'Cancel');
  }
});

//! A stream in whose own queue bytes wait: a pipe asked and was aborted, the next one has not asked yet.
async function withQueue(bytes) {
  const opened = await openedTcp();
  const abort = async (sink) => {
    const controller = new AbortController();
    const piping = opened.readable.pipeTo(sink, { signal: controller.signal, preventCancel: true });
    await settled();
    return async () => {
      controller.abort();
      assert.equal((await reasonOf(piping)).name, 'AbortError');
    };
  };
  await (await abort(new WritableStream()))();
  const second = await abort(new WritableStream({}, { highWaterMark: 0 }));
  opened.peer.data(bytes);
  await settled();
  await second();
  return opened;
}

test('what waits in the queue of the stream itself is read first', needsMin, async () => {
  const first = await withQueue([1, 2, 3]);
  first.peer.data([4]);
  const reader = first.readable.getReader();
  const reads = [reader.read(), reader.read(), reader.read()];
  await settled();
  reader.releaseLock();
  const values = await Promise.allSettled(reads);
  first.peer.end();
  const rest = await readAll(first.readable);
  assert.deepEqual([...values.flatMap(({ value }) => [...(value?.value ?? [])]), ...rest], [1, 2, 3, 4]);

  const second = await withQueue([1, 2, 3]);
  const wide = byob(second.readable).read(new Uint16Array(3), { min: 3 });
  second.peer.data([4, 5, 6]);
  assert.deepEqual([...new Uint8Array((await wide).value.buffer)], [1, 2, 3, 4, 5, 6]);

  const third = await withQueue([1, 2, 3]);
  third.peer.end();
  const left = byob(third.readable);
  assert.deepEqual([...(await left.read(view(9))).value], [1, 2, 3]);
  assert.equal((await left.read(view(9))).done, true);

  const fourth = await withQueue([1, 2, 3]);
  byob(fourth.readable).releaseLock(); // goes before it has read
  fourth.peer.data([4]);
  fourth.peer.end();
  assert.deepEqual(await readAll(fourth.readable), [1, 2, 3, 4]);
});

test('a pipe that waits loses nothing when it is aborted', async () => {
  const { readable, peer } = await openedTcp();
  const controller = new AbortController();
  const piping = readable.pipeTo(new WritableStream(), { signal: controller.signal, preventCancel: true });
  await settled();
  controller.abort();
  assert.equal((await reasonOf(piping)).name, 'AbortError');
  peer.data([1]);
  await settled();
  peer.end();
  assert.deepEqual(await readAll(readable), [1]);
});

test('what an aborted pipe had asked for does not go past a reader that has not read yet', needsOurs, async () => {
  const { readable, peer } = await openedTcp();
  const controller = new AbortController();
  const piping = readable.pipeTo(new WritableStream(), { signal: controller.signal, preventCancel: true });
  await settled();
  controller.abort();
  await reasonOf(piping);
  const reader = readable.getReader();
  peer.data([1]);
  peer.data([2]);
  assert.deepEqual([...(await reader.read()).value], [1, 2]); // joined in the inbox
});

test('an iterator queues its calls, and cancels only if it was not told otherwise', async () => {
  const { readable, peer } = await openedTcp();
  const iterator = readable.values({ preventCancel: true });
  const results = [iterator.next(), iterator.next(), iterator.return('r'), iterator.next()];
  peer.data([1]);
  await settled();
  peer.data([2]);
  assert.deepEqual((await Promise.all(results)).map(({ value, done }) => [value instanceof Uint8Array ? [...value] : value,
    done]), [[[1], false], [[2], false], ['r', true], [undefined, true]]);
  assert.equal(readable.locked, false);
  assert.deepEqual(peer.names, []);
  peer.data([3]);
  peer.end();
  assert.deepEqual(await readAll(readable), [3]);

  const cancelled = await openedTcp();
  const other = cancelled.readable.values();
  assert.deepEqual(await other.return('why'), { value: 'why', done: true });
  assert.deepEqual(cancelled.peer.names, ['Cancel']);
  assert.deepEqual(await other.next(), { value: undefined, done: true });
  assert.equal(cancelled.readable.locked, false);
});

test('the engine is asked for each feature, and readers stay the engine\'s where it has them', () => {
  assert.deepEqual(Object.keys(engineFeatures()), ['asyncIteration', 'releaseWhileReading', 'minimumOfRead']);
  assert.equal(releaseWhileReading, true); // of the streams that a page makes itself, in every node that we use
  const reader = new ReadableStream().getReader();
  assert.equal(reader.constructor, ReadableStreamDefaultReader);
});
