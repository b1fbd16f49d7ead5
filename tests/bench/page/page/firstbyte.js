// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// How soon a fresh document has its first byte, from the start of its navigation; it is a frame, and first.js its first
// script.

import { quantile } from './sockets.js';

function load(port) {
  return new Promise((resolve, reject) => {
    const frame = document.createElement('iframe');
    addEventListener('message', ({ data: { error, milliseconds } }) => {
      frame.remove();
      if (error)
        reject(new Error(error));
      else
        resolve(milliseconds);
    }, { once: true });
    frame.src = `/first.html?${port}`;
    document.body.append(frame);
  });
}

export async function firstByte({ ports, amounts }) {
  const times = [];
  for (let i = 0; i < amounts.loads; ++i)
    times.push(await load(ports.source));
  return { 'first-byte': quantile(times, 0.5) };
}
