// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The Streams standard of today on the streams of TCP sockets: async iteration, releaseLock() while a read waits,
// read(view, { min }). Pipes are in stream-pipes.js, other streams in stream-kinds.js.
import { assert, equal, rejection, rejectsWith, run, test } from './harness.js';
import { assertPattern, closeWriting, concat, connect, echo, readAll, roundTrip } from './peer.js';

test('for await gets every byte and unlocks at the end', async () => {
  const connection = await connect('SEND 3000000 fin');
  let length = 0;
  for await (const chunk of connection.readable) {
    assertPattern(chunk, length);
    length += chunk.length;
  }
  equal(length, 3000000, 'bytes');
  equal(connection.readable.locked, false, 'locked');
  await closeWriting(connection);
});

test('leaving the loop cancels; with preventCancel the rest can be read', async () => {
  const cancelled = await connect('SEND 300000 fin');
  for await (const chunk of cancelled.readable) {
    assertPattern(chunk, 0);
    break;
  }
  equal((await cancelled.readable.getReader().read()).done, true, 'done after break');
  await closeWriting(cancelled);

  const kept = await connect('SEND 3000000 fin');
  let length = 0;
  while (length < 3000000) {
    for await (const chunk of kept.readable.values({ preventCancel: true })) {
      assertPattern(chunk, length);
      length += chunk.length;
      break;
    }
  }
  equal((await readAll(kept.readable)).length, 0, 'bytes after all of them');
  await closeWriting(kept);
});

test('a loop over a stream that breaks throws its error after all data', async () => {
  const { readable, socket } = await connect('SEND 60000 rst');
  let length = 0;
  const error = await rejection((async () => {
    for await (const chunk of readable) {
      assertPattern(chunk, length);
      length += chunk.length;
    }
  })());
  equal(error.name, 'NetworkError', 'error');
  equal(length, 60000, 'bytes');
  equal(readable.locked, false, 'locked');
  await rejectsWith('NetworkError', socket.closed, 'closed');
});

const waysToRead = {
  'a default reader': stream => {
    const reader = stream.getReader();
    return { reader, read: () => reader.read() };
  },
  'a default reader made with new': stream => {
    const reader = new ReadableStreamDefaultReader(stream);
    return { reader, read: () => reader.read() };
  },
  'a BYOB reader': stream => {
    const reader = stream.getReader({ mode: 'byob' });
    return { reader, read: () => reader.read(new Uint8Array(100)) };
  },
  'a BYOB reader made with new': stream => {
    const reader = new ReadableStreamBYOBReader(stream);
    return { reader, read: () => reader.read(new Uint8Array(100)) };
  },
};
for (const [name, make] of Object.entries(waysToRead)) {
  test(`${name} is released while reads wait, and the next one gets the data`, async () => {
    const { readable, send, writer, socket } = await echo();
    for (let round = 0; round < 20; round++) {
      const { reader, read } = make(readable);
      const reads = [read(), read()];
      reader.releaseLock();
      equal(readable.locked, false, 'locked');
      for (const waiting of reads) await rejectsWith('TypeError', waiting, 'a waiting read');
      await rejectsWith('TypeError', reader.closed, 'closed of the reader');
      await rejectsWith('TypeError', read(), 'a read after releaseLock()');
      const next = make(readable);
      const result = next.read();
      await send([round, round + 1]);
      equal((await result).value.join(), [round, round + 1].join(), 'bytes');
      next.reader.releaseLock();
    }
    await writer.close();
    equal((await readAll(readable)).length, 0, 'bytes left');
    await socket.closed;
  });
}

test('what a wide read had got when it was released comes next', async () => {
  const { readable, send, writer, socket } = await echo();
  const reader = readable.getReader({ mode: 'byob' });
  const first = reader.read(new Uint8Array(1));
  const wide = reader.read(new Uint32Array(4), { min: 4 });
  const behind = reader.read(new Uint8Array(1));
  await send([1, 2, 3, 4, 5, 6, 7, 8]);
  equal((await first).value.join(), '1', 'the first read');
  await roundTrip(); // the rest has arrived now
  reader.releaseLock();
  await rejectsWith('TypeError', wide, 'the wide read');
  await rejectsWith('TypeError', behind, 'the read behind it');
  await writer.close();
  equal((await readAll(readable)).join(), '2,3,4,5,6,7,8', 'bytes left');
  await socket.closed;
});

const minima = [1, 2, 7, 1000, 65535, 65536, 65537, 200000];
for (const min of minima) {
  test(`reads of at least ${min} bytes get at least that, up to the end`, async () => {
    const count = min < 100 ? 5000 : 1500000;
    const connection = await connect(`SEND ${count} fin`);
    const reader = connection.readable.getReader({ mode: 'byob' });
    let length = 0;
    for (;;) {
      const { value, done } = await reader.read(new Uint8Array(min + 13), { min });
      assert(value.length <= min + 13 && (done || value.length >= min), `${value.length} bytes`);
      assertPattern(value, length);
      length += value.length;
      if (done) break;
    }
    equal(length, count, 'bytes');
    reader.releaseLock();
    await closeWriting(connection);
  });
}

test('a minimum larger than what a socket holds for its page', async () => {
  const connection = await connect('SEND 9000000 fin');
  const reader = connection.readable.getReader({ mode: 'byob' });
  const whole = await reader.read(new Uint8Array(8000000), { min: 8000000 });
  equal(whole.value.length, 8000000, 'bytes');
  assertPattern(whole.value, 0);
  const rest = await reader.read(new Uint8Array(2000000), { min: 2000000 });
  equal(rest.value.length, 1000000, 'bytes at the end');
  equal(rest.done, true, 'done');
  assertPattern(rest.value, 8000000);
  reader.releaseLock();
  await closeWriting(connection);
});

test('every kind of view is filled with whole elements', async () => {
  const kinds = [Int8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Float32Array, Float64Array,
    BigInt64Array, BigUint64Array, DataView];
  for (const Kind of kinds) {
    const size = Kind.BYTES_PER_ELEMENT ?? 1;
    const { readable, send, writer, socket } = await echo();
    const reader = readable.getReader({ mode: 'byob' });
    const buffer = new ArrayBuffer(16 + 4 * size);
    const reading = reader.read(new Kind(buffer, 8, Kind === DataView ? 4 * size : 4), { min: 3 });
    equal(buffer.byteLength, 0, 'length of the buffer that was given');
    const bytes = Array.from({ length: 4 * size }, (_, i) => i + 1);
    for (const byte of bytes) await send([byte]);
    const { value } = await reading;
    assert(value instanceof Kind, `a ${Kind.name}`);
    equal(value.byteOffset, 8, 'byteOffset');
    assert(value.byteLength % size === 0 && value.byteLength >= 3 * size, `${value.byteLength} bytes`);
    const got = Array.from(new Uint8Array(value.buffer, 8, value.byteLength));
    reader.releaseLock();
    await writer.close();
    got.push(...await readAll(readable));
    equal(got.join(), bytes.join(), 'bytes');
    await socket.closed;
  }
});

test('arguments of read() are checked as the standard says, and a refused read takes nothing', async () => {
  const { readable, send, writer, socket } = await echo();
  const reader = readable.getReader({ mode: 'byob' });
  const refusals = [
    ['TypeError', undefined, undefined], ['TypeError', {}, undefined], ['TypeError', new ArrayBuffer(4), undefined],
    ['TypeError', new Uint8Array(0), undefined], ['TypeError', new Uint8Array(4), { min: 0 }],
    ['TypeError', new Uint8Array(4), { min: -1 }], ['TypeError', new Uint8Array(4), { min: NaN }],
    ['TypeError', new Uint8Array(4), { min: 2 ** 53 }], ['TypeError', new Uint8Array(4), 1],
    ['RangeError', new Uint8Array(4), { min: 5 }], ['RangeError', new Uint16Array(4), { min: 5 }],
    ['RangeError', new DataView(new ArrayBuffer(4)), { min: 5 }],
    ['TypeError', new Uint8Array(new WebAssembly.Memory({ initial: 1 }).buffer, 0, 4), { min: 4 }],
  ];
  if (typeof SharedArrayBuffer !== 'undefined')
    refusals.push(['TypeError', new Uint8Array(new SharedArrayBuffer(4)), undefined]);
  for (const [name, view, options] of refusals) await rejectsWith(name, reader.read(view, options), `${name} ${view}`);
  const read = reader.read(new Uint8Array(4), { min: 4.9 });
  await send([1, 2, 3, 4]);
  equal((await read).value.join(), '1,2,3,4', 'bytes');
  await rejectsWith('TypeError', ReadableStreamDefaultReader.prototype.read.call(reader), 'read of the other kind');
  await writer.close();
  await reader.closed;
  await socket.closed;
});

test('waiting reads of all kinds end with cancel()', async () => {
  for (const [name, make] of Object.entries(waysToRead)) {
    const { readable, writer, socket } = await echo();
    const { reader, read } = make(readable);
    const reads = [read(), read()];
    equal(await reader.cancel('enough'), undefined, 'cancel()');
    for (const result of await Promise.all(reads)) {
      equal(result.done, true, `done of ${name}`);
      equal(result.value, undefined, `value of ${name}`);
    }
    await reader.closed;
    await writer.close();
    await socket.closed;
  }
});

for (const [name, make] of Object.entries(waysToRead)) {
  test(`${name}: FIN ends the reads that wait, and those that come later`, async () => {
    const { readable, send, writer, socket } = await echo();
    const { reader, read } = make(readable);
    const reads = [read(), read(), read()];
    await send([5]);
    equal((await reads[0]).value.join(), '5', 'bytes');
    await writer.close(); // the peer finishes, too
    for (const waiting of [reads[1], reads[2], read()]) {
      const { value, done } = await waiting;
      equal(done, true, 'done');
      assert(value === undefined || value.length === 0, 'no bytes');
    }
    await reader.closed;
    reader.releaseLock();
    await socket.closed;
  });

  test(`${name}: RST rejects the reads that wait, and those that come later, with one error`, async () => {
    const { readable, writable, socket } = await connect('RESET_AFTER 1');
    const { reader, read } = make(readable);
    const reads = [read(), read()];
    const writer = writable.getWriter();
    await writer.write(Uint8Array.of(1));
    const error = await rejectsWith('NetworkError', reads[0], 'the read');
    for (const waiting of [reads[1], read(), reader.closed]) equal(await rejection(waiting), error, 'error');
    await rejectsWith('NetworkError', socket.closed, 'closed');
  });

  for (const ending of ['fin', 'rst']) {
    test(`${name}: ${ending} while nobody reads comes after all data`, async () => {
      const { readable, socket, writable } = await connect(`SEND 60000 ${ending}`);
      const { reader, read } = make(readable);
      const chunks = [];
      const abandoned = read();
      reader.releaseLock(); // it has nothing, or what has arrived by now
      await abandoned.then(({ value }) => chunks.push(value), ({ name: error }) => equal(error, 'TypeError', 'error'));
      await roundTrip(); // the data have arrived now
      const error = await (async () => {
        for (;;) {
          const next = make(readable);
          const { value, done } = await next.read();
          if (done) return null;
          chunks.push(value);
          next.reader.releaseLock();
        }
      })().catch(reason => reason);
      const all = concat(chunks);
      equal(all.length, 60000, 'bytes');
      assertPattern(all, 0);
      equal(error?.name, ending === 'rst' ? 'NetworkError' : undefined, 'the end');
      if (ending === 'rst') {
        await rejectsWith('NetworkError', socket.closed, 'closed');
      } else {
        await writable.close();
        await socket.closed;
      }
    });
  }
}

test('FIN in the middle of an element errors the stream', async () => {
  const { readable, send, writer, socket } = await echo();
  const reader = readable.getReader({ mode: 'byob' });
  const read = reader.read(new Uint32Array(4), { min: 2 });
  await send([1, 2, 3, 4, 5]);
  await writer.close();
  const error = await rejectsWith('TypeError', read, 'the read');
  equal(await rejection(reader.closed), error, 'closed of the reader');
  equal(await rejection(socket.closed), error, 'closed');
});

test('FIN before the minimum gives what there is, done', async () => {
  const { readable, send, writer, socket } = await echo();
  const reader = readable.getReader({ mode: 'byob' });
  const read = reader.read(new Uint16Array(8), { min: 8 });
  const behind = reader.read(new Uint16Array(8), { min: 8 });
  await send([1, 0, 2, 0]);
  await writer.close();
  const { value, done } = await read;
  equal(value.join(), '1,2', 'elements');
  equal(done, true, 'done');
  equal((await behind).value.length, 0, 'elements of the read behind it');
  await socket.closed;
});

test('RST before the minimum rejects the read', async () => {
  const { readable, socket, writable } = await connect('SEND 100 rst');
  const error = await rejection(readable.getReader({ mode: 'byob' }).read(new Uint8Array(200), { min: 200 }));
  equal(error.name, 'NetworkError', 'error');
  await rejectsWith('NetworkError', socket.closed, 'closed');
});

run();
