// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Datagrams, many: to the peer and from it.

import { readNumber, toBytes } from './numbers.js';
import { close, connect, connectUdp, pause, seconds } from './sockets.js';

const size = 200;
//! After so long without another datagram what is missing is lost.
const patience = 400;

//! The datagrams that the peer's sink has had so far.
async function countAtPeer(ports) {
  const { socket, readable } = await connect(ports.counted);
  const count = await readNumber(readable);
  await close(socket);
  return count;
}

async function arrivedAtPeer(ports, before, expected) {
  let arrived = 0;
  for (let last = -1; arrived < expected && arrived !== last;) {
    last = arrived;
    await pause(patience);
    arrived = await countAtPeer(ports) - before;
  }
  return arrived;
}

export async function udpSend({ ports, amounts: { sentDatagrams: count } }) {
  const before = await countAtPeer(ports);
  const { socket, writable } = await connectUdp(ports.udpSink);
  const writer = writable.getWriter();
  const data = new Uint8Array(size);
  const start = performance.now();
  for (let i = 0; i < count; ++i) {
    await writer.ready;
    writer.write({ data });
  }
  await writer.close();
  const duration = seconds(start);
  const arrived = await arrivedAtPeer(ports, before, count);
  writer.releaseLock();
  await close(socket);
  return { 'udp-send': count / duration, 'udp-send-arrived': arrived / count };
}

//! Asks for datagrams at this rate, 0: as many as possible, and reads as quickly as they come. { rate, arrived }
async function receive({ ports, amounts: { receivedDatagrams: count } }, rate) {
  const { socket, readable, writable } = await connectUdp(ports.udpSource);
  const writer = writable.getWriter();
  const reader = readable.getReader();
  await writer.write({ data: toBytes(count, size, rate) });
  let arrived = 0;
  let first = 0;
  let last = 0;
  let seen = 0;
  const watch = setInterval(() => {
    if (arrived > 0 && arrived === seen)
      reader.cancel();
    seen = arrived;
  }, patience);
  while (arrived < count) {
    const { done, value } = await reader.read();
    if (done)
      break;
    if (value.data.length !== size)
      throw new Error(`a datagram of ${value.data.length} bytes came`);
    last = performance.now();
    first ||= last;
    ++arrived;
  }
  clearInterval(watch);
  writer.releaseLock();
  reader.releaseLock();
  await close(socket);
  return { rate: (arrived - 1) / ((last - first) / 1000), arrived: arrived / count };
}

export async function udpReceive(environment) {
  const { rate, arrived } = await receive(environment, 0);
  return { 'udp-receive': rate, 'udp-receive-arrived': arrived };
}

export async function udpReceivePaced(environment) {
  const { rate, arrived } = await receive(environment, 50000);
  return { 'udp-receive-50k': rate, 'udp-receive-50k-arrived': arrived };
}
