// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The streams of UDP and listening sockets, and those that a page makes itself, which are as the engine made them.
import { assert, equal, rejection, rejectsWith, run, test, throwsNamed } from './harness.js';
import { pattern, ports, readBytes } from './peer.js';

async function udp() {
  const socket = new UDPSocket({ remoteAddress: '127.0.0.1', remotePort: ports.udpEcho });
  const { readable, writable } = await socket.opened;
  const writer = writable.getWriter();
  return { socket, readable, writer, send: byte => writer.write({ data: Uint8Array.of(byte) }) };
}

test('for await reads datagrams', async () => {
  const { readable, send, writer, socket } = await udp();
  let count = 0;
  await send(0);
  for await (const { data, remotePort } of readable) {
    equal(data.join(), String(count), 'data');
    equal(remotePort, ports.udpEcho, 'remotePort');
    if (++count === 100) break;
    await send(count);
  }
  await writer.close();
  await socket.closed;
});

test('a datagram that comes after releaseLock() is for the next reader', async () => {
  const { readable, send, writer } = await udp();
  for (let round = 0; round < 50; round++) {
    const reader = readable.getReader();
    const reads = [reader.read(), reader.read()];
    reader.releaseLock();
    for (const read of reads) await rejectsWith('TypeError', read, 'the read');
    await send(round);
    const next = readable.getReader();
    equal((await next.read()).value.data.join(), String(round), 'data');
    next.releaseLock();
  }
  await writer.close();
});

async function listen() {
  const socket = new TCPServerSocket('127.0.0.1');
  return { socket, ...await socket.opened };
}

test('for await accepts connections, and closes the listening socket when it is left', async () => {
  const { readable, localPort, socket } = await listen();
  const clients = Array.from({ length: 5 }, () => new TCPSocket('127.0.0.1', localPort));
  let count = 0;
  for await (const accepted of readable) {
    assert(accepted instanceof TCPSocket, 'a TCPSocket');
    const { writable } = await accepted.opened;
    await writable.close();
    if (++count === clients.length) break;
  }
  await socket.closed;
  for (const client of clients) equal((await readBytes((await client.opened).readable)).length, 0, 'bytes');
});

test('a connection that comes after releaseLock() is for the next reader', async () => {
  const { readable, localPort, socket } = await listen();
  const reader = readable.getReader();
  const read = reader.read();
  reader.releaseLock();
  await rejectsWith('TypeError', read, 'the read');
  const client = new TCPSocket('127.0.0.1', localPort);
  await client.opened;
  const next = readable.getReader();
  assert((await next.read()).value instanceof TCPSocket, 'a TCPSocket');
  next.releaseLock();
  await socket.close();
});

const numbers = (count, options) => {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at < count) controller.enqueue(at++);
      else controller.close();
    },
    ...options,
  });
};

test('for await works on every stream', async () => {
  const seen = [];
  for await (const number of numbers(4)) seen.push(number);
  equal(seen.join(), '0,1,2,3', 'numbers');
  equal(new TextDecoder().decode(await readBytes(new Response('text').body)), 'text', 'a body');
  const through = numbers(3).pipeThrough(new TransformStream({ transform: (n, controller) => controller.enqueue(n * 2) }));
  for await (const number of through) seen.push(number);
  equal(seen.join(), '0,1,2,3,0,2,4', 'numbers');
  let reason;
  for await (const number of numbers(9, { cancel: why => { reason = why; } })) if (number === 2) break;
  equal(reason, undefined, 'reason of cancel');
  const failing = new ReadableStream({ start: controller => controller.error(new RangeError('no')) });
  await rejectsWith('RangeError', (async () => { for await (const never of failing) seen.push(never); })(), 'the loop');
  throwsNamed('TypeError', () => { const stream = numbers(1); stream.getReader(); stream.values(); });
});

test('an iterator looks and behaves as Web IDL says', async () => {
  const values = Object.getOwnPropertyDescriptor(ReadableStream.prototype, 'values');
  equal([values.value.name, values.value.length, values.enumerable].join(), 'values,0,true', 'values');
  const method = Object.getOwnPropertyDescriptor(ReadableStream.prototype, Symbol.asyncIterator);
  equal(method.value, values.value, 'the async iterator method');
  equal(method.enumerable, false, 'its enumerability');
  const iterator = numbers(3).values();
  const prototype = Object.getPrototypeOf(iterator);
  equal(Object.getPrototypeOf(prototype), Object.getPrototypeOf(Object.getPrototypeOf(async function* () {}.prototype)),
    'the prototype of its prototype');
  equal(Object.keys(prototype).join(), 'next,return', 'its methods');
  equal(String(iterator), '[object ReadableStream AsyncIterator]', 'its class');
  equal(iterator[Symbol.asyncIterator](), iterator, 'its own iterator');
  const results = await Promise.all([iterator.next(), iterator.next(), iterator.return('r'), iterator.next()]);
  equal(JSON.stringify(results), JSON.stringify([{ value: 0, done: false }, { value: 1, done: false },
    { value: 'r', done: true }, { done: true }]), 'results');
  await rejectsWith('TypeError', prototype.next.call({}), 'next() of something else');
  throwsNamed('TypeError', () => ReadableStream.prototype.values.call({}));
  throwsNamed('TypeError', () => numbers(1).values(1));
});

test('the interfaces of streams have the shape they have in a frame without our scripts', async () => {
  const frame = document.body.appendChild(document.createElement('iframe'));
  const { contentWindow: pristine } = frame;
  equal(pristine.TCPSocket, undefined, 'TCPSocket of the frame');
  for (const name of ['ReadableStream', 'ReadableStreamDefaultReader', 'ReadableStreamBYOBReader']) {
    const shape = ({ value, get, set, ...flags }) => JSON.stringify({ ...flags, name: value?.name, length: value?.length,
      type: typeof value, get: typeof get, set: typeof set });
    equal(shape(Object.getOwnPropertyDescriptor(globalThis, name)),
      shape(Object.getOwnPropertyDescriptor(pristine, name)), name);
    const ours = Object.getOwnPropertyDescriptors(globalThis[name].prototype);
    const theirs = Object.getOwnPropertyDescriptors(pristine[name].prototype);
    for (const key of Reflect.ownKeys(theirs)) {
      equal(shape(ours[key]), shape(theirs[key]), `${name}.${String(key)}`);
      if (typeof ours[key].value === 'function')
        assert(/\[native code\]/.test(ours[key].value.toString()), `${name}.${String(key)}.toString()`);
    }
    const more = Reflect.ownKeys(ours).filter(key => !(key in pristine[name].prototype)).map(String).join();
    assert(more === '' || (name === 'ReadableStream' && more === 'values,Symbol(Symbol.asyncIterator)'), more);
  }
  frame.remove();
});

test('readers of the page\'s own streams are the engine\'s', async () => {
  const stream = numbers(2);
  const reader = stream.getReader();
  assert(reader instanceof ReadableStreamDefaultReader, 'instanceof');
  equal(reader.constructor, ReadableStreamDefaultReader, 'constructor');
  equal(String(reader), '[object ReadableStreamDefaultReader]', 'class');
  equal((await reader.read()).value, 0, 'value');
  reader.releaseLock();
  class Mine extends ReadableStreamDefaultReader {}
  const mine = new Mine(stream);
  assert(mine instanceof Mine && mine instanceof ReadableStreamDefaultReader, 'a subclass');
  equal((await mine.read()).value, 1, 'value');
  throwsNamed('TypeError', () => ReadableStreamDefaultReader(stream));
  throwsNamed('TypeError', () => new ReadableStreamDefaultReader(stream));
  throwsNamed('TypeError', () => new ReadableStreamBYOBReader(numbers(1)));
  throwsNamed('TypeError', () => ReadableStream.prototype.getReader.call({}));
  await rejectsWith('TypeError', ReadableStreamDefaultReader.prototype.read.call({}), 'read() of something else');
  throwsNamed('TypeError', () => ReadableStreamBYOBReader.prototype.releaseLock.call(mine));

  const bytes = new ReadableStream({ type: 'bytes', pull: controller => controller.enqueue(pattern(5)) });
  const byob = bytes.getReader({ mode: 'byob' });
  equal((await byob.read(new Uint8Array(3))).value.join(), pattern(3).join(), 'bytes');
  assert(byob instanceof ReadableStreamBYOBReader, 'instanceof');
  await byob.cancel();
  throwsNamed('TypeError', () => numbers(1).getReader({ mode: 'other' }));
});

test('the page\'s own streams pipe, tee, and are transferred', async () => {
  const [left, right] = numbers(3).tee();
  const seen = [];
  await left.pipeTo(new WritableStream({ write: number => { seen.push(number); } }));
  const { port1, port2 } = new MessageChannel();
  const moved = new Promise(resolve => { port2.onmessage = ({ data }) => resolve(data); });
  port1.postMessage(right, [right]);
  for await (const number of await moved) seen.push(number);
  equal(seen.join(), '0,1,2,0,1,2', 'numbers');
  port1.close();
  equal(await rejection(numbers(1).pipeTo(new WritableStream(), { signal: AbortSignal.abort('why') })), 'why', 'reason');
});

run();
