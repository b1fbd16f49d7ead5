// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Round trips: alone, and while another socket of the same page receives as much as it can.

import { close, connect, connectUdp, spread } from './sockets.js';

const size = 64;

async function tcpTrips(port, count) {
  const { socket, readable, writable } = await connect(port, { noDelay: true });
  const writer = writable.getWriter();
  const reader = readable.getReader();
  const message = new Uint8Array(size);
  const times = [];
  for (let i = 0; i < count; ++i) {
    const start = performance.now();
    writer.write(message);
    for (let got = 0; got < size;)
      got += (await reader.read()).value.length;
    times.push(performance.now() - start);
  }
  writer.releaseLock();
  reader.releaseLock();
  await close(socket);
  return spread(times);
}

export async function tcpRtt({ ports, amounts }) {
  const { p50, p99 } = await tcpTrips(ports.echo, amounts.trips);
  return { 'tcp-rtt-p50': p50, 'tcp-rtt-p99': p99 };
}

export async function busyRtt({ ports, amounts }) {
  const alone = await tcpTrips(ports.echo, amounts.busyTrips);
  const bulk = await connect(ports.source);
  const reader = bulk.readable.getReader();
  await reader.read();
  let isOver = false;
  const reading = (async () => {
    while (!isOver)
      await reader.read();
  })();
  const beside = await tcpTrips(ports.echo, amounts.busyTrips);
  isOver = true;
  await reading;
  reader.releaseLock();
  await close(bulk.socket);
  return { 'busy-rtt-p50': beside.p50, 'busy-rtt-p99': beside.p99, 'busy-rtt-p99-factor': beside.p99 / alone.p99 };
}

export async function udpRtt({ ports, amounts }) {
  const { socket, readable, writable } = await connectUdp(ports.udpEcho);
  const writer = writable.getWriter();
  const reader = readable.getReader();
  const data = new Uint8Array(size);
  const times = [];
  for (let i = 0; i < amounts.trips; ++i) {
    const start = performance.now();
    writer.write({ data });
    await reader.read();
    times.push(performance.now() - start);
  }
  writer.releaseLock();
  reader.releaseLock();
  await close(socket);
  const { p50, p99 } = spread(times);
  return { 'udp-rtt-p50': p50, 'udp-rtt-p99': p99 };
}
