// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The memory of the whole browser, which the runner reads: of sockets that idle, and of one that nobody reads while its
// peer floods it.

import { makeChildren } from './children.js';
import { MB, close, connect, pause } from './sockets.js';

const alike = MB / 4;
const patience = 10; // readings of a browser that never rests

//! From here on growth counts. What the engine gives back, of the page before and of what started this one, comes late.
async function begin(ask, settle) {
  for (let i = 0; i < patience; ++i) {
    await ask('mark');
    await pause(settle);
    if (Math.abs(await ask('growth')) < alike)
      break;
  }
  await ask('mark');
}

//! The growth since then, when it is over.
async function growthOf(ask, settle) {
  let last = await ask('growth');
  for (let i = 0; i < patience; ++i) {
    await pause(settle);
    const now = await ask('growth');
    if (Math.abs(now - last) < alike)
      return now;
    last = now;
  }
  return last;
}

//! The first socket of each context, and what only comes with it, is not counted.
export async function idleMemory({ kind, ports, amounts, ask }) {
  const children = await makeChildren(kind, amounts.idleContexts);
  const openInAll = (count) => Promise.all(children.map(({ call }) => call('open', { port: ports.echo, count })));
  await openInAll(1);
  await begin(ask, amounts.settle);
  await openInAll(amounts.idleSockets);
  const growth = await growthOf(ask, amounts.settle);
  children.forEach((child) => child.close());
  return { 'idle-memory': growth / (amounts.idleContexts * amounts.idleSockets) };
}

//! The most there was meanwhile.
export async function floodMemory({ ports, amounts, ask }) {
  const { socket: warm } = await connect(ports.echo);
  await begin(ask, amounts.settle);
  const { socket } = await connect(ports.source);
  let most = 0;
  for (const end = performance.now() + amounts.flood; performance.now() < end;) {
    await pause(amounts.flood / 10);
    most = Math.max(most, await ask('growth'));
  }
  await Promise.all([close(warm), close(socket)]);
  return { 'flood-memory': most / MB };
}
