// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Opening, ending and breaking: the faults that a TCP page can meet. Numbers are those of the fault list.
import { assert, equal, rejection, rejectsWith, run, test } from './harness.js';
import { assertPattern, connect, freshName, pattern, ports, readAll, readText, report, sha256 } from './peer.js';

test('1, 28 a refused connection rejects opened and closed with the same NetworkError, and cannot be closed', async () => {
  const socket = new TCPSocket('127.0.0.1', ports.tcpUnused);
  const error = await rejectsWith('NetworkError', socket.opened, 'opened');
  assert(error instanceof DOMException, 'a DOMException');
  equal(await rejection(socket.closed), error, 'the error of closed');
  await rejectsWith('InvalidStateError', socket.close(), 'close() after a failed open');
});

test('3 an unknown name rejects opened and closed with the same NetworkError', async () => {
  const socket = new TCPSocket('no-such-host.invalid', 80);
  const error = await rejectsWith('NetworkError', socket.opened, 'opened');
  equal(await rejection(socket.closed), error, 'the error of closed');
});

test('3 an empty name rejects with NetworkError', async () => {
  await rejectsWith('NetworkError', new TCPSocket('', 80).opened, 'opened');
});

test('7 after the peer\'s FIN we still write 1 MiB, and closed resolves after writer.close()', async () => {
  const name = freshName();
  const { socket, readable, writable } = await connect(`FINISH_THEN_HASH ${name}`);
  equal((await readAll(readable)).length, 0, 'bytes read');
  const bytes = pattern(1 << 20);
  const writer = writable.getWriter();
  await writer.write(bytes);
  let closed = false;
  socket.closed.then(() => (closed = true));
  equal(closed, false, 'closed before writer.close()');
  await writer.close();
  equal(await socket.closed, undefined, 'closed');
  const got = await report(name);
  equal(got.count, bytes.length, 'bytes at the peer');
  equal(got.sha256, await sha256(bytes), 'hash at the peer');
});

test('8 our FIN reaches the peer at once, and what it sends then is all read', async () => {
  const name = freshName();
  const { socket, readable, writable } = await connect(`EOF_SEEN ${name} 1048576`);
  await writable.close();
  assert((await report(name)).eof, 'the peer saw the end');
  const bytes = await readAll(readable);
  equal(bytes.length, 1048576, 'bytes read');
  assertPattern(bytes, 0);
  equal(await socket.closed, undefined, 'closed');
});

test('9 both FINs at once: closed resolves', async () => {
  const { socket, readable, writable } = await connect('CLOSE_NOW');
  const reading = readAll(readable);
  await writable.close();
  await reading;
  equal(await socket.closed, undefined, 'closed');
});

test('10 RST while idle: the pending read, the next write and closed reject with NetworkError', async () => {
  const { socket, readable, writable } = await connect('RESET_AFTER 1');
  const read = readable.getReader().read();
  const writer = writable.getWriter();
  await writer.write(new Uint8Array(1));
  await rejectsWith('NetworkError', read, 'the pending read');
  await rejectsWith('NetworkError', writer.write(new Uint8Array(1)), 'the next write');
  await rejectsWith('NetworkError', socket.closed, 'closed');
});

for (const ending of ['fin', 'rst']) {
  test(`11 ${ending} with unread data: all of it is read first`, async () => {
    const count = ending === 'fin' ? 3000000 : 60000; // what RST overtakes must fit into the receiving kernel
    const { socket, readable, writable } = await connect(`SEND ${count} ${ending}`);
    const reader = readable.getReader();
    let length = 0;
    let error = null;
    for (;;) {
      let result;
      try {
        result = await reader.read();
      } catch (e) {
        error = e;
        break;
      }
      if (result.done) break;
      assertPattern(result.value, length);
      length += result.value.length;
      await new Promise(resolve => setTimeout(resolve, 5)); // a slow reader: what this test is about
    }
    equal(length, count, 'bytes before the end');
    if (ending === 'rst') {
      equal(error?.name, 'NetworkError', 'what came after them');
      await rejectsWith('NetworkError', socket.closed, 'closed');
    } else {
      equal(error, null, 'what came after them');
      await writable.close();
      equal(await socket.closed, undefined, 'closed');
    }
  });
}

test('12 RST in mid-write: the write and closed reject with NetworkError', async () => {
  const { socket, writable } = await connect('RESET_AFTER 100000');
  const writer = writable.getWriter();
  const error = await rejectsWith('NetworkError', writer.write(new Uint8Array(64 << 20)), 'the write');
  equal(await rejection(writer.closed), error, 'the error of the writer');
  await rejectsWith('NetworkError', socket.closed, 'closed');
});

test('13 the peer closes fully while we write: reading is over, writes fail, closed rejects', async () => {
  const { socket, readable, writable } = await connect('CLOSE_NOW');
  equal((await readAll(readable)).length, 0, 'bytes read');
  const writer = writable.getWriter();
  const error = await rejection((async () => {
    for (;;) await writer.write(new Uint8Array(65536));
  })());
  equal(error.name, 'NetworkError', 'the write');
  equal(await rejection(socket.closed), error, 'closed');
});

test('14 the peer never reads: the write stays pending, and abort() ends it at once', async () => {
  const name = freshName();
  const { socket, writable } = await connect(`STALL ${name}`);
  const writer = writable.getWriter();
  let settled = false;
  const write = writer.write(new Uint8Array(64 << 20));
  write.catch(() => {}).finally(() => (settled = true));
  await new Promise(resolve => setTimeout(resolve, 300)); // long enough for a write that is wrongly not held back
  equal(settled, false, 'the write settled');
  const reason = new Error('enough');
  const aborted = writer.abort(reason);
  equal(await rejection(write), reason, 'the write');
  await aborted;
  writer.releaseLock();
  socket.closed.catch(() => {});
  await report(name); // wakes the peer up
});

test('16 one-byte segments both ways arrive exactly', async () => {
  const count = 2000;
  const { socket, readable, writable } = await connect(`ONE_BYTE ${count}`, { noDelay: true });
  const writer = writable.getWriter();
  const bytes = pattern(count);
  const reading = readAll(readable);
  for (const byte of bytes) await writer.write(Uint8Array.of(byte));
  const got = await reading;
  equal(got.length, count, 'bytes read');
  assertPattern(got, 0);
  await writer.close();
  equal(await socket.closed, undefined, 'closed');
});

const shapes = {
  'one write of 64 MiB': [64 << 20],
  'three writes of 64 KiB and one byte': [65536, 65536, 65536, 1],
  '256 writes of 16 KiB': Array(256).fill(16384),
  '256 writes of 64 KiB': Array(256).fill(65536),
  '64 writes of 256 KiB': Array(64).fill(262144),
  'empty writes between others': [0, 1, 0, 0, 65536, 0],
};
for (const [shape, sizes] of Object.entries(shapes)) {
  test(`17 ${shape}: exact by hash`, async () => {
    const { socket, readable, writable } = await connect('HASH');
    const all = pattern(sizes.reduce((sum, size) => sum + size, 0));
    const writer = writable.getWriter();
    let at = 0;
    for (const size of sizes) {
      await writer.write(all.subarray(at, at + size));
      at += size;
    }
    await writer.close();
    const got = JSON.parse(await readText(readable));
    equal(got.count, all.length, 'bytes at the peer');
    equal(got.sha256, await sha256(all), 'hash at the peer');
    equal(await socket.closed, undefined, 'closed');
  });
}

test('what an awaited write() took arrives although close() follows at once', async () => {
  const name = freshName();
  const { socket, writable } = await connect(`STALL ${name}`);
  const bytes = pattern(900000);
  const writer = writable.getWriter();
  await writer.write(bytes);
  writer.releaseLock();
  equal(await socket.close(), undefined, 'close()');
  const got = await report(name); // only now the peer reads
  equal(got.count, bytes.length, 'bytes at the peer');
  equal(got.sha256, await sha256(bytes), 'hash at the peer');
});

test('with a peer that does not read, close() settles at once, and every byte whose write() resolved still arrives', async () => {
  const name = freshName();
  const { socket, writable } = await connect(`STALL ${name}`);
  const writer = writable.getWriter();
  const piece = pattern(65536);
  let resolved = 0;
  for (;;) { // until the kernels and the send window are full
    const write = writer.write(piece).then(() => true);
    write.catch(() => {});
    const full = new Promise(resolve => setTimeout(resolve, 500, false));
    if (!(await Promise.race([write, full]))) break;
    resolved += piece.length;
  }
  writer.releaseLock();
  equal(await socket.close(), undefined, 'close()');
  const got = await report(name); // only now the peer reads
  assert(got.count >= resolved, `of ${resolved} bytes ${got.count} arrived`);
});

run();
