// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The server of one browser: the page's files as an isolated origin, the tasks for the page, and numbers it asks for.

import { readFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { manifest } from '../../../web/server/site.mjs';

const root = fileURLToPath(new URL('../page', import.meta.url));
const icon = fileURLToPath(new URL('../../../web/server/icon.png', import.meta.url));
const types = { '.html': 'text/html', '.js': 'text/javascript', '.png': 'image/png' };
const features = ['direct-sockets', 'direct-sockets-private', 'direct-sockets-multicast'];
const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin', 'Cache-Control': 'no-store',
  'Permissions-Policy': features.map((name) => `${name}=(self)`).join(', '),
};

export class Site {
  #headers;
  #numbers;
  #server;
  #waiting = null; // the answer that a page waits for until there is a task
  #onWaiting = () => {};
  #onResult = () => {};
  #current = 0; // the task's id

  //! `numbers` are functions, by the names that the page asks for. `way` is that of the arguments.
  constructor(way, numbers) {
    this.#headers = { ...isolation, ...(way === 'fallback' ? { 'Content-Security-Policy': "connect-src 'self'" } : {}) };
    this.#numbers = numbers;
  }

  //! Resolves with the origin.
  async start() {
    this.#server = http.createServer((request, response) => {
      this.#answer(new URL(request.url, 'http://localhost'), response).catch((error) => {
        this.#send(response, 500, 'text/plain', String(error));
      });
    });
    await new Promise((resolve) => { this.#server.listen(0, '127.0.0.1', resolve); });
    return `http://127.0.0.1:${this.#server.address().port}`;
  }

  stop() {
    this.#server.close();
    this.#server.closeAllConnections?.();
  }

  //! Resolves when a page has nothing to do.
  async idle() {
    if (this.#waiting === null)
      await new Promise((resolve) => { this.#onWaiting = resolve; });
  }

  //! Gives the page that waits a task; resolves with what it tells, { rows } or { error }.
  async run(task) {
    await this.idle();
    const response = this.#waiting;
    this.#waiting = null;
    const result = new Promise((resolve) => { this.#onResult = resolve; });
    this.#sendJson(response, { ...task, id: ++this.#current });
    return result;
  }

  async #answer(url, response) {
    const [, first, what] = url.pathname.split('/');
    if (first !== 'ask') {
      await this.#sendFile(url.pathname, response);
    } else if (what === 'task') {
      this.#wait(response);
    } else if (what === 'result') {
      const result = JSON.parse(decodeURIComponent(url.search.slice(1)));
      this.#sendJson(response, null);
      if (result.id === this.#current)
        this.#onResult(result);
    } else {
      this.#sendJson(response, await this.#numbers[what]() ?? null);
    }
  }

  #wait(response) {
    this.#waiting = response;
    response.on('close', () => {
      if (this.#waiting === response)
        this.#waiting = null; // the page has gone
    });
    this.#onWaiting();
  }

  async #sendFile(pathname, response) {
    if (pathname === '/.well-known/manifest.webmanifest') {
      const own = { ...manifest, name: 'Direct Sockets benchmark', start_url: '/index.html' };
      this.#send(response, 200, 'application/manifest+json', JSON.stringify(own));
      return;
    }
    const file = pathname === '/server/icon.png' ? icon : path.join(root, path.normalize(pathname));
    try {
      this.#send(response, 200, types[path.extname(file)] ?? 'text/plain', await readFile(file));
    } catch {
      this.#send(response, 404, 'text/plain', 'not found');
    }
  }

  #sendJson(response, value) {
    this.#send(response, 200, 'application/json', JSON.stringify(value));
  }

  #send(response, status, type, body) {
    response.writeHead(status, { ...this.#headers, 'Content-Type': type });
    response.end(body);
  }
}
