// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Opening and closing: to the peer, one by one and side by side, and from the peer.

import { readNumber, toBytes } from './numbers.js';
import { close, connect, seconds } from './sockets.js';

async function openings(port, count, lanes) {
  let begun = 0;
  const lane = async () => {
    while (begun++ < count) {
      const { socket } = await connect(port);
      await socket.close();
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: lanes }, lane));
  return count / seconds(start);
}

export async function openOneByOne({ ports, amounts }) {
  return { 'tcp-open-seq': await openings(ports.echo, amounts.opens, 1) };
}

export async function openSideBySide({ ports, amounts }) {
  return { 'tcp-open-par16': await openings(ports.echo, amounts.opensSideBySide, 16) };
}

async function readAndClose(socket) {
  const { readable } = await socket.opened;
  const reader = readable.getReader();
  const { value } = await reader.read();
  reader.releaseLock();
  await close(socket);
  return value.length;
}

//! The peer connects again and again, a few side by side, and sends a byte each time.
export async function accept({ ports, amounts }) {
  const server = new TCPServerSocket('127.0.0.1');
  const { readable, localPort } = await server.opened;
  const dial = await connect(ports.dial);
  const writer = dial.writable.getWriter();
  const reader = readable.getReader();
  const served = [];
  const start = performance.now();
  writer.write(toBytes(localPort, amounts.accepts));
  while (served.length < amounts.accepts)
    served.push(readAndClose((await reader.read()).value));
  const bytes = (await Promise.all(served)).reduce((sum, one) => sum + one, 0);
  const ended = await readNumber(dial.readable);
  const duration = seconds(start);
  writer.releaseLock();
  reader.releaseLock();
  await Promise.all([close(server), close(dial.socket)]);
  if (bytes !== amounts.accepts || ended !== amounts.accepts)
    throw new Error(`${amounts.accepts} connections brought ${bytes} bytes, and ${ended} came to their end`);
  return { accept: amounts.accepts / duration };
}
