// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0
// The demo page's conversation, run by node against the real demo device. Needs WIREBENCH_DEMO_DEVICE (a program) and
// WIREBENCH_DEMO_PAGE (a folder) in the environment.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { webcrypto } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import * as nodeSockets from './nodesockets.mjs';

globalThis.crypto ??= webcrypto; // node 18 has it as a module only

const page = (name) => import(pathToFileURL(`${process.env.WIREBENCH_DEMO_PAGE}/${name}`));
const { Conversation, steps } = await page('conversation.mjs');
const { Pattern } = await page('pattern.mjs');
const { TcpChannel } = await page('tcpchannel.mjs');
const { inTime } = await page('deadline.mjs');
const format = await page('format.mjs');

let device;
let ports;

before(async () => {
  device = spawn(process.env.WIREBENCH_DEMO_DEVICE, { stdio: ['pipe', 'pipe', 'inherit'] });
  const [line] = await once(createInterface(device.stdout), 'line');
  const [tcp, udp] = line.split(' ').map(Number);
  ports = { tcp, udp };
});

after(async () => {
  device.stdin.end();
  const [code] = await once(device, 'exit');
  assert.equal(code, 0);
});

class Observer {
  messages = [];
  finished = [];
  progress = {};
  message(entry) { this.messages.push(entry); }
  stepStarted() {}
  stepProgressed(id, done, total) { this.progress[id] = [done, total]; }
  stepFinished(id) { this.finished.push(id); }
}

test('the whole conversation succeeds, and every byte counted was verified', async () => {
  const observer = new Observer();
  const size = 64 * 1024 * 1024;
  const verified = await new Conversation(nodeSockets, ports, observer, size).run();
  const datagrams = 0 + 1 + 64 + 512 + 1472 + 9000 + 65507 + 50 * 64;
  assert.equal(verified, 2 * size + datagrams + 1_000_003);
  assert.deepEqual(observer.finished, steps.map(({ id }) => id));
  assert.deepEqual(observer.progress.receive, [size, size]);
  assert.deepEqual(observer.progress.send, [size, size]);
  const summaries = observer.messages.map(({ direction, summary }) => `${direction} ${summary}`);
  const finSent = summaries.indexOf('out FIN: nothing more from us');
  assert.ok(finSent > 0);
  assert.match(summaries[finSent + 1], /^in HASHED 1000003 /);
  assert.match(summaries[finSent + 2], /^in FIN/);
  assert.ok(observer.messages.length < 120);
});

test('odd sizes work too', async () => {
  for (const size of [0, 1, 7, 65537])
    assert.ok(await new Conversation(nodeSockets, ports, new Observer(), size).run() > 2 * size);
});

// A page that would not notice a wrong byte verifies nothing.
function tampering(change) {
  return {
    ...nodeSockets,
    TCPSocket: class extends nodeSockets.TCPSocket {
      constructor(...args) {
        super(...args);
        this.opened = this.opened.then((info) => change(info));
      }
    },
  };
}

function flipByte(at) {
  let passed = 0;
  return new TransformStream({
    transform(chunk, controller) {
      const copy = new Uint8Array(chunk);
      if (passed <= at && at < passed + copy.length)
        copy[at - passed] ^= 1;
      passed += copy.length;
      controller.enqueue(copy);
    },
  });
}

test('one wrong byte on the way in is noticed', async () => {
  const sockets = tampering((info) => ({ ...info, readable: info.readable.pipeThrough(flipByte(500_000)) }));
  const conversation = new Conversation(sockets, ports, new Observer(), 1024 * 1024);
  await assert.rejects(conversation.run(), /byte \d+ of 1048576 is wrong/);
});

test('one wrong byte on the way out is noticed', async () => {
  const sockets = tampering((info) => {
    const { readable, writable } = flipByte(500_000);
    readable.pipeTo(info.writable).catch(() => {});
    return { ...info, writable };
  });
  const conversation = new Conversation(sockets, ports, new Observer(), 1024 * 1024);
  await assert.rejects(conversation.run(), /the device answered "RECEIVED/);
});

test('a refused connection is a clear failure', async () => {
  await assert.rejects(new Conversation(nodeSockets, { tcp: 1, udp: 1 }, new Observer()).run(), /ECONNREFUSED/);
});

test('what never happens ends at its deadline', async () => {
  await assert.rejects(inTime(new Promise(() => {}), 'waiting', 0.01), /waiting: nothing happened for 0.01 s/);
});

test('the pattern does not depend on the sizes asked for', () => {
  assert.equal(Buffer.from(new Pattern(1).fill(new Uint8Array(12))).toString('hex'), '2120040001060804c5a8cc9d');
  const whole = new Pattern(0).fill(new Uint8Array(1000));
  for (let size = 1; size < 18; ++size) {
    const pattern = new Pattern(0x9e3779b9);
    for (let from = 0; from < 1000; from += size)
      assert.equal(pattern.differsAt(whole.subarray(from, from + size)), -1);
  }
  const changed = whole.slice();
  changed[999] ^= 1;
  assert.equal(new Pattern(0).differsAt(changed), 999);
});

test('lines and counted bytes do not depend on how they were split', async () => {
  const input = new TextEncoder().encode('first\r\n\nBULK 3\r\nab\ncd\r\nlast\n');
  for (let split = 0; split <= input.length; ++split) {
    const pieces = [input.subarray(0, split), input.subarray(split)].filter((piece) => piece.length);
    const readable = new ReadableStream({
      pull: (controller) => (pieces.length ? controller.enqueue(pieces.shift()) : controller.close()),
    });
    const channel = new TcpChannel({}, { readable, writable: new WritableStream() });
    assert.equal(await channel.readLine(), 'first');
    assert.equal(await channel.readLine(), '');
    assert.equal(await channel.readLine(), 'BULK 3');
    const bytes = [];
    await channel.readBytes(3, (piece) => bytes.push(...piece));
    assert.deepEqual(bytes, [...new TextEncoder().encode('ab\n')]);
    assert.equal(await channel.readLine(), 'cd');
    assert.equal(await channel.readLine(), 'last');
    await channel.readEnd();
    await assert.rejects(channel.readLine(), /finished in the middle/);
  }
});

test('numbers are written for people', () => {
  assert.equal(format.size(0), '0 B');
  assert.equal(format.size(1536), '1.5 KiB');
  assert.equal(format.size(64 * 1024 * 1024), '64 MiB');
  assert.equal(format.rate(1024 * 1024, 500), '2 MiB/s');
  assert.equal(format.duration(0.123), '123 µs');
  assert.equal(format.duration(12.34), '12.3 ms');
  assert.equal(format.duration(1234), '1.23 s');
  assert.equal(format.hex(new Uint8Array([0, 255, 16]), 2), '00 ff …');
  assert.equal(format.median([3, 1, 2]), 2);
  assert.equal(format.median([4, 1, 2, 3]), 2.5);
});
