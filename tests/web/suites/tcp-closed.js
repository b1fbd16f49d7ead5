// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { equal, rejection, rejects, stateOf } from '../harness/assertions.js';
import { pattern } from '../harness/bytes.js';
import { connectTcp, ports } from '../harness/peer.js';
import { section } from '../harness/registry.js';

const clean = section('tcp-closed', 'TCPSocket, "handle closing the … stream"', { everywhere: true });

//! The two sides end, in the order of the rows, and cleanly: closed resolves with undefined.
clean.each('%s: closed resolves', {
  'FIN, then close()': async ({ peer, reader, writable }) => {
    await peer.finish();
    await reader().closed;
    await writable.close();
  },
  'close(), then FIN': async ({ peer, reader, writable }) => {
    await writable.close();
    await peer.finish();
    await reader().closed;
  },
  'cancel(), then close()': async ({ readable, writable }) => {
    await readable.cancel();
    await writable.close();
  },
  'close(), then cancel()': async ({ readable, writable }) => {
    await writable.close();
    await readable.cancel();
  },
  'close() and cancel() at once': ({ readable, writable }) => Promise.all([writable.close(), readable.cancel()]),
  'FIN and close() at once': async ({ peer, reader, writable }) => {
    const closed = writable.close();
    await Promise.all([peer.finish(), closed, reader().closed]);
  },
}, async (t, end) => {
  const connection = await connectTcp(t);
  await end(connection);
  equal(await connection.socket.closed, undefined, 'closed');
});

clean.each('%s: closed rejects with the reason of abort()', {
  'cancel(), then abort()': async ({ readable, writable }, reason) => {
    await readable.cancel();
    await writable.abort(reason);
  },
  'abort(), then cancel()': async ({ readable, writable }, reason) => {
    await writable.abort(reason);
    await readable.cancel();
  },
  'FIN, then abort()': async ({ peer, reader, writable }, reason) => {
    await peer.finish();
    await reader().closed;
    await writable.abort(reason);
  },
}, async (t, end) => {
  const connection = await connectTcp(t);
  const reason = new Error('why');
  await end(connection, reason);
  equal(await rejection(connection.socket.closed), reason, 'reason');
});

//! Resets the connection, and lets both sides find out. Resolves with the errors of the two streams.
async function resetBoth({ peer, reader, writer }) {
  const to = writer();
  const errors = [rejection(reader().closed), rejection(to.closed)];
  await peer.reset();
  await errors[0];
  (async () => {
    for (;;)
      await to.write(new Uint8Array(1));
  })().catch(() => {});
  return Promise.all(errors);
}

clean.test('RST: closed rejects with NetworkError', async (t) => {
  const connection = await connectTcp(t);
  await resetBoth(connection);
  await rejects('NetworkError', connection.socket.closed);
});
clean.test('RST: closed rejects with an error of the streams', async (t) => {
  const connection = await connectTcp(t);
  const errors = await resetBoth(connection); // which side notices first is the system's business
  equal(errors.includes(await rejection(connection.socket.closed)), true, 'one of the two objects');
});
clean.test('both sides are errored, the readable one second: the error of the writable one comes first', async (t) => {
  const { peer, reader, socket, writable } = await connectTcp(t);
  const failing = rejection(reader().closed);
  const reason = new Error('writing');
  await writable.abort(reason);
  await peer.reset();
  await failing;
  equal(await rejection(socket.closed), reason, 'reason');
});
clean.test('the readable side ends second, and cleanly: the error of the writable one is told', async (t) => {
  const { readable, socket, writable } = await connectTcp(t);
  const reason = new Error('writing');
  await writable.abort(reason);
  await readable.cancel(new Error('reading'));
  equal(await rejection(socket.closed), reason, 'reason');
});
clean.test('a chunk that is none, then cancel(): closed rejects with the TypeError', async (t) => {
  const { readable, socket, writer } = await connectTcp(t);
  const error = await rejection(writer().write('text'));
  await readable.cancel();
  equal(await rejection(socket.closed), error, 'reason');
});
clean.test('when closed resolves, the peer has FIN', async (t) => {
  const { peer, readable, socket, writable } = await connectTcp(t);
  await Promise.all([readable.cancel(), writable.close()]);
  await socket.closed;
  equal((await peer.ended()).error, null, 'error at the peer');
});
clean.test('what was written before both ends arrives', async (t) => {
  const { peer, readable, socket, writer } = await connectTcp(t);
  const to = writer();
  to.write(pattern(100000));
  await Promise.all([to.close(), readable.cancel()]);
  await socket.closed;
  equal((await peer.ended()).length, 100000, 'bytes at the peer');
});

const close = section('tcp-close', 'TCPSocket, close()', { everywhere: true });

close.test('before opened has resolved: InvalidStateError', async () => {
  const socket = new TCPSocket('127.0.0.1', ports.tcp);
  await rejects('InvalidStateError', socket.close());
  await socket.opened;
  await socket.close();
});
close.test('after opened has rejected: InvalidStateError', async () => {
  const socket = new TCPSocket('127.0.0.1', ports.tcpUnused);
  await rejection(socket.opened);
  await rejects('InvalidStateError', socket.close());
});
close.test('with a reader: InvalidStateError', async (t) => {
  const { reader, socket } = await connectTcp(t);
  reader();
  await rejects('InvalidStateError', socket.close());
});
close.test('with a writer: InvalidStateError', async (t) => {
  const { socket, writer } = await connectTcp(t);
  writer();
  await rejects('InvalidStateError', socket.close());
});
close.test('a close() that was refused changes nothing', async (t) => {
  const { peer, reader, socket } = await connectTcp(t);
  const from = reader();
  await rejection(socket.close());
  await peer.send(1);
  equal((await from.read()).done, false, 'done');
});
close.test('it works again once the locks are gone', async (t) => {
  const { readable, socket } = await connectTcp(t);
  const reader = readable.getReader();
  await rejection(socket.close());
  reader.releaseLock();
  equal(await socket.close(), undefined, 'close()');
});
close.test('it returns closed', async (t) => {
  const { socket } = await connectTcp(t);
  equal(socket.close(), socket.closed, 'close()');
});
close.test('it resolves with undefined', async (t) => {
  const { socket } = await connectTcp(t);
  equal(await socket.close(), undefined, 'close()');
});
close.test('once more it returns the same promise', async (t) => {
  const { socket } = await connectTcp(t);
  await socket.close();
  equal(socket.close(), socket.closed, 'close()');
});
close.test('after closed has rejected it returns that promise', async (t) => {
  const { readable, socket, writable } = await connectTcp(t);
  await writable.abort(new Error('why'));
  await readable.cancel();
  await rejection(socket.closed);
  equal(socket.close(), socket.closed, 'close()');
});
close.test('it closes the readable stream', async (t) => {
  const { reader, socket } = await connectTcp(t);
  await socket.close();
  equal((await reader().read()).done, true, 'done');
});
close.test('it errors the writable stream', async (t) => {
  const { socket, writer } = await connectTcp(t);
  await socket.close();
  const to = writer();
  await rejection(to.closed);
  await rejection(to.write(new Uint8Array(1)));
});
close.test('the peer sees the end', async (t) => {
  const { peer, socket } = await connectTcp(t);
  await socket.close();
  equal((await peer.ended()).error, null, 'error at the peer');
});
close.test('it throws away what waits to be read', async (t) => {
  const { peer, socket } = await connectTcp(t);
  await peer.send(100000);
  equal(await socket.close(), undefined, 'close()');
});
close.test('nothing is reported as unhandled while a write is in progress', async (t) => {
  const { socket, writable } = await connectTcp(t);
  const writer = writable.getWriter();
  writer.write(new Uint8Array(32 * 1024 * 1024)).catch(() => {});
  writer.closed.catch(() => {});
  writer.releaseLock();
  await socket.close();
  equal(await stateOf(socket.closed), 'fulfilled', 'closed');
});
close.test('the arguments of close() do not matter', async (t) => {
  const { socket } = await connectTcp(t);
  equal(await socket.close('now'), undefined, 'close()');
});

const unhandled = section('tcp-unhandled', 'TCPSocket, promises that the page never touched', { everywhere: true });

unhandled.test('RST is not reported as an unhandled rejection', async (t) => {
  const { peer, socket } = await connectTcp(t);
  const second = await connectTcp(t);
  const known = rejection(second.reader().closed);
  await peer.reset();
  await second.peer.reset();
  await known; // by now the first one has failed, too
  equal(socket instanceof TCPSocket, true, 'the page holds the socket');
});
unhandled.test('an aborted socket is not reported', async (t) => {
  const { readable, socket, writable } = await connectTcp(t);
  await writable.abort(new Error('why'));
  await readable.cancel();
  equal(await stateOf(Promise.resolve(socket)), 'fulfilled', 'a turn has passed');
});
