// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Further contexts of this origin, frames or dedicated workers, which the page tells what to do: a context may have only
// so many sockets. Each runs child.js.

import { scriptAddress } from './trusted.js';

async function makeFrame() {
  const frame = document.createElement('iframe');
  frame.src = '/child.html';
  const loaded = new Promise((resolve) => { frame.onload = resolve; });
  document.body.append(frame);
  await loaded;
  return { post: (port) => frame.contentWindow.postMessage('port', location.origin, [port]), close: () => frame.remove() };
}

async function makeWorker() {
  const worker = new Worker(scriptAddress('/child.js'), { type: 'module' });
  return { post: (port) => worker.postMessage('port', [port]), close: () => worker.terminate() };
}

function caller(port) {
  let settle;
  port.onmessage = ({ data: { error, result } }) => (error ? settle.reject(new Error(error)) : settle.resolve(result));
  return (command, parameters) => new Promise((resolve, reject) => {
    settle = { resolve, reject };
    port.postMessage({ command, parameters });
  });
}

//! `count` of them, `kind` is 'window' or 'worker': [{ call(command, parameters) -> promise, one at a time; close() }]
export function makeChildren(kind, count) {
  return Promise.all(Array.from({ length: count }, async () => {
    const { post, close } = await (kind === 'worker' ? makeWorker() : makeFrame());
    const { port1, port2 } = new MessageChannel();
    post(port2);
    return { call: caller(port1), close };
  }));
}
