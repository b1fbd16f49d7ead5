// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// One of the contexts of children.js: a frame or a worker that opens sockets and says what they got.

import { connect, pause } from './sockets.js';

const atOnce = 16; // so many may be opening
const sockets = []; // { bytes, socket }

async function open(port) {
  const { socket, readable } = await connect(port);
  sockets.push({ bytes: 0, socket, readable });
}

async function read(one) {
  const reader = one.readable.getReader();
  const next = async () => {
    one.bytes += (await reader.read()).value.length;
  };
  await next();
  (async () => {
    for (;;)
      await next();
  })();
}

const commands = {
  async open({ port, count }) {
    for (let i = 0; i < count; i += atOnce)
      await Promise.all(Array.from({ length: Math.min(atOnce, count - i) }, () => open(port)));
  },
  //! Resolves when all have got something, or not in this time; they go on reading.
  async read({ milliseconds }) {
    await Promise.race([Promise.all(sockets.map(read)), pause(milliseconds)]);
  },
  //! Bytes per second of each socket.
  async rates({ milliseconds }) {
    const start = performance.now();
    const before = sockets.map(({ bytes }) => bytes);
    await pause(milliseconds);
    const duration = (performance.now() - start) / 1000;
    return sockets.map(({ bytes }, i) => (bytes - before[i]) / duration);
  },
};

addEventListener('message', ({ ports: [port] }) => {
  port.onmessage = ({ data: { command, parameters } }) => {
    commands[command](parameters).then((result) => port.postMessage({ result }),
      (error) => port.postMessage({ error: `${error}` }));
  };
}, { once: true });
