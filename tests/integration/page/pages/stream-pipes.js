// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Locking and releasing at random, and what the engine itself reads a socket with: pipes, tee, Response, transfer.
import { equal, rejectsWith, run, test } from './harness.js';
import { closeWriting, concat, connect, echo, pattern, readAll, readBytes, roundTrip, sha256 } from './peer.js';

// Numbers from 0 to 1, the same in every run.
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

for (const seed of [1, 2, 3, 4]) {
  test(`locking and releasing at random loses nothing, seed ${seed}`, async () => {
    const random = randomFrom(seed);
    const below = limit => Math.floor(random() * limit);
    const count = 8 << 20;
    const connection = await connect(`SEND ${count} fin`);
    const { readable } = connection;
    const chunks = [];
    let length = 0;
    let done = false;
    const keep = result => {
      if (result.value?.length > 0) {
        chunks.push(new Uint8Array(result.value.buffer, result.value.byteOffset, result.value.byteLength));
        length += result.value.byteLength;
      }
      if (result.done) done = true;
    };
    const isReleased = error => {
      if (!(error instanceof TypeError) || done) throw error;
    };
    const reads = {
      byDefault: async () => {
        const reader = readable.getReader();
        const waiting = Array.from({ length: below(4) }, () => reader.read());
        if (random() < 0.5) await Promise.race([waiting[0], undefined]);
        reader.releaseLock();
        for (const read of waiting) await read.then(keep, isReleased);
      },
      byob: async () => {
        const reader = readable.getReader({ mode: 'byob' });
        const waiting = Array.from({ length: below(4) }, () => {
          const size = 1 + below(200000);
          return reader.read(new Uint8Array(size), { min: 1 + below(size) });
        });
        if (random() < 0.5) await Promise.race([waiting[0], undefined]);
        reader.releaseLock();
        for (const read of waiting) await read.then(keep, isReleased);
      },
      loop: async () => {
        let rounds = below(4);
        let isOver = true;
        for await (const value of readable.values({ preventCancel: true })) {
          keep({ value });
          isOver = --rounds > 0;
          if (!isOver) break;
        }
        if (isOver) done = true;
      },
      pipe: async () => {
        const controller = new AbortController();
        const sink = new WritableStream({ write: value => keep({ value }) }, { highWaterMark: below(2) });
        const piping = readable.pipeTo(sink, { signal: controller.signal, preventCancel: true, preventAbort: true });
        const turns = below(5);
        for (let i = 0; i < turns; i++) await undefined;
        if (random() < 0.5) await new Promise(resolve => setTimeout(resolve)); // a task later: what this is about
        controller.abort();
        await piping.then(() => (done = true), error => equal(error.name, 'AbortError', 'the pipe'));
      },
    };
    const names = Object.keys(reads);
    while (!done) await reads[names[below(names.length)]]();
    equal(length, count, 'bytes');
    const all = concat(chunks);
    equal(await sha256(all), await sha256(pattern(count)), 'hash');
    await closeWriting(connection);
  });
}

test('a pipe that is aborted while it waits for data loses nothing', async () => {
  const { readable, send, writer, socket } = await echo();
  const got = [];
  for (let round = 0; round < 30; round++) {
    const controller = new AbortController();
    const sink = new WritableStream({ write: chunk => { got.push(...chunk); } });
    const piping = readable.pipeTo(sink, { signal: controller.signal, preventCancel: true });
    if (round % 3 > 0) await new Promise(resolve => setTimeout(resolve)); // it waits for data now
    controller.abort();
    if (round % 2 > 0) await send([round]);
    await rejectsWith('AbortError', piping, 'the pipe');
    equal(readable.locked, false, 'locked');
    if (round % 2 === 0) await send([round]);
    if (got.length === round) {
      const reader = readable.getReader();
      got.push(...(await reader.read()).value);
      reader.releaseLock();
    }
  }
  await writer.close();
  equal((await readAll(readable)).length, 0, 'bytes left');
  equal(got.join(), Array.from({ length: 30 }, (_, i) => i).join(), 'bytes');
  await socket.closed;
});

test('what a pipe gets while its shutdown waits for a slow write is written, or comes next', async () => {
  const { readable, send, writer, socket } = await echo();
  const controller = new AbortController();
  const got = [];
  let finishWrite;
  const started = new Promise(resolve => {
    const write = chunk => {
      got.push(...chunk);
      resolve();
      return new Promise(finish => { finishWrite = finish; });
    };
    const piping = readable.pipeTo(new WritableStream({ write }, { highWaterMark: 9 }),
      { signal: controller.signal, preventCancel: true, preventAbort: true });
    piping.catch(() => {});
  });
  await send([1]);
  await started;
  await new Promise(resolve => setTimeout(resolve)); // the pipe waits for data now
  controller.abort();
  await send([2]);
  await roundTrip();
  finishWrite();
  await send([3]);
  await writer.close();
  await new Promise(resolve => setTimeout(resolve));
  finishWrite();
  await new Promise(resolve => setTimeout(resolve));
  got.push(...await readAll(readable));
  equal(got.join(), '1,2,3', 'bytes');
  await socket.closed;
});

test('what an aborted pipe left in the stream itself comes first, also to a read with a minimum', async () => {
  for (const mode of [undefined, 'byob']) {
    const { readable, send, writer, socket } = await echo();
    for (const highWaterMark of [1, 0]) { // the first one asks and gets nothing, the second one does not ask
      const controller = new AbortController();
      const options = { signal: controller.signal, preventCancel: true };
      const piping = readable.pipeTo(new WritableStream({}, { highWaterMark }), options);
      await new Promise(resolve => setTimeout(resolve));
      if (highWaterMark === 0) {
        await send([1, 2, 3]);
        await roundTrip();
      }
      controller.abort();
      await rejectsWith('AbortError', piping, 'the pipe');
    }
    const reader = readable.getReader({ mode });
    const read = reader.read(new Uint8Array(5), { min: 5 });
    await send([4, 5]);
    equal((await read).value.join(), mode === 'byob' ? '1,2,3,4,5' : '1,2,3', 'bytes');
    reader.releaseLock();
    await writer.close();
    equal((await readAll(readable)).join(), mode === 'byob' ? '' : '4,5', 'bytes left');
    await socket.closed;
  }
});

test('both branches of tee() get everything', async () => {
  const connection = await connect('SEND 3000000 fin');
  const [left, right] = connection.readable.tee();
  const [a, b] = await Promise.all([readBytes(left), readBytes(right)]);
  const hash = await sha256(pattern(3000000));
  equal(await sha256(a), hash, 'hash of the left one');
  equal(await sha256(b), hash, 'hash of the right one');
  await closeWriting(connection);
});

test('pipeThrough(new TextDecoderStream()) joins characters that arrive in pieces', async () => {
  const { readable, send, writer, socket } = await echo();
  const text = 'aä€😀 ẞ z';
  let pieces = 0;
  let arrived = () => {};
  const count = new TransformStream({
    transform(chunk, controller) {
      pieces++;
      controller.enqueue(chunk);
      arrived();
    },
  });
  const reading = (async () => {
    let all = '';
    for await (const part of readable.pipeThrough(count).pipeThrough(new TextDecoderStream())) all += part;
    return all;
  })();
  const bytes = new TextEncoder().encode(text);
  for (const byte of bytes) {
    const next = new Promise(resolve => (arrived = resolve));
    await send([byte]);
    await next;
  }
  await writer.close();
  equal(await reading, text, 'text');
  equal(pieces, bytes.length, 'pieces');
  await socket.closed;
});

test('Response and a compression stream read a socket', async () => {
  const whole = await connect('SEND 1000000 fin');
  const bytes = new Uint8Array(await new Response(whole.readable).arrayBuffer());
  equal(await sha256(bytes), await sha256(pattern(1000000)), 'hash');
  await closeWriting(whole);
  const packed = await connect('SEND 1000000 fin');
  const packing = packed.readable.pipeThrough(new CompressionStream('gzip')).pipeThrough(new DecompressionStream('gzip'));
  equal(await sha256(await readBytes(packing)), await sha256(pattern(1000000)), 'hash after gzip and back');
  await closeWriting(packed);
});

for (const ending of ['fin', 'rst']) {
  test(`a stream transferred to a worker brings everything before ${ending}`, async () => {
    const count = ending === 'fin' ? 3000000 : 60000;
    const { readable, writable, socket } = await connect(`SEND ${count} ${ending}`);
    const script = `onmessage = async ({ data }) => {
      const reader = data.getReader();
      const chunks = [];
      let error = null;
      try {
        for (;;) {
          const { value, done } = await reader.read();
          if (done) break;
          chunks.push(value);
        }
      } catch (reason) { error = reason?.name ?? String(reason); }
      postMessage({ bytes: new Uint8Array(await new Blob(chunks).arrayBuffer()), error });
    }`;
    const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    const worker = new Worker(url);
    const answer = new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
    });
    worker.postMessage(readable, [readable]);
    equal(readable.locked, true, 'locked');
    const { bytes, error } = await answer;
    worker.terminate();
    URL.revokeObjectURL(url);
    equal(bytes.length, count, 'bytes');
    equal(await sha256(bytes), await sha256(pattern(count)), 'hash');
    equal(error, ending === 'rst' ? 'NetworkError' : null, 'the end');
    if (ending === 'fin') {
      await writable.close();
      await socket.closed;
    } else {
      await rejectsWith('NetworkError', socket.closed, 'closed');
    }
  });
}

run();
