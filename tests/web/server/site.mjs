// SPDX-FileCopyrightText: 2026 The Wirebench contributors
// SPDX-License-Identifier: Apache-2.0

// The server of one run: this folder as a secure, isolated origin, the peer, and the reports of the page.

import { EventEmitter } from 'node:events';
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { AppServers } from './appservers.mjs';
import { TcpPeer } from './tcppeer.mjs';
import { UdpPeer } from './udppeer.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));
const resources = fileURLToPath(new URL('../../../resources', import.meta.url)); // its folder `apps`
const types = {
  '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.png': 'image/png', '.idl': 'text/plain',
  '.webmanifest': 'application/manifest+json',
};
const features = ['direct-sockets', 'direct-sockets-private', 'direct-sockets-multicast'];
const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin', 'Cache-Control': 'no-store', 'Access-Control-Allow-Origin': '*',
};
//! What isolated apps and served folders say of themselves; other pages do by headers.
export const manifest = {
  name: 'Direct Sockets conformance', version: '1.0.0', id: '/', start_url: '/contexts/window.html', scope: '/',
  display: 'standalone', icons: [{ src: '/server/icon.png', sizes: '144x144', type: 'image/png' }],
  permissions_policy: Object.fromEntries(
    [...features, 'cross-origin-isolated', 'local-network', 'loopback-network'].map((name) => [name, ['self']])),
};

//! Of the page at `url`: ?csp=… is its Content Security Policy.
const contentPolicyOf = (url) =>
  (url.searchParams.has('csp') ? { 'Content-Security-Policy': url.searchParams.get('csp') } : {});

//! Of the page at `url`: ?deny=FEATURE,… takes features away.
function policyOf(url) {
  const denied = (url.searchParams.get('deny') ?? '').split(',');
  return features.map((name) => `${name}=(${denied.includes(name) ? '' : 'self'})`).join(', ');
}

//! Emits 'report' with what a page tells: { context, result, next } or { context, failure }.
export class Site extends EventEmitter {
  #tcp = new TcpPeer();
  #udp = new UdpPeer();
  #apps = new AppServers();
  #ports;
  #server;

  //! Resolves with the origin.
  async start() {
    this.#ports = { ...await this.#tcp.listen(), ...await this.#udp.listen(), ...await this.#apps.listen() };
    this.#server = http.createServer((request, response) => {
      this.#answer(new URL(request.url, 'http://localhost'), response).catch((error) => {
        send(response, 500, 'application/json', JSON.stringify({ error: String(error.message ?? error) }));
      });
    });
    await new Promise((resolve) => { this.#server.listen(0, '127.0.0.1', resolve); });
    this.port = this.#server.address().port;
    this.#ports.http = this.port;
    return `http://127.0.0.1:${this.port}`;
  }

  async #answer(url, response) {
    const [, first, ...rest] = url.pathname.split('/');
    if (first === 'report') {
      // The next assertion finds no connection of the one before.
      this.#tcp.reset();
      this.#udp.reset();
      this.emit('report', JSON.parse(decodeURIComponent(url.search.slice(1))));
      send(response, 200, 'text/plain', '');
    } else if (first === 'peer') {
      const answer = await this.#askPeer(rest, Object.fromEntries(url.searchParams));
      send(response, 200, 'application/json', JSON.stringify(answer));
    } else if (url.pathname === '/.well-known/manifest.webmanifest') {
      send(response, 200, types['.webmanifest'], JSON.stringify(manifest));
    } else {
      await this.#sendFile(url, response);
    }
  }

  #askPeer([what, verb], parameters) {
    if (what === 'ports')
      return this.#ports;
    const peer = { tcp: this.#tcp, udp: this.#udp, apps: this.#apps }[what];
    if (!peer)
      throw new Error(`there is no peer for ${what}`);
    return peer.act(verb, parameters);
  }

  async #sendFile(url, response) {
    const folder = url.pathname.startsWith('/apps/') ? resources : root;
    const file = path.join(folder, path.normalize(url.pathname), url.pathname.endsWith('/') ? 'index.html' : '');
    try {
      const data = await readFile(file);
      send(response, 200, types[path.extname(file)] ?? 'text/plain', data, { ...contentPolicyOf(url), 'Permissions-Policy': policyOf(url) });
    } catch {
      send(response, 404, 'text/plain', 'not found');
    }
  }
}

function send(response, status, type, body, more = {}) {
  response.writeHead(status, { ...isolation, ...more, 'Content-Type': type });
  response.end(body);
}
