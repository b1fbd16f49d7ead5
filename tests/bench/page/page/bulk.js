// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// TCP in bulk, one socket, one direction.

import { readNumber, toBytes } from './numbers.js';
import { MB, close, connect, seconds } from './sockets.js';

const viewSize = MB;
const pattern = 256 * 1024; // what the peer's source repeats

function compare(bytes, offset) {
  for (let i = 0; i < bytes.length; ++i) {
    const at = (offset + i) % pattern;
    if (bytes[i] !== ((at >> 2) >> (8 * (at & 3)) & 255))
      throw new Error(`the byte at ${offset + i} is ${bytes[i]}`);
  }
}

async function read(reader, amount, check) {
  let got = 0;
  while (got < amount) {
    const { done, value } = await reader.read();
    if (done)
      break;
    check?.(value, got);
    got += value.length;
  }
  return got;
}

async function readInto(reader, amount, check) {
  let got = 0;
  let buffer = new ArrayBuffer(viewSize);
  while (got < amount) {
    const { done, value } = await reader.read(new Uint8Array(buffer));
    if (done)
      break;
    check?.(value, got);
    got += value.length;
    buffer = value.buffer;
  }
  return got;
}

//! What `transfer` says of the processors' time besides.
async function withCpu(ask, transfer) {
  const before = await ask('cpu');
  const { bytes, duration } = await transfer();
  const used = await ask('cpu') - before;
  return { rate: bytes / MB / duration, cpu: used / (bytes / 2 ** 30) };
}

function receive({ ports, amounts, ask }, byob) {
  return withCpu(ask, async () => {
    const { socket, readable } = await connect(ports.source);
    const reader = byob ? readable.getReader({ mode: 'byob' }) : readable.getReader();
    const start = performance.now();
    const bytes = await (byob ? readInto : read)(reader, amounts.receive, amounts.compare ? compare : null);
    const duration = seconds(start);
    reader.releaseLock();
    await close(socket);
    if (bytes < amounts.receive)
      throw new Error(`the end came after ${bytes} bytes`);
    return { bytes, duration };
  });
}

//! Ends when the peer says how many bytes it has.
function send({ ports, amounts, ask }, size) {
  return withCpu(ask, async () => {
    const { socket, readable, writable } = await connect(ports.sink);
    const writer = writable.getWriter();
    const chunk = new Uint8Array(size);
    const start = performance.now();
    writer.write(toBytes(amounts.send));
    for (let sent = 0; sent < amounts.send; sent += size) {
      await writer.ready;
      writer.write(chunk);
    }
    const bytes = await readNumber(readable);
    const duration = seconds(start);
    writer.releaseLock();
    await close(socket);
    if (bytes !== amounts.send)
      throw new Error(`${amounts.send} bytes were sent, and ${bytes} arrived`);
    return { bytes, duration };
  });
}

export async function tcpReceive(environment) {
  const { rate, cpu } = await receive(environment, false);
  return { 'tcp-receive': rate, 'tcp-receive-cpu': cpu };
}

export async function tcpReceiveByob(environment) {
  return { 'tcp-receive-byob': (await receive(environment, true)).rate };
}

export async function tcpSendSmall(environment) {
  const { rate, cpu } = await send(environment, 60000);
  return { 'tcp-send-60k': rate, 'tcp-send-cpu': cpu };
}

export async function tcpSendLarge(environment) {
  return { 'tcp-send-3M': (await send(environment, 3e6)).rate };
}
