// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

import { Storage } from './storage.mjs';

const progressEvery = 200; // ms
const stop = new AbortController();

self.addEventListener('message', ({ data }) => {
  if (data.stop) stop.abort();
  else record(data);
});

/** Tells { stored, seconds } now and then, and at last { done: { stored, seconds, checksum } } or { error }. */
async function record({ host, port, request, rate }) {
  let storage = null;
  try {
    const socket = new TCPSocket(host, port);
    const { readable, writable } = await socket.opened;
    storage = await Storage.open('recording', rate * 1024 * 1024);
    const begin = performance.now();
    const seconds = () => (performance.now() - begin) / 1000;
    const timer = setInterval(() => { self.postMessage({ stored: storage.size, seconds: seconds() }); }, progressEvery);
    try {
      await say(request, writable);
      await readable.pipeTo(new WritableStream({ write: (bytes) => storage.write(bytes) }), { signal: stop.signal });
      await socket.closed;
    } finally {
      clearInterval(timer);
    }
    const done = { stored: storage.size, seconds: seconds(), checksum: storage.checksum };
    if (await storage.verify() !== storage.checksum) throw new Error('The file does not hold what was received.');
    self.postMessage({ done });
  } catch (error) {
    self.postMessage({ error: { name: error.name, message: error.message }, stored: storage?.size ?? 0 });
  }
  await storage?.close();
  self.close();
}

async function say(request, writable) {
  const writer = writable.getWriter();
  if (request !== '') await writer.write(new TextEncoder().encode(`${request}\n`));
  await writer.close();
}
