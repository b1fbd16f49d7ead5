// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// Workers from a page's side, for those pages that test them.
import { equal } from './harness.js';

//! An address of a blob with this script.
export const blobOf = (text) => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));

//! A frame of this origin with a document of its own; `content` is its HTML.
export function frame(content, allow = '') {
  const element = document.createElement('iframe');
  element.allow = allow;
  element.srcdoc = `<!doctype html><meta charset=utf-8>${content}`;
  const loaded = new Promise(resolve => { element.onload = resolve; });
  document.documentElement.append(element);
  return loaded.then(() => element.contentWindow);
}

//! The browser's own Worker, which pages do not get: no script of ours runs in the first document of a frame.
export function nativeWorker() {
  const element = document.createElement('iframe');
  document.documentElement.append(element);
  return element.contentWindow.Worker;
}

//! What the expression is in a worker of worker-eval.js: { value } or { error }.
export function evaluate(worker, expression) {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve, reject) => {
    port1.onmessage = ({ data }) => resolve(data);
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error(`the worker failed: ${event.message}`));
    };
    worker.postMessage(expression, [port2]);
  });
}

export async function valueOf(worker, expression) {
  const { value, error } = await evaluate(worker, expression);
  equal(error, undefined, `error of ${expression}`);
  return value;
}

export const nextMessage = worker => new Promise((resolve, reject) => {
  worker.onmessage = ({ data }) => resolve(data);
  worker.onerror = (event) => {
    event.preventDefault();
    reject(new Error(`the worker failed: ${event.message}`));
  };
});

//! What the page is told of a worker that fails, and nothing of it in the console.
export const errorOf = worker => new Promise(resolve => {
  worker.onerror = (event) => {
    event.preventDefault();
    const { type, message, filename, lineno, colno, cancelable, bubbles } = event;
    resolve(JSON.stringify([event.constructor.name, type, message, filename, lineno, colno, cancelable, bubbles]));
  };
});

const peer = new URL('peer.js', location).href;
//! For evaluate(): the length of what came back of `length` bytes, which were the right ones.
export const echo = length => `import('${peer}').then(async ({ assertPattern, connect, pattern, readAll }) => {
  const { socket, readable, writable } = await connect('ECHO');
  const writer = writable.getWriter();
  const [got] = await Promise.all([readAll(readable), writer.write(pattern(${length})).then(() => writer.close())]);
  assertPattern(got, 0);
  await socket.closed;
  return got.length;
})`;
